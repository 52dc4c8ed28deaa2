"""An American certificate of origin: sworn sentences over blanks with captions below, and the word of a chamber."""

from __future__ import annotations

from itertools import pairwise

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.forms import fitted
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across
from inspector.papers.paper import Paper
from inspector.papers.sheet import LETTER, Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 48.0, 564.0
_EDGES = (48.0, 138.0, 222.0, 288.0, 354.0, 564.0)
_TYPED = "mono"
_CHAMBERS = ("Port Calloway", "Greater Wexmoor", "Tidewater Bend", "Lake Amory")


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 10, leading=1.25)
    y = _oath(sheet, paper)
    top = _titles(sheet, y)
    roll = Roll(sheet, top, 588, lambda: _next(sheet, paper), lambda below: _close(sheet, y, 592))
    _goods(sheet, paper, roll)
    _close(sheet, y if sheet.page == 1 else 60, max(roll.y + 4, 500))
    _sworn(sheet, paper, max(roll.y + 4, 500))


def _blank(sheet: Sheet, x: float, y: float, right: float, part: Part, caption: str) -> None:
    """A typed entry on a rule, the small caption below the rule."""
    size = 8.6
    while size > 5 and sheet.measure(part, size=size, family=_TYPED) > right - x - 4:
        size -= 0.2
    sheet.text(x + 4, y, part, size=size, family=_TYPED)
    sheet.rule(x, y + 11, right, y + 11, width=0.5)
    sheet.text((x + right) / 2, y + 12.5, caption, size=6.4, align="center")


def _oath(sheet: Sheet, paper: Paper) -> float:
    told, ship = paper.field, paper.shipment
    sheet.text(sheet.width / 2, 38, "CERTIFICATE OF ORIGIN", size=17, bold=True, align="center")
    sheet.text(_RIGHT, 30, flow("No. ", told("number")), align="right", size=8.6)
    seller, address = paper.party("seller")
    taker, place = paper.party("consignee")
    agent = chance("sworn", ship.seed).choice(("R. T. HOLLOWAY", "M. DELACROIX", "JANE K. OSTREM", "P. NAKAGAWA"))
    ways = ("Air Carrier", "Flight") if ship.way == "air" else ("S/S", "Name of Ship")
    y = 66.0
    sheet.text(_LEFT, y, "The undersigned")
    _blank(sheet, 122, y, _RIGHT, agent, "(Owner or Agent)")
    y += 25
    sheet.text(_LEFT, y, "for")
    _blank(sheet, 66, y, _RIGHT, seller, "(Name")
    y += 25
    _blank(sheet, _LEFT, y, _RIGHT, ", ".join(address).upper(), "and Address of Shipper)")
    y += 25
    sheet.text(_LEFT, y, f"declares that the following mentioned goods shipped on {ways[0]}")
    _blank(sheet, 336, y, _RIGHT, told("vessel"), f"({ways[1]})")
    y += 25
    sheet.text(_LEFT, y, "on the date of")
    _blank(sheet, 114, y, 250, told("export_date"), "(Date of Shipment)")
    sheet.text(258, y, "consigned to")
    _blank(sheet, 316, y, _RIGHT, taker, "(Recipient's Name")
    y += 25
    _blank(sheet, _LEFT, y, 360, ", ".join(place).upper(), "and Address)")
    sheet.text(366, y, "are the product of")
    _blank(sheet, 448, y, _RIGHT, told("origin_country"), "(Country)")
    return y + 30


def _titles(sheet: Sheet, y: float) -> float:
    """The head of the table in two storeys: gross and net under one heading."""
    middles = [(one + two) / 2 for one, two in pairwise(_EDGES)]
    for place, lines in ((0, ("MARKS AND", "NUMBERS")), (1, ("NO. OF PKGS.,", "BOXES OR CASES")),
                         (4, ("DESCRIPTION",))):  # fmt: skip
        for step, line in enumerate(lines):
            sheet.text(middles[place], y + 5 + 10 * step, line, size=7.4, align="center", family="serif")
    sheet.text(_EDGES[3], y + 3, "WEIGHT IN KILOS", size=7.4, align="center", family="serif")
    sheet.rule(_EDGES[2], y + 14, _EDGES[4], y + 14, width=0.5)
    sheet.text(middles[2], y + 17, "GROSS", size=7.4, align="center", family="serif")
    sheet.text(middles[3], y + 17, "NET", size=7.4, align="center", family="serif")
    sheet.rule(_LEFT, y + 28, _RIGHT, y + 28, width=0.5)
    return y + 34


