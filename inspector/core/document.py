"""A document as it was understood: its kind, header fields, line items and entities."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from inspector.core.box import Box, PageId

Value = str | Decimal | dt.date | tuple[str, ...]
Language = Literal["en", "zh", "mixed"]


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a document: as printed (`text`) beside as understood (`value`).

    The name fixes the unit (`total_net_kg` is in kilograms); see `inspector.core.vocabulary`. `value` is
    None where the print could not be understood. `alternatives` holds other readings of an ambiguous value
    (ISO dates), `second_reading` what the second recogniser saw where it differs.
    """

    name: str
    text: str
    value: Value | None
    boxes: tuple[Box, ...]
    confidence: float = 1.0
    alternatives: tuple[str, ...] = ()
    second_reading: str = ""

    @property
    def number(self) -> Decimal | None:
        """The value where it is a number."""
        return self.value if isinstance(self.value, Decimal) else None

    @property
    def day(self) -> dt.date | None:
        """The value where it is a date."""
        return self.value if isinstance(self.value, dt.date) else None

    @property
    def string(self) -> str:
        """The value as text; several values joined by a comma; empty where nothing was understood."""
        if self.value is None:
            return ""
        return ", ".join(self.value) if isinstance(self.value, tuple) else str(self.value)


@dataclass(frozen=True, slots=True)
class LineItem:
    """One goods line. `number` counts from 1 within the document; `box` is the whole row, one per page."""

    number: int
    fields: tuple[Field, ...]
    boxes: tuple[Box, ...] = ()

    def get(self, name: str) -> Field | None:
        """The field of that name, or None."""
        return next((f for f in self.fields if f.name == name), None)


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing named in the text: label, as printed, one name for one thing, and its place."""

    label: str
    text: str
    name: str
    boxes: tuple[Box, ...]
    confidence: float
    reader: str


@dataclass(frozen=True, slots=True)
class TextLine:
    """A printed line of a page, left to right, with the boxes of its words and where each begins in the text."""

    text: str
    boxes: tuple[Box, ...]
    page: PageId
    starts: tuple[int, ...] = ()

    def boxes_between(self, start: int, end: int) -> tuple[Box, ...]:
        """The boxes of the words between two offsets of the text; all where their offsets are not known."""
        if len(self.starts) != len(self.boxes):
            return self.boxes
        stops = (*self.starts[1:], len(self.text) + 1)
        words = zip(self.boxes, self.starts, stops, strict=True)
        return tuple(box for box, at, stop in words if at < end and stop > start)


@dataclass(frozen=True, slots=True)
class Document:
    """Pages of one file that belong together, with what was understood of them.

    `cues` say why it has this kind; `text` is every printed line in reading order. `continues` is the id of the
    document in another file that this one goes on from: the pages of a paper may be pictures of their own.
    """

    id: str
    kind: str
    file: str
    pages: tuple[int, ...]
    fields: tuple[Field, ...] = ()
    lines: tuple[LineItem, ...] = ()
    entities: tuple[Entity, ...] = ()
    text: tuple[TextLine, ...] = ()
    subtype: str | None = None
    language: Language = "en"
    confidence: float = 1.0
    cues: tuple[str, ...] = ()
    continues: str = ""

    def get(self, name: str) -> Field | None:
        """The header field of that name, or None."""
        return next((f for f in self.fields if f.name == name), None)
