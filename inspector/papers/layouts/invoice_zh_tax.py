"""出口商业发票 like the tax authority's invoice: brown rules, upright captions, prices without tax, sum in capitals."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_capitals

_LEFT, _RIGHT, _MIDDLE = 42.0, 800.0, 430.0
_BROWN = "#8a4b2a"
_COLUMNS = ((42, 168, "货物或应税劳务名称"), (210, 136, "规格型号"), (346, 44, "单位"), (390, 72, "数量"),
            (462, 86, "单价（不含税）"), (548, 104, "金额（不含税）"), (652, 54, "税率"),
            (706, 94, "税额"))  # fmt: skip
_MONEY = {"USD": "美元", "EUR": "欧元", "CNY": "人民币"}
_SIGNS = {"USD": "US$", "EUR": "€", "CNY": "￥"}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.6)
    _title(sheet, paper)
    _parties(sheet, paper, 84)
    roll = Roll(sheet, _head(sheet, 164), 446, lambda: _again(sheet, paper), lambda y: _leave(sheet, y))
    for row in paper.rows:
        roll.row(_item(paper, row), size=8.2, gap=4)
    _sides(sheet, roll.y, 446)
    _totals(sheet, paper, 446)


def _title(sheet: Sheet, paper: Paper) -> None:
    sheet.text(sheet.width / 2, 22, "商业发票（出口专用）", size=19, bold=True, align="center", color=_BROWN)
    sheet.rule(300, 48, 542, 48, width=0.7, color=_BROWN)
    sheet.rule(300, 51, 542, 51, width=0.7, color=_BROWN)
    sheet.text(sheet.width / 2, 56, "发 票 联", size=10, align="center", color=_BROWN)
    x = sheet.text(612, 32, "发票号码：", color=_BROWN)
    sheet.text(x, 32, paper.field("number"))
    x = sheet.text(612, 48, "开票日期：", color=_BROWN)
    sheet.text(x, 48, paper.field("date"))
    x = sheet.text(612, 64, "合同编号：", color=_BROWN)
    sheet.text(x, 64, paper.field("contract_number"))
    rng = chance("tax invoice", paper.shipment.seed)
    sheet.text(_LEFT, 36, f"机器编号：{rng.randrange(10**11, 10**12)}", size=7.5)
    sheet.text(_LEFT, 50, f"校验码：{rng.randrange(10**9):09d} {rng.randrange(10**9):09d}", size=7.5)


def _again(sheet: Sheet, paper: Paper) -> float:
    sheet.text(sheet.width / 2, 30, "商业发票（续页）", size=13, bold=True, align="center", color=_BROWN)
    sheet.text(_RIGHT, 34, f"发票号码：{paper.shipment.invoice_number}", size=8, align="right")
    return _head(sheet, 60)


def _leave(sheet: Sheet, y: float) -> None:
    _sides(sheet, y, 446)
    sheet.text(_RIGHT - 6, 452, "（转下页）", size=8, align="right")


def _upright(sheet: Sheet, x: float, y: float, text: str, step: float = 12) -> None:
    for place, char in enumerate(text):
        sheet.text(x, y + step * place, char, align="center", color=_BROWN)


def _parties(sheet: Sheet, paper: Paper, y: float) -> None:
    ship = paper.shipment
    sides: tuple[tuple[float, float, str, list[tuple[str, Part]]], ...] = (
        (_LEFT, _MIDDLE, "购买方", [
            ("名　　　　　称：", paper.field("buyer")),
            ("纳税人识别号：", "无（境外企业）"),
            ("地　址、电　话：", ", ".join(ship.buyer.address)),
            ("运　抵　国（地区）：", paper.field("destination_country")),
        ]),
        (_MIDDLE, _RIGHT, "销售方", [
            ("名　　　　　称：", paper.field("seller")),
            ("纳税人识别号：", paper.field("credit_code")),
            ("地　址、电　话：", ship.seller.address_zh),
            ("开户行及账号：", paper.field("bank")),
        ]),
    )  # fmt: skip
    for x0, x1, caption, entries in sides:
        sheet.frame(x0, y, x1, y + 76, color=_BROWN)
        sheet.rule(x0 + 20, y, x0 + 20, y + 76, color=_BROWN)
        _upright(sheet, x0 + 10, y + 20, caption)
        at = y + 7
        for label, part in entries:
            end = sheet.text(x0 + 25, at, label, color=_BROWN, size=8.2)
            size = 8.4
            while size > 5 and sheet.measure(part, size=size) > x1 - end - 5:
                size -= 0.2
            sheet.text(end + 1, at, part, size=size)
            at += 17


def _head(sheet: Sheet, y: float) -> float:
    sheet.rule(_LEFT, y - 4, _RIGHT, y - 4, color=_BROWN)
    for x, width, title in _COLUMNS:
        sheet.text(x + width / 2, y + 2, title, size=8.2, align="center", color=_BROWN)
    sheet.rule(_LEFT, y + 16, _RIGHT, y + 16, color=_BROWN)
    return y + 22


def _sides(sheet: Sheet, y: float, bottom: float) -> None:
    """The upright rules of the goods, from the head of the page's table to its foot."""
    top = 160.0 if sheet.page == 1 else 56.0
    for x in (*(column[0] for column in _COLUMNS), _RIGHT):
        sheet.rule(x, top, x, bottom, color=_BROWN, width=0.5)
    sheet.rule(_LEFT, bottom, _RIGHT, bottom, color=_BROWN)
    if bottom - y > 50:
        sheet.rule(_LEFT + 20, y + 8, _RIGHT - 30, bottom - 14, color="#666666", width=0.5)


