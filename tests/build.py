"""Core values in one line each, for tests that build their papers by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from inspector.checking import Check, Scene
from inspector.controls import catalogue as catalogues
from inspector.controls import watchlist as watchlists
from inspector.core.box import Box, PageId
from inspector.core.document import Document, Field, LineItem, TextLine, Value
from inspector.core.finding import Finding, Problem
from inspector.core.page import Page, Place, Word
from inspector.core.vocabulary import FIELDS, LINE_FIELDS

AS_OF = dt.date(2026, 11, 24)
NUMBERS = frozenset({"money", "mass", "count", "volume", "number"})


def box(row: int = 1, column: int = 0, *, file: str = "papers.pdf", page: int = 1, cell: str = "") -> Box:
    """A small box: 80 rows and 10 columns make a page."""
    top, left = (row % 80) / 80, (column % 10) / 10
    return Box(PageId(file, page), left, top, left + 0.09, top + 0.01, cell)


def word(text: str, *, row: int = 1, column: int = 0, confidence: float = 1.0, file: str = "papers.pdf") -> Word:
    """A word in a small box."""
    here = box(row, column, file=file)
    return Word(text, here, Place(here.left * 595, here.top * 842, here.right * 595, here.bottom * 842), confidence)


def understood(name: str, value: Any) -> Value | None:
    """A plain Python value as the field of that name holds it."""
    kind = FIELDS.get(name) or LINE_FIELDS.get(name, "text")
    if value is None:
        return None
    if kind in NUMBERS:
        return Decimal(str(value))
    if kind == "date" and isinstance(value, str):
        return dt.date.fromisoformat(value)
    return tuple(value) if isinstance(value, list | tuple) else value if isinstance(value, dt.date) else str(value)


def field(
    name: str,
    value: Any,
    text: str | None = None,
    *,
    row: int = 1,
    column: int = 0,
    confidence: float = 1.0,
    second: str = "",
    alternatives: tuple[str, ...] = (),
    boxes: tuple[Box, ...] | None = None,
) -> Field:
    """A field with a small box of its own; `text` is the print, where it differs from the value."""
    printed = text if text is not None else ", ".join(value) if isinstance(value, list | tuple) else str(value)
    places = (box(row, column),) if boxes is None else boxes
    return Field(name, printed, understood(name, value), places, confidence, alternatives, second)


def line(number: int = 1, **values: Any) -> LineItem:
    """A goods line: each value is plain, or a Field of its own."""
    made = [
        _named(name, value) if isinstance(value, Field) else field(name, value, row=40 + number, column=column)
        for column, (name, value) in enumerate(values.items())
    ]
    return LineItem(number, tuple(made), (box(40 + number),))


def document(
    kind: str,
    *lines: LineItem,
    file: str = "",
    page: int = 1,
    text: Iterable[str] = (),
    subtype: str | None = None,
    **values: Any,
) -> Document:
    """A paper of one page in a file named like its kind; each header value is plain, or a Field of its own."""
    name = file or f"{kind}.pdf"
    home = PageId(name, page)
    header = [
        _named(key, value) if isinstance(value, Field) else field(key, value, row=2 + row)
        for row, (key, value) in enumerate(values.items())
    ]
    printed = [TextLine(words, (box(60 + row),), home) for row, words in enumerate(text)]
    return Document(
        id=f"{name}#{page}",
        kind=kind,
        file=name,
        pages=(page,),
        fields=tuple(replace(f, boxes=_at(home, f.boxes)) for f in header),
        lines=tuple(_line_at(home, item) for item in lines),
        text=tuple(replace(t, boxes=_at(home, t.boxes)) for t in printed),
        subtype=subtype,
    )


def page(*words: Word, file: str = "papers.pdf", number: int = 1, **values: Any) -> Page:
    """A page of A4 size with these words."""
    return Page(PageId(file, number), 595, 842, words, **{"origin": "text", **values})


def scene(
    *documents: Document,
    pages: Iterable[Page] = (),
    problems: Iterable[Problem] = (),
    as_of: dt.date = AS_OF,
    watch: Mapping[str, str] | None = None,
) -> Scene:
    """A scene of these papers under our own catalogue; `watch` is a site's list: name to reason."""
    return Scene(tuple(documents), tuple(pages), tuple(problems), as_of, catalogue(), watchlist(watch or {}))


def judge(check: Check, *documents: Document, **values: Any) -> list[Finding]:
    """The findings of one check over these papers."""
    return list(check.run(scene(*documents, **values)))


@lru_cache(maxsize=1)
def catalogue() -> catalogues.Catalogue:
    """Our own catalogue, loaded once."""
    return catalogues.Catalogue.load()


def watchlist(names: Mapping[str, str]) -> watchlists.Watchlist:
    """A watch list of these names with their reasons."""
    return watchlists.Watchlist(watchlists.Listed(n, n, "", why, "watch list", 1.0) for n, why in names.items())


def _named(name: str, value: Field) -> Field:
    return replace(value, name=name, value=understood(name, value.value))


def _at(home: PageId, boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    return tuple(replace(b, page=home) if b.page.file == "papers.pdf" else b for b in boxes)


def _line_at(home: PageId, item: LineItem) -> LineItem:
    return replace(
        item,
        fields=tuple(replace(f, boxes=_at(home, f.boxes)) for f in item.fields),
        boxes=_at(home, item.boxes),
    )
