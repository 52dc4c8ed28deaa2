"""An air waybill on the usual form: small blue labels, typed capitals, one open frame for the goods."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 34.0, 296.0, 562.0
_INK = "#20407a"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 8)
    number = paper.field("number")
    prefix, serial = number.text.split("-")
    sheet.text(_LEFT, 22, f"{prefix} | {paper.shipment.loading.code} | {serial}", size=10, bold=True)
    sheet.text(_RIGHT, 22, number, size=10, bold=True, align="right")
    _parties(sheet, paper)
    y = _routing(sheet, paper, 220)
    _goods(sheet, paper, y)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    sheet.text(corners[0] + 3, corners[1] + 2, label, size=5.6, family="sans", color=_INK)
    sheet.frame(*corners, color=_INK)
    sheet.block(corners[0] + 4, corners[1] + 11, corners[2] - corners[0] - 8, parts)


def _parties(sheet: Sheet, paper: Paper) -> None:
    airline = next(one for one in companies.AIRLINES if paper.shipment.transport_number.startswith(one[0]))
    _box(sheet, (_LEFT, 38, _MIDDLE, 104), "Shipper's Name and Address", party(paper, "seller"))
    _box(sheet, (_LEFT, 104, _MIDDLE, 170), "Consignee's Name and Address", party(paper, "consignee"))
    _box(
        sheet,
        (_LEFT, 170, _MIDDLE, 220),
        "Issuing Carrier's Agent Name and City",
        [companies.FORWARDER.name.upper(), paper.shipment.loading.city.upper()],
    )
    sheet.frame(_MIDDLE, 38, _RIGHT, 104, color=_INK)
    sheet.text(_MIDDLE + 6, 44, "Not Negotiable", size=7, family="sans", color=_INK)
    sheet.text(_MIDDLE + 6, 54, "Air Waybill", size=15, family="sans", bold=True, color=_INK)
    sheet.text(_MIDDLE + 6, 76, "Issued by", size=6, family="sans", color=_INK)
    sheet.text(_MIDDLE + 40, 74, airline[1].upper(), size=11, family="sans", bold=True)
    sheet.frame(_MIDDLE, 104, _RIGHT, 170, color=_INK)
    sheet.block(
        _MIDDLE + 4,
        108,
        256,
        "It is agreed that the goods described herein are accepted in apparent good order "
        "and condition (except as noted) for carriage subject to the conditions of contract on the reverse "
        "hereof. The shipper's attention is drawn to the notice concerning carrier's limitation of liability.",
        size=6,
        family="sans",
        color=_INK,
    )
    _box(
        sheet,
        (_MIDDLE, 170, _RIGHT, 220),
        "Accounting Information",
        [
            "FREIGHT PREPAID" if paper.shipment.incoterm[0] == "C" else "FREIGHT COLLECT",
            flow("INV ", paper.field("invoice_number")),
        ],
    )


def _routing(sheet: Sheet, paper: Paper, y: float) -> float:
    half = (_LEFT + _MIDDLE) / 2
    _box(
        sheet,
        (_LEFT, y, _MIDDLE, y + 24),
        "Airport of Departure (Addr. of First Carrier) and Requested Routing",
        paper.field("loading_port"),
    )
    _box(sheet, (_MIDDLE, y, _RIGHT, y + 24), "Reference Number / Optional Shipping Information", "")
    y += 24
    for place, (label, text) in enumerate(
        (
            ("To", paper.shipment.discharge.code),
            ("By First Carrier", paper.shipment.vessel[:2]),
            ("Currency", paper.shipment.currency),
            ("CHGS", "PP"),
        )
    ):
        step = (_MIDDLE - _LEFT) / 4
        _box(sheet, (_LEFT + step * place, y, _LEFT + step * (place + 1), y + 24), label, text)
    _box(sheet, (_MIDDLE, y, 430, y + 24), "Declared Value for Carriage", "NVD")
    _box(sheet, (430, y, _RIGHT, y + 24), "Declared Value for Customs", "NCV")
    y += 24
    _box(sheet, (_LEFT, y, half, y + 24), "Airport of Destination", paper.field("discharge_port"))
    flight = f"{paper.shipment.vessel}/{paper.shipment.dates.transport:%d%b}".upper()
    _box(sheet, (half, y, _MIDDLE, y + 24), "Requested Flight / Date", flight)
    _box(sheet, (_MIDDLE, y, _RIGHT, y + 24), "Amount of Insurance", "XXX")
    y += 24
    _box(sheet, (_LEFT, y, _RIGHT, y + 34), "Handling Information", flow("NOTIFY: ", paper.field("notify")))
    return y + 34


def _goods(sheet: Sheet, paper: Paper, y: float) -> None:
    depth = 250.0
    edges = (_LEFT, 80.0, 150.0, 172.0, 238.0, 300.0, 356.0, _RIGHT)
    titles = (
        "No. of Pieces\nRCP",
        "Gross\nWeight",
        "kg\nlb",
        "Chargeable\nWeight",
        "Rate /\nCharge",
        "Total",
        "Nature and Quantity of Goods\n(incl. Dimensions or Volume)",
    )
    sheet.frame(_LEFT, y, _RIGHT, y + depth, color=_INK)
    sheet.rule(_LEFT, y + 20, _RIGHT, y + 20, color=_INK)
    for place, title in enumerate(titles):
        sheet.block(edges[place] + 2, y + 2, 190, list(title.split("\n")), size=5.8, family="sans", color=_INK)
        if place:
            sheet.rule(edges[place], y, edges[place], y + depth, color=_INK)
    top = y + 26
    gross = paper.field("total_gross_kg")
    row: tuple[Part, ...] = (paper.field("total_packages"), gross, "K", gross.text, "AS AGREED", "")
    for place, part in enumerate(row):
        sheet.text(edges[place] + 3, top, part, size=7.5)
    parts: list[Part] = []
    for number in paper.rows:
        parts += [paper.cell(number, "description"), flow("HS ", paper.cell(number, "hs_code"))]
    parts.append(flow("VOL ", paper.field("total_volume_cbm"), " CBM"))
    if paper.shipment.remark:
        parts.append(paper.field("remarks")._replace(key="x:remark"))
    sheet.block(edges[6] + 3, top, edges[7] - edges[6] - 6, parts)
    y += depth
    boxed(sheet, (_LEFT, y, 230, y + 90), "Prepaid      Weight Charge      Collect", "AS AGREED", color=_INK)
    _execution(sheet, paper, y)


def _execution(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.frame(230, y, _RIGHT, y + 90, color=_INK)
    sheet.block(
        234,
        y + 4,
        320,
        "Shipper certifies that the particulars on the face hereof are correct and that insofar as "
        "any part of the consignment contains dangerous goods, such part is properly described by name.",
        size=6,
        family="sans",
        color=_INK,
    )
    sheet.text(236, y + 66, flow(paper.field("date"), f"    {paper.shipment.loading.city.upper()}"))
    sheet.text(
        236,
        y + 80,
        "Executed on (date)     at (place)     Signature of Issuing Carrier or its Agent",
        size=5.8,
        family="sans",
        color=_INK,
    )
    stamps.signature(sheet, 440, y + 62, chance("agent", paper.shipment.seed))
    sheet.text(_RIGHT, y + 96, "ORIGINAL 3 (FOR SHIPPER)", size=7, family="sans", align="right", bold=True)


LAYOUT = Layout(
    "waybill_form",
    "air_waybill",
    _draw,
    upper=True,
    numbers=("plain", "plain", "comma"),
    hs=("6", "8."),
    mass=("K",),
    dates=("DMON", "iso", "dmon"),
    most_lines=9,
)
