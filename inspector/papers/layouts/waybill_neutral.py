"""A neutral air waybill with a rate line for each of the goods: pieces, weight, class, chargeable weight, charge."""

from __future__ import annotations

import math

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 24.0, 296.0, 572.0
_INK = "#2b5d4a"
_EDGES = (24.0, 58.0, 108.0, 120.0, 134.0, 180.0, 232.0, 276.0, 334.0, 572.0)
_TOP, _DEPTH = 352.0, 220.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 7.6)
    number = paper.field("number")
    sheet.text(_LEFT + 4, 16, number, size=10, bold=True)
    sheet.text(_RIGHT - 4, 16, number, size=10, bold=True, align="right")
    _parties(sheet, paper)
    _route(sheet, paper)
    _rates(sheet, paper)
    _charges(sheet, paper, _TOP + _DEPTH)
    sheet.text(_RIGHT - 4, 792, number, size=10, bold=True, align="right")


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.5, color=_INK)
    sheet.text(x0 + 2, y0 + 1.5, label, size=5, family="sans", color=_INK)
    room = (x1 - x0 - 8, y1 - y0 - 10)
    sheet.block(x0 + 4, y0 + 9, room[0], parts, size=fitting_size(sheet, parts, room, 7.6))


def _row(sheet: Sheet, x: float, y: float, cells: tuple[tuple[float, str, Parts], ...], depth: float = 24) -> None:
    for width, label, parts in cells:
        _box(sheet, (x, y, x + width, y + depth), label, parts)
        x += width


def _parties(sheet: Sheet, paper: Paper) -> None:
    _box(sheet, (_LEFT, 32, _MIDDLE, 92), "Shipper's Name and Address", party(paper, "seller"))
    _box(sheet, (_LEFT, 92, _MIDDLE, 152), "Consignee's Name and Address", party(paper, "consignee"))
    forwarder = companies.FORWARDER
    _box(
        sheet,
        (_LEFT, 152, _MIDDLE, 196),
        "Issuing Carrier's Agent Name and City",
        [forwarder.name, forwarder.address[0]],
    )
    _row(sheet, _LEFT, 196, ((136, "Agent's IATA Code", "08-3 2217/0014"), (136, "Account No.", "")), 22)
    airline = next((name for prefix, name, _ in companies.AIRLINES
                    if paper.shipment.transport_number.startswith(prefix)), companies.AIRLINES[0][1])  # fmt: skip
    sheet.frame(_MIDDLE, 32, _RIGHT, 92, width=0.5, color=_INK)
    sheet.text(_MIDDLE + 3, 35, "Not Negotiable", size=6, family="sans", color=_INK)
    sheet.text(_MIDDLE + 3, 43, "Air Waybill", size=12, bold=True, family="sans", color=_INK)
    sheet.text(_MIDDLE + 3, 61, "Issued by", size=6, family="sans", color=_INK)
    sheet.text(_MIDDLE + 40, 60, airline.upper(), size=9.5, bold=True)
    sheet.text(_MIDDLE + 3, 82, "Copies 1, 2 and 3 of this Air Waybill are originals and have the same validity.",
               size=5.4, family="sans", color=_INK)  # fmt: skip
    sheet.frame(_MIDDLE, 92, _RIGHT, 152, width=0.5, color=_INK)
    clause = ("It is agreed that the goods described herein are accepted in apparent good order and condition (except "
              "as noted) for carriage SUBJECT TO THE CONDITIONS OF CONTRACT ON THE REVERSE HEREOF. ALL GOODS MAY BE "
              "CARRIED BY ANY OTHER MEANS INCLUDING ROAD OR ANY OTHER CARRIER "
              "UNLESS SPECIFIC CONTRARY INSTRUCTIONS ARE GIVEN "
              "HEREON BY THE SHIPPER.")  # fmt: skip
    sheet.block(_MIDDLE + 4, 97, _RIGHT - _MIDDLE - 8, clause, size=5.6, family="sans", color=_INK)
    prepaid = paper.shipment.incoterm[:3] in ("CPT", "CIP")
    notes: list[Part] = ["FREIGHT PREPAID" if prepaid else "FREIGHT COLLECT",
                         flow("NOTIFY: ", paper.field("notify")),
                         flow("INVOICE ", paper.field("invoice_number"))]  # fmt: skip
    _box(sheet, (_MIDDLE, 152, _RIGHT, 218), "Accounting Information", notes)


