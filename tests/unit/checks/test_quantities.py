"""Quantities: what is a contradiction, and what is not."""

from __future__ import annotations

from inspector.checks.quantities import quantities
from inspector.core.finding import Severity
from tests.build import document, field, judge, line


def two(left, right):
    return document("commercial_invoice", *left, number="A1"), document("packing_list", *right)


def test_equal_quantities_are_quiet():
    valve = line(description="Ball valve", quantity=640, unit="PCS")
    assert judge(quantities, *two([valve], [valve])) == []


def test_quantities_that_differ():
    papers = two(
        [line(description="Ball valve DN50", quantity=640, unit="PCS")],
        [line(description="SS ball valves 2in", quantity=600, unit="PCS")],
    )
    (finding,) = judge(quantities, *papers)
    assert finding.message == "Line 1: invoice A1 states 640 PCS, packing list 600 PCS."
    assert [e.quote for e in finding.evidence] == ["640", "600"]


def test_the_right_line_is_compared():
    papers = two(
        [
            line(1, description="LED panel", quantity=10, unit="PCS"),
            line(2, description="LED lamp", quantity=7, unit="PCS"),
        ],
        [
            line(1, description="LED lamp", quantity=8, unit="PCS"),
            line(2, description="LED panel", quantity=10, unit="PCS"),
        ],
    )
    (finding,) = judge(quantities, *papers)
    assert "states 7 PCS" in finding.message
    assert "8 PCS" in finding.message


def test_tonnes_and_kilograms_that_differ():
    papers = two([line(quantity=20, unit="MT")], [line(quantity=21000, unit="KG")])
    assert len(judge(quantities, *papers)) == 1


def test_tonnes_and_kilograms_that_agree_are_quiet():
    assert judge(quantities, *two([line(quantity=20, unit="MT")], [line(quantity=20000, unit="KG")])) == []


def test_pieces_and_kilograms_are_not_compared():
    assert judge(quantities, *two([line(quantity=640, unit="PCS")], [line(quantity=1984, unit="KG")])) == []


def test_a_missing_unit_is_not_compared():
    assert judge(quantities, *two([line(quantity=640, unit="PCS")], [line(quantity=1984)])) == []


def test_a_weak_print_is_only_a_doubt():
    weak = line(quantity=field("", 600, confidence=0.4), unit="PCS")
    (finding,) = judge(quantities, *two([line(quantity=640, unit="PCS")], [weak]))
    assert finding.severity is Severity.LOW


def test_what_goods_can_do_is_no_quantity():
    lamp = line(description="LED ceiling lamp 12 W", quantity=14600, unit="W")
    rated = line(description="LED ceiling lamp 12 W", quantity=12, unit="W")
    assert judge(quantities, *two([lamp], [rated])) == []
