"""Makes light print on dark bands (letterheads, the headings of tables) dark print on white, before light is evened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np

from inspector.reading.engine import Pixels

# Sizes are pixels at the 200 dpi to which pages are brought.
CELL: Final = 8  # the page is searched in the means of squares of this side
FILL: Final = 170  # a band is darker, in the mean of its ground and its print
THICK: Final = 3  # cells; print is thinner
LONG: Final = 20  # cells
BRIDGE: Final = 43  # white between the dark parts of one band: no letter is wider inside
LIGHTER: Final = 55  # grey levels from which what lies in a band is its print
EVEN: Final = 40  # grey levels among which the ground of a band keeps
EDGED: Final = 0.8  # share of a letter that lies within STROKE of the ground
STROKE: Final = 4  # pixels at half of 200 dpi
LETTER: Final = (8, 130)  # height
FEWEST: Final = 4  # letters
ENCLOSED: Final = 2.0  # times as much light lies in letters within a band as runs out of it, as between black letters
MOST: Final = 40  # bands of one page

Place = tuple[slice, slice]


def without_bands(grey: Pixels) -> Pixels:
    """The page, H×W, with each dark area that holds light print reversed; areas without print stay as they are.

    A desk, the lid of a scanner, bold black letters and pictures stay: no row of light letters lies within them.
    """
    plain = grey
    for place in wide_fields(cv2.bitwise_not(grey).astype(np.uint8), 255 - FILL):
        reversed_print = _reversed(plain[place])
        if reversed_print is not None:
            plain = plain.copy() if plain is grey else plain
            plain[place] = reversed_print
    return plain


def wide_fields(image: Pixels, level: int = 128) -> Iterator[Place]:
    """Rows and columns around each area that is mostly above `level` and large enough to hold print."""
    high, wide = image.shape
    small = cv2.resize(image, (max(1, wide // CELL), max(1, high // CELL)), interpolation=cv2.INTER_AREA)
    dark = cv2.morphologyEx((small > level).astype(np.uint8), cv2.MORPH_OPEN, np.ones((THICK, THICK), np.uint8))
    if not cv2.countNonZero(dark):
        return
    # The white of large letters parts a band into pieces.
    bridge = np.ones((BRIDGE // CELL, BRIDGE // CELL), np.uint8)
    joined = cv2.morphologyEx(np.pad(dark, BRIDGE // CELL), cv2.MORPH_CLOSE, bridge).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    places = sorted(stats[1:].tolist(), key=lambda stat: -stat[4])[:MOST]
    for left, top, across, down, _ in places:
        if max(across, down) < LONG:
            continue
        first, last = (max(0, (v - BRIDGE // CELL - 1) * CELL) for v in (top, left))
        # Cells full of print are lighter: a bar may go on to either side.
        columns = slice(0, wide) if across > down else slice(last, min(wide, last + (across + 2) * CELL))
        yield slice(first, min(high, first + (down + 2) * CELL)), columns


def _reversed(window: Pixels) -> Pixels | None:
    """The window with its dark area reversed, or None where that holds no light print."""
    half = cv2.resize(window, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.uint8)
    ground = half[half < FILL]
    if not ground.size:
        return None
    darker, level, lighter = (float(v) for v in np.percentile(ground, (10, 50, 90)))
    # Where light falls unevenly on the page, what is dark is no band: a band is of one ink.
    if lighter - darker > EVEN:
        return None
    if np.count_nonzero(half > level + LIGHTER) < FEWEST * LETTER[0]:
        return None
    dark = (half < level + EVEN).astype(np.uint8)
    area = filled(dark)
    letters = _letters(((half > level + LIGHTER) & (area > 0)).astype(np.uint8), area, dark)
    if letters is None:
        return None
    white = float(np.percentile(half[letters > 0], 75))
    size = (window.shape[1], window.shape[0])
    inside = cv2.resize(area, size, interpolation=cv2.INTER_NEAREST)
    rim = cv2.dilate(inside, np.ones((5, 5), np.uint8)) > inside
    levels = np.clip((white - np.arange(256)) * (255 / (white - level)), 0, 255).astype(np.uint8)
    return np.where(rim, 255, np.where(inside > 0, cv2.LUT(window, levels), window)).astype(np.uint8)


def filled(dark: Pixels) -> Pixels:
    """1 in dark areas and in the print within them, at half of 200 dpi, without what is thinner than a band."""
    thick, bridge = (np.ones((size // 2, size // 2), np.uint8) for size in (THICK * CELL - 5, BRIDGE))
    # Light print cuts a band into thin pieces: they are joined first.
    closed = cv2.morphologyEx(np.pad(dark, BRIDGE, mode="edge"), cv2.MORPH_CLOSE, bridge)
    return cv2.morphologyEx(closed, cv2.MORPH_OPEN, thick)[BRIDGE:-BRIDGE, BRIDGE:-BRIDGE].astype(np.uint8)


def _letters(light: Pixels, area: Pixels, dark: Pixels) -> Pixels | None:
    """1 in what looks like letters of light print, or None where there are too few."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(light, connectivity=8)
    if count <= FEWEST:
        return None
    outside = cv2.dilate(1 - area, np.ones((3, 3), np.uint8))
    open_ones = np.zeros(count, bool)
    open_ones[labels[(outside > 0) & (light > 0)]] = True
    heights, areas = stats[:, cv2.CC_STAT_HEIGHT] * 2, stats[:, cv2.CC_STAT_AREA]
    beside = cv2.dilate(dark, np.ones((2 * STROKE + 1,) * 2, np.uint8))
    edged = np.bincount(labels[beside > 0], minlength=count) >= EDGED * areas
    fits = ~open_ones & edged & (heights >= LETTER[0]) & (heights <= LETTER[1]) & (areas >= 6)
    fits[0] = open_ones[0] = False
    if fits.sum() < FEWEST or areas[fits].sum() < ENCLOSED * areas[open_ones].sum():
        return None
    found: Pixels = fits[labels].astype(np.uint8)
    return found