def _close(sheet: Sheet, top: float, bottom: float) -> None:
    sheet.frame(_LEFT, top, _RIGHT, bottom, width=0.8)
    for edge in _EDGES[1:-1]:
        at = top + 14 if edge == _EDGES[3] else top
        sheet.rule(edge, at, edge, bottom, width=0.5)


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 40, f"Certificate of Origin No. {paper.shipment.certificate_number} - continuation sheet",
               family="serif")  # fmt: skip
    return _titles(sheet, 60)


def _goods(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    cell, told = paper.cell, paper.field
    sheet.pen.family = _TYPED
    for row in paper.rows:
        marks: list[Part] = [*paper.shipment.marks] if row == 0 else []
        goods: list[Part] = [cell(row, "description"), cell(row, "specification"),
                             flow("HS ", cell(row, "hs_code"))]  # fmt: skip
        parts: list[Parts] = [marks, [cell(row, "packages"), cell(row, "package_kind")],
                              cell(row, "gross_weight_kg"), cell(row, "net_weight_kg"), goods]  # fmt: skip
        roll.row(across(_EDGES, parts, "lcrrl"), size=8, gap=5)
    y = roll.reserve(42)
    for edge, name in ((_EDGES[3], "total_gross_kg"), (_EDGES[4], "total_net_kg")):
        sheet.rule(edge - 60, y, edge - 3, y, width=0.5)
        sheet.text(edge - 3, y + 3, told(name), size=8, align="right")
    sheet.text((_EDGES[1] + _EDGES[2]) / 2, y + 3, told("total_packages"), size=8, align="center")
    sheet.text(_EDGES[0] + 3, y + 3, "TOTAL", size=8)
    lines: list[Part] = [flow("INVOICE ", told("invoice_number"), " DATED ", told("invoice_date"))]
    if paper.shipment.remark:
        lines.append(told("remarks")._replace(key="x:remark"))
    roll.y = sheet.block(_EDGES[4] + 3, y + 3, 204, lines, size=7.2) + 4
    sheet.pen.family = "serif"


def _sworn(sheet: Sheet, paper: Paper, y: float) -> None:
    ship = paper.shipment
    rng = chance("notary", ship.seed)
    chamber = rng.choice(_CHAMBERS)
    if y > 620:
        sheet.turn()
        y = 50
    y += 10
    sheet.text(_LEFT, y, "Sworn to before me")
    sheet.text(_LEFT, y + 13, "this ______ day of ______________ 20 ____")
    sheet.text(300, y, "Dated at")
    _blank(sheet, 346, y, _RIGHT, flow(f"{chamber.upper()}, ON ", paper.field("date")), "(Place and Date)")
    stamps.signature(sheet, 400, y + 44, rng)
    sheet.rule(346, y + 48, _RIGHT, y + 48, width=0.5)
    sheet.text(455, y + 49.5, "(Signature of Owner or Agent)", size=6.4, align="center")
    sheet.rule(_LEFT, y + 48, 250, y + 48, width=0.5)
    sheet.text(149, y + 49.5, "(Notary Public)", size=6.4, align="center")
    y += 66
    words: list[Part] = [
        f"The {chamber} Chamber of Commerce, a recognized Chamber of Commerce under the laws of the State, has",
        "examined the manufacturer's invoice or shipper's affidavit concerning the origin of the merchandise, and,",
        flow("according to the best of its knowledge and belief, finds that the products named originated in ",
             paper.field("origin_country"), "."),
    ]  # fmt: skip
    for place, line in enumerate(words):
        fitted(sheet, _LEFT, y + 13 * place, _RIGHT - _LEFT, line)
    sheet.text(300, y + 52, "Secretary")
    stamps.signature(sheet, 370, y + 60, rng, color="#222222")
    sheet.rule(346, y + 63, _RIGHT, y + 63, width=0.5)
    stamps.oval(sheet, 150, y + 78, (chamber.upper(), "CHAMBER OF COMMERCE", "CERTIFIED"), color=stamps.BLUE)


LAYOUT = Layout("origin_sworn", "certificate_of_origin", _draw, pack="h", size=LETTER, upper=True,
                hs=("6.", "6", "10"), mass=("KGS",), numbers=("comma",), dates=("long", "MOND", "dmon"))  # fmt: skip
