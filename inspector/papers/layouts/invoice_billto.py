"""An American company's invoice on letter paper: Sold To, Bill To and Ship To, ordered and shipped, Ext. Price."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, grid_row, pages_of
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import LETTER, Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 36.0, 576.0
_EDGES = (36.0, 62.0, 282.0, 336.0, 390.0, 420.0, 452.0, 508.0, 576.0)
_BAR, _STRIPE = "#33475b", "#f2f4f7"
_TITLES = (("Ln",), ("Item / Description",), ("Qty", "Ordered"), ("Qty", "Shipped"), ("B/O",), ("U/M",),
           ("Unit", "Price"), ("Ext.", "Price"))  # fmt: skip
_UNITS = {"KG": "KG", "MT": "MT", "PCS": "EA", "SETS": "SET", "M2": "SQM", "M": "M", "BOX": "BX"}
_SIGNS = {"USD": "$", "EUR": "€", "CNY": "¥"}


def _draw(sheet: Sheet, paper: Paper) -> None:
    _drawn(sheet, paper, pages_of(_drawn, paper, LETTER))


def _drawn(sheet: Sheet, paper: Paper, pages: int) -> None:
    sheet.pen = Pen("sans", 8.2)
    y = _head(sheet, paper, pages)
    y = _addresses(sheet, paper, y)
    y = _facts(sheet, paper, y)
    roll = Roll(sheet, _titles(sheet, y), 706, partial(_next, sheet, paper, pages), lambda y: _more(sheet))
    for row in paper.rows:
        grid_row(roll, _EDGES, _cells(paper, row), "llrrccrr", size=7.8, fill=_STRIPE if row % 2 else "", width=0)
    sheet.rule(_LEFT, roll.y, _RIGHT, roll.y, color=_BAR)
    _totals(sheet, paper, roll, pages)


def _head(sheet: Sheet, paper: Paper, pages: int) -> float:
    seller, address = paper.party("seller")
    rng = chance("billto", paper.shipment.seed)
    fitted(sheet, _LEFT, 32, 350, seller, size=14, bold=True, color=_BAR)
    area = rng.randrange(201, 989)
    sheet.block(_LEFT, 50, 340, [*address, f"Phone +86 {area} 5550 1{area}   www.{paper.shipment.seller.domain}"],
                size=7.4)  # fmt: skip
    sheet.text(_RIGHT, 28, "INVOICE", size=22, bold=True, align="right", color=_BAR)
    entries: list[tuple[str, Part]] = [
        ("Invoice #", paper.field("number")),
        ("Invoice Date", paper.field("date")),
        ("Page", f"{sheet.page} of {pages}"),
    ]
    for place, (label, part) in enumerate(entries):
        y = 54 + 12 * place
        sheet.text(478, y, label, align="right", color="#555555")
        sheet.text(_RIGHT, y, part, align="right", bold=place == 0)
    return 96


def _addresses(sheet: Sheet, paper: Paper, y: float) -> float:
    """Three bars side by side; the invoice goes to the buyer's accounts, the goods to the consignee."""
    number = chance("customer", paper.shipment.seed).randrange(10000, 99999)
    blocks: list[tuple[str, list[Part]]] = [
        (f"SOLD TO    Cust # {number}", party(paper, "buyer")),
        ("BILL TO", [*party(paper, "buyer"), "ATTN: ACCOUNTS PAYABLE"]),
        ("SHIP TO", party(paper, "consignee")),
    ]
    below = y
    for place, (label, parts) in enumerate(blocks):
        x = _LEFT + 182 * place
        sheet.frame(x, y, x + 176, y + 12, width=0, fill=_BAR)
        sheet.text(x + 4, y + 2.4, label, size=7.2, bold=True, color="#ffffff")
        below = max(below, sheet.block(x + 4, y + 16, 168, parts))
    return below + 8


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    ship, told = paper.shipment, paper.field
    rng = chance("order", ship.seed)
    terms = ship.payment.replace("T/T 60 days net", "NET 60 - WIRE").replace("T/T", "WIRE")
    due = ship.dates.invoice + timedelta(days=60)
    rows: list[list[tuple[float, str, Part]]] = [
        [(1.1, "Customer PO #", told("contract_number")), (1, "Order #", f"SO{rng.randrange(10**5, 10**6)}"),
         (1, "Order Date", paper.manner.date(ship.dates.contract)), (0.9, "Sales Rep", f"{rng.randrange(10, 99)} HSE"),
         (2.1, "Payment Terms", terms)],
        [(1.5, "Ship Via", flow(told("vessel"), *((" ", told("voyage")) if ship.voyage else ()))),
         (1.3, "Ship Date", told("export_date")), (1.5, "Delivery Terms", told("incoterm")),
         (0.8, "Currency", told("currency")), (1, "Due Date", paper.manner.date(due))],
    ]  # fmt: skip
    for cells in rows:
        x, whole = _LEFT, sum(share for share, _, _ in cells)
        for share, label, part in cells:
            right = x + (_RIGHT - _LEFT) * share / whole
            sheet.frame(x, y, right, y + 24, width=0.4, color="#9aa5b1")
            sheet.text(x + 3, y + 2, label, size=6.4, color="#555555")
            fitted(sheet, x + 3, y + 11.5, right - x - 6, part, size=8)
            x = right
        y += 24
    return y + 8


