"""产品质量检验报告单 of a works laboratory, in Chinese only: facts in a ruled table, each item judged by itself."""

from __future__ import annotations

from datetime import timedelta

from inspector.papers import analysis, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import PACKAGES_ZH, Paper, Told
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 52.0, 543.0
_STOPS = (52.0, 130.0, 330.0, 408.0, 543.0)
_Result = tuple[str, str, str, Part]
"""A row of results: the item, its unit, what is demanded, what was found."""


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 9.2)
    sheet.text(_LEFT, 30, "表单编号：QR-JY-08/03", size=7)
    sheet.text(_RIGHT, 30, "第１页　共１页", size=7, align="right")
    sheet.text(sheet.width / 2, 46, paper.field("seller"), size=15, bold=True, align="center")
    sheet.text(sheet.width / 2, 70, "产 品 质 量 检 验 报 告 单", size=17, bold=True, align="center")
    sheet.text(_RIGHT, 98, flow("№：", paper.field("number")), align="right")
    y = _facts(sheet, paper, 114)
    y = _results(sheet, paper, y)
    _judgement(sheet, paper, y)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    line, date = ship.lines[0], paper.manner.date
    lot = Told("f:quantity", paper.manner.weight(line.net_kg), line.net_kg)
    grade = line.specification_zh or line.goods.spec_zh
    method = chance("zh lab", ship.seed).choice(("逐批抽样", "GB/T 6679—2003", "按供货合同"))
    rows: tuple[tuple[str, Part, str, Part], ...] = (
        ("品　　名", told("product"), "牌　　号", Told("x:grade", grade, grade)),
        ("批　　号", told("batch_number"), "批　　量", flow(lot, "千克")),
        ("CAS登记号", told("cas_number"), "包装形式", PACKAGES_ZH[line.package]),
        ("生产日期", date(ship.dates.analysis - timedelta(days=12)), "抽样方式", method),
        ("检验日期", date(ship.dates.analysis - timedelta(days=1)), "签发日期", told("date")),
        ("合同编号", told("contract_number"), "检验类别", "出厂检验"),
    )
    for cells in rows:
        depth = max(22.0, 11.4 * len(sheet.wrap(cells[1], _STOPS[2] - _STOPS[1] - 10)) + 10)
        for place, part in enumerate(cells):
            x0, x1 = _STOPS[place], _STOPS[place + 1]
            sheet.frame(x0, y, x1, y + depth, width=0.6)
            if place % 2 == 0:
                sheet.text((x0 + x1) / 2, y + depth / 2 - 4.5, part, align="center")
            else:
                sheet.block(x0 + 5, y + 6, x1 - x0 - 10, part)
        y += depth
    return y


def _found(paper: Paper) -> list[_Result]:
    goods = paper.shipment.lines[0].goods
    rows: list[_Result] = []
    if goods.cas in analysis.PHYSICS:
        rows.append(("外观", "—", analysis.PHYSICS[goods.cas][3], "符合"))
    if goods.purity:
        figure = goods.purity.rstrip("%")  # the unit stands in a column of its own
        rows.append(("主成分含量", "%", f"不小于 {figure}", paper.field("purity")._replace(text=figure, alt=(figure,))))
    for name, limit, found in analysis.traces(goods, chance("zh traces", paper.shipment.seed)):
        rows.append((f"杂质元素 {name}", "%", f"不大于 {limit}", found))
    if goods.cas in analysis.PHYSICS:
        rows.append(("密度（20°C）", "g/cm³", "实测", f"{analysis.PHYSICS[goods.cas][0]:.2f}"))
    return rows


def _results(sheet: Sheet, paper: Paper, y: float) -> float:
    rows = _found(paper)
    columns = (
        Column("序号", 0.6, lambda i: str(i + 1), "center"),
        Column("检测项目", 2.1, lambda i: rows[i][0], "center"),
        Column("计量\n单位", 0.9, lambda i: rows[i][1], "center"),
        Column("技术要求", 1.8, lambda i: rows[i][2], "center"),
        Column("检测结果", 1.7, lambda i: rows[i][3], "center"),
        Column("单项\n判定", 0.9, lambda i: "／" if rows[i][2] == "实测" else "合格", "center"),
    )
    style = Style("grid", 9.2, pad=5, head_bold=False)
    return draw_table(sheet, _LEFT, y, _RIGHT - _LEFT, columns, range(len(rows)), style=style)


def _judgement(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.frame(_LEFT, y, _RIGHT, y + 74, width=0.6)
    sheet.rule(_STOPS[1], y, _STOPS[1], y + 74, width=0.6)
    sheet.text((_LEFT + _STOPS[1]) / 2, y + 32, "检验结论", align="center")
    words: Parts = ["该批产品经检验，所检项目均符合技术要求，判定为合格品，准予出厂。", "（检验专用章）"]
    sheet.block(_STOPS[1] + 8, y + 10, 250, words)
    rng = chance("zh lab seal", paper.shipment.seed)
    stamps.seal(
        sheet, 460, y + 50, f"{paper.shipment.seller.name_zh[:6]}质检专用章", radius=40, turn=rng.uniform(-15, 15)
    )
    sheet.text(_LEFT, y + 90, "批准：")
    stamps.signature(sheet, _LEFT + 32, y + 98, rng, width=60)
    sheet.text(225, y + 90, "审核：")
    stamps.signature(sheet, 257, y + 98, rng, width=60, color="#222222")
    sheet.text(400, y + 90, "检验员：０７号")
    notes: Parts = ["１．本报告单涂改无效，未加盖检验专用章无效。", "２．如对检验结果有异议，请于收货后十五日内提出。"]
    sheet.text(_LEFT, y + 120, "注：", size=7.6)
    sheet.block(_LEFT + 16, y + 120, 400, notes, size=7.6)


LAYOUT = Layout("analysis_zh", "certificate_of_analysis", _draw, languages=("zh",), pack="d", mass=("千克",),
                numbers=("plain", "comma"), dates=("zh0", "ydot", "zh"))  # fmt: skip
