"""A packing specification colli by colli: a line of measures and weights, and indented below it what is inside."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _RIGHT = 50.0, 548.0
_TEAL, _PALE = "#1f5f5b", "#e7efee"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("book", 7.8)
    _letterhead(sheet, paper)
    y = _facts(sheet, paper, 98)
    y = _addresses(sheet, paper, y + 8)
    roll = Roll(sheet, _titles(sheet, paper, y + 10), 742, lambda: _next(sheet, paper))
    first = 1
    for row in paper.rows:
        count = paper.shipment.lines[row].packages
        _colli(sheet, roll, paper, row, (first, first + count - 1))
        first += count
    _summary(sheet, paper, roll)


def _letterhead(sheet: Sheet, paper: Paper) -> None:
    told, address = paper.party("seller")
    sheet.text(_LEFT, 32, told, size=12, bold=True, color=_TEAL)
    sheet.text(_LEFT, 48, "  |  ".join(address), size=7)
    sheet.text(_LEFT, 70, "PACKING SPECIFICATION", size=14, bold=True)
    sheet.text(_RIGHT, 76, f"sheet {sheet.page}", align="right")
    sheet.rule(_LEFT, 62, _RIGHT, 62, width=0.8, color=_TEAL)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    """Two columns of label and value with dots between them."""
    told, ship = paper.field, paper.shipment
    vessel: Part = flow(told("vessel"), " / ", told("voyage")) if ship.voyage else told("vessel")
    left: list[tuple[str, Part]] = [("Specification no.", told("number")), ("Drawn up", told("date")),
                                    ("To our invoice", told("invoice_number"))]  # fmt: skip
    right: list[tuple[str, Part]] = [("Your order", told("contract_number")), ("Conveyance", vessel),
                                     ("Country of origin", told("origin_country"))]  # fmt: skip
    for x, column, entries in ((_LEFT, 92.0, left), (312.0, 92.0, right)):
        at = y
        for label, part in entries:
            end = sheet.text(x, at, label)
            sheet.rule(end + 3, at + 7, x + column - 4, at + 7, width=0.5, color="#888888", dash=1)
            sheet.text(x + column, at, part)
            at += 12
    return y + 36


def _addresses(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.text(_LEFT, y, "Goods addressed to", size=6.6, color=_TEAL)
    below = sheet.block(_LEFT, y + 9, 240, party(paper, "consignee"))
    route: list[Part] = [flow("ex ", paper.field("loading_port")), flow("to ", paper.field("discharge_port"))]
    sheet.text(312, y, "Forwarded", size=6.6, color=_TEAL)
    return max(below, sheet.block(312, y + 9, 230, route))


def _titles(sheet: Sheet, paper: Paper, y: float) -> float:
    mass = paper.manner.mass
    sheet.frame(_LEFT, y, _RIGHT, y + 26, width=0, fill=_TEAL)
    heads = ((54.0, "Colli from - to", "left"), (212.0, "Number / kind", "right"), (330.0, "L x W x H (cm)", "right"),
             (404.0, f"Gross {mass}", "right"), (474.0, f"Net {mass}", "right"), (544.0, "m³", "right"))  # fmt: skip
    for x, title, align in heads:
        sheet.text(x, y + 3, title, size=7.4, bold=True, align=align, color="#ffffff")
    sheet.text(78, y + 14, "Contents: quantity, article, tariff number", size=7, color="#ffffff")
    return y + 30


def _next(sheet: Sheet, paper: Paper) -> float:
    _letterhead(sheet, paper)
    sheet.text(_LEFT, 94, f"continued: {paper.shipment.packing_number}")
    return _titles(sheet, paper, 108)


def _colli(sheet: Sheet, roll: Roll, paper: Paper, row: int, numbers: tuple[int, int]) -> None:
    cell, line = paper.cell, paper.shipment.lines[row]
    side = (line.volume / line.packages) ** (1 / 3) * 100
    inside: list[Part] = [
        cell(row, "description"),
        cell(row, "specification"),
        flow("tariff no. ", cell(row, "hs_code")),
        cell(row, "packing").within("packed: "),
    ]
    depth = 17 + sum(len(sheet.wrap(one, 330)) for one in inside) * 7.8 * sheet.pen.leading + 6
    y = roll.reserve(depth)
    sheet.frame(_LEFT, y, _RIGHT, y + 13, width=0, fill=_PALE)
    first, last = numbers
    figures: tuple[tuple[float, Part, str], ...] = (
        (54.0, f"{first}" if first == last else f"{first} - {last}", "left"),
        (212.0, flow(cell(row, "packages"), " ", cell(row, "package_kind")), "right"),
        (330.0, f"{side * 1.3:.0f} x {side:.0f} x {side / 1.3:.0f}", "right"),
        (404.0, cell(row, "gross_weight_kg"), "right"),
        (474.0, cell(row, "net_weight_kg"), "right"),
        (544.0, cell(row, "volume_cbm"), "right"),
    )
    for x, part, align in figures:
        sheet.text(x, y + 3, part, align=align)
    sheet.text(78, y + 17, flow(cell(row, "quantity"), " ", cell(row, "unit")))
    sheet.block(164, y + 17, 330, inside)
    roll.y = y + depth


def _summary(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, mass = paper.field, paper.manner.mass
    y = roll.reserve(112) + 4
    sheet.rule(_LEFT, y, _RIGHT, y, width=1.2, color=_TEAL)
    entries: tuple[tuple[str, Part], ...] = (
        ("Total number of colli", flow(told("total_packages"), f"  ({paper.package_word()})")),
        ("Total weight gross", flow(told("total_gross_kg"), f" {mass}")),
        ("Total weight net", flow(told("total_net_kg"), f" {mass}")),
        ("Total cubage", flow(told("total_volume_cbm"), " m³")),
        ("Marking of colli", " / ".join(paper.shipment.marks)),
    )
    y += 7
    for label, part in entries:
        sheet.text(_LEFT, y, label, bold=True)
        sheet.text(176, y, part)
        y += 12
    signature(sheet, 400, y - 8, chance("colli", paper.shipment.seed))
    sheet.text(400, y, "dispatch department", size=6.6)


LAYOUT = Layout("packing_colli", "packing_list", _draw, pack="e", hs=("8.", "8", "6."), mass=("kg",),
                numbers=("space", "dot", "comma"), dates=("dmon", "dotted", "dmy"))  # fmt: skip
