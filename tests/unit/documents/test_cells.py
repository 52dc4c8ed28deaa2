"""Ruling lines make cells."""

from __future__ import annotations

from inspector.core.page import Place, Rule
from inspector.documents.cells import Grid, length
from inspector.documents.layout import lay_out
from tests.pages import HIGH, WIDE, frame, lay


def grid(*rules: Rule) -> Grid:
    return Grid(lay_out(lay("Seller", rules=rules)))


def test_a_place_within_a_frame_is_boxed() -> None:
    cell = grid(*frame([40, 200, 400], [50, 90, 130])).cell(Place(60, 60, 80, 70))
    assert (cell.x0, cell.y0, cell.x1, cell.y1) == (40, 50, 200, 90)
    assert cell.boxed
    assert cell.holds(Place(100, 60, 120, 70))
    assert not cell.holds(Place(300, 60, 320, 70))


def test_an_open_side_reaches_to_the_edge_of_the_page() -> None:
    cell = grid(Rule(40, 50, 400, 50)).cell(Place(60, 60, 80, 70))
    assert (cell.x1, cell.y1, cell.sides) == (WIDE, HIGH, 1)
    assert not cell.boxed


def test_rules_between_are_those_that_run_through_most_of_the_span() -> None:
    ruled = grid(Rule(100, 50, 100, 130), Rule(200, 50, 200, 60), Rule(40, 90, 400, 90), Rule(40, 91, 400, 91))
    assert ruled.upright_between(60, 120) == [100]
    assert ruled.level_between(60, 120, 40, 400) == [90], "a double rule is one"
    assert length(Rule(40, 90, 400, 90)) == 360