def _titles(sheet: Sheet, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 24, width=0, fill=_BAR)
    for place, title in enumerate(_TITLES):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        for step, word in enumerate(title):
            at = y + (7.5 if len(title) == 1 else 3) + 9.5 * step
            left = place < 2
            sheet.text(x0 + 3 if left else (x0 + x1) / 2, at, word, size=7.4, bold=True, color="#ffffff",
                       align="left" if left else "center")  # fmt: skip
    return y + 25


def _next(sheet: Sheet, paper: Paper, pages: int) -> float:
    return _titles(sheet, _head(sheet, paper, pages))


def _more(sheet: Sheet) -> None:
    sheet.text(_RIGHT, 716, "*** Continued on next page ***", size=7.4, align="right")


def _cells(paper: Paper, row: int) -> list[Parts]:
    cell, line = paper.cell, paper.shipment.lines[row]
    sign = _SIGNS[paper.shipment.currency]
    rng = chance("item", paper.shipment.seed, row)
    item = f"{line.goods.key[:3].upper()}-{rng.randrange(1000, 9999)}"
    unit = cell(row, "unit")
    told: Told = cell(row, "quantity")
    goods: list[Part] = [item, cell(row, "description"), cell(row, "specification"),
                         flow("HTS: ", cell(row, "hs_code"), "   COO: ", cell(row, "origin"))]  # fmt: skip
    ordered = told.text
    return [f"{row + 1}", goods, ordered, told, "0", unit._replace(text=_UNITS[str(unit.value)]),
            cell(row, "unit_price").within(sign), cell(row, "amount").within(sign)]  # fmt: skip


def _totals(sheet: Sheet, paper: Paper, roll: Roll, pages: int) -> None:
    told, ship, manner = paper.field, paper.shipment, paper.manner
    sign = _SIGNS[ship.currency]
    if roll.y > 590:
        _more(sheet)
        sheet.turn()
        roll.y = _head(sheet, paper, pages)
    y = max(roll.y + 8, 560)
    zero = f"{sign}{manner.number(0, 2)}"
    entries: list[tuple[str, Part]] = [
        ("Merchandise Subtotal", f"{sign}{manner.number(ship.total('total_amount'), 2)}"),
        ("Freight (included)", zero), ("Sales Tax (export - exempt)", zero), ("Less Deposit", zero),
    ]  # fmt: skip
    for place, (label, part) in enumerate(entries):
        sheet.text(372, y + 13 * place, label)
        sheet.text(_RIGHT - 3, y + 13 * place, part, align="right")
    sheet.frame(366, y + 54, _RIGHT, y + 74, width=0, fill=_BAR)
    sheet.text(372, y + 59, "INVOICE TOTAL", size=9.4, bold=True, color="#ffffff")
    sheet.text(_RIGHT - 3, y + 59, told("total_amount").within(sign), size=10, bold=True, align="right",
               color="#ffffff")  # fmt: skip
    gross = ship.total("total_gross_kg") * 2.20462
    left: list[Part] = [
        flow("Shipped: ", told("total_packages"), f" {paper.package_word().lower()}"),
        flow("Gross weight: ", f"{manner.number(gross, 1)} lb / ", told("total_gross_kg"), f" {manner.mass}"),
        flow("Net weight: ", told("total_net_kg"), f" {manner.mass}"),
        flow("Ports: ", told("loading_port"), " to ", told("discharge_port")),
        flow("REMIT TO: ", told("bank")),
    ]
    if paper.has("licence_number"):
        left.append(flow("Export license no. ", told("licence_number")))
    below = sheet.block(_LEFT, y, 320, left, size=7.6)
    legal = ("Past due invoices bear a service charge of 1.5% per month. Returns require an RMA number and are "
             "subject to a 15% restocking fee. Title and risk pass under the delivery terms above.")  # fmt: skip
    sheet.block(_LEFT, max(below, y + 78) + 8, _RIGHT - _LEFT, legal, size=6.8, color="#555555")


LAYOUT = Layout("invoice_billto", "commercial_invoice", _draw, pack="h", size=LETTER, hs=("6.", "10", "8."),
                mass=("kg",), numbers=("comma",), dates=("long", "MOND", "dmon"))  # fmt: skip
