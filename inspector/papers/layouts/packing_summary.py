"""A packing list with a bar of totals on top and stacked net and gross weights in one column, in boxed columns."""

from __future__ import annotations

from inspector.papers.furniture import above, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_INK = "#0f5132"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.6)
    sheet.text(42, 34, "Packing list", size=22, color=_INK)
    sheet.text(555, 40, flow("no. ", paper.field("number")), size=10, align="right")
    sheet.text(555, 54, flow("issued ", paper.field("date")), align="right")
    sheet.rule(42, 68, 555, 68, color=_INK, width=2)
    above(sheet, 42, 78, "Sender", party(paper, "seller"), width=165)
    above(sheet, 218, 78, "Receiver", party(paper, "consignee"), width=165)
    above(sheet, 398, 78, "Belongs to invoice", paper.field("invoice_number"))
    above(sheet, 398, 104, "Sales contract", paper.field("contract_number"))
    y = _bar(sheet, paper, 140)
    y = _goods(sheet, paper, y + 14)
    if paper.has("container_numbers"):
        sheet.text(42, y + 12, flow("Loaded into ", paper.field("container_numbers")))


def _bar(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = f" {paper.manner.mass}"
    sheet.frame(42, y, 555, y + 36, width=0, fill="#e3f1ea")
    entries: tuple[tuple[str, Part], ...] = (
        ("Packages in all", flow(paper.field("total_packages"), " ", paper.package_word())),
        ("Net", flow(paper.field("total_net_kg"), mass)),
        ("Gross", flow(paper.field("total_gross_kg"), mass)),
        ("Volume", flow(paper.field("total_volume_cbm"), " m³")),
    )
    for place, (label, part) in enumerate(entries):
        above(sheet, 50 + 128 * place, y + 6, label, part, size=10, bold=True)
    return y + 36


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = f" {paper.manner.mass}"
    columns = (
        Column("#", 0.4, lambda i: str(i + 1)),
        Column("Contents", 3.2, lambda i: [paper.cell(i, "description"), paper.cell(i, "packing")]),
        Column("Pieces / quantity", 1.5, lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit"))),
        Column("Packages", 1.4, lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind"))),
        Column(
            "Net / gross",
            1.5,
            lambda i: [
                flow("N ", paper.cell(i, "net_weight_kg"), mass),
                flow("G ", paper.cell(i, "gross_weight_kg"), mass),
            ],
        ),
        Column("m³", 0.8, lambda i: paper.cell(i, "volume_cbm"), "right"),
    )
    return draw_table(sheet, 42, y, 513, columns, paper.rows, style=Style("columns", 8.4, pad=4, color="#88a89a"))


LAYOUT = Layout(
    "packing_summary",
    "packing_list",
    _draw,
    numbers=("comma", "dot", "space"),
    dates=("long", "dmon", "dotted"),
)
