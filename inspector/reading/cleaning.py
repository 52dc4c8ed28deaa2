"""Makes a page image plain before it is read: red ink dropped, light evened out, dark edges and specks removed."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.reading.bands import filled, wide_fields, without_bands
from inspector.reading.engine import Pixels

Mask = NDArray[np.uint8]

RED_SATURATION: Final = 60
RED_VALUE: Final = 60
UNEVEN: Final = 40  # grey levels between the light and the dark end of the paper
DARK: Final = 90
PALE: Final = 180  # of white print on a red field, in its weakest colour
LOCAL: Final = 15  # ink is darker than its surroundings by this


def clean(image: Pixels) -> Pixels:
    """The page as grey levels, H×W, with ink dark on even, light paper."""
    grey = _without_red(image)
    if _two_valued(grey):
        grey = _without_specks(grey)
    grey = _even_light(without_bands(grey))
    return _without_dark_edges(grey)


def ink(grey: Pixels) -> Mask:
    """255 where ink is, 0 on paper: darker than the surroundings, so shadows and fills do not count."""
    return cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 41, LOCAL).astype(
        np.uint8
    )


def _without_red(image: Pixels) -> Pixels:
    """Grey levels with red ink (stamps, seals, red headings' backgrounds) turned to paper."""
    if image.ndim == 2:
        return image
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    if not coloured(image):
        return grey.astype(np.uint8)
    hsv = cv2.cvtColor(image, cv2.COLOR_RGB2HSV)
    low = cv2.inRange(hsv, (0, RED_SATURATION, RED_VALUE), (12, 255, 255))
    high = cv2.inRange(hsv, (160, RED_SATURATION, RED_VALUE), (180, 255, 255))
    red = cv2.bitwise_or(low, high)
    if not cv2.countNonZero(red):
        return grey.astype(np.uint8)
    # The red channel of red ink is nearly that of paper: it keeps black print under the stamp.
    plain = cv2.copyTo(cv2.max(grey, cv2.extractChannel(image, 0)), red, grey).astype(np.uint8)
    return _with_red_bands(plain, image, red.astype(np.uint8))


def _with_red_bands(plain: Pixels, image: Pixels, red: Mask) -> Pixels:
    """The page in which red fields that hold white print are dark again: dropped, they would take it with them."""
    for place in wide_fields(red):
        field, inside = image[place], filled((red[place][::2, ::2] > 0).astype(np.uint8)) > 0
        pale, strong = field.min(axis=2), field.max(axis=2)
        white = np.count_nonzero((pale[::2, ::2] > PALE) & inside)
        if white > 2 * np.count_nonzero((strong[::2, ::2] < DARK) & inside):
            plain[place] = np.minimum(plain[place], pale)
    return plain


def coloured(image: Pixels) -> bool:
    """Whether a sample of the pixels has any colour at all."""
    sample = image[::7, ::7].astype(np.int16)
    spread = sample.max(axis=2) - sample.min(axis=2)
    return bool((spread > 40).mean() > 0.0005)


def _two_valued(grey: Pixels) -> bool:
    sample = grey[::5, ::5]
    return bool(((sample > 8) & (sample < 247)).mean() < 0.02)


def _without_specks(grey: Pixels) -> Pixels:
    """Dots of a few pixels removed from a 1-bit page; a decimal point at 200 dpi has at least six."""
    dark = (grey < 128).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    small = stats[:, cv2.CC_STAT_AREA] <= 3
    small[0] = False
    if count < 2 or not small.any():
        return grey
    return np.where(small[labels], 255, grey).astype(np.uint8)


def _even_light(grey: Pixels) -> Pixels:
    """Divide by the brightness of the paper, only where the light is uneven or the paper is dark."""
    high, wide = grey.shape
    small = cv2.resize(grey, (max(1, wide // 16), max(1, high // 16)), interpolation=cv2.INTER_AREA)
    paper = cv2.dilate(small, np.ones((5, 5), np.uint8))
    paper = cv2.GaussianBlur(cv2.medianBlur(paper.astype(np.uint8), 7), (0, 0), 3).astype(np.uint8)
    dark, light = np.percentile(paper, (5, 95))
    if light - dark < UNEVEN and light > 200:
        return grey
    lit = np.maximum(cv2.resize(paper, (wide, high), interpolation=cv2.INTER_LINEAR), 60)
    return cv2.divide(grey, lit.astype(np.uint8), scale=250).astype(np.uint8)


def _without_dark_edges(grey: Pixels) -> Pixels:
    """Dark areas that reach the rim of the image (the scanner's lid, a desk) turned to paper."""
    high, wide = grey.shape
    small = cv2.resize(grey, (max(1, wide // 8), max(1, high // 8)), interpolation=cv2.INTER_AREA)
    dark = cv2.morphologyEx((small < DARK).astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    if not cv2.countNonZero(dark):
        return grey
    _, labels = cv2.connectedComponents(dark.astype(np.uint8), connectivity=8)
    rim = np.unique(np.concatenate((labels[0], labels[-1], labels[:, 0], labels[:, -1])))
    edge = np.isin(labels, rim[rim > 0]).astype(np.uint8)
    if not edge.any() or edge.mean() > 0.5:
        return grey
    edge = cv2.dilate(edge, np.ones((3, 3), np.uint8)).astype(np.uint8)
    mask = cv2.resize(edge, (wide, high), interpolation=cv2.INTER_NEAREST)
    return np.where(mask > 0, 255, grey).astype(np.uint8)
