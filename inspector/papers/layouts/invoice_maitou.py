"""A mainland trading company's 商业发票 in two languages: 唛头及编号, 货号, 结汇方式, unit and sign in each cell."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, head_row
from inspector.papers.furniture import flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.spelling import in_words

_LEFT, _RIGHT = 42.0, 553.0
_EDGES = (42.0, 124.0, 178.0, 348.0, 416.0, 478.0, 553.0)
_TITLES = (("唛头及编号", "Marks & Nos."), ("货号", "Art. No."), ("品名及规格", "Descriptions"), ("数量", "Quantities"),
           ("单价", "Unit Price"), ("总值", "Total Value"))  # fmt: skip
_SIGNS = {"USD": "US$", "EUR": "EUR", "CNY": "RMB"}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9, leading=1.3)
    y = _head(sheet, paper)
    y = _facts(sheet, paper, y)
    top = _titles(sheet, y)
    roll = Roll(sheet, top, 708, lambda: _next(sheet, paper), lambda _: _close(sheet, 716))
    _opening(sheet, paper, roll)
    for row in paper.rows:
        roll.row(_cells(paper, row), gap=6, size=8.6)
    _total(sheet, paper, roll)
    _ending(sheet, paper, roll)


def _head(sheet: Sheet, paper: Paper) -> float:
    seller, address = paper.party("seller")
    centre = sheet.width / 2
    sheet.text(centre, 30, paper.shipment.seller.name_zh, size=17, bold=True, align="center", family="hei")
    fitted(sheet, centre, 53, 500, seller, size=12.5, bold=True, align="center")
    sheet.text(centre, 70, " ".join(address), size=7.8, align="center")
    sheet.rule(_LEFT, 83, _RIGHT, 83, width=1.4)
    sheet.text(centre, 92, "商 业 发 票", size=15, bold=True, align="center", family="hei")
    sheet.text(centre, 111, "COMMERCIAL INVOICE", size=12, bold=True, align="center")
    return 134


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    ship, told = paper.shipment, paper.field
    rng = chance("maitou", ship.seed)
    sheet.text(_LEFT, y, "致:", family="hei", size=8.6)
    sheet.text(_LEFT, y + 11, "To Messrs.", size=8.2)
    below = sheet.block(_LEFT + 56, y, 240, party(paper, "buyer"))
    lines: list[tuple[str, Part]] = [
        ("发票号 Inv. No.", told("number")),
        ("日期 Date", told("date")),
        ("售货确认书号 S/C No.", told("contract_number")),
        ("结汇方式 Settlement", ship.payment if len(ship.payment) < 20 else "T/T"),
    ]
    if ship.payment.startswith("L/C"):
        lines.append(("信用证号 L/C No.", f"LC{rng.randrange(10**9, 10**10)}"))
    if paper.has("licence_number"):
        lines.append(("出口许可证号 E/L No.", told("licence_number")))
    at = y
    for label, part in lines:
        sheet.text(366, at, label, size=8.2)
        fitted(sheet, 466, at, _RIGHT - 466, part)
        at += 13
    y = max(below, at) + 8
    route = flow("出运口岸 From  ", told("loading_port"), "    至 To  ", told("discharge_port"), "    船名 Per  ",
                 told("vessel"), *((" V.", told("voyage")) if ship.voyage else ()))  # fmt: skip
    consignee, _ = paper.party("consignee")
    fitted(sheet, _LEFT, y, _RIGHT - _LEFT, route)
    owner = flow("收货人 Consignee  ", consignee, "    原产国 Origin  ", told("origin_country"))
    fitted(sheet, _LEFT, y + 13, _RIGHT - _LEFT, owner)
    return y + 30


def _titles(sheet: Sheet, y: float) -> float:
    head_row(sheet, _EDGES, y, 28, _TITLES, size=8.4, framed=False)
    sheet.rule(_LEFT, y, _RIGHT, y, width=1)
    sheet.rule(_LEFT, y + 28, _RIGHT, y + 28, width=0.6)
    return y + 33


def _next(sheet: Sheet, paper: Paper) -> float:
    words = f"发票号 Inv. No. {paper.shipment.invoice_number}    续页 Page {sheet.page}"
    sheet.text(_RIGHT, 30, words, align="right", size=8.2)
    return _titles(sheet, 46)


def _close(sheet: Sheet, y: float) -> None:
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.6)
    sheet.text(_RIGHT, y + 4, "(接下页 to be continued)", size=8, align="right")


def _opening(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    """The delivery term over the prices; the marks run down the first column beside the goods."""
    sheet.text((_EDGES[4] + _EDGES[6]) / 2, roll.y, paper.field("incoterm"), bold=True, align="center")
    sheet.block(_EDGES[0] + 2, roll.y, 78, [*paper.shipment.marks, "MADE IN CHINA"], size=8.2)
    roll.y += 16


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell, line = paper.cell, paper.shipment.lines[row]
    sign = _SIGNS[paper.shipment.currency]
    code = f"{line.goods.key[:2].upper()}{chance('huohao', paper.shipment.seed, row).randrange(100, 9999):04d}"
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("税号 HS ", cell(row, "hs_code"))]
    price = cell(row, "unit_price").within(sign)
    return [
        Cell(_EDGES[1] + 2, 50, code),
        Cell(_EDGES[2] + 3, 164, goods),
        Cell(_EDGES[3], 64, flow(cell(row, "quantity"), " ", cell(row, "unit")), "right"),
        Cell(_EDGES[4], 58, [price, f"/{cell(row, 'unit').text}"], "right"),
        Cell(_EDGES[5], 74, cell(row, "amount").within(sign), "right"),
    ]


def _total(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    ship, told = paper.shipment, paper.field
    sign = _SIGNS[ship.currency]
    y = roll.reserve(20)
    y = max(y, 420) if sheet.page == 1 else y
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.6)
    sheet.text(_LEFT + 2, y + 4, "总计 TOTAL:", bold=True)
    units = {line.unit for line in ship.lines}
    if len(units) == 1:
        whole = paper.manner.number(ship.total("total_quantity"))
        sheet.text(_EDGES[4] - 4, y + 4, f"{whole} {paper.cell(0, 'unit').text}", align="right")
    sheet.text(_RIGHT - 1, y + 4, told("total_amount").within(sign), bold=True, align="right")
    sheet.rule(_LEFT, y + 18, _RIGHT, y + 18, width=1)
    roll.y = y + 24


def _ending(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    ship, told = paper.shipment, paper.field
    roll.again, roll.leave = (lambda: 50.0), None
    roll.bottom = 780
    y = roll.reserve(170)
    words = in_words(ship.total("total_amount"), ship.currency)
    lines: list[Part] = [
        f"金额大写 SAY TOTAL: {words}",
        flow("货币 Currency: ", told("currency")),
        flow("包装 Packed in ", told("total_packages"), f" {paper.package_word()}"),
        flow("毛重 G.W.: ", told("total_gross_kg"), f"{paper.manner.mass}    净重 N.W.: ", told("total_net_kg"),
             f"{paper.manner.mass}"),
        flow("开户行 Bank: ", told("bank")),
        "兹证明上述内容真实无误。 We hereby certify that the contents herein are true and correct.",
    ]  # fmt: skip
    y = sheet.block(_LEFT, y, _RIGHT - _LEFT, lines)
    fitted(sheet, 420, y + 12, 240, ship.seller.name_zh, size=9.4, family="hei", align="center")
    signing(sheet, paper, 450, y + 62)
    sheet.text(420, y + 104, "授权签字 Authorized Signature", size=8, align="center")


LAYOUT = Layout("invoice_maitou", "commercial_invoice", _draw, languages=("both",), pack="h", hs=("8", "10", "8."),
                mass=("KGS",), numbers=("comma", "plain"), dates=("MOND", "iso", "ydot", "DMON"))  # fmt: skip
