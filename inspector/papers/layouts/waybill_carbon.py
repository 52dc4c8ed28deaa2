"""A neutral air waybill typed on the form of the airlines: rate class, chargeable weight, charges at the left."""

from __future__ import annotations

import math

from inspector.papers import companies
from inspector.papers.chance import chance
from inspector.papers.forms import fitted, form_box
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, depth_of, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _MIDDLE, _RIGHT = 28.0, 302.0, 568.0
_TOP, _END = 376.0, 570.0
_EDGES = (28.0, 64.0, 124.0, 138.0, 156.0, 210.0, 264.0, 314.0, 372.0, 568.0)
_TITLES = (("No. of", "Pieces", "RCP"), ("Gross", "Weight"), ("kg", "lb"), ("Rate", "Class"),
           ("Commodity", "Item No."), ("Chargeable", "Weight"), ("Rate /", "Charge"), ("Total",),
           ("Nature and Quantity of Goods", "(incl. Dimensions or Volume)"))  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 7)
    ship = paper.shipment
    sheet.text(_LEFT, 18, f"{ship.transport_number[:3]}  {ship.loading.code}  {ship.transport_number[4:]}", size=10,
               family="typed")  # fmt: skip
    sheet.text(_RIGHT, 18, paper.field("number"), size=11, family="typed", align="right")
    _parties(sheet, paper)
    _agent(sheet, paper)
    _route(sheet, paper)
    _information(sheet, paper)
    _frame(sheet)
    _goods(sheet, paper)
    _charges(sheet, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    form_box(sheet, corners, label, parts, size=8.2, label_size=5.4, family="typed")


def _airline(paper: Paper) -> str:
    number = paper.shipment.transport_number
    return next((name for prefix, name, _ in companies.AIRLINES if number.startswith(prefix)), "")


def _parties(sheet: Sheet, paper: Paper) -> None:
    rng = chance("carbon", paper.shipment.seed)
    account = f"{rng.randrange(10**6, 10**7)}"
    for top, label, who in (
        (32.0, "Shipper's Name and Address", "seller"),
        (98.0, "Consignee's Name and Address", "consignee"),
    ):
        _box(sheet, (_LEFT, top, _MIDDLE, top + 66), label)
        lines = party(paper, who)
        size = fitting_size(sheet, lines, (225, 38), 8.2)
        sheet.block(_LEFT + 5, top + 24, 262, lines, size=size, family="typed")
        _box(
            sheet,
            (206, top, _MIDDLE, top + 22),
            label.replace("Name and Address", "Account Number"),
            account if top < 50 else "",
        )
    sheet.frame(_MIDDLE, 32, _RIGHT, 98)
    sheet.text(_MIDDLE + 4, 36, "Not Negotiable", size=6)
    sheet.text(_MIDDLE + 4, 46, "Air Waybill", size=14, bold=True)
    sheet.text(_MIDDLE + 4, 64, "Issued by", size=6)
    sheet.text(_MIDDLE + 40, 74, _airline(paper).upper(), size=11, bold=True)
    sheet.text(
        _MIDDLE + 4, 89, "Copies 1, 2 and 3 of this Air Waybill are originals and have the same validity.", size=5.6
    )
    words = (
        "It is agreed that the goods described herein are accepted in apparent good order and condition (except as "
        "noted) for carriage SUBJECT TO THE CONDITIONS OF CONTRACT ON THE REVERSE HEREOF. ALL GOODS MAY BE CARRIED BY "
        "ANY OTHER MEANS INCLUDING ROAD OR ANY OTHER CARRIER UNLESS SPECIFIC CONTRARY INSTRUCTIONS ARE GIVEN HEREON BY "
        "THE SHIPPER. THE SHIPPER'S ATTENTION IS DRAWN TO THE NOTICE CONCERNING CARRIER'S LIMITATION OF "
        "LIABILITY."
    )
    sheet.frame(_MIDDLE, 98, _RIGHT, 164)
    sheet.block(_MIDDLE + 4, 102, 256, words, size=5.8)


def _agent(sheet: Sheet, paper: Paper) -> None:
    """The agent of the carrier at the left, how the freight is paid and who is notified at the right."""
    told, ship = paper.field, paper.shipment
    rng = chance("carbon agent", ship.seed)
    freight = "FREIGHT PREPAID" if ship.incoterm[0] == "C" else "FREIGHT COLLECT"
    agent: list[Part] = [companies.FORWARDER.name.upper(), ship.loading.city.upper()]
    code = f"08-3 {rng.randrange(1000, 9999)}/{rng.randrange(1000, 9999)}"
    _box(sheet, (_LEFT, 164, _MIDDLE, 194), "Issuing Carrier's Agent Name and City", agent)
    _row(sheet, 194, 216, ((_LEFT, "Agent's IATA Code", code), (165, "Account No.", "")), _MIDDLE)
    words = "Airport of Departure (Addr. of First Carrier) and Requested Routing"
    _box(sheet, (_LEFT, 216, _MIDDLE, 240), words, told("loading_port"))
    _box(sheet, (_MIDDLE, 164, _RIGHT, 216), "Accounting Information", [freight, flow("NOTIFY: ", told("notify"))])
    _box(sheet, (_MIDDLE, 216, _RIGHT, 240), "Reference Number / Optional Shipping Information",
         flow(told("invoice_number"), f" / {ship.incoterm[:3]}"))  # fmt: skip


def _route(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    paid, day = "P" if ship.incoterm[0] == "C" else "C", ship.dates.export
    name = _airline(paper)
    _row(sheet, 240, 264, ((_LEFT, "To", ship.discharge.code), (60, "By First Carrier", name.upper()), (186, "to", ""),
                           (212, "by", ""), (238, "to", ""), (270, "by", ""), (_MIDDLE, "Currency", ship.currency),
                           (342, "CHGS", ""), (366, "WT/VAL", paid), (402, "Other", paid),
                           (430, "Declared Value for Carriage", "NVD"),
                           (500, "Declared Val. Customs", "NCV")), _RIGHT)  # fmt: skip
    _row(
        sheet,
        264,
        288,
        (
            (_LEFT, "Airport of Destination", told("discharge_port")),
            (186, "Requested Flight/Date", flow(told("vessel"), f"/{day:%d}")),
            (_MIDDLE, "Amount of Insurance", "XXX"),
            (378, "INSURANCE - If carrier offers insurance, and such insurance is requested", ""),
        ),
        _RIGHT,
    )


def _information(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    info: list[Part] = ["ATTD: INVOICE, PACKING LIST.  KEEP DRY"]
    if paper.has("licence_number"):
        info.append(flow("EXPORT LICENCE ", told("licence_number")))
    if ship.remark:
        info.append(told("remarks")._replace(key="x:remark"))
    _box(sheet, (_LEFT, 288, 500, 344), "Handling Information", info)
    _box(sheet, (500, 288, _RIGHT, 344), "SCI", "")


def _row(sheet: Sheet, top: float, bottom: float, cells: tuple[tuple[float, str, Parts], ...], end: float) -> None:
    for place, (x, label, parts) in enumerate(cells):
        right = cells[place + 1][0] if place + 1 < len(cells) else end
        _box(sheet, (x, top, right, bottom), label, parts)


def _frame(sheet: Sheet) -> None:
    sheet.frame(_LEFT, 344, _RIGHT, _END)
    for place, title in enumerate(_TITLES):
        x = (_EDGES[place] + _EDGES[place + 1]) / 2
        for line, words in enumerate(title):
            fitted(sheet, x, 347 + 7.4 * line, _EDGES[place + 1] - _EDGES[place] - 2, words, size=5.8, align="center")
        if place:
            sheet.rule(_EDGES[place], 344, _EDGES[place], _END)
    sheet.rule(_LEFT, 371, _RIGHT, 371)
    sheet.rule(_LEFT, _END - 18, _EDGES[-2], _END - 18)


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell, line = paper.cell, paper.shipment.lines[row]
    charged = math.ceil(max(line.gross_kg, line.volume * 1000 / 6) * 2) / 2
    goods: list[Part] = [
        cell(row, "description"),
        flow("HS ", cell(row, "hs_code"), "  VOL ", cell(row, "volume_cbm"), " CBM"),
    ]
    parts: list[Parts] = [cell(row, "packages"), cell(row, "gross_weight_kg"), "K", "Q", "",
                          paper.manner.number(charged, 1), "", "AS AGREED", goods]  # fmt: skip
    aligns = ("right", "right", "center", "center", "left", "right", "right", "center", "left")
    return [Cell(_EDGES[place] + 2, _EDGES[place + 1] - _EDGES[place] - 4, part, aligns[place])
            for place, part in enumerate(parts)]  # fmt: skip


def _goods(sheet: Sheet, paper: Paper) -> None:
    told = paper.field
    kept, sheet.pen = sheet.pen, Pen("typed", 7.4)
    rows = [_cells(paper, row) for row in paper.rows]
    size = 7.4
    while size > 4.6 and sum(depth_of(sheet, cells, size=size) + 4 for cells in rows) > _END - 18 - _TOP:
        size -= 0.2
    y = _TOP
    for cells in rows:
        y = put(sheet, y, cells, size=size) + 4
    foot = _END - 13
    fitted(sheet, _EDGES[1] - 2, foot, 32, told("total_packages"), size=7.6, align="right")
    fitted(sheet, _EDGES[2] - 2, foot, 56, told("total_gross_kg"), size=7.6, align="right")
    sheet.text(_EDGES[2] + 7, foot, "K", align="center")
    sheet.text(_EDGES[7] + 29, foot, "AS AGREED", align="center")
    sheet.pen = kept


def _charges(sheet: Sheet, paper: Paper) -> None:
    ship = paper.shipment
    paid = ship.incoterm[0] == "C"
    names = (
        "Weight Charge",
        "Valuation Charge",
        "Tax",
        "Total Other Charges Due Agent",
        "Total Other Charges Due Carrier",
    )
    for place, name in enumerate(names):
        y = _END + 24.0 * place
        _box(sheet, (_LEFT, y, 128, y + 24), f"Prepaid   {name}", "AS AGREED" if paid and not place else "")
        _box(sheet, (128, y, 228, y + 24), "Collect", "" if paid or place else "AS AGREED")
    y = _END + 120
    for place, (one, two) in enumerate(
        (("Total Prepaid", "Total Collect"), ("Currency Conversion Rates", "CC Charges in Dest. Currency"))
    ):
        top = y + 24.0 * place
        _box(sheet, (_LEFT, top, 128, top + 24), one, "AS AGREED" if paid and not place else "")
        _box(sheet, (128, top, 228, top + 24), two, "AS AGREED" if not paid and not place else "")
    _box(sheet, (228, _END, _RIGHT, _END + 36), "Other Charges", "AWC 50.00  MYC 1.20/K  SCC 0.20/K" if paid else "")
    words = (
        "Shipper certifies that the particulars on the face hereof are correct and that insofar as any part of the "
        "consignment contains dangerous goods, such part is properly described by name and is in proper condition for "
        "carriage by air according to the applicable Dangerous Goods Regulations."
    )
    sheet.frame(228, _END + 36, _RIGHT, _END + 102)
    sheet.block(234, _END + 40, 326, words, size=5.8)
    sheet.text(240, _END + 76, companies.FORWARDER.name.upper(), size=7.4, family="typed")
    sheet.text(398, _END + 93, "Signature of Shipper or his Agent", size=5.6, align="center")
    sheet.frame(228, _END + 102, _RIGHT, _END + 168)
    sheet.text(240, _END + 132, flow(paper.field("date"), f"    {ship.loading.city.upper()}"), size=8, family="typed")
    sheet.text(
        240,
        _END + 158,
        "Executed on (date)          at (place)          Signature of Issuing Carrier or its Agent",
        size=5.8,
    )
    signature(sheet, 450, _END + 146, chance("carbon hand", ship.seed))
    sheet.text(_RIGHT, _END + 174, "ORIGINAL 3 (FOR SHIPPER)", size=8, bold=True, align="right")


LAYOUT = Layout("waybill_carbon", "air_waybill", _draw, pack="f", upper=True, hs=("6", "8", "6."), mass=("K",),
                numbers=("plain", "comma"), dates=("DMON", "dmon", "dmy"), most_lines=10)  # fmt: skip
