"""Which pieces of print make one cell of a table's heading: lines under one another, and names over several columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from inspector.core.page import Place
from inspector.documents.columns import Heading, column_role
from inspector.documents.layout import Segment, Sheet, hull_of

SHARE: Final = 0.3
"""Of its width, how far a name shared by several columns may end before theirs begin."""
TIGHT: Final = 0.9
"""Line heights between two lines of one heading, at most."""
LOOSE: Final = 1.1
"""Line heights that part the last line of a heading from the goods, at least."""
ALIGNED: Final = 3.0
"""Points by which a further line of a heading may be out of line with the first."""
SECOND_NAMES: Final = 3
"""So many names at least make a second row of a heading."""
LONGEST_PART: Final = 24
"""Letters of the longest line of a heading printed in several."""


def merged(
    segments: Sequence[Segment], walls: Sequence[float], through: Callable[[Segment], Sequence[float]]
) -> list[list[Segment]]:
    """Segments of one heading cell: between the same walls, else overlapping from left to right.

    `walls` are the vertical rules through the whole heading, `through` gives those beside a single segment.
    """
    groups: list[list[Segment]] = []
    parents = [s for s in segments if len(_below(s, segments, through)) > 1]
    for segment in sorted(segments, key=lambda s: s.place.x0):
        if any(segment is p for p in parents):
            continue
        home = next((g for g in groups if _together(g, segment, walls)), None)
        if home is None:
            groups.append([segment])
        else:
            home.append(segment)
    for parent in parents:
        below = _below(parent, segments, through)
        for group in groups:
            if any(s is b for s in group for b in below):
                group.append(parent)
    for group in groups:
        group.sort(key=lambda s: (s.row, s.place.x0))
    return sorted(groups, key=lambda g: min(s.place.x0 for s in g))


def _below(
    segment: Segment, segments: Sequence[Segment], through: Callable[[Segment], Sequence[float]]
) -> list[Segment]:
    """The names of the columns over which a name is printed that they share ("Gross weight" over "each" and "total").

    They stand below it side by side and apart, so that its middle lies between theirs; empty where there are none.
    """
    if not any(s.row > segment.row for s in segments):
        return []
    place = segment.place
    walls = through(segment)
    left = max((w for w in walls if w < place.xc), default=0.0)
    right = min((w for w in walls if w > place.xc), default=float("inf"))
    near = [s for s in segments
            if s.row > segment.row and left < s.place.xc < right and _meets(s.place, place, SHARE)]  # fmt: skip
    columns: list[list[Segment]] = []
    for other in sorted(near, key=lambda s: s.place.x0):
        if columns and other.place.x0 < hull_of(s.place for s in columns[-1]).x1 + place.height:
            columns[-1].append(other)
        else:
            columns.append([other])
    middles = [hull_of(s.place for s in column).xc for column in columns]
    return near if len(columns) > 1 and middles[0] < place.xc < middles[-1] else []


def spans_others(segment: Segment, segments: Sequence[Segment], through: Callable[[Segment], Sequence[float]]) -> bool:
    """Whether a name stands in a ruled cell under those of several columns ("规格型号" under goods and quantities).

    It says what the second line of each row holds, and heads no column of its own.
    """
    walls = through(segment)
    left = max((w for w in walls if w < segment.place.xc), default=None)
    right = min((w for w in walls if w > segment.place.xc), default=None)
    if left is None or right is None:
        return False
    above = sorted((s for s in segments if s.row < segment.row and left < s.place.xc < right), key=lambda s: s.place.xc)
    return any(any(a.place.xc < w < b.place.xc for w in through(a)) for a, b in pairwise(above))


def with_second_line(sheet: Sheet, heading: Heading, through: Callable[[Segment], Sequence[float]]) -> Heading:
    """The heading with the ruled row below it that names the second line of each row of goods, where there is one.

    Such a row holds words only, and one of them under the names of several columns.
    """
    index = heading.last_row + 1
    if sheet.cells or index >= len(sheet.rows):
        return heading
    row, above = sheet.rows[index], [s for r in sheet.rows[heading.first_row : index] for s in r]
    words = not any(re.search(r"\d", s.text) for s in row) and len(row) >= SECOND_NAMES
    if not words or not any(spans_others(s, [*above, *row], through) for s in row):
        return heading
    return replace(heading, last_row=index, bottom=max(s.place.y1 for s in row))


def _meets(place: Place, other: Place, slack: float) -> bool:
    """Whether two pieces of print share some of their width, or miss one another by a little of it."""
    return min(place.x1, other.x1) - max(place.x0, other.x0) > -slack * other.width


def _together(group: Sequence[Segment], segment: Segment, walls: Sequence[float]) -> bool:
    place = hull_of(s.place for s in group)
    between = [w for w in walls if min(place.xc, segment.place.xc) < w < max(place.xc, segment.place.xc)]
    if between:
        return False
    if any(s.row == segment.row for s in group):
        near = segment.place.x0 - place.x1 < 1.5 * segment.place.height
        return near and len(walls) >= 2 and not all(column_role(s.text) for s in (*group, segment))
    shared = min(place.x1, segment.place.x1) - max(place.x0, segment.place.x0)
    return shared > 0.25 * min(place.width, segment.place.width)


def last_wrapped(sheet: Sheet, heading: Heading, *, deepest: int) -> int:
    """The last row of a heading whose names are printed in several lines, set close under one another.

    At most `deepest` rows make a heading. They go on as long as each row stands as near as a line does, under the names
    of the columns and without figures; a wider gap must part them from the goods.
    """
    last = heading.last_row
    bottom = heading.bottom
    for index in range(last + 1, min(heading.first_row + deepest, len(sheet.rows) - 1)):
        row = sheet.rows[index]
        near = min(s.place.y0 for s in row) - bottom < TIGHT * sheet.line_height
        named = all(not re.search(r"\d{2}", s.text) and _names_column(s, heading) for s in row)
        if not near or not named:
            break
        bottom = max(s.place.y1 for s in row)
        gap = min(s.place.y0 for s in sheet.rows[index + 1]) - bottom
        if gap > LOOSE * sheet.line_height:
            last = index
    return last


def _names_column(segment: Segment, heading: Heading) -> bool:
    """Whether a segment is set under the name of one column, from the left, in the middle or from the right."""
    place = segment.place
    return (
        any(
            min(abs(place.x0 - c.place.x0), abs(place.xc - c.place.xc), abs(place.x1 - c.place.x1)) < ALIGNED
            for c in heading.columns
        )
        and len(segment.text) <= LONGEST_PART
    )
