"""A certificate of origin under a free trade agreement: fourteen boxes, items numbered first, criteria quoted."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across, prose
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet, Text

_LEFT, _MIDDLE, _RIGHT = 34.0, 296.0, 561.0
_END = 628.0
_EDGES = (34.0, 68.0, 134.0, 314.0, 366.0, 414.0, 482.0, 561.0)
_TITLES = ("7. Item number (max. 20)", "8. Marks and numbers on packages", "9. Number and kind of packages; "
           "description of goods", "10. HS code (6-digit code)", "11. Origin criterion",
           "12. Gross or net weight or other quantity", "13. Number, date of invoice and invoiced value")  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 8.6)
    _title(sheet, paper)
    _boxes(sheet, paper)
    _declarations(sheet, paper)
    roll = Roll(sheet, _heads(sheet, 284), _END - 6, lambda: _sheet_two(sheet, paper))
    for row in paper.rows:
        _item(roll, paper, row)
    _ending(roll, paper)


def _title(sheet: Sheet, paper: Paper) -> None:
    sheet.text(sheet.width / 2, 22, "CERTIFICATE OF ORIGIN", size=13, bold=True, align="center")
    country = flow("Form for the Free Trade Agreement between the Government of the People's Republic of China and the "
                   "Government of ", paper.field("destination_country"))  # fmt: skip
    size = 8.0
    while sheet.measure(country, size=size) > _RIGHT - _LEFT:
        size -= 0.2
    sheet.text(sheet.width / 2, 39, country, size=size, align="center")
    sheet.frame(_MIDDLE, 52, _RIGHT, 98, width=0.8)
    sheet.text(_MIDDLE + 4, 56, flow("Certificate No.: ", paper.field("number")), bold=True)
    sheet.text(_MIDDLE + 4, 82, "Issued in the People's Republic of China", size=8)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.8)
    sheet.text(x0 + 3, y0 + 2, label, size=7)
    room = (x1 - x0 - 14, y1 - y0 - 13)
    sheet.block(x0 + 8, y0 + 12, room[0], parts, size=fitting_size(sheet, parts, room, 8.6))


def _boxes(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    _box(sheet, (_LEFT, 52, _MIDDLE, 108), "1. Exporter's name and address, country:", party(paper, "seller"))
    _box(sheet, (_LEFT, 108, _MIDDLE, 152), "2. Producer's name and address (if known):", "SAME AS EXPORTER")
    _box(sheet, (_LEFT, 152, _MIDDLE, 208), "3. Consignee's name and address, country:", party(paper, "consignee"))
    by = "VESSEL" if ship.way == "sea" else "FLIGHT"
    carrier: Part = flow(f"{by}: ", told("vessel"), "  ", told("voyage")) if ship.voyage else flow(
        f"{by}: ", told("vessel"))  # fmt: skip
    route: list[Part] = [
        flow("DEPARTURE DATE: ", paper.date_as("transport", "x:departure")),
        carrier,
        flow("PORT OF LOADING: ", told("loading_port")),
        flow("PORT OF DISCHARGE: ", told("discharge_port")),
    ]
    _box(sheet, (_LEFT, 208, _MIDDLE, 272), "4. Means of transport and route (as far as known):", route)
    _box(sheet, (_MIDDLE, 98, _RIGHT, 208), "5. For official use only:")
    for place, text in enumerate(("Preferential treatment given", "Preferential treatment not given (state reasons)")):
        sheet.frame(_MIDDLE + 10, 118 + 22 * place, _MIDDLE + 19, 127 + 22 * place, width=0.6)
        sheet.text(_MIDDLE + 24, 118 + 22 * place, text, size=7.6)
    sheet.rule(_MIDDLE + 10, 188, _RIGHT - 12, 188, width=0.4, dash=1.5)
    sheet.text(_MIDDLE + 10, 191, "Signature of authorized signatory of the importing country", size=6.6)
    _box(sheet, (_MIDDLE, 208, _RIGHT, 272), "6. Remarks:", ["ISSUED RETROACTIVELY: NO", "THIRD PARTY INVOICE: NO"])


def _heads(sheet: Sheet, y: float) -> float:
    end = _END if sheet.page == 1 else 790.0
    sheet.frame(_LEFT, y - 12 if sheet.page == 1 else y, _RIGHT, end, width=0.8)
    top = y - 12 if sheet.page == 1 else y
    for place, title in enumerate(_TITLES):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        sheet.block(x0 + 2, top + 2, x1 - x0 - 4, title, size=6.4)
        if place:
            sheet.rule(x0, top, x0, end, width=0.8)
    sheet.rule(_LEFT, top + 36, _RIGHT, top + 36, width=0.8)
    return top + 41


def _sheet_two(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 26, f"CONTINUATION SHEET ({sheet.page - 1})   {paper.shipment.certificate_number}", bold=True)
    return _heads(sheet, 44)


def _put(roll: Roll, parts: list[Parts], gap: float) -> None:
    if roll.sheet.page > 1:
        roll.bottom = 782
    roll.row(across(_EDGES, parts, "cllccrl", pad=2.5), size=7.8, gap=gap)


def _item(roll: Roll, paper: Paper, row: int) -> None:
    cell, told, ship = paper.cell, paper.field, paper.shipment
    marks: Parts = [*(paper.manner.letters(mark) for mark in ship.marks)] if row == 0 else ""
    packed = flow(cell(row, "packages"), " ", cell(row, "package_kind"), " OF")
    goods: list[Part] = [packed, cell(row, "description")]
    criterion = chance("criterion", ship.lines[row].hs).choice(('"WP"', '"PSR"', '"WO"'))
    weight: list[Part] = [flow(cell(row, "gross_weight_kg"), paper.manner.mass), "G.W.",
                          flow(cell(row, "quantity"), " ", cell(row, "unit"))]  # fmt: skip
    bill: Parts = [told("invoice_number"), told("invoice_date")] if row == 0 else ""
    _put(roll, [str(row + 1), marks, goods, cell(row, "hs_code"), criterion, weight, bill], 6)


def _ending(roll: Roll, paper: Paper) -> None:
    told = paper.field
    weight: list[Part] = [flow(told("total_gross_kg"), paper.manner.mass), "G.W."]
    goods: list[Part] = [flow("TOTAL: ", told("total_packages"), f" {paper.package_word()}"), "*** END OF LIST ***"]
    _put(roll, ["", "", goods, "", "", weight, ""], 0)


def _declarations(sheet: Sheet, paper: Paper) -> None:
    _box(sheet, (_LEFT, _END, _MIDDLE, 806), "14. Declaration by the exporter or producer:")
    _box(sheet, (_MIDDLE, _END, _RIGHT, 806), "15. Certification:")
    declared: list[Text] = ["The undersigned hereby declares that the above stated information is correct and that all "
                            "the goods were produced in ", paper.field("origin_country"), " and comply with the origin "
                            "requirements specified in the Free Trade Agreement for the goods exported."]  # fmt: skip
    sheet.block(_LEFT + 8, _END + 16, 246, prose(sheet, declared, 246, size=7.6), size=7.6)
    sheet.block(_MIDDLE + 8, _END + 16, 246, "On the basis of control carried out, it is hereby certified that the "
                "information herein is correct and that the goods described comply with the origin requirements "
                "of the Agreement.", size=7.6)  # fmt: skip
    city, told, rng = paper.shipment.loading.city.upper(), paper.field("date"), chance("fta", paper.shipment.seed)
    stamps.signature(sheet, _LEFT + 30, 776, rng)
    stamps.seal(sheet, 220, 744, paper.shipment.seller.name_zh, radius=38, turn=rng.uniform(-16, 16))
    stamps.signature(sheet, _MIDDLE + 26, 776, rng, color="#111111")
    stamps.seal(sheet, 490, 740, "中华人民共和国海关原产地证书签证专用章", radius=42, turn=rng.uniform(-12, 12))
    sheet.text(_LEFT + 8, 786, f"{city}, {told.text}", size=8)
    sheet.text(_MIDDLE + 8, 786, flow(f"{city}, ", told), size=8)
    for x in (_LEFT, _MIDDLE):
        sheet.text(x + 8, 796, "Place, date, signature and stamp", size=6.2)


LAYOUT = Layout("origin_fta", "certificate_of_origin", _draw, pack="e", upper=True, hs=("6", "6."), mass=("KGS", "KG"),
                numbers=("plain", "comma"), dates=("iso", "MOND", "dmon"))  # fmt: skip
