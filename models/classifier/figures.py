"""What the numbers of a goods line say: price, density, packing, and how far they lie from what the goods allow."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final

from models.classifier.knowledge import USD, Band, band
from models.contract import LineRow

_KILOGRAMS: Final = {
    "kg": 1.0,
    "kgs": 1.0,
    "kgm": 1.0,
    "kilogram": 1.0,
    "kilograms": 1.0,
    "千克": 1.0,
    "公斤": 1.0,
    "mt": 1000.0,
    "t": 1000.0,
    "tne": 1000.0,
    "ton": 1000.0,
    "tons": 1000.0,
    "tonne": 1000.0,
    "tonnes": 1000.0,
    "吨": 1000.0,
    "g": 0.001,
    "grm": 0.001,
    "克": 0.001,
    "gram": 0.001,
    "lb": 0.4536,
    "lbs": 0.4536,
    "磅": 0.4536,
}
_NINES: Final = re.compile(
    r"(?<![\d.])(\d{2}(?:\.\d+)?)\s?(?:%|％|pct|$|[^\d.])|(?<![A-Za-z\d])([3-9])N([1-9])?\b|([三四五六七八])[个]?(?:九|N)"
)
_COUNTED: Final = "三四五六七八"


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a line in common units; None where the line does not say.

    `dear` is log10 of how many times the price exceeds the upper limit of the declared goods (0 within the band,
    negative below the lower limit); `dense` log10 of the density of the packed goods over that of their solid.
    `steady` says whether amount and unit price agree.
    """

    usd_per_kg: float | None
    band: Band | None
    dear: float | None
    net_kg: float | None
    kg_per_package: float | None
    gross_over_net: float | None
    density: float | None
    dense: float | None
    steady: bool
    nines: float


def figures(row: LineRow, text: str = "") -> Figures:
    """The numbers of a line; `text` is searched for purities."""
    goods = band(row.hs_code) if row.hs_code else None
    net = _positive(row.net_weight_kg) or _kilograms(row)
    usd, steady = _price(row, net)
    volume = _positive(row.volume_m3)
    density = net / volume / 1000 if net and volume else None
    gross, count = _positive(row.gross_weight_kg), _positive(row.packages)
    return Figures(
        usd_per_kg=usd,
        band=goods,
        dear=_dear(usd, goods),
        net_kg=net,
        kg_per_package=net / count if net and count else None,
        gross_over_net=gross / net if net and gross else None,
        density=density,
        dense=math.log10(density / goods.density) if density and goods and goods.density else None,
        steady=steady,
        nines=nines(text),
    )


def nines(text: str) -> float:
    """The highest purity that a text states, as a count of nines: 99.99 % and 4N are 4; 0 where it states none."""
    best = 0.0
    for percent, count, more, han in _NINES.findall(text):
        if count:
            best = max(best, int(count) + (int(more) / 10 if more else 0))
        elif han:
            best = max(best, _COUNTED.index(han) + 3)
        elif percent and 90 <= float(percent) < 100:
            best = max(best, min(9.0, -math.log10(1 - float(percent) / 100)))
    return round(best, 3)


def _positive(value: float | None) -> float | None:
    return value if value is not None and 0 < value < 1e12 else None


def _kilograms(row: LineRow) -> float | None:
    factor = _KILOGRAMS.get((row.unit or "").strip().lower())
    quantity = _positive(row.quantity)
    return quantity * factor if factor and quantity else None


def _price(row: LineRow, net: float | None) -> tuple[float | None, bool]:
    """USD per kilogram, and whether amount and unit price tell the same.

    Where they differ, the higher one counts: who hides a price changes one of the two, and forgets the other.
    """
    rate = USD.get((row.currency or "USD").strip().upper(), None)
    if rate is None:
        return None, True
    factor = _KILOGRAMS.get((row.unit or "").strip().lower())
    unit, amount, quantity = _positive(row.unit_price), _positive(row.amount), _positive(row.quantity)
    if amount is None and unit is not None and quantity is not None:
        amount = unit * quantity
    by_amount = amount * rate / net if amount and net else None
    by_unit = unit * rate / factor if unit and factor else None
    if by_amount is None or by_unit is None:
        return by_amount or by_unit, True
    steady = 0.8 < by_amount / by_unit < 1.25
    return (by_amount if steady else max(by_amount, by_unit)), steady


def _dear(usd: float | None, goods: Band | None) -> float | None:
    if usd is None or goods is None:
        return None
    if usd > goods.high:
        return math.log10(usd / goods.high)
    return math.log10(usd / goods.low) if usd < goods.low else 0.0
