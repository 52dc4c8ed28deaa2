"""Totals without a word."""

from __future__ import annotations

from inspector.documents.bare_totals import with_bare_total
from inspector.documents.headings import find_headings
from inspector.documents.rows import Body, read_body
from tests.pages import Line, lay, reading

HEADING: Line = {50: "Description", 250: "Quantity", 330: "Net weight", 420: "Gross weight"}
ZINC: Line = {50: "Zinc die castings", 250: "40", 330: "1,000", 420: "1,050"}
BRASS: Line = {50: "Brass rods", 250: "30", 330: "900", 420: "930"}


def body(*lines: Line) -> Body:
    read = reading(lay(HEADING, *lines))
    return with_bare_total(read_body(read, find_headings(read.sheet, read.grid)[0]), ".")


def test_a_row_that_only_adds_up_is_a_total() -> None:
    got = body(ZINC, BRASS, {330: "1,900", 420: "1,980"})
    assert [row.text(0) for row in got.rows] == ["Zinc die castings", "Brass rods"]
    assert [row.text(3) for row in got.totals] == ["1,980"]


def test_other_rows_stay_goods() -> None:
    assert len(body(ZINC, BRASS, {330: "1,900", 420: "1,990"}).rows) == 3
    assert len(body(ZINC, BRASS, {330: "1,900"}).rows) == 3
    assert len(body(ZINC, {50: "The same again", 330: "1,000", 420: "1,050"}).rows) == 2
