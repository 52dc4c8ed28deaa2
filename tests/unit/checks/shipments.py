"""Whole shipments built by hand, for tests that ask all checks at once."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import inspector.checks
from inspector.checking import Check, Scene, run_checks
from inspector.core.document import Document
from inspector.core.finding import Finding, Severity
from inspector.registry import discover
from tests.build import document, line, scene

SELLER = "Ningbo Hengtai Trading Co., Ltd."
BUYER = "Brightwater Industrial Supply GmbH"


@lru_cache(maxsize=1)
def every_check() -> tuple[Check, ...]:
    """All checks of the product."""
    return tuple(discover(Check, inspector.checks, lambda c: c.id).values())


def shipment(
    goods: str,
    code: str,
    *,
    kg: float = 5000,
    price: float = 2.0,
    unit: str = "KG",
    quantity: float | None = None,
    volume: float | None = None,
    packages: int = 20,
    origin: str = "CN",
    loading: str = "Ningbo, China",
    discharge: str = "Hamburg, Germany",
    currency: str = "USD",
    invoice: dict[str, Any] | None = None,
    packing: dict[str, Any] | None = None,
    lading: dict[str, Any] | None = None,
    extra: tuple[Document, ...] = (),
) -> tuple[Document, ...]:
    """Invoice, packing list and bill of lading that agree in everything; the dicts put in or replace what differs.

    A key that begins with `line_` belongs to the goods line, `text` to the printed lines.
    """
    many = kg if quantity is None else quantity
    gross = round(kg * 1.04 + 2, 1)
    amount = round(many * price, 2)
    head = {"seller": SELLER, "consignee": BUYER, "loading_port": loading, "discharge_port": discharge}
    weights = {"total_net_kg": kg, "total_gross_kg": gross, "total_packages": packages}
    room = {} if volume is None else {"total_volume_cbm": volume}
    made = [
        _paper("commercial_invoice", {"number": "HT-26071", "date": "2026-05-11", "buyer": BUYER, **head, **weights,
                "currency": currency, "incoterm": "FOB", "total_amount": amount, "origin_country": origin,
                "line_description": goods, "line_hs_code": code, "line_quantity": many, "line_unit": unit,
                "line_unit_price": price, "line_amount": amount}, invoice),
        _paper("packing_list", {"invoice_number": "HT-26071", "date": "2026-05-11", **head, **weights, **room,
                "line_description": goods, "line_quantity": many, "line_unit": unit, "line_packages": packages,
                "line_net_weight_kg": kg, "line_gross_weight_kg": gross,
                **({} if volume is None else {"line_volume_cbm": volume})}, packing),
        _paper("bill_of_lading", {"number": "BSSNGB7712", "date": "2026-05-18", **head, "total_gross_kg": gross,
                "total_packages": packages, **room, "line_description": goods, "line_packages": packages,
                "line_gross_weight_kg": gross}, lading),
    ]  # fmt: skip
    return (*made, *extra)


def _paper(kind: str, values: dict[str, Any], changed: dict[str, Any] | None) -> Document:
    both = {**values, **(changed or {})}
    cells = {k.removeprefix("line_"): v for k, v in both.items() if k.startswith("line_") and v is not None}
    header = {k: v for k, v in both.items() if not k.startswith("line_") and k != "text" and v is not None}
    return document(kind, line(1, **cells), text=both.get("text", ()), **header)


def judged(*papers: Document, **values: Any) -> tuple[Finding, ...]:
    """What all checks together find on these papers, gravest first."""
    made: Scene = scene(*papers, **values)
    findings, broken = run_checks(every_check(), made)
    assert not broken
    return findings


def asking(findings: tuple[Finding, ...]) -> list[Finding]:
    """The findings that ask for a reviewer's eyes."""
    return [f for f in findings if f.severity >= Severity.MEDIUM]


def points_at(finding: Finding, paper: Document, name: str) -> bool:
    """Whether the finding's evidence lies on that field of the paper, in its header or on its first line."""
    fields = [paper.get(name), *(item.get(name) for item in paper.lines)]
    boxes = {b for f in fields if f is not None for b in f.boxes}
    if name == "text":
        boxes = {b for t in paper.text for b in t.boxes}
    return any(b in boxes for e in finding.evidence for b in e.boxes)
