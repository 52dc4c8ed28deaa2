"""A safety data sheet after REACH: a framed head on every page, sub-sections in two columns, a table of components."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.chance import chance
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _VALUE, _RIGHT = 54.0, 226.0, 541.0
_BOTTOM = 770.0
_TITLES = (
    "Identification of the substance/mixture and of the company/undertaking", "Hazards identification",
    "Composition/information on ingredients", "First aid measures", "Firefighting measures",
    "Accidental release measures", "Handling and storage", "Exposure controls/personal protection",
    "Physical and chemical properties", "Stability and reactivity", "Toxicological information",
    "Ecological information", "Disposal considerations", "Transport information", "Regulatory information",
    "Other information",
)  # fmt: skip
_PLAIN: dict[int, tuple[tuple[str, str], ...]] = {
    2: (("2.1  Classification (CLP)", "Refer to the label supplied with the goods"),
        ("2.2  Label elements", "Precautionary statements: P260, P280, P305+P351+P338"),
        ("2.3  Other hazards", "Not PBT, not vPvB")),
    4: (("4.1  After inhalation", "Provide fresh air. Seek medical advice if complaints persist."),
        ("After contact with eyes", "Rinse with running water for several minutes, eyelids held open."),
        ("After swallowing", "Rinse mouth. Do not induce vomiting.")),
    5: (("5.1  Extinguishing agents", "Match to the surrounding fire"),
        ("5.3  Advice for firefighters", "Self-contained breathing apparatus")),
    6: (("6.1  Personal precautions", "Avoid the formation of dust"),
        ("6.3  Methods for cleaning up", "Pick up mechanically; dispose of as described in section 13")),
    8: (("8.1  Occupational limit", "General dust limit, 10 mg/m³ (inhalable)"),
        ("8.2  Hand protection", "Nitrile rubber, 0.4 mm, breakthrough > 480 min"),
        ("Respiratory protection", "Filter P2 where dust is formed")),
    10: (("10.2 Chemical stability", "Stable under the recommended conditions"),
         ("10.5 Incompatible materials", "Strong acids, oxidising agents")),
    11: (("11.1 Acute oral toxicity", "LD50 rat > 2000 mg/kg"), ("Skin irritation", "Not irritating")),
    12: (("12.1 Aquatic toxicity", "No data available"), ("12.3 Bioaccumulation", "Not to be expected")),
    13: (("13.1 Waste treatment", "Observe local regulations; waste key to be assigned by the user"),),
    15: (("15.1 EU provisions", "REACH Annex XIV: not listed. REACH Annex XVII: not restricted"),
         ("15.2 Safety assessment", "Not carried out")),
    16: (("Abbreviations", "CLP, DNEL, PBT, PNEC, vPvB: see www.echa.example"),
         ("Note", "The information describes safety only and is no assurance of properties.")),
}  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.6, leading=1.25)
    y = _head(sheet, paper)
    for number, title in enumerate(_TITLES, start=1):
        y = _section(sheet, paper, y, number, title)


def _head(sheet: Sheet, paper: Paper) -> float:
    """The frame on top of every page: what sheet it is, of which product, of which version and day."""
    version = chance("reach", paper.shipment.seed).randrange(11, 64) / 10
    sheet.frame(_LEFT, 30, _RIGHT, 84, width=0.8)
    sheet.text(_LEFT + 6, 35, "Safety Data Sheet", size=12, bold=True)
    sheet.text(_LEFT + 6, 51, "pursuant to Regulation (EC) No. 1907/2006 (REACH), Annex II", size=7)
    sheet.text(_RIGHT - 6, 37, ("Revised on ", paper.field("date")), size=8, align="right")
    sheet.text(_RIGHT - 6, 49, f"Version {version:.1f}   (replaces {version - 0.1:.1f})", size=7, align="right")
    sheet.text(_RIGHT - 6, 69, f"Page {sheet.page}", size=7, align="right")
    sheet.rule(_LEFT, 63, _RIGHT, 63, width=0.5)
    sheet.text(_LEFT + 6, 68, paper.field("product"), bold=True)
    return 98.0


def _section(sheet: Sheet, paper: Paper, y: float, number: int, title: str) -> float:
    rows = _rows(paper, number)
    depth = 34 + sum(_depth(sheet, parts) for _, parts in rows) + (56 if number == 3 else 0)
    if y + depth > _BOTTOM:
        sheet.turn()
        y = _head(sheet, paper)
    sheet.text(_LEFT, y, f"SECTION {number}:  {title}", bold=True, size=9.6)
    sheet.rule(_LEFT, y + 13, _RIGHT, y + 13, width=1.1)
    y += 18
    if number == 3:
        y = _components(sheet, paper, y)
    for label, parts in rows:
        sheet.text(_LEFT + 4, y, label)
        y = max(y + 11, sheet.block(_VALUE, y, _RIGHT - _VALUE, parts)) + 2.5
    return y + 8


def _depth(sheet: Sheet, parts: Parts) -> float:
    lines = parts if isinstance(parts, list) else [parts]
    count = sum(len(sheet.wrap(line, _RIGHT - _VALUE)) for line in lines)
    return max(1, count) * sheet.pen.size * sheet.pen.leading + 2.5


def _components(sheet: Sheet, paper: Paper, y: float) -> float:
    """The one component in a ruled table: CAS and EC numbers under each other, then what share it has."""
    edges = (_LEFT, 168.0, 396.0, 462.0, _RIGHT)
    titles = ("CAS-No. / EC-No.", "Constituent", "Content", "Class.")
    rng = chance("reach ec", paper.shipment.seed)
    number = f"2{rng.randrange(10, 99)}-{rng.randrange(100, 999)}-{rng.randrange(1, 9)}"
    told = paper.field
    cells: tuple[list[Part], ...] = (
        [told("cas_number"), f"{number} (EC)"],
        [paper.shipment.lines[0].goods.en],
        [told("purity").within(before="≥ ")] if paper.has("purity") else ["100 %"],
        ["none"],
    )
    for place, title in enumerate(titles):
        x0, x1 = edges[place], edges[place + 1]
        sheet.frame(x0, y, x1, y + 14, width=0.5, fill="#e9e9e9")
        sheet.frame(x0, y + 14, x1, y + 42, width=0.5)
        sheet.text(x0 + 4, y + 3.5, title, size=7.6, bold=True)
        sheet.block(x0 + 4, y + 18, x1 - x0 - 8, cells[place], size=8.2)
    return y + 48


def _rows(paper: Paper, number: int) -> list[tuple[str, Parts]]:
    goods, ship, told = paper.shipment.lines[0].goods, paper.shipment, paper.field
    density, melting, looks, _ = analysis.PHYSICS.get(goods.cas, (1.0, "no data", "solid", ""))
    rows: dict[int, list[tuple[str, Parts]]] = {
        1: [("1.1  Trade name", told("product")),
            ("1.2  Relevant identified use", "Industrial raw material"),
            ("1.3  Supplier of the sheet", [told("seller"), *ship.seller.address]),
            ("Responsible person", f"sds@{ship.seller.domain}"),
            ("1.4  Emergency telephone", "+49 000 19240 (24 h)")],
        3: [("3.1  Nature", "Substance")],
        7: [("7.1  Safe handling", "Provide extraction where dust may form"),
            ("7.2  Storage", "Keep containers tightly closed, in a dry place")],
        9: [("9.1  Physical state, colour", looks), ("Melting point", analysis.degrees(melting)),
            ("Density at 20 °C", f"{density:.2f} g/cm³"), ("Flash point", "not applicable"),
            ("9.2  Other information", "none")],
        14: [("14.1 UN number or ID number", told("un_number") if goods.un else "- (no dangerous goods)"),
             ("14.2 Proper shipping name", "see invoice" if goods.un else "-"),
             ("14.5 Environmental hazards", "no")],
    }  # fmt: skip
    return rows.get(number) or [*_PLAIN[number]]


LAYOUT = Layout("safety_reach", "safety_data_sheet", _draw, pack="d", dates=("dotted", "dmon", "iso", "dmy"))
