"""装箱明细单 in a full grid out of a spreadsheet: case numbers, name, type, quantity, net, gross, volume."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet
from inspector.papers.table import Carry, Column, Style, draw_table

_LEFT, _RIGHT = 36.0, 806.0
_WIDTH = _RIGHT - _LEFT


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 9, leading=1.25)
    y = _head(sheet, paper)
    y = _table(sheet, paper, y)
    _closing(sheet, paper, y + 8)


def _head(sheet: Sheet, paper: Paper) -> float:
    told = paper.field
    sheet.text(sheet.width / 2, 26, told("seller"), size=14, bold=True, align="center")
    sheet.text(sheet.width / 2, 46, "装 箱 明 细 单", size=16, bold=True, align="center")
    grid: tuple[tuple[tuple[str, Part], ...], ...] = (
        (("客户名称", told("consignee")), ("装箱单号", told("number")), ("制单日期", told("date"))),
        (("起运港", told("loading_port")), ("目的港", told("discharge_port")), ("发票号", told("invoice_number"))),
        (("柜号", told("container_numbers")), ("合同号", told("contract_number")), ("船名航次", _ship(paper))),
    )
    y = 72.0
    stops = (_LEFT, 356.0, 582.0, _RIGHT)
    for cells in grid:
        for place, (label, part) in enumerate(cells):
            x0, x1 = stops[place], stops[place + 1]
            sheet.frame(x0, y, x0 + 58, y + 18, width=0.5, fill="#f2f2f2")
            sheet.frame(x0 + 58, y, x1, y + 18, width=0.5)
            sheet.text(x0 + 29, y + 4.5, label, size=8.4, align="center")
            size = 8.6
            while size > 4.6 and sheet.measure(part, size=size) > x1 - x0 - 66:
                size -= 0.2
            sheet.text(x0 + 62, y + 4.5, part, size=size)
        y += 18
    return y


def _ship(paper: Paper) -> Part:
    told = paper.field
    return flow(told("vessel"), " / ", told("voyage")) if paper.shipment.voyage else told("vessel")


def _cases(paper: Paper, row: int) -> str:
    lines = paper.shipment.lines
    first = sum(line.packages for line in lines[:row]) + 1
    last = first + lines[row].packages - 1
    return f"{first}#" if first == last else f"{first}#-{last}#"


def _table(sheet: Sheet, paper: Paper, y: float) -> float:
    cell, told = paper.cell, paper.field
    columns = (
        Column("箱号", 1.1, lambda i: _cases(paper, i), "center"),
        Column("品名", 2.3, lambda i: cell(i, "description")),
        Column("规格型号", 1.8, lambda i: cell(i, "specification")),
        Column("单位", 0.65, lambda i: cell(i, "unit"), "center"),
        Column("数量", 1, lambda i: cell(i, "quantity"), "right"),
        Column("件数", 0.7, lambda i: cell(i, "packages"), "right"),
        Column("包装\n方式", 0.7, lambda i: cell(i, "package_kind"), "center"),
        Column("净重\n（KG）", 1, lambda i: cell(i, "net_weight_kg"), "right"),
        Column("毛重\n（KG）", 1, lambda i: cell(i, "gross_weight_kg"), "right"),
        Column("体积\n（M³）", 0.9, lambda i: cell(i, "volume_cbm"), "right"),
        Column("备注", 1.5, lambda i: cell(i, "packing")),
    )
    foot: list[list[Parts]] = [["合计", "", "", "", "", told("total_packages"), "件", told("total_net_kg"),
                                told("total_gross_kg"), told("total_volume_cbm"), ""]]  # fmt: skip

    def so_far(number: int) -> str:
        return paper.manner.number(sum(line.packages for line in paper.shipment.lines[:number]), 0)

    def again() -> float:
        sheet.text(_LEFT, 30, f"装箱明细单（续表）　单号：{paper.shipment.packing_number}", size=9)
        sheet.text(_RIGHT, 30, f"第 {sheet.page} 页", size=9, align="right")
        return 46

    carry = Carry("转下页", "承上页", 5, so_far, again)
    style = Style("grid", 8.6, head_fill="#f2f2f2", head_align="center", bottom=500, pad=3.2)
    return draw_table(sheet, _LEFT, y, _WIDTH, columns, paper.rows, style=style, foot=foot, carry=carry)


def _closing(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 520:
        sheet.turn()
        y = 40
    sheet.text(_LEFT, y, f"唛头：{'　'.join(paper.shipment.marks)}")
    sheet.text(
        _LEFT, y + 15, flow("原产国：", paper.field("origin_country"), "　　　注：外箱尺寸以实物为准，允许±3%误差。")
    )
    sheet.text(_LEFT, y + 32, "仓库：　　　　　　　复核：　　　　　　　业务员：　　　　　　　单证：")
    turn = chance("zh detail", paper.shipment.seed).uniform(-16, 16)
    stamps.seal(sheet, 730, min(y + 50, 540), paper.shipment.seller.name_zh, radius=44, turn=turn)


LAYOUT = Layout("packing_zh_detail", "packing_list", _draw, languages=("zh",), size=A4_LANDSCAPE, pack="g",
                hs=("10", "8"), mass=("KG",), numbers=("comma", "plain"), dates=("iso", "slash", "zh"))  # fmt: skip
