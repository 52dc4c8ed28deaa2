"""A packing list and weight note typed without rules: totals first, two lines a row, weights in tonnes."""

from __future__ import annotations

from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Pen, Sheet


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 8.2, leading=1.35)
    sheet.text(48, 40, "WEIGHT NOTE AND PACKING SPECIFICATION", bold=True, size=12)
    y = 66.0
    for label, name in (("SHIPPER", "seller"), ("RECEIVER", "consignee")):
        sheet.text(48, y, f"{label:<11}:")
        y = sheet.block(120, y, 320, party(paper, name)) + 3
    for label, name in (
        ("OUR REF", "number"),
        ("DATED", "date"),
        ("INVOICE", "invoice_number"),
        ("CONTRACT", "contract_number"),
    ):
        sheet.text(48, y, flow(f"{label:<11}: ", paper.field(name)))
        y += 12
    sheet.text(48, y, flow(f"{'ROUTE':<11}: ", paper.field("loading_port"), " - ", paper.field("discharge_port")))
    if paper.has("container_numbers"):
        y += 12
        sheet.text(48, y, flow(f"{'CONTAINER':<11}: ", paper.field("container_numbers")))
    y = _summary(sheet, paper, y + 22)
    _rows(sheet, paper, y + 12)


def _summary(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = f" {paper.manner.mass}"
    sheet.text(
        48,
        y,
        flow(
            "TOTAL ",
            paper.field("total_packages"),
            " ",
            paper.package_word(),
            "  NETT ",
            paper.field("total_net_kg"),
            mass,
            "  GROSS ",
            paper.field("total_gross_kg"),
            mass,
            "  ",
            paper.field("total_volume_cbm"),
            " M3",
        ),
        bold=True,
    )
    return y + 14


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    for x, title in ((48, "MARKS"), (130, "CONTENTS"), (360, "PACKED"), (440, "NETT"), (500, "GROSS"), (555, "M3")):
        sheet.text(x, y, title, align="left" if x < 440 else "right", bold=True)
    sheet.text(440, y + 11, paper.manner.mass, align="right")
    sheet.text(500, y + 11, paper.manner.mass, align="right")
    return y + 28


def _rows(sheet: Sheet, paper: Paper, y: float) -> None:
    y = _head(sheet, paper, y)
    for row in paper.rows:
        if y > 770:
            sheet.turn()
            y = _head(sheet, paper, 50)
        sheet.text(48, y, paper.shipment.marks[0][:12] if row == 0 else "DITTO")
        below = sheet.block(130, y, 215, paper.cell(row, "description"))
        below = sheet.block(130, below, 215, paper.cell(row, "packing"), size=7.4)
        sheet.text(360, y, flow(paper.cell(row, "packages"), " ", paper.cell(row, "package_kind")), size=7.6)
        for x, name in ((440, "net_weight_kg"), (500, "gross_weight_kg"), (555, "volume_cbm")):
            sheet.text(x, y, paper.cell(row, name), align="right")
        y = below + 8


LAYOUT = Layout(
    "packing_typed",
    "packing_list",
    _draw,
    upper=True,
    numbers=("comma", "dot", "plain"),
    mass=("MT", "KGS"),
    dates=("DMON", "dotted", "iso"),
)
