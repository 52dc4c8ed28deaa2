"""Captions in brackets under the blanks that they explain: a name over "(Name and Address of Shipper)"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector.documents.candidates import Reading
from inspector.documents.interpret import Found, Printed
from inspector.documents.kind import DocumentKind
from inspector.documents.layout import Segment
from inspector.documents.meaning import UNKNOWN, meaning
from inspector.documents.phrases import label_key, label_trie
from inspector.documents.roles import values_of
from inspector.values.number import DecimalMark

LONGEST: Final = 40
"""Characters of a caption, or of one of its lines."""
REACH: Final = 3
"""Rows within which a caption that is broken goes on, for the next blank may lie between its lines."""


def captioned(reading: Reading, kind: DocumentKind, mark: DecimalMark | None) -> Iterator[tuple[str, Found, int]]:
    """Fields of sworn statements, whose printed sentences leave blanks with what to fill in printed below."""
    for segment in reading.sheet.segments:
        role = _asked(reading, segment)
        value = _above(reading, segment) if role else None
        if role and value is not None:
            for name, found in values_of(role, Printed((value.words,), (value.text,)), kind, mark):
                yield name, found, segment.row


def _asked(reading: Reading, segment: Segment) -> str:
    """The role that a caption in brackets asks for; empty for what is none."""
    text = segment.text.strip()
    if not text.startswith("(") or len(text) > LONGEST:
        return ""
    if ")" not in text:
        text = f"{text} {_rest(reading, segment)}"
    name = text[1:-1].strip()
    if not text.endswith(")") or "(" in name or ")" in name:
        return ""
    role = label_trie().folded.get(label_key(name)) or meaning(name) or UNKNOWN
    return "" if role.startswith("_") else role


def _rest(reading: Reading, segment: Segment) -> str:
    """The second line of a caption that does not close its bracket."""
    for row in reading.sheet.rows[segment.row + 1 : segment.row + 1 + REACH]:
        for below in row:
            text = below.text.strip()
            if text.endswith(")") and "(" not in text and len(text) <= LONGEST:
                return text
    return ""


def _above(reading: Reading, segment: Segment) -> Segment | None:
    """What is filled in over a caption, or to its left on the same blank."""
    if segment.row == 0:
        return None
    filled = [s for s in reading.sheet.rows[segment.row - 1] if s.place.x0 < segment.place.x1]
    value = filled[-1] if filled else None
    near = value is not None and segment.place.y0 - value.place.y1 < 1.5 * reading.sheet.line_height
    return value if value is not None and near and not reading.is_label(value) else None
