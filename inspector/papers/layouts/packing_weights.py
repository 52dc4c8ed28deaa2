"""A packing and weight list, 装箱单及重量单: totals in a strip above the table, half-ruled, two-language headings."""

from __future__ import annotations

from inspector.papers.furniture import flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 44.0, 551.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 9)
    sheet.text(_LEFT, 34, "装箱单 / 重量单", size=15, bold=True)
    sheet.text(_LEFT, 54, "PACKING AND WEIGHT LIST", size=11, bold=True)
    y = _references(sheet, paper)
    y = _totals(sheet, paper, y + 10)
    y = _goods(sheet, paper, y + 10)
    _foot(sheet, paper, y + 12)


def _references(sheet: Sheet, paper: Paper) -> float:
    entries: tuple[tuple[str, Part], ...] = (
        ("编号 No.", paper.field("number")),
        ("日期 Date", paper.field("date")),
        ("发票号 Invoice No.", paper.field("invoice_number")),
        ("合同号 Contract No.", paper.field("contract_number")),
    )
    y = 34.0
    for label, part in entries:
        sheet.text(346, y, f"{label}：", size=8.4)
        sheet.text(446, y, part)
        y += 13
    y = 92.0
    for x, label, name in ((_LEFT, "卖方 Seller：", "seller"), (306.0, "收货人 Consignee：", "consignee")):
        sheet.text(x, y, label, size=8.4)
        sheet.block(x, y + 12, 240, party(paper, name))
    y = 154.0
    sheet.text(_LEFT, y, flow("装运港 Port of loading：", paper.field("loading_port")))
    sheet.text(306, y, flow("目的港 Port of destination：", paper.field("discharge_port")))
    return y + 14


def _totals(sheet: Sheet, paper: Paper, y: float) -> float:
    """The strip of totals above the goods."""
    mass = paper.manner.mass
    cells: tuple[tuple[str, Part], ...] = (
        ("总件数 Total packages", flow(paper.field("total_packages"), " ", paper.package_word())),
        ("总净重 Total net weight", flow(paper.field("total_net_kg"), f" {mass}")),
        ("总毛重 Total gross weight", flow(paper.field("total_gross_kg"), f" {mass}")),
        ("总体积 Total volume", flow(paper.field("total_volume_cbm"), " CBM")),
    )
    step = (_RIGHT - _LEFT) / 4
    for place, (label, part) in enumerate(cells):
        x = _LEFT + step * place
        sheet.frame(x, y, x + step, y + 32, width=0.5)
        sheet.text(x + 4, y + 3, label, size=7.6)
        sheet.text(x + step / 2, y + 16, part, size=9.5, bold=True, align="center")
    return y + 32


def _article(paper: Paper, row: int) -> list[Part]:
    return [paper.cell(row, "description"), paper.cell(row, "specification"), paper.cell(row, "packing")]


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = paper.manner.mass
    columns = (
        Column("序号\nNo.", 0.5, lambda i: str(i + 1), "center"),
        Column("品名及规格\nDescription & specification", 3.2, lambda i: _article(paper, i)),
        Column("数量\nQuantity", 1.3, lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit")), "right"),
        Column("件数\nPackages", 1.3, lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind"))),
        Column(f"净重\nN.W. ({mass})", 1.1, lambda i: paper.cell(i, "net_weight_kg"), "right"),
        Column(f"毛重\nG.W. ({mass})", 1.1, lambda i: paper.cell(i, "gross_weight_kg"), "right"),
        Column("体积\nCBM", 0.85, lambda i: paper.cell(i, "volume_cbm"), "right"),
    )
    style = Style("rows", 8.3, pad=3.5, head_bold=False, bottom=720)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style)


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 690:
        sheet.turn()
        y = 60
    if paper.has("container_numbers"):
        below = sheet.block(_LEFT, y, 300, flow("集装箱号 Container No.：", paper.field("container_numbers")))
    else:
        below = y
    sheet.block(_LEFT, below + 6, 300, ["唛头 Shipping marks：", *paper.shipment.marks])
    signing(sheet, paper, 470, y + 56)


LAYOUT = Layout(
    "packing_weights",
    "packing_list",
    _draw,
    languages=("both", "en"),
    held_out=True,
    mass=("KGS", "KG"),
    numbers=("comma", "plain"),
    dates=("iso", "slash", "dmon"),
)
