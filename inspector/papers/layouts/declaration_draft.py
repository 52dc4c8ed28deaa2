"""报关草单 of a broker, printed from a spreadsheet with its row and column headings: a column for each figure."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.furniture import fitting_size, flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, depth_of, put
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet

_LEFT, _GRID = 40.0, "#b5b5b5"
_WIDTHS = (24.0, 62.0, 128.0, 120.0, 46.0, 30.0, 50.0, 44.0, 58.0, 40.0, 48.0, 52.0, 50.0, 30.0)
_EDGES = tuple(_LEFT + sum(_WIDTHS[:place]) for place in range(len(_WIDTHS) + 1))
_HEADS = ("No.", "HS编码", "中文品名", "申报要素", "成交\n数量", "成交\n单位", "法定数量\n(KG)", "单价",
          "申报总价", "件数\n(PKGS)", "净重\nN.W.", "毛重\nG.W.", "产地/\n目的国", "征免")  # fmt: skip
_Row = tuple[tuple[int, Parts], ...]
"""Cells of one spreadsheet row: the column in which each starts, and what it says."""


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("wide", 7)
    counter = [0]
    y = _letters(sheet)
    y = _row(sheet, y, ((0, "出口货物报关草单（请核对无误后签字盖章回传）"),), counter, size=13, depth=26)
    for cells in _facts(paper):
        y = _row(sheet, y, cells, counter)
    y = _row(sheet, y, ((0, "◆以下为商品明细，一票超过50项请分单◆"),), counter, depth=13, size=6.6)
    roll = Roll(sheet, _heads(sheet, y, counter), 520, lambda: _heads(sheet, _letters(sheet), counter))
    for row in paper.rows:
        _line(sheet, roll, _item(paper, row), counter)
    total: list[Parts] = ["", "", "TOTAL：", "", "", "", "", "", "", "", "", "", "", ""]
    for place, name in ((8, "total_amount"), (9, "total_packages"), (10, "total_net_kg"), (11, "total_gross_kg")):
        total[place] = paper.field(name)
    _line(sheet, roll, total, counter, bold=True)
    _closing(sheet, paper, roll, counter)


def _letters(sheet: Sheet) -> float:
    """The grey letters of the columns, as a spreadsheet prints them when asked to."""
    for place, letter in enumerate("ABCDEFGHIJKLMN"):
        sheet.frame(_EDGES[place], 24, _EDGES[place + 1], 34, width=0.3, color=_GRID, fill="#e6e6e6")
        sheet.text((_EDGES[place] + _EDGES[place + 1]) / 2, 26, letter, size=6, align="center", color="#555555")
    return 34


def _number(sheet: Sheet, y: float, depth: float, counter: list[int]) -> None:
    counter[0] += 1
    sheet.frame(_LEFT - 16, y, _LEFT, y + depth, width=0.3, color=_GRID, fill="#e6e6e6")
    sheet.text(_LEFT - 8, y + depth / 2 - 3.5, str(counter[0]), size=6, align="center", color="#555555")


def _row(sheet: Sheet, y: float, cells: _Row, counter: list[int], *, size: float = 7.2, depth: float = 16) -> float:
    _number(sheet, y, depth, counter)
    for place, (start, parts) in enumerate(cells):
        x0 = _EDGES[start]
        x1 = _EDGES[cells[place + 1][0]] if place + 1 < len(cells) else _EDGES[-1]
        label = len(cells) > 1 and place % 2 == 0
        sheet.frame(x0, y, x1, y + depth, width=0.3, color=_GRID, fill="#fff8d6" if label else "")
        fits = fitting_size(sheet, parts, (x1 - x0 - 5, depth - 2), size, least=4.5)
        lines = sum(len(sheet.wrap(one, x1 - x0 - 5, size=fits)) for one in _listed(parts))
        top = y + (depth - lines * fits * sheet.pen.leading) / 2
        align = "center" if len(cells) == 1 else "left"
        sheet.block(x0 + 2.5, top, x1 - x0 - 5, parts, size=fits, align=align, bold=len(cells) == 1)
    return y + depth


def _listed(parts: Parts) -> list[Part]:
    return parts if isinstance(parts, list) else [parts]


def _facts(paper: Paper) -> tuple[_Row, ...]:
    told, ship = paper.field, paper.shipment
    vessel: Part = flow(told("vessel"), " V.", told("voyage")) if ship.voyage else told("vessel")
    kinds = sorted({line.package for line in ship.lines})
    licence: Part = told("licence_number") if paper.has("licence_number") else "无"
    boxes: Parts = told("container_numbers") if ship.containers else "散货"
    return (
        ((0, "经营单位"), (2, told("seller")), (3, "信用代码"), (4, told("credit_code")), (8, "制单日期"),
         (10, told("date"))),
        ((0, "客户抬头"), (2, told("buyer")), (3, "报关口岸"), (4, told("loading_port")), (8, "合同号"),
         (10, told("contract_number"))),
        ((0, "发票号"), (2, told("invoice_number")), (3, "船名/航次" if ship.way == "sea" else "航班"), (4, vessel),
         (8, "提单号"), (10, told("bl_number"))),
        ((0, "目的国"), (2, told("destination_country")), (3, "抵运港"), (4, told("discharge_port")), (8, "许可证件"),
         (10, licence)),
        ((0, "价格条款"), (2, told("incoterm")), (3, "贸易方式"), (4, "一般贸易(0110)"), (8, "包装"),
         (10, PACKAGES_ZH[kinds[0]] if len(kinds) == 1 else "托盘/混装")),
        ((0, "柜号"), (2, boxes), (8, "币种"), (10, told("currency"))),
    )  # fmt: skip


def _heads(sheet: Sheet, y: float, counter: list[int]) -> float:
    _number(sheet, y, 22, counter)
    for place, title in enumerate(_HEADS):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        sheet.frame(x0, y, x1, y + 22, width=0.3, color=_GRID, fill="#cfe2f3")
        parts: list[Part] = [*title.split("\n")]
        sheet.block(x0, y + (2.5 if len(parts) == 2 else 7), x1 - x0, parts, size=6.6, align="center", bold=True)
    return y + 22


def _item(paper: Paper, row: int) -> list[Parts]:
    line, cell = paper.shipment.lines[row], paper.cell
    told = line.specification_zh or line.goods.spec_zh
    elements = f"用途:{line.goods.use_zh};规格:{told};品牌:无;型号:无"
    spec = cell(row, "specification")._replace(text=elements, value=elements)
    return [
        str(row + 1),
        cell(row, "hs_code"),
        cell(row, "description"),
        spec,
        cell(row, "quantity"),
        cell(row, "unit"),
        paper.manner.weight(line.net_kg),
        cell(row, "unit_price"),
        cell(row, "amount"),
        cell(row, "packages"),
        cell(row, "net_weight_kg"),
        cell(row, "gross_weight_kg"),
        [cell(row, "origin"), paper.field("destination_country").text],
        "照章",
    ]


def _line(sheet: Sheet, roll: Roll, parts: list[Parts], counter: list[int], *, bold: bool = False) -> None:
    cells = []
    for place, part in enumerate(parts):
        align = "right" if place in (4, 6, 7, 8, 9, 10, 11) else "left"
        cells.append(Cell(_EDGES[place] + 2, _WIDTHS[place] - 4, part, align, bold))
    depth = max(15.0, depth_of(sheet, cells, size=6.6) + 5)
    y = roll.reserve(depth)
    _number(sheet, y, depth, counter)
    for place in range(len(parts)):
        sheet.frame(_EDGES[place], y, _EDGES[place + 1], y + depth, width=0.3, color=_GRID)
    put(sheet, y + 3, cells, size=6.6)
    roll.y = y + depth


def _closing(sheet: Sheet, paper: Paper, roll: Roll, counter: list[int]) -> None:
    ship = paper.shipment
    y = roll.reserve(64)
    contact = chance("draft", ship.seed).choice(("王小姐 0574-8765", "小陈 0532-6677", "李生 0755-2588"))
    warning = "特别提醒：品牌类型、出口享惠情况请自行确认，因申报不实造成的责任由发货人承担。"
    note = f"制单：{FORWARDER.name_zh}　{contact}××××　　{warning}"
    y = _row(sheet, y, ((0, note),), counter, size=6.6)
    said: Part = flow("备注：", paper.field("remarks")._replace(key="x:remark")) if ship.remark else "备注："
    y = _row(sheet, y, ((0, said),), counter, size=6.6)
    _row(sheet, y, ((0, "客户确认签章："), (3, ""), (8, "确认日期："), (10, "")), counter, depth=26)
    sheet.text(sheet.width / 2, 572, f"第 {sheet.page} 页", size=6.5, align="center", color="#555555")


LAYOUT = Layout("declaration_draft", "customs_declaration", _draw, languages=("zh",), size=A4_LANDSCAPE, pack="d",
                hs=("10",), mass=("千克",), numbers=("plain", "comma"), dates=("compact", "ydot", "slash"))  # fmt: skip
