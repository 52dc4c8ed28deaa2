"""A bill of lading copied from a portal: a header band, a list of facts, ruled tables of containers and cargo."""

from __future__ import annotations

from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("book", 8)
    sheet.frame(0, 0, sheet.width, 54, width=0, fill="#123a5e")
    sheet.text(36, 16, "BILL OF LADING — COPY NOT NEGOTIABLE", size=13, color="#ffffff", bold=True)
    sheet.text(560, 20, paper.field("number"), size=12, color="#ffffff", bold=True, align="right")
    y = _facts(sheet, paper, 70)
    y = _containers(sheet, paper, y + 8)
    y = _cargo(sheet, paper, y + 12)
    sheet.text(
        36, y + 16, flow("Shipped on board ", paper.field("date"), f" at {paper.shipment.loading.city}"), bold=True
    )
    if paper.shipment.remark:
        sheet.block(36, y + 32, 520, paper.field("remarks")._replace(key="x:remark"))


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    entries: tuple[tuple[str, Parts], ...] = (
        ("Shipper", party(paper, "seller")),
        ("Consignee", party(paper, "consignee")),
        ("Notify", party(paper, "notify")),
        ("Vessel", paper.field("vessel")),
        ("Voyage", paper.field("voyage")),
        ("From port", paper.field("loading_port")),
        ("To port", paper.field("discharge_port")),
        ("Country of delivery", paper.field("destination_country")),
    )
    for label, parts in entries:
        sheet.text(36, y, label, bold=True)
        y = sheet.block(170, y, 360, parts) + 3
        sheet.rule(36, y - 1, 560, y - 1, width=0.3, color="#999999")
        y += 2
    return y


def _containers(sheet: Sheet, paper: Paper, y: float) -> float:
    told = paper.field("container_numbers")
    columns = (
        Column("Container", 2, lambda i: told._replace(text=paper.shipment.containers[i])),
        Column("Seal", 2, lambda i: paper.shipment.seals[i]),
        Column("Type", 1, lambda i: "20GP"),
    )
    rows = range(len(paper.shipment.containers))
    return draw_table(sheet, 36, y, 330, columns, rows, style=Style("grid", 8, head_fill="#dde6ee"))


def _cargo(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = f" {paper.manner.mass}"
    columns = (
        Column("Commodity", 3.2, lambda i: paper.cell(i, "description")),
        Column("HS", 1.1, lambda i: paper.cell(i, "hs_code")),
        Column("Packages", 1.5, lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind"))),
        Column("Cargo weight", 1.4, lambda i: flow(paper.cell(i, "gross_weight_kg"), mass), "right"),
        Column("Measure", 1.2, lambda i: flow(paper.cell(i, "volume_cbm"), " m³"), "right"),
    )
    total: list[Parts] = [
        "Shipment total",
        "",
        flow(paper.field("total_packages"), " ", paper.package_word()),
        flow(paper.field("total_gross_kg"), mass),
        flow(paper.field("total_volume_cbm"), " m³"),
    ]
    return draw_table(sheet, 36, y, 524, columns, paper.rows, style=Style("grid", 8, head_fill="#dde6ee"), foot=[total])


LAYOUT = Layout(
    "lading_waybill",
    "bill_of_lading",
    _draw,
    numbers=("comma", "space"),
    mass=("KGS", "kg"),
    dates=("dmon", "long", "iso"),
)
