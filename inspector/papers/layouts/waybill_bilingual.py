"""航空货运单 of a Chinese airline: Chinese captions first, pieces and weight of each kind of goods, a delivery copy."""

from __future__ import annotations

import math

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import across, depth_of, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 30.0, 306.0, 565.0
_TOP, _BOTTOM = 356.0, 590.0
_EDGES = (30.0, 74.0, 134.0, 160.0, 222.0, 276.0, 340.0, 565.0)
_TITLES = (("件数", "Pieces RCP"), ("毛重", "Gross weight"), ("单位", "kg lb"), ("运价类别/品号", "Rate class"),
           ("计费重量", "Chargeable weight"), ("费率/金额", "Rate/Total"),
           ("货物品名及数量（包括尺寸或体积）", "Nature and quantity of goods (incl. dimensions or volume)"),
          )  # fmt: skip
_GREEN = "#17603a"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 7.8)
    _number(sheet, paper)
    _parties(sheet, paper)
    _route(sheet, paper)
    _goods(sheet, paper)
    _charges(sheet, paper)


def _airline(paper: Paper) -> str:
    number = paper.shipment.transport_number
    return next((name for prefix, name, _ in companies.AIRLINES if number.startswith(prefix)), "")


def _number(sheet: Sheet, paper: Paper) -> None:
    ship = paper.shipment
    sheet.text(_LEFT, 22, f"{ship.transport_number[:3]} | {ship.loading.code} |", size=10)
    sheet.text(_RIGHT, 20, paper.field("number"), size=12, bold=True, align="right")


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.6, color=_GREEN)
    sheet.text(x0 + 2, y0 + 2, label, size=5.8, family="hei", color=_GREEN)
    room = (x1 - x0 - 9, y1 - y0 - 11.5)
    sheet.block(x0 + 5, y0 + 11, room[0], parts, size=fitting_size(sheet, parts, room, 7.8))


def _parties(sheet: Sheet, paper: Paper) -> None:
    rng = chance("bilingual awb", paper.shipment.seed)
    for top, label, name in ((36.0, "托运人", "seller"), (104.0, "收货人", "consignee")):
        english = "Shipper" if name == "seller" else "Consignee"
        _box(sheet, (_LEFT, top, _MIDDLE, top + 68), f"{label}姓名及地址 {english}'s name and address",
             party(paper, name))  # fmt: skip
    agent = companies.FORWARDER.name.upper()
    _box(sheet, (_LEFT, 172, _MIDDLE, 200), "填开货运单的承运人之代理人 Issuing carrier's agent name and city", agent)
    _box(sheet, (_LEFT, 200, 168, 226), "代理人国际航协代号 Agent's IATA code", f"08-3 {rng.randrange(1000, 9999)}")
    _box(sheet, (168, 200, _MIDDLE, 226), "账号 Account no.")
    sheet.frame(_MIDDLE, 36, _RIGHT, 104, width=0.6, color=_GREEN)
    sheet.text(_MIDDLE + 5, 40, "不可转让 Not negotiable", size=6, family="hei", color=_GREEN)
    sheet.text(_MIDDLE + 5, 51, "航空货运单", size=13, bold=True, family="hei", color=_GREEN)
    sheet.text(_MIDDLE + 90, 54, "AIR WAYBILL", size=10, bold=True, family="sans", color=_GREEN)
    sheet.text(_MIDDLE + 5, 74, "填开人 Issued by", size=6, family="hei", color=_GREEN)
    sheet.text(_MIDDLE + 5, 85, _airline(paper).upper(), size=10, bold=True, family="sans")
    words = ("兹同意所列货物在外表状况良好的情况下（除另有注明外）按背面所载契约条件承运。It is agreed that the goods "
             "described herein are accepted in apparent good order and condition for carriage subject to the "
             "conditions of contract on the reverse hereof.")  # fmt: skip
    sheet.frame(_MIDDLE, 104, _RIGHT, 172, width=0.6, color=_GREEN)
    sheet.block(_MIDDLE + 5, 109, 248, words, size=6, family="hei", color=_GREEN)
    _box(sheet, (_MIDDLE, 172, _RIGHT, 226), "财务说明 Accounting information",
         [_paid(paper), flow("INV ", paper.field("invoice_number"))])  # fmt: skip


def _paid(paper: Paper) -> str:
    return "FREIGHT PREPAID" if paper.shipment.incoterm[0] == "C" else "FREIGHT COLLECT"


def _row(sheet: Sheet, y: float, cells: tuple[tuple[float, str, Parts], ...]) -> None:
    for place, (x, label, parts) in enumerate(cells):
        right = cells[place + 1][0] if place + 1 < len(cells) else _RIGHT
        _box(sheet, (x, y, right, y + 26), label, parts)


