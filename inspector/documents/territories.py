"""How far each column of a table reaches from left to right, by its heading and the text below it."""

from __future__ import annotations

import itertools
import re
import statistics
from collections.abc import Sequence

from inspector.core.page import Place, Word
from inspector.documents.columns import is_total
from inspector.documents.goods_notes import tells_notes
from inspector.documents.layout import Segment, Sheet, units

COIN = re.compile(r"美元|人民币|欧元|日元|港币|英镑|韩元")
BODY_ROWS = 14
"""So many rows under a heading show where its columns run."""
EMPTY_COST = 6.0
"""Points of distance that a column without text weighs."""
SECOND_COST = 20.0
"""Points of distance that a second run of text under one heading weighs."""
GROUP = re.compile(r"[\d.,]+")
"""A number, or one of the groups of digits between whose thousands a space stands."""
FOLLOWING = re.compile(r"\d{3}(?:[.,]\d+)?")
"""How each further group of a number looks."""
GUTTER = 2.0
"""A strip at least so many points wide, that no row crosses, parts two columns where a heading stands on each side."""
GUTTER_ROWS = 3
"""So many rows show a strip; in fewer, a space between words may look like one."""
ALIGNED = 1.2
"""Text that begins so many points from the left end of a heading, in every row, is set under it."""
ALIGNED_ROWS = 2
BRIDGED = 5
"""One row in so many may have a value so wide that it reaches into the next column."""
CROSSED = 4.0
"""Points of text on both sides of a ruling line that are no accident of its place."""
SAME_RULE = 3.0
"""Points by which the pieces of one ruling line may be out of line."""
ONE_EACH = 15.0
"""Points of distance that it is worth to have one run of text under each heading, where there are as many."""
DROP_COST = 45.0
"""Points of distance that a run of text left out of the table weighs."""


def territories(
    sheet: Sheet, columns: Sequence[tuple[str, str, Place]], walls: Sequence[float], last: int, bottom: float
) -> list[tuple[float, float]]:
    """Left and right end of each column (role, heading, place), in points.

    `walls` are the vertical rules through the heading; `last` is its last printed row, `bottom` its lower edge.
    """
    if sheet.cells:
        starts = [place.x0 for _, _, place in columns]
        return list(zip([0.0, *starts[1:]], [*starts[1:], sheet.width + 1], strict=True))
    bounds = [0.0]
    runs = _runs_below(sheet, [place for _, _, place in columns], last, bottom, _floor(sheet, walls, bottom))
    # A rule that text crosses is a fold or a line that the fax drew: no two columns meet there.
    crossed = {w for w in walls if any(low + CROSSED < w < high - CROSSED for low, high in runs)}
    walls = [w for w in walls if w not in crossed or _opens_for_text(sheet, w, last)]
    extents = _extents(runs, [place for _, _, place in columns])
    for index, ((_, _, left), (_, _, right)) in enumerate(itertools.pairwise(columns)):
        wall = next((w for w in walls if left.xc < w < right.xc), None)
        bounds.append(wall if wall is not None else max(bounds[-1], (extents[index][1] + extents[index + 1][0]) / 2))
    bounds.append(min(sheet.width + 1, extents[-1][1] + 12))
    bounds[0] = max(0.0, extents[0][0] - 6)
    if walls and walls[0] < columns[0][2].x0:
        bounds[0] = walls[0] - 2
    if walls and walls[-1] > columns[-1][2].x1:
        bounds[-1] = walls[-1] + 2
    return list(itertools.pairwise(bounds))


def _extents(runs: Sequence[tuple[float, float]], headings: Sequence[Place]) -> list[tuple[float, float]]:
    """From where to where each column reaches: its heading and the runs of body text that are nearest to it.

    Runs are the stretches of the paper that body words cover from left to right. They are given to the
    headings in order, so that the sum of their distances is least; a heading without a run, and a second run
    under one heading, cost a little.
    """
    owner = _assign(runs, headings)
    reach = [(h.x0, h.x1) for h in headings]
    for (low, high), index in zip(runs, owner, strict=True):
        if index < 0:
            continue
        reach[index] = (min(reach[index][0], low), max(reach[index][1], high))
    return reach


