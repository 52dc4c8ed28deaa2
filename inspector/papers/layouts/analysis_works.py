"""A works certificate of analysis: two columns of boxed facts, the elements side by side with limits and results."""

from __future__ import annotations

from functools import partial

from inspector.papers import analysis, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _MIDDLE, _RIGHT = 48.0, 298.0, 547.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 9)
    sheet.block(_LEFT, 36, 300, party(paper, "seller"))
    sheet.text(_RIGHT, 38, "Certificate of Analysis", size=16, align="right")
    sheet.text(_RIGHT, 58, "Inspection certificate 3.1 acc. to EN 10204", size=8, align="right")
    y = _facts(sheet, paper, 88)
    y = _composition(sheet, paper, y + 16)
    y = _properties(sheet, paper, y + 14)
    _release(sheet, paper, y + 20)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told = paper.field
    quantity: Part = flow(told("total_net_kg")._replace(key="f:quantity"), f" {paper.manner.mass}")
    pairs: tuple[tuple[tuple[str, Part], tuple[str, Part]], ...] = (
        (("Customer", told("buyer")), ("Certificate number", told("number"))),
        (("Customer's order number", told("contract_number")), ("Date of issue", told("date"))),
        (("Material", told("product")), ("CAS registry number", told("cas_number"))),
        (("Lot number", told("batch_number")), ("Delivered quantity", quantity)),
    )
    for (label, part), (other, second) in pairs:
        boxed(sheet, (_LEFT, y, _MIDDLE, y + 36), label, part)
        boxed(sheet, (_MIDDLE, y, _RIGHT, y + 36), other, second)
        y += 36
    return y


def _composition(sheet: Sheet, paper: Paper, y: float) -> float:
    """The chemical composition: one column for each element, rows for the limits and the result."""
    goods = paper.shipment.lines[0].goods
    found: list[tuple[str, str, str, Part]] = []
    if goods.purity:
        found.append(("Assay", goods.purity.rstrip("%"), "-", paper.field("purity")))
    traced = analysis.traces(goods, chance("works", paper.shipment.seed))
    found += [(name, "-", limit, result) for name, limit, result in traced]
    sheet.text(_LEFT, y, "Chemical composition, mass fraction in %", bold=True)
    titles = ("Min.", "Max.", "Result")
    columns = [Column("", 0.8, lambda i: titles[i])]
    columns += [Column(one[0], 1, partial(_limit_or_result, one[1:]), "center") for one in found]
    style = Style("grid", 8.5, head_fill="#efefef", head_align="center")
    return draw_table(sheet, _LEFT, y + 14, _RIGHT - _LEFT, columns, range(3), style=style)


def _limit_or_result(cells: tuple[str, str, Part], row: int) -> Part:
    return cells[row]


def _properties(sheet: Sheet, paper: Paper, y: float) -> float:
    density, melting, looks, _ = analysis.PHYSICS.get(paper.shipment.cas, (0.0, "", "", ""))
    entries = [("Appearance", looks)] if looks else []
    entries += [("Density", f"{density:.2f} g/cm³")] if density else []
    entries += [("Melting point", analysis.degrees(melting))] if melting else []
    if not entries:
        return y
    sheet.text(_LEFT, y, "Physical properties", bold=True)
    y += 14
    for label, text in entries:
        sheet.text(_LEFT, y, label)
        sheet.text(_LEFT + 110, y, text)
        y += 12
    return y


def _release(sheet: Sheet, paper: Paper, y: float) -> None:
    words = "We hereby certify that the material described above has been tested and complies with the order."
    y = sheet.block(_LEFT, y, 480, words) + 30
    stamps.signature(sheet, _LEFT + 10, y, chance("release", paper.shipment.seed))
    sheet.rule(_LEFT, y + 6, _LEFT + 170, y + 6, width=0.4)
    sheet.text(_LEFT, y + 9, "Quality assurance, authorised inspector", size=7)
    sheet.text(_LEFT, 800, "This certificate was issued by a computer system and is valid when signed.", size=6.5)


LAYOUT = Layout(
    "analysis_works",
    "certificate_of_analysis",
    _draw,
    held_out=True,
    mass=("kg", "KG"),
    numbers=("comma", "space", "plain"),
    dates=("dmon", "dotted", "iso", "long"),
)
