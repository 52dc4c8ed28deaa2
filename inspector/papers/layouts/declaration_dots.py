"""出口货物报关单 struck by a dot-matrix printer into the official form: small captions, figures out of register."""

from __future__ import annotations

from random import Random

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.furniture import fitting_size, flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, put
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.places import COUNTRIES
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet, Text

_LEFT, _RIGHT = 40.0, 806.0
_ROWS, _DEPTH = 6, 39.0
_INK, _FORM = "#22223a", "#4f6f5f"
_TERMS = {"CIF": 1, "CFR": 2, "FOB": 3}
_CODES = {"USD": "502", "EUR": "300", "CNY": "142"}
_HEADS = (("项号", 40, 20), ("商品编号", 64, 66), ("商品名称及规格型号", 132, 210), ("数量及单位", 350, 84),
          ("单价/总价/币制", 440, 76), ("原产国(地区)", 524, 60), ("最终目的国(地区)", 590, 66),
          ("境内货源地", 662, 84), ("征免", 756, 46))  # fmt: skip
_Cells = tuple[tuple[float, str, Part], ...]
"""One row of the head: where each cell starts, its caption, and what the printer strikes into it."""


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 7.4, _INK)
    rng = chance("dots", paper.shipment.seed)
    pages = [paper.rows[start : start + _ROWS] for start in range(0, len(paper.rows), _ROWS)]
    slip = (rng.uniform(-1.5, 3.0), rng.uniform(-1.2, 1.6))
    for number, rows in enumerate(pages, start=1):
        if number > 1:
            sheet.turn()
        for cells, top in zip(_head_rows(paper), _tops(), strict=True):
            _strike(sheet, top, cells, slip)
        _strike_rest(sheet, paper, rows, slip)
        _combs(sheet)
        _title(sheet, paper, f"{number}/{len(pages)}", chance("dots bars", paper.shipment.seed))
        for cells, top in zip(_head_rows(paper), _tops(), strict=True):
            _form_row(sheet, top, cells)
        _form_rest(sheet, paper)


def _tops() -> tuple[float, ...]:
    return tuple(76.0 + 24 * place for place in range(5))


def _combs(sheet: Sheet) -> None:
    """Pale hairlines between the rows of needles."""
    sheet.canvas.saveState()
    sheet.canvas.setStrokeAlpha(0.42)
    y = 74.0
    while y < 545:
        sheet.rule(_LEFT - 4, y, _RIGHT + 4, y, width=0.3, color="#ffffff")
        y += 1.3
    sheet.canvas.restoreState()


def _title(sheet: Sheet, paper: Paper, pages: str, rng: Random) -> None:
    port = paper.shipment.loading.name_zh.rstrip("港")
    entry = chance("dots entry", paper.shipment.seed).randrange(10**17, 10**18)
    sheet.text(_LEFT, 20, "仅供核对用", size=9, color="#888888")
    sheet.text(sheet.width / 2, 22, "中华人民共和国海关出口货物报关单", size=17, family="hei", bold=True,
               align="center", color=_FORM)  # fmt: skip
    x = 650.0
    while x < _RIGHT:
        wide = rng.choice((0.5, 1.1, 1.7))
        sheet.rule(x, 18, x, 42, width=wide, color="#222222")
        x += wide + rng.choice((0.9, 1.5, 2.2))
    sheet.text(_LEFT, 58, f"预录入编号: {entry}")
    end = sheet.text(270, 58, "海关编号: ")
    end = sheet.text(end, 58, paper.field("number"))
    sheet.text(end + 10, 58, f"({port}海关)")
    sheet.text(_RIGHT, 58, f"页码/页数: {pages}", align="right")


def _strike(sheet: Sheet, y: float, cells: _Cells, slip: tuple[float, float]) -> None:
    for place, (x, _, part) in enumerate(cells):
        right = cells[place + 1][0] if place + 1 < len(cells) else _RIGHT
        size = 7.4
        while size > 5 and sheet.measure(part, size=size) > right - x - 7:
            size -= 0.2
        sheet.text(x + 3 + slip[0], y + 12 + slip[1], part, size=size)


