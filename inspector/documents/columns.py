"""Finds the heading of a goods table and the territory of each column."""

from __future__ import annotations

import functools
import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from inspector.core.page import Place
from inspector.documents.cells import Grid
from inspector.documents.labels import column_trie, folded
from inspector.documents.layout import Segment, Sheet, hull_of, segment_of, units
from inspector.values.script import fold

UNITS = re.compile(r"(?:kgs?|usd|us|eur|cny|rmb|cm|pcs|mt|cbm|m3|fob|cif|cfr|exw)(?![a-z])")
MISREAD = 79.0
"""Least likeness of a misread heading to a phrase: its small print suffers most on a fax."""
LEAST_COLUMNS = 3
DEEPEST = 4
"""A heading has at most so many printed rows."""
BODY_ROWS = 14
"""So many rows under a heading show where its columns run."""
EMPTY_COST, SECOND_COST, DROP_COST = 6.0, 14.0, 45.0
"""Points of distance that an empty column, a second run under one heading, and a run left out weigh."""
TOTAL_WITHIN = re.compile(r"^[a-z]{0,12}total[a-z]{0,8}$")
TOTAL = re.compile(
    r"^(?:grand|sub|invoice|page)?totals?(?!ly)|^invoice(?:amount|value|sum)|^(?:amount|balance)due|^netpayable|"
    r"^(?:合计|总计|小计|共计|金额合计|人民币合计)|^sum\b"
)
"""How the first cell of a row of totals begins, folded."""
NUMBERS = frozenset({"weights", "quantity", "unit_price", "amount", "net_weight_kg", "gross_weight_kg", "volume_cbm", "packages", "price_stack"})
GOODS = frozenset({"description", "specification", "hs_code"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its role (empty where unknown), its heading, and its territory from left to right in points."""

    role: str
    heading: str
    left: float
    right: float
    place: Place
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A table's heading: its columns from left to right, its rows, and whether vertical rules part it."""

    columns: tuple[Column, ...]
    first_row: int
    last_row: int
    top: float
    bottom: float
    ruled: bool

    def column(self, role: str) -> Column | None:
        """The first column of a role."""
        return next((c for c in self.columns if c.role == role), None)

    def at(self, x: float) -> Column | None:
        """The column whose territory holds x."""
        return next((c for c in self.columns if c.left <= x < c.right), None)


def find_headings(sheet: Sheet, grid: Grid) -> list[Heading]:
    """The headings of the goods tables of a page, from top to bottom, not overlapping."""
    found: list[tuple[float, Heading]] = []
    for first in range(len(sheet.rows)):
        best = _best_band(sheet, grid, first)
        if best is not None:
            found.append(best)
    found.sort(key=lambda pair: -pair[0])
    chosen: list[Heading] = []
    for _, heading in found:
        if all(heading.first_row > h.last_row or heading.last_row < h.first_row for h in chosen):
            chosen.append(heading)
    return [_to_rule(sheet, grid, h) for h in _rejoined(sheet, grid, sorted(chosen, key=lambda h: h.first_row))]


def _with_units(sheet: Sheet, heading: Heading) -> Heading:
    """Take in a row right below that holds nothing but units."""
    index = heading.last_row + 1
    row = sheet.rows[index] if index < len(sheet.rows) else ()
    if not row or not all(UNITS.fullmatch(folded(s.text).chars) for s in row):
        return heading
    columns = tuple(
        replace(c, heading=" ".join([c.heading, *(s.text for s in row if c.left <= s.place.xc < c.right)]))
        for c in heading.columns
    )
    return replace(heading, columns=columns, last_row=index, bottom=max(s.place.y1 for s in row))


def _parted(segment: Segment, *, cells: bool) -> list[Segment]:
    """Headings that stand so close that they look like one ("Qty Net KGS Gross KGS"), taken apart by meaning."""
    if cells or len(segment.words) < 2:
        return [segment]
    line = folded(segment.text)
    cuts, roles, covered, index = [], [], 0, 0
    while index < len(line.chars):
        match = column_trie().longest(line, index) if line.starts_token(index) else None
        unit = UNITS.match(line.chars, index) if match is None and line.starts_token(index) else None
        if match is None and unit is None:
            index += 1
            continue
        stop = match[1] if match else unit.end() if unit else index + 1
        if match and (not roles or (match[0] != roles[-1] and _wide_gap(segment, line.at[index]))):
            roles.append(match[0])
            cuts.append(line.at[index])
        covered += stop - index
        index = stop
    if len(set(roles)) < 2 or covered < 0.85 * len(line.chars):
        return [segment]
    ends = [*cuts[1:], len(segment.text)]
    parts = [segment.words_between(start, end) for start, end in zip([0, *cuts[1:]], ends, strict=True)]
    return [segment_of(words, segment.row) for words in parts if words]


def _wide_gap(segment: Segment, at: int) -> bool:
    """Whether the space before an offset is clearly wider than the others of its segment."""
    gaps = [(s, b.place.x0 - a.place.x1) for a, b, s in zip(segment.words, segment.words[1:], segment.starts[1:], strict=False)]
    here = next((gap for start, gap in gaps if start == at), None)
    others = [gap for start, gap in gaps if start != at]
    return here is not None and here > 1.5 * min([*others, 0.5 * segment.place.height])


def _rejoined(sheet: Sheet, grid: Grid, headings: Sequence[Heading]) -> list[Heading]:
    """Two headings right under one another (a Chinese row over an English one) are one."""
    found: list[Heading] = []
    for heading in headings:
        if found and heading.first_row == found[-1].last_row + 1 and not sheet.cells:
            both = _heading(sheet, grid, found[-1].first_row, heading.last_row)
            if both is not None:
                found[-1] = both
                continue
        found.append(heading)
    return found


def _to_rule(sheet: Sheet, grid: Grid, heading: Heading) -> Heading:
    """Take in the rows down to the ruling line that ends the heading, where one is near."""
    left, right = heading.columns[0].place.x0, heading.columns[-1].place.x1
    limit = heading.bottom + 3.5 * sheet.line_height
    rules = grid.level_between(heading.top + 2, limit, left, right)
    below = [y for y in rules if y >= heading.bottom - 2]
    if not below:
        return _with_units(sheet, heading)
    last = heading.last_row
    for index in range(last + 1, len(sheet.rows)):
        inside = [s for s in sheet.rows[index] if left - 40 <= s.place.xc <= right + 40]
        if any(re.search(r"\d{2}", s.text) for s in inside) or any(s.place.yc > below[0] for s in inside):
            break
        last = index
    if last == heading.last_row:
        return _with_units(sheet, heading)
    taken = [s for row in sheet.rows[heading.last_row + 1 : last + 1] for s in row]
    return replace(heading, last_row=last, bottom=max([heading.bottom, *(s.place.y1 for s in taken)]))


def _best_band(sheet: Sheet, grid: Grid, first: int) -> tuple[float, Heading] | None:
    best: tuple[float, Heading] | None = None
    bottom = None
    for last in range(first, min(first + DEEPEST, len(sheet.rows))):
        row = sheet.rows[last]
        top = min(s.place.y0 for s in row)
        if bottom is not None and top - bottom > 1.2 * sheet.line_height:
            break
        bottom = max(s.place.y1 for s in row)
        if last == first and len(row) == 1 and not sheet.cells and column_role(row[0].text) == "":
            break
        heading = _heading(sheet, grid, first, last)
        if heading is None:
            continue
        score = _score(heading) - 0.15 * (last - first)
        if best is None or score > best[0]:
            best = (score, heading)
    return best


def _score(heading: Heading) -> float:
    known = {c.role for c in heading.columns if c.role}
    unknown = sum(not c.role for c in heading.columns)
    letters = sum(len(c.heading) for c in heading.columns if not c.role)
    return len(known) - 0.5 * unknown - 0.01 * letters + 0.5 * len(known & GOODS)


def _heading(sheet: Sheet, grid: Grid, first: int, last: int) -> Heading | None:
    segments = [part for row in sheet.rows[first : last + 1] for s in row for part in _parted(s, cells=sheet.cells)]
    top = min(s.place.y0 for s in segments)
    bottom = max(s.place.y1 for s in segments)
    walls = [] if sheet.cells else grid.upright_between(top + 1, bottom - 1)
    groups = _merge(segments, walls)
    columns: list[tuple[str, str, Place]] = []
    for group in groups:
        text = " ".join(s.text for s in group)
        columns.append((column_role(text), text, hull_of(s.place for s in group)))
    columns = _trimmed(_settle_items(columns))
    if not columns:
        return None
    known = [role for role, _, _ in columns if role]
    if len(set(known)) < LEAST_COLUMNS or not _is_goods_table(set(known)) or _has_values(columns):
        return None
    territories = _territories(sheet, columns, walls, last, bottom)
    columns = _described(columns, territories)
    made = tuple(
        Column(role, text, left, right, place, any(abs(w - right) < 3 for w in walls))
        for (role, text, place), (left, right) in zip(columns, territories, strict=True)
    )
    return Heading(made, first, last, top, bottom, len(walls) >= len(columns) - 1)


def _trimmed(columns: list[tuple[str, str, Place]]) -> list[tuple[str, str, Place]]:
    """Without what stands beside the heading and is none: text of another column of the page."""
    while columns and not columns[0][0] and (len(columns[0][1]) > 24 or re.search(r"\d{2}", columns[0][1])):
        columns = columns[1:]
    while columns and not columns[-1][0] and (len(columns[-1][1]) > 24 or re.search(r"\d{2}", columns[-1][1])):
        columns = columns[:-1]
    return columns


def _described(
    columns: list[tuple[str, str, Place]], territories: Sequence[tuple[float, float]]
) -> list[tuple[str, str, Place]]:
    """A goods table without a known column for the goods has them in its widest unknown one."""
    if any(role in {"description", "specification"} for role, _, _ in columns):
        return columns
    unknown = [i for i, (role, _, _) in enumerate(columns) if not role]
    if not unknown:
        return columns
    widest = max(unknown, key=lambda i: territories[i][1] - territories[i][0])
    return [("description", t, p) if i == widest else (r, t, p) for i, (r, t, p) in enumerate(columns)]


def _settle_items(columns: list[tuple[str, str, Place]]) -> list[tuple[str, str, Place]]:
    """A column headed "Item" holds the goods where no other column does, else the running number."""
    described = any(role == "description" for role, _, _ in columns)
    return [("number" if described else "description", t, p) if role == "item" else (role, t, p) for role, t, p in columns]


def _is_goods_table(known: set[str]) -> bool:
    return bool(known & NUMBERS) and bool(known & GOODS)


def _has_values(columns: Sequence[tuple[str, str, Place]]) -> bool:
    """A heading holds no amounts: a row with them is a row of goods or of header fields."""
    valued = sum(re.search(r"\d[\d.,]*\d", re.sub(r"[（(].*?[)）]|m3|\b\d{1,2}[.)]", "", text)) is not None for _, text, _ in columns)
    return valued >= max(2, len(columns) // 3)


def _merge(segments: Sequence[Segment], walls: Sequence[float]) -> list[list[Segment]]:
    """Segments of one heading cell: between the same walls, else overlapping from left to right."""
    groups: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: s.place.x0):
        home = next((g for g in groups if _together(g, segment, walls)), None)
        if home is None:
            groups.append([segment])
        else:
            home.append(segment)
    for group in groups:
        group.sort(key=lambda s: (s.row, s.place.x0))
    return sorted(groups, key=lambda g: min(s.place.x0 for s in g))


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


def is_total(text: str) -> bool:
    """Whether the text of a row, or of its first cell, begins a row of totals."""
    key = fold(text)
    return TOTAL.match(key) is not None or TOTAL_WITHIN.match(key) is not None


@functools.lru_cache(maxsize=4096)
def column_role(text: str) -> str:
    """The role of a column heading: the phrases in it must make up most of its letters.

    Bilingual headings (品名 Description) name one role twice. Units in brackets do not count.
    """
    bare = re.sub(r"[（(\[][^（()）\]]*(?:[)）\]]|$)", " ", text)
    bare = re.sub(r"^\s*\d{1,2}\s*[.)、]?\s*(?=\D)", "", bare)
    if text.strip() in {"#", "№", "Nº"}:
        return "number"
    for candidate in (text, bare):
        role, share = _covered(candidate)
        if role and share >= 0.6:
            return role
    key = folded(bare).chars
    if 6 <= len(key) <= 70:
        best = process.extractOne(key, column_trie().folded.keys(), scorer=fuzz.ratio, score_cutoff=MISREAD)
        if best is not None:
            return column_trie().folded[best[0]]
    return ""


def _covered(text: str) -> tuple[str, float]:
    line = folded(text)
    if not line.chars:
        return "", 0.0
    weights: dict[str, int] = {}
    index, unit_letters = 0, 0
    while index < len(line.chars):
        match = column_trie().longest(line, index) if line.starts_token(index) else None
        if match is None:
            unit = UNITS.match(line.chars, index)
            if unit and weights and line.starts_token(index):
                unit_letters += unit.end() - index
                index = unit.end()
            else:
                index += 1
            continue
        role, stop = match
        weights[role] = weights.get(role, 0) + stop - index
        index = stop
    if not weights:
        return "", 0.0
    figures = [r for r in weights if r in NUMBERS]
    role = max(figures or weights, key=lambda r: weights[r])
    return role, (sum(weights.values()) + unit_letters) / len(line.chars)


def _territories(
    sheet: Sheet, columns: Sequence[tuple[str, str, Place]], walls: Sequence[float], last: int, bottom: float
) -> list[tuple[float, float]]:
    if sheet.cells:
        starts = [place.x0 for _, _, place in columns]
        return list(zip([0.0, *starts[1:]], [*starts[1:], sheet.width + 1], strict=True))
    bounds = [0.0]
    extents = _extents(sheet, [place for _, _, place in columns], last, bottom)
    for index, ((_, _, left), (_, _, right)) in enumerate(zip(columns, columns[1:], strict=False)):
        wall = next((w for w in walls if left.xc < w < right.xc), None)
        bounds.append(wall if wall is not None else max(bounds[-1], (extents[index][1] + extents[index + 1][0]) / 2))
    bounds.append(min(sheet.width + 1, extents[-1][1] + 12))
    bounds[0] = max(0.0, extents[0][0] - 6)
    if walls and walls[0] < columns[0][2].x0:
        bounds[0] = walls[0] - 2
    if walls and walls[-1] > columns[-1][2].x1:
        bounds[-1] = walls[-1] + 2
    return list(zip(bounds, bounds[1:], strict=False))


def _extents(sheet: Sheet, headings: Sequence[Place], last: int, bottom: float) -> list[tuple[float, float]]:
    """From where to where each column reaches: its heading and the runs of body text that are nearest to it.

    Runs are the stretches of the paper that body words cover from left to right. They are given to the
    headings in order, so that the sum of their distances is least; a heading without a run, and a second run
    under one heading, cost a little.
    """
    runs = _runs_below(sheet, last, bottom)
    owner = _assign(runs, headings)
    reach = [(h.x0, h.x1) for h in headings]
    for (low, high), index in zip(runs, owner, strict=True):
        if index < 0:
            continue
        reach[index] = (min(reach[index][0], low), max(reach[index][1], high))
    return reach


def _runs_below(sheet: Sheet, last: int, bottom: float) -> list[tuple[float, float]]:
    rows: list[Sequence[Segment]] = []
    before = bottom
    for row in sheet.rows[last + 1 : last + 1 + BODY_ROWS]:
        top = min(s.place.y0 for s in row)
        if top - before > 3.2 * sheet.line_height or is_total(row[0].text):
            break
        before = max(s.place.y1 for s in row)
        if any(s.place.width > 0.55 * sheet.width for s in row):
            break
        rows.append(row)
    # Rows that fill most columns show them best: notes under a description run on over the next columns.
    full = [row for row in rows if 2 * len(row) >= max(map(len, rows))]
    spans = [(w.place.x0, w.place.x1) for row in full for s in row for w in s.words]
    letters = [w.place.width / units(w.text) for row in full for s in row for w in s.words]
    near = max(0.75 * sheet.line_height, 1.3 * statistics.median(letters)) if letters else 0.0
    runs: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if runs and low <= runs[-1][1] + near:
            runs[-1] = (runs[-1][0], max(runs[-1][1], high))
        else:
            runs.append((low, high))
    rest = [(s.place.x0, s.place.x1) for row in rows if row not in full for s in row]
    return _extended(runs, rest)


def _extended(runs: list[tuple[float, float]], spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Runs with the text of rows that fill few columns: it widens a run or makes one, but never bridges two."""
    for low, high in spans:
        over = [i for i, run in enumerate(runs) if run[0] < high and low < run[1]]
        if len(over) == 1:
            runs[over[0]] = (min(low, runs[over[0]][0]), max(high, runs[over[0]][1]))
        elif not over:
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

    return best(0, 0, fresh=True)[1]


def _distance(run: tuple[float, float], heading: Place) -> float:
    shared = min(run[1], heading.x1) - max(run[0], heading.x0)
    near = min(abs(run[0] - heading.x0), abs(run[1] - heading.x1))
    return near * 0.1 if shared > 0 else min(near, -shared) + 2.0
