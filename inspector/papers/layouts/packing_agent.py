"""A packing list that a freight agent types on a form of boxes: marks beside each line, units with every figure."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.forms import form_box
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.stamps import oval

_LEFT, _MIDDLE, _RIGHT = 36.0, 306.0, 560.0
_INK = "#16324f"
_EDGES = (36.0, 132.0, 198.0, 388.0, 474.0, 560.0)
_HEADS = ("MARKS AND NUMBERS", "NO. OF PKGS", "SAID TO CONTAIN", "WEIGHTS", "CUBE")


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 8, leading=1.22)
    _top(sheet, paper)
    _boxes(sheet, paper)
    roll = Roll(sheet, _heads(sheet, 268), 726, lambda: _next(sheet, paper), lambda y: _leave(sheet))
    for row in paper.rows:
        _item(roll, paper, row)
    _total(roll, paper)
    _foot(sheet, paper)


def _top(sheet: Sheet, paper: Paper) -> None:
    sheet.text(_LEFT, 26, FORWARDER.name.upper(), size=12, bold=True, family="sans", color=_INK)
    sheet.text(_LEFT, 41, "AS AGENTS FOR THE SHIPPER - CARGO PLANNING DEPT.", size=6.6, family="sans", color=_INK)
    sheet.text(_RIGHT, 26, "PACKING LIST & WEIGHT MEMO", size=13, bold=True, family="sans", align="right", color=_INK)
    sheet.text(_RIGHT, 42, f"SHEET {sheet.page}", size=7, family="sans", align="right", color=_INK)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    form_box(sheet, corners, label, parts, label_size=5.8, label_family="sans", color=_INK, size=8)


def _boxes(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    job = chance("agent", ship.seed).randrange(10**5, 10**6)
    for y, label, name in ((54, "SHIPPER", "seller"), (112, "CONSIGNEE", "consignee"),
                           (170, "NOTIFY ADDRESS", "notify")):  # fmt: skip
        _box(sheet, (_LEFT, y, _MIDDLE, y + 58), label, party(paper, name))
    half = (_MIDDLE + _RIGHT) / 2
    _box(sheet, (_MIDDLE, 54, half, 83), "LIST REF.", told("number"))
    _box(sheet, (half, 54, _RIGHT, 83), "ISSUED", told("date"))
    _box(sheet, (_MIDDLE, 83, half, 112), "COVERING COMM. INVOICE", told("invoice_number"))
    _box(sheet, (half, 83, _RIGHT, 112), "OUR FILE", f"SE{job}")
    _box(sheet, (_MIDDLE, 112, half, 141), "BUYER'S ORDER", told("contract_number"))
    _box(sheet, (half, 112, _RIGHT, 141), "B/L OR AWB", told("transport_document")._replace(key="f:bl_number"))
    carried: Part = flow(told("vessel"), " / ", told("voyage")) if ship.voyage else told("vessel")
    _box(sheet, (_MIDDLE, 141, _RIGHT, 170), "CARRYING VESSEL / VOYAGE" if ship.voyage else "FLIGHT", carried)
    _box(sheet, (_MIDDLE, 170, half, 199), "FROM", told("loading_port"))
    _box(sheet, (half, 170, _RIGHT, 199), "TO", told("discharge_port"))
    _box(sheet, (_MIDDLE, 199, _RIGHT, 228), "GOODS PRODUCED IN", told("origin_country"))
    equipment: list[Part] = ["AIR CARGO, LOOSE"]
    if ship.containers:
        equipment = [told("container_numbers")]
    _box(sheet, (_LEFT, 228, _RIGHT, 262), "EQUIPMENT", equipment)


def _heads(sheet: Sheet, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 14, fill="#e4ebf2", color=_INK)
    for place, title in enumerate(_HEADS):
        x = (_EDGES[place] + _EDGES[place + 1]) / 2
        sheet.text(x, y + 3.5, title, size=6.4, family="sans", align="center", color=_INK)
    return y + 19


def _leave(sheet: Sheet) -> None:
    sheet.text(_RIGHT, 734, "TO BE CONTINUED", size=7, align="right")
    for edge in _EDGES:
        sheet.rule(edge, 268 if sheet.page == 1 else 56, edge, 730, width=0.5, color=_INK)


def _next(sheet: Sheet, paper: Paper) -> float:
    _top(sheet, paper)
    return _heads(sheet, 56)


def _item(roll: Roll, paper: Paper, row: int) -> None:
    cell, ship, mass = paper.cell, paper.shipment, paper.manner.mass
    first = sum(line.packages for line in ship.lines[:row]) + 1
    last = first + ship.lines[row].packages - 1
    numbers = f"C/NO. {first}" if first == last else f"C/NO. {first}-{last}"
    goods: Parts = [
        cell(row, "description"), cell(row, "specification"), flow("QTY ", cell(row, "quantity"), " ",
                                                                   cell(row, "unit")),
        flow("HS ", cell(row, "hs_code")), cell(row, "packing").within("PACKED ") if ship.lines[row].packing else "",
    ]  # fmt: skip
    weights: Parts = [flow("NT ", cell(row, "net_weight_kg"), mass), flow("GR ", cell(row, "gross_weight_kg"), mass)]
    columns: tuple[Parts, ...] = (
        [*ship.marks[:2], numbers], [cell(row, "packages"), cell(row, "package_kind")], goods, weights,
        flow(cell(row, "volume_cbm"), " CBM"),
    )  # fmt: skip
    aligns = ("left", "center", "left", "right", "right")
    cells = [Cell(_EDGES[i] + 4, _EDGES[i + 1] - _EDGES[i] - 8, columns[i], aligns[i]) for i in range(5)]
    roll.row(cells, size=7.2, gap=8)


def _total(roll: Roll, paper: Paper) -> None:
    told, mass = paper.field, paper.manner.mass
    sheet, y = roll.sheet, roll.reserve(40)
    sheet.rule(_EDGES[1], y, _RIGHT, y, width=0.5, dash=2)
    sheet.text((_EDGES[1] + _EDGES[2]) / 2, y + 4, told("total_packages"), bold=True, align="center")
    sheet.text(_EDGES[2] + 4, y + 4, f"{paper.package_word()} IN ALL", bold=True)
    sheet.text(_EDGES[4] - 4, y + 4, flow("NT ", told("total_net_kg"), mass), size=7.2, bold=True, align="right")
    sheet.text(_EDGES[4] - 4, y + 15, flow("GR ", told("total_gross_kg"), mass), size=7.2, bold=True, align="right")
    sheet.text(_RIGHT - 4, y + 4, flow(told("total_volume_cbm"), " CBM"), size=7.2, bold=True, align="right")
    top = 268 if sheet.page == 1 else 56
    for edge in _EDGES:
        sheet.rule(edge, top, edge, 730, width=0.5, color=_INK)
    sheet.rule(_LEFT, 730, _RIGHT, 730, width=0.5, color=_INK)


def _foot(sheet: Sheet, paper: Paper) -> None:
    words = ("Particulars furnished by shipper and not checked by us. Weights are those of the maker's scale; "
             "cube is taken from outside measurement of the packages. Wood packing, where used, "
             "is heat treated in accordance with ISPM 15.")  # fmt: skip
    sheet.block(_LEFT, 742, 330, words, size=6.4, family="sans")
    sheet.text(400, 792, "PER PRO THE SHIPPER", size=6.4, family="sans")
    sheet.rule(400, 790, _RIGHT, 790, width=0.5)
    oval(sheet, 480, 766, ("KUAYANG", "CARGO PLANNING", paper.shipment.loading.city.upper()[:14]))


LAYOUT = Layout("packing_agent", "packing_list", _draw, pack="i", upper=True, hs=("6", "8", "6."), mass=("KGS", "KG"),
                numbers=("comma", "plain"), dates=("DMON", "MOND", "dmy"))  # fmt: skip
