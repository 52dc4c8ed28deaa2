"""A label as it stands on a page."""

from __future__ import annotations

from dataclasses import dataclass

from inspector.documents.layout import Segment


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its role, where it stands in its segment, and how surely it is a label.

    `end` is the offset after the label with its colon and brackets; `hint` is what the brackets held
    (a unit, a country code). `whole` says that the segment holds nothing else. A `guessed` label is in no lexicon: its
    words told what it asks for, or only that it is a label.
    """

    role: str
    segment: Segment
    start: int
    end: int
    colon: bool
    whole: bool
    strength: float
    hint: str = ""
    guessed: bool = False
