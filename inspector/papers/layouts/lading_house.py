"""A house bill of lading of a forwarder: no boxes, labels above values, parties side by side, thin rules."""

from __future__ import annotations

from inspector.papers import companies
from inspector.papers.furniture import above, flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 9)
    sheet.text(40, 32, companies.FORWARDER.name, size=13, bold=True, color="#7b1e3b")
    sheet.text(40, 50, "NVOCC · as carrier · this document is evidence of the contract of carriage", size=7)
    sheet.text(555, 32, "HOUSE B/L", size=15, bold=True, align="right")
    sheet.text(555, 52, flow("B/L No.  ", paper.field("number")), align="right", bold=True)
    y = _parties(sheet, paper, 76)
    y = _voyage(sheet, paper, y)
    y = _goods(sheet, paper, y + 6)
    _foot(sheet, paper, y)


def _parties(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.rule(40, y - 4, 555, y - 4)
    below = [
        above(sheet, x, y, label, party(paper, name), width=165, color="#7b1e3b")
        for x, label, name in ((40, "SHIPPER", "seller"), (215, "CONSIGNEE", "consignee"), (390, "NOTIFY", "notify"))
    ]
    return max(below) + 10


def _voyage(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.rule(40, y - 4, 555, y - 4)
    vessel: Part = flow(paper.field("vessel"), " V.", paper.field("voyage"))
    cells: tuple[tuple[str, Part], ...] = (
        ("VESSEL AND VOYAGE", vessel),
        ("LOADED AT", paper.field("loading_port")),
        ("TO BE DISCHARGED AT", paper.field("discharge_port")),
    )
    for place, (label, part) in enumerate(cells):
        above(sheet, 40 + 175 * place, y, label, part, color="#7b1e3b", width=170)
    return y + 28


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = paper.manner.mass
    columns = (
        Column("CARGO AS DECLARED BY SHIPPER", 3.4, lambda i: _cargo(paper, i)),
        Column("PKGS", 1.4, lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind"))),
        Column(f"GROSS ({mass})", 1.2, lambda i: paper.cell(i, "gross_weight_kg"), "right"),
        Column("CBM", 0.9, lambda i: paper.cell(i, "volume_cbm"), "right"),
    )
    total: list[Parts] = [
        "TOTAL",
        flow(paper.field("total_packages"), " ", paper.package_word()),
        paper.field("total_gross_kg"),
        paper.field("total_volume_cbm"),
    ]
    return draw_table(sheet, 40, y, 515, columns, paper.rows, style=Style("head", 8.6, pad=4, depth=150), foot=[total])


def _cargo(paper: Paper, row: int) -> list[Part]:
    return [paper.cell(row, "description"), flow("HS ", paper.cell(row, "hs_code"))]


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    y += 12
    told = paper.field("container_numbers")
    for number, seal in zip(paper.shipment.containers, paper.shipment.seals, strict=True):
        sheet.text(40, y, flow("CNTR ", told._replace(text=number), f"  SEAL {seal}  CY/CY  SAID TO CONTAIN"))
        y += 12
    if paper.shipment.remark:
        y = sheet.block(40, y, 500, paper.field("remarks")._replace(key="x:remark"))
    paid = "FREIGHT PREPAID" if paper.shipment.incoterm[0] == "C" else "FREIGHT COLLECT"
    y = sheet.block(40, y, 500, f"{paid}. THREE ORIGINALS ISSUED.") + 20
    above(sheet, 40, y, "LADEN ON BOARD", paper.field("date"), color="#7b1e3b", bold=True)
    above(sheet, 215, y, "ISSUED AT", paper.shipment.loading.city.upper(), color="#7b1e3b")
    sheet.text(390, y, "BY THE CARRIER", size=7, color="#7b1e3b")
    signing(sheet, paper, 470, y + 54, who="carrier", color="#1f3a93")


LAYOUT = Layout(
    "lading_house",
    "bill_of_lading",
    _draw,
    upper=True,
    numbers=("comma", "plain", "space"),
    mass=("KGS", "KG"),
    dates=("dmon", "iso", "DMON", "MOND"),
)
