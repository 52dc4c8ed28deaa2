"""How surely the print was read: of each value, as far as a contradiction rests on it, and of the bundle as a whole."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from inspector.core.box import Box, PageId
from inspector.core.document import Document, Field
from inspector.core.finding import Problem
from inspector.core.page import Page, Word

LIKELY: Final = 0.74
"""From this confidence on, a value stood where its label says; below, it was found without one, or far from it."""

UNLIKELY: Final = 0.79
"""What a value that was found without its label is worth at most: a contradiction that rests on it is a doubt."""


READABLE: Final = 0.6
"""Below this share of words read with confidence, a page as a whole counts as not read."""

MUCH: Final = 0.02
"""From this share of a page on, unread print matters by itself: about five lines of text."""

LINE: Final = 2.5
"""A box so many times wider than high is a line of print; nearly square marks are stamps, logos, signatures."""

LARGE_MARK: Final = 0.08
"""A mark of more than this share of the page hides print, whatever its shape; a round stamp of 4 cm covers 0.02."""

DECIDING: Final[Mapping[str, tuple[str, ...]]] = {
    "commercial_invoice": ("number", "date", "total_amount"),
    "packing_list": ("total_gross_kg",),
    "certificate_of_origin": ("number", "origin_country"),
    "bill_of_lading": ("number", "total_gross_kg"),
    "air_waybill": ("number", "total_gross_kg"),
    "customs_declaration": ("number", "total_gross_kg"),
    "export_licence": ("number", "licence_expiry"),
}
"""The values of each paper without which the other checks cannot say much."""


def something_lost(documents: Iterable[Document], pages: Iterable[Page], problems: Iterable[Problem]) -> bool:
    """Whether something that matters could not be read: then a case without contradictions is not clear.

    That is: a problem of a file or page, a page without words or of which less than 0.6 was read with confidence, much
    unread print, or a paper that lacks a deciding value or its goods and has unread print. Stamps and signatures that
    no reader turns into text do not matter by themselves.
    """
    known = tuple(pages)
    if any(problems) or any(_page_lost(page) for page in known):
        return True
    printed = {page.id for page in known if any(_is_print(box, page) for box in page.unread)}
    return any(any(p.file == d.file and p.number in d.pages for p in printed) and _lacks(d) for d in documents)


def _page_lost(page: Page) -> bool:
    if page.origin == "none" or (not page.words and page.unread) or (page.words and page.readability < READABLE):
        return True
    print_area = sum(box.area for box in page.unread if _is_print(box, page))
    return print_area >= MUCH or any(box.area >= LARGE_MARK for box in page.unread)


def _is_print(box: Box, page: Page) -> bool:
    wide, high = (box.right - box.left) * page.width, (box.bottom - box.top) * page.height
    # A page delivered on its side keeps the frame in which it arrived: its lines stand upright.
    return max(wide, high) >= LINE * min(wide, high)


def _lacks(document: Document) -> bool:
    """Whether a deciding value or every description of the goods is missing from the paper."""
    wanted = DECIDING.get(document.kind, ())
    missing = any((f := document.get(name)) is None or f.value is None for name in wanted)
    described = any(f.value is not None for item in document.lines if (f := item.get("description")) is not None)
    return missing or (bool(wanted) and document.kind != "export_licence" and not described)


def as_printed(documents: Iterable[Document], pages: Iterable[Page]) -> tuple[Document, ...]:
    """The same documents, with the confidence of each value as that of its print.

    The confidence of a field also knows how likely its place is. For a contradiction the two are kept apart:
    words of a text layer or of a cell are as printed, however odd their place; recognised words are as sure
    as the weakest of them. Only a number found without its label stays doubtful. Fields whose words are not
    among the pages stay as they are.
    """
    prints = {page.id: _Print(page.words) for page in pages}
    return tuple(
        replace(
            document,
            fields=tuple(_judged(f, prints) for f in document.fields),
            lines=tuple(replace(i, fields=tuple(_judged(f, prints) for f in i.fields)) for i in document.lines),
        )
        for document in documents
    )


def _judged(field: Field, prints: Mapping[PageId, _Print]) -> Field:
    weakest = min((c for box in field.boxes if box.page in prints for c in prints[box.page].within(box)), default=None)
    if weakest is None:
        return field
    # A name or a day in the wrong place looks wrong; a number does not.
    likely = field.number is None or field.confidence >= min(LIKELY, weakest - 0.005)
    return replace(field, confidence=round(weakest if likely else min(weakest, UNLIKELY), 3))


class _Print:
    """The words of a page by the height of their middle, to be asked how surely a place was read."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._words = words
        self._middles: list[tuple[float, float, float]] | None = None
        self._cells: dict[str, list[float]] = {}

    def within(self, box: Box) -> list[float]:
        """The confidence of the words whose middle lies in the box; of a sheet, of those of its cell."""
        if self._middles is None:
            self._middles = self._sorted()
        if box.cell:
            return self._cells.get(box.cell, [])
        first = bisect_left(self._middles, (box.top,))
        last = bisect_right(self._middles, (box.bottom, math.inf))
        return [sure for _, x, sure in self._middles[first:last] if box.left <= x <= box.right]

    def _sorted(self) -> list[tuple[float, float, float]]:
        middles = []
        for word in self._words:
            at = word.box
            middles.append(((at.top + at.bottom) / 2, (at.left + at.right) / 2, word.confidence))
            if at.cell:
                self._cells.setdefault(at.cell, []).append(word.confidence)
        return sorted(middles)
