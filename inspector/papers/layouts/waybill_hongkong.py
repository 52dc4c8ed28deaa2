"""空運提單 of a Hong Kong forwarder: captions in traditional characters and English, charges below the goods."""

from __future__ import annotations

import math

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.companies import AIRLINES
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 36.0, 300.0, 559.0
_INK = "#7a1f5c"
_EDGES = (36.0, 96.0, 160.0, 226.0, 440.0, 500.0, 559.0)
_TITLES = (("件數", "No. of pcs"), ("毛重(公斤)", "Gross wt (K)"), ("計費重量", "Chargeable wt"),
           ("貨品名稱及數量", "Nature and quantity of goods"), ("貨品編號", "Commodity"),
           ("體積(立方米)", "Vol. (M3)"))  # fmt: skip
_TOP, _BOTTOM = 330.0, 600.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 8.2)
    sheet.text(_LEFT, 22, "跨洋捷達貨運代理（香港）有限公司", size=13, bold=True, family="hei", color=_INK)
    sheet.text(_LEFT, 39, "KUAYANG FREIGHT FORWARDING (H.K.) LTD.", size=8.5, bold=True, family="serif", color=_INK)
    sheet.text(_LEFT, 51, "香港九龍觀塘海濱道8號12樓  12/F, 8 Hoi Bun Road, Kwun Tong, Kowloon, Hong Kong", size=6.8,
               family="hei")  # fmt: skip
    sheet.text(_RIGHT, 22, "空 運 提 單", size=15, bold=True, family="hei", align="right", color=_INK)
    sheet.text(_RIGHT, 41, "AIR WAYBILL", size=11, bold=True, family="serif", align="right", color=_INK)
    _parties(sheet, paper)
    _route(sheet, paper)
    _goods(sheet, paper)
    _charges(sheet, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.7, color=_INK)
    sheet.text(x0 + 3, y0 + 2, label, size=6.4, family="hei", color=_INK)
    room = (x1 - x0 - 10, y1 - y0 - 12)
    sheet.block(x0 + 5, y0 + 11.5, room[0], parts, size=fitting_size(sheet, parts, room, 8.2))


