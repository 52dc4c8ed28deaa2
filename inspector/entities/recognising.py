"""From documents to documents with their entities: lines to text, spans back to the words of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from inspector.controls.catalogue import Catalogue
from inspector.core.box import Box
from inspector.core.document import Document, Entity, TextLine
from inspector.entities.naming import name_of
from models.contract import Span

MOST = 2000
"""Entities of one document that are kept: a price list of thousands of lines names nothing new."""

LONGEST = 200_000
"""Characters of one document that are looked at, some hundred pages."""


class Recogniser(Protocol):
    """What names things in texts."""

    version: str

    def recognise(self, texts: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
        """The entities of each text."""
        ...


@dataclass(frozen=True, slots=True)
class _Printed:
    """The lines of a document as one text, and where each begins in it."""

    lines: tuple[TextLine, ...]
    text: str
    starts: tuple[int, ...]


def name_entities(documents: Sequence[Document], recogniser: Recogniser, catalogue: Catalogue) -> tuple[Document, ...]:
    """The documents with what they name, in reading order; at most `MOST` entities each."""
    printed = [_printed(document) for document in documents]
    found = recogniser.recognise([p.text for p in printed])
    return tuple(
        replace(document, entities=_entities(p, spans[:MOST], recogniser.version, catalogue))
        for document, p, spans in zip(documents, printed, found, strict=True)
    )


def _printed(document: Document) -> _Printed:
    starts, lines, at = [], [], 0
    for line in document.text:
        if at + len(line.text) > LONGEST:
            break
        starts.append(at)
        lines.append(line)
        at += len(line.text) + 1
    return _Printed(tuple(lines), "\n".join(line.text for line in lines), tuple(starts))


def _entities(printed: _Printed, spans: Sequence[Span], version: str, catalogue: Catalogue) -> tuple[Entity, ...]:
    made: list[Entity] = []
    names: dict[tuple[str, str], str] = {}
    line = 0
    for span in spans:
        while line + 1 < len(printed.starts) and printed.starts[line + 1] <= span.start:
            line += 1
        text = printed.text[span.start : span.end]
        key = (span.label, text)
        if key not in names:
            names[key] = name_of(span.label, text, catalogue)
        boxes = _boxes(printed, line, span)
        made.append(Entity(span.label, text.replace("\n", " "), names[key], boxes, span.score, f"ner {version}"))
    return tuple(made)


def _boxes(printed: _Printed, line: int, span: Span) -> tuple[Box, ...]:
    """The boxes of the words in which the span stands, wholly or in part; it may go on over the next lines."""
    boxes: list[Box] = []
    while line < len(printed.lines) and printed.starts[line] < span.end:
        start = printed.starts[line]
        boxes += printed.lines[line].boxes_between(span.start - start, span.end - start)
        line += 1
    return tuple(boxes)
