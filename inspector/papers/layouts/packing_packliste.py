"""A German works' Packliste: colli numbers at the left, German over English, code and origin below the goods."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, grid_row, head_row, pages_of
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 48.0, 562.0
_EDGES = (48.0, 72.0, 124.0, 182.0, 366.0, 422.0, 470.0, 520.0, 562.0)


def _draw(sheet: Sheet, paper: Paper) -> None:
    _all(sheet, paper, pages_of(_all, paper, sheet.size))


def _all(sheet: Sheet, paper: Paper, count: int) -> None:
    sheet.pen = Pen("wide", 7.2)
    _foot(sheet, paper, count)
    y = _top(sheet, paper)
    roll = Roll(sheet, _head(sheet, y), 738, lambda: _next(sheet, paper, count))
    first = 1
    for row in paper.rows:
        last = first + paper.shipment.lines[row].packages - 1
        grid_row(roll, _EDGES, _item(paper, row, f"{first}-{last}" if last > first else f"{first}"), "cccl" + "rrrr",
                 size=7)  # fmt: skip
        first = last + 1
    _total(roll, paper)
    _ending(roll, paper, count)


def _top(sheet: Sheet, paper: Paper) -> float:
    told, ship = paper.field, paper.shipment
    rng = chance("packliste", ship.seed)
    name, address = paper.party("seller")
    fitted(sheet, _LEFT, 34, 330, name, size=11, bold=True)
    sheet.block(_LEFT, 50, 260, [*address], size=7)
    sheet.text(_RIGHT, 32, "PACKLISTE", size=16, bold=True, align="right")
    sheet.text(_RIGHT, 52, "PACKING LIST", size=10, align="right")
    sheet.text(_LEFT, 96, "Empfänger / Consignee", size=6)
    sheet.block(_LEFT, 106, 240, party(paper, "consignee"), size=8.4)
    way: Part = flow(told("vessel"), " ", told("voyage")) if ship.voyage else told("vessel")
    rows: list[tuple[str, Part]] = [
        ("Packlisten-Nr. / Packing list no.", told("number")),
        ("Datum / Date", told("date")),
        ("Rechnung Nr. / Invoice no.", told("invoice_number")),
        ("Auftrag / Order no.", told("contract_number")),
        ("Lieferschein / Delivery note", f"LS{rng.randrange(10**5, 10**6)}"),
        ("Versandart / Dispatch", way),
        ("Von / From", told("loading_port")),
        ("Nach / To", told("discharge_port")),
        ("Lieferbedingung / Terms", told("incoterm")),
    ]
    for place, (label, part) in enumerate(rows):
        y = 92 + 12.5 * place
        sheet.text(312, y, label, size=6.4)
        fitted(sheet, 440, y - 0.5, 122, part, size=7.6)
    mark: list[Part] = ["Markierung / Marks:", " / ".join(ship.marks)]
    sheet.block(_LEFT, 170, 240, mark, size=7)
    return 92 + 12.5 * len(rows) + 10


def _head(sheet: Sheet, y: float) -> float:
    titles = (("Pos.", "Item"), ("Colli Nr.", "Pkg. no."), ("Verpackung", "Packing"),
              ("Warenbezeichnung", "Description of goods"), ("Menge", "Quantity"), ("Netto kg", "Net kg"),
              ("Brutto kg", "Gross kg"), ("Vol. m³", "cbm"))  # fmt: skip
    return head_row(sheet, _EDGES, y, 23, titles, size=6.4, fill="#e3e9d8")


def _next(sheet: Sheet, paper: Paper, count: int) -> float:
    _foot(sheet, paper, count)
    sheet.text(_LEFT, 32, f"Packliste / Packing list {paper.shipment.packing_number}", bold=True)
    return _head(sheet, 48)


def _item(paper: Paper, row: int, numbers: str) -> list[Parts]:
    cell = paper.cell
    goods: list[Part] = [
        cell(row, "description"),
        cell(row, "specification"),
        cell(row, "packing"),
        flow("Warentarifnr. / HS ", cell(row, "hs_code")),
        flow("Ursprung / Origin: ", cell(row, "origin")),
    ]
    packed: list[Part] = [cell(row, "packages"), cell(row, "package_kind")]
    amount: list[Part] = [cell(row, "quantity"), cell(row, "unit")]
    return [str(row + 1), numbers, packed, goods, amount, cell(row, "net_weight_kg"), cell(row, "gross_weight_kg"),
            cell(row, "volume_cbm")]  # fmt: skip


def _total(roll: Roll, paper: Paper) -> None:
    told = paper.field
    parts: list[Parts] = ["", "Summe", told("total_packages"), "Gesamt / Total", "", told("total_net_kg"),
                          told("total_gross_kg"), told("total_volume_cbm")]  # fmt: skip
    grid_row(roll, _EDGES, parts, "cccl" + "rrrr", size=7, air=4, fill="#e3e9d8")


def _last(sheet: Sheet, paper: Paper, count: int) -> float:
    """The head of a page that only closes the paper."""
    _foot(sheet, paper, count)
    return 46.0


def _ending(roll: Roll, paper: Paper, count: int) -> None:
    told, ship = paper.field, paper.shipment
    roll.again = lambda: _last(roll.sheet, paper, count)
    sheet, y = roll.sheet, roll.reserve(80)
    y += 10
    if ship.containers:
        y = sheet.block(_LEFT, y, 510, told("container_numbers").within("Container: ")) + 2
        y = sheet.block(_LEFT, y, 510, told("seal_numbers").within("Plomben / Seals: ")) + 2
    words = (
        "Verpackungsholz nach ISPM 15 behandelt. / Wood packing treated according to ISPM 15. Bitte prüfen Sie die "
        "Sendung sofort auf Vollständigkeit. / Please check the consignment for completeness at once."
    )
    y = sheet.block(_LEFT, y + 4, 510, words, size=6.6)
    sheet.text(_LEFT, y + 14, "Gepackt / Packed: ____________      Geprüft / Checked: ____________", size=6.8)
    roll.y = y + 30


def _foot(sheet: Sheet, paper: Paper, count: int) -> None:
    rng = chance("packliste foot", paper.shipment.seed)
    sheet.rule(_LEFT, 786, _RIGHT, 786, width=0.4)
    words = (f"Vorstand: K. Oppermann, R. Steil · Amtsgericht Hamburg HRB {rng.randrange(10000, 99999)} · USt-IdNr. "
             f"DE{rng.randrange(10**8, 10**9)} · {paper.shipment.seller.domain}")  # fmt: skip
    sheet.text(_LEFT, 790, words, size=5.8)
    sheet.text(_RIGHT, 790, f"Blatt / Page {sheet.page}/{count}", size=6, align="right")


LAYOUT = Layout("packing_packliste", "packing_list", _draw, pack="f", hs=("8", "10", "8."), mass=("kg",),
                numbers=("dot", "space"), dates=("dotted",))  # fmt: skip
