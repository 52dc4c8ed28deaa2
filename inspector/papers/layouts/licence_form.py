"""An export licence for dual-use items, 两用物项和技术出口许可证, as the numbered bilingual form."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.furniture import boxed, flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _MIDDLE, _RIGHT = 42.0, 298.0, 553.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 9)
    sheet.text(sheet.width / 2, 36, "中华人民共和国两用物项和技术出口许可证", size=15, bold=True, align="center")
    sheet.text(sheet.width / 2, 58, "EXPORT LICENCE FOR DUAL-USE ITEMS AND TECHNOLOGIES", size=9, align="center")
    ship, told = paper.shipment, paper.field
    cells: tuple[tuple[str, Parts, str, Parts], ...] = (
        (
            "1. 出口商 Exporter",
            [told("seller"), ship.seller.credit_code],
            "3. 出口许可证号 Licence No.",
            told("licence_number"),
        ),
        ("2. 发货人 Consignor", ship.seller.name_zh, "4. 许可证有效截止日期 Expiry date", told("licence_expiry")),
        (
            "5. 贸易方式 Terms of trade",
            "一般贸易",
            "8. 进口国（地区） Country of destination",
            told("destination_country"),
        ),
        ("6. 合同号 Contract No.", told("contract_number"), "9. 付款方式 Payment", ship.payment),
        (
            "7. 报关口岸 Place of clearance",
            told("loading_port")._replace(key="x:clearance"),
            "10. 运输方式 Mode of transport",
            "水运" if ship.way == "sea" else "空运",
        ),
        (
            "11. 最终用户 End user",
            told("consignee")._replace(key="f:end_user"),
            "最终用途 End use",
            ship.lines[0].goods.use_zh,
        ),
    )
    y = 82.0
    for label, part, other, second in cells:
        boxed(sheet, (_LEFT, y, _MIDDLE, y + 38), label, part)
        boxed(sheet, (_MIDDLE, y, _RIGHT, y + 38), other, second)
        y += 38
    y = _goods(sheet, paper, y)
    _issue(sheet, paper, y)


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    columns = (
        Column("商品名称\nDescription", 2.4, lambda i: [paper.cell(i, "description"), paper.cell(i, "specification")]),
        Column("商品编码\nCode of goods", 1.5, lambda i: paper.cell(i, "hs_code")),
        Column("单位\nUnit", 0.8, lambda i: paper.cell(i, "unit")),
        Column("数量\nQuantity", 1.2, lambda i: paper.cell(i, "quantity"), "right"),
        Column(f"单价（{paper.shipment.currency}）\nUnit price", 1.3, lambda i: paper.cell(i, "unit_price"), "right"),
        Column("总值\nAmount", 1.5, lambda i: paper.cell(i, "amount"), "right"),
    )
    controlled = [row for row in paper.rows if paper.shipment.lines[row].goods.material] or [0]
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, controlled, style=Style("grid", 8.5, pad=5))


def _issue(sheet: Sheet, paper: Paper, y: float) -> None:
    boxed(sheet, (_LEFT, y, _MIDDLE, y + 90), "备注 Supplementary details")
    boxed(sheet, (_MIDDLE, y, _RIGHT, y + 90), "发证机关签章 Issuing authority's stamp & signature")
    licence = paper.shipment.licence
    if licence is not None:
        issued = paper.field("licence_expiry")._replace(
            key="f:date", text=paper.manner.date(licence.issued), value=licence.issued.isoformat()
        )
        sheet.text(_MIDDLE + 6, y + 74, flow("发证日期 Licence date ", issued))
    stamps.seal(sheet, 470, y + 44, "商务部两用物项出口许可专用章", radius=40)


LAYOUT = Layout(
    "licence_form",
    "export_licence",
    _draw,
    languages=("zh",),
    hs=("10",),
    dates=("zh", "iso"),
    numbers=("plain", "comma"),
    mass=("千克",),
)
