"""A page as it was read: words with boxes, ruling lines, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from inspector.core.box import Box, PageId
from inspector.core.finding import Problem

DRAWN: Final = "drawn"
"""The reader of a hidden word that a digital page draws with other letters than its text layer says."""

Origin = Literal["text", "ocr", "cells", "none"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the reading frame: points, top-left origin, upright and deskewed.

    Boxes are for people and keep the frame in which the page arrived; places are for geometry.
    """

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def height(self) -> float:
        """Height in points."""
        return self.y1 - self.y0

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def xc(self) -> float:
        """Middle from left to right."""
        return (self.x0 + self.x1) / 2

    @property
    def yc(self) -> float:
        """Middle from top to bottom."""
        return (self.y0 + self.y1) / 2


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a space, as printed.

    `confidence` is 0–1 (1.0 from a text layer or a cell); `reader` says who read it; `alternative`
    keeps what the second reader saw where it differs. A hidden word keeps there what the page shows instead; its
    reader is `DRAWN` where the page itself draws the word with other letters.
    """

    text: str
    box: Box
    place: Place
    confidence: float = 1.0
    reader: str = "layer"
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruling line in the reading frame, horizontal (y0 == y1) or vertical (x0 == x1), in points."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def horizontal(self) -> bool:
        """Whether it runs from left to right."""
        return abs(self.x1 - self.x0) >= abs(self.y1 - self.y0)


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was read.

    `width` and `height` are points of the reading frame. `turn` is the clockwise quarter turn in degrees
    (0, 90, 180, 270) that brought the delivered page upright, `skew` the further correction in degrees.
    `readability` is 0–1, the share of words read with confidence. `unread` are boxes with marks that no
    reader could turn into text; `hidden` are words of a text layer that the page does not show. Where an image
    shows two pages side by side, `cuts` says where they part, in points from the left of the reading frame.
    """

    id: PageId
    width: float
    height: float
    words: tuple[Word, ...]
    origin: Origin
    rules: tuple[Rule, ...] = ()
    turn: int = 0
    skew: float = 0.0
    readability: float = 1.0
    reader: str = "layer"
    unread: tuple[Box, ...] = ()
    hidden: tuple[Word, ...] = ()
    problems: tuple[Problem, ...] = ()
    cuts: tuple[float, ...] = ()
