"""Lays the cells of a sheet out on a grid: each filled cell becomes a word with its name and place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import accumulate

from inspector.core.box import PageId, clamp
from inspector.core.page import Place, Word
from inspector.reading.sheet_facts import DEFAULT_HEIGHT, DEFAULT_WIDTH, Cell, SheetFacts, cell_name

POINTS_PER_CHARACTER = 5.5
"""Width of a digit of 11-point Calibri, the measure of column widths, with its share of the margin."""

Value = str | float | int | bool | dt.date | dt.time | dt.datetime | dt.timedelta


@dataclass(frozen=True, slots=True)
class Grid:
    """Filled cells of a sheet, and the cells that are merged (top left and bottom right, both within)."""

    cells: Sequence[tuple[Cell, str]]
    merged: dict[Cell, Cell] = field(default_factory=dict)
    facts: SheetFacts = field(default_factory=SheetFacts)


def as_text(value: Value, code: str = "") -> str:
    """What a cell shows: dates in ISO form, numbers without float noise, line breaks as spaces.

    `code` is a number format that shows more than the number.
    """
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "seconds")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, dt.timedelta):
        return str(value)
    if isinstance(value, int | float):
        return _formatted(value, code)
    return re.sub(r"\s+", " ", value).strip()


def _formatted(value: float, code: str) -> str:
    if "%" in code:
        return f"{_plain(value * 100)}%"
    if re.fullmatch(r"0{2,}", code) and value == int(value) >= 0:
        return str(int(value)).zfill(len(code))
    before, after = _affixes(code)
    return f"{before} {_plain(value)} {after}".strip()


def _plain(value: float) -> str:
    """Twelve significant digits: more are noise of binary fractions."""
    if value != value or value in (float("inf"), float("-inf")):
        return str(value)
    number = Decimal(f"{value:.12g}") if abs(value) < 1e12 else Decimal(repr(value))
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _affixes(code: str) -> tuple[str, str]:
    """The quoted texts of a number format before and after its digits: `0.00 "KGS"`."""
    positive = code.split(";")[0]
    at = re.search(r"[0#?]", positive)
    if not at:
        return "", ""
    before = re.findall(r'"([^"]*)"', positive[: at.start()])
    after = re.findall(r'"([^"]*)"', positive[at.start() :])
    return " ".join(before).strip(), " ".join(after).strip()


def lay_out(page: PageId, grid: Grid) -> tuple[list[Word], list[Word], float, float]:
    """Shown words, hidden words, and the width and height of the grid in points."""
    columns = 1 + max((c for (_, c), _ in grid.cells), default=0)
    rows = 1 + max((r for (r, _), _ in grid.cells), default=0)
    ends = [end for (_, start), end in grid.merged.items() if start < columns]
    columns = max([columns, *(c + 1 for _, c in ends if c < columns + 50)])
    xs = _edges(grid.facts.widths.get(c, DEFAULT_WIDTH) * POINTS_PER_CHARACTER for c in range(columns))
    ys = _edges(grid.facts.heights.get(r, DEFAULT_HEIGHT) for r in range(rows))
    shown: list[Word] = []
    hidden: list[Word] = []
    for cell, text in grid.cells:
        word = _word(page, grid, cell, text, xs, ys)
        facts = grid.facts
        unseen = cell[0] in facts.hidden_rows or cell[1] in facts.hidden_columns or cell in facts.hidden_cells
        (hidden if unseen else shown).append(word)
    return shown, hidden, xs[-1], ys[-1]


def _edges(sizes: Iterable[float]) -> list[float]:
    return [0.0, *accumulate(sizes)]


def _word(page: PageId, grid: Grid, cell: Cell, text: str, xs: list[float], ys: list[float]) -> Word:
    row, column = cell
    last_row, last_column = grid.merged.get(cell, cell)
    right = xs[min(last_column + 1, len(xs) - 1)]
    bottom = ys[min(last_row + 1, len(ys) - 1)]
    place = Place(xs[column], ys[row], right, bottom)
    wide, high = xs[-1], ys[-1]
    box = clamp(page, place.x0 / wide, place.y0 / high, right / wide, bottom / high, cell_name(row, column))
    return Word(text, box, place, reader="cells")
