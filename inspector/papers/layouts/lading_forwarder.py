"""A forwarder's own negotiable multimodal transport bill: consignor, consigned to order of, notify address."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.forms import fitted, form_box
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 34.0, 304.0, 562.0
_EDGES = (34.0, 130.0, 210.0, 424.0, 496.0, 562.0)
_TOP, _END = 352.0, 610.0
_INK = "#2a4d9b"
_TITLES = ("Marks and numbers", "Number and kind of packages", "Description of goods", "Gross weight", "Measurement")


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8)
    _parties(sheet, paper)
    _issuer(sheet, paper)
    _route(sheet, paper)
    _foot(sheet, paper)
    roll = Roll(sheet, _head(sheet, _TOP, _END), _END - 6, lambda: _sheet(sheet, paper))
    _containers(roll, paper)
    for row in paper.rows:
        _goods(roll, paper, row)
    _total(roll, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    form_box(sheet, corners, label, parts, size=8.6, label_size=6.4, color=_INK, width=0.8, family="mono")


def _parties(sheet: Sheet, paper: Paper) -> None:
    for place, (label, who) in enumerate(
        (("Consignor", "seller"), ("Consigned to order of", "consignee"), ("Notify address", "notify"))
    ):
        top = 32.0 + 72 * place
        _box(sheet, (_LEFT, top, _MIDDLE, top + 72), label, party(paper, who))


def _issuer(sheet: Sheet, paper: Paper) -> None:
    rng = chance("forwarder", paper.shipment.seed)
    us = companies.FORWARDER
    sheet.frame(_MIDDLE, 32, _RIGHT, 248, width=0.8, color=_INK)
    sheet.text(_MIDDLE + 8, 38, "FBL", size=20, bold=True, color=_INK)
    sheet.text(_RIGHT - 8, 38, "No.", size=7, align="right", color=_INK)
    fitted(sheet, _RIGHT - 8, 48, 150, paper.field("number"), size=11, bold=True, align="right")
    sheet.block(
        _MIDDLE + 8, 74, 240, ["NEGOTIABLE MULTIMODAL", "TRANSPORT BILL OF LADING"], size=12, bold=True, color=_INK
    )
    words = "issued subject to UNCTAD / ICC Rules for Multimodal Transport Documents (ICC Publication 481)."
    sheet.block(_MIDDLE + 8, 108, 240, words, size=7, color=_INK)
    lines: list[Part] = [us.name.upper(), *us.address, f"Tel.: +86 {rng.randrange(10**9, 10**10)}",
                         f"NVOCC Reg. MOC-NV {rng.randrange(1000, 9999)}"]  # fmt: skip
    sheet.block(_MIDDLE + 8, 142, 240, lines, size=8.4)
    sheet.text(_MIDDLE + 8, 208, f"Our ref.: KY{rng.randrange(10**6, 10**7)}", size=8)
    sheet.text(_MIDDLE + 8, 222, flow("Shipper's ref.: ", paper.field("invoice_number")), size=8)


def _route(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    lines: tuple[tuple[tuple[str, Parts], ...], ...] = (
        (("Place of receipt", ship.loading.city.upper()), ("", "")),
        (("Ocean vessel", flow(told("vessel"), " V.", told("voyage"))), ("Port of loading", told("loading_port"))),
        (("Port of discharge", told("discharge_port")), ("Place of delivery", ship.discharge.city.upper())),
    )
    for line, ((one, first), (two, second)) in enumerate(lines):
        y = 248 + 30.0 * line
        _box(sheet, (_LEFT, y, 169, y + 30), one, first)
        _box(sheet, (169, y, _MIDDLE, y + 30), two, second)
    agent: list[Part] = [f"{ship.discharge.city.upper()} CARGO SERVICES", f"{told('destination_country').text}"]
    _box(sheet, (_MIDDLE, 248, _RIGHT, 338), "For delivery of goods please apply to:", agent)


def _head(sheet: Sheet, top: float, end: float) -> float:
    sheet.frame(_LEFT, top - 14, _RIGHT, end, width=0.8, color=_INK)
    for place, title in enumerate(_TITLES):
        wide = _EDGES[place + 1] - _EDGES[place] - 4
        fitted(sheet, _EDGES[place] + 3, top - 9, wide, title, size=6.6, color=_INK)
    sheet.rule(_LEFT, top + 2, _RIGHT, top + 2, width=0.8, color=_INK)
    return top + 8


def _sheet(sheet: Sheet, paper: Paper) -> float:
    typed, sheet.pen = sheet.pen, Pen("sans", 8)
    text = f"Continuation sheet {sheet.page - 1} to FBL No. {paper.shipment.transport_number}"
    sheet.text(_LEFT, 28, text, size=9, bold=True, color=_INK)
    y = _head(sheet, 62, 800)
    sheet.pen = typed
    return y


def _put(roll: Roll, parts: list[Parts], gap: float = 5) -> None:
    roll.bottom = _END - 6 if roll.sheet.page == 1 else 794
    kept = roll.sheet.pen
    roll.sheet.pen = Pen("mono", 7.6)
    roll.row(across(_EDGES, parts, "lllrr", pad=3), size=7.6, gap=gap)
    roll.sheet.pen = kept


def _containers(roll: Roll, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    for number, closed in zip(ship.containers, ship.seals, strict=True):
        box: Part = flow(
            told("container_numbers")._replace(text=number), "/", told("seal_numbers")._replace(text=closed)
        )
        _put(roll, ["", "1X20'GP", [box], "", ""], gap=1)


def _goods(roll: Roll, paper: Paper, row: int) -> None:
    cell, mass = paper.cell, paper.manner.mass
    marks: list[Part] = [*paper.shipment.marks] if row == 0 else []
    packed: list[Part] = [cell(row, "packages"), cell(row, "package_kind")]
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("H.S. CODE ", cell(row, "hs_code"))]
    _put(roll, [marks, packed, goods, flow(cell(row, "gross_weight_kg"), mass), flow(cell(row, "volume_cbm"), "M3")])


def _total(roll: Roll, paper: Paper) -> None:
    told, mass = paper.field, paper.manner.mass
    lines: list[Part] = ["SHIPPER'S LOAD AND COUNT", "CLEAN ON BOARD"]
    if paper.shipment.remark:
        lines.append(told("remarks")._replace(key="x:remark"))
    _put(roll, ["TOTAL", told("total_packages"), lines, flow(told("total_gross_kg"), mass),
                flow(told("total_volume_cbm"), "M3")])  # fmt: skip


def _foot(sheet: Sheet, paper: Paper) -> None:
    ship, told = paper.shipment, paper.field
    sheet.text(_LEFT + 3, _END + 3, "according to the declaration of the consignor", size=6.4, color=_INK)
    _box(
        sheet, (_LEFT, _END + 12, _MIDDLE, _END + 38), "Declaration of Interest of the consignor in timely delivery", ""
    )
    _box(sheet, (_MIDDLE, _END + 12, _RIGHT, _END + 38), "Declared value for ad valorem rate", "N.V.D.")
    words = (
        "The goods and instructions are accepted and dealt with subject to the Standard Conditions printed overleaf. "
        "Taken in charge in apparent good order and condition, unless otherwise noted herein, at the place of receipt "
        "for transport and delivery as mentioned above. One of these Multimodal Transport Bills of Lading must be "
        "surrendered duly endorsed in exchange for the goods."
    )
    sheet.block(_LEFT + 3, _END + 43, 522, words, size=6.2, color=_INK)
    y, paid = _END + 80, ship.incoterm[0] == "C"
    city = ship.loading.city.upper()
    cells: tuple[tuple[float, float, float, str, Parts], ...] = (
        (_LEFT, 169, y, "Freight amount", "FREIGHT PREPAID" if paid else "FREIGHT COLLECT"),
        (169, _MIDDLE, y, "Freight payable at", city if paid else ship.discharge.city.upper()),
        (_MIDDLE, _RIGHT, y, "Place and date of issue", flow(f"{city}, ", told("date"))),
        (_LEFT, 169, y + 30, "Cargo Insurance through the undersigned", "NOT COVERED"),
        (169, _MIDDLE, y + 30, "Number of Original FBL's", "THREE (3)"),
    )
    for x0, x1, top, label, parts in cells:
        _box(sheet, (x0, top, x1, top + 30), label, parts)
    _box(sheet, (_MIDDLE, y + 30, _RIGHT, y + 104), "Stamp and signature", companies.FORWARDER.name.upper())
    rng = chance("forwarder seal", ship.seed)
    stamps.oval(sheet, 430, y + 76, ("KUAYANG FREIGHT", "FORWARDING CO., LTD.", "AS CARRIER"))
    stamps.signature(sheet, 330, y + 90, rng)


LAYOUT = Layout("lading_forwarder", "bill_of_lading", _draw, pack="f", upper=True, hs=("6", "6.", "8"),
                mass=("KGS", "KG"), numbers=("comma", "plain"), dates=("DMON", "MOND", "dmy"))  # fmt: skip
