"""A Chinese works' certificate of analysis: captions in pairs, items with standard, result and verdict, three hands."""

from __future__ import annotations

from datetime import timedelta

from inspector.papers import analysis, stamps
from inspector.papers.chance import chance
from inspector.papers.forms import fitted, grid_row, head_row
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 50.0, 546.0
_EDGES = (50.0, 82.0, 212.0, 312.0, 408.0, 488.0, 546.0)


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.2)
    seller = paper.shipment.seller
    name, address = paper.party("seller")
    middle = (_LEFT + _RIGHT) / 2
    sheet.text(middle, 34, seller.name_zh, size=15, bold=True, align="center")
    fitted(sheet, middle, 55, 490, name, size=12, bold=True, align="center")
    fitted(sheet, middle, 71, 490, ", ".join(address), size=8, align="center")
    sheet.rule(_LEFT, 86, _RIGHT, 86, width=1.4)
    sheet.rule(_LEFT, 89, _RIGHT, 89, width=0.5)
    sheet.text(middle, 98, "CERTIFICATE OF ANALYSIS", size=15, bold=True, align="center")
    y = _facts(sheet, paper, 126)
    y = head_row(
        sheet,
        _EDGES,
        y + 10,
        24,
        (("No.",), ("Test item",), ("Standard",), ("Result",), ("Test method",), ("Verdict",)),
        size=9,
        bold=True,
        fill="#f0f0f0",
    )
    roll = Roll(sheet, y, 760, lambda: 50.0)
    for place, parts in enumerate(_results(paper), start=1):
        grid_row(roll, _EDGES, [str(place), *parts], "clcccc", size=8.8, least=18)
    _ending(sheet, paper, roll.y + 10)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    """Pairs of caption and value in four ruled columns; the customer stands on a row of his own."""
    told, ship = paper.field, paper.shipment
    first = ship.lines[0]
    mass = told("total_net_kg")._replace(key="f:quantity", text=paper.manner.weight(first.net_kg), value=first.net_kg)
    made = ship.dates.analysis - timedelta(days=6)
    rows: list[tuple[str, Part, str, Part]] = [
        ("Product name", told("product"), "Report No.", told("number")),
        ("CAS No.", told("cas_number"), "Report date", told("date")),
        ("Lot No.", told("batch_number"), "Mfg. date", paper.manner.date(made)),
        ("Quantity", flow(mass, f" {paper.manner.mass}"), "Contract No.", told("contract_number")),
    ]
    xs = (_LEFT, 130.0, 336.0, 412.0, _RIGHT)
    for one, first_part, two, second in rows:
        for place, part in enumerate((one, first_part, two, second)):
            sheet.frame(xs[place], y, xs[place + 1], y + 18, width=0.5)
            fitted(sheet, xs[place] + 3, y + 4, xs[place + 1] - xs[place] - 6, part, bold=place in (0, 2))
        y += 18
    for label, whole in (("Customer", told("buyer")), ("Sampling", "GB/T 6678, 5 increments per lot")):
        sheet.frame(_LEFT, y, 130, y + 18, width=0.5)
        sheet.frame(130, y, _RIGHT, y + 18, width=0.5)
        sheet.text(_LEFT + 3, y + 4, label, bold=True)
        fitted(sheet, 133, y + 4, 408, whole)
        y += 18
    return y


def _results(paper: Paper) -> list[list[Parts]]:
    goods, rng = paper.shipment.lines[0].goods, chance("items", paper.shipment.seed)
    rows: list[list[Parts]] = []
    known = analysis.PHYSICS.get(goods.cas)
    if known is not None:
        rows.append(["Appearance", known[2], "conforms", "Visual", "Pass"])
    if paper.has("purity"):
        purity = paper.field("purity")
        rows.append(["Purity (by difference)", f"min. {purity.text}", purity, "GDMS", "Pass"])
    for element, limit, found in analysis.traces(goods, rng):
        rows.append([f"{element}, %", f"max. {limit}", found, "ICP-OES", "Pass"])
    rows.append(["Moisture, %", "max. 0.50", f"{rng.uniform(0.02, 0.4):.2f}", "GB/T 6284", "Pass"])
    if known is not None:
        rows.append(["Density, g/cm3", "report", f"{known[0]:.2f}", "GB/T 5162", "-"])
        rows.append(["Melting point", "report", analysis.degrees(known[1]), "literature", "-"])
    return rows


def _ending(sheet: Sheet, paper: Paper, y: float) -> None:
    ship = paper.shipment
    sheet.text(_LEFT, y, "Conclusion:", bold=True)
    words = "The lot meets the requirements of the enterprise standard and of the contract. Qualified for delivery."
    y = sheet.block(120, y, 420, words) + 4
    remark = "This report refers to the sample tested only. Without the red seal for inspection it is invalid."
    y = sheet.block(_LEFT, y, 490, remark, size=7.8) + 18
    rng = chance("items hands", ship.seed)
    for place, role in enumerate(("Analyst:", "Checked by:", "Approved by:")):
        x = _LEFT + 166 * place
        sheet.text(x, y, role)
        stamps.signature(sheet, x + 60, y + 10, rng, width=56)
    stamps.seal(sheet, 470, y + 52, "质量检验专用章", radius=36, turn=rng.uniform(-15, 15))
    sheet.text(_LEFT, 796, f"Form QR-08-{rng.randrange(10, 60)}  Rev. 3     Page 1 of 1", size=7)
    sheet.text(_RIGHT, 796, f"Tel 0086-{rng.randrange(310, 899)}-{rng.randrange(10**7, 10**8)}", size=7, align="right")


LAYOUT = Layout("analysis_items", "certificate_of_analysis", _draw, pack="f", mass=("KGS", "kg"),
                numbers=("comma", "plain"), dates=("iso", "MOND", "slash"))  # fmt: skip
