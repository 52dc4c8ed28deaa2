"""A consolidator's air waybill: one rate line, the nature of goods with many dimensions, else a manifest attached."""

from __future__ import annotations

import math

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 30.0, 298.0, 566.0
_INK = "#303a8c"
_EDGES = (30.0, 62.0, 116.0, 130.0, 184.0, 238.0, 286.0, 348.0, 566.0)
_TOP, _BOTTOM = 356.0, 556.0
_IN_THE_BOX = 3


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 8)
    _number(sheet, paper)
    _parties(sheet, paper)
    _route(sheet, paper)
    _rates(sheet, paper)
    _foot(sheet, paper)
    if len(paper.rows) > _IN_THE_BOX:
        _manifest(sheet, paper)


def _prepaid(paper: Paper) -> bool:
    return paper.shipment.incoterm[:3] in ("CPT", "CIP")


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.6, color=_INK)
    sheet.text(x0 + 2, y0 + 2, label, size=4.8, family="sans", color=_INK)
    room = (x1 - x0 - 8, y1 - y0 - 10)
    sheet.block(x0 + 5, y0 + 10, room[0], parts, size=fitting_size(sheet, parts, room, 8))


def _number(sheet: Sheet, paper: Paper) -> None:
    """The number as airlines print it: prefix, airport and serial at the left, all of it at the right."""
    number = paper.field("number")
    prefix, _, serial = number.text.partition("-")
    for x, text in ((_LEFT + 2, prefix), (_LEFT + 28, paper.shipment.loading.code or "CGO"), (_LEFT + 56, serial)):
        sheet.text(x, 20, text, size=9, bold=True)
    for x in (_LEFT + 24, _LEFT + 52):
        sheet.rule(x, 18, x, 32, width=0.6, color=_INK)
    sheet.text(_RIGHT - 2, 20, number, size=9, bold=True, align="right")


def _parties(sheet: Sheet, paper: Paper) -> None:
    _box(sheet, (_LEFT, 34, _MIDDLE, 94), "SHIPPER'S NAME AND ADDRESS", party(paper, "seller"))
    _box(sheet, (_LEFT, 94, _MIDDLE, 154), "CONSIGNEE'S NAME AND ADDRESS", party(paper, "consignee"))
    agent = companies.FORWARDER
    _box(sheet, (_LEFT, 154, _MIDDLE, 192), "ISSUING CARRIER'S AGENT NAME AND CITY",
         [agent.name.upper(), paper.shipment.loading.city.upper()])  # fmt: skip
    _box(sheet, (_LEFT, 192, 164, 216), "AGENT'S IATA CODE", "08302881")
    _box(sheet, (164, 192, _MIDDLE, 216), "ACCOUNT NO.")
    number = paper.shipment.transport_number
    airline = next((name for prefix, name, _ in companies.AIRLINES if number.startswith(prefix)), "")
    sheet.frame(_MIDDLE, 34, _RIGHT, 94, width=0.6, color=_INK)
    sheet.text(_MIDDLE + 4, 38, "NOT NEGOTIABLE", size=5.4, family="sans", color=_INK)
    sheet.text(_MIDDLE + 4, 46, "AIR WAYBILL", size=13, bold=True, family="sans", color=_INK)
    sheet.text(_MIDDLE + 4, 62, "ISSUED BY", size=5.4, family="sans", color=_INK)
    sheet.text(_MIDDLE + 4, 72, airline.upper(), size=11, bold=True, family="serif")
    notify: list[Part] = ["ALSO NOTIFY", paper.field("notify")]
    _box(sheet, (_MIDDLE, 94, _RIGHT, 154), "ALSO NOTIFY NAME AND ADDRESS (OPTIONAL)", notify)
    money: list[Part] = [f"FREIGHT {'PREPAID' if _prepaid(paper) else 'COLLECT'}",
                         flow("SHPR REF ", paper.field("invoice_number"))]  # fmt: skip
    _box(sheet, (_MIDDLE, 154, _RIGHT, 216), "ACCOUNTING INFORMATION", money)