def _route(sheet: Sheet, paper: Paper) -> None:
    ship, told = paper.shipment, paper.field
    _box(sheet, (_LEFT, 218, _MIDDLE, 242), "Airport of Departure (Addr. of First Carrier) and Requested Routing",
         told("loading_port"))  # fmt: skip
    _row(sheet, _MIDDLE, 218, ((120, "Reference Number", told("contract_number")),
                               (156, "Optional Shipping Information", "")))  # fmt: skip
    _row(sheet, _LEFT, 242, ((36, "To", ship.discharge.code), (116, "By First Carrier", ship.vessel[:2]),
                             (30, "to", ""), (30, "by", ""), (30, "to", ""), (30, "by", "")))  # fmt: skip
    prepaid = ship.incoterm[:3] in ("CPT", "CIP")
    _row(sheet, _MIDDLE, 242, ((40, "Currency", ship.currency), (26, "CHGS", "PP" if prepaid else "CC"),
                               (22, "WT/VAL", "X"), (22, "Other", "X"),
                               (83, "Declared Value for Carriage", "NVD"),
                               (83, "Declared Value for Customs", "NCV")))  # fmt: skip
    _row(sheet, _LEFT, 266, ((136, "Airport of Destination", told("discharge_port")),
                             (136, "Requested Flight/Date", told("vessel"))))  # fmt: skip
    _row(sheet, _MIDDLE, 266, ((70, "Amount of Insurance", "XXX"), (206, "INSURANCE", "")))
    handling: list[Part] = ["DOCS ATTACHED: COMMERCIAL INVOICE, PACKING LIST"]
    if ship.remark:
        handling.append(told("remarks")._replace(key="x:remark"))
    _box(sheet, (_LEFT, 290, _RIGHT, 322), "Handling Information", handling)


def _rates(sheet: Sheet, paper: Paper) -> None:
    titles = ("No. of\nPieces\nRCP", "Gross\nWeight", "kg\nlb", "Rate\nClass", "Commodity\nItem No.",
              "Chargeable\nWeight", "Rate\nCharge", "Total",
              "Nature and Quantity of Goods\n(incl. Dimensions or Volume)")  # fmt: skip
    top, bottom = _TOP - 30, _TOP + _DEPTH
    sheet.frame(_LEFT, top, _RIGHT, bottom, width=0.5, color=_INK)
    sheet.rule(_LEFT, top + 24, _RIGHT, top + 24, width=0.5, color=_INK)
    for place, title in enumerate(titles):
        sheet.block(_EDGES[place] + 2, top + 2, 140, list(title.split("\n")), size=5.2, family="sans", color=_INK)
        if place:
            sheet.rule(_EDGES[place], top, _EDGES[place], bottom, width=0.5, color=_INK)
    foot = bottom - 18
    sheet.rule(_LEFT, foot, _EDGES[8], foot, width=0.5, color=_INK)
    y, rate = _TOP, _rate(paper)
    size = 7.0 if len(paper.rows) <= 4 else 6.0
    for row in paper.rows:
        y = _rate_line(sheet, paper, row, y, rate, size) + 4
    sheet.text(_EDGES[1] - 3, foot + 5, paper.field("total_packages"), align="right", size=7)
    sheet.text(_EDGES[2] - 3, foot + 5, paper.field("total_gross_kg"), align="right", size=7)
    sheet.text(_EDGES[8] - 3, foot + 5, _charge(paper), align="right", size=7)
    sheet.text(_EDGES[8] + 4, foot + 5, flow("TOTAL VOL ", paper.field("total_volume_cbm"), " CBM"), size=7)


def _rate(paper: Paper) -> float:
    return chance("neutral", paper.shipment.seed).randrange(180, 460) / 10


def _charge(paper: Paper) -> str:
    return paper.manner.number(sum(_chargeable(paper, row) for row in paper.rows) * _rate(paper), 2)


