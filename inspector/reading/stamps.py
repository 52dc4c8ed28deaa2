"""Takes rubber stamps away where they lie over print: ink of any colour, and grey ink."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from inspector.reading.cleaning import Mask, coloured
from inspector.reading.engine import Pixels

# Sizes are pixels at the 200 dpi to which pages are brought.
SATURATION: Final = 60
VALUE: Final = (90, 235)  # the brightest channel of stamp ink; black print is darker, tinted paper lighter
GREY: Final = (105, 200)  # of grey stamp ink, evenly lit
STROKE: Final = 3  # strokes of a stamp are thicker, the soft rims of print thinner
FLAT: Final = 30  # grey levels within a stroke of a stamp, grain included
JOIN: Final = 25  # parts of one stamp stand no farther apart
SIZES: Final = (90, 900)  # a stamp is 11 to 115 mm long
SHORT: Final = 30  # and 4 mm high or more; a line of coloured print is lower
SOLID: Final = 0.55  # a share of the area from which it is a filled field and no stamp
LEAST: Final = 900  # pixels of ink of a stamp
LIGHTER: Final = 55  # grey levels by which stamp ink is lighter than the print under it
OVER: Final = (0.055, 0.35)  # print touched, as a share of the ink of a stamp; less are labels beside print
REACH: Final = 7  # the soft rim of a stroke
PALE_PAGE: Final = 2.0  # flat grey beside dark ink: a page with more is out of focus or faint, and its print is grey
HUGGING: Final = 0.55  # share of grey ink within BESIDE of darker ink from which it is print out of focus, no stamp
BESIDE: Final = 6


def without_stamps(image: Pixels, grey: Pixels) -> Pixels:
    """The cleaned page `grey` of the scan `image` with stamps over print turned to paper; the print stays.

    A stamp that touches no print is left: what it says can be read, and a blue heading is no stamp.
    """
    bare = grey
    if image.ndim == 3 and coloured(image):
        red, green, blue = cv2.split(image)
        bare = _without(bare, _coloured_ink(image), cv2.max(cv2.max(red, green), blue).astype(np.uint8))
    grey_ink = _grey_ink(bare)
    if cv2.countNonZero(grey_ink) > PALE_PAGE * np.count_nonzero(bare < GREY[0]):
        return bare
    return _without(bare, grey_ink, bare, hugging=HUGGING)


def _coloured_ink(image: Pixels) -> Mask:
    hsv = cv2.cvtColor(image, cv2.COLOR_RGB2HSV)
    return cv2.inRange(hsv, (0, SATURATION, VALUE[0]), (180, 255, VALUE[1])).astype(np.uint8)


def _grey_ink(grey: Pixels) -> Mask:
    """The flat middle of thick grey strokes; print is thinner, and at its rims grey levels fall steeply."""
    square = np.ones((STROKE, STROKE), np.uint8)
    steep = cv2.subtract(cv2.dilate(grey, square), cv2.erode(grey, square))
    flat = cv2.bitwise_and(
        cv2.inRange(grey, np.array(GREY[0]), np.array(GREY[1])), cv2.inRange(steep, np.array(0), np.array(FLAT))
    )
    return cv2.dilate(flat, square).astype(np.uint8)


def _without(grey: Pixels, inks: Mask, light: Pixels, *, hugging: float = 1.0) -> Pixels:
    """The page with the stamps among `inks` gone; `light` is a picture of the page in which they are palest.

    Ink of which more than the share `hugging` lies at darker ink is left: strokes out of focus have grey rims.
    """
    if cv2.countNonZero(inks) < LEAST:
        return grey
    joined = cv2.morphologyEx(_half(inks), cv2.MORPH_CLOSE, np.ones((JOIN // 2, JOIN // 2), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined.astype(np.uint8), connectivity=8)
    bare = grey
    for number in range(1, count):
        left, top, wide, high = (2 * int(v) for v in stats[number, :4])
        if min(wide, high) < SHORT or not SIZES[0] <= max(wide, high) <= SIZES[1]:
            continue
        window = np.s_[max(0, top - REACH) : top + high + REACH, max(0, left - REACH) : left + wide + REACH]
        own = _own(labels, number, window, grey.shape)
        ink = cv2.bitwise_and(inks[window], own).astype(np.uint8)
        cleared = _cleared(grey[window], ink, light[window], hugging)
        if cleared is not None:
            bare = bare.copy() if bare is grey else bare
            bare[window] = np.where(own > 0, cleared, bare[window])
    return bare


def _half(mask: Mask) -> Mask:
    return cv2.resize(mask, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_NEAREST).astype(np.uint8)


def _own(labels: np.ndarray, number: int, window: tuple[slice, slice], shape: tuple[int, ...]) -> Mask:
    """255 within reach of one stamp, in its window."""
    rows, columns = (np.arange(*s.indices(size)) for s, size in zip(window, shape, strict=True))
    small = labels[np.minimum(rows // 2, labels.shape[0] - 1)][:, np.minimum(columns // 2, labels.shape[1] - 1)]
    return cv2.dilate((small == number).astype(np.uint8) * 255, np.ones((REACH, REACH), np.uint8)).astype(np.uint8)


def _cleared(grey: Pixels, ink: Mask, light: Pixels, hugging: float) -> Pixels | None:
    """The window without the stamp, or None where its ink is none of a stamp over print."""
    area = cv2.countNonZero(ink)
    if not LEAST <= area <= SOLID * ink.size:
        return None
    level = float(np.median(light[ink > 0]))
    print_level = float(np.percentile(light, 1))
    if level - print_level < LIGHTER:
        return None
    cut = (level + print_level) / 2
    near = cv2.dilate(ink, np.ones((REACH, REACH), np.uint8))
    dark = (light < cut) & (near > 0)
    if not OVER[0] * area <= np.count_nonzero(dark) <= OVER[1] * area:
        return None
    beside = cv2.dilate((light < cut).astype(np.uint8), np.ones((2 * BESIDE + 1,) * 2, np.uint8))
    if np.count_nonzero((beside > 0) & (ink > 0)) > hugging * area:
        return None
    # What is as light as the ink becomes paper; what is darker is print, and as dark as print elsewhere.
    span = max(1.0, level - 12 - print_level)
    stretched = np.clip((light.astype(np.float32) - print_level) * (255 / span), 0, 255).astype(np.uint8)
    return np.where(near > 0, np.maximum(grey, stretched), grey).astype(np.uint8)
