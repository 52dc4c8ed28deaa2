"""A commercial invoice as a German house prints it: address window, reference block, two-language labels, few rules."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import beside, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature
from inspector.papers.table import Carry, Column, Style, draw_table

_LEFT, _RIGHT = 57.0, 548.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 9)
    below = _window(sheet, paper)
    y = max(below, _references(sheet, paper, 96)) + 16
    sheet.text(_LEFT, y, "HANDELSRECHNUNG / COMMERCIAL INVOICE", size=13, bold=True)
    y = _delivery(sheet, paper, y + 22)
    y = _goods(sheet, paper, y + 8)
    _declaration(sheet, paper, y + 8)
    _imprint(sheet, paper)


def _window(sheet: Sheet, paper: Paper) -> float:
    """The address window of an envelope: the sender in one small line, the buyer below it."""
    told, address = paper.party("seller")
    sheet.text(_RIGHT, 34, told, size=14, bold=True, color="#00457c", align="right")
    sheet.text(_RIGHT, 52, f"export@{paper.shipment.seller.domain}", size=7.5, align="right")
    end = sheet.text(_LEFT, 104, f"{paper.shipment.seller.name} · {' · '.join(address)}", size=5.6)
    sheet.rule(_LEFT, 112, end, 112, width=0.3)
    return sheet.block(_LEFT, 120, 235, party(paper, "buyer"), size=10)


def _references(sheet: Sheet, paper: Paper, y: float) -> float:
    customer = f"{chance('customer', paper.shipment.seed).randrange(10200, 48900)}"
    entries: list[tuple[str, Part]] = [
        ("Rechnungs-Nr. / Invoice No.", paper.field("number")),
        ("Datum / Date", paper.field("date")),
        ("Kunden-Nr. / Customer No.", customer),
        ("Ihre Bestellung / Your order", paper.field("contract_number")),
        ("Seite / Page", "1"),
    ]
    for label, part in entries:
        y = beside(sheet, 345, y + 2, label, part, column=124, size=8)
    return y


def _delivery(sheet: Sheet, paper: Paper, y: float) -> float:
    route = flow(paper.field("loading_port"), "  -  ", paper.field("discharge_port"))
    entries: list[tuple[str, Part]] = [
        ("Warenempfänger / Ship-to party:", paper.field("consignee")),
        ("Lieferbedingung / Terms of delivery:", paper.field("incoterm")),
        ("Versandweg / Shipment:", route),
        ("Zahlungsbedingung / Terms of payment:", paper.shipment.payment),
    ]
    if paper.has("licence_number"):
        entries.append(("Ausfuhrgenehmigung / Export licence No.:", paper.field("licence_number")))
    for label, part in entries:
        y = beside(sheet, _LEFT, y, label, part, column=168, size=8.5) + 1
    return y


def _article(paper: Paper, row: int) -> list[Part]:
    return [
        paper.cell(row, "description"),
        paper.cell(row, "specification"),
        flow("Zolltarif-Nr. / HS code: ", paper.cell(row, "hs_code")),
        flow("Ursprung / Origin: ", paper.cell(row, "origin")),
    ]


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    columns = (
        Column("Pos.\nItem", 0.55, lambda i: str(10 * (i + 1))),
        Column("Bezeichnung\nDescription", 3.9, lambda i: _article(paper, i)),
        Column("Menge\nQuantity", 1.1, lambda i: paper.cell(i, "quantity"), "right"),
        Column("ME\nUnit", 0.65, lambda i: paper.cell(i, "unit")),
        Column(f"Einzelpreis\nUnit price {code}", 1.4, lambda i: paper.cell(i, "unit_price"), "right"),
        Column(f"Gesamtpreis\nTotal {code}", 1.5, lambda i: paper.cell(i, "amount"), "right"),
    )
    carry = Carry("Übertrag / Carried forward", "Übertrag / Brought forward", 5, lambda n: _sum(paper, n),
                  lambda: _next_page(sheet, paper))  # fmt: skip
    total: list[Parts] = ["", "Rechnungsbetrag / Invoice total", "", "", paper.field("currency"),
                          paper.field("total_amount")]  # fmt: skip
    style = Style("head", 8.8, pad=3.5, head_bold=False, bottom=690)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[total], carry=carry)


def _sum(paper: Paper, rows: int) -> str:
    return paper.manner.number(sum(line.amount for line in paper.shipment.lines[:rows]), 2)


def _next_page(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 40, f"Rechnung / Invoice {paper.shipment.invoice_number}", size=8)
    sheet.text(_RIGHT, 40, f"Seite / Page {sheet.page}", size=8, align="right")
    return 60


def _declaration(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 655:
        sheet.turn()
        y = _next_page(sheet, paper)
    mass = f" {paper.manner.mass}"
    entries: tuple[tuple[str, Part], ...] = (
        ("Anzahl Packstücke / No. of packages:", flow(paper.field("total_packages"), " ", paper.package_word())),
        ("Nettogewicht / Net weight:", flow(paper.field("total_net_kg"), mass)),
        ("Bruttogewicht / Gross weight:", flow(paper.field("total_gross_kg"), mass)),
        ("Ursprungsland / Country of origin:", paper.field("origin_country")),
    )
    for label, part in entries:
        y = beside(sheet, _LEFT, y, label, part, column=168, size=8.5) + 1
    words = "Wir bestätigen die Richtigkeit der Angaben. / We certify that the above is correct."
    sheet.block(_LEFT, y + 8, 330, words, size=7.5)
    signature(sheet, 420, y + 20, chance("german", paper.shipment.seed))
    sheet.text(420, y + 28, "Unterschrift / Signature", size=6.5)


def _imprint(sheet: Sheet, paper: Paper) -> None:
    """The four columns of small print at the foot of a German letter."""
    sheet.rule(_LEFT, 786, _RIGHT, 786, width=0.4, color="#00457c")
    told, address = paper.party("seller")
    sheet.block(_LEFT, 791, 190, [told.text, *address], size=6.3)
    sheet.block(_LEFT + 200, 791, 110, [f"www.{paper.shipment.seller.domain}", "AGB / GTC: see website"], size=6.3)
    sheet.block(_LEFT + 320, 791, 170, ["Bankverbindung / Bank details", paper.field("bank")], size=6.3)


LAYOUT = Layout(
    "invoice_german",
    "commercial_invoice",
    _draw,
    held_out=True,
    hs=("8", "6", "8."),
    mass=("kg", "KG"),
    numbers=("dot", "dot", "comma"),
    dates=("dotted", "dotted", "dmon"),
)
