"""From the rows of a goods table to line items and totals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from inspector.core.box import hull
from inspector.core.document import Field, LineItem
from inspector.documents.columns import Heading
from inspector.documents.dittos import without_dittos
from inspector.documents.goods_cells import READERS, ignored
from inspector.documents.goods_field import make_field
from inspector.documents.goods_notes import note_fields, note_of, notes_in
from inspector.documents.interpret import words_of
from inspector.documents.layout import segment_of
from inspector.documents.phrases import label_key
from inspector.documents.rows import Body, Row
from inspector.documents.told_below import rewritten, told_below
from inspector.values.measure import parse_count, to_kg
from inspector.values.number import DecimalMark

ANCHORS = ("amount", "quantity", "net_weight_kg", "gross_weight_kg", "packages", "hs_code", "unit_price", "volume_cbm")
_NUMBER = re.compile(r"\d[\d.,'\u00a0 ]*\d|\d")
_PACKAGES = re.compile(
    r"\b\d(?:[\d.,]*\d)?\s*(?:packages|pkgs|cartons|ctns|pallets|cases|drums|bags|colli|kolli|件|箱)(?!\w)",
    re.IGNORECASE,
)
_ALL_PACKAGES = re.compile(r"(?P<count>\d[\d.,]*)\s*(?:packages|pkgs|colli|colis|bultos|件)\.?", re.IGNORECASE)
"""A count of packages of any kind."""
COLUMN_NAMES = frozenset(
    {"packages", "hs_code", "origin", "quantity", "unit", "net_weight_kg", "gross_weight_kg", "volume_cbm"}
)
"""Cells that a note under a description may hold, and a column as well."""
OF_ALL = Decimal("1.5")
"""From so many times the weight that a quantity states on, a weight printed below is that of more than one line."""
TOTAL_FIELDS = {
    "amount": "total_amount",
    "net_weight_kg": "total_net_kg",
    "gross_weight_kg": "total_gross_kg",
    "packages": "total_packages",
    "volume_cbm": "total_volume_cbm",
}


def line_items(bodies: Sequence[Body], mark: DecimalMark | None) -> list[LineItem]:
    """The line items of a document's tables, numbered from 1."""
    found: list[list[Field]] = []
    unweighed: list[list[Field]] = []
    for body in bodies:
        made = [fields for group, heading in _groups(body) if _tells(fields := _fields(group, heading, mark))]
        made = _without_section(made)
        _let_go_of_totals(made)
        if _names_none(body, found):
            unweighed += made
            # The weights of a long list may go on over several pages, as its goods do.
            unweighed = [] if _weighed(found, unweighed) else unweighed
        elif not _told_again(found, made):
            found, unweighed = [*found, *made], []
    return [
        LineItem(number, tuple(fields), hull(b for f in fields for b in f.boxes))
        for number, fields in enumerate(without_dittos(found), 1)
    ]


def _groups(body: Body) -> list[tuple[Sequence[Row], Heading]]:
    """The rows of each line and the heading they stand under."""
    groups = group_rows(body)
    below = told_below(groups, body.heading)
    return [rewritten(group, body.heading) if below else (group, body.heading) for group in groups]


def _tells(fields: Sequence[Field]) -> bool:
    return any(f.name == "description" for f in fields) or len(fields) >= 3


def _without_section(made: list[list[Field]]) -> list[list[Field]]:
    """The lines without the name of a section that stands over the first of them and tells nothing ("Non-food")."""
    names = [{f.name for f in fields} for fields in made[:2]]
    bare = len(names) == 2 and names[0] <= {"description"} and "description" in names[1]
    return made[1:] if bare and len(names[1] & {"quantity", "amount", "unit_price"}) >= 2 else made


def _let_go_of_totals(made: Sequence[list[Field]]) -> None:
    """Take from the last line what the notes below it say of all goods: it weighs far more than its own quantity."""
    if len(made) < 2:
        return
    by_name = {f.name: f for f in made[-1]}
    counted, unit, net = (by_name.get(name) for name in ("quantity", "unit", "net_weight_kg"))
    own = to_kg(counted.number, unit.string) if counted and counted.number is not None and unit else None
    if own and net and net.number is not None and net.number >= OF_ALL * own:
        made[-1][:] = [f for f in made[-1] if f.name not in {"net_weight_kg", "gross_weight_kg"}]


