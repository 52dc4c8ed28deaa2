"""A bilingual bill of lading of a Chinese carrier, 提单: labels in both languages in boxes, goods typed below."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.furniture import boxed, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 38.0, 310.0, 558.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.6)
    for place, (label, name) in enumerate(
        (("托运人 Shipper", "seller"), ("收货人 Consignee", "consignee"), ("通知方 Notify party", "notify"))
    ):
        boxed(sheet, (_LEFT, 34 + 60 * place, _MIDDLE, 94 + 60 * place), label, party(paper, name), label_size=7)
    sheet.frame(_MIDDLE, 34, _RIGHT, 214)
    sheet.text(_RIGHT - 8, 42, flow("提单号 B/L No.  ", paper.field("number")), size=10, align="right")
    middle = (_MIDDLE + _RIGHT) / 2
    sheet.text(middle, 92, companies.LINES[3][0], size=13, bold=True, align="center")
    sheet.text(middle, 116, "联运提单", size=16, bold=True, align="center")
    sheet.text(middle, 140, "COMBINED TRANSPORT BILL OF LADING", size=9, align="center")
    y = _voyage(sheet, paper, 214)
    y = _goods(sheet, paper, y)
    boxed(sheet, (_LEFT, y, 210, y + 60), "运费 Freight", "AS ARRANGED", label_size=7)
    boxed(sheet, (210, y, 380, y + 60), "装船日期 Date on board", paper.field("date"), label_size=7)
    boxed(sheet, (380, y, _RIGHT, y + 60), "签发地点 Place of issue", paper.shipment.loading.city.upper(), label_size=7)
    stamps.seal(sheet, 490, y + 44, companies.FORWARDER.name_zh, radius=42, color=stamps.BLUE)


def _voyage(sheet: Sheet, paper: Paper, y: float) -> float:
    cells: tuple[tuple[str, Part], ...] = (
        ("船名 Vessel", paper.field("vessel")),
        ("航次 Voyage", paper.field("voyage")),
        ("装货港 Port of loading", paper.field("loading_port")),
        ("卸货港 Port of discharge", paper.field("discharge_port")),
    )
    step = (_RIGHT - _LEFT) / 4
    for place, (label, part) in enumerate(cells):
        boxed(sheet, (_LEFT + step * place, y, _LEFT + step * (place + 1), y + 36), label, part, label_size=7, size=8)
    return y + 36


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    edges = (_LEFT, 140.0, 200.0, 400.0, 480.0, _RIGHT)
    titles = (
        "标记与号码\nMarks & Nos.",
        "件数\nPackages",
        "货名\nDescription of goods",
        "毛重(公斤)\nGross (kg)",
        "尺码(立方米)\nMeas. (m³)",
    )
    depth = 280.0
    sheet.frame(_LEFT, y, _RIGHT, y + depth)
    sheet.rule(_LEFT, y + 26, _RIGHT, y + 26)
    for place, title in enumerate(titles):
        sheet.block(edges[place] + 3, y + 3, 120, list(title.split("\n")), size=7)
    top = y + 32
    told = paper.field("container_numbers")
    marks: list[Part] = [*paper.shipment.marks]
    for number, seal in zip(paper.shipment.containers, paper.shipment.seals, strict=True):
        marks += [told._replace(text=number), f"封号 {seal}"]
    sheet.block(edges[0] + 3, top, 98, marks, size=7.6)
    for row in paper.rows:
        below = sheet.block(
            edges[2] + 3, top, 192, [paper.cell(row, "description"), flow("HS ", paper.cell(row, "hs_code"))]
        )
        sheet.text(edges[1] + 3, top, paper.cell(row, "packages"))
        sheet.text(edges[1] + 3, top + 10, paper.cell(row, "package_kind"), size=6.6)
        sheet.text(edges[4] - 4, top, paper.cell(row, "gross_weight_kg"), align="right")
        sheet.text(edges[5] - 4, top, paper.cell(row, "volume_cbm"), align="right")
        top = max(below, top + 20) + 5
    if paper.shipment.remark:
        sheet.block(edges[2] + 3, top + 4, 192, paper.field("remarks")._replace(key="x:remark"))
    bottom = y + depth - 16
    sheet.rule(_LEFT, bottom - 3, _RIGHT, bottom - 3, width=0.4)
    sheet.text(_LEFT + 3, bottom, "合计 TOTAL")
    sheet.text(edges[1] + 3, bottom, flow(paper.field("total_packages"), " ", paper.package_word()))
    sheet.text(edges[4] - 4, bottom, paper.field("total_gross_kg"), align="right")
    sheet.text(edges[5] - 4, bottom, paper.field("total_volume_cbm"), align="right")
    return y + depth


LAYOUT = Layout(
    "lading_zh",
    "bill_of_lading",
    _draw,
    languages=("en",),
    upper=True,
    numbers=("comma", "plain"),
    mass=("KGS",),
    dates=("iso", "DMON", "slash"),
    hs=("6", "8"),
    most_lines=7,
)
