"""Rectangles carried through what a scanner or a camera does to a page."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
"""A 3 x 3 projective map from pixels of the page before to pixels of the page after."""
Box = tuple[float, float, float, float]


def still() -> Matrix:
    """The map that moves nothing."""
    return np.eye(3)


def carry(box: Box, before: tuple[int, int], after: tuple[int, int], matrix: Matrix) -> Box:
    """The hull, in fractions, of a box given in fractions; sizes are (width, height) in pixels. Cut to the page."""
    left, top, right, bottom = box
    corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]]) * before
    moved = np.c_[corners, np.ones(4)] @ matrix.T
    points = np.clip(moved[:, :2] / moved[:, 2:] / after, 0.0, 1.0)
    (x0, y0), (x1, y1) = points.min(axis=0), points.max(axis=0)
    return float(x0), float(y0), float(x1), float(y1)


def turned(size: tuple[int, int], quarters: int) -> Matrix:
    """The map of a page of (width, height) turned clockwise by so many quarters."""
    wide, high = size
    return np.array(
        {
            0: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
            1: [[0, -1, high], [1, 0, 0], [0, 0, 1]],
            2: [[-1, 0, wide], [0, -1, high], [0, 0, 1]],
            3: [[0, 1, 0], [-1, 0, wide], [0, 0, 1]],
        }[quarters % 4],
        dtype=float,
    )


def hull(boxes: list[Box]) -> Box:
    """The smallest box around all."""
    edges = np.array(boxes)
    (x0, y0), (x1, y1) = edges[:, :2].min(axis=0), edges[:, 2:].max(axis=0)
    return float(x0), float(y0), float(x1), float(y1)
