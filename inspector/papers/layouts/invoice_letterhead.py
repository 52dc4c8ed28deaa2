"""A commercial invoice under a centred letterhead: labels with colons, a half-ruled table, two-line rows."""

from __future__ import annotations

from inspector.papers.furniture import beside, flow, goods_cell, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet
from inspector.papers.table import Carry, Column, Style, draw_table


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 10)
    y = _head(sheet, paper)
    y = _references(sheet, paper, y)
    y = _goods(sheet, paper, y + 8)
    _foot(sheet, paper, y + 10)


def _head(sheet: Sheet, paper: Paper) -> float:
    middle = sheet.width / 2
    told, address = paper.party("seller")
    sheet.text(middle, 36, told, size=16, bold=True, align="center")
    sheet.text(middle, 56, " ".join(address), size=8.5, align="center")
    sheet.text(middle, 67, f"Email: export@{paper.shipment.seller.domain}", size=8.5, align="center")
    sheet.rule(50, 82, sheet.width - 50, 82, width=1.4)
    sheet.text(middle, 92, "COMMERCIAL INVOICE", size=15, bold=True, align="center")
    return 122


def _references(sheet: Sheet, paper: Paper, y: float) -> float:
    left = sheet.text(50, y, "To:", bold=True) + 8
    below = sheet.block(left, y, 230, party(paper, "buyer"))
    right, column = 340.0, 92.0
    for label, name in (("Invoice No.:", "number"), ("Date:", "date"), ("S/C No.:", "contract_number")):
        y = beside(sheet, right, y, label, paper.field(name), column=column) + 1
    y = beside(sheet, right, y, "Terms of Delivery:", paper.field("incoterm"), column=column) + 1
    y = max(y, below) + 8
    y = (
        beside(sheet, 50, y, "From:", flow(paper.field("loading_port"), "     To:  ", paper.field("discharge_port")))
        + 1
    )
    return beside(sheet, 50, y, "Terms of Payment:", paper.shipment.payment)


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    columns = (
        Column("Item", 0.6, lambda i: str(i + 1)),
        Column("Description of Goods", 3.6, lambda i: goods_cell(paper, i)),
        Column("H.S. Code", 1.3, lambda i: paper.cell(i, "hs_code")),
        Column("Quantity", 1.5, lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit")), "right"),
        Column(f"Unit Price\n({code})", 1.2, lambda i: paper.cell(i, "unit_price"), "right"),
        Column(f"Amount\n({code})", 1.5, lambda i: paper.cell(i, "amount"), "right"),
    )
    carry = Carry("Carried forward", "Brought forward", 5, lambda n: _sum(paper, n), lambda: _next_page(sheet, paper))
    total: list[Parts] = ["", "TOTAL:", "", "", paper.field("currency"), paper.field("total_amount")]
    style = Style("rows", 9.5, pad=4, bottom=720)
    return draw_table(sheet, 50, y, sheet.width - 100, columns, paper.rows, style=style, foot=[total], carry=carry)


def _sum(paper: Paper, rows: int) -> str:
    return paper.manner.number(sum(line.amount for line in paper.shipment.lines[:rows]), 2)


def _next_page(sheet: Sheet, paper: Paper) -> float:
    sheet.text(50, 36, flow("Commercial Invoice No. ", paper.shipment.invoice_number))
    sheet.text(sheet.width - 50, 36, f"Page {sheet.page}", align="right")
    return 56


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 690:
        sheet.turn()
        y = 60
    unit = " " + paper.manner.mass
    y = beside(sheet, 50, y, "Packed in:", flow(paper.field("total_packages"), " ", paper.package_word())) + 1
    y = beside(sheet, 50, y, "Net weight:", flow(paper.field("total_net_kg"), unit)) + 1
    y = beside(sheet, 50, y, "Gross weight:", flow(paper.field("total_gross_kg"), unit)) + 1
    y = beside(sheet, 50, y, "Country of origin:", paper.field("origin_country")) + 1
    if paper.has("licence_number"):
        licence = flow(paper.field("licence_number"), ", valid until ", paper.field("licence_expiry"))
        y = beside(sheet, 50, y, "Export licence No.:", licence) + 1
    y = beside(sheet, 50, y, "Bank:", paper.field("bank"), size=8.5) + 20
    sheet.text(sheet.width - 60, y, paper.shipment.seller.name, align="right", size=9)
    signing(sheet, paper, sheet.width - 140, y + 52)


LAYOUT = Layout("invoice_letterhead", "commercial_invoice", _draw)
