"""A house air waybill as a forwarder's system lists it: headings on grey bands, label and value below each other."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.companies import AIRLINES, FORWARDER
from inspector.papers.furniture import above, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 44.0, 551.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 9)
    rng = chance("list", paper.shipment.seed)
    sheet.text(_LEFT, 34, rng.choice(("Electronic Air Waybill", "e-AWB Cargo Receipt", "Air Waybill Print")), size=14)
    sheet.text(_RIGHT, 34, paper.field("number"), size=14, bold=True, align="right")
    airline = next(one for one in AIRLINES if paper.shipment.transport_number.startswith(one[0]))
    sheet.text(_LEFT, 54, f"{airline[1]}  -  agent {FORWARDER.name}", size=8)
    y = _band(sheet, 72, "Parties")
    left = above(sheet, _LEFT, y, "Shipper", party(paper, "seller"), width=240)
    y = max(left, above(sheet, 304, y, "Consignee", party(paper, "consignee"), width=240)) + 6
    y = _band(sheet, y, "Routing")
    cells: tuple[tuple[str, Part], ...] = (
        ("Origin", paper.field("loading_port")),
        ("Destination", paper.field("discharge_port")),
        ("Flight / day", flow(paper.shipment.vessel, f" / {paper.shipment.dates.transport:%d}")),
        ("Date of acceptance", paper.field("date")),
    )
    for place, (label, part) in enumerate(cells):
        above(sheet, _LEFT + (0, 160, 325, 415)[place], y, label, part, width=150, size=8.4)
    y = _band(sheet, y + 28, "Consignment")
    y = _goods(sheet, paper, y)
    handling: Parts = [flow("Notify ", paper.field("notify")), flow("Invoice ", paper.field("invoice_number"))]
    y = above(sheet, _LEFT, _band(sheet, y + 8, "Special handling"), "Documents and notices", handling, width=480)
    if paper.shipment.remark:
        y = sheet.block(_LEFT, y + 2, 480, paper.field("remarks")._replace(key="x:remark"))
    sheet.text(_LEFT, y + 16, "Accepted electronically; the conditions of carriage of the airline apply.", size=7)


def _band(sheet: Sheet, y: float, title: str) -> float:
    sheet.frame(_LEFT - 4, y, _RIGHT + 4, y + 14, width=0, fill="#e2e2e2")
    sheet.text(_LEFT, y + 3, title, size=8, bold=True)
    return y + 20


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    columns = (
        Column("Pieces", 0.8, lambda i: paper.cell(i, "packages"), "right"),
        Column("Nature of goods", 3.4, lambda i: paper.cell(i, "description")),
        Column("Commodity", 1.2, lambda i: paper.cell(i, "hs_code")),
        Column("Gross kg", 1.1, lambda i: paper.cell(i, "gross_weight_kg"), "right"),
        Column("Volume m3", 1.1, lambda i: paper.cell(i, "volume_cbm"), "right"),
    )
    foot: list[Parts] = [paper.field("total_packages"), "Total", "", paper.field("total_gross_kg"),
                         paper.field("total_volume_cbm")]  # fmt: skip
    style = Style("rows", 8.6, pad=3, color="#888888")
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[foot])


LAYOUT = Layout("waybill_list", "air_waybill", _draw, pack="b", hs=("6", "8"), mass=("kg",), numbers=("comma", "plain"),
                dates=("iso", "dmon", "dmy"), most_lines=12)  # fmt: skip
