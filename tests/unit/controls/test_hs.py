"""Codes and descriptions that agree, contradict, or leave it open."""

from __future__ import annotations

import pytest

from inspector.controls.goods import goods
from inspector.controls.hs import hs_agrees


@pytest.mark.parametrize(
    ("code", "description"),
    [
        ("7907000090", "antimony ingots"),
        ("690210", "graphite"),
        ("690721", "Gallium metal 4N"),
        ("280469", "germanium ingots"),
        ("7907", "锑锭"),
        ("6902", "天然鳞片石墨"),
        ("620469", "Ceramic tiles"),
        ("8112929010", "art supplies"),
        ("848180", "dysprosium oxide"),
    ],
)
def test_contradictions(code: str, description: str) -> None:
    verdict = hs_agrees(code, description)
    assert verdict.verdict == "contradicts"
    assert verdict.heading
    assert verdict.why


@pytest.mark.parametrize(
    ("code", "description"),
    [
        ("790111", "Zinc ingots"),
        ("8110101000", "Antimony ingot"),
        ("940510", "LED panel lights"),
        ("848180", "Ball valves DN50"),
        ("731815", "Hex bolts M12"),
        ("610910", "Cotton T-shirts"),
        ("870830", "brake pads"),
        ("2846901500", "dysprosium oxide"),
        ("7901", "锌锭"),
        ("6907", "瓷砖"),
        ("381010", "Solder paste Sn42Bi58"),
    ],
)
def test_agreements(code: str, description: str) -> None:
    assert hs_agrees(code, description).verdict == "agrees"


@pytest.mark.parametrize(
    ("code", "description"),
    [
        ("392321", "bags for zinc oxide"),
        ("847989", "special parts as per drawing"),
        ("847989", ""),
        ("84", "zinc ingots"),
        ("", "zinc ingots"),
        ("990000", "zinc ingots"),
        ("392690", "手机壳"),
        ("722830", "round bars of alloy"),
        ("731100", "as per invoice"),
        ("382499", "mixed scrap with antimony"),
    ],
)
def test_in_doubt_the_answer_is_open(code: str, description: str) -> None:
    assert hs_agrees(code, description).verdict != "contradicts"


def test_no_family_contradicts_its_own_codes() -> None:
    for band in goods():
        for code in (c for c in band.hs if len(c) >= 4):
            for word in (band.words_en[0], *band.words_zh[:1]):
                assert hs_agrees(code, word).verdict != "contradicts", (code, word)


@pytest.mark.parametrize(
    ("code", "goods", "want"),
    [
        ("282590", "ZINC OXIDE POWDER", "contradicts"),
        ("28259090", "氧化锌", "contradicts"),
        ("28170010", "Zinc oxide", "agrees"),
        ("28259090", "Gallium oxide", "agrees"),
        ("28273990", "Barium chloride", "agrees"),
    ],
)
def test_the_class_of_a_compound_alone_makes_no_heading_agree(code: str, goods: str, want: str) -> None:
    assert hs_agrees(code, goods).verdict == want
