"""Goods told below the packages that hold them: a line of numbers and weights, and under it what is inside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from inspector.core.page import Word
from inspector.documents.columns import NUMBERS, Column, Heading
from inspector.documents.layout import segment_of
from inspector.documents.package_words import KINDS
from inspector.documents.rows import Row
from inspector.values.measure import unit_of

WORDY = re.compile(r"[^\W\d_]{3}|[\u2e80-\u9fff]{2}")
"""What a name of goods has and a range of packages has not."""
NAMELESS = re.compile(
    rf"(?:(?:c/?n|ctn|case|colli|pallet|pkg|no|nos|box|plt|package|jumbo|big|wooden|steel)s?\b|(?:{KINDS})(?![^\W\d_])|[\W\d_]|"
    r"to\b|bis\b|至|第|号)*",
    re.IGNORECASE,
)
"""Numbers of packages, and what kind of packages they are."""
COUNT = re.compile(rf"\d[\d.,]*\s*(?:(?:jumbo|big|wooden|steel|plywood)\s+)?(?:{KINDS})", re.IGNORECASE)
MOST_WORDS = 4
"""A count of packages has so many words at most."""
NAMING = frozenset({"description", "specification"})
MOST = 0.6
"""So many of the lines of packages must be followed by words; a few may go on alone."""


def told_below(groups: Sequence[Sequence[Row]], heading: Heading) -> bool:
    """Whether the rows that have figures name no goods, while the rows under them do and have no figures."""
    goods = [i for i, c in enumerate(heading.columns) if c.role in NAMING]
    if not groups or not all(_nameless(g[0].text(i)) for g in groups for i in goods):
        return False
    told = [g for g in groups if any(_tells(row, heading) for row in g[1:])]
    return len(told) >= MOST * len(groups) and all(_figures(g[0], heading) >= 2 for g in groups)


def rewritten(group: Sequence[Row], heading: Heading) -> tuple[list[Row], Heading]:
    """The rows of one line with what stands below put under a column of its own, and the heading with that column.

    The column that was taken for the goods holds numbers of packages; "quantity" stands apart where the words below
    begin with a figure and its unit.
    """
    columns = tuple(replace(c, role="package_range") if c.role in NAMING else c for c in heading.columns)
    first, last = heading.columns[0], heading.columns[-1]
    goods = Column("description", "", first.left, last.right, first.place)
    columns = (*columns, replace(goods, role="packages"), replace(goods, role="quantity"), goods)
    rows: list[Row] = []
    counted = False
    for number, row in enumerate(group):
        if number == 0 or not _tells(row, heading):
            packed = _packed(row, heading) if number == 0 else []
            rows.append(replace(row, cells={**row.cells, len(columns) - 3: packed}) if packed else row)
            continue
        words = sorted((w for cell in row.cells.values() for w in cell), key=lambda w: w.place.x0)
        count = [] if counted else _count(words)
        counted = counted or bool(count)
        cells = {len(columns) - 2: count, len(columns) - 1: words[len(count) :]}
        rows.append(replace(row, cells={at: held for at, held in cells.items() if held}))
    return rows, replace(heading, columns=columns)


def _packed(row: Row, heading: Heading) -> list[Word]:
    """The words that count the packages beside their numbers ("1 - 6   6 JUMBO BAGS")."""
    told = [w for i, c in enumerate(heading.columns) if c.role not in NUMBERS for w in row.cells.get(i, ())]
    for start in range(len(told)):
        for end in range(min(len(told), start + MOST_WORDS), start + 1, -1):
            if COUNT.fullmatch(segment_of(told[start:end], 0).text):
                return told[start:end]
    return []


def _nameless(text: str) -> bool:
    return bool(text.strip()) and NAMELESS.fullmatch(text.strip()) is not None


def _tells(row: Row, heading: Heading) -> bool:
    """Whether a row is words that run on over the borders of the columns, not figures under their headings."""
    return WORDY.search(row.whole) is not None and not _nameless(row.whole) and _figures(row, heading) < 2


def _figures(row: Row, heading: Heading) -> int:
    return sum(
        c.role in NUMBERS
        and re.fullmatch(r"[\d.,' ]*\d[\d.,' ]*(?:\s*[^\W\d]{1,3}\.?)?", row.text(i).strip()) is not None
        for i, c in enumerate(heading.columns)
    )


def _count(words: Sequence[Word]) -> list[Word]:
    """The figure and the unit with which a line begins ("2 300 KGS", "4.8MT")."""
    for size in range(1, MOST_WORDS):
        match = (
            re.fullmatch(r"\d[\d.,' ]*\s*([^\W\d]{1,6}[²³]?)\.?", segment_of(words[:size], 0).text)
            if words[size:]
            else None
        )
        if match and unit_of(match.group(1)):
            return list(words[:size])
    return []
