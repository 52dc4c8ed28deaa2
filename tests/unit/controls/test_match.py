"""Goods texts, codes and CAS numbers against the controlled items."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.controls.catalogue import Catalogue, Match

CATALOGUE = Catalogue.load()


def best(text: str, *, hs: str = "", cas: str = "") -> Match:
    return CATALOGUE.match(text, hs=hs, cas=cas)[0]


def hits(text: str, *, hs: str = "") -> list[str]:
    return [m.item for m in CATALOGUE.match(text, hs=hs) if m.hit]


def test_a_name_is_quoted_from_its_place() -> None:
    text = "25 drums of Ammonium paratungstate, WO3 88.5 %"
    found = next(m for m in CATALOGUE.match(text) if m.item == "apt")
    assert text[found.start : found.end] == found.quote == "Ammonium paratungstate"
    assert (found.material, found.announcement, found.how) == ("tungsten", "MOFCOM-GACC-2025-10", "name")


def test_a_misread_name_is_found() -> None:
    assert hits("ga11ium meta1") == ["ga_metal"]
    assert hits("Germanlum dioxide") == ["geo2"]


def test_a_cas_number_in_the_text_or_apart_is_strong() -> None:
    assert best("Powder, CAS 1308-87-8").item == "dy_oxide"
    assert best("Powder", cas="1308-87-8").strength >= 0.9


def test_a_code_printed_in_the_notice_is_strong_and_a_shared_six_digit_code_is_weak() -> None:
    assert best("Goods", hs="8110.10.1000").strength >= 0.85
    assert not hits("Machine parts", hs="847989")
    assert all(m.strength <= 0.35 for m in CATALOGUE.match("Goods", hs="811299"))


def test_the_probable_misprint_of_the_notice_and_its_correction_both_match() -> None:
    assert best("Goods", hs="8110929010").item == "ga_metal"
    assert best("Goods", hs="8112929010").item == "ga_metal"


def test_name_and_code_together_are_stronger_than_either() -> None:
    name, both = best("Antimony ingot"), best("Antimony ingot", hs="8110101000")
    assert both.strength > name.strength
    assert both.how == "name"


def test_a_limit_that_is_missed_takes_the_goods_out_and_one_that_is_met_brings_them_in() -> None:
    missed = best("Antimony trioxide 99.65 %")
    assert missed.limit_met is False
    assert not missed.hit
    assert best("Antimony trioxide 99.99 %").limit_met is True
    assert best("Melting crucible, 99.91 %, 42.1 MPa, 1.76 g/cm3").hit


def test_bismuth_solder_counts_and_ordinary_solder_does_not() -> None:
    assert hits("Solder paste Sn42Bi58") == ["bi_metal"]
    assert not hits("Solder wire Sn96.5Ag3Cu0.5")
    assert not hits("Low temperature solder paste")
    assert not hits("Tin solder, bismuth 0.1 %")


def test_high_temperature_magnet_grades_count_and_room_temperature_grades_are_a_hint() -> None:
    assert "nd_dy_magnet" in hits("NdFeB magnets N42SH")
    assert not hits("NdFeB magnets N35")
    assert not hits("Dysprosium-free NdFeB magnets N42SH, no heavy rare earth")


@pytest.mark.parametrize(
    "text",
    [
        "Tungsten carbide insert CNMG 120408", "Power bank 20000 mAh", "Bismuth subsalicylate tablets", "Geranium oil",
        "Wolfram Language reference handbooks", "LED panel light 60x60", "Stainless steel bolts M12", "In good order",
        "Graphite grey wallpaper", "YAG laser marking machine", "Polyester yarn, antimony free", "Ferrite magnets Y35",
        "钨丝灯泡", "硬质合金钻头", "铅笔", "聚酯切片 无锑", "碲铜棒", "有机锗胶囊", "瓷砖 600x600", "锂电池手电筒",
    ],
)  # fmt: skip
def test_ordinary_goods_are_no_hits(text: str) -> None:
    assert not hits(text)


def test_scripts_agree() -> None:
    for simplified, traditional in (
        ("氧化铽", "氧化鋱"),
        ("锑锭", "銻錠"),
        ("金属锗", "金屬鍺"),
        ("钐钴磁铁", "釤鈷磁鐵"),
    ):
        assert hits(simplified) == hits(traditional) != []


def test_the_empty_text_matches_nothing() -> None:
    assert CATALOGUE.match("") == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(alphabet="0123456789. ", max_size=12))
def test_any_text_is_borne_and_places_are_right(text: str, hs: str) -> None:
    for match in CATALOGUE.match(text, hs=hs):
        assert 0 <= match.strength <= 1
        assert match.how == "hs" or text[match.start : match.end] == match.quote


def test_a_long_text_of_one_kind_does_not_explode() -> None:
    assert CATALOGUE.match("Sn42Bi58 " * 2000)[0].item == "bi_metal"
    assert not [m for m in CATALOGUE.match("A1" * 20000) if m.hit]


def test_finished_goods_named_by_a_formula_are_no_hits() -> None:
    assert not hits("GaAs infrared emitter 940 nm")
    assert not hits("Transistor, GaN HEMT 650 V")


def test_slips_of_the_recogniser_in_formulas_and_numbers_are_undone() -> None:
    assert hits("lnP wafers 2 in") == ["inp"]
    assert best("Antimony trioxide 99.8O %").limit_met is False
