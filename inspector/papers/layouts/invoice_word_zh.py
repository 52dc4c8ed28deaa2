"""商业发票 wholly in Chinese as a small company types it in Word: English name at the head, a plain ruled table."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import prose
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet, Text
from inspector.papers.spelling import in_capitals
from inspector.papers.table import Carry, Column, Style, draw_table

_LEFT, _RIGHT = 58.0, 537.0
_WIDTH = _RIGHT - _LEFT


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 9.6, leading=1.36)
    y = _head(sheet, paper)
    y = _facts(sheet, paper, y)
    y = _table(sheet, paper, y + 6)
    _closing(sheet, paper, y + 10)


def _head(sheet: Sheet, paper: Paper) -> float:
    ship, centre = paper.shipment, sheet.width / 2
    seller, address = paper.party("seller")
    sheet.text(centre, 44, seller, size=17, bold=True, align="center")
    sheet.text(centre, 67, ship.seller.name, size=10.5, family="serif", bold=True, align="center")
    phone = chance("word zh", ship.seed).randrange(10**6, 10**7)
    area = f"0{phone // 10**4}"
    sheet.text(centre, 83, f"地址：{address[0]}　电话：{area}-8{phone}　传真：{area}-8{phone + 1}",
               size=8, align="center")  # fmt: skip
    sheet.rule(_LEFT, 97, _RIGHT, 97, width=0.8)
    sheet.text(centre, 108, "商　业　发　票", size=18, bold=True, align="center")
    return 140


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    buyer, address = paper.party("buyer")
    right: list[tuple[str, Text]] = [
        ("发票号码：", told("number")),
        ("开票日期：", told("date")),
        ("合同号码：", told("contract_number")),
        ("付款方式：", "信用证" if ship.payment.startswith("L/C") else "电汇"),
    ]
    below = y
    for label, part in right:
        sheet.text(356, below, flow(label, part))
        below += 16
    at = sheet.block(_LEFT, y, 280, prose(sheet, ["致（买方）：", buyer], 280))
    at = sheet.block(_LEFT, at, 280, ["地址：" + ", ".join(address)])
    at = max(at, below) + 4
    by: list[Text] = ["兹由 ", told("vessel"), f" {ship.voyage} 自 ", told("loading_port"), " 运往 "]
    by += [told("discharge_port"), "，收货人为 ", told("consignee"), "，货物如下："]
    return sheet.block(_LEFT, at, _WIDTH, prose(sheet, by, _WIDTH))


def _goods(paper: Paper, row: int) -> list[Part]:
    parts: list[Part] = [paper.cell(row, "description")]
    if paper.cell(row, "specification").text:
        parts.append(flow("规格：", paper.cell(row, "specification")))
    return parts


def _continued(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 44, f"商业发票（续）　{paper.shipment.invoice_number}　第{sheet.page}页", size=9)
    return 62


def _table(sheet: Sheet, paper: Paper, y: float) -> float:
    cell, code = paper.cell, paper.shipment.currency
    coin = {"USD": "美元", "EUR": "欧元", "CNY": "人民币"}[code]
    columns = (
        Column("序号", 0.5, lambda i: str(i + 1), "center"),
        Column("货物名称及规格", 2.9, lambda i: _goods(paper, i)),
        Column("商品编码", 1.25, lambda i: cell(i, "hs_code"), "center"),
        Column("数量", 1.05, lambda i: cell(i, "quantity"), "right"),
        Column("单位", 0.75, lambda i: cell(i, "unit"), "center"),
        Column(f"单价\n（{coin}）", 1.05, lambda i: cell(i, "unit_price"), "right"),
        Column(f"金额\n（{coin}）", 1.3, lambda i: cell(i, "amount"), "right"),
    )
    foot: list[list[Parts]] = [["", "合　　计", "", "", "", paper.field("currency"), paper.field("total_amount")]]

    def sum_until(number: int) -> str:
        return paper.manner.number(sum(line.amount for line in paper.shipment.lines[:number]), 2)

    carry = Carry("过次页", "承前页", 6, sum_until, lambda: _continued(sheet, paper))
    style = Style("grid", 8.8, head_align="center", bottom=720, pad=3.4)
    return draw_table(sheet, _LEFT, y, _WIDTH, columns, paper.rows, style=style, foot=foot, carry=carry)


def _closing(sheet: Sheet, paper: Paper, y: float) -> None:
    told, ship = paper.field, paper.shipment
    if y > 650:
        sheet.turn()
        y = _continued(sheet, paper)
    coin = {"USD": "美元", "EUR": "欧元", "CNY": "人民币"}[ship.currency]
    lines: list[Part] = [
        f"合计金额（大写）：{coin}{in_capitals(ship.total('total_amount'))}",
        flow("贸易术语：", told("incoterm"), f"　{ship.incoterm[4:]}"),
        flow("包装：共 ", told("total_packages"), f" {paper.package_word()}　　毛重：", told("total_gross_kg"),
             " 千克　　净重：", told("total_net_kg"), " 千克"),
        flow("原产国：", told("origin_country")),
        f"唛头：{' / '.join(ship.marks)}",
    ]  # fmt: skip
    if paper.has("licence_number"):
        lines.append(flow("出口许可证号：", told("licence_number")))
    lines += prose(sheet, ["开户行及账号：", told("bank")], 300)
    sheet.block(_LEFT, y, 330, lines)
    sheet.text(396, y + 84, "（公司盖章）")
    turn = chance("word zh seal", ship.seed).uniform(-18, 18)
    stamps.seal(sheet, 466, y + 74, ship.seller.name_zh, radius=48, turn=turn)


LAYOUT = Layout("invoice_word_zh", "commercial_invoice", _draw, languages=("zh",), pack="g", hs=("10", "8", "8."),
                mass=("千克",), numbers=("comma", "plain"), dates=("zh", "zh0", "iso"))  # fmt: skip
