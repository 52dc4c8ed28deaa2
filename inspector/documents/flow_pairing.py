"""Which figures of the columns belong to which goods of running text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from inspector.core.document import Field
from inspector.core.page import Word
from inspector.documents.goods_field import make_field
from inspector.documents.marked_figures import marked_figures
from inspector.documents.paragraphs import paragraphs
from inspector.documents.rows import Body
from inspector.values.number import DecimalMark

LEVEL: Final = 4.0
"""Points by which a figure may stand above the goods that it belongs to."""
STACKED_IN: Final = frozenset({"quantity", "gross_weight_kg", "net_weight_kg", "weights"})
"""Roles of columns in which a weight may stand over a quantity."""
COUNTED_IN: Final = frozenset({"counted", "unit", "quantity"})
"""Columns of `paired` that hold what such a cell says by itself."""


@dataclass
class Goods:
    """One goods item as it grows: the lines of its description, and what was said within them."""

    lines: list[tuple[Word, ...]] = field(default_factory=list)
    top: float = 0.0
    bottom: float = 0.0
    fields: list[Field] = field(default_factory=list)

    @property
    def closed(self) -> bool:
        """Whether a commodity code has ended the description."""
        return any(f.name == "hs_code" for f in self.fields)


def _reach(goods: Sequence[Goods], index: int) -> tuple[float, float]:
    """From which height to which the figures stand that belong to an item: down to where the next one begins."""
    following = goods[index + 1].top if index + 1 < len(goods) else float("inf")
    return goods[index].top - LEVEL, following - LEVEL


def _stacked(goods: Sequence[Goods], index: int, body: Body, mark: DecimalMark | None) -> list[Field]:
    """Weight and quantity of an item, where one column has both under one another, the weight called by its name."""
    top, following = _reach(goods, index)
    for at, column in enumerate(body.heading.columns):
        cell = [tuple(r.cells[at]) for r in body.rows if top <= r.top < following and r.cells.get(at)]
        made = marked_figures(cell, mark) if column.role in STACKED_IN and len(cell) > 1 else []
        if made:
            return made
    return []


def paired(
    goods: Sequence[Goods], columns: dict[str, list[tuple[Field, float]]], body: Body, mark: DecimalMark | None
) -> list[list[Field]]:
    """The cells of each item: its description and notes, and the figures that stand beside its lines."""
    right = body.heading.column("description")
    made: list[list[Field]] = []
    for index, item in enumerate(goods):
        parts = paragraphs(item.lines, right.right if right else 1e9, ruled=right is not None and right.ruled)
        first = parts[0]
        fields = [make_field("description", first.text, first.text, first.words), *item.fields]
        for part in parts[1:]:
            name = "packing" if part.is_packing else "specification"
            if not any(f.name == name for f in fields):
                fields.append(make_field(name, part.text, part.text, part.words))
        stacked = _stacked(goods, index, body, mark)
        fields += [f for f in stacked if all(f.name != g.name for g in fields)]
        have = {f.name for f in fields}
        for role, values in columns.items():
            if stacked and role in COUNTED_IN:
                continue  # the names in the cell say which figure is which
            match = _match(values, index, goods)
            if match is not None and match.name not in have:
                fields.append(match)
        made.append(fields)
    return made


def _match(values: Sequence[tuple[Field, float]], index: int, goods: Sequence[Goods]) -> Field | None:
    """The value of a column that belongs to a goods item.

    The same number of values as of items pairs in order; else the value on the item's own rows belongs to it.
    """
    if len(values) == len(goods):
        return values[index][0]
    top, following = _reach(goods, index)
    inside = [f for f, y in values if top <= y < following]
    return inside[0] if len(inside) == 1 and len(values) > 1 else None


def stands_apart(values: Sequence[tuple[Field, float]], goods: Sequence[Goods]) -> bool:
    """Whether the last of several equal values stands below all goods: then it is their total, printed again."""
    if not goods or len(values) != 2:
        return False
    lowest = max(item.top for item in goods)
    return values[-1][1] > lowest and sum(y > lowest - LEVEL for _, y in values) == 1
