"""Tariff codes: what contradicts, and what does not."""

from __future__ import annotations

import pytest

from inspector.checks.hs_description import hs_description
from inspector.core.finding import Severity
from tests.build import document, field, judge, line


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("94051190", "LED ceiling light 24W round"),
        ("8481804090", "Stainless steel ball valve DN50"),
        ("85076000", "Portable power bank 10000 mAh"),
        ("8001100000", "Refined tin ingots 99.90%"),
        ("2841801000", "仲钨酸铵"),
        ("81101010", "Antimony ingots 99.65%"),
        ("690912", "Alumina ceramic grinding beads"),
        ("123456", "Something unheard of"),
    ],
)
def test_codes_that_fit_or_say_nothing_are_quiet(code, words):
    assert judge(hs_description, document("commercial_invoice", line(description=words, hs_code=code))) == []


def test_a_controlled_material_under_another_code():
    paper = document("commercial_invoice", line(description="Antimony ingots 99.65%", hs_code="94036000"), number="A1")
    (finding,) = judge(hs_description, paper)
    assert finding.severity is Severity.HIGH
    assert finding.material == "antimony"
    assert [e.quote for e in finding.evidence] == ["94036000", "Antimony ingots 99.65%"]


def test_ordinary_goods_under_a_far_chapter():
    (finding,) = judge(
        hs_description, document("commercial_invoice", line(description="Ball valve", hs_code="09011100"))
    )
    assert finding.severity is Severity.MEDIUM


def test_codes_that_differ_between_papers():
    one = document("commercial_invoice", line(description="Ball valve", hs_code="84818040"))
    two = document("certificate_of_origin", line(description="Ball valve", hs_code="848190"))
    (finding,) = judge(hs_description, one, two)
    assert "HS 84818040" in finding.message
    assert "HS 848190" in finding.message


def test_a_shorter_code_is_quiet():
    one = document("commercial_invoice", line(description="Ball valve", hs_code="84818040"))
    assert judge(hs_description, one, document("bill_of_lading", line(description="Ball valve", hs_code="8481"))) == []


def test_one_digit_on_a_scan_is_only_a_doubt():
    one = document("commercial_invoice", line(description="Ball valve", hs_code="84818040"))
    two = document("bill_of_lading", line(description="Ball valve", hs_code=field("", "848130", confidence=0.9)))
    (finding,) = judge(hs_description, one, two)
    assert finding.severity is Severity.LOW


def test_codes_read_into_the_wrong_rows_are_quiet():
    rows = [line(1, description="Ball valve", hs_code="790111"), line(2, description="Zinc ingots", hs_code="848180")]
    assert judge(hs_description, document("air_waybill", *rows)) == []


def test_a_code_shared_by_few_materials_under_words_of_other_goods_on_two_papers():
    rows = [
        line(1, description="Precipitated silica powder", hs_code="28256000"),
        line(2, description="Zirconium dioxide powder", hs_code="28256000"),
    ]
    papers = [document(kind, *rows) for kind in ("commercial_invoice", "packing_list")]
    (finding,) = judge(hs_description, *papers)
    assert finding.material == "germanium"
    assert "Precipitated silica" in finding.message
    # One paper alone may have read the code of the other line into this row.
    assert judge(hs_description, papers[0]) == []


def test_what_follows_the_name_of_the_goods_does_not_blur_it():
    goods = line(description="Zinc oxide powder", specification="rubber grade", hs_code="282590")
    (finding,) = judge(hs_description, document("commercial_invoice", goods))
    assert "zinc oxide" in finding.message
