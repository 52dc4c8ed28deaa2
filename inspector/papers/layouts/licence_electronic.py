"""An electronic export licence for dual-use items as printed from the system: plain pairs, then the goods."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 60.0, 535.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 9.5)
    sheet.text(sheet.width / 2, 46, "两用物项和技术出口许可证（电子证）", size=15, bold=True, align="center")
    y = 92.0
    for label, part in _pairs(paper):
        sheet.text(_LEFT + 110, y, f"{label}：", align="right")
        lines = sheet.block(_LEFT + 114, y, 350, part)
        y = max(lines, y + 13) + 5
        sheet.rule(_LEFT + 114, y - 4, _RIGHT, y - 4, width=0.25, color="#999999", dash=2)
    controlled = [row for row in paper.rows if paper.shipment.lines[row].goods.material] or [0]
    columns = (
        Column("序号", 0.5, lambda i: str(i + 1), "center"),
        Column("商品编码", 1.3, lambda i: paper.cell(i, "hs_code")),
        Column("商品名称", 2, lambda i: paper.cell(i, "description")),
        Column("规格等级", 2, lambda i: paper.cell(i, "specification")),
        Column("数量", 1, lambda i: paper.cell(i, "quantity"), "right"),
        Column("单位", 0.7, lambda i: paper.cell(i, "unit"), "center"),
        Column(f"总值（{paper.shipment.currency}）", 1.3, lambda i: paper.cell(i, "amount"), "right"),
    )
    y = draw_table(sheet, _LEFT, y + 10, _RIGHT - _LEFT, columns, controlled, style=Style("rows", 8.6, pad=4))
    sheet.text(_LEFT, y + 12, "本证不得转让、涂改，一批一证，凭电子数据验放。", size=8)
    stamps.seal(sheet, 460, y + 70, "两用物项进出口许可证专用章", radius=44)


def _pairs(paper: Paper) -> list[tuple[str, Part]]:
    told, licence = paper.field, paper.shipment.licence
    issued: Part = ""
    if licence is not None:
        issued = Told("f:date", paper.manner.date(licence.issued), licence.issued.isoformat())
    return [
        ("证号", told("licence_number")),
        ("发证日期", issued),
        ("有效期至", told("licence_expiry")),
        ("经营单位", told("seller")),
        ("统一社会信用代码", paper.shipment.seller.credit_code),
        ("进口商", told("consignee")),
        ("最终目的国（地区）", told("destination_country")),
        ("合同号", told("contract_number")),
        ("出运口岸", told("loading_port")._replace(key="x:clearance")),
        ("最终用途", paper.shipment.lines[0].goods.use_zh),
    ]


LAYOUT = Layout("licence_electronic", "export_licence", _draw, languages=("zh",), pack="b", hs=("10",),
                dates=("zh", "iso", "slash"), numbers=("plain", "comma"), mass=("千克",))  # fmt: skip
