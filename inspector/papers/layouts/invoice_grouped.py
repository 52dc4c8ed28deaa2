"""A proforma invoice in two parts with sub-totals, labels in strips above values, the sum in a second currency."""

from __future__ import annotations

from inspector.papers.furniture import above, flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import LETTER, Part, Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 48.0, 566.0
_ELSEWHERE = {"USD": ("EUR", 0.92), "EUR": ("USD", 1.09), "CNY": ("USD", 0.14)}
"""The currency in which the sum is told once more, and the rate."""


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("book", 8.4)
    sheet.text(_RIGHT, 36, "PRO FORMA INVOICE", size=15, bold=True, align="right")
    above(sheet, _LEFT, 36, "SUPPLIER", party(paper, "seller"), width=240)
    y = above(sheet, _LEFT, 104, "CUSTOMER", party(paper, "buyer"), width=240)
    above(sheet, 320, 104, "DELIVERY ADDRESS", party(paper, "consignee"), width=240)
    y = _strip(
        sheet,
        max(y, 160) + 8,
        (
            ("DOCUMENT NO.", paper.field("number")),
            ("DATE OF ISSUE", paper.field("date")),
            ("SALES ORDER", paper.field("contract_number")),
            ("INCOTERM", paper.field("incoterm")),
        ),
    )
    y = _strip(
        sheet,
        y,
        (
            ("PORT OF EXIT", paper.field("loading_port")),
            ("PORT OF ENTRY", paper.field("discharge_port")),
            ("COUNTRY OF ORIGIN", paper.field("origin_country")),
            ("CURRENCY", paper.field("currency")),
        ),
    )
    y = _groups(sheet, paper, y + 10)
    _foot(sheet, paper, y + 12)


def _strip(sheet: Sheet, y: float, cells: tuple[tuple[str, Part], ...]) -> float:
    step = (_RIGHT - _LEFT) / len(cells)
    sheet.frame(_LEFT, y, _RIGHT, y + 12, width=0, fill="#e8e8e8")
    for place, (label, part) in enumerate(cells):
        sheet.text(_LEFT + 3 + step * place, y + 2, label, size=6.8, bold=True)
        sheet.text(_LEFT + 3 + step * place, y + 15, part)
    return y + 30


def _groups(sheet: Sheet, paper: Paper, y: float) -> float:
    middle = (len(paper.rows) + 1) // 2
    parts = [paper.rows[:middle], paper.rows[middle:]]
    for number, rows in enumerate(part for part in parts if part):
        if y > 600:
            sheet.turn()
            y = 50
        sheet.text(_LEFT, y, f"Part {'AB'[number]}", bold=True)
        y = _group(sheet, paper, y + 13, rows) + 8
    sheet.text(420, y, flow("Total ", paper.shipment.currency), size=10, bold=True, align="right")
    sheet.text(_RIGHT - 3, y, paper.field("total_amount"), size=10, bold=True, align="right")
    sheet.rule(330, y - 3, _RIGHT, y - 3)
    return y + 16


def _group(sheet: Sheet, paper: Paper, y: float, rows: range) -> float:
    columns = (
        Column("Art.", 0.6, lambda i: f"{100 + i}"),
        Column("Designation", 3.2, lambda i: paper.cell(i, "description")),
        Column("Tariff no.", 1.2, lambda i: paper.cell(i, "hs_code")),
        Column("Origin", 0.9, lambda i: paper.cell(i, "origin")),
        Column("Quantity", 1.3, lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit")), "right"),
        Column("Rate", 1, lambda i: paper.cell(i, "unit_price"), "right"),
        Column("Value", 1.3, lambda i: paper.cell(i, "amount"), "right"),
    )
    amount = sum(paper.shipment.lines[row].amount for row in rows)
    subtotal: list[Parts] = ["", "Sub-total", "", "", "", "", paper.manner.number(amount, 2)]
    style = Style("columns", 8, head_fill="#f4f4f4", bottom=700)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, rows, style=style, foot=[subtotal])


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 620:
        sheet.turn()
        y = 60
    other, rate = _ELSEWHERE[paper.shipment.currency]
    value = paper.manner.number(paper.shipment.total("total_amount") * rate, 2)
    sheet.text(_RIGHT - 3, y, f"for information: {other} {value} at {rate}", size=7.5, align="right")
    mass = f" {paper.manner.mass}"
    y = sheet.block(_LEFT, y + 14, 500, flow("Packed in ", paper.field("total_packages"), " ", paper.package_word()))
    y = sheet.block(
        _LEFT,
        y,
        500,
        flow("Weight net ", paper.field("total_net_kg"), mass, ", gross ", paper.field("total_gross_kg"), mass),
    )
    if paper.has("licence_number"):
        y = sheet.block(
            _LEFT, y, 500, flow("Licence ", paper.field("licence_number"), " until ", paper.field("licence_expiry"))
        )
    sheet.block(_LEFT, y, 500, f"Payment: {paper.shipment.payment}")
    signing(sheet, paper, 480, y + 50)


LAYOUT = Layout(
    "invoice_grouped",
    "commercial_invoice",
    _draw,
    size=LETTER,
    numbers=("comma", "dot", "space"),
    dates=("long", "dmon", "dotted", "iso"),
)