def _route(sheet: Sheet, paper: Paper) -> None:
    ship, told = paper.shipment, paper.field
    _box(sheet, (_LEFT, 216, _MIDDLE, 240), "AIRPORT OF DEPARTURE (ADDR. OF FIRST CARRIER) AND REQUESTED ROUTING",
         told("loading_port"))  # fmt: skip
    _box(sheet, (_LEFT, 240, 76, 264), "TO", ship.discharge.code)
    _box(sheet, (76, 240, 180, 264), "BY FIRST CARRIER", ship.vessel[:2])
    for place, label in enumerate(("TO", "BY", "TO", "BY")):
        x = 180 + 29.5 * place
        _box(sheet, (x, 240, x + 29.5, 264), label)
    charges = "PP" if _prepaid(paper) else "CC"
    top = ((36.0, "CURRENCY", ship.currency), (28.0, "CHGS", charges), (44.0, "WT/VAL OTHER", charges),
           (80.0, "DECL. VALUE CARRIAGE", "NVD"), (80.0, "DECL. VALUE CUSTOMS", "AS PER INV"))  # fmt: skip
    x = _MIDDLE
    for width, label, text in top:
        _box(sheet, (x, 216, x + width, 264), label, text)
        x += width
    _box(sheet, (_LEFT, 264, 164, 288), "AIRPORT OF DESTINATION", told("discharge_port"))
    _box(sheet, (164, 264, _MIDDLE, 288), "FLIGHT/DATE (FOR CARRIER USE ONLY)", told("vessel"))
    _box(sheet, (_MIDDLE, 264, 366, 288), "AMOUNT OF INSURANCE", "NIL")
    _box(sheet, (366, 264, _RIGHT, 288), "INSURANCE - IF CARRIER OFFERS INSURANCE, SEE REVERSE")
    handling: list[Part] = ["PLS NOTIFY CNEE UPON ARRIVAL. DOCS IN POUCH."]
    if ship.remark:
        handling.append(told("remarks")._replace(key="x:remark"))
    _box(sheet, (_LEFT, 288, _RIGHT, 322), "HANDLING INFORMATION", handling)


def _rates(sheet: Sheet, paper: Paper) -> None:
    titles = ("NO. OF\nPIECES\nRCP", "GROSS\nWEIGHT", "KG\nLB", "RATE CLASS /\nCOMMODITY\nITEM NO.",
              "CHARGEABLE\nWEIGHT", "RATE /\nCHARGE", "TOTAL",
              "NATURE AND QUANTITY OF GOODS\n(INCL. DIMENSIONS OR VOLUME)")  # fmt: skip
    sheet.frame(_LEFT, 322, _RIGHT, _BOTTOM, width=0.6, color=_INK)
    sheet.rule(_LEFT, 346, _RIGHT, 346, width=0.6, color=_INK)
    for place, title in enumerate(titles):
        sheet.block(_EDGES[place] + 2, 325, 140, [*title.split("\n")], size=4.8, family="sans", color=_INK)
        if place:
            sheet.rule(_EDGES[place], 322, _EDGES[place], _BOTTOM, width=0.6, color=_INK)
    ship, told = paper.shipment, paper.field
    gross, volume = ship.total("total_gross_kg"), ship.total("total_volume_cbm")
    weight = math.ceil(max(gross, volume * 1e6 / 6000) * 2) / 2
    cells: tuple[tuple[int, Part], ...] = (
        (1, told("total_packages")),
        (2, told("total_gross_kg")),
        (5, paper.manner.number(weight, 1)),
        (7, "AS AGREED"),
    )
    for edge, part in cells:
        sheet.text(_EDGES[edge] - 3, _TOP, part, align="right", size=7)
    sheet.text(_EDGES[2] + 4, _TOP, "K", size=7)
    sheet.text(_EDGES[3] + 4, _TOP, "Q", size=7)
    sheet.block(_EDGES[7] + 4, _TOP, 210, _nature(paper), size=7.4)
    sheet.rule(_LEFT, _BOTTOM - 18, _EDGES[7], _BOTTOM - 18, width=0.6, color=_INK)
    sheet.text(_EDGES[7] - 3, _BOTTOM - 13, "AS AGREED", align="right", size=7)


def _nature(paper: Paper) -> list[Part]:
    """The goods with their codes, then the dimensions; or only these, where the goods stand in a manifest."""
    parts: list[Part] = []
    if len(paper.rows) > _IN_THE_BOX:
        parts += ["CONSOLIDATION AS PER", "ATTACHED CARGO MANIFEST"]
    else:
        for row in paper.rows:
            parts += [paper.cell(row, "description"), flow("HS ", paper.cell(row, "hs_code"))]
    parts.append("DIMS IN CM:")
    parts += [_dims(paper, row) for row in paper.rows]
    parts.append(flow("TTL VOL ", paper.field("total_volume_cbm"), " CBM"))
    return parts


