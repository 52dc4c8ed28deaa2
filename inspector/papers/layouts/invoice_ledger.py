"""An invoice of an American bookkeeping program: a strip of small boxes, the quantity first, notes as rows of goods."""

from __future__ import annotations

from datetime import timedelta

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across, depth_of
from inspector.papers.paper import Paper
from inspector.papers.sheet import LETTER, Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 40.0, 574.0
_EDGES = (40.0, 104.0, 138.0, 214.0, 424.0, 492.0, 574.0)
_TITLES = ("Shipped", "U/M", "Item Code", "Description", "Price Each", "Extension")
_BOTTOM = 624.0
_GREY = "#8c8c8c"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9)
    _head(sheet, paper)
    _parties(sheet, paper, 128)
    y = _strip(sheet, paper, 218)
    roll = Roll(sheet, _titles(sheet, y), _BOTTOM - 4, lambda: _again(sheet, paper), lambda y: _sides(sheet, paper, y))
    for row in paper.rows:
        goods = across(_EDGES, _item(paper, row), "rlllrr", pad=4)
        roll.reserve(depth_of(sheet, goods) + 18)  # the row of the tariff code stays with its goods
        roll.row(goods, gap=2)
        roll.row(across(_EDGES, ["", "", "", _customs(paper, row), "", ""], "rlllrr", pad=4), size=8, gap=6)
    _freight(paper, roll)
    _sides(sheet, paper, roll.y)
    _summary(sheet, paper, _BOTTOM)


def _head(sheet: Sheet, paper: Paper) -> None:
    told, address = paper.party("seller")
    sheet.text(_LEFT, 36, told, size=12, bold=True)
    sheet.block(_LEFT, 52, 280, [*address, f"accounts@{paper.shipment.seller.domain}"], size=9)
    sheet.text(_RIGHT, 32, "Invoice", size=24, bold=True, align="right")
    for x, label, part in ((434.0, "Date", paper.field("date")), (504.0, "Invoice #", paper.field("number"))):
        sheet.frame(x, 68, x + 70, 82, color=_GREY)
        sheet.text(x + 35, 70, label, align="center")
        sheet.frame(x, 82, x + 70, 100, color=_GREY)
        size = 9.0
        while sheet.measure(part, size=size) > 66:
            size -= 0.2
        sheet.text(x + 35, 86, part, align="center", size=size)


def _parties(sheet: Sheet, paper: Paper, y: float) -> None:
    for x, label, name in ((_LEFT, "Bill To", "buyer"), (318.0, "Ship To", "consignee")):
        sheet.frame(x, y, x + 256, y + 15, color=_GREY)
        sheet.text(x + 4, y + 2.5, label)
        sheet.frame(x, y + 15, x + 256, y + 76, color=_GREY)
        sheet.block(x + 5, y + 19, 246, party(paper, name), size=9.4)


def _strip(sheet: Sheet, paper: Paper, y: float) -> float:
    """The small boxes between the parties and the goods; the day when payment is due stands there too."""
    told, ship = paper.field, paper.shipment
    due = paper.manner.date(ship.dates.invoice + timedelta(days=60))
    cells: tuple[tuple[float, str, Part], ...] = (
        (90, "P.O. No.", told("contract_number")),
        (82, "Due Date", due),
        (38, "Rep", chance("rep", ship.seed).choice(("JL", "MW", "TK", "SZ"))),
        (82, "Ship Date", paper.date_as("transport", "x:departure")),
        (100, "Ship Via", told("vessel")),
        (142, "F.O.B. / Incoterms", told("incoterm")),
    )
    x = _LEFT
    for width, label, part in cells:
        sheet.frame(x, y, x + width, y + 14, color=_GREY)
        sheet.text(x + width / 2, y + 2.5, label, align="center", size=8.4)
        sheet.frame(x, y + 14, x + width, y + 32, color=_GREY)
        size = 8.6
        while sheet.measure(part, size=size) > width - 4:
            size -= 0.2
        sheet.text(x + width / 2, y + 18, part, align="center", size=size)
        x += width
    return y + 32


def _titles(sheet: Sheet, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 15, color=_GREY)
    for place, title in enumerate(_TITLES):
        sheet.text((_EDGES[place] + _EDGES[place + 1]) / 2, y + 2.5, title, align="center")
    return y + 20


def _again(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 36, paper.shipment.seller.name, size=9)
    sheet.text(_RIGHT, 36, f"Invoice # {paper.shipment.invoice_number}   Page {sheet.page}", align="right")
    return _titles(sheet, 54)


def _sides(sheet: Sheet, paper: Paper, _: float) -> None:
    """The upright rules down to the foot, however few the goods are."""
    top = 250.0 if sheet.page == 1 else 54.0
    for edge in _EDGES:
        sheet.rule(edge, top, edge, _BOTTOM, color=_GREY)
    sheet.rule(_LEFT, _BOTTOM, _RIGHT, _BOTTOM, color=_GREY)


def _item(paper: Paper, row: int) -> list[Parts]:
    cell, line = paper.cell, paper.shipment.lines[row]
    goods: list[Part] = [cell(row, "description"), cell(row, "specification")]
    code = f"{line.goods.key[:4].upper()}-{int(line.hs[:6]) * 31 % 9000 + 1000}"
    return [cell(row, "quantity"), cell(row, "unit"), code, goods, cell(row, "unit_price"), cell(row, "amount")]


def _customs(paper: Paper, row: int) -> list[Part]:
    cell = paper.cell
    return [flow("HTS ", cell(row, "hs_code"), "   Made in: ", cell(row, "origin"))]


def _freight(paper: Paper, roll: Roll) -> None:
    told, mass = paper.field, paper.manner.mass
    words: list[Part] = [
        flow(told("total_packages"), f" {paper.package_word().lower()} in all"),
        flow("Gross ", told("total_gross_kg"), f" {mass} / net ", told("total_net_kg"), f" {mass}"),
        flow("From ", told("loading_port")),
        flow("To ", told("discharge_port")),
    ]
    if paper.has("licence_number"):
        words.append(flow("Export license ", told("licence_number")))
    roll.row(across(_EDGES, ["", "", "SHIPINFO", words, "", ""], "rlllrr", pad=4), size=8.4)


def _summary(sheet: Sheet, paper: Paper, y: float) -> None:
    told, number = paper.field, paper.manner.number
    sheet.frame(_LEFT, y, 330, y + 64, color=_GREY)
    sheet.block(_LEFT + 5, y + 6, 280, ["Remit wire to:", told("bank"), f"Terms: {paper.shipment.payment}",
                                       "Thank you for your business."], size=8.4)  # fmt: skip
    rows: tuple[tuple[str, Part], ...] = (
        ("Sales Tax (0.0%)", number(0, 2)),
        ("Total", flow(told("currency"), " ", told("total_amount"))),
        ("Payments/Credits", number(0, 2)),
        ("Balance Due", flow(f"{paper.shipment.currency} ", number(paper.shipment.total("total_amount"), 2))),
    )
    for place, (label, part) in enumerate(rows):
        top = y + 18.0 * place
        sheet.frame(330, top, _RIGHT, top + 18, color=_GREY)
        sheet.text(336, top + 4, label, bold=True, size=10)
        sheet.text(_RIGHT - 5, top + 4, part, align="right", size=10)


LAYOUT = Layout("invoice_ledger", "commercial_invoice", _draw, size=LETTER, pack="e", hs=("10", "8.", "6."),
                mass=("kg",), numbers=("comma", "plain"), dates=("dmy", "slash", "MOND"))  # fmt: skip
