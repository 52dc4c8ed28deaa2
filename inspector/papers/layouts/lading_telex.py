"""A telex release copy of a bill of lading, typed in one pitch for the mail: short labels, cargo between dashes."""

from __future__ import annotations

from inspector.papers import companies
from inspector.papers.chance import chance
from inspector.papers.forms import fitted
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _VALUE, _RIGHT = 52.0, 112.0, 543.0
_COUNT, _GOODS, _MASS, _CUBE = 52.0, 150.0, 466.0, 543.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 7.8, leading=1.3)
    y = _head(sheet, paper)
    y = _facts(sheet, paper, y)
    roll = Roll(sheet, _titles(sheet, paper, y), 760, lambda: _next(sheet, paper))
    for row in paper.rows:
        roll.row(_cells(paper, row), gap=5)
    _totals(sheet, paper, roll)
    _containers(sheet, paper, roll)
    _release(sheet, paper, roll)


def _dashes(sheet: Sheet, y: float, sign: str = "-") -> None:
    sheet.text(_LEFT, y, sign * int((_RIGHT - _LEFT) / sheet.measure(sign)))


def _head(sheet: Sheet, paper: Paper) -> float:
    agent = companies.FORWARDER
    sheet.text(_LEFT, 34, agent.name.upper(), size=10, bold=True)
    sheet.text(_LEFT, 48, "AS AGENT FOR THE CARRIER   TLX RLS DESK")
    _dashes(sheet, 60, "=")
    sheet.text(_LEFT, 72, "BILL OF LADING - COPY NON NEGOTIABLE", size=9.4, bold=True)
    sheet.text(_RIGHT, 70, "TELEX RELEASE", size=12, bold=True, align="right", color="#b01818")
    _dashes(sheet, 88, "=")
    return 102


def _line(sheet: Sheet, y: float, label: str, part: Part) -> float:
    sheet.text(_LEFT, y, label)
    fitted(sheet, _VALUE, y, _RIGHT - _VALUE, part)
    return y + 11


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    y = _line(sheet, y, "B/L NO", told("number"))
    y = _line(sheet, y, "OBD DATE", told("date"))
    y = _line(sheet, y, "REF", flow(told("invoice_number"), " / ", told("contract_number"))) + 4
    for label, name in (("SHPR", "seller"), ("CNEE", "consignee"), ("NTFY", "notify")):
        party, address = paper.party(name)
        y = _line(sheet, y, label, party)
        for line in address:
            y = _line(sheet, y, "", line)
        y += 4
    vessel = flow(told("vessel"), " V.", told("voyage")) if ship.voyage else told("vessel")
    y = _line(sheet, y, "VSL/VOY", vessel)
    y = _line(sheet, y, "POL", told("loading_port"))
    y = _line(sheet, y, "POD", told("discharge_port"))
    y = _line(sheet, y, "FRT", "PREPAID" if ship.incoterm[0] == "C" else "COLLECT")
    if paper.has("licence_number"):
        y = _line(sheet, y, "EXP LIC", told("licence_number"))
    if ship.remark:
        sheet.text(_LEFT, y, "RMKS")
        y = sheet.block(_VALUE, y, _RIGHT - _VALUE, told("remarks")._replace(key="x:remark"))
    return y + 6


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    _dashes(sheet, y)
    for x, title, align in ((_COUNT, "PKGS", "left"), (_GOODS, "CARGO (S.T.C.)", "left"),
                            (_MASS, f"GRWT {paper.manner.mass}", "right"), (_CUBE, "MEAS CBM", "right")):  # fmt: skip
        sheet.text(x, y + 11, title, align=align)
    _dashes(sheet, y + 21)
    return y + 34


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 34, f"B/L NO {paper.shipment.transport_number}  CONT'D  P.{sheet.page}")
    return _titles(sheet, paper, 48)


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("HS ", cell(row, "hs_code"))]
    return [
        Cell(_COUNT, 94, flow(cell(row, "packages"), " ", cell(row, "package_kind"))),
        Cell(_GOODS, 236, goods),
        Cell(_MASS - 76, 76, cell(row, "gross_weight_kg"), "right"),
        Cell(_CUBE - 66, 66, cell(row, "volume_cbm"), "right"),
    ]


def _totals(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told = paper.field
    y = roll.reserve(36)
    _dashes(sheet, y)
    sheet.text(_COUNT, y + 11, flow("TTL ", told("total_packages"), f" {paper.package_word()}"))
    sheet.text(_MASS, y + 11, told("total_gross_kg"), align="right")
    sheet.text(_CUBE, y + 11, told("total_volume_cbm"), align="right")
    _dashes(sheet, y + 21)
    roll.y = y + 36


def _containers(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    numbers, seals = paper.field("container_numbers"), paper.field("seal_numbers")
    ship = paper.shipment
    for number, seal in zip(ship.containers, ship.seals, strict=True):
        y = roll.reserve(12)
        sheet.text(_LEFT, y, "CNTR")
        sheet.text(_VALUE, y, flow(numbers._replace(text=number), " / ", seals._replace(text=seal), " / 20GP / FCL"))
        roll.y = y + 11


def _release(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    ship = paper.shipment
    roll.again = lambda: 50.0
    y = roll.reserve(100) + 12
    day = paper.manner.date(ship.dates.transport)
    clerk = chance("telex", ship.seed).choice(("LILY", "KEVIN", "SUNNY", "AMY"))
    lines: list[Part] = [
        "PLS BE ADVISED THAT FULL SET (3/3) OF ORIGINAL B/L HAS BEEN SURRENDERED AT OUR OFFICE.",
        "PLS RELEASE CARGO TO CNEE WITHOUT PRESENTATION OF ORIGINAL B/L AGAINST PAYMENT OF LOCAL CHGS.",
        f"SURRENDERED AT {ship.loading.city.upper()} ON {day}",
        "",
        f"B.RGDS  {clerk}",
        "THIS IS A SYSTEM GENERATED COPY, NO SIGNATURE REQUIRED",
    ]
    sheet.block(_LEFT, y, _RIGHT - _LEFT, lines, size=7.2)


LAYOUT = Layout("lading_telex", "bill_of_lading", _draw, pack="h", upper=True, hs=("6", "6.", "8"), mass=("KGS", "KG"),
                numbers=("plain", "comma"), dates=("DMON", "iso", "dmy"))  # fmt: skip
