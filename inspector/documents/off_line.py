"""Values that stand behind their label, but a little higher or lower: typed or stamped into a printed form."""

from __future__ import annotations

from typing import Final

from inspector.documents.layout import Segment, Sheet

CLOSE: Final = 2.5
"""Heights of the label within which what belongs to it begins."""
OVERLAP: Final = 0.1
"""The share of the lower print's height that both have in common, at least."""


def half_a_line_off(sheet: Sheet, label: Segment, *, far: float) -> Segment | None:
    """The segment behind a label in the row before or after its own; None where none shares any height with it.

    A label that stands alone in its row may have its value as far off as the share `far` of the width of the page.
    """
    if sheet.cells:
        return None
    alone = len(sheet.rows[label.row]) == 1
    reach = max(CLOSE * label.place.height, far * sheet.width if alone else 0.0)
    for row in (label.row - 1, label.row + 1):
        for value in sheet.rows[row] if 0 <= row < len(sheet.rows) else ():
            shared = min(label.place.y1, value.place.y1) - max(label.place.y0, value.place.y0)
            level = shared > OVERLAP * min(label.place.height, value.place.height)
            if level and 0 <= value.place.x0 - label.place.x1 < reach:
                return value
    return None
