"""Reads OpenDocument sheets (ODS): one page for each table, hidden ones too, one word for each filled cell."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.errors import CorruptFile
from inspector.reading.glyphs import plain
from inspector.reading.limits import Limits, hold
from inspector.reading.open_package import Attributes, OpenStyles, check_open_package, plainly, walk_part
from inspector.reading.reader import Desk, Reader
from inspector.reading.safe_xml import local
from inspector.reading.sheet import AREA, page_of_grid
from inspector.reading.sheet_facts import Cell, SheetFacts
from inspector.reading.sheet_grid import POINTS_PER_CHARACTER, Grid, as_text
from inspector.reading.sniff import ODS

_CONTENT = "content.xml"
_MOST_COLUMNS = 16_384
_ASIDE = {"annotation", "tracked-changes", "shapes", "forms", "dde-links"}
"""Elements within which text is none of a cell's."""


def count_open_sheets(path: Path, limits: Limits) -> int:
    """How many tables a file has, hidden ones too.

    Raises:
        CorruptFile: it cannot be opened.
        EncryptedFile: it asks for a password.
        LimitExceeded: it unpacks to too much.
        ActiveContent: it declares entities.
    """
    check_open_package(path, path.name, limits)
    walker = _Walker(path.name, 0, limits)
    walk_part(path, _CONTENT, path.name, walker.start, walker.end, walker.text)
    hold(path.name, "the number of pages", walker.tables, limits.pages)
    return max(1, walker.tables)


def read_open_sheet(path: Path, page_id: PageId, index: int, desk: Desk) -> Page:
    """Read one table; see `Reader`."""
    walker = _Walker(page_id.file, index, desk.limits)
    walk_part(path, _CONTENT, page_id.file, walker.start, walker.end, walker.text)
    facts = walker.facts
    area = (facts.last_row + 1) * (facts.last_column + 1)
    hold(page_id.file, "the area of a sheet in cells", area, AREA * desk.limits.sheet_cells)
    page = page_of_grid(page_id, Grid(walker.cells, walker.merged, facts))
    return replace(page, words=(), hidden=(*page.words, *page.hidden)) if walker.is_hidden else page


READER = Reader("open-sheet", (ODS,), count_open_sheets, read_open_sheet)


@dataclass(slots=True)
class _Open:
    """The cell that is being walked through: its attributes and the lines of its text."""

    attributes: Attributes
    is_covered: bool
    lines: list[str] = field(default_factory=list)


