"""Units whose letters mean two things: "MT" tonnes or metres, "GR" grams or sets (gruppi); totals tell which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from inspector.core.document import Field, LineItem

LENGTHS: Final = {"MT": "M", "MTS": "M"}
"""What tonnes are where they would outweigh the whole consignment."""
SMALL: Final = frozenset({"GR", "G", "GRS"})
SLACK: Final = Decimal("1.02")


def with_units_settled(lines: Sequence[LineItem], fields: Mapping[str, Field]) -> list[LineItem]:
    """The lines without weights that only a doubtful unit gives and the printed total contradicts."""
    total = next((f.number for n in ("total_gross_kg", "total_net_kg") if (f := fields.get(n)) and f.number), None)
    net = fields["total_net_kg"].number if "total_net_kg" in fields else None
    if total is None:
        return list(lines)
    weights = [f.number for line in lines if (f := line.get("net_weight_kg")) and f.number is not None]
    short = net is not None and sum(weights) * SLACK < net
    return [_settled(line, total, short=short) for line in lines]


def _settled(line: LineItem, total: Decimal, *, short: bool) -> LineItem:
    quantity, unit, weight = (line.get(name) for name in ("quantity", "unit", "net_weight_kg"))
    if quantity is None or unit is None or weight is None or weight.number is None or weight.boxes != quantity.boxes:
        return line
    letters = unit.string.upper().strip(".")
    heavy = letters in LENGTHS and weight.number > total * SLACK
    if not heavy and not (short and letters in SMALL):
        return line
    kept = [f for f in line.fields if f.name != "net_weight_kg"]
    meant = LENGTHS.get(letters)
    return replace(line, fields=tuple(replace(f, value=meant) if meant and f.name == "unit" else f for f in kept))
