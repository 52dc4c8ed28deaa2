"""两用物项出口许可证 printed by the system for the file: a grid of label and value, each item in a block of its own."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.forms import fitted
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Part, Pen, Sheet

_STOPS = (50.0, 134.0, 300.0, 384.0, 545.0)
_LEFT, _RIGHT = _STOPS[0], _STOPS[-1]
_FILL = "#f3efe4"
_Pair = tuple[str, Part]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.8, leading=1.26)
    centre = sheet.width / 2
    sheet.text(centre, 40, "中华人民共和国两用物项出口许可证", size=16, bold=True, align="center")
    sheet.text(centre, 62, "DUAL-USE ITEMS EXPORT LICENSE", size=8, align="center", family="serif")
    sheet.text(_LEFT, 80, "（无纸化存档联）", size=8)
    serial = chance("ledger", paper.shipment.seed).randrange(10**11, 10**12)
    sheet.text(_RIGHT, 80, f"申请号 {serial}", size=8, align="right")
    roll = Roll(sheet, 94, 770, lambda: 50.0)
    for pair in _facts(paper):
        _row(roll, pair)
    controlled = [row for row in paper.rows if paper.shipment.lines[row].goods.material] or [0]
    for number, row in enumerate(controlled, start=1):
        _item(roll, paper, row, f"物项{number}／共{len(controlled)}项")
    _issue(roll, paper)


def _issued(paper: Paper) -> Told:
    """The day of issue; empty where the shipment has no licence."""
    licence = paper.shipment.licence
    if licence is None:
        return Told("x:issued", "", None)
    return Told("f:date", paper.manner.date(licence.issued), licence.issued.isoformat())


def _facts(paper: Paper) -> tuple[tuple[_Pair, _Pair], ...]:
    told, ship = paper.field, paper.shipment
    paid = "信用证" if ship.payment.startswith("L/C") else "汇付"
    port = told("loading_port")._replace(key="x:clearance")
    return (
        (("许可证编号", told("licence_number")), ("证件状态", "有效")),
        (("签发日期", _issued(paper)), ("有效期截止", told("licence_expiry"))),
        (("出口经营者", told("seller")), ("经营者代码", told("credit_code"))),
        (("发货单位", ship.seller.name_zh), ("出口合同编号", told("contract_number"))),
        (("境外进口商", told("buyer")), ("付款方式", paid)),
        (("最终用户", told("consignee")._replace(key="f:end_user")), ("最终用途", ship.lines[0].goods.use_zh)),
        (("进口国（地区）", told("destination_country")), ("贸易方式", "一般贸易")),
        (("报关口岸", port), ("运输方式", "江海运输" if ship.way == "sea" else "航空运输")),
        (("是否多批使用", "否（一批一证）"), ("许可类型", "单项许可")),
    )  # fmt: skip


def _row(roll: Roll, pairs: tuple[_Pair, ...]) -> None:
    sheet, y = roll.sheet, roll.reserve(22)
    stops = _STOPS if len(pairs) == 2 else (_STOPS[0], _STOPS[1], _RIGHT)
    for place, (label, part) in enumerate(pairs):
        x0, x1, x2 = stops[2 * place : 2 * place + 3]
        sheet.frame(x0, y, x1, y + 22, width=0.5, fill=_FILL)
        sheet.frame(x1, y, x2, y + 22, width=0.5)
        fitted(sheet, (x0 + x1) / 2, y + 6.5, x1 - x0 - 4, label, size=8.4, align="center")
        fitted(sheet, x1 + 5, y + 6.5, x2 - x1 - 9, part)
    roll.y = y + 22


def _item(roll: Roll, paper: Paper, row: int, title: str) -> None:
    cell = paper.cell
    y = roll.reserve(140) + 8
    roll.sheet.text(_LEFT, y, title, bold=True, size=9.4)
    roll.y = y + 15
    price = flow(cell(row, "unit_price"), " ", paper.field("currency"))
    worth = flow(cell(row, "amount"), " ", paper.field("currency"))
    _row(roll, (("商品名称", cell(row, "description")),))
    specification: Part = cell(row, "specification") if cell(row, "specification").text else "详见商品名称"
    _row(roll, (("规格、等级", specification),))
    _row(roll, (("商品编码", cell(row, "hs_code")), ("计量单位", cell(row, "unit"))))
    _row(roll, (("许可数量", cell(row, "quantity")), ("单价及币别", price)))
    _row(roll, (("总值及币别", worth), ("已用数量", paper.manner.number(0, 0))))


def _issue(roll: Roll, paper: Paper) -> None:
    sheet, y = roll.sheet, roll.reserve(120) + 10
    notes = (
        "1. 本证应在有效期内使用，逾期自行失效。2. 所列物项不得擅自改变最终用途或转让第三方。3. 海关凭电子数据核销。"
    )
    sheet.text(_LEFT, y, "备注", bold=True)
    sheet.block(_LEFT, y + 14, 270, notes, size=8)
    sheet.text(384, y, "发证机关（章）")
    turn = chance("ledger seal", paper.shipment.seed).uniform(-12, 12)
    stamps.seal(sheet, 470, y + 56, "商务部两用物项许可证专用章", radius=40, turn=turn)
    sheet.text(_RIGHT, y + 104, "中华人民共和国商务部监制", size=7.6, align="right")


LAYOUT = Layout("licence_ledger", "export_licence", _draw, languages=("zh",), pack="i", hs=("10",), mass=("千克",),
                numbers=("plain", "comma"), dates=("iso", "zh0", "zh"))  # fmt: skip
