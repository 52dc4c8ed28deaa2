"""出口报关资料录入单 that a shipper fills in for its broker: numbered questions, items in three storeys, ticks."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _RIGHT = 44.0, 551.0
_INK = "#20306e"
_STOPS = (44.0, 66.0, 142.0, 306.0, 366.0, 400.0, 460.0, 551.0)
_Question = tuple[str, Part]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.4)
    sheet.text(_LEFT, 26, f"致：{FORWARDER.name_zh}（报关部）", size=8)
    sheet.text(_RIGHT, 26, "表 BG-02　每票一份", size=7, align="right")
    sheet.text(sheet.width / 2, 42, "出口报关资料录入单", size=16, bold=True, align="center")
    y = _questions(sheet, paper, 72)
    roll = Roll(sheet, _titles(sheet, y + 6), 742, lambda: _again(sheet))
    for row in paper.rows:
        _item(sheet, roll, paper, row)
    _ending(sheet, paper, roll)


def _asked(paper: Paper) -> list[tuple[_Question, _Question]]:
    told, ship = paper.field, paper.shipment
    vessel: Part = flow(told("vessel"), "　航次 ", told("voyage")) if ship.voyage else told("vessel")
    kinds = sorted({line.package for line in ship.lines})
    packed = PACKAGES_ZH[kinds[0]] if len(kinds) == 1 else "混合包装"
    licence: Part = told("licence_number") if paper.has("licence_number") else "不涉及"
    return [
        (("1.发货单位", told("seller")), ("2.海关信用代码", told("credit_code"))),
        (("3.国外收货方", told("consignee")), ("4.填单日期", told("date"))),
        (("5.合约号", told("contract_number")), ("6.商业发票号", told("invoice_number"))),
        (("7.运输工具", vessel), ("8.提单号", told("bl_number"))),
        (("9.出口口岸", told("loading_port")), ("10.目的港", told("discharge_port"))),
        (("11.运抵国", told("destination_country")), ("12.预计出口日", told("export_date"))),
        (("13.成交方式", told("incoterm")), ("14.监管条件证件", licence)),
        (("15.总件数", flow(told("total_packages"), f"　{packed}")), ("16.币制", told("currency"))),
        (("17.毛重", flow(told("total_gross_kg"), " 千克")), ("18.净重", flow(told("total_net_kg"), " 千克"))),
    ]


def _questions(sheet: Sheet, paper: Paper, y: float) -> float:
    for pair in _asked(paper):
        for x, right, (label, part) in ((_LEFT, 306.0, pair[0]), (312.0, _RIGHT, pair[1])):
            end = max(sheet.text(x, y, f"{label}："), x + 76)
            size = 8.8
            while size > 5 and sheet.measure(part, size=size) > right - end - 4:
                size -= 0.2
            sheet.text(end + 2, y, part, size=size, color=_INK)
            sheet.rule(end, y + 11, right, y + 11, width=0.4)
        y += 17
    if paper.shipment.containers:
        sheet.text(_LEFT, y, "19.集装箱号：")
        y = sheet.block(_LEFT + 78, y, _RIGHT - _LEFT - 80, paper.field("container_numbers"), color=_INK) + 4
    if paper.shipment.remark:
        sheet.text(_LEFT, y, flow("20.备注：", paper.field("remarks")._replace(key="x:remark")))
        y += 14
    return y


def _titles(sheet: Sheet, y: float) -> float:
    sheet.rule(_LEFT, y, _RIGHT, y, width=1)
    heads = ("序", "税则号列", "中文品名", "成交数量", "单位", "单价", "总值")
    for place, title in enumerate(heads):
        right = place in (3, 5, 6)
        x = _STOPS[place + 1] - 3 if right else _STOPS[place] + 3
        sheet.text(x, y + 3, title, size=7.8, bold=True, align="right" if right else "left")
    sheet.text(_STOPS[1] + 3, y + 14, "规范申报要素 ／ 毛重、净重、件数 ／ 产地", size=7)
    sheet.rule(_LEFT, y + 25, _RIGHT, y + 25, width=1)
    return y + 30


def _again(sheet: Sheet) -> float:
    sheet.text(_RIGHT, 28, f"（续表　第{sheet.page}页）", size=8, align="right")
    return _titles(sheet, 42)


def _item(sheet: Sheet, roll: Roll, paper: Paper, row: int) -> None:
    cell, line = paper.cell, paper.shipment.lines[row]
    told = line.specification_zh or line.goods.spec_zh
    elements = f"用途：{line.goods.use_zh}；型号规格：{told}；品牌：无"
    spec = cell(row, "specification")._replace(text=elements, value=elements)
    name = cell(row, "description")
    names = sheet.wrap(name, _STOPS[3] - _STOPS[2] - 6)
    parts = sheet.wrap(spec, 470, size=7.6)
    depth = 10.3 * len(names) + 9.3 * len(parts) + 18
    y = roll.reserve(depth)
    sheet.text(_STOPS[0] + 3, y, str(row + 1))
    sheet.text(_STOPS[1] + 3, y, cell(row, "hs_code"))
    figures: tuple[tuple[float, Part, str], ...] = (
        (_STOPS[4] - 3, cell(row, "quantity"), "right"),
        (_STOPS[4] + 3, cell(row, "unit"), "left"),
        (_STOPS[6] - 3, cell(row, "unit_price"), "right"),
        (_STOPS[7] - 3, cell(row, "amount"), "right"),
    )
    below = sheet.block(_STOPS[2] + 3, y, _STOPS[3] - _STOPS[2] - 6, name)
    for x, part, align in figures:
        sheet.text(x, y, part, align=align)
    below = sheet.block(_STOPS[1] + 3, below + 1, 470, spec, size=7.6)
    weights = flow("毛重 ", cell(row, "gross_weight_kg"), "　净重 ", cell(row, "net_weight_kg"), "　件数 ",
                   cell(row, "packages"), "（", cell(row, "package_kind"), "）　产地 ",
                   cell(row, "origin"))  # fmt: skip
    sheet.text(_STOPS[1] + 3, below + 1, weights, size=7.6)
    sheet.rule(_LEFT, y + depth - 4, _RIGHT, y + depth - 4, width=0.4, dash=2)
    roll.y = y + depth


def _ending(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    ship, told = paper.shipment, paper.field
    y = roll.reserve(94)
    sheet.text(_STOPS[2] + 3, y, "总 值 合 计", bold=True)
    sheet.text(_STOPS[7] - 3, y, told("total_amount"), bold=True, align="right")
    sheet.rule(_LEFT, y + 14, _RIGHT, y + 14, width=1)
    rng = chance("worksheet", ship.seed)
    x = sheet.text(_LEFT, y + 22, "随附：")
    ticked = rng.randrange(2, 5)
    for place, name in enumerate(("合同", "发票", "箱单", "委托书", "许可证", "其他")):
        sheet.frame(x + 2, y + 23, x + 9, y + 30, width=0.5)
        if place < ticked:
            sheet.rule(x + 2, y + 26, x + 5, y + 30, width=1.3, color=_INK)
            sheet.rule(x + 5, y + 30, x + 12, y + 19, width=1.3, color=_INK)
        x = sheet.text(x + 14, y + 22, name) + 10
    sheet.text(_LEFT, y + 40, "本单位保证以上内容真实无误，如有不实愿承担由此引起的责任。", size=7.8)
    sheet.text(_LEFT, y + 62, "经办人：")
    stamps.signature(sheet, _LEFT + 42, y + 70, rng, width=60, color=_INK)
    sheet.text(330, y + 62, "发货单位（公章）：")
    stamps.seal(sheet, 470, y + 62, ship.seller.name_zh, radius=38, turn=rng.uniform(-16, 16))


LAYOUT = Layout("declaration_worksheet", "customs_declaration", _draw, languages=("zh",), pack="e", hs=("10", "8"),
                mass=("千克",), numbers=("comma", "plain"), dates=("zh", "iso", "ydot"))  # fmt: skip
