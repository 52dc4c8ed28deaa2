"""A container carrier's bill of lading: containers typed with their tare, then the goods, totals in a last line."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 28.0, 318.0, 567.0
_TOP, _END = 322.0, 640.0
_EDGES = (28.0, 148.0, 432.0, 506.0, 567.0)
_TITLES = ("Container Numbers, Seal Numbers and Marks", "Description of Packages and Goods (continued on attached Bill "
           "of Lading Rider page(s), if applicable)", "Gross Cargo Weight", "Measurement")  # fmt: skip


def _line_name(paper: Paper) -> tuple[str, str, str]:
    number = paper.shipment.transport_number
    return next((one for one in companies.LINES if number.startswith(one[1])), companies.LINES[0])


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 7.8)
    _banner(sheet, paper)
    _parties(sheet, paper)
    _voyage(sheet, paper)
    _foot(sheet, paper)
    roll = Roll(sheet, _cargo_head(sheet, _TOP), _END - 8, lambda: _rider(sheet, paper))
    _containers(roll, paper)
    for row in paper.rows:
        _goods(roll, paper, row)
    _totals(roll, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.8)
    sheet.text(x0 + 2, y0 + 1.5, label, size=5.6)
    room = (x1 - x0 - 10, y1 - y0 - 11)
    sheet.block(x0 + 5, y0 + 10, room[0], parts, size=fitting_size(sheet, parts, room, 8), family="sans")


def _banner(sheet: Sheet, paper: Paper) -> None:
    name, _, legal = _line_name(paper)
    sheet.frame(_LEFT, 22, _LEFT + 34, 56, width=0, fill="#1a1a1a")
    sheet.text(_LEFT + 17, 30, name[0], size=20, bold=True, color="#ffffff", align="center")
    sheet.text(_LEFT + 42, 24, name, size=13, bold=True)
    sheet.text(_LEFT + 42, 41, legal, size=6.6)
    sheet.text(_LEFT + 42, 49, "Website: www.schedules.example", size=6)
    sheet.text(_MIDDLE + 4, 22, "BILL OF LADING No.", size=8, bold=True)
    sheet.text(_RIGHT - 4, 19, paper.field("number"), size=12, bold=True, align="right")
    sheet.text(_MIDDLE + 4, 36, "“Port-to-Port” or “Combined Transport” (see Clause 1)", size=6)
    for x, label, text in ((_MIDDLE, "NO. & SEQUENCE OF ORIGINAL B/L's", "3 / THREE"),
                           (446.0, "NO. OF RIDER PAGES", "")):  # fmt: skip
        _box(sheet, (x, 46, x + 128 if x < 400 else _RIGHT, 68), label, text)


def _parties(sheet: Sheet, paper: Paper) -> None:
    name = _line_name(paper)[2]
    notes = (
        "SHIPPER:",
        "CONSIGNEE: This B/L is not negotiable unless marked “To Order” or “To Order of ...” here.",
        "NOTIFY PARTIES: (No responsibility shall attach to Carrier for failure to notify)",
    )
    for place, (label, who) in enumerate(zip(notes, ("seller", "consignee", "notify"), strict=True)):
        top = 68.0 + 62 * place
        _box(sheet, (_LEFT, top, _MIDDLE, top + 62), label, party(paper, who))
    words = "PORT OF DISCHARGE AGENT:"
    _box(sheet, (_MIDDLE, 68, _RIGHT, 130), "CARRIER'S AGENTS ENDORSEMENTS: (Include Agent(s) at POD)",
         [words, f"{name.split()[0]} Agencies", "Container Terminal, Gate 3"])  # fmt: skip
    remark = paper.shipment.remark
    box: Parts = paper.field("remarks")._replace(key="x:remark") if remark else ""
    _box(sheet, (_MIDDLE, 130, _RIGHT, 192), "ADDITIONAL ENDORSEMENTS", box)
    rng = chance("carrier refs", paper.shipment.seed)
    _box(sheet, (_MIDDLE, 192, _RIGHT, 254), "SERVICE CONTRACT NO. / TARIFF",
         [f"R{rng.randrange(10**12, 10**13)}", "LADEN ON DECK AT CARRIER'S OPTION"])  # fmt: skip


def _voyage(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    rng = chance("carrier booking", ship.seed)
    first: tuple[tuple[float, str, Parts], ...] = (
        (_LEFT, "VESSEL & VOYAGE NO. (see Clauses 8 & 9)", flow(told("vessel"), " - ", told("voyage"))),
        (190.0, "PORT OF LOADING", told("loading_port")),
        (_MIDDLE, "PLACE OF RECEIPT: (Combined Transport ONLY)", "XXXXXXXXXXXXXXXX"),
    )
    second: tuple[tuple[float, str, Parts], ...] = (
        (_LEFT, "BOOKING REF. (or) SHIPPER'S REF.", f"177{rng.randrange(10**6, 10**7)}"),
        (190.0, "PORT OF DISCHARGE", told("discharge_port")),
        (_MIDDLE, "PLACE OF DELIVERY: (Combined Transport ONLY)", "XXXXXXXXXXXXXXXX"),
    )
    for top, cells in ((254.0, first), (280.0, second)):
        for place, (x, label, parts) in enumerate(cells):
            right = cells[place + 1][0] if place < 2 else _RIGHT
            _box(sheet, (x, top, right, top + 26), label, parts)
    words = "PARTICULARS FURNISHED BY THE SHIPPER - NOT CHECKED BY CARRIER - CARRIER NOT RESPONSIBLE (see Clause 14)"
    sheet.text((_LEFT + _RIGHT) / 2, 310, words, size=6.8, bold=True, align="center")


def _cargo_head(sheet: Sheet, y: float) -> float:
    end = _END if sheet.page == 1 else 800.0
    sheet.frame(_LEFT, y, _RIGHT, end, width=0.8)
    for place, title in enumerate(_TITLES):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        sheet.block(x0 + 2, y + 2, x1 - x0 - 4, title, size=5.6, align="center")
        if place:
            sheet.rule(x0, y, x0, end, width=0.5)
    sheet.rule(_LEFT, y + 18, _RIGHT, y + 18, width=0.5)
    return y + 24


def _rider(sheet: Sheet, paper: Paper) -> float:
    name = _line_name(paper)[0]
    sheet.text(_LEFT, 24, name, size=10, bold=True)
    sheet.text(_RIGHT, 24, f"RIDER PAGE   Page {sheet.page - 1}", size=8, align="right")
    sheet.text(_LEFT, 40, f"Bill of Lading No. {paper.shipment.transport_number}", size=8)
    return _cargo_head(sheet, 54)


def _put(roll: Roll, parts: list[Parts], gap: float = 4) -> None:
    if roll.sheet.page > 1:
        roll.bottom = 780
    roll.row(across(_EDGES, parts, "llrr", pad=4), size=7.6, gap=gap)


def _containers(roll: Roll, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    for place, (number, closed) in enumerate(zip(ship.containers, ship.seals, strict=True)):
        seal: Part = flow("Seal Number: ", told("seal_numbers")._replace(text=closed))
        box: list[Part] = [told("container_numbers")._replace(text=number), seal]
        said = "20' DRY VAN   SAID TO CONTAIN" if place == 0 else "20' DRY VAN   SAID TO CONTAIN AS BELOW"
        tare = f"Tare Weight: {2180 + 10 * (int(number[4:10]) % 9):,} kgs."
        _put(roll, [box, [said, tare], "", ""])
    _put(
        roll, [["MARKS:", *(paper.manner.letters(one) for one in ship.marks)], "SHIPPER'S LOAD STOW AND COUNT", "", ""]
    )


def _goods(roll: Roll, paper: Paper, row: int) -> None:
    cell, mass = paper.cell, paper.manner.mass.lower()
    goods: list[Part] = [
        flow(cell(row, "packages"), " ", cell(row, "package_kind"), " of"),
        cell(row, "description"),
        flow("HS CODE: ", cell(row, "hs_code")),
    ]
    weight = flow(cell(row, "gross_weight_kg"), f" {mass}.")
    _put(roll, ["", goods, weight, flow(cell(row, "volume_cbm"), " cu. m.")])


def _totals(roll: Roll, paper: Paper) -> None:
    told, mass = paper.field, paper.manner.mass.lower()
    freight = "FREIGHT PREPAID" if paper.shipment.incoterm[0] == "C" else "FREIGHT COLLECT"
    lines: list[Part] = [freight, flow("Total Items : ", told("total_packages"), f" {paper.package_word()}")]
    sums: list[Part] = ["Total Gross", "Weight:", flow(told("total_gross_kg"), f" {mass}.")]
    cubic: list[Part] = ["", "", flow(told("total_volume_cbm"), " cu. m.")]
    _put(roll, ["", lines, sums, cubic])


def _foot(sheet: Sheet, paper: Paper) -> None:
    _box(sheet, (_LEFT, _END, _MIDDLE, _END + 62), "FREIGHT & CHARGES  Cargo shall not be delivered unless freight "
         "& charges are paid (see Clause 16)", "AS PER AGREEMENT")  # fmt: skip
    words = ("RECEIVED by the Carrier in apparent good order and condition (unless otherwise stated herein) the total "
             "number or quantity of Containers or other packages or units indicated in the box entitled Carrier's "
             "Receipt for carriage subject to all the terms hereof.")  # fmt: skip
    sheet.frame(_MIDDLE, _END, _RIGHT, _END + 62, width=0.8)
    sheet.block(_MIDDLE + 4, _END + 4, 240, words, size=6)
    _box(sheet, (_LEFT, _END + 62, 170, _END + 90), "DECLARED VALUE (only applicable if Ad Valorem)", "XXXXX")
    count = f"{len(paper.shipment.containers)} cntr(s)"
    _box(sheet, (170, _END + 62, _MIDDLE, _END + 90), "CARRIER'S RECEIPT (No. of Cntrs or Pkgs rcvd)", count)
    _issue(sheet, paper, _END + 90)


def _issue(sheet: Sheet, paper: Paper, y: float) -> None:
    city = paper.shipment.loading.city.upper()
    _box(sheet, (_LEFT, y, 170, y + 28), "PLACE AND DATE OF ISSUE", flow(f"{city}  ", paper.field("date")))
    _box(sheet, (170, y, _MIDDLE, y + 28), "SHIPPED ON BOARD DATE", paper.field("date"))
    sheet.frame(_MIDDLE, y - 28, _RIGHT, y + 28, width=0.8)
    sheet.text(_MIDDLE + 3, y - 26, f"SIGNED By {_line_name(paper)[2]} as Agent for the Carrier", size=6)
    stamps.signature(sheet, 380, y + 12, chance("carrier hand", paper.shipment.seed))


LAYOUT = Layout("lading_carrier", "bill_of_lading", _draw, pack="e", hs=("6", "8", "6."), mass=("KGS",),
                numbers=("comma", "plain"), dates=("DMON", "dmy", "iso"))  # fmt: skip
