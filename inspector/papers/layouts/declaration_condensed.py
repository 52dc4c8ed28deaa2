"""出口货物报关单 on an upright sheet in condensed print: boxes squeezed, prices with four decimals."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import across, depth_of, put
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.places import COUNTRIES
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 24.0, 572.0
_ROWS, _DEPTH = 12, 36.0
_SIZE = 6.3
_EDGES = (24.0, 42.0, 96.0, 268.0, 336.0, 408.0, 466.0, 532.0, 572.0)
_TITLES = (
    "项号",
    "商品编号",
    "商品名称及规格型号",
    "数量及单位",
    "单价/总价/币制",
    "原产国/目的国",
    "境内货源地",
    "征免",
)
_TERMS = {"CIF": "1", "CFR": "2", "FOB": "3", "FCA": "3", "CPT": "2", "CIP": "1"}
_Cells = tuple[tuple[float, str, Part], ...]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", _SIZE, leading=1.18)
    pages = [paper.rows[start : start + _ROWS] for start in range(0, len(paper.rows), _ROWS)]
    for number, rows in enumerate(pages, start=1):
        if number > 1:
            sheet.turn()
        _title(sheet, paper, f"{number}/{len(pages)}")
        y = 70.0
        for cells in _facts(paper):
            y = _boxes(sheet, y, cells)
        y = _remarks(sheet, paper, y)
        y = _goods(sheet, paper, y, rows)
        _foot(sheet, paper, y)


def _title(sheet: Sheet, paper: Paper, pages: str) -> None:
    entry = chance("condensed", paper.shipment.seed).randrange(10**17, 10**18)
    port = paper.shipment.loading.name_zh.rstrip("港")
    rng = chance("condensed bars", paper.shipment.seed)
    x = _LEFT
    while x < 150:
        wide = rng.choice((0.5, 1.0, 1.6))
        sheet.rule(x, 20, x, 40, width=wide, color="#111111")
        x += wide + rng.choice((0.9, 1.4, 2.1))
    sheet.text(_LEFT, 42, f"*{entry}*", size=5.6)
    sheet.text(sheet.width / 2 + 30, 26, "中华人民共和国海关出口货物报关单", size=13, bold=True, align="center")
    sheet.text(_RIGHT, 46, f"打印份数 1　页码/页数 {pages}", align="right")
    sheet.text(_LEFT, 58, f"预录入编号 {entry}")
    sheet.text(230, 58, flow("海关编号 ", paper.field("number"), f"　（{port}海关）"))


def _facts(paper: Paper) -> tuple[_Cells, ...]:
    told, ship = paper.field, paper.shipment
    sea, country = ship.way == "sea", COUNTRIES[ship.destination]
    vessel: Part = flow(told("vessel"), "/", told("voyage")) if ship.voyage else told("vessel")
    kinds = sorted({line.package for line in ship.lines})
    packed = PACKAGES_ZH[kinds[0]] if len(kinds) == 1 else "其他包装"
    licence: Part = told("licence_number") if paper.has("licence_number") else ""
    way = "水路运输(2)" if sea else "航空运输(5)"
    return (
        ((_LEFT, "境内发货人", told("seller")), (214, f"出境关别 {told('number').text[:4]}", f"{ship.loading.name_zh}"),
         (300, "出口日期", told("export_date")), (372, "申报日期", told("date")), (444, "备案号", "")),
        ((_LEFT, "境外收货人", told("consignee")), (214, "运输方式", way), (300, "运输工具名称及航次号", vessel),
         (444, "提运单号", told("bl_number"))),
        ((_LEFT, f"生产销售单位 {ship.seller.credit_code}", ship.seller.name_zh), (214, "监管方式", "一般贸易(0110)"),
         (300, "征免性质", "一般征税(101)"), (444, "许可证号", licence)),
        ((_LEFT, "合同协议号", told("contract_number")), (140, "贸易国(地区)", f"{country[1]}({country[2]})"),
         (230, "运抵国(地区)", flow(told("destination_country"), f"({country[2]})")),
         (330, "指运港", told("discharge_port")), (456, "离境口岸", told("loading_port"))),
        ((_LEFT, "包装种类", packed), (96, "件数", told("total_packages")),
         (140, "毛重(千克)", told("total_gross_kg")), (214, "净重(千克)", told("total_net_kg")),
         (290, "成交方式", flow(told("incoterm"), f"({_TERMS[ship.incoterm[:3]]})")),
         (348, "运费", ""), (416, "保费", ""), (486, "杂费", "")),
    )  # fmt: skip


def _boxes(sheet: Sheet, y: float, cells: _Cells) -> float:
    for place, (x, label, part) in enumerate(cells):
        right = cells[place + 1][0] if place + 1 < len(cells) else _RIGHT
        sheet.frame(x, y, right, y + 22, width=0.4)
        sheet.text(x + 1.5, y + 1.5, label, size=5.2)
        size = 6.8
        while size > 4.2 and sheet.measure(part, size=size) > right - x - 3:
            size -= 0.1
        sheet.text(x + 1.5, y + 11.5, part, size=size)
    return y + 22


def _remarks(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    sheet.frame(_LEFT, y, _RIGHT, y + 12, width=0.4)
    sheet.text(_LEFT + 1.5, y + 3, "随附单证及编号　电子底账；代理报关委托协议；合同；发票；装箱单", size=6)
    sheet.frame(_LEFT, y + 12, _RIGHT, y + 44, width=0.4)
    sheet.text(_LEFT + 1.5, y + 13.5, "标记唛码及备注", size=5.2)
    lines: list[Part] = [f"备注：唛头 {' '.join(ship.marks)}"]
    if ship.containers:
        lines.append(told("container_numbers").within("集装箱号："))
    if ship.remark:
        lines.append(told("remarks")._replace(key="x:remark"))
    size = _SIZE
    while size > 4 and sum(len(sheet.wrap(one, 536, size=size)) for one in lines) * size * 1.18 > 22:
        size -= 0.2
    sheet.block(_LEFT + 6, y + 20, 536, lines, size=size)
    return y + 44


def _goods(sheet: Sheet, paper: Paper, y: float, rows: range) -> float:
    bottom = y + 12 + _ROWS * _DEPTH
    for place, title in enumerate(_TITLES):
        sheet.text((_EDGES[place] + _EDGES[place + 1]) / 2, y + 3, title, size=5.8, align="center")
    for edge in _EDGES:
        sheet.rule(edge, y, edge, bottom, width=0.4)
    for place in range(_ROWS + 1):
        sheet.rule(_LEFT, y + 12 + place * _DEPTH, _RIGHT, y + 12 + place * _DEPTH, width=0.4)
    for place, row in enumerate(rows):
        cells = across(_EDGES, _item(paper, row), "cclrrccc", pad=2)
        size = _SIZE
        while size > 4.5 and depth_of(sheet, cells, size=size) > _DEPTH - 3:
            size -= 0.2
        put(sheet, y + 14 + place * _DEPTH, cells, size=size)
    return bottom


def _item(paper: Paper, row: int) -> list[Parts]:
    line, cell, ship = paper.shipment.lines[row], paper.cell, paper.shipment
    told = line.specification_zh or line.goods.spec_zh
    elements = f"0|0|用途:{line.goods.use_zh}|规格:{told}|包装:{PACKAGES_ZH[line.package]}"
    spec = cell(row, "specification")._replace(text=elements, value=elements)
    price = cell(row, "unit_price")
    price = price._replace(text=paper.manner.number(line.price, 4), alt=(price.text,))
    country = COUNTRIES[ship.destination]
    kilos: Part = flow(cell(row, "net_weight_kg"), "千克")
    traded: Part = flow(cell(row, "quantity"), cell(row, "unit"))
    return [
        str(row + 1),
        cell(row, "hs_code"),
        [cell(row, "description"), spec],
        [kilos, traded],
        [price, cell(row, "amount"), paper.field("currency")],
        [flow(cell(row, "origin"), f"({COUNTRIES[line.origin][2]})"), f"{country[1]}({country[2]})"],
        [f"({ship.seller.credit_code[2:7]})", ship.seller.address_zh[3:9]],
        ["照章征税", "(1)"],
    ]


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    said = "特殊关系确认：否　　价格影响确认：否　　支付特许权使用费确认：否　　公式定价确认：否　　自报自缴：是"
    sheet.frame(_LEFT, y, _RIGHT, y + 12, width=0.4)
    sheet.text(sheet.width / 2, y + 3, said, size=6, align="center")
    y += 12
    sheet.frame(_LEFT, y, 408, y + 44, width=0.4)
    sheet.frame(408, y, _RIGHT, y + 44, width=0.4)
    sheet.text(_LEFT + 3, y + 3, "报关人员　王××　　报关人员证号 31××0458　　电话 ×××××××")
    sheet.text(_LEFT + 3, y + 14, "兹申明对以上内容承担如实申报、依法纳税之法律责任")
    sheet.text(_LEFT + 3, y + 32, f"申报单位　{FORWARDER.name_zh}　　　　申报单位（签章）")
    sheet.text(411, y + 3, "海关批注及签章")
    rng = chance("condensed mark", paper.shipment.seed)
    tilt = rng.uniform(-1.5, 1.5)
    sheet.frame(446, y + 14 + tilt, 536, y + 36 + tilt, width=1.4, color=stamps.BLUE)
    sheet.text(491, y + 18 + tilt, "单 证 放 行", size=11, bold=True, align="center", color=stamps.BLUE)


LAYOUT = Layout("declaration_condensed", "customs_declaration", _draw, languages=("zh",), pack="e", hs=("10",),
                mass=("千克",), numbers=("plain",), dates=("compact", "iso"))  # fmt: skip
