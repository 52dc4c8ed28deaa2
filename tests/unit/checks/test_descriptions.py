"""Descriptions: what is a contradiction, and what is not."""

from __future__ import annotations

import pytest

from inspector.checks.descriptions import descriptions
from inspector.core.finding import Severity
from tests.build import document, judge, line


def two(one, other, **values):
    return (
        document("commercial_invoice", line(description=one, **values), number="A1"),
        document("packing_list", line(description=other)),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LED ceiling light 24W round", "LED SURFACE LUMINAIRE 24 W"),
        ("LED downlight 12W", "LED downlight 12W / LED筒灯 12W"),
        ("Portable power bank 10000 mAh 37 Wh", "Lithium ion batteries (power bank) 37Wh"),
        ("Stainless steel ball valve DN50 PN40", "SS ball valves 2in full port"),
        ("Ammonium paratungstate", "APT, WHITE CRYSTALLINE POWDER, WO3 88.5%"),
        ("Ammonium paratungstate", "仲钨酸铵 0|0|制钨粉|三氧化钨≥88.5%|桶装"),
        ("Refined tin ingots 99.90%", "TIN METAL, UNALLOYED, SN 99.90"),
        ("Refined tin ingots 99.90%", "Goods as per invoice"),
        ("Zinc oxide powder 99.7%", "氧化锌粉"),
        ("含镝烧结钕铁硼磁体 N42SH", "SINTERED NDFEB MAGNETS CONTAINING"),
    ],
)
def test_other_words_for_the_same_goods_are_quiet(one, other):
    assert judge(descriptions, *two(one, other)) == []


def test_another_material():
    (finding,) = judge(descriptions, *two("Alumina ceramic beads", "Tungsten carbide powder"))
    assert finding.severity is Severity.HIGH
    assert finding.material == "tungsten"
    assert "Alumina ceramic beads" in finding.message
    assert [e.quote for e in finding.evidence] == ["Alumina ceramic beads", "Tungsten carbide powder"]


def test_another_substance():
    (finding,) = judge(descriptions, *two("Zinc ingots", "Copper scrap"))
    assert finding.severity is Severity.MEDIUM


def test_high_purity_beside_a_common_alloy():
    (finding,) = judge(descriptions, *two("Aluminium alloy ingots ADC12", "High purity metal 4N (99.99%), ingot"))
    assert finding.severity is Severity.MEDIUM
    assert "high purity" in finding.message


def test_two_languages_of_one_line():
    paper = document("commercial_invoice", line(description="Zinc ingot for galvanizing / 金属镓锭 4N"))
    (finding,) = judge(descriptions, paper)
    assert finding.material == "gallium"


def test_an_analysis_of_another_material():
    analysis = document("certificate_of_analysis", product="Gallium metal 99.99%")
    (finding,) = judge(descriptions, document("commercial_invoice", line(description="Zinc ingots SHG")), analysis)
    assert finding.material == "gallium"


def test_lines_in_another_order_are_quiet():
    left = [line(1, description="Zinc ingots", quantity=1), line(2, description="Copper wire", quantity=1)]
    right = [line(1, description="Copper wire", quantity=1), line(2, description="Zinc ingots", quantity=1)]
    assert judge(descriptions, document("commercial_invoice", *left), document("packing_list", *right)) == []


def test_a_vague_description_is_low():
    (finding,) = judge(descriptions, document("commercial_invoice", line(description="Metal powder")))
    assert finding.kind == "vague_description"
    assert finding.severity is Severity.LOW


def test_the_same_chinese_words_with_a_translation_are_quiet():
    declared = document("customs_declaration", line(description="脱水蒜粒", hs_code="0712905010"))
    packed = document("packing_list", line(description="脱水蒜粒 Dehydrated garlic granules, 40-80 mesh"))
    assert judge(descriptions, declared, packed) == []


def test_ferrite_magnets_and_neodymium_magnets_are_not_the_same():
    declared = document("commercial_invoice", line(description="Ferrite magnets for loudspeakers", hs_code="850519"))
    packed = document("packing_list", line(description="Sintered NdFeB magnets containing dysprosium"))
    (finding,) = judge(descriptions, declared, packed)
    assert finding.material == "rare_earth_magnet"
