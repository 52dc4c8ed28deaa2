"""形式发票 with the clauses of a sales contract below the table, in both languages, on numbered pages."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, prose
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet, Text
from inspector.papers.spelling import in_capitals, in_words
from inspector.papers.table import Carry, Column, Style, draw_table

_LEFT, _RIGHT = 56.0, 540.0
_MONEY = {"USD": "美元", "EUR": "欧元", "CNY": "人民币"}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.6)
    seller = paper.shipment.seller
    name, address = paper.party("seller")
    sheet.text(sheet.width / 2, 36, seller.name_zh, size=15, bold=True, align="center")
    sheet.text(sheet.width / 2, 55, name, size=11.5, bold=True, align="center")
    sheet.text(sheet.width / 2, 70, ", ".join(address), size=8, align="center")
    sheet.rule(_LEFT, 84, _RIGHT, 84, width=1.4)
    sheet.rule(_LEFT, 87, _RIGHT, 87, width=0.4)
    sheet.text(sheet.width / 2, 98, "形 式 发 票", size=16, bold=True, align="center")
    sheet.text(sheet.width / 2, 118, "PROFORMA INVOICE", size=13, bold=True, align="center")
    _foot(sheet)
    y = _facts(sheet, paper, 146)
    y = _goods(sheet, paper, y + 8)
    roll = Roll(sheet, y + 10, 780, lambda: _again(sheet))
    for texts in _clauses(paper):
        for line in prose(sheet, texts, _RIGHT - _LEFT):
            roll.row([Cell(_LEFT, _RIGHT - _LEFT, line)], gap=1.2)
        roll.y += 2.5
    _signatures(sheet, paper, roll)


def _foot(sheet: Sheet) -> None:
    sheet.text(sheet.width / 2, 812, f"- {sheet.page} -", size=8, align="center")


def _again(sheet: Sheet) -> float:
    _foot(sheet)
    return 50.0


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    entries: tuple[tuple[str, Part], ...] = (
        ("编号 P/I No.:", paper.field("number")),
        ("日期 Date:", paper.field("date")),
        ("确认书号 S/C No.:", paper.field("contract_number")),
    )
    name, address = paper.party("buyer")
    sheet.text(_LEFT, y, "买方 The Buyers:")
    below = sheet.block(_LEFT + 4, y + 13, 250, [name, *address])
    for label, part in entries:
        end = sheet.text(350, y, label)
        sheet.text(end + 5, y, part)
        y += 15
    y = max(y, below) + 5
    words = ("兹经买卖双方同意，由卖方出售、买方购进下列货物，并按下列条款签订本形式发票："
             "The undersigned Sellers and Buyers have "
             "agreed to close the following transaction on the terms stipulated below:")  # fmt: skip
    return sheet.block(_LEFT, y, _RIGHT - _LEFT, words, size=8.8)


def _article(paper: Paper, row: int) -> list[Part]:
    parts: list[Part] = [paper.cell(row, "description"), paper.cell(row, "specification")]
    return [*parts, flow("（税则号 H.S. ", paper.cell(row, "hs_code"), "）")]


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency

    def next_page() -> float:
        _foot(sheet)
        return 50.0

    columns = (
        Column("(1)\n货名及规格\nName of commodity & specification", 3.5, lambda i: _article(paper, i)),
        Column("(2)\n数量\nQuantity", 1.35, lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit")),
               "center"),
        Column(f"(3)\n单价\nUnit price\n{paper.shipment.incoterm}", 1.45,
               lambda i: flow(paper.cell(i, "unit_price"), f" {code}"), "center"),
        Column("(4)\n总值\nTotal amount", 1.6, lambda i: flow(paper.cell(i, "amount"), f" {code}"), "right"),
    )  # fmt: skip
    total: list[Parts] = ["(5) 总金额 Total value", "", "",
                          flow(paper.field("total_amount"), " ", paper.field("currency"))]  # fmt: skip
    style = Style("grid", 9, pad=4, head_bold=False, head_align="center", bottom=740)
    carry = Carry("转下页 carried over", "承上页 brought over", 3, lambda n: _sum(paper, n), next_page)
    y = draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[total], carry=carry)
    amount = paper.shipment.total("total_amount")
    said = f"大写：{_MONEY[code]}{in_capitals(amount)}  SAY {in_words(amount, code)}"
    return sheet.block(_LEFT, y + 6, _RIGHT - _LEFT, said, size=8.8)


def _sum(paper: Paper, rows: int) -> str:
    return paper.manner.number(sum(line.amount for line in paper.shipment.lines[:rows]), 2)


def _clauses(paper: Paper) -> list[list[Text]]:
    told, ship = paper.field, paper.shipment
    licensed: list[Text] = ["(15) 出口许可证 Export licence No.: ", told("licence_number"), "."]
    clauses: list[list[Text]] = [
        ["数量及总值均可有5%的增减，由卖方决定。"
         "With 5% more or less both in amount and quantity allowed at the Sellers' option."],
        ["(6) 包装 Packing: ", "适合长途运输的出口标准包装 export standard packing, ", told("total_packages"),
         f" {paper.package_word()}; 净重 N.W. ", told("total_net_kg"), f" {paper.manner.mass}, 毛重 G.W. ",
         told("total_gross_kg"), f" {paper.manner.mass}."],
        ["(7) 装运口岸 Port of shipment: ", told("loading_port"), "  目的口岸 Port of destination: ",
         told("discharge_port"), ". 允许转运 Transhipment allowed."],
        ["(8) 装运期限 Time of shipment: 收到定金或信用证后三十天内 "
         "within 30 days after receipt of the deposit or L/C."],
        [f"(9) 付款条件 Terms of payment: {ship.payment}."],
        ["(10) 原产国 Country of origin: ", told("origin_country"), "."],
        ["(11) 价格术语 Price term: ", told("incoterm"), ", Incoterms 2020."],
        ["(12) 品质/数量异议：如买方提出索赔，凡属品质异议须于货到目的口岸之日起30天内提出。"
         "Quality discrepancy: claims should be filed by "
         "the Buyers within 30 days after arrival of the goods at port of destination."],
        ["(13) 人力不可抗拒：如因人力不可抗拒的原因，卖方不能履约时不负责任。"
         "The Sellers shall not be held liable for failure in "
         "delivery in consequence of Force Majeure."],
        ["(14) 收款银行 Bank details: ", told("bank"),
         f". 受益人 Beneficiary: {ship.seller.name_zh}. SWIFT: HTCBCNB2XXX"],
    ]  # fmt: skip
    return [*clauses, licensed] if paper.has("licence_number") else clauses


def _signatures(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    y = roll.reserve(110) + 12
    sheet.text(_LEFT + 10, y, "买方 THE BUYERS", bold=True)
    sheet.text(340, y, "卖方 THE SELLERS", bold=True)
    for x in (_LEFT, 330):
        sheet.rule(x, y + 84, x + 170, y + 84, width=0.5)
    rng = chance("proforma", paper.shipment.seed)
    stamps.seal(sheet, 420, y + 52, paper.shipment.seller.name_zh, radius=44, turn=rng.uniform(-16, 16))
    stamps.signature(sheet, _LEFT + 30, y + 76, rng, color="#222222", width=110)


LAYOUT = Layout("invoice_proforma", "commercial_invoice", _draw, languages=("both",), pack="d", hs=("8.", "8", "10"),
                mass=("KGS",), numbers=("comma", "comma", "plain"), dates=("zh0", "ydot", "MOND"))  # fmt: skip
