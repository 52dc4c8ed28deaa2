"""A certificate of origin on the form of European chambers: eight boxes in several languages, the goods itemised."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import prose
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet, Text
from inspector.papers.stamps import oval, signature

_LEFT, _MIDDLE, _RIGHT = 44.0, 300.0, 554.0
_INK = "#8a5a00"
_QUANTITY = 442.0
_TOP, _END = 336.0, 640.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 8.6)
    for y in range(50, 790, 6):  # the guilloche of the printed form, as fine rules
        sheet.rule(_LEFT, y, _RIGHT, y, width=0.15, color="#f3e3c3")
    _boxes(sheet, paper)
    _goods(sheet, paper)
    _authority(sheet, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.8, color=_INK)
    sheet.text(x0 + 3, y0 + 3, label, size=5.8, family="sans", color=_INK)
    sheet.block(x0 + 10, y0 + 14, x1 - x0 - 14, parts)


def _boxes(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    _box(sheet, (_LEFT, 44, _MIDDLE, 124), "1  Consignor - Absender - Expéditeur - Speditore", party(paper, "seller"))
    _box(sheet, (_LEFT, 124, _MIDDLE, 204), "2  Consignee - Empfänger - Destinataire - Destinatario",
         party(paper, "consignee"))  # fmt: skip
    sheet.frame(_MIDDLE, 44, _RIGHT, 124, width=0.8, color=_INK)
    sheet.text(_MIDDLE + 12, 52, told("number"), size=11, bold=True)
    sheet.text(_RIGHT - 12, 53, "ORIGINAL", size=9, bold=True, family="sans", color=_INK, align="right")
    titles = ("CERTIFICATE OF ORIGIN", "URSPRUNGSZEUGNIS", "CERTIFICAT D'ORIGINE")
    for place, title in enumerate(titles):
        sheet.text((_MIDDLE + _RIGHT) / 2, 74 + 15 * place, title, size=11 if place == 0 else 8, bold=place == 0,
                   family="sans", color=_INK, align="center")  # fmt: skip
    _box(sheet, (_MIDDLE, 124, _RIGHT, 204), "3  Country of origin - Ursprungsland - Pays d'origine",
         told("origin_country"))  # fmt: skip
    way = "BY VESSEL" if ship.way == "sea" else "BY AIR"
    carriage: list[Part] = [
        flow(f"{way} ", told("vessel")),
        flow("FROM ", told("loading_port")),
        flow("TO ", told("discharge_port")),
    ]
    _box(sheet, (_LEFT, 204, _MIDDLE, 300), "4  Transport details (optional) - Angaben über die Beförderung", carriage)
    remarks: list[Part] = [flow("INVOICE ", told("invoice_number")), flow("OF ", told("invoice_date"))]
    _box(sheet, (_MIDDLE, 204, _RIGHT, 300), "5  Remarks - Bemerkungen - Remarques - Osservazioni", remarks)


def _item(paper: Paper, row: int) -> list[Text]:
    cell = paper.cell
    return [cell(row, "packages"), " ", cell(row, "package_kind"), " ", cell(row, "description"), ", TARIFF CODE ",
            cell(row, "hs_code")]  # fmt: skip


def _goods(sheet: Sheet, paper: Paper) -> None:
    sheet.frame(_LEFT, 300, _QUANTITY, _END, width=0.8, color=_INK)
    sheet.frame(_QUANTITY, 300, _RIGHT, _END, width=0.8, color=_INK)
    label = ["6  Item number; marks, numbers, number and kind of packages; description of goods",
             "    Laufende Nummer; Zeichen, Anzahl und Art der Packstücke; Warenbezeichnung"]  # fmt: skip
    sheet.block(_LEFT + 3, 303, 390, [*label], size=5.8, family="sans", color=_INK)
    sheet.block(_QUANTITY + 3, 303, 100, ["7  Quantity - Menge", "    Quantité - Quantità"], size=5.8, family="sans",
                color=_INK)  # fmt: skip
    marks = " ".join(paper.manner.letters(mark) for mark in paper.shipment.marks)
    y = sheet.block(_LEFT + 10, _TOP - 8, 370, marks) + 4
    sheet.text(_RIGHT - 8, _TOP - 8, "GROSS WEIGHT", align="right")
    mass = f" {paper.manner.mass}"
    for row in paper.rows:
        lines = prose(sheet, _item(paper, row), 346)
        sheet.text(_LEFT + 10, y, f"{row + 1}")
        sheet.text(_RIGHT - 8, y, flow(paper.cell(row, "gross_weight_kg"), mass), align="right")
        y = sheet.block(_LEFT + 32, y, 352, lines) + 5
    sheet.rule(_LEFT + 32, y + 1, _RIGHT - 8, y + 1, width=0.5, dash=2)
    total = flow(paper.field("total_packages"), f" {paper.package_word()}, TOTAL")
    sheet.text(_LEFT + 32, y + 6, total)
    sheet.text(_RIGHT - 8, y + 6, flow(paper.field("total_gross_kg"), mass), align="right")


def _authority(sheet: Sheet, paper: Paper) -> None:
    sheet.frame(_LEFT, _END, _RIGHT, 790, width=0.8, color=_INK)
    words = ("8  THE UNDERSIGNED AUTHORITY CERTIFIES THAT THE GOODS DESCRIBED ABOVE ORIGINATE IN THE COUNTRY SHOWN IN "
             "BOX 3", "    DIE UNTERZEICHNENDE STELLE BESCHEINIGT, DASS DIE OBEN BEZEICHNETEN WAREN IHREN URSPRUNG IN "
             "DEM IN FELD 3 GENANNTEN LAND HABEN")  # fmt: skip
    sheet.block(_LEFT + 3, _END + 4, 500, [*words], size=5.8, family="sans", color=_INK)
    place = f"{paper.shipment.loading.city.upper()}, "
    sheet.text(_LEFT + 20, 752, flow(place, paper.field("date")))
    sheet.rule(_LEFT + 14, 764, 250, 764, width=0.5, color=_INK)
    label = "Place and date of issue; name, signature and stamp of competent authority"
    sheet.text(_LEFT + 14, 768, label, size=5.8, family="sans", color=_INK)
    rng = chance("union", paper.shipment.seed)
    oval(sheet, 400, 716, ("CHAMBER OF", "COMMERCE", "LEGALISATION"), turn=rng.uniform(-16, 10), color="#5a2d82")
    signature(sheet, 420, 756, rng)


LAYOUT = Layout("origin_union", "certificate_of_origin", _draw, pack="d", upper=True, hs=("6", "6.", "8."),
                mass=("KG", "KGS"), numbers=("comma", "dot", "space"), dates=("dotted", "dmy", "DMON"),
                most_lines=9)  # fmt: skip
