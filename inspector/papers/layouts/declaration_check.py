"""出口报关单核对单 out of the single window: captions over values, each item a pair of rows, for checking only."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, depth_of, put
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.places import COUNTRIES
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 30.0, 812.0
_BOTTOM = 540.0
_LINE, _TINT = "#8fa3b8", "#eaf1f8"
# edges of the upper and of the lower row of an item
_UPPER = (30.0, 56.0, 132.0, 338.0, 428.0, 518.0, 590.0, 672.0, 722.0, 812.0)
_LOWER = (30.0, 56.0, 132.0, 518.0, 606.0, 722.0, 812.0)
_UPPER_TITLES = (
    "项号",
    "商品编号",
    "商品名称",
    "成交数量及单位",
    "法定数量及单位",
    "单价",
    "总价",
    "币制",
    "原产国（地区）",
)
_LOWER_TITLES = ("", "备案序号", "规格型号", "境内货源地", "最终目的国（地区）", "征免方式")
_Cells = tuple[tuple[float, str, Part], ...]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 7.6, leading=1.2)
    y = _head(sheet, paper)
    for cells in _facts(paper):
        y = _strip(sheet, y, cells)
    y = _more(sheet, paper, y)
    roll = Roll(sheet, _titles(sheet, y), _BOTTOM, lambda: _titles(sheet, _head(sheet, paper)), lambda y: _page(sheet))
    for row in paper.rows:
        _item(sheet, paper, roll, row)
    _foot(sheet, paper, roll)
    _page(sheet)


def _head(sheet: Sheet, paper: Paper) -> float:
    entry = chance("check", paper.shipment.seed).randrange(10**17, 10**18)
    sheet.text(sheet.width / 2, 22, "中华人民共和国海关出口货物报关单（核对单）", size=13, bold=True, align="center")
    sheet.text(_LEFT, 44, f"统一编号：E{entry}")
    if sheet.page == 1:
        sheet.text(300, 44, flow("海关编号：", paper.field("number")))
    sheet.text(_RIGHT, 44, "仅供核对用　不作为报关凭证", align="right", color="#b42318")
    return 58


def _facts(paper: Paper) -> tuple[_Cells, ...]:
    told, ship = paper.field, paper.shipment
    sea, country = ship.way == "sea", COUNTRIES[ship.destination]
    vessel: Part = flow(told("vessel"), "/", told("voyage")) if ship.voyage else told("vessel")
    kinds = sorted({line.package for line in ship.lines})
    packed = PACKAGES_ZH[kinds[0]] if len(kinds) == 1 else "其他"
    licence: Part = told("licence_number") if paper.has("licence_number") else ""
    port = ship.loading.name_zh.removesuffix("港")
    return (
        ((2.6, f"境内发货人（{ship.seller.credit_code}）", told("seller")), (1, "出境关别", f"{port}海关"),
         (1, "出口日期", told("export_date")), (1, "申报日期", told("date")), (1, "备案号", "")),
        ((2.6, "境外收货人", told("consignee")), (1, "运输方式", "水路运输" if sea else "航空运输"),
         (1.6, "运输工具名称及航次号", vessel), (1.4, "提运单号", told("bl_number"))),
        ((2.6, "生产销售单位", ship.seller.name_zh), (1, "监管方式", "一般贸易"), (1, "征免性质", "一般征税"),
         (2, "许可证号", licence)),
        ((1.6, "合同协议号", told("contract_number")), (1, "贸易国（地区）", country[1]),
         (1, "运抵国（地区）", told("destination_country")), (1.6, "指运港", told("discharge_port")),
         (1.4, "离境口岸", told("loading_port"))),
        ((1, "包装种类", packed), (0.7, "件数", told("total_packages")), (1, "毛重（千克）", told("total_gross_kg")),
         (1, "净重（千克）", told("total_net_kg")), (0.8, "成交方式", told("incoterm")), (0.7, "运费", ""),
         (0.7, "保费", ""), (0.7, "杂费", "")),
    )  # fmt: skip


def _strip(sheet: Sheet, y: float, cells: _Cells) -> float:
    x, whole = _LEFT, sum(share for share, _, _ in cells)
    for share, label, part in cells:
        right = x + (_RIGHT - _LEFT) * share / whole
        sheet.frame(x, y, right, y + 11, width=0.4, color=_LINE, fill=_TINT)
        sheet.frame(x, y + 11, right, y + 25, width=0.4, color=_LINE)
        sheet.text(x + 3, y + 2, label, size=6.6, color="#33475b")
        size = 7.8
        while size > 4.5 and sheet.measure(part, size=size) > right - x - 6:
            size -= 0.2
        sheet.text(x + 3, y + 13.5, part, size=size)
        x = right
    return y + 25


def _more(sheet: Sheet, paper: Paper, y: float) -> float:
    """Documents attached, marks and remarks, over the whole width."""
    parts: list[Parts] = ["随附单证：出境货物电子底账；代理报关委托协议（电子）；发票；装箱单"]
    marks = f"标记唛码及备注：{' '.join(paper.shipment.marks)}"
    parts.append(flow(marks, "　集装箱号：", paper.field("container_numbers")) if paper.shipment.containers else marks)
    if paper.shipment.remark:
        parts.append(paper.field("remarks")._replace(key="x:remark"))
    for part in parts:
        size = 7.4
        while size > 4.2 and sheet.measure(_line(part), size=size) > _RIGHT - _LEFT - 6:
            size -= 0.2
        sheet.text(_LEFT + 3, y + 2.5, _line(part), size=size)
        y += 12
    sheet.frame(_LEFT, y - 12 * len(parts), _RIGHT, y, width=0.4, color=_LINE)
    return y


def _line(parts: Parts) -> Part:
    return parts[0] if isinstance(parts, list) else parts


def _titles(sheet: Sheet, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 24, width=0.4, color=_LINE, fill=_TINT)
    for edges, titles, at in ((_UPPER, _UPPER_TITLES, y), (_LOWER, _LOWER_TITLES, y + 12)):
        for place, title in enumerate(titles):
            sheet.text((edges[place] + edges[place + 1]) / 2, at + 2.5, title, size=6.8, align="center")
            sheet.frame(edges[place], at, edges[place + 1], at + 12, width=0.4, color=_LINE)
    return y + 24


def _item(sheet: Sheet, paper: Paper, roll: Roll, row: int) -> None:
    line, cell, ship = paper.shipment.lines[row], paper.cell, paper.shipment
    told = line.specification_zh or line.goods.spec_zh
    elements = f"0|0|用途：{line.goods.use_zh}|规格：{told}|包装：{PACKAGES_ZH[line.package]}|品牌：无"
    spec = cell(row, "specification")._replace(text=elements, value=elements)
    upper: tuple[Parts, ...] = (
        str(row + 1), cell(row, "hs_code"), cell(row, "description"), flow(cell(row, "quantity"), cell(row, "unit")),
        flow(cell(row, "net_weight_kg"), "千克"), cell(row, "unit_price"), cell(row, "amount"),
        paper.field("currency"), flow(cell(row, "origin"), f"({COUNTRIES[line.origin][2]})"),
    )  # fmt: skip
    country = COUNTRIES[ship.destination]
    lower: tuple[Parts, ...] = ("", "", spec, ship.seller.address_zh[3:9], f"{country[1]}({country[2]})", "照章征税")
    pair = [
        [Cell(edges[i] + 2, edges[i + 1] - edges[i] - 4, part, "center" if i not in wide else "left")
         for i, part in enumerate(parts)]
        for edges, parts, wide in ((_UPPER, upper, (2,)), (_LOWER, lower, (2,)))
    ]  # fmt: skip
    depths = [max(depth_of(sheet, cells), 9) + 5 for cells in pair]
    y = roll.reserve(sum(depths))
    for edges, cells, depth in zip((_UPPER, _LOWER), pair, depths, strict=True):
        put(sheet, y + 2.5, cells)
        for place in range(len(edges) - 1):
            sheet.frame(edges[place], y, edges[place + 1], y + depth, width=0.4, color=_LINE)
        y += depth
    roll.y = y


def _foot(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    y = roll.reserve(34)
    number, ship = paper.manner.number, paper.shipment
    sums = f"商品项数：{len(ship.lines)}　　总价合计：{number(ship.total('total_amount'), 2)}"
    sheet.text(_LEFT + 3, y + 4, sums)
    words = (
        "特殊关系确认：否　价格影响确认：否　支付特许权使用费确认：否　公式定价确认：否　暂定价格确认：否　自报自缴：是"
    )
    sheet.text(_RIGHT - 3, y + 4, words, size=6.8, align="right")
    sheet.text(_LEFT + 3, y + 18, f"申报单位：{FORWARDER.name_zh}　　录入员：0043　　核对人签字：")


def _page(sheet: Sheet) -> None:
    sheet.text(sheet.width / 2, 572, f"第 {sheet.page} 页", size=7, align="center")
    sheet.text(_RIGHT, 572, "中国国际贸易单一窗口　打印预览", size=7, align="right", color="#666666")


LAYOUT = Layout("declaration_check", "customs_declaration", _draw, languages=("zh",), size=A4_LANDSCAPE, pack="g",
                hs=("10",), mass=("千克",), numbers=("plain",), dates=("compact", "iso"))  # fmt: skip
