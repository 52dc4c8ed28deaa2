"""An air waybill with the full set of the carriers' boxes in black, typed by an agent, the totals under the columns."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 32.0, 300.0, 566.0
_EDGES = (_LEFT, 72.0, 140.0, 156.0, 172.0, 224.0, 286.0, 336.0, 398.0, _RIGHT)
_CONDITIONS = (
    "Copies 1, 2 and 3 of this Air Waybill are originals and have the same validity. It is agreed that the goods "
    "described herein are accepted in apparent good order and condition (except as noted) for carriage SUBJECT TO THE "
    "CONDITIONS OF CONTRACT ON THE REVERSE HEREOF. All goods may be carried by any other means including road or any "
    "other carrier unless specific contrary instructions are given hereon by the shipper."
)
_CERTIFIED = (
    "Shipper certifies that the particulars on the face hereof are correct and that insofar as any part of the "
    "consignment contains dangerous goods, such part is properly described by name and is in proper condition for "
    "carriage by air."
)


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 8.6)
    number = paper.field("number")
    prefix, serial = number.text.split("-")
    sheet.text(_LEFT + 2, 20, f"{prefix}  {paper.shipment.loading.code}  {serial}", size=10)
    sheet.text(_RIGHT, 20, number, size=11, bold=True, align="right")
    _parties(sheet, paper)
    _carrier(sheet, paper)
    y = _routing(sheet, paper, 218)
    y = _goods(sheet, paper, y, 250)
    _charges(sheet, paper, y)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.5)
    sheet.text(x0 + 2, y0 + 1.5, label, size=5.4, family="sans")
    size = fitting_size(sheet, parts, (x1 - x0 - 6, y1 - y0 - 10), sheet.pen.size)
    sheet.block(x0 + 4, y0 + 10, x1 - x0 - 6, parts, size=size)


def _parties(sheet: Sheet, paper: Paper) -> None:
    rng = chance("accounts", paper.shipment.seed)
    for y, name, words in ((34.0, "seller", "Shipper"), (100.0, "consignee", "Consignee")):
        _box(sheet, (_LEFT, y, _MIDDLE, y + 66), f"{words}'s Name and Address")
        _box(sheet, (198, y, _MIDDLE, y + 18), f"{words}'s Account Number")
        sheet.block(_LEFT + 4, y + 21, 258, party(paper, name), size=8)
    _box(sheet, (_LEFT, 166, _MIDDLE, 196), "Issuing Carrier's Agent Name and City",
         companies.FORWARDER.name.upper())  # fmt: skip
    _box(sheet, (_LEFT, 196, 166, 218), "Agent's IATA Code", f"08-3 {rng.randrange(1000, 9999)}/0011")
    _box(sheet, (166, 196, _MIDDLE, 218), "Account No.")


def _carrier(sheet: Sheet, paper: Paper) -> None:
    airline = next(one for one in companies.AIRLINES if paper.shipment.transport_number.startswith(one[0]))
    sheet.frame(_MIDDLE, 34, _RIGHT, 100, width=0.5)
    sheet.text(_MIDDLE + 4, 38, "Not Negotiable", size=6.5, family="sans")
    sheet.text(_MIDDLE + 4, 47, "Air Waybill", size=14, family="sans", bold=True)
    sheet.text(_MIDDLE + 4, 65, "Issued by", size=6.5, family="sans")
    sheet.text(_MIDDLE + 44, 70, airline[1].upper(), size=11, family="sans", bold=True)
    sheet.frame(_MIDDLE, 100, _RIGHT, 166, width=0.5)
    sheet.block(_MIDDLE + 3, 103, 258, _CONDITIONS, size=5.6, family="sans")
    paid = "FREIGHT PREPAID" if paper.shipment.incoterm[0] == "C" else "FREIGHT COLLECT"
    _box(sheet, (_MIDDLE, 166, _RIGHT, 218), "Accounting Information", paid)


def _row(sheet: Sheet, y: float, cells: tuple[tuple[float, str, Part], ...], x: float, depth: float = 23) -> None:
    for wide, label, part in cells:
        _box(sheet, (x, y, x + wide, y + depth), label, part)
        x += wide


def _routing(sheet: Sheet, paper: Paper, y: float) -> float:
    ship = paper.shipment
    prepaid = ship.incoterm[0] == "C"
    _box(sheet, (_LEFT, y, _MIDDLE, y + 23), "Airport of Departure (Addr. of First Carrier) and Requested Routing",
         paper.field("loading_port"))  # fmt: skip
    _row(sheet, y, ((120, "Reference Number", ship.batch), (146, "Optional Shipping Information", "")), _MIDDLE)
    y += 23
    first = ((36.0, "To", ship.discharge.code), (116.0, "By First Carrier", ship.vessel[:2]), (29.0, "to", ""),
             (29.0, "by", ""), (29.0, "to", ""), (29.0, "by", ""))  # fmt: skip
    second = ((36.0, "Currency", ship.currency), (30.0, "CHGS", "PP" if prepaid else "CC"),
              (100.0, "Declared Value for Carriage", "NVD"), (100.0, "Declared Value for Customs", "NCV"))  # fmt: skip
    _row(sheet, y, first, _LEFT)
    _row(sheet, y, second, _MIDDLE)
    y += 23
    flight = f"{ship.vessel}/{ship.dates.transport:%d}"
    _row(sheet, y, ((134, "Airport of Destination", paper.field("discharge_port")),
                    (134, "Requested Flight/Date", flight)), _LEFT)  # fmt: skip
    _row(sheet, y, ((76, "Amount of Insurance", "NIL"), (190, "INSURANCE - if carrier offers insurance", "")), _MIDDLE)
    y += 23
    handling: list[Part] = [flow("ALSO NOTIFY: ", paper.field("notify")),
                            flow("DOCS ATTD: INV ", paper.field("invoice_number"))]  # fmt: skip
    _box(sheet, (_LEFT, y, _RIGHT, y + 40), "Handling Information", handling)
    return y + 40


def _goods(sheet: Sheet, paper: Paper, y: float, depth: float) -> float:
    titles = ("No. of\nPieces RCP", "Gross\nWeight", "kg\nlb", "", "Commodity\nItem No.", "Chargeable\nWeight",
              "Rate /\nCharge", "Total", "Nature and Quantity of Goods\n(incl. Dimensions or Volume)")  # fmt: skip
    foot = y + depth - 20
    sheet.frame(_LEFT, y, _RIGHT, y + depth, width=0.5)
    sheet.rule(_LEFT, y + 18, _RIGHT, y + 18, width=0.5)
    sheet.rule(_LEFT, foot, _EDGES[8], foot, width=0.5)
    for place, title in enumerate(titles):
        sheet.block(_EDGES[place] + 2, y + 2, 160, list(title.split("\n")), size=5.4, family="sans")
        if place:
            sheet.rule(_EDGES[place], y, _EDGES[place], y + depth, width=0.5)
    gross, pieces = paper.field("total_gross_kg"), paper.field("total_packages")
    row: tuple[Part, ...] = (pieces, gross, "K", "Q", "", gross.text, "AS", "AGREED")
    for place, part in enumerate(row):
        sheet.text(_EDGES[place] + 3, y + 26, part, size=8)
    sheet.text(_EDGES[0] + 3, foot + 6, pieces, size=8)
    sheet.text(_EDGES[1] + 3, foot + 6, gross, size=8)
    parts, room = _nature(paper), (_RIGHT - _EDGES[8] - 7, depth - 28)
    sheet.block(_EDGES[8] + 4, y + 26, room[0], parts, size=fitting_size(sheet, parts, room, 7.6))
    return y + depth


def _nature(paper: Paper) -> list[Part]:
    parts: list[Part] = ["CONSISTING OF:"]
    for row in paper.rows:
        packed = flow(paper.cell(row, "packages"), " ", paper.cell(row, "package_kind"))
        parts += [paper.cell(row, "description"), flow("HS: ", paper.cell(row, "hs_code"), "  ", *packed)]
    parts.append(flow("VOL: ", paper.field("total_volume_cbm"), " M3"))
    if paper.shipment.remark:
        parts.append(paper.field("remarks")._replace(key="x:remark"))
    return parts


def _charges(sheet: Sheet, paper: Paper, y: float) -> None:
    labels = ("Prepaid          Weight Charge          Collect", "Valuation Charge", "Tax",
              "Total Other Charges Due Agent", "Total Other Charges Due Carrier",
              "Total Prepaid                    Total Collect")  # fmt: skip
    for place, label in enumerate(labels):
        top = y + 22 * place
        _box(sheet, (_LEFT, top, 224, top + 22), label, "AS AGREED" if place in (0, 5) else "")
    _box(sheet, (224, y, _RIGHT, y + 44), "Other Charges", "AWC: AS AGREED")
    sheet.frame(224, y + 44, _RIGHT, y + 96, width=0.5)
    sheet.block(227, y + 47, 334, _CERTIFIED, size=5.6, family="sans")
    sheet.text(395, y + 88, "Signature of Shipper or his Agent", size=5.4, family="sans", align="center")
    sheet.frame(224, y + 96, _RIGHT, y + 132, width=0.5)
    sheet.text(230, y + 108, paper.field("date"))
    sheet.text(330, y + 108, paper.shipment.loading.city.upper())
    sheet.text(230, y + 124, "Executed on (date)", size=5.4, family="sans")
    sheet.text(330, y + 124, "at (place)", size=5.4, family="sans")
    sheet.text(_RIGHT - 4, y + 124, "Signature of Issuing Carrier or its Agent", size=5.4, family="sans", align="right")
    stamps.signature(sheet, 450, y + 116, chance("iata", paper.shipment.seed))
    sheet.text(
        sheet.width / 2, y + 140, "ORIGINAL 2 (FOR CONSIGNEE)", size=7.5, family="sans", align="center", bold=True
    )


LAYOUT = Layout(
    "waybill_iata",
    "air_waybill",
    _draw,
    held_out=True,
    upper=True,
    hs=("6", "6.", "8"),
    mass=("K",),
    numbers=("plain", "plain", "comma"),
    dates=("DMON", "dmon", "iso"),
    most_lines=6,
)
