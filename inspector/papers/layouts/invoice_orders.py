"""A bilingual invoice that groups its goods by order: shaded heads, list price and discount, a subtotal each."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _RIGHT = 38.0, 558.0
_BAND, _PALE = "#0f5c63", "#dcecec"
_GROUP = 3
"""How many goods lines one order has."""
_DISCOUNTS = (2, 3, 5)


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.2)
    sheet.frame(_LEFT, 28, 44, 84, width=0, fill=_BAND)
    sheet.text(54, 28, paper.shipment.seller.name_zh, size=13, bold=True)
    sheet.text(54, 46, paper.field("seller"), size=9)
    sheet.block(54, 60, 300, [*paper.party("seller")[1]], size=7, color="#555555")
    sheet.text(_RIGHT, 30, "商业发票", size=18, bold=True, align="right", color=_BAND)
    sheet.text(_RIGHT, 54, "COMMERCIAL INVOICE", size=10, align="right", color=_BAND)
    _facts(sheet, paper, 98)
    roll = Roll(sheet, _head(sheet, paper, 204), 768, lambda: _head(sheet, paper, 40))
    for start in range(0, len(paper.rows), _GROUP):
        _group(sheet, roll, paper, paper.rows[start : start + _GROUP])
    _closing(sheet, paper, roll)


def _facts(sheet: Sheet, paper: Paper, y: float) -> None:
    told, ship = paper.field, paper.shipment
    sheet.text(_LEFT, y, "买方 Bill to", size=7, color=_BAND, bold=True)
    sheet.block(_LEFT, y + 11, 230, party(paper, "buyer"))
    sheet.text(_LEFT, y + 52, "运输 Transport", size=7, color=_BAND, bold=True)
    sheet.block(_LEFT, y + 63, 240, [flow(told("loading_port"), " → ", told("discharge_port")),
                                     flow(told("vessel"), "  ", ship.voyage)])  # fmt: skip
    entries: tuple[tuple[str, Part], ...] = (
        ("发票号 Inv. No.", told("number")),
        ("日期 Date", told("date")),
        ("合同号 S/C No.", told("contract_number")),
        ("贸易术语 Incoterms", told("incoterm")),
        ("付款 Payment", ship.payment),
        ("原产地 Origin", told("origin_country")),
    )
    for place, (label, part) in enumerate(entries):
        top = y + 16 * place
        sheet.frame(300, top, 384, top + 16, width=0, fill=_PALE)
        sheet.text(304, top + 4, label, size=7.4)
        sheet.block(390, top + 4, 166, part, size=7.8 if place != 4 else 6.6)
        sheet.rule(300, top + 16, _RIGHT, top + 16, width=0.3, color=_BAND)


def _columns(cells: list[Part | list[Part]]) -> list[Cell]:
    places = ((40, 18, "left"), (60, 168, "left"), (232, 54, "right"), (290, 32, "left"), (318, 54, "right"),
              (376, 28, "right"), (408, 60, "right"), (470, 86, "right"))  # fmt: skip
    return [Cell(x, width, part, align) for (x, width, align), part in zip(places, cells, strict=True)]


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 28, width=0, fill=_BAND)
    titles = (["序", "#"], ["品名及规格", "Goods"], ["数量", "Quantity"], ["单位", "Unit"], ["牌价", "List"],
              ["折扣%", "Disc."], ["净价", "Net price"], ["金额", "Amount"])  # fmt: skip
    for cell in _columns([[*title] for title in titles]):
        sheet.block(cell.x, y + 4, cell.width, cell.parts, size=7.6, align=cell.align, color="#ffffff")
    return y + 32


def _group(sheet: Sheet, roll: Roll, paper: Paper, rows: range) -> None:
    y = roll.reserve(64)
    sheet.frame(_LEFT, y, _RIGHT, y + 15, width=0, fill=_PALE)
    order = chance("orders", paper.shipment.seed, rows.start).randrange(10**5, 10**6)
    sheet.text(_LEFT + 4, y + 3, f"客户订单 Customer order {order}", bold=True, size=7.8)
    roll.y = y + 19
    for row in rows:
        roll.row(_cells(paper, row), size=7.8, gap=5)
    y = roll.reserve(18)
    sheet.rule(318, y, _RIGHT, y, width=0.4, color=_BAND)
    amount = sum(paper.shipment.lines[row].amount for row in rows)
    sheet.text(404, y + 3, "小计 Subtotal", size=7.6, align="right")
    sheet.text(556, y + 3, f"{paper.shipment.currency} {paper.manner.number(amount, 2)}", size=7.6, align="right")
    roll.y = y + 20


def _cells(paper: Paper, row: int) -> list[Cell]:
    line, cell = paper.shipment.lines[row], paper.cell
    rebate = chance("discount", paper.shipment.seed, row).choice(_DISCOUNTS)
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"),
                         flow("HS ", cell(row, "hs_code"))]  # fmt: skip
    return _columns([
        str(row + 1), goods, cell(row, "quantity"), cell(row, "unit"),
        paper.manner.number(line.price / (1 - rebate / 100), 3), str(rebate), cell(row, "unit_price"),
        flow(f"{paper.shipment.currency} ", cell(row, "amount")),
    ])  # fmt: skip


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, mass = paper.field, f" {paper.manner.mass}"
    y = roll.reserve(126)
    sheet.frame(318, y, _RIGHT, y + 22, width=0, fill=_BAND)
    sheet.text(326, y + 6, "应付总额 Amount due", color="#ffffff", bold=True)
    sheet.text(552, y + 6, flow(told("currency"), " ", told("total_amount")), color="#ffffff", bold=True, size=9.4,
               align="right")  # fmt: skip
    rows: list[Part] = [
        flow("件数 Packages  ", told("total_packages"), " ", paper.package_word()),
        flow("净重 N.W.  ", told("total_net_kg"), mass),
        flow("毛重 G.W.  ", told("total_gross_kg"), mass),
        flow("收款行 Bank  ", told("bank")),
    ]
    if paper.has("licence_number"):
        rows.append(flow("出口许可证 Export licence  ", told("licence_number")))
    sheet.block(_LEFT, y + 4, 270, rows[:3])
    sheet.block(_LEFT, y + 44, 400, rows[3:])
    rng = chance("orders seal", paper.shipment.seed)
    stamps.seal(sheet, 480, y + 78, paper.shipment.seller.name_zh, radius=44, turn=rng.uniform(-15, 15))


LAYOUT = Layout("invoice_orders", "commercial_invoice", _draw, languages=("both",), pack="c", hs=("8", "10", "8."),
                mass=("KG", "千克/KG"), numbers=("comma", "plain"), dates=("iso", "slash", "zh"))  # fmt: skip
