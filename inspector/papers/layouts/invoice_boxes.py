"""A courier's commercial invoice on American letter paper: numbered boxes, units and harmonized codes, charges."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, form_box, grid_row, head_row, pages_of
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import LETTER, Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _MIDDLE, _RIGHT = 36.0, 306.0, 576.0
_EDGES = (36.0, 90.0, 130.0, 330.0, 402.0, 436.0, 500.0, 576.0)
_TITLES = (("16. NO. OF", "UNITS"), ("17. UNIT", "MEAS."), ("18. FULL DESCRIPTION OF", "MERCHANDISE"),
           ("19. HARMONIZED", "TARIFF NO."), ("20.", "C/O"), ("21. UNIT", "VALUE"), ("22. TOTAL", "VALUE"))  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    _all(sheet, paper, pages_of(_all, paper, sheet.size))


def _all(sheet: Sheet, paper: Paper, count: int) -> None:
    sheet.pen = Pen("sans", 8.2)
    sheet.frame(_LEFT, 26, _RIGHT, 46, fill="#2b2b2b")
    sheet.text(_LEFT + 6, 30, "COMMERCIAL INVOICE", size=12, bold=True, color="#ffffff")
    sheet.text(_RIGHT - 6, 32, f"Page {sheet.page} of {count}", size=8, color="#ffffff", align="right")
    _top(sheet, paper)
    _small(sheet, paper)
    roll = Roll(sheet, _head(sheet, 318), 730, lambda: _next(sheet, paper, count))
    for row in paper.rows:
        _item(roll, paper, row)
    _ending(roll, paper, count)


def _top(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    rng = chance("boxes", ship.seed)
    seller: list[Part] = [*party(paper, "seller"), f"TAX ID/VAT NO.: {ship.seller.credit_code}",
                          f"PHONE: +86 {rng.randrange(10**9, 10**10)}"]  # fmt: skip
    to: list[Part] = [*party(paper, "consignee"), f"PHONE: +{rng.randrange(10, 99)} {rng.randrange(10**8, 10**9)}"]
    form_box(sheet, (_LEFT, 46, _MIDDLE, 128), "1. SHIPPER / EXPORTER (complete name and address, tax ID)", seller)
    form_box(sheet, (_LEFT, 128, _MIDDLE, 204), "4. SHIP TO / CONSIGNEE (complete name and address)", to)
    form_box(sheet, (_MIDDLE, 128, _RIGHT, 204), "5. SOLD TO / IMPORTER (if different from consignee)",
             party(paper, "buyer"))  # fmt: skip
    form_box(sheet, (_MIDDLE, 46, 441, 87), "2. INVOICE NO.", told("number"), size=9)
    form_box(sheet, (441, 46, _RIGHT, 87), "2a. INVOICE DATE", told("date"), size=9)
    waybill = "3. AIR WAYBILL / TRACKING NO." if ship.way == "air" else "3. BILL OF LADING / TRACKING NO."
    form_box(sheet, (_MIDDLE, 87, 441, 128), waybill, told("bl_number"), size=9)
    form_box(sheet, (441, 87, _RIGHT, 128), "3a. P.O. NO. / REFERENCE", told("contract_number"), size=9)


def _small(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    licence: Part = told("licence_number") if paper.has("licence_number") else "NLR"
    rows: tuple[tuple[tuple[str, Part], ...], ...] = (
        (("6. DATE OF EXPORTATION", told("export_date")), ("7. COUNTRY OF EXPORT", told("origin_country")),
         ("8. COUNTRY OF ULTIMATE DESTINATION", told("destination_country")), ("9. REASON FOR EXPORT", "SALE")),
        (("10. PORT OF LADING", told("loading_port")), ("11. PORT OF ENTRY", told("discharge_port")),
         ("12. EXPORTING CARRIER", told("vessel")), ("13. EXPORT LICENSE NO.", licence)),
    )  # fmt: skip
    for line, cells in enumerate(rows):
        for place, (label, part) in enumerate(cells):
            x, y = _LEFT + 135 * place, 204 + 38.0 * line
            form_box(sheet, (x, y, x + 135, y + 38), label, part, size=8.4)
    form_box(sheet, (_LEFT, 280, _MIDDLE, 312), "14. TERMS OF SALE (INCOTERMS 2020) / PAYMENT",
             [told("incoterm"), ship.payment], size=8.4)  # fmt: skip
    form_box(sheet, (_MIDDLE, 280, 441, 312), "15. CURRENCY OF SALE", told("currency"), size=8.4)
    form_box(sheet, (441, 280, _RIGHT, 312), "15a. PARTIES TO TRANSACTION", "[ ] RELATED  [X] NON-RELATED", size=7.4)


def _head(sheet: Sheet, y: float) -> float:
    return head_row(sheet, _EDGES, y, 24, _TITLES, size=6.4, fill="#dcdcdc", bold=True)


def _plain(sheet: Sheet, paper: Paper, count: int) -> float:
    """The head of every page but the first."""
    sheet.text(_LEFT, 30, f"COMMERCIAL INVOICE {paper.shipment.invoice_number} - CONTINUATION", bold=True)
    sheet.text(_RIGHT, 30, f"Page {sheet.page} of {count}", size=8, align="right")
    return 46.0


def _next(sheet: Sheet, paper: Paper, count: int) -> float:
    return _head(sheet, _plain(sheet, paper, count))


def _item(roll: Roll, paper: Paper, row: int) -> None:
    cell, line = paper.cell, paper.shipment.lines[row]
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"),
                         flow("PKGS: ", cell(row, "packages"), " ", cell(row, "package_kind"), "  USE: INDUSTRIAL"),
                        ]  # fmt: skip
    origin = cell(row, "origin")._replace(text=line.origin, alt=(line.origin,))
    parts: list[Parts] = [cell(row, "quantity"), cell(row, "unit"), goods, cell(row, "hs_code"), origin,
                          cell(row, "unit_price"), cell(row, "amount")]  # fmt: skip
    grid_row(roll, _EDGES, parts, "rclccrr", size=8)


def _ending(roll: Roll, paper: Paper, count: int) -> None:
    told, mass = paper.field, paper.manner.mass
    roll.again = lambda: _plain(roll.sheet, paper, count)
    sheet, y = roll.sheet, roll.reserve(150)
    zero = paper.manner.number(0, 2)
    sums: list[tuple[str, Part]] = [
        ("25. DISCOUNT / REBATE", zero),
        ("26. FREIGHT", zero),
        ("27. INSURANCE", zero),
        ("28. OTHER", zero),
        ("29. TOTAL INVOICE AMOUNT", told("total_amount")),
    ]
    for place, (label, part) in enumerate(sums):
        top = y + 17.0 * place
        sheet.frame(330, top, 500, top + 17)
        sheet.frame(500, top, _RIGHT, top + 17)
        sheet.text(334, top + 5, label, size=7, bold=place == 4)
        fitted(sheet, _RIGHT - 3, top + 4.5, 70, part, bold=place == 4, align="right")
    form_box(sheet, (_LEFT, y, 130, y + 42), "23. TOTAL NO. OF PKGS", told("total_packages"), size=9)
    form_box(
        sheet,
        (130, y, 330, y + 42),
        "24. TOTAL WEIGHT",
        [flow("GROSS ", told("total_gross_kg"), f" {mass}"), flow("NET ", told("total_net_kg"), f" {mass}")],
    )
    form_box(sheet, (_LEFT, y + 42, 330, y + 85), "30. REMIT TO", told("bank"), size=8)
    words = ("These commodities, technology or software were exported in accordance with the export regulations of the "
             "country of export. Diversion contrary to law prohibited. I declare all the information contained in this "
             "invoice to be true and correct.")  # fmt: skip
    form_box(
        sheet, (_LEFT, y + 85, _RIGHT, y + 144), "31. DECLARATION STATEMENT / SIGNATURE OF SHIPPER", words, size=7.2
    )
    signature(sheet, 400, y + 134, chance("boxes hand", paper.shipment.seed))
    sheet.text(_LEFT + 5, y + 131, flow("DATE: ", told("date")), size=8)
    roll.y = y + 150


LAYOUT = Layout("invoice_boxes", "commercial_invoice", _draw, size=LETTER, pack="f", upper=True,
                hs=("8.", "6.", "10"), mass=("KG", "KGS"), numbers=("comma", "plain"),
                dates=("dmon", "MOND", "DMON"))  # fmt: skip
