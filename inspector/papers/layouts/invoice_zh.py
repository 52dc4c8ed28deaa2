"""A commercial invoice in Chinese only: labels with full-width colons beside the values, horizontal rules."""

from __future__ import annotations

from inspector.papers.furniture import flow, goods_cell, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 9.5)
    sheet.text(sheet.width / 2, 40, paper.field("seller"), size=16, bold=True, align="center")
    sheet.text(sheet.width / 2, 62, f"地址：{paper.shipment.seller.address_zh}", size=8.5, align="center")
    sheet.text(sheet.width / 2, 84, "出口发票", size=18, bold=True, align="center")
    y = _references(sheet, paper, 116)
    y = _goods(sheet, paper, y + 10)
    _foot(sheet, paper, y + 12)


def _references(sheet: Sheet, paper: Paper, y: float) -> float:
    pairs = (
        ("客户名称：", "buyer", "发票编号：", "number"),
        ("起运港：", "loading_port", "开票日期：", "date"),
        ("目的港：", "discharge_port", "合同编号：", "contract_number"),
        ("价格条款：", "incoterm", "结算货币：", "currency"),
        ("原产国：", "origin_country", "运抵国：", "destination_country"),
    )
    for label, name, other, second in pairs:
        sheet.text(50, y, flow(label, paper.field(name)))
        sheet.text(355, y, flow(other, paper.field(second)))
        y += 16
    return y


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    columns = (
        Column("序号", 0.5, lambda i: str(i + 1), "center"),
        Column("商品名称", 2.6, lambda i: goods_cell(paper, i)),
        Column("海关编码", 1.4, lambda i: paper.cell(i, "hs_code")),
        Column("数量", 1.3, lambda i: flow(paper.cell(i, "quantity"), paper.cell(i, "unit")), "right"),
        Column("单价", 1.1, lambda i: paper.cell(i, "unit_price"), "right"),
        Column("金额", 1.5, lambda i: paper.cell(i, "amount"), "right"),
    )
    total: list[Parts] = ["", "合计", "", "", "", paper.field("total_amount")]
    return draw_table(sheet, 50, y, 495, columns, paper.rows, style=Style("rows", 9, pad=4), foot=[total])


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 700:
        sheet.turn()
        y = 60
    sheet.text(
        50,
        y,
        flow(
            "包装：共",
            paper.field("total_packages"),
            paper.package_word(),
            "；净重：",
            paper.field("total_net_kg"),
            "千克；毛重：",
            paper.field("total_gross_kg"),
            "千克",
        ),
    )
    if paper.has("licence_number"):
        sheet.text(50, y + 16, flow("两用物项出口许可证号：", paper.field("licence_number")))
    sheet.text(380, y + 36, "单位（盖章）：")
    signing(sheet, paper, 480, y + 70)


LAYOUT = Layout(
    "invoice_zh",
    "commercial_invoice",
    _draw,
    languages=("zh",),
    numbers=("comma", "plain"),
    hs=("10",),
    dates=("zh", "iso", "slash"),
    mass=("千克",),
)