def _dims(paper: Paper, row: int) -> str:
    line = paper.shipment.lines[row]
    cube = line.volume / line.packages * 10**6
    width = max(1, round(cube ** (1 / 3)))
    length = round(width * 1.2)
    return f"{length}X{width}X{max(1, round(cube / width / length))}/{line.packages}"


def _foot(sheet: Sheet, paper: Paper) -> None:
    y = _BOTTOM
    labels = ("PREPAID      WEIGHT CHARGE      COLLECT", "VALUATION CHARGE", "TAX", "TOTAL OTHER CHARGES DUE AGENT",
              "TOTAL OTHER CHARGES DUE CARRIER")  # fmt: skip
    for place, label in enumerate(labels):
        _box(sheet, (_LEFT, y + 24 * place, 214, y + 24 * place + 24), label)
    sheet.text(_LEFT + 8 if _prepaid(paper) else 126, y + 11, "AS AGREED")
    _box(sheet, (_LEFT, y + 120, 122, y + 146), "TOTAL PREPAID", "AS AGREED" if _prepaid(paper) else "")
    _box(sheet, (122, y + 120, 214, y + 146), "TOTAL COLLECT", "" if _prepaid(paper) else "AS AGREED")
    _box(sheet, (214, y, _RIGHT, y + 48), "OTHER CHARGES", "AWA: 50.00  MYC: 1.35/K  SSC: 1.20/K")
    sheet.frame(214, y + 48, _RIGHT, y + 100, width=0.6, color=_INK)
    words = ("I hereby certify that the particulars on the face hereof are correct and that insofar as any part of the "
             "consignment contains dangerous goods, I hereby certify that the contents are fully and accurately "
             "described by proper shipping name.")  # fmt: skip
    sheet.block(218, y + 51, 344, words, size=5.2, family="sans", color=_INK)
    rng = chance("dims hand", paper.shipment.seed)
    stamps.signature(sheet, 330, y + 86, rng)
    sheet.text(390, y + 93, "SIGNATURE OF SHIPPER OR HIS AGENT", size=4.8, family="sans", color=_INK, align="center")
    sheet.frame(214, y + 100, _RIGHT, y + 146, width=0.6, color=_INK)
    sheet.text(222, y + 120, paper.field("date"))
    sheet.text(318, y + 120, paper.shipment.loading.city.upper())
    stamps.signature(sheet, 440, y + 126, rng, color="#202020")
    for x, label in ((222, "EXECUTED ON (DATE)"), (318, "AT (PLACE)"), (430, "SIGNATURE OF ISSUING CARRIER")):
        sheet.text(x, y + 137, label, size=4.8, family="sans", color=_INK)
    sheet.text(sheet.width / 2, y + 158, "ORIGINAL 3 (FOR SHIPPER)", size=9, bold=True, family="sans", align="center",
               color=_INK)  # fmt: skip


def _manifest(sheet: Sheet, paper: Paper) -> None:
    sheet.turn()
    sheet.text(_LEFT, 36, "CARGO MANIFEST", size=12, bold=True)
    sheet.text(_LEFT, 54, flow("ATTACHED TO AWB ", paper.field("number")))
    route = f"{paper.shipment.loading.city.upper()} - {paper.shipment.discharge.city.upper()}"
    sheet.text(_RIGHT, 54, route, align="right")
    sheet.rule(_LEFT, 68, _RIGHT, 68, width=0.8)
    for x, title, align in ((_LEFT, "PCS", "left"), (150, "NATURE OF GOODS", "left"), (400, "COMMODITY CODE", "left"),
                            (_RIGHT, "WEIGHT K", "right")):  # fmt: skip
        sheet.text(x, 72, title, align=align)
    sheet.rule(_LEFT, 84, _RIGHT, 84, width=0.4)
    y = 90.0
    for row in paper.rows:
        cell = paper.cell
        sheet.text(_LEFT, y, flow(cell(row, "packages"), " ", cell(row, "package_kind")))
        sheet.text(400, y, cell(row, "hs_code"))
        sheet.text(_RIGHT, y, cell(row, "gross_weight_kg"), align="right")
        y = sheet.block(150, y, 240, cell(row, "description")) + 6


LAYOUT = Layout("waybill_dims", "air_waybill", _draw, pack="d", upper=True, hs=("6", "8", "6."), mass=("K",),
                numbers=("plain", "comma"), dates=("DMON", "dmon", "iso"), most_lines=12)  # fmt: skip
