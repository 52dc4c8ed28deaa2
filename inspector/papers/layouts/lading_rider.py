"""A container line's bill of lading: tiny captions, cargo as free text that goes on in a rider when it is long."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import prose
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import LETTER, Part, Parts, Pen, Sheet, Text

_LEFT, _MIDDLE, _RIGHT = 28.0, 306.0, 584.0
_INK = "#7a1f1f"
_BODY, _END = 330.0, 560.0
_EDGES = (28.0, 138.0, 196.0, 424.0, 504.0, 584.0)
_WIDTH = 220.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 7.8, "#101010", 1.18)
    _parties(sheet, paper)
    _voyage(sheet, paper)
    left = _body(sheet, paper)
    _foot(sheet, paper)
    if left:
        _rider(sheet, paper, left)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], caption: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.5, color=_INK)
    sheet.text(x0 + 2, y0 + 1.5, caption, size=4.6, family="sans", color=_INK)
    sheet.block(x0 + 6, y0 + 9.5, x1 - x0 - 10, parts)


def _line_name(paper: Paper) -> tuple[str, str]:
    """The trade name and the legal name of the carrier to whom the number of the bill belongs."""
    number = paper.shipment.transport_number
    for name, prefix, legal in companies.LINES:
        if number.startswith(prefix):
            return name, legal
    return companies.LINES[0][0], companies.LINES[0][2]


def _parties(sheet: Sheet, paper: Paper) -> None:
    name, _ = _line_name(paper)
    sheet.text(_LEFT, 20, name, size=14, bold=True, family="book", color=_INK)
    sheet.text(_RIGHT, 22, "BILL OF LADING - ORIGINAL", size=9, bold=True, family="sans", color=_INK, align="right")
    sheet.text(_RIGHT, 33, "PORT TO PORT OR COMBINED TRANSPORT", size=5, family="sans", color=_INK, align="right")
    _box(sheet, (_LEFT, 42, _MIDDLE, 98), "(2) SHIPPER/EXPORTER", party(paper, "seller"))
    _box(sheet, (_LEFT, 98, _MIDDLE, 154), "(3) CONSIGNEE (NOT NEGOTIABLE UNLESS CONSIGNED TO ORDER)",
         party(paper, "consignee"))  # fmt: skip
    _box(sheet, (_LEFT, 154, _MIDDLE, 210), "(4) NOTIFY PARTY (CARRIER NOT TO BE RESPONSIBLE FOR FAILURE TO NOTIFY)",
         party(paper, "notify"))  # fmt: skip
    booking = f"{chance('rider', paper.shipment.seed).randrange(10**9, 10**10)}"
    _box(sheet, (_MIDDLE, 42, 445, 70), "(5) DOCUMENT NO.", booking)
    _box(sheet, (445, 42, _RIGHT, 70), "(5a) B/L NO.", paper.field("number"))
    references: list[Part] = [flow("S/C ", paper.field("contract_number")), flow("INV ", paper.field("invoice_number"))]
    _box(sheet, (_MIDDLE, 70, _RIGHT, 104), "(6) EXPORT REFERENCES", references)
    forwarder = companies.FORWARDER
    _box(sheet, (_MIDDLE, 104, _RIGHT, 140), "(7) FORWARDING AGENT - REFERENCES (FMC NO.)",
         [forwarder.name.upper(), forwarder.address[0].upper()])  # fmt: skip
    _box(sheet, (_MIDDLE, 140, _RIGHT, 162), "(8) POINT AND COUNTRY OF ORIGIN (FOR THE MERCHANT'S REFERENCE ONLY)",
         paper.field("origin_country"))  # fmt: skip
    _box(sheet, (_MIDDLE, 162, _RIGHT, 210), "(9) ALSO NOTIFY PARTY / DOMESTIC ROUTING / ONWARD INLAND ROUTING")


def _voyage(sheet: Sheet, paper: Paper) -> None:
    told = paper.field
    rows: tuple[tuple[tuple[float, str, Parts], ...], ...] = (
        ((_LEFT, "(12) PRE-CARRIAGE BY", ""), (167, "(13) PLACE OF RECEIPT", ""),
         (_MIDDLE, "(10) LOADING PIER/TERMINAL", "")),
        ((_LEFT, "(14) OCEAN VESSEL/VOYAGE NO. (FLAG)", flow(told("vessel"), " V.", told("voyage"))),
         (167, "(15) PORT OF LOADING", told("loading_port")), (_MIDDLE, "(10a) ORIGINAL(S) TO BE RELEASED AT",
                                                               paper.shipment.loading.city.upper())),
        ((_LEFT, "(16) PORT OF DISCHARGE", told("discharge_port")), (167, "(17) PLACE OF DELIVERY", ""),
         (_MIDDLE, "(11) TYPE OF MOVE (IF MIXED, USE BLOCK 20 AS APPROPRIATE)", "FCL / FCL   CY-CY")),
    )  # fmt: skip
    for place, row in enumerate(rows):
        y = 210 + 26.0 * place
        ends = (*(x for x, _, _ in row[1:]), _RIGHT)
        for (x, caption, parts), end in zip(row, ends, strict=True):
            _box(sheet, (x, y, end, y + 26), caption, parts)
    sheet.text(_RIGHT / 2 + 14, 290, "(CHECK “HM” COLUMN IF HAZARDOUS MATERIAL)     DECLARED BY SHIPPER BUT "
               "NOT ACKNOWLEDGED BY THE CARRIER", size=4.8, family="sans", color=_INK, align="center")  # fmt: skip


def _item(paper: Paper, row: int) -> list[Text]:
    cell, mass = paper.cell, paper.manner.mass
    return [cell(row, "packages"), " ", cell(row, "package_kind"), " ", cell(row, "description"), " HS CODE: ",
            cell(row, "hs_code"), " N.W. ", cell(row, "net_weight_kg"), f" {mass}"]  # fmt: skip


def _body(sheet: Sheet, paper: Paper) -> range:
    """The columns of the cargo; returns the lines of goods that found no room."""
    captions = ("(18) CNTR. NOS. W/SEAL NOS.\nMARKS & NUMBERS", "(19) QUANTITY\n(FOR CUSTOMS\nDECLARATION ONLY)",
                "(20) DESCRIPTION OF GOODS", "(21) GROSS WEIGHT", "(21a) MEASUREMENTS")  # fmt: skip
    sheet.frame(_LEFT, 298, _RIGHT, _END, width=0.5, color=_INK)
    for place, caption in enumerate(captions):
        sheet.block(_EDGES[place] + 2, 300, 100, [*caption.split("\n")], size=4.6, family="sans", color=_INK)
        if place:
            sheet.rule(_EDGES[place], 298, _EDGES[place], _END, width=0.4, color=_INK)
    sheet.rule(_LEFT, 318, _RIGHT, 318, width=0.4, color=_INK)
    told, mass = paper.field, f" {paper.manner.mass}"
    sheet.block(_EDGES[0] + 3, _BODY, 106, _containers(paper), size=7)
    sheet.block(_EDGES[1] + 3, _BODY, 54, [told("total_packages"), paper.package_word()], size=7)
    sheet.text(_EDGES[4] - 4, _BODY, flow(told("total_gross_kg"), mass), align="right", size=7)
    sheet.text(_EDGES[5] - 4, _BODY, flow(told("total_volume_cbm"), " CBM"), align="right", size=7)
    count = len(paper.shipment.containers)
    y = sheet.block(_EDGES[2] + 4, _BODY, _WIDTH, [f"{count} X 20'GP CONTAINER(S) SAID TO CONTAIN:"]) + 3
    for row in paper.rows:
        lines = prose(sheet, _item(paper, row), _WIDTH)
        if y + 9.3 * len(lines) > _END - 66:
            sheet.text(_EDGES[2] + 4, y, "** TO BE CONTINUED ON ATTACHED RIDER **")
            _clauses(sheet, paper)
            return range(row, len(paper.rows))
        y = sheet.block(_EDGES[2] + 4, y, _WIDTH, lines) + 4
    _clauses(sheet, paper)
    return range(0)


def _clauses(sheet: Sheet, paper: Paper) -> None:
    """What is typed at the foot of the cargo: who loaded and counted, who pays the freight, and remarks."""
    prepaid = paper.shipment.incoterm[:3] in ("CIF", "CFR")
    lines: list[Part] = ["SHIPPER'S LOAD, COUNT AND SEAL", f"OCEAN FREIGHT {'PREPAID' if prepaid else 'COLLECT'}"]
    if paper.shipment.remark:
        lines.append(paper.field("remarks")._replace(key="x:remark"))
    sheet.block(_EDGES[2] + 4, _END - 46, _WIDTH, lines)


def _containers(paper: Paper) -> list[Part]:
    ship = paper.shipment
    lines: list[Part] = []
    for number, seal in zip(ship.containers, ship.seals, strict=True):
        lines.append(Told("f:container_numbers", number, list(ship.containers)))
        lines.append(flow(" /SEAL ", Told("f:seal_numbers", seal, list(ship.seals))))
    return [*lines, "", *(paper.manner.letters(mark) for mark in ship.marks)]


def _foot(sheet: Sheet, paper: Paper) -> None:
    ship, rng = paper.shipment, chance("rider foot", paper.shipment.seed)
    _box(sheet, (_LEFT, _END, _MIDDLE, _END + 60), "(22) CODE  TARIFF ITEM  FREIGHTED AS  RATE  PREPAID  COLLECT",
         ["OCEAN FREIGHT       AS ARRANGED", "THC / DOC FEE       AS ARRANGED"])  # fmt: skip
    words = ("The receipt, custody, carriage and delivery of the goods are subject to the terms appearing on the face "
             "and back hereof and to carrier's applicable tariff. In witness whereof THREE (3) original bills of "
             "lading have been signed, one of which being accomplished, the others to be void.")  # fmt: skip
    sheet.frame(_MIDDLE, _END, _RIGHT, _END + 60, width=0.5, color=_INK)
    sheet.block(_MIDDLE + 4, _END + 4, 270, words, size=5.2, family="sans", color=_INK)
    _box(sheet, (_LEFT, _END + 60, 167, _END + 90), "(23) DECLARED VALUE (ONLY IF AD VALOREM)")
    _box(sheet, (167, _END + 60, _MIDDLE, _END + 90), "(26) PLACE OF ISSUE", f"{ship.loading.city.upper()}, CHINA")
    _box(sheet, (_LEFT, _END + 90, _MIDDLE, _END + 118), "(27) DATE OF ISSUE", paper.field("date"))
    sheet.frame(_MIDDLE, _END + 60, _RIGHT, _END + 118, width=0.5, color=_INK)
    sheet.text(_MIDDLE + 3, _END + 62, "SIGNED BY (AS AGENT FOR THE CARRIER)", size=4.6, family="sans", color=_INK)
    stamps.signature(sheet, _MIDDLE + 50, _END + 98, rng)
    sheet.text(_MIDDLE + 6, _END + 107, _line_name(paper)[1], size=7, family="sans")
    tilt = rng.uniform(0, 5)
    sheet.frame(40, _END - 58 + tilt, 132, _END - 12 + tilt, width=1.2, color="#27408b")
    sheet.text(86, _END - 54 + tilt, "SHIPPED ON BOARD", size=7, bold=True, color="#27408b", align="center")
    sheet.text(86, _END - 41 + tilt, paper.field("date"), size=8.4, bold=True, color="#27408b", align="center")
    sheet.text(86, _END - 27 + tilt, ship.vessel, size=6.4, color="#27408b", align="center")


def _rider(sheet: Sheet, paper: Paper, rows: range) -> None:
    """Attached sheets with the goods that the body had no room for, each wholly on one sheet."""
    y, part = 900.0, 0
    for row in rows:
        lines = prose(sheet, _item(paper, row), 300)
        if y + 9.3 * len(lines) > 730:
            sheet.turn()
            part += 1
            sheet.text(sheet.width / 2, 34, "R I D E R", size=12, bold=True, align="center")
            sheet.text(_LEFT, 56, f"ATTACHED TO AND FORMING PART OF B/L {paper.shipment.transport_number}")
            sheet.text(_RIGHT, 56, f"PART {part}", align="right")
            sheet.rule(_LEFT, 68, _RIGHT, 68, width=0.8)
            sheet.text(_LEFT, 72, "ITEM")
            sheet.text(78, 72, "CARGO (CONT'D)")
            sheet.text(_RIGHT, 72, f"GROSS {paper.manner.mass}", align="right")
            sheet.rule(_LEFT, 84, _RIGHT, 84, width=0.4, dash=2)
            y = 92.0
        sheet.text(_LEFT + 4, y, f"{row + 1:03d}")
        sheet.text(_RIGHT, y, paper.cell(row, "gross_weight_kg"), align="right")
        y = sheet.block(78, y, 310, lines) + 6
    sheet.text(78, y + 4, "- END OF RIDER -")


LAYOUT = Layout("lading_rider", "bill_of_lading", _draw, size=LETTER, pack="d", upper=True, hs=("6.", "6", "8"),
                mass=("KGS", "KG"), numbers=("comma", "plain"), dates=("DMON", "MOND", "dmon"))  # fmt: skip
