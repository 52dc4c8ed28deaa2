"""What an alloy consists of, by different papers."""

from __future__ import annotations

import pytest

from inspector.checks.composition import composition
from inspector.core.finding import Severity
from tests.build import document, judge, line


def invoice(words="Solder paste", *text):
    return document("commercial_invoice", line(description=words, hs_code="38101000"), number="1", text=text)


def analysis(*text):
    return document("certificate_of_analysis", product="Solder paste", text=text)


@pytest.mark.parametrize(
    ("one", "two", "material"),
    [
        ("Solder paste Sn99Ag0.3Cu0.7", "Alloy: Sn42Bi58", "bismuth"),
        ("Solder wire Sn63Pb37", "Sn50Pb50", None),
        ("焊锡 Sn63Pb37", "Sn40Pb60", None),
    ],
)
def test_papers_that_differ(one, two, material):
    (finding,) = judge(composition, invoice(one), analysis(two))
    assert (finding.kind, finding.material) == ("composition_conflict", material)
    assert finding.severity is (Severity.HIGH if material else Severity.MEDIUM)
    assert all(e.boxes for e in finding.evidence)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Solder paste Sn42Bi58", "Sn 42.3 Bi 57.7"),
        ("Solder wire Sn63Pb37", "Sn62.8Pb37.2"),
        ("Solder paste", "Sn42Bi58"),
        ("Solder paste Sn96.5Ag3Cu0.5", "Alloy SAC305"),
    ],
)
def test_rounding_and_silence_are_no_difference(one, two):
    assert judge(composition, invoice(one), analysis(two)) == []


def test_a_shipment_of_several_alloys_is_left_alone():
    two = document("commercial_invoice", line(1, description="Sn63Pb37"), line(2, description="Sn42Bi58"), number="1")
    assert judge(composition, two, analysis("Sn63Pb37")) == []


@pytest.mark.parametrize("words", ["Low temperature solder paste", "low-melting alloy ingots", "低温锡膏"])
def test_a_low_melting_alloy_without_its_composition_is_low(words):
    (finding,) = judge(composition, invoice(words))
    assert finding.severity is Severity.LOW
    assert "without its composition" in finding.message


@pytest.mark.parametrize("words", ["Low temperature solder paste Sn42Bi58", "Solder paste", "Low temperature cable"])
def test_alloys_with_composition_and_other_goods_are_quiet(words):
    assert judge(composition, invoice(words)) == []


def test_other_goods_of_the_same_shipment_are_no_other_composition():
    two = (line(description="Black silicon carbide, SiC 98.5%"), line(description="Nickel sulphate, Ni 22% min."))
    shouted = (line(description="BLACK SILICON CARBIDE, SIC 98.5%"), line(description="NICKEL SULPHATE, NI 22% MIN."))
    papers = (document("commercial_invoice", *two, number="1"), document("bill_of_lading", *shouted, number="2"))
    assert judge(composition, *papers) == []


@pytest.mark.parametrize(("one", "two"), [("SN 99.95%", "MgO 95%"), ("Sn63Pb37", "Cu60Zn40"), ("NaCl 99%", "MgO 95%")])
def test_oxides_and_alloys_of_another_base_are_no_composition_of_these_goods(one, two):
    assert judge(composition, invoice(one), analysis(two)) == []
