"""Which way up a page lies, and how far it is askew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from inspector.reading.cleaning import Mask
from inspector.reading.engine import Pixels, RawWord, Recogniser
from inspector.reading.scan_frame import Matrix, straightened, turn_matrix, turned

COARSE_DPI: Final = 100.0
SKEW_LIMIT: Final = 15.0
LEVEL: Final = 0.08  # degrees; three pixels across a page, less than turning it would cost in sharpness
SAMPLE: Final = 30_000  # ink pixels that vote on the skew
BATCHES: Final = (0, 2, 3, 4, 6, 10)  # printed lines that are read both ways, until one end leads plainly
PLAIN: Final = 0.9  # sum of differences of confidence; the wrong end up seldom leads by a third of this
LONGEST: Final = 9.0  # of a line's height are read: enough to tell, and cheap
STROKES: Final = 0.7  # strokes per row and line height; print has about two
CLEAR: Final = 1.1  # area of the lines across, in ink of the page, from which no other way need be looked at
SURE: Final = 0.9  # belief in two lines from which their other end is not read
TELLING: Final = 12  # characters of sure words of three and more
SETTLED: Final = 0.4  # a margin beyond which a clear page is settled
DOUBTFUL: Final = 0.4  # share of lines the other way from which both ways are tried
UNDECIDED: Final = 0.15  # a lead too small to believe
LOWEST: Final = 6  # pixels at COARSE_DPI: print of 4 points and more
HIGHEST: Final = 40
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
    """Decide among the four quarter turns, and the skew up to ±15 degrees.

    Where the printed lines run says whether the page lies on its side; a few of them read both ways say
    which end is up. Where the lines do not tell, all four ways are tried.
    """
    shrink = min(1.0, COARSE_DPI / dpi)
    small = cv2.resize(marks, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    coarse = ((small > 60) * 255).astype(np.uint8)
    enlarge, across = 1 / shrink, _way(coarse, shrink, 0)
    if across.printed > CLEAR * cv2.countNonZero(coarse):
        lie = _both_ends(grey, enlarge, across, reader)
        if lie.margin > SETTLED:
            return lie
    ways = sorted((across, _way(coarse, shrink, 90)), key=lambda way: -way.printed)
    if not ways[0].lines:
        return Lie(0, across.skew, 0.0)
    best = _both_ends(grey, enlarge, ways[0], reader)
    if ways[1].printed > DOUBTFUL * ways[0].printed or best.margin < UNDECIDED:
        second = _both_ends(grey, enlarge, ways[1], reader)
        best = second if second.margin > best.margin + UNDECIDED else best
    return best


Rect = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Way:
    """The page with its lines taken to run across after a turn by 0 or 90: skew, and the lines found then.

    `matrix` takes pixels of the grey page to the coarse level page, `printed` is the area of its lines.
    """

    turn: int
    skew: float
    matrix: Matrix
    lines: tuple[Rect, ...]
    printed: float


def _way(coarse: Mask, shrink: float, turn: int) -> _Way:
    upright = turned(coarse, turn)
    skew = _skew(upright)
    level, tilting = straightened(cv2.bitwise_not(upright).astype(np.uint8), skew)
    lines = printed_lines(((level < 128) * 255).astype(np.uint8))
    matrix = tilting @ turn_matrix((coarse.shape[1], coarse.shape[0]), turn) @ np.diag([shrink, shrink, 1.0])
    return _Way(turn, skew, matrix, tuple(lines), float(sum(w * h for _, _, w, h in lines)))


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
        scores = np.array([_sharpness(x, y, a) for a in angles])
        angle = float(angles[scores >= scores.max() * 0.9999].mean())  # equals are many where the turn is tiny
    return 0.0 if abs(angle) < LEVEL else round(max(-SKEW_LIMIT, min(SKEW_LIMIT, angle)), 2)


def _sharpness(x: NDArray[np.float32], y: NDArray[np.float32], degrees: float) -> float:
    radians = np.deg2rad(degrees)
    rows = (x * np.float32(np.sin(radians)) + y * np.float32(np.cos(radians)) + 0.5).astype(np.int64)
    profile = np.bincount(rows - rows.min()).astype(np.float64)
    return float((np.diff(profile) ** 2).sum())


def _both_ends(grey: Pixels, enlarge: float, way: _Way, reader: Recogniser) -> Lie:
    """The better of a way and its opposite, by reading a few lines each way."""
    lead, read = 0.0, 0
    for start, end in pairwise(BATCHES):
        crops = [_cut(grey, way.matrix, rect, enlarge) for rect in way.lines[start:end]]
        heads = reader.read_crops(crops)
        if not start and _reads_surely(heads):
            return Lie(way.turn, way.skew, 1.0)
        tails = reader.read_crops([turned(crop, 180) for crop in crops])
        lead += sum(belief(head) - belief(tail) for head, tail in zip(heads, tails, strict=True))
        read += len(crops)
        if abs(lead) > PLAIN:
            break
    return Lie(way.turn if lead >= 0 else way.turn + 180, way.skew, min(1.0, abs(lead) / max(BATCHES[1], read)))


def _reads_surely(lines: Sequence[tuple[RawWord, ...]]) -> bool:
    """Whether lines read so well that their other end need not be tried: no page upside down reads like this."""
    telling = sum(len(w.text) for line in lines for w in line if len(w.text) > 2 and w.confidence >= SURE)
    return len(lines) > 1 and telling >= TELLING and all(belief(line) >= SURE for line in lines)


def printed_lines(level: Mask) -> list[Rect]:
    """Left, top, width and height of the printed lines, those first that tell most at the least cost.

    A printed line is several times as long as high and inked as print is: neither a bar nor a speck. Lines
    of the usual height come first, then those whose length is near LONGEST.
    """
    print_only = _without_rules(level)
    joined = cv2.morphologyEx(print_only, cv2.MORPH_CLOSE, np.ones((1, 13), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined.astype(np.uint8), connectivity=8)
    blobs = [
        (x, y, w, h)
        for x, y, w, h, _ in stats[1:].tolist()
        if LOWEST <= h <= HIGHEST and w > LONG_ENOUGH * h and _printed(print_only[y : y + h, x : x + w])
    ]
    if not blobs:
        return []
    usual = float(np.median(np.repeat([b[3] for b in blobs], [b[2] for b in blobs])))
    blobs.sort(key=lambda b: 3 * abs(b[3] / usual - 1) + abs(min(b[2] / b[3], 2 * LONGEST) / LONGEST - 1))
    return blobs


def _printed(window: Mask) -> bool:
    """Whether a window is inked like a printed line: neither little nor full, with the strokes of letters."""
    inked = (window > 0).astype(np.int8)
    strokes = float(np.abs(np.diff(inked, axis=1)).sum()) / 2 / inked.shape[0]
    return 0.12 < float(inked.mean()) < 0.75 and strokes > STROKES * inked.shape[1] / inked.shape[0]


def _cut(grey: Pixels, matrix: Matrix, rect: Rect, enlarge: float) -> Pixels:
    """The beginning of one line of the level page in the resolution of `grey`, without levelling the whole page."""
    left, top, wide, high = rect
    wide = min(wide, round(LONGEST * high))
    pad = max(2, round(high * 0.2))
    move = np.array([[1, 0, pad - left], [0, 1, pad - top], [0, 0, 1]], np.float64)
    whole = np.diag([enlarge, enlarge, 1.0]) @ move @ matrix
    size = round((wide + 2 * pad) * enlarge), round((high + 2 * pad) * enlarge)
    cut = cv2.warpAffine(grey, whole[:2], size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return cut.astype(np.uint8)


def belief(words: tuple[RawWord, ...]) -> float:
    """Mean confidence of the words of a line, by characters; signs and single characters tell nothing."""
    telling = [w for w in words if len(w.text) > 1 and any(c.isalnum() for c in w.text)]
    letters = sum(len(w.text) for w in telling)
    return sum(w.confidence * len(w.text) for w in telling) / letters if letters else 0.0
