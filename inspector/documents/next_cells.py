"""The value of a caption that fills a ruled cell of its own: what the next cell holds, beside it or under it.

Forms print captions in two languages over one another and the value once beside both, half a line off; others head a
small table with cells of captions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from inspector.core.page import Place
from inspector.documents.cells import SLACK, Cell, Grid
from inspector.documents.layout import Segment, Sheet
from inspector.documents.phrases import label_key, label_trie

CAPTIONS: Final = 3
"""A cell of captions has at most so many lines."""
LONGEST: Final = 28
"""Characters of a line of a caption."""
PARTICLE: Final = 3
"""Characters of a word of a caption ("at", "to") that may stand apart from it."""
LEVEL: Final = 4.0
"""Points by which the upper and lower sides of two cells of one row differ at most."""
NEAR: Final = 4.0
"""Line heights below a cell of captions in which what the next cell holds begins."""
LINES: Final = 8


def beside(sheet: Sheet, grid: Grid, caption: Segment, is_label: Callable[[Segment], bool]) -> list[Segment]:
    """The segments of the cell to the right of a cell that holds captions alone; empty where there is none.

    A cell that begins with a label is the next caption, and no value.
    """
    cell = grid.cell(caption.place)
    if cell.sides < 4 or sheet.cells:
        return []
    own = _inside(sheet, cell, caption)
    if len(own) > CAPTIONS or any(_tells(s) for s in own):
        return []
    joined = label_key(" ".join(s.text for s in own))
    if joined not in label_trie().folded and any(not (is_label(s) or len(s.text) <= PARTICLE) for s in own):
        return []
    middle = (cell.y0 + cell.y1) / 2
    right = grid.cell(Place(cell.x1 + 3, middle - 1, cell.x1 + 5, middle + 1))
    level = abs(right.y0 - cell.y0) <= LEVEL and abs(right.y1 - cell.y1) <= LEVEL
    if right.sides < 4 or not level:
        return []
    found = _inside(sheet, right, caption)
    return [] if not found or is_label(found[0]) else found[:LINES]


def under_cell(sheet: Sheet, grid: Grid, caption: Segment) -> list[Segment]:
    """The first segment of each row in the equally wide cells under that of a caption which holds nothing else."""
    cell = grid.cell(caption.place)
    if not cell.boxed or sheet.cells:
        return []
    found: list[Segment] = []
    for row in sheet.rows[caption.row + 1 :]:
        inside = [s for s in row if cell.x0 - SLACK <= s.place.xc <= cell.x1 + SLACK]
        if any(cell.holds(s.place) for s in inside):
            return []
        if not inside and row[0].place.y0 < cell.y1 + NEAR * sheet.line_height and not found:
            continue  # what stands beside it is a little higher
        under = grid.cell(inside[0].place) if inside else None
        if under is None or not under.boxed or max(abs(under.x0 - cell.x0), abs(under.x1 - cell.x1)) > SLACK:
            break
        if abs((grid.cell(found[0].place).y0 if found else cell.y1) - under.y0) > SLACK:
            break
        found.append(inside[0])
    return found


def _inside(sheet: Sheet, cell: Cell, near: Segment) -> list[Segment]:
    """The segments of a cell, row by row; only rows about `near` are looked at."""
    return [s for s in _about(sheet, near.row) if cell.holds(s.place)]


def _about(sheet: Sheet, row: int) -> Iterable[Segment]:
    return (s for segments in sheet.rows[max(0, row - LINES) : row + LINES + 1] for s in segments)


def _tells(segment: Segment) -> bool:
    return len(segment.text) > LONGEST or any(c.isdigit() for c in segment.text)