def _told_again(found: Sequence[list[Field]], more: Sequence[list[Field]]) -> bool:
    """Whether a second table tells more of the very goods of the first (prices above, packing below): then add it."""
    keys, again = ([_described(fields) for fields in lines] for lines in (found, more))
    if not more or not all(again):
        return False
    starts = (n for n in range(len(keys) - len(again), -1, -1) if keys[n : n + len(again)] == again)
    # A second table that runs over pages tells of the first goods before it tells of the last.
    start = next((n for n in starts if {f.name for f in more[-1]} - {f.name for f in found[n + len(more) - 1]}), None)
    if start is None:
        return False
    for fields, others in zip(found[start : start + len(more)], more, strict=True):
        known = {f.name for f in fields}
        fields += [f for f in others if f.name not in known]
    return True


def _names_none(body: Body, found: Sequence[list[Field]]) -> bool:
    """Whether a table below that of the goods names none: it weighs those of the first, line by line."""
    return bool(found) and not any(c.role in {"description", "specification"} for c in body.heading.columns)


def _weighed(found: Sequence[list[Field]], more: Sequence[list[Field]]) -> bool:
    """Whether weights are those of all lines, one for each: then add them."""
    if len(found) != len(more):
        return False
    for fields, others in zip(found, more, strict=True):
        weighed = {f.name for f in others}
        # What a quantity seemed to weigh gives way to what is printed as its weight.
        fields[:] = [f for f in fields if f.name not in weighed]
        fields += others
    return True


def _described(fields: Sequence[Field]) -> str:
    return next((label_key(f.text) for f in fields if f.name == "description"), "")


def group_rows(body: Body) -> list[list[Row]]:
    """Printed rows that make one goods line together.

    Horizontal rules part the lines where they stand; within a band a new line begins at each row in which
    the anchor column holds a number.
    """
    groups: list[list[Row]] = []
    anchor = _anchor(body)
    bands: dict[int, list[Row]] = {}
    for row in body.rows:
        bands.setdefault(row.band, []).append(row)
    for rows in bands.values():
        starts = [i for i, row in enumerate(rows) if anchor is not None and _is_number(row.text(anchor))]
        if not starts:
            bare = anchor is not None and not any(_has_figures(row, body.heading) for row in rows)
            if groups and len(bands) > 1 and (bare or not _looks_complete(rows, body.heading)):
                groups[-1].extend(rows)
            elif any(row.cells for row in rows):
                groups.append(list(rows))
            continue
        groups += _cut(rows, starts)
    return groups


def _has_figures(row: Row, heading: Heading) -> bool:
    """Whether a row counts, weighs or prices anything, or opens with a number: what only tells more does not."""
    told = (*ANCHORS, "number")
    return any(c.role in told and _is_number(row.text(i)) for i, c in enumerate(heading.columns))


