"""A packing specification without a table: "CTN NO. 1-12 (12 CTNS)" opens each, figures told in a sentence."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper, plural
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _RIGHT, _IN = 54.0, 541.0, 176.0
_SHORT = {"CARTON": "CTN", "BAG": "BAG", "JUMBO BAG": "BIG BAG", "BUNDLE": "BDL", "CASE": "C/S", "PALLET": "PLT",
          "DRUM": "DRM", "PCS": "PC"}  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.6, leading=1.3)
    y = _head(sheet, paper)
    roll = Roll(sheet, y, 756, lambda: _next(sheet, paper), lambda _: _page(sheet))
    first = 1
    for row in paper.rows:
        _goods(sheet, paper, roll, row, first)
        first += paper.shipment.lines[row].packages
    _summary(sheet, paper, roll)
    _page(sheet)


def _page(sheet: Sheet) -> None:
    sheet.text(sheet.width / 2, 806, f"- {sheet.page} -", align="center")


def _head(sheet: Sheet, paper: Paper) -> float:
    told = paper.field
    seller, address = paper.party("seller")
    fitted(sheet, _LEFT, 36, 480, seller, size=13, bold=True)
    sheet.text(_LEFT, 54, "  ".join(address), size=8)
    sheet.rule(_LEFT, 67, _RIGHT, 67, width=2)
    sheet.text(_RIGHT, 74, "PACKING SPECIFICATION", size=14, bold=True, align="right")
    rows: list[tuple[str, Part, str, Part]] = [
        ("Spec. No.", told("number"), "Dated", told("date")),
        ("Covering Inv.", told("invoice_number"), "Indent No.", told("contract_number")),
        ("Loaded at", told("loading_port"), "Destined for", told("discharge_port")),
    ]
    y = 100.0
    for label, part, other, second in rows:
        sheet.text(_LEFT, y, f"{label}  :")
        fitted(sheet, _LEFT + 76, y, 200, part)
        sheet.text(334, y, f"{other}  :")
        fitted(sheet, 410, y, _RIGHT - 410, second)
        y += 13.5
    if paper.has("container_numbers"):
        sheet.text(_LEFT, y, "Stuffed in  :")
        lines: list[Part] = [told("container_numbers"), flow("seal ", told("seal_numbers"))]
        if sheet.measure(lines[1]) > 460:
            lines[1] = told("seal_numbers")
        y = sheet.block(_LEFT + 76, y, 410, lines)
    y += 4
    sheet.text(_LEFT, y, "For a/c of  :")
    y = sheet.block(_LEFT + 76, y, 400, party(paper, "consignee")) + 6
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.5)
    return y + 8


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 36, f"Packing Specification {paper.shipment.packing_number}", size=8.6)
    sheet.rule(_LEFT, 49, _RIGHT, 49, width=0.5)
    return 57


def _goods(sheet: Sheet, paper: Paper, roll: Roll, row: int, first: int) -> None:
    """One kind of goods: the range of its packages at the left, what is in them and what they weigh at the right."""
    cell, line, mass = paper.cell, paper.shipment.lines[row], paper.manner.mass
    short = _SHORT[line.package]
    last = first + line.packages - 1
    span = f"{short} NO. {first}" if first == last else f"{short} NO. {first}-{last}"
    code = f"LOT {paper.shipment.batch[2:]}{chr(65 + row % 26)}"
    lines: list[Part] = [
        cell(row, "specification"),
        flow("containing ", cell(row, "quantity"), " ", cell(row, "unit"), f"   {code}   (", cell(row, "packing"), ")"),
        flow("N/W ", cell(row, "net_weight_kg"), f" {mass}   G/W ", cell(row, "gross_weight_kg"), f" {mass}   M'MENT ",
             cell(row, "volume_cbm"), " M3"),
    ]  # fmt: skip
    room = _RIGHT - _IN
    deep = len(sheet.wrap(cell(row, "description"), room, bold=True)) + (3 if line.specification else 2)
    y = roll.reserve(max(deep, 2) * 9.6 * 1.3 + 8)
    sheet.text(_LEFT, y, span)
    count = plural(short, line.packages).replace("C/SS", "C/S")
    sheet.text(_LEFT, y + 12.5, flow("(", cell(row, "packages"), f" {count})"))
    below = sheet.block(_IN, y, room, cell(row, "description"), bold=True)
    for part in lines:
        if part != "" and sheet.measure(part):
            fitted(sheet, _IN, below, room, part)
            below += 12.5
    roll.y = max(below, y + 25) + 8


def _summary(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, mass = paper.field, paper.manner.mass
    y = roll.reserve(150)
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.5)
    sheet.text(_LEFT, y + 6, "Recapitulation", bold=True)
    y += 20
    entries: list[tuple[str, Part]] = [
        ("Number of packages", flow(told("total_packages"), f" {paper.package_word()}")),
        ("Total nett weight", flow(told("total_net_kg"), f" {mass}")),
        ("Total gross weight", flow(told("total_gross_kg"), f" {mass}")),
        ("Total measurement", flow(told("total_volume_cbm"), " M3")),
    ]
    for label, part in entries:
        end = sheet.text(_LEFT + 20, y, label)
        start = 330 - sheet.measure(part)
        dots = "." * max(2, int((start - end - 8) / sheet.measure(".")))
        sheet.text(end + 4, y, dots)
        sheet.text(330, y, part, align="right")
        y += 13
    rng = chance("ranges", paper.shipment.seed)
    sheet.text(_LEFT, y + 8, f"Marks: {', '.join(paper.shipment.marks)}", size=8.6)
    signature(sheet, 430, y + 6, rng)
    sheet.rule(410, y + 14, _RIGHT, y + 14, width=0.4)
    sheet.text(476, y + 17, "Export Dept.", size=8.6, align="center")


LAYOUT = Layout("packing_ranges", "packing_list", _draw, pack="h", mass=("kg", "kgs"), hs=("6",),
                numbers=("comma", "plain"), dates=("dmon", "long", "DMON"))  # fmt: skip
