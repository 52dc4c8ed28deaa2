"""A site's own tables of goods and currencies replace the carried ones, whole or not at all."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from inspector.checks.price import price
from inspector.controls.catalogue import Catalogue
from inspector.controls.currencies import site_rates, to_usd
from inspector.controls.goods import site_goods
from inspector.controls.validate import validate
from inspector.errors import CatalogueInvalid
from tests.build import scene
from tests.unit.checks.shipments import shipment

GOODS = """
certainty: confirmed
goods:
  - {name: zinc castings, en: [zinc alloy castings], zh: [锌合金铸件], hs: ['7907'], usd_per_kg: [300, 900]}
"""
RATES = """
certainty: confirmed
rates:
  USD: {'2026': 1}
  CNY: {'2026': 14}
"""
DAY = dt.date(2026, 5, 18)


def site(folder: Path, **tables: str) -> Path:
    (folder / "tables").mkdir()
    for name, text in tables.items():
        (folder / "tables" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_without_a_site_the_carried_tables_hold():
    assert site_goods(Catalogue.load()) is None
    assert site_rates(Catalogue.load()) is None


def test_a_site_replaces_the_rates(tmp_path):
    catalogue = Catalogue.load(site(tmp_path, currencies=RATES))
    assert to_usd(Decimal(28), "CNY", DAY, rates=site_rates(catalogue)) == 2
    assert to_usd(Decimal(28), "EUR", DAY, rates=site_rates(catalogue)) is None


def test_a_site_replaces_the_price_bands(tmp_path):
    papers = shipment("Zinc alloy castings", "79070090", price=560, kg=400)
    carried = scene(*papers)
    own = replace(carried, catalogue=Catalogue.load(site(tmp_path, goods=GOODS)))
    assert [f.material for f in price.run(carried)] == ["gallium"]
    assert list(price.run(own)) == []


def test_rates_of_a_site_reach_the_check(tmp_path):
    papers = shipment("Zinc alloy castings", "79070090", price=560 * 7, kg=400, currency="CNY")
    carried = scene(*papers)
    own = replace(carried, catalogue=Catalogue.load(site(tmp_path, currencies=RATES)))
    (finding,) = price.run(own)
    assert "280 USD/kg" in finding.message
    assert "556" in next(iter(price.run(carried))).message


@pytest.mark.parametrize(
    ("name", "text", "line", "why"),
    [
        ("goods", GOODS.replace("[300, 900]", "[900, 300]"), 4, "a band begins above its end"),
        ("currencies", RATES.replace("14", "none"), 5, "the value should be"),
        ("prices", RATES, 1, "no table has this name"),
        ("goods", "goods: [", 2, "no YAML"),
    ],
)
def test_a_malformed_table_is_refused_and_nothing_is_loaded(tmp_path, name, text, line, why):
    folder = site(tmp_path, **{name: text})
    with pytest.raises(CatalogueInvalid, match=why) as caught:
        Catalogue.load(folder)
    assert caught.value.details["file"] == f"{name}.yaml"
    assert abs(int(str(caught.value.details["line"])) - line) <= 1
    assert any(fault.file == f"{name}.yaml" and why in fault.reason for fault in validate(folder))


def test_tables_change_the_fingerprint(tmp_path):
    assert Catalogue.load(site(tmp_path, currencies=RATES)).fingerprint != Catalogue.load().fingerprint
