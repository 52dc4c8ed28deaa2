"""Which columns of figures open goods in running text, and which stack several figures for each of them."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise
from typing import Final

from inspector.documents.rows import Body

FEWEST: Final = 2
"""So many figures of a column at least show where goods begin."""
MOST: Final = 0.75
"""In so many of its lines a column must stack figures to be taken for one that does."""


def opening_columns(body: Body, roles: Collection[str]) -> list[int]:
    """The columns of these roles whose figures open goods.

    A column that prints two figures under one another for each figure of another ("0.167 CBM" over "272 KGS" beside
    "10" drums; a weight under each quantity beside one code) opens nothing: the other one does, if it is of `roles`.
    """
    filled = {
        i: [n for n, row in enumerate(body.rows) if re.search(r"\d", row.text(i))]
        for i, column in enumerate(body.heading.columns)
        if column.role in {*roles, "hs_code"}
    }
    known = [rows for rows in filled.values() if len(rows) >= FEWEST]
    own = [i for i in filled if body.heading.columns[i].role in roles]
    stacking = [i for i in own if any(_stacks(filled[i], rows) for rows in known)]
    return [i for i in own if i not in stacking] + (_codes(body) if len(stacking) == len(own) else [])


def _codes(body: Body) -> list[int]:
    return [i for i, column in enumerate(body.heading.columns) if column.role == "hs_code"]


def _stacks(rows: list[int], openers: list[int]) -> bool:
    """Whether between one opener and the next mostly several rows hold a figure, the first of them beside it."""
    ends = [*openers[1:], 1 << 30]
    spans = [[n for n in rows if start <= n < end] for start, end in zip(openers, ends, strict=True)]
    stacked = sum(
        len(span) > 1 and span[0] == start and _close(span) for span, start in zip(spans, openers, strict=True)
    )
    return stacked >= MOST * len(openers)


def _close(rows: list[int]) -> bool:
    return any(b - a == 1 for a, b in pairwise(rows[:2]))
