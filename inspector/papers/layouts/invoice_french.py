"""A French and English invoice: tariff code first, lots and origins between, rules across only, the total at left."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _RIGHT = 40.0, 555.0
_TINT = "#5b3b8c"
_PLACES = ((40, 56, "left"), (100, 152, "left"), (256, 40, "left"), (298, 56, "left"), (356, 62, "right"),
           (422, 56, "right"), (482, 73, "right"))  # fmt: skip
_SYMBOLS = {"EUR": "€", "USD": "$ US", "CNY": "CNY"}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.6)
    told = paper.field
    sheet.text(_LEFT, 34, "FACTURE", size=22, bold=True, color=_TINT)
    sheet.text(_LEFT, 60, "COMMERCIALE / Commercial invoice", size=9, color=_TINT)
    sheet.text(_RIGHT, 36, flow("N°  ", told("number")), size=11, bold=True, align="right")
    sheet.text(_RIGHT, 52, flow("du / dated  ", told("date")), align="right")
    _parties(sheet, paper, 86)
    y = _terms(sheet, paper, 168)
    roll = Roll(sheet, _head(sheet, y + 14), 770, lambda: _head(sheet, 44))
    for row in paper.rows:
        roll.row(_placed(_cells(paper, row)), gap=6)
        sheet.rule(_LEFT, roll.y - 3, _RIGHT, roll.y - 3, width=0.3, color="#bbbbbb")
    _totals(sheet, paper, roll)


def _parties(sheet: Sheet, paper: Paper, y: float) -> None:
    for x, label, name in ((_LEFT, "Vendeur / Seller", "seller"), (218, "Acheteur / Buyer", "buyer"),
                           (396, "Livré à / Consignee", "consignee")):  # fmt: skip
        sheet.rule(x, y, x + 160, y, width=1.2, color=_TINT)
        sheet.text(x, y + 4, label, size=6.6, color=_TINT)
        sheet.block(x, y + 15, 160, party(paper, name), size=8.2)


def _terms(sheet: Sheet, paper: Paper, y: float) -> float:
    """References in running lines, each label in small letters before its value."""
    told, ship = paper.field, paper.shipment
    lines: tuple[tuple[tuple[str, Part], ...], ...] = (
        (("V/cde / Your order", told("contract_number")), ("Incoterm® 2020", told("incoterm"))),
        (("Pays d'origine / Origin", told("origin_country")), ("Destination finale", told("destination_country"))),
        (("Expédition de / From", told("loading_port")), ("à / To", told("discharge_port"))),
        (("Règlement / Payment", ship.payment), ("Transport", told("vessel"))),
    )
    for cells in lines:
        for x, (label, part) in zip((_LEFT, 352.0), cells, strict=True):
            end = sheet.text(x, y, f"{label} : ", size=7.2, color="#555555")
            sheet.text(end + 2, y - 0.8, part)
        y += 13
    return y


def _placed(parts: tuple[Parts, ...]) -> list[Cell]:
    return [Cell(x, width, part, align) for (x, width, align), part in zip(_PLACES, parts, strict=True)]


def _head(sheet: Sheet, y: float) -> float:
    titles: tuple[Parts, ...] = (
        ["Code SH", "HS code"], ["Désignation", "Description"], ["Orig.", ""], ["N° lot", "Batch"],
        ["Quantité", "Quantity"], ["P.U. HT", "Unit price"], ["Montant HT", "Amount"],
    )  # fmt: skip
    sheet.rule(_LEFT, y, _RIGHT, y, width=1.2, color=_TINT)
    for cell in _placed(titles):
        sheet.block(cell.x, y + 4, cell.width, cell.parts, size=7.2, bold=True, align=cell.align)
    sheet.rule(_LEFT, y + 25, _RIGHT, y + 25, width=0.6, color=_TINT)
    return y + 30


def _cells(paper: Paper, row: int) -> tuple[Parts, ...]:
    cell, sign = paper.cell, _SYMBOLS[paper.shipment.currency]
    lot = f"{paper.shipment.batch}/{row + 1:02d}"
    return (
        cell(row, "hs_code"),
        [cell(row, "description"), cell(row, "specification")],
        cell(row, "origin"),
        lot,
        flow(cell(row, "quantity"), " ", cell(row, "unit")),
        cell(row, "unit_price"),
        flow(cell(row, "amount"), f" {sign}"),
    )


def _totals(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, mass, y = paper.field, f" {paper.manner.mass}", roll.reserve(150) + 6
    sheet.frame(_LEFT, y, 250, y + 34, width=1.2, color=_TINT)
    sheet.text(_LEFT + 8, y + 5, flow("TOTAL HT À PAYER / Total due, ", told("currency")), size=7.4, color=_TINT)
    sheet.text(_LEFT + 8, y + 17, told("total_amount"), size=12, bold=True)
    rows: tuple[tuple[str, Part], ...] = (
        ("Poids net / Net weight", flow(told("total_net_kg"), mass)),
        ("Poids brut / Gross weight", flow(told("total_gross_kg"), mass)),
        ("Colis / Packages", flow(told("total_packages"), " ", paper.package_word())),
    )
    for place, (label, part) in enumerate(rows):
        sheet.text(300, y + 12 * place, label, size=7.6, color="#555555")
        sheet.text(_RIGHT, y + 12 * place, part, align="right")
    y += 46
    notes: list[Part] = ["Exonération de TVA, art. 262 ter I du CGI / VAT exempt export.",
                         flow("Banque / Bank : ", told("bank"))]  # fmt: skip
    if paper.has("licence_number"):
        notes.append(flow("Licence d'exportation / Export licence : ", told("licence_number")))
    y = sheet.block(_LEFT, y, 480, notes, size=7.8)
    sheet.text(_LEFT, y + 10, "Certifié sincère et véritable / Certified true and correct", size=7.8)
    signature(sheet, 330, y + 36, chance("french", paper.shipment.seed))


LAYOUT = Layout("invoice_french", "commercial_invoice", _draw, pack="c", hs=("8", "8.", "6", "10"), mass=("kg",),
                numbers=("space", "dot"), dates=("dmy", "dotted"))  # fmt: skip
