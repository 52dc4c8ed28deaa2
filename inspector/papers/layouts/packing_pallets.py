"""A packing list pallet by pallet: measures of each, a sub-total of each kind of goods, weights in one header cell."""

from __future__ import annotations

from inspector.papers.furniture import beside, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Pen, Sheet

_COLUMNS = {"no": 46.0, "goods": 92.0, "size": 330.0, "net": 440.0, "gross": 500.0, "cbm": 552.0}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.5)
    sheet.text(46, 36, "Detailed packing list", size=17, bold=True)
    sheet.text(
        552, 42, flow("to invoice ", paper.field("invoice_number"), " of ", paper.field("invoice_date")), align="right"
    )
    below = sheet.block(46, 70, 240, ["Shipper", *party(paper, "seller")])
    below = max(below, sheet.block(310, 70, 240, ["Ship to", *party(paper, "consignee")])) + 8
    y = beside(sheet, 46, below, "List no.", paper.field("number"), column=80)
    y = beside(sheet, 46, y, "List date", paper.field("date"), column=80)
    y = beside(sheet, 46, y, "Way", flow(paper.field("loading_port"), " to ", paper.field("discharge_port")), column=80)
    if paper.has("container_numbers"):
        y = beside(sheet, 46, y, "Equipment", paper.field("container_numbers"), column=80)
    y = _head(sheet, paper, y + 12)
    for row in paper.rows:
        y = _goods(sheet, paper, y, row)
    _total(sheet, paper, y + 4)


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = paper.manner.mass
    titles = {
        "no": "Unit",
        "goods": "Goods",
        "size": "Package in cm",
        "net": f"Net {mass}",
        "gross": f"Gross {mass}",
        "cbm": "m³",
    }
    for name, title in titles.items():
        sheet.text(_COLUMNS[name], y, title, bold=True, align="right" if name in ("net", "gross", "cbm") else "left")
    sheet.rule(46, y + 14, 552, y + 14)
    return y + 19


def _goods(sheet: Sheet, paper: Paper, y: float, row: int) -> float:
    """The units of one line of goods, at most three of them in detail, and their sub-total."""
    line = paper.shipment.lines[row]
    units = min(3, line.packages)
    side = max(1, round((line.volume / line.packages) ** (1 / 3) * 100))
    for unit in range(units):
        if y > 760:
            sheet.turn()
            y = _head(sheet, paper, 50)
        share = 1 / units
        sheet.text(_COLUMNS["no"], y, f"{row + 1}.{unit + 1}", color="#333333")
        sheet.text(_COLUMNS["goods"], y, f"part {unit + 1} of {units}", size=8, color="#333333")
        sheet.text(_COLUMNS["size"], y, f"{side} x {side} x {side}", size=8, color="#333333")
        for name, value in (("net", line.net_kg), ("gross", line.gross_kg)):
            sheet.text(_COLUMNS[name], y, paper.manner.number(value * share, 2), size=8, align="right", color="#333333")
        y += 12
    return _subtotal(sheet, paper, y, row)


def _subtotal(sheet: Sheet, paper: Paper, y: float, row: int) -> float:
    sheet.rule(92, y, 552, y, width=0.3)
    y += 2
    below = sheet.block(_COLUMNS["goods"], y, 190, paper.cell(row, "description"), bold=True)
    count = flow(paper.cell(row, "packages"), " ", paper.cell(row, "package_kind"))
    below = max(below, sheet.block(_COLUMNS["size"], y, 90, count, size=8.2))
    for column, name in (("net", "net_weight_kg"), ("gross", "gross_weight_kg"), ("cbm", "volume_cbm")):
        sheet.text(_COLUMNS[column], y, paper.cell(row, name), bold=True, align="right", size=8.6)
    sheet.text(
        _COLUMNS["goods"],
        below,
        flow(paper.cell(row, "quantity"), " ", paper.cell(row, "unit"), ", ", paper.cell(row, "packing")),
        size=8.2,
    )
    return below + 18


def _total(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 780:
        sheet.turn()
        y = 60
    sheet.rule(46, y, 552, y, width=1.2)
    sheet.text(
        _COLUMNS["goods"], y + 5, flow("All: ", paper.field("total_packages"), " ", paper.package_word()), bold=True
    )
    for column, name in (("net", "total_net_kg"), ("gross", "total_gross_kg"), ("cbm", "total_volume_cbm")):
        sheet.text(_COLUMNS[column], y + 5, paper.field(name), bold=True, align="right", size=8.6)


LAYOUT = Layout(
    "packing_pallets",
    "packing_list",
    _draw,
    numbers=("comma", "space", "dot"),
    dates=("dmon", "long", "dotted", "slash"),
)
