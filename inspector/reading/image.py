"""From the image of one page to its words, ruling lines and readability."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from inspector.core.box import Box, PageId
from inspector.core.page import Page, Word
from inspector.reading.cleaning import Mask, clean, ink
from inspector.reading.engine import Pixels, Quad, RawWord, Recogniser, bounds
from inspector.reading.flattening import find_sheet, flattened, sheet_size
from inspector.reading.ghost import dark_ink, without_ghost
from inspector.reading.heed import heeded
from inspector.reading.orientation import UNDECIDED, Lie, find_lie
from inspector.reading.overlooked import overlooked
from inspector.reading.rules import find_rules, long_strokes
from inspector.reading.scan_frame import Frame, Matrix, believable_dpi, square, straightened, turn_matrix, turned
from inspector.reading.second import Reading, read_again
from inspector.reading.spread import find_gutter, read_apart
from inspector.reading.stamps import without_stamps
from inspector.reading.tightening import tighten

CONFIDENT = 0.9  # a word read with this counts as readable; measured on office scans
UNREAD = 0.3  # below, a word is no reading at all: a person must look
SETTLED = 0.02  # two ways up that differ by less than this were not told apart


@dataclass(frozen=True, slots=True)
class ImageOptions:
    """How a page image is read: `dpi` is the resolution to which it is brought first."""

    dpi: int = 200


def read_image(
    image: Pixels,
    page_id: PageId,
    *,
    dpi: tuple[float, float],
    first: Recogniser,
    second: Recogniser | None = None,
    options: ImageOptions | None = None,
) -> Page:
    """Read one page image, H×W (grey) or H×W×3 (RGB), lying any way up.

    `dpi` is the resolution along x and y as the file states it, 0 where it does not. Boxes are fractions of
    the image as given; places are points of the upright, deskewed page.
    """
    chosen = options or ImageOptions()
    level, marks, frame, lie = _upright(image, page_id, dpi, first, chosen)
    strokes = long_strokes(marks, frame.dpi)
    gutter = find_gutter(marks, frame.dpi)
    cuts = () if gutter is None else (gutter,)
    seen = heeded(read_apart(first, level, cuts, frame.dpi), frame.size)
    print_only = cv2.bitwise_and(marks, cv2.bitwise_not(strokes)).astype(np.uint8)
    raw = tighten(seen, print_only)
    rules = find_rules(marks, [bounds(word.quad) for word in raw if _readable(word)], frame.dpi)
    readings = read_again(raw, level, first.name, second)
    words = _words([reading for reading in readings if reading.word.text], frame)
    wide, high = frame.points
    return Page(
        id=page_id,
        width=wide,
        height=high,
        words=words,
        origin="ocr",
        rules=rules,
        turn=lie.turn,
        skew=lie.skew,
        readability=readability(words),
        reader=first.name,
        unread=_unread(readings, overlooked(print_only, seen, frame.dpi), frame),
        cuts=tuple(round(cut / frame.size[0] * wide, 2) for cut in cuts),
    )


def bare_read(image: Pixels, first: Recogniser, second: Recogniser | None, *, dpi: float = 200) -> int:
    """Orientation and both readings on the same pixels and nothing else: the baseline of the benchmark.

    Returns the number of words. The image must be at `dpi` on both axes.
    """
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.uint8)
    lie = _lie(grey, ink(grey), dpi, first)
    level, _ = straightened(turned(grey, lie.turn), lie.skew)
    return len(read_again(first.read(level, dpi), level, first.name, second))


def readability(words: Sequence[Word]) -> float:
    """The share of characters that stand in words read with confidence; 1 where there is none to read."""
    letters = sum(len(word.text) for word in words)
    sure = sum(len(word.text) for word in words if word.confidence >= CONFIDENT)
    return round(sure / letters, 4) if letters else 1.0


def _upright(
    image: Pixels, page_id: PageId, dpi: tuple[float, float], first: Recogniser, options: ImageOptions
) -> tuple[Pixels, Mask, Frame, Lie]:
    """The cleaned, upright, level page, its ink, and the frame that leads back to the page as delivered."""
    high, wide = image.shape[:2]
    pixels, scaling = _flat(image, dpi, options.dpi)
    grey = without_stamps(pixels, clean(pixels))
    marks = ink(grey)
    lie = _lie(grey, marks, options.dpi, first)
    level, tilting = straightened(turned(grey, lie.turn), lie.skew)
    turning = turn_matrix((grey.shape[1], grey.shape[0]), lie.turn)
    size = (level.shape[1], level.shape[0])
    frame = Frame(page_id, tilting @ turning @ scaling, size, (wide, high), options.dpi)
    level = without_ghost(level, ink(level), options.dpi, first)
    return level, ink(level), frame, lie


def _flat(image: Pixels, dpi: tuple[float, float], target: float) -> tuple[Pixels, Matrix]:
    """The page at `target` dpi, laid flat where it is a photo of a sheet on a desk, and the matrix that did it."""
    high, wide = image.shape[:2]
    sheet = find_sheet(image)
    if sheet is None:
        return square(image, believable_dpi((wide, high), dpi), target)
    across, down = (round(v) for v in sheet_size(sheet))
    return flattened(image, sheet, believable_dpi((across, down), dpi), target)


def _lie(grey: Pixels, marks: Mask, dpi: float, first: Recogniser) -> Lie:
    """How the page lies by its dark ink, since the back of the sheet shines through the other way about."""
    dark = dark_ink(grey, marks)
    lie = find_lie(grey, dark, dpi, first)
    if dark is marks or lie.margin >= UNDECIDED:
        return lie
    return max(lie, find_lie(grey, marks, dpi, first), key=lambda one: one.margin)


def _words(readings: Sequence[Reading], frame: Frame) -> tuple[Word, ...]:
    boxes = frame.boxes([reading.word.quad for reading in readings])
    return tuple(_word(reading, box, frame) for reading, box in zip(readings, boxes, strict=True))


def _word(reading: Reading, box: Box, frame: Frame) -> Word:
    word = reading.word
    return Word(
        text=word.text,
        box=box,
        place=frame.place(word.quad),
        confidence=max(0.0, min(1.0, round(word.confidence, 4))),
        reader=reading.reader,
        alternative=reading.alternative,
    )


def _unread(readings: Sequence[Reading], missed: Sequence[Quad], frame: Frame) -> tuple[Box, ...]:
    """What was found and not read, and what looks like print and was not found."""
    return tuple(frame.boxes([*(r.word.quad for r in readings if not _readable(r.word)), *missed]))


def _readable(word: RawWord) -> bool:
    return bool(word.text) and word.confidence >= UNREAD
