"""Reads workbooks and comma-separated lists: one page for each sheet, one word for each filled cell."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import python_calamine as calamine

from inspector.core.box import PageId
from inspector.core.finding import Problem
from inspector.core.page import Page
from inspector.errors import ActiveContent, CorruptFile, EncryptedFile, UnreadablePage
from inspector.reading.glyphs import plain
from inspector.reading.limits import Limits, hold
from inspector.reading.office_package import check_package
from inspector.reading.problems import problem_of
from inspector.reading.reader import Desk, Reader
from inspector.reading.sheet_facts import (
    Cell,
    SheetFacts,
    cell_name,
    number_formats,
    sheet_facts,
    sheet_parts,
)
from inspector.reading.sheet_grid import Grid, as_text, lay_out
from inspector.reading.sniff import CSV, XLS, XLSB, XLSX

AREA = 50
"""A grid may be this many times larger than the cells it may hold: calamine lays it out in memory."""

_COMMAND = re.compile(
    r"^[=+\-@]\s*(cmd|dde|msexcel|rundll32|powershell|webservice|hyperlink|importxml)\b", re.IGNORECASE
)
_LONGEST_CELL = 1_000_000


def count_sheets(path: Path, limits: Limits) -> int:
    """How many sheets a workbook has, hidden ones too; a list is one.

    Raises:
        CorruptFile: it cannot be opened.
        EncryptedFile: it asks for a password.
        LimitExceeded: it unpacks to too much.
        ActiveContent: it declares entities.
    """
    if not _is_workbook(path):
        return 1
    if zipfile.is_zipfile(path):
        check_package(path, path.name, limits)
    with _opened(path) as workbook:
        if not workbook.sheet_names:
            raise CorruptFile(file=path.name, reason="it cannot be opened as a workbook")
        return len(workbook.sheet_names)


def read_sheet(path: Path, page_id: PageId, index: int, desk: Desk) -> Page:
    """Read one sheet; see `Reader`."""
    if not _is_workbook(path):
        return page_of_grid(page_id, Grid(list(_list_cells(path, page_id.file, desk.limits))))
    facts = _facts(path, page_id, index, desk.limits)
    with _opened(path) as workbook:
        about = workbook.sheets_metadata[index - 1]
        if about.typ != calamine.SheetTypeEnum.WorkSheet:
            return replace(page_of_grid(page_id, Grid([])), problems=(_no_cells(page_id),))
        sheet = workbook.get_sheet_by_index(index - 1)
        page = page_of_grid(page_id, _grid(sheet, facts, page_id, desk.limits))
    if about.visible != calamine.SheetVisibleEnum.Visible:
        return replace(page, words=(), hidden=(*page.words, *page.hidden))
    return page


READER = Reader("sheet", (XLSX, XLSB, XLS, CSV), count_sheets, read_sheet)


def _is_workbook(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) in (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """The workbook.

    Raises:
        EncryptedFile: it asks for a password.
        CorruptFile: it, or what is read of it within, is broken.
    """
    try:
        with closing(calamine.CalamineWorkbook.from_path(str(path))) as workbook:
            yield workbook
    except calamine.PasswordError:
        raise EncryptedFile(file=path.name) from None
    except (calamine.CalamineError, calamine.ZipError, calamine.XmlError, OSError, ValueError):
        raise CorruptFile(file=path.name, reason="it cannot be opened as a workbook") from None
    except BaseException as exc:  # a Rust panic is no Exception, and its type has no name to import
        if type(exc).__name__ != "PanicException":
            raise
        raise CorruptFile(file=path.name, reason="it cannot be opened as a workbook") from None


def _facts(path: Path, page_id: PageId, index: int, limits: Limits) -> SheetFacts:
    """The looks of a sheet where the format tells them simply (XLSX)."""
    if not zipfile.is_zipfile(path):
        return SheetFacts()
    with zipfile.ZipFile(path) as package:
        if "xl/workbook.xml" not in package.namelist():
            return SheetFacts()
        parts = sheet_parts(package, page_id.file)
        if index > len(parts):
            raise CorruptFile(file=page_id.file, reason="a part of the workbook is missing or broken")
        part = parts[index - 1]
        facts = sheet_facts(package, part, number_formats(package, page_id.file), page_id.file)
    area = (facts.last_row + 1) * (facts.last_column + 1)
    hold(page_id.file, "the number of cells of a sheet", facts.cells, limits.sheet_cells)
    hold(page_id.file, "the area of a sheet in cells", area, AREA * limits.sheet_cells)
    return facts


def _grid(sheet: Any, facts: SheetFacts, page_id: PageId, limits: Limits) -> Grid:
    first = sheet.start[1] if sheet.start else 0
    cells: list[tuple[Cell, str]] = []
    for row, values in enumerate(sheet.iter_rows()):
        for column, value in enumerate(values, start=first):
            cell = (row, column)
            if value != "" and value is not None and (text := plain(as_text(value, facts.formats.get(cell, "")))):
                cells.append((cell, text))
        hold(page_id.file, "the number of cells of a sheet", len(cells), limits.sheet_cells)
    merged = dict(sheet.merged_cell_ranges or [])
    return Grid(cells, merged, facts)


def page_of_grid(page_id: PageId, grid: Grid) -> Page:
    """The page of a sheet: its words by their cells, and what is wrong with them."""
    shown, hidden, wide, high = lay_out(page_id, grid)
    problems = [*_commands(page_id, grid), *_missing(page_id, grid)]
    origin = "cells" if shown or hidden else "none"
    return Page(
        page_id,
        wide,
        high,
        tuple(shown),
        origin,  # type: ignore[arg-type]
        reader="cells",
        hidden=tuple(hidden),
        problems=tuple(problems),
    )


def _commands(page_id: PageId, grid: Grid) -> Iterator[Problem]:
    """Cells whose text a spreadsheet program would run."""
    for (row, column), text in grid.cells:
        if text[0] in "=+-@" and _COMMAND.match(text):
            error = ActiveContent(file=page_id.file, what=f"a command in cell {cell_name(row, column)}")
            yield problem_of(error, page_id.file, page_id.number)
            return


def _missing(page_id: PageId, grid: Grid) -> Iterator[Problem]:
    """Formulas are not computed: one without a stored value leaves its cell unread."""
    empty = grid.facts.empty_formulas
    if empty:
        names = ", ".join(cell_name(*cell) for cell in empty[:5])
        reason = (
            f"{len(empty)} formulas have no stored value ({names}); open and save the file in a spreadsheet program"
        )
        yield problem_of(
            UnreadablePage(file=page_id.file, page=page_id.number, reason=reason), page_id.file, page_id.number
        )


def _no_cells(page_id: PageId) -> Problem:
    error = UnreadablePage(
        file=page_id.file, page=page_id.number, reason="it is a chart or a macro sheet without cells"
    )
    return problem_of(error, page_id.file, page_id.number)


def _list_cells(path: Path, file: str, limits: Limits) -> Iterator[tuple[Cell, str]]:
    text = _decoded(path.read_bytes())
    csv.field_size_limit(_LONGEST_CELL)
    count = 0
    try:
        for row, values in enumerate(csv.reader(text.splitlines(), delimiter=_delimiter(text))):
            for column, value in enumerate(values):
                if shown := plain(as_text(value)):
                    count += 1
                    hold(file, "the number of cells of a sheet", count, limits.sheet_cells)
                    yield (row, column), shown
    except csv.Error as exc:
        raise CorruptFile(file=file, reason=f"it is no list of values ({exc})") from None


def _decoded(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    return max(",;\t|", key=lambda mark: (sum(1 for line in lines if mark in line), ",;\t|".find(mark) == 0))
