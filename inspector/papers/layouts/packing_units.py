"""A packing list by loading unit: each pallet with its measures, the items on it below, and its own sub-total."""

from __future__ import annotations

import math

from inspector.papers.chance import chance
from inspector.papers.furniture import above, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, depth_of
from inspector.papers.paper import Paper
from inspector.papers.sheet import LETTER, Part, Pen, Sheet

_LEFT, _RIGHT = 40.0, 572.0
_DARK, _PALE = "#1e3a5f", "#e9eef5"
_Unit = tuple[int, ...]
"""The goods lines that stand on one pallet."""


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.4)
    y = _head(sheet, paper)
    roll = Roll(sheet, _titles(sheet, paper, y), 734, lambda: _next(sheet, paper), lambda y: _foot(sheet))
    units, first = _units(paper), 1
    for number, rows in enumerate(units, start=1):
        held = _pallets(paper, rows)
        name = f"PALLET {first}" if held == 1 else f"PALLETS {first} - {first + held - 1}"
        first += held
        _unit_head(sheet, paper, roll, rows, name)
        for row in rows:
            roll.row(_cells(paper, row), gap=4)
        _subtotal(paper, roll, rows, number)
    _total(sheet, paper, roll, first - 1)
    _foot(sheet)


def _units(paper: Paper) -> list[_Unit]:
    """The lines in order, one to three to a pallet."""
    rng, rows = chance("units", paper.shipment.seed), [*paper.rows]
    units: list[_Unit] = []
    while rows:
        count = rng.choice((1, 1, 2, 3))
        units.append(tuple(rows[:count]))
        rows = rows[count:]
    return units


def _pallets(paper: Paper, rows: _Unit) -> int:
    """How many pallets of two cubic metres the goods of these lines fill."""
    return math.ceil(sum(paper.shipment.lines[row].volume for row in rows) / 2.2)


def _head(sheet: Sheet, paper: Paper) -> float:
    told = paper.field
    sheet.text(_LEFT, 32, "PACKING LIST", size=20, bold=True, color=_DARK)
    sheet.text(_RIGHT, 38, flow("Delivery note / PL ", told("number")), size=9.4, bold=True, align="right")
    seller, address = paper.party("seller")
    sheet.text(_LEFT, 58, seller, bold=True)
    sheet.text(_LEFT, 69, ", ".join(address), size=7.2)
    sheet.rule(_LEFT, 82, _RIGHT, 82, width=1.4, color=_DARK)
    above(sheet, _LEFT, 88, "SHIP TO", party(paper, "consignee"), width=176)
    above(sheet, 226, 88, "SOLD TO", party(paper, "buyer"), width=176)
    entries: list[tuple[str, Part]] = [
        ("PL date", told("date")),
        ("Invoice", told("invoice_number")),
        ("Customer PO", told("contract_number")),
        ("Terms", told("incoterm")),
    ]
    y = 88.0
    for label, part in entries:
        sheet.text(414, y, label, size=7.2, color="#555555")
        sheet.text(472, y, part)
        y += 12
    y = 146.0
    port = flow("Port of loading: ", told("loading_port"), "     Port of discharge: ", told("discharge_port"))
    sheet.text(_LEFT, y, port)
    if paper.has("container_numbers"):
        y = sheet.block(_LEFT, y + 12, 530, flow("Container / seal: ", told("container_numbers"), " / ",
                                                 told("seal_numbers")), size=7)  # fmt: skip
    return y + 16


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = paper.manner.mass
    sheet.frame(_LEFT, y, _RIGHT, y + 16, width=0, fill=_DARK)
    for x, title, align in ((_LEFT + 4, "Line", "left"), (72, "Item description", "left"), (318, "Qty", "right"),
                            (324, "UoM", "left"), (408, "Packages", "right"), (470, f"Net {mass}", "right"),
                            (530, f"Gross {mass}", "right"), (_RIGHT - 3, "m3", "right")):  # fmt: skip
        sheet.text(x, y + 4, title, size=7.4, bold=True, align=align, color="#ffffff")
    return y + 20


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, f"PACKING LIST {paper.shipment.packing_number} - continued", bold=True, color=_DARK)
    return _titles(sheet, paper, 46)


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    goods: list[Part] = [cell(row, "description"), cell(row, "specification")]
    goods.append(cell(row, "packing"))
    goods.append(flow("HS ", cell(row, "hs_code"), "  LOT ", f"{paper.shipment.batch}-{row + 1:02d}"))
    return [
        Cell(_LEFT + 4, 26, f"{(row + 1) * 10:03d}"),
        Cell(72, 188, goods),
        Cell(264, 54, cell(row, "quantity"), "right"),
        Cell(324, 30, cell(row, "unit")),
        Cell(350, 58, [cell(row, "packages"), cell(row, "package_kind")], "right"),
        Cell(414, 56, cell(row, "net_weight_kg"), "right"),
        Cell(474, 56, cell(row, "gross_weight_kg"), "right"),
        Cell(532, _RIGHT - 535, cell(row, "volume_cbm"), "right"),
    ]


