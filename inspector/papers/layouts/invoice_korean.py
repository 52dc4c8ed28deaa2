"""A commercial invoice on the boxed form of Korean trade: numbered boxes with Korean under-labels, typed capitals."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature
from inspector.papers.table import Column, Style, draw_table

_LEFT, _MIDDLE, _RIGHT = 36.0, 298.0, 559.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.5)
    sheet.text(sheet.width / 2, 30, "COMMERCIAL INVOICE", size=17, bold=True, align="center")
    sheet.text(sheet.width / 2, 50, "상업송장", size=9, align="center")
    _left(sheet, paper)
    _right(sheet, paper)
    y = _goods(sheet, paper, 290)
    _foot(sheet, paper, y)


def _left(sheet: Sheet, paper: Paper) -> None:
    half = (_LEFT + _MIDDLE) / 2
    boxed(sheet, (_LEFT, 66, _MIDDLE, 136), "① Shipper / Seller (송하인 / 매도인)", party(paper, "seller"))
    boxed(sheet, (_LEFT, 136, _MIDDLE, 206), "② Consignee (수하인)", party(paper, "consignee"))
    departure = paper.date_as("transport", "x:departure")
    boxed(sheet, (_LEFT, 206, _MIDDLE, 234), "③ Departure date (출항일)", departure)
    boxed(sheet, (_LEFT, 234, half, 262), "④ Vessel / Flight (선박 / 항공편)", paper.field("vessel"))
    boxed(sheet, (half, 234, _MIDDLE, 262), "⑤ From (선적항)", paper.field("loading_port"))
    boxed(sheet, (_LEFT, 262, _MIDDLE, 290), "⑥ To (도착항)", paper.field("discharge_port"))


def _right(sheet: Sheet, paper: Paper) -> None:
    number = flow(paper.field("number"), "     ", paper.field("date"))
    boxed(sheet, (_MIDDLE, 66, _RIGHT, 101), "⑦ Invoice No. and date (송장번호 및 일자)", number, bold=True)
    boxed(sheet, (_MIDDLE, 101, _RIGHT, 136), "⑧ L/C No. and date (신용장번호 및 일자)",
          "N/A" if "L/C" not in paper.shipment.payment else "M0" + paper.shipment.batch)  # fmt: skip
    boxed(sheet, (_MIDDLE, 136, _RIGHT, 206), "⑨ Buyer (if other than consignee) (매수인)", party(paper, "buyer"))
    others: list[Part] = [
        flow("CONTRACT NO. ", paper.field("contract_number")),
        flow("COUNTRY OF ORIGIN : ", paper.field("origin_country")),
    ]
    if paper.has("licence_number"):
        others.append(flow("EXPORT LICENCE ", paper.field("licence_number")))
    boxed(sheet, (_MIDDLE, 206, _RIGHT, 256), "⑩ Other references (기타 참조사항)", others)
    terms: list[Part] = [paper.field("incoterm"), paper.manner.letters(paper.shipment.payment)]
    boxed(sheet, (_MIDDLE, 256, _RIGHT, 290), "⑪ Terms of delivery and payment (인도 및 지불조건)", terms, size=7.6)


def _article(paper: Paper, row: int) -> list[Part]:
    return [
        paper.cell(row, "description"),
        paper.cell(row, "specification"),
        flow("H.S. ", paper.cell(row, "hs_code")),
    ]


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.shipment.currency
    columns = (
        Column("⑫ Shipping\nmarks", 1.25, lambda i: list(paper.shipment.marks) if i == 0 else ""),
        Column("⑬ No. & kind\nof packages", 1.15,
               lambda i: flow(paper.cell(i, "packages"), " ", paper.cell(i, "package_kind"))),
        Column("⑭ Goods description\n(품명 및 규격)", 2.6, lambda i: _article(paper, i)),
        Column("⑮ Quantity\n(수량)", 1.25,
               lambda i: flow(paper.cell(i, "quantity"), " ", paper.cell(i, "unit")), "right"),
        Column(f"⑯ Unit price\n({code})", 1, lambda i: paper.cell(i, "unit_price"), "right"),
        Column(f"⑰ Amount\n({code})", 1.25, lambda i: paper.cell(i, "amount"), "right"),
    )  # fmt: skip
    packed = flow(paper.field("total_packages"), " ", paper.package_word())
    total: list[Parts] = ["TOTAL", packed, "", "", paper.field("currency"), paper.field("total_amount")]
    style = Style("columns", 7.8, pad=3.5, head_bold=False, bottom=690, depth=330)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, paper.rows, style=style, foot=[total])


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    if y > 740:
        sheet.turn()
        y = 50
    mass = f" {paper.manner.mass}"
    weights = flow("NET WEIGHT : ", paper.field("total_net_kg"), mass, "      GROSS WEIGHT : ",
                   paper.field("total_gross_kg"), mass)  # fmt: skip
    sheet.text(_LEFT + 4, y + 8, weights)
    sheet.text(_LEFT + 4, y + 24, flow("BANK : ", paper.field("bank")), size=7.5)
    sheet.text(340, y + 40, "⑱ Signed by (서명)", size=7)
    sheet.text(340, y + 52, paper.manner.letters(paper.shipment.seller.name), size=7.6)
    signature(sheet, 400, y + 82, chance("korean", paper.shipment.seed))
    sheet.rule(340, y + 88, _RIGHT, y + 88, width=0.4)


LAYOUT = Layout(
    "invoice_korean",
    "commercial_invoice",
    _draw,
    held_out=True,
    upper=True,
    hs=("6.", "10", "6"),
    numbers=("comma",),
    dates=("MOND", "iso", "DMON"),
)
