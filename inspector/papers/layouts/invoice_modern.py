"""A commercial invoice of a designed template: a tinted side column of labels above values, the amount due on top."""

from __future__ import annotations

from inspector.papers.furniture import above, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_INK = "#7a3b12"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("wide", 8)
    sheet.frame(0, 0, 168, sheet.height, width=0, fill="#f4ece4")
    _side(sheet, paper)
    sheet.text(190, 40, "Commercial invoice", size=19, color=_INK, bold=True)
    sheet.text(190, 72, flow("for goods sold to ", paper.field("buyer")), size=9)
    sheet.frame(400, 92, 560, 132, width=0, fill=_INK)
    sheet.text(410, 97, "Amount due", size=7.5, color="#ffffff")
    sheet.text(
        550,
        110,
        flow(paper.field("currency"), " ", paper.field("total_amount")),
        size=13,
        bold=True,
        align="right",
        color="#ffffff",
    )
    y = _goods(sheet, paper, 152)
    _foot(sheet, paper, y + 16)


def _side(sheet: Sheet, paper: Paper) -> None:
    y = 40.0
    entries: list[tuple[str, Parts]] = [
        ("From", party(paper, "seller")),
        ("Bill to", party(paper, "buyer")),
        ("Invoice reference", paper.field("number")),
        ("Issued", paper.field("date")),
        ("Purchase order", paper.field("contract_number")),
        ("Incoterms® 2020", paper.field("incoterm")),
        ("Shipped from", paper.field("loading_port")),
        ("Shipped to", paper.field("discharge_port")),
        ("Made in", paper.field("origin_country")),
        ("Terms", paper.shipment.payment),
    ]
    if paper.has("licence_number"):
        entries.append(("Export licence", paper.field("licence_number")))
    for label, parts in entries:
        y = above(sheet, 22, y, label, parts, width=136, color=_INK) + 9


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    columns = (
        Column(
            "What",
            3.4,
            lambda i: [
                paper.cell(i, "description"),
                flow(paper.cell(i, "specification"), "  ·  HS ", paper.cell(i, "hs_code")),
            ],
        ),
        Column("How many", 1.5, lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit")), "right"),
        Column("Each", 1.0, lambda i: paper.cell(i, "unit_price"), "right"),
        Column("Line total", 1.3, lambda i: paper.cell(i, "amount"), "right"),
    )
    style = Style("head", 8, pad=4.5, stripe="#faf6f1", color=_INK, head_color=_INK)
    return draw_table(sheet, 186, y, 374, columns, paper.rows, style=style)


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    mass = f" {paper.manner.mass}"
    for label, part in (
        ("Packages", flow(paper.field("total_packages"), " ", paper.package_word())),
        ("Net weight", flow(paper.field("total_net_kg"), mass)),
        ("Gross weight", flow(paper.field("total_gross_kg"), mass)),
    ):
        sheet.text(400, y, label, color=_INK)
        sheet.text(560, y, part, align="right")
        y += 13
    sheet.block(190, y + 20, 360, flow("Please transfer to ", paper.field("bank")), size=7.5)


LAYOUT = Layout(
    "invoice_modern",
    "commercial_invoice",
    _draw,
    dates=("long", "dmon", "iso"),
    numbers=("comma", "space", "dot"),
)
