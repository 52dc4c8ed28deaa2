"""A commercial invoice of a Chinese trading house, 商业发票: labels in both languages, values on rules, marks."""

from __future__ import annotations

from inspector.papers.furniture import flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 48.0, 547.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 9.5)
    seller = paper.shipment.seller
    sheet.text(sheet.width / 2, 32, seller.name_zh, size=16, bold=True, align="center")
    told, address = paper.party("seller")
    sheet.text(sheet.width / 2, 54, told, size=11, align="center")
    sheet.text(sheet.width / 2, 69, " ".join(address), size=8, align="center")
    sheet.text(sheet.width / 2, 90, "商业发票", size=15, bold=True, align="center")
    sheet.text(sheet.width / 2, 109, "COMMERCIAL INVOICE", size=12, bold=True, align="center")
    y = _references(sheet, paper, 136)
    y = _goods(sheet, paper, y + 10)
    _foot(sheet, paper, y + 10)


def _ruled(sheet: Sheet, x: float, y: float, label: str, part: Part, edges: tuple[float, float]) -> float:
    """A label and its value on a rule that runs between two edges. Returns y below."""
    sheet.text(x, y, label, size=8.8)
    sheet.text(edges[0] + 4, y, part)
    sheet.rule(edges[0], y + 11.5, edges[1], y + 11.5, width=0.4)
    return y + 17


def _references(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.text(_LEFT, y, "致 To:", size=8.8)
    below = sheet.block(_LEFT + 40, y, 230, party(paper, "buyer"))
    entries: list[tuple[str, Part]] = [
        ("发票号码 Invoice No.:", paper.field("number")),
        ("日期 Date:", paper.field("date")),
        ("合同号 S/C No.:", paper.field("contract_number")),
    ]
    if paper.has("licence_number"):
        entries.append(("许可证号 Licence No.:", paper.field("licence_number")))
    for label, part in entries:
        y = _ruled(sheet, 330, y, label, part, (424, _RIGHT))
    y = max(y, below) + 6
    _ruled(sheet, _LEFT, y, "由 From", paper.field("loading_port"), (96, 290))
    y = _ruled(sheet, 310, y, "至 To", paper.field("discharge_port"), (346, _RIGHT))
    _ruled(sheet, _LEFT, y, "付款方式 Terms of payment", paper.shipment.payment, (168, _RIGHT))
    return y + 17


def _article(paper: Paper, row: int) -> list[Part]:
    """The goods as such houses write them: in both languages, the specification and the code below."""
    told = paper.cell(row, "description")
    parts: list[Part] = [told, paper.cell(row, "specification")]
    return [*parts, flow("商品编码 H.S. Code: ", paper.cell(row, "hs_code"))]


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    columns = (
        Column("唛头\nMarks & Nos.", 1.25, lambda i: list(paper.shipment.marks) if i == 0 else ""),
        Column("货物描述\nDescription of Goods", 3.3, lambda i: _article(paper, i)),
        Column("数量\nQuantity", 1.3, lambda i: flow(paper.cell(i, "quantity"), paper.cell(i, "unit")), "right"),
        Column("单价\nUnit Price", 1.3, lambda i: flow(f"{code} ", paper.cell(i, "unit_price")), "right"),
        Column("总值\nAmount", 1.5, lambda i: flow(f"{code} ", paper.cell(i, "amount")), "right"),
    )
    total: list[Parts] = ["", flow("合计 TOTAL  ", paper.field("incoterm")), "", "",
                          flow(paper.field("currency"), " ", paper.field("total_amount"))]  # fmt: skip
    style = Style("grid", 8.8, pad=4, head_bold=False, head_align="center", bottom=700)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[total])


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 660:
        sheet.turn()
        y = 60
    mass = f" {paper.manner.mass}"
    entries: tuple[Part, ...] = (
        flow("包装 Packed in: ", paper.field("total_packages"), " ", paper.package_word()),
        flow("毛重 G.W.: ", paper.field("total_gross_kg"), mass, "     净重 N.W.: ", paper.field("total_net_kg"), mass),
        flow("原产国 Country of origin: ", paper.field("origin_country")),
        flow("开户行 Bank: ", paper.field("bank")),
    )
    for part in entries:
        sheet.text(_LEFT, y, part)
        y += 14
    sheet.text(_RIGHT, y + 16, "签章 Authorized Signature", size=8, align="right")
    signing(sheet, paper, 450, y + 66)


LAYOUT = Layout(
    "invoice_chinese",
    "commercial_invoice",
    _draw,
    languages=("both",),
    held_out=True,
    hs=("10", "8", "8."),
    numbers=("comma", "comma", "plain"),
    dates=("iso", "MOND", "slash"),
)
