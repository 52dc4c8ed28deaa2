"""From the words of a page to printed rows and segments: pure geometry."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspector.core.box import Box, PageId
from inspector.core.page import Page, Place, Rule, Word
from inspector.documents.hatching import without_hatching
from inspector.values.script import has_han

GAP_UNITS = 1.75
"""A gap wider than this many character widths parts two segments: a space is at most 1.2, a tab more."""


THIN = frozenset(".,:;'`iIl1!|()[]")
"""Characters whose ink is much narrower than their place: the gap beside them looks wider than it is."""


LONE = re.compile(r"[()（）\[\]|‖¦_'`\"^~\s]+")
"""Segments of recognised pages that say nothing: brackets around unknown letters, bits of rules."""


DRAWN = re.compile(r"[-=_~*+|─━═—–·]{3,}")
"""Lines that are typed, not drawn."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand close together on one row. `text` joins them; `starts` are their offsets in it."""

    words: tuple[Word, ...]
    text: str
    starts: tuple[int, ...]
    place: Place
    row: int

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes of the words."""
        return tuple(w.box for w in self.words)

    @property
    def confidence(self) -> float:
        """The confidence of the weakest word."""
        return min((w.confidence for w in self.words), default=0.0)

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that stand, wholly or in part, between two offsets of the text."""
        return tuple(w for w, at in zip(self.words, self.starts, strict=True) if at < end and at + len(w.text) > start)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page laid out: segments in reading order, row by row, and its ruling lines."""

    page: PageId
    width: float
    height: float
    rows: tuple[tuple[Segment, ...], ...]
    rules: tuple[Rule, ...]
    line_height: float
    cells: bool

    @property
    def segments(self) -> tuple[Segment, ...]:
        """All segments, row by row, left to right."""
        return tuple(s for row in self.rows for s in row)


def lay_out(page: Page) -> Sheet:
    """Rows and segments of a page, in its reading frame."""
    cells = page.origin == "cells"
    words = [w for w in page.words if w.text.strip() and not DRAWN.fullmatch(w.text)]
    heights = [w.place.height for w in words]
    height = statistics.median(heights) if heights else 10.0
    rules = without_hatching(page.rules, height)
    upright = [r for r in rules if not r.horizontal]
    rows: list[tuple[Segment, ...]] = []
    for group in _rows(words):
        segments = _segments(group, upright, cells=cells, row_number=len(rows))
        if page.origin == "ocr":
            segments = [s for s in segments if not LONE.fullmatch(s.text)]
        if segments:
            rows.append(tuple(segments))
    return Sheet(page.id, page.width, page.height, tuple(rows), rules, height, cells)


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words that share a base line, from top to bottom.

    A word joins the row of which its nearest word (from left to right) stands level with it; comparing with
    a neighbour, not with the whole row, bears skew, and small print beside a large title.
    """
    rows: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: (w.place.yc, w.place.x0)):
        index = _row_of(word.text, word.place, rows, spans)
        if index is None:
            rows.append([word])
            spans.append((word.place.y0, word.place.y1))
        else:
            rows[index].append(word)
            top, bottom = spans[index]
            spans[index] = min(top, word.place.y0), max(bottom, word.place.y1)
    ordered = sorted(rows, key=lambda row: statistics.median(w.place.yc for w in row))
    return [sorted(row, key=lambda w: w.place.x0) for row in ordered]


def _row_of(
    text: str, place: Place, rows: Sequence[Sequence[Word]], spans: Sequence[tuple[float, float]]
) -> int | None:
    """The row with which a word stands level; `spans` are the top and the bottom of each row, of all its words."""
    best: tuple[float, int] | None = None
    sign = not any(c.isalnum() for c in text)
    for index in range(len(rows) - 1, max(-1, len(rows) - 12), -1):
        if spans[index][1] <= place.y0 or spans[index][0] >= place.y1:
            continue
        if not any(w.place.y1 > place.y0 and w.place.y0 < place.y1 for w in rows[index]):
            continue  # nothing there shares any height with the word
        near = min(rows[index], key=lambda w: _apart(place, w.place)).place
        level = _level(place, near, sign=sign)
        if level > 0.5 and (best is None or level > best[0]):
            best = (level, index)
    return None if best is None else best[1]


def _apart(a: Place, b: Place) -> float:
    return max(a.x0 - b.x1, b.x0 - a.x1, 0.0)


def _level(a: Place, b: Place, *, sign: bool) -> float:
    """How level two places are, 0–1: the shared height, unless their middles and feet are both far apart.

    A dash or a dot (`sign`) is level with whatever it stands within.
    """
    small = max(0.1, min(a.height, b.height))
    shared = (min(a.y1, b.y1) - max(a.y0, b.y0)) / small
    if not sign and abs(a.yc - b.yc) > 0.45 * small and abs(a.y1 - b.y1) > 0.4 * small:
        return 0.0
    return shared


def units(text: str) -> float:
    """Width of a text in Latin character widths: a Han character counts two."""
    if text.isascii():
        return float(len(text)) or 1.0
    return float(sum(2 if has_han(c) else 1 for c in text)) or 1.0


def _segments(row: Sequence[Word], upright: Sequence[Rule], *, cells: bool, row_number: int) -> list[Segment]:
    groups: list[list[Word]] = []
    unit = statistics.median(w.place.width / units(w.text) for w in row)
    for word in row:
        if groups and not cells and _belongs(groups[-1][-1], word, unit, upright):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [segment_of(group, row_number) for group in groups]


def _belongs(left: Word, right: Word, unit: float, upright: Sequence[Rule]) -> bool:
    gap = right.place.x0 - left.place.x1
    local = (left.place.width + right.place.width) / (units(left.text) + units(right.text))
    slack = 0.35 * ((left.text[-1] in THIN) + (right.text[0] in THIN))
    if gap > (GAP_UNITS + slack) * max(unit, local, 1.0):
        return False
    begin, end = left.place.xc, right.place.xc
    return not any(begin < r.x0 < end and rule_between(r, left.place, right.place) for r in upright)


def rule_between(rule: Rule, left: Place, right: Place) -> bool:
    """Whether a vertical ruling line stands between two places of one row."""
    middle = (left.yc + right.yc) / 2
    inside = min(rule.y0, rule.y1) - 1 <= middle <= max(rule.y0, rule.y1) + 1
    return inside and left.xc < rule.x0 < right.xc and left.x1 - 2 <= rule.x0 <= right.x0 + 2


def segment_of(words: Iterable[Word], row: int) -> Segment:
    """One segment of words that are given from left to right; Han neighbours are joined without a space."""
    kept = tuple(words)
    text, starts = "", []
    for word in kept:
        if text and not (has_han(text[-1]) and has_han(word.text[0])):
            text += " "
        starts.append(len(text))
        text += word.text
    return Segment(kept, text, tuple(starts), hull_of(w.place for w in kept), row)


def hull_of(places: Iterable[Place]) -> Place:
    """The smallest place around all.

    Raises:
        ValueError: no place was given.
    """
    known = list(places)
    if not known:
        raise ValueError("no places")
    if len(known) == 1:
        return known[0]
    left, top, right, bottom = known[0].x0, known[0].y0, known[0].x1, known[0].y1
    for place in known[1:]:  # asked a thousand times a page: four passes of min and max took three times as long
        left = place.x0 if place.x0 < left else left
        top = place.y0 if place.y0 < top else top
        right = place.x1 if place.x1 > right else right
        bottom = place.y1 if place.y1 > bottom else bottom
    return Place(left, top, right, bottom)
