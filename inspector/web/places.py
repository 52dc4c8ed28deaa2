"""Places on a page as SVG: the picture as delivered, turned upright, and boxes in fractions of the page.

The drawing has the pixels of the upright page as its units. Picture and boxes lie in one group that is turned as a
whole, so that a box needs no arithmetic of its own: it stays in the frame in which the page was delivered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Corners = tuple[float, float, float, float]
"""Left, top, right, bottom, as fractions of the page as delivered."""

# What is shown around a box, shares of the upright page: the label beside it and the lines above and below.
_ROOM_X, _ROOM_Y = 0.07, 0.03
_LEAST_WIDE, _LEAST_HIGH = 0.42, 0.14
# Boxes of one piece of evidence farther apart than this are not zoomed to at once.
_NEAR = 0.2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page picture: its size in pixels as delivered, and the clockwise quarter turn that brings it upright."""

    width: int
    height: int
    turn: int = 0

    @property
    def wide(self) -> int:
        """Width upright, pixels."""
        return self.height if self.turn % 180 else self.width

    @property
    def high(self) -> int:
        """Height upright, pixels."""
        return self.width if self.turn % 180 else self.height

    @property
    def whole(self) -> str:
        """The `viewBox` of the whole page."""
        return f"0 0 {self.wide} {self.high}"

    @property
    def transform(self) -> str:
        """What turns the group of picture and boxes upright; empty where nothing needs turning."""
        return {
            90: f"translate({self.height} 0) rotate(90)",
            180: f"translate({self.width} {self.height}) rotate(180)",
            270: f"translate(0 {self.width}) rotate(270)",
        }.get(self.turn % 360, "")

    def zoomed(self, boxes: Sequence[Corners]) -> str:
        """The `viewBox` around the boxes with some room; those far from the first one are left outside."""
        if not boxes:
            return self.whole
        upright = [turned(box, self.turn) for box in boxes]
        near = [b for b in upright if _gap(upright[0], b) <= _NEAR]
        left, right = _stretch(min(b[0] for b in near), max(b[2] for b in near), _ROOM_X, _LEAST_WIDE)
        top, bottom = _stretch(min(b[1] for b in near), max(b[3] for b in near), _ROOM_Y, _LEAST_HIGH)
        x, y = left * self.wide, top * self.high
        return f"{x:.1f} {y:.1f} {(right - left) * self.wide:.1f} {(bottom - top) * self.high:.1f}"


def turned(box: Corners, turn: int) -> Corners:
    """The corners of a box after the page was turned clockwise by `turn` degrees (0, 90, 180 or 270)."""
    left, top, right, bottom = box
    for _ in range(turn // 90 % 4):
        left, top, right, bottom = 1 - bottom, left, 1 - top, right
    return left, top, right, bottom


def _gap(a: Corners, b: Corners) -> float:
    return max(b[1] - a[3], a[1] - b[3], b[0] - a[2], a[0] - b[2], 0)


def _stretch(low: float, high: float, room: float, least: float) -> tuple[float, float]:
    """A stretch around low–high that is at least `least` long and stays on the page."""
    spread = max(room, (least - (high - low)) / 2)
    low, high = low - spread, high + spread
    if low < 0:
        low, high = 0.0, min(1.0, high - low)
    if high > 1:
        low, high = max(0.0, low - (high - 1)), 1.0
    return low, high