def _parties(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    _box(sheet, (_LEFT, 66, _MIDDLE, 128), "付貨人名稱及地址 Shipper's name and address", party(paper, "seller"))
    _box(sheet, (_LEFT, 128, _MIDDLE, 190), "收貨人名稱及地址 Consignee's name and address", party(paper, "consignee"))
    _box(sheet, (_LEFT, 190, _MIDDLE, 252), "另請通知 Also notify", party(paper, "notify"))
    airline = next(one for one in AIRLINES if ship.transport_number.startswith(one[0]))
    _box(sheet, (_MIDDLE, 66, _RIGHT, 100), "提單號碼 Air waybill No.")
    sheet.text(_MIDDLE + 10, 81, told("number"), size=12, bold=True)
    _box(sheet, (_MIDDLE, 100, _RIGHT, 128), "首程承運人 First carrier", airline[1].upper())
    _box(sheet, (_MIDDLE, 128, _RIGHT, 156), "發票號碼 Shipper's invoice No.", told("invoice_number"))
    words = ("茲收到下列貨品，表面狀況良好，除另有註明外，按本提單背面條款承運。 "
             "Received in apparent good order and condition, subject to the conditions "
             "overleaf. Not negotiable 不可轉讓.")  # fmt: skip
    sheet.frame(_MIDDLE, 156, _RIGHT, 252, width=0.7, color=_INK)
    sheet.block(_MIDDLE + 6, 164, 246, words, size=7, family="hei", color=_INK)
    account: Part = "ACCOUNTING: T/T, SHIPPER'S ACCOUNT 00-771" if ship.incoterm[0] == "C" else "FREIGHT COLLECT"
    sheet.text(_MIDDLE + 6, 232, account)


def _route(sheet: Sheet, paper: Paper) -> None:
    told = paper.field
    day = paper.shipment.dates.export
    cells: tuple[tuple[float, str, Parts], ...] = (
        (_LEFT, "起運站 Airport of departure", told("loading_port")),
        (186, "目的站 Airport of destination", told("discharge_port")),
        (336, "航班／日期 Flight / date", flow(told("vessel"), f" / {day:%d}")),
        (430, "聲明價值 Decl. val.", "N.V.D."),
        (500, "保險 Insurance", "NIL"),
    )
    for place, (x, label, parts) in enumerate(cells):
        right = cells[place + 1][0] if place + 1 < len(cells) else _RIGHT
        _box(sheet, (x, 252, right, 282), label, parts)
    handling: list[Part] = ["INVOICE AND PACKING LIST ATTACHED TO WAYBILL"]
    if paper.shipment.remark:
        handling.append(told("remarks")._replace(key="x:remark"))
    _box(sheet, (_LEFT, 282, _RIGHT, _TOP), "處理事項 Handling information", handling)


def _goods(sheet: Sheet, paper: Paper) -> None:
    sheet.frame(_LEFT, _TOP, _RIGHT, _BOTTOM, width=0.7, color=_INK)
    for place, titles in enumerate(_TITLES):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        parts: list[Part] = [*titles]
        sheet.block(x0, _TOP + 3, x1 - x0, parts, size=6.6, family="hei", align="center", color=_INK)
        if place:
            sheet.rule(x0, _TOP, x0, _BOTTOM, width=0.5, color=_INK)
    sheet.rule(_LEFT, _TOP + 22, _RIGHT, _TOP + 22, width=0.5, color=_INK)
    sheet.rule(_LEFT, _BOTTOM - 18, _RIGHT, _BOTTOM - 18, width=0.5, color=_INK)
    y, size = _TOP + 28, 8.0 if len(paper.rows) <= 7 else 6.4
    for row in paper.rows:
        y = put(sheet, y, _item(paper, row), size=size) + (5 if size == 8 else 1)
    told, foot = paper.field, _BOTTOM - 14
    sheet.text(_EDGES[1] - 5, foot, told("total_packages"), align="right")
    sheet.text(_EDGES[2] - 5, foot, told("total_gross_kg"), align="right")
    volume = paper.shipment.total("total_volume_cbm")
    weight = math.ceil(max(paper.shipment.total("total_gross_kg"), volume * 1000 / 6) * 2) / 2
    sheet.text(_EDGES[3] - 5, foot, paper.manner.number(weight, 1), align="right")
    sheet.text(_EDGES[3] + 5, foot, "總計 TOTAL", family="hei", color=_INK)
    sheet.text(_EDGES[6] - 4, foot, told("total_volume_cbm"), align="right")


def _item(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    columns: tuple[Parts, ...] = (
        [cell(row, "packages"), cell(row, "package_kind")],
        cell(row, "gross_weight_kg"),
        "",
        [cell(row, "description"), cell(row, "specification")],
        cell(row, "hs_code"),
        cell(row, "volume_cbm"),
    )
    cells = []
    for place, part in enumerate(columns):
        align = "right" if place in (0, 1, 5) else "left"
        cells.append(Cell(_EDGES[place] + 4, _EDGES[place + 1] - _EDGES[place] - 8, part, align))
    return cells


def _charges(sheet: Sheet, paper: Paper) -> None:
    y, step = _BOTTOM, 26.0
    paid = paper.shipment.incoterm[0] == "C"
    for place, label in enumerate(
        ("運費 Weight charge", "燃油附加費 Fuel surcharge", "保安費 Security charge", "總額 Total")
    ):
        top = y + step * place
        _box(sheet, (_LEFT, top, 168, top + step), f"{label}　預付 Prepaid", "AS ARRANGED" if paid else "")
        _box(sheet, (168, top, _MIDDLE, top + step), "到付 Collect", "" if paid else "AS ARRANGED")
    bottom = y + step * 4
    _box(sheet, (_MIDDLE, y, _RIGHT, y + 44), "付貨人或其代理簽署 Signature of shipper or his agent")
    _box(sheet, (_MIDDLE, y + 44, _RIGHT, bottom), "簽發日期及地點　承運人或其代理簽署 Executed on, at, signature")
    rng = chance("hong kong", paper.shipment.seed)
    stamps.signature(sheet, 340, y + 36, rng)
    sheet.text(_MIDDLE + 8, bottom - 20, flow(paper.field("date"), "  HONG KONG"))
    stamps.oval(sheet, 486, bottom - 26, ("KUAYANG FREIGHT", "FORWARDING (H.K.) LTD.", "AS AGENT"), color=stamps.BLUE)
    for place, copy in enumerate(("第一聯 正本（承運人） ORIGINAL 1", "IATA 14-3 0271")):
        sheet.text(_LEFT if place == 0 else _RIGHT, bottom + 6, copy, size=6.8, family="hei",
                   align="left" if place == 0 else "right", color=_INK)  # fmt: skip


LAYOUT = Layout("waybill_hongkong", "air_waybill", _draw, pack="d", upper=True, hs=("6", "8", "6."), mass=("K",),
                numbers=("plain", "comma"), dates=("dmon", "slash", "iso"), most_lines=8)  # fmt: skip
