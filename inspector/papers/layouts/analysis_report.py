"""A certificate of analysis of a producer: facts beside labels, a ruled table of items, limits and results."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.chance import chance
from inspector.papers.furniture import beside, flow, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 9.5)
    sheet.text(50, 40, paper.field("seller"), size=12, bold=True)
    sheet.text(50, 56, "Quality Control Laboratory", size=8.5)
    sheet.rule(50, 72, 545, 72)
    sheet.text(sheet.width / 2, 84, "CERTIFICATE OF ANALYSIS", size=16, bold=True, align="center")
    y = _facts(sheet, paper, 118)
    y = _results(sheet, paper, y + 10)
    y = sheet.block(50, y + 12, 480, "Conclusion: the lot conforms to the specification of the contract.")
    sheet.text(50, y + 24, "Analyst:")
    sheet.text(300, y + 24, "QC manager:")
    signing(sheet, paper, 430, y + 60)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    entries: list[tuple[str, Part]] = [
        ("Certificate No.", paper.field("number")),
        ("Product", paper.field("product")),
        ("Batch / Lot No.", paper.field("batch_number")),
        ("CAS No.", paper.field("cas_number")),
        ("Contract No.", paper.field("contract_number")),
        ("Date of analysis", paper.field("date")),
        ("Quantity of lot", flow(paper.field("total_net_kg")._replace(key="f:quantity"), " ", paper.manner.mass)),
    ]
    for label, part in entries:
        y = beside(sheet, 50, y, f"{label}:", part, column=110) + 3
    return y


def _results(sheet: Sheet, paper: Paper, y: float) -> float:
    goods = paper.shipment.lines[0].goods
    found: list[tuple[Part, Part, Part]] = []
    if goods.purity:
        found.append(("Assay, %", f"≥ {goods.purity.rstrip('%')}", paper.field("purity")))
    found += [
        (f"{name}, %", f"≤ {limit}", result)
        for name, limit, result in analysis.traces(goods, chance("coa", paper.shipment.seed))
    ]
    if goods.cas in analysis.PHYSICS:
        density, _, looks, _ = analysis.PHYSICS[goods.cas]
        found += [("Density, g/cm³", "-", f"{density:.2f}"), ("Appearance", "-", looks)]
    columns = (
        Column("Test item", 2, lambda i: found[i][0]),
        Column("Specification", 1.6, lambda i: found[i][1], "center"),
        Column("Result", 1.6, lambda i: found[i][2], "center"),
        Column("Method", 1.2, lambda i: "ICP-OES" if 0 < i <= 5 else "-", "center"),
    )
    return draw_table(sheet, 50, y, 495, columns, range(len(found)), style=Style("grid", 9, head_fill="#eeeeee"))


LAYOUT = Layout("analysis_report", "certificate_of_analysis", _draw, dates=("iso", "dmon", "long", "slash"))
