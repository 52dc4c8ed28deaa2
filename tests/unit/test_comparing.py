"""Laying papers side by side: agreement, doubt, evidence and words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.comparing import HARD, Statement, close, doubt, one_box, plain, point, readings, soften, summed
from inspector.core.box import Box, PageId
from inspector.core.finding import Severity
from inspector.core.phrase import NOTHING
from tests.build import document, field, line

PAPER = document("packing_list")


def said(value, confidence=1.0, text=None):
    return Statement(PAPER, field("total_net_kg", value, text, confidence=confidence))


@given(st.decimals(0, 10**9, places=3), st.decimals(0, 10**9, places=3))
def test_closeness_has_two_equal_sides(one, two):
    assert close(one, two) == close(two, one)
    assert close(one, one)


@pytest.mark.parametrize(
    ("left", "right", "doubtful"),
    [
        (said(4130, 0.7), said(4310), False),
        (said("860400.06", 0.7), said(806400), False),
        (said(7145, 0.7), said(7745), True),
        (said(7145, 0.4), said(9920), True),
        (said(7145), said(7745), False),
        (said(413, 0.7), said(4130), True),
    ],
)
def test_digits_that_changed_places_are_not_misread(left, right, doubtful):
    assert bool(doubt(left, right)) is doubtful


def test_other_decimal_marks_are_other_readings():
    assert Decimal(2992) in readings(field("total_net_kg", "2.992", "2.992"))
    assert readings(field("total_net_kg", "2992", "2992")) == ()


def test_doubt_makes_a_finding_low():
    assert soften(Severity.HIGH, [said(1)], HARD)[0] is Severity.LOW
    assert soften(Severity.HIGH, [said(1, 0.93)]) == (Severity.HIGH, 0.93, NOTHING)


def test_a_sum_needs_every_line():
    assert summed(document("packing_list", line(1, packages=2), line(2, packages=3)), "packages") == 5
    assert summed(document("packing_list", line(1, packages=2), line(2)), "packages") is None


def test_evidence_has_one_small_box():
    page = PageId("a.pdf", 1)
    wide = (Box(page, 0, 0, 1, 0.05), Box(page, 0, 0.9, 1, 0.95))
    assert one_box(wide) == (wide[0],)
    assert len(point("declared", said(1)).boxes) == 1


def test_evidence_without_a_box_names_its_source():
    bare = Statement(PAPER, field("total_net_kg", 1, boxes=()))
    assert point("declared", bare).source == "document"


@pytest.mark.parametrize(
    ("number", "shown"), [("7145", "7,145"), ("44.80", "44.8"), ("0.385", "0.385"), ("1000", "1,000")]
)
def test_numbers_for_people(number, shown):
    assert plain(Decimal(number)) == shown
