"""From the words of a page to printed rows and segments: pure geometry."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspector.core.box import Box, PageId
from inspector.core.page import Page, Place, Rule, Word
from inspector.values.script import has_han

GAP_UNITS = 1.75
"""A gap wider than this many character widths parts two segments: a space is at most 1.2, a tab more."""


THIN = frozenset(".,:;'`iIl1!|()[]")
"""Characters whose ink is much narrower than their place: the gap beside them looks wider than it is."""


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
        return tuple(
            w for w, at in zip(self.words, self.starts, strict=True) if at < end and at + len(w.text) > start
        )


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
    words = [w for w in page.words if w.text.strip()]
    upright = [r for r in page.rules if not r.horizontal]
    rows: list[tuple[Segment, ...]] = []
    for group in _rows(words):
        segments = _segments(group, upright, cells=cells, row_number=len(rows))
        rows.append(tuple(segments))
    heights = [w.place.height for w in words]
    height = statistics.median(heights) if heights else 10.0
    return Sheet(page.id, page.width, page.height, tuple(rows), page.rules, height, cells)


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words that share a base line, from top to bottom.

    A word joins the row whose band overlaps more than half of the smaller height.
    """
    rows: list[list[Word]] = []
    bands: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: (w.place.yc, w.place.x0)):
        index = _band_of(word.place, bands)
        if index is None:
            rows.append([word])
            bands.append((word.place.y0, word.place.y1))
        else:
            rows[index].append(word)
            bands[index] = _wider(rows[index])
    ordered = sorted(zip(bands, rows, strict=True), key=lambda pair: pair[0][0] + pair[0][1])
    return [sorted(row, key=lambda w: w.place.x0) for _, row in ordered]


def _band_of(place: Place, bands: Sequence[tuple[float, float]]) -> int | None:
    best: tuple[float, int] | None = None
    for index in range(len(bands) - 1, max(-1, len(bands) - 8), -1):
        top, bottom = bands[index]
        shared = min(place.y1, bottom) - max(place.y0, top)
        share = shared / max(0.1, min(place.height, bottom - top))
        if share > 0.5 and (best is None or share > best[0]):
            best = (share, index)
    return None if best is None else best[1]


def _wider(row: Sequence[Word]) -> tuple[float, float]:
    """The middle band of a row: medians, so that one tall word does not swallow its neighbours."""
    return (
        statistics.median(w.place.y0 for w in row),
        statistics.median(w.place.y1 for w in row),
    )


def units(text: str) -> float:
    """Width of a text in Latin character widths: a Han character counts two."""
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
    return not any(rule_between(r, left.place, right.place) for r in upright)


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
    return Place(
        min(p.x0 for p in known), min(p.y0 for p in known), max(p.x1 for p in known), max(p.y1 for p in known)
    )
