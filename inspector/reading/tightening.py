"""Draws the boxes of words close around their ink, where an engine's boxes are loose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inspector.reading.cleaning import Mask
from inspector.reading.engine import Quad, RawWord, bounds, rectangle

MARGIN: Final = 1  # pixels of white kept around the ink
SIDE: Final = 0.35  # of the line's height: how far beyond its estimate a word's ink may reach
EDGE: Final = 0.22  # of the window: ink above or below a white row in this part belongs to the next line
TALL: Final = 1.5


def tighten(words: Sequence[RawWord], marks: Mask) -> tuple[RawWord, ...]:
    """The same words, each with the rectangle of its ink in `marks` (ruling lines removed)."""
    tight: list[RawWord] = []
    for _, group in groupby(words, key=lambda word: word.line):
        tight += _line(list(group), marks)
    return tuple(tight)


def _line(words: list[RawWord], marks: Mask) -> list[RawWord]:
    rects = [bounds(word.quad) for word in words]
    cuts = [(before[2] + after[0]) / 2 for before, after in pairwise(rects)]
    level = all(b[0] >= a[0] for a, b in pairwise(rects))
    found = []
    for index, (word, rect) in enumerate(zip(words, rects, strict=True)):
        left, top, right, bottom = rect
        reach = SIDE * (bottom - top)
        if level and right - left > 0:
            start = _cut(marks, cuts[index - 1], rect, reach) if index else left - reach
            end = _cut(marks, cuts[index], rect, reach) if index < len(cuts) else right + reach
            rect = (max(left - reach, start), top, min(right + reach, end), bottom)
        found.append(replace(word, quad=_shrunk(rect, marks) or word.quad) if word.text else word)
    return found


def _cut(marks: Mask, middle: float, rect: tuple[float, float, float, float], reach: float) -> float:
    """Where two words really part: the widest white near the estimated middle of their gap."""
    top, bottom = _clip(rect[1], rect[3], marks.shape[0])
    start, end = _clip(middle - reach, middle + reach, marks.shape[1])
    runs = _runs(marks[top:bottom, start:end].max(axis=0, initial=0) == 0)
    if not runs:
        return middle
    a, b = max(runs, key=lambda run: (run[1] - run[0]) - 0.2 * abs(start + (run[0] + run[1]) / 2 - middle))
    return start + (a + b) / 2


def _shrunk(rect: tuple[float, float, float, float], marks: Mask) -> Quad | None:
    """The rectangle of the word's ink in this window, or None where there is none."""
    left, right = _clip(rect[0], rect[2], marks.shape[1])
    top, bottom = _clip(rect[1], rect[3], marks.shape[0])
    window = marks[top:bottom, left:right]
    rows = _own_rows(window.max(axis=1, initial=0) > 0, tall=bottom - top > TALL * (right - left))
    columns = np.flatnonzero(window[rows[0] : rows[1]].max(axis=0, initial=0))
    if rows[1] - rows[0] < 2 or not len(columns):
        return None
    return rectangle(
        max(0, left + int(columns[0]) - MARGIN),
        max(0, top + rows[0] - MARGIN),
        min(marks.shape[1], left + int(columns[-1]) + 1 + MARGIN),
        min(marks.shape[0], top + rows[1] + MARGIN),
    )


def _own_rows(inked: NDArray[np.bool_], *, tall: bool) -> tuple[int, int]:
    """First and last row of the word's own ink: scraps of the lines above and below are left out."""
    where = np.flatnonzero(inked)
    if not len(where):
        return 0, 0
    first, last = int(where[0]), int(where[-1]) + 1
    edge = round(EDGE * len(inked))
    if not tall and inked[0]:
        gap = np.flatnonzero(~inked[:edge])
        first = int(gap[0]) + int(np.argmax(inked[int(gap[0]) :])) if len(gap) else first
    if not tall and inked[-1]:
        gap = np.flatnonzero(~inked[len(inked) - edge :])
        last = len(inked) - edge + int(gap[-1]) + 1 if len(gap) else last
        last = int(np.flatnonzero(inked[:last])[-1]) + 1 if inked[:last].any() else last
    return first, max(first, last)


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Begin and end of each run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _clip(low: float, high: float, limit: int) -> tuple[int, int]:
    return max(0, min(limit, round(low))), max(0, min(limit, round(high)))
