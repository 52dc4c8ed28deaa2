"""Finds the lines of two papers that speak of the same goods."""

from __future__ import annotations

import itertools
import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
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


@dataclass(frozen=True, slots=True)
class Partner:
    """The same goods on another paper; `order` is the place of the pair among all pairs."""

    order: int
    document: Document
    line: LineItem


def partners(documents: tuple[Document, ...], document: Document, line: LineItem) -> Iterator[Partner]:
    """The lines with which `pairs` lays a line of a paper together, in the order of the pairs."""
    every = pairs(documents)
    for order in _orders(documents).get((document.id, line.number), ()):
        left, a, right, b = every[order]
        mine = (left.id, a.number) == (document.id, line.number)
        yield Partner(order, right, b) if mine else Partner(order, left, a)


@remembered
def _orders(documents: tuple[Document, ...]) -> Mapping[tuple[str, int], array[int]]:
    """For each line the places of its pairs: many papers of one shipment make many pairs, so nothing else is kept."""
    found: dict[tuple[str, int], array[int]] = {}
    for order, (left, a, right, b) in enumerate(pairs(documents)):
        for key in ((left.id, a.number), (right.id, b.number)):
            found.setdefault(key, array("L")).append(order)
    return found


def matched(left: tuple[LineItem, ...], right: tuple[LineItem, ...]) -> list[tuple[LineItem, LineItem]]:
    """Lines matched one to one, best first; lines left over on papers of equal length are matched in order."""
    rows = _matched(tuple(map(_stated, left)), tuple(map(_stated, right)))
    return [(left[i], right[j]) for i, j in rows]


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a line states, as far as it tells lines apart: words, the heading of its code, and numbers."""

    words: str
    code: str
    numbers: tuple[Decimal | None, ...]


_NUMBERS = ("quantity", "packages", "net_weight_kg", "gross_weight_kg", "amount")


def _stated(item: LineItem) -> _Stated:
    fields = (item.get(name) for name in _NUMBERS)
    numbers = tuple(None if field is None else field.number for field in fields)
    return _Stated(_tokens(_string(item, "description")), _string(item, "hs_code")[:6], numbers)


@lru_cache(maxsize=1024)  # shipments that repeat the same goods are matched once
def _matched(left: tuple[_Stated, ...], right: tuple[_Stated, ...]) -> tuple[tuple[int, int], ...]:
    scored = sorted(((_likeness(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)), reverse=True)
    rows: dict[int, int] = {}
    taken: set[int] = set()
    for score, i, j in scored:
        if score >= 0.5 and i not in rows and j not in taken:
            rows[i] = j
            taken.add(j)
    if len(left) == len(right):
        free = [j for j in range(len(right)) if j not in taken]
        rows |= dict(zip((i for i in range(len(left)) if i not in rows), free, strict=True))
    return tuple(sorted(rows.items()))


def likeness(left: LineItem, right: LineItem) -> float:
    """How much two lines agree, 0–1: description, HS code, and equal numbers."""
    return _likeness(_stated(left), _stated(right))


def _likeness(left: _Stated, right: _Stated) -> float:
    words = fuzz.token_set_ratio(left.words, right.words) / 100 if left.words and right.words else 0.0
    code = 0.0 if not left.code or not right.code else 0.3 if left.code == right.code else -0.2
    same = sum(a is not None and a == b for a, b in zip(left.numbers, right.numbers, strict=True))
    return max(0.0, min(1.0, 0.7 * words + code + min(0.5, 0.25 * same)))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> str:
    return " ".join(re.findall(r"[a-z]+|\d+(?:\.\d+)?|[\u4e00-\u9fff]", text.casefold()))


def _string(item: LineItem, name: str) -> str:
    field = item.get(name)
    return field.string if field is not None else ""
