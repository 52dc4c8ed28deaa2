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
TRIED: Final = 6  # pale lines that are read both ways
FEWEST: Final = 3
READS: Final = 0.6  # mean belief from which pale lines are print of this side, such as grey labels
BETTER: Final = 0.1  # by which lines read better in the mirror when they are those of the back
DARKEST: Final = 2  # per cent of the pale pixels that may be darker than what is taken for their darkest
CONTRAST: Final = 60  # grey levels between print and paper under which a page is faint as a whole


def without_ghost(grey: Pixels, marks: Mask, dpi: float, reader: Recogniser) -> Pixels:
    """The upright, level page without what shines through from its back, if anything does.

    Pale marks that stand in lines are read as they are and in the mirror. Where they read well as they are, they are
    print of this side and stay. Else everything as pale as they are becomes paper.
    """
    inked = grey[marks > 0]
    if inked.size < 500:
        return grey
    paper, printed = float(np.median(grey[::5, ::5])), float(np.percentile(inked, 10))
    if paper - printed < CONTRAST:
        return grey
    pale = _pale(grey, marks, printed + PALE * (paper - printed))
    if cv2.countNonZero(pale) < MUCH * inked.size or not _is_back(grey, pale, dpi, reader):
        return grey
    white = float(np.percentile(grey[pale > 0], DARKEST))
    levels = np.clip((np.arange(256) - printed) * (255 / max(1.0, white - printed)), 0, 255)
    return cv2.LUT(grey, levels.astype(np.uint8)).astype(np.uint8)


def _pale(grey: Pixels, marks: Mask, limit: float) -> Mask:
    """The marks that are nowhere as dark as print."""
    count, labels = cv2.connectedComponents(marks, connectivity=8)
    dark = np.zeros(count, bool)
    dark[labels[(grey < limit) & (marks > 0)]] = True
    dark[0] = True
    return np.where(dark[labels], 0, 255).astype(np.uint8)


def _is_back(grey: Pixels, pale: Mask, dpi: float, reader: Recogniser) -> bool:
    """Whether pale marks stand in lines that do not read as they are, or read better in the mirror."""
    shrink = min(1.0, COARSE_DPI / dpi)
    small = cv2.resize(pale, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    lines = printed_lines(((small > 60) * 255).astype(np.uint8))[:TRIED]
    if len(lines) < FEWEST:
        return False
    alone = np.where(cv2.dilate(pale, np.ones((5, 5), np.uint8)) > 0, grey, 255).astype(np.uint8)
    crops = [_crop(alone, [round(v / shrink) for v in line]) for line in lines]
    here = _mean([belief(words) for words in reader.read_crops(crops)])
    behind = _mean([belief(words) for words in reader.read_crops([np.ascontiguousarray(c[:, ::-1]) for c in crops])])
    return here < READS or behind > here + BETTER


def _crop(image: Pixels, line: list[int]) -> Pixels:
    left, top, wide, high = line
    pad = max(3, high // 5)
    return image[max(0, top - pad) : top + high + pad, max(0, left - pad) : left + min(wide, 12 * high) + pad]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
