"""出口货物报关单: the landscape print of the single window, five goods to a page, no upright rules among the goods."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.forms import DECLARATION_COLUMNS
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, put
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.places import COUNTRIES
from inspector.papers.sheet import A4_LANDSCAPE, Part, Pen, Sheet

_LEFT, _RIGHT = 34.0, 808.0
_ROWS = 5
_DEPTH = 46.0
_CODES = {"USD": "USD", "EUR": "EUR", "CNY": "CNY"}
_COLUMNS = ((36, 26), (64, 74), (142, 230), (378, 84), (474, 76), (560, 66), (632, 76), (712, 60), (774, 34))
_HeadCells = tuple[tuple[float, str, str, Part], ...]
"""Cells of one row of the head: where it starts, its label, the code beside the label, what stands below."""


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 7.8)
    pages = [paper.rows[start : start + _ROWS] for start in range(0, len(paper.rows), _ROWS)]
    for number, rows in enumerate(pages, start=1):
        if number > 1:
            sheet.turn()
        _title(sheet, paper, f"{number}/{len(pages)}")
        y = _head(sheet, paper, 70)
        _goods(sheet, paper, y, rows)
        _foot(sheet, paper, y + 15 + _ROWS * _DEPTH)


def _title(sheet: Sheet, paper: Paper, pages: str) -> None:
    rng = chance("declaration print", paper.shipment.seed)
    sheet.text(sheet.width / 2, 18, "中华人民共和国海关出口货物报关单", size=15, bold=True, align="center")
    x = 640.0
    while x < 800:
        wide = rng.choice((0.6, 1.2, 1.8))
        sheet.rule(x, 16, x, 36, width=wide)
        x += wide + rng.choice((1.0, 1.6, 2.4))
    sheet.text(720, 38, paper.field("number"), size=7, align="center")
    port = paper.shipment.loading.name_zh.rstrip("港")
    sheet.text(_LEFT, 54, f"预录入编号：{paper.shipment.declaration_number}")
    sheet.text(300, 54, flow("海关编号：", paper.field("number")))
    sheet.text(510, 54, f"（{port}海关）")
    sheet.text(_RIGHT, 54, f"页码/页数：{pages}", align="right")


def _row(sheet: Sheet, y: float, cells: _HeadCells) -> float:
    depth = 25.0
    sheet.frame(_LEFT, y, _RIGHT, y + depth, width=0.6)
    for place, (x, label, code, part) in enumerate(cells):
        right = cells[place + 1][0] if place + 1 < len(cells) else _RIGHT
        sheet.text(x + 2, y + 2, label, size=6.4)
        if code:
            sheet.text(right - 3, y + 2, f"({code})", size=6.4, align="right")
        sheet.text(x + 3, y + 12.5, part, size=7.6)
        if place:
            sheet.rule(x, y, x, y + depth, width=0.6)
    return y + depth


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    sea, country = ship.way == "sea", COUNTRIES[ship.destination]
    vessel: Part = flow(told("vessel"), "/", told("voyage")) if ship.voyage else told("vessel")
    kinds = {line.package for line in ship.lines}
    packed = PACKAGES_ZH[kinds.pop()] if len(kinds) == 1 else "其他包装"
    licence: Part = told("licence_number") if paper.has("licence_number") else ""
    rows: tuple[_HeadCells, ...] = (
        ((_LEFT, "境内发货人", ship.seller.credit_code, told("seller")), (300, "出境关别", "", ship.loading.name_zh),
         (420, "出口日期", "", told("export_date")), (540, "申报日期", "", told("date")), (660, "备案号", "", "")),
        ((_LEFT, "境外收货人", "", told("consignee")),
         (300, "运输方式", "2" if sea else "5", "水路运输" if sea else "航空运输"),
         (420, "运输工具名称及航次号", "", vessel), (660, "提运单号", "", told("bl_number"))),
        ((_LEFT, "生产销售单位", ship.seller.credit_code, ship.seller.name_zh), (300, "监管方式", "0110", "一般贸易"),
         (420, "征免性质", "101", "一般征税"), (660, "许可证号", "", licence)),
        ((_LEFT, "合同协议号", "", told("contract_number")), (300, "贸易国（地区）", country[2], country[1]),
         (420, "运抵国（地区）", country[2], told("destination_country")), (540, "指运港", "", told("discharge_port")),
         (660, "离境口岸", "", told("loading_port"))),
        ((_LEFT, "包装种类", "", packed), (210, "件数", "", told("total_packages")),
         (270, "毛重(千克)", "", told("total_gross_kg")), (350, "净重(千克)", "", told("total_net_kg")),
         (430, "成交方式", "", told("incoterm")), (500, "运费", "", ""), (600, "保费", "", ""), (700, "杂费", "", "")),
    )  # fmt: skip
    for cells in rows:
        y = _row(sheet, y, cells)
    sheet.frame(_LEFT, y, _RIGHT, y + 16, width=0.6)
    papers = "随附单证及编号  随附单证2：合同；发票；装箱单；代理报关委托协议（电子）"
    sheet.text(_LEFT + 2, y + 4, papers, size=6.8)
    return _remarks(sheet, paper, y + 16)


def _remarks(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 36, width=0.6)
    sheet.text(_LEFT + 2, y + 2, "标记唛码及备注", size=6.4)
    below = y + 11.0
    if paper.shipment.containers:
        count = len(paper.shipment.containers)
        end = sheet.text(_LEFT + 3, below, f"备注：N/M  集装箱标箱数及号码：{count}；", size=7)
        below = sheet.block(end, below, _RIGHT - end - 4, paper.field("container_numbers"), size=7)
    else:
        sheet.text(_LEFT + 3, below, "备注：N/M", size=7)
        below += 9
    if paper.shipment.remark:
        sheet.text(_LEFT + 3, below, paper.field("remarks")._replace(key="x:remark"), size=7)
    return y + 36


def _goods(sheet: Sheet, paper: Paper, y: float, rows: range) -> None:
    sheet.frame(_LEFT, y, _RIGHT, y + 15 + _ROWS * _DEPTH, width=0.6)
    for (x, _), title in zip(_COLUMNS, DECLARATION_COLUMNS, strict=True):
        sheet.text(x, y + 4, title, size=6.8)
    y += 15
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.6)
    for place, row in enumerate(rows):
        top = y + place * _DEPTH
        put(sheet, top + 4, _cells(paper, row), size=7)
        if place:
            sheet.rule(_LEFT, top, _RIGHT, top, width=0.4, dash=2)


def _cells(paper: Paper, row: int) -> list[Cell]:
    line, cell, ship = paper.shipment.lines[row], paper.cell, paper.shipment
    told = line.specification_zh or line.goods.spec_zh
    elements = f"3|0|{line.goods.use_zh}|{told}|{PACKAGES_ZH[line.package]}装|无型号"
    spec = cell(row, "specification")._replace(text=elements, value=elements)
    figures: list[Part] = [flow(cell(row, "net_weight_kg"), "千克")]
    traded = flow(cell(row, "quantity"), "千克" if line.unit == "KG" else cell(row, "unit"))
    figures += ["", traded]
    where = paper.field("destination_country").text
    parts: tuple[Part | list[Part], ...] = (
        str(row + 1), cell(row, "hs_code"), [cell(row, "description"), spec], figures,
        [cell(row, "unit_price"), cell(row, "amount"), paper.field("currency")],
        [cell(row, "origin"), f"({COUNTRIES[line.origin][2]})"],
        [where, f"({COUNTRIES[ship.destination][2]})"],
        [f"({ship.seller.credit_code[:5]})", ship.seller.address_zh[:6]], ["照章征税", "(1)"],
    )  # fmt: skip
    return [
        Cell(x, width, _spaced(part), "right" if place in (3, 4) else "left")
        for place, ((x, width), part) in enumerate(zip(_COLUMNS, parts, strict=True))
    ]


def _spaced(parts: Part | list[Part]) -> Part | list[Part]:
    """Lines under each other, an empty line kept as a blank one."""
    return [part or "\N{IDEOGRAPHIC SPACE}" for part in parts] if isinstance(parts, list) else parts


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.frame(_LEFT, y, _RIGHT, y + 14, width=0.6)
    told = ("特殊关系确认：否", "价格影响确认：否", "支付特许权使用费确认：否", "公式定价确认：否", "自报自缴：否")
    for place, text in enumerate(told):
        sheet.text(_LEFT + 4 + 158 * place, y + 3.5, text, size=6.8)
    y += 14
    sheet.frame(_LEFT, y, 560, y + 42, width=0.6)
    sheet.frame(560, y, _RIGHT, y + 42, width=0.6)
    sheet.text(_LEFT + 3, y + 4, "报关人员　　　　　报关人员证号　　　　　　电话", size=6.8)
    sheet.text(556, y + 4, "兹申明对以上内容承担如实申报、依法纳税之法律责任", size=6.8, align="right")
    sheet.text(_LEFT + 3, y + 28, f"申报单位　{FORWARDER.name_zh}", size=6.8)
    sheet.text(556, y + 28, "申报单位（签章）", size=6.8, align="right")
    sheet.text(564, y + 4, "海关批注及签章", size=6.8)
    rng = chance("print seal", paper.shipment.seed)
    stamps.seal(sheet, 400, y + 26, FORWARDER.name_zh, radius=38, turn=rng.uniform(-12, 12))


LAYOUT = Layout("declaration_print", "customs_declaration", _draw, languages=("zh",), size=A4_LANDSCAPE, pack="c",
                hs=("10",), mass=("千克",), numbers=("plain",), dates=("compact", "iso"))  # fmt: skip
