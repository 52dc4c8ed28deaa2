"""A British house's invoice: Invoice to and Deliver to, our and your ref., a grey panel of facts, nett weights."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, pages_of
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4, Part, Pen, Sheet

_LEFT, _RIGHT = 44.0, 552.0
_PANEL = 372.0
_QTY, _GOODS, _PRICE, _VALUE = 44.0, 128.0, 470.0, 552.0
_GREY, _SOFT, _INK = "#e4e4e0", "#6a6a66", "#23211f"


def _draw(sheet: Sheet, paper: Paper) -> None:
    _drawn(sheet, paper, pages_of(_drawn, paper, A4))


def _drawn(sheet: Sheet, paper: Paper, pages: int) -> None:
    sheet.pen = Pen("sans", 8.8, color=_INK, leading=1.28)
    y = _head(sheet, paper)
    y = max(_people(sheet, paper, y), _panel(sheet, paper, y, pages)) + 14
    roll = Roll(sheet, _titles(sheet, paper, y), 742, lambda: _next(sheet, paper, pages), lambda y: _foot(sheet, paper))
    for row in paper.rows:
        roll.row(_cells(paper, row), gap=9)
    _totals(sheet, paper, roll)
    _foot(sheet, paper)


def _head(sheet: Sheet, paper: Paper) -> float:
    seller, address = paper.party("seller")
    fitted(sheet, _RIGHT, 36, 400, seller, size=16, bold=True, align="right", family="serif")
    sheet.text(_RIGHT, 56, ", ".join(address), size=7.4, align="right", color=_SOFT)
    number = chance("nett", paper.shipment.seed).randrange(10**8, 10**9)
    sheet.text(_RIGHT, 66, f"VAT Reg. No. GB {number}   accounts@{paper.shipment.seller.domain}", size=7.4,
               align="right", color=_SOFT)  # fmt: skip
    sheet.text(_LEFT, 88, "Commercial invoice", size=17, family="serif")
    return 122


def _people(sheet: Sheet, paper: Paper, y: float) -> float:
    for label, name in (("Invoice to", "buyer"), ("Deliver to", "consignee")):
        sheet.text(_LEFT, y, label, size=7.6, color=_SOFT)
        y = sheet.block(_LEFT + 60, y - 1, 250, party(paper, name)) + 10
    ship, told = paper.shipment, paper.field
    lines: list[tuple[str, Part]] = [
        ("Despatched", flow("per ", told("vessel"), *((" voy. ", told("voyage")) if ship.voyage else ()))),
        ("Route", flow(told("loading_port"), "  to  ", told("discharge_port"))),
        ("Settlement", ship.payment),
    ]
    if paper.has("licence_number"):
        lines.append(("Export lic.", told("licence_number")))
    for label, part in lines:
        sheet.text(_LEFT, y, label, size=7.6, color=_SOFT)
        fitted(sheet, _LEFT + 60, y - 1, 256, part)
        y += 13
    return y


def _panel(sheet: Sheet, paper: Paper, y: float, pages: int) -> float:
    """The grey panel at the right: references, the date and the terms, one under the other."""
    ship, told = paper.shipment, paper.field
    rng = chance("panel", ship.seed)
    lines: list[tuple[str, Part]] = [
        ("Invoice number", told("number")),
        ("Date / tax point", told("date")),
        ("Your ref.", told("contract_number")),
        ("Our ref.", f"{rng.choice(('JT', 'MW', 'RH'))}/{rng.randrange(1000, 9999)}"),
        ("Account", f"{ship.buyer.name[:3].upper()}{rng.randrange(10, 99):03d}"),
        ("Delivery", told("incoterm")),
        ("Charged in", told("currency")),
        ("Sheet", f"{sheet.page} of {pages}"),
    ]
    bottom = y + 12 + 15 * len(lines)
    sheet.frame(_PANEL, y - 6, _RIGHT, bottom - 6, width=0, fill=_GREY)
    for label, part in lines:
        sheet.text(_PANEL + 8, y + 1, label, size=7.6, color=_SOFT)
        fitted(sheet, _PANEL + 78, y, _RIGHT - _PANEL - 84, part)
        y += 15
    return bottom


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    for x, title, align in ((_QTY, "Quantity", "left"), (_GOODS, "Details", "left"), (_PRICE, "Price each", "right"),
                            (_VALUE, f"Goods value {code}", "right")):  # fmt: skip
        sheet.text(x, y, title, size=7.6, align=align, color=_SOFT)
    sheet.rule(_LEFT, y + 12, _RIGHT, y + 12, width=0.9)
    return y + 18


def _next(sheet: Sheet, paper: Paper, pages: int) -> float:
    sheet.text(_LEFT, 36, f"Commercial invoice {paper.shipment.invoice_number}", size=11, family="serif")
    sheet.text(_RIGHT, 38, f"Sheet {sheet.page} of {pages}", align="right", color=_SOFT)
    return _titles(sheet, paper, 64)


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell, mass = paper.cell, paper.manner.mass
    goods: list[Part] = [
        cell(row, "description"),
        cell(row, "specification"),
        flow("Commodity code ", cell(row, "hs_code"), "    Origin ", cell(row, "origin")),
        flow("Nett ", cell(row, "net_weight_kg"), f" {mass}    Gross ", cell(row, "gross_weight_kg"), f" {mass}"),
    ]
    return [
        Cell(_QTY, 80, flow(cell(row, "quantity"), " ", cell(row, "unit"))),
        Cell(_GOODS, 270, goods),
        Cell(_PRICE - 66, 66, cell(row, "unit_price"), "right"),
        Cell(_VALUE - 78, 78, cell(row, "amount"), "right"),
    ]


def _totals(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, ship, number = paper.field, paper.shipment, paper.manner.number
    roll.again = lambda: 60.0
    y = roll.reserve(150)
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.9)
    plain = number(ship.total("total_amount"), 2)
    entries: list[tuple[str, Part]] = [
        ("Goods total", plain), ("Carriage (see delivery terms)", number(0, 2)), ("VAT @ 0.00% zero rated export",
                                                                                 number(0, 2)),
    ]  # fmt: skip
    for place, (label, part) in enumerate(entries):
        sheet.text(_PRICE - 30, y + 6 + 13 * place, label, align="right")
        sheet.text(_VALUE, y + 6 + 13 * place, part, align="right")
    sheet.rule(_PANEL, y + 48, _RIGHT, y + 48, width=0.5)
    sheet.text(_PRICE - 30, y + 53, f"To pay {ship.currency}", size=10.5, bold=True, align="right")
    sheet.text(_VALUE, y + 53, told("total_amount"), size=10.5, bold=True, align="right")
    left: list[Part] = [
        flow("Packages in all ", told("total_packages"), f" {paper.package_word().lower()}"),
        flow("Total nett ", told("total_net_kg"), f" {paper.manner.mass}"),
        flow("Total gross ", told("total_gross_kg"), f" {paper.manner.mass}"),
        flow("Cube ", told("total_volume_cbm"), " m3"),
    ]
    sheet.block(_LEFT, y + 6, 200, left)
    below = sheet.block(_LEFT, y + 80, 500, [
        flow("Bankers: ", told("bank")),
        "We certify that this invoice is correct and that the goods are of the origin shown against each item. "
        "E. & O.E. Property in the goods remains with the seller until paid for in full.",
    ], size=7.4, color=_SOFT)  # fmt: skip
    roll.y = below


def _foot(sheet: Sheet, paper: Paper) -> None:
    number = chance("company", paper.shipment.seed).randrange(10**6, 10**7)
    words = f"Registered office as above. Registered No. 0{number}. EORI GB{number}47000. Cheques are not accepted."
    sheet.text(sheet.width / 2, 808, words, size=6.6, align="center", color=_SOFT)


LAYOUT = Layout("invoice_nett", "commercial_invoice", _draw, pack="h", hs=("8", "6", "10"), mass=("kilos", "kg"),
                numbers=("comma", "plain"), dates=("dmy", "dmon", "dotted"))  # fmt: skip
