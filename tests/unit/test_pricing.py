"""What a kilogram costs by the papers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from inspector.core.document import Document, Field, LineItem
from inspector.pricing import kilo_price


@pytest.mark.parametrize(
    ("quantity", "unit", "price", "amount", "per_kilogram"),
    [
        ("2000", "KG", "3.50", "7000.00", "3.5"),
        ("2000", "KG", "3500.00", "7000.00", "3.5"),  # priced by the tonne
        ("2", "MT", "3500.00", "7000.00", "3.5"),
        ("500", "KG", "450.00", "2250.00", "4.5"),  # priced by the hundred
        ("2000", "KG", "3.50", "6500.00", "3.5"),  # contradicts itself: another check says so
    ],
)
def test_a_price_is_for_as_many_units_as_the_amount_shows(
    quantity: str, unit: str, price: str, amount: str, per_kilogram: str
) -> None:
    figures = {"quantity": quantity, "unit_price": price, "amount": amount}
    fields = [Field(name, text, Decimal(text), ()) for name, text in figures.items()]
    item = LineItem(1, (*fields, Field("unit", unit, unit, ()), Field("currency", "USD", "USD", ())))
    document = Document("d1", "commercial_invoice", "i.pdf", (1,), (), (item,))
    got = kilo_price(document, item, (document,), dt.date(2026, 5, 4))
    assert got is not None
    assert got.usd == Decimal(per_kilogram)
