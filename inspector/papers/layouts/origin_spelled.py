"""A certificate of origin as customs print it for exporters: goods in running words with counts spelled out, stars."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.forms import form_box
from inspector.papers.furniture import flow, party, remark_lines
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, prose
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet, Text
from inspector.papers.spelling import in_words

_LEFT, _MIDDLE, _RIGHT = 36.0, 292.0, 559.0
_TOP, _BOTTOM = 250.0, 590.0
_EDGES = (36.0, 110.0, 350.0, 414.0, 486.0, 559.0)
_HEADS = ("6.Marks and numbers", "7.Number and kind of packages;\ndescription of goods", "8.H.S.Code",
          "9.Quantity", "10.Number and date\nof invoices")  # fmt: skip
_TINT = "#2f6b4f"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 7.6, leading=1.24)
    _top(sheet, paper)
    _parties(sheet, paper)
    _signed(sheet, paper)  # before the goods, which may run over to more pages
    roll = Roll(sheet, _heads(sheet, _TOP), _BOTTOM - 4, lambda: _more(roll, paper))
    for row in paper.rows:
        _item(roll, paper, row)
    _ending(roll, paper)


def _top(sheet: Sheet, paper: Paper) -> None:
    sheet.frame(20, 20, 575, 822, width=2, color=_TINT)
    sheet.text(_LEFT, 28, "ORIGINAL", size=9, bold=True, family="serif")
    checked = chance("origin check", paper.shipment.seed).randrange(10**15, 10**16)
    sheet.text(_RIGHT, 28, f"Validation code: {checked:x}".upper(), size=6.4, align="right", family="sans")


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    form_box(sheet, corners, label, parts, size=8, label_size=6.4, label_family="serif")


def _parties(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    way = "SEA" if ship.way == "sea" else "AIR"
    _box(sheet, (_LEFT, 40, _MIDDLE, 98), "1.Exporter", party(paper, "seller"))
    _box(sheet, (_LEFT, 98, _MIDDLE, 156), "2.Consignee", party(paper, "consignee"))
    route: list[Text] = ["FROM ", told("loading_port"), " TO ", told("discharge_port"), f" BY {way}"]
    _box(sheet, (_LEFT, 156, _MIDDLE, 208), "3.Means of transport and route", [*prose(sheet, route, 240, size=8)])
    _box(sheet, (_LEFT, 208, _MIDDLE, _TOP), "4.Country/region of destination", told("destination_country"))
    sheet.frame(_MIDDLE, 40, _RIGHT, 156, width=0.6)
    sheet.text(_MIDDLE + 6, 45, flow("Certificate No.  ", told("number")), size=8.6)
    middle = (_MIDDLE + _RIGHT) / 2
    for y, words, size in ((74, "CERTIFICATE OF ORIGIN", 15), (96, "OF", 9),
                           (111, "THE PEOPLE'S REPUBLIC OF CHINA", 11)):  # fmt: skip
        sheet.text(middle, y, words, size=size, bold=True, align="center", family="serif")
    _box(sheet, (_MIDDLE, 156, _RIGHT, _TOP), "5.For certifying authority use only",
         ["VERIFY AT ORIGIN.CUSTOMS.EXAMPLE WITH", "CERTIFICATE NO. AND VALIDATION CODE"])  # fmt: skip


def _heads(sheet: Sheet, y: float) -> float:
    bottom = _BOTTOM if sheet.page == 1 else 770
    for place, title in enumerate(_HEADS):
        for line, words in enumerate(title.split("\n")):
            sheet.text(_EDGES[place] + 3, y + 3 + 8 * line, words, size=6.4, family="serif")
        sheet.frame(_EDGES[place], y, _EDGES[place + 1], bottom, width=0.6)
    return y + 24


def _more(roll: Roll, paper: Paper) -> float:
    sheet = roll.sheet
    roll.bottom = 764
    _top(sheet, paper)
    sheet.text(_LEFT, 46, f"CERTIFICATE NO. {paper.shipment.certificate_number}  (CONTINUED, SHEET {sheet.page})")
    return _heads(sheet, 64)


def _cells(columns: tuple[Parts, ...]) -> list[Cell]:
    return [Cell(_EDGES[i] + 3, _EDGES[i + 1] - _EDGES[i] - 6, part) for i, part in enumerate(columns)]


def _spelled(count: int) -> str:
    """A count in words, as `ONE HUNDRED TWENTY`."""
    return in_words(count, "X").removeprefix("X ").removesuffix(" ONLY")


def _item(roll: Roll, paper: Paper, row: int) -> None:
    """As typists write it: `TWENTY-FIVE (25) CARTONS OF …`, the count in figures within brackets."""
    cell, ship, mass = paper.cell, paper.shipment, paper.manner.mass
    words: list[Text] = [f"{_spelled(ship.lines[row].packages)} (", cell(row, "packages"), ") "]
    words += [cell(row, "package_kind"), " OF ", cell(row, "description")]
    goods: Parts = [*prose(roll.sheet, words, _EDGES[2] - _EDGES[1] - 6)]
    first = row == 0
    marks: Parts = [*ship.marks] if first else ""
    bill: Parts = [paper.field("invoice_number"), paper.field("invoice_date")] if first else ""
    amount: Parts = [flow(cell(row, "quantity"), cell(row, "unit")),
                     flow("G.W.", cell(row, "gross_weight_kg"), mass)]  # fmt: skip
    roll.row(_cells((marks, goods, cell(row, "hs_code"), amount, bill)), gap=5)


def _ending(roll: Roll, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    count = int(ship.total("total_packages"))
    total: list[Text] = [f"TOTAL: {_spelled(count)} (", told("total_packages"), f") {paper.package_word()} ONLY"]
    lines: Parts = [*prose(roll.sheet, total, _EDGES[2] - _EDGES[1] - 6), *remark_lines(paper), "*" * 44]
    roll.row(_cells(("", lines, "", ["TOTAL G.W.", flow(told("total_gross_kg"), paper.manner.mass), "*" * 13], "")))


def _signed(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    words: list[Text] = [
        "The undersigned hereby declares that the above details and statements are correct, that all the goods were "
        "produced in ", told("origin_country"), " and that they comply with the Rules of Origin of the People's "
        "Republic of China.",
    ]  # fmt: skip
    for x0, x1, label in ((_LEFT, _MIDDLE, "11.Declaration by the exporter"), (_MIDDLE, _RIGHT, "12.Certification")):
        sheet.frame(x0, _BOTTOM, x1, 790, width=0.6)
        sheet.text(x0 + 3, _BOTTOM + 3, label, size=6.4, family="serif")
        sheet.text(x0 + 4, 780, "Place and date, signature and stamp", size=6, family="serif")
        sheet.rule(x0 + 4, 777, x1 - 8, 777, width=0.4, dash=1.5)
    width = _MIDDLE - _LEFT - 14
    sheet.block(_LEFT + 6, _BOTTOM + 14, width, prose(sheet, words, width, size=6.8), size=6.8)
    sheet.block(_MIDDLE + 6, _BOTTOM + 14, width, "It is hereby certified that the declaration by the exporter is "
                "correct.", size=6.8)  # fmt: skip
    city, rng = ship.loading.city.upper(), chance("spelled seals", ship.seed)
    sheet.text(_LEFT + 6, 765, f"{city}, {told('date').text}")
    sheet.text(_MIDDLE + 6, 765, flow(f"{city}, ", told("date")))
    stamps.seal(sheet, 210, 706, ship.seller.name_zh, radius=40, turn=rng.uniform(-18, 18))
    stamps.signature(sheet, 60, 738, rng)
    stamps.seal(sheet, 480, 706, "中华人民共和国海关原产地证签证专用章", radius=42, turn=rng.uniform(-12, 12))
    stamps.signature(sheet, 330, 738, rng, color="#111111")


LAYOUT = Layout("origin_spelled", "certificate_of_origin", _draw, pack="i", upper=True, hs=("6.", "6", "8"),
                mass=("KGS", "KG"), numbers=("plain", "comma"), dates=("MOND", "DMON", "iso"))  # fmt: skip
