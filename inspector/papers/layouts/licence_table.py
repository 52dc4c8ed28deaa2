"""A dual-use export licence as the ministry's ruled table: Chinese labels beside values, goods and a total below."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 40.0, 555.0
_LABEL, _MIDDLE, _SECOND = 118.0, 300.0, 392.0
Cell = tuple[str, Part]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 9)
    sheet.text(sheet.width / 2, 38, "中华人民共和国", size=13, bold=True, align="center")
    sheet.text(sheet.width / 2, 56, "两用物项和技术出口许可证", size=17, bold=True, align="center")
    sheet.text(_RIGHT, 84, "第一联（正本）  发货人办理海关手续", size=7.5, align="right")
    y = 98.0
    for left, right in _entries(paper):
        y = _row(sheet, y, left, right)
    y = _goods(sheet, paper, y)
    _foot(sheet, paper, y)


def _issued(paper: Paper) -> Told:
    """The day on which the licence was issued; the shipment is licensed wherever there is such a paper."""
    licence = paper.shipment.licence
    if licence is None:
        return Told("x:issued", "", None)
    return Told("f:date", paper.manner.date(licence.issued), licence.issued.isoformat())


def _entries(paper: Paper) -> list[tuple[Cell, Cell]]:
    told, ship = paper.field, paper.shipment
    return [
        (("出口商", told("seller")), ("出口许可证号", told("licence_number"))),
        (("统一社会信用代码", told("credit_code")), ("许可证有效截止日期", told("licence_expiry"))),
        (("发货人", ship.seller.name_zh), ("发证日期", _issued(paper))),
        (("贸易方式", "一般贸易"), ("进口国（地区）", told("destination_country"))),
        (("合同号", told("contract_number")), ("付款方式", "电汇")),
        (
            ("报关口岸", told("loading_port")._replace(key="x:clearance")),
            ("运输方式", "海运" if ship.way == "sea" else "空运"),
        ),
        (
            ("最终用户", told("consignee")._replace(key="f:end_user")),
            ("最终用途", ship.lines[0].goods.use_zh),
        ),
    ]


def _row(sheet: Sheet, y: float, left: Cell, right: Cell) -> float:
    edges = (_LEFT, _LABEL, _MIDDLE, _SECOND, _RIGHT)
    cells: tuple[tuple[Part, float], ...] = ((left[0], 8.2), (left[1], 8.6), (right[0], 8.2), (right[1], 8.6))
    for place, (part, size) in enumerate(cells):
        x0, x1 = edges[place], edges[place + 1]
        sheet.frame(x0, y, x1, y + 30, width=0.6)
        lines = len(sheet.wrap(part, x1 - x0 - 7, size=size))
        sheet.block(x0 + 4, y + 15 - lines * size * 0.6, x1 - x0 - 7, part, size=size)
    return y + 30


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.field("currency")
    columns = (
        Column("商品名称", 1.9, lambda i: paper.cell(i, "description"), "center"),
        Column("商品编码", 1.4, lambda i: paper.cell(i, "hs_code"), "center"),
        Column("规格、型号", 1.7, lambda i: paper.cell(i, "specification"), "center"),
        Column("单位", 0.7, lambda i: paper.cell(i, "unit"), "center"),
        Column("数量", 1.1, lambda i: paper.cell(i, "quantity"), "right"),
        Column("单价", 1.1, lambda i: paper.cell(i, "unit_price"), "right"),
        Column("总值", 1.4, lambda i: paper.cell(i, "amount"), "right"),
    )
    rows = [row for row in paper.rows if paper.shipment.lines[row].goods.material] or [0]
    value = sum(paper.shipment.lines[row].amount for row in rows)
    total: list[Parts] = ["总计", "", "", "", "", code, paper.manner.number(value, 2)]
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, rows, style=Style("grid", 8.6, pad=6), foot=[total])


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.frame(_LEFT, y, _MIDDLE, y + 110)
    sheet.frame(_MIDDLE, y, _RIGHT, y + 110)
    sheet.text(_LEFT + 4, y + 5, "备注", size=8.2)
    sheet.text(_LEFT + 8, y + 22, flow("一批一证，", "不得涂改、转让。"), size=8)
    sheet.text(_MIDDLE + 4, y + 5, "发证机关签章", size=8.2)
    stamps.seal(sheet, 440, y + 58, "商务部两用物项出口许可专用章", radius=42)
    sheet.text(_LEFT, y + 116, "商务部监制", size=7)


LAYOUT = Layout(
    "licence_table",
    "export_licence",
    _draw,
    languages=("zh",),
    held_out=True,
    hs=("10",),
    numbers=("comma", "plain"),
    dates=("zh", "iso"),
    mass=("千克",),
)
