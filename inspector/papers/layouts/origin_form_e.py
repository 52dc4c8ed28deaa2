"""A certificate of origin like Form E of the ASEAN-China agreement: numbered boxes, origin criterion, typed goods."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.furniture import boxed, flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 36.0, 285.0, 559.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.2)
    boxed(
        sheet,
        (_LEFT, 36, _MIDDLE, 100),
        "1. Products consigned from (Exporter's business name, address, country)",
        party(paper, "seller"),
    )
    boxed(
        sheet,
        (_LEFT, 100, _MIDDLE, 164),
        "2. Products consigned to (Consignee's name, address, country)",
        party(paper, "consignee"),
    )
    sheet.frame(_MIDDLE, 36, _RIGHT, 164)
    middle = (_MIDDLE + _RIGHT) / 2
    sheet.text(_MIDDLE + 8, 42, flow("Reference No. ", paper.field("number")), size=9)
    for y, text, size in (
        (66, "PREFERENTIAL TARIFF", 10),
        (80, "CERTIFICATE OF ORIGIN", 12),
        (96, "(Combined Declaration and Certificate)", 8),
        (116, "FORM E", 13),
    ):
        sheet.text(middle, y, text, size=size, bold=True, align="center")
    sheet.text(_MIDDLE + 30, 144, "Issued in THE PEOPLE'S REPUBLIC OF CHINA", size=8)
    _transport(sheet, paper)
    _goods(sheet, paper, 254, 560)
    _declarations(sheet, paper, 560)


def _transport(sheet: Sheet, paper: Paper) -> None:
    lines: list[Part] = [
        flow("Departure date  ", paper.manner.date(paper.shipment.dates.export)),
        flow("Vessel's name / Aircraft etc.  ", paper.field("vessel")),
        flow("Port of Loading  ", paper.field("loading_port")),
        flow("Port of Discharge  ", paper.field("discharge_port")),
    ]
    boxed(sheet, (_LEFT, 164, _MIDDLE, 254), "3. Means of transport and route (as far as known)", lines)
    boxed(sheet, (_MIDDLE, 164, _RIGHT, 254), "4. For Official Use")
    for place, text in enumerate(
        ("Preferential Treatment Given", "Preferential Treatment Not Given (Please state reason/s)")
    ):
        sheet.frame(_MIDDLE + 12, 184 + 20 * place, _MIDDLE + 22, 194 + 20 * place)
        sheet.text(_MIDDLE + 28, 185 + 20 * place, text, size=7.5)


def _goods(sheet: Sheet, paper: Paper, top: float, bottom: float) -> None:
    edges = (_LEFT, 66.0, 140.0, 320.0, 378.0, 470.0, _RIGHT)
    titles = (
        "5. Item\nnumber",
        "6. Marks and\nnumbers on\npackages",
        "7. Number and type of packages, description of\nproducts (with HS number)",
        "8. Origin\ncriteria",
        "9. Gross weight or net\nweight and value (FOB)",
        "10. Number, date of\nInvoices",
    )
    sheet.frame(_LEFT, top, _RIGHT, bottom)
    sheet.rule(_LEFT, top + 30, _RIGHT, top + 30)
    for place, title in enumerate(titles):
        sheet.block(edges[place] + 2, top + 3, 180, list(title.split("\n")), size=6.3)
        if place:
            sheet.rule(edges[place], top, edges[place], bottom)
    y = top + 36
    sheet.block(edges[1] + 3, y, 68, list(paper.shipment.marks), size=7.2)
    sheet.block(edges[5] + 3, y, 84, [paper.field("invoice_number"), paper.field("invoice_date")], size=7.6)
    for row in paper.rows:
        parts: list[Part] = [
            flow(paper.cell(row, "packages"), " ", paper.cell(row, "package_kind"), " OF"),
            paper.cell(row, "description"),
            flow("HS CODE: ", paper.cell(row, "hs_code")),
        ]
        sheet.text(edges[0] + 8, y, str(row + 1))
        sheet.text(edges[3] + 16, y, '"PE"')
        sheet.text(edges[4] + 4, y, flow(paper.cell(row, "gross_weight_kg"), " ", paper.manner.mass, " G.W."), size=7.6)
        y = sheet.block(edges[2] + 3, y, edges[3] - edges[2] - 6, parts) + 5


def _declarations(sheet: Sheet, paper: Paper, y: float) -> None:
    boxed(sheet, (_LEFT, y, _MIDDLE, 790), "11. Declaration by the exporter")
    sheet.block(
        _LEFT + 8,
        y + 14,
        225,
        "The undersigned hereby declares that the above details and statement are correct; that "
        "all the products were produced in",
    )
    sheet.text((_LEFT + _MIDDLE) / 2, y + 52, paper.field("origin_country"), bold=True, align="center", size=10)
    sheet.rule(_LEFT + 60, y + 66, _MIDDLE - 60, y + 66, dash=1)
    sheet.text((_LEFT + _MIDDLE) / 2, y + 68, "(Country)", size=6.5, align="center")
    sheet.block(
        _LEFT + 8,
        y + 80,
        225,
        "and that they comply with the origin requirements specified for these products in the rules of "
        "origin for products exported to",
    )
    sheet.text((_LEFT + _MIDDLE) / 2, y + 112, paper.field("destination_country"), bold=True, align="center", size=10)
    sheet.text((_LEFT + _MIDDLE) / 2, y + 126, "(Importing Country)", size=6.5, align="center")
    boxed(sheet, (_MIDDLE, y, _RIGHT, 790), "12. Certification")
    sheet.block(
        _MIDDLE + 8,
        y + 14,
        250,
        "It is hereby certified, on the basis of control carried out, that the declaration by the exporter is correct.",
    )
    sheet.text(_MIDDLE + 8, 766, flow(f"{paper.shipment.loading.city.upper()}  ", paper.field("date")))
    sheet.text(_MIDDLE + 8, 779, "Place and date, signature and stamp of certifying authority", size=6)
    signing(sheet, paper, 200, 740)
    stamps.seal(sheet, 440, 690, "中华人民共和国海关原产地证", radius=48)


LAYOUT = Layout(
    "origin_form_e",
    "certificate_of_origin",
    _draw,
    upper=True,
    hs=("6", "6."),
    numbers=("comma", "plain"),
    mass=("KGS", "KG"),
    dates=("MOND", "DMON", "iso"),
    destinations=("ID", "MY", "TH", "VN"),
    most_lines=6,
)
