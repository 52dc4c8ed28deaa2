"""An invoice as an accounts system prints it: one width of letters, dashes for rules, the goods named last."""

from __future__ import annotations

from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _RIGHT = 34.0, 566.0
_CHAR = 4.92
"""The width of one letter at the size of the print-out, in points."""


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 8.2, leading=1.3)
    roll = Roll(sheet, _first(sheet, paper), 772, lambda: _next(sheet, paper), lambda y: _forward(sheet, paper, y))
    for row in paper.rows:
        roll.row(_cells(paper, row), gap=11)
    _end(sheet, paper, roll)


def _at(column: int) -> float:
    return _LEFT + _CHAR * column


def _dashes(sheet: Sheet, y: float, sign: str = "-") -> float:
    sheet.text(_LEFT, y, sign * 108)
    return y + 11


def _first(sheet: Sheet, paper: Paper) -> float:
    told = paper.field
    sheet.block(_LEFT, 32, 300, party(paper, "seller"))
    sheet.text(_at(78), 32, "INVOICE / ORIGINAL")
    sheet.text(_at(78), 43, f"PAGE  {sheet.page:>4}")
    sheet.block(_at(4), 98, 260, ["INV TO / CONSIGNEE:", *party(paper, "buyer")])
    rows: tuple[tuple[str, Part], ...] = (
        ("DOC NO", told("number")),
        ("DOC DT", told("date")),
        ("CUST PO", told("contract_number")),
        ("INCOTERM", told("incoterm")),
        ("CURR", told("currency")),
        ("SHP FROM", told("loading_port")),
        ("SHP TO", told("discharge_port")),
    )
    for place, (label, part) in enumerate(rows):
        sheet.text(_at(58), 76 + 10.7 * place, f"{label:<10}:")
        sheet.text(_at(71), 76 + 10.7 * place, part)
    sheet.text(_LEFT, 158, f"PAYT: {paper.manner.letters(paper.shipment.payment)}")
    return _head(sheet, paper, 174)


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    y = _dashes(sheet, y, "=")
    sheet.text(_LEFT, y, "ITEM")
    for column, title in ((17, "QTY"), (34, "U/PRICE"), (50, "EXT AMT")):
        sheet.text(_at(column), y, title, align="right")
    sheet.text(_at(18), y, "UM")
    sheet.text(_at(54), y, "MATERIAL / TEXT / TARIFF NO / CTRY ORIG")
    return _dashes(sheet, y + 11) + 2


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 32, f"{paper.manner.letters(paper.shipment.seller.name):<60}")
    sheet.text(_at(78), 32, f"PAGE  {sheet.page:>4}")
    sheet.text(_LEFT, 43, f"DOC NO {paper.shipment.invoice_number}   CONTINUED")
    y = _head(sheet, paper, 58)
    sheet.text(_at(50), y, _sum_so_far(paper, sheet), align="right")
    sheet.text(_at(54), y, "*** BROUGHT FWD")
    return y + 18


def _forward(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.text(_at(50), y + 2, _sum_so_far(paper, sheet), align="right")
    sheet.text(_at(54), y + 2, "*** CARRIED FWD")


def _sum_so_far(paper: Paper, sheet: Sheet) -> str:
    done = sum(1 for mark in sheet.marks if mark.key.endswith(":amount"))
    return paper.manner.number(sum(line.amount for line in paper.shipment.lines[:done]), 2)


def _cells(paper: Paper, row: int) -> list[Cell]:
    line = paper.shipment.lines[row]
    goods: list[Part] = [
        f"MAT {int(line.hs[:8]) * 37 % 10**7:010d}",
        paper.cell(row, "description"),
        paper.cell(row, "specification"),
        flow(paper.cell(row, "hs_code"), "  ", paper.cell(row, "origin")),
    ]
    return [
        Cell(_LEFT, 40, f"{10 * (row + 1):06d}"),
        Cell(_at(7), 10 * _CHAR, paper.cell(row, "quantity"), "right"),
        Cell(_at(18), 5 * _CHAR, paper.cell(row, "unit")),
        Cell(_at(23), 11 * _CHAR, paper.cell(row, "unit_price"), "right"),
        Cell(_at(36), 14 * _CHAR, paper.cell(row, "amount"), "right"),
        Cell(_at(54), 54 * _CHAR, goods),
    ]


def _end(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, mass = paper.field, paper.manner.mass
    y = _dashes(sheet, roll.reserve(104))
    sheet.text(_LEFT, y, flow("*** INVOICE TOTAL ", told("currency")))
    sheet.text(_at(50), y, told("total_amount"), align="right")
    y = _dashes(sheet, y + 11, "=") + 4
    rows: list[Part] = [
        flow("NET WT ", told("total_net_kg"), f" {mass}   GRS WT ", told("total_gross_kg"), f" {mass}"),
        flow("PCKGS  ", told("total_packages"), " ", paper.package_word()),
        flow("CTRY ORIG OF ALL ITEMS ", told("origin_country")),
        flow("REMIT TO ", told("bank")),
    ]
    if paper.has("licence_number"):
        rows.append(flow("EXP LIC ", told("licence_number")))
    sheet.block(_LEFT, y, 530, [*rows, "", "*** END OF DOCUMENT - VALID WITHOUT SIGNATURE ***"])


LAYOUT = Layout("invoice_printout", "commercial_invoice", _draw, pack="c", upper=True, hs=("8", "10"), mass=("KG",),
                numbers=("comma", "plain"), dates=("DMON", "iso", "compact"))  # fmt: skip
