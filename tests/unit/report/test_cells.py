"""A cell is shown among its neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.box import Box, PageId
from inspector.core.page import Page, Place, Word
from inspector.report.cells import cells_around, letters

SHEET = PageId("a.xlsx", 1)


def page(**cells: str) -> Page:
    words = [
        Word(w, Box(SHEET, 0, 0, 0.1, 0.1, name), Place(0, 0, 1, 1))
        for name, text in cells.items()
        for w in text.split()
    ]
    return Page(SHEET, 100, 100, tuple(words), "cells")


def test_the_neighbours_and_the_marked_cell() -> None:
    made = cells_around(page(A1="far", B4="Net weight", C4="500", C5="20"), ["C4"])
    assert made is not None
    assert made.columns == ("A", "B", "C")
    assert [number for number, _ in made.rows] == [2, 3, 4, 5]
    assert made.rows[2][1][:3] == ("", "Net weight", "500")
    assert made.marked == {(2, 2)}


def test_a_name_with_sheet_and_dollars() -> None:
    made = cells_around(page(F13="x"), ["Sheet1!$F$13"])
    assert made is not None
    assert "x" in made.rows[2][1]


@pytest.mark.parametrize("name", ["", "13", "F", "F0", "ABCD1", "'; DROP", "F13:G14"])
def test_no_cell_no_window(name: str) -> None:
    assert cells_around(page(F13="x"), [name]) is None


def test_cells_far_apart_do_not_make_a_huge_window() -> None:
    made = cells_around(page(A1="x"), ["A1", "ZZ9000"])
    assert made is not None
    assert len(made.rows) < 12


def test_escape_sequences_in_cells_are_shown() -> None:
    made = cells_around(page(A1="\x1b[2J"), ["A1"])
    assert made is not None
    assert made.rows[0][1][0] == "⟦U+001B⟧[2J"


@given(st.integers(1, 16_384))
def test_letters_are_those_of_a_sheet(column: int) -> None:
    number = 0
    for char in letters(column):
        number = number * 26 + ord(char) - 64
    assert number == column
