"""The council's non-preferential certificate of origin: twelve numbered boxes, asterisks below the last goods."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.forms import fitted, form_box, uprights
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words

_LEFT, _MIDDLE, _RIGHT = 44.0, 312.0, 552.0
_EDGES = (44.0, 124.0, 334.0, 400.0, 468.0, 552.0)
_TOP, _END = 322.0, 596.0
_TITLES = (
    ("6. Marks and", "numbers"),
    ("7. Number and kind of packages;", "description of goods"),
    ("8. H.S. Code", ""),
    ("9. Quantity", ""),
    ("10. Number and", "date of invoices"),
)
_TINT = "#7a5c1e"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 8.6)
    _top(sheet, paper)
    _foot(sheet, paper)
    roll = Roll(sheet, _head(sheet, _TOP), _END - 6, lambda: _next(sheet, paper))
    for row in paper.rows:
        _goods(roll, paper, row)
    _close(roll, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    form_box(sheet, corners, label, parts, size=9, label_size=7.2, color=_TINT, family="serif")


def _top(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    _box(sheet, (_LEFT, 40, _MIDDLE, 112), "1. Exporter", party(paper, "seller"))
    _box(sheet, (_LEFT, 112, _MIDDLE, 184), "2. Consignee", party(paper, "consignee"))
    way = "BY AIR" if ship.way == "air" else "BY SEA"
    means: list[Part] = [flow("FROM ", told("loading_port")), flow("TO ", told("discharge_port"), f" {way}")]
    if ship.voyage:
        means.append(flow(told("vessel"), " V.", told("voyage")))
    _box(sheet, (_LEFT, 184, _MIDDLE, 252), "3. Means of transport and route", means)
    _box(sheet, (_LEFT, 252, _MIDDLE, _TOP), "4. Country / region of destination", told("destination_country"))
    sheet.frame(_MIDDLE, 40, _RIGHT, 184, color=_TINT)
    sheet.text(_MIDDLE + 8, 48, f"Serial No.: CCPIT {chance('council', ship.seed).randrange(10**8, 10**9)}", size=7.4)
    sheet.text(_MIDDLE + 8, 62, flow("Certificate No.: ", told("number")))
    middle = (_MIDDLE + _RIGHT) / 2
    for place, line in enumerate(("CERTIFICATE OF ORIGIN", "OF", "THE PEOPLE'S REPUBLIC OF CHINA")):
        sheet.text(middle, 96 + 20 * place, line, size=13 if place != 1 else 10, bold=True, align="center", color=_TINT)
    _box(sheet, (_MIDDLE, 184, _RIGHT, _TOP), "5. For certifying authority use only",
         ["CHINA COUNCIL FOR THE PROMOTION OF INTERNATIONAL TRADE IS", "CHINA CHAMBER OF INTERNATIONAL COMMERCE",
          "VERIFY URL: http://check.co.example"])  # fmt: skip


def _head(sheet: Sheet, y: float) -> float:
    uprights(sheet, _EDGES, y, _END if sheet.page == 1 else 770, color=_TINT)
    for place, pair in enumerate(_TITLES):
        for line, title in enumerate(pair):
            fitted(sheet, _EDGES[place] + 3, y + 3 + 9 * line, _EDGES[place + 1] - _EDGES[place] - 5, title, size=7.2,
                   color=_TINT)  # fmt: skip
    return y + 28


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(
        _LEFT, 30, f"Certificate No. {paper.shipment.certificate_number}   (continuation sheet {sheet.page - 1})"
    )
    return _head(sheet, 46)


def _put(roll: Roll, parts: list[Parts], gap: float = 6) -> None:
    roll.bottom = _END - 6 if roll.sheet.page == 1 else 764
    roll.row(across(_EDGES, parts, "llccl", pad=4), size=8.4, gap=gap)


def _goods(roll: Roll, paper: Paper, row: int) -> None:
    cell, told, mass = paper.cell, paper.field, paper.manner.mass
    first = row == 0
    marks: list[Part] = [*paper.shipment.marks] if first else []
    goods: list[Part] = [flow(cell(row, "packages"), " ", cell(row, "package_kind"), " OF"), cell(row, "description")]
    weight: list[Part] = [flow(cell(row, "gross_weight_kg"), f" {mass}"), "G.W."]
    invoice: list[Part] = [told("invoice_number"), told("invoice_date")] if first else []
    _put(roll, [marks, goods, cell(row, "hs_code"), weight, invoice])


def _close(roll: Roll, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    count = int(ship.total("total_packages"))
    said = in_words(count, "").strip().removesuffix(" ONLY")
    total: list[Part] = [
        f"TOTAL: {said}",
        flow("(", told("total_packages"), f") {paper.package_word()} ONLY"),
        "*** *** *** *** ***",
    ]
    _put(roll, ["", total, "", "", ""])


def _foot(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    city = ship.loading.city.upper() + ", CHINA"
    one = (
        "The undersigned hereby declares that the above details and statements are correct, that all the goods were "
        "produced in China and that they comply with the Rules of Origin of the People's Republic of China."
    )
    two = "It is hereby certified that the declaration by the exporter is correct."
    for x0, x1, label, words in ((_LEFT, _MIDDLE - 14, "11. Declaration by the exporter", one),
                                 (_MIDDLE - 14, _RIGHT, "12. Certification", two)):  # fmt: skip
        sheet.frame(x0, _END, x1, 780, color=_TINT)
        sheet.text(x0 + 3, _END + 3, label, size=7.2, color=_TINT)
        sheet.block(x0 + 8, _END + 16, x1 - x0 - 16, words, size=7.6)
    rng = chance("council seal", ship.seed)
    stamps.seal(sheet, 112, _END + 104, ship.seller.name_zh, radius=38, turn=rng.uniform(-20, 20))
    stamps.signature(sheet, 186, _END + 118, rng)
    stamps.oval(sheet, 452, _END + 96, ("CCPIT", "CERTIFICATION", "CHINA CHAMBER"), color=stamps.RED)
    stamps.signature(sheet, 330, _END + 118, rng)
    for x, day in ((_LEFT + 8, told("date")), (_MIDDLE - 6, told("date"))):
        sheet.text(x, _END + 156, flow(f"{city}  ", day), size=8.4)
        sheet.rule(x, _END + 168, x + 230, _END + 168, width=0.4, color=_TINT)
        words = "Place and date, signature and stamp of " + (
            "authorized signatory" if x < 100 else "certifying authority"
        )
        sheet.text(x, _END + 171, words, size=6.4, color=_TINT)


LAYOUT = Layout(
    "origin_council",
    "certificate_of_origin",
    _draw,
    pack="f",
    upper=True,
    hs=("6", "6.", "8"),
    mass=("KGS", "KG"),
    numbers=("comma", "plain"),
    dates=("MOND", "DMON", "iso"),
)
