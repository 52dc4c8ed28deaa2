"""A bilingual test report: boxed facts on top, results without rules in two columns of elements."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, flow, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Pen, Sheet


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 9)
    sheet.text(sheet.width / 2, 38, paper.shipment.seller.name_zh, size=14, bold=True, align="center")
    sheet.text(sheet.width / 2, 58, "产品质量检验报告", size=16, bold=True, align="center")
    sheet.text(sheet.width / 2, 80, "TEST REPORT / CERTIFICATE OF QUALITY", size=10, align="center")
    y = _facts(sheet, paper, 102)
    y = _results(sheet, paper, y + 16)
    sheet.text(46, y + 20, "结论 Conclusion：合格 Qualified")
    sheet.text(340, y + 20, "检验专用章 Stamp")
    signing(sheet, paper, 440, y + 74)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    quantity = paper.field("total_net_kg")._replace(key="f:quantity")
    rows = (
        (("产品名称 Product", paper.field("product")), ("报告编号 Report No.", paper.field("number"))),
        (("批号 Batch No.", paper.field("batch_number")), ("检验日期 Date", paper.field("date"))),
        (
            ("CAS 号 CAS No.", paper.field("cas_number")),
            ("批量 Lot weight", flow(quantity, " kg")),
        ),
        (("生产单位 Manufacturer", paper.field("seller")), ("合同号 Contract", paper.field("contract_number"))),
    )
    for left, right in rows:
        boxed(sheet, (46, y, 320, y + 30), left[0], left[1], label_size=7)
        boxed(sheet, (320, y, 550, y + 30), right[0], right[1], label_size=7)
        y += 30
    return y


def _results(sheet: Sheet, paper: Paper, y: float) -> float:
    goods = paper.shipment.lines[0].goods
    sheet.text(46, y, "检验项目 Item")
    sheet.text(200, y, "标准 Limit")
    sheet.text(320, y, "结果 Result")
    sheet.rule(46, y + 13, 550, y + 13, width=0.4)
    y += 18
    if goods.purity:
        sheet.text(46, y, "主含量 Purity (%)")
        sheet.text(200, y, f"≥{goods.purity.rstrip('%')}")
        sheet.text(320, y, paper.field("purity"), bold=True)
    for name, limit, found in analysis.traces(goods, chance("coa2", paper.shipment.seed)):
        y += 15
        for x, text in ((46, f"{name} (%)"), (200, f"≤{limit}"), (320, found)):
            sheet.text(x, y, text)
    if goods.cas in analysis.PHYSICS:
        density, _, looks, looks_zh = analysis.PHYSICS[goods.cas]
        y += 15
        for x, text in ((46, "密度 Density (g/cm³)"), (320, f"{density:.2f}")):
            sheet.text(x, y, text)
        y += 15
        for x, text in ((46, "外观 Appearance"), (320, f"{looks_zh} {looks}")):
            sheet.text(x, y, text)
    return y + 15


LAYOUT = Layout(
    "analysis_bilingual",
    "certificate_of_analysis",
    _draw,
    languages=("both",),
    numbers=("comma", "plain"),
    dates=("iso", "zh", "slash"),
)
