"""出口销售发票 out of a Chinese accounts program: codes before names, a sum in renminbi too, makers at the foot."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across, depth_of, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_SIZE = (684.0, 396.0)
"""Half of the wide paper with punched edges on which such programs print: 241 x 140 mm."""
_LEFT, _RIGHT = 34.0, 650.0
_EDGES = (34.0, 58.0, 122.0, 232.0, 326.0, 358.0, 416.0, 472.0, 546.0, 650.0)
_TITLES = ("行号", "物料代码", "物料名称", "规格型号", "计量单位", "实发数量", "原币单价", "原币金额", "备注")
_ALIGNS = "clllcrrrl"
_RATES = {"USD": "7.1", "EUR": "7.72", "CNY": "1"}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 7.6)
    roll = Roll(sheet, _top(sheet, paper), 322, lambda: _top(sheet, paper), lambda _: _makers(sheet))
    for row in paper.rows:
        _line(sheet, roll, _item(paper, row))
    _sums(sheet, paper, roll)
    _makers(sheet)


def _holes(sheet: Sheet) -> None:
    """The punched edges of continuous paper."""
    for place in range(11):
        y = 18 + 36.0 * place
        for x in (12.0, 672.0):
            sheet.canvas.setStrokeColorRGB(0.7, 0.7, 0.7)
            sheet.canvas.circle(x, sheet.height - y, 4.5, stroke=1, fill=0)
    for x in (23.0, 661.0):
        sheet.rule(x, 0, x, sheet.height, width=0.4, color="#bbbbbb", dash=2)


def _top(sheet: Sheet, paper: Paper) -> float:
    """The head that the program prints again on each sheet."""
    told, ship = paper.field, paper.shipment
    _holes(sheet)
    sheet.text(sheet.width / 2, 22, told("seller"), size=11, align="center")
    sheet.text(sheet.width / 2, 38, "出口销售发票", size=14, bold=True, align="center")
    sheet.rule(290, 56, 394, 56)
    sheet.rule(290, 58, 394, 58)
    sheet.text(_RIGHT, 30, f"第 {sheet.page} 页", size=7, align="right")
    licence: Part = flow("许可证：", told("licence_number")) if paper.has("licence_number") else "销售方式：赊销"
    rows: tuple[tuple[Part, ...], ...] = (
        (flow("购货单位：", told("buyer")), flow("开票日期：", told("date")), flow("发票编号：", told("number"))),
        (flow("成交条件：", told("incoterm"), f"　汇率：{_RATES[ship.currency]}"), flow("币别：", told("currency")),
         flow("合同号：", told("contract_number"))),
        (flow("起运港：", told("loading_port"), "　目的港：", told("discharge_port")),
         flow("原产地：", told("origin_country")), licence),
    )  # fmt: skip
    stops = (_LEFT, 310.0, 460.0, _RIGHT + 6)
    y = 62.0
    for cells in rows:
        for place, part in enumerate(cells):
            size = fitting_size(sheet, part, (stops[place + 1] - stops[place] - 6, 8), 7.8)
            while size > 5 and sheet.measure(part, size=size) > stops[place + 1] - stops[place] - 6:
                size -= 0.2
            sheet.text(stops[place], y, part, size=size)
        y += 13
    return _titles(sheet, y + 2)


def _titles(sheet: Sheet, y: float) -> float:
    for place, title in enumerate(_TITLES):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        sheet.frame(x0, y, x1, y + 15, width=0.5)
        sheet.text((x0 + x1) / 2, y + 4, title, size=7.4, align="center")
    return y + 15


def _item(paper: Paper, row: int) -> list[Parts]:
    cell, line = paper.cell, paper.shipment.lines[row]
    code = f"{line.goods.hs[:2]}.{line.goods.hs[2:4]}.{int(line.goods.hs[:8]) * 7 % 9000 + 1000}"
    remark: list[Part] = [flow("税则号", cell(row, "hs_code"))]
    return [str(row + 1), code, cell(row, "description"), cell(row, "specification"), cell(row, "unit"),
            cell(row, "quantity"), cell(row, "unit_price"), cell(row, "amount"), remark]  # fmt: skip


def _line(sheet: Sheet, roll: Roll, parts: list[Parts]) -> None:
    cells = across(_EDGES, parts, _ALIGNS, pad=2.5)
    depth = depth_of(sheet, cells, size=7.4) + 5
    y = roll.reserve(depth)
    for place in range(len(parts)):
        sheet.frame(_EDGES[place], y, _EDGES[place + 1], y + depth, width=0.4)
    put(sheet, y + 2.5, cells, size=7.4)
    roll.y = y + depth


def _sums(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, ship, manner = paper.field, paper.shipment, paper.manner
    y = roll.reserve(36)
    home = manner.number(ship.total("total_amount") * float(_RATES[ship.currency]), 2)
    sheet.frame(_LEFT, y, _RIGHT, y + 15, width=0.5)
    sheet.text((_EDGES[1] + _EDGES[2]) / 2, y + 4, "合　　计", align="center")
    sheet.text(_EDGES[8] - 2.5, y + 4, told("total_amount"), align="right", size=7.4)
    if ship.currency != "CNY":
        sheet.text(_EDGES[8] + 2.5, y + 4, f"折本位币 {home}", size=7)
    sheet.frame(_LEFT, y + 15, _RIGHT, y + 30, width=0.5)
    words = flow("摘要：共", told("total_packages"), f"{paper.package_word()}，毛重", told("total_gross_kg"),
                 "公斤，净重", told("total_net_kg"), "公斤；收款账户：", told("bank"))  # fmt: skip
    size = 7.4
    while size > 5 and sheet.measure(words, size=size) > _RIGHT - _LEFT - 8:
        size -= 0.2
    sheet.text(_LEFT + 4, y + 19, words, size=size)
    roll.y = y + 30


def _makers(sheet: Sheet) -> None:
    names = ("制单：李娟", "审核：周涛", "业务员：孙倩", "部门：外贸二部", "仓库签收：")
    for place, name in enumerate(names):
        sheet.text(_LEFT + 124 * place, 364, name)
    sheet.text(_LEFT, 378, "白：存根　红：财务　蓝：仓库　黄：客户", size=6.2, color="#777777")
    if sheet.page == 1:
        rng = chance("kingdee", len(sheet.marks))
        sheet.rule(620, 372, 632 + rng.uniform(0, 8), 360, width=1.2, color="#1b2a6b")


LAYOUT = Layout("invoice_kingdee", "commercial_invoice", _draw, languages=("zh",), size=_SIZE, pack="e",
                hs=("10", "8"), mass=("公斤",), numbers=("comma", "plain"), dates=("iso", "zh", "slash"))  # fmt: skip
