"""A safety data sheet of an exporter in sixteen numbered sections with sub-sections, a header on every page."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _RIGHT, _VALUE, _BOTTOM = 54.0, 541.0, 214.0, 772.0
_BLUE = "#1b365d"
_Entry = tuple[str, Parts]
_TITLES = (
    "Identification of the substance and of the company",
    "Hazards identification",
    "Composition / information on ingredients",
    "First aid measures",
    "Firefighting measures",
    "Accidental release measures",
    "Handling and storage",
    "Exposure controls / personal protection",
    "Physical and chemical properties",
    "Stability and reactivity",
    "Toxicological information",
    "Ecological information",
    "Disposal considerations",
    "Transport information",
    "Regulatory information",
    "Other information",
)
_PLAIN: dict[int, tuple[_Entry, ...]] = {
    4: (("Inhalation", "Remove to fresh air; if breathing is difficult, get medical attention."),
        ("Skin contact", "Wash off with soap and plenty of water."),
        ("Eye contact", "Rinse thoroughly with water for at least 15 minutes."),
        ("Ingestion", "Rinse mouth. Never give anything by mouth to an unconscious person.")),
    5: (("Suitable extinguishing media", "Dry chemical, sand. Adapt to the surrounding fire."),
        ("Special protective equipment", "Self-contained breathing apparatus.")),
    6: (("Personal precautions", "Avoid dust formation. Use personal protective equipment."),
        ("Methods for cleaning up", "Sweep up and shovel into suitable closed containers for disposal.")),
    8: (("Engineering controls", "Local exhaust ventilation; general dust limit 10 mg/m3 (inhalable)."),
        ("Respiratory protection", "Half mask with particle filter P2 (EN 143)."),
        ("Hand / eye protection", "Nitrile gloves (EN 374); safety glasses (EN 166).")),
    10: (("Chemical stability", "Stable under recommended storage conditions."),
         ("Incompatible materials", "Strong oxidising agents, strong acids."),
         ("Hazardous decomposition", "None known in normal use.")),
    11: (("Acute toxicity", "LD50 oral, rat: > 2,000 mg/kg (OECD 401)."),
         ("CMR effects", "No component of this product is identified as carcinogen by IARC.")),
    12: (("Ecotoxicity", "No data available. Prevent from entering drains."), ("PBT / vPvB", "Not applicable.")),
    13: (("Waste treatment", "Dispose of by a licensed contractor under national and local regulations."),),
    15: (("Inventories", "Listed in EINECS, IECSC, TSCA, ENCS, KECI."),
         ("Chemical safety assessment", "Has not been carried out.")),
}  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.8, leading=1.28)
    y = _head(sheet, paper)
    for number, title in enumerate(_TITLES, start=1):
        y = _room(sheet, paper, y, 44)
        sheet.text(_LEFT, y, f"SECTION {number}: {title}", size=10, bold=True, color=_BLUE)
        sheet.rule(_LEFT, y + 13, _RIGHT, y + 13, width=0.8, color=_BLUE)
        y += 18
        for place, (label, parts) in enumerate(_entries(paper, number), start=1):
            lines = parts if isinstance(parts, list) else [parts]
            count = sum(len(sheet.wrap(line, _RIGHT - _VALUE)) for line in lines)
            y = _room(sheet, paper, y, count * 11.3 + 3)
            below = sheet.block(_LEFT + 6, y, _VALUE - _LEFT - 14, f"{number}.{place}  {label}", color="#333333")
            y = max(below, sheet.block(_VALUE, y, _RIGHT - _VALUE, parts)) + 1.5
        y += 7
    _foot(sheet)


def _room(sheet: Sheet, paper: Paper, y: float, depth: float) -> float:
    """The y where something so deep may start, on the next page if need be."""
    if y + depth <= _BOTTOM:
        return y
    _foot(sheet)
    sheet.turn()
    return _head(sheet, paper)


def _head(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, "SAFETY DATA SHEET", size=14, bold=True, color=_BLUE)
    sheet.text(
        _LEFT, 48, "according to GHS Rev. 8 / Regulation (EC) No 1907/2006 as amended by (EU) 2020/878", size=6.8
    )
    sheet.text(_RIGHT, 32, flow("Revision date: ", paper.field("date")), align="right", size=8)
    sheet.text(_RIGHT, 44, "Version 3.1 / EN      Supersedes 3.0", align="right", size=7)
    sheet.rule(_LEFT, 60, _RIGHT, 60, width=1.6, color=_BLUE)
    if sheet.page > 1:
        sheet.text(_LEFT, 66, f"Product: {paper.field('product').text}", size=7.6)
        return 84
    return 72


def _foot(sheet: Sheet) -> None:
    sheet.rule(_LEFT, 792, _RIGHT, 792, width=0.4)
    sheet.text(
        _LEFT, 797, "The information is based on the present state of our knowledge; no warranty is given.", size=6.4
    )
    sheet.text(_RIGHT, 797, f"Page {sheet.page}", size=6.8, align="right")


def _entries(paper: Paper, number: int) -> tuple[_Entry, ...]:
    told, goods = paper.field, paper.shipment.lines[0].goods
    if number == 1:
        seller, address = paper.party("seller")
        return (
            ("Product identifier", told("product")),
            ("Recommended use", "Industrial use; raw material for further processing."),
            ("Supplier", [seller, *address]),
            ("E-mail (competent person)", f"sds@{paper.shipment.seller.domain}"),
            ("Emergency telephone", "+86 532 8388 9090 (24 h)"),
        )
    if number == 2:
        classed = "Acute Tox. 4, H302; Carc. 1A, H350i" if goods.un else "Not a hazardous substance or mixture."
        return (
            ("Classification", classed),
            ("Label elements", "Signal word: Danger" if goods.un else "None required."),
        )
    if number == 3:
        rows: list[_Entry] = [("Chemical name", paper.cell(0, "description").text)]
        rows.append(("CAS-No.", told("cas_number")))
        if paper.has("purity"):
            rows.append(("Content (w/w)", told("purity")))
        return tuple(rows)
    if number in (7, 9, 14, 16):
        return {7: _storage, 9: _nature, 14: _transport, 16: _other}[number](paper)
    return _PLAIN[number]


def _storage(paper: Paper) -> tuple[_Entry, ...]:
    packing = paper.cell(0, "packing")._replace(key="x:packing")
    return (
        ("Safe handling", "Avoid contact with skin and eyes. Provide appropriate exhaust ventilation."),
        ("Storage", "Keep container tightly closed in a dry and well-ventilated place."),
        ("Usual packing", packing),
    )


def _nature(paper: Paper) -> tuple[_Entry, ...]:
    goods = paper.shipment.lines[0].goods
    density, melting, looks, _ = analysis.PHYSICS.get(goods.cas, (0.0, "no data available", "solid", ""))
    weight: Part = f"{density:.2f} g/cm3 at 20 °C" if density else "no data available"
    return (
        ("Appearance", looks),
        ("Odour", "odourless"),
        ("Melting point", analysis.degrees(melting)),
        ("Relative density", weight),
        ("Flash point", "not applicable"),
    )


def _transport(paper: Paper) -> tuple[_Entry, ...]:
    if not paper.shipment.lines[0].goods.un:
        return (
            ("UN number", "-"),
            ("ADR / IMDG / IATA", "Not dangerous goods in the meaning of transport regulations."),
        )
    return (
        ("UN number", paper.field("un_number")),
        ("Proper shipping name", paper.shipment.lines[0].goods.en.upper()),
        ("Packing group", "III"),
        ("Marine pollutant", "see IMDG 2.10"),
    )


def _other(paper: Paper) -> tuple[_Entry, ...]:
    return (
        ("Abbreviations", "PBT: persistent, bioaccumulative, toxic. GHS: Globally Harmonized System."),
        ("Issued by", f"{paper.shipment.seller.name}, EHS department"),
    )


LAYOUT = Layout("safety_sixteen", "safety_data_sheet", _draw, pack="g", dates=("dmy", "dmon", "iso", "dotted"))
