"""What a kilogram of the goods costs by the papers, in US dollars, and how densely they are packed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from inspector.comparing import Statement
from inspector.controls.currencies import Rates, to_usd
from inspector.core.document import Document, Field, LineItem
from inspector.pairing import partners
from inspector.totals import total
from inspector.values.measure import to_kg, unit_of

BASES: Final = tuple(Decimal(n) for n in ("1", "1000", "100", "10", "12", "144", "10000", "0.001"))
"""For so many units goods are priced in trade: one, a thousand, ten, a dozen, a gross; or a gram of a kilogram."""
ROUNDED: Final = Decimal("0.005")
"""By this share an amount may miss the product of quantity and price for rounding."""


@dataclass(frozen=True, slots=True)
class KiloPrice:
    """The price of a kilogram in USD, and the statements that it was worked out from, the price first."""

    usd: Decimal
    parts: tuple[Statement, ...]


def kilo_price(
    document: Document, item: LineItem, documents: Iterable[Document], on: dt.date, rates: Rates | None = None
) -> KiloPrice | None:
    """What a kilogram of this line costs on that day; None where price, currency or weight is not stated.

    A price per kilogram or tonne is taken as printed; a price per piece by the amount over the net weight of the
    line, of the same line on another paper, or of the whole shipment where it has one line only. `rates` are those of a
    site, by default the carried ones.
    """
    rate = to_usd(Decimal(1), _currency(document, item), on, rates=rates)
    if rate is None:
        return None
    price, unit = item.get("unit_price"), item.get("unit")
    if price is not None and price.number and unit is not None:
        name = unit_of(unit.string) or unit_of(price.text)
        kilograms = to_kg(Decimal(1), name) if name else None
        if kilograms:
            return KiloPrice(price.number / _basis(item) * rate / kilograms, (Statement(document, price, item),))
    amount = _amount(item)
    weight = net_weight(document, item, documents)
    if amount is None or weight is None or not weight.number:
        return None
    parts = [
        Statement(document, f, item) for f in (price, item.get("amount")) if f is not None and f.number is not None
    ]
    return KiloPrice(amount * rate / weight.number, (*parts, weight))


def net_weight(document: Document, item: LineItem, documents: Iterable[Document]) -> Statement | None:
    """The net weight of a line in kilograms: stated there, on the same line of another paper, or of the shipment."""
    own = item.get("net_weight_kg")
    if own is not None and own.number:
        return Statement(document, own, item)
    papers = tuple(documents)
    for other in partners(papers, document, item):
        weight = other.line.get("net_weight_kg")
        if weight is not None and weight.number:
            return Statement(other.document, weight, other.line)
    if len(document.lines) == 1:
        return next((t for d in (document, *papers) if (t := total(d, "total_net_kg")) is not None and t.number), None)
    return None


def _basis(item: LineItem) -> Decimal:
    """For how many units the price of a line is meant: 1, unless its amount shows a price per hundred, tonne and so on.

    A paper prints "USD 12,000 / MT" beside a quantity in kilograms; the quantity times the price is then no amount.
    """
    quantity, price, amount = (item.get(name) for name in ("quantity", "unit_price", "amount"))
    if not (quantity and price and amount and quantity.number and price.number and amount.number):
        return Decimal(1)
    whole = quantity.number * price.number / amount.number
    steps = (step for step in BASES if abs(whole / step - 1) <= ROUNDED)
    return next(steps, Decimal(1))


def _amount(item: LineItem) -> Decimal | None:
    amount, price, quantity = item.get("amount"), item.get("unit_price"), item.get("quantity")
    if amount is not None and amount.number:
        return amount.number
    if price is not None and quantity is not None and price.number and quantity.number:
        return price.number * quantity.number
    return None


def _currency(document: Document, item: LineItem) -> str:
    fields: tuple[Field | None, ...] = (item.get("currency"), document.get("currency"))
    return next((f.string for f in fields if f is not None and f.string), "")


@dataclass(frozen=True, slots=True)
class Packed:
    """Net kilograms in a cubic metre of packed goods, as one paper has them, and where."""

    kg_per_cbm: Decimal
    net: Statement
    volume: Statement


def packed(document: Document, item: LineItem, documents: Iterable[Document]) -> Packed | None:
    """How densely a line is packed: its net weight over its volume; None where either is not stated.

    A paper with one line may state the volume in its header.
    """
    volume = item.get("volume_cbm")
    stated = Statement(document, volume, item) if volume is not None and volume.number else None
    if stated is None and len(document.lines) == 1:
        stated = total(document, "total_volume_cbm")
    weight = net_weight(document, item, documents)
    if stated is None or not stated.number or weight is None or not weight.number:
        return None
    return Packed(weight.number / stated.number, weight, stated)
