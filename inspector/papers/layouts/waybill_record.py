"""An electronic air waybill printed from an airline's system: the record's numbered parts, codes before each entry."""

from __future__ import annotations

import math

from inspector.papers import companies
from inspector.papers.chance import chance
from inspector.papers.forms import fitted
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 40.0, 302.0, 555.0
_GREY = "#d8dce0"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 8, leading=1.24)
    y = _head(sheet, paper)
    y = _parties(sheet, paper, y)
    y = _routing(sheet, paper, y)
    roll = Roll(sheet, y, 770, lambda: _next(sheet, paper))
    _rate(sheet, paper, roll)
    _charges(sheet, paper, roll)


def _bar(sheet: Sheet, y: float, title: str, left: float = _LEFT, right: float = _RIGHT) -> float:
    sheet.frame(left, y, right, y + 11, width=0, fill=_GREY)
    sheet.text(left + 3, y + 2, title, size=6.8, bold=True, family="sans")
    return y + 14


def _airline(paper: Paper) -> str:
    number = paper.shipment.transport_number
    return next((name for prefix, name, _ in companies.AIRLINES if number.startswith(prefix)), "")


def _head(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, _airline(paper).upper(), size=13, bold=True, family="sans")
    sheet.text(_LEFT, 47, "Electronic Air Waybill (e-AWB) - shipment record", size=8, family="sans")
    sheet.text(_RIGHT, 30, paper.field("number"), size=14, bold=True, align="right")
    sheet.text(_RIGHT, 48, "Status: FWB accepted / RCS / DEP", size=6.8, family="sans", align="right")
    return 62


def _coded(sheet: Sheet, x: float, y: float, right: float, code: str, part: Part) -> float:
    """An entry after its code of three letters, smaller where it is long."""
    sheet.text(x + 3, y, code, color="#666666")
    fitted(sheet, x + 34, y, right - x - 36, part)
    return y + 10


def _parties(sheet: Sheet, paper: Paper, y: float) -> float:
    below = y
    for left, right, title, name in ((_LEFT, _MIDDLE - 6, "05 SHIPPER", "seller"),
                                     (_MIDDLE, _RIGHT, "06 CONSIGNEE", "consignee")):  # fmt: skip
        party, address = paper.party(name)
        at = _bar(sheet, y, title, left, right)
        at = _coded(sheet, left, at, right, "NAM", party)
        for place, line in enumerate(address):
            at = _coded(sheet, left, at, right, "ADR" if place == 0 else "LOC", line)
        below = max(below, at)
    y = below + 5
    agent = companies.FORWARDER
    at = _bar(sheet, y, "07 AGENT", _LEFT, _MIDDLE - 6)
    at = _coded(sheet, _LEFT, at, _MIDDLE - 6, "NAM", agent.name.upper())
    below = _coded(sheet, _LEFT, at, _MIDDLE - 6, "IAT", "08-3 1197/0014")
    party, address = paper.party("notify")
    at = _bar(sheet, y, "09 ALSO NOTIFY", _MIDDLE, _RIGHT)
    at = _coded(sheet, _MIDDLE, at, _RIGHT, "NAM", party)
    for place, line in enumerate(address):
        at = _coded(sheet, _MIDDLE, at, _RIGHT, "ADR" if place == 0 else "LOC", line)
    return max(below, at) + 5


def _routing(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    prepaid = ship.incoterm[:3] in ("CPT", "CIP")
    y = _bar(sheet, y, "02 FLIGHT BOOKINGS / 03 ROUTING")
    y = _coded(sheet, _LEFT, y, _RIGHT, "ORG", flow(f"{ship.loading.code} ", told("loading_port")))
    y = _coded(sheet, _LEFT, y, _RIGHT, "DST", flow(f"{ship.discharge.code} ", told("discharge_port")))
    y = _coded(sheet, _LEFT, y, _RIGHT, "FLT", flow(told("vessel"), " / ", told("export_date"))) + 5
    y = _bar(sheet, y, "10 ACCOUNTING / 11 CHARGE DECLARATIONS")
    refs = flow("INV ", told("invoice_number"), "  ORDER ", told("contract_number"))
    y = _coded(sheet, _LEFT, y, _RIGHT, "ACC", refs)
    y = _coded(sheet, _LEFT, y, _RIGHT, "CVD", f"CNY / {'PP' if prepaid else 'CC'} / NVD / NCV / XXX") + 5
    y = _bar(sheet, y, "08 SPECIAL SERVICE / 26 OTHER CUSTOMS INFORMATION")
    y = _coded(sheet, _LEFT, y, _RIGHT, "SSR", "DOCS ATTD. KEEP DRY. CTC CNEE UPON ARRIVAL")
    if paper.has("licence_number"):
        y = _coded(sheet, _LEFT, y, _RIGHT, "OCI", flow("EXPORT LICENCE ", told("licence_number")))
    if ship.remark:
        sheet.text(_LEFT + 3, y, "OSI", color="#666666")
        y = sheet.block(_LEFT + 34, y, 470, told("remarks")._replace(key="x:remark"))
    return y + 5


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, f"e-AWB {paper.shipment.transport_number} - continued")
    return _bar(sheet, 46, "12 RATE DESCRIPTION (CONT.)")


