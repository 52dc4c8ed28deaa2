"""A house air waybill of a Chinese forwarder: its own number beside that of the airline, one rate line, goods."""

from __future__ import annotations

import math

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.checkdigits import air_waybill_number
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, depth_of, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 28.0, 300.0, 567.0
_EDGES = (28.0, 66.0, 122.0, 140.0, 160.0, 216.0, 264.0, 326.0, 567.0)
_INK = "#8a1f2d"
_TOP, _BOTTOM = 340.0, 630.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 7.8, leading=1.18)
    _parties(sheet, paper)
    _route(sheet, paper)
    _cargo(sheet, paper)
    _charges(sheet, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.5, color=_INK)
    sheet.text(x0 + 2, y0 + 1.5, label, size=5.4, family="sans", color=_INK)
    room = (x1 - x0 - 9, y1 - y0 - 10)
    size = fitting_size(sheet, parts, room, 7.8)
    while isinstance(parts, tuple) and size > 4.6 and sheet.measure(parts, size=size) > room[0]:
        size -= 0.2
    sheet.block(x0 + 5, y0 + 9.5, room[0], parts, size=size)


def _row(sheet: Sheet, x: float, y: float, depth: float, cells: tuple[tuple[float, str, Parts], ...]) -> None:
    for right, label, parts in cells:
        _box(sheet, (x, y, right, y + depth), label, parts)
        x = right


def _parties(sheet: Sheet, paper: Paper) -> None:
    agent, rng = companies.FORWARDER, chance("hawb", paper.shipment.seed)
    prefix = paper.shipment.transport_number[:3]
    master = air_waybill_number(rng, prefix)
    _row(sheet, _LEFT, 28, 22, ((_MIDDLE, "主运单号 MAWB No.", master),
                                (_RIGHT, "分运单号 HAWB No.", paper.field("number"))))  # fmt: skip
    _box(sheet, (_LEFT, 50, _MIDDLE, 108), "发货人 Shipper's Name and Address", party(paper, "seller"))
    _box(sheet, (_LEFT, 108, _MIDDLE, 166), "收货人 Consignee's Name and Address", party(paper, "consignee"))
    _box(sheet, (_LEFT, 166, _MIDDLE, 222), "通知方 Notify Party", party(paper, "notify"))
    sheet.frame(_MIDDLE, 50, _RIGHT, 222, width=0.5, color=_INK)
    centre = (_MIDDLE + _RIGHT) / 2
    sheet.text(_MIDDLE + 6, 55, "NOT NEGOTIABLE", size=6.4, family="sans", color=_INK)
    sheet.text(centre, 66, "空 运 分 单", size=13, bold=True, align="center", color=_INK, family="hei")
    sheet.text(centre, 84, "HOUSE AIR WAYBILL", size=12, bold=True, align="center", color=_INK, family="sans")
    sheet.text(centre, 104, agent.name_zh, size=10, align="center", color=_INK, family="hei")
    sheet.text(centre, 118, agent.name.upper(), size=8, bold=True, align="center", color=_INK, family="sans")
    sheet.text(centre, 130, ", ".join(agent.address), size=6.6, align="center", color=_INK, family="sans")
    sheet.text(centre, 140, "TEL 86-532-8388 2210   FAX 86-532-8388 2219   IATA CODE 08-3 1197", size=6.2,
               align="center", color=_INK, family="sans")  # fmt: skip
    words = ("It is agreed that the goods described herein are accepted for carriage in apparent good order and "
             "condition (except as noted) subject to the conditions of contract on the reverse hereof. The shipper's "
             "attention is drawn to the notice concerning carrier's limitation of liability.")  # fmt: skip
    sheet.block(_MIDDLE + 6, 156, _RIGHT - _MIDDLE - 12, words, size=5.8, family="sans", color=_INK)
    sheet.rule(_MIDDLE, 196, _RIGHT, 196, width=0.5, color=_INK)
    sheet.text(_MIDDLE + 2, 197.5, "Accounting Information / Reference", size=5.4, family="sans", color=_INK)
    about = flow("INV. ", paper.field("invoice_number"), "  P/O ", paper.field("contract_number"))
    sheet.text(_MIDDLE + 5, 208, about, size=7.2)


def _route(sheet: Sheet, paper: Paper) -> None:
    ship, told = paper.shipment, paper.field
    prepaid = ship.incoterm[:3] in ("CPT", "CIP")
    airline = next((name for prefix, name, _ in companies.AIRLINES if ship.transport_number.startswith(prefix)), "")
    _row(sheet, _LEFT, 222, 26, ((_MIDDLE, "始发站 Airport of Departure", told("loading_port")),
                                 (430, "目的站 Airport of Destination", told("discharge_port")),
                                 (_RIGHT, "承运人 By First Carrier", airline.upper())))  # fmt: skip
    _row(sheet, _LEFT, 248, 26, ((160, "航班/日期 Flight / Date", flow(told("vessel"), " / ", told("export_date"))),
                                 (230, "币种 Currency", ship.currency),
                                 (_MIDDLE, "付款 PP/CC", "PP" if prepaid else "CC"),
                                 (390, "Declared Value Carriage", "N.V.D."),
                                 (480, "Declared Value Customs", "N.C.V."),
                                 (_RIGHT, "保险 Insurance", "NIL")))  # fmt: skip
    notes: list[Part] = ["PLS NOTIFY CNEE UPON ARRIVAL. DOCS ATTD: INV & P/L"]
    if ship.remark:
        notes.append(told("remarks")._replace(key="x:remark"))
    _box(sheet, (_LEFT, 274, _RIGHT, 308), "操作信息 Handling Information", notes)


