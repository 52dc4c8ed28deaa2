"""A Korean accounts system's 상업송장: grey label cells in two languages, code and origin before the figures."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across, depth_of, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 34.0, 561.0
_EDGES = (34.0, 54.0, 200.0, 256.0, 300.0, 334.0, 388.0, 444.0, 512.0, 561.0)
_TITLES = (("No",), ("품명 · 규격", "Description / Spec."), ("세번부호", "H.S. Code"), ("원산지", "Origin"),
           ("단위", "Unit"), ("수량", "Q'ty"), ("단가", "@Price"), ("금액", "Amount"), ("순중량", "N.Wt"))  # fmt: skip
_ALIGNS = "clcccrrrr"
_GREY, _LINE = "#ececec", "#777777"
_Pair = tuple[tuple[str, Parts], tuple[str, Parts]]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8)
    sheet.text(sheet.width / 2, 32, "상  업  송  장", size=17, bold=True, align="center")
    sheet.text(sheet.width / 2, 53, "( COMMERCIAL INVOICE )", size=9, align="center")
    sheet.text(_RIGHT, 58, "Page 1", size=7, align="right")
    y = 70.0
    for pair in _facts(paper):
        y = _pair(sheet, y, pair)
    roll = Roll(sheet, _head(sheet, paper, y + 8), 752, lambda: _again(sheet, paper))
    for row in paper.rows:
        _line(sheet, roll, _item(paper, row))
        if row % 10 == 9 and row + 1 < len(paper.rows):
            _line(sheet, roll, _so_far(paper, row + 1), fill="#f7f7f7")
    _total(sheet, paper, roll)
    _closing(sheet, paper, roll)


def _facts(paper: Paper) -> list[_Pair]:
    told, ship = paper.field, paper.shipment
    seller, buyer = paper.party("seller"), paper.party("buyer")
    vessel: Part = flow(told("vessel"), " / ", told("voyage")) if ship.voyage else told("vessel")
    rows: list[_Pair] = [
        (("송장번호\nInvoice No.", told("number")), ("발행일자\nIssued on", told("date"))),
        (("수출자\nSeller", [seller[0], *seller[1]]), ("수입자\nBuyer", [buyer[0], *buyer[1]])),
        (("계약번호\nOrder No.", told("contract_number")), ("결제조건\nPayment", ship.payment)),
        (("선적항\nLoading at", told("loading_port")), ("도착항\nDischarge at", told("discharge_port"))),
        (("선명/편명\nCarrier", vessel), ("인도조건\nDelivery", told("incoterm"))),
    ]
    if paper.has("licence_number"):
        rows.append((("허가번호\nLicence", told("licence_number")), ("비고\nRemarks", "-")))
    return rows


def _pair(sheet: Sheet, y: float, pair: _Pair) -> float:
    """Two labels and two values in one row of cells."""
    stops = (_LEFT, 92.0, 296.0, 354.0, _RIGHT)
    depth = 25.0
    for _, parts in pair:
        depth = max(depth, 10.0 * sum(len(sheet.wrap(one, 196)) for one in _listed(parts)) + 9)
    for place, (label, parts) in enumerate(pair):
        x0, x1, x2 = stops[2 * place : 2 * place + 3]
        sheet.frame(x0, y, x1, y + depth, color=_LINE, fill=_GREY, width=0.5)
        sheet.frame(x1, y, x2, y + depth, color=_LINE, width=0.5)
        words: list[Part] = [*label.split("\n")]
        sheet.block(x0, y + depth / 2 - 9, x1 - x0, words, size=7.2, align="center")
        size = fitting_size(sheet, parts, (x2 - x1 - 10, depth), 8)
        sheet.block(x1 + 5, y + (8 if depth == 25 else 5), x2 - x1 - 10, parts, size=size)
    return y + depth


def _listed(parts: Parts) -> list[Part]:
    return parts if isinstance(parts, list) else [parts]


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.text(_RIGHT, y - 1, f"(단위 : {paper.shipment.currency}, KG)", size=6.8, align="right")
    y += 9
    for place, title in enumerate(_TITLES):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        sheet.frame(x0, y, x1, y + 24, color=_LINE, fill=_GREY, width=0.5)
        parts: list[Part] = [*title]
        sheet.block(x0, y + (3 if len(title) == 2 else 7), x1 - x0, parts, align="center", size=7.2)
    return y + 24


def _again(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, f"상업송장  {paper.shipment.invoice_number}", size=8)
    sheet.text(_RIGHT, 30, f"Page {sheet.page}", size=7, align="right")
    return _head(sheet, paper, 46)


def _item(paper: Paper, row: int) -> list[Parts]:
    cell = paper.cell
    goods: list[Part] = [cell(row, "description"), cell(row, "specification")]
    return [str(row + 1), goods, cell(row, "hs_code"), cell(row, "origin"), cell(row, "unit"), cell(row, "quantity"),
            cell(row, "unit_price"), cell(row, "amount"), cell(row, "net_weight_kg")]  # fmt: skip


def _so_far(paper: Paper, rows: int) -> list[Parts]:
    """A sub-total of the ten goods above it: no line of goods."""
    lines, manner = paper.shipment.lines[rows - 10 : rows], paper.manner
    return ["", "소 계  (Sub-total)", "", "", "", "", "", manner.number(sum(line.amount for line in lines), 2),
            manner.weight(round(sum(line.net_kg for line in lines), 2))]  # fmt: skip


def _line(sheet: Sheet, roll: Roll, parts: list[Parts], *, fill: str = "", bold: bool = False) -> None:
    cells = across(_EDGES, parts, _ALIGNS, pad=2.5)
    depth = depth_of(sheet, cells, size=7.4) + 8
    y = roll.reserve(depth)
    for place in range(len(parts)):
        sheet.frame(_EDGES[place], y, _EDGES[place + 1], y + depth, color=_LINE, fill=fill, width=0.4)
    put(sheet, y + 4, cells, size=7.4)
    roll.y = y + depth


def _total(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told = paper.field
    y = roll.reserve(18)
    sheet.frame(_LEFT, y, _RIGHT, y + 18, color=_LINE, fill=_GREY, width=0.5)
    sheet.text(127, y + 5, "합  계  ( TOTAL )", bold=True, align="center")
    sheet.text(300, y + 5, told("currency"), bold=True)
    sheet.text(_EDGES[8] - 2.5, y + 5, told("total_amount"), bold=True, align="right", size=7.8)
    sheet.text(_RIGHT - 2.5, y + 5, told("total_net_kg"), bold=True, align="right", size=7.4)
    roll.y = y + 18


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, ship = paper.field, paper.shipment
    roll.again = lambda: 50.0
    y = roll.reserve(112)
    rows: tuple[_Pair, ...] = (
        (("포장수량\nPackages", flow(told("total_packages"), f" {paper.package_word()}")),
         ("총중량\nGross Wt", flow(told("total_gross_kg"), " KG"))),
        (("거래은행\nBank", told("bank")), ("용적\nMeasurement", flow(told("total_volume_cbm"), " CBM"))),
    )  # fmt: skip
    for pair in rows:
        y = _pair(sheet, y, pair)
    sheet.text(_LEFT, y + 8, "상기와 같이 송장을 발행합니다. We certify this invoice to be true and correct.", size=7.4)
    rng = chance("hangul", ship.seed)
    sheet.text(330, y + 28, "Authorized signature (직인)", size=7.4)
    stamps.signature(sheet, 440, y + 36, rng, width=70)
    sheet.frame(514, y + 16, 548, y + 50, width=1.6, color=stamps.RED)
    sheet.text(531, y + 20, "代表", size=11, align="center", color=stamps.RED)
    sheet.text(531, y + 33, "之印", size=11, align="center", color=stamps.RED)


LAYOUT = Layout("invoice_hangul", "commercial_invoice", _draw, pack="e", hs=("10", "6.", "8."), mass=("KG",),
                numbers=("comma",), dates=("iso", "ydot", "slash"))  # fmt: skip
