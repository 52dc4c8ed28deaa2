"""An invoice out of accounting software on the web: hardly a rule, a large balance due, notes and terms at the foot."""

from __future__ import annotations

from datetime import timedelta

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet, Text

_LEFT, _RIGHT, _LABEL = 56.0, 539.0, 430.0
_GREY, _ACCENT, _LINE = "#6b7280", "#4f46e5", "#d7dae0"
_SIGNS = {"USD": "$", "EUR": "€", "CNY": "¥"}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.8, color="#1f2937", leading=1.35)
    y = _top(sheet, paper)
    y = _people(sheet, paper, y)
    roll = Roll(sheet, _head(sheet, y), 752, lambda: _head(sheet, 44), lambda y: _footer(sheet, paper))
    for row in paper.rows:
        roll.row(_cells(paper, row), gap=9)
        sheet.rule(_LEFT, roll.y - 4, _RIGHT, roll.y - 4, width=0.4, color=_LINE)
    roll.again = lambda: 48.0  # what follows the lines needs no head of the table
    _sum(sheet, paper, roll)
    _notes(sheet, paper, roll)
    _footer(sheet, paper)


def _top(sheet: Sheet, paper: Paper) -> float:
    told, ship = paper.field, paper.shipment
    sheet.frame(_LEFT, 44, _LEFT + 34, 78, width=0, fill=_ACCENT)
    sheet.text(_LEFT + 17, 52, ship.seller.name[:1], size=18, bold=True, color="#ffffff", align="center")
    sheet.block(_LEFT, 86, 250, party(paper, "seller"))
    sheet.text(_LEFT, 136, f"{ship.seller.domain}   VAT / Tax ID {ship.seller.credit_code}", size=7.6, color=_GREY)
    sheet.text(_RIGHT, 42, "Invoice", size=26, align="right")
    sheet.text(_RIGHT, 76, flow("# ", told("number")), align="right", color=_GREY)
    sheet.text(_RIGHT, 100, "Balance Due", size=8, bold=True, align="right")
    due: tuple[Text, ...] = (_SIGNS[ship.currency], told("total_amount"))
    sheet.text(_RIGHT, 111, due, size=16, bold=True, align="right")
    return 166


def _people(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    sheet.text(_LEFT, y, "Bill To", color=_GREY)
    below = sheet.block(_LEFT, y + 13, 136, party(paper, "buyer"))
    sheet.text(206, y, "Ship To", color=_GREY)
    below = max(below, sheet.block(206, y + 13, 136, party(paper, "consignee")))
    days = {"T/T 60 days net": 60}.get(ship.payment, 30)
    entries: list[tuple[str, Part]] = [
        ("Invoice Date :", told("date")),
        ("Terms :", "Net 60" if days == 60 else "Custom"),
        ("Due Date :", paper.manner.date(ship.dates.invoice + timedelta(days=days))),
        ("P.O.# :", told("contract_number")),
        ("Incoterms :", told("incoterm")),
    ]
    at = y
    for label, part in entries:
        sheet.text(_LABEL, at, label, align="right", color=_GREY)
        sheet.text(_RIGHT, at, part, align="right")
        at += 15
    return max(below, at) + 16


def _head(sheet: Sheet, y: float) -> float:
    sheet.frame(_LEFT - 6, y, _RIGHT + 6, y + 20, width=0, fill="#374151")
    for x, title, align in ((_LEFT, "#", "left"), (_LEFT + 20, "Item & Description", "left"), (378, "Qty", "right"),
                            (450, "Rate", "right"), (_RIGHT, "Amount", "right")):  # fmt: skip
        sheet.text(x, y + 5.5, title, align=align, color="#ffffff")
    return y + 27


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    about: list[Part] = [cell(row, "description")]
    if cell(row, "specification").text:
        about.append(cell(row, "specification"))
    about.append(flow("HS ", cell(row, "hs_code"), "  |  SKU ", f"{paper.shipment.batch}{row + 1:02d}"))
    return [
        Cell(_LEFT, 16, f"{row + 1}"),
        Cell(_LEFT + 20, 236, about),
        Cell(318, 60, [cell(row, "quantity"), cell(row, "unit")], "right"),
        Cell(384, 66, cell(row, "unit_price"), "right"),
        Cell(456, _RIGHT - 456, cell(row, "amount"), "right"),
    ]


def _sum(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, ship = paper.field, paper.shipment
    y = roll.reserve(100) + 4
    plain = paper.manner.number(ship.total("total_amount"), 2)
    for label, text in (("Sub Total", plain), ("Export - zero rated (0%)", paper.manner.number(0, 2))):
        sheet.text(_LABEL, y, label, align="right")
        sheet.text(_RIGHT, y, text, align="right")
        y += 17
    sheet.text(_LABEL, y, "Total", bold=True, align="right")
    sheet.text(_RIGHT, y, flow(_SIGNS[ship.currency], told("total_amount")), bold=True, align="right")
    y += 18
    sheet.frame(330, y, _RIGHT + 6, y + 22, width=0, fill="#eef0f4")
    sheet.text(_LABEL, y + 6, "Balance Due", bold=True, align="right")
    sheet.text(_RIGHT, y + 6, flow(told("currency"), " ", plain), bold=True, align="right")
    roll.y = y + 36


def _notes(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, ship, mass = paper.field, paper.shipment, paper.manner.mass
    y = roll.reserve(128)
    sheet.text(_LEFT, y, "Notes", color=_GREY)
    load: list[Part] = [
        flow(told("total_packages"), f" {paper.package_word().lower()}, net ", told("total_net_kg"), f" {mass}, gross ",
             told("total_gross_kg"), f" {mass}"),
        flow("Shipping from ", told("loading_port"), " to ", told("discharge_port")),
        flow("Country of origin: ", told("origin_country")),
    ]  # fmt: skip
    if paper.has("licence_number"):
        load.append(flow("Export licence ", told("licence_number")))
    y = sheet.block(_LEFT, y + 13, 470, load, size=8.2)
    sheet.text(_LEFT, y + 8, "Terms & Conditions", color=_GREY)
    terms: list[Part] = [f"Payment: {ship.payment}. Quote the invoice number with every payment.", told("bank"),
                         "Late payments bear interest of 1.5% a month. Thank you for your business!"]  # fmt: skip
    sheet.block(_LEFT, y + 21, 470, terms, size=8.2)


def _footer(sheet: Sheet, paper: Paper) -> None:
    serial = chance("cloud", paper.shipment.seed).randrange(16**7, 16**8)
    sheet.rule(_LEFT, 796, _RIGHT, 796, width=0.4, color=_LINE)
    sheet.text(_LEFT, 801, f"Pay online: pay.ledgerly.example/i/{serial:x}", size=7, color=_ACCENT)
    sheet.text(_RIGHT, 801, f"POWERED BY LEDGERLY      Page {sheet.page}", size=7, color=_GREY, align="right")


LAYOUT = Layout("invoice_cloud", "commercial_invoice", _draw, pack="g", hs=("6", "8", "6."), mass=("kg",),
                numbers=("comma", "comma", "dot"), dates=("dmon", "long", "dmy"))  # fmt: skip
