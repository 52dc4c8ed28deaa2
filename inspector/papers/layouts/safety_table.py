"""A safety data sheet whose sections are coloured bands over tables of label and value, with numbered clauses."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _RIGHT = 48.0, 547.0
_TITLES = (
    "Identification", "Hazard identification", "Composition / information on ingredients", "First-aid measures",
    "Fire-fighting measures", "Accidental release measures", "Handling and storage", "Exposure controls",
    "Physical and chemical properties", "Stability and reactivity", "Toxicological information",
    "Ecological information", "Disposal considerations", "Transport information", "Regulatory information",
    "Other information",
)  # fmt: skip
_PLAIN = {
    2: ("Signal word", "Warning"),
    4: ("General advice", "Show this sheet to the doctor. Rinse with plenty of water."),
    5: ("Suitable media", "Dry sand, dry powder"),
    6: ("Clean-up", "Sweep up without raising dust; keep in closed containers"),
    8: ("Protection", "Gloves, goggles, dust mask P2"),
    10: ("Conditions to avoid", "Strong oxidisers, acids, moisture"),
    11: ("Acute toxicity", "No data available"),
    12: ("Ecotoxicity", "Do not let product enter drains"),
    13: ("Product", "Hand over to a licensed disposal company"),
    15: ("Regulations", "GB/T 16483, GB 30000 series"),
    16: ("Disclaimer", "To the best of our knowledge; no warranty is given"),
}

Rows = list[tuple[str, Part]]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("wide", 8)
    sheet.text(_LEFT, 34, "SAFETY DATA SHEET", size=15, bold=True, color="#8a1c1c")
    sheet.text(_RIGHT, 36, "according to GHS, revision 8", size=7.5, align="right")
    sheet.text(_LEFT, 56, "Revision date")
    sheet.text(_LEFT + 74, 56, paper.field("date"))
    y = 76.0
    for number, title in enumerate(_TITLES, start=1):
        rows = _rows(paper, number)
        if y + 20 + 18 * len(rows) > 790:
            sheet.turn()
            y = 40.0
        sheet.frame(_LEFT, y, _RIGHT, y + 14, width=0, fill="#8a1c1c")
        sheet.text(_LEFT + 4, y + 3, f"SECTION {number}: {title}", bold=True, color="#ffffff")
        y = _table(sheet, y + 14, number, rows) + 7


def _table(sheet: Sheet, y: float, number: int, rows: Rows) -> float:
    for clause, (label, part) in enumerate(rows, start=1):
        depth = max(1, len(sheet.wrap(part, 320))) * sheet.pen.size * sheet.pen.leading + 5
        sheet.frame(_LEFT, y, _LEFT + 165, y + depth, width=0.3, color="#bbbbbb")
        sheet.frame(_LEFT + 165, y, _RIGHT, y + depth, width=0.3, color="#bbbbbb")
        sheet.text(_LEFT + 4, y + 2.5, f"{number}.{clause}  {label}")
        sheet.block(_LEFT + 169, y + 2.5, 322, part)
        y += depth
    return y


def _rows(paper: Paper, number: int) -> Rows:
    goods, told = paper.shipment.lines[0].goods, paper.field
    density, melting, looks, _ = analysis.PHYSICS.get(goods.cas, (1.0, "no data", "solid", ""))
    rows: dict[int, Rows] = {
        1: [("Product identifier", told("product")), ("Supplier", told("seller")),
            ("Address", ", ".join(paper.shipment.seller.address))],
        3: [("CAS-No.", told("cas_number")), ("Concentration", told("purity"))],
        7: [("Storage", "Store dry and tightly closed"),
            ("Packaging", paper.cell(0, "packing")._replace(key="x:packing"))],
        9: [("Appearance", looks), ("Melting point", analysis.degrees(melting)), ("Density", f"{density:.2f} g/cm3")],
        14: [("UN number", told("un_number") if goods.un else "Not regulated for transport")],
    }  # fmt: skip
    return rows.get(number) or [_PLAIN[number]]


LAYOUT = Layout("safety_table", "safety_data_sheet", _draw, pack="b", dates=("iso", "dotted", "dmon"))
