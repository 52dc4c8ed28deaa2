"""A packing list printed out of Excel across the page: measures in three columns, weights each and in all."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, grid_row
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet

_WIDTHS = (22, 56, 168, 60, 38, 44, 50, 32, 44, 46, 54, 56, 25, 25, 25, 43)
_LEFT = (842.0 - sum(_WIDTHS)) / 2
_EDGES = tuple(_LEFT + sum(_WIDTHS[:place]) for place in range(len(_WIDTHS) + 1))
_RIGHT = _EDGES[-1]
_TITLES = ("NO.", "ITEM NO.", "DESCRIPTION", "HS CODE", "PKGS", "QTY/PKG", "TTL QTY", "UNIT", "NW/PKG", "GW/PKG",
           "TTL NW", "TTL GW", "L", "W", "H", "CBM")  # fmt: skip
_ALIGNS = "cllcrrrcrrrrcccr"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.2)
    y = _head(sheet, paper)
    roll = Roll(sheet, _titles(sheet, paper, y), 556, lambda: _titles(sheet, paper, 34))
    for row in paper.rows:
        grid_row(roll, _EDGES, _cells(paper, row), _ALIGNS, size=7.4, pad=2, air=2.5, width=0.35)
    _total(sheet, paper, roll)
    _notes(sheet, paper, roll)


def _row(sheet: Sheet, y: float, cuts: tuple[int, ...], parts: tuple[Part, ...], *, size: float = 8.2) -> float:
    """A row of the sheet whose cells are merged up to the columns `cuts`."""
    start = 0
    for cut, part in zip(cuts, parts, strict=True):
        sheet.frame(_EDGES[start], y, _EDGES[cut], y + 14, width=0.35)
        fitted(sheet, _EDGES[start] + 3, y + 3, _EDGES[cut] - _EDGES[start] - 6, part, size=size)
        start = cut
    return y + 14


def _head(sheet: Sheet, paper: Paper) -> float:
    told = paper.field
    seller, address = paper.party("seller")
    centre = sheet.width / 2
    sheet.frame(_LEFT, 28, _RIGHT, 46, width=0.35)
    sheet.text(centre, 31, seller, size=12, bold=True, align="center")
    sheet.frame(_LEFT, 46, _RIGHT, 60, width=0.35)
    sheet.text(centre, 49, "ADD: " + ", ".join(address), align="center")
    sheet.frame(_LEFT, 60, _RIGHT, 78, width=0.35)
    sheet.text(centre, 63, "PACKING LIST", size=12, bold=True, align="center")
    buyer, where = paper.party("consignee")
    y = _row(sheet, 78, (2, 9, 12, 16), ("CONSIGNEE:", buyer, "P/L NO.:", told("number")))
    y = _row(sheet, y, (2, 9, 12, 16), ("ADDRESS:", ", ".join(where), "DATE:", told("date")))
    y = _row(sheet, y, (2, 9, 12, 16), ("FROM:", told("loading_port"), "INV. NO.:", told("invoice_number")))
    y = _row(sheet, y, (2, 9, 12, 16), ("TO:", told("discharge_port"), "P.O. NO.:", told("contract_number")))
    if paper.has("container_numbers"):
        y = _row(sheet, y, (2, 9, 12, 16), ("CONTAINER NO.:", told("container_numbers"), "SEAL NO.:",
                                            told("seal_numbers")))  # fmt: skip
    return y


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    """The headings: weights named with their unit, and one heading over the three measures."""
    mass = paper.manner.mass
    for place, title in enumerate(_TITLES):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        if place in (12, 13, 14):
            sheet.frame(x0, y + 14, x1, y + 28, width=0.35)
            sheet.text((x0 + x1) / 2, y + 17, title, bold=True, align="center", size=7.2)
            continue
        sheet.frame(x0, y, x1, y + 28, width=0.35)
        weight = place in (8, 9, 10, 11)
        sheet.text((x0 + x1) / 2, y + (5 if weight else 10), title, bold=True, align="center", size=7)
        if weight:
            sheet.text((x0 + x1) / 2, y + 15, f"({mass})", bold=True, align="center", size=7)
    sheet.frame(_EDGES[12], y, _EDGES[15], y + 14, width=0.35)
    sheet.text((_EDGES[12] + _EDGES[15]) / 2, y + 3, "MEAS. (CM)", bold=True, align="center", size=7)
    return y + 28


def _sides(volume: float, seed: str, row: int) -> tuple[str, str, str]:
    """The measures of a package of this volume, in whole centimetres."""
    rng = chance("sides", seed, row)
    base = (volume * 1e6) ** (1 / 3)
    length, width = max(1, round(base * rng.uniform(1.1, 1.4))), max(1, round(base * rng.uniform(0.85, 1)))
    return f"{length}", f"{width}", f"{max(1, round(volume * 1e6 / length / width))}"


def _cells(paper: Paper, row: int) -> list[Parts]:
    cell, line, number = paper.cell, paper.shipment.lines[row], paper.manner.number
    code = f"{line.goods.key[:4].upper()}{chance('style', paper.shipment.seed, row).randrange(10, 99)}"
    goods: list[Part] = [cell(row, "description"), cell(row, "specification")]
    each = (line.quantity / line.packages, line.net_kg / line.packages, line.gross_kg / line.packages)
    return [f"{row + 1}", code, goods, cell(row, "hs_code"), cell(row, "packages"), number(each[0]),
            cell(row, "quantity"), cell(row, "unit"), number(each[1], 2), number(each[2], 2),
            cell(row, "net_weight_kg"), cell(row, "gross_weight_kg"),
            *_sides(line.volume / line.packages, paper.shipment.seed, row), cell(row, "volume_cbm")]  # fmt: skip


def _total(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told = paper.field
    y = roll.reserve(16)
    sheet.frame(_EDGES[0], y, _EDGES[4], y + 15, width=0.35)
    sheet.text((_EDGES[0] + _EDGES[4]) / 2, y + 3.5, "TOTAL:", bold=True, align="center")
    for place in range(4, 16):
        sheet.frame(_EDGES[place], y, _EDGES[place + 1], y + 15, width=0.35)
    for place, name in ((4, "total_packages"), (10, "total_net_kg"), (11, "total_gross_kg"), (15, "total_volume_cbm")):
        room = _EDGES[place + 1] - _EDGES[place] - 3
        fitted(sheet, _EDGES[place + 1] - 2, y + 4, room, told(name), size=7.6, bold=True, align="right")
    roll.y = y + 15


def _notes(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    ship = paper.shipment
    roll.again = lambda: 40.0
    y = roll.reserve(64) + 6
    sheet.text(_LEFT + 3, y, "SHIPPING MARK:")
    sheet.block(_LEFT + 80, y, 200, [*ship.marks])
    kinds = sorted({line.packing for line in ship.lines})
    sheet.text(340, y, flow("COUNTRY OF ORIGIN: ", paper.field("origin_country")))
    sheet.text(340, y + 11, f"PACKING: {kinds[0] if len(kinds) == 1 else 'export standard packing, mixed'}")
    sheet.text(340, y + 22, "REMARK: no wooden packing of raw timber; pallets if any are heat treated.")


LAYOUT = Layout("packing_gridsheet", "packing_list", _draw, size=A4_LANDSCAPE, pack="h", upper=True,
                hs=("8", "6", "10"), mass=("KGS", "KG"), numbers=("plain", "comma"),
                dates=("slash", "iso", "dmy"))  # fmt: skip
