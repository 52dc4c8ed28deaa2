"""An express sea waybill printed by a carrier's web system: label and value lines, cargo by container, charges."""

from __future__ import annotations

from inspector.papers import companies
from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party, remark_lines
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 42.0, 553.0
_VALUE, _SECOND, _SECOND_VALUE = 140.0, 316.0, 410.0
_BLUE, _LINE = "#0b4f8a", "#c4ccd4"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("wide", 7.2, leading=1.3)
    y = _head(sheet, paper)
    y = _facts(sheet, paper, y)
    roll = Roll(sheet, _titles(sheet, paper, y), 762, lambda: _next(sheet, paper), lambda y: _foot(sheet, paper))
    for row in paper.rows:
        roll.row(_cells(paper, row), gap=6)
        sheet.rule(_LEFT, roll.y - 3, _RIGHT, roll.y - 3, width=0.3, color=_LINE)
    roll.again = lambda: 50.0
    _totals(sheet, paper, roll)
    _containers(sheet, paper, roll)
    _clauses(sheet, paper, roll)
    _foot(sheet, paper)


def _carrier(paper: Paper) -> tuple[str, str, str]:
    prefix = paper.shipment.transport_number[:3]
    return next((line for line in companies.LINES if line[1] == prefix), companies.LINES[0])


def _head(sheet: Sheet, paper: Paper) -> float:
    name, short, legal = _carrier(paper)
    sheet.frame(0, 0, sheet.width, 30, width=0, fill=_BLUE)
    sheet.text(_LEFT, 9, name, size=11, bold=True, color="#ffffff")
    sheet.text(_RIGHT, 11, "eBusiness > My Documents > Print", size=7, align="right", color="#ffffff")
    sheet.text(_LEFT, 42, "Express Release Sea Waybill", size=13, bold=True)
    sheet.text(_LEFT, 60, "NON NEGOTIABLE. No original bill of lading has been issued.", size=6.8)
    sheet.text(_RIGHT, 44, flow("Waybill number: ", paper.field("number")), size=8.4, bold=True, align="right")
    booking = chance("express", paper.shipment.seed).randrange(10**9, 10**10)
    sheet.text(_RIGHT, 58, f"Booking number: {booking}", align="right")
    sheet.text(_RIGHT, 69, f"Carrier: {legal} (SCAC {short}U)", size=6.4, align="right")
    return 84


def _pair(sheet: Sheet, y: float, x: float, value: float, width: float, label: str, parts: Parts) -> float:
    sheet.text(x, y, label, color="#5a6672")
    return sheet.block(value, y, width, parts)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    for label, name in (("Shipper:", "seller"), ("Consignee:", "consignee"), ("Notify party:", "notify")):
        y = _pair(sheet, y, _LEFT, _VALUE, 400, label, party(paper, name)) + 4
    y += 2
    left: list[tuple[str, Part]] = [
        ("Place of receipt:", f"{ship.loading.city} CY"),
        ("Port of loading:", told("loading_port")),
        ("Port of discharge:", told("discharge_port")),
        ("Place of delivery:", f"{ship.discharge.city} CY"),
    ]
    right: list[tuple[str, Part]] = [
        ("Vessel:", told("vessel")),
        ("Voyage No.:", told("voyage")),
        ("On board date:", told("date")),
        ("Shipper's ref.:", told("contract_number")),
    ]
    for one, two in zip(left, right, strict=True):
        below = _pair(sheet, y, _LEFT, _VALUE, 170, *one)
        y = max(below, _pair(sheet, y, _SECOND, _SECOND_VALUE, 140, *two)) + 3
    paid = "Prepaid" if ship.incoterm[0] == "C" else "Collect"
    below = _pair(sheet, y, _LEFT, _VALUE, 170, "Ocean freight:", paid)
    _pair(sheet, y, _SECOND, _SECOND_VALUE, 140, "Service type:", "FCL / FCL")
    return below + 12


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.rule(_LEFT, y, _RIGHT, y, width=1, color=_BLUE)
    for x, title, align in ((_LEFT, "Packages", "left"), (150, "Cargo description", "left"), (366, "HS code", "left"),
                            (484, f"Gross weight ({paper.manner.mass})", "right"),
                            (_RIGHT, "Volume (CBM)", "right")):  # fmt: skip
        sheet.text(x, y + 4, title, size=6.8, bold=True, align=align)
    sheet.rule(_LEFT, y + 15, _RIGHT, y + 15, width=0.4, color=_BLUE)
    return y + 20


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 26, f"Express Release Sea Waybill {paper.shipment.transport_number} (continued)", bold=True)
    return _titles(sheet, paper, 42)


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    return [
        Cell(_LEFT, 104, flow(cell(row, "packages"), " ", cell(row, "package_kind"))),
        Cell(150, 208, [cell(row, "description"), cell(row, "specification")]),
        Cell(366, 58, cell(row, "hs_code")),
        Cell(424, 60, cell(row, "gross_weight_kg"), "right"),
        Cell(490, _RIGHT - 490, cell(row, "volume_cbm"), "right"),
    ]


