"""A sea waybill printed from a carrier's system: plain blocks, a table of containers, then a table of goods."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.companies import LINES
from inspector.papers.furniture import above, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 40.0, 555.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.4)
    rng = chance("tables", paper.shipment.seed)
    prefix = paper.shipment.transport_number[:3]
    sheet.text(_LEFT, 30, next((line[0] for line in LINES if line[1] == prefix), LINES[0][0]), size=15, bold=True,
               color="#00695c")  # fmt: skip
    sheet.text(_RIGHT, 30, "NON-NEGOTIABLE WAYBILL", size=10, bold=True, align="right")
    number = rng.choice(("Waybill No.", "SWB-No.", "B/L Number"))
    sheet.text(_RIGHT, 46, flow(f"{number} ", paper.field("number")), align="right")
    sheet.rule(_LEFT, 62, _RIGHT, 62, width=1.6, color="#00695c")
    y = above(sheet, _LEFT, 68, "Shipper", party(paper, "seller"), width=240)
    other = above(sheet, 310, 68, "Consignee", party(paper, "consignee"), width=240)
    y = max(y, other) + 6
    above(sheet, 310, y, "Carrier's references", [flow("Service contract ", paper.field("contract_number"))], width=240)
    y = above(
        sheet, _LEFT, y, rng.choice(("Notify", "Notify address", "Notify party")), party(paper, "notify"), width=240
    )
    y = _voyage(sheet, paper, y + 8)
    y = _containers(sheet, paper, y + 8)
    y = _goods(sheet, paper, y + 14)
    _foot(sheet, paper, y)


def _voyage(sheet: Sheet, paper: Paper, y: float) -> float:
    cells: tuple[tuple[str, Part], ...] = (
        ("Vessel / Voyage", flow(paper.field("vessel"), "  ", paper.field("voyage"))),
        ("Load port", paper.field("loading_port")),
        ("Discharge port", paper.field("discharge_port")),
    )
    sheet.frame(_LEFT, y, _RIGHT, y + 27, width=0, fill="#e6f2f0")
    for place, (label, part) in enumerate(cells):
        above(sheet, _LEFT + 4 + 172 * place, y + 3, label, part, width=168)
    return y + 27


def _containers(sheet: Sheet, paper: Paper, y: float) -> float:
    boxes, seals = paper.shipment.containers, paper.shipment.seals
    told = paper.field("container_numbers")
    sheet.text(_LEFT, y, "Equipment", bold=True)
    columns = (
        Column("Container", 2, lambda i: told._replace(text=boxes[i])),
        Column("Type", 1, lambda i: "20GP"),
        Column("Seal", 2, lambda i: seals[i]),
        Column("Tare kg", 1, lambda i: "2,200", "right"),
    )
    return draw_table(sheet, _LEFT, y + 12, 330, columns, range(len(boxes)), style=Style("head", 8, pad=2, bottom=700))


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    if y > 560:
        sheet.turn()
        y = 50
    sheet.text(_LEFT, y, "Cargo as declared by shipper, not checked by carrier", bold=True)
    columns = (
        Column("Packages", 1.3, lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind"))),
        Column("Cargo description", 3, lambda i: paper.cell(i, "description")),
        Column("Commodity code", 1.2, lambda i: paper.cell(i, "hs_code")),
        Column(f"Weight {paper.manner.mass}", 1.2, lambda i: paper.cell(i, "gross_weight_kg"), "right"),
        Column("Measure m3", 1.1, lambda i: paper.cell(i, "volume_cbm"), "right"),
    )
    foot: list[Parts] = [flow(paper.field("total_packages"), " ", paper.package_word()), "Total of this waybill", "",
                         paper.field("total_gross_kg"), paper.field("total_volume_cbm")]  # fmt: skip
    style = Style("rows", 8, pad=3, bottom=720)
    return draw_table(sheet, _LEFT, y + 12, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[foot])


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if paper.shipment.remark:
        y = sheet.block(_LEFT, y + 6, 500, paper.field("remarks")._replace(key="x:remark"))
    paid = "Freight prepaid" if paper.shipment.incoterm[:3] in ("CIF", "CFR") else "Freight collect"
    sheet.text(_LEFT, y + 10, paid)
    day = paper.date_as("transport", "f:date")
    sheet.text(_RIGHT, y + 10, flow("Shipped on board and issued ", day), align="right")
    sheet.text(_RIGHT, y + 24, "Printed from the carrier's system; valid without signature", size=6.5, align="right")


LAYOUT = Layout("lading_tables", "bill_of_lading", _draw, pack="b", hs=("6", "6."), numbers=("comma", "plain", "space"),
                mass=("kg", "KGS"), dates=("dmon", "iso", "DMON"), most_lines=24)  # fmt: skip
