"""A packing list with a fully ruled table: case numbers, marks in a box below, totals in the last row."""

from __future__ import annotations

from inspector.papers.furniture import above, beside, flow, goods_cell, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("wide", 8)
    sheet.text(45, 36, paper.field("seller"), size=12, bold=True)
    sheet.block(45, 52, 300, list(paper.party("seller")[1]), size=7.5)
    sheet.text(550, 36, "PACKING LIST", size=17, bold=True, align="right")
    sheet.rule(45, 78, 550, 78, width=1)
    below = above(sheet, 45, 88, "DELIVERED TO", party(paper, "consignee"), width=230)
    y = 88.0
    for label, name in (
        ("Packing list no.", "number"),
        ("Date", "date"),
        ("Invoice ref.", "invoice_number"),
        ("Order ref.", "contract_number"),
        ("Loaded at", "loading_port"),
        ("Discharged at", "discharge_port"),
    ):
        y = beside(sheet, 320, y, label, paper.field(name), column=95)
    y = _goods(sheet, paper, max(y, below) + 12)
    _foot(sheet, paper, y + 12)


def _numbers(paper: Paper, row: int) -> str:
    start = sum(line.packages for line in paper.shipment.lines[:row])
    return f"{start + 1}-{start + paper.shipment.lines[row].packages}"


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = paper.manner.mass
    columns = (
        Column("Pkg. Nos.", 0.9, lambda i: _numbers(paper, i)),
        Column("Goods", 3.2, lambda i: goods_cell(paper, i, packing=True)),
        Column("Qty", 1.0, lambda i: paper.cell(i, "quantity"), "right"),
        Column("UoM", 0.7, lambda i: paper.cell(i, "unit")),
        Column("Packages", 1.4, lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind"))),
        Column(f"N.W.\n{mass}", 1.1, lambda i: paper.cell(i, "net_weight_kg"), "right"),
        Column(f"G.W.\n{mass}", 1.1, lambda i: paper.cell(i, "gross_weight_kg"), "right"),
        Column("Meas.\nm³", 0.9, lambda i: paper.cell(i, "volume_cbm"), "right"),
    )
    total: list[Parts] = [
        "",
        "Grand total",
        "",
        "",
        flow(paper.field("total_packages"), " ", paper.package_word()),
        paper.field("total_net_kg"),
        paper.field("total_gross_kg"),
        paper.field("total_volume_cbm"),
    ]
    return draw_table(sheet, 45, y, 505, columns, paper.rows, style=Style("grid", 7.8, bottom=720), foot=[total])


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 660:
        sheet.turn()
        y = 60
    sheet.frame(45, y, 200, y + 62)
    sheet.block(50, y + 4, 145, ["Shipping marks", *paper.shipment.marks])
    if paper.has("container_numbers"):
        beside(sheet, 215, y + 4, "Container:", paper.field("container_numbers"))
    signing(sheet, paper, 450, y + 64)


LAYOUT = Layout("packing_ruled", "packing_list", _draw, numbers=("comma", "comma", "space", "plain"))
