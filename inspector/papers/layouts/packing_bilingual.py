"""A bilingual packing list under a centred title: labels beside values, horizontal rules, totals in the last row."""

from __future__ import annotations

from inspector.papers.furniture import flow, goods_cell, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 9)
    sheet.text(sheet.width / 2, 36, paper.shipment.seller.name_zh, size=14, bold=True, align="center")
    sheet.text(sheet.width / 2, 54, paper.field("seller"), size=10.5, align="center")
    sheet.text(sheet.width / 2, 76, "装箱单  PACKING LIST", size=15, bold=True, align="center")
    sheet.text(46, 108, "收货人 Consignee：")
    below = sheet.block(46, 121, 260, party(paper, "consignee"))
    y = 108.0
    for label, name in (
        ("箱单号 P/L No.：", "number"),
        ("发票号 Invoice No.：", "invoice_number"),
        ("日期 Date：", "date"),
        ("合同号 Contract：", "contract_number"),
    ):
        sheet.text(340, y, flow(label, paper.field(name)))
        y += 14
    y = max(y, below) + 4
    sheet.text(
        46, y, flow("装运港 From：", paper.field("loading_port"), "      目的港 To：", paper.field("discharge_port"))
    )
    y = _goods(sheet, paper, y + 18)
    _foot(sheet, paper, y + 14)


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = paper.manner.mass
    columns = (
        Column("唛头\nMarks", 1.3, lambda i: list(paper.shipment.marks) if i == 0 else ""),
        Column("品名规格\nDescription of goods", 2.8, lambda i: goods_cell(paper, i, packing=True)),
        Column("件数\nPackages", 1.3, lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind"))),
        Column("数量\nQuantity", 1.3, lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit")), "right"),
        Column(f"净重\nN.W. ({mass})", 1.1, lambda i: paper.cell(i, "net_weight_kg"), "right"),
        Column(f"毛重\nG.W. ({mass})", 1.1, lambda i: paper.cell(i, "gross_weight_kg"), "right"),
        Column("体积\nCBM", 0.9, lambda i: paper.cell(i, "volume_cbm"), "right"),
    )
    total: list[Parts] = [
        "",
        "总计 TOTAL",
        flow(paper.field("total_packages"), " ", paper.package_word()),
        "",
        paper.field("total_net_kg"),
        paper.field("total_gross_kg"),
        paper.field("total_volume_cbm"),
    ]
    return draw_table(sheet, 46, y, 504, columns, paper.rows, style=Style("rows", 8.2, bottom=730), foot=[total])


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 680:
        sheet.turn()
        y = 60
    if paper.has("container_numbers"):
        sheet.text(46, y, flow("集装箱号 Container No.：", paper.field("container_numbers")))
    sheet.text(330, y + 20, "单位盖章 For and on behalf of")
    signing(sheet, paper, 450, y + 80)


LAYOUT = Layout(
    "packing_bilingual",
    "packing_list",
    _draw,
    languages=("both",),
    numbers=("comma",),
    dates=("iso", "slash", "zh"),
    mass=("KGS", "KG"),
)
