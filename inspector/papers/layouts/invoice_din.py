"""A German works' invoice after DIN 5008 with English beneath: prices per thousand or hundred, a sum on each page."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _RIGHT = 71.0, 552.0
_PER = {"PCS": 1000, "KG": 100, "BOX": 100}
_NAMES = {"KG": "kg", "PCS": "St", "SETS": "Satz", "MT": "t", "M2": "m²", "M": "m", "BOX": "Pack"}
_MARK = "#a33a00"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("wide", 8)
    _paper_marks(sheet, paper)
    _window(sheet, paper)
    y = max(_information(sheet, paper, 92), 236.0)
    sheet.text(_LEFT, y, flow("Handelsrechnung Nr. ", paper.field("number")), size=11, bold=True)
    sheet.text(_LEFT, y + 15, "Commercial invoice", size=8, color="#555555")
    y = _opening(sheet, paper, y + 34)
    roll = Roll(sheet, _titles(sheet, paper, y), 716, lambda: _next(sheet, paper), lambda y: _carried(sheet, paper, y))
    for row in paper.rows:
        roll.row(_cells(paper, row), size=7.8, gap=7)
    _sum(sheet, paper, roll)
    _closing(sheet, paper, roll)


def _paper_marks(sheet: Sheet, paper: Paper) -> None:
    """What the letter paper bears on every page: fold marks, the house, its imprint in columns."""
    for at in (297.0, 421.0, 595.0):
        sheet.rule(10, at, 22, at, width=0.4, color="#999999")
    told, address = paper.party("seller")
    sheet.text(_LEFT, 36, told, size=12.5, bold=True, color=_MARK)
    sheet.rule(_LEFT, 54, _RIGHT, 54, width=2, color=_MARK)
    seller = paper.shipment.seller
    columns: tuple[tuple[float, list[Part]], ...] = (
        (_LEFT, ["Hausanschrift", *address]),
        (300, ["Bankverbindung", paper.field("bank")]),
        (470, [f"www.{seller.domain}", f"Steuer-Nr. {seller.credit_code[:10]}"]),
    )
    for place, (x, lines) in enumerate(columns):
        right = columns[place + 1][0] if place < 2 else _RIGHT + 20
        sheet.block(x, 786, right - x - 10, lines, size=5.8, color="#444444")


def _window(sheet: Sheet, paper: Paper) -> None:
    sheet.text(_LEFT, 96, f"{paper.shipment.seller.name} · Postfach", size=5.4)
    sheet.block(_LEFT, 112, 220, party(paper, "buyer"), size=9.4)
    sheet.text(_LEFT, 168, "Lieferanschrift / Delivery address", size=6)
    sheet.block(_LEFT, 177, 230, party(paper, "consignee"), size=8)


def _information(sheet: Sheet, paper: Paper, y: float) -> float:
    rng = chance("din", paper.shipment.seed)
    entries: list[tuple[str, str, Part]] = [
        ("Ihr Zeichen", "Your ref.", paper.field("contract_number")),
        ("Unser Zeichen", "Our ref.", rng.choice(("vk-ex/ho", "VK2-ms", "exp/kl"))),
        ("Lieferschein", "Delivery note", f"{rng.randrange(80000, 99999)}"),
        ("Telefon", "Phone", f"-{rng.randrange(100, 999)}"),
        ("Datum", "Date", paper.field("date")),
        ("Versand", "Shipped", paper.date_as("transport", "x:departure")),
    ]
    if paper.has("licence_number"):
        entries.append(("AG-Nr.", "Export licence", paper.field("licence_number")))
    for german, english, part in entries:
        sheet.text(352, y, german, size=7.4)
        sheet.text(352, y + 8, english, size=5.6, color="#666666")
        sheet.text(424, y, part, size=8)
        y += 19
    return y + 6


def _opening(sheet: Sheet, paper: Paper, y: float) -> float:
    route = flow("Lieferung / Delivery: ", paper.field("incoterm"), ",  ab / from ", paper.field("loading_port"),
                 "  nach / to ", paper.field("discharge_port"))  # fmt: skip
    size = 8.0
    while sheet.measure(route, size=size) > _RIGHT - _LEFT:
        size -= 0.2
    sheet.text(_LEFT, y, "Sehr geehrte Damen und Herren, für unsere Lieferung berechnen wir Ihnen wie folgt:")
    sheet.text(_LEFT, y + 13, route, size=size)
    sheet.text(_LEFT, y + 25, f"Zahlung / Payment: {paper.shipment.payment}")
    return y + 44


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    upper = ((_LEFT, "Pos", "left"), (150.0, "Menge", "right"), (154.0, "ME", "left"), (184.0, "Bezeichnung", "left"),
             (428.0, f"Preis {code}", "right"), (474.0, "je ME", "right"), (_RIGHT, f"Wert {code}", "right"),
             )  # fmt: skip
    lower = ("Item", "Quantity", "UoM", "Description", "Price", "per", "Value")
    for (x, title, align), second in zip(upper, lower, strict=True):
        sheet.text(x, y, title, size=7.4, bold=True, align=align)
        sheet.text(x, y + 9, second, size=6, align=align, color="#555555")
    sheet.rule(_LEFT, y + 19, _RIGHT, y + 19, width=0.8, color=_MARK)
    return y + 24


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell, line = paper.cell, paper.shipment.lines[row]
    each = _PER.get(line.unit, 1) if line.price < 8 else 1
    alone = cell(row, "unit_price")
    price = alone._replace(text=paper.manner.number(line.price * each, 2), alt=(alone.text,)) if each > 1 else alone
    unit: Told = cell(row, "unit")._replace(text=_NAMES[line.unit])
    article: list[Part] = [
        cell(row, "description"),
        cell(row, "specification"),
        flow("Warennr. ", cell(row, "hs_code"), "  Urspr. ", cell(row, "origin")),
        flow("netto ", cell(row, "net_weight_kg"), " kg  brutto ", cell(row, "gross_weight_kg"), " kg"),
    ]
    return [
        Cell(_LEFT, 20, f"{row + 1}"),
        Cell(88, 62, cell(row, "quantity"), "right"),
        Cell(154, 28, unit),
        Cell(184, 190, article),
        Cell(368, 60, price, "right"),
        Cell(430, 44, f"{each} {unit.text}", "right"),
        Cell(476, _RIGHT - 476, cell(row, "amount"), "right"),
    ]


def _so_far(sheet: Sheet, paper: Paper) -> str:
    done = sum(1 for mark in sheet.marks if mark.key.endswith(":amount"))
    return paper.manner.number(sum(line.amount for line in paper.shipment.lines[:done]), 2)


def _carried(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.text(184, y + 2, "Übertrag auf Folgeseite / carried over", size=7.6)
    sheet.text(_RIGHT, y + 2, _so_far(sheet, paper), size=7.6, align="right")
    sheet.text(_RIGHT, 772, f"./. {sheet.page + 1}", size=7, align="right")


def _next(sheet: Sheet, paper: Paper) -> float:
    _paper_marks(sheet, paper)
    sheet.text(_LEFT, 64, f"Rechnung {paper.shipment.invoice_number} - Seite {sheet.page}", size=7.6)
    y = _titles(sheet, paper, 82)
    if len([mark for mark in sheet.marks if mark.key.endswith(":amount")]) < len(paper.rows):
        sheet.text(184, y, "Übertrag / brought over", size=7.6)
        sheet.text(_RIGHT, y, _so_far(sheet, paper), size=7.6, align="right")
    return y + 15


def _sum(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    y = roll.reserve(46)
    sheet.rule(330, y, _RIGHT, y, width=0.4)
    sheet.text(330, y + 4, "MwSt. 0 % (steuerfreie Ausfuhr)", size=7.2)
    sheet.text(_RIGHT, y + 4, paper.manner.number(0, 2), align="right")
    sheet.text(330, y + 17, flow("Endbetrag / Amount due  ", paper.field("currency")), bold=True, size=8.4)
    sheet.text(_RIGHT, y + 17, paper.field("total_amount"), bold=True, size=8.4, align="right")
    sheet.rule(330, y + 30, _RIGHT, y + 30, width=1)
    roll.y = y + 40


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, mass = paper.field, paper.manner.mass
    y = roll.reserve(96)
    lines: list[Part] = [
        flow("Verpackung / Packing: ", told("total_packages"), f" {paper.package_word()}"),
        flow("Gesamtgewicht netto ", told("total_net_kg"), f" {mass}, brutto ", told("total_gross_kg"), f" {mass}"),
        "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.",
    ]
    y = sheet.block(_LEFT, y, 400, lines)
    sheet.text(_LEFT, y + 8, "Mit freundlichen Grüßen")
    signature(sheet, _LEFT, y + 42, chance("din hand", paper.shipment.seed), width=70)
    sheet.text(_LEFT, y + 48, f"i. A. {paper.shipment.seller.name}", size=6.4)


LAYOUT = Layout("invoice_din", "commercial_invoice", _draw, pack="e", hs=("8", "8.", "10"), mass=("kg",),
                numbers=("dot", "space"), dates=("dotted", "iso"))  # fmt: skip