def _route(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    code = "P" if ship.incoterm[0] == "C" else "C"
    _row(sheet, 226, ((_LEFT, "始发站机场 Airport of departure and requested routing", told("loading_port")),
                      (_MIDDLE, "货币 Curr.", ship.currency), (346, "运费 WT/VAL", code * 2),
                      (398, "运输声明价值 Carriage", "NVD"),
                      (484, "海关声明价值 Customs", "NCV")))  # fmt: skip
    _row(sheet, 252, ((_LEFT, "至 To", ship.discharge.code), (66, "承运人 By first carrier", _airline(paper).upper()),
                      (_MIDDLE, "保险金额 Amount of insurance", "XXX")))  # fmt: skip
    day = ship.dates.export
    _row(sheet, 278, ((_LEFT, "目的站机场 Airport of destination", told("discharge_port")),
                      (190, "航班/日期 Flight/Date", flow(told("vessel"), f"/{day:%d%b}".upper())),
                      (_MIDDLE, "另请通知 Also notify", told("notify"))))  # fmt: skip
    lines: list[Part] = ["DOCS ATTD TO AWB. KEEP DRY."]
    if ship.remark:
        lines.append(told("remarks")._replace(key="x:remark"))
    _box(sheet, (_LEFT, 304, _RIGHT, 340), "储运注意事项及其他 Handling information", lines)


def _goods(sheet: Sheet, paper: Paper) -> None:
    sheet.frame(_LEFT, 340, _RIGHT, _BOTTOM, width=0.6, color=_GREEN)
    for place, pair in enumerate(_TITLES):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        titles: list[Part] = [*pair]
        sheet.block(x0, 342, x1 - x0, titles, size=5.4, family="hei", align="center", color=_GREEN)
        if place:
            sheet.rule(x0, 340, x0, _BOTTOM, width=0.6, color=_GREEN)
    sheet.rule(_LEFT, _TOP + 8, _RIGHT, _TOP + 8, width=0.6, color=_GREEN)
    sheet.rule(_LEFT, _BOTTOM - 18, _EDGES[6], _BOTTOM - 18, width=0.6, color=_GREEN)
    rows = [across(_EDGES, _item(paper, row), "rrcccrl", pad=3.5) for row in paper.rows]
    size = 7.6
    while size > 5 and sum(depth_of(sheet, cells, size=size) + 3 for cells in rows) > _BOTTOM - _TOP - 34:
        size -= 0.2
    y = _TOP + 13
    for cells in rows:
        y = put(sheet, y, cells, size=size) + 3
    told, foot = paper.field, _BOTTOM - 13
    sheet.text(_EDGES[1] - 3.5, foot, told("total_packages"), align="right")
    sheet.text(_EDGES[2] - 3.5, foot, told("total_gross_kg"), align="right")
    sheet.text(_EDGES[2] + 8, foot, "K")
    sheet.text(_EDGES[6] - 3.5, foot, "AS ARR.", align="right")


def _item(paper: Paper, row: int) -> list[Parts]:
    cell, line = paper.cell, paper.shipment.lines[row]
    charged = math.ceil(max(line.gross_kg, line.volume * 1000 / 6) * 2) / 2
    goods: list[Part] = [
        cell(row, "description"),
        flow("HS", cell(row, "hs_code"), "  ", cell(row, "package_kind"), "  ", cell(row, "volume_cbm"), "CBM"),
    ]
    return [cell(row, "packages"), cell(row, "gross_weight_kg"), "K" if row == 0 else "", "Q" if row == 0 else "",
            paper.manner.number(charged, 1), "", goods]  # fmt: skip


def _charges(sheet: Sheet, paper: Paper) -> None:
    prepaid = paper.shipment.incoterm[0] == "C"
    labels = ("预付/到付 航空运费 Prepaid/Collect weight charge", "声明价值附加费 Valuation charge",
              "代理人其他费用 Other charges due agent", "承运人其他费用 Other charges due carrier",
              "总额 Total")  # fmt: skip
    for place, label in enumerate(labels):
        y = _BOTTOM + 25.0 * place
        _box(sheet, (_LEFT, y, 240, y + 25), label, "AS ARRANGED" if place in (0, 4) else "")
    _box(sheet, (240, _BOTTOM, _RIGHT, _BOTTOM + 50), "其他费用 Other charges", "AWC  MYC  SCC" if prepaid else "")
    _box(sheet, (240, _BOTTOM + 50, _RIGHT, _BOTTOM + 88), "托运人或其代理人签字 Signature of shipper or his agent")
    _box(sheet, (240, _BOTTOM + 88, _RIGHT, _BOTTOM + 125),
         "填开日期　地点　承运人或其代理人签字 Executed on (date), at (place), signature")  # fmt: skip
    rng = chance("bilingual hand", paper.shipment.seed)
    stamps.signature(sheet, 300, _BOTTOM + 78, rng)
    sheet.text(246, _BOTTOM + 108, flow(paper.field("date"), f"   {paper.shipment.loading.city.upper()}"))
    stamps.signature(sheet, 452, _BOTTOM + 116, rng, color="#222222")
    sheet.text(
        _LEFT, _BOTTOM + 132, "第五联　交货凭证　COPY 4 (DELIVERY RECEIPT)", size=6.4, family="hei", color=_GREEN
    )


LAYOUT = Layout("waybill_bilingual", "air_waybill", _draw, pack="e", upper=True, hs=("6", "8", "6."), mass=("K",),
                numbers=("plain", "comma"), dates=("DMON", "dmon", "iso"), most_lines=10)  # fmt: skip
