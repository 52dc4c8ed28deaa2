"""The evidence of a finding: each piece with its place on the paper, as printed beside as understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from inspector.core.visible import visible
from inspector.report.cells import Cells, letters
from inspector.web.places import Corners
from inspector.web.screens.saying import field_word, value_text
from inspector.web.screens.sheets import Sheets, Shown, Spot, corners_of, place_name
from inspector.web.screens.unread import Unread, unread_of
from inspector.web.words import Words

_ROLES: Final = ("declared", "compared", "listed", "absent")
# Sources that name no text outside but how much of the bundle was looked at.
_WIDE: Final = frozenset({"document", "bundle"})
_LONGEST_QUOTE: Final = 320
_MOST_ALSO: Final = 4
_ROWS_AROUND, _COLUMNS_AROUND = 3, 3
# Share of the smaller box that must be covered for a print to be that of a field.
_SAME_PLACE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence. `missing` is why there is neither picture nor cells: a key of `piece` in the words."""

    number: int
    role: str
    place: str
    href: str
    quote: str
    understood: str
    field: str
    source: str
    label: str
    shown: Shown | None
    boxes: tuple[Corners, ...]
    unread: tuple[Corners, ...]
    view: str
    cells: Cells | None
    missing: str
    also: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a document with its place, as the public case has it."""

    name: str
    text: str
    value: Any
    spot: Spot


def pieces_of(t: Words, finding: Mapping[str, Any], document: Mapping[str, Any], sheets: Sheets) -> tuple[Piece, ...]:
    """The pieces of a finding in the order in which they are read: what is declared comes first."""
    grouped: dict[tuple[str, str, str], list[Spot]] = {}
    for evidence in finding.get("evidence", ()):
        key = (evidence["role"], evidence.get("quote", ""), evidence.get("source", ""))
        spots = grouped.setdefault(key, [])
        if evidence.get("file"):
            box = corners_of(evidence.get("box"))
            spots.append(Spot(evidence["file"], evidence.get("page") or 0, box, evidence.get("cell", "")))
    values, unread = tuple(values_of(document)), unread_of(document)
    ordered = sorted(grouped.items(), key=lambda item: _ROLES.index(item[0][0]))
    return tuple(_piece(t, n, key, spots, values, unread, sheets) for n, (key, spots) in enumerate(ordered, start=1))


def values_of(document: Mapping[str, Any]) -> Iterator[Value]:
    """Every value of the case with its place."""
    for paper in document.get("documents", ()):
        tables = [paper.get("fields", {}), *paper.get("line_items", ())]
        for name, field in (item for table in tables for item in table.items()):
            if field.get("box") or field.get("cell"):
                spot = Spot(paper["file"], field.get("page") or 0, corners_of(field.get("box")), field.get("cell", ""))
                yield Value(name, field.get("text", ""), field.get("value"), spot)


def _piece(
    t: Words, number: int, key: tuple[str, str, str], spots: Sequence[Spot], values: Sequence[Value],
    unread: Unread, sheets: Sheets,
) -> Piece:  # fmt: skip
    role, quote, source = key
    first = spots[0] if spots else None
    page = sheets.page(first.file, first.page) if first else None
    here = tuple(
        s.box for s in spots if first and (s.file, s.page) == (first.file, first.page) and s.box and not s.cell
    )
    shown = sheets.shown(page) if page and here else None
    cells = cells_of(values, [s for s in spots if s.cell]) if shown is None else None
    understood = _understood(values, quote, spots)
    place = place_name(t, first) if first else ""
    printed = visible(quote, longest=_LONGEST_QUOTE)
    return Piece(
        number=number,
        role=role,
        place=place,
        href=f"{sheets.href(page)}#{number}" if page else "",
        quote=printed,
        understood=value_text(understood.value) if understood else "",
        field=field_word(t, understood.name) if understood else "",
        source="" if source in _WIDE else visible(source),
        label=t("finding.box", place=place or t(f"role.{role}"), quote=printed),
        shown=shown,
        boxes=here if shown else (),
        unread=unread.get((first.file, first.page), ()) if shown and first else (),
        view=shown.sheet.zoomed(here) if shown else "",
        cells=cells,
        missing="absent" if role == "absent" else "no_picture" if first else "no_place",
        also=_also(t, spots, sheets),
    )


def _also(t: Words, spots: Sequence[Spot], sheets: Sheets) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for spot in spots[1:]:
        page = sheets.page(spot.file, spot.page)
        if page and (spot.file, spot.page) != (spots[0].file, spots[0].page):
            found.setdefault(sheets.href(page), place_name(t, spot))
    return tuple((name, href) for href, name in list(found.items())[:_MOST_ALSO])


def _understood(values: Sequence[Value], quote: str, spots: Sequence[Spot]) -> Value | None:
    """The field that stands where the evidence points; of several, the one with the same print."""
    near = [v for v in values if v.value is not None and any(_same_place(v.spot, s) for s in spots)]
    return next((v for v in near if v.text == quote), near[0] if near else None)


def _same_place(a: Spot, b: Spot) -> bool:
    if (a.file, a.page) != (b.file, b.page):
        return False
    if a.cell or b.cell:
        return a.cell == b.cell
    if a.box is None or b.box is None:
        return False
    wide = min(a.box[2], b.box[2]) - max(a.box[0], b.box[0])
    high = min(a.box[3], b.box[3]) - max(a.box[1], b.box[1])
    return wide > 0 and high > 0 and wide * high > _SAME_PLACE * min(_area(a.box), _area(b.box))


def _area(box: Corners) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def cells_of(values: Sequence[Value], marked: Sequence[Spot]) -> Cells | None:
    """A window of a sheet around the marked cells, with the neighbours that were understood as values."""
    spots = {spot: _grid(spot.cell) for spot in marked}
    first = next((spot for spot, place in spots.items() if place), None)
    if first is None:
        return None
    row, column = spots[first] or (1, 1)
    rows = range(max(1, row - _ROWS_AROUND), row + _ROWS_AROUND + 1)
    columns = range(max(1, column - _COLUMNS_AROUND), column + _COLUMNS_AROUND + 1)
    texts = {
        place: visible(v.text, longest=80)
        for v in values
        if (v.spot.file, v.spot.page) == (first.file, first.page) and (place := _grid(v.spot.cell))
    }
    here = [place for spot, place in spots.items() if place and (spot.file, spot.page) == (first.file, first.page)]
    inside = frozenset((r - rows[0], c - columns[0]) for r, c in here if r in rows and c in columns)
    lines = tuple((r, tuple(texts.get((r, c), "") for c in columns)) for r in rows)
    return Cells(tuple(letters(c) for c in columns), lines, inside)


def _grid(cell: str) -> tuple[int, int] | None:
    """Row and column of `F13`, counted from 1."""
    name = cell.rpartition("!")[2].replace("$", "").upper()
    head = name.rstrip("0123456789")
    tail = name[len(head) :]
    if not (
        head.isascii() and head.isalpha() and len(head) <= 3 and tail.isascii() and tail.isdigit() and len(tail) <= 7
    ):
        return None
    column = 0
    for char in head:
        column = column * 26 + ord(char) - ord("A") + 1
    return max(1, int(tail)), column
