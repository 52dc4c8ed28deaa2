"""Totals that are none: what was taken for one is the figure of one line of several; the printed sum is it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from inspector.core.box import Box
from inspector.core.document import Document, Field
from inspector.documents.package_words import KINDS
from inspector.values.number import parse_number

CELLS: Final = {
    "total_packages": "packages",
    "total_gross_kg": "gross_weight_kg",
    "total_net_kg": "net_weight_kg",
    "total_volume_cbm": "volume_cbm",
}
"""The cell whose figures a total adds up. Amounts are not among them: subtotals of orders look like lines."""
_SPEAKS: Final = {
    "total_packages": re.compile(rf"(?:{KINDS})(?![^\W\d_])|total|合计|总", re.IGNORECASE),
    "total_gross_kg": re.compile(r"kgs?\b|\bg\.?\s?w|gross|total|毛|合计|千克|公斤", re.IGNORECASE),
    "total_net_kg": re.compile(r"kgs?\b|\bn\.?\s?w|net|total|净|合计|千克|公斤", re.IGNORECASE),
    "total_volume_cbm": re.compile(r"cbm|m3|m³|total|合计", re.IGNORECASE),
}
"""What a line says that may print the sum."""
_NUMBER: Final = re.compile(r"\d[\d.,' ]*\d|\d")
SURENESS: Final = 0.8


def with_printed_sums(document: Document) -> Document:
    """The document, its totals that are the figure of a single line replaced by the sum, where the paper prints it.

    Where it prints none, such a total is left out: it would be held against the totals of other papers.
    """
    if len(document.lines) < 2:
        return document
    made: list[Field] = []
    for field in document.fields:
        cell = CELLS.get(field.name)
        figures = [f for line in document.lines if (f := line.get(cell)) is not None] if cell else []
        total = sum((f.number or Decimal(0) for f in figures), Decimal(0))
        # A row of totals that was taken for goods makes its figure the sum of all others.
        sums = field.number is not None and field.number in {total, total - field.number}
        if len(figures) < 2 or sums or not any(_same_place(field, figure) for figure in figures):
            made.append(field)
            continue
        made += _printed(document, field, total)
    return document if made == list(document.fields) else replace(document, fields=tuple(made))


def _same_place(field: Field, figure: Field) -> bool:
    return bool(field.boxes) and all(any(_over(a, b) for b in figure.boxes) for a in field.boxes)


def _over(one: Box, other: Box) -> bool:
    x, y = (one.left + one.right) / 2, (one.top + one.bottom) / 2
    return one.page == other.page and other.left <= x <= other.right and other.top <= y <= other.bottom


def _printed(document: Document, field: Field, total: Decimal) -> Iterator[Field]:
    """The field as the last line says it that prints the sum; nothing where none does."""
    for line in reversed(document.text):
        if not _SPEAKS[field.name].search(line.text):
            continue
        for match in _NUMBER.finditer(line.text):
            if parse_number(match[0]) == total:
                boxes = line.boxes_between(*match.span())
                yield replace(field, text=match[0], value=total, boxes=boxes, confidence=SURENESS, alternatives=())
                return
