"""An invoice in German and English without a single upright rule: positions in tens, prices per hundred, rebates."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet, Text
from inspector.papers.stamps import signature

_LEFT, _RIGHT = 62.0, 545.0
_GREY = "#6a6a6a"
_PER_HUNDRED = ("KG", "PCS", "M", "M2", "BOX")


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.8)
    _letterhead(sheet, paper)
    sheet.block(_LEFT, 128, 230, party(paper, "buyer"), size=10)
    sheet.text(_LEFT, 214, "Rechnung / Invoice", size=17)
    _strip(sheet, paper, 242)
    roll = Roll(sheet, _head(sheet, paper, 288), 800, lambda: _next(sheet, paper))
    for row in paper.rows:
        roll.row(_cells(paper, row), gap=9)
    _totals(sheet, paper, roll)
    _closing(sheet, paper, roll)


def _letterhead(sheet: Sheet, paper: Paper) -> None:
    told, address = paper.party("seller")
    sheet.text(_LEFT, 40, told, size=12, bold=True, color="#8a1c1c")
    sheet.block(400, 56, 145, [*address, f"www.{paper.shipment.seller.domain}"], size=7, color=_GREY)
    sheet.text(_LEFT, 112, f"P.P.  {paper.shipment.seller.name}", size=6, color=_GREY)


def _strip(sheet: Sheet, paper: Paper, y: float) -> None:
    """Four references side by side, a small label over each."""
    entries: tuple[tuple[float, str, Part], ...] = (
        (_LEFT, "Beleg-Nr. / Document no.", paper.field("number")),
        (195, "Datum / Date", paper.field("date")),
        (285, "Ihre Bestellung / Your ref.", paper.field("contract_number")),
        (415, "Lieferbedingung / Terms", paper.field("incoterm")),
    )
    for x, label, part in entries:
        sheet.text(x, y, label, size=6.6, color=_GREY)
        sheet.text(x, y + 10, part, size=9.4, bold=True)


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    cells = (
        Cell(_LEFT, 30, ["Pos.", "Item"]), Cell(92, 150, ["Bezeichnung", "Description"]),
        Cell(276, 78, ["Menge", "Quantity"], "right"), Cell(360, 56, [f"Preis {code}", "Price"], "right"),
        Cell(418, 30, ["pro", "per"], "right"), Cell(448, 32, ["Rab.", "Disc."], "right"),
        Cell(480, 65, [f"Betrag {code}", "Amount"], "right"),
    )  # fmt: skip
    return put(sheet, y, cells, size=7.4) + 10


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 40, f"Rechnung / Invoice {paper.shipment.invoice_number}", size=8, color=_GREY)
    sheet.text(_RIGHT, 40, f"Blatt / Sheet {sheet.page}", size=8, color=_GREY, align="right")
    return _head(sheet, paper, 66)


def _cells(paper: Paper, row: int) -> list[Cell]:
    line, told = paper.shipment.lines[row], paper.cell(row, "unit_price")
    each = 100 if line.unit in _PER_HUNDRED else 1
    price = told._replace(text=paper.manner.number(line.price * each, 2), alt=(told.text,))
    article = f"{int(line.hs[:4]) * 7 % 899 + 100}.{int(line.hs[2:8]) % 8999 + 1000}"
    below: list[Text] = [f"Art. {article}   Zolltarif/HS ", paper.cell(row, "hs_code")]
    parts: list[Part] = [paper.cell(row, "description"), paper.cell(row, "specification"), tuple(below)]
    return [
        Cell(_LEFT, 28, str(10 * (row + 1))),
        Cell(92, 190, parts),
        Cell(276, 78, flow(paper.cell(row, "quantity"), " ", paper.cell(row, "unit")), "right"),
        Cell(360, 56, price, "right"),
        Cell(418, 30, str(each), "right"),
        Cell(448, 32, "netto", "right"),
        Cell(480, 65, paper.cell(row, "amount"), "right"),
    ]


def _totals(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    y = roll.reserve(52) + 4
    sheet.rule(360, y, _RIGHT, y, width=0.4)
    sheet.text(360, y + 5, "Warenwert / Goods value")
    sheet.text(_RIGHT, y + 5, paper.manner.number(paper.shipment.total("total_amount"), 2), align="right")
    sheet.text(360, y + 18, "MwSt. 0% / VAT")
    sheet.text(_RIGHT, y + 18, paper.manner.number(0, 2), align="right")
    sheet.text(360, y + 33, flow("Total ", paper.field("currency")), bold=True, size=10)
    sheet.text(_RIGHT, y + 33, paper.field("total_amount"), bold=True, size=10, align="right")
    sheet.rule(360, y + 46, _RIGHT, y + 46, width=1.2)
    roll.y = y + 58


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    y, mass = roll.reserve(132), f" {paper.manner.mass}"
    parts: list[Part] = [
        flow("Ursprung der Ware / Country of origin: ", paper.field("origin_country")),
        flow("Versand / Dispatch: ", paper.field("loading_port"), " - ", paper.field("discharge_port")),
        flow("Netto / Net ", paper.field("total_net_kg"), mass, "   Brutto / Gross ", paper.field("total_gross_kg"),
             mass),
        flow("Colli: ", paper.field("total_packages"), " ", paper.package_word()),
        f"Zahlung / Payment: {paper.shipment.payment}",
        flow("Bank: ", paper.field("bank")),
    ]  # fmt: skip
    if paper.has("licence_number"):
        parts.append(flow("Ausfuhrgenehmigung / Export licence: ", paper.field("licence_number")))
    y = sheet.block(_LEFT, y, 470, parts, size=8) + 12
    sheet.text(_LEFT, y, "Wir bestätigen die Richtigkeit der Angaben. / We certify that the above is correct.", size=8)
    signature(sheet, _LEFT, y + 40, chance("swiss", paper.shipment.seed))


LAYOUT = Layout("invoice_swiss", "commercial_invoice", _draw, pack="c", hs=("8.", "6.", "8"), mass=("kg",),
                numbers=("swiss",), dates=("dotted",))  # fmt: skip
