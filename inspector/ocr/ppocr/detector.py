"""Finds the printed lines of a page: runs the detector network and turns its map into rectangles."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.ocr.ppocr.networks import Floats, Network
from inspector.reading.engine import Pixels

LONGEST_SIDE: Final = 1600  # measured: 1984 gains nothing on 200 dpi pages and costs a third more time and memory
INK: Final = 0.3  # a point of the map is text from this probability
SURE: Final = 0.5  # a rectangle is kept from this mean probability
ENLARGE: Final = 1.6  # the network was trained on shrunken lines; area·ratio/perimeter gives the growth back
SMALLEST: Final = 3  # pixels of the map
BLOCK: Final = 8  # pixels: the mean of so many across and down is looked at, so that single specks do not count
FAINT: Final = 12  # grey levels by which a block with the thinnest print is darker than paper
MARGIN: Final = 48  # pixels of white left around print
STEPS: Final = 10
MOST: Final = 2000  # lines of one page; more is noise

Corners = NDArray[np.float32]


def find_lines(image: Pixels, detect: Network) -> list[Corners]:
    """Corners (4×2, in pixels of the image, clockwise from top left) of each printed line, top to bottom."""
    high, wide = image.shape[:2]
    left, top, right, bottom = _printed_part(image)
    chart = detect(_network_input(image[top:bottom, left:right], min(1.0, LONGEST_SIDE / max(high, wide))))[0, 0]
    scale = np.array([(right - left) / chart.shape[1], (bottom - top) / chart.shape[0]], np.float32)
    corner = np.array([left, top], np.float32)
    found = [corners * scale + corner for corners in _rectangles(chart)]
    limit = np.array([wide - 1, high - 1], np.float32)
    lines = [np.clip(corners, 0, limit) for corners in found]
    return sorted(lines, key=lambda c: (round(float(c[:, 1].mean()) / 10), float(c[:, 0].min())))


def _printed_part(image: Pixels) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is not blank: the white around print costs the detector as much as print."""
    high, wide = image.shape[:2]
    grey = image if image.ndim == 2 else image.min(axis=2)
    blocks = cv2.resize(grey, (-(-wide // BLOCK), -(-high // BLOCK)), interpolation=cv2.INTER_AREA)
    inked = blocks < float(np.median(blocks)) - FAINT
    if not inked.any():
        return 0, 0, wide, high
    left, right = _stepped(np.flatnonzero(inked.any(axis=0)), wide)
    top, bottom = _stepped(np.flatnonzero(inked.any(axis=1)), high)
    return left, top, right, bottom


def _stepped(blocks: NDArray[np.intp], whole: int) -> tuple[int, int]:
    """From before the first to after the last block, in one of STEPS lengths: each size of page costs memory."""
    start = max(0, int(blocks[0]) * BLOCK - MARGIN)
    end = min(whole, (int(blocks[-1]) + 1) * BLOCK + MARGIN)
    length = min(whole, math.ceil(math.ceil((end - start) / whole * STEPS) * whole / STEPS))
    start = max(0, min(start, whole - length))
    return start, start + length


def _network_input(image: Pixels, shrink: float) -> Floats:
    """The page as the network wants it: scaled by `shrink`, sides in multiples of 32, -1 to 1."""
    high, wide = image.shape[:2]
    size = max(32, round(wide * shrink / 32) * 32), max(32, round(high * shrink / 32) * 32)
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA if shrink < 1 else cv2.INTER_LINEAR)
    if small.ndim == 3:
        small = small[:, :, ::-1]
    plane = small.astype(np.float32) / 127.5 - 1
    planes = np.repeat(plane[None], 3, axis=0) if plane.ndim == 2 else plane.transpose(2, 0, 1)
    return np.ascontiguousarray(planes[None], np.float32)


def _rectangles(chart: Floats) -> Iterator[Corners]:
    mask = cv2.dilate((chart > INK).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours[:MOST]:
        rect = cv2.minAreaRect(contour)
        if min(rect[1]) < SMALLEST or _probability(chart, rect) < SURE:
            continue
        grown = _enlarged(rect)
        if min(grown[1]) >= SMALLEST + 2:
            yield _clockwise(cv2.boxPoints(grown).astype(np.float32))


Rect = tuple[tuple[float, float], tuple[float, float], float]


def _enlarged(rect: cv2.typing.RotatedRect) -> Rect:
    centre, (wide, high), angle = rect
    growth = wide * high * ENLARGE / (2 * (wide + high))
    return (centre[0], centre[1]), (wide + 2 * growth, high + 2 * growth), angle


def _probability(chart: Floats, rect: cv2.typing.RotatedRect) -> float:
    """Mean of the map inside a rectangle."""
    corners = cv2.boxPoints(rect)
    high, wide = chart.shape
    left, top = np.clip(np.floor(corners.min(axis=0)).astype(int), 0, [wide - 1, high - 1])
    right, bottom = np.clip(np.ceil(corners.max(axis=0)).astype(int), 0, [wide - 1, high - 1])
    mask = np.zeros((bottom - top + 1, right - left + 1), np.uint8)
    cv2.fillPoly(mask, [(corners - [left, top]).astype(np.int32)], [1])
    return float(cv2.mean(chart[top : bottom + 1, left : right + 1], mask)[0])


def _clockwise(corners: Corners) -> Corners:
    """Corners ordered top left, top right, bottom right, bottom left."""
    by_x = corners[np.argsort(corners[:, 0], kind="stable")]
    left, right = by_x[:2], by_x[2:]
    left, right = left[np.argsort(left[:, 1])], right[np.argsort(right[:, 1])]
    return np.array([left[0], right[0], right[1], left[1]], np.float32)


def size_of(corners: Corners) -> tuple[int, int]:
    """Width and height of a line in pixels, along its own sides."""
    sides = [math.dist(corners[i], corners[(i + 1) % 4]) for i in range(4)]
    return int(max(sides[0], sides[2])), int(max(sides[1], sides[3]))