class _Walker:
    """Gathers the cells of the table of one number (counted from 1; 0 only counts tables) as its XML passes by."""

    def __init__(self, file: str, wanted: int, limits: Limits) -> None:
        self.tables = 0
        self.is_hidden = False
        self.cells: list[tuple[Cell, str]] = []
        self.merged: dict[Cell, Cell] = {}
        self.facts = SheetFacts()
        self._file, self._wanted, self._limits = file, wanted, limits
        self._styles = OpenStyles()
        self._depth = self._aside = 0
        self._row = self._column = self._columns = 0
        self._row_attributes: Attributes = {}
        self._row_cells: list[tuple[int, str]] = []
        self._cell: _Open | None = None
        self._starts: dict[str, Callable[[Attributes], None]] = {
            "table": self._start_table,
            "table-column": self._start_column,
            "table-row": self._start_row,
            "table-cell": lambda a: self._start_cell(a, covered=False),
            "covered-table-cell": lambda a: self._start_cell(a, covered=True),
        }

    @property
    def _is_wanted(self) -> bool:
        return self._depth > 0 and self.tables == self._wanted

    def start(self, tag: str, attributes: Attributes) -> None:
        name, told = local(tag), plainly(attributes)
        if name in _ASIDE:
            self._aside += 1
        if self._aside:
            return
        if self._depth == 0 and name != "table":
            self._styles.start(name, told)
        elif name == "table" or self._is_wanted:
            self._starts.get(name, self._start_text(name))(told)

    def _start_text(self, name: str) -> Callable[[Attributes], None]:
        def begin(told: Attributes) -> None:
            cell = self._cell
            if cell is None:
                return
            if name == "p":
                cell.lines.append("")
            elif name in {"s", "tab", "line-break"} and cell.lines:
                cell.lines[-1] += " "

        return begin

    def text(self, text: str) -> None:
        if self._cell is not None and self._cell.lines and not self._aside:
            self._cell.lines[-1] += text

    def end(self, tag: str) -> None:
        name = local(tag)
        if name in _ASIDE:
            self._aside -= 1
        elif self._aside:
            return
        elif name == "table":
            self._depth -= 1
        elif self._is_wanted and name in {"table-cell", "covered-table-cell"}:
            self._end_cell()
        elif self._is_wanted and name == "table-row":
            self._end_row()

    def _start_table(self, told: Attributes) -> None:
        self._depth += 1
        if self._depth == 1:  # a table within a cell is part of that cell
            self.tables += 1
            if self.tables == self._wanted:
                self.is_hidden = self._styles.is_in(told.get("style-name", ""), self._styles.unseen)

    def _start_column(self, told: Attributes) -> None:
        wide = self._styles.widths.get(told.get("style-name", ""))
        last = min(self._columns + self._repeats(told, "number-columns-repeated"), _MOST_COLUMNS)
        for column in range(self._columns, last):
            if wide is not None:
                self.facts.widths[column] = min(255.0, max(1.0, wide / POINTS_PER_CHARACTER))
            if told.get("visibility") in {"collapse", "filter"}:
                self.facts.hidden_columns.add(column)
        self._columns = last

    def _start_row(self, told: Attributes) -> None:
        self._row_attributes, self._row_cells, self._column = told, [], 0

    def _start_cell(self, told: Attributes, *, covered: bool) -> None:
        self._cell = _Open(told, covered)

    def _end_cell(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None:
            return
        told, times = cell.attributes, self._repeats(cell.attributes, "number-columns-repeated")
        shown = plain(cell_text(told, " ".join(cell.lines)))
        if shown:
            self._weigh(len(self.cells) + len(self._row_cells) + times)
            self._row_cells += [(self._column + n, shown) for n in range(times)]
            self.facts.last_column = max(self.facts.last_column, self._column + times - 1)
        elif "formula" in told and told.get("value-type") != "string":
            self.facts.empty_formulas.append((self._row, self._column))
        if cell.is_covered and shown:
            self.facts.hidden_cells |= {(self._row, self._column + n) for n in range(times)}
        self._merge(told)
        self._column += times

    def _merge(self, told: Attributes) -> None:
        wide = min(self._repeats(told, "number-columns-spanned"), _MOST_COLUMNS)
        high = self._repeats(told, "number-rows-spanned")
        if wide > 1 or high > 1:
            self.merged[self._row, self._column] = (self._row + high - 1, self._column + wide - 1)

    def _end_row(self) -> None:
        told, times = self._row_attributes, self._repeats(self._row_attributes, "number-rows-repeated")
        high = self._styles.heights.get(told.get("style-name", ""))
        if high is not None:
            self.facts.heights[self._row] = min(409.0, max(1.0, high))  # its repetitions are empty, most often
        if self._row_cells:
            self._weigh(len(self.cells) + times * len(self._row_cells))
            rows = range(self._row, self._row + times)
            self.cells += [((row, column), text) for row in rows for column, text in self._row_cells]
            self.facts.last_row = rows[-1]
            if told.get("visibility") in {"collapse", "filter"}:
                self.facts.hidden_rows |= set(rows)
        self._row += times

    def _weigh(self, cells: int) -> None:
        hold(self._file, "the number of cells of a sheet", cells, self._limits.sheet_cells)

    def _repeats(self, told: Attributes, name: str) -> int:
        text = told.get(name, "1")
        if not re.fullmatch(r"[0-9]{1,9}", text):
            raise CorruptFile(file=self._file, reason="a part of the document is missing or broken")
        return max(1, int(text))


def cell_text(told: Attributes, shown: str) -> str:
    """What a cell says: its stored value with what its format adds to it, else the text that it shows."""
    kind, value = told.get("value-type", ""), told.get("value", "")
    if kind in {"float", "percentage", "currency"}:
        try:
            return _number(float(value), shown, is_share=kind == "percentage")
        except ValueError:
            return as_text(shown)
    if kind == "date":
        return told.get("date-value", shown).removesuffix("T00:00:00").replace("T", " ")
    if kind == "boolean":
        return told.get("boolean-value", shown).upper()
    return as_text(shown or told.get("string-value", ""))


_FORMATTED = re.compile(r"(\D*?)[-+]?\d[\d.,'\s]*(\D*)")


def _number(value: float, shown: str, *, is_share: bool) -> str:
    """A number with all its digits, and with the unit or currency that is shown beside it."""
    if is_share:
        return as_text(value, "0%")
    text = as_text(shown)
    if re.fullmatch(r"0\d+", text):
        return text
    found = _FORMATTED.fullmatch(text)
    before, after = (part.strip(" -+()") for part in found.groups()) if found else ("", "")
    return f"{before} {as_text(value)} {after}".strip()
