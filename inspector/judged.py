"""Goods lines as the classifier is given them, and what it says of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from inspector.checking import Scene
from inspector.comparing import Statement, shipment_papers
from inspector.core.document import Document, Field, LineItem
from inspector.goods import line_text, names
from inspector.movement import going_to
from inspector.pairing import partners
from inspector.pricing import KiloPrice, kilo_price, net_weight
from inspector.remembering import remembered
from models.classifier.classifier import Judged
from models.contract import LineRow

REMARKS = ("remarks", "specification", "packing", "marks", "dimensions", "cas_number", "un_number", "purity")
"""Fields of a line, or of a paper with one line, that tell of the goods beside their description."""

LONGEST = 400
"""Characters of remarks that are shown to the classifier."""


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """A goods line with its verdict; `said` are the statements behind each input of the classifier, by its name."""

    document: Document
    item: LineItem
    row: LineRow
    judged: Judged
    said: dict[str, tuple[Statement, ...]]
    price: KiloPrice | None


@remembered
def judged_lines(scene: Scene) -> tuple[JudgedLine, ...]:
    """Every goods line of the shipment's papers with what the classifier says of it; empty without a classifier."""
    if scene.classifier is None:
        return ()
    shown = list(_shown(scene))
    verdicts = scene.classifier.judge([row for _, _, row, _, _ in shown])
    return tuple(
        JudgedLine(d, i, row, j, said, price) for (d, i, row, said, price), j in zip(shown, verdicts, strict=True)
    )


Shown = tuple[Document, LineItem, LineRow, dict[str, tuple[Statement, ...]], KiloPrice | None]


def _shown(scene: Scene) -> Iterator[Shown]:
    day, _ = scene.judged_on()
    destination = going_to(scene.documents) or None
    for document in shipment_papers(scene.documents):
        for item in document.lines:
            if not line_text(item).strip():
                continue
            price = kilo_price(document, item, scene.documents, day) or _elsewhere(scene, document, item, day)
            said = _said(scene, document, item, price)
            yield document, item, _row(scene, document, item, price, said, destination), said, price


def _row(
    scene: Scene,
    document: Document,
    item: LineItem,
    price: KiloPrice | None,
    said: dict[str, tuple[Statement, ...]],
    destination: str | None,
) -> LineRow:
    weight = net_weight(document, item, scene.documents)
    net = float(weight.number) if weight is not None and weight.number else None
    usd = float(price.usd) if price is not None else None
    text = line_text(item)
    return LineRow(
        description=text,
        hs_code=next((s.field.string for s in said["hs_code"] if s.field.string), None),
        quantity=net,
        unit="KG" if net is not None else None,
        net_weight_kg=net,
        gross_weight_kg=_number(item.get("gross_weight_kg")),
        volume_m3=_number(item.get("volume_cbm")),
        packages=_number(item.get("packages")),
        unit_price=usd,
        currency="USD" if usd is not None else None,
        amount=usd * net if usd is not None and net is not None else None,
        origin="CN",
        destination=destination,
        shipper=_first(said, "shipper"),
        consignee=_first(said, "consignee"),
        remarks="; ".join(s.field.text or s.field.string for s in said["remarks"])[:LONGEST] or None,
        catalogue_hits=tuple(sorted(names(scene, text))),
    )


def _said(
    scene: Scene, document: Document, item: LineItem, price: KiloPrice | None
) -> dict[str, tuple[Statement, ...]]:
    """The statements behind each input, so that a reason can be shown where it stands."""
    of_line = [
        Statement(document, f, item) for name in ("description", "specification") if (f := item.get(name)) is not None
    ]
    beside = [
        Statement(document, f, item)
        for name in REMARKS[2:] + REMARKS[:1]
        if (f := item.get(name)) is not None and f.string
    ]
    if len(document.lines) == 1:
        beside += [Statement(document, f) for name in REMARKS if (f := document.get(name)) is not None and f.string]
    return {
        "description": tuple(of_line),
        "remarks": tuple(beside),
        "unit_price": price.parts if price is not None else (),
        "hs_code": _codes(scene, document, item),
        "volume_m3": tuple(Statement(document, f, item) for f in (item.get("volume_cbm"),) if f is not None),
        "consignee": _party(scene, document, "consignee", "buyer"),
        "shipper": _party(scene, document, "seller"),
    }


def _elsewhere(scene: Scene, document: Document, item: LineItem, day: dt.date) -> KiloPrice | None:
    """The price of the same line on another paper: a packing list states none itself."""
    others = partners(scene.documents, document, item)
    prices = (kilo_price(o.document, o.line, scene.documents, day) for o in others)
    return next((p for p in prices if p is not None), None)


def _codes(scene: Scene, document: Document, item: LineItem) -> tuple[Statement, ...]:
    """The tariff code of the line, or of the same line on another paper."""
    others = partners(scene.documents, document, item)
    places = [(document, item), *((o.document, o.line) for o in others)]
    found = (Statement(d, f, i) for d, i in places if (f := i.get("hs_code")) is not None and f.string)
    return tuple(found)[:1]


def _party(scene: Scene, document: Document, *fields: str) -> tuple[Statement, ...]:
    for paper in (document, *shipment_papers(scene.documents)):
        for name in fields:
            field = paper.get(name)
            if field is not None and field.string:
                return (Statement(paper, field),)
    return ()


def _first(said: dict[str, tuple[Statement, ...]], name: str) -> str | None:
    return next((s.field.string[:120] for s in said[name]), None)


def _number(field: Field | None) -> float | None:
    return float(field.number) if field is not None and field.number is not None else None
