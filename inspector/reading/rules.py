"""Finds the ruling lines of a page: the edges of tables and of boxed forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from inspector.core.page import Rule
from inspector.reading.cleaning import Mask
from inspector.reading.scan_frame import POINTS_PER_INCH

SHORTEST_ACROSS: Final = 0.30  # inches; longer than any stroke of usual print
SHORTEST_DOWN: Final = 0.17  # a cell of one row; kept only between two lines across
FREE_DOWN: Final = 0.40  # a line down that needs no neighbour
THICKEST: Final = 0.045
JOIN: Final = 0.12  # a gap inside one line, as in fax and dashed lines
LEVEL: Final = 0.03


@dataclass(frozen=True, slots=True)
class Ruling:
    """The ruling lines in points, and the pixels they cover (255), for those who look for print alone."""

    rules: tuple[Rule, ...]
    covered: Mask


Segment = tuple[float, float, float]  # position across its direction, start, end; pixels


def find_rules(marks: Mask, dpi: float) -> Ruling:
    """The ruling lines of a deskewed page from its ink.

    Pieces on one level are joined; short pieces down the page count only where they meet lines across.
    """
    across_map = _opened(marks, dpi, SHORTEST_ACROSS)
    down_map = _opened(marks.T.copy(), dpi, SHORTEST_DOWN)
    across = _merged(_segments(across_map, dpi, SHORTEST_ACROSS), dpi)
    down = _merged(_segments(down_map, dpi, SHORTEST_DOWN), dpi)
    down = [s for s in down if s[2] - s[1] >= FREE_DOWN * dpi or _held(s, across, dpi)]
    scale = POINTS_PER_INCH / dpi
    rules = [Rule(a * scale, p * scale, b * scale, p * scale) for p, a, b in across]
    rules += [Rule(p * scale, a * scale, p * scale, b * scale) for p, a, b in down]
    return Ruling(tuple(rules), _painted(across, down, marks, dpi))


def _opened(marks: Mask, dpi: float, shortest: float) -> Mask:
    """Only what runs across for long; first thickened a little, since a line is never perfectly level."""
    thick = cv2.dilate(marks, np.ones((3, 1), np.uint8))
    joined = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, np.ones((1, 5), np.uint8))
    return cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((1, round(shortest * dpi)), np.uint8)).astype(np.uint8)


def _segments(chart: Mask, dpi: float, shortest: float) -> list[Segment]:
    _, _, stats, centres = cv2.connectedComponentsWithStats(chart, connectivity=8)
    found: list[Segment] = []
    for (left, _, wide, high, area), (_, middle) in zip(stats[1:].tolist(), centres[1:].tolist(), strict=True):
        thick = area / max(1, wide)
        if wide >= shortest * dpi and thick <= THICKEST * dpi + 2 and high <= THICKEST * dpi + 2 + wide * 0.02:
            found.append((middle, left, left + wide))
    return found


def _merged(segments: list[Segment], dpi: float) -> list[Segment]:
    """Pieces on one level that touch or nearly touch become one."""
    lines: list[Segment] = []
    for segment in sorted(segments, key=lambda s: s[1]):
        for index, line in enumerate(lines):
            if abs(line[0] - segment[0]) <= LEVEL * dpi and segment[1] - line[2] <= JOIN * dpi:
                long, short = line[2] - line[1], segment[2] - segment[1]
                level = (line[0] * long + segment[0] * short) / (long + short)
                lines[index] = (level, line[1], max(line[2], segment[2]))
                break
        else:
            lines.append(segment)
    return sorted(lines)


def _held(segment: Segment, across: list[Segment], dpi: float) -> bool:
    """Whether both ends of a line down meet lines across."""
    position, start, end = segment
    reach = 0.06 * dpi
    return all(
        any(abs(level - tip) <= reach and a - reach <= position <= b + reach for level, a, b in across)
        for tip in (start, end)
    )


def _painted(across: list[Segment], down: list[Segment], marks: Mask, dpi: float) -> Mask:
    covered = np.zeros_like(marks)
    thick = max(5, round(0.03 * dpi))
    for level, a, b in across:
        cv2.line(covered, (round(a), round(level)), (round(b), round(level)), (255,), thick)
    for level, a, b in down:
        cv2.line(covered, (round(level), round(a)), (round(level), round(b)), (255,), thick)
    return covered
