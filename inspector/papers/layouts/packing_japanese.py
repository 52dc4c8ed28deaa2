"""A packing list of a Japanese trading house: Messrs., a sentence of shipment, no upright rules, totals below."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import beside, flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 52.0, 548.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.5)
    told, address = paper.party("seller")
    sheet.text(sheet.width / 2, 36, told, size=15, bold=True, align="center")
    sheet.text(sheet.width / 2, 55, ", ".join(address), size=8, align="center")
    end = sheet.text(sheet.width / 2, 80, "PACKING LIST", size=15, bold=True, align="center")
    sheet.rule(sheet.width - end, 98, end, 98, width=1)
    y = _references(sheet, paper, 114)
    y = _voyage(sheet, paper, y)
    y = _goods(sheet, paper, y + 10)
    _foot(sheet, paper, y + 14)


def _references(sheet: Sheet, paper: Paper, y: float) -> float:
    told, address = paper.party("buyer")
    beside(sheet, _LEFT, y, "Messrs.", told, column=46)
    below = sheet.block(_LEFT + 46, y + 13, 240, list(address))
    entries: tuple[tuple[str, Part], ...] = (
        ("No.", paper.field("number")),
        ("Date", paper.field("date")),
        ("Invoice No.", paper.field("invoice_number")),
        ("Order No.", paper.field("contract_number")),
    )
    for label, part in entries:
        y = beside(sheet, 362, y, label, part, column=66) + 1
        sheet.rule(426, y - 1, _RIGHT, y - 1, width=0.3)
    return max(y, below) + 10


def _voyage(sheet: Sheet, paper: Paper, y: float) -> float:
    """The sentence of the shipment, each blank of it filled in over a thin rule."""
    sailing = paper.date_as("transport", "x:sailing")
    y = beside(sheet, _LEFT, y, "Shipped per", paper.field("vessel"), column=66) + 2
    y = beside(sheet, _LEFT, y, "sailing on or about", sailing, column=94) + 2
    beside(sheet, _LEFT, y, "from", paper.field("loading_port"), column=28)
    return beside(sheet, 300, y, "to", paper.field("discharge_port"), column=18) + 6


def _numbers(paper: Paper, row: int) -> str:
    start = sum(line.packages for line in paper.shipment.lines[:row]) + 1
    last = start + paper.shipment.lines[row].packages - 1
    return f"{start}" if start == last else f"{start} - {last}"


def _article(paper: Paper, row: int) -> list[Part]:
    return [paper.cell(row, "description"), paper.cell(row, "specification"), paper.cell(row, "packing")]


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    columns = (
        Column("C/No.", 0.8, lambda i: _numbers(paper, i)),
        Column("Description", 3, lambda i: _article(paper, i)),
        Column("Quantity", 1.3, lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit")), "right"),
        Column("Package", 1.2, lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind")), "right"),
        Column(f"Net Weight\n({paper.manner.mass})", 1.05, lambda i: paper.cell(i, "net_weight_kg"), "right"),
        Column(f"Gross Weight\n({paper.manner.mass})", 1.15, lambda i: paper.cell(i, "gross_weight_kg"), "right"),
        Column("Measurement\n(M3)", 1.15, lambda i: paper.cell(i, "volume_cbm"), "right"),
    )
    total: list[Parts] = [
        "Total",
        "",
        "",
        flow(paper.field("total_packages"), " ", paper.package_word()),
        paper.field("total_net_kg"),
        paper.field("total_gross_kg"),
        paper.field("total_volume_cbm"),
    ]
    style = Style("head", 8.4, pad=3.5, head_bold=False, bottom=700)
    y = draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[total])
    for gap in (0.0, 2.0):
        sheet.rule(_LEFT + 250, y + gap, _RIGHT, y + gap, width=0.4)
    return y


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 690:
        sheet.turn()
        y = 60
    below = sheet.block(_LEFT, y, 200, ["Shipping Marks:", *paper.shipment.marks])
    if paper.has("container_numbers"):
        sheet.block(_LEFT, below + 4, 330, ["Container No.:", paper.field("container_numbers")])
    sheet.text(360, y, paper.shipment.seller.name, size=8.5)
    signature(sheet, 400, y + 34, chance("japanese", paper.shipment.seed))
    sheet.rule(360, y + 42, _RIGHT, y + 42, width=0.4)
    sheet.text(360, y + 45, "Export Department", size=7.5)


LAYOUT = Layout(
    "packing_japanese",
    "packing_list",
    _draw,
    held_out=True,
    mass=("kgs", "KGS"),
    numbers=("comma",),
    dates=("MOND", "long", "iso"),
)
