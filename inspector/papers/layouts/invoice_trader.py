"""A small Chinese trader's invoice out of a spreadsheet: merged headings, marks at the left, a row of totals."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.forms import fitted, grid_row
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words

_LEFT, _RIGHT = 34.0, 560.0
_EDGES = (34.0, 112.0, 278.0, 342.0, 398.0, 430.0, 490.0, 560.0)


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.4)
    y = _top(sheet, paper)
    roll = Roll(sheet, _head(sheet, paper, y), 774, lambda: _head(sheet, paper, 42))
    for row in paper.rows:
        grid_row(roll, _EDGES, _item(paper, row), "llcrcrr", size=8.8, least=20)
    _total(roll, paper)
    _ending(roll, paper)


def _top(sheet: Sheet, paper: Paper) -> float:
    told, ship = paper.field, paper.shipment
    rng = chance("trader", ship.seed)
    name, address = paper.party("seller")
    middle = (_LEFT + _RIGHT) / 2
    sheet.text(middle, 28, ship.seller.name_zh, size=16, bold=True, align="center")
    fitted(sheet, middle, 50, 520, name, size=12.5, bold=True, align="center")
    fitted(sheet, middle, 66, 520, f"ADD: {', '.join(address)}".upper(), size=8.6, align="center")
    phone = rng.randrange(10**7, 10**8)
    sheet.text(
        middle,
        78,
        f"TEL: 0086-{rng.randrange(310, 899)}-{phone}   FAX: 0086-{rng.randrange(310, 899)}-{phone + 1}",
        size=8.6,
        align="center",
    )
    sheet.rule(_LEFT, 92, _RIGHT, 92, width=1.5)
    sheet.text(middle, 98, "COMMERCIAL INVOICE", size=15, bold=True, align="center")
    sheet.text(_LEFT, 126, "TO:", bold=True)
    sheet.block(_LEFT + 30, 126, 270, party(paper, "buyer"))
    rows: list[tuple[str, Part]] = [("DATE:", told("date")), ("INV NO.:", told("number")),
                                    ("S/C NO.:", told("contract_number")), ("PAYMENT:", ship.payment)]  # fmt: skip
    if paper.has("licence_number"):
        rows.append(("LICENSE:", told("licence_number")))
    for place, (label, part) in enumerate(rows):
        sheet.text(368, 126 + 14 * place, label, bold=True)
        fitted(sheet, 424, 126 + 14 * place, 134, part)
    route: Part = flow("FROM  ", told("loading_port"), "  TO  ", told("discharge_port"),
                       "  BY AIR" if ship.way == "air" else "  BY SEA")  # fmt: skip
    fitted(sheet, _LEFT, 202, 520, route)
    return 218


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    """Two rows of headings: QUANTITY stands over two columns, the terms of the price over the money."""
    code, e = paper.shipment.currency, _EDGES
    tall = ((0, "MARKS & NO."), (1, "DESCRIPTION OF GOODS"), (2, "H.S. CODE"))
    for place, title in tall:
        sheet.frame(e[place], y, e[place + 1], y + 36)
        fitted(sheet, (e[place] + e[place + 1]) / 2, y + 13, e[place + 1] - e[place] - 4, title, size=8.8, bold=True,
               align="center")  # fmt: skip
    sheet.frame(e[3], y, e[5], y + 36)
    sheet.text((e[3] + e[5]) / 2, y + 13, "QUANTITY", size=8.8, bold=True, align="center")
    sheet.frame(e[5], y, e[7], y + 18)
    terms: Part = paper.field("incoterm") if sheet.page == 1 else paper.shipment.incoterm
    fitted(sheet, (e[5] + e[7]) / 2, y + 4, 126, terms, size=8.8, bold=True, align="center")
    for place, title in ((5, f"U.PRICE({code})"), (6, f"AMOUNT({code})")):
        sheet.frame(e[place], y + 18, e[place + 1], y + 36)
        fitted(sheet, (e[place] + e[place + 1]) / 2, y + 22, e[place + 1] - e[place] - 3, title, size=8, bold=True,
               align="center")  # fmt: skip
    return y + 36


def _item(paper: Paper, row: int) -> list[Parts]:
    cell, ship = paper.cell, paper.shipment
    marks: list[Part] = [*ship.marks] if row == 0 else ["-DITTO-"] if row == 1 else []
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), cell(row, "packing")]
    return [marks, goods, cell(row, "hs_code"), cell(row, "quantity"), cell(row, "unit"), cell(row, "unit_price"),
            cell(row, "amount")]  # fmt: skip


def _total(roll: Roll, paper: Paper) -> None:
    told = paper.field
    sheet, y = roll.sheet, roll.reserve(20)
    sheet.frame(_LEFT, y, _EDGES[5], y + 20)
    sheet.frame(_EDGES[5], y, _RIGHT, y + 20)
    sheet.text(_LEFT + 4, y + 5, "TOTAL:", bold=True)
    sheet.text(_EDGES[1] + 3, y + 5, flow(told("total_packages"), " PKGS"), bold=True)
    sheet.text(_RIGHT - 3, y + 5, flow(told("currency"), " ", told("total_amount")), bold=True, align="right")
    roll.y = y + 20


def _ending(roll: Roll, paper: Paper) -> None:
    told, ship, mass = paper.field, paper.shipment, paper.manner.mass
    roll.again = lambda: 46.0
    sheet, y = roll.sheet, roll.reserve(158)
    y = sheet.block(_LEFT, y + 7, 520, f"SAY {in_words(ship.total('total_amount'), ship.currency)}.") + 5
    lines: list[Part] = [
        flow("TOTAL G.W.: ", told("total_gross_kg"), f" {mass}    TOTAL N.W.: ", told("total_net_kg"),
             f" {mass}    MEAS.: ", told("total_volume_cbm"), " CBM"),
        flow("COUNTRY OF ORIGIN: ", told("origin_country")),
        flow("BANK: ", told("bank")),
    ]  # fmt: skip
    for line in lines:
        fitted(sheet, _LEFT, y, 520, line)
        y += 14
    sheet.text(398, y + 6, "FOR AND ON BEHALF OF", size=8)
    rng = chance("trader seal", ship.seed)
    stamps.seal(sheet, 470, y + 52, ship.seller.name_zh, radius=42, turn=rng.uniform(-15, 15))
    roll.y = y + 90


LAYOUT = Layout("invoice_trader", "commercial_invoice", _draw, pack="f", upper=True, hs=("10", "8", "6."),
                mass=("KGS",), numbers=("comma", "plain"), dates=("MOND", "slash", "iso", "ydot"))  # fmt: skip
