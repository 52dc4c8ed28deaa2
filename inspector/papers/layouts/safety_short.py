"""A short safety data sheet of one page: a ruled form of labels and values, the sixteen sections pressed together."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _SPLIT, _RIGHT = 46.0, 206.0, 549.0
Entry = tuple[str, Part]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.2)
    sheet.text(sheet.width / 2, 32, "MATERIAL SAFETY DATA SHEET", size=15, bold=True, align="center")
    sheet.text(sheet.width / 2, 50, "(short form, acc. to Regulation (EC) No. 1907/2006)", size=7.5, align="center")
    sheet.text(_LEFT, 66, flow("Date of issue: ", paper.field("date")), size=8.5)
    sheet.text(_RIGHT, 66, "Version 2.1", size=8.5, align="right")
    y = 82.0
    for title, entries in _sections(paper):
        y = _section(sheet, title, entries, y)


def _section(sheet: Sheet, title: str, entries: list[Entry], y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 14, width=0.5, fill="#dddddd")
    sheet.text(_LEFT + 4, y + 2.5, title, size=9, bold=True)
    y += 14
    for label, part in entries:
        left = sheet.block(_LEFT + 4, y + 2.5, _SPLIT - _LEFT - 8, label, size=8.6)
        below = max(left, sheet.block(_SPLIT + 4, y + 2.5, _RIGHT - _SPLIT - 8, part, size=8.6)) + 1.5
        sheet.frame(_LEFT, y, _SPLIT, below, width=0.4)
        sheet.frame(_SPLIT, y, _RIGHT, below, width=0.4)
        y = below
    return y


def _sections(paper: Paper) -> list[tuple[str, list[Entry]]]:
    return [*_identity(paper), *_handling(paper), *_nature(paper)]


def _identity(paper: Paper) -> list[tuple[str, list[Entry]]]:
    seller, address = paper.party("seller")
    return [
        (
            "1. Product and company identification",
            [
                ("Product name", paper.field("product")),
                ("Manufacturer / Supplier", seller),
                ("Address", ", ".join(address)),
                ("Emergency contact", f"safety@{paper.shipment.seller.domain}"),
            ],
        ),
        (
            "2. Hazards identification",
            [("Classification", "See section 14."), ("Main risks", "Dust may irritate eyes and respiratory tract.")],
        ),
        (
            "3. Composition / information on ingredients",
            [
                ("Chemical identity", paper.cell(0, "description").text),
                ("CAS No.", paper.field("cas_number")),
                ("Concentration (wt %)", paper.field("purity")),
            ],
        ),
    ]


def _handling(paper: Paper) -> list[tuple[str, list[Entry]]]:
    packing = paper.cell(0, "packing")._replace(key="x:packing")
    return [
        (
            "4. - 6. First aid, fire fighting and accidental release",
            [
                ("Inhalation / ingestion", "Move to fresh air. Rinse mouth with water, seek medical advice."),
                ("Skin / eye contact", "Wash with plenty of water."),
                ("Extinguishing media", "Dry sand, dry powder or foam, to suit the surroundings."),
                ("Spillage", "Sweep up without raising dust, collect in closed containers."),
            ],
        ),
        (
            "7. - 8. Handling, storage and personal protection",
            [
                ("Storage", "Cool, dry and well ventilated. Keep container closed."),
                ("Packaging", packing),
                ("Protective equipment", "Gloves, safety glasses, particle mask P2."),
            ],
        ),
    ]


def _nature(paper: Paper) -> list[tuple[str, list[Entry]]]:
    goods = paper.shipment.lines[0].goods
    density, melting, looks, _ = analysis.PHYSICS.get(goods.cas, (0.0, "not determined", "solid", ""))
    dangerous: list[Entry] = [("UN No.", paper.field("un_number")), ("Proper shipping name", goods.en.upper())]
    free: list[Entry] = [("ADR / IMDG / IATA", "Not regulated as dangerous goods.")]
    return [
        (
            "9. - 10. Physical and chemical properties, stability",
            [
                ("Appearance", looks),
                ("Melting point", analysis.degrees(melting)),
                ("Specific gravity", f"{density:.2f}" if density else "not determined"),
                ("Stability", "Stable under normal conditions."),
            ],
        ),
        (
            "11. - 13. Toxicological and ecological information, disposal",
            [("Toxicity", "No acute effects known."), ("Disposal", "In accordance with national regulations.")],
        ),
        ("14. Transport information", dangerous if goods.un else free),
        (
            "15. - 16. Regulatory and other information",
            [("Remark", "The data are based on our present knowledge and are no warranty of properties.")],
        ),
    ]


LAYOUT = Layout(
    "safety_short",
    "safety_data_sheet",
    _draw,
    held_out=True,
    dates=("dmon", "dotted", "iso", "dmy"),
)
