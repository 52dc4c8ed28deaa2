"""A safety data sheet in English: sixteen numbered sections with tinted headings, over two pages or more."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_TITLES = (
    "Identification",
    "Hazards identification",
    "Composition / information on ingredients",
    "First-aid measures",
    "Fire-fighting measures",
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
_PLAIN = {
    2: ["May cause irritation by dust. Signal word: Warning."],
    4: ["Inhalation: fresh air. Skin: wash with soap and water. Eyes: rinse for 15 minutes."],
    5: ["Suitable media: dry sand, dry powder. Fire-fighters wear self-contained breathing apparatus."],
    6: ["Avoid dust. Take up mechanically and place in a closed container."],
    8: ["Wear gloves, dust mask and goggles. Exhaust ventilation."],
    10: ["Stable under recommended conditions. Avoid strong oxidisers and acids."],
    11: ["No data on acute toxicity are available for this product."],
    12: ["Do not allow to enter drains."],
    13: ["Dispose of according to local regulations."],
    15: ["Listed in IECSC, EINECS and TSCA."],
    16: ["The above is believed to be correct but does not claim to be complete."],
}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 9)
    sheet.text(44, 34, "SAFETY DATA SHEET", size=17, bold=True)
    sheet.text(44, 56, "according to GHS, revision 9", size=8)
    sheet.text(551, 36, flow("Revision date: ", paper.field("date")), align="right")
    y = 76.0
    for number, title in enumerate(_TITLES, start=1):
        parts = _section(paper, number)
        if y > 720:
            sheet.turn()
            y = 44.0
        sheet.frame(44, y, 551, y + 15, width=0, fill="#d9e2ec")
        sheet.text(48, y + 3, f"SECTION {number}: {title}", bold=True)
        y = sheet.block(52, y + 20, 490, parts) + 8


def _section(paper: Paper, number: int) -> list[Part]:
    goods = paper.shipment.lines[0].goods
    density, melting, looks, _ = analysis.PHYSICS.get(goods.cas, (1.0, "no data", "solid", ""))
    special: dict[int, list[Part]] = {
        1: [
            flow("Product name: ", paper.field("product")),
            "Supplier:",
            *party(paper, "seller"),
            f"Emergency: export@{paper.shipment.seller.domain}",
        ],
        3: [
            flow(
                "Chemical name: ",
                paper.cell(0, "description").text,
                "     CAS No.: ",
                paper.field("cas_number"),
                "     Content: ",
                paper.field("purity"),
            )
        ],
        7: [
            flow(
                "Keep tightly closed in a cool, dry place. Usual packing: ",
                paper.cell(0, "packing")._replace(key="x:packing"),
            )
        ],
        9: [
            f"Appearance: {looks}",
            f"Melting point: {analysis.degrees(melting)}",
            f"Density: {density:.2f} g/cm³",
            "Solubility in water: insoluble",
        ],
        14: [
            flow("UN number: ", paper.field("un_number")) if goods.un else "Not classified as dangerous goods.",
            f"Transport name: {goods.en.upper() if goods.un else 'not applicable'}",
        ],
    }
    return special.get(number) or list(_PLAIN[number])


LAYOUT = Layout("safety_en", "safety_data_sheet", _draw, dates=("iso", "dmon", "long"))
