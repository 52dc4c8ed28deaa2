"""Tables of goods: ruled, half-ruled or not ruled, with wrapped cells, totals, and a header again on every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from inspector.papers.sheet import Part, Parts, Sheet

Rules = Literal["grid", "rows", "columns", "outer", "head", "none"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title (lines parted by a newline), its share of the width, and what stands in each row."""

    title: str
    share: float
    cell: Callable[[int], Parts]
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Style:
    """How a table looks.

    `bottom` is where the page ends for rows; `depth` the least depth of a table that is drawn as an open frame.
    """

    rules: Rules = "grid"
    size: float = 8.5
    head_fill: str = ""
    head_color: str = ""
    head_bold: bool = True
    head_align: str = ""
    pad: float = 3.0
    stripe: str = ""
    bottom: float = 760.0
    depth: float = 0.0
    color: str = ""


@dataclass(frozen=True, slots=True)
class Carry:
    """What happens at the foot of a full page: the words, the column of the sum, the sum so far, the next top."""

    forward: str
    brought: str
    column: int
    sum_until: Callable[[int], str]
    next_page: Callable[[], float]


def draw_table(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    columns: Sequence[Column],
    rows: Sequence[int],
    *,
    style: Style,
    foot: Sequence[Sequence[Parts]] = (),
    carry: Carry | None = None,
) -> float:
    """Draw the table and return the y below it.

    A row that does not fit the page turns it, with `carry` words when given. `foot` holds rows of totals, one entry per
    column.
    """
    table = _Table(sheet, x, width, columns, style)
    top = y
    y = table.head(y)
    for number in rows:
        cells = [column.cell(number) for column in columns]
        if y + table.depth_of(cells) > style.bottom:
            y, top = _turn(table, top, y, number, carry)
        y = table.row(y, cells, fill=style.stripe if number % 2 else "")
    y = max(y, min(top + style.depth, style.bottom)) if style.depth else y
    for entries in foot:
        if y + table.depth_of(entries) > style.bottom + 40:
            y, top = _turn(table, top, y, len(rows), None if carry is None else carry)
        y = table.row(y, entries, bold=True, always_rule=True)
    table.close(top, y)
    return y


def _turn(table: _Table, top: float, y: float, number: int, carry: Carry | None) -> tuple[float, float]:
    """Close the table on this page and open it on the next."""
    if carry is not None:
        y = table.row(y, table.sum_row(carry.forward, carry.column, carry.sum_until(number)), bold=True)
    table.close(top, y)
    table.sheet.turn()
    top = y = carry.next_page() if carry is not None else 50.0
    y = table.head(y)
    if carry is not None:
        y = table.row(y, table.sum_row(carry.brought, carry.column, carry.sum_until(number)), bold=True)
    return y, top


class _Table:
    """The geometry of one table: where the columns stand, how deep rows are."""

    def __init__(self, sheet: Sheet, x: float, width: float, columns: Sequence[Column], style: Style) -> None:
        whole = sum(column.share for column in columns)
        self.sheet, self.columns, self.style = sheet, columns, style
        self.edges = [x]
        for column in columns:
            self.edges.append(self.edges[-1] + width * column.share / whole)

    def sum_row(self, word: str, place: int, total: str) -> list[Parts]:
        """A row that says a word in the widest column and a sum in another."""
        shares = [column.share for column in self.columns]
        cells: list[Parts] = [""] * len(shares)
        cells[shares.index(max(shares))] = word
        cells[place] = total
        return cells

    def _lines(self, place: int, cell: Parts, bold: bool) -> list[Part]:
        room = self.edges[place + 1] - self.edges[place] - 2 * self.style.pad
        parts = cell if isinstance(cell, list) else [cell]
        return [line for part in parts for line in self.sheet.wrap(part, room, size=self.style.size, bold=bold)]

    def depth_of(self, cells: Sequence[Parts], *, bold: bool = False) -> float:
        """How deep a row of these cells is."""
        most = max(len(self._lines(place, cell, bold)) for place, cell in enumerate(cells))
        return max(1, most) * self.style.size * self.sheet.pen.leading + 2 * self.style.pad

    def head(self, y: float) -> float:
        """Draw the header row; returns the y below it."""
        titles: list[list[Part]] = [list(column.title.split("\n")) for column in self.columns]
        depth = self.depth_of(titles, bold=self.style.head_bold)
        if self.style.head_fill:
            self.sheet.frame(self.edges[0], y, self.edges[-1], y + depth, width=0, fill=self.style.head_fill)
        for place, title in enumerate(titles):
            align = self.style.head_align or self.columns[place].align
            self._put(
                place,
                y,
                self._lines(place, title, self.style.head_bold),
                align,
                self.style.head_bold,
                self.style.head_color,
            )
        if self.style.rules != "none":
            for at in (y, y + depth):
                self.sheet.rule(self.edges[0], at, self.edges[-1], at, color=self.style.color)
        return y + depth

    def row(
        self,
        y: float,
        cells: Sequence[Parts],
        *,
        bold: bool = False,
        fill: str = "",
        always_rule: bool = False,
    ) -> float:
        """Draw one row; returns the y below it."""
        depth = self.depth_of(cells, bold=bold)
        if fill:
            self.sheet.frame(self.edges[0], y, self.edges[-1], y + depth, width=0, fill=fill)
        for place, cell in enumerate(cells):
            self._put(place, y, self._lines(place, cell, bold), self.columns[place].align, bold, "")
        if self.style.rules in ("grid", "rows") or (always_rule and self.style.rules != "none"):
            self.sheet.rule(self.edges[0], y, self.edges[-1], y, color=self.style.color, width=0.5)
        return y + depth

    def _put(self, place: int, y: float, lines: list[Part], align: str, bold: bool, color: str) -> None:
        left, right = self.edges[place] + self.style.pad, self.edges[place + 1] - self.style.pad
        at = {"left": left, "center": (left + right) / 2, "right": right}[align]
        y += self.style.pad
        for line in lines:
            self.sheet.text(at, y, line, size=self.style.size, bold=bold, align=align, color=color)
            y += self.style.size * self.sheet.pen.leading

    def close(self, top: float, y: float) -> None:
        """Draw the outline and the upright rules between two depths."""
        if self.style.rules in ("none", "head"):
            return
        self.sheet.rule(self.edges[0], y, self.edges[-1], y, color=self.style.color)
        if self.style.rules in ("grid", "columns"):
            for edge in self.edges:
                self.sheet.rule(edge, top, edge, y, color=self.style.color)
        elif self.style.rules == "outer":
            self.sheet.frame(self.edges[0], top, self.edges[-1], y, color=self.style.color)
