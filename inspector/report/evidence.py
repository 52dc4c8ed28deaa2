"""Puts the places that a finding points at in order: the most telling first, none needlessly wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from inspector.core.box import Box
from inspector.core.finding import Evidence, Finding

# A box over a tenth of the page tells a reader nothing. Source: the rule of the case format.
WIDEST = 0.1
# A finding with more places than this is not read to the end.
MOST_PLACES = 12
# Two boxes become one when the joint box covers little that neither covered: words of one printed line.
_WASTE = 1.6


def telling_boxes(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """The boxes with neighbours on one line joined, without repeats and without boxes over a tenth of the page.

    Where every box is that wide, the smallest one is kept: some place is better than none.
    """
    joined: list[Box] = []
    for box in boxes:
        _join(joined, box)
    narrow = tuple(b for b in joined if b.area <= WIDEST)
    return narrow or tuple(sorted(joined, key=lambda b: b.area)[:1])


def places(finding: Finding) -> tuple[tuple[Evidence, Box | None], ...]:
    """Each piece of evidence with each of its boxes; first one of each piece, then the second ones, and so on.

    A reader who looks at the first few has seen every side. No place comes twice; evidence without a box comes
    once, with None.
    """
    columns = [_column(piece) for piece in finding.evidence]
    turns = (place for row in zip_longest(*columns) for place in row if place is not None)
    seen: dict[object, tuple[Evidence, Box | None]] = {}
    for piece, box in turns:
        seen.setdefault(box or (piece.role, piece.quote, piece.source), (piece, box))
    return tuple(seen.values())[:MOST_PLACES]


def _column(piece: Evidence) -> Iterator[tuple[Evidence, Box | None]]:
    boxes = telling_boxes(piece.boxes)
    if not boxes:
        yield piece, None
    for box in boxes:
        yield piece, box


def _join(joined: list[Box], box: Box) -> None:
    for i, other in enumerate(joined):
        if other == box or other.contains(box):
            return
        if _one_line(other, box):
            joined[i] = _around(other, box)
            return
    joined.append(box)


def _one_line(a: Box, b: Box) -> bool:
    if a.page != b.page or a.cell or b.cell:
        return False
    around = _around(a, b).area
    return around <= WIDEST and around <= _WASTE * (a.area + b.area)


def _around(a: Box, b: Box) -> Box:
    return Box(a.page, min(a.left, b.left), min(a.top, b.top), max(a.right, b.right), max(a.bottom, b.bottom))
