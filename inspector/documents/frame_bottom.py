"""Where the frame of a table ends: how far down the vertical rules between its columns go on."""

from __future__ import annotations

from inspector.core.page import Rule
from inspector.documents.candidates import Reading
from inspector.documents.columns import Heading


def frame_bottom(reading: Reading, heading: Heading) -> float:
    """Where the vertical rules through the heading end; the foot of the page where there are none."""
    if reading.sheet.cells:
        return reading.sheet.height
    through = [
        r for r in reading.grid.upright
        if min(r.y0, r.y1) <= heading.bottom + 3 and max(r.y0, r.y1) >= heading.bottom + 3
    ]  # fmt: skip
    first, last = heading.columns[0].place.xc, heading.columns[-1].place.xc
    inner = [_reach(reading, r) for r in through if first < r.x0 < last]
    outer = [max(r.y0, r.y1) for r in through if not first < r.x0 < last]
    if len(inner) >= 2 or (inner and len(heading.columns) <= 3):
        return sorted(inner)[(len(inner) - 1) // 3]
    return max(outer) if len(outer) >= 2 else reading.sheet.height


def _reach(reading: Reading, rule: Rule) -> float:
    """How far down a vertical rule goes on, over the gaps that merged cells and scans leave in it."""
    end = max(rule.y0, rule.y1)
    gap = 3.0 * reading.sheet.line_height
    for other in sorted(reading.grid.upright, key=lambda r: min(r.y0, r.y1)):
        if abs(other.x0 - rule.x0) < 3 and end - 3 <= min(other.y0, other.y1) <= end + gap:
            end = max(end, other.y0, other.y1)
    return end
