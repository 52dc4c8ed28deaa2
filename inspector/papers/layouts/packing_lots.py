"""A chemical works' packing list: a table of the goods, and behind it the weight list of lots and their tare."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import form_box, grid_row, head_row
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 45.0, 300.0, 550.0
_EDGES = (45.0, 75.0, 273.0, 333.0, 385.0, 440.0, 495.0, 550.0)
_LOTS = (45.0, 85.0, 175.0, 255.0, 315.0, 393.0, 471.0, 550.0)
_TINT = "#dfe8e6"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.4)
    y = _head(sheet, paper)
    roll = Roll(sheet, _titles(sheet, paper, y), 770, lambda: _titles(sheet, paper, _again(sheet, paper)))
    for row in paper.rows:
        grid_row(roll, _EDGES, _cells(paper, row), "clrcrrr", size=7.8)
    _total(sheet, paper, roll)
    _lots(sheet, paper, roll)
    _release(sheet, paper, roll)


def _head(sheet: Sheet, paper: Paper) -> float:
    told = paper.field
    seller, address = paper.party("seller")
    sheet.text(_LEFT, 32, seller, size=11.5, bold=True)
    sheet.text(_LEFT, 47, ", ".join(address), size=7.2)
    sheet.text(_LEFT, 64, "PACKING LIST AND WEIGHT LIST BY LOT", size=12, bold=True)
    sheet.text(_RIGHT, 66, "Form QP-13/F2  Rev. 4", size=7, align="right")
    form_box(sheet, (_LEFT, 82, _MIDDLE, 132), "Customer / delivery address", party(paper, "consignee"))
    cells: list[tuple[str, Part]] = [
        ("Packing list", told("number")), ("Issued", told("date")), ("Invoice", told("invoice_number")),
        ("Customer order", told("contract_number")),
    ]  # fmt: skip
    for place, (label, part) in enumerate(cells):
        x, y = _MIDDLE + 125 * (place % 2), 82 + 25 * (place // 2)
        form_box(sheet, (x, y, x + 125, y + 25), label, part)
    way = flow(told("loading_port"), "  -  ", told("discharge_port"))
    form_box(sheet, (_LEFT, 132, _MIDDLE, 158), "Dispatch from / to", way)
    box: Parts = "as per air waybill"
    if paper.has("container_numbers"):
        box = flow(told("container_numbers"), " / ", told("seal_numbers"))
    form_box(sheet, (_MIDDLE, 132, _RIGHT, 158), "Container / seal", box)
    return 168


def _again(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, f"Packing list {paper.shipment.packing_number}, continued", size=8)
    sheet.text(_RIGHT, 30, f"page {sheet.page}", size=8, align="right")
    return 44


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = paper.manner.mass
    titles = (("Item",), ("Product", "grade / customs tariff no."), ("Quantity",), ("Packages",), ("Net", mass),
              ("Gross", mass), ("Volume", "m3"))  # fmt: skip
    return head_row(sheet, _EDGES, y, 24, titles, size=7.4, fill=_TINT)


def _cells(paper: Paper, row: int) -> list[Parts]:
    cell = paper.cell
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), cell(row, "hs_code"),
                         cell(row, "packing").within("Packed: ")]  # fmt: skip
    return [f"{row + 1}", goods, flow(cell(row, "quantity"), " ", cell(row, "unit")),
            [cell(row, "packages"), cell(row, "package_kind")], cell(row, "net_weight_kg"),
            cell(row, "gross_weight_kg"), cell(row, "volume_cbm")]  # fmt: skip


def _total(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told = paper.field
    parts: list[Parts] = ["", "Total of consignment", "", told("total_packages"), told("total_net_kg"),
                          told("total_gross_kg"), told("total_volume_cbm")]  # fmt: skip
    grid_row(roll, _EDGES, parts, "clrcrrr", size=7.8, fill=_TINT)


def _lot_titles(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = paper.manner.mass
    titles = (("Item",), ("Lot No.",), ("Pkg. Nos.",), ("Pkgs",), (f"Gross {mass}",), (f"Tare {mass}",),
              (f"Net {mass}",))  # fmt: skip
    return head_row(sheet, _LOTS, y, 14, titles, size=7.2, framed=False, fill=_TINT)


def _shares(packages: int, most: int) -> list[int]:
    """So many packages parted into at most `most` lots, the last the smallest."""
    lots = max(1, min(most, packages // 4))
    each = -(-packages // lots)
    cut = [each] * (packages // each)
    return cut + ([packages - sum(cut)] if packages > sum(cut) else [])


def _lots(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    """The weight list: each lot of each item, the numbers of its packages, figures that add up to the item."""
    ship, weigh = paper.shipment, paper.manner.number
    roll.again = lambda: _lot_titles(sheet, paper, _again(sheet, paper))
    y = roll.reserve(70)
    sheet.text(_LEFT, y + 12, "Weight list (details of the items above)", bold=True)
    roll.y = _lot_titles(sheet, paper, y + 26)
    first = 1
    for row, line in enumerate(ship.lines):
        most = chance("lots", ship.seed, row).choice((1, 2, 3, 4))
        for number, count in enumerate(_shares(line.packages, most), start=1):
            net, gross = (whole * count / line.packages for whole in (line.net_kg, line.gross_kg))
            span = f"{first} - {first + count - 1}" if count > 1 else f"{first}"
            cells: list[Parts] = [f"{row + 1}", f"{ship.batch}-{row + 1:02d}{number}", span, f"{count}",
                                  weigh(gross, 2), weigh(gross - net, 2), weigh(net, 2)]  # fmt: skip
            y = grid_row(roll, _LOTS, cells, "clcrrrr", size=7.4, air=2, width=0)
            sheet.rule(_LEFT, roll.y, _RIGHT, roll.y, width=0.25, color="#8aa09a")
            first += count


def _release(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    roll.again = lambda: _again(sheet, paper)
    y = roll.reserve(50) + 10
    words = ("Weighed on scale No. W-07, calibrated and sealed. Sample of each lot retained for 24 months. "
             "Packages are marked with product, lot number, gross and net weight.")  # fmt: skip
    y = sheet.block(_LEFT, y, 500, words, size=7.2)
    sheet.text(_LEFT, y + 8, f"Marks: {' / '.join(paper.shipment.marks)}", size=7.6)
    sheet.text(_RIGHT, y + 8, "Dispatch: ______________", align="right")


LAYOUT = Layout("packing_lots", "packing_list", _draw, pack="h", hs=("8.", "6.", "8"), mass=("kg", "KG"),
                numbers=("comma", "space", "plain"), dates=("dotted", "iso", "dmon"))  # fmt: skip
