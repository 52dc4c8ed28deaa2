"""An export invoice in the aligned form of the UN layout key: boxes above, one open frame of goods, sum in words."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet
from inspector.papers.spelling import in_words
from inspector.papers.stamps import BLUE, signature
from inspector.papers.table import Carry, Column, Style, draw_table

_LEFT, _MIDDLE, _RIGHT = 34.0, 300.0, 562.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.2)
    rng = chance("aligned", paper.shipment.seed)
    sheet.text(sheet.width / 2, 24, rng.choice(("INVOICE", "EXPORT INVOICE", "CUSTOMS INVOICE")), size=14, bold=True,
               align="center")  # fmt: skip
    y = _goods(sheet, paper, _boxes(sheet, paper, 44, rng.choice(("No. & Date of Invoice", "Invoice No. and Date"))))
    if y > 690:
        sheet.turn()
        y = 50
    words = in_words(paper.shipment.total("total_amount"), paper.shipment.currency)
    y = sheet.block(_LEFT, y + 6, _RIGHT - _LEFT, f"Amount chargeable (in words): {words}", size=8.6)
    mass = f" {paper.manner.mass}"
    y = sheet.block(_LEFT, y + 5, 500, [
        flow("Total packages: ", paper.field("total_packages"), " ", paper.package_word()),
        flow("Nett wt. ", paper.field("total_net_kg"), mass, "   Gross wt. ", paper.field("total_gross_kg"), mass),
    ])  # fmt: skip
    sheet.block(_LEFT, y + 8, 290, "Declaration: we declare that this invoice shows the actual price of the goods "
                "described and that all particulars are true and correct.", size=7.6)  # fmt: skip
    sheet.text(400, y + 8, f"For {paper.shipment.seller.name}", size=7.6)
    signature(sheet, 430, y + 44, rng)
    sheet.text(430, y + 50, "Authorised Signatory", size=7.6, color=BLUE)


def _boxes(sheet: Sheet, paper: Paper, y: float, number: str) -> float:
    told = paper.field
    boxed(sheet, (_LEFT, y, _MIDDLE, y + 84), "Exporter", party(paper, "seller"))
    boxed(sheet, (_MIDDLE, y, _RIGHT, y + 28), number, flow(told("number"), "   dt. ", told("date")))
    boxed(sheet, (_MIDDLE, y + 28, _RIGHT, y + 56), "Buyer's Order No. & Date", told("contract_number"))
    licence: Parts = flow("Export lic. ", told("licence_number")) if paper.has("licence_number") else ""
    boxed(sheet, (_MIDDLE, y + 56, _RIGHT, y + 84), "Other reference(s)", licence)
    boxed(sheet, (_LEFT, y + 84, _MIDDLE, y + 160), "Consignee", party(paper, "consignee"))
    boxed(sheet, (_MIDDLE, y + 84, _RIGHT, y + 132), "Buyer (if other than consignee)", party(paper, "buyer"), size=8)
    half = (_MIDDLE + _RIGHT) / 2
    boxed(sheet, (_MIDDLE, y + 132, half, y + 160), "Country of Origin of Goods", told("origin_country"))
    boxed(sheet, (half, y + 132, _RIGHT, y + 160), "Country of Final Destination", told("destination_country"))
    quarter = (_LEFT + _MIDDLE) / 2
    y += 160
    boxed(sheet, (_LEFT, y, quarter, y + 28), "Pre-Carriage by", "ROAD")
    boxed(sheet, (quarter, y, _MIDDLE, y + 28), "Place of Receipt by Pre-Carrier", "")
    boxed(sheet, (_LEFT, y + 28, quarter, y + 56), "Vessel / Flight No.", told("vessel"))
    boxed(sheet, (quarter, y + 28, _MIDDLE, y + 56), "Port of Loading", told("loading_port"))
    boxed(sheet, (_LEFT, y + 56, quarter, y + 84), "Port of Discharge", told("discharge_port"))
    boxed(sheet, (quarter, y + 56, _MIDDLE, y + 84), "Final Destination", "")
    boxed(sheet, (_MIDDLE, y, _RIGHT, y + 84), "Terms of Delivery and Payment",
          [told("incoterm"), paper.shipment.payment, flow("Bank: ", paper.shipment.bank)])  # fmt: skip
    return y + 84


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    columns = (
        Column("Marks & Nos.", 1.1, lambda i: [*paper.shipment.marks] if i == 0 else ""),
        Column("No. & Kind\nof Pkgs.", 1.1, lambda i: [paper.cell(i, "packages"), paper.cell(i, "package_kind")]),
        Column("Description of Goods", 3.2, lambda i: [
            paper.cell(i, "description"), paper.cell(i, "specification"),
            flow("H.S. Code ", paper.cell(i, "hs_code"))]),
        Column("Quantity", 1.25, lambda i: [paper.cell(i, "quantity"), paper.cell(i, "unit")], "right"),
        Column(f"Rate\n{code}", 1.1, lambda i: paper.cell(i, "unit_price"), "right"),
        Column(f"Amount\n{code}", 1.4, lambda i: paper.cell(i, "amount"), "right"),
    )  # fmt: skip
    carry = Carry("C/F", "B/F", 5, lambda n: paper.manner.number(sum(o.amount for o in paper.shipment.lines[:n]), 2),
                  lambda: 50.0)  # fmt: skip
    total: list[Parts] = ["", "", "Total", "", paper.field("currency"), paper.field("total_amount")]
    style = Style("columns", 8.6, pad=3, head_bold=False, bottom=720, depth=190)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[total], carry=carry)


LAYOUT = Layout("invoice_aligned", "commercial_invoice", _draw, pack="b", numbers=("comma", "plain"),
                dates=("dmy", "dotted", "DMON"))  # fmt: skip
