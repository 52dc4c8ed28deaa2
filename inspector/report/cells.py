"""Shows a cell of a sheet among its neighbours, as a page image does for paper."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from inspector.core.page import Page
from inspector.core.visible import visible

_NAME = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$")
_ROWS_AROUND, _COLUMNS_AROUND = 2, 3
_LONGEST_CELL = 80


@dataclass(frozen=True, slots=True)
class Cells:
    """A window of a sheet: column letters, and rows of (row number, texts); `marked` are (row, column) from 0."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    marked: frozenset[tuple[int, int]]


def cells_around(page: Page, names: Iterable[str]) -> Cells | None:
    """The cells of these names with their neighbours; None where no name is one of a cell."""
    spots = [spot for name in names if (spot := _spot(name)) is not None]
    if not spots:
        return None
    row, column = spots[0]
    near = {s for s in spots if abs(s[0] - row) <= _ROWS_AROUND * 2 and abs(s[1] - column) <= _COLUMNS_AROUND}
    used = [spot for word in page.words if (spot := _spot(word.box.cell)) is not None]
    rows = _window([r for r, _ in near], _ROWS_AROUND, [r for r, _ in used])
    columns = _window([c for _, c in near], _COLUMNS_AROUND, [c for _, c in used])
    texts = _texts(page, rows, columns)
    return Cells(
        columns=tuple(letters(c) for c in columns),
        rows=tuple((r, tuple(texts.get((r, c), "") for c in columns)) for r in rows),
        marked=frozenset((r - rows[0], c - columns[0]) for r, c in near),
    )


def letters(column: int) -> str:
    """The letters of a column counted from 1: 1 is A, 27 is AA."""
    made = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        made = chr(ord("A") + rest) + made
    return made


def _window(near: list[int], around: int, used: list[int]) -> range:
    """The rows or columns around those that are near, but not beyond what the sheet uses."""
    last = max(max(near), min(max(near) + around, max(used, default=0)))
    return range(max(1, min(near) - around), last + 1)


def _texts(page: Page, rows: range, columns: range) -> dict[tuple[int, int], str]:
    found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for word in page.words:
        spot = _spot(word.box.cell)
        if spot is not None and spot[0] in rows and spot[1] in columns:
            found[spot].append(word.text)
    return {spot: visible(" ".join(words), longest=_LONGEST_CELL) for spot, words in found.items()}


def _spot(name: str) -> tuple[int, int] | None:
    """Row and column of a cell name such as `F13` or `Sheet1!$F$13`, counted from 1."""
    match = _NAME.match(name.rpartition("!")[2].upper())
    if match is None:
        return None
    column = 0
    for char in match[1]:
        column = column * 26 + ord(char) - ord("A") + 1
    return int(match[2]), column
