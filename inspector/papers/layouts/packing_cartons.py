"""A Chinese factory's packing list out of a spreadsheet: ranges of carton numbers, weights each (@) over the total."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.forms import fitted, grid_row, head_row
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 34.0, 808.0
_EDGES = (34.0, 104.0, 312.0, 384.0, 470.0, 556.0, 640.0, 724.0, 808.0)
_ALIGNS = "clcrrrrr"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.6)
    y = _top(sheet, paper)
    roll = Roll(sheet, _head(sheet, paper, y), 546, lambda: _head(sheet, paper, 34))
    first = 1
    for row in paper.rows:
        last = first + paper.shipment.lines[row].packages - 1
        numbers = f"C/NO.{first}-{last}" if last > first else f"C/NO.{first}"
        grid_row(roll, _EDGES, _item(paper, row, numbers), _ALIGNS, size=8, least=26)
        first = last + 1
    _total(roll, paper)
    _ending(roll, paper)


def _top(sheet: Sheet, paper: Paper) -> float:
    told, ship = paper.field, paper.shipment
    name, address = paper.party("seller")
    middle = sheet.width / 2
    sheet.text(middle, 22, ship.seller.name_zh, size=14, bold=True, align="center")
    sheet.text(middle, 41, name, size=11, bold=True, align="center")
    sheet.text(middle, 56, ", ".join(address), size=8, align="center")
    sheet.text(middle, 70, "PACKING LIST", size=14, bold=True, align="center")
    sheet.text(_LEFT, 96, "TO:")
    sheet.block(_LEFT + 24, 96, 300, party(paper, "buyer"))
    way: Part = flow(told("vessel"), " ", told("voyage")) if ship.voyage else told("vessel")
    columns: tuple[tuple[float, float, tuple[tuple[str, Part], ...]], ...] = (
        (384, 176, (("FROM:", told("loading_port")), ("TO:", told("discharge_port")), ("VESSEL:", way))),
        (600, 150, (("P/L NO.:", told("number")), ("DATE:", told("date")), ("INV NO.:", told("invoice_number")))),
    )
    for x, room, rows in columns:
        for place, (label, part) in enumerate(rows):
            sheet.text(x, 96 + 13 * place, label)
            fitted(sheet, x + 52, 96 + 13 * place, room, part)
    return 144


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = paper.manner.mass
    titles = (
        ("箱号", "CTN NO."),
        ("品名及规格", "DESCRIPTION"),
        ("税号", "HS CODE"),
        ("件数", "PKGS"),
        ("数量", "QUANTITY"),
        ("净重", f"N.W.({mass})"),
        ("毛重", f"G.W.({mass})"),
        ("体积", "MEAS.(CBM)"),
    )
    return head_row(sheet, _EDGES, y, 27, titles, size=8)


def _item(paper: Paper, row: int, numbers: str) -> list[Parts]:
    """Each figure twice: what one carton holds after an @, and the total below it."""
    cell, line = paper.cell, paper.shipment.lines[row]
    each = tuple(
        paper.manner.number(value / line.packages, places)
        for value, places in ((line.quantity, None), (line.net_kg, 2), (line.gross_kg, 2), (line.volume, 4))
    )
    packed: Part = flow(cell(row, "packages"), " ", cell(row, "package_kind"))
    return [
        numbers,
        [cell(row, "description"), cell(row, "specification"), cell(row, "packing")],
        cell(row, "hs_code"),
        packed,
        [f"@{each[0]}", flow(cell(row, "quantity"), cell(row, "unit"))],
        [f"@{each[1]}", cell(row, "net_weight_kg")],
        [f"@{each[2]}", cell(row, "gross_weight_kg")],
        [f"@{each[3]}", cell(row, "volume_cbm")],
    ]


def _total(roll: Roll, paper: Paper) -> None:
    told = paper.field
    parts: list[Parts] = ["TOTAL:", "", "", flow(told("total_packages"), " PKGS"), "", told("total_net_kg"),
                          told("total_gross_kg"), told("total_volume_cbm")]  # fmt: skip
    grid_row(roll, _EDGES, parts, _ALIGNS, size=8.6, air=4)


def _ending(roll: Roll, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    roll.again = lambda: 40.0
    sheet, y = roll.sheet, roll.reserve(84)
    sheet.text(_LEFT, y + 8, "SHIPPING MARKS:")
    below = sheet.block(_LEFT + 90, y + 8, 180, [*ship.marks])
    if ship.containers:
        below = sheet.block(_LEFT, below + 3, 480, told("container_numbers").within("CONTAINER NO.: "))
        below = sheet.block(_LEFT, below, 480, told("seal_numbers").within("SEAL NO.: "))
    sheet.text(_LEFT, below + 3, flow("COUNTRY OF ORIGIN: ", told("origin_country")))
    rng = chance("cartons", ship.seed)
    stamps.seal(sheet, 700, y + 44, ship.seller.name_zh, radius=38, turn=rng.uniform(-20, 20))
    roll.y = y + 84


LAYOUT = Layout("packing_cartons", "packing_list", _draw, size=A4_LANDSCAPE, pack="f", hs=("10", "8"),
                mass=("KGS", "KG"), numbers=("plain", "comma"), dates=("slash", "iso", "MOND"))  # fmt: skip
