"""Finds the heading of a goods table and the territory of each column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from inspector.core.page import Place
from inspector.documents.cells import Grid
from inspector.documents.labels import column_trie, folded
from inspector.documents.layout import Segment, Sheet, hull_of

LEAST_COLUMNS = 3
DEEPEST = 4
"""A heading has at most so many printed rows."""
NUMBERS = frozenset({"quantity", "unit_price", "amount", "net_weight_kg", "gross_weight_kg", "volume_cbm", "packages", "price_stack"})
GOODS = frozenset({"description", "specification", "hs_code"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its role (empty where unknown), its heading, and its territory from left to right in points."""

    role: str
    heading: str
    left: float
    right: float
    place: Place


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
    return [_to_rule(sheet, grid, h) for h in sorted(chosen, key=lambda h: h.first_row)]


def _to_rule(sheet: Sheet, grid: Grid, heading: Heading) -> Heading:
    """Take in the rows down to the ruling line that ends the heading, where one is near."""
    left, right = heading.columns[0].place.x0, heading.columns[-1].place.x1
    limit = heading.bottom + 3.5 * sheet.line_height
    rules = grid.level_between(heading.top + 2, limit, left, right)
    below = [y for y in rules if y >= heading.bottom - 2]
    if not below:
        return heading
    last = heading.last_row
    for index in range(last + 1, len(sheet.rows)):
        inside = [s for s in sheet.rows[index] if left - 40 <= s.place.xc <= right + 40]
        if any(re.search(r"\d{2}", s.text) for s in inside) or any(s.place.yc > below[0] for s in inside):
            break
        last = index
    if last == heading.last_row:
        return heading
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
    segments = [s for row in sheet.rows[first : last + 1] for s in row]
    top = min(s.place.y0 for s in segments)
    bottom = max(s.place.y1 for s in segments)
    walls = [] if sheet.cells else grid.upright_between(top + 1, bottom - 1)
    groups = _merge(segments, walls)
    columns: list[tuple[str, str, Place]] = []
    for group in groups:
        text = " ".join(s.text for s in group)
        columns.append((column_role(text), text, hull_of(s.place for s in group)))
    columns = _settle_items(columns)
    known = [role for role, _, _ in columns if role]
    if len(set(known)) < LEAST_COLUMNS or not _is_goods_table(set(known)) or _has_values(columns):
        return None
    territories = _territories(sheet, columns, walls, last, bottom)
    made = tuple(
        Column(role, text, left, right, place)
        for (role, text, place), (left, right) in zip(columns, territories, strict=True)
    )
    return Heading(made, first, last, top, bottom, len(walls) >= len(columns) - 1)


def _settle_items(columns: list[tuple[str, str, Place]]) -> list[tuple[str, str, Place]]:
    """A column headed "Item" holds the goods where no other column does, else the running number."""
    described = any(role == "description" for role, _, _ in columns)
    return [("number" if described else "description", t, p) if role == "item" else (role, t, p) for role, t, p in columns]


def _is_goods_table(known: set[str]) -> bool:
    return bool(known & NUMBERS) and bool(known & GOODS)


def _has_values(columns: Sequence[tuple[str, str, Place]]) -> bool:
    """A heading holds no amounts: a row with them is a row of goods or of header fields."""
    valued = sum(re.search(r"\d[\d.,]*\d", re.sub(r"[（(].*?[)）]|m3|\b\d{1,2}[.)]", "", text)) is not None for _, text, _ in columns)
    return valued >= max(1, len(columns) // 3)


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
    if len(walls) >= 2 and walls[0] < place.xc < walls[-1] and walls[0] < segment.place.xc < walls[-1]:
        return True
    if any(s.row == segment.row for s in group):
        return False
    shared = min(place.x1, segment.place.x1) - max(place.x0, segment.place.x0)
    return shared > 0.25 * min(place.width, segment.place.width)


def column_role(text: str) -> str:
    """The role of a column heading: the phrases in it must make up most of its letters.

    Bilingual headings (品名 Description) name one role twice. Units in brackets do not count.
    """
    bare = re.sub(r"[（(\[][^（()）\]]*(?:[)）\]]|$)", " ", text)
    bare = re.sub(r"^\s*\d{1,2}\s*[.)、]\s*", "", bare)
    for candidate in (text, bare):
        role, share = _covered(candidate)
        if role and share >= 0.6:
            return role
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
            unit = re.match(r"(?:kgs?|usd|us|eur|cny|rmb|cm|pcs|mt|cbm|fob|cif|cfr|exw)(?![a-z])", line.chars[index:])
            if unit and weights and line.starts_token(index):
                unit_letters += unit.end()
                index += unit.end()
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
    bounds = [0.0]
    below = [w.place for row in sheet.rows[last + 1 : last + 40] for s in row for w in s.words if w.place.y0 >= bottom - 1]
    for (_, _, left), (_, _, right) in zip(columns, columns[1:], strict=False):
        wall = next((w for w in walls if left.xc < w < right.xc), None)
        bounds.append(wall if wall is not None else _valley(left, right, below))
    bounds.append(sheet.width + 1)
    if walls and walls[0] < columns[0][2].x0:
        bounds[0] = walls[0] - 2
    if walls and walls[-1] > columns[-1][2].x1:
        bounds[-1] = walls[-1] + 2
    return list(zip(bounds, bounds[1:], strict=False))


def _valley(left: Place, right: Place, words: Sequence[Place]) -> float:
    """Where the fewest words cross between two headings: the middle of the widest such gap."""
    low, high = left.xc, right.xc
    edges = sorted({low, high, left.x1, right.x0, *(x for p in words for x in (p.x0, p.x1) if low < x < high)})
    best: tuple[float, float, float] | None = None
    for a, b in zip(edges, edges[1:], strict=False):
        middle = (a + b) / 2
        crossing = sum(p.x0 < middle < p.x1 for p in (*words, left, right))
        key = (crossing, -(b - a), middle)
        if best is None or key < best:
            best = key
    return best[2] if best is not None else (left.x1 + right.x0) / 2
