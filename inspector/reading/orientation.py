"""Which way up a page lies, and how far it is askew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.reading.cleaning import Mask
from inspector.reading.engine import Pixels, RawWord, Recogniser
from inspector.reading.scan_frame import Matrix, straightened, turn_matrix, turned

COARSE_DPI: Final = 100.0
SKEW_LIMIT: Final = 15.0
SAMPLE: Final = 30_000  # ink pixels that vote on the skew
LINES: Final = 6  # printed lines that are read both ways, at most
ENOUGH: Final = 2  # lines after which a plain difference settles it
PLAIN: Final = 0.35
LONGEST: Final = 9.0  # of a line's height are read: enough to tell, and cheap
LONG_ENOUGH: Final = 3.0  # a blob wider than this times its height is a printed line


@dataclass(frozen=True, slots=True)
class Lie:
    """How a page lies: `turn` clockwise by quarters brings it upright, then `skew` degrees straight.

    `margin` is 0–1: how much better the chosen way reads than the next; 0 where nothing could tell.
    """

    turn: int
    skew: float
    margin: float


def find_lie(grey: Pixels, marks: Mask, dpi: float, reader: Recogniser) -> Lie:
    """Decide among the four quarter turns, then the skew up to ±15 degrees.

    Blobs of print say whether lines run across or down; a few lines read both ways say which end is up.
    Where the blobs do not tell, all four ways are tried.
    """
    shrink = min(1.0, COARSE_DPI / dpi)
    small = cv2.resize(marks, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    coarse = ((small > 60) * 255).astype(np.uint8)
    across, down = _direction(coarse)
    if across == down == 0:
        return Lie(0, 0.0, 0.0)
    sure = max(across, down) > 2 * min(across, down)
    ways = [0, 90] if not sure else [0] if across > down else [90]
    tried = [_both_ends(grey, coarse, shrink, way, reader) for way in ways]
    best = max(tried, key=lambda lie: lie.margin)
    if best.margin <= 0:
        fallback = 0 if across >= down else 90
        return Lie(fallback, _skew(turned(coarse, fallback)), 0.0)
    return best


def _direction(coarse: Mask) -> tuple[float, float]:
    """Ink in blobs that run across, and in blobs that run down the page."""
    closed = cv2.morphologyEx(_without_rules(coarse), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(closed.astype(np.uint8), connectivity=8)
    if count < 2:
        return 0.0, 0.0
    wide, high, area = (stats[1:, i].astype(float) for i in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    lettered = (np.minimum(wide, high) >= 5) & (area > 30)
    return (
        float(area[lettered & (wide > 1.8 * high)].sum()),
        float(area[lettered & (high > 1.8 * wide)].sum()),
    )


def _without_rules(coarse: Mask) -> Mask:
    """Print without ruling lines, which would join what they touch."""
    long = 45
    across = cv2.morphologyEx(coarse, cv2.MORPH_OPEN, np.ones((1, long), np.uint8))
    down = cv2.morphologyEx(coarse, cv2.MORPH_OPEN, np.ones((long, 1), np.uint8))
    rules = cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8))
    return cv2.bitwise_and(coarse, cv2.bitwise_not(rules)).astype(np.uint8)


def _skew(coarse: Mask) -> float:
    """Degrees clockwise that make the lines level: the angle whose row profile is the sharpest."""
    ys, xs = np.nonzero(coarse)
    if len(xs) < 50:
        return 0.0
    step = max(1, len(xs) // SAMPLE)
    x, y = xs[::step].astype(np.float32), ys[::step].astype(np.float32)
    angle = 0.0
    for reach, stride in ((SKEW_LIMIT, 0.5), (0.5, 0.1), (0.1, 0.02)):
        angles = np.arange(angle - reach, angle + reach + stride / 2, stride)
        angle = float(angles[int(np.argmax([_sharpness(x, y, a) for a in angles]))])
    return 0.0 if abs(angle) < 0.05 else round(max(-SKEW_LIMIT, min(SKEW_LIMIT, angle)), 2)


def _sharpness(x: NDArray[np.float32], y: NDArray[np.float32], degrees: float) -> float:
    radians = np.deg2rad(degrees)
    rows = (x * np.float32(np.sin(radians)) + y * np.float32(np.cos(radians))).astype(np.int64)
    profile = np.bincount(rows - rows.min()).astype(np.float64)
    return float((np.diff(profile) ** 2).sum())


def _both_ends(grey: Pixels, coarse: Mask, shrink: float, way: int, reader: Recogniser) -> Lie:
    """The better of `way` and its opposite, by reading a few lines each way."""
    upright = turned(coarse, way)
    skew = _skew(upright)
    level, tilting = straightened(cv2.bitwise_not(upright).astype(np.uint8), skew)
    to_level = tilting @ turn_matrix((coarse.shape[1], coarse.shape[0]), way) @ np.diag([shrink, shrink, 1.0])
    for_way, against, read = 0.0, 0.0, 0
    for rect in _sample_lines(cv2.bitwise_not(level).astype(np.uint8)):
        crop = _cut(grey, to_level, rect, 1 / shrink)
        head, tail = reader.read_crops([crop, turned(crop, 180)])
        for_way, against, read = for_way + _belief(head), against + _belief(tail), read + 1
        if read >= ENOUGH and abs(for_way - against) / read > PLAIN:
            break
    if not read:
        return Lie(way, skew, 0.0)
    margin = abs(for_way - against) / read
    return Lie(way if for_way >= against else way + 180, skew, margin)


Rect = tuple[int, int, int, int]


def _sample_lines(level: Mask) -> list[Rect]:
    """Left, top, width and height of a few printed lines, the best first: of usual height, long enough to tell."""
    joined = cv2.morphologyEx(_without_rules(level), cv2.MORPH_CLOSE, np.ones((3, 15), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined.astype(np.uint8), connectivity=8)
    blobs = [(x, y, w, h) for x, y, w, h, _ in stats[1:].tolist() if h >= 5 and w > LONG_ENOUGH * h]
    if not blobs:
        return []
    usual = float(np.median([h for _, _, _, h in blobs]))
    lines = [blob for blob in blobs if 0.6 * usual <= blob[3] <= 2.2 * usual]
    lines.sort(key=lambda blob: abs(blob[2] / blob[3] - LONGEST))
    return [(x, y, min(w, round(LONGEST * h)), h) for x, y, w, h in lines[:LINES]]


def _cut(grey: Pixels, to_level: Matrix, rect: Rect, enlarge: float) -> Pixels:
    """One line of the level page in the resolution of `grey`, without levelling the whole page for it."""
    left, top, wide, high = rect
    pad = max(2, round(high * 0.2))
    move = np.array([[1, 0, pad - left], [0, 1, pad - top], [0, 0, 1]], np.float64)
    matrix = np.diag([enlarge, enlarge, 1.0]) @ move @ to_level
    size = round((wide + 2 * pad) * enlarge), round((high + 2 * pad) * enlarge)
    cut = cv2.warpAffine(grey, matrix[:2], size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return cut.astype(np.uint8)


def _belief(words: tuple[RawWord, ...]) -> float:
    """Mean confidence of the words of a line, by characters."""
    letters = sum(len(w.text) for w in words)
    return sum(w.confidence * len(w.text) for w in words) / letters if letters else 0.0
