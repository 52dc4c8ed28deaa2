"""A commercial invoice made in a spreadsheet by an export clerk: merged cells, an empty column, notes between rows."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, across, depth_of, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words

_LEFT, _RIGHT = 36.0, 562.0
_EDGES = (36.0, 54.0, 116.0, 272.0, 308.0, 358.0, 412.0, 440.0, 494.0, 562.0)
_ALIGNS = "cclcccc" + "rr"
_YELLOW = "#fff2cc"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.2)
    y = _top(sheet, paper)
    roll = Roll(sheet, _titles(sheet, paper, y), 770, lambda: _titles(sheet, paper, 40))
    for row in paper.rows:
        if row and row % 4 == 2:
            _note(sheet, roll, f"ITEM {row + 1:02d} AND FOLLOWING: AS PER BUYER'S APPROVED SAMPLE")
        _line(sheet, roll, _item(paper, row))
    _total(sheet, paper, roll)
    _ending(sheet, paper, roll)


def _top(sheet: Sheet, paper: Paper) -> float:
    told, address = paper.party("seller")
    seller = paper.shipment.seller
    sheet.text(sheet.width / 2, 30, told, size=14, bold=True, align="center")
    sheet.text(sheet.width / 2, 48, ", ".join(address), size=8, align="center")
    contact = f"Attn: Ms. Lucy   Mob: 0086-138 0{seller.credit_code[2:5]} {seller.credit_code[3:7]}"
    sheet.text(sheet.width / 2, 59, f"{contact}   {seller.domain}", size=8, align="center")
    sheet.frame(_LEFT, 72, _RIGHT, 92, width=1.2, fill=_YELLOW)
    sheet.text(sheet.width / 2, 76, "COMMERCIAL  INVOICE", size=12, bold=True, align="center")
    rows = _facts(paper)
    bottom = 92 + 15.0 * len(rows)
    sheet.frame(_LEFT, 92, 308, bottom)
    sheet.text(_LEFT + 3, 95, "TO MESSRS:", bold=True)
    sheet.block(_LEFT + 3, 108, 262, party(paper, "buyer"), size=9)
    for place, (label, part) in enumerate(rows):
        y = 92 + 15.0 * place
        sheet.frame(308, y, 380, y + 15)
        sheet.frame(380, y, _RIGHT, y + 15)
        sheet.text(311, y + 3.5, label, bold=True)
        size = 8.2
        while size > 5 and sheet.measure(part, size=size) > 176:
            size -= 0.2
        sheet.text(383, y + 3.5, part, size=size)
    return bottom + 6


def _facts(paper: Paper) -> list[tuple[str, Part]]:
    told = paper.field
    rows: list[tuple[str, Part]] = [
        ("Inv. Ref.", told("number")),
        ("Dated", told("date")),
        ("P/I or S/C", told("contract_number")),
        ("Shipped from", told("loading_port")),
        ("Shipped to", told("discharge_port")),
        ("By", flow(told("vessel"), "  ", told("voyage")) if paper.shipment.voyage else told("vessel")),
        ("Price term", told("incoterm")),
        ("Payment", paper.shipment.payment),
    ]
    if paper.has("licence_number"):
        rows.append(("Export Lic.", told("licence_number")))
    return rows


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    titles = (["No."], ["Shipping", "marks"], ["Commodity & specification"], ["Art.", "No."], ["Nos. of", "pkgs"],
              ["Q'ty"], ["Unit"], ["U/price", f"({code})"], ["Sum", f"({code})"])  # fmt: skip
    for place, title in enumerate(titles):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        sheet.frame(x0, y, x1, y + 26, fill=_YELLOW)
        parts: list[Part] = [*title]
        sheet.block(x0, y + (3 if len(title) == 2 else 8), x1 - x0, parts, align="center", bold=True)
    return y + 26


def _item(paper: Paper, row: int) -> list[Parts]:
    cell = paper.cell
    marks: list[Part] = [*paper.shipment.marks] if row == 0 else []
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("HS: ", cell(row, "hs_code"))]
    packed: list[Part] = [cell(row, "packages"), cell(row, "package_kind")]
    return [str(row + 1), marks, goods, "", packed, cell(row, "quantity"), cell(row, "unit"),
            cell(row, "unit_price"), cell(row, "amount")]  # fmt: skip


def _line(sheet: Sheet, roll: Roll, parts: list[Parts]) -> None:
    """One row of cells; the cell of the marks is merged down all rows, so nothing is ruled below it."""
    cells = across(_EDGES, parts, _ALIGNS)
    depth = depth_of(sheet, cells, size=8) + 7
    y = roll.reserve(depth)
    put(sheet, y + 3.5, cells, size=8)
    for place in range(len(parts)):
        if place == 1:
            sheet.rule(_EDGES[1], y, _EDGES[1], y + depth)
        else:
            sheet.frame(_EDGES[place], y, _EDGES[place + 1], y + depth)
    roll.y = y + depth


def _note(sheet: Sheet, roll: Roll, words: str) -> None:
    y = roll.reserve(60)
    sheet.frame(_EDGES[2], y, _RIGHT, y + 13)
    sheet.text(_EDGES[2] + 4, y + 2.5, words, size=7.4, color="#c00000")
    sheet.rule(_LEFT, y, _LEFT, y + 13)
    sheet.rule(_EDGES[1], y, _EDGES[1], y + 13)
    roll.y = y + 13


def _total(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told = paper.field
    y = roll.reserve(30)
    sheet.frame(_LEFT, y, _RIGHT, y + 17, fill=_YELLOW)
    sheet.text(_EDGES[3] - 6, y + 4, "TOTAL:", bold=True, align="right")
    sheet.text((_EDGES[4] + _EDGES[5]) / 2, y + 4, told("total_packages"), bold=True, align="center")
    sum_told = flow(told("currency"), " ", told("total_amount"))
    sheet.text(_RIGHT - 3, y + 4, sum_told, bold=True, align="right")
    roll.y = y + 17


def _ending(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, ship, mass = paper.field, paper.shipment, paper.manner.mass
    roll.again = lambda: 50.0
    y = roll.reserve(170)
    said = f"SAY TOTAL {in_words(ship.total('total_amount'), ship.currency)}"
    lines = sheet.wrap(said, 510)
    sheet.frame(_LEFT, y, _RIGHT, y + 6 + 10 * len(lines))
    y = sheet.block(_LEFT + 4, y + 3, 510, said) + 3
    cells: tuple[tuple[float, str, Part], ...] = (
        (_LEFT, f"G.W. ({mass})", told("total_gross_kg")),
        (168, f"N.W. ({mass})", told("total_net_kg")),
        (300, "Cubic (M3)", told("total_volume_cbm")),
        (431, "Origin", told("origin_country")),
    )
    for x, label, part in cells:
        sheet.frame(x, y, x + 131.5 if x < 431 else _RIGHT, y + 26)
        sheet.text(x + 65, y + 3, label, align="center", bold=True)
        sheet.text(x + 65, y + 14.5, part, align="center")
    sheet.frame(_LEFT, y + 26, _RIGHT, y + 42)
    put(sheet, y + 30, [Cell(_LEFT + 3, 80, "Bank info", bold=True), Cell(120, 430, told("bank"))], size=8.2)
    rng = chance("merged", ship.seed)
    stamps.seal(sheet, 460, y + 96, ship.seller.name_zh, radius=40, turn=rng.uniform(-20, 20))
    stamps.signature(sheet, 396, y + 104, rng)
    sheet.text(_LEFT, y + 52, "E. & O. E.", size=7)


LAYOUT = Layout("invoice_merged", "commercial_invoice", _draw, pack="e", hs=("8", "10", "8."), mass=("KGS", "kgs"),
                numbers=("comma", "plain"), dates=("MOND", "long", "slash"))  # fmt: skip
