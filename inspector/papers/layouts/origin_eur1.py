"""A movement certificate in the form of EUR.1: green print on a waved ground, the goods typed in one open box."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import prose
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet, Text

_LEFT, _MIDDLE, _RIGHT = 42.0, 300.0, 556.0
_GREEN = "#1d6b3c"
_TOP, _BOTTOM = 322.0, 600.0
_MASS, _INVOICES = 402.0, 478.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 8.4, leading=1.2)
    _ground(sheet)
    sheet.text(_MIDDLE, 22, "MOVEMENT CERTIFICATE", size=12, bold=True, family="serif", color=_GREEN, align="center")
    _heads(sheet, paper)
    _goods(sheet, paper)
    _below(sheet, paper)


def _ground(sheet: Sheet) -> None:
    """The waves that shall betray an erasure."""
    for y in range(44, 800, 7):
        for step in range(0, 512, 16):
            rise = 2.0 if (step // 16 + y // 7) % 2 else -2.0
            sheet.rule(44 + step, y + rise, 60 + step, y - rise, width=0.25, color="#d9eadf")


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: list[Part] | Part = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.7, color=_GREEN)
    y = sheet.block(x0 + 3, y0 + 2, x1 - x0 - 6, label, size=6.4, family="serif", color=_GREEN)
    sheet.block(x0 + 8, y + 3, x1 - x0 - 12, parts)


def _heads(sheet: Sheet, paper: Paper) -> None:
    told = paper.field
    _box(sheet, (_LEFT, 40, _MIDDLE, 116), "1. Exporter (name, full address, country)", party(paper, "seller"))
    sheet.frame(_MIDDLE, 40, _RIGHT, 74, width=0.7, color=_GREEN)
    sheet.text(_MIDDLE + 12, 48, "EUR.1", size=17, bold=True, family="serif", color=_GREEN)
    sheet.text(_RIGHT - 8, 52, flow("No  ", told("number")), size=9.6, bold=True, align="right")
    sheet.frame(_MIDDLE, 74, _RIGHT, 190, width=0.7, color=_GREEN)
    sheet.text(_MIDDLE + 4, 77, "See notes overleaf before completing this form", size=6, family="serif", color=_GREEN)
    sheet.text(_MIDDLE + 4, 90, "2. Certificate used in preferential trade between", size=6.4, family="serif",
               color=_GREEN)  # fmt: skip
    middle = (_MIDDLE + _RIGHT) / 2
    sheet.text(middle, 108, told("origin_country").text, align="center")
    sheet.text(middle, 126, "and", size=7, family="serif", color=_GREEN, align="center")
    sheet.text(middle, 142, told("destination_country").text, align="center")
    sheet.text(middle, 172, "(insert appropriate countries, groups of countries or territories)", size=5.6,
               family="serif", color=_GREEN, align="center")  # fmt: skip
    _box(sheet, (_LEFT, 116, _MIDDLE, 190), "3. Consignee (name, full address, country) (Optional)",
         party(paper, "consignee"))  # fmt: skip
    origin = "4. Country, group of countries or territory in which the products are considered as originating"
    _box(sheet, (_LEFT, 190, 428, 240), origin, told("origin_country"))
    _box(sheet, (428, 190, _RIGHT, 240), "5. Country, group of countries or territory of destination",
         told("destination_country"))  # fmt: skip
    transport: list[Part] = [flow("FROM ", told("loading_port")), flow("TO ", told("discharge_port"))]
    _box(sheet, (_LEFT, 240, _MIDDLE, 292), "6. Transport details (Optional)", transport)
    _box(sheet, (_MIDDLE, 240, _RIGHT, 292), "7. Remarks")


def _goods(sheet: Sheet, paper: Paper) -> None:
    top = _TOP - 30
    sheet.frame(_LEFT, top, _RIGHT, _BOTTOM, width=0.7, color=_GREEN)
    titles = ((_LEFT, 350, "8. Item number; Marks and numbers; Number and kind of packages(1); Description of goods"),
              (_MASS, 70, "9. Gross mass (kg) or other measure (litres, m3, etc.)"),
              (_INVOICES, 74, "10. Invoices (Optional)"))  # fmt: skip
    for x, width, title in titles:
        sheet.block(x + 3, top + 2, width, title, size=6.4, family="serif", color=_GREEN)
    for x in (_MASS, _INVOICES):
        sheet.rule(x, top, x, _BOTTOM, width=0.7, color=_GREEN)
    size = 8.4 if len(paper.rows) <= 5 else 7.2
    y = sheet.block(_LEFT + 8, _TOP, 330, f"MARKS: {' / '.join(paper.shipment.marks)}", size=size) + 4
    for row in paper.rows:
        cell = paper.cell
        texts: list[Text] = [f"{row + 1}. ", cell(row, "packages"), " ", cell(row, "package_kind"), " ",
                             cell(row, "description"), ", HS ", cell(row, "hs_code")]  # fmt: skip
        sheet.text(_INVOICES - 6, y, cell(row, "gross_weight_kg"), size=size, align="right")
        y = sheet.block(_LEFT + 8, y, 350, prose(sheet, texts, 346, size=size), size=size) + 4
    sheet.block(_INVOICES + 4, _TOP, 72, [paper.field("invoice_number"), paper.field("invoice_date")], size=7)
    sheet.rule(_LEFT + 8, y + 3, _MASS - 8, y + 3, width=0.8)
    sheet.rule(_MASS - 8, y + 3, _LEFT + 8, _BOTTOM - 6, width=0.8)
    sheet.rule(_LEFT + 8, _BOTTOM - 6, _MASS - 8, _BOTTOM - 6, width=0.8)


def _below(sheet: Sheet, paper: Paper) -> None:
    city = paper.shipment.loading.city.upper()
    _box(sheet, (_LEFT, _BOTTOM, _MIDDLE, 776), "11. CUSTOMS OR COMPETENT AUTHORITY ENDORSEMENT. Declaration certified")
    labels = (
        "Export document(2)",
        "Form ............... No ...............",
        "Customs office",
        "Issuing country or territory",
    )
    for place, label in enumerate(labels):
        sheet.text(_LEFT + 6, _BOTTOM + 24 + 15 * place, label, size=6.6, family="serif", color=_GREEN)
    sheet.text(_LEFT + 92, _BOTTOM + 68, paper.field("origin_country").text)
    sheet.text(_LEFT + 6, 744, "Place and date", size=6.6, family="serif", color=_GREEN)
    sheet.text(_LEFT + 62, 742, flow(f"{city}, ", paper.field("date")))
    sheet.text(_LEFT + 6, 764, "(Signature)", size=6, family="serif", color=_GREEN)
    _box(sheet, (_MIDDLE, _BOTTOM, _RIGHT, 776), "12. DECLARATION BY THE EXPORTER")
    words = ("I, the undersigned, declare that the goods described above meet the conditions required for the issue of "
             "this certificate.")  # fmt: skip
    sheet.block(_MIDDLE + 6, _BOTTOM + 20, 236, words, size=7, family="serif", color=_GREEN)
    sheet.text(_MIDDLE + 6, 744, "Place and date", size=6.6, family="serif", color=_GREEN)
    day = paper.manner.date(paper.shipment.dates.invoice)
    sheet.text(_MIDDLE + 62, 742, f"{city}, {day}")
    sheet.text(_MIDDLE + 6, 764, "(Signature)", size=6, family="serif", color=_GREEN)
    rng = chance("eur1", paper.shipment.seed)
    stamps.oval(sheet, 235, 708, ("CERTIFYING", "AUTHORITY", city[:12]))
    stamps.signature(sheet, _LEFT + 70, 766, rng)
    stamps.signature(sheet, _MIDDLE + 80, 722, rng)


LAYOUT = Layout("origin_eur1", "certificate_of_origin", _draw, pack="c", upper=True, hs=("6", "6.", "8"),
                mass=("KG",), numbers=("dot", "space", "comma"), dates=("dotted", "dmy", "DMON"),
                most_lines=9)  # fmt: skip
