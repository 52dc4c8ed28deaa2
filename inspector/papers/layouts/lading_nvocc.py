"""A bill of lading of an NVOCC with American captions: reference boxes, pounds under kilograms, feet under metres."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.forms import form_box
from inspector.papers.furniture import flow, party, remark_lines
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import LETTER, Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words

_LEFT, _MIDDLE, _RIGHT = 30.0, 300.0, 582.0
_EDGES = (30.0, 138.0, 196.0, 420.0, 504.0, 582.0)
_HEADS = ("MKS. & NOS. / CONTAINER NOS.", "NO. OF PKGS.", "DESCRIPTION OF PACKAGES AND GOODS", "GROSS WEIGHT",
          "MEASUREMENT")  # fmt: skip
_TOP, _BOTTOM = 300.0, 614.0
_INK = "#3b1d60"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 7, leading=1.24)
    _title(sheet, paper)
    _boxes(sheet, paper)
    _foot(sheet, paper)  # before the goods, which may run over to attached sheets
    roll = Roll(sheet, _heads(sheet, _TOP), _BOTTOM - 4, lambda: _attached(roll, paper), lambda y: _leave(sheet))
    _equipment(roll, paper)
    for row in paper.rows:
        _item(roll, paper, row)
    _ending(roll, paper)


def _title(sheet: Sheet, paper: Paper) -> None:
    name = companies.FORWARDER.name.upper()
    sheet.text(_LEFT, 20, name, size=12, bold=True, family="serif", color=_INK)
    sheet.text(_LEFT, 34, "NVOCC LICENSE MOC-NV 04417  -  FMC OTI NO. 026158", size=6, family="sans", color=_INK)
    sheet.text(_RIGHT, 20, "COMBINED TRANSPORT BILL OF LADING", size=11.5, bold=True, family="serif", align="right",
               color=_INK)  # fmt: skip
    sheet.text(_RIGHT, 35, "NOT NEGOTIABLE UNLESS CONSIGNED TO ORDER", size=6, family="sans", align="right", color=_INK)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    form_box(sheet, corners, label, parts, size=7.4, label_size=5.4, label_family="sans", color=_INK)


def _boxes(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    half = (_MIDDLE + _RIGHT) / 2
    quarter = (_LEFT + _MIDDLE) / 2
    for y, label, name in ((46, "SHIPPER / EXPORTER (COMPLETE NAME AND ADDRESS)", "seller"),
                           (104, "CONSIGNED TO", "consignee"),
                           (162, "NOTIFY PARTY / INTERMEDIATE CONSIGNEE", "notify")):  # fmt: skip
        _box(sheet, (_LEFT, y, _MIDDLE, y + 58), label, party(paper, name))
    booking = chance("nvocc", ship.seed).randrange(10**8, 10**9)
    references: Parts = [f"S/O {booking}", flow("INV ", told("invoice_number"), "  PO ", told("contract_number"))]
    _box(sheet, (_MIDDLE, 46, half, 75), "DOCUMENT NO.", f"{booking % 10**6:06d}-A")
    _box(sheet, (half, 46, _RIGHT, 75), "BILL OF LADING NO.", told("number"))
    _box(sheet, (_MIDDLE, 75, _RIGHT, 104), "EXPORT REFERENCES", references)
    _box(sheet, (_MIDDLE, 104, _RIGHT, 133), "FORWARDING AGENT - REFERENCES", "SAME AS CARRIER")
    _box(sheet, (_MIDDLE, 133, _RIGHT, 162), "POINT (STATE) AND COUNTRY OF ORIGIN OF GOODS", told("origin_country"))
    agent: Parts = [f"{ship.discharge.city.upper()} CARGO SERVICES (AS AGENTS ONLY)", "TEL. SEE ARRIVAL NOTICE"]
    _box(sheet, (_MIDDLE, 162, _RIGHT, 220), "FOR DELIVERY OF GOODS PLEASE APPLY TO", agent)
    _box(sheet, (_LEFT, 220, quarter, 247), "PRE-CARRIAGE BY", "")
    _box(sheet, (quarter, 220, _MIDDLE, 247), "PLACE OF RECEIPT", f"{ship.loading.city.upper()} CY")
    _box(sheet, (_LEFT, 247, quarter, 274), "EXPORTING CARRIER", flow(told("vessel"), " V", told("voyage")))
    _box(sheet, (quarter, 247, _MIDDLE, 274), "PORT OF EXPORT", told("loading_port"))
    _box(sheet, (_LEFT, 274, quarter, _TOP), "FOREIGN PORT OF UNLOADING", told("discharge_port"))
    _box(sheet, (quarter, 274, _MIDDLE, _TOP), "PLACE OF DELIVERY", f"{ship.discharge.city.upper()} CY")
    paid = "PREPAID" if ship.incoterm[:3] in ("CIF", "CFR", "CPT", "CIP") else "COLLECT"
    routing: Parts = [f"TYPE OF MOVE: CY/CY    OCEAN FREIGHT {paid}", "CONTAINERIZED (VESSEL ONLY): YES"]
    _box(sheet, (_MIDDLE, 220, _RIGHT, _TOP), "DOMESTIC ROUTING / EXPORT INSTRUCTIONS", routing)


def _heads(sheet: Sheet, y: float) -> float:
    for place, title in enumerate(_HEADS):
        x = (_EDGES[place] + _EDGES[place + 1]) / 2
        sheet.text(x, y + 3, title, size=5.4, family="sans", align="center", color=_INK)
    sheet.rule(_LEFT, y + 11, _RIGHT, y + 11, width=0.5, color=_INK)
    bottom = _BOTTOM if sheet.page == 1 else 756
    sheet.frame(_LEFT, y, _RIGHT, bottom, color=_INK)
    for edge in _EDGES[1:-1]:
        sheet.rule(edge, y, edge, bottom, width=0.5, color=_INK)
    return y + 16


def _leave(sheet: Sheet) -> None:
    if sheet.page == 1:
        sheet.text(308, _BOTTOM - 9, "*** CONTINUED ON ATTACHED SHEET ***", size=6, align="center")


def _attached(roll: Roll, paper: Paper) -> float:
    """The head of a sheet on which the goods run on, with room down to its foot."""
    sheet = roll.sheet
    sheet.text(_LEFT, 28, f"ATTACHED SHEET {sheet.page} TO B/L {paper.shipment.transport_number}", size=8)
    roll.bottom = 750
    return _heads(sheet, 44)


def _cells(columns: tuple[Parts, ...]) -> list[Cell]:
    aligns = ("left", "center", "left", "right", "right")
    return [Cell(_EDGES[i] + 4, _EDGES[i + 1] - _EDGES[i] - 8, part, aligns[i]) for i, part in enumerate(columns)]


def _equipment(roll: Roll, paper: Paper) -> None:
    """Containers with their seals in the column of marks, beside the sum of the packages."""
    told, ship, number = paper.field, paper.shipment, paper.manner.number
    boxes: list[Part] = [*ship.marks, ""]
    for box, closed in zip(ship.containers, ship.seals, strict=True):
        boxes += [
            told("container_numbers")._replace(text=box),
            flow("SEAL ", told("seal_numbers")._replace(text=closed)),
        ]
    gross, volume = ship.total("total_gross_kg"), ship.total("total_volume_cbm")
    count = len(ship.containers)
    said: Parts = [f"{count} X 20' STANDARD CONTAINER{'S' if count > 1 else ''}", "SHIPPER'S LOAD, STOWAGE AND COUNT",
                   "SAID TO CONTAIN:"]  # fmt: skip
    weight: Parts = [flow(told("total_gross_kg"), paper.manner.mass), f"{number(gross * 2.20462, 1)}LBS"]
    space: Parts = [flow(told("total_volume_cbm"), "CBM"), f"{number(volume * 35.3147, 1)}CFT"]
    packed: Parts = [told("total_packages"), paper.package_word()]
    roll.row(_cells((boxes, packed, said, weight, space)), gap=6)


def _item(roll: Roll, paper: Paper, row: int) -> None:
    cell, mass = paper.cell, paper.manner.mass
    goods: Parts = [
        flow(cell(row, "packages"), " ", cell(row, "package_kind")),
        cell(row, "description"),
        cell(row, "specification"),
        flow("HTS ", cell(row, "hs_code")),
    ]
    weight = flow(cell(row, "gross_weight_kg"), mass)
    roll.row(_cells(("", "", goods, weight, flow(cell(row, "volume_cbm"), "CBM"))), gap=4)


def _ending(roll: Roll, paper: Paper) -> None:
    words: list[Part] = remark_lines(paper)
    if paper.has("licence_number"):
        words.append(flow("EXPORT LICENSE ", paper.field("licence_number")))
    count = int(paper.shipment.total("total_packages"))
    words.append(f"TOTAL: {in_words(count, 'X')[2:-5]} {paper.package_word()} ONLY")
    roll.row(_cells(("", "", words, "", "")))


def _foot(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    words = ("Received by the carrier for shipment by ocean vessel between port of loading and port of discharge, and "
             "for arrangement or procurement of pre-carriage and on-carriage, the goods as specified above in apparent "
             "good order and condition unless otherwise stated. In witness whereof three original bills of lading have "
             "been signed, one of which being accomplished, the others to be void.")  # fmt: skip
    sheet.frame(_LEFT, _BOTTOM, _MIDDLE, 760, color=_INK)
    sheet.text(_LEFT + 4, _BOTTOM + 4, "DECLARED VALUE US$ ................  SEE CLAUSE 7", size=6, family="sans")
    for place, entry in enumerate(("OCEAN FREIGHT", "THC / DDC", "DOCUMENTATION", "TOTAL CHARGES")):
        at = _BOTTOM + 18 + 13 * place
        sheet.text(_LEFT + 4, at, entry, size=6, family="sans")
        sheet.text(_LEFT + 130, at, "AS ARRANGED" if place in (0, 3) else "", size=6.4)
    sheet.block(_LEFT + 4, 684, _MIDDLE - _LEFT - 8, words, size=5.6, family="sans")
    sheet.frame(_MIDDLE, _BOTTOM, _RIGHT, 760, color=_INK)
    city = ship.loading.city.upper()
    sheet.text(_MIDDLE + 6, _BOTTOM + 6, "DATED AT", size=5.6, family="sans", color=_INK)
    sheet.text(_MIDDLE + 60, _BOTTOM + 5, city)
    sheet.text(_MIDDLE + 6, _BOTTOM + 22, "MO. DAY YEAR", size=5.6, family="sans", color=_INK)
    sheet.text(_MIDDLE + 60, _BOTTOM + 21, told("date"))
    sheet.text(_MIDDLE + 6, _BOTTOM + 38, "NO. OF ORIGINALS", size=5.6, family="sans", color=_INK)
    sheet.text(_MIDDLE + 60, _BOTTOM + 37, " THREE (3)")
    sheet.text(_MIDDLE + 6, _BOTTOM + 56, f"BY  {companies.FORWARDER.name.upper()}", size=7)
    stamps.signature(sheet, _MIDDLE + 60, _BOTTOM + 104, chance("nvocc sign", ship.seed))
    sheet.rule(_MIDDLE + 20, _BOTTOM + 116, _RIGHT - 20, _BOTTOM + 116, width=0.4)
    sheet.text(_MIDDLE + 20, _BOTTOM + 119, "AS CARRIER", size=6, family="sans")


LAYOUT = Layout("lading_nvocc", "bill_of_lading", _draw, size=LETTER, pack="i", upper=True, hs=("6", "6."),
                mass=("KGS", "KG"), numbers=("comma", "plain"), dates=("MOND", "long", "iso"))  # fmt: skip