def _totals(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told = paper.field
    y = roll.reserve(20)
    sheet.text(_LEFT, y + 2, flow(told("total_packages"), f" {paper.package_word()}"), bold=True)
    sheet.text(150, y + 2, "Total", bold=True)
    sheet.text(484, y + 2, told("total_gross_kg"), bold=True, align="right")
    sheet.text(_RIGHT, y + 2, told("total_volume_cbm"), bold=True, align="right")
    sheet.rule(_LEFT, y + 14, _RIGHT, y + 14, width=1, color=_BLUE)
    roll.y = y + 22


def _containers(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, rng = paper.field, chance("vgm", paper.shipment.seed)
    numbers, seals = told("container_numbers"), told("seal_numbers")
    y = roll.reserve(24)
    for x, title in ((_LEFT, "Container"), (150, "Size/type"), (240, "Seal"), (330, "VGM (KGS)"), (430, "Status")):
        sheet.text(x, y, title, color="#5a6672")
    roll.y = y + 12
    for number, seal in zip(paper.shipment.containers, paper.shipment.seals, strict=True):
        y = roll.reserve(12)
        sheet.text(_LEFT, y, numbers._replace(text=number))
        sheet.text(150, y, "22G1 20' Standard")
        sheet.text(240, y, seals._replace(text=seal))
        sheet.text(330, y, f"{rng.randrange(9000, 23000)}")
        sheet.text(430, y, "Gate in full")
        roll.y = y + 11


def _clauses(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    words: list[Part] = remark_lines(
        paper,
        "Shipper's load, stow, weight and count. Freight and charges as per service contract. "
        "Carrier is not responsible for the correctness of particulars furnished by the shipper.",
        "Delivery will be made to the named consignee or his authorised representative against proof of identity, "
        "subject to payment of all outstanding charges. The carrier's standard terms and conditions apply; they are "
        "available on the carrier's web site.",
    )
    if paper.has("licence_number"):
        words.insert(0, flow("Export licence: ", paper.field("licence_number")))
    y = roll.reserve(84)
    y = sheet.block(_LEFT, y + 10, _RIGHT - _LEFT, words, size=6.6)
    city = paper.shipment.loading.city
    sheet.text(_LEFT, y + 6, flow(f"Place and date of issue: {city}, ",
                                  paper.manner.date(paper.shipment.dates.transport)))  # fmt: skip
    sheet.text(_LEFT, y + 17, f"Signed electronically for the carrier: {_carrier(paper)[2]}")


def _foot(sheet: Sheet, paper: Paper) -> None:
    number = paper.shipment.transport_number.lower()
    sheet.text(_LEFT, 806, f"https://my.carrier.example/docs/{number}/print?copy=1", size=6, color="#5a6672")
    sheet.text(_RIGHT, 806, f"Page {sheet.page}", size=6, color="#5a6672", align="right")


LAYOUT = Layout("lading_express", "bill_of_lading", _draw, pack="g", hs=("6", "6."), mass=("KGS", "KG"),
                numbers=("comma", "plain"), dates=("dmon", "iso", "DMON"))  # fmt: skip
