"""A German trade invoice whose letterhead runs down the right margin: tariff number and origin within the text."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet, Text
from inspector.papers.stamps import BLUE, signature

_LEFT, _RIGHT, _MARGIN = 52.0, 436.0, 456.0
_UNITS = {"KG": "kg", "MT": "t", "PCS": "Stk.", "SETS": "Satz", "M2": "m²", "M": "m", "BOX": "Pckg."}
_INK = "#5b2333"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.2)
    _margin(sheet, paper)
    sheet.text(_LEFT, 62, f"{paper.shipment.seller.name}", size=6.4)
    below = sheet.block(_LEFT, 78, 220, party(paper, "buyer"), size=10)
    sheet.text(_RIGHT, below + 28, flow(f"{paper.shipment.loading.city}, den ", paper.field("date")), align="right")
    y = below + 48
    sheet.text(_LEFT, y, flow("HANDELSRECHNUNG Nr. ", paper.field("number")), size=12, bold=True)
    y = _opening(sheet, paper, y + 22)
    roll = Roll(sheet, _titles(sheet, paper, y + 8), 770, lambda: _next(sheet, paper), lambda y: _over(sheet, paper, y))
    for row in paper.rows:
        roll.row(_cells(paper, row), gap=6)
    _closing(sheet, paper, roll)


def _margin(sheet: Sheet, paper: Paper) -> None:
    """The narrow column at the right edge of every page: name, address, telephone, bank."""
    told, address = paper.party("seller")
    sheet.rule(_MARGIN - 8, 60, _MARGIN - 8, 790, width=1.4, color=_INK)
    y = sheet.block(_MARGIN, 62, 108, told, size=10.5, bold=True, color=_INK) + 8
    y = sheet.block(_MARGIN, y, 108, [*address], size=7) + 8
    phone = chance("margin", paper.shipment.seed).randrange(10**6, 10**7)
    y = sheet.block(_MARGIN, y, 108, [f"Tel. +86 {phone}", f"export@{paper.shipment.seller.domain}"], size=7)
    sheet.text(_MARGIN, 706, "Bankverbindung", size=7, bold=True)
    sheet.block(_MARGIN, 716, 104, paper.field("bank"), size=7)
    sheet.text(_MARGIN, 776, f"Blatt {sheet.page}", size=7)


def _opening(sheet: Sheet, paper: Paper, y: float) -> float:
    told = paper.field
    lines: list[Part] = [
        flow("Ihre Bestellung ", told("contract_number")),
        flow("Wir lieferten an: ", told("consignee")),
        flow("Versand von ", told("loading_port"), " nach ", told("discharge_port")),
    ]
    if paper.has("licence_number"):
        lines.append(flow("Ausfuhrgenehmigung ", told("licence_number")))
    return sheet.block(_LEFT, y, _RIGHT - _LEFT, lines)


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.rule(_LEFT, y, _RIGHT, y, width=1, color=_INK)
    code = {"EUR": "EUR", "USD": "US-$"}.get(paper.shipment.currency, paper.shipment.currency)
    rights = ((264, "Menge"), (346, f"E-Preis\n{code}"), (_RIGHT, f"Gesamt\n{code}"))
    sheet.text(_LEFT, y + 3, "Pos.", size=8.2)
    sheet.text(78, y + 3, "Artikel", size=8.2)
    sheet.text(269, y + 3, "ME", size=8.2)
    for x, title in rights:
        sheet.block(x - 80, y + 3, 80, [*title.split("\n")], size=8.2, align="right")
    sheet.rule(_LEFT, y + 25, _RIGHT, y + 25, width=0.4, color=_INK)
    return y + 30


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    unit = cell(row, "unit")
    article: list[Part] = [cell(row, "description")]
    if cell(row, "specification").text:
        article.append(cell(row, "specification"))
    article.append(flow("Zolltarifnr. ", cell(row, "hs_code"), ", Ursprung: ", cell(row, "origin")))
    return [
        Cell(_LEFT, 22, f"{row + 1}"),
        Cell(78, 150, article),
        Cell(226, 38, cell(row, "quantity"), "right"),
        Cell(269, 30, unit._replace(text=_UNITS[str(unit.value)])),
        Cell(296, 50, cell(row, "unit_price"), "right"),
        Cell(354, 82, cell(row, "amount"), "right"),
    ]


def _so_far(sheet: Sheet, paper: Paper) -> str:
    done = sum(1 for mark in sheet.marks if mark.key.endswith(":amount"))
    return paper.manner.number(sum(line.amount for line in paper.shipment.lines[:done]), 2)


def _over(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.text(78, y, "Zwischensumme / Übertrag")
    sheet.text(_RIGHT, y, _so_far(sheet, paper), align="right")


def _next(sheet: Sheet, paper: Paper) -> float:
    _margin(sheet, paper)
    sheet.text(_LEFT, 62, f"Handelsrechnung Nr. {paper.shipment.invoice_number}, Fortsetzung", size=8)
    y = _titles(sheet, paper, 80)
    sheet.text(78, y, "Übertrag")
    sheet.text(_RIGHT, y, _so_far(sheet, paper), align="right")
    return y + 16


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told = paper.field
    y = roll.reserve(170)
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.4, color=_INK)
    sheet.text(78, y + 5, "Umsatzsteuer 0 %, Ausfuhrlieferung")
    sheet.text(_RIGHT, y + 5, paper.manner.number(0, 2), align="right")
    total: tuple[Text, ...] = (told("currency"), "   ", told("total_amount"))
    sheet.text(78, y + 20, "Endbetrag", bold=True, size=10)
    sheet.text(_RIGHT, y + 20, total, bold=True, size=10, align="right")
    sheet.rule(_LEFT, y + 34, _RIGHT, y + 34, width=1, color=_INK)
    weights: tuple[tuple[str, Part], ...] = (
        ("Bruttogewicht", flow(told("total_gross_kg"), " kg")),
        ("Nettogewicht", flow(told("total_net_kg"), " kg")),
        ("Colli", told("total_packages")),
    )
    y += 42
    for label, part in weights:
        sheet.text(_LEFT, y, f"{label}:")
        sheet.text(190, y, part, align="right")
        y += 11.5
    y = sheet.block(_LEFT, y + 8, 380, [flow("Lieferbedingung: ", told("incoterm"), " (Incoterms 2020)"),
                                        f"Zahlung: {paper.shipment.payment}"])  # fmt: skip
    words = "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. Erfüllungsort ist der Sitz des Verkäufers."
    sheet.block(_LEFT, y + 6, 250, words, size=7)
    signature(sheet, 330, y + 30, chance("margin hand", paper.shipment.seed), color=BLUE)


LAYOUT = Layout("invoice_margin", "commercial_invoice", _draw, pack="d", hs=("8", "8.", "10"), mass=("kg",),
                numbers=("dot",), dates=("dotted",))  # fmt: skip
