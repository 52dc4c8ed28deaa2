"""Brackets that a label opens and that a later line closes: what stands between them is no value."""

from __future__ import annotations

import re

from inspector.documents.layout import Segment, Sheet


def closes_below(sheet: Sheet, segment: Segment) -> bool:
    """Whether one of the next lines closes a bracket; recognisers lose them."""
    rows = sheet.rows[segment.row + 1 : segment.row + 4]
    return any(re.match(r"[^(（]*[)）]", s.text) for row in rows for s in row if s.place.x0 < segment.place.x1)


def unclosed(text: str) -> bool:
    """Whether a text opens a bracket that it does not close."""
    return len(re.findall(r"[(（]", text)) > len(re.findall(r"[)）]", text))
