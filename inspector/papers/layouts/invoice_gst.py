"""A GST export invoice as the books of India print it: full grid, tax columns of two storeys, sums in lakhs."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, depth_of, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.spelling import in_words
from inspector.papers.stamps import signature

_LEFT, _RIGHT = 26.0, 569.0
_EDGES = (26.0, 46.0, 208.0, 262.0, 318.0, 348.0, 410.0, 438.0, 478.0, 569.0)


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8)
    sheet.text(sheet.width / 2, 20, "TAX INVOICE FOR EXPORT", size=12, bold=True, align="center")
    words = "(SUPPLY MEANT FOR EXPORT UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF IGST)"
    sheet.text(sheet.width / 2, 35, words, size=6.6, align="center")
    y = _parties(sheet, paper, 46)
    roll = Roll(sheet, _head(sheet, paper, y), 770, lambda: _head(sheet, paper, 40))
    for row in paper.rows:
        _row(sheet, roll, _cells(paper, row))
    total: list[Part] = ["", "Total", "", "", "", "", "", paper.manner.number(0, 2), paper.field("total_amount")]
    _row(sheet, roll, [_cell(place, part, bold=True) for place, part in enumerate(total)])
    _closing(sheet, paper, roll)


def _parties(sheet: Sheet, paper: Paper, y: float) -> float:
    told = paper.field
    left: list[tuple[float, str, list[Part]]] = [
        (62, "Exporter", party(paper, "seller")),
        (62, "Consignee (Ship To)", party(paper, "consignee")),
        (62, "Buyer (Bill To)", party(paper, "buyer")),
    ]
    at = y
    for depth, label, parts in left:
        sheet.frame(_LEFT, at, 290, at + depth, width=0.5)
        sheet.text(_LEFT + 3, at + 2, label, size=6.4)
        sheet.block(_LEFT + 3, at + 11, 256, parts)
        at += depth
    right: tuple[tuple[str, Part, str, Part], ...] = (
        ("Invoice No.", told("number"), "Dated", told("date")),
        ("Buyer's Order No.", told("contract_number"), "Country of Origin", told("origin_country")),
        ("Port of Loading", told("loading_port"), "Port of Discharge", told("discharge_port")),
        ("Dispatched through", told("vessel"), "Final Destination", told("destination_country")),
        ("Terms of Delivery", told("incoterm"), "GSTIN/UIN of recipient", "URP"),
        ("Currency", told("currency"), "Place of Supply", "96-Other Territory"),
    )
    for place, (one, part, two, other) in enumerate(right):
        top = y + 31 * place
        for x0, x1, label, value in ((290, 420, one, part), (420, _RIGHT, two, other)):
            sheet.frame(x0, top, x1, top + 31, width=0.5)
            sheet.text(x0 + 3, top + 2, label, size=6.4)
            sheet.block(x0 + 3, top + 11, x1 - x0 - 5, value, bold=True, size=7.6)
    return at


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    titles = ("Sl\nNo.", "Description of Goods", "HSN/SAC", "Quantity", "Unit", f"Rate\n({paper.shipment.currency})")
    for place, title in enumerate(titles):
        sheet.frame(_EDGES[place], y, _EDGES[place + 1], y + 28, width=0.5)
        sheet.block(_EDGES[place], y + 4, _EDGES[place + 1] - _EDGES[place], list(title.split("\n")), size=7,
                    align="center")  # fmt: skip
    sheet.frame(_EDGES[6], y, _EDGES[8], y + 14, width=0.5)
    sheet.text((_EDGES[6] + _EDGES[8]) / 2, y + 3, "Integrated Tax", size=7, align="center")
    for place, title in ((6, "Rate"), (7, "Amount")):
        sheet.frame(_EDGES[place], y + 14, _EDGES[place + 1], y + 28, width=0.5)
        sheet.text((_EDGES[place] + _EDGES[place + 1]) / 2, y + 17, title, size=7, align="center")
    sheet.frame(_EDGES[8], y, _RIGHT, y + 28, width=0.5)
    sheet.block(_EDGES[8], y + 4, _RIGHT - _EDGES[8], ["Taxable Value", f"({paper.shipment.currency})"], size=7,
                align="center")  # fmt: skip
    return y + 28


def _cell(place: int, parts: Part | list[Part], *, bold: bool = False) -> Cell:
    align = "center" if place in (0, 2, 4, 6) else "left" if place == 1 else "right"
    return Cell(_EDGES[place] + 3, _EDGES[place + 1] - _EDGES[place] - 6, parts, align, bold)


def _cells(paper: Paper, row: int) -> list[Cell]:
    goods: list[Part] = [paper.cell(row, "description"), paper.cell(row, "specification"),
                         flow("Pkgs: ", paper.cell(row, "packages"), " ", paper.cell(row, "package_kind"))]  # fmt: skip
    entries: list[Part | list[Part]] = [
        str(row + 1), goods, paper.cell(row, "hs_code"), paper.cell(row, "quantity"), paper.cell(row, "unit"),
        paper.cell(row, "unit_price"), "0%", paper.manner.number(0, 2), paper.cell(row, "amount"),
    ]  # fmt: skip
    return [_cell(place, parts) for place, parts in enumerate(entries)]


def _row(sheet: Sheet, roll: Roll, cells: list[Cell]) -> None:
    depth = depth_of(sheet, cells) + 7
    y = roll.reserve(depth)
    put(sheet, y + 3.5, cells)
    for place in range(len(_EDGES) - 1):
        sheet.frame(_EDGES[place], y, _EDGES[place + 1], y + depth, width=0.5)
    roll.y = y + depth


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    y, mass = roll.reserve(150), f" {paper.manner.mass}"
    words = in_words(paper.shipment.total("total_amount"), paper.shipment.currency)
    sheet.frame(_LEFT, y, _RIGHT, y + 34, width=0.5)
    sheet.text(_LEFT + 3, y + 3, "Amount Chargeable (in words)", size=6.4)
    sheet.block(_LEFT + 3, y + 12, 536, words, bold=True, size=7.6)
    sheet.frame(_LEFT, y + 34, _RIGHT, y + 78, width=0.5)
    parts: list[Part] = [
        flow("Total No. of Packages : ", paper.field("total_packages"), " ", paper.package_word()),
        flow("Nett Wt. : ", paper.field("total_net_kg"), mass, "    Gross Wt. : ", paper.field("total_gross_kg"), mass),
        flow("Bank Details : ", paper.field("bank")),
    ]  # fmt: skip
    if paper.has("licence_number"):
        parts.append(flow("Export Licence : ", paper.field("licence_number")))
    sheet.block(_LEFT + 3, y + 37, 536, parts, size=7.6)
    sheet.frame(_LEFT, y + 78, 330, y + 140, width=0.5)
    sheet.frame(330, y + 78, _RIGHT, y + 140, width=0.5)
    sheet.text(_LEFT + 3, y + 81, "Declaration", size=6.4)
    sheet.block(_LEFT + 3, y + 91, 295, "We declare that this invoice shows the actual price of the goods described "
                "and that all particulars are true and correct.", size=7)  # fmt: skip
    sheet.text(_RIGHT - 4, y + 81, f"for {paper.shipment.seller.name}", size=7, bold=True, align="right")
    signature(sheet, 450, y + 122, chance("gst", paper.shipment.seed))
    sheet.text(_RIGHT - 4, y + 129, "Authorised Signatory", size=7, align="right")


LAYOUT = Layout("invoice_gst", "commercial_invoice", _draw, pack="c", hs=("8", "8", "6"), mass=("KGS", "Kgs"),
                numbers=("lakh",), dates=("dmy", "DMON", "dotted"))  # fmt: skip
