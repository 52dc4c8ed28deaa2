"""How surely the very print of each value was read, as far as a contradiction may rest on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from inspector.core.box import Box, PageId
from inspector.core.document import Document, Field
from inspector.core.page import Page, Word

LIKELY: Final = 0.74
"""From this confidence on, a value stood where its label says; below, it was found without one, or far from it."""

UNLIKELY: Final = 0.79
"""What a value that was found without its label is worth at most: a contradiction that rests on it is a doubt."""


def as_printed(documents: Iterable[Document], pages: Iterable[Page]) -> tuple[Document, ...]:
    """The same documents, with the confidence of each value as that of its print.

    The confidence of a field also knows how likely its place is. For a contradiction the two are kept apart:
    words of a text layer or of a cell are as printed, however odd their place; recognised words are as sure
    as the weakest of them. Only a number found without its label stays doubtful. Fields whose words are not
    among the pages stay as they are.
    """
    known = {page.id: page for page in pages}
    return tuple(
        replace(
            document,
            fields=tuple(_judged(f, known) for f in document.fields),
            lines=tuple(replace(i, fields=tuple(_judged(f, known) for f in i.fields)) for i in document.lines),
        )
        for document in documents
    )


def _judged(field: Field, pages: Mapping[PageId, Page]) -> Field:
    words = [w for box in field.boxes if box.page in pages for w in _within(box, pages[box.page].words)]
    if not words:
        return field
    weakest = min(w.confidence for w in words)
    # A name or a day in the wrong place looks wrong; a number does not.
    likely = field.number is None or field.confidence >= min(LIKELY, weakest - 0.005)
    return replace(field, confidence=round(weakest if likely else min(weakest, UNLIKELY), 3))


def _within(box: Box, words: Iterable[Word]) -> list[Word]:
    """The words whose middle lies in the box; of a sheet, those of its cell."""
    if box.cell:
        return [w for w in words if w.box.cell == box.cell]
    return [
        w
        for w in words
        if box.left <= (w.box.left + w.box.right) / 2 <= box.right
        and box.top <= (w.box.top + w.box.bottom) / 2 <= box.bottom
    ]
