"""Goods lines that only say "ditto": further lots of the goods of the line before, or those goods at another price."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inspector.core.document import Field

DITTO: Final = re.compile(
    r"\W*(?:同上|同前|ditto|-?\s*do\s*-|d\.?o\.|idem|dito|same as above|as above|wie oben|dto\.?|'')\W*|[\"”“〃″]+",
    re.IGNORECASE,
)
"""What stands in the place of a description that is that of the line before."""
ADDED: Final = frozenset({"packages", "quantity", "net_weight_kg", "gross_weight_kg", "volume_cbm"})
"""Cells that several lots of one line of goods add up."""
OWN: Final = frozenset({"unit_price", "amount", "specification", "hs_code"})
"""Cells by which a line is one of its own, whatever its goods are called."""


def without_dittos(lines: Sequence[list[Field]]) -> list[list[Field]]:
    """The lines with lots of the same goods added to the first of them; others get the description meant."""
    found: list[list[Field]] = []
    for fields in lines:
        at = next((i for i, f in enumerate(fields) if f.name == "description" and DITTO.fullmatch(f.text)), None)
        meant = next((f for f in found[-1] if f.name == "description"), None) if found else None
        if at is None or meant is None:
            found.append(fields)
        elif any(f.name in OWN for f in fields) or not _alike(found[-1], fields):
            found.append([replace(meant, boxes=f.boxes) if i == at else f for i, f in enumerate(fields)])
        else:
            found[-1] = _summed(found[-1], fields)
    return found


def _alike(line: Sequence[Field], lot: Sequence[Field]) -> bool:
    """Whether a line and a lot tell the same figures, in the same units."""
    units = [{f.string for f in fields if f.name == "unit"} for fields in (line, lot)]
    told = [{f.name for f in fields if f.name in ADDED} for fields in (line, lot)]
    return bool(told[1]) and told[0] == told[1] and units[0] == units[1]


def _summed(line: Sequence[Field], lot: Sequence[Field]) -> list[Field]:
    more = {f.name: f for f in lot if f.name in ADDED}
    return [_added(f, more[f.name]) if f.name in more else f for f in line]


def _added(field: Field, other: Field) -> Field:
    if field.number is None or other.number is None:
        return field
    text = f"{field.text} + {other.text}"
    return replace(field, text=text, value=field.number + other.number, boxes=(*field.boxes, *other.boxes))
