"""An invoice out of a multinational's ERP: position and material numbers, several lines below each position."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, pages_of
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _RIGHT = 54.0, 560.0
_BLUE = "#0b3d6b"


def _draw(sheet: Sheet, paper: Paper) -> None:
    _all(sheet, paper, pages_of(_all, paper, sheet.size))


def _all(sheet: Sheet, paper: Paper, count: int) -> None:
    sheet.pen = Pen("sans", 8.2)
    _foot(sheet, paper)
    _top(sheet, paper, count)
    y = _delivery(sheet, paper, 236)
    roll = Roll(sheet, _head(sheet, paper, y), 728, lambda: _next(sheet, paper, count), lambda at: _leave(sheet, at))
    for row in paper.rows:
        _position(roll, paper, row)
    roll.leave = None
    _sums(roll, paper)
    _texts(roll, paper, count)


def _top(sheet: Sheet, paper: Paper, count: int) -> None:
    told, ship = paper.field, paper.shipment
    rng = chance("positions", ship.seed)
    name, address = paper.party("seller")
    sheet.text(_LEFT, 34, ship.seller.name.split()[0], size=20, bold=True, color=_BLUE)
    sheet.text(_LEFT, 84, "Bill-to party", size=6.8, color="#555555")
    sheet.block(_LEFT, 94, 240, party(paper, "buyer"), size=9.2)
    sheet.text(_LEFT, 158, "Ship-to party", size=6.8, color="#555555")
    sheet.block(_LEFT, 168, 240, party(paper, "consignee"), size=9.2)
    sheet.text(336, 36, "Invoice", size=17, bold=True)
    rows: list[tuple[str, Part]] = [
        ("Document number", told("number")),
        ("Document date", told("date")),
        ("Customer number", f"{rng.randrange(10**5, 10**6):010d}"),
        ("Your purchase order", told("contract_number")),
        ("Sales order / Delivery", f"{rng.randrange(10**5, 10**6)} / 80{rng.randrange(10**6, 10**7)}"),
        ("Currency", told("currency")),
        ("Page", f"{sheet.page} of {count}"),
    ]
    for place, (label, part) in enumerate(rows):
        sheet.text(336, 64 + 13 * place, label, size=8, bold=place < 2)
        fitted(sheet, 440, 64 + 13 * place, 120, part, size=8.4, bold=place < 2)
    sheet.text(336, 166, "Issued by", size=6.8, color="#555555")
    sheet.block(336, 176, 224, [name, *address], size=8)


def _delivery(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    way: Part = flow(told("vessel"), " ", told("voyage")) if ship.voyage else told("vessel")
    left: list[tuple[str, Part]] = [("Incoterms", told("incoterm")), ("Payment terms", ship.payment),
                                    ("Shipping conditions", way)]  # fmt: skip
    right: list[tuple[str, Part]] = [("Port of loading", told("loading_port")),
                                     ("Port of unloading", told("discharge_port")),
                                     ("Country of destination", told("destination_country"))]  # fmt: skip
    if paper.has("licence_number"):
        left.append(("Export licence", told("licence_number")))
    for x, room, rows in ((_LEFT, 180.0, left), (336.0, 120.0, right)):
        for place, (label, part) in enumerate(rows):
            sheet.text(x, y + 12 * place, label)
            fitted(sheet, x + 92, y + 12 * place, room, part)
    return y + 12 * max(len(left), len(right)) + 6


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    sheet.rule(_LEFT, y, _RIGHT, y, width=1, color=_BLUE)
    sheet.text(_LEFT, y + 4, "Item", bold=True)
    sheet.text(94, y + 4, "Material", bold=True)
    sheet.text(94, y + 15, "Description", bold=True)
    for x, first, second in ((392.0, "Quantity", "Unit"), (476.0, "Net price", f"{code} / per"),
                             (_RIGHT, "Net value", code)):  # fmt: skip
        sheet.text(x, y + 4, first, bold=True, align="right")
        sheet.text(x, y + 15, second, align="right")
    sheet.rule(_LEFT, y + 27, _RIGHT, y + 27, width=1, color=_BLUE)
    return y + 33


def _leave(sheet: Sheet, y: float) -> None:
    sheet.text(_RIGHT, min(y + 4, 742), "to be continued on next page ...", size=7, align="right", color="#555555")


def _plain(sheet: Sheet, paper: Paper, count: int) -> float:
    """The head of every page but the first."""
    _foot(sheet, paper)
    sheet.text(_LEFT, 34, f"Invoice {paper.shipment.invoice_number}", bold=True)
    sheet.text(_RIGHT, 34, f"Page {sheet.page} of {count}", align="right")
    return 52.0


def _next(sheet: Sheet, paper: Paper, count: int) -> float:
    return _head(sheet, paper, _plain(sheet, paper, count))


def _position(roll: Roll, paper: Paper, row: int) -> None:
    """The position on its first line; below it what the program knows of the material, one line each."""
    cell, ship = paper.cell, paper.shipment
    rng = chance("positions material", ship.seed, str(row))
    quantity: Part = flow(cell(row, "quantity"), " ", cell(row, "unit"))
    price: Part = flow(cell(row, "unit_price"), " / 1")
    goods: list[Part] = [
        f"{rng.randrange(10**7, 10**8)}-{rng.randrange(10, 99)}",
        cell(row, "description"),
        cell(row, "specification"),
        flow("Commodity code: ", cell(row, "hs_code"), "   Country of origin: ", cell(row, "origin")),
        f"Batch: {ship.batch}{chr(65 + row % 26)}   Plant: {rng.randrange(1000, 3999)}",
        flow("Net weight ", cell(row, "net_weight_kg"), f" {paper.manner.mass}   Gross weight ",
             cell(row, "gross_weight_kg"), f" {paper.manner.mass}"),
        flow("Packed in ", cell(row, "packages"), " ", cell(row, "package_kind")),
    ]  # fmt: skip
    cells = [Cell(_LEFT, 38, f"{(row + 1) * 10:06d}"), Cell(94, 216, goods), Cell(312, 80, quantity, "right"),
             Cell(396, 80, price, "right"), Cell(480, 80, cell(row, "amount"), "right")]  # fmt: skip
    roll.row(cells, size=8, gap=7)


def _sums(roll: Roll, paper: Paper) -> None:
    told = paper.field
    sheet, y = roll.sheet, roll.reserve(56)
    sheet.rule(312, y, _RIGHT, y)
    amount = told("total_amount")
    rows: list[tuple[str, Part]] = [("Items total", amount.text), ("Value added tax 0.00 %", paper.manner.number(0, 2)),
                                    ("Final amount", flow(told("currency"), " ", amount))]  # fmt: skip
    for place, (label, part) in enumerate(rows):
        sheet.text(312, y + 5 + 14 * place, label, bold=place == 2)
        fitted(sheet, _RIGHT, y + 5 + 14 * place, 130, part, bold=place == 2, align="right")
    sheet.rule(312, y + 47, _RIGHT, y + 47, width=1.2)
    roll.y = y + 56


def _texts(roll: Roll, paper: Paper, count: int) -> None:
    told, mass = paper.field, paper.manner.mass
    roll.again = lambda: _plain(roll.sheet, paper, count)
    sheet, y = roll.sheet, roll.reserve(100)
    rows: list[tuple[str, Part]] = [("Total gross weight", flow(told("total_gross_kg"), f" {mass}")),
                                    ("Total net weight", flow(told("total_net_kg"), f" {mass}")),
                                    ("Number of packages", told("total_packages")),
                                    ("Bank details", told("bank"))]  # fmt: skip
    for label, part in rows:
        sheet.text(_LEFT, y, label)
        fitted(sheet, 150, y, 400, part)
        y += 12
    words = ("Export of these goods may be subject to authorisation. The goods remain our property until full payment. "
             "Our general conditions of sale apply exclusively. Complaints within 8 days of receipt. This document was "
             "created automatically and is valid without signature.")  # fmt: skip
    roll.y = sheet.block(_LEFT, y + 8, 500, words, size=7.2)


def _foot(sheet: Sheet, paper: Paper) -> None:
    ship = paper.shipment
    rng = chance("positions foot", ship.seed)
    columns = (
        (ship.seller.name, "Registered office: see above", f"Share capital CNY {rng.randrange(10, 90)},000,000"),
        ("Board of Directors:", "H. Lindgren (Chair), Zhao Min,", "P. Achterberg"),
        (
            f"Reg. No. {ship.seller.credit_code}",
            f"Phone +86 {rng.randrange(10**9, 10**10)}",
            f"www.{ship.seller.domain}",
        ),
    )
    for place, lines in enumerate(columns):
        sheet.block(_LEFT + 178 * place, 778, 160, [*lines], size=6.2, color="#777777")


LAYOUT = Layout("invoice_positions", "commercial_invoice", _draw, pack="f", hs=("8", "10", "6"), mass=("KG",),
                numbers=("comma", "dot", "space"), dates=("dotted", "dmy", "iso"))  # fmt: skip
