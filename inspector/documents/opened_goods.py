"""Goods listed without a table: the numbers of their packages, or a code, open each at the left ("CTN NO. 1-12").

At the right stand what the packages hold and, in a sentence or under one another, how much it is and what it weighs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from inspector.core.box import hull
from inspector.core.document import Field, LineItem
from inspector.core.page import Word
from inspector.documents.goods_cells import volume_cbm
from inspector.documents.goods_field import make_field
from inspector.documents.goods_text import code_in, digits_of
from inspector.documents.interpret import words_of
from inspector.documents.layout import Segment, Sheet
from inspector.documents.package_words import KINDS
from inspector.documents.paragraphs import paragraphs
from inspector.documents.statements import called_masses
from inspector.values.hs_code import parse_hs
from inspector.values.measure import parse_count, parse_mass_kg, unit_of
from inspector.values.number import DecimalMark, parse_number

_PACKED: Final = rf"(?:(?:big|jumbo|wooden|steel)\s+)?(?:{KINDS}|c|c/?s|c/?t?n?|ctn|bdl|drm|plt|pc|pkg|crt|bbl|fcl)s?"
OPENS: Final = re.compile(
    rf"(?:{_PACKED}[\s/.]*(?:n[or]s?\b|n°|#)[\s.:]*(?P<first>\d{{1,5}})(?:\s*(?:-|–|~|～|to|bis|至)\s*(?P<last>\d{{1,5}}))?|"
    r"第\s*\d+(?:\s*[-–~～至]\s*\d+)?\s*[箱件桶托袋]|N[GC])\s*:?",
    re.IGNORECASE,
)
"""The numbers of packages, or the code of air cargo records for the nature of goods: what opens a line of goods."""
COUNT: Final = re.compile(rf"\W*(?P<count>\d[\d.,]*)\s*{_PACKED}\W*", re.IGNORECASE)
QUANTITY: Final = re.compile(
    r"(?:\b(?:containing|contents?|qty|quantity|holding)|数量|内装|含)\W*(?P<value>\d[\d.,]*)\s*(?P<unit>[A-Za-z]{1,6}[²³23]?|[\u4e00-\u9fff]{1,2})",
    re.IGNORECASE,
)
VOLUME: Final = re.compile(
    r"\b(?:m'?ment|meas(?:urement)?|vol(?:ume)?|mc)\W{0,2}(?P<named>\d[\d.,]*)|(?P<bare>\d[\d.,]*)\s*(?:m3|m³|cbm)\b",
    re.IGNORECASE,
)
BARE_MASS: Final = re.compile(r"(?P<mass>\d[\d.,]*)\s*(?:kgs?|k)(?![A-Za-z])", re.IGNORECASE)
LEVEL: Final = 4.0
"""Points by which what stands in one column may be out of line."""
WEIGHS: Final = frozenset({"net_weight_kg", "gross_weight_kg"})
FEWEST: Final = 4
"""An item tells what it is, and three things more."""
NAMES: Final = {"total_net": "net_weight_kg", "total_gross": "gross_weight_kg"}


@dataclass
class _Item:
    """What stands between one opener and the next: the lines of the goods, and the cells told so far."""

    left: float
    start: float
    bottom: float
    lines: list[tuple[Word, ...]] = field(default_factory=list)
    cells: dict[str, Field] = field(default_factory=dict)
    right: float = 1e9

    def put(self, name: str, text: str, value: object, words: Sequence[Word]) -> None:
        """Keep a cell, unless it has been told."""
        if value is not None:
            self.cells.setdefault(name, make_field(name, text, value, words))  # type: ignore[arg-type]  # parsed


def opened_items(sheets: Sequence[Sheet], mark: DecimalMark | None) -> list[LineItem]:
    """The goods of pages that list them so; none where an opener is followed by no goods with figures."""
    items = [item for sheet in sheets for item in _items(sheet, mark)]
    made = [cells for item in items if len(cells := _told(item)) >= FEWEST and cells.keys() & WEIGHS]
    if 2 * len(made) <= len(items):
        return []
    return [
        LineItem(number, tuple(cells.values()), hull(b for f in cells.values() for b in f.boxes))
        for number, cells in enumerate(made, 1)
    ]


def _items(sheet: Sheet, mark: DecimalMark | None) -> list[_Item]:
    found: list[_Item] = []
    current: _Item | None = None
    for row in sheet.rows:
        match = OPENS.fullmatch(row[0].text.strip())
        if match and len(row) > 1:
            current = _Item(row[0].place.x0, row[1].place.x0, row[0].place.y1)
            _number(current, match, row[0])
            found.append(current)
            row = row[1:]
        elif current is not None and _ends(current, row, sheet):
            current = None
        if current is not None:
            current.bottom = max(s.place.y1 for s in row)
            for segment in row:
                _take(current, segment, mark)
    return found


def _number(item: _Item, match: re.Match[str], segment: Segment) -> None:
    """As many packages as are numbered, where their count is told nowhere else."""
    first, last = match["first"], match["last"]
    if first:
        count = int(last or first) - int(first) + 1
        item.cells["_numbered"] = make_field("packages", segment.text, parse_count(str(count)), segment.words)


def _ends(item: _Item, row: Sequence[Segment], sheet: Sheet) -> bool:
    """Whether a row stands far below, or left of the goods and counts no packages."""
    if min(s.place.y0 for s in row) - item.bottom > 1.5 * sheet.line_height:
        return True
    return row[0].place.x0 < item.start - LEVEL and COUNT.fullmatch(row[0].text) is None


def _take(item: _Item, segment: Segment, mark: DecimalMark | None) -> None:
    text, words = segment.text, segment.words
    count = COUNT.fullmatch(text)
    if count:
        item.put("packages", text, parse_count(count["count"], mark=mark), words)
        return
    if not _tell(item, text, words, mark):
        if abs(segment.place.x0 - item.start) < LEVEL:
            item.lines.append(words)
        return
    if segment.place.x0 > item.start + LEVEL:
        item.right = min(item.right, segment.place.x0)


def _tell(item: _Item, text: str, words: tuple[Word, ...], mark: DecimalMark | None) -> bool:
    """Keep the code, quantity, weights and volume that a line tells; whether it tells any."""
    before = len(item.cells)
    code = code_in(text)
    if code:
        item.put("hs_code", digits_of(code), parse_hs(digits_of(code)), words_of(words, digits_of(code)))
    counted = QUANTITY.search(text)
    if counted and unit_of(counted["unit"]):
        item.put("quantity", counted["value"], parse_number(counted["value"], mark=mark), words)
        item.put("unit", counted["unit"], counted["unit"].upper(), words)
    for role, match in called_masses(text):
        item.put(NAMES.get(role, ""), match[0], parse_mass_kg(match[0], mark=mark), words_of(words, match[0]))
    bare = BARE_MASS.match(text.strip())
    if bare and not item.cells.keys() & WEIGHS:
        item.put("gross_weight_kg", bare["mass"], parse_mass_kg(bare["mass"], mark=mark), words_of(words, bare["mass"]))
    volume = VOLUME.search(text)
    if volume and (len(item.cells) > before or volume.start() <= 1):
        told = volume["named"] or volume["bare"]
        item.put("volume_cbm", told, volume_cbm(told, mark=mark), words_of(words, told))
    return len(item.cells) > before


def _told(item: _Item) -> dict[str, Field]:
    """The cells of an item: its description first, then what was told of it."""
    parts = paragraphs(item.lines, min(item.right, 1e9))
    if not parts or not re.search(r"[^\W\d_]{3}|[\u4e00-\u9fff]{2}", parts[0].text):
        return {}
    first = parts[0]
    cells = {"description": make_field("description", first.text, first.text, first.words)}
    if len(parts) > 1:
        text = "; ".join(p.text for p in parts[1:])
        cells["specification"] = make_field("specification", text, text, (w for p in parts[1:] for w in p.words))
    numbered = item.cells.pop("_numbered", None)
    if numbered is not None:
        item.cells.setdefault("packages", numbered)
    return {**cells, **item.cells}
