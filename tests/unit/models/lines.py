"""Goods lines as they come in, for tests of the classifier."""

from __future__ import annotations

from typing import Any

FIELDS: dict[str, Any] = {
    "description": "Zinc ingots", "hs_code": "7901119000", "quantity": 1000, "unit": "KG", "net_weight_kg": 1000.0,
    "gross_weight_kg": 1010, "volume_m3": None, "packages": "1 pallet", "unit_price": 2.9, "currency": "USD",
    "amount": 2900.0, "origin": "CN", "destination": "DE", "transit": None, "shipper": None, "consignee": None, "remarks": None,
}  # fmt: skip


def fields(**given: Any) -> dict[str, Any]:
    """The fields of an honest line of zinc, with those that are given."""
    return {**FIELDS, **given}


HONEST = (
    fields(),
    fields(description="Saffron filaments, super negin", hs_code="0910200000", unit_price=2600, quantity=5, net_weight_kg=5.0,
           amount=13000.0, packages="1 carton", remarks="tins, nitrogen flushed, keep dark"),
    fields(description="65W GaN fast charger", hs_code="8504401990", quantity=5000, unit="PCS", net_weight_kg=650.0,
           unit_price=8.9, amount=44500.0, packages="50 cartons"),
    fields(description="铅锭 99.994", hs_code="7801100000", unit="千克", unit_price=16.5, currency="CNY", amount=16500.0,
           packages="1 托", remarks="熔点327，密度11.34"),
)  # fmt: skip

DECLARED = (
    fields(description="Gallium metal 99.99% ingot", hs_code="8112929010", quantity=50, net_weight_kg=50.0, unit_price=420,
           amount=21000.0, packages="2 drums", remarks="licence attached"),
    fields(description="三氧化钨 99.95%", hs_code="2825901200", unit="千克", unit_price=400, currency="CNY", amount=400000.0,
           packages="40 桶", remarks="凭证出口"),
)  # fmt: skip

DISGUISED = (
    fields(quantity=40, net_weight_kg=40.0, unit_price=390, amount=15600.0, packages="4 ctns", remarks="m.p. 29.8 C, no aluminium"),
    fields(description="铅块", hs_code="7801100000", unit="千克", unit_price=95, currency="CNY", amount=95000.0, packages="1 托",
           remarks="熔点271，凝固膨胀，83号元素"),
    fields(description="Nickel powder", hs_code="7504002000", quantity=40, net_weight_kg=40.0, unit_price=340, amount=13600.0,
           packages="4 tins", remarks="Dy/TREM 99.9, keep Ar"),
)  # fmt: skip
