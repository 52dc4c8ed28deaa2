"""A packing list of a warehouse in landscape: weights each and in all, marks in their own line, no line numbers."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import above, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 40.0, 802.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("wide", 7.8)
    rng = chance("twotier", paper.shipment.seed)
    sheet.frame(_LEFT, 30, _RIGHT, 54, width=0, fill="#2f4f4f")
    title = rng.choice(("PACKING SPECIFICATION", "DETAILED PACKING LIST", "WEIGHT / PACKING LIST"))
    sheet.text(_LEFT + 8, 36, title, size=12, bold=True, color="#ffffff")
    above(sheet, _LEFT, 64, rng.choice(("Shipped by", "Sender", "From")), party(paper, "seller"), width=215)
    above(sheet, 265, 64, rng.choice(("Deliver to", "Receiver", "Ship to")), party(paper, "consignee"), width=210)
    _references(sheet, paper)
    y = _goods(sheet, paper, 138)
    if y > 520:
        sheet.turn()
        y = 40
    sheet.text(_LEFT, y + 10, flow("Marks: ", " / ".join(paper.shipment.marks)))
    if paper.has("container_numbers"):
        sheet.block(_LEFT, y + 24, 700, flow("Loaded in: ", paper.field("container_numbers")))


def _references(sheet: Sheet, paper: Paper) -> None:
    entries: tuple[tuple[str, Part], ...] = (
        ("List no.", paper.field("number")),
        ("Issued", paper.field("date")),
        ("To invoice", paper.field("invoice_number")),
        ("P/O", paper.field("contract_number")),
        ("Conveyance", paper.field("vessel")),
    )
    for place, (label, part) in enumerate(entries):
        sheet.text(510, 64 + 13 * place, label)
        sheet.text(_RIGHT, 64 + 13 * place, part, align="right", bold=place == 0)
        sheet.rule(510, 75 + 13 * place, _RIGHT, 75 + 13 * place, width=0.25, color="#999999")


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    lines, mass = paper.shipment.lines, paper.manner.mass

    def each(row: int, name: str) -> str:
        return paper.manner.number(getattr(lines[row], name) / lines[row].packages, 2)

    columns = (
        Column("Goods", 3.4, lambda i: [paper.cell(i, "description"), paper.cell(i, "specification"),
                                        paper.cell(i, "packing")]),
        Column("Pkgs", 0.8, lambda i: paper.cell(i, "packages"), "right"),
        Column("Kind", 1, lambda i: paper.cell(i, "package_kind")),
        Column("Contents", 1.3, lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit")), "right"),
        Column(f"Net each\n{mass if mass != 'MT' else 'kg'}", 0.95, lambda i: each(i, "net_kg"), "right"),
        Column(f"Net total\n{mass}", 1.1, lambda i: paper.cell(i, "net_weight_kg"), "right"),
        Column(f"Gross each\n{mass if mass != 'MT' else 'kg'}", 0.95, lambda i: each(i, "gross_kg"), "right"),
        Column(f"Gross total\n{mass}", 1.1, lambda i: paper.cell(i, "gross_weight_kg"), "right"),
        Column("CBM", 0.9, lambda i: paper.cell(i, "volume_cbm"), "right"),
    )  # fmt: skip
    foot: list[Parts] = ["Grand total", paper.field("total_packages"), paper.package_word(), "", "",
                         paper.field("total_net_kg"), "", paper.field("total_gross_kg"),
                         paper.field("total_volume_cbm")]  # fmt: skip
    style = Style("rows", 7.8, head_fill="#dde5e5", pad=3, bottom=500, color="#667777")
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[foot])


LAYOUT = Layout("packing_twotier", "packing_list", _draw, size=A4_LANDSCAPE, pack="b",
                mass=("kg", "KGS"), numbers=("comma", "dot", "space"))  # fmt: skip
