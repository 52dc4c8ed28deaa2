"""Columns reach as far as their text does."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from inspector.core.page import Place
from inspector.documents.layout import lay_out
from inspector.documents.territories import territories
from tests.pages import Line, cells, lay, segment


def reaches(*body: Line, walls: tuple[float, ...] = ()) -> list[tuple[float, float]]:
    page = lay({50: "Description", 250: "Qty", 330: "Amount"}, *body)
    columns = [(r, t, segment(t, x=x).place) for r, t, x in
               (("description", "Description", 50), ("quantity", "Qty", 250), ("amount", "Amount", 330))]  # fmt: skip
    return territories(lay_out(page), columns, walls, 0, 69)


def test_text_wider_than_its_heading_keeps_its_column() -> None:
    found = reaches({50: "Zinc die castings, polished and chromed", 250: "1,250", 330: "8,500.00"})
    assert found[0][1] > 220
    assert found[1][0] == found[0][1]


def test_right_aligned_figures_left_of_their_heading_belong_to_it() -> None:
    found = reaches({50: "Zinc", 236: "1,250", 312: "128,500.00"}, {50: "Brass", 236: "1,251", 312: "128,600.00"})
    assert found[1][0] <= 236
    assert found[2][0] <= 312


def test_a_rule_is_the_end_of_a_column() -> None:
    assert reaches({50: "Zinc", 250: "1,250", 330: "8,500.00"}, walls=(245.0, 300.0))[0][1] == 245


def test_cells_of_a_sheet_are_their_own_territory() -> None:
    sheet = lay_out(cells(["Description", "Qty"], ["Zinc", "5"]))
    columns = [("description", "Description", Place(2, 2, 98, 14)), ("quantity", "Qty", Place(102, 2, 198, 14))]
    assert territories(sheet, columns, (), 0, 14) == [(0.0, 102), (102, 201)]


@given(st.lists(st.tuples(st.floats(0, 500), st.text(st.characters(categories=["L", "N"]), min_size=1)), max_size=8))
def test_territories_never_overlap(body: list[tuple[float, str]]) -> None:
    found = reaches(*({x: text} for x, text in body))
    assert all(a[1] == b[0] for a, b in pairwise(found))


def test_a_narrow_strip_between_two_headings_parts_their_columns() -> None:
    page = lay(
        {50: "Nos.", 95: "Description", 330: "Amount"},
        *({52: numbers, 95: "Zinc castings", 330: "8,500.00"} for numbers in ("1-100", "101-1000", "1001-1110")),
    )
    columns = [(r, t, segment(t, x=x).place) for r, t, x in
               (("marks", "Nos.", 50), ("description", "Description", 95), ("amount", "Amount", 330))]  # fmt: skip
    found = territories(lay_out(page), columns, (), 0, 69)
    assert 90 < found[0][1] <= 95


def test_the_groups_of_one_number_are_not_parted() -> None:
    found = reaches(*[{50: "Zinc", 250: "1,250", 318: "13 299.28"}] * 3)
    assert found[2][0] <= 318
