"""The Chinese export declaration in the official form of 2018: boxed cells, stacked figures, `|` elements."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.places import COUNTRIES
from inspector.papers.sheet import A4_LANDSCAPE, Part, Pen, Sheet

_LEFT, _RIGHT = 28.0, 814.0
_PAGE_ROWS = 6


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8)
    pages = [paper.rows[start : start + _PAGE_ROWS] for start in range(0, len(paper.rows), _PAGE_ROWS)]
    for number, rows in enumerate(pages, start=1):
        if number > 1:
            sheet.turn()
        _page(sheet, paper, rows, f"{number}/{len(pages)}")


def _page(sheet: Sheet, paper: Paper, rows: range, number: str) -> None:
    rng = chance("declaration", paper.shipment.seed)
    sheet.text(sheet.width / 2, 22, "中华人民共和国海关出口货物报关单", size=16, bold=True, align="center")
    sheet.text(_LEFT, 48, f"预录入编号：{rng.randrange(10**17, 10**18)}", size=8)
    sheet.text(300, 48, flow("海关编号：", paper.field("number")), size=8)
    sheet.text(560, 48, f"（{paper.shipment.loading.name_zh.rstrip('港')}海关）", size=8)
    sheet.text(_RIGHT, 48, f"页码/页数：{number}", size=8, align="right")
    y = _header(sheet, paper, 62)
    y = _goods(sheet, paper, y, rows)
    _foot(sheet, paper, y)


def _cell(sheet: Sheet, x0: float, y: float, x1: float, label: str, part: Part, *, depth: float = 27) -> None:
    sheet.frame(x0, y, x1, y + depth, width=0.5)
    sheet.text(x0 + 2, y + 2, label, size=6.4)
    sheet.block(x0 + 3, y + 12, x1 - x0 - 4, part, size=8)


def _row(sheet: Sheet, y: float, cells: list[tuple[float, str, Part]]) -> float:
    whole, x = sum(share for share, _, _ in cells), _LEFT
    for share, label, part in cells:
        right = x + (_RIGHT - _LEFT) * share / whole
        _cell(sheet, x, y, right, label, part)
        x = right
    return y + 27


def _header(sheet: Sheet, paper: Paper, y: float) -> float:
    for cells in (*_party_rows(paper), *_route_rows(paper)):
        y = _row(sheet, y, cells)
    return y


Cells = list[tuple[float, str, Part]]
"""Cells of one row of the form: share of the width, label, what stands below it."""


def _party_rows(paper: Paper) -> tuple[Cells, ...]:
    told, ship = paper.field, paper.shipment
    way = ("水路运输", "2") if ship.way == "sea" else ("航空运输", "5")
    vessel: Part = flow(told("vessel"), "/", told("voyage")) if ship.voyage else told("vessel")
    first: Cells = [
        (3, f"境内发货人（{ship.seller.credit_code}）", told("seller")),
        (1.6, "出境关别", ship.loading.name_zh),
        (1.5, "出口日期", told("export_date")),
        (1.5, "申报日期", told("date")),
        (1.4, "备案号", ""),
    ]
    second: Cells = [
        (3, "境外收货人", told("consignee")),
        (1.6, f"运输方式（{way[1]}）", way[0]),
        (3, "运输工具名称及航次号", vessel),
        (1.4, "提运单号", told("bl_number")),
    ]
    third: Cells = [
        (3, "生产销售单位", ship.seller.name_zh),
        (1.6, "监管方式（0110）", "一般贸易"),
        (3, "征免性质（101）", "一般征税"),
        (1.4, "许可证号", told("licence_number") if paper.has("licence_number") else ""),
    ]
    return first, second, third


def _route_rows(paper: Paper) -> tuple[Cells, ...]:
    told, country = paper.field, paper.field("destination_country")
    code = COUNTRIES[paper.shipment.destination][2]
    first: Cells = [
        (2, "合同协议号", told("contract_number")),
        (1.8, f"贸易国（地区）（{code}）", country.text),
        (1.8, f"运抵国（地区）（{code}）", country),
        (1.8, "指运港", told("discharge_port")),
        (1.6, "离境口岸", told("loading_port")),
    ]
    second: Cells = [
        (1.6, "包装种类", _package(paper)),
        (0.8, "件数", told("total_packages")),
        (1.3, "毛重（千克）", told("total_gross_kg")),
        (1.3, "净重（千克）", told("total_net_kg")),
        (1.2, "成交方式", told("incoterm")),
        (0.9, "运费", ""),
        (0.9, "保费", ""),
        (0.9, "杂费", ""),
    ]
    return first, second


def _package(paper: Paper) -> str:
    kinds = {line.package for line in paper.shipment.lines}
    return PACKAGES_ZH[kinds.pop()] if len(kinds) == 1 else "其他包装"


def _goods(sheet: Sheet, paper: Paper, y: float, rows: range) -> float:
    boxes = paper.field("container_numbers")
    sheet.frame(_LEFT, y, _RIGHT, y + 16, width=0.5)
    sheet.text(
        _LEFT + 2,
        y + 4,
        "随附单证及编号：发票；装箱单；代理报关委托协议（电子）"
        + ("；两用物项和技术出口许可证" if paper.shipment.licence else ""),
        size=7,
    )
    sheet.frame(_LEFT, y + 16, _RIGHT, y + 42, width=0.5)
    sheet.text(_LEFT + 2, y + 18, "标记唛码及备注", size=6.4)
    note: Part = (
        flow("备注：N/M  集装箱标箱数及号码：", f"{len(paper.shipment.containers)}；", boxes)
        if paper.shipment.containers
        else "备注：N/M"
    )
    sheet.text(_LEFT + 4, y + 29, note, size=7.5)
    if paper.shipment.remark:
        sheet.text(430, y + 29, paper.field("remarks")._replace(key="x:remark"), size=7.5)
    y += 42
    edges = [_LEFT + share for share in (0, 28, 98, 312, 400, 484, 560, 640, 720, _RIGHT - _LEFT)]
    titles = (
        "项号",
        "商品编号",
        "商品名称及规格型号",
        "数量及单位",
        "单价/总价/币制",
        "原产国（地区）",
        "最终目的国（地区）",
        "境内货源地",
        "征免",
    )
    sheet.frame(_LEFT, y, _RIGHT, y + 14, width=0.5)
    for place, title in enumerate(titles):
        sheet.text(edges[place] + 2, y + 3, title, size=7)
    y += 14
    top = y
    for row in range(rows.start, rows.start + _PAGE_ROWS):
        depth = _line(sheet, paper, row, y, edges) if row in rows else 36.0
        sheet.rule(_LEFT, y + depth, _RIGHT, y + depth, width=0.4)
        y += depth
    for edge in (_LEFT, _RIGHT):
        sheet.rule(edge, top, edge, y, width=0.5)
    return y


def _line(sheet: Sheet, paper: Paper, row: int, y: float, edges: list[float]) -> float:
    line, cell = paper.shipment.lines[row], paper.cell
    sheet.text(edges[0] + 6, y + 3, str(row + 1))
    sheet.text(edges[1] + 2, y + 3, cell(row, "hs_code"))
    told = line.specification_zh or line.goods.spec_zh
    elements = f"0|0|{line.goods.use_zh}|{told}|{PACKAGES_ZH[line.package]}装|无品牌"
    name = cell(row, "description")
    name = name._replace(alt=(*name.alt, f"{name.text} {elements}"))
    below = sheet.block(edges[2] + 2, y + 3, edges[3] - edges[2] - 4, name, size=8)
    spec = cell(row, "specification")._replace(text=elements, value=elements)
    below = sheet.block(edges[2] + 2, below, edges[3] - edges[2] - 4, spec, size=6.6)
    right = edges[4] - 4
    sheet.text(right, y + 3, flow(cell(row, "net_weight_kg"), "千克"), align="right")
    if line.unit != "KG":
        sheet.text(right, y + 25, flow(cell(row, "quantity"), cell(row, "unit")), align="right")
    else:
        sheet.text(right, y + 25, flow(cell(row, "quantity"), "千克"), align="right")
    for place, part in enumerate((cell(row, "unit_price"), cell(row, "amount"), paper.field("currency"))):
        sheet.text(edges[5] - 4, y + 3 + 11 * place, part, align="right")
    origin, country = cell(row, "origin"), paper.field("destination_country").text
    sheet.block(edges[5] + 3, y + 3, 70, [origin, f"（{COUNTRIES[line.origin][2]}）"], size=7.5)
    sheet.block(edges[6] + 3, y + 3, 76, [country, f"（{COUNTRIES[paper.shipment.destination][2]}）"], size=7.5)
    sheet.block(edges[7] + 3, y + 3, 76, paper.shipment.seller.address_zh[:9], size=7.5)
    sheet.block(edges[8] + 3, y + 3, 60, ["照章征税", "（1）"], size=7.5)
    return max(36.0, below - y + 2)


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.frame(_LEFT, y, _RIGHT, y + 14, width=0.5)
    for x, text in (
        (30, "特殊关系确认：否"),
        (220, "价格影响确认：否"),
        (410, "支付特许权使用费确认：否"),
        (640, "自报自缴：否"),
    ):
        sheet.text(x, y + 3, text, size=7)
    sheet.frame(_LEFT, y + 14, 580, y + 58, width=0.5)
    sheet.frame(580, y + 14, _RIGHT, y + 58, width=0.5)
    sheet.text(
        30,
        y + 18,
        "报关人员          报关人员证号          电话          兹申明对以上内容承担如实申报、依法纳税之法律责任",
        size=7,
    )
    sheet.text(30, y + 40, f"申报单位（91120116MA6J2K3T7B）{FORWARDER.name_zh}          申报单位（签章）", size=7)
    sheet.text(584, y + 18, "海关批注及签章", size=7)
    rng = chance("declarant", paper.shipment.seed)
    stamps.seal(sheet, 500, y + 40, FORWARDER.name_zh, radius=44, turn=rng.uniform(-12, 12))


LAYOUT = Layout(
    "declaration_official",
    "customs_declaration",
    _draw,
    languages=("zh",),
    size=A4_LANDSCAPE,
    hs=("10",),
    numbers=("plain", "plain", "comma"),
    dates=("compact", "slash", "iso"),
    mass=("千克",),
)
