"""A Korean exporter's invoice: circled numbers, Hangul captions over the English ones, the goods in an open frame."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, form_box, uprights
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words
from inspector.papers.stamps import signature

_LEFT, _MIDDLE, _RIGHT = 40.0, 300.0, 556.0
_EDGES = (40.0, 142.0, 332.0, 406.0, 478.0, 556.0)
_TITLES = (("⑫ 화인 및 포장번호", "Marks and Numbers of PKGS"), ("⑬ 상품명세", "Description of Goods"),
           ("⑭ 수량/단위", "Quantity/Unit"), ("⑮ 단가", "Unit-Price"), ("⑯ 금액", "Amount"))  # fmt: skip
_END = 716.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.4)
    sheet.text(sheet.width / 2, 26, "상  업  송  장", size=11, align="center")
    sheet.text(sheet.width / 2, 41, "COMMERCIAL INVOICE", size=15, bold=True, align="center")
    _parties(sheet, paper)
    _references(sheet, paper)
    roll = Roll(sheet, _head(sheet, paper, 350), _END - 6, lambda: _next(sheet, paper))
    for row in paper.rows:
        _item(roll, paper, row)
    _total(roll, paper)
    _foot(sheet, paper)


def _caption(number: str, hangul: str, english: str) -> str:
    return f"{number} {hangul}  {english}"


def _parties(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    way: Part = flow(told("vessel"), " V.", told("voyage")) if ship.voyage else told("vessel")
    tall = (("①", "수출자", "Shipper/Exporter", "seller", 62.0, 130.0),
            ("②", "수입자", "For Account & Risk of Messrs.", "buyer", 130.0, 198.0),
            ("③", "착화통지처", "Notify Party", "notify", 198.0, 266.0))  # fmt: skip
    for number, hangul, english, who, top, bottom in tall:
        form_box(sheet, (_LEFT, top, _MIDDLE, bottom), _caption(number, hangul, english), party(paper, who), size=8.6)
    small: tuple[tuple[float, float, str, Part], ...] = (
        (_LEFT, 266, _caption("④", "선적항", "Port of Loading"), told("loading_port")),
        (170, 266, _caption("⑤", "최종목적지", "Final Destination"), told("discharge_port")),
        (_LEFT, 304, _caption("⑥", "선명/편명", "Carrier"), way),
        (170, 304, _caption("⑦", "출항예정일", "Sailing on or about"), told("export_date")),
    )
    for x, top, label, part in small:
        form_box(sheet, (x, top, 170 if x < 100 else _MIDDLE, top + 38), label, part, size=8.6)


def _references(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    rng = chance("busan", ship.seed)
    credit = f"M{rng.randrange(1000, 9999)}-{ship.dates.contract:%y%m}-NU-{rng.randrange(10**4, 10**5)}"
    letter = credit if "L/C" in ship.payment else "N/A"
    remarks: list[Part] = [
        flow("S/C No. : ", told("contract_number")),
        flow("Price Terms : ", told("incoterm")),
        f"Payment : {ship.payment}",
        flow("Country of Origin : ", told("origin_country")),
    ]
    if paper.has("licence_number"):
        remarks.append(flow("E/L No. : ", told("licence_number")))
    boxes: tuple[tuple[float, float, str, Parts], ...] = (
        (62, 100, _caption("⑧", "송장번호 및 일자", "No. & Date of Invoice"),
         flow(told("number"), "          ", told("date"))),
        (100, 138, _caption("⑨", "신용장번호 및 일자", "No. & Date of L/C"), letter),
        (138, 176, _caption("⑩", "신용장 발행은행", "L/C Issuing Bank"), "N/A" if letter == "N/A" else "AS PER L/C"),
        (176, 266, _caption("⑪", "비고", "Remarks"), remarks),
        (266, 342, "거래은행  Our Bank", told("bank")),
    )  # fmt: skip
    for top, bottom, label, parts in boxes:
        form_box(sheet, (_MIDDLE, top, _RIGHT, bottom), label, parts, size=8.6)


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    uprights(sheet, _EDGES, y, _END)
    for place, (hangul, english) in enumerate(_TITLES):
        x, wide = (_EDGES[place] + _EDGES[place + 1]) / 2, _EDGES[place + 1] - _EDGES[place] - 4
        fitted(sheet, x, y + 2, wide, hangul, size=7, align="center")
        fitted(sheet, x, y + 12, wide, english, size=7.4, align="center")
    sheet.rule(_LEFT, y + 24, _RIGHT, y + 24)
    sheet.text(_EDGES[3] + 3, y + 27, f"({paper.shipment.currency})", size=7)
    sheet.text(_EDGES[4] + 3, y + 27, f"({paper.shipment.currency})", size=7)
    return y + 40


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 28, f"Invoice No. {paper.shipment.invoice_number}  (계속 continued)", size=8)
    sheet.text(_RIGHT, 28, f"- {sheet.page} -", size=8, align="right")
    return _head(sheet, paper, 44)


def _item(roll: Roll, paper: Paper, row: int) -> None:
    cell = paper.cell
    marks: list[Part] = [*paper.shipment.marks, "MADE IN CHINA"] if row == 0 else []
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("H.S. No. ", cell(row, "hs_code"))]
    parts: list[Parts] = [marks, goods, flow(cell(row, "quantity"), " ", cell(row, "unit")),
                          cell(row, "unit_price"), cell(row, "amount")]  # fmt: skip
    roll.row(across(_EDGES, parts, "llrrr", pad=4), size=8, gap=7)


def _total(roll: Roll, paper: Paper) -> None:
    told, mass = paper.field, paper.manner.mass
    packed = flow("PACKING : ", told("total_packages"), f" {paper.package_word()}")
    weights = flow("G.W. ", told("total_gross_kg"), f" {mass} / N.W. ", told("total_net_kg"), f" {mass}")
    y = roll.reserve(62)
    sheet = roll.sheet
    sheet.rule(_EDGES[1] + 4, y, _RIGHT - 4, y, dash=2)
    sheet.text(_EDGES[1] + 4, y + 5, "합계 TOTAL")
    fitted(sheet, _RIGHT - 4, y + 5, 140, flow(told("currency"), " ", told("total_amount")), bold=True, align="right")
    fitted(sheet, _EDGES[1] + 4, y + 18, 182, packed, size=8)
    fitted(sheet, _EDGES[1] + 4, y + 29, 182, weights, size=8)
    sheet.rule(_EDGES[1] + 4, y + 42, _RIGHT - 4, y + 42, width=1)
    roll.y = y + 46


def _foot(sheet: Sheet, paper: Paper) -> None:
    ship = paper.shipment
    rng = chance("busan foot", ship.seed)
    words = f"SAY {in_words(ship.total('total_amount'), ship.currency)}"
    sheet.block(_LEFT, _END + 5, 500, words, size=7.2)
    lines = [f"P.O.Box : {rng.randrange(10, 999)}    Cable address : {ship.seller.domain.split('.')[0].upper()}",
             f"Tel : +86-{rng.randrange(20, 99)}-{rng.randrange(10**7, 10**8)}",
             f"Fax : +86-{rng.randrange(20, 99)}-{rng.randrange(10**7, 10**8)}"]  # fmt: skip
    sheet.block(_LEFT, _END + 34, 240, [*lines], size=7.6)
    sheet.text(332, _END + 34, "서명 Signed by", size=7.6)
    signature(sheet, 410, _END + 62, rng)
    sheet.rule(332, _END + 70, _RIGHT, _END + 70)
    fitted(sheet, 332, _END + 73, 224, ship.seller.name.upper(), size=7.6)


LAYOUT = Layout("invoice_busan", "commercial_invoice", _draw, pack="f", hs=("6.", "10", "8."), mass=("KGS", "KG"),
                numbers=("comma",), dates=("MOND", "iso", "ydot"))  # fmt: skip
