"""Finds the ruling lines of a page: the edges of tables and of boxed forms, on clean scans and on faxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from inspector.core.page import Rule
from inspector.reading.cleaning import Mask
from inspector.reading.scan_frame import POINTS_PER_INCH

# All lengths are inches.
SHORTEST: Final = (0.25, 0.16)  # across and down: the side of the smallest cell, kept only where it meets another line
FREE: Final = 0.7  # a line that meets no other must be at least so long: strokes and arcs of seals are shorter
THICKEST: Final = 0.05
DOTS: Final = 0.12  # white inside one line that a fax or a dashed pen leaves
JOIN: Final = (0.12, 0.20)  # white between pieces of one line, across and down; down it may be a word's height
LEVEL: Final = 0.03
MEET: Final = 0.07
CHAIN: Final = 0.5
RIM: Final = 0.35  # a lone line so near the edge of the image is the edge of the paper
SOLID: Final = 0.75  # share of a line that is ink; below, it is dashed or a streak
FAINT: Final = 0.22
POOL: Final = 4  # pixels along a line that count as one while its pieces are told apart: bars are far longer
STROKE: Final = 0.4  # inches; longer than any stroke of print: surely a ruling line even before words are known

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line in pixels: `level` across its direction, from `start` to `end`, with its share of ink."""

    level: float
    start: float
    end: float
    ink: float = 1.0

    @property
    def length(self) -> float:
        return self.end - self.start


def long_strokes(marks: Mask, dpi: float) -> Mask:
    """The pixels of unbroken straight strokes longer than any of print: what surely is no text."""
    bar = _bar(STROKE * dpi)
    across = cv2.morphologyEx(marks, cv2.MORPH_OPEN, bar)
    down = cv2.morphologyEx(marks, cv2.MORPH_OPEN, bar.T)
    return cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8)).astype(np.uint8)


def find_rules(marks: Mask, words: Sequence[Rect], dpi: float) -> tuple[Rule, ...]:
    """The ruling lines of a deskewed page from its ink, in points.

    `words` (pixels) are covered first, so that broken lines can be closed without joining print. Pieces on
    one level become one line; streaks that run through words, arcs of seals and the paper's edge are left out.
    """
    plain = _without_words(marks, words)
    turned_words = [(top, left, bottom, right) for left, top, right, bottom in words]
    across = _lines(plain, words, dpi, 0)
    down = _lines(np.ascontiguousarray(plain.T), turned_words, dpi, 1)
    high, wide = marks.shape
    across_kept = [line for line in across if _belongs(line, down, high, dpi)]
    down_kept = [line for line in down if _belongs(line, across, wide, dpi)]
    return (*(_rule(line, dpi, across=True) for line in across_kept), *(_rule(d, dpi, across=False) for d in down_kept))


def _rule(line: _Line, dpi: float, *, across: bool) -> Rule:
    level, start, end = (round(v * POINTS_PER_INCH / dpi, 2) for v in (line.level, line.start, line.end))
    return Rule(start, level, end, level) if across else Rule(level, start, level, end)


