"""A carrier's bill of lading with numbered boxes: measurement over weight in one column, long lists attached behind."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.forms import fitted, form_box
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, depth_of
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words

_LEFT, _MIDDLE, _RIGHT = 36.0, 300.0, 560.0
_EDGES = (36.0, 166.0, 250.0, 462.0, 560.0)
_TOP, _BOTTOM = 366.0, 588.0
_GREEN = "#0d5c3b"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 7.6, leading=1.2)
    _head(sheet, paper)
    _route(sheet, paper)
    _frame(sheet)
    attached = _body(sheet, paper)
    _charges(sheet, paper)
    if attached:
        _attachment(sheet, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    form_box(sheet, corners, label, parts, size=7.6, label_size=5.6, label_family="sans", width=0.5)


def _carrier(paper: Paper) -> tuple[str, str, str]:
    prefix = paper.shipment.transport_number[:3]
    return next((line for line in companies.LINES if line[1] == prefix), companies.LINES[0])


def _head(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    name, _, legal = _carrier(paper)
    fitted(sheet, _MIDDLE, 24, 250, name, size=15, bold=True, family="sans", color=_GREEN)
    sheet.text(_RIGHT, 42, "BILL OF LADING", size=12, bold=True, align="right", family="sans")
    sheet.text(_MIDDLE, 44, legal, size=6.6, family="sans")
    _box(sheet, (_LEFT, 58, _MIDDLE, 124), "(2) Shipper/Exporter", party(paper, "seller"))
    _box(sheet, (_LEFT, 124, _MIDDLE, 190), "(3) Consignee (complete name and address)", party(paper, "consignee"))
    _box(sheet, (_LEFT, 190, _MIDDLE, 256), "(4) Notify Party (complete name and address)", party(paper, "notify"))
    booking = chance("booking", ship.seed).randrange(10**11, 10**12)
    _box(sheet, (_MIDDLE, 58, 430, 84), "(5) Document No.", told("number"))
    _box(sheet, (430, 58, _RIGHT, 84), "Booking No.", f"{booking}")
    _box(sheet, (_MIDDLE, 84, _RIGHT, 124), "(6) Export References",
         [flow("INV. NO. ", told("invoice_number")), flow("CONTRACT ", told("contract_number"))])  # fmt: skip
    agent: list[Part] = [companies.FORWARDER.name.upper(), "FMC NO. 022764N/F"]
    _box(sheet, (_MIDDLE, 124, _RIGHT, 160), "(7) Forwarding Agent-References", agent)
    _box(sheet, (_MIDDLE, 160, _RIGHT, 190), "(8) Point and Country of Origin (for the Merchant's reference only)")
    _box(sheet, (_MIDDLE, 190, _RIGHT, 256), "(9) Also Notify Party (complete name and address)", "SAME AS ABOVE")


def _route(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    vessel = flow(told("vessel"), " ", told("voyage")) if ship.voyage else told("vessel")
    _box(sheet, (_LEFT, 256, 166, 282), "(12) Pre-carriage by")
    _box(sheet, (166, 256, _MIDDLE, 282), "(13) Place of Receipt/Date", f"{ship.loading.city.upper()} CY")
    _box(sheet, (_LEFT, 282, 166, 308), "(14) Ocean Vessel/Voy. No.", vessel)
    _box(sheet, (166, 282, _MIDDLE, 308), "(15) Port of Loading", told("loading_port"))
    _box(sheet, (_LEFT, 308, 166, 334), "(16) Port of Discharge", told("discharge_port"))
    _box(sheet, (166, 308, _MIDDLE, 334), "(17) Place of Delivery", f"{ship.discharge.city.upper()} CY")
    _box(sheet, (_MIDDLE, 256, _RIGHT, 334), "(10) Onward Inland Routing/Export Instructions (for the Merchant's "
         "reference only)", _instructions(paper))  # fmt: skip


def _instructions(paper: Paper) -> list[Part]:
    lines: list[Part] = ["FCL / FCL   CY / CY"]
    if paper.has("licence_number"):
        lines.append(flow("EXPORT LICENCE NO. ", paper.field("licence_number")))
    if paper.shipment.remark:
        lines.append(paper.field("remarks")._replace(key="x:remark"))
    return lines


def _frame(sheet: Sheet) -> None:
    sheet.text((_LEFT + _RIGHT) / 2, 336.5, "Particulars furnished by the Merchant", size=6.2, align="center",
               family="sans", bold=True)  # fmt: skip
    sheet.frame(_LEFT, 345, _RIGHT, _BOTTOM, width=0.5)
    sheet.rule(_LEFT, _TOP, _RIGHT, _TOP, width=0.5)
    titles = (("(18) Container No. And Seal No.", "Marks & Nos."), ("(19) Quantity And", "Kind of Packages"),
              ("(20) Description of Goods",), ("(21) Measurement (M3)", "Gross Weight (KGS)"))  # fmt: skip
    for place, lines in enumerate(titles):
        x = _EDGES[place]
        for step, line in enumerate(lines):
            fitted(sheet, x + 3, 347.5 + 8 * step, _EDGES[place + 1] - x - 6, line, size=6, family="sans")
        if place:
            sheet.rule(x, 345, x, _BOTTOM, width=0.4)


def _item(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    code = flow("HS CODE: ", cell(row, "hs_code"))
    measures: list[Part] = [flow(cell(row, "volume_cbm"), " CBM"), flow(cell(row, "gross_weight_kg"), " KGS")]
    return [
        Cell(_EDGES[1] + 3, 80, [cell(row, "packages"), cell(row, "package_kind")]),
        Cell(_EDGES[2] + 4, 204, [cell(row, "description"), cell(row, "specification"), code]),
        Cell(_EDGES[3] + 3, 91, measures, "right"),
    ]


def _body(sheet: Sheet, paper: Paper) -> bool:
    """The goods within the frame; or, where they are too many, their sum and the words that point to the list."""
    told, ship = paper.field, paper.shipment
    kinds = paper.package_word()
    y = sheet.block(_EDGES[0] + 3, _TOP + 3, 124, _boxes(paper), size=7)
    y = sheet.block(_EDGES[0] + 3, y + 6, 124, [*ship.marks])
    count = len(ship.containers)
    sheet.block(_EDGES[1] + 3, _TOP + 3, 80, [told("total_packages"), kinds], bold=True)
    words = [f"{count} X 20'GP CONTAINER{'S' if count > 1 else ''}", "SHIPPER'S LOAD AND COUNT, SAID TO CONTAIN:"]
    sheet.block(_EDGES[2] + 4, _TOP + 3, 204, [*words])
    sums: list[Part] = [flow(told("total_volume_cbm"), " CBM"), flow(told("total_gross_kg"), " KGS")]
    sheet.block(_EDGES[3] + 3, _TOP + 3, 91, sums, align="right", bold=True)
    items = [_item(paper, row) for row in paper.rows]
    at, room = _TOP + 26, _BOTTOM - 24
    attached = sum(depth_of(sheet, item) + 5 for item in items) > room - at
    roll = Roll(sheet, at, _BOTTOM, lambda: at)
    if attached:
        sheet.text(_EDGES[2] + 4, at + 10, "*** GOODS AS PER ATTACHED LIST ***")
    else:
        for item in items:
            roll.row(item, gap=5)
    paid = "FREIGHT PREPAID" if ship.incoterm[0] == "C" else "FREIGHT COLLECT"
    sheet.text(_EDGES[2] + 4, _BOTTOM - 13, paid)
    return attached


def _boxes(paper: Paper) -> list[Part]:
    numbers, seals = paper.field("container_numbers"), paper.field("seal_numbers")
    ship = paper.shipment
    return [flow(numbers._replace(text=number), "/20'/", seals._replace(text=seal))
            for number, seal in zip(ship.containers, ship.seals, strict=True)]  # fmt: skip


def _charges(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    legal = _carrier(paper)[2]
    count = len(ship.containers)
    said = in_words(count, "").removesuffix(" ONLY").strip()
    _box(sheet, (_LEFT, _BOTTOM, _RIGHT, 612), "(22) TOTAL NUMBER OF CONTAINERS OR PACKAGES (IN WORDS)",
         f"SAY {said} ({count}) CONTAINER{'S' if count > 1 else ''} ONLY")  # fmt: skip
    prepaid = ship.incoterm[0] == "C"
    for x0, x1, label, part in (
        (_LEFT, 166.0, "(24) FREIGHT & CHARGES", "OCEAN FREIGHT AS ARRANGED"),
        (166.0, 236.0, "Revenue Tons", ""),
        (236.0, _MIDDLE, "Rate / Per", "20'"),
        (_MIDDLE, 430.0, "Prepaid", "AS ARRANGED" if prepaid else ""),
        (430.0, _RIGHT, "Collect", "" if prepaid else "AS ARRANGED"),
    ):
        _box(sheet, (x0, 612, x1, 662), label, part)
    city = ship.loading.city.upper()
    _box(sheet, (_LEFT, 662, 166, 688), "(25) B/L NO.", told("number"))
    _box(sheet, (166, 662, 236, 688), "(26) Service Type/Mode", "FCL/FCL")
    _box(sheet, (236, 662, _MIDDLE, 688), "(27) Original B(s)/L", "THREE (3)")
    _box(sheet, (_LEFT, 688, _MIDDLE, 714), "(28) Place of B(s)/L Issue/Date", flow(f"{city}  ", told("date")))
    _box(sheet, (_LEFT, 714, 122, 740), "(29) Prepaid at", city if prepaid else "")
    _box(sheet, (122, 714, 208, 740), "(30) Collect at", "" if prepaid else ship.discharge.city.upper())
    _box(sheet, (208, 714, _MIDDLE, 740), "(31) Exchange Rate", "USD1=CNY7.1045")
    _box(sheet, (_MIDDLE, 662, _RIGHT, 688), "(33) Laden on Board", told("date"))
    sheet.frame(_MIDDLE, 688, _RIGHT, 780, width=0.5)
    sheet.text(_MIDDLE + 4, 692, f"As agent for the Carrier {legal}", size=6.2, family="sans")
    stamps.signature(sheet, 380, 744, chance("agent hand", ship.seed))
    sheet.text(_RIGHT - 6, 768, "(Authorized Signature)", size=6, family="sans", align="right")
    clause = (
        "Received by the Carrier in apparent good order and condition unless otherwise indicated the goods, or the "
        "container(s) or package(s) said to contain the cargo herein mentioned, to be carried subject to all the "
        "terms on the face and back of this Bill of Lading."
    )
    sheet.block(_LEFT + 2, 744, 258, clause, size=5.6, family="sans")


def _attachment(sheet: Sheet, paper: Paper) -> None:
    """The list behind the form, with the goods and nothing else."""
    sheet.turn()
    roll = Roll(sheet, _list_head(sheet, paper), 780, lambda: _list_head(sheet, paper))
    for row in paper.rows:
        roll.row(_item(paper, row), gap=6)
    y = roll.reserve(20)
    sheet.text(_EDGES[1], y + 4, "----- END OF ATTACHED LIST -----")


def _list_head(sheet: Sheet, paper: Paper) -> float:
    ship = paper.shipment
    sheet.text(_LEFT, 34, "ATTACHED LIST", size=11, bold=True, family="sans")
    sheet.text(_RIGHT, 34, f"B/L NO. {ship.transport_number}", align="right")
    sheet.text(_RIGHT, 45, f"VESSEL {ship.vessel} VOY {ship.voyage}   SHEET {sheet.page - 1}", align="right")
    for x, title, align in ((_EDGES[1] + 3, "QUANTITY/KIND", "left"), (_EDGES[2] + 4, "DESCRIPTION OF GOODS", "left"),
                            (_RIGHT - 4, "MEAS. / G.WEIGHT", "right")):  # fmt: skip
        sheet.text(x, 64, title, align=align)
    sheet.rule(_LEFT, 76, _RIGHT, 76, width=0.5, dash=2)
    return 82


LAYOUT = Layout("lading_numbered", "bill_of_lading", _draw, pack="h", upper=True, hs=("6", "8", "6."), mass=("KGS",),
                numbers=("comma", "plain"), dates=("MOND", "DMON", "iso"))  # fmt: skip
