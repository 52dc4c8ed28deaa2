"""Finds the lines of two papers that speak of the same goods."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from inspector.comparing import shipment_papers
from inspector.core.document import Document, LineItem
from inspector.remembering import remembered

Pair = tuple[Document, LineItem, Document, LineItem]


@remembered
def pairs(documents: Iterable[Document]) -> tuple[Pair, ...]:
    """Every two lines of two shipment papers of different kinds that speak of the same goods.

    Papers with one line each speak of the same goods. Papers with equally many lines are matched by what the
    lines state, else in order; with unequal numbers only lines that clearly agree are matched.
    """
    papers = [d for d in shipment_papers(documents) if d.lines]
    found: list[Pair] = []
    for left, right in itertools.combinations(papers, 2):
        if left.kind != right.kind:
            found += [(left, a, right, b) for a, b in matched(left.lines, right.lines)]
    return tuple(found)


def matched(left: tuple[LineItem, ...], right: tuple[LineItem, ...]) -> list[tuple[LineItem, LineItem]]:
    """Lines matched one to one, best first; lines left over on papers of equal length are matched in order."""
    scored = sorted(((likeness(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)), reverse=True)
    rows: dict[int, int] = {}
    for score, i, j in scored:
        if score >= 0.5 and i not in rows and j not in rows.values():
            rows[i] = j
    if len(left) == len(right):
        free = [j for j in range(len(right)) if j not in rows.values()]
        rows |= dict(zip((i for i in range(len(left)) if i not in rows), free, strict=True))
    return [(left[i], right[j]) for i, j in sorted(rows.items())]


def likeness(left: LineItem, right: LineItem) -> float:
    """How much two lines agree, 0–1: description, HS code, and equal numbers."""
    words = _likeness_of_words(_string(left, "description"), _string(right, "description"))
    one, two = _string(left, "hs_code")[:6], _string(right, "hs_code")[:6]
    code = 0.0 if not one or not two else 0.3 if one == two else -0.2
    numbers = 0.0
    for name in ("quantity", "packages", "net_weight_kg", "gross_weight_kg", "amount"):
        mine, theirs = left.get(name), right.get(name)
        if mine is not None and theirs is not None and mine.number is not None and mine.number == theirs.number:
            numbers += 0.25
    return max(0.0, min(1.0, 0.7 * words + code + min(0.5, numbers)))


def _likeness_of_words(left: str, right: str) -> float:
    if not left or not right:
        return 0.0
    return fuzz.token_set_ratio(_tokens(left), _tokens(right)) / 100


@lru_cache(maxsize=4096)
def _tokens(text: str) -> str:
    return " ".join(re.findall(r"[a-z]+|\d+(?:\.\d+)?|[\u4e00-\u9fff]", text.casefold()))


def _string(item: LineItem, name: str) -> str:
    field = item.get(name)
    return field.string if field is not None else ""
