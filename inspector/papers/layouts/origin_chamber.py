"""A certificate of origin of a chamber of commerce: twelve numbered boxes, goods typed in one open frame."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 40.0, 292.0, 555.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9)
    boxed(sheet, (_LEFT, 40, _MIDDLE, 106), "1. Exporter", party(paper, "seller"))
    boxed(sheet, (_LEFT, 106, _MIDDLE, 172), "2. Consignee", party(paper, "consignee"))
    sheet.frame(_MIDDLE, 40, _RIGHT, 172)
    sheet.text(_MIDDLE + 6, 46, flow("Certificate No.  ", paper.field("number")))
    sheet.text((_MIDDLE + _RIGHT) / 2, 84, "CERTIFICATE OF ORIGIN", size=15, bold=True, align="center")
    sheet.text((_MIDDLE + _RIGHT) / 2, 106, "OF", size=11, bold=True, align="center")
    sheet.text((_MIDDLE + _RIGHT) / 2, 122, "THE PEOPLE'S REPUBLIC OF CHINA", size=12, bold=True, align="center")
    way = "BY SEA" if paper.shipment.way == "sea" else "BY AIR"
    route = flow("FROM ", paper.field("loading_port"), " TO ", paper.field("discharge_port"))
    boxed(sheet, (_LEFT, 172, _MIDDLE, 212), "3. Means of transport and route", [route, way], size=7.8)
    boxed(sheet, (_LEFT, 212, _MIDDLE, 244), "4. Country / region of destination", paper.field("destination_country"))
    boxed(sheet, (_MIDDLE, 172, _RIGHT, 244), "5. For certifying authority use only")
    _goods(sheet, paper, 244, 590)
    _declarations(sheet, paper, 590)


def _goods(sheet: Sheet, paper: Paper, top: float, bottom: float) -> None:
    edges = (_LEFT, 112.0, 318.0, 388.0, 462.0, _RIGHT)
    titles = (
        "6. Marks and\nnumbers",
        "7. Number and kind of packages;\ndescription of goods",
        "8. H.S. Code",
        "9. Quantity",
        "10. Number and date\nof invoices",
    )
    sheet.frame(_LEFT, top, _RIGHT, bottom)
    sheet.rule(_LEFT, top + 24, _RIGHT, top + 24)
    for place, title in enumerate(titles):
        sheet.block(edges[place] + 3, top + 3, 200, list(title.split("\n")), size=6.8)
        if place:
            sheet.rule(edges[place], top, edges[place], bottom)
    y = top + 32
    sheet.block(edges[0] + 3, y, edges[1] - edges[0] - 6, list(paper.shipment.marks), size=8)
    sheet.block(edges[4] + 4, y, 88, [paper.field("invoice_number"), paper.field("invoice_date")], size=8.5)
    for row in paper.rows:
        count = flow(paper.cell(row, "packages"), " ", paper.cell(row, "package_kind"), " OF")
        parts: list[Part] = [count, paper.cell(row, "description")]
        below = sheet.block(edges[1] + 4, y, edges[2] - edges[1] - 8, parts)
        sheet.text(edges[2] + 4, y, paper.cell(row, "hs_code"))
        sheet.text(edges[3] + 4, y, "G.W.")
        sheet.text(edges[3] + 4, y + 11, flow(paper.cell(row, "gross_weight_kg"), paper.manner.mass))
        y = max(below, y + 22) + 6
    sheet.text(edges[1] + 4, y + 2, flow("COUNTRY OF ORIGIN: ", paper.field("origin_country")))
    sheet.text(edges[1] + 30, y + 18, "* * * * * * * * * *")


def _declarations(sheet: Sheet, paper: Paper, y: float) -> None:
    boxed(sheet, (_LEFT, y, _MIDDLE, 790), "11. Declaration by the exporter")
    sheet.block(
        _LEFT + 6,
        y + 14,
        235,
        "The undersigned hereby declares that the above details and statements are correct, "
        "that all the goods were produced in China and that they comply with the Rules of Origin of the People's "
        "Republic of China.",
        size=7.5,
    )
    boxed(sheet, (_MIDDLE, y, _RIGHT, 790), "12. Certification")
    sheet.block(
        _MIDDLE + 6, y + 14, 240, "It is hereby certified that the declaration by the exporter is correct.", size=7.5
    )
    city = paper.shipment.loading.city.upper()
    sheet.text(_LEFT + 6, 760, flow(f"{city}, CHINA  ", paper.manner.date(paper.shipment.dates.certificate)))
    sheet.text(_MIDDLE + 6, 760, flow(f"{city}, CHINA  ", paper.field("date")))
    sheet.text(_LEFT + 6, 776, "Place and date, signature and stamp of authorised signatory", size=6)
    sheet.text(_MIDDLE + 6, 776, "Place and date, signature and stamp of certifying authority", size=6)
    signing(sheet, paper, 190, 690)
    rng = chance("chamber", paper.shipment.seed)
    stamps.seal(sheet, 440, 690, "中国国际商会单据证明专用章", radius=50, turn=rng.uniform(-15, 15))
    stamps.signature(sheet, 330, 735, rng)


LAYOUT = Layout(
    "origin_chamber",
    "certificate_of_origin",
    _draw,
    upper=True,
    hs=("6", "6."),
    numbers=("comma", "plain"),
    mass=("KGS",),
    dates=("MOND", "iso", "DMON"),
    most_lines=9,
)
