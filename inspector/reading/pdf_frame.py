"""From the coordinates of a PDF page to boxes as a viewer shows them and places in the reading frame."""

from __future__ import annotations

from dataclasses import dataclass

from inspector.core.box import Box, PageId, clamp
from inspector.core.page import Place, Rule

Rect = tuple[float, float, float, float]
"""x0, y0, x1, y1 with x0 <= x1 and y0 <= y1."""


@dataclass(frozen=True, slots=True)
class PdfFrame:
    """The visible rectangle of a PDF page (points, bottom-left origin), its /Rotate, and the turn of its text.

    `rotate` is what a viewer applies (clockwise degrees); `turn` is the further clockwise turn that brings the
    text upright.
    """

    page: PageId
    left: float
    bottom: float
    right: float
    top: float
    rotate: int = 0
    turn: int = 0

    @property
    def shown(self) -> tuple[float, float]:
        """Width and height as a viewer shows the page, points."""
        return _size(self.right - self.left, self.top - self.bottom, self.rotate)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the reading frame, points."""
        return _size(*self.shown, self.turn)

    def to_shown(self, rect: Rect) -> Rect:
        """A rectangle of the PDF in points of the shown page, top-left origin."""
        x0, y0, x1, y1 = rect
        flipped = (x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)
        return _turned(flipped, self.right - self.left, self.top - self.bottom, self.rotate)

    def box(self, rect: Rect) -> Box:
        """The box of a rectangle of the PDF, cut to the page."""
        wide, high = self.shown
        x0, y0, x1, y1 = self.to_shown(rect)
        return clamp(self.page, x0 / wide, y0 / high, x1 / wide, y1 / high)

    def place(self, rect: Rect) -> Place:
        """The place of a rectangle of the PDF."""
        return Place(*_turned(self.to_shown(rect), *self.shown, self.turn))

    def place_of(self, box: Box) -> Place:
        """The place of a box of the shown page."""
        wide, high = self.shown
        rect = (box.left * wide, box.top * high, box.right * wide, box.bottom * high)
        return Place(*_turned(rect, wide, high, self.turn))

    def rule(self, rect: Rect) -> Rule:
        """The ruling line of a thin rectangle of the PDF."""
        spot = self.place(rect)
        if spot.width >= spot.height:
            return Rule(spot.x0, spot.yc, spot.x1, spot.yc)
        return Rule(spot.xc, spot.y0, spot.xc, spot.y1)

    def direction(self, a: float, b: float) -> int:
        """The clockwise turn (0, 90, 180, 270) that brings text running along (a, b) upright, as shown.

        Text that runs up the page needs 90.
        """
        level = 0 if a >= 0 else 180
        steep = 90 if b > 0 else 270
        return ((level if abs(a) >= abs(b) else steep) - self.rotate) % 360


def _size(wide: float, high: float, turn: int) -> tuple[float, float]:
    return (high, wide) if turn in (90, 270) else (wide, high)


def _turned(rect: Rect, wide: float, high: float, turn: int) -> Rect:
    """A rectangle after a clockwise turn of a page of that size, top-left origin."""
    x0, y0, x1, y1 = rect
    if turn == 90:
        return (high - y1, x0, high - y0, x1)
    if turn == 180:
        return (wide - x1, high - y1, wide - x0, high - y0)
    if turn == 270:
        return (y0, wide - x1, y1, wide - x0)
    return rect
