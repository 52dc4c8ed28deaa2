"""Weights that only a doubtful unit gives are left out where the total contradicts them."""

from __future__ import annotations

from decimal import Decimal

from inspector.core.box import PageId, clamp
from inspector.core.document import Field, LineItem
from inspector.documents.doubtful_units import with_units_settled

HERE = (clamp(PageId("a.pdf", 1), 0.1, 0.1, 0.2, 0.2),)
TOTAL = {"total_net_kg": Field("total_net_kg", "1,200", Decimal(1200), (), 0.9)}


def line(count: int, unit: str, weight: str) -> LineItem:
    fields = (
        Field("quantity", str(count), Decimal(count), HERE, 0.9),
        Field("unit", unit, unit, HERE, 0.9),
        Field("net_weight_kg", str(count), Decimal(weight), HERE, 0.9),
    )
    return LineItem(1, fields, ())


def test_a_line_heavier_than_the_whole_is_measured_in_metres() -> None:
    settled = with_units_settled([line(7000, "MT", "7000000")], TOTAL)[0]
    unit = settled.get("unit")
    assert unit is not None
    assert unit.value == "M"
    assert settled.get("net_weight_kg") is None


def test_tonnes_that_fit_stay_tonnes() -> None:
    lines = [line(1, "MT", "1000"), line(200, "KGS", "200")]
    assert with_units_settled(lines, TOTAL) == lines


def test_grams_that_leave_the_total_short_are_none() -> None:
    lines = [line(300, "GR", "0.3"), line(1000, "KGS", "1000")]
    assert [x.get("net_weight_kg") is None for x in with_units_settled(lines, TOTAL)] == [True, False]


def test_without_a_total_nothing_is_settled() -> None:
    lines = [line(7000, "MT", "7000000")]
    assert with_units_settled(lines, {}) == lines
