"""A commercial invoice out of an ERP system: items of two storeys, prices per unit, tariff data beneath, carry-over."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import beside, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _RIGHT = 48.0, 552.0
_TEXT, _QUANTITY, _UNIT, _PRICE, _PER = 84.0, 326.0, 330.0, 428.0, 434.0
_GREY = "#e4e4e4"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.6)
    _letterhead(sheet, paper)
    y = max(_addresses(sheet, paper, 96), _information(sheet, paper, 92)) + 10
    y = _terms(sheet, paper, y)
    roll = Roll(sheet, _titles(sheet, paper, y + 8), 736, lambda: _next(sheet, paper), lambda y: _over(sheet, paper, y))
    delivery = chance("erp", paper.shipment.seed).randrange(80_010_000, 80_990_000)
    for row in paper.rows:
        if row % 5 == 0:
            _delivery(sheet, roll, paper, delivery + row // 5)
        roll.row(_cells(paper, row), gap=6)
    _sums(sheet, paper, roll)


def _letterhead(sheet: Sheet, paper: Paper) -> None:
    """What every page carries: the name on top, the imprint with the bank at the foot."""
    told, address = paper.party("seller")
    sheet.frame(_LEFT, 30, _LEFT + 16, 46, width=0, fill="#7a8b99")
    sheet.text(_LEFT + 22, 32, told, size=11, bold=True, color="#42505c")
    sheet.text(_RIGHT, 34, f"Page {sheet.page}", size=8, align="right")
    sheet.rule(_LEFT, 788, _RIGHT, 788, width=0.4, color="#7a8b99")
    sheet.block(_LEFT, 793, 220, ["Registered office", *address], size=6)
    sheet.block(_LEFT + 230, 793, 120, ["Internet", f"www.{paper.shipment.seller.domain}"], size=6)
    sheet.block(_LEFT + 330, 793, 175, ["Payee's bank", paper.field("bank")], size=6)


def _addresses(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.text(_LEFT, y, "Bill-to party", size=7)
    y = sheet.block(_LEFT, y + 10, 230, party(paper, "buyer"), size=9.4) + 8
    sheet.text(_LEFT, y, "Goods recipient", size=7)
    return sheet.block(_LEFT, y + 10, 230, party(paper, "consignee"))


def _information(sheet: Sheet, paper: Paper, y: float) -> float:
    rng = chance("erp numbers", paper.shipment.seed)
    sheet.frame(312, y, _RIGHT, y + 16, fill=_GREY)
    sheet.text(316, y + 4, "Commercial Invoice", bold=True, size=9.6)
    entries: list[tuple[str, Part]] = [
        ("Billing document", paper.field("number")),
        ("Billing date", paper.field("date")),
        ("Purchase order no.", paper.field("contract_number")),
        ("Sales order", f"{rng.randrange(10**5, 10**6)}"),
        ("Your account with us", f"{rng.randrange(2 * 10**6, 9 * 10**6)}"),
        ("Document currency", paper.field("currency")),
    ]
    if paper.has("licence_number"):
        entries.append(("Export authorisation", paper.field("licence_number")))
    sheet.frame(312, y + 16, _RIGHT, y + 22 + 11.5 * len(entries))
    at = y + 20
    for label, part in entries:
        beside(sheet, 316, at, label, part, column=104)
        at += 11.5
    return at


def _terms(sheet: Sheet, paper: Paper, y: float) -> float:
    way = "Ocean" if paper.shipment.way == "sea" else "Air"
    route = flow(f"{way}, ", paper.field("loading_port"), " to ", paper.field("discharge_port"))
    entries: tuple[tuple[str, Part], ...] = (
        ("Incoterms", paper.field("incoterm").within(after=" (Incoterms 2020)")),
        ("Payt terms", paper.shipment.payment),
        ("Shipping cond.", route),
    )
    for label, part in entries:
        y = beside(sheet, _LEFT, y, label, part, column=84)
    return y


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 25, width=0, fill=_GREY)
    upper = ((_LEFT + 2, "Item", "left"), (_TEXT, "Material", "left"), (_QUANTITY, "Quantity", "right"),
             (_UNIT, "UoM", "left"), (_PRICE, "Price", "right"), (_PER, "per", "left"),
             (_RIGHT - 2, "Net value", "right"))  # fmt: skip
    for x, title, align in upper:
        sheet.text(x, y + 3, title, size=7.8, bold=True, align=align)
    sheet.text(_TEXT, y + 14, "Description", size=7.8, bold=True)
    for x in (_PRICE, _RIGHT - 2):
        sheet.text(x, y + 14, paper.shipment.currency, size=7.8, bold=True, align="right")
    return y + 31


def _delivery(sheet: Sheet, roll: Roll, paper: Paper, number: int) -> None:
    """The note of the delivery that stands over the items which went with it."""
    y = roll.reserve(66)
    day = paper.manner.date(paper.shipment.dates.packing)
    sheet.text(_TEXT, y, f"Delivery {number} of {day}", size=7.8)
    roll.y = y + 13


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell, line = paper.cell, paper.shipment.lines[row]
    article: list[Part] = [
        f"{line.goods.key[:3].upper()}-{int(line.hs[:8]) * 53 % 10**6:06d}",
        cell(row, "description"),
        cell(row, "specification"),
        flow("Comm./imp. code no.  ", cell(row, "hs_code"), "    Ctry of orig.  ", cell(row, "origin")),
        flow("Net weight  ", cell(row, "net_weight_kg"), f" {paper.manner.mass}"),
    ]
    return [
        Cell(_LEFT + 2, 34, f"{10 * (row + 1):06d}"),
        Cell(_TEXT, 262, article),
        Cell(_QUANTITY - 80, 80, cell(row, "quantity"), "right"),
        Cell(_UNIT, 34, cell(row, "unit")),
        Cell(_PRICE - 70, 70, cell(row, "unit_price"), "right"),
        Cell(_PER, 40, f"1 {cell(row, 'unit').text}"),
        Cell(_RIGHT - 92, 90, cell(row, "amount"), "right"),
    ]


def _so_far(sheet: Sheet, paper: Paper) -> str:
    done = sum(1 for mark in sheet.marks if mark.key.endswith(":amount"))
    return paper.manner.number(sum(line.amount for line in paper.shipment.lines[:done]), 2)


def _over(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.rule(_LEFT, y + 1, _RIGHT, y + 1, width=0.4)
    sheet.text(_PER, y + 5, "Carry-over", align="right")
    sheet.text(_RIGHT - 2, y + 5, _so_far(sheet, paper), align="right")


def _next(sheet: Sheet, paper: Paper) -> float:
    _letterhead(sheet, paper)
    sheet.text(_LEFT, 62, f"Commercial Invoice {paper.shipment.invoice_number}", size=8)
    y = _titles(sheet, paper, 78)
    sheet.text(_PER, y, "Carry-over", align="right")
    sheet.text(_RIGHT - 2, y, _so_far(sheet, paper), align="right")
    return y + 16


def _sums(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, mass = paper.field, f" {paper.manner.mass}"
    y = roll.reserve(128)
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.8)
    sheet.text(_TEXT, y + 5, "Output tax  0.000 %  (export, zero-rated)")
    sheet.text(_RIGHT - 2, y + 5, paper.manner.number(0, 2), align="right")
    sheet.text(_TEXT, y + 19, "Final amount", bold=True, size=9.6)
    sheet.text(_PER, y + 19, paper.shipment.currency, bold=True, size=9.6)
    sheet.text(_RIGHT - 2, y + 19, told("total_amount"), bold=True, size=9.6, align="right")
    sheet.rule(_PER, y + 32, _RIGHT, y + 32, width=0.6)
    sheet.rule(_PER, y + 34, _RIGHT, y + 34, width=0.6)
    entries: tuple[tuple[str, Part], ...] = (
        ("Shipping units", flow(told("total_packages"), " ", paper.package_word())),
        ("Total weight", flow(told("total_gross_kg"), mass)),
        ("Net weight", flow(told("total_net_kg"), mass)),
        ("Volume", flow(told("total_volume_cbm"), " M3")),
    )
    y += 44
    for label, part in entries:
        y = beside(sheet, _LEFT, y, label, part, column=84)
    words = "This document was created electronically and is valid without a signature."
    sheet.text(_LEFT, y + 8, words, size=7)


LAYOUT = Layout("invoice_erp", "commercial_invoice", _draw, pack="d", hs=("8", "10", "8."), mass=("KG", "kg"),
                numbers=("dot", "comma", "space"), dates=("dotted", "iso", "dmy"))  # fmt: skip
