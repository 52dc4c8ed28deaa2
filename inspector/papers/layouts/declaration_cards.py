"""A review copy of an export declaration printed from a browser: label and value in pairs, goods as cards."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _RIGHT = 36.0, 559.0
_WIDE = (_RIGHT - _LEFT) / 3


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8)
    sheet.text(_LEFT, 22, "出口货物申报 - 报关单核对稿", size=7, color="#666666")
    sheet.text(_RIGHT, 22, f"打印时间 {paper.shipment.dates.declaration} 10:26", size=7, color="#666666", align="right")
    sheet.text(_LEFT, 42, "出口报关单（整合申报）", size=13, bold=True, color="#1a4f8b")
    y = 68.0
    told = paper.field
    rows: list[tuple[tuple[str, Part], ...]] = [
        (("海关编号", told("number")), ("申报日期", told("date")), ("出口日期", told("export_date"))),
        (("境内发货人", told("seller")), ("境外收货人", told("consignee")), ("申报单位", FORWARDER.name_zh)),
        (("运输工具名称", told("vessel")), ("航次号", told("voyage")), ("提运单号", told("bl_number"))),
        (("合同协议号", told("contract_number")), ("监管方式", "一般贸易"), ("成交方式", told("incoterm"))),
        (("运抵国(地区)", told("destination_country")), ("指运港", told("discharge_port")),
         ("离境口岸", told("loading_port"))),
        (("件数", told("total_packages")), ("毛重(KG)", told("total_gross_kg")), ("净重(KG)", told("total_net_kg"))),
        (("许可证号", told("licence_number")), ("包装种类", paper.package_word()), ("征免性质", "一般征税")),
    ]  # fmt: skip
    for row in rows:
        y = _pairs(sheet, y, row)
    if paper.has("container_numbers"):
        y = sheet.block(_LEFT + 4, y + 4, 510, ["集装箱", told("container_numbers")])
    y = _cards(sheet, paper, y + 10)
    if paper.shipment.remark:
        sheet.block(_LEFT, y + 4, 510, paper.field("remarks")._replace(key="x:remark"))


def _pairs(sheet: Sheet, y: float, cells: tuple[tuple[str, Part], ...]) -> float:
    depth = 14.0
    for _, part in cells:
        depth = max(depth, 10.0 * len(sheet.wrap(part, _WIDE - 70)) + 6)
    for place, (label, part) in enumerate(cells):
        x = _LEFT + _WIDE * place
        sheet.frame(x, y, x + 60, y + depth, width=0.3, color="#b7c9dd", fill="#edf3fa")
        sheet.frame(x + 60, y, x + _WIDE, y + depth, width=0.3, color="#b7c9dd")
        sheet.text(x + 57, y + 3, label, size=7, align="right")
        sheet.block(x + 64, y + 3, _WIDE - 68, part)
    return y + depth


def _cards(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.text(_LEFT, y, f"商品信息（共{len(paper.rows)}项）", bold=True, color="#1a4f8b")
    y += 14
    for row in paper.rows:
        if y > 740:
            sheet.turn()
            y = 40
        sheet.frame(_LEFT, y, _RIGHT, y + 54, width=0.5, color="#b7c9dd")
        cell = paper.cell
        name = cell(row, "description")
        sheet.text(_LEFT + 5, y + 4, flow(f"{row + 1}.  商品编号 ", cell(row, "hs_code"), "    商品名称 ", name))
        told = cell(row, "specification")
        sheet.text(_LEFT + 5, y + 17, flow("规格型号 ", told) if told.text else "规格型号 见品名", size=7.5)
        sheet.text(_LEFT + 5, y + 29, flow(
            "成交数量 ", cell(row, "quantity"), " 成交单位 ", cell(row, "unit"), "   单价 ", cell(row, "unit_price"),
            "   总价 ", cell(row, "amount"), "   币制 ", paper.field("currency")), size=7.5)  # fmt: skip
        sheet.text(_LEFT + 5, y + 41, flow(
            "法定第一数量 ", cell(row, "net_weight_kg"), " 千克   原产国 ", cell(row, "origin"),
            "   境内货源地 ", paper.shipment.seller.address_zh[:6], "   征免 照章征税"), size=7.5)  # fmt: skip
        y += 58
    serial = chance("cards", paper.shipment.seed).randrange(10**8)
    sheet.text(_LEFT, y, f"本页仅供核对，不作为放行凭证。流水号 {serial:08d}", size=6.5, color="#666666")
    return y + 12


LAYOUT = Layout("declaration_cards", "customs_declaration", _draw, languages=("zh",), pack="b", hs=("10",),
                numbers=("plain", "comma"), dates=("iso", "compact", "slash"), mass=("千克",))  # fmt: skip
