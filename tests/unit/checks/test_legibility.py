"""Legibility: what could not be read is said."""

from __future__ import annotations

from inspector.checks.legibility import legibility
from inspector.core.finding import Problem, Severity
from tests.build import document, field, judge, line, page, word


def test_a_lost_page_asks_for_eyes():
    (finding,) = judge(legibility, pages=[page(origin="none", problems=(Problem("E106", "m", "h"),))])
    assert finding.severity is Severity.MEDIUM
    assert "page 1 could not be read" in finding.message


def test_a_poor_page_is_named():
    (finding,) = judge(legibility, pages=[page(word("a"), readability=0.3)])
    assert finding.severity is Severity.LOW


def test_an_unsure_deciding_value_is_shown():
    (finding,) = judge(legibility, document("packing_list", total_net_kg=field("", 10, confidence=0.3)))
    assert "total net kg" in finding.message
    assert finding.evidence[0].boxes


def test_a_value_that_was_not_understood_is_shown():
    (finding,) = judge(legibility, document("packing_list", line(quantity=field("", None, "1?0"))))
    assert "quantity" in finding.message


def test_a_good_page_is_quiet():
    assert judge(legibility, pages=[page(word("a"), readability=0.9)]) == []


def test_sure_values_are_quiet():
    assert judge(legibility, document("packing_list", line(quantity=10), total_net_kg=10)) == []


def test_unsure_values_that_decide_nothing_are_quiet():
    assert judge(legibility, document("bill_of_lading", vessel=field("", "STELLA", confidence=0.3))) == []
