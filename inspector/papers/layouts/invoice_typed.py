"""A commercial invoice as an old accounting system types it: one pitch, no rules, sums carried forward."""

from __future__ import annotations

from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Pen, Sheet

_COLUMNS = (46.0, 92.0, 330.0, 372.0, 455.0, 550.0)


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 9, leading=1.3)
    y = _head(sheet, paper)
    y = _rows(sheet, paper, y)
    _foot(sheet, paper, y)


def _head(sheet: Sheet, paper: Paper) -> float:
    sheet.text(46, 40, paper.field("seller"), bold=True, size=10)
    y = sheet.block(46, 53, 330, list(paper.party("seller")[1]))
    sheet.text(550, 40, "INVOICE", bold=True, size=13, align="right")
    sheet.text(550, 58, f"PAGE {sheet.page}", align="right")
    y += 14
    left = [
        ("INVOICE NUMBER", "number"),
        ("INVOICE DATE", "date"),
        ("YOUR ORDER", "contract_number"),
        ("CURRENCY", "currency"),
    ]
    right = [
        ("DELIVERY TERMS", "incoterm"),
        ("PORT LOADING", "loading_port"),
        ("PORT DISCHARGE", "discharge_port"),
        ("GOODS ORIGIN", "origin_country"),
    ]
    for (label, name), (other, second) in zip(left, right, strict=True):
        sheet.text(46, y, flow(f"{label:<15}", paper.field(name)))
        sheet.text(320, y, flow(f"{other:<15}", paper.field(second)))
        y += 12
    sheet.text(46, y + 8, "SOLD TO")
    sheet.text(320, y + 8, "SHIP TO")
    below = sheet.block(46, y + 20, 250, party(paper, "buyer"))
    return max(below, sheet.block(320, y + 20, 240, party(paper, "consignee"))) + 12


def _titles(sheet: Sheet, y: float) -> float:
    titles = ("POS", "DESCRIPTION", "", "UN", "PRICE", "VALUE")
    for x, title, align in zip(_COLUMNS, titles, ("left", "left", "right", "left", "right", "right"), strict=True):
        sheet.text(x, y, title, align=align, bold=True)
    sheet.text(_COLUMNS[2], y, "QTY", align="right", bold=True)
    sheet.rule(46, y + 13, 550, y + 13, dash=2)
    return y + 18


def _rows(sheet: Sheet, paper: Paper, y: float) -> float:
    y = _titles(sheet, y)
    for row in paper.rows:
        if y > 730:
            y = _carry(sheet, paper, y, row)
        sheet.text(_COLUMNS[0], y, f"{(row + 1) * 10:04d}")
        below = sheet.block(_COLUMNS[1], y, 180, paper.cell(row, "description"))
        for x, name, align in (
            (_COLUMNS[2], "quantity", "right"),
            (_COLUMNS[3] - 28, "unit", "left"),
            (_COLUMNS[4], "unit_price", "right"),
            (_COLUMNS[5], "amount", "right"),
        ):
            sheet.text(x, y, paper.cell(row, name), align=align)
        sheet.text(_COLUMNS[1], below, paper.cell(row, "specification"), size=8)
        sheet.text(_COLUMNS[1], below + 11, flow("TARIFF ", paper.cell(row, "hs_code")))
        y = below + 28
    return y


def _carry(sheet: Sheet, paper: Paper, y: float, row: int) -> float:
    total = paper.manner.number(sum(line.amount for line in paper.shipment.lines[:row]), 2)
    sheet.text(_COLUMNS[1], y + 4, "CARRIED FORWARD")
    sheet.text(_COLUMNS[5], y + 4, total, align="right")
    sheet.turn()
    sheet.text(46, 40, flow("INVOICE NUMBER ", paper.shipment.invoice_number))
    sheet.text(550, 40, f"PAGE {sheet.page}", align="right")
    y = _titles(sheet, 64)
    sheet.text(_COLUMNS[1], y, "BROUGHT FORWARD")
    sheet.text(_COLUMNS[5], y, total, align="right")
    return y + 18


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    mass = f" {paper.manner.mass}"
    if y > 700:
        sheet.turn()
        sheet.text(550, 40, f"PAGE {sheet.page}", align="right")
        y = 60
    sheet.rule(46, y, 550, y, dash=2)
    sheet.text(_COLUMNS[1], y + 6, flow("INVOICE AMOUNT ", paper.shipment.currency), bold=True)
    sheet.text(_COLUMNS[5], y + 6, paper.field("total_amount"), align="right", bold=True)
    y += 30
    sheet.text(
        46,
        y,
        flow(
            "COLLI ",
            paper.field("total_packages"),
            " ",
            paper.package_word(),
            "   NET ",
            paper.field("total_net_kg"),
            mass,
            "   GROSS ",
            paper.field("total_gross_kg"),
            mass,
        ),
    )
    if paper.has("licence_number"):
        sheet.text(46, y + 13, flow("EXPORT LICENCE ", paper.field("licence_number")))
    sheet.block(46, y + 28, 500, f"PAYMENT: {paper.shipment.payment}")
    sheet.block(46, y + 41, 500, flow("BANK: ", paper.field("bank")))
    sheet.block(46, y + 66, 500, "WE CERTIFY THAT THIS INVOICE IS TRUE AND CORRECT.")


LAYOUT = Layout(
    "invoice_typed",
    "commercial_invoice",
    _draw,
    upper=True,
    numbers=("dot", "space", "comma"),
    dates=("dotted", "dmy", "iso"),
    hs=("8", "8.", "10"),
)
