"""A non-negotiable sea waybill of a carrier: open boxes, cargo by item over pages, a line for each container."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import above, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import LETTER, Part, Parts, Pen, Sheet
from inspector.papers.table import Carry, Column, Style, draw_table

_LEFT, _MIDDLE, _RIGHT = 40.0, 312.0, 572.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.6)
    y = _head(sheet, paper)
    y = _parties(sheet, paper, y)
    y = _voyage(sheet, paper, y)
    y = _goods(sheet, paper, y)
    y = _containers(sheet, paper, y + 8)
    _foot(sheet, paper, y + 10)


def _carrier(paper: Paper) -> tuple[str, str, str]:
    prefix = paper.shipment.transport_number[:3]
    return next((line for line in companies.LINES if line[1] == prefix), companies.LINES[0])


def _head(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, _carrier(paper)[0], size=14, bold=True, color="#a01c2c")
    sheet.text(_LEFT, 47, _carrier(paper)[2], size=7)
    sheet.text(_RIGHT, 28, "SEA WAYBILL", size=16, bold=True, align="right")
    sheet.text(_RIGHT, 48, "NON-NEGOTIABLE", size=8, align="right")
    sheet.text(_RIGHT, 62, flow("Sea Waybill No.: ", paper.field("number")), size=9.5, bold=True, align="right")
    return 80


def _parties(sheet: Sheet, paper: Paper, y: float) -> float:
    for label, name in (("SHIPPER:", "seller"), ("CONSIGNEE:", "consignee"), ("NOTIFY PARTIES:", "notify")):
        sheet.rule(_LEFT, y, _MIDDLE - 8, y, width=0.5)
        above(sheet, _LEFT + 2, y + 3, label, party(paper, name), width=260, color="#a01c2c")
        y += 52
    rng = chance("seaway", paper.shipment.seed)
    entries: list[tuple[str, Parts]] = [
        ("CARRIER'S BOOKING REF.:", f"{rng.randrange(10**8, 10**9)}"),
        ("SHIPPER'S REF.:", paper.field("contract_number")),
        ("FORWARDER:", companies.FORWARDER.name),
    ]
    right = 80.0
    for label, parts in entries:
        sheet.rule(_MIDDLE, right, _RIGHT, right, width=0.5)
        above(sheet, _MIDDLE + 2, right + 3, label, parts, width=250, color="#a01c2c")
        right += 30
    sheet.rule(_MIDDLE, right, _RIGHT, right, width=0.5)
    sheet.block(_MIDDLE + 2, right + 4, 252, "Carrier's receipt of the goods in apparent good order. Delivery will be "
                "made to the consignee named or his authorised agent on production of proof of identity, without "
                "surrender of this document.", size=6)  # fmt: skip
    return y


def _voyage(sheet: Sheet, paper: Paper, y: float) -> float:
    vessel: Part = flow(paper.field("vessel"), " - ", paper.field("voyage"))
    cells: tuple[tuple[str, Part], ...] = (
        ("VESSEL & VOYAGE NO.", vessel),
        ("PORT OF LOADING", paper.field("loading_port")),
        ("PORT OF DISCHARGE", paper.field("discharge_port")),
        ("PLACE OF DELIVERY", "XXXXXXXX"),
    )
    step = (_RIGHT - _LEFT) / 4
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.5)
    for place, (label, part) in enumerate(cells):
        above(sheet, _LEFT + 2 + step * place, y + 3, label, part, width=step - 6, color="#a01c2c", size=8)
    return y + 36


def _cargo(paper: Paper, row: int) -> list[Part]:
    return [
        flow(paper.cell(row, "packages"), " ", paper.cell(row, "package_kind"), " of"),
        paper.cell(row, "description"),
        flow("HS Code: ", paper.cell(row, "hs_code")),
    ]


def _next_page(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, f"SEA WAYBILL No.: {paper.shipment.transport_number}     Rider page {sheet.page}", bold=True)
    return 50


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.text(sheet.width / 2, y, "PARTICULARS FURNISHED BY THE SHIPPER - NOT CHECKED BY CARRIER", size=7.5, bold=True,
               align="center")  # fmt: skip
    mass = paper.manner.mass.lower()
    columns = (
        Column("Marks and Numbers", 1.6, lambda i: list(paper.shipment.marks) if i == 0 else ""),
        Column("Description of Packages and Goods", 3.6, lambda i: _cargo(paper, i)),
        Column("Gross Cargo\nWeight", 1.3, lambda i: flow(paper.cell(i, "gross_weight_kg"), f" {mass}"), "right"),
        Column("Measurement", 1.2, lambda i: flow(paper.cell(i, "volume_cbm"), " cu.m."), "right"),
    )
    carry = Carry("", "", 2, lambda n: "", lambda: _next_page(sheet, paper))
    style = Style("head", 8.2, pad=3, head_bold=False, bottom=640, depth=150)
    return draw_table(sheet, _LEFT, y + 11, _RIGHT - _LEFT, columns, paper.rows, style=style, carry=carry)


def _containers(sheet: Sheet, paper: Paper, y: float) -> float:
    mass, told = paper.manner.mass.lower(), paper.field("container_numbers")
    if y > 620:
        sheet.turn()
        y = _next_page(sheet, paper)
    total = flow(
        "Total Items: ",
        paper.field("total_packages"),
        f" {paper.package_word()}      Total Gross Weight: ",
        paper.field("total_gross_kg"),
        f" {mass}      Total Measurement: ",
        paper.field("total_volume_cbm"),
        " cu.m.",
    )
    sheet.text(_LEFT, y, total, bold=True, size=8)
    y += 16
    for number, seal in zip(paper.shipment.containers, paper.shipment.seals, strict=True):
        sheet.text(_LEFT, y, flow(told._replace(text=number), f" / 20' DRY VAN / Seal: {seal} / FCL/FCL"))
        y += 11.5
    if paper.shipment.remark:
        y = sheet.block(_LEFT, y + 2, 520, paper.field("remarks")._replace(key="x:remark"))
    return y


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    y = max(y, 650) if y < 690 else y
    if y > 700:
        sheet.turn()
        y = _next_page(sheet, paper)
    city = paper.shipment.loading.city
    paid = "PREPAID" if paper.shipment.incoterm[0] == "C" else "COLLECT"
    cells: tuple[tuple[str, Part], ...] = (
        ("FREIGHT & CHARGES", f"{paid}, AS AGREED"),
        ("PLACE AND DATE OF ISSUE", flow(f"{city}  ", paper.manner.date(paper.shipment.dates.transport))),
        ("SHIPPED ON BOARD DATE", paper.field("date")),
        ("SIGNED BY AS AGENT FOR THE CARRIER", ""),
    )
    step = (_RIGHT - _LEFT) / 4
    sheet.frame(_LEFT, y, _RIGHT, y + 60, width=0.5)
    for place, (label, part) in enumerate(cells):
        above(sheet, _LEFT + 4 + step * place, y + 4, label, part, width=step - 6, color="#a01c2c", label_size=6)
    stamps.signature(sheet, _LEFT + 10 + step * 3, y + 40, chance("agent", paper.shipment.seed))


LAYOUT = Layout(
    "lading_seaway",
    "bill_of_lading",
    _draw,
    held_out=True,
    size=LETTER,
    hs=("6", "8"),
    mass=("KGS", "kg"),
    numbers=("comma", "plain", "comma"),
    dates=("DMON", "dmon", "iso"),
)
