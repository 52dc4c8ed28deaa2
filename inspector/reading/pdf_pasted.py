"""Reads pictures pasted into a digital page by eye: a table or a seal may be print that the text layer lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from inspector.core.box import Box
from inspector.core.page import Page, Word
from inspector.errors import InputError
from inspector.reading.pdf_frame import PdfFrame
from inspector.reading.pdf_hidden import FAINT, cut
from inspector.reading.pdf_shapes import Shapes
from inspector.reading.problems import problem_of
from inspector.reading.reader import Desk, Image

LARGE = 0.08
"""A picture that covers less of the page is a logo, a signature or a stamp; a hand's breadth of table covers more."""

_WHITE = 255


def pasted_boxes(frame: PdfFrame, shapes: Shapes, shown: Image) -> tuple[Box, ...]:
    """The boxes of large pictures of a digital page that show anything."""
    boxes = dict.fromkeys(frame.box(s.rect) for s in shapes.drawn if s.kind == "image")
    return tuple(b for b in boxes if b.area >= LARGE and _has_ink(cut(shown, b)))


def _has_ink(patch: Image) -> bool:
    return patch.size > 0 and int(patch.max()) - int(patch.min()) >= FAINT


def with_pasted(page: Page, frame: PdfFrame, boxes: Sequence[Box], image: Image, desk: Desk) -> Page:
    """The page with the words that the eye reads in its pictures; where it cannot, the page says so.

    Args:
        page: the digital page.
        frame: where it lies.
        boxes: the pictures.
        image: the drawn page at the resolution of the desk.
        desk: the recogniser.
    """
    try:
        read = desk.recognise(_only(image, boxes), page.id, dpi=(desk.dpi, desk.dpi))
    except InputError as exc:
        problem = problem_of(exc, page.id.file, page.id.number)
        return replace(page, problems=(*page.problems, problem), unread=(*page.unread, *boxes))
    new = [w for w in read.words if not any(_same_spot(w.box, known.box) for known in page.words)]
    placed = tuple(replace(w, place=frame.place_of(w.box)) for w in new)
    return replace(page, words=_merged(page.words, placed), unread=(*page.unread, *read.unread))


def _only(image: Image, boxes: Sequence[Box]) -> Image:
    """The drawing with everything white but the pictures."""
    high, wide = image.shape[:2]
    kept = np.full_like(image, _WHITE)
    for box in boxes:
        rows = slice(int(box.top * high), int(box.bottom * high) + 1)
        columns = slice(int(box.left * wide), int(box.right * wide) + 1)
        kept[rows, columns] = image[rows, columns]
    return kept


def _same_spot(one: Box, other: Box) -> bool:
    return one.overlap(other) > 0.3 * min(one.area, other.area)


def _merged(known: tuple[Word, ...], new: tuple[Word, ...]) -> tuple[Word, ...]:
    """All words row by row: a new word goes before the first known word that stands below it."""
    merged = list(known)
    for word in new:
        at = next((i for i, k in enumerate(merged) if k.place.y0 > word.place.yc), len(merged))
        merged.insert(at, word)
    return tuple(merged)
