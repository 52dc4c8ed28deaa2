"""Lays words on a page of A4 by hand, for tests of how papers are understood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from inspector.core.box import Box, PageId, clamp
from inspector.core.document import Document
from inspector.core.page import Origin, Page, Place, Rule, Word
from inspector.documents import kinds as kinds_package
from inspector.documents.candidates import Reading
from inspector.documents.cells import Grid
from inspector.documents.kind import DocumentKind
from inspector.documents.labels import find_labels
from inspector.documents.layout import Segment, Sheet, lay_out, segment_of
from inspector.documents.understand import understand
from inspector.registry import discover
from inspector.values.script import has_han

WIDE, HIGH = 595.0, 842.0
SIZE = 9.0
LEADING = 14.0

Line = str | Mapping[float, str]
"""A printed line: text at the left margin, or texts by where they begin, in points. An empty one is a gap."""


def print_words(
    text: str,
    x: float,
    y: float,
    *,
    size: float = SIZE,
    file: str = "papers.pdf",
    page: int = 1,
    confidence: float = 1.0,
) -> list[Word]:
    """The words of a text that begins at x; y is the top. A Han character is as wide as high, a Latin one half."""
    made = []
    for piece in text.split(" "):
        wide = sum(size if has_han(c) else size * 0.5 for c in piece)
        place = Place(x, y, x + wide, y + size)
        home = PageId(file, page)
        box = clamp(home, place.x0 / WIDE, place.y0 / HIGH, place.x1 / WIDE, place.y1 / HIGH)
        if piece:
            made.append(Word(piece, box, place, confidence, "layer" if confidence == 1.0 else "ppocr"))
        x += wide + size * 0.3
    return made


def lay(
    *lines: Line,
    title: str = "",
    top: float = 60.0,
    left: float = 50.0,
    leading: float = LEADING,
    rules: Iterable[Rule] = (),
    file: str = "papers.pdf",
    page: int = 1,
    confidence: float = 1.0,
) -> Page:
    """A page of these lines from top to bottom, under a large title where one is given."""
    words = print_words(title, 200, 30, size=16, file=file, page=page, confidence=confidence) if title else []
    for number, line in enumerate(lines):
        y = top + number * leading
        for x, text in ({left: line} if isinstance(line, str) else line).items():
            words += print_words(text, x, y, file=file, page=page, confidence=confidence)
    origin: Origin = "text" if confidence == 1.0 else "ocr"
    return Page(PageId(file, page), WIDE, HIGH, tuple(words), origin, tuple(rules))


def cells(*rows: Sequence[str], file: str = "goods.xlsx") -> Page:
    """A sheet whose rows and columns are cells, A1 first; an empty text is an empty cell."""
    wide, home = max(map(len, rows)), PageId(file, 1)
    words = [
        Word(
            text,
            Box(home, c / wide, r / len(rows), (c + 1) / wide, (r + 1) / len(rows), f"{chr(65 + c)}{r + 1}"),
            Place(c * 100 + 2, r * 16 + 2, c * 100 + 98, r * 16 + 14),
            reader="cells",
        )
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    ]
    return Page(home, wide * 100, len(rows) * 16, tuple(words), "cells", reader="cells")


def frame(xs: Sequence[float], ys: Sequence[float]) -> tuple[Rule, ...]:
    """A grid of ruling lines through these positions."""
    level = [Rule(xs[0], y, xs[-1], y) for y in ys]
    return (*level, *(Rule(x, ys[0], x, ys[-1]) for x in xs))


def reading(page: Page) -> Reading:
    """A page laid out, with its labels."""
    sheet: Sheet = lay_out(page)
    return Reading(sheet, Grid(sheet), find_labels(sheet))


def segment(text: str, *, x: float = 50.0, y: float = 60.0) -> Segment:
    """One segment of a printed text."""
    return segment_of(print_words(text, x, y), 0)


@lru_cache(maxsize=1)
def kinds() -> Mapping[str, DocumentKind]:
    """Every kind of document that the product knows."""
    return discover(DocumentKind, kinds_package, lambda kind: kind.id)


def papers(*pages: Page) -> tuple[Document, ...]:
    """The documents of these pages."""
    return understand(pages, kinds())


def paper(*pages: Page) -> Document:
    """The one document of these pages."""
    (document,) = papers(*pages)
    return document


def values(document: Document) -> dict[str, object]:
    """The header values of a document by name."""
    return {f.name: f.value for f in document.fields}


def rows(document: Document) -> list[dict[str, object]]:
    """The values of the goods lines of a document by name."""
    return [{f.name: f.value for f in line.fields} for line in document.lines]
