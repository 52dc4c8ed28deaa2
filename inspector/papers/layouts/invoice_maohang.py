"""商業發票 of a trading house in Hong Kong manner: captions in traditional characters, signs of money on figures."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.forms import fitted
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words

_LEFT, _RIGHT = 48.0, 548.0
_INK = "#7a1f2b"
_SIGNS = {"USD": "US$", "EUR": "€", "CNY": "RMB"}
_RIGHTS = (400.0, 466.0, 546.0)  # where the figures of quantity, price and amount end


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9, leading=1.26)
    y = _letterhead(sheet, paper)
    y = _facts(sheet, paper, y)
    roll = Roll(sheet, _heads(sheet, paper, y), 752, lambda: _next(sheet, paper))
    for row in paper.rows:
        _item(roll, paper, row)
    roll.again = lambda: 48.0
    _total(roll, paper)
    _closing(roll, paper)


def _letterhead(sheet: Sheet, paper: Paper) -> float:
    ship, centre = paper.shipment, sheet.width / 2
    phone = chance("maohang", ship.seed).randrange(10**6, 10**7)
    sheet.text(centre, 30, ship.seller.name_zh, size=17, bold=True, align="center", color=_INK)
    seller, address = paper.party("seller")
    sheet.text(centre, 52, seller, size=12, bold=True, align="center", color=_INK)
    sheet.text(centre, 68, ", ".join(address), size=8, align="center")
    line = f"電話 Tel: (86) 2{phone}   圖文傳真 Fax: (86) 2{phone + 8}   電郵 Email: sales@{ship.seller.domain}"
    sheet.text(centre, 79, line, size=7.6, align="center")
    for y, width in ((92, 1.6), (95, 0.5)):
        sheet.rule(_LEFT, y, _RIGHT, y, width=width, color=_INK)
    sheet.text(centre, 102, "商 業 發 票   COMMERCIAL INVOICE", size=14, bold=True, align="center")
    return 128


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    sheet.text(_LEFT, y, "客戶寶號 Messrs.")
    below = sheet.block(_LEFT + 16, y + 13, 250, party(paper, "buyer"))
    if ship.consignee != ship.buyer:
        sheet.text(_LEFT, below + 3, "付貨予 Deliver to")
        below = sheet.block(_LEFT + 16, below + 16, 250, party(paper, "consignee"))
    entries: tuple[tuple[str, Part], ...] = (
        ("發票編號 Our Ref.", told("number")),
        ("日期 Dated", told("date")),
        ("貴單編號 Your P.O.", told("contract_number")),
        ("付款辦法 Payment", ship.payment),
        ("價格條件 Price basis", told("incoterm")),
    )
    at = y
    for label, part in entries:
        sheet.text(330, at, label)
        at = max(at + 14, sheet.block(426, at, _RIGHT - 426, part) + 2)
    y = max(below, at) + 5
    sheet.text(_LEFT, y, flow("付運 Shipped per  ", told("vessel"), "  ", told("voyage")))
    sheet.text(_LEFT, y + 14, flow("由 from  ", told("loading_port"), "   至 to  ", told("discharge_port")))
    return y + 32


def _heads(sheet: Sheet, paper: Paper, y: float) -> float:
    coin = _SIGNS[paper.shipment.currency]
    for at in (y, y + 28):
        sheet.rule(_LEFT, at, _RIGHT, at, width=0.8, color=_INK)
    heads = ((_LEFT, "left", "嘜頭", "Marks & Nos."), (136, "left", "貨品名稱", "Description of goods"),
             (_RIGHTS[0], "right", "數量", "Quantity"), (_RIGHTS[1], "right", "單價", "Unit price"),
             (_RIGHTS[2], "right", "總值", f"Amount {coin}"))  # fmt: skip
    for x, align, upper, lower in heads:
        sheet.text(x, y + 3, upper, align=align)
        sheet.text(x, y + 15, lower, size=7.8, align=align)
    return y + 34


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 34, f"發票 Invoice {paper.shipment.invoice_number}   續頁 Page {sheet.page}")
    return _heads(sheet, paper, 50)


def _item(roll: Roll, paper: Paper, row: int) -> None:
    cell, ship = paper.cell, paper.shipment
    sign = _SIGNS[ship.currency]
    goods: Parts = [cell(row, "description"), cell(row, "specification"),
                    flow("H.S. ", cell(row, "hs_code"), "   產地 Origin ", cell(row, "origin"))]  # fmt: skip
    marks: Parts = [*ship.marks] if row == 0 else ""
    price = cell(row, "unit_price")
    unit = cell(row, "unit")
    roll.row(
        [
            Cell(_LEFT, 82, marks),
            Cell(136, 196, goods),
            Cell(334, _RIGHTS[0] - 334, flow(cell(row, "quantity"), " ", unit), "right"),
            Cell(404, _RIGHTS[1] - 404, [flow(f"{sign} ", price), f"/{unit.text}"], "right"),
            Cell(470, _RIGHTS[2] - 470, flow(f"{sign} ", cell(row, "amount")), "right"),
        ],
        size=8.4,
        gap=7,
    )


def _total(roll: Roll, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    sheet, y = roll.sheet, roll.reserve(64)
    sheet.rule(404, y, _RIGHT, y, width=0.5)
    words = flow("總計 TOTAL ", told("incoterm").text)
    sheet.text(400, y + 5, words, align="right", bold=True)
    total = flow(f"{_SIGNS[ship.currency]} ", told("total_amount"))
    sheet.text(_RIGHTS[2], y + 5, total, align="right", bold=True)
    for at in (y + 18, y + 20):
        sheet.rule(404, at, _RIGHT, at, width=0.5)
    said = in_words(ship.total("total_amount"), ship.currency)
    roll.y = sheet.block(_LEFT, y + 26, _RIGHT - _LEFT, f"合計 SAY: {said}", size=8.4) + 5


def _closing(roll: Roll, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    sheet, y = roll.sheet, roll.reserve(132)
    mass = paper.manner.mass
    lines: list[Part] = [
        flow("包裝 Packed in  ", told("total_packages"), f" {paper.package_word()}"),
        flow("毛重 Gross  ", told("total_gross_kg"), f" {mass}    淨重 Net  ", told("total_net_kg"), f" {mass}"),
        flow("貨幣 All prices in  ", told("currency")),
    ]
    if paper.has("licence_number"):
        lines.append(flow("出口許可證 Export licence  ", told("licence_number")))
    lines += ["銀行資料 Remit to:", told("bank")]
    below = sheet.block(_LEFT, y, 300, lines)
    tax = chance("br", ship.seed).randrange(10**7, 10**8)
    notes: Parts = [f"商業登記 B.R. No. {tax}-000", "貨物出門，恕不退換。錯漏更正。 E. & O. E."]
    sheet.block(_LEFT, below + 6, 300, notes, size=7.4)
    sheet.text(452, y + 2, "For and on behalf of", align="center", size=8)
    fitted(sheet, 452, y + 13, 190, ship.seller.name, size=8.4, bold=True, align="center")
    stamps.signature(sheet, 400, y + 74, chance("maohang sign", ship.seed))
    sheet.rule(370, y + 84, _RIGHT, y + 84, width=0.5)
    sheet.text(459, y + 87, "授權簽署 Authorized Signature(s)", size=7.6, align="center")
    roll.y = y + 132


LAYOUT = Layout("invoice_maohang", "commercial_invoice", _draw, languages=("both", "en"), pack="i",
                hs=("8", "6"), mass=("KGS", "kgs"), numbers=("comma",), dates=("dmon", "long", "dmy"))  # fmt: skip
