"""A maker's own declaration of origin on its letter paper: sentences that carry the facts, and a short table."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 62.0, 533.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 10.5, leading=1.35)
    rng = chance("letter", paper.shipment.seed)
    told, address = paper.party("seller")
    sheet.text(sheet.width / 2, 40, told, size=15, bold=True, align="center")
    sheet.block(_LEFT, 60, _RIGHT - _LEFT, " - ".join(address), size=8, align="center")
    sheet.rule(_LEFT, 76, _RIGHT, 76, width=1.2)
    sheet.rule(_LEFT, 79, _RIGHT, 79, width=0.4)
    sheet.text(sheet.width / 2, 106, "CERTIFICATE OF ORIGIN", size=14, bold=True, align="center")
    sheet.text(_LEFT, 136, flow("Ref. ", paper.field("number")))
    sheet.text(_RIGHT, 136, flow("Date: ", paper.field("date")), align="right")
    y = sheet.block(_LEFT, 160, 300, ["To:", *party(paper, "consignee")]) + 10
    y = sheet.block(_LEFT, y, 470, rng.choice(("We hereby certify that the goods described below,",
                                               "This is to certify that the following merchandise,")))  # fmt: skip
    y = sheet.block(_LEFT, y, 470, flow("invoiced under no. ", paper.field("invoice_number"), ","))
    y = sheet.block(_LEFT, y, 470, flow("and shipped from ", paper.field("loading_port"), " to ",
                                        paper.field("discharge_port"), ","))  # fmt: skip
    y = sheet.block(_LEFT, y, 470, flow("are of ", paper.field("origin_country"), " origin.")) + 10
    y = _goods(sheet, paper, y)
    if paper.shipment.remark:
        y = sheet.block(_LEFT, y + 8, 470, paper.field("remarks")._replace(key="x:remark"), size=9)
    if y > 640:
        sheet.turn()
        y = 40
    sheet.text(_LEFT, y + 24, "Yours faithfully,")
    signing(sheet, paper, 460, y + 80)
    sheet.text(_LEFT, y + 110, "Export Manager", size=9)


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    columns = (
        Column("Commodity", 3.2, lambda i: paper.cell(i, "description")),
        Column("HS heading", 1.2, lambda i: paper.cell(i, "hs_code")),
        Column("Quantity", 1.5, lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit")), "right"),
        Column("Packages", 1.5, lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind"))),
    )
    foot: list[Parts] = ["Gross weight", "", flow(paper.field("total_gross_kg"), f" {paper.manner.mass}"), ""]
    style = Style("head", 9.2, pad=3)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[foot])


LAYOUT = Layout("origin_letter", "certificate_of_origin", _draw, pack="b", hs=("6", "6."), most_lines=8,
                dates=("long", "dmon", "MOND"))  # fmt: skip
