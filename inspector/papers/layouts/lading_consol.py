"""A house bill of lading of a forwarder's program: three parties side by side, weights first, containers last."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 32.0, 563.0
_EDGES = (32.0, 98.0, 156.0, 226.0, 320.0, 563.0)
_TITLES = ("Weight", "Volume", "Packages", "Marks and numbers", "Goods description")
_TOP, _END = 292.0, 628.0
_BLUE, _PALE = "#2b4c7e", "#e8eef7"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8)
    _title(sheet, paper)
    _parties(sheet, paper)
    _routing(sheet, paper)
    _foot(sheet, paper)
    roll = Roll(sheet, _heads(sheet, paper, _TOP), _END - 4, lambda: _next(sheet, paper))
    for row in paper.rows:
        _goods(roll, paper, row)
    _totals(roll, paper)
    _boxes(roll, paper)


def _title(sheet: Sheet, paper: Paper) -> None:
    agent = companies.FORWARDER
    sheet.text(_LEFT, 26, agent.name, size=12, bold=True, color=_BLUE)
    sheet.text(_LEFT, 42, ", ".join(agent.address), size=7)
    sheet.text(_RIGHT, 24, "HOUSE BILL OF LADING", size=14, bold=True, color=_BLUE, align="right")
    sheet.text(_RIGHT, 42, "for combined transport or port to port shipment", size=7, align="right")
    sheet.rule(_LEFT, 54, _RIGHT, 54, width=1.4, color=_BLUE)


def _field(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    """A caption on a pale band with its value below."""
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.4, color=_BLUE)
    sheet.frame(x0, y0, x1, y0 + 10, width=0, fill=_PALE)
    sheet.text(x0 + 3, y0 + 2, label, size=6, bold=True, color=_BLUE)
    room = (x1 - x0 - 8, y1 - y0 - 13)
    sheet.block(x0 + 4, y0 + 12.5, room[0], parts, size=fitting_size(sheet, parts, room, 8))


def _parties(sheet: Sheet, paper: Paper) -> None:
    third = (_RIGHT - _LEFT) / 3
    cells = (("CONSIGNOR", "seller"), ("CONSIGNEE (OR ORDER)", "consignee"), ("NOTIFY PARTY / INTERMEDIATE", "notify"))
    for place, (label, name) in enumerate(cells):
        x = _LEFT + third * place
        _field(sheet, (x, 60, x + third, 136), label, party(paper, name))


def _routing(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    rng = chance("consol", ship.seed)
    master = f"{rng.choice('ABDM')}{rng.randrange(10**8, 10**9)}"
    rows: tuple[tuple[tuple[str, Parts], ...], ...] = (
        (("H B/L NO.", told("number")), ("SHIPMENT", f"S{rng.randrange(10**7):08d}"),
         ("CONSOL", f"C{rng.randrange(10**7):08d}"), ("OCEAN B/L", master)),
        (("OCEAN VESSEL", told("vessel")), ("VOYAGE", told("voyage")), ("LOADED AT", told("loading_port")),
         ("UNLOADED AT", told("discharge_port"))),
        (("CONSIGNOR'S REF.", told("invoice_number")), ("ORDER REF.", told("contract_number")),
         ("SERVICE LEVEL", "STD"), ("ISSUED / ON BOARD", told("date"))),
        (("FOR DELIVERY APPLY TO", "AGENT AS NOTIFIED"), ("ORIGINALS", "3 (THREE)"), ("MOVE", "CY / CY"),
         ("FREIGHT", "PREPAID" if ship.incoterm[0] == "C" else "COLLECT")),
    )  # fmt: skip
    step = (_RIGHT - _LEFT) / 4
    for place, cells in enumerate(rows):
        y = 142 + 34.0 * place
        for at, (label, parts) in enumerate(cells):
            _field(sheet, (_LEFT + step * at, y, _LEFT + step * (at + 1), y + 34), label, parts)


def _heads(sheet: Sheet, paper: Paper, y: float) -> float:
    units = (f"({paper.manner.mass})", "(M3)", "", "", "(as declared by consignor, unknown to us)")
    sheet.frame(_LEFT, y, _RIGHT, y + 20, width=0, fill=_PALE)
    for place, title in enumerate(_TITLES):
        sheet.text(_EDGES[place] + 4, y + 2, title, size=7.2, bold=True, color=_BLUE)
        sheet.text(_EDGES[place] + 4, y + 11, units[place], size=6, color=_BLUE)
    return y + 25


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 28, f"HOUSE BILL OF LADING {paper.shipment.transport_number}  -  attachment", size=8.4, bold=True)
    sheet.text(_RIGHT, 28, f"sheet {sheet.page}", size=8, align="right")
    return _heads(sheet, paper, 44)


def _row(roll: Roll, parts: list[Parts], *, gap: float = 5) -> None:
    if roll.sheet.page > 1:
        roll.bottom = 790
    roll.row(across(_EDGES, parts, "rrlll", pad=4), size=7.8, gap=gap)


def _goods(roll: Roll, paper: Paper, row: int) -> None:
    cell = paper.cell
    marks: list[Part] = [*paper.shipment.marks] if row == 0 else ["ditto"]
    goods: list[Part] = [cell(row, "description"), flow("Commodity ", cell(row, "hs_code"))]
    packed: list[Part] = [cell(row, "packages"), cell(row, "package_kind")]
    _row(roll, [cell(row, "gross_weight_kg"), cell(row, "volume_cbm"), packed, marks, goods])


def _totals(roll: Roll, paper: Paper) -> None:
    told = paper.field
    y = roll.reserve(34)
    roll.sheet.rule(_LEFT, y, _RIGHT, y, width=0.5, color=_BLUE)
    roll.y = y + 4
    words: list[Part] = ["TOTALS, shipper's load and count"]
    if paper.shipment.remark:
        words.append(told("remarks")._replace(key="x:remark"))
    count: list[Part] = [told("total_packages"), paper.package_word()]
    _row(roll, [told("total_gross_kg"), told("total_volume_cbm"), count, "", words], gap=8)


def _boxes(roll: Roll, paper: Paper) -> None:
    """The containers in a list of their own; their sizes and tares are no figures of the goods."""
    ship, told, sheet = paper.shipment, paper.field, roll.sheet
    y = roll.reserve(26)
    for x, title in ((36.0, "Container"), (126.0, "Seal"), (206.0, "Type"), (256.0, "Mode"), (316.0, "Tare")):
        sheet.text(x, y, title, size=6.6, bold=True, color=_BLUE)
    roll.y = y + 10
    for number, closed in zip(ship.containers, ship.seals, strict=True):
        y = roll.reserve(11)
        sheet.text(36, y, told("container_numbers")._replace(text=number), size=7.6)
        sheet.text(126, y, told("seal_numbers")._replace(text=closed), size=7.6)
        for x, text in ((206.0, "20GP"), (256.0, "FCL"), (316.0, "2200")):
            sheet.text(x, y, text, size=7.6)
        roll.y = y + 11


def _foot(sheet: Sheet, paper: Paper) -> None:
    ship = paper.shipment
    sheet.frame(_LEFT, _TOP, _RIGHT, _END, width=0.4, color=_BLUE)
    words = ("Received in apparent good order and condition except as otherwise noted the number of containers or "
             "packages enumerated above for transportation from the place of receipt to the place of delivery subject "
             "to the terms hereof. One original must be surrendered in exchange for the goods.")  # fmt: skip
    sheet.frame(_LEFT, _END, 330, _END + 96, width=0.4, color=_BLUE)
    sheet.block(_LEFT + 5, _END + 6, 286, words, size=6.2)
    sheet.text(_LEFT + 5, _END + 60, f"Place of issue: {ship.loading.city}", size=7.4)
    sheet.frame(330, _END, _RIGHT, _END + 96, width=0.4, color=_BLUE)
    sheet.text(336, _END + 4, f"Signed for {companies.FORWARDER.name} as carrier", size=6.6)
    rng = chance("consol hand", ship.seed)
    stamps.signature(sheet, 380, _END + 60, rng)
    stamps.oval(sheet, 482, _END + 52, ("KUAYANG", "FREIGHT FORWARDING", "AS CARRIER"), turn=rng.uniform(-12, 10))


LAYOUT = Layout("lading_consol", "bill_of_lading", _draw, pack="e", upper=True, hs=("8", "6.", "6"), mass=("KG", "KGS"),
                numbers=("comma", "space", "plain"), dates=("dmon", "DMON", "iso"))  # fmt: skip
