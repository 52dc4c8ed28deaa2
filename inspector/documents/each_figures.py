"""Figures for a single package that stand over those for the whole line ("@25.20" over "2,394")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from inspector.documents.columns import NUMBERS
from inspector.documents.rows import Body, Row

EACH: Final = re.compile(
    r"\s*@|\W*\d[\d.,]*\s*[a-z³]{0,4}\.?\s*(?:/|per\s|each\b)\s*(?:ctn|carton|bag|drum|case|pallet|box|pc|pkg|each|unit)?s?\W*$",
    re.IGNORECASE,
)
"""A figure for a single package ("@25.20", "12.5 KGS/CTN")."""


def without_each(body: Body) -> Body:
    """The body without the figures for single packages, in columns that print them over those of the whole line."""
    each = {
        index: {id(row) for row in body.rows if EACH.match(row.text(index))}
        for index, column in enumerate(body.heading.columns)
        if column.role in NUMBERS
    }
    whole = {
        i: sum(bool(re.search(r"\d", r.text(i))) and id(r) not in rows for r in body.rows) for i, rows in each.items()
    }
    stacked = {i: rows for i, rows in each.items() if rows and len(rows) <= whole[i]}
    return replace(body, rows=[_without(row, stacked) for row in body.rows]) if stacked else body


def _without(row: Row, stacked: dict[int, set[int]]) -> Row:
    return replace(row, cells={i: words for i, words in row.cells.items() if id(row) not in stacked.get(i, ())})
