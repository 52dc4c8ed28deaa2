"""Finds the gutter of two pages on one image: an open folder, or two sheets side by side on the glass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.reading.cleaning import Mask
from inspector.reading.engine import Pixels, Quad, RawWord, Recogniser

DPI: Final = 100.0  # at which print is looked at
WIDER: Final = 1.15  # two upright pages are wider than high by this and more
MIDDLE: Final = (0.40, 0.60)  # of the width: where the gutter of two pages of one size can lie
BLANK_INCHES: Final = 0.3  # two margins that meet; columns of a table rarely stand so far apart over a whole page
LINES: Final = 4  # printed lines on either side
STROKE: Final = 70  # pixels at DPI: longer strokes are rules and folds, not print
SPECKS: Final = 0.002  # of the height: ink that a blank column may have
LEVEL: Final = 2  # pixels at DPI by which the middles of two halves of one printed line differ at most
SHARED: Final = 0.6  # share of lines that stand level on both sides, from which they are rows of one table
FOLD: Final = 0.5  # of the height: a stroke down the gutter that is a fold or the edge of a sheet


def find_gutter(marks: Mask, dpi: float) -> int | None:
    """Where two pages on one upright, level image part: the column in pixels; None where it is one page.

    The gutter is a band without print about the middle of a landscape image, with printed lines on both sides that
    do not stand level with one another: the rows of a table that is set across the page do. Down a fold they may.
    """
    high, wide = marks.shape
    if wide < WIDER * high:
        return None
    shrink = min(1.0, DPI / dpi)
    small = cv2.resize(marks, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    coarse = ((small > 60) * 255).astype(np.uint8)
    down = cv2.morphologyEx(coarse, cv2.MORPH_OPEN, np.ones((STROKE, 1), np.uint8))
    print_only = cv2.bitwise_and(coarse, cv2.bitwise_not(cv2.dilate(down, np.ones((3, 5), np.uint8)))).astype(np.uint8)
    band = _blank_band(print_only)
    if band is None:
        return None
    left, right = _lines(print_only[:, : band[0]]), _lines(print_only[:, band[1] :])
    if min(len(left), len(right)) < LINES:
        return None
    folded = (down[:, band[0] : band[1]] > 0).any(axis=1).mean() > FOLD
    if not folded and _level_share(left, right) > SHARED:
        return None
    return round((band[0] + band[1]) / 2 / shrink)


def _blank_band(print_only: Mask) -> tuple[int, int] | None:
    """The widest run of columns without print that reaches into the middle; None where it is narrow."""
    high, wide = print_only.shape
    blank = np.count_nonzero(print_only, axis=0) <= SPECKS * high
    runs = [(a, b) for a, b in _runs(blank) if b > MIDDLE[0] * wide and a < MIDDLE[1] * wide]
    if not runs:
        return None
    start, end = max(runs, key=lambda run: run[1] - run[0])
    # A page that ends before the middle has a wide margin there: the cut belongs where it is nearest to the middle.
    inner = max(start, round(MIDDLE[0] * wide)), min(end, round(MIDDLE[1] * wide))
    return inner if end - start >= BLANK_INCHES * DPI and start > 0 and end < wide else None


def _lines(half: Mask) -> list[float]:
    """The middles of the printed lines of one side."""
    inked = np.count_nonzero(half, axis=1) >= 3
    return [(a + b) / 2 for a, b in _runs(inked) if b - a >= 4]


def _level_share(left: Sequence[float], right: Sequence[float]) -> float:
    """The share of the lines of the side with fewer that have a line of the other side at their height."""
    few, many = sorted((left, right), key=len)
    return sum(any(abs(y - other) <= LEVEL for other in many) for y in few) / len(few)


def _runs(flags: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Begin and end of each run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def read_apart(first: Recogniser, level: Pixels, cuts: Sequence[int], dpi: float) -> list[RawWord]:
    """The words of an image whose pages part at `cuts` (columns in pixels), page by page, in pixels of the image."""
    words: list[RawWord] = []
    for left, right in pairwise((0, *cuts, level.shape[1])):
        before = 1 + max((word.line for word in words), default=-1)
        for word in first.read(np.ascontiguousarray(level[:, left:right]), dpi):
            words.append(replace(word, quad=_moved(word.quad, left), line=word.line + before))
    return words


def _moved(quad: Quad, by: int) -> Quad:
    a, b, c, d = ((x + by, y) for x, y in quad)
    return a, b, c, d
