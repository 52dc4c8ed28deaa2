"""Finds the headings of goods tables on a page, and takes them apart into columns."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import replace

from inspector.core.page import Place
from inspector.documents.cells import Grid
from inspector.documents.columns import BRACKETED, GOODS, NUMBERS, UNITS, Column, Heading, column_role
from inspector.documents.goods_table import LEAST_COLUMNS, complete, has_key, weighed_only
from inspector.documents.heading_cells import TIGHT, last_wrapped, merged, spans_others, with_second_line
from inspector.documents.heading_words import heading_votes, likely_role
from inspector.documents.layout import Segment, Sheet, hull_of, segment_of
from inspector.documents.phrases import column_trie, folded
from inspector.documents.territories import territories
from inspector.remembering import remembered

DEEPEST = 4
"""A heading has at most so many printed rows."""
LIKELY = 0.6
"""What a role weighs that only single words of a heading speak for, beside one named by a known phrase."""
PROVED_BY = 3
"""A heading of likely words is one only if figures stand under it in one of so many rows."""


VALUED = re.compile(r"\d{2}|[:：]")
"""A line with figures or a colon tells values: it is no line of a heading."""
PARTS = re.compile(r"[/／、,，;；]")
NOTED = 4
"""So many names in one line of a heading list notes; three may be the parts of a price."""
ROW_NUMBER = re.compile(r"\d(?: \d)*")
"""What the margin of a printed spreadsheet numbers its rows with."""
FIGURE = re.compile(r"\W*(?:[A-Z]{3}\s*)?\d[\d.,' ]*(?:\s*[^\W\d][^\W\d.]{0,7}\.?(?:[A-Za-z]\.)?){0,2}$")


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
    joined = _rejoined(sheet, grid, sorted(chosen, key=lambda h: h.first_row))
    whole = [_to_rule(sheet, grid, _with_row_above(sheet, grid, h)) for h in joined]
    return [with_second_line(sheet, h, functools.partial(_through, grid)) for h in whole]


def _with_row_above(sheet: Sheet, grid: Grid, heading: Heading) -> Heading:
    """The heading with the line of words right above that goes on in it, where each stands over one column or several.

    The words below may be known by themselves; those above still say which of two quantities a column holds ("成交"
    over "数量"), or what several hold ("Net weight" over "each" and "total").
    """
    above = sheet.rows[heading.first_row - 1] if heading.first_row > 0 else ()
    if len(above) < 2 or sheet.cells or heading.top - max(s.place.y1 for s in above) > TIGHT * sheet.line_height:
        return heading
    shared = [s for s in above if _names_several(s, heading)]
    if any(VALUED.search(s.text) or not (s in shared or _over_one(s, heading)) for s in above):
        return heading
    taller = _heading(sheet, grid, heading.first_row - 1, heading.last_row)
    if taller is None or len(taller.columns) != len(heading.columns):
        return heading
    told = any((column_role(s.text) or likely_role(s.text)) in NUMBERS for s in shared)
    return taller if told or _known(taller) >= _known(heading) - 1 else heading


def _over_one(segment: Segment, heading: Heading) -> bool:
    """Whether a segment stands over one column alone."""
    return any(c.left - 3 <= segment.place.x0 and segment.place.x1 <= c.right + 3 for c in heading.columns)


def _names_several(segment: Segment, heading: Heading) -> bool:
    """Whether a segment is set over the middle of two columns or more."""
    under = [c.place for c in heading.columns if _under(c.place, segment.place)]
    return len(under) > 1 and under[0].xc < segment.place.xc < under[-1].xc


def _known(heading: Heading) -> int:
    return len({c.role for c in heading.columns if c.role})


def _with_units(sheet: Sheet, grid: Grid, heading: Heading) -> Heading:
    """Take in a row right below that holds nothing but units, and remarks in brackets beside them."""
    index = heading.last_row + 1
    row = sheet.rows[index] if index < len(sheet.rows) else ()
    units = [s for s in row if UNITS.fullmatch(folded(s.text).chars)]
    if not units or not all(s in units or BRACKETED.fullmatch(s.text.strip()) for s in row):
        return heading
    # What stands in brackets is no text of the body: the columns reach where the rows below it say.
    taller = _heading(sheet, grid, heading.first_row, index) if len(units) < len(row) else None
    same = taller is not None and [c.role for c in taller.columns] == [c.role for c in heading.columns]
    return taller if taller is not None and same else _with_rows(sheet, heading, index)


def _with_rows(sheet: Sheet, heading: Heading, last: int) -> Heading:
    """The heading with the rows below it up to `last`, their text under its columns."""
    taken = [s for row in sheet.rows[heading.last_row + 1 : last + 1] for s in row]
    columns = tuple(
        replace(c, heading=" ".join([c.heading, *(s.text for s in taken if c.left <= s.place.xc < c.right)]))
        for c in heading.columns
    )
    bottom = max([heading.bottom, *(s.place.y1 for s in taken)])
    return replace(heading, columns=columns, last_row=last, bottom=bottom)


def _deeper(sheet: Sheet, grid: Grid, heading: Heading, last: int) -> Heading:
    """The heading with the rows down to `last`: read anew as a whole where that tells no less, for its columns.

    The rest of a heading's words stands under them and is no text of the table, whose columns it would shift.
    """
    whole = None if sheet.cells else _heading(sheet, grid, heading.first_row, last)
    if whole is None or len(whole.columns) < len(heading.columns) or _known(whole) < _known(heading):
        return _with_rows(sheet, heading, last)
    return whole


@remembered
def _parts(sheet: Sheet) -> tuple[tuple[Segment, ...], ...]:
    """The rows of a page with what stands too close in a heading taken apart."""
    return tuple(tuple(part for s in row for part in _parted(s, cells=sheet.cells)) for row in sheet.rows)


def _parted(segment: Segment, *, cells: bool) -> list[Segment]:
    """Headings that stand so close that they look like one ("Qty Net KGS Gross KGS"), taken apart by meaning."""
    if cells or len(segment.words) < 2:
        return [segment]
    line = folded(segment.text)
    cuts: list[int] = []
    roles: list[str] = []
    covered, index = 0, 0
    while index < len(line.chars):
        match = column_trie().longest(line, index) if line.starts_token(index) else None
        unit = UNITS.match(line.chars, index) if match is None and line.starts_token(index) else None
        if match is None and unit is None:
            index += 1
            continue
        stop = match[1] if match else unit.end() if unit else index + 1
        # A slash joins what stands under one another in one column ("MATERIAL / TARIFF NO").
        joined = index > 0 and (
            "/" in segment.text[line.at[index - 1] : line.at[index]] or _one_name(line.chars[:index])
        )
        # What stands in brackets belongs to the name before them ("Nature of Goods (incl. Dimensions)").
        joined = joined or segment.text.count("(", 0, line.at[index]) > segment.text.count(")", 0, line.at[index])
        apart = bool(roles) and match is not None and match[0] != roles[-1] and not joined
        figures = (
            apart and match is not None and {match[0], roles[-1]} <= NUMBERS and segment.text[line.at[index] - 1] == " "
        )
        if match and (not roles or figures or (apart and _wide_gap(segment, line.at[index]))):
            roles.append(match[0])
            cuts.append(line.at[index])
        covered += stop - index
        index = stop
    if len(set(roles)) < 2 or covered < 0.85 * len(line.chars):
        return [segment]
    ends = [*cuts[1:], len(segment.text)]
    parts = [segment.words_between(start, end) for start, end in zip([0, *cuts[1:]], ends, strict=True)]
    return [segment_of(words, segment.row) for words in parts if words]


def _one_name(before: str) -> bool:
    """Whether what follows a text names no further column: "Weight of" what, "Total" what."""
    return re.search(r"(?:of|per|in)$|^(?:total|gesamt|totale?s?)$", before) is not None


def _wide_gap(segment: Segment, at: int) -> bool:
    """Whether the space before an offset is clearly wider than the others of its segment."""
    gaps = [
        (s, b.place.x0 - a.place.x1)
        for a, b, s in zip(segment.words, segment.words[1:], segment.starts[1:], strict=False)
    ]
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
        last = heading.last_row if sheet.cells else last_wrapped(sheet, heading, deepest=DEEPEST)
        heading = _deeper(sheet, grid, heading, last) if last > heading.last_row else heading
        return _with_units(sheet, grid, heading)
    last = heading.last_row
    for index in range(last + 1, len(sheet.rows)):
        inside = [s for s in sheet.rows[index] if left - 40 <= s.place.xc <= right + 40]
        if any(re.search(r"\d{2}", s.text) for s in inside) or any(s.place.yc > below[0] for s in inside):
            break
        last = index
    if last == heading.last_row:
        return _with_units(sheet, grid, heading)
    return _deeper(sheet, grid, heading, last)


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
    roles = [(c.role, 1.0 if column_role(c.heading) else LIKELY) for c in heading.columns if not c.role.startswith("_")]
    known = {role: weight for role, weight in sorted(roles, key=lambda r: r[1]) if role}
    unknown = sum(not c.role for c in heading.columns)
    letters = sum(len(c.heading) for c in heading.columns if not c.role)
    return sum(known.values()) - 0.5 * unknown - 0.01 * letters + 0.5 * len(known.keys() & GOODS)


def _heading(sheet: Sheet, grid: Grid, first: int, last: int) -> Heading | None:
    rows = _parts(sheet)[first : last + 1]
    segments = [part for n, row in enumerate(rows) for part in row if n == 0 or not _names_notes(part.text)]
    top = min(s.place.y0 for s in segments)
    bottom = max(s.place.y1 for s in segments)
    walls = [] if sheet.cells else grid.upright_between(top + 1, bottom - 1)
    through = functools.partial(_through, grid)
    groups = merged([s for s in segments if not spans_others(s, segments, through)], walls, through)
    columns: list[tuple[str, str, Place]] = []
    for group in groups:
        text = " ".join(s.text for s in group)
        role = column_role(text) or next(filter(None, (column_role(s.text) for s in group)), "")
        columns.append((role, text, hull_of(s.place for s in group)))
    named = _trimmed(_settle_items(columns))
    few = len(columns) < LEAST_COLUMNS and not any(role == "description" for role, _, _ in columns)
    columns = named if few or complete(named) else _trimmed(_settle_items(_guessed(columns)))
    doubtful = columns is not named or len({r for r, _, _ in columns if r}) < LEAST_COLUMNS
    if not complete(columns) or (doubtful and not _proved(sheet, columns, last)):
        return None
    reaches = territories(sheet, columns, walls, last, bottom)
    columns = _described(columns, reaches)
    made = tuple(
        Column(role, text, left, right, place, any(abs(w - right) < 3 for w in walls))
        for (role, text, place), (left, right) in zip(columns, reaches, strict=True)
    )
    return Heading(made, first, last, top, bottom, len(walls) >= len(columns) - 1)


def _through(grid: Grid, segment: Segment) -> list[float]:
    """The vertical rules beside one piece of print."""
    return grid.upright_between(segment.place.y0, segment.place.y1)


def _names_notes(text: str) -> bool:
    """Whether a further line of a heading lists what stands under each description ("毛重、净重、件数、产地")."""
    parts = [part for part in PARTS.split(text) if part.strip()]
    return len(parts) >= NOTED and sum(bool(column_role(part)) for part in parts) > len(parts) / 2


def _guessed(columns: Sequence[tuple[str, str, Place]]) -> list[tuple[str, str, Place]]:
    """The columns with likely roles, by their single words, where no phrase names one."""
    return [(role or likely_role(text), text, place) for role, text, place in columns]


def _proved(sheet: Sheet, columns: Sequence[tuple[str, str, Place]], last: int) -> bool:
    """Whether figures stand under headings whose words alone do not prove a table, and the columns are filled."""
    if any(re.search(r"\d{2}", re.sub(r"[（(].*?[)）]", "", text)) for _, text, _ in columns):
        return False
    below = [p for role, _, p in columns if role in NUMBERS]
    for row in sheet.rows[last + 1 : last + 1 + PROVED_BY]:
        figures = sum(any(FIGURE.match(s.text) and _under(s.place, p) for s in row) for p in below)
        filled = sum(any(_under(s.place, p) for s in row) for _, _, p in columns)
        if figures >= min(2, len(below)) and 2 * filled > len(columns):
            return True
    return False


def _under(place: Place, heading: Place) -> bool:
    return place.x0 < heading.x1 + heading.height and place.x1 > heading.x0 - heading.height


def _trimmed(columns: list[tuple[str, str, Place]]) -> list[tuple[str, str, Place]]:
    """Without what stands beside the heading and is none: text of another column of the page."""
    while columns and not columns[0][0] and _beside(columns[0][1]):
        columns = columns[1:]
    while columns and not columns[-1][0] and _beside(columns[-1][1]):
        columns = columns[:-1]
    return columns


def _beside(text: str) -> bool:
    return len(text) > 24 or re.search(r"\d{2}", text) is not None or ROW_NUMBER.fullmatch(text) is not None


def _described(
    columns: list[tuple[str, str, Place]], territories: Sequence[tuple[float, float]]
) -> list[tuple[str, str, Place]]:
    """A goods table without a known column for the goods has them in its widest unknown one."""
    if any(role in {"description", "specification"} for role, _, _ in columns):
        return columns
    unknown = [
        i for i, (role, text, _) in enumerate(columns) if not role and heading_votes(text).get("_other", 0.0) <= 0.0
    ]
    if not unknown or (has_key(columns) and weighed_only(columns)):
        return columns
    widest = max(unknown, key=lambda i: territories[i][1] - territories[i][0])
    return [("description", t, p) if i == widest else (r, t, p) for i, (r, t, p) in enumerate(columns)]


def _settle_items(columns: list[tuple[str, str, Place]]) -> list[tuple[str, str, Place]]:
    """A column headed "Item" holds the goods where no other column does, else the running number."""
    described = any(role == "description" for role, _, _ in columns)
    return [
        ("number" if described else "description", t, p) if role == "item" else (role, t, p) for role, t, p in columns
    ]
