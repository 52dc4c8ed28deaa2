"""Sets running text and tables on pages of our own where a format has no pages (DOCX, mail)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from inspector.core.box import PageId, clamp
from inspector.core.page import Page, Place, Rule, Word

WIDTH, HEIGHT = 595.0, 842.0
"""A4 in points."""

MARGIN = 50.0
LINE = 14.0
CHARACTER = 5.4
"""Width of a Latin character of 10-point print in points; a Han character takes two."""

_PAD = 4.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `hidden` where the program does not show it. A page break stands before it where asked."""

    text: str
    hidden: bool = False
    breaks_page: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its first and last column, counted from 0, and its text."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `shares` are the widths of the columns in any unit."""

    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]


Block = Paragraph | Table


@dataclass(slots=True)
class _Sheet:
    words: list[tuple[str, Place]] = field(default_factory=list)
    hidden: list[tuple[str, Place]] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


class _Setter:
    """Fills page after page from top to bottom."""

    def __init__(self) -> None:
        self.sheets = [_Sheet()]
        self.y = MARGIN

    @property
    def sheet(self) -> _Sheet:
        return self.sheets[-1]

    def need(self, height: float) -> None:
        """Begin a new page where the rest of this one is too short."""
        if self.y + height > HEIGHT - MARGIN and self.y > MARGIN:
            self.new_page()

    def new_page(self) -> None:
        self.sheets.append(_Sheet())
        self.y = MARGIN


def set_pages(blocks: Sequence[Block]) -> list[_Sheet]:
    """The blocks on pages, one after the other."""
    setter = _Setter()
    for block in blocks:
        if isinstance(block, Paragraph):
            _set_paragraph(setter, block)
        else:
            _set_table(setter, block)
    return setter.sheets


def count_pages(blocks: Sequence[Block]) -> int:
    """How many pages the blocks take; at least one."""
    return len(set_pages(blocks))


def page_of(blocks: Sequence[Block], page_id: PageId, index: int) -> Page:
    """The page of that number, counted from 1."""
    sheet = set_pages(blocks)[index - 1]
    shown = tuple(_word(page_id, text, place) for text, place in sheet.words)
    hidden = tuple(_word(page_id, text, place) for text, place in sheet.hidden)
    origin = "text" if shown or hidden else "none"
    return Page(page_id, WIDTH, HEIGHT, shown, origin, tuple(sheet.rules), hidden=hidden)  # type: ignore[arg-type]


def width_of(text: str) -> float:
    """The width of a text in points: wide characters count two."""
    return CHARACTER * sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _word(page_id: PageId, text: str, place: Place) -> Word:
    box = clamp(page_id, place.x0 / WIDTH, place.y0 / HEIGHT, place.x1 / WIDTH, place.y1 / HEIGHT)
    return Word(text, box, place)


def _set_paragraph(setter: _Setter, paragraph: Paragraph) -> None:
    if paragraph.breaks_page and setter.y > MARGIN:
        setter.new_page()
    for line in _wrapped(paragraph.text, WIDTH - 2 * MARGIN):
        setter.need(LINE)
        target = setter.sheet.hidden if paragraph.hidden else setter.sheet.words
        target += _placed(line, MARGIN, setter.y)
        setter.y += LINE
    setter.y += LINE / 4


def _set_table(setter: _Setter, table: Table) -> None:
    edges = _edges(table.shares)
    for row in table.rows:
        wrapped = [(c, _wrapped(c.text, edges[c.last + 1] - edges[c.first] - 2 * _PAD)) for c in row]
        height = max([1, *(len(lines) for _, lines in wrapped)]) * LINE + _PAD
        setter.need(min(height, HEIGHT - 2 * MARGIN))
        top, sheet = setter.y, setter.sheet
        for cell, lines in wrapped:
            for number, line in enumerate(lines):
                sheet.words += _placed(line, edges[cell.first] + _PAD, top + _PAD / 2 + number * LINE)
        bottom = min(top + height, HEIGHT)
        _frame(sheet, row, edges, top, bottom)
        setter.y = bottom
    setter.y += LINE / 2


def _frame(sheet: _Sheet, row: Sequence[Cell], edges: Sequence[float], top: float, bottom: float) -> None:
    for y in (top, bottom):
        sheet.rules.append(Rule(edges[0], y, edges[-1], y))
    sides = {edges[0], edges[-1], *(edges[c.first] for c in row)}
    sheet.rules += [Rule(x, top, x, bottom) for x in sorted(sides)]


def _edges(shares: Sequence[float]) -> list[float]:
    total = sum(shares) or 1.0
    edges = [MARGIN]
    for share in shares:
        edges.append(edges[-1] + share / total * (WIDTH - 2 * MARGIN))
    return edges


def _wrapped(text: str, width: float) -> list[str]:
    """Lines no wider than that; Han text breaks anywhere, other text at spaces. Breaks in the text stay."""
    lines: list[str] = []
    for part in text.splitlines():
        line = ""
        for word in part.split():
            for piece in _pieces(word, width):
                joined = f"{line} {piece}" if line else piece
                if line and width_of(joined) > width:
                    lines.append(line)
                    line = piece
                else:
                    line = joined
        if line:
            lines.append(line)
    return lines


def _pieces(word: str, width: float) -> list[str]:
    """A word cut into pieces no wider than a line."""
    most = max(1, int(width / CHARACTER / 2))
    if width_of(word) <= width:
        return [word]
    return [word[at : at + most] for at in range(0, len(word), most)]


def _placed(line: str, x: float, y: float) -> list[tuple[str, Place]]:
    placed: list[tuple[str, Place]] = []
    at = x
    for word in line.split():
        wide = width_of(word)
        placed.append((word, Place(at, y + 2, min(at + wide, WIDTH), min(y + LINE - 2, HEIGHT))))
        at += wide + CHARACTER
    return placed
