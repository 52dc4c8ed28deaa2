"""Goods set freely down the pages: cells at their own places, rows that turn the page, running text around fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inspector.papers.sheet import Part, Parts, Sheet, Text

_TOKENS = re.compile(r"[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands between `x` and `x + width` in points; texts side by side are not wrapped."""

    x: float
    width: float
    parts: Parts
    align: str = "left"
    bold: bool = False


@dataclass(slots=True)
class Roll:
    """The place where the next row goes: `y` grows until `bottom`, then `again` draws the head of the next page.

    `leave` draws what closes a full page, as a sum carried forward, at the given y.
    """

    sheet: Sheet
    y: float
    bottom: float
    again: Callable[[], float]
    leave: Callable[[float], None] | None = None

    def reserve(self, depth: float) -> float:
        """Make room for something so deep; returns the y where it may start."""
        if self.y + depth > self.bottom:
            if self.leave is not None:
                self.leave(self.y)
            self.sheet.turn()
            self.y = self.again()
        return self.y

    def row(self, cells: Sequence[Cell], *, size: float = 0, gap: float = 0) -> float:
        """Draw one row on one page, `gap` points of air below it; returns the y of its top."""
        top = self.reserve(depth_of(self.sheet, cells, size=size) + gap)
        self.y = put(self.sheet, top, cells, size=size) + gap
        return top


def depth_of(sheet: Sheet, cells: Sequence[Cell], *, size: float = 0) -> float:
    """How deep the deepest of these cells is, in points."""
    size = size or sheet.pen.size
    counts = [
        sum(len(sheet.wrap(part, cell.width, size=size, bold=cell.bold)) for part in _parts(cell)) for cell in cells
    ]
    return max(counts, default=0) * size * sheet.pen.leading


def put(sheet: Sheet, y: float, cells: Sequence[Cell], *, size: float = 0) -> float:
    """Draw cells side by side from one top; returns the y below the deepest."""
    below = [sheet.block(c.x, y, c.width, c.parts, size=size, align=c.align, bold=c.bold) for c in cells]
    return max(below, default=y)


def across(edges: Sequence[float], parts: Sequence[Parts], aligns: str, *, pad: float = 3) -> list[Cell]:
    """Cells between neighbouring edges; `aligns` has a letter for each: `l`, `c` or `r`."""
    names = {"l": "left", "c": "center", "r": "right"}
    return [
        Cell(edges[place] + pad, edges[place + 1] - edges[place] - 2 * pad, part, names[align])
        for place, (part, align) in enumerate(zip(parts, aligns, strict=True))
    ]


def _parts(cell: Cell) -> list[Part]:
    return cell.parts if isinstance(cell.parts, list) else [cell.parts]


def prose(sheet: Sheet, texts: Sequence[Text], width: float, *, size: float = 0) -> list[Part]:
    """Running text cut into lines: fields stand within sentences and may run over the end of a line."""
    lines: list[list[Text]] = [[]]
    for text in texts:
        piece = ""
        for token in _TOKENS.findall(text if isinstance(text, str) else text.text):
            full = (*lines[-1], piece + token)
            if token.strip() and (lines[-1] or piece) and sheet.measure(full, size=size) > width:
                _keep(lines[-1], text, piece)
                lines.append([])
                piece = ""
            piece += token if piece or lines[-1] else token.lstrip()
        _keep(lines[-1], text, piece)
    return [tuple(line) for line in lines if line]


def _keep(line: list[Text], text: Text, piece: str) -> None:
    """Add to a line what of a text stands on it."""
    if isinstance(text, str):
        line += [piece] if piece else []
    elif piece.strip():
        line.append(text._replace(text=piece.rstrip()))