def _bar(length: float) -> Mask:
    """A kernel one pixel high; of odd length, since OpenCV shifts what an even one opens."""
    return np.ones((1, round(length) // 2 * 2 + 1), np.uint8)


def _without_words(marks: Mask, words: Sequence[Rect]) -> Mask:
    plain = marks.copy()
    for left, top, right, bottom in words:
        # A box may reach the line it stands on: its outermost pixels stay.
        trim = 1 if bottom - top > 12 else 0
        plain[max(0, round(top) + trim) : round(bottom) - trim, max(0, round(left) - 1) : round(right) + 1] = 0
    return plain


def _lines(plain: Mask, words: Sequence[Rect], dpi: float, way: int) -> list[_Line]:
    """Lines that run along the rows of `plain`; `way` is 0 across, 1 down (with the page transposed)."""
    thick = cv2.dilate(plain, np.ones((3, 1), np.uint8))
    closed = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, _bar(DOTS * dpi))
    chart = cv2.morphologyEx(closed, cv2.MORPH_OPEN, _bar(SHORTEST[way] * dpi))
    pieces = _pieces(chart.astype(np.uint8), dpi)
    merged = [_inked(line, plain) for line in _merged(pieces, dpi, way)]
    return [line for line in merged if _is_ruled(line, merged, words, dpi)]


def _pieces(chart: Mask, dpi: float) -> list[_Line]:
    """Thin straight bars of the chart; what hangs on them (an arc of a seal, a signature) is not counted."""
    pooled = _pooled(chart)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(pooled, connectivity=8)
    found = []
    for label, (left, top, wide, high, _) in enumerate(stats.tolist()):
        if not label:
            continue
        mine = np.repeat(labels[top : top + high, left : left + wide] == label, POOL, axis=1)
        left *= POOL
        window = chart[top : top + high, left : left + mine.shape[1]]
        own = (window > 0) & mine[:, : window.shape[1]]
        counts = own.sum(axis=1)
        rows = np.flatnonzero(counts >= 0.5 * counts.max())
        if rows[-1] - rows[0] < THICKEST * dpi + 2:
            columns = np.flatnonzero(own[rows].any(axis=0))
            found.append(_Line(top + float(rows.mean()), left + int(columns[0]), left + int(columns[-1]) + 1))
    return found


def _pooled(chart: Mask) -> Mask:
    """The chart with POOL pixels of a row in one, which is inked where any of them is."""
    high, wide = chart.shape
    padded: Mask = np.zeros((high, wide + -wide % POOL), np.uint8)
    padded[:, :wide] = chart
    # POOL bytes seen as one number are zero only where all are.
    inked: Mask = (padded.view(np.uint32) != 0).astype(np.uint8)
    return inked


def _merged(pieces: list[_Line], dpi: float, way: int) -> list[_Line]:
    """Pieces on one level that touch or nearly touch become one."""
    lines: list[_Line] = []
    for piece in sorted(pieces, key=lambda line: line.start):
        for index, line in enumerate(lines):
            if abs(line.level - piece.level) <= LEVEL * dpi and piece.start - line.end <= JOIN[way] * dpi:
                level = (line.level * line.length + piece.level * piece.length) / (line.length + piece.length)
                lines[index] = _Line(level, line.start, max(line.end, piece.end))
                break
        else:
            lines.append(piece)
    return sorted(lines, key=lambda line: (line.level, line.start))


def _inked(line: _Line, plain: Mask) -> _Line:
    """The line with the share of its length that has ink within two pixels of its level."""
    top = max(0, round(line.level) - 2)
    band = plain[top : round(line.level) + 3, int(line.start) : int(line.end)]
    share = float((band.max(axis=0, initial=0) > 0).mean()) if band.size else 0.0
    return _Line(line.level, line.start, line.end, share)


def _is_ruled(line: _Line, all_lines: Sequence[_Line], words: Sequence[Rect], dpi: float) -> bool:
    """Whether it is a ruling line: solid, or dashed and not running through print as a streak of a fax does."""
    if line.ink < FAINT:
        return False
    crossed = _crossed(line, words)
    covered = sum(min(w[2], line.end) - max(w[0], line.start) for w in crossed)
    if line.length and covered / line.length > 0.5:
        return False
    return line.ink >= SOLID or len(_crossed(_chain(line, all_lines, dpi), words)) < 2


def _crossed(line: _Line, words: Sequence[Rect]) -> list[Rect]:
    """The words through whose middle the line runs."""
    return [w for w in words if w[1] + 4 < line.level < w[3] - 4 and w[0] < line.end and w[2] > line.start]


def _chain(line: _Line, all_lines: Sequence[_Line], dpi: float) -> _Line:
    """The line with the dashed pieces before and behind it on its level, up to CHAIN away."""
    start, end = line.start, line.end
    for other in sorted(all_lines, key=lambda piece: abs(piece.start - line.start)):
        near = other.start - end <= CHAIN * dpi and start - other.end <= CHAIN * dpi
        if near and other.ink < SOLID and abs(other.level - line.level) <= LEVEL * dpi:
            start, end = min(start, other.start), max(end, other.end)
    return _Line(line.level, start, end, line.ink)


def _belongs(line: _Line, others: Sequence[_Line], limit: int, dpi: float) -> bool:
    """Whether it is long, and solid inside the image where it is alone; or short between two long ones."""
    reach = MEET * dpi
    meeting = [
        other
        for other in others
        if other.length >= FREE * dpi
        and other.start - reach <= line.level <= other.end + reach
        and line.start - reach <= other.level <= line.end + reach
    ]
    if line.length >= FREE * dpi:
        rim = RIM * dpi
        return bool(meeting) or (line.ink >= SOLID and rim < line.level < limit - rim)
    return all(any(abs(other.level - tip) <= reach for other in meeting) for tip in (line.start, line.end))
