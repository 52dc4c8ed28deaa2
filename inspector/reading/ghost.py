"""Takes away print that shines through from the back of the sheet."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from inspector.reading.cleaning import Mask
from inspector.reading.engine import Pixels, Recogniser
from inspector.reading.orientation import COARSE_DPI, belief, printed_lines

MUCH: Final = 0.04  # share of all ink that is pale; less is the edge of a picture or a stamp
PALE: Final = 0.45  # how far from print to paper ink must be to count as pale
TRIED: Final = 8  # pale lines that are read both ways
FEWEST: Final = 3
BETTER: Final = 0.15  # by which lines read better in the mirror when they are those of the back
READS: Final = 0.4  # mean belief that print of the back reaches in the mirror, if it reads at all
UNREADABLE: Final = 0.35  # mean belief under which lines read neither way
MOST: Final = 0.2  # share of all ink from which pale ink that reads neither way is the back: no labels are so many
DARKEST: Final = 2  # per cent of the pale pixels that may be darker than what is taken for their darkest
LITTLE: Final = 500  # pixels of ink; a page with less has no print
CONTRAST: Final = 60  # grey levels between print and paper under which a page is faint as a whole


def without_ghost(grey: Pixels, marks: Mask, dpi: float, reader: Recogniser) -> Pixels:
    """The upright, level page without what shines through from its back, if anything does.

    Pale marks that stand in lines are read as they are and in the mirror. Where they read better in the mirror, all
    that is as pale as they are becomes paper; else they are print of this side, such as grey labels, and stay.
    """
    pale, printed = _pale_ink(grey, marks)
    if pale is None or not _is_back(grey, pale, cv2.countNonZero(marks), dpi, reader):
        return grey
    white = float(np.percentile(grey[pale > 0], DARKEST))
    levels = np.clip((np.arange(256) - printed) * (255 / max(1.0, white - printed)), 0, 255)
    return cv2.LUT(grey, levels.astype(np.uint8)).astype(np.uint8)


def dark_ink(grey: Pixels, marks: Mask) -> Mask:
    """The ink of a page without what is pale beside it, which may be the back of the sheet, lying another way."""
    pale, _ = _pale_ink(grey, marks)
    return marks if pale is None else cv2.bitwise_and(marks, cv2.bitwise_not(pale)).astype(np.uint8)


def _pale_ink(grey: Pixels, marks: Mask) -> tuple[Mask | None, float]:
    """The pale marks, where there are many beside dark ones, and how dark print is."""
    inked = grey[marks > 0]
    if inked.size < LITTLE:
        return None, 0.0
    paper, printed = float(np.median(grey[::5, ::5])), float(np.percentile(inked, 10))
    if paper - printed < CONTRAST:
        return None, printed
    pale = _pale(grey, marks, printed + PALE * (paper - printed))
    return (None if cv2.countNonZero(pale) < MUCH * inked.size else pale), printed


def _pale(grey: Pixels, marks: Mask, limit: float) -> Mask:
    """The marks that are nowhere as dark as print."""
    count, labels = cv2.connectedComponents(marks, connectivity=8)
    dark = np.zeros(count, bool)
    dark[labels[(grey < limit) & (marks > 0)]] = True
    dark[0] = True
    return np.where(dark[labels], 0, 255).astype(np.uint8)


def _is_back(grey: Pixels, pale: Mask, inked: int, dpi: float, reader: Recogniser) -> bool:
    """Whether pale marks, a part of `inked` pixels, stand in lines that read better in the mirror."""
    shrink = min(1.0, COARSE_DPI / dpi)
    small = cv2.resize(pale, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    lines = printed_lines(((small > 60) * 255).astype(np.uint8))[:TRIED]
    if len(lines) < FEWEST:
        return False
    alone = _alone(grey, pale)
    crops = [_crop(alone, [round(v / shrink) for v in line]) for line in lines]
    here = _mean([belief(words) for words in reader.read_crops(crops)])
    behind = _mean([belief(words) for words in reader.read_crops([np.ascontiguousarray(c[:, ::-1]) for c in crops])])
    if behind >= READS:
        return behind > here + BETTER
    return here < UNREADABLE and cv2.countNonZero(pale) > MOST * inked


def _alone(grey: Pixels, pale: Mask) -> Pixels:
    """The pale marks alone, as dark as print."""
    darkest, paper = float(np.percentile(grey[pale > 0], 10)), float(np.median(grey[::5, ::5]))
    levels = np.clip((np.arange(256) - darkest) * (255 / max(1.0, paper - darkest)), 0, 255).astype(np.uint8)
    return np.where(cv2.dilate(pale, np.ones((7, 7), np.uint8)) > 0, cv2.LUT(grey, levels), 255).astype(np.uint8)


def _crop(image: Pixels, line: list[int]) -> Pixels:
    left, top, wide, high = line
    pad = max(3, high // 5)
    return image[max(0, top - pad) : top + high + pad, max(0, left - pad) : left + min(wide, 12 * high) + pad]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