def _unit_head(sheet: Sheet, paper: Paper, roll: Roll, rows: _Unit, name: str) -> None:
    """The bar that opens a pallet; it stays with the first item under it."""
    y = roll.reserve(20 + depth_of(sheet, _cells(paper, rows[0])) + 20)
    volume = sum(paper.shipment.lines[row].volume for row in rows)
    height = max(20, round(volume / _pallets(paper, rows) / 0.96 * 100))
    sheet.frame(_LEFT, y, _RIGHT, y + 13, width=0, fill=_PALE)
    sheet.text(_LEFT + 4, y + 2.5, name, bold=True, size=8)
    sheet.text(160, y + 2.5, f"SSCC (00) 3 {chance('sscc', name, paper.shipment.seed).randrange(10**15, 10**16)}",
               size=7.4)  # fmt: skip
    sheet.text(_RIGHT - 3, y + 2.5, f"120 x 80 x {height} cm", size=7.4, align="right")
    roll.y = y + 17


def _subtotal(paper: Paper, roll: Roll, rows: _Unit, number: int) -> None:
    lines = [paper.shipment.lines[row] for row in rows]
    weigh = paper.manner.weight
    sheet, y = roll.sheet, roll.reserve(18)
    sheet.rule(264, y - 1, _RIGHT, y - 1, width=0.4)
    sheet.text(72, y + 1, f"Subtotal unit load {number}", size=8, color="#333333")
    for x, text in ((408.0, paper.manner.number(sum(line.packages for line in lines), 0)),
                    (470.0, weigh(sum(line.net_kg for line in lines))),
                    (530.0, weigh(round(sum(line.gross_kg for line in lines), 2))),
                    (_RIGHT - 3, paper.manner.number(sum(line.volume for line in lines), 3))):  # fmt: skip
        sheet.text(x, y + 1, text, size=8, align="right", color="#333333")
    roll.y = y + 18


def _total(sheet: Sheet, paper: Paper, roll: Roll, count: int) -> None:
    told = paper.field
    y = roll.reserve(86)
    sheet.rule(_LEFT, y, _RIGHT, y, width=1.4, color=_DARK)
    sheet.text(72, y + 5, f"GRAND TOTAL, {count} pallet{'s' if count > 1 else ''}", bold=True)
    for x, name in ((408.0, "total_packages"), (470.0, "total_net_kg"), (530.0, "total_gross_kg"),
                    (_RIGHT - 3, "total_volume_cbm")):  # fmt: skip
        sheet.text(x, y + 5, told(name), bold=True, align="right", size=8)
    sheet.block(_LEFT, y + 26, 400, [f"Shipping marks: {' / '.join(paper.shipment.marks)}",
                                     flow("Country of origin: ", told("origin_country")),
                                     "Pallets heat treated and marked to ISPM 15. Do not stack. Claims for shortage "
                                     "within 7 days of receipt."], size=7.6)  # fmt: skip
    sheet.text(_RIGHT, y + 62, "Packed by: ____________   Checked by: ____________", size=7.6, align="right")


def _foot(sheet: Sheet) -> None:
    sheet.text(_LEFT, 766, "WMS form PK-07 rev. C", size=6.6, color="#666666")
    sheet.text(_RIGHT, 766, f"Page {sheet.page}", size=6.6, color="#666666", align="right")


LAYOUT = Layout("packing_units", "packing_list", _draw, pack="g", size=LETTER, hs=("6", "6.", "8"), mass=("kg", "KG"),
                numbers=("comma", "plain", "dot"), dates=("iso", "dmon", "dmy"))  # fmt: skip
