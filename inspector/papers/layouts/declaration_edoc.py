"""出口货物报关单 as an electronic document: captions before their values on ruled lines, elements under each item."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.forms import fitted
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, depth_of, put
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.places import COUNTRIES
from inspector.papers.sheet import A4_LANDSCAPE, Part, Pen, Sheet

_LEFT, _RIGHT, _BOTTOM = 30.0, 812.0, 520.0
_EDGES = (30.0, 52.0, 116.0, 336.0, 434.0, 528.0, 596.0, 672.0, 766.0, 812.0)
_HEADS = ("项号", "商品编号", "商品名称", "数量及单位", "单价/总价/币制", "原产国(地区)", "最终目的国(地区)",
          "境内货源地", "征免")  # fmt: skip
_TERMS = {"CIF": "1", "CFR": "2", "FOB": "3", "FCA": "3", "CPT": "2", "CIP": "1"}
_BLUE = "#1a4f8b"
_Cells = tuple[tuple[float, str, Part], ...]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 7.4, leading=1.22)
    _title(sheet, paper)
    y = 84.0
    for cells in _facts(paper):
        y = _line(sheet, y, cells)
    y = _remarks(sheet, paper, y)
    roll = Roll(sheet, _heads(sheet, y), _BOTTOM, lambda: _next(sheet, paper), lambda y: _bottom(sheet))
    for row in paper.rows:
        _item(roll, paper, row)
    _declare(roll, paper)
    _bottom(sheet)


def _title(sheet: Sheet, paper: Paper) -> None:
    entry = chance("edoc", paper.shipment.seed).randrange(10**17, 10**18)
    sheet.text(_LEFT, 24, f"预录入编号：{entry}")
    sheet.text(_LEFT, 37, flow("海关编号：", paper.field("number") if sheet.page == 1 else _plain(paper)))
    sheet.text(sheet.width / 2, 28, "中华人民共和国海关出口货物报关单", size=16, bold=True, align="center")
    sheet.text(sheet.width / 2, 50, "（电子数据打印件）", size=8, align="center", color=_BLUE)
    _bars(sheet, paper)
    sheet.text(_RIGHT, 56, f"第{sheet.page}页", align="right")
    port = paper.shipment.loading.name_zh.removesuffix("港")
    sheet.text(_LEFT, 56, f"申报地海关：{port}海关")
    sheet.rule(_LEFT, 74, _RIGHT, 74, width=1.2, color=_BLUE)


def _plain(paper: Paper) -> str:
    return paper.shipment.declaration_number


def _bars(sheet: Sheet, paper: Paper) -> None:
    rng = chance("edoc bars", paper.shipment.seed)
    x = 668.0
    while x < _RIGHT - 2:
        wide = rng.choice((0.6, 1.1, 1.7))
        sheet.rule(x, 24, x, 48, width=wide)
        x += wide + rng.choice((0.9, 1.5, 2.2))


def _facts(paper: Paper) -> tuple[_Cells, ...]:
    told, ship = paper.field, paper.shipment
    sea, country = ship.way == "sea", COUNTRIES[ship.destination]
    kinds = sorted({line.package for line in ship.lines})
    packed = PACKAGES_ZH[kinds[0]] if len(kinds) == 1 else "其他包装"
    licence: Part = told("licence_number") if paper.has("licence_number") else ""
    vessel: Part = flow(told("vessel"), "/", told("voyage")) if ship.voyage else told("vessel")
    term = flow(told("incoterm"), f"({_TERMS[ship.incoterm[:3]]})")
    return (
        ((300, "境内发货人", told("seller")), (200, "代码", told("credit_code")), (140, "出口日期",
          told("export_date")), (142, "申报日期", told("date"))),
        ((300, "境外收货人", told("consignee")), (200, "运输工具名称及航次号", vessel),
         (140, "运输方式", "水路运输(2)" if sea else "航空运输(5)"), (142, "提运单号", told("bl_number"))),
        ((300, "生产销售单位", ship.seller.name_zh), (200, "许可证号", licence), (140, "监管方式", "一般贸易(0110)"),
         (142, "征免性质", "一般征税(101)")),
        ((300, "合同协议号", told("contract_number")), (200, "贸易国(地区)", f"{country[1]}({country[2]})"),
         (140, "运抵国(地区)", told("destination_country")), (142, "指运港", told("discharge_port"))),
        ((150, "包装种类", packed), (150, "离境口岸", told("loading_port")), (100, "件数", told("total_packages")),
         (100, "成交方式", term), (140, "毛重(千克)", told("total_gross_kg")), (142, "净重(千克)",
          told("total_net_kg"))),
        ((300, "备案号", ""), (200, "运费", ""), (140, "保费", ""), (142, "杂费", "")),
    )  # fmt: skip


def _line(sheet: Sheet, y: float, cells: _Cells) -> float:
    """Captions in blue with their values after them, over one dotted rule."""
    x = _LEFT
    for share, label, part in cells:
        end = sheet.text(x + 1, y, f"{label}：", size=6.8, color=_BLUE)
        fitted(sheet, end + 1, y, x + share - end - 5, part, size=7.6)
        x += share
    sheet.rule(_LEFT, y + 11, _RIGHT, y + 11, width=0.4, dash=1.2, color=_BLUE)
    return y + 16


def _remarks(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    sheet.text(_LEFT + 1, y, "随附单证及编号：", size=6.8, color=_BLUE)
    sheet.text(_LEFT + 62, y, "发票;装箱单;合同;代理报关委托协议(电子)")
    sheet.text(_LEFT + 1, y + 12, "标记唛码及备注：", size=6.8, color=_BLUE)
    noted: Part = "/".join(ship.marks)
    if ship.containers:
        noted = flow(f"{noted}  集装箱标箱数及号码：{len(ship.containers)};", told("container_numbers"))
    fitted(sheet, _LEFT + 62, y + 12, _RIGHT - _LEFT - 66, noted)
    if ship.remark:
        y += 11
        fitted(sheet, _LEFT + 62, y + 12, _RIGHT - _LEFT - 66, told("remarks")._replace(key="x:remark"))
    return y + 27


def _heads(sheet: Sheet, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 14, width=0, fill="#e3ecf6")
    for place, title in enumerate(_HEADS):
        fitted(sheet, _EDGES[place] + 2, y + 3.5, _EDGES[place + 1] - _EDGES[place] - 3, title, size=7, color=_BLUE)
    return y + 17


def _next(sheet: Sheet, paper: Paper) -> float:
    _title(sheet, paper)
    return _heads(sheet, 82)


def _item(roll: Roll, paper: Paper, row: int) -> None:
    """The item in columns three lines high, then its elements over the whole width."""
    line, cell, ship = paper.shipment.lines[row], paper.cell, paper.shipment
    country = COUNTRIES[ship.destination]
    kilos = flow(cell(row, "net_weight_kg"), "千克")
    columns: tuple[list[Part], ...] = (
        [str(row + 1)],
        [cell(row, "hs_code")],
        [cell(row, "description")],
        [kilos, flow(cell(row, "quantity"), cell(row, "unit"))],
        [cell(row, "unit_price"), cell(row, "amount"), paper.field("currency")],
        [flow(cell(row, "origin"), f"({COUNTRIES[line.origin][2]})")],
        [f"{country[1]}({country[2]})"],
        [f"({ship.seller.credit_code[2:7]}){ship.seller.address_zh[3:6]}"],
        ["照章征税", "(1)"],
    )
    cells = [
        Cell(_EDGES[i] + 2, _EDGES[i + 1] - _EDGES[i] - 4, column, "right" if i in (3, 4) else "left")
        for i, column in enumerate(columns)
    ]
    elements = _elements(paper, row)
    wide = [Cell(_EDGES[2] + 2, _RIGHT - _EDGES[2] - 4, elements)]
    depth = max(depth_of(roll.sheet, cells), 3 * roll.sheet.pen.size * roll.sheet.pen.leading)
    y = roll.reserve(depth + depth_of(roll.sheet, wide, size=6.6) + 6)
    put(roll.sheet, y, cells)
    below = put(roll.sheet, y + depth + 1, wide, size=6.6)
    roll.sheet.rule(_LEFT, below + 2, _RIGHT, below + 2, width=0.3, color=_BLUE)
    roll.y = below + 5


def _elements(paper: Paper, row: int) -> Part:
    line = paper.shipment.lines[row]
    told = line.specification_zh or line.goods.spec_zh
    kind = PACKAGES_ZH[line.package]
    elements = f"1:品牌类型:无品牌;2:出口享惠情况:不确定;3:用途:{line.goods.use_zh};4:规格:{told};5:包装:{kind};"
    return paper.cell(row, "specification")._replace(text=elements, value=elements)


def _declare(roll: Roll, paper: Paper) -> None:
    sheet, y = roll.sheet, roll.reserve(46)
    said = (
        "特殊关系确认：否　价格影响确认：否　支付特许权使用费确认：否　公式定价确认：否　暂定价格确认：否　自报自缴：是"
    )
    sheet.text(_LEFT, y + 4, said, size=7)
    sheet.text(_LEFT, y + 18, f"申报单位：{FORWARDER.name_zh}　　报关人员证号：4401××97　　电话：020-8221××××")
    sheet.text(_LEFT, y + 31, "兹申明对以上内容承担如实申报、依法纳税之法律责任　　申报单位（签章）")
    turn = chance("edoc seal", paper.shipment.seed).uniform(-14, 14)
    stamps.seal(sheet, 640, min(y + 30, 540), "海关报关单验讫章", radius=30, turn=turn)
    roll.y = y + 46


def _bottom(sheet: Sheet) -> None:
    sheet.text(_LEFT, 574, "本件由电子口岸数据中心生成，与电子数据核对一致后有效。", size=6.6, color=_BLUE)


LAYOUT = Layout("declaration_edoc", "customs_declaration", _draw, languages=("zh",), size=A4_LANDSCAPE, pack="i",
                hs=("10",), mass=("千克",), numbers=("plain",), dates=("compact", "iso"))  # fmt: skip
