"""Sheets: one word for each filled cell, with its name, as a person would read it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.reading.limits import Limits
from inspector.reading.reader import Desk
from inspector.reading.sheet import READER
from inspector.reading.sheet_facts import cell_at, cell_name
from inspector.reading.sheet_grid import as_text


def _blind(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
    raise AssertionError("a sheet needs no eye")


def _read(path: Path, index: int = 1) -> Page:
    return READER.read(path, PageId(path.name, index), index, Desk(Limits(), _blind))


def _cells(page: Page) -> dict[str, str]:
    return {word.box.cell: word.text for word in page.words}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with values of every kind, hidden parts, a merged title and a hidden sheet."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet["B2"] = "COMMERCIAL\nINVOICE  发票"
    sheet.merge_cells("B2:D2")
    sheet["B4"], sheet["C4"], sheet["D4"] = 18360, 0.1 + 0.2, dt.date(2026, 5, 4)
    sheet["B5"], sheet["C5"], sheet["D5"] = 0.9999, 12.5, "007"
    sheet["B5"].number_format, sheet["C5"].number_format = "0.00%", '#,##0.00 "KGS"'
    sheet["B6"] = dt.datetime(2026, 5, 4, 13, 30)  # noqa: DTZ001  # a sheet knows no time zones
    sheet["C6"], sheet["D6"] = 77, True
    sheet["C6"].number_format = "00000"
    sheet["B8"], sheet["E4"] = "hidden row", "hidden column"
    sheet.row_dimensions[8].hidden = True
    sheet.column_dimensions["E"].hidden = True
    sheet.column_dimensions["C"].width = 40
    workbook.create_sheet("notes").sheet_state = "hidden"
    workbook["notes"]["A1"] = "gallium"
    workbook.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_cells_read_as_shown(book: Path) -> None:
    assert _cells(_read(book)) == {
        "B2": "COMMERCIAL INVOICE 发票",
        "B4": "18360",
        "C4": "0.3",
        "D4": "2026-05-04",
        "B5": "99.99%",
        "C5": "12.5 KGS",
        "D5": "007",
        "B6": "2026-05-04 13:30:00",
        "C6": "00077",
        "D6": "TRUE",
    }


def test_hidden_rows_columns_and_sheets_are_hidden_text(book: Path) -> None:
    first, second = _read(book), _read(book, 2)

    assert READER.count(book, Limits()) == 2
    assert {word.text for word in first.hidden} == {"hidden row", "hidden column"}
    assert (second.words, [word.text for word in second.hidden]) == ((), ["gallium"])


def test_places_follow_the_widths_of_the_columns(book: Path) -> None:
    places = {word.box.cell: word.place for word in _read(book).words}

    assert places["C4"].width > 3 * places["B4"].width
    assert places["C4"].x0 == places["B4"].x1
    assert places["B2"].x1 == places["D4"].x1
    assert places["B5"].y0 == places["B4"].y1


def test_boxes_lie_on_the_grid(book: Path) -> None:
    page = _read(book)

    for word in page.words:
        assert word.box.left == pytest.approx(word.place.x0 / page.width)
        assert word.box.bottom == pytest.approx(word.place.y1 / page.height)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_lists_in_any_encoding_and_with_any_separator(encoding: str, mark: str, tmp_path: Path) -> None:
    rows = [["品名", "数量"], ["金属镓", "1200"], ["LED, round" if mark != "," else "LED", "5"]]
    (tmp_path / "a.csv").write_bytes("\r\n".join(mark.join(row) for row in rows).encode(encoding))

    assert list(_cells(_read(tmp_path / "a.csv")).values()) == [cell for row in rows for cell in row]


@given(st.integers(0, 2**20 - 1), st.integers(0, 16_383))
def test_cell_names_come_back(row: int, column: int) -> None:
    assert cell_at(cell_name(row, column)) == (row, column)


@given(st.decimals(-(10**9), 10**9, places=4))
def test_numbers_keep_their_value_without_float_noise(value: Any) -> None:
    text = as_text(float(value))

    assert "e" not in text.lower()
    assert abs(float(text) - float(value)) <= 1e-3 * max(1.0, abs(float(value))) * 1e-6


def test_names_of_known_cells() -> None:
    assert (cell_name(12, 5), cell_name(0, 26), cell_at("XFD1")) == ("F13", "AA1", (0, 16_383))
