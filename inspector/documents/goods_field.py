"""A field of a line item from the words that print it."""

from __future__ import annotations

from collections.abc import Iterable

from inspector.core.box import hull
from inspector.core.document import Field, Value
from inspector.core.page import Word


def make_field(name: str, text: str, value: Value | None, words: Iterable[Word]) -> Field:
    """A field of a line item with the boxes of its words."""
    known = tuple(words)
    weakest = min((w.confidence for w in known), default=0.5)
    second = next((w.alternative for w in known if w.alternative), "")
    return Field(name, text, value, hull(w.box for w in known), round(weakest, 3), (), second)
