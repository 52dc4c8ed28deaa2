"""A packing list of two tables: what is in the cases, and below it what the cases weigh and measure."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _RIGHT = 50.0, 545.0
_CONTENTS = ((50, 58, "left"), (116, 58, "right"), (178, 34, "left"), (224, 221, "left"), (450, 95, "left"))
_WEIGHTS = ((50, 58, "left"), (112, 76, "left"), (192, 62, "right"), (258, 52, "right"), (314, 66, "right"),
            (388, 92, "left"), (484, 61, "right"))  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.4)
    told = paper.field
    sheet.text(sheet.width / 2, 36, told("seller"), size=14, bold=True, align="center")
    sheet.text(sheet.width / 2, 54, ", ".join(paper.party("seller")[1]), size=8.2, align="center")
    sheet.text(sheet.width / 2, 78, "PACKING LIST & WEIGHT NOTE", size=12, bold=True, align="center")
    _heads(sheet, paper, 104)
    roll = Roll(sheet, _head(sheet, 192, "I"), 780, lambda: _head(sheet, 50, "I"))
    for row in paper.rows:
        roll.row(_placed(_contents(paper, row), _CONTENTS), gap=4)
    roll.y = roll.reserve(120) + 16
    roll.again = lambda: _head(sheet, 50, "II")
    roll.y = _head(sheet, roll.y, "II")
    for row in paper.rows:
        roll.row(_placed(_weights(paper, row), _WEIGHTS), gap=3)
    _totals(sheet, paper, roll)


def _heads(sheet: Sheet, paper: Paper, y: float) -> None:
    """Labels and values in one column each, a colon between, as Japanese houses type them."""
    told, ship = paper.field, paper.shipment
    rows: tuple[tuple[str, Part], ...] = (
        ("Messrs.", told("consignee")),
        ("Ref. No. / Date", flow(told("number"), " / ", told("date"))),
        ("Covering Invoice", flow(told("invoice_number"), "   (Contract ", told("contract_number"), ")")),
        ("Per", flow(told("vessel"), f" {ship.voyage}" if ship.voyage else "")),
        ("From / To", flow(told("loading_port"), "  to  ", told("discharge_port"))),
        ("Case mark", "  ".join(ship.marks)),
    )
    for label, part in rows:
        sheet.text(_LEFT, y, label)
        sheet.text(146, y, ":")
        sheet.text(154, y, part)
        y += 13


def _head(sheet: Sheet, y: float, which: str) -> float:
    first: tuple[Parts, ...] = ("C/S No.", "Q'ty", "", "Description", "Origin")
    second: tuple[Parts, ...] = ("C/S No.", "Packing", "N/W kgs", "Tare kgs", "G/W kgs", "L x W x H cm", "M'ment M3")
    title, parts, places = (
        ("I. CONTENTS", first, _CONTENTS) if which == "I" else ("II. WEIGHTS AND MEASUREMENTS", second, _WEIGHTS)
    )
    sheet.text(_LEFT, y, title, bold=True)
    sheet.rule(_LEFT, y + 14, _RIGHT, y + 14, width=0.8)
    for cell in _placed(parts, places):
        sheet.block(cell.x, y + 18, cell.width, cell.parts, align=cell.align, size=8.6)
    sheet.rule(_LEFT, y + 31, _RIGHT, y + 31, width=0.4)
    return y + 36


def _placed(parts: tuple[Parts, ...], places: tuple[tuple[float, float, str], ...]) -> list[Cell]:
    return [Cell(x, width, part, align) for (x, width, align), part in zip(places, parts, strict=True)]


def _cases(paper: Paper, row: int) -> str:
    lines = paper.shipment.lines
    first = sum(line.packages for line in lines[:row]) + 1
    last = first + lines[row].packages - 1
    return str(first) if first == last else f"{first}-{last}"


def _contents(paper: Paper, row: int) -> tuple[Parts, ...]:
    cell = paper.cell
    return (
        _cases(paper, row),
        cell(row, "quantity"),
        cell(row, "unit"),
        [cell(row, "description"), cell(row, "specification"), cell(row, "packing")],
        cell(row, "origin"),
    )


def _weights(paper: Paper, row: int) -> tuple[Parts, ...]:
    line, cell = paper.shipment.lines[row], paper.cell
    side = (line.volume / line.packages) ** (1 / 3) * 100
    return (
        _cases(paper, row),
        [cell(row, "packages"), cell(row, "package_kind")],
        cell(row, "net_weight_kg"),
        paper.manner.number(line.gross_kg - line.net_kg, 2),
        cell(row, "gross_weight_kg"),
        f"{side * 1.25:.0f} x {side:.0f} x {side * 0.8:.0f}",
        cell(row, "volume_cbm"),
    )


def _totals(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, y = paper.field, roll.reserve(110)
    sheet.rule(_LEFT, y + 1, _RIGHT, y + 1, width=0.4)
    net, gross = paper.shipment.total("total_net_kg"), paper.shipment.total("total_gross_kg")
    sheet.text(_LEFT, y + 5, "Total:")
    weights: tuple[Part, ...] = (
        told("total_net_kg"), paper.manner.number(gross - net, 2), told("total_gross_kg"),
    )  # fmt: skip
    for (x, width, _), part in zip(_WEIGHTS[2:5], weights, strict=True):
        sheet.text(x + width, y + 5, part, align="right")
    sheet.text(112, y + 5, flow(told("total_packages"), f" {paper.package_word()}"[:14]))
    sheet.text(_RIGHT, y + 5, told("total_volume_cbm"), align="right")
    for at in (y + 18, y + 20):
        sheet.rule(_LEFT, at, _RIGHT, at, width=0.5)
    signature(sheet, 400, y + 62, chance("two tables", paper.shipment.seed))
    sheet.rule(380, y + 68, _RIGHT, y + 68, width=0.4)
    sheet.text(380, y + 72, "Manager, Export Section", size=8)
    sheet.text(_LEFT, y + 90, "E. & O. E.", size=8)


LAYOUT = Layout("packing_two_tables", "packing_list", _draw, pack="c", mass=("kgs",), numbers=("comma", "space"),
                dates=("MOND", "long", "dmon"))  # fmt: skip