def _looks_complete(rows: Sequence[Row], heading: Heading) -> bool:
    filled = {i for row in rows for i in row.cells}
    return len(filled) >= max(3, len(heading.columns) // 2)


def _cut(rows: Sequence[Row], starts: Sequence[int]) -> list[list[Row]]:
    groups: list[list[Row]] = [[rows[i]] for i in starts]
    for index, row in enumerate(rows):
        if index in starts:
            continue
        before = max((n for n, i in enumerate(starts) if i < index), default=None)
        after = min((n for n, i in enumerate(starts) if i > index), default=None)
        groups[_nearer(rows, starts, index, before, after)].append(row)
    for group in groups:
        group.sort(key=lambda r: r.top)
    return groups


def _nearer(rows: Sequence[Row], starts: Sequence[int], index: int, before: int | None, after: int | None) -> int:
    """Lines follow the row they belong to; only a row much nearer to the next one opens it."""
    if before is None:
        return after or 0
    if after is None:
        return before
    up = rows[index].top - rows[index - 1].bottom
    down = rows[index + 1].top - rows[index].bottom
    next_is_start = index + 1 == starts[after]
    return after if next_is_start and down < 0.4 * up and up > 2 else before


def _anchor(body: Body) -> int | None:
    """The column whose numbers open the lines: a running number, else the best filled column of figures."""
    columns = body.heading.columns
    for index, column in enumerate(columns):
        if column.role == "number" and _runs([row.text(index) for row in body.rows]):
            return index
    filled = {
        index: sum(_is_number(row.text(index)) for row in body.rows)
        for index, column in enumerate(columns)
        if column.role in ANCHORS
    }
    counts = [n for n in filled.values() if n]
    if not counts:
        return None
    # Most columns hold one figure a line; a column with more stacks several, one with fewer has gaps.
    usual = max(set(counts), key=lambda n: (counts.count(n), n))
    # Of columns filled alike the one whose figures stand highest opens the lines.
    first = {i: next(n for n, row in enumerate(body.rows) if _is_number(row.text(i))) for i, n in filled.items() if n}
    alike = [i for i, n in filled.items() if n == usual]
    return min(alike, key=lambda i: (first[i], ANCHORS.index(columns[i].role)))


def _runs(texts: Iterable[str]) -> bool:
    """Whether the texts are running numbers (1, 2, 3 … or 010, 020 …), one for each line."""
    numbers = [int(m.group(1)) for t in texts if (m := re.fullmatch(r"\D{0,2}(\d{1,3})[.)]?", t.strip()))]
    return bool(numbers) and all(a < b for a, b in pairwise(numbers))


def _is_number(text: str) -> bool:
    return bool(_NUMBER.search(text)) and len(re.findall(r"[^\W\d_]", text)) <= 14


def _fields(group: Sequence[Row], heading: Heading, mark: DecimalMark | None) -> list[Field]:
    found: dict[str, Field] = {}
    noted: list[Field] = []
    for index, column in enumerate(heading.columns):
        cell = [tuple(row.cells[index]) for row in group if row.cells.get(index)]
        if column.role not in {"description", "specification", "marks"}:
            notes = [note for line in cell for note in notes_in(line)]
            cell = [line for line in cell if note_of(line) is None] if notes else cell
            noted += [field for note in notes for field in note_fields(note, mark)]
        if not cell:
            continue
        for field in READERS.get(column.role, ignored)(cell, column, mark):
            if column.role == "description" and field.name in COLUMN_NAMES:
                noted.append(field)
            else:
                found.setdefault(field.name, field)
    for field in noted:  # a column of its own says it better than a note
        found.setdefault(field.name, field)
    return _completed(list(found.values()))


def _completed(fields: list[Field]) -> list[Field]:
    """Add what the line says by its unit: a quantity in tonnes or kilograms is its weight, if none is printed."""
    by_name = {f.name: f for f in fields}
    amount, unit = by_name.get("quantity"), by_name.get("unit")
    if amount and amount.number is not None and unit and "net_weight_kg" not in by_name:
        mass = to_kg(amount.number, unit.string)
        if mass is not None:
            fields.append(Field("net_weight_kg", amount.text, mass, amount.boxes, amount.confidence))
    return fields


def total_fields(body: Body, mark: DecimalMark | None) -> list[Field]:
    """The totals that a table's total row prints, under the names of header fields."""
    found: list[Field] = []
    for row in body.totals:
        fields = [f for f in _fields([row], body.heading, mark) if f.name != "packages" or re.search(r"\d", f.text)]
        if not any(f.name == "packages" for f in fields):
            fields += _counted(row, mark)
        for field in fields:
            name = TOTAL_FIELDS.get(field.name)
            if name:
                found.append(
                    Field(name, field.text, field.value, field.boxes, field.confidence, (), field.second_reading)
                )
    return found


def shared_count(body: Body, mark: DecimalMark | None) -> tuple[Body, list[Field]]:
    """The body without the packages of all goods, where one cell counts them ("698 PACKAGES"), and those.

    Packages of every kind together are those of the paper; a line has bags or cases.
    """
    at = next((i for i, c in enumerate(body.heading.columns) if c.role in {"packages", "package_kind"}), None)
    if at is None:
        return body, []
    filled = [row for row in body.rows if row.cells.get(at)]
    words = tuple(w for row in filled for w in row.cells[at])
    text = segment_of(words, 0).text if words else ""
    match = _ALL_PACKAGES.fullmatch(" ".join(w.text for w in words))
    count = parse_count(match["count"], mark=mark) if match else None
    if count is None or not text:
        return body, []
    rows = [replace(row, cells={i: cell for i, cell in row.cells.items() if i != at}) for row in body.rows]
    return replace(body, rows=rows), [make_field("total_packages", text, count, words)]


def _counted(row: Row, mark: DecimalMark | None) -> list[Field]:
    """Packages that a row of totals counts beside its columns ("All: 309 PACKAGES")."""
    told = [tuple(row.cells[column]) for column in sorted(row.cells)]
    # The count may begin in one column and end in the next ("TOTAL: 502" "PACKAGES").
    for words in (*told, tuple(w for cell in told for w in cell)):
        match = _PACKAGES.search(segment_of(words, 0).text)
        count = parse_count(match.group(), mark=mark) if match else None
        if match and count is not None:
            return [make_field("packages", match.group(), count, words_of(words, match.group()))]
    return []
