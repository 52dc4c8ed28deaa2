"""A rectangle on one page, and the arithmetic of such rectangles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class PageId(NamedTuple):
    """One page: the name of its file inside the bundle, and its number there, counted from 1."""

    file: str
    number: int


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in fractions of the page as delivered, top-left origin.

    A cell of a sheet also carries its name (`F13`); its fractions are those of the sheet's grid.

    Raises:
        ValueError: a side lies outside 0–1, or left > right, or top > bottom.
    """

    page: PageId
    left: float
    top: float
    right: float
    bottom: float
    cell: str = ""

    def __post_init__(self) -> None:
        if not (0 <= self.left <= self.right <= 1 and 0 <= self.top <= self.bottom <= 1):
            raise ValueError(f"not a box on a page: {self.as_list()}")

    @property
    def area(self) -> float:
        """The share of the page that the box covers, 0–1."""
        return (self.right - self.left) * (self.bottom - self.top)

    def overlap(self, other: Box) -> float:
        """The area that both cover; 0 on different pages."""
        if self.page != other.page:
            return 0.0
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0

    def contains(self, other: Box, slack: float = 1e-9) -> bool:
        """Whether the other box lies wholly within this one."""
        return (
            self.page == other.page
            and self.left <= other.left + slack
            and self.top <= other.top + slack
            and self.right >= other.right - slack
            and self.bottom >= other.bottom - slack
        )

    def as_list(self) -> list[float]:
        """`[x0, y0, x1, y1]`, as the public case format has it."""
        return [round(v, 5) for v in (self.left, self.top, self.right, self.bottom)]


def clamp(page: PageId, left: float, top: float, right: float, bottom: float, cell: str = "") -> Box:
    """A box cut to the page; the corners may come in any order."""
    xs = sorted(min(1.0, max(0.0, v)) for v in (left, right))
    ys = sorted(min(1.0, max(0.0, v)) for v in (top, bottom))
    return Box(page, xs[0], ys[0], xs[1], ys[1], cell)


def hull(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """The smallest box around all the boxes of each page, one per page, in order of first sight.

    Cells of a sheet are not merged: a reader looks for the cell.
    """
    grouped: dict[PageId, list[Box]] = {}
    cells: list[Box] = []
    for box in boxes:
        if box.cell:
            if box not in cells:
                cells.append(box)
        else:
            grouped.setdefault(box.page, []).append(box)
    merged = [
        Box(
            page,
            min(b.left for b in group),
            min(b.top for b in group),
            max(b.right for b in group),
            max(b.bottom for b in group),
        )
        for page, group in grouped.items()
    ]
    return (*merged, *cells)
