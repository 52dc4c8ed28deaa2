"""Which ruled cell of a page something stands in."""

from __future__ import annotations

from dataclasses import dataclass

from inspector.core.page import Place, Rule
from inspector.documents.layout import Sheet

SLACK = 2.5
"""Points by which a ruling line may miss its neighbour: scans bend, and grids are drawn with gaps."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The nearest ruling lines around a place; an open side reaches to the edge of the page."""

    x0: float
    y0: float
    x1: float
    y1: float
    sides: int

    @property
    def boxed(self) -> bool:
        """Whether at least three sides are ruled."""
        return self.sides >= 3

    def holds(self, place: Place) -> bool:
        """Whether the middle of a place lies in the cell."""
        return self.x0 - SLACK <= place.xc <= self.x1 + SLACK and self.y0 - SLACK <= place.yc <= self.y1 + SLACK


class Grid:
    """The ruling lines of a page, sorted, to be asked for cells."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.upright = sorted((r for r in sheet.rules if not r.horizontal), key=lambda r: r.x0)
        self.level = sorted((r for r in sheet.rules if r.horizontal), key=lambda r: r.y0)

    def cell(self, place: Place) -> Cell:
        """The cell around the middle of a place."""
        x, y = place.xc, place.yc
        near = [r for r in self.upright if _spans(r.y0, r.y1, y)]
        flat = [r for r in self.level if _spans(r.x0, r.x1, x)]
        left = max((r.x0 for r in near if r.x0 <= x), default=None)
        right = min((r.x0 for r in near if r.x0 > x), default=None)
        top = max((r.y0 for r in flat if r.y0 <= y), default=None)
        bottom = min((r.y0 for r in flat if r.y0 > y), default=None)
        sides = sum(side is not None for side in (left, right, top, bottom))
        return Cell(
            0.0 if left is None else left,
            0.0 if top is None else top,
            self.sheet.width if right is None else right,
            self.sheet.height if bottom is None else bottom,
            sides,
        )

    def upright_between(self, y0: float, y1: float) -> list[float]:
        """Where vertical rules run through most of a band, from left to right."""
        found: list[float] = []
        for rule in self.upright:
            shared = min(max(rule.y0, rule.y1), y1) - max(min(rule.y0, rule.y1), y0)
            if shared >= 0.6 * (y1 - y0) and (not found or rule.x0 - found[-1] > SLACK):
                found.append(rule.x0)
        return found

    def level_between(self, y0: float, y1: float, x0: float, x1: float) -> list[float]:
        """Where horizontal rules cross most of a span between two heights, from top to bottom."""
        found: list[float] = []
        for rule in self.level:
            shared = min(max(rule.x0, rule.x1), x1) - max(min(rule.x0, rule.x1), x0)
            if y0 <= rule.y0 <= y1 and shared >= 0.6 * (x1 - x0) and (not found or rule.y0 - found[-1] > SLACK):
                found.append(rule.y0)
        return found


def _spans(a: float, b: float, value: float) -> bool:
    return min(a, b) - SLACK <= value <= max(a, b) + SLACK


def length(rule: Rule) -> float:
    """Length of a ruling line in points."""
    return max(abs(rule.x1 - rule.x0), abs(rule.y1 - rule.y0))
