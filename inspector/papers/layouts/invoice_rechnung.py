"""A German trading house's invoice for export: captions in German and English, codes and origin below each item."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, head_row, pages_of
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 62.0, 556.0
_EDGES = (62.0, 88.0, 316.0, 374.0, 402.0, 474.0, 556.0)
_GREY = "#6a6a6a"


def _draw(sheet: Sheet, paper: Paper) -> None:
    _all(sheet, paper, pages_of(_all, paper, sheet.size))


def _all(sheet: Sheet, paper: Paper, count: int) -> None:
    sheet.pen = Pen("sans", 8.6)
    _foot(sheet, paper, count)
    _letterhead(sheet, paper)
    y = _facts(sheet, paper)
    roll = Roll(sheet, _head(sheet, paper, y), 726, lambda: _next(sheet, paper, count))
    for row in paper.rows:
        _item(roll, paper, row)
    _sums(roll, paper)
    _terms(roll, paper, count)


def _letterhead(sheet: Sheet, paper: Paper) -> None:
    told, address = paper.party("seller")
    sheet.text(_RIGHT, 36, told, size=12.5, bold=True, align="right", color="#8a1c1c")
    fitted(sheet, _RIGHT, 52, 380, " · ".join(address), size=7.2, align="right", color=_GREY)
    sheet.rule(_LEFT, 66, _RIGHT, 66, color="#8a1c1c", width=1.2)
    fitted(sheet, _LEFT, 112, 230, f"{paper.shipment.seller.name} · {address[-1]}", size=5.8, color=_GREY)
    sheet.rule(_LEFT, 121, 292, 121, width=0.3)
    sheet.block(_LEFT, 128, 230, party(paper, "buyer"), size=9.6)


def _facts(sheet: Sheet, paper: Paper) -> float:
    """The block of numbers at the right of the address and the table of delivery below the subject."""
    told, ship = paper.field, paper.shipment
    rng = chance("rechnung", ship.seed)
    right: list[tuple[str, Part]] = [
        ("Rechnung Nr. / Invoice No.", told("number")),
        ("Datum / Date", told("date")),
        ("Kunden-Nr. / Customer No.", f"{rng.randrange(10000, 79999)}"),
        ("Ihre Bestellung / Your Order", told("contract_number")),
        ("Unser Zeichen / Our ref.", f"{rng.choice(('kb', 'mh', 'sw'))}-{rng.randrange(100, 999)}"),
    ]
    for place, (label, part) in enumerate(right):
        sheet.text(324, 112 + 14 * place, label, size=7.6, color=_GREY)
        fitted(sheet, 442, 111.5 + 14 * place, 114, part, size=8.8)
    sheet.text(_LEFT, 226, "HANDELSRECHNUNG", size=13, bold=True)
    sheet.text(210, 229, "/ Commercial Invoice", size=10, color=_GREY)
    way: Part = flow(told("vessel"), " / ", told("voyage")) if ship.voyage else told("vessel")
    rows: list[tuple[str, Part]] = [
        ("Lieferbedingung / Terms of delivery (Incoterms® 2020)", told("incoterm")),
        ("Warenempfänger / Ship-to party", told("consignee")),
        ("Verladehafen / Loading", told("loading_port")),
        ("Bestimmungshafen / Destination", told("discharge_port")),
        ("Transportmittel / Means of transport", way),
    ]
    if paper.has("licence_number"):
        rows.append(("Ausfuhrgenehmigung Nr. / Export licence", told("licence_number")))
    y = 252.0
    for label, part in rows:
        sheet.text(_LEFT, y, label, size=7.4, color=_GREY)
        fitted(sheet, 272, y - 0.5, 284, part)
        y += 12.5
    return y + 6


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    titles = (("Pos.", "Item"), ("Warenbezeichnung", "Description of goods"), ("Menge", "Quantity"), ("Einh.", "Unit"),
              (f"Einzelpreis {code}", "Unit price"), (f"Gesamtpreis {code}", "Total price"))  # fmt: skip
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.8)
    for place, (german, english) in enumerate(titles):
        align = "left" if place in (0, 1, 3) else "right"
        x = _EDGES[place] + 2 if align == "left" else _EDGES[place + 1] - 2
        wide = _EDGES[place + 1] - _EDGES[place] - 3
        fitted(sheet, x, y + 3, wide, german, size=7.6, bold=True, align=align)
        fitted(sheet, x, y + 13, wide, english, size=6.8, align=align, color=_GREY)
    sheet.rule(_LEFT, y + 23, _RIGHT, y + 23, width=0.8)
    return y + 28


def _next(sheet: Sheet, paper: Paper, count: int) -> float:
    _foot(sheet, paper, count)
    sheet.text(_LEFT, 36, f"Rechnung Nr. / Invoice No. {paper.shipment.invoice_number}", bold=True)
    return _head(sheet, paper, 56)


def _item(roll: Roll, paper: Paper, row: int) -> None:
    cell = paper.cell
    goods: list[Part] = [
        cell(row, "description"),
        cell(row, "specification"),
        flow("Warentarifnummer / HS code: ", cell(row, "hs_code")),
        flow("Ursprungsland / Country of origin: ", cell(row, "origin")),
        flow(
            cell(row, "packages"),
            " Colli (",
            cell(row, "package_kind"),
            "),  netto ",
            cell(row, "net_weight_kg"),
            " kg",
        ),
    ]
    parts: list[Parts] = [str(row + 1), goods, cell(row, "quantity"), cell(row, "unit"), cell(row, "unit_price"),
                          cell(row, "amount")]  # fmt: skip
    roll.row(across(_EDGES, parts, "llrlrr", pad=2), size=8.2, gap=6)


def _sums(roll: Roll, paper: Paper) -> None:
    told = paper.field
    sheet, y = roll.sheet, roll.reserve(54)
    zero = paper.manner.number(0, 2)
    sheet.rule(316, y, _RIGHT, y, width=0.6)
    sheet.text(320, y + 4, "0 % USt. / VAT (§ 4 Nr. 1a UStG)", size=7.6)
    sheet.text(_RIGHT - 2, y + 4, zero, align="right")
    head_row(sheet, (316.0, _RIGHT), y + 17, 16, ((),), fill="#eeeeee", framed=False)
    sheet.text(320, y + 20.5, "Rechnungsbetrag / Invoice total", size=8, bold=True)
    fitted(sheet, _RIGHT - 2, y + 20.5, 96, flow(told("currency"), " ", told("total_amount")), bold=True, align="right")
    roll.y = y + 42


def _last(sheet: Sheet, paper: Paper, count: int) -> float:
    """The head of a page that only closes the paper."""
    _foot(sheet, paper, count)
    return 50.0


def _terms(roll: Roll, paper: Paper, count: int) -> None:
    told, ship = paper.field, paper.shipment
    roll.again = lambda: _last(roll.sheet, paper, count)
    sheet, y = roll.sheet, roll.reserve(104)
    weights = flow("Bruttogewicht / Gross weight: ", told("total_gross_kg"), " kg      Nettogewicht / Net weight: ",
                   told("total_net_kg"), " kg      Packstücke / Packages: ", told("total_packages"))  # fmt: skip
    fitted(sheet, _LEFT, y, 494, weights, size=8.2)
    fitted(sheet, _LEFT, y + 13, 494, f"Zahlungsbedingung / Payment: {ship.payment}", size=8.2)
    fitted(sheet, _LEFT, y + 26, 494, flow("Bankverbindung / Bank: ", told("bank")), size=8.2)
    words = ("Steuerfreie Ausfuhrlieferung. Wir erklären, dass die Angaben dieser Rechnung richtig sind. / We certify "
             "that this invoice is true and correct and that the goods are of the origin stated above. Die Ware bleibt "
             "bis zur vollständigen Bezahlung unser Eigentum.")  # fmt: skip
    sheet.block(_LEFT, y + 42, 494, words, size=7.2)
    sheet.text(_LEFT, y + 82, "Unterschrift / Signature", size=7.2, color=_GREY)
    roll.y = y + 104


def _foot(sheet: Sheet, paper: Paper, count: int) -> None:
    rng = chance("rechnung foot", paper.shipment.seed)
    columns = (
        ("Geschäftsführer:", "Dr. Jens Albrodt, Li Wen", f"HRB {rng.randrange(10000, 99999)}"),
        (f"Tel. +49 40 {rng.randrange(100000, 999999)}-0", f"Fax +49 40 {rng.randrange(100000, 999999)}-29",
         paper.shipment.seller.domain),
        (f"USt-IdNr. DE{rng.randrange(10**8, 10**9)}", f"Steuer-Nr. 27/{rng.randrange(100, 999)}/01338",
         f"EORI DE{rng.randrange(10**6, 10**7)}"),
    )  # fmt: skip
    sheet.rule(_LEFT, 776, _RIGHT, 776, width=0.4, color=_GREY)
    for place, lines in enumerate(columns):
        sheet.block(_LEFT + 150 * place, 780, 145, [*lines], size=6.4, color=_GREY)
    sheet.text(_RIGHT, 780, f"Seite / Page {sheet.page} von / of {count}", size=6.8, align="right")


LAYOUT = Layout("invoice_rechnung", "commercial_invoice", _draw, pack="f", hs=("8", "10", "8."), mass=("kg",),
                numbers=("dot", "dot", "space"), dates=("dotted",))  # fmt: skip