def _form_row(sheet: Sheet, y: float, cells: _Cells) -> None:
    sheet.frame(_LEFT, y, _RIGHT, y + 24, width=0.5, color=_FORM)
    for place, (x, caption, _) in enumerate(cells):
        sheet.text(x + 2, y + 1.5, caption, size=5.8, family="hei", color=_FORM)
        if place:
            sheet.rule(x, y, x, y + 24, width=0.5, color=_FORM)


def _head_rows(paper: Paper) -> tuple[_Cells, ...]:
    told, ship = paper.field, paper.shipment
    sea, country = ship.way == "sea", COUNTRIES[ship.destination]
    carrier: Part = flow(told("vessel"), "/", told("voyage")) if ship.voyage else told("vessel")
    kinds = sorted({line.package for line in ship.lines})
    packed = PACKAGES_ZH[kinds[0]] if len(kinds) == 1 else "再生木托"
    licence: Part = told("licence_number") if paper.has("licence_number") else ""
    term = ship.incoterm[:3]
    freight = "502/1850/3" if term in ("CIF", "CFR", "CIP", "CPT") else ""
    return (
        ((_LEFT, f"境内发货人 ({ship.seller.credit_code})", told("seller")),
         (262, "出境关别 (5202)", ship.loading.name_zh), (372, "出口日期", told("export_date")),
         (452, "申报日期", told("date")), (532, "备案号", "")),
        ((_LEFT, "境外收货人", told("consignee")), (262, "运输方式 (2)" if sea else "运输方式 (5)",
         "水路运输" if sea else "航空运输"), (372, "运输工具名称及航次号", carrier),
         (532, "提运单号", told("bl_number"))),
        ((_LEFT, f"生产销售单位 ({ship.seller.credit_code})", ship.seller.name_zh),
         (262, "监管方式 (0110)", "一般贸易"), (372, "征免性质 (101)", "一般征税"), (532, "许可证号", licence)),
        ((_LEFT, "合同协议号", told("contract_number")), (262, f"贸易国(地区) ({country[2]})", country[1]),
         (372, f"运抵国(地区) ({country[2]})", told("destination_country")), (532, "指运港", told("discharge_port")),
         (680, "离境口岸", told("loading_port"))),
        ((_LEFT, "包装种类", packed), (168, "件数", told("total_packages")),
         (214, "毛重(千克)", told("total_gross_kg")), (288, "净重(千克)", told("total_net_kg")),
         (372, f"成交方式 ({_TERMS.get(term, 7)})", told("incoterm")), (452, "运费", freight),
         (560, "保费", "000/0.3/1" if term in ("CIF", "CIP") else ""), (680, "杂费", "")),
    )  # fmt: skip


def _strike_rest(sheet: Sheet, paper: Paper, rows: range, slip: tuple[float, float]) -> None:
    ship, y = paper.shipment, 196.0
    papers = "随附单证2：代理报关委托协议（电子）；企业提供的其他；合同；发票；装箱单"
    sheet.text(_LEFT + 3 + slip[0], y + 9 + slip[1], papers, size=6.6)
    y += 20
    marks = "N/M 集装箱标箱数及号码：" if ship.containers else "N/M "
    start = sheet.text(_LEFT + 3 + slip[0], y + 10 + slip[1], marks, size=6.8)
    if ship.containers:
        parts: Parts = [flow(f"{len(ship.containers)};", paper.field("container_numbers"))]
        if len(ship.containers) > 6:
            parts = [f"{len(ship.containers)};", paper.field("container_numbers")]
        room = (_RIGHT - start - 6, 9.0 if ship.remark else 16.0)
        size = fitting_size(sheet, parts, room, 6.8, least=3.6)
        sheet.block(start, y + 10 + slip[1], room[0], parts, size=size)
    if ship.remark:
        sheet.text(_LEFT + 3, y + 20.5, paper.field("remarks")._replace(key="x:remark"), size=6.8)
    for place, row in enumerate(rows):
        _item(sheet, paper, row, (slip[0], 263.5 + _DEPTH * place + slip[1]))


