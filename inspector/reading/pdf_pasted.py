"""Reads by eye what a digital page draws without text: pasted pictures, and letters drawn as outlines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from inspector.core.box import Box, clamp, hull
from inspector.core.page import Page, Word
from inspector.errors import InputError
from inspector.reading.pdf_frame import PdfFrame
from inspector.reading.pdf_hidden import FAINT, cut
from inspector.reading.pdf_shapes import Shapes
from inspector.reading.problems import problem_of
from inspector.reading.reader import Desk, Image

LARGE = 0.08
"""A picture that covers less of the page is a logo, a signature or a stamp; a hand's breadth of table covers more."""

WIDE = 0.5
"""A picture of this share of the page's width may be a row of a table, however flat."""

FLAT = 0.015
"""A wide picture that covers less is a ruling or a line of decoration; one printed row is twice as much."""

CURVED = 8
"""A drawn letter has as many segments or more; a rectangle of a table has five."""

TALLEST = 0.025
"""Letters drawn higher than this share of the page (20 points of A4) are those of a logo."""

LETTERS = 30
"""Fewer drawn letters are a logo or a sign; a row of goods has more."""

SEVERAL = 80
"""A path of so many segments is more than one letter: the most winding have 60."""

WHOLE = 12
"""Segments that a letter has on average, where many letters are drawn as one path."""

_WHITE = 255
_PAD = 0.003


def pasted_boxes(frame: PdfFrame, shapes: Shapes, shown: Image) -> tuple[Box, ...]:
    """The boxes of pictures of a digital page that may hold print: large or wide ones, or many small ones together."""
    boxes = [b for b in dict.fromkeys(frame.box(s.rect) for s in shapes.drawn if s.kind == "image") if b.area > 0]
    small = [b for b in boxes if b.area < LARGE]
    together = len(small) > 2 and sum(b.area for b in small) >= LARGE
    return tuple(b for b in boxes if (together or _may_hold_print(b)) and _has_ink(cut(shown, b)))


def _may_hold_print(box: Box) -> bool:
    return box.area >= LARGE or (box.right - box.left >= WIDE and box.area >= FLAT)


def outlined_boxes(frame: PdfFrame, shapes: Shapes, words: Sequence[Word]) -> tuple[Box, ...]:
    """The lines of print that a digital page draws as outlines, where its layer has no words; none of a mere logo."""
    curved = [s for s in shapes.drawn if s.kind == "path" and s.segments >= CURVED]
    if sum(_letters(s.segments) for s in curved) < LETTERS:
        return ()
    known = [w.box for w in words]
    drawn = [(frame.box(s.rect), _letters(s.segments)) for s in curved]
    bare = [(b, n) for b, n in drawn if _is_letter(b, n) and not any(_same_spot(b, k) for k in known)]
    return tuple(_lines(b for b, _ in bare)) if sum(n for _, n in bare) >= LETTERS else ()


def _letters(segments: int) -> int:
    return segments // WHOLE if segments >= SEVERAL else 1


def _is_letter(box: Box, letters: int) -> bool:
    """Whether a path is a letter, or many letters drawn as one."""
    return box.area > 0 and (box.bottom - box.top <= TALLEST or letters >= LETTERS)


def _lines(boxes: Iterable[Box]) -> list[Box]:
    """Letters that follow each other on one line, as one box with a border."""
    lines: list[Box] = []
    for box in boxes:
        last = lines[-1] if lines else None
        high = box.bottom - box.top
        level = last is not None and min(last.bottom, box.bottom) - max(last.top, box.top) > -0.5 * high
        if last is not None and level and -high < box.left - last.right < 3 * max(high, last.bottom - last.top):
            lines[-1] = hull((last, box))[0]
        else:
            lines.append(box)
    return [clamp(b.page, b.left - _PAD, b.top - _PAD, b.right + _PAD, b.bottom + _PAD) for b in lines]


def _has_ink(patch: Image) -> bool:
    return patch.size > 0 and int(patch.max()) - int(patch.min()) >= FAINT


def with_pasted(page: Page, frame: PdfFrame, boxes: Sequence[Box], image: Image, desk: Desk) -> Page:
    """The page with the words that the eye reads in these boxes; where it cannot, the page says so.

    Args:
        page: the digital page.
        frame: where it lies.
        boxes: the pictures and outlined lines.
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
