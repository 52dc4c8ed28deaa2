"""An ocean carrier's bill of lading: the shipper's boxes at the left, the goods in one wide open frame."""

from __future__ import annotations

from inspector.papers import companies
from inspector.papers.chance import chance
from inspector.papers.forms import fitted, form_box
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _MIDDLE, _RIGHT = 30.0, 300.0, 566.0
_EDGES = (30.0, 138.0, 206.0, 424.0, 500.0, 566.0)
_TOP, _END = 342.0, 624.0
_TITLES = (
    ("(18) Container No. & Seal No.", "Marks & Nos."),
    ("(19) Quantity and", "Kind of Packages"),
    ("(20) Description of Goods", ""),
    ("(21) Gross Weight", "(KGS)"),
    ("(22) Measurement", "(CBM)"),
)
_NAVY = "#16325c"


def _line(paper: Paper) -> tuple[str, str, str]:
    number = paper.shipment.transport_number
    return next((one for one in companies.LINES if number.startswith(one[1])), companies.LINES[0])


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8)
    sheet.text(_LEFT, 18, _line(paper)[0], size=15, bold=True, color=_NAVY)
    sheet.text(_RIGHT, 22, "BILL OF LADING", size=12, bold=True, color=_NAVY, align="right")
    _left(sheet, paper)
    _right(sheet, paper)
    _carriage(sheet, paper)
    _foot(sheet, paper)
    roll = Roll(sheet, _frame(sheet, _TOP, _END), _END - 6, lambda: _attached(sheet, paper))
    for row in paper.rows:
        _goods(roll, paper, row)
    _total(roll, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    form_box(sheet, corners, label, parts, size=8.4, label_size=5.8, family="typed")


def _left(sheet: Sheet, paper: Paper) -> None:
    labels = (("(2) Shipper/Exporter (Complete Name and Address)", "seller"),
              ("(3) Consignee (Complete Name and Address)", "consignee"),
              ("(4) Notify Party (Complete Name and Address)", "notify"))  # fmt: skip
    for place, (label, who) in enumerate(labels):
        top = 42.0 + 66 * place
        _box(sheet, (_LEFT, top, _MIDDLE, top + 66), label, party(paper, who))


def _right(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    rng = chance("frame", ship.seed)
    booking = f"{rng.randrange(10**11, 10**12)}"
    refs: list[Part] = [flow("INV. ", told("invoice_number")), f"SVC CONTRACT {rng.randrange(10**5, 10**6)}"]
    agent = [companies.FORWARDER.name.upper(), *companies.FORWARDER.address, "FMC NO. N/A"]
    discharge: list[Part] = [f"{_line(paper)[0].split()[0]} AGENCIES, {ship.discharge.city.upper()}",
                             f"TEL +{rng.randrange(10, 99)} {rng.randrange(10**8, 10**9)}"]  # fmt: skip
    _box(sheet, (_MIDDLE, 42, 434, 70), "(5) Document No. (Booking)", booking)
    _box(sheet, (434, 42, _RIGHT, 70), "(1) B/L No.", told("number"))
    _box(sheet, (_MIDDLE, 70, _RIGHT, 104), "(6) Export References", refs)
    _box(sheet, (_MIDDLE, 104, _RIGHT, 152), "(7) Forwarding Agent - References", [*agent])
    _box(sheet, (_MIDDLE, 152, _RIGHT, 180), "(8) Point and Country of Origin of Goods", told("origin_country"))
    _box(sheet, (_MIDDLE, 180, _RIGHT, 240), "(9) For delivery of goods please apply to:", discharge)


def _carriage(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    lines: tuple[tuple[tuple[float, str, Parts], ...], ...] = (
        ((_LEFT, "(12) Pre-carriage by", ""), (165.0, "(13) Place of Receipt/Date", f"{ship.loading.city.upper()} CY"),
         (_MIDDLE, "(10) Onward Inland Routing/Export Instructions", "")),
        ((_LEFT, "(14) Ocean Vessel/Voy. No.", flow(told("vessel"), " ", told("voyage"))),
         (165.0, "(15) Port of Loading", told("loading_port")),
         (_MIDDLE, "(11) Type of Move", "FCL/FCL   CY-CY")),
        ((_LEFT, "(16) Port of Discharge", told("discharge_port")),
         (165.0, "(17) Place of Delivery", f"{ship.discharge.city.upper()} CY"),
         (_MIDDLE, "Number of Original B(s)/L", "THREE (3)")),
    )  # fmt: skip
    for line, cells in enumerate(lines):
        y = 240 + 28.0 * line
        for place, (x, label, parts) in enumerate(cells):
            right = cells[place + 1][0] if place < 2 else _RIGHT
            _box(sheet, (x, y, right, y + 28), label, parts)
    words = "PARTICULARS DECLARED BY SHIPPER BUT NOT ACKNOWLEDGED BY THE CARRIER"
    sheet.text((_LEFT + _RIGHT) / 2, 329, words, size=7.4, bold=True, align="center")


def _frame(sheet: Sheet, top: float, end: float) -> float:
    """The frame of the goods: rules under the headings and around, none between the columns."""
    sheet.frame(_LEFT, top, _RIGHT, end)
    for place, pair in enumerate(_TITLES):
        for line, title in enumerate(pair):
            fitted(sheet, _EDGES[place] + 3, top + 3 + 8 * line, _EDGES[place + 1] - _EDGES[place] - 5, title, size=6.2)
    sheet.rule(_LEFT, top + 21, _RIGHT, top + 21)
    return top + 27


def _attached(sheet: Sheet, paper: Paper) -> float:
    typed, sheet.pen = sheet.pen, Pen("sans", 8)
    sheet.text(_LEFT, 26, "ATTACHED SHEET", size=11, bold=True)
    sheet.text(_RIGHT, 28, f"B/L NO. {paper.shipment.transport_number}   SHEET {sheet.page - 1}", align="right")
    y = _frame(sheet, 46, 806)
    sheet.pen = typed
    return y


def _put(roll: Roll, parts: list[Parts], gap: float = 5) -> None:
    sheet = roll.sheet
    roll.bottom = _END - 6 if sheet.page == 1 else 798
    kept = sheet.pen
    sheet.pen = Pen("typed", 7.2)
    roll.row(across(_EDGES, parts, "lllrr", pad=3), size=7.2, gap=gap)
    sheet.pen = kept


def _boxes(paper: Paper) -> list[Part]:
    told, ship = paper.field, paper.shipment
    lines: list[Part] = []
    for number, closed in zip(ship.containers, ship.seals, strict=True):
        lines += [told("container_numbers")._replace(text=number), told("seal_numbers")._replace(text=closed)]
    return [*lines, *(paper.manner.letters(one) for one in ship.marks)]


def _goods(roll: Roll, paper: Paper, row: int) -> None:
    cell = paper.cell
    marks: list[Part] = _boxes(paper) if row == 0 else []
    goods: list[Part] = ["SHIPPER'S LOAD, COUNT & SEAL", "SAID TO CONTAIN:"] if row == 0 else []
    goods += [cell(row, "description"), cell(row, "specification"), flow("HS CODE:", cell(row, "hs_code"))]
    _put(roll, [marks, flow(cell(row, "packages"), " ", cell(row, "package_kind")), goods,
                cell(row, "gross_weight_kg"), cell(row, "volume_cbm")])  # fmt: skip


def _total(roll: Roll, paper: Paper) -> None:
    told = paper.field
    freight = "FREIGHT PREPAID" if paper.shipment.incoterm[0] == "C" else "FREIGHT COLLECT"
    words: list[Part] = [freight, "ON CY-CY TERM"]
    if paper.shipment.remark:
        words.append(told("remarks")._replace(key="x:remark"))
    _put(roll, ["TOTAL:", flow(told("total_packages"), " PKGS"), words, told("total_gross_kg"),
                told("total_volume_cbm")])  # fmt: skip


def _foot(sheet: Sheet, paper: Paper) -> None:
    ship, told = paper.shipment, paper.field
    count = f"{len(ship.containers)} CONTAINER(S) ONLY"
    _box(
        sheet,
        (_LEFT, _END, _RIGHT, _END + 26),
        "(23) Total Number of Containers or Packages (in words)",
        f"SAY {count}",
    )
    prepaid = ship.incoterm[0] == "C"
    cells = (("(24) Freight & Charges", "AS ARRANGED"), ("Revenue Tons", ""), ("Rate", ""), ("Per", ""),
             ("Prepaid", "X" if prepaid else ""), ("Collect", "" if prepaid else "X"))  # fmt: skip
    for place, (label, text) in enumerate(cells):
        x = _LEFT + 89.3 * place
        _box(sheet, (x, _END + 26, _RIGHT if place == 5 else x + 89.3, _END + 56), label, text)
    words = (
        "RECEIVED in external apparent good order and condition except as otherwise noted. The total number of the "
        "packages or units stuffed in the container, the description of the goods and the weights shown in this Bill "
        "of Lading are furnished by the merchants, and which the carrier has no reasonable means of checking. One of "
        "the original Bills of Lading must be surrendered duly endorsed in exchange for the goods."
    )
    sheet.frame(_LEFT, _END + 56, _MIDDLE, _END + 146)
    sheet.block(_LEFT + 4, _END + 60, 262, words, size=6.2)
    _box(sheet, (_MIDDLE, _END + 56, 434, _END + 86), "(25) Place of Issue", ship.loading.city.upper())
    _box(sheet, (434, _END + 56, _RIGHT, _END + 86), "(26) Date of Issue", told("date"))
    _box(sheet, (_MIDDLE, _END + 86, _RIGHT, _END + 146), "LADEN ON BOARD THE VESSEL - Date - Signed for the Carrier",
         flow(told("date"), "  ", f"{_line(paper)[2]}"))  # fmt: skip
    signature(sheet, 400, _END + 134, chance("frame hand", ship.seed))


LAYOUT = Layout("lading_frame", "bill_of_lading", _draw, pack="f", upper=True, hs=("6", "8", "6."), mass=("KGS",),
                numbers=("comma", "plain"), dates=("DMON", "MOND", "iso"))  # fmt: skip
