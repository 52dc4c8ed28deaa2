"""Loading, a site's own announcements, and the questions of the checks."""

from __future__ import annotations

import datetime as dt
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from inspector.controls.catalogue import ANNOUNCEMENTS, Catalogue
from inspector.errors import CatalogueInvalid

CATALOGUE = Catalogue.load()
OWN = """
id: SITE-2026-1
title: House rule on rhenium
kind: item_control
issuer: Compliance department
issued: '2026-03-01'
effective: '2026-04-01'
destinations: all
covers: Rhenium pellets need an approval of the house.
certainty: confirmed
sources: [HOUSE]
items:
  - id: re_metal
    element: Re
    material: null
    kind: material
    title: Rhenium metal
    title_zh: 金属铼
    title_zh_hant: 金屬錸
    control_code: null
    form: Any.
    names: {en: [rhenium, rhenium pellets], zh: [铼, 金属铼]}
    certainty: {listing: confirmed, form: confirmed, control_code: unknown, codes: unknown, names: recalled,
      cas: recalled, density: recalled, packing: recalled, uses: recalled}
    sources: [HOUSE]
examples:
  match: [{text: rhenium pellets}, {text: Rhenium 4N}, {text: 金属铼}, {text: 铼粒}]
  no_match: [{text: steel bolts}, {text: rhenium-free alloy}, {text: 钢螺栓}, {text: 不含铼}]
"""


def test_items_and_announcements_are_found_by_id() -> None:
    assert CATALOGUE.item("apt").control_code == "1C117.d.1"
    assert CATALOGUE.announcement_of("apt").id == "MOFCOM-GACC-2025-10"
    assert CATALOGUE.announcement("MOFCOM-GACC-2025-10").effective == dt.date(2025, 2, 4)
    with pytest.raises(KeyError):
        CATALOGUE.item("nothing")


def test_the_fingerprint_is_stable_and_changes_with_the_data(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    assert Catalogue.load().fingerprint == CATALOGUE.fingerprint
    assert Catalogue.load(tmp_path).fingerprint != CATALOGUE.fingerprint
    assert CATALOGUE.fingerprint.startswith("sha256:")


def test_a_site_adds_an_announcement(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    own = Catalogue.load(tmp_path)
    assert own.match("Rhenium pellets 4N")[0].item == "re_metal"
    assert own.status("re_metal", dt.date(2026, 4, 1)) == "controlled"
    assert not CATALOGUE.match("Rhenium pellets 4N")


def test_a_site_replaces_a_carried_announcement_to_end_a_suspension(tmp_path: Path) -> None:
    text = (ANNOUNCEMENTS / "MOFCOM-GACC-2025-57.yaml").read_text(encoding="utf-8")
    (tmp_path / "x.yaml").write_text(text.replace("status: unknown", "status: controlled"), encoding="utf-8")
    own = Catalogue.load(tmp_path)
    assert own.status("er_oxide", dt.date(2026, 11, 15)) == "controlled"
    assert len(own.items) == len(CATALOGUE.items)


def test_a_malformed_announcement_is_refused_and_nothing_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN.replace("effective: '2026-04-01'", "effective: soon"), encoding="utf-8")
    with pytest.raises(CatalogueInvalid) as caught:
        Catalogue.load(tmp_path)
    assert caught.value.details["file"] == "own.yaml"
    assert caught.value.details["line"] == 7
    assert caught.value.exit_code == 2


def test_two_files_of_one_id_are_refused(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(OWN, encoding="utf-8")
    with pytest.raises(CatalogueInvalid, match="given by two files"):
        Catalogue.load(tmp_path)


def test_an_item_id_of_another_announcement_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN.replace("re_metal", "ga_metal"), encoding="utf-8")
    with pytest.raises(CatalogueInvalid, match="ga_metal is in"):
        Catalogue.load(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueInvalid, match="not there"):
        Catalogue.load(tmp_path / "none")


def test_an_empty_folder_changes_no_item(tmp_path: Path) -> None:
    shutil.rmtree(tmp_path)
    tmp_path.mkdir()
    assert len(Catalogue.load(tmp_path).items) == len(CATALOGUE.items)


def test_materials_by_number() -> None:
    assert CATALOGUE.materials_of_cas("7440-55-3") == ("gallium",)
    assert CATALOGUE.materials_of_cas("1309-64-4") == ("antimony",)
    assert CATALOGUE.materials_of_cas("13494-90-1") == ("gallium",)  # gallium nitrate, no item
    assert CATALOGUE.materials_of_cas("13463-67-7") == ()
    assert CATALOGUE.materials_of_un("UN2803") == ("gallium",)
    assert CATALOGUE.materials_of_un("2871") == ("antimony",)
    assert CATALOGUE.materials_of_un("1263") == ()


def test_materials_by_code_come_with_strength() -> None:
    assert CATALOGUE.materials_of_hs("8110101000")[0] == ("antimony", 0.9)
    assert CATALOGUE.materials_of_hs("8112929010")[0][0] == "gallium"
    assert CATALOGUE.materials_of_hs("6109100000") == ()


def test_a_price_band_covers_both_sides_of_the_border() -> None:
    band = CATALOGUE.price_band("gallium", dt.date(2026, 6, 1))
    assert band is not None
    assert band[0] < Decimal(250) < Decimal(2000) < band[1]
    assert CATALOGUE.price_band("nothing", dt.date(2026, 6, 1)) is None