def _opens_for_text(sheet: Sheet, wall: float, last: int) -> bool:
    """Whether a rule stops wherever text runs over its place: then cells are merged there, and it parts the others."""
    rules = [r for r in sheet.rules if not r.horizontal and abs(r.x0 - wall) < SAME_RULE]
    over = [
        s.place.yc
        for row in sheet.rows[last + 1 : last + 1 + BODY_ROWS]
        for s in row
        if s.place.x0 + CROSSED < wall < s.place.x1 - CROSSED
    ]
    return bool(over) and not any(min(r.y0, r.y1) <= y <= max(r.y0, r.y1) for y in over for r in rules)


def _floor(sheet: Sheet, walls: Sequence[float], bottom: float) -> float:
    """How far down the rules between columns reach; the foot of the page where they do not leave the heading."""
    ends = [
        max(r.y0, r.y1) for r in sheet.rules if not r.horizontal and any(abs(r.x0 - w) < SAME_RULE for w in walls[1:-1])
    ]
    lowest = max(ends, default=0.0)
    return lowest if lowest > bottom + sheet.line_height else sheet.height


def _runs_below(
    sheet: Sheet, headings: Sequence[Place], last: int, bottom: float, floor: float
) -> list[tuple[float, float]]:
    rows: list[Sequence[Segment]] = []
    before = bottom
    for row in sheet.rows[last + 1 : last + 1 + BODY_ROWS]:
        top = min(s.place.y0 for s in row)
        if top - before > 3.2 * sheet.line_height or top > floor or is_total(row[0].text):
            break
        before = max(s.place.y1 for s in row)
        if any(s.place.width > 0.55 * sheet.width for s in row) or _leaves_table(row, rows, headings):
            break
        rows.append(row)
    # Rows that fill most columns show them best: notes under a description run on over the next columns.
    full = [row for row in rows if 2 * len(row) >= max(map(len, rows)) and not tells_notes(row)]
    letters = [w.place.width / units(w.text) for row in full for s in row for w in s.words]
    near = max(0.75 * sheet.line_height, 1.3 * statistics.median(letters)) if letters else 0.0
    coins = {w.place.x0 for row in full for s in row for w in s.words if COIN.fullmatch(w.text)}
    by_row = [[span for s in row for span in _spans(s)] for row in full]
    core = _covered(by_row, len(full) // BRIDGED)
    runs: list[tuple[float, float]] = []
    for low, high in core:
        # A currency in its own column stands as near to the amount as a word to the next.
        gutter = len(full) >= GUTTER_ROWS and bool(runs) and _is_gutter(runs[-1][1], low, headings)
        gutter = gutter or (len(full) >= ALIGNED_ROWS and any(abs(low - h.x0) <= ALIGNED for h in headings[1:]))
        if runs and low <= runs[-1][1] + (near if low not in coins and not gutter else 0.0):
            runs[-1] = (runs[-1][0], max(runs[-1][1], high))
        else:
            runs.append((low, high))
    # Spans of a column overlap one run; of those between, none may bridge two.
    apart = [
        span for row in by_row for span in row if not any(low <= span[0] and span[1] <= high for low, high in runs)
    ]
    noted = [row for row in rows if row not in full and not (len(row) == 1 and _runs_on(row[0], headings))]
    rest = [(s.place.x0, s.place.x1) for row in noted for s in row]
    return _extended(_extended(runs, apart, near=near), rest)


def _runs_on(segment: Segment, headings: Sequence[Place]) -> bool:
    """Whether a line that stands alone begins under one heading and runs on under the next: a note shows no column."""
    return any(segment.place.x0 + CROSSED < h.x0 and h.x1 < segment.place.x1 for h in headings)


def _covered(by_row: Sequence[Sequence[tuple[float, float]]], few: int) -> list[tuple[float, float]]:
    """The stretches that words of more than `few` rows cover: one wide value among many bridges no columns."""
    edges = sorted([(low, 1) for row in by_row for low, _ in row] + [(high, -1) for row in by_row for _, high in row])
    found: list[tuple[float, float]] = []
    depth, start = 0, 0.0
    for x, step in edges:
        before, depth = depth, depth + step
        if before <= few < depth:
            start = x
        elif depth <= few < before and x > start:
            found.append((start, x))
    return found


def _leaves_table(row: Sequence[Segment], rows: Sequence[Sequence[Segment]], headings: Sequence[Place]) -> bool:
    """Whether a row that begins left of the table runs over several of its columns: print that follows the table."""
    first = row[0].place
    if not rows or first.x0 >= min(p.x0 for p in headings) - 1:
        return False
    return sum(p.x0 < first.x1 and p.x1 > first.x0 for p in headings) >= 2


def _spans(segment: Segment) -> list[tuple[float, float]]:
    """Where the words of a segment stand; the groups of one number ("13 299.28") stand together."""
    found: list[tuple[float, float]] = []
    before: Word | None = None
    for word in segment.words:
        if before is not None and _one_number(before, word):
            found[-1] = (found[-1][0], word.place.x1)
        else:
            found.append((word.place.x0, word.place.x1))
        before = word
    return found


def _one_number(left: Word, right: Word) -> bool:
    """Whether two words are groups of one number: three digits follow, a space away and no more."""
    near = right.place.x0 - left.place.x1 < 0.55 * right.place.height
    return near and GROUP.fullmatch(left.text) is not None and FOLLOWING.fullmatch(right.text) is not None


def _is_gutter(left: float, right: float, headings: Sequence[Place]) -> bool:
    """Whether a narrow strip that no row crosses lies between two headings: then it parts their columns."""
    between = any(
        a.x1 - GUTTER <= left and b.x0 - 1.5 * b.height <= right <= b.x0 + GUTTER
        for a, b in itertools.pairwise(headings)
    )
    return right - left >= GUTTER and between


def _extended(
    runs: list[tuple[float, float]], spans: Sequence[tuple[float, float]], *, near: float = 0.0
) -> list[tuple[float, float]]:
    """Runs with text that few rows have there: it widens the run that it meets, or makes one, but bridges no two."""
    for low, high in spans:
        over = [i for i, run in enumerate(runs) if run[0] < high and low < run[1]]
        close = over or [i for i, run in enumerate(runs) if run[0] - near < high and low < run[1] + near]
        if len(close) == 1:
            index = close[0]
            runs[index] = (min(low, runs[index][0]), max(high, runs[index][1]))
        elif not close:
            runs.append((low, high))
    return sorted(runs)


def _assign(runs: Sequence[tuple[float, float]], headings: Sequence[Place]) -> list[int]:
    """The heading of each run, in order, at the least total cost (dynamic programming over both lists).

    A run that stands apart from the table (a column of other text beside it) belongs to no heading: -1.
    """
    costs: dict[tuple[int, int], tuple[float, list[int]]] = {}

    def best(run: int, heading: int, *, fresh: bool) -> tuple[float, list[int]]:
        if run == len(runs):
            return EMPTY_COST * (len(headings) - heading - 1), []
        key = (run, 2 * heading + fresh)
        if key not in costs:
            rest, path = best(run + 1, heading, fresh=fresh)
            options = [(DROP_COST + rest, [-1, *path])]
            for index in range(heading, len(headings)):
                skipped = EMPTY_COST * max(0, index - heading - (0 if fresh else 1))
                again = 0.0 if fresh or index > heading else SECOND_COST
                rest, path = best(run + 1, index, fresh=False)
                options.append((_distance(runs[run], headings[index]) + skipped + again + rest, [index, *path]))
            costs[key] = min(options)
        return costs[key]

    least, owners = best(0, 0, fresh=True)
    one_each = len(runs) == len(headings) and sum(map(_distance, runs, headings)) <= least + ONE_EACH
    return list(range(len(runs))) if one_each else owners


def _distance(run: tuple[float, float], heading: Place) -> float:
    shared = min(run[1], heading.x1) - max(run[0], heading.x0)
    near = min(abs(run[0] - heading.x0), abs(run[1] - heading.x1))
    return near * 0.1 if shared > 0 else min(near, -shared) + 2.0
