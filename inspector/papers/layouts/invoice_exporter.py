"""An export invoice in the aligned grid of British and Indian exporters: marks, packages, rate and amount."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, across, prose
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words
from inspector.papers.stamps import signature

_LEFT, _MIDDLE, _RIGHT = 28.0, 297.0, 567.0
_EDGES = (28.0, 96.0, 160.0, 362.0, 432.0, 494.0, 567.0)
_BOTTOM = 792.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8)
    sheet.text(sheet.width / 2, 22, "INVOICE", size=13, bold=True, align="center")
    sheet.text(_RIGHT, 26, "ORIGINAL / DUPLICATE / TRIPLICATE", size=6, align="right")
    _parties(sheet, paper)
    _journey(sheet, paper)
    top = _head(sheet, paper, 306)
    sheet.block(_LEFT + 4, top + 3, 60, [*paper.shipment.marks], size=7)
    sheet.block(_EDGES[1] + 4, top + 3, 58, [paper.field("total_packages"), paper.package_word()], size=7)
    tops = [306.0]
    roll = Roll(sheet, top + 3, 700, lambda: _next(sheet, paper, tops), lambda y: _close(sheet, tops[-1], 712))
    for row in paper.rows:
        roll.row(_cells(paper, row), gap=5)
    _totals(sheet, paper, roll, tops)


def _parties(sheet: Sheet, paper: Paper) -> None:
    told, rng = paper.field, chance("exporter", paper.shipment.seed)
    _box(sheet, (_LEFT, 40, _MIDDLE, 110), "Exporter", party(paper, "seller"))
    tax = f"GSTIN: 27AAB{rng.choice('CFK')}{rng.randrange(1000, 9999)}Q1Z{rng.randrange(1, 9)}"
    sheet.text(_LEFT + 4, 100, f"{tax}   IEC No.: 03{rng.randrange(10**7, 10**8)}", size=6.5)
    _box(sheet, (_MIDDLE, 40, 440, 68), "Invoice No. & Date", flow(told("number"), "  DT. ", told("date")))
    _box(sheet, (440, 40, _RIGHT, 68), "Exporter's Ref.", f"EXP/{rng.randrange(100, 999)}/26-27")
    _box(sheet, (_MIDDLE, 68, _RIGHT, 90), "Buyer's Order No. & Date",
         flow(told("contract_number"), "  DT. ", paper.manner.date(paper.shipment.dates.contract)))  # fmt: skip
    other: Part = flow("LICENCE NO. ", told("licence_number")) if paper.has("licence_number") else "AD CODE 0510308"
    _box(sheet, (_MIDDLE, 90, _RIGHT, 110), "Other Reference(s)", other)
    _box(sheet, (_LEFT, 110, _MIDDLE, 176), "Consignee", party(paper, "consignee"))
    _box(sheet, (_MIDDLE, 110, _RIGHT, 150), "Buyer (if other than consignee)", party(paper, "buyer"))
    half = (_MIDDLE + _RIGHT) / 2
    _box(sheet, (_MIDDLE, 150, half, 176), "Country of Origin of Goods", told("origin_country"))
    _box(sheet, (half, 150, _RIGHT, 176), "Country of Final Destination", told("destination_country"))


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    size = fitting_size(sheet, parts, (x1 - x0 - 8, y1 - y0 - 11), 8)
    while isinstance(parts, tuple) and size > 5.5 and sheet.measure(parts, size=size) > x1 - x0 - 8:
        size -= 0.2
    boxed(sheet, corners, label, parts, size=size, label_size=6)


def _journey(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    sea = ship.way == "sea"
    vessel: Part = flow(told("vessel"), " V.", told("voyage")) if ship.voyage else told("vessel")
    third = (_MIDDLE - _LEFT) / 2
    rows: tuple[tuple[tuple[str, Parts], tuple[str, Parts]], ...] = (
        (("Pre-Carriage by", "ROAD"), ("Place of Receipt by Pre-Carrier", ship.loading.city.upper())),
        (("Vessel/Flight No.", vessel), ("Port of Loading", told("loading_port"))),
        (("Port of Discharge", told("discharge_port")), ("Final Destination", ship.discharge.city.upper())),
    )
    for place, (one, two) in enumerate(rows):
        y = 176 + 30 * place
        _box(sheet, (_LEFT, y, _LEFT + third, y + 30), *one)
        _box(sheet, (_LEFT + third, y, _MIDDLE, y + 30), *two)
    terms: list[Part] = [told("incoterm").within(after=" (INCOTERMS 2020)"), ship.payment.upper()]
    terms += prose(sheet, ["BANK: ", told("bank")], 255, size=7)
    terms.append(f"SWIFT: {chance('swift', ship.seed).choice(('HTCBCNBT', 'LWRCCNSH', 'MDBKCN22'))}")
    _box(sheet, (_MIDDLE, 176, _RIGHT, 266), "Terms of Delivery and Payment", terms)
    held = told("container_numbers") if sea and ship.containers else ""
    sheet.frame(_LEFT, 266, _RIGHT, 306)
    sheet.text(_LEFT + 3, 268, "Container No. / Drawback Scheme", size=6)
    sheet.block(_LEFT + 4, 277, 530, held, size=7)
    words = "SUPPLY MEANT FOR EXPORT UNDER LUT WITHOUT PAYMENT OF INTEGRATED TAX (IGST). WE INTEND TO CLAIM RODTEP."
    sheet.text(_LEFT + 4, 296, words, size=6)


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    titles = ("Marks & Nos./\nContainer No.", "No. & Kind\nof Pkgs.", "Description of Goods", "Quantity",
              f"Rate\n({code})", f"Amount\n({code})")  # fmt: skip
    for place, title in enumerate(titles):
        centre = (_EDGES[place] + _EDGES[place + 1]) / 2
        for step, line in enumerate(title.split("\n")):
            sheet.text(centre, y + 3 + 8.5 * step, line, size=7, align="center")
    sheet.rule(_LEFT, y + 22, _RIGHT, y + 22, width=0.5)
    return y + 22


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("HS CODE: ", cell(row, "hs_code"))]
    parts: list[Parts] = ["", "", goods, flow(cell(row, "quantity"), " ", cell(row, "unit")), cell(row, "unit_price"),
                          cell(row, "amount")]  # fmt: skip
    return across(_EDGES, parts, "lclrrr", pad=4)


def _close(sheet: Sheet, top: float, bottom: float) -> None:
    """The frame of the goods and its upright rules, down to the foot of this page."""
    sheet.frame(_LEFT, top, _RIGHT, bottom)
    for edge in _EDGES[1:-1]:
        sheet.rule(edge, top, edge, bottom, width=0.5)
    if bottom > 700:
        sheet.text(_RIGHT, bottom + 4, "Continued on next sheet", size=7, align="right")


def _next(sheet: Sheet, paper: Paper, tops: list[float]) -> float:
    ship = paper.shipment
    sheet.text(_LEFT, 30, f"{ship.seller.name.upper()}", size=8, bold=True)
    sheet.text(_RIGHT, 30, f"INVOICE {ship.invoice_number}   SHEET {sheet.page}", align="right")
    tops.append(46.0)
    return _head(sheet, paper, 46) + 3


def _totals(sheet: Sheet, paper: Paper, roll: Roll, tops: list[float]) -> None:
    told, ship = paper.field, paper.shipment
    if roll.y > 590:
        _close(sheet, tops[-1], 712)
        sheet.turn()
        roll.y = _next(sheet, paper, tops)
    bottom = max(roll.y + 46, 590)
    weights: tuple[tuple[str, str], ...] = (("NET WT.", "total_net_kg"), ("GROSS WT.", "total_gross_kg"))
    for place, (label, name) in enumerate(weights):
        y = bottom - 24 + 10 * place
        sheet.text(_EDGES[2] + 4, y, flow(f"{label}: ", told(name), f" {paper.manner.mass}"))
    _close(sheet, tops[-1], bottom)
    sheet.frame(_LEFT, bottom, _RIGHT, bottom + 30)
    sheet.text(_LEFT + 3, bottom + 2, "Amount Chargeable (in words)", size=6)
    words = in_words(ship.total("total_amount"), ship.currency)
    sheet.block(_LEFT + 4, bottom + 10, 350, words, size=7)
    sheet.text(_EDGES[4] - 4, bottom + 10, "TOTAL", bold=True, align="right")
    sheet.rule(_EDGES[4], bottom, _EDGES[4], bottom + 30, width=0.5)
    sheet.text(_EDGES[4] + 4, bottom + 10, told("currency"), size=7.4)
    sheet.text(_RIGHT - 4, bottom + 10, told("total_amount"), bold=True, align="right")
    _declare(sheet, paper, bottom + 30)


def _declare(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.frame(_LEFT, y, _RIGHT, y + 62)
    sheet.text(_LEFT + 4, y + 4, "Declaration:", size=7, bold=True)
    words = "We declare that this Invoice shows the actual price of the goods described and that all particulars are "
    sheet.block(_LEFT + 4, y + 14, 290, words + "true and correct. E. & O. E.", size=7)
    sheet.rule(345, y, 345, y + 62, width=0.5)
    sheet.text(349, y + 4, "Signature & Date", size=6)
    sheet.text(_RIGHT - 4, y + 12, f"For {paper.shipment.seller.name.upper()}", size=6.4, align="right")
    signature(sheet, 420, y + 44, chance("exporter hand", paper.shipment.seed))
    sheet.text(_RIGHT - 4, y + 52, "Authorised Signatory", size=7, align="right")


LAYOUT = Layout("invoice_exporter", "commercial_invoice", _draw, pack="g", upper=True, hs=("8", "6", "8."),
                mass=("KGS",), numbers=("comma", "comma", "lakh"), dates=("dmy", "dotted", "DMON"))  # fmt: skip