def _chargeable(paper: Paper, row: int) -> float:
    """The weight that pays: gross, or 167 kg for each cubic metre, in half kilograms upwards."""
    line = paper.shipment.lines[row]
    return math.ceil(max(line.gross_kg, line.volume * 167) * 2) / 2


def _rate_line(sheet: Sheet, paper: Paper, row: int, y: float, rate: float, size: float) -> float:
    cell, weight, line = paper.cell, _chargeable(paper, row), paper.shipment.lines[row]
    rights: tuple[tuple[int, Part], ...] = (
        (1, cell(row, "packages")),
        (2, cell(row, "gross_weight_kg")),
        (6, paper.manner.number(weight, 1)),
        (7, paper.manner.number(rate, 2)),
        (8, paper.manner.number(weight * rate, 2)),
    )
    for edge, part in rights:
        sheet.text(_EDGES[edge] - 3, y, part, align="right", size=6.4)
    sheet.text(_EDGES[2] + 3, y, "K", size=6.4)
    sheet.text(_EDGES[3] + 3, y, "Q", size=6.4)
    side = round((line.volume / line.packages) ** (1 / 3) * 100)
    parts: list[Part] = [
        cell(row, "description"),
        flow("HS ", cell(row, "hs_code"), f"   DIMS {side}X{side}X{side} CM /{line.packages}"),
    ]
    return sheet.block(_EDGES[8] + 4, y, _RIGHT - _EDGES[8] - 8, parts, size=size)


def _charges(sheet: Sheet, paper: Paper, y: float) -> None:
    labels = ("Prepaid            Weight Charge            Collect", "Valuation Charge", "Tax",
              "Total Other Charges Due Agent", "Total Other Charges Due Carrier")  # fmt: skip
    for place, label in enumerate(labels):
        _box(sheet, (_LEFT, y + 24 * place, 208, y + 24 * place + 24), label)
    prepaid = paper.shipment.incoterm[:3] in ("CPT", "CIP")
    _box(sheet, (_LEFT, y + 120, 116, y + 150), "Total Prepaid")
    _box(sheet, (116, y + 120, 208, y + 150), "Total Collect")
    for top in (y + 10, y + 132):
        sheet.text(_LEFT + 8 if prepaid else 122, top, _charge(paper))
    _box(sheet, (_LEFT, y + 150, 208, y + 200), "Currency Conversion Rates / CC Charges in Dest. Currency")
    _box(sheet, (208, y, _RIGHT, y + 56), "Other Charges", "AWC 50.00   MYC 1.20/KG   SCC 1.20/KG")
    sheet.frame(208, y + 56, _RIGHT, y + 128, width=0.5, color=_INK)
    words = ("Shipper certifies that the particulars on the face hereof are correct and that insofar as any part of "
             "the consignment contains dangerous goods, such part is properly described by name and is in proper "
             "condition for carriage by air according to the applicable Dangerous Goods Regulations.")  # fmt: skip
    sheet.block(212, y + 60, 354, words, size=5.8, family="sans", color=_INK)
    stamps.signature(sheet, 330, y + 108, chance("neutral sign", paper.shipment.seed))
    sheet.text(390, y + 119, "Signature of Shipper or his Agent", size=5.2, family="sans", color=_INK, align="center")
    sheet.frame(208, y + 128, _RIGHT, y + 200, width=0.5, color=_INK)
    sheet.text(216, y + 158, paper.field("date"))
    sheet.text(310, y + 158, paper.shipment.loading.city.upper())
    sheet.text(440, y + 158, companies.FORWARDER.name.upper(), size=5)
    sheet.rule(212, y + 170, _RIGHT - 4, y + 170, width=0.4, color=_INK, dash=1.5)
    for x, label in (
        (216, "Executed on (date)"),
        (310, "at (place)"),
        (440, "Signature of Issuing Carrier or its Agent"),
    ):
        sheet.text(x, y + 173, label, size=5.2, family="sans", color=_INK)


LAYOUT = Layout("waybill_neutral", "air_waybill", _draw, pack="c", upper=True, hs=("6", "6.", "8"), mass=("K",),
                numbers=("plain",), dates=("DMON", "dmon"), most_lines=8)  # fmt: skip
