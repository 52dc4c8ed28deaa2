"""PACKING / WEIGHT LIST of a Taiwanese maker: weights and measures of one carton over the sum, "VVVV" under all."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words
from inspector.papers.stamps import BLUE, signature

_LEFT, _RIGHT = 38.0, 558.0
_NET, _GROSS, _SIZE = 408.0, 476.0, 558.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 8.2, leading=1.2)
    y = _head(sheet, paper)
    y = _opening(sheet, paper, y)
    roll = Roll(sheet, _titles(sheet, y), 742, lambda: _next(sheet, paper))
    for row in paper.rows:
        roll.row(_cells(sheet, paper, row), gap=6)
    _closing(sheet, paper, roll)


def _head(sheet: Sheet, paper: Paper) -> float:
    seller, address = paper.party("seller")
    centre = sheet.width / 2
    sheet.text(centre, 30, seller, size=13, bold=True, align="center", family="serif")
    sheet.text(centre, 48, ", ".join(address), size=7.6, align="center")
    number = chance("measure", paper.shipment.seed).randrange(100, 999)
    sheet.text(centre, 58, f"TEL:886-2-2{number}-6688  FAX:886-2-2{number}-6699", size=7.6, align="center")
    sheet.text(centre, 76, "PACKING / WEIGHT LIST", size=13, bold=True, align="center")
    wide = sheet.measure("PACKING / WEIGHT LIST", size=13, bold=True) / 2
    sheet.rule(centre - wide, 92, centre + wide, 92, width=0.8)
    return 104


def _line(sheet: Sheet, x: float, y: float, right: float, label: str, part: Part) -> None:
    """A label with a colon, and its value over a thin rule."""
    end = sheet.text(x, y, label)
    size = 8.2
    while size > 5 and sheet.measure(part, size=size) > right - end - 6:
        size -= 0.2
    sheet.text(end + 5, y, part, size=size)
    sheet.rule(end + 3, y + 10.5, right, y + 10.5, width=0.3)


def _opening(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    vessel: Part = flow(told("vessel"), " V.", told("voyage")) if ship.voyage else told("vessel")
    _line(sheet, _LEFT, y, 340, "PACKING LIST of INVOICE NO.:", told("invoice_number"))
    _line(sheet, 352, y, _RIGHT, "Date:", told("date"))
    y += 15
    _line(sheet, _LEFT, y, 340, "For account and risk of Messrs.:", told("buyer"))
    _line(sheet, 352, y, _RIGHT, "P/L No.:", told("number"))
    below = sheet.block(_LEFT + 12, y + 14, 316, [*paper.party("buyer")[1]], size=7.6)
    _line(sheet, 352, y + 15, _RIGHT, "P/O No.:", told("contract_number"))
    y = max(below, y + 28) + 3
    _line(sheet, _LEFT, y, 340, "Shipped by:", told("seller"))
    _line(sheet, 352, y, _RIGHT, "Per:", vessel)
    y += 15
    _line(sheet, _LEFT, y, 340, "Sailing on or about:", told("export_date"))
    _line(sheet, 352, y, _RIGHT, "Deliver to:", told("consignee"))
    y += 15
    _line(sheet, _LEFT, y, 296, "From:", told("loading_port"))
    _line(sheet, 306, y, _RIGHT, "To:", told("discharge_port"))
    return _marks(sheet, paper, y + 19)


def _marks(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.text(_LEFT, y, "SHIPPING MARKS:")
    y = sheet.block(_LEFT + 82, y, 200, [*paper.shipment.marks, "MADE IN CHINA"])
    if paper.has("container_numbers"):
        y = sheet.block(_LEFT, y + 2, 520, flow("CONT. NO.: ", paper.field("container_numbers")), size=6.6)
    return y + 6


def _titles(sheet: Sheet, y: float) -> float:
    sheet.text(_LEFT, y, "=" * 105, size=8.2)
    for x, one, two, align in ((_LEFT, "C/NO.", "", "left"), (96, "DESCRIPTION", "", "left"),
                               (334, "QUANTITY", "", "right"), (_NET, "N.WEIGHT", "(KGS)", "right"),
                               (_GROSS, "G.WEIGHT", "(KGS)", "right"),
                               (_SIZE, "MEASUREMENT", "(CBM)", "right")):  # fmt: skip
        sheet.text(x, y + 9, one, align=align)
        sheet.text(x, y + 18, two, align=align)
    sheet.text(_LEFT, y + 27, "=" * 105, size=8.2)
    return y + 39


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 34, f"PACKING / WEIGHT LIST  INV.{paper.shipment.invoice_number}")
    sheet.text(_RIGHT, 34, f"PAGE: {sheet.page}", align="right")
    return _titles(sheet, 48)


def _cells(sheet: Sheet, paper: Paper, row: int) -> list[Cell]:
    cell, lines, number = paper.cell, paper.shipment.lines, paper.manner.number
    line, first = lines[row], sum(one.packages for one in lines[:row]) + 1
    count, last = line.packages, first + line.packages - 1
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("H.S. CODE ", cell(row, "hs_code"))]
    net: list[Part] = [cell(row, "net_weight_kg")]
    gross: list[Part] = [cell(row, "gross_weight_kg")]
    volume: list[Part] = [cell(row, "volume_cbm")]
    amount: Parts = flow(cell(row, "quantity"), " ", cell(row, "unit"))
    if count > 1:
        net.insert(0, f"@{number(line.net_kg / count, 2)}")
        gross.insert(0, f"@{number(line.gross_kg / count, 2)}")
        volume.insert(0, f"@{number(line.volume / count, 3)}")
    return [
        Cell(_LEFT, 54, f"{first}" if first == last else f"{first}-{last}"),
        Cell(96, 160, [*goods, cell(row, "packing"), flow(cell(row, "packages"), " ", cell(row, "package_kind"))]),
        Cell(258, 76, amount, "right"),
        Cell(340, _NET - 340, net, "right"),
        Cell(_NET + 4, _GROSS - _NET - 4, gross, "right"),
        Cell(_GROSS + 4, _SIZE - _GROSS - 4, volume, "right"),
    ]


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, ship = paper.field, paper.shipment
    y = roll.reserve(130)
    sheet.text(_LEFT, y, "-" * 105, size=8.2)
    sheet.text(_LEFT, y + 11, flow("TOTAL: ", told("total_packages"), f" {paper.package_word()}"), bold=True)
    for x, name in ((_NET, "total_net_kg"), (_GROSS, "total_gross_kg"), (_SIZE, "total_volume_cbm")):
        sheet.text(x, y + 11, told(name), bold=True, align="right")
    sheet.text(_RIGHT, y + 22, "v" * 42, size=8.2, align="right")
    said = in_words(ship.total("total_packages"), "CNY").replace("RENMINBI YUAN ", "")
    said = said.removesuffix("ONLY")
    sheet.block(_LEFT, y + 38, 400, f"SAY TOTAL {said}{paper.package_word()} ONLY.")
    sheet.text(_LEFT, y + 62, flow("COUNTRY OF ORIGIN: ", told("origin_country")))
    sheet.block(330, y + 62, 228, ship.seller.name.upper(), size=7.6, align="center")
    signature(sheet, 400, y + 100, chance("measure hand", ship.seed), color=BLUE)
    sheet.rule(352, y + 112, 540, y + 112, width=0.5)
    sheet.text(446, y + 115, "AUTHORIZED SIGNATURE", size=7, align="center")


LAYOUT = Layout("packing_measure", "packing_list", _draw, pack="g", upper=True, hs=("6.", "6", "8."), mass=("KGS",),
                numbers=("comma",), dates=("MOND", "DMON", "slash"))  # fmt: skip