def _item(sheet: Sheet, paper: Paper, row: int, at: tuple[float, float]) -> None:
    line, cell, ship = paper.shipment.lines[row], paper.cell, paper.shipment
    told = line.specification_zh or line.goods.spec_zh
    elements = f"0|0|{line.goods.use_zh}|{told}|{PACKAGES_ZH[line.package]}装|无牌|{line.goods.cas or '无型号'}"
    spec = cell(row, "specification")._replace(text=elements, value=elements)
    unit: Text = "千克" if line.unit == "KG" else cell(row, "unit")
    code = ship.currency
    parts: tuple[Parts, ...] = (
        str(row + 1),
        cell(row, "hs_code"),
        [cell(row, "description"), spec],
        flow(cell(row, "net_weight_kg"), "千克"),
        [cell(row, "unit_price"), cell(row, "amount"), flow(paper.field("currency"), f"({_CODES[code]})")],
        [cell(row, "origin"), f"({COUNTRIES[line.origin][2]})"],
        [paper.field("destination_country").text, f"({COUNTRIES[ship.destination][2]})"],
        [f"({ship.seller.credit_code[2:7]})", ship.seller.address_zh[3:9]],
        ["照章征税", "(1)"],
    )
    places = zip(_HEADS, parts, strict=True)
    cells = [
        Cell(x + 2 + at[0], width, part, "right" if place in (3, 4) else "left")
        for place, ((_, x, width), part) in enumerate(places)
    ]
    put(sheet, at[1], cells, size=6.7)
    traded = at[1] + 2 * 6.7 * sheet.pen.leading  # the second line is for a second statutory quantity
    sheet.text(cells[3].x + cells[3].width, traded, flow(cell(row, "quantity"), unit), size=6.7, align="right")


def _form_rest(sheet: Sheet, paper: Paper) -> None:
    y = 196.0
    for depth, caption in ((20, "随附单证及编号"), (30, "标记唛码及备注")):
        sheet.frame(_LEFT, y, _RIGHT, y + depth, width=0.5, color=_FORM)
        sheet.text(_LEFT + 2, y + 1.5, caption, size=5.8, family="hei", color=_FORM)
        y += depth
    bottom = y + 14 + _ROWS * _DEPTH
    sheet.frame(_LEFT, y, _RIGHT, bottom, width=0.5, color=_FORM)
    for title, x, _ in _HEADS:
        sheet.text(x + 2, y + 4, title, size=6.2, family="hei", color=_FORM)
    sheet.rule(_LEFT, y + 14, _RIGHT, y + 14, width=0.5, color=_FORM)
    for place in range(1, _ROWS):
        at = y + 14 + place * _DEPTH
        sheet.rule(_LEFT, at, _RIGHT, at, width=0.3, color=_FORM)
    told = ("特殊关系确认:", "价格影响确认:", "支付特许权使用费确认:", "公式定价确认:", "暂定价格确认:", "自报自缴:否")
    sheet.frame(_LEFT, bottom, _RIGHT, bottom + 13, width=0.5, color=_FORM)
    for place, text in enumerate(told):
        sheet.text(_LEFT + 30 + 125 * place, bottom + 3, text, size=6.4, family="hei", color=_FORM)
    _signatures(sheet, paper, bottom + 13)


def _signatures(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.frame(_LEFT, y, 588, y + 40, width=0.5, color=_FORM)
    sheet.frame(588, y, _RIGHT, y + 40, width=0.5, color=_FORM)
    small = {"size": 6.4, "family": "hei", "color": _FORM}
    sheet.text(_LEFT + 3, y + 3, "报关人员　　　　　报关人员证号 52109873　　　　　电话", **small)  # type: ignore[arg-type]
    sheet.text(582, y + 3, "兹申明对以上内容承担如实申报、依法纳税之法律责任", align="right", **small)  # type: ignore[arg-type]
    sheet.text(_LEFT + 3, y + 27, f"申报单位　{FORWARDER.name_zh}", **small)  # type: ignore[arg-type]
    sheet.text(582, y + 27, "申报单位(签章)", align="right", **small)  # type: ignore[arg-type]
    sheet.text(592, y + 3, "海关批注及签章", **small)  # type: ignore[arg-type]
    rng = chance("dots seal", paper.shipment.seed)
    stamps.seal(sheet, 430, y + 20, FORWARDER.name_zh, radius=36, turn=rng.uniform(-14, 14))


LAYOUT = Layout("declaration_dots", "customs_declaration", _draw, languages=("zh",), size=A4_LANDSCAPE, pack="d",
                hs=("10",), mass=("千克",), numbers=("plain",), dates=("compact",))  # fmt: skip
