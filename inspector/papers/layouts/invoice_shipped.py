"""The English invoice of a Japanese maker: Messrs., shipped per, from and to on dotted lines, marks at the left."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _RIGHT = 50.0, 548.0
_PRICE, _AMOUNT = 458.0, 548.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.4)
    y = _letterhead(sheet, paper)
    y = _opening(sheet, paper, y)
    roll = Roll(sheet, _head(sheet, paper, y), 716, lambda: _next(sheet, paper), lambda y: _turned(sheet, y))
    terms = flow("<", paper.field("incoterm"), ">")
    sheet.text(_AMOUNT, roll.y, terms, align="right")
    sheet.block(_LEFT, roll.y + 14, 84, [*paper.shipment.marks, "MADE IN CHINA"], size=8.6)
    roll.y += 14
    for row in paper.rows:
        roll.row(_cells(paper, row), gap=7)
    _closing(sheet, paper, roll)


def _letterhead(sheet: Sheet, paper: Paper) -> float:
    told, address = paper.party("seller")
    rng = chance("shipped", paper.shipment.seed)
    centre = sheet.width / 2
    sheet.text(centre, 34, told, size=15, bold=True, align="center")
    sheet.text(centre, 54, ", ".join(address), size=8, align="center")
    phone = rng.randrange(1000, 9999)
    sheet.text(centre, 65, f"TEL: +86-{phone}-2211   FAX: +86-{phone}-2219", size=8, align="center")
    sheet.rule(_LEFT, 79, _RIGHT, 79, width=1.6)
    sheet.rule(_LEFT, 82, _RIGHT, 82, width=0.4)
    sheet.text(centre, 94, "I N V O I C E", size=17, bold=True, align="center")
    sheet.rule(centre - 64, 114, centre + 64, 114, width=0.6)
    return 126


def _dotted(sheet: Sheet, x: float, y: float, right: float, label: str, part: Part, gap: float) -> None:
    """A label, and its value on a dotted line."""
    sheet.text(x, y, label)
    sheet.rule(x + gap - 3, y + 11.5, right, y + 11.5, width=0.5, dash=1.2)
    size = 9.4
    while size > 6 and sheet.measure(part, size=size) > right - x - gap:
        size -= 0.2
    sheet.text(x + gap, y, part, size=size)


def _opening(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    buyer, address = paper.party("buyer")
    _dotted(sheet, 350, y, _RIGHT, "No.", told("number"), 50)
    _dotted(sheet, 350, y + 16, _RIGHT, "Date", told("date"), 50)
    _dotted(sheet, 350, y + 32, _RIGHT, "Order No.", told("contract_number"), 50)
    _dotted(sheet, _LEFT, y, 330, "Messrs.", buyer, 46)
    below = sheet.block(_LEFT + 46, y + 15, 236, [*address], size=8.8)
    y = max(below, y + 48) + 10
    vessel: Part = told("vessel").within('"', '"')
    if ship.voyage:
        vessel = flow(told("vessel").within('"', '"'), "  V-", told("voyage"))
    _dotted(sheet, _LEFT, y, 296, "Shipped per", vessel, 62)
    _dotted(sheet, 310, y, _RIGHT, "on or about", told("export_date"), 62)
    _dotted(sheet, _LEFT, y + 17, 296, "From", told("loading_port"), 62)
    _dotted(sheet, 310, y + 17, _RIGHT, "To", told("discharge_port"), 62)
    _dotted(sheet, _LEFT, y + 34, 296, "Payment", ship.payment, 62)
    _dotted(sheet, 310, y + 34, _RIGHT, "Consigned to", told("consignee"), 62)
    y += 51
    if paper.has("licence_number"):
        _dotted(sheet, _LEFT, y, 296, "E/L No.", told("licence_number"), 62)
        y += 17
    return y + 6


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.5)
    sheet.rule(_LEFT, y + 2, _RIGHT, y + 2, width=0.5)
    sheet.text(_LEFT, y + 6, "Marks & Nos.")
    sheet.text(216, y + 6, "Description", align="center")
    sheet.text(385, y + 6, "Quantity", align="right")
    sheet.text(_PRICE, y + 6, "Unit Price", align="right")
    sheet.text(_AMOUNT, y + 6, f"Amount ({paper.shipment.currency})", align="right")
    sheet.rule(_LEFT, y + 20, _RIGHT, y + 20, width=0.5)
    return y + 25


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("H.S. ", cell(row, "hs_code"))]
    quantity: Parts = flow(cell(row, "quantity"), " ", cell(row, "unit"))
    return [
        Cell(140, 164, goods),
        Cell(306, 79, quantity, "right"),
        Cell(390, _PRICE - 390, flow("@", cell(row, "unit_price")), "right"),
        Cell(_PRICE + 6, _AMOUNT - _PRICE - 6, cell(row, "amount"), "right"),
    ]


def _turned(sheet: Sheet, y: float) -> None:
    sheet.text(_RIGHT, 730, "- to be continued -", size=8.4, align="right")


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 40, paper.shipment.seller.name, bold=True)
    sheet.text(_RIGHT, 40, f"INVOICE No. {paper.shipment.invoice_number}  (page {sheet.page})", align="right")
    return _head(sheet, paper, 58)


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, mass = paper.field, paper.manner.mass
    y = roll.reserve(120)
    sheet.rule(390, y, _RIGHT, y, width=0.5)
    sheet.text(140, y + 6, flow("TOTAL: ", told("total_packages"), f" {paper.package_word()}"), bold=True)
    sheet.text(_PRICE, y + 6, flow(told("currency"), " "), align="right", bold=True)
    sheet.text(_AMOUNT, y + 6, told("total_amount"), align="right", bold=True)
    for step in (20, 22):
        sheet.rule(390, y + step, _RIGHT, y + step, width=0.5)
    y += 30
    entries: tuple[tuple[str, Part], ...] = (
        ("Net Weight", flow(told("total_net_kg"), f" {mass}")),
        ("Gross Weight", flow(told("total_gross_kg"), f" {mass}")),
        ("Measurement", flow(told("total_volume_cbm"), " M3")),
        ("Country of Origin", told("origin_country")),
    )
    for label, part in entries:
        sheet.text(_LEFT, y, f"{label}:")
        sheet.text(_LEFT + 88, y, part)
        y += 12.5
    sheet.block(_LEFT, y + 6, 250, ["Remit to:", told("bank"), "E. & O. E."], size=8.4)
    sheet.block(330, y - 40, 218, paper.shipment.seller.name, size=9, align="center")
    signature(sheet, 390, y + 14, chance("shipped hand", paper.shipment.seed))
    sheet.rule(350, y + 24, 530, y + 24, width=0.5)
    sheet.text(440, y + 27, "General Manager, Export Section", size=8, align="center")


LAYOUT = Layout("invoice_shipped", "commercial_invoice", _draw, pack="g", hs=("6.", "6"), mass=("KGS", "kgs"),
                numbers=("comma",), dates=("MOND", "long", "dmon"))  # fmt: skip
