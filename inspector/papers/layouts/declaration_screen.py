"""An export declaration copied from the broker's screen: labels beside values, one block of lines per item."""

from __future__ import annotations

from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.sheet import Part, Pen, Sheet


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.5)
    sheet.frame(30, 28, 565, 50, width=0.8, fill="#dce8f5")
    sheet.text(38, 33, "出口货物报关单（查询打印）", size=12, bold=True)
    sheet.text(557, 35, "中国电子口岸  出口申报", align="right")
    y = _header(sheet, paper, 60)
    _goods(sheet, paper, y + 8)


def _entries(paper: Paper) -> list[tuple[str, Part]]:
    told, ship = paper.field, paper.shipment
    licence: Part = told("licence_number") if paper.has("licence_number") else ""
    vessel: Part = flow(told("vessel"), "/", told("voyage")) if ship.voyage else told("vessel")
    return [
        ("海关编号", told("number")),
        ("申报地海关", ship.loading.name_zh),
        ("境内发货人", told("seller")),
        ("统一信用代码", told("credit_code")),
        ("境外收货人", told("consignee")),
        ("合同协议号", told("contract_number")),
        ("申报日期", told("date")),
        ("出口日期", told("export_date")),
        ("运输工具", vessel),
        ("提运单号", told("bl_number")),
        ("监管方式", "一般贸易"),
        ("许可证号", licence),
        ("离境口岸", told("loading_port")),
        ("指运港", told("discharge_port")),
        ("运抵国（地区）", told("destination_country")),
        ("成交方式", told("incoterm")),
        ("件数", told("total_packages")),
        ("包装种类", PACKAGES_ZH[ship.lines[0].package]),
        ("毛重(KG)", told("total_gross_kg")),
        ("净重(KG)", told("total_net_kg")),
    ]


def _header(sheet: Sheet, paper: Paper, y: float) -> float:
    for place, (label, part) in enumerate(_entries(paper)):
        x = 34.0 if place % 2 == 0 else 300.0
        sheet.frame(x, y, x + 76, y + 17, width=0.4, fill="#eef2f6", color="#9aa7b5")
        sheet.frame(x + 76, y, x + 262, y + 17, width=0.4, color="#9aa7b5")
        sheet.text(x + 3, y + 4, label, size=8)
        sheet.text(x + 80, y + 4, part, size=8.2)
        y += 17 if place % 2 else 0
    boxes = paper.field("container_numbers")
    if paper.shipment.containers:
        sheet.text(36, y + 6, flow("集装箱：", boxes), size=8)
    if paper.shipment.remark:
        sheet.text(300, y + 6, flow("备注：", paper.field("remarks")._replace(key="x:remark")), size=8)
    return y + 22


def _goods(sheet: Sheet, paper: Paper, y: float) -> None:
    for row in paper.rows:
        line, cell = paper.shipment.lines[row], paper.cell
        if y > 750:
            sheet.turn()
            y = 40
        sheet.frame(34, y, 562, y + 16, width=0.4, fill="#eef2f6", color="#9aa7b5")
        sheet.text(
            38,
            y + 4,
            flow(f"项号 {row + 1}    商品编号 ", cell(row, "hs_code"), "    商品名称 ", cell(row, "description")),
        )
        kind = PACKAGES_ZH[line.package]
        told = line.specification_zh or line.goods.spec_zh
        elements = f"1:品牌类型:0|2:出口享惠:0|3:用途:{line.goods.use_zh}|4:规格:{told}|5:包装:{kind}"
        y = sheet.block(44, y + 20, 510, cell(row, "specification")._replace(text=elements, value=elements), size=7.6)
        sheet.text(
            44,
            y + 2,
            flow(
                "成交数量 ",
                cell(row, "quantity"),
                " ",
                cell(row, "unit"),
                "    法定数量 ",
                cell(row, "net_weight_kg"),
                " 千克",
            ),
        )
        sheet.text(
            44,
            y + 15,
            flow(
                "单价 ",
                cell(row, "unit_price"),
                "    总价 ",
                cell(row, "amount"),
                "    币制 ",
                paper.field("currency"),
                "    原产国 ",
                cell(row, "origin"),
                "    征免 照章征税",
            ),
        )
        y += 34


LAYOUT = Layout(
    "declaration_screen",
    "customs_declaration",
    _draw,
    languages=("zh",),
    hs=("10",),
    numbers=("plain", "comma"),
    dates=("iso", "compact"),
    mass=("千克",),
)