def _item(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    parts: tuple[Parts, ...] = (
        cell(row, "description"),
        cell(row, "specification"),
        cell(row, "unit"),
        cell(row, "quantity"),
        cell(row, "unit_price"),
        cell(row, "amount"),
        "免税",
        "***",
    )
    cells = []
    for place, ((x, width, _), part) in enumerate(zip(_COLUMNS, parts, strict=True)):
        align = "right" if place in (3, 4, 5, 7) else "left" if place < 2 else "center"
        cells.append(Cell(x + 4, width - 8, part, align))
    return cells


def _totals(sheet: Sheet, paper: Paper, y: float) -> None:
    ship, told = paper.shipment, paper.field
    sheet.frame(_LEFT, y, _RIGHT, y + 18, color=_BROWN)
    sheet.text(126, y + 5, "合　　　计", align="center", color=_BROWN)
    sheet.text(648, y + 5, flow(_SIGNS[ship.currency], told("total_amount")), align="right")
    sheet.text(796, y + 5, "***", align="right")
    y += 18
    sheet.frame(_LEFT, y, _RIGHT, y + 20, color=_BROWN)
    sheet.rule(210, y, 210, y + 20, color=_BROWN)
    sheet.text(126, y + 6, "价税合计（大写）", align="center", color=_BROWN)
    sheet.text(220, y + 6, f"⊗ {_MONEY[ship.currency]}{in_capitals(ship.total('total_amount'))}", size=9)
    sheet.text(560, y + 6, flow("（小写）", _SIGNS[ship.currency], told("total_amount")), size=9)
    y += 20
    sheet.frame(_LEFT, y, _RIGHT, y + 54, color=_BROWN)
    sheet.rule(62, y, 62, y + 54, color=_BROWN)
    _upright(sheet, 52, y + 14, "备注", 14)
    licence: Part = flow("两用物项许可证：", told("licence_number")) if paper.has("licence_number") else ""
    notes: tuple[Part, ...] = (
        flow("成交方式：", told("incoterm"), "　币种：", told("currency"), "　装运口岸：", told("loading_port"),
             "　卸货口岸：", told("discharge_port")),
        flow("出口货物原产地：", told("origin_country"), "　毛重：", told("total_gross_kg"), "公斤　净重：",
             told("total_net_kg"), "公斤　", "共", told("total_packages"), "件"),
        licence,
    )  # fmt: skip
    for place, note in enumerate(notes):
        sheet.text(68, y + 6 + 15 * place, note, size=8)
    y += 60
    for x, text in (
        (_LEFT + 10, "收款人：刘敏"),
        (230, "复核：陈佳"),
        (400, "开票人：管理员"),
        (590, "销售方：（章）"),
    ):
        sheet.text(x, y, text)
    rng = chance("tax seal", ship.seed)
    stamps.seal(sheet, 690, y - 28, ship.seller.name_zh, radius=42, turn=rng.uniform(-15, 15))


LAYOUT = Layout("invoice_zh_tax", "commercial_invoice", _draw, languages=("zh",), size=A4_LANDSCAPE, pack="d",
                hs=("10",), mass=("公斤",), numbers=("plain", "comma"), dates=("zh0", "zh"))  # fmt: skip