def _weight(paper: Paper) -> float:
    """The weight that pays: gross, or 167 kg for each cubic metre, in half kilograms upwards."""
    gross, volume = paper.shipment.total("total_gross_kg"), paper.shipment.total("total_volume_cbm")
    return math.ceil(max(gross, volume * 167) * 2) / 2


def _rate(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    """The one line of the rate, and under it the goods, each a block of codes."""
    told, cell = paper.field, paper.cell
    y = _bar(sheet, roll.y, "12 RATE DESCRIPTION")
    heads = (("Pieces", 80.0), ("Gross wt", 160.0), ("K/L", 184.0), ("Class", 216.0), ("Chargeable wt", 296.0),
             ("Rate", 350.0), ("Total", 424.0), ("Volume MC", _RIGHT - 3))  # fmt: skip
    for title, x in heads:
        sheet.text(x, y, title, size=6.4, family="sans", align="right")
    rate = chance("rate", paper.shipment.seed).randrange(220, 480) / 10
    weight = _weight(paper)
    number = paper.manner.number
    values: tuple[Part, ...] = (told("total_packages"), told("total_gross_kg"), "K", "Q", number(weight, 1),
                                number(rate, 2), number(rate * weight, 2), told("total_volume_cbm"))  # fmt: skip
    for (_, x), part in zip(heads, values, strict=True):
        sheet.text(x, y + 10, part, align="right")
    roll.y = y + 26
    for row in paper.rows:
        goods: list[Part] = [cell(row, "description"), cell(row, "specification")]
        count = flow(cell(row, "packages"), " ", cell(row, "package_kind"))
        mass = flow(cell(row, "gross_weight_kg"), " K   MC ", cell(row, "volume_cbm"))
        roll.row([Cell(_LEFT + 3, 24, "NG"), Cell(_LEFT + 34, 290, goods),
                  Cell(372, _RIGHT - 375, [count, mass, flow("HTS ", cell(row, "hs_code"))])], gap=4)  # fmt: skip


def _charges(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    ship, number = paper.shipment, paper.manner.number
    rng = chance("rate", ship.seed)
    rate, weight = rng.randrange(220, 480) / 10, _weight(paper)
    fuel, screening = round(weight * 9.5, 2), round(weight * 1.2, 2)
    side = "PPD" if ship.incoterm[:3] in ("CPT", "CIP") else "COL"
    roll.again = lambda: 40.0
    y = _bar(sheet, roll.reserve(120) + 4, "13 OTHER CHARGES / 14 CHARGE SUMMARY")
    y = _coded(sheet, _LEFT, y, _RIGHT, "OTH", f"MYC {number(fuel, 2)}   SCC {number(screening, 2)}   AWC 50.00")
    total = rate * weight + fuel + screening + 50
    words = f"WT {number(rate * weight, 2)}   OC {number(fuel + screening + 50, 2)}   CT {number(total, 2)}"
    y = _coded(sheet, _LEFT, y, _RIGHT, side, words) + 5
    y = _bar(sheet, y, "16 SHIPPER'S CERTIFICATION / 17 CARRIER'S EXECUTION")
    y = _coded(sheet, _LEFT, y, _RIGHT, "CER", companies.FORWARDER.name.upper())
    place = f" / {ship.loading.city.upper()} / {_airline(paper).upper()}"
    y = _coded(sheet, _LEFT, y, _RIGHT, "ISU", flow(paper.field("date"), place))
    words = (
        "Carriage is subject to the carrier's conditions of carriage and the multilateral e-AWB agreement. This print "
        "is not a document of title and carries no signature."
    )
    sheet.block(_LEFT, y + 6, _RIGHT - _LEFT, words, size=6.4, family="sans")


LAYOUT = Layout("waybill_record", "air_waybill", _draw, pack="h", upper=True, hs=("6", "8", "6."), mass=("K",),
                numbers=("plain", "comma"), dates=("DMON", "iso"), most_lines=24)  # fmt: skip
