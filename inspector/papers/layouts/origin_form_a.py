"""A generalised-preference certificate of origin, Form A: twelve boxes, goods typed in columns, two declarations."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 38.0, 296.0, 557.0
_EDGES = (_LEFT, 72.0, 152.0, 340.0, 400.0, 480.0, _RIGHT)
_CERTIFIED = (
    "It is hereby certified, on the basis of control carried out, that the declaration by the exporter is correct."
)
_DECLARED = (
    "The undersigned hereby declares that the above details and statements are correct; that all the goods were "
    "produced in"
)
_COMPLYING = (
    "and that they comply with the origin requirements specified for those goods in the generalized system of "
    "preferences for goods exported to"
)


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9)
    consignor = "1. Goods consigned from (Exporter's business name, address, country)"
    consignee = "2. Goods consigned to (Consignee's name, address, country)"
    boxed(sheet, (_LEFT, 34, _MIDDLE, 104), consignor, party(paper, "seller"))
    boxed(sheet, (_LEFT, 104, _MIDDLE, 174), consignee, party(paper, "consignee"))
    _title(sheet, paper)
    way = "BY SEA" if paper.shipment.way == "sea" else "BY AIR"
    route: list[Part] = [
        flow("FROM ", paper.field("loading_port")),
        flow("TO ", paper.field("discharge_port"), f" {way}"),
    ]
    boxed(sheet, (_LEFT, 174, _MIDDLE, 236), "3. Means of transport and route (as far as known)", route)
    boxed(sheet, (_MIDDLE, 174, _RIGHT, 236), "4. For official use")
    _goods(sheet, paper, 236, 590)
    _declarations(sheet, paper, 590)


def _title(sheet: Sheet, paper: Paper) -> None:
    middle = (_MIDDLE + _RIGHT) / 2
    sheet.frame(_MIDDLE, 34, _RIGHT, 174)
    sheet.text(_MIDDLE + 5, 40, flow("Reference No.  ", paper.field("number")), size=9)
    sheet.text(middle, 66, "GENERALIZED SYSTEM OF PREFERENCES", size=9.5, align="center")
    sheet.text(middle, 82, "CERTIFICATE OF ORIGIN", size=13, bold=True, align="center")
    sheet.text(middle, 101, "(Combined declaration and certificate)", size=8, align="center")
    sheet.text(middle, 120, "FORM A", size=13, bold=True, align="center")
    sheet.text(middle - 92, 142, "Issued in  THE PEOPLE'S REPUBLIC OF CHINA", size=8.5)
    sheet.text(middle, 152, "(country)", size=6.5, align="center")
    sheet.text(_RIGHT - 5, 163, "See Notes overleaf", size=6.5, align="right")


def _goods(sheet: Sheet, paper: Paper, top: float, bottom: float) -> None:
    titles = (
        "5. Item\nnumber",
        "6. Marks and\nnumbers of\npackages",
        "7. Number and kind of packages;\ndescription of goods",
        "8. Origin\ncriterion",
        "9. Gross weight\nor other\nquantity",
        "10. Number\nand date of\ninvoices",
    )
    sheet.frame(_LEFT, top, _RIGHT, bottom)
    sheet.rule(_LEFT, top + 32, _RIGHT, top + 32)
    for place, title in enumerate(titles):
        sheet.block(_EDGES[place] + 2, top + 3, 180, list(title.split("\n")), size=6.6)
        if place:
            sheet.rule(_EDGES[place], top, _EDGES[place], bottom)
    y = top + 40
    sheet.block(_EDGES[1] + 3, y, 75, list(paper.shipment.marks), size=8)
    sheet.block(_EDGES[5] + 3, y, 72, [paper.field("invoice_number"), paper.field("invoice_date")], size=8)
    for row in paper.rows:
        y = _item(sheet, paper, row, y)
    sheet.text((_EDGES[2] + _EDGES[3]) / 2, y, "***  ***  ***  ***", align="center")


def _item(sheet: Sheet, paper: Paper, row: int, y: float) -> float:
    count = flow(paper.cell(row, "packages"), " ", paper.cell(row, "package_kind"), " OF")
    sheet.text(_EDGES[0] + 12, y, str(row + 1))
    parts: list[Part] = [count, paper.cell(row, "description"), flow("H.S. CODE: ", paper.cell(row, "hs_code"))]
    below = sheet.block(_EDGES[2] + 4, y, _EDGES[3] - _EDGES[2] - 8, parts, size=8)
    sheet.text(_EDGES[3] + 22, y, '"P"')
    sheet.text(_EDGES[4] + 3, y, flow(paper.cell(row, "gross_weight_kg"), paper.manner.mass), size=8.5)
    sheet.text(_EDGES[4] + 3, y + 11, "G.W.", size=8.5)
    return below + 8


def _declarations(sheet: Sheet, paper: Paper, y: float) -> None:
    boxed(sheet, (_LEFT, y, _MIDDLE, 804), "11. Certification", label_size=8)
    sheet.block(_LEFT + 6, y + 18, 240, _CERTIFIED, size=7.5)
    boxed(sheet, (_MIDDLE, y, _RIGHT, 804), "12. Declaration by the exporter", label_size=8)
    below = sheet.block(_MIDDLE + 6, y + 18, 245, _DECLARED, size=7.5)
    sheet.text((_MIDDLE + _RIGHT) / 2, below + 6, paper.field("origin_country"), bold=True, align="center")
    sheet.rule(_MIDDLE + 40, below + 17, _RIGHT - 40, below + 17, width=0.4)
    sheet.text((_MIDDLE + _RIGHT) / 2, below + 19, "(country)", size=6, align="center")
    below = sheet.block(_MIDDLE + 6, below + 30, 245, _COMPLYING, size=7.5)
    sheet.text((_MIDDLE + _RIGHT) / 2, below + 6, paper.field("destination_country"), bold=True, align="center")
    sheet.rule(_MIDDLE + 40, below + 17, _RIGHT - 40, below + 17, width=0.4)
    sheet.text((_MIDDLE + _RIGHT) / 2, below + 19, "(importing country)", size=6, align="center")
    city = paper.shipment.loading.city.upper()
    sheet.text(_LEFT + 8, 776, flow(f"{city}, CHINA  ", paper.field("date")))
    sheet.text(_MIDDLE + 8, 776, f"{city}, CHINA  {paper.manner.date(paper.shipment.dates.certificate)}")
    for x, who in ((_LEFT, "stamp of certifying authority"), (_MIDDLE, "authorized signatory")):
        sheet.rule(x + 6, 788, x + 246, 788, width=0.4, dash=1.5)
        sheet.text(x + 8, 791, f"Place and date, signature and {who}", size=6)
    stamps.seal(sheet, 190, 706, "中华人民共和国海关签证专用章", radius=48,
                turn=chance("form a", paper.shipment.seed).uniform(-14, 14))  # fmt: skip
    signing(sheet, paper, 505, 738)


LAYOUT = Layout(
    "origin_form_a",
    "certificate_of_origin",
    _draw,
    held_out=True,
    upper=True,
    hs=("6", "6.", "8"),
    mass=("KGS", "KG"),
    numbers=("comma", "plain"),
    dates=("MOND", "DMON", "iso"),
    most_lines=6,
)
