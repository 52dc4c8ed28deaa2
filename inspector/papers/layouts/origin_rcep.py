"""A certificate of origin under RCEP as a portal prints it: labelled rows instead of boxes, one ruled table."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9)
    sheet.text(
        sheet.width / 2, 26, "REGIONAL COMPREHENSIVE ECONOMIC PARTNERSHIP AGREEMENT", size=12, bold=True, align="center"
    )
    sheet.text(sheet.width / 2, 42, "CERTIFICATE OF ORIGIN", size=14, bold=True, align="center")
    sheet.text(806, 42, flow("Certificate No. ", paper.field("number")), align="right")
    y = 66.0
    entries: tuple[tuple[str, Parts], ...] = (
        ("Goods consigned from", party(paper, "seller")),
        ("Goods consigned to", party(paper, "consignee")),
        ("Producer", "AVAILABLE TO THE COMPETENT AUTHORITY UPON REQUEST"),
        (
            "Transport",
            flow(paper.field("vessel"), ", from ", paper.field("loading_port"), " to ", paper.field("discharge_port")),
        ),
        ("Invoice", flow(paper.field("invoice_number"), " of ", paper.field("invoice_date"))),
        ("RCEP country of origin", paper.field("origin_country")),
        ("Importing party", paper.field("destination_country")),
    )
    for label, parts in entries:
        sheet.text(40, y, label, bold=True)
        y = sheet.block(180, y, 600, parts) + 3
    y = _goods(sheet, paper, y + 6)
    sheet.text(40, y + 16, flow("Certified by the issuing body on ", paper.field("date")))
    stamps.seal(sheet, 700, min(y + 60, 540), "中华人民共和国海关签证专用", radius=44)


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    columns = (
        Column("Item", 0.5, lambda i: str(i + 1)),
        Column("Marks", 1.4, lambda i: list(paper.shipment.marks) if i == 0 else ""),
        Column(
            "Number and kind of packages",
            1.8,
            lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind")),
        ),
        Column("Description of goods", 3, lambda i: paper.cell(i, "description")),
        Column("HS (6 digit)", 1.1, lambda i: paper.cell(i, "hs_code")),
        Column("Origin\nconferring\ncriterion", 1, lambda i: "PE"),
        Column("RCEP\norigin", 0.9, lambda i: paper.cell(i, "origin")),
        Column(f"Gross weight\n{paper.manner.mass}", 1.3, lambda i: paper.cell(i, "gross_weight_kg"), "right"),
    )
    return draw_table(sheet, 40, y, 766, columns, paper.rows, style=Style("grid", 8.5, bottom=520))


LAYOUT = Layout(
    "origin_rcep",
    "certificate_of_origin",
    _draw,
    upper=True,
    size=A4_LANDSCAPE,
    hs=("6", "6."),
    numbers=("comma", "plain"),
    mass=("KGS", "KG"),
    dates=("MOND", "iso", "dmon"),
    destinations=("AU", "ID", "JP", "KR", "MY", "TH", "VN"),
)
