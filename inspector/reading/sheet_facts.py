"""What a workbook says about the looks of a sheet: widths, hidden rows and columns, number formats, formulas."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field

from inspector.errors import CorruptFile
from inspector.reading.safe_xml import OnEnd, OnStart, OnText, local, walk
from inspector.reading.zip_directory import DAMAGE

Cell = tuple[int, int]
"""Row and column, counted from 0."""

DEFAULT_WIDTH = 8.43
"""Characters of a column whose width is not set."""

DEFAULT_HEIGHT = 15.0
"""Points of a row whose height is not set."""

_BUILT_IN = {9: "0%", 10: "0.00%"}
_MOST_COLUMNS = 16_384


@dataclass(slots=True)
class SheetFacts:
    """Widths in characters, heights in points, by number from 0; cells whose format matters; formulas without value."""

    widths: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    hidden_columns: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_cells: set[Cell] = field(default_factory=set)
    formats: dict[Cell, str] = field(default_factory=dict)
    empty_formulas: list[Cell] = field(default_factory=list)
    cells: int = 0
    last_row: int = 0
    last_column: int = 0


def cell_at(name: str) -> Cell:
    """Row and column of a cell name.

    Raises:
        ValueError: it is none.
    """
    found = re.fullmatch(r"([A-Z]{1,3})([0-9]{1,7})", name)
    if not found:
        raise ValueError(name)
    column = 0
    for letter in found.group(1):
        column = column * 26 + ord(letter) - 64
    return int(found.group(2)) - 1, column - 1


def cell_name(row: int, column: int) -> str:
    """The name of a cell: (12, 5) is F13."""
    letters, left = "", column + 1
    while left:
        left, rest = divmod(left - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def sheet_parts(package: zipfile.ZipFile, file: str) -> list[str]:
    """The parts of the package that hold the sheets, in the order of the workbook."""
    targets: dict[str, str] = {}
    ids: list[str] = []

    def on_relation(tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "Relationship":
            target = attributes.get("Target", "")
            full = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            targets[attributes.get("Id", "")] = full

    def on_sheet(tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "sheet":
            ids.append(next((v for k, v in attributes.items() if local(k) == "id"), ""))

    _walk_part(package, "xl/_rels/workbook.xml.rels", file, on_relation)
    _walk_part(package, "xl/workbook.xml", file, on_sheet)
    return [targets.get(i, "") for i in ids]


def number_formats(package: zipfile.ZipFile, file: str) -> list[str]:
    """The number format of each cell style; empty for those that do not change what is read."""
    codes: dict[int, str] = dict(_BUILT_IN)
    styles: list[str] = []
    inside = [False]

    def on_start(tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "numFmt":
            codes[int(attributes.get("numFmtId", "0"))] = attributes.get("formatCode", "")
        elif name in {"cellXfs", "cellStyleXfs"}:
            inside[0] = name == "cellXfs"
        elif name == "xf" and inside[0]:
            styles.append(codes.get(int(attributes.get("numFmtId", "0")), ""))

    if "xl/styles.xml" in package.namelist():
        _walk_part(package, "xl/styles.xml", file, on_start)
    return [code if is_telling(code) else "" for code in styles]


def is_telling(code: str) -> bool:
    """Whether a number format shows more than the number: a percent sign, a unit, leading zeros."""
    return "%" in code or '"' in code or re.fullmatch(r"0{2,}", code) is not None


def sheet_facts(package: zipfile.ZipFile, part: str, formats: list[str], file: str) -> SheetFacts:
    """Walk one sheet.

    Raises:
        CorruptFile: the part is missing or broken.
    """
    walker = _Walker(formats)
    _walk_part(package, part, file, walker.start, walker.end, walker.text)
    return walker.facts


class _Walker:
    """Gathers facts while the XML of a sheet passes by."""

    def __init__(self, formats: list[str]) -> None:
        self.facts = SheetFacts()
        self._formats = formats
        self._cell: Cell | None = None
        self._row, self._column = -1, -1
        self._has_formula = self._has_value = self._in_value = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "c":
            self._start_cell(attributes)
        elif name == "row":
            self._start_row(attributes)
        elif name == "col":
            self._column_facts(attributes)
        elif name == "f":
            self._has_formula = True
        elif name in {"v", "t"}:
            self._in_value = True

    def end(self, tag: str) -> None:
        self._in_value = False
        if local(tag) == "c" and self._cell is not None:
            if self._has_formula and not self._has_value:
                self.facts.empty_formulas.append(self._cell)
            self._cell = None

    def text(self, text: str) -> None:
        self._has_value = self._has_value or (self._in_value and bool(text))

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if "r" in attributes:
            self._row, self._column = cell_at(attributes["r"])
        else:
            self._column += 1
        facts, cell = self.facts, (self._row, self._column)
        self._cell, self._has_formula, self._has_value = cell, False, False
        facts.cells += 1
        facts.last_row, facts.last_column = max(facts.last_row, cell[0]), max(facts.last_column, cell[1])
        style = int(attributes.get("s", "0"))
        if style < len(self._formats) and self._formats[style]:
            facts.formats[cell] = self._formats[style]

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row = int(attributes.get("r", self._row + 2)) - 1
        self._column = -1
        if "ht" in attributes:
            self.facts.heights[self._row] = min(409.0, max(1.0, float(attributes["ht"])))
        if attributes.get("hidden") in {"1", "true"}:
            self.facts.hidden_rows.add(self._row)

    def _column_facts(self, attributes: dict[str, str]) -> None:
        first, last = int(attributes.get("min", "1")), int(attributes.get("max", "1"))
        for column in range(max(1, first) - 1, min(last, _MOST_COLUMNS)):
            self.facts.widths[column] = min(255.0, max(1.0, float(attributes.get("width", DEFAULT_WIDTH))))
            if attributes.get("hidden") in {"1", "true"}:
                self.facts.hidden_columns.add(column)


def _walk_part(
    package: zipfile.ZipFile,
    part: str,
    file: str,
    on_start: OnStart,
    on_end: OnEnd | None = None,
    on_text: OnText | None = None,
) -> None:
    try:
        with package.open(part) as stream:
            walk(stream, file, on_start, on_end, on_text)
    except DAMAGE:
        raise CorruptFile(file=file, reason="a part of the workbook is missing or broken") from None
