"""Finds ink that looks like printed lines where no reader found a word: a page says what of it was not read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from inspector.reading.cleaning import Mask
from inspector.reading.engine import Quad, RawWord, bounds, rectangle
from inspector.reading.orientation import COARSE_DPI, Rect, printed_lines

LETTERS: Final = 4  # separate strokes along a line, as letters make; a signature is one or two
EVEN: Final = 0.5  # spread of their heights as a share of the middle one: letters are alike, a picture's marks are not
MOST: Final = 60  # boxes of one page
PART_OF_PICTURE: Final = 0.25  # share of a line's surroundings that is inked, from which it lies in a picture


def overlooked(marks: Mask, words: Sequence[RawWord], dpi: float) -> list[Quad]:
    """Printed lines of an upright page that lie under no word, as quads in its pixels.

    `marks` is its ink without ruling lines; `words` are all places where a reader found something, read or not.
    Pictures, logos, stamps, signatures and bars are none: they have no row of letters of one height.
    """
    shrink = min(1.0, COARSE_DPI / dpi)
    left_over = marks.copy()
    for word in words:
        _blot(left_over, word)
    small, whole = (cv2.resize(m, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA) for m in (left_over, marks))
    coarse = ((small > 60) * 255).astype(np.uint8)
    lines = [r for r in printed_lines(coarse) if _has_letters(coarse, r) and not _in_picture(whole.astype(np.uint8), r)]
    return [_quad(line, shrink) for line in lines[:MOST]]


def _blot(marks: Mask, word: RawWord) -> None:
    """Whitens what a word covers, and a little around: accents, underlines, the tails of letters."""
    left, top, right, bottom = bounds(word.quad)
    pad = max(4.0, 0.35 * min(bottom - top, right - left))
    rows = slice(max(0, int(top - pad)), int(bottom + pad) + 1)
    marks[rows, max(0, int(left - pad)) : int(right + pad) + 1] = 0


def _has_letters(coarse: Mask, line: Rect) -> bool:
    left, top, wide, high = line
    _, _, stats, _ = cv2.connectedComponentsWithStats(coarse[top : top + high, left : left + wide], connectivity=8)
    heights = stats[1:, cv2.CC_STAT_HEIGHT]
    tall = heights[heights >= 0.4 * high]
    if len(tall) < LETTERS or len(tall) < 0.5 * len(heights):
        return False
    return float(tall.std()) < EVEN * float(np.median(tall))


def _in_picture(whole: Mask, line: Rect) -> bool:
    """Whether the strips above and below a line are inked as well, as only those within a picture are."""
    left, top, wide, high = line
    above = whole[max(0, top - high) : top, left : left + wide]
    below = whole[top + high : top + 2 * high, left : left + wide]
    return all(strip.size > 0 and float((strip > 60).mean()) > PART_OF_PICTURE for strip in (above, below))


def _quad(line: Rect, shrink: float) -> Quad:
    left, top, wide, high = (value / shrink for value in line)
    return rectangle(left, top, left + wide, top + high)