def _cargo(sheet: Sheet, paper: Paper) -> None:
    titles = ("件数\nPcs", "毛重\nGross Wt", "kg\nlb", "级\nCl.", "计费重量\nChg. Wt", "费率\nRate", "运费\nTotal",
              "货物品名及数量（包括尺寸或体积）\nNature and Quantity of Goods (incl. Dimensions)")  # fmt: skip
    sheet.frame(_LEFT, 308, _RIGHT, _BOTTOM, width=0.5, color=_INK)
    for place, title in enumerate(titles):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        sheet.block(x0 + 1, 312, x1 - x0 - 2, [*title.split("\n")], size=5.8, align="center", family="hei", color=_INK)
        if place:
            sheet.rule(x0, 308, x0, _BOTTOM, width=0.4, color=_INK)
    sheet.rule(_LEFT, 331, _RIGHT, 331, width=0.4, color=_INK)
    told, number = paper.field, paper.manner.number
    values: tuple[Part, ...] = (told("total_packages"), told("total_gross_kg"), "K", "Q",
                                number(_weight(paper), 1), "AS", "ARRANGED")  # fmt: skip
    for place, part in enumerate(values):
        x = _EDGES[place + 1] - 3 if place in (0, 1, 4) else _EDGES[place] + 4
        sheet.text(x, _TOP, part, align="right" if place in (0, 1, 4) else "left", size=7.4)
    _goods(sheet, paper)
    sheet.text(_EDGES[7] + 4, _BOTTOM - 12, flow("VOL: ", told("total_volume_cbm"), " CBM"), size=7.4)


def _weight(paper: Paper) -> float:
    """The weight that pays: gross, or 167 kg for each cubic metre, in half kilograms upwards."""
    gross, volume = paper.shipment.total("total_gross_kg"), paper.shipment.total("total_volume_cbm")
    return math.ceil(max(gross, volume * 167) * 2) / 2


def _goods(sheet: Sheet, paper: Paper) -> None:
    """The goods in the last column, set as small as they need."""
    x, width = _EDGES[7] + 4, _RIGHT - _EDGES[7] - 8
    rows = [_item(paper, row) for row in paper.rows]
    size, room = 7.4, _BOTTOM - 16 - _TOP
    while size > 5 and sum(depth_of(sheet, [Cell(x, width, item)], size=size) + 3 for item in rows) > room:
        size -= 0.2
    y = _TOP
    for item in rows:
        y = put(sheet, y, [Cell(x, width, item)], size=size) + 3


def _item(paper: Paper, row: int) -> list[Part]:
    cell = paper.cell
    return [
        cell(row, "description"),
        cell(row, "specification"),
        flow("HS: ", cell(row, "hs_code"), "  ", cell(row, "packages"), " ", cell(row, "package_kind"), "  G.W. ",
             cell(row, "gross_weight_kg"), " KGS"),
    ]  # fmt: skip


def _charges(sheet: Sheet, paper: Paper) -> None:
    ship, y = paper.shipment, _BOTTOM
    prepaid = ship.incoterm[:3] in ("CPT", "CIP")
    for place, label in enumerate(("运费 Weight Charge  (预付 Prepaid | 到付 Collect)", "声明价值费 Valuation",
                                   "代理人其他费用 Due Agent", "承运人其他费用 Due Carrier")):  # fmt: skip
        _box(sheet, (_LEFT, y + 24 * place, 216, y + 24 * place + 24), label, "AS ARRANGED" if place == 0 else "")
    _box(sheet, (_LEFT, y + 96, 122, y + 122), "预付总额 Total Prepaid", "AS ARRANGED" if prepaid else "")
    _box(sheet, (122, y + 96, 216, y + 122), "到付总额 Total Collect", "" if prepaid else "AS ARRANGED")
    _box(
        sheet, (216, y, _RIGHT, y + 24), "其他费用 Other Charges", "MYC: 1.80/KG  SCC: 1.20/KG  AWC: 50.00  EDI: 10.00"
    )
    sheet.frame(216, y + 24, _RIGHT, y + 72, width=0.5, color=_INK)
    words = ("Shipper certifies that the particulars on the face hereof are correct and that insofar as any part of "
             "the consignment contains dangerous goods, such part is properly described by name.")  # fmt: skip
    sheet.block(220, y + 28, 340, words, size=5.8, family="sans", color=_INK)
    sheet.text(400, y + 62, "发货人或其代理人签字 Signature of Shipper / Agent", size=5.6, family="sans", color=_INK,
               align="center")  # fmt: skip
    sheet.frame(216, y + 72, _RIGHT, y + 122, width=0.5, color=_INK)
    sheet.text(224, y + 92, paper.field("date"))
    sheet.text(308, y + 92, ship.loading.city.upper())
    stamps.signature(sheet, 440, y + 98, chance("hawb hand", ship.seed))
    for x, label in (
        (224, "填开日期 Executed on"),
        (308, "地点 at (place)"),
        (420, "制单承运人或其代理人签字 Issuing Carrier"),
    ):
        sheet.text(x, y + 110, label, size=5.6, family="sans", color=_INK)
    sheet.text(_LEFT, y + 128, "ORIGINAL 3 (FOR SHIPPER)  第三联 发货人联", size=6.4, family="sans", color=_INK)


LAYOUT = Layout("waybill_hawb", "air_waybill", _draw, pack="g", upper=True, hs=("6", "8", "6."), mass=("K",),
                numbers=("plain", "comma"), dates=("DMON", "iso", "MOND"), most_lines=12)  # fmt: skip
