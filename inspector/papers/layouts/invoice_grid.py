"""A bilingual commercial invoice in a boxed grid: Chinese and English labels above the values, a fully ruled table."""

from __future__ import annotations

from inspector.papers.furniture import boxed, flow, goods_cell, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 40.0, 555.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.5)
    sheet.text(sheet.width / 2, 34, "商 业 发 票", size=18, bold=True, align="center")
    sheet.text(sheet.width / 2, 56, "COMMERCIAL INVOICE", size=11, align="center")
    y = _boxes(sheet, paper, 78)
    y = _goods(sheet, paper, y)
    _foot(sheet, paper, y)


def _boxes(sheet: Sheet, paper: Paper, y: float) -> float:
    middle = 300.0
    boxed(
        sheet, (_LEFT, y, middle, y + 58), "出口商 Exporter", [paper.shipment.seller.name_zh, *party(paper, "seller")]
    )
    boxed(sheet, (middle, y, 428, y + 29), "发票号码 Invoice No.", paper.field("number"), bold=True)
    boxed(sheet, (428, y, _RIGHT, y + 29), "发票日期 Date of invoice", paper.field("date"))
    boxed(sheet, (middle, y + 29, 428, y + 58), "合同号 Contract No.", paper.field("contract_number"))
    boxed(sheet, (428, y + 29, _RIGHT, y + 58), "付款方式 Payment", paper.shipment.payment, size=6.5)
    y += 58
    boxed(sheet, (_LEFT, y, middle, y + 56), "进口商 Importer / Buyer", party(paper, "buyer"))
    boxed(sheet, (middle, y, 428, y + 28), "装运港 Port of shipment", paper.field("loading_port"))
    boxed(sheet, (428, y, _RIGHT, y + 28), "目的港 Destination port", paper.field("discharge_port"))
    boxed(sheet, (middle, y + 28, 428, y + 56), "成交方式 Trade terms", paper.field("incoterm"))
    boxed(sheet, (428, y + 28, 492, y + 56), "币制 Currency", paper.field("currency"))
    boxed(sheet, (492, y + 28, _RIGHT, y + 56), "原产国 Origin", paper.field("origin_country"))
    return y + 56


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    columns = (
        Column("序号\nNo.", 0.5, lambda i: str(i + 1), "center"),
        Column("货物名称及规格\nName of commodity & specification", 3.4, lambda i: goods_cell(paper, i)),
        Column("税则号\nHS Code", 1.2, lambda i: paper.cell(i, "hs_code"), "center"),
        Column("数量\nQuantity", 1.1, lambda i: paper.cell(i, "quantity"), "right"),
        Column("单位\nUnit", 0.7, lambda i: paper.cell(i, "unit"), "center"),
        Column("单价\nUnit price", 1.1, lambda i: paper.cell(i, "unit_price"), "right"),
        Column("总价\nTotal", 1.4, lambda i: paper.cell(i, "amount"), "right"),
    )
    total: list[Parts] = ["", "合计 Total", "", "", "", "", paper.field("total_amount")]
    style = Style("grid", 8.5, head_fill="#e7ecf4", head_align="center", bottom=740)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[total])


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 690:
        sheet.turn()
        y = 60
    unit = " " + paper.manner.mass
    third = (_RIGHT - _LEFT) / 3
    packages = flow(paper.field("total_packages"), " ", paper.package_word())
    boxed(sheet, (_LEFT, y, _LEFT + third, y + 28), "件数 Packages", packages)
    boxed(
        sheet, (_LEFT + third, y, _LEFT + 2 * third, y + 28), "净重 Net weight", flow(paper.field("total_net_kg"), unit)
    )
    boxed(sheet, (_LEFT + 2 * third, y, _RIGHT, y + 28), "毛重 Gross weight", flow(paper.field("total_gross_kg"), unit))
    y += 34
    if paper.has("licence_number"):
        y = sheet.block(_LEFT, y, 400, flow("出口许可证号 Export Licence: ", paper.field("licence_number")))
    sheet.block(_LEFT, y, 300, flow("开户行 Bank: ", paper.field("bank")), size=7.5)
    sheet.text(_RIGHT - 150, y + 14, "授权签字 Authorised signature")
    signing(sheet, paper, _RIGHT - 80, y + 70)


LAYOUT = Layout(
    "invoice_grid",
    "commercial_invoice",
    _draw,
    languages=("both",),
    numbers=("comma",),
    dates=("iso", "slash", "zh", "dmon"),
)
