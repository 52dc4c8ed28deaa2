"""出口货物报关单 as the single window prints it since 2018: across the page, goods lines three print rows high."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.forms import DECLARATION_COLUMNS, fitted
from inspector.papers.furniture import fitting_size, flow
from inspector.papers.layout import Layout
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.places import COUNTRIES
from inspector.papers.sheet import A4_LANDSCAPE, Part, Pen, Sheet

_LEFT, _RIGHT = 28.0, 814.0
_FIRST, _MORE, _DEPTH = 6, 12, 33.0
_EDGES = (28.0, 54.0, 122.0, 346.0, 436.0, 516.0, 592.0, 668.0, 762.0, 814.0)
_TERMS = {"CIF": "(1)", "CFR": "(2)", "FOB": "(3)", "FCA": "(3)", "CPT": "(2)", "CIP": "(1)"}
_Cells = tuple[tuple[float, str, Part], ...]
_Three = tuple[Part, Part, Part]
"""What stands in the three print rows of one column of a goods line."""


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 7.2)
    rest = range(_FIRST, len(paper.rows), _MORE)
    pages = [paper.rows[:_FIRST], *(paper.rows[start : start + _MORE] for start in rest)]
    for number, rows in enumerate(pages, start=1):
        if number > 1:
            sheet.turn()
        _title(sheet, paper, f"页码/页数：{number}/{len(pages)}")
        y = 66.0
        if number == 1:
            for cells in _facts(paper):
                y = _boxes(sheet, y, cells)
            y = _remarks(sheet, paper, y)
        y = _goods(sheet, paper, y, rows, _FIRST if number == 1 else _MORE)
        if number == 1:
            _foot(sheet, paper, y)


def _title(sheet: Sheet, paper: Paper, pages: str) -> None:
    rng = chance("window", paper.shipment.seed)
    entry = rng.randrange(10**17, 10**18)
    port = paper.shipment.loading.name_zh.rstrip("港")
    x = 630.0
    while x < 800:
        wide = rng.choice((0.6, 1.1, 1.7))
        sheet.rule(x, 16, x, 34, width=wide)
        x += wide + rng.choice((1.0, 1.5, 2.2))
    sheet.text(715, 36, f"*{entry}*", size=6, align="center")
    sheet.text(sheet.width / 2, 24, "中华人民共和国海关出口货物报关单", size=16, bold=True, align="center")
    sheet.text(_LEFT, 52, f"预录入编号：{entry}")
    sheet.text(290, 52, flow("海关编号：", paper.field("number"), f"　（{port}海关）"))
    sheet.text(_RIGHT, 52, pages, align="right")


def _facts(paper: Paper) -> tuple[_Cells, ...]:
    told, ship = paper.field, paper.shipment
    country = COUNTRIES[ship.destination]
    vessel: Part = flow(told("vessel"), "/", told("voyage")) if ship.voyage else told("vessel")
    packed = {line.package for line in ship.lines}
    kind = PACKAGES_ZH[min(packed)] if len(packed) == 1 else "再生木托、其他包装"
    licence: Part = told("licence_number") if paper.has("licence_number") else ""
    code = told("number").text[:4]
    way = "水路运输" if ship.way == "sea" else "航空运输"
    return (
        ((_LEFT, f"境内发货人 ({ship.seller.credit_code})", told("seller")),
         (270, f"出境关别 ({code})", f"{ship.loading.name_zh}海关"), (400, "出口日期", told("export_date")),
         (530, "申报日期", told("date")), (660, "备案号", "")),
        ((_LEFT, "境外收货人", told("consignee")),
         (270, "运输方式" + (" (2)" if ship.way == "sea" else " (5)"), way),
         (400, "运输工具名称及航次号", vessel), (600, "提运单号", told("bl_number"))),
        ((_LEFT, f"生产销售单位 ({ship.seller.credit_code})", ship.seller.name_zh),
         (270, "监管方式 (0110)", "一般贸易"),
         (400, "征免性质 (101)", "一般征税"), (600, "许可证号", licence)),
        ((_LEFT, "合同协议号", told("contract_number")), (270, f"贸易国（地区） ({country[2]})", country[1]),
         (400, f"运抵国（地区） ({country[2]})", told("destination_country")), (530, "指运港", told("discharge_port")),
         (660, "离境口岸", told("loading_port"))),
        ((_LEFT, "包装种类", kind), (190, "件数", told("total_packages")), (250, "毛重(千克)", told("total_gross_kg")),
         (340, "净重(千克)", told("total_net_kg")),
         (430, f"成交方式 {_TERMS[ship.incoterm[:3]]}", told("incoterm")), (520, "运费", ""), (620, "保费", ""),
         (718, "杂费", "")),
    )  # fmt: skip


def _boxes(sheet: Sheet, y: float, cells: _Cells) -> float:
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.5)
    for place, (x, label, part) in enumerate(cells):
        right = cells[place + 1][0] if place + 1 < len(cells) else _RIGHT
        sheet.frame(x, y, right, y + 23, width=0.5)
        fitted(sheet, x + 2, y + 2, right - x - 4, label, size=6.4)
        fitted(sheet, x + 2, y + 12, right - x - 4, part, size=7.8)
    return y + 23


def _remarks(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    rng = chance("window papers", ship.seed)
    sheet.frame(_LEFT, y, _RIGHT, y + 22, width=0.5)
    sheet.text(_LEFT + 2, y + 2, "随附单证及编号", size=6.4)
    attached = f"随附单证2：代理报关委托协议（电子）{rng.randrange(10**12, 10**13)}；发票；装箱单；合同"
    sheet.text(_LEFT + 10, y + 11, attached)
    sheet.frame(_LEFT, y + 22, _RIGHT, y + 62, width=0.5)
    sheet.text(_LEFT + 2, y + 24, "标记唛码及备注", size=6.4)
    lines: list[Part] = [f"备注：{' '.join(ship.marks)}"]
    if ship.containers:
        lines.append(told("container_numbers").within(f"集装箱标箱数及号码：{len(ship.containers)}；"))
    if ship.remark:
        lines.append(told("remarks")._replace(key="x:remark"))
    size = fitting_size(sheet, lines, (760, 28), 7.2, least=4)
    sheet.block(_LEFT + 10, y + 33, 760, lines, size=size)
    return y + 62


def _goods(sheet: Sheet, paper: Paper, y: float, rows: range, places: int) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 12, width=0.5)
    for place, title in enumerate(DECLARATION_COLUMNS):
        sheet.text(_EDGES[place] + 2, y + 2.5, title, size=6.6)
    y += 12
    for place in range(places):
        top = y + place * _DEPTH
        sheet.rule(_LEFT, top + _DEPTH, _RIGHT, top + _DEPTH, width=0.4, dash=1.5)
        if place < len(rows):
            _line(sheet, paper, top, rows[place])
    bottom = y + places * _DEPTH
    sheet.frame(_LEFT, y, _RIGHT, bottom, width=0.5)
    return bottom


def _line(sheet: Sheet, paper: Paper, top: float, row: int) -> None:
    for place, three in enumerate(_item(paper, row)):
        wide = _EDGES[place + 1] - _EDGES[place] - 4
        for line, part in enumerate(three):
            fitted(sheet, _EDGES[place] + 2, top + 2.5 + 10 * line, wide, part)
    cell = paper.cell(row, "specification")
    said = _elements(paper, row)
    told = cell._replace(text=said, value=said)
    size = fitting_size(sheet, told, (_EDGES[3] - _EDGES[2] - 6, 20), 6.8, least=4)
    sheet.block(_EDGES[2] + 2, top + 12, _EDGES[3] - _EDGES[2] - 6, told, size=size)


def _elements(paper: Paper, row: int) -> str:
    """What the tariff asks to be told of such goods, parted by strokes."""
    line = paper.shipment.lines[row]
    spec = line.specification_zh or line.goods.spec_zh
    said = f"0|0|{line.goods.use_zh}|{spec}|{PACKAGES_ZH[line.package]}装|无品牌|无型号|"
    return f"{said}签约日期{paper.shipment.dates.contract:%Y%m%d}"


def _source(address: str) -> str:
    """The city from which the goods come, out of a Chinese address."""
    return address.partition("省")[2].partition("市")[0] or address.partition("市")[0]


def _item(paper: Paper, row: int) -> tuple[_Three, ...]:
    line, cell, ship = paper.shipment.lines[row], paper.cell, paper.shipment
    price = cell(row, "unit_price")
    price = price._replace(text=paper.manner.number(line.price, 4), alt=(price.text,))
    country = COUNTRIES[ship.destination]
    legal: Part = flow(cell(row, "net_weight_kg"), "千克")
    return (
        (str(row + 1), "", ""),
        (cell(row, "hs_code"), "", ""),
        (cell(row, "description"), "", ""),
        (legal, "", flow(cell(row, "quantity"), cell(row, "unit"))),
        (price, cell(row, "amount"), paper.field("currency")),
        (cell(row, "origin"), f"({COUNTRIES[line.origin][2]})", ""),
        (country[1], f"({country[2]})", ""),
        (f"({ship.seller.credit_code[2:7]}){_source(ship.seller.address_zh)}", "", ""),
        ("照章征税", "(1)", ""),
    )


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    rng = chance("window foot", paper.shipment.seed)
    said = (
        "特殊关系确认：否　　　价格影响确认：否　　　"
        "支付特许权使用费确认：否　　　公式定价确认：否　　　"
        "暂定价格确认：否　　　自报自缴：否"
    )
    sheet.frame(_LEFT, y, _RIGHT, y + 13, width=0.5)
    sheet.text(_LEFT + 4, y + 3, said, size=6.8)
    y += 13
    sheet.frame(_LEFT, y, 560, y + 44, width=0.5)
    sheet.frame(560, y, _RIGHT, y + 44, width=0.5)
    sheet.text(_LEFT + 4, y + 4, f"报关人员　　　报关人员证号{rng.randrange(10**7, 10**8)}　　　电话")
    sheet.text(300, y + 4, "兹申明对以上内容承担如实申报、依法纳税之法律责任")
    sheet.text(_LEFT + 4, y + 28, f"申报单位 ({rng.randrange(10**9, 10**10)})　{FORWARDER.name_zh}")
    sheet.text(420, y + 28, "申报单位（签章）")
    sheet.text(564, y + 4, "海关批注及签章")
    stamps.seal(sheet, 520, y + 20, FORWARDER.name_zh, radius=26, turn=rng.uniform(-20, 20))


LAYOUT = Layout("declaration_window", "customs_declaration", _draw, languages=("zh",), size=A4_LANDSCAPE, pack="f",
                hs=("10",), mass=("千克",), numbers=("plain",), dates=("compact",))  # fmt: skip
