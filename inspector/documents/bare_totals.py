"""Rows of totals that say so by nothing but their figures: each is the sum of what stands above it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from inspector.documents.column_values import FIGURES, figure
from inspector.documents.rows import Body, Row
from inspector.values.number import DecimalMark

TELLING: Final = frozenset({"description", "specification", "hs_code", "origin", "number"})
"""A row with a cell of these is goods."""
LEAST: Final = 2
"""So many sums make a row of totals; a single one may be chance."""
CENT: Final = Decimal("0.011")


def with_bare_total(body: Body, mark: DecimalMark | None) -> Body:
    """The table with its last row among the totals, where that row only adds up what stands above it."""
    if body.totals or len(body.rows) < 2 or not _adds_up(body, body.rows[-1], mark):
        return body
    return replace(body, rows=body.rows[:-1], totals=[body.rows[-1]])


def _adds_up(body: Body, last: Row, mark: DecimalMark | None) -> bool:
    sums = 0
    for index, column in enumerate(body.heading.columns):
        text = last.text(index)
        if not text:
            continue
        if column.role in TELLING:
            return False
        if column.role not in FIGURES or (value := figure(text, mark)) is None:
            continue
        above = [figure(row.text(index), mark) for row in body.rows[:-1] if row.text(index)]
        if abs(sum((f for f in above if f is not None), Decimal(0)) - value) > CENT:
            return False
        sums += 1
    return sums >= LEAST
