"""Documents as JSON and back, exactly, so that a case can be judged anew without understanding its pages again.

The words of a printed line are named by their numbers on the page, where the page is at hand: it is kept beside.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from inspector.core.box import Box, PageId
from inspector.core.codec import Json
from inspector.core.document import Document, Entity, Field, LineItem, TextLine, Value
from inspector.core.page import Page


def encode_documents(documents: Sequence[Document], pages: Sequence[Page]) -> list[Json]:
    """The documents as JSON; `pages` are those on which their words stand."""
    places = {page.id: {word.box: at for at, word in enumerate(page.words)} for page in pages}
    return [_encode(document, places) for document in documents]


def decode_documents(data: Sequence[Json], pages: Sequence[Page]) -> tuple[Document, ...]:
    """The documents of `encode_documents`; `pages` are the same pages.

    Raises:
        AttributeError, IndexError, KeyError, TypeError, ValueError, ArithmeticError: they are none.
    """
    boxes = {page.id: [word.box for word in page.words] for page in pages}
    return tuple(_decode(document, boxes) for document in data)


Places = Mapping[PageId, Mapping[Box, int]]
Boxes = Mapping[PageId, Sequence[Box]]


def _encode(document: Document, places: Places) -> Json:
    return {
        "id": document.id,
        "kind": document.kind,
        "file": document.file,
        "pages": list(document.pages),
        "fields": [_encode_field(f, document.file) for f in document.fields],
        "lines": [
            [i.number, [_encode_field(f, document.file) for f in i.fields], _encode_boxes(i.boxes, document.file)]
            for i in document.lines
        ],
        "entities": [
            [e.label, e.text, e.name, _encode_boxes(e.boxes, document.file), e.confidence, e.reader]
            for e in document.entities
        ],
        "text": [_encode_text(line, document.file, places.get(line.page, {})) for line in document.text],
        "subtype": document.subtype,
        "language": document.language,
        "confidence": document.confidence,
        "cues": list(document.cues),
        "continues": document.continues,
    }


def _decode(data: Json, boxes: Boxes) -> Document:
    file = data["file"]
    return Document(
        id=data["id"],
        kind=data["kind"],
        file=file,
        pages=tuple(data["pages"]),
        fields=tuple(_decode_field(f, file) for f in data["fields"]),
        lines=tuple(
            LineItem(number, tuple(_decode_field(f, file) for f in fields), _decode_boxes(around, file))
            for number, fields, around in data["lines"]
        ),
        entities=tuple(
            Entity(label, text, name, _decode_boxes(around, file), confidence, reader)
            for label, text, name, around, confidence, reader in data["entities"]
        ),
        text=tuple(_decode_text(line, file, boxes) for line in data["text"]),
        subtype=data["subtype"],
        language=data["language"],
        confidence=data["confidence"],
        cues=tuple(data["cues"]),
        continues=data.get("continues", ""),  # kept cases of earlier versions have none
    )


def _encode_field(field: Field, file: str) -> Json:
    rest: list[Any] = [list(field.alternatives), field.second_reading]
    made = [field.name, field.text, _encode_value(field.value), _encode_boxes(field.boxes, file), field.confidence]
    return [*made, *rest] if field.alternatives or field.second_reading else made


def _decode_field(data: Sequence[Any], file: str) -> Field:
    name, text, value, boxes, confidence, *rest = data
    alternatives, second = rest or ((), "")
    return Field(name, text, _decode_value(value), _decode_boxes(boxes, file), confidence, tuple(alternatives), second)


def _encode_value(value: Value | None) -> Json:
    if isinstance(value, Decimal):
        return {"number": str(value)}
    if isinstance(value, dt.date):
        return {"day": value.isoformat()}
    return list(value) if isinstance(value, tuple) else value


def _decode_value(data: Json) -> Value | None:
    if isinstance(data, dict):
        return Decimal(data["number"]) if "number" in data else dt.date.fromisoformat(data["day"])
    if isinstance(data, list):
        return tuple(data)
    return None if data is None else str(data)


def _encode_boxes(boxes: Sequence[Box], file: str) -> list[Json]:
    """Each box with the number of its page, and with its cell and file where it has a cell or lies in another file."""
    made: list[Json] = []
    for box in boxes:
        sides = [box.page.number, box.left, box.top, box.right, box.bottom]
        other = box.page.file if box.page.file != file else None
        made.append([*sides, box.cell, other] if box.cell or other is not None else sides)
    return made


def _decode_boxes(data: Sequence[Sequence[Any]], file: str) -> tuple[Box, ...]:
    made = []
    for number, left, top, right, bottom, *rest in data:
        cell, other = rest or ("", None)
        made.append(Box(PageId(file if other is None else other, number), left, top, right, bottom, cell))
    return tuple(made)


def _encode_text(line: TextLine, file: str, places: Mapping[Box, int]) -> Json:
    numbers = [places.get(box, -1) for box in line.boxes]
    known = -1 not in numbers
    boxes = numbers if known else _encode_boxes(line.boxes, line.page.file)
    made = [line.text, line.page.number, known, boxes, list(line.starts)]
    return made if line.page.file == file else [*made, line.page.file]


def _decode_text(data: Sequence[Any], file: str, boxes: Boxes) -> TextLine:
    text, number, known, placed, starts, *rest = data
    page = PageId(rest[0] if rest else file, number)
    if not known:
        return TextLine(text, _decode_boxes(placed, page.file), page, tuple(starts))
    words = boxes[page]
    return TextLine(text, tuple(words[at] for at in placed), page, tuple(starts))
