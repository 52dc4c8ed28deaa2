"""The Chinese export declaration as printed before 2018: upright, rows of labels above values, five goods a page."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _RIGHT = 30.0, 565.0
_PAGE_ROWS = 5
_EDGES = tuple(_LEFT + share for share in (0, 26, 94, 250, 318, 376, 426, 478, 508, 535))
Cells = tuple[tuple[float, str, Part], ...]
"""Cells of one row of the form: share of the width, label, what stands below it."""


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 7.8)
    pages = [paper.rows[start : start + _PAGE_ROWS] for start in range(0, len(paper.rows), _PAGE_ROWS)]
    for number, rows in enumerate(pages):
        if number:
            sheet.turn()
        _head(sheet, paper)
        y = 82.0
        for cells in (*_party_rows(paper), *_figure_rows(paper)):
            y = _row(sheet, y, cells)
        y = _note(sheet, paper, y)
        y = _goods(sheet, paper, y, rows)
        _foot(sheet, paper, y)


def _head(sheet: Sheet, paper: Paper) -> None:
    entry = chance("former", paper.shipment.seed).randrange(10**17, 10**18)
    sheet.text(sheet.width / 2, 34, "中华人民共和国海关出口货物报关单", size=17, bold=True, align="center")
    sheet.text(_LEFT + 4, 66, f"预录入编号：{entry}")
    sheet.text(320, 66, flow("海关编号：", paper.field("number")))


def _row(sheet: Sheet, y: float, cells: Cells) -> float:
    whole, x = sum(share for share, _, _ in cells), _LEFT
    for share, label, part in cells:
        right = x + (_RIGHT - _LEFT) * share / whole
        sheet.frame(x, y, right, y + 29, width=0.5)
        sheet.text(x + 2, y + 2, label, size=6.6)
        size = 7.8
        while size > 5.5 and sheet.measure(part, size=size) > right - x - 6:  # every cell of the form is one line
            size -= 0.4
        sheet.text(x + 4, y + 14, part, size=size)
        x = right
    return y + 29


def _party_rows(paper: Paper) -> tuple[Cells, ...]:
    told, ship = paper.field, paper.shipment
    vessel: Part = flow(told("vessel"), "/", told("voyage")) if ship.voyage else told("vessel")
    licence: Part = told("licence_number") if paper.has("licence_number") else ""
    return (
        (
            (2.4, "收发货人", told("seller")),
            (1.4, "出口口岸", told("loading_port")),
            (1.2, "出口日期", told("export_date")),
            (1.2, "申报日期", told("date")),
        ),
        (
            (2.4, "生产销售单位", ship.seller.name_zh),
            (1.4, "运输方式", "水路运输" if ship.way == "sea" else "航空运输"),
            (1.6, "运输工具名称", vessel),
            (1.4, "提运单号", told("bl_number")),
        ),
        (
            (2.4, "申报单位", FORWARDER.name_zh),
            (1.4, "监管方式", "一般贸易"),
            (1.2, "征免性质", "一般征税"),
            (1.2, "备案号", ""),
        ),
        (
            (1.3, "贸易国（地区）", told("destination_country").text),
            (1.3, "运抵国（地区）", told("destination_country")),
            (1.4, "指运港", told("discharge_port")),
            (1.4, "境内货源地", ship.seller.address_zh[:6]),
            (1.4, "许可证号", licence),
        ),
    )


def _figure_rows(paper: Paper) -> tuple[Cells, ...]:
    told = paper.field
    kinds = {line.package for line in paper.shipment.lines}
    package = PACKAGES_ZH[kinds.pop()] if len(kinds) == 1 else "其他"
    containers: Part = told("container_numbers") if paper.shipment.containers else "0"
    return (
        (
            (1.2, "成交方式", told("incoterm")),
            (1, "运费", ""),
            (1, "保费", ""),
            (1, "杂费", ""),
            (1.6, "合同协议号", told("contract_number")),
        ),
        (
            (1, "件数", told("total_packages")),
            (1, "包装种类", package),
            (1.3, "毛重（千克）", told("total_gross_kg")),
            (1.3, "净重（千克）", told("total_net_kg")),
        ),
        ((3, "集装箱号", containers), (2.4, "随附单证", "发票 装箱单 合同")),
    )


def _note(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 44, width=0.5)
    sheet.text(_LEFT + 2, y + 2, "标记唛码及备注", size=6.6)
    sheet.text(_LEFT + 4, y + 14, "  ".join(paper.shipment.marks))
    if paper.shipment.remark:
        sheet.text(_LEFT + 4, y + 28, paper.field("remarks")._replace(key="x:remark"))
    return y + 44


def _goods(sheet: Sheet, paper: Paper, y: float, rows: range) -> float:
    titles = ("项号", "商品编号", "商品名称、规格型号", "数量及单位", "最终目的国", "单价", "总价", "币制", "征免")
    sheet.frame(_LEFT, y, _RIGHT, y + 15, width=0.5)
    for place, title in enumerate(titles):
        sheet.text(_EDGES[place] + 2, y + 4, title, size=7)
    y += 15
    for row in range(rows.start, rows.start + _PAGE_ROWS):
        depth = max(46.0, _line(sheet, paper, row, y)) if row in rows else 46.0
        sheet.frame(_LEFT, y, _RIGHT, y + depth, width=0.4)
        y += depth
    return y


def _line(sheet: Sheet, paper: Paper, row: int, y: float) -> float:
    line, cell = paper.shipment.lines[row], paper.cell
    told = line.specification_zh or line.goods.spec_zh
    elements = f"用途：{line.goods.use_zh}|{told}|{PACKAGES_ZH[line.package]}装"
    sheet.text(_EDGES[0] + 8, y + 4, str(row + 1))
    sheet.text(_EDGES[1] + 2, y + 4, cell(row, "hs_code"), size=7.4)
    name = cell(row, "description")
    name = name._replace(alt=(*name.alt, f"{name.text} {elements}"))
    room = _EDGES[3] - _EDGES[2] - 5
    below = sheet.block(_EDGES[2] + 2, y + 4, room, name)
    spec = cell(row, "specification")._replace(text=elements, value=elements)
    below = sheet.block(_EDGES[2] + 2, below, room, spec, size=6.6)
    right = _EDGES[4] - 3
    sheet.text(right, y + 4, flow(cell(row, "net_weight_kg"), "千克"), size=7.2, align="right")
    sheet.text(right, y + 30, flow(cell(row, "quantity"), cell(row, "unit")), size=7.2, align="right")
    countries: list[Part] = [paper.field("destination_country").text, flow("原产国：", cell(row, "origin"))]
    sheet.block(_EDGES[4] + 2, y + 4, 54, countries, size=6.8)
    sheet.text(_EDGES[6] - 3, y + 4, cell(row, "unit_price"), size=7.2, align="right")
    sheet.text(_EDGES[7] - 2, y + 4, cell(row, "amount"), size=7.2, align="right")
    sheet.text(_EDGES[7] + 2, y + 4, paper.field("currency"), size=6.8)
    sheet.block(_EDGES[8] + 1, y + 4, 26, "照章征税", size=6.6)
    return below - y + 3


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.frame(_LEFT, y, _RIGHT, y + 16, width=0.5)
    sheet.text(_LEFT + 4, y + 4, "特殊关系确认：否      价格影响确认：否      支付特许权使用费确认：否", size=7)
    y += 16
    sheet.frame(_LEFT, y, 370, y + 62, width=0.5)
    sheet.frame(370, y, _RIGHT, y + 62, width=0.5)
    sheet.text(_LEFT + 4, y + 5, "录入员      录入单位", size=7)
    sheet.text(_LEFT + 4, y + 20, "兹申明对以上内容承担如实申报、依法纳税之法律责任", size=7)
    sheet.text(_LEFT + 4, y + 44, "报关人员                              申报单位（签章）", size=7)
    sheet.text(374, y + 5, "海关批注及签章", size=7)
    turn = chance("former seal", paper.shipment.seed).uniform(-12, 12)
    stamps.seal(sheet, 310, y + 34, FORWARDER.name_zh, radius=40, turn=turn)


LAYOUT = Layout(
    "declaration_former",
    "customs_declaration",
    _draw,
    languages=("zh",),
    held_out=True,
    hs=("10",),
    numbers=("plain",),
    dates=("compact", "iso"),
    mass=("千克",),
)
