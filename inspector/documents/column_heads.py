"""Small tables without rules beside the goods: names in a row, and under each its values."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from inspector.documents.layout import Segment, Sheet

FEWEST: Final = 3
"""So many names in a row over as many values make a table of them."""
LEVEL: Final = 4.0
"""Points by which a value may be out of line with its name."""

FARTHEST: Final = 1.8
"""Line heights between two rows of such a table, at most."""


def heads_column(sheet: Sheet, label: Segment, is_label: Callable[[Segment], bool]) -> bool:
    """Whether a label stands in a row of names, each over a value of its own ("Container | Seal | VGM").

    What stands to its right is then the next name, and no value. In a list of labels beside their values the row below
    holds labels as well.
    """
    row = sheet.rows[label.row]
    below = sheet.rows[label.row + 1] if label.row + 1 < len(sheet.rows) else ()
    if len(row) < FEWEST or len(below) < FEWEST or any(re.search(r"\d|[:：]", s.text) for s in row):
        return False
    under = [_under(s, below) for s in row]
    over = [s for s in under if s is not None]
    figures = sum(any(c.isdigit() for c in s.text) for s in over)
    return len(over) >= max(FEWEST, len(row) - 1) and 2 * figures > len(over) and not any(is_label(s) for s in below)


def column_below(sheet: Sheet, label: Segment, is_label: Callable[[Segment], bool]) -> list[Segment]:
    """The values under a name that heads a column, one a row; empty where it heads none."""
    if not heads_column(sheet, label, is_label):
        return []
    found: list[Segment] = []
    bottom = label.place.y1
    for row in sheet.rows[label.row + 1 :]:
        value = _under(label, row)
        if value is None or len(row) < FEWEST or value.place.y0 - bottom > FARTHEST * sheet.line_height:
            break
        found.append(value)
        bottom = value.place.y1
    return found


def _under(name: Segment, below: Sequence[Segment]) -> Segment | None:
    """The value set under a name, from the left, in the middle or from the right."""
    a = name.place
    return next(
        (s for s in below if min(abs(s.place.x0 - a.x0), abs(s.place.xc - a.xc), abs(s.place.x1 - a.x1)) < LEVEL), None
    )
