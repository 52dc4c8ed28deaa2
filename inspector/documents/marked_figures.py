"""Cells with a weight and a quantity, each called by its name: "110KGS G.W." over "100 KGS" on certificates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from inspector.core.document import Field
from inspector.core.page import Word
from inspector.documents.goods_field import make_field
from inspector.documents.interpret import words_of
from inspector.documents.layout import segment_of
from inspector.documents.statements import called_masses
from inspector.values.measure import parse_mass_kg, unit_of
from inspector.values.number import DecimalMark, parse_number

NAMES: Final = {"total_net": "net_weight_kg", "total_gross": "gross_weight_kg"}
_COUNTED: Final = re.compile(
    r"(?<![\w.,-])(?P<value>\d(?:[\d.,'\u00a0 ]*\d)?)\s*(?P<unit>[A-Za-z]{1,6}[²³23]?|[\u4e00-\u9fff]{1,2})"
)


def marked_figures(cell: Sequence[tuple[Word, ...]], mark: DecimalMark | None) -> list[Field]:
    """The weights that a cell calls net or gross, and the quantity beside them; nothing where it calls none.

    Of several figures without a name the first is the quantity. Values in kilograms, the quantity in its unit.
    """
    found: dict[str, Field] = {}
    unnamed: list[tuple[Word, ...]] = []
    for words in _pieces(cell):
        named = list(called_masses(segment_of(words, 0).text))
        for role, match in named:
            value = parse_mass_kg(match[0], mark=mark)
            if value is not None:
                made = make_field(NAMES[role], match[0], value, words_of(words, match[0]))
                found.setdefault(made.name, made)
        unnamed += [] if named else [words]
    if not found:
        return []
    counted = next(filter(None, (_quantity(words, mark) for words in unnamed)), [])
    return [*found.values(), *counted]


def _pieces(cell: Sequence[tuple[Word, ...]]) -> list[tuple[Word, ...]]:
    """The lines of a cell, a name that stands alone ("G.W.") joined to the figure above it."""
    pieces: list[tuple[Word, ...]] = []
    for line in cell:
        alone = not any(c.isdigit() for w in line for c in w.text)
        pieces[-1:] = [(*pieces[-1], *line)] if pieces and alone else [*pieces[-1:], tuple(line)]
    return pieces


def _quantity(words: tuple[Word, ...], mark: DecimalMark | None) -> list[Field]:
    match = _COUNTED.search(segment_of(words, 0).text)
    value = parse_number(match["value"], mark=mark) if match else None
    if match is None or value is None or not unit_of(match["unit"]):
        return []
    unit, at = match["unit"].upper(), words_of(words, match[0])
    return [make_field("quantity", match["value"], value, at), make_field("unit", unit, unit, at)]
