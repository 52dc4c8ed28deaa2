"""Writes values for people: numbers with groups, dates ISO, and what a quoted print was understood as."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from inspector.core.box import Box
from inspector.core.document import Field, Value
from inspector.core.finding import Evidence
from inspector.core.visible import visible
from inspector.report.wording import field_name

# Digits before the point beyond which a number is shown in powers of ten.
_LONGEST_NUMBER = 18
# Share of the smaller box that must be covered for a print to be the print of a field.
_SAME_PLACE = 0.5


def shown(value: Value | None) -> str:
    """A value as a person reads it; empty where nothing was understood."""
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ", ".join(visible(v) for v in value)
    return "" if value is None else visible(value)


def number(value: Decimal) -> str:
    """`12,000.5`: groups of three, no needless zeros."""
    if not value.is_finite() or abs(value.adjusted()) > _LONGEST_NUMBER:
        return str(value)
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(share: float) -> str:
    """`97 %`; never 100 % for what is not certain."""
    return f"{min(99, int(share * 100)) if share < 1 else 100} %"


def size(count: int) -> str:
    """Bytes as a person says them: `812 B`, `14 kB`, `3.2 MB`."""
    if count < 1000:
        return f"{count} B"
    return f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:,.1f} MB"


def understood(fields: Iterable[Field], piece: Evidence, boxes: Sequence[Box]) -> str:
    """What the quoted print was understood as: `5,000 (net weight, kg)`; empty where it is no field.

    The field is the one that stands where the evidence points and, of several, the one with the same print.
    """
    candidates = [f for f in fields if any(_same_place(a, b) for a in f.boxes for b in boxes)]
    exact = [f for f in candidates if f.text == piece.quote]
    best = next(iter(exact or candidates), None)
    if best is None or best.value is None:
        return ""
    return f"{shown(best.value)} ({field_name(best.name)[0]})"


def _same_place(a: Box, b: Box) -> bool:
    if a.cell or b.cell:
        return a.page == b.page and a.cell == b.cell
    return a.overlap(b) > _SAME_PLACE * min(a.area, b.area)
