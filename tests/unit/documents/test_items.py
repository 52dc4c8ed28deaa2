"""Printed rows become goods lines and totals."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from inspector.documents.headings import find_headings
from inspector.documents.items import group_rows, line_items, total_fields
from inspector.documents.rows import Body, read_body
from tests.pages import Line, frame, lay, reading

HEADING: Line = {30: "No.", 60: "Description", 250: "Quantity", 320: "Price", 420: "Amount"}


def body(*lines: Line, heading: Line = HEADING) -> Body:
    read = reading(lay(heading, *lines, leading=11))
    return read_body(read, find_headings(read.sheet, read.grid)[0])


def values(got: Body) -> list[dict[str, Any]]:
    return [{f.name: f.value for f in item.fields} for item in line_items([got], None)]


ZINC: Line = {30: "1", 60: "Zinc die castings", 250: "1,250 PCS", 320: "6.80", 420: "8,500.00"}
BRASS: Line = {30: "2", 60: "Brass rods", 250: "900 KGS", 320: "2.35", 420: "2,115.00"}


def test_running_numbers_open_the_lines() -> None:
    got = body(ZINC, {60: "polished, chromed"}, BRASS, {60: "Packed in bundles"})
    assert [len(group) for group in group_rows(got)] == [2, 2]
    assert [row["quantity"] for row in values(got)] == [Decimal(1250), Decimal(900)]


def test_without_running_numbers_the_best_filled_figures_open_the_lines() -> None:
    heading: Line = {60: "Description", 250: "Quantity", 320: "Price", 420: "Amount"}
    got = body({60: "Zinc", 250: "1,250 PCS", 420: "8,500.00"}, {60: "castings"}, {60: "Brass", 250: "9", 420: "2.00"},
               heading=heading)  # fmt: skip
    assert len(group_rows(got)) == 2


def test_a_quantity_by_weight_is_the_net_weight() -> None:
    first, second = values(body(ZINC, BRASS))
    assert "net_weight_kg" not in first
    assert second["net_weight_kg"] == Decimal(900)


def test_lines_are_numbered_and_their_boxes_hold_their_fields() -> None:
    items = line_items([body(ZINC, BRASS)], None)
    assert [item.number for item in items] == [1, 2]
    for item in items:
        assert all(any(b.contains(own) for b in item.boxes) for f in item.fields for own in f.boxes)


def test_the_row_of_totals_gives_header_fields() -> None:
    got = total_fields(body(ZINC, BRASS, {60: "TOTAL", 420: "10,615.00"}), None)
    assert [(f.name, f.value) for f in got] == [("total_amount", Decimal("10615.00"))]


def test_the_name_of_a_section_over_the_lines_is_no_line() -> None:
    ruled = frame([25, 55, 245, 315, 415, 500], [58, 70, 81, 92, 103])
    read = reading(lay(HEADING, {60: "Non-food"}, ZINC, BRASS, leading=11, rules=ruled))
    got = values(read_body(read, find_headings(read.sheet, read.grid)[0]))
    assert [row["description"] for row in got] == ["Zinc die castings", "Brass rods"]
