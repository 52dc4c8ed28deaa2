"""装箱单: a Chinese packing list that names the goods last; weights stand left, shaded rows, the totals in words."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, depth_of, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _RIGHT = 40.0, 556.0
_COLUMNS = ((40, 44, "箱号"), (88, 50, "件数"), (142, 62, "毛重"), (208, 62, "净重"), (274, 52, "体积"),
            (332, 64, "数量"), (404, 150, "货物名称及规格"))  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.6)
    sheet.text(sheet.width / 2, 34, paper.field("seller"), size=15, bold=True, align="center")
    sheet.text(sheet.width / 2, 56, paper.party("seller")[1][0], size=8, align="center")
    sheet.text(sheet.width / 2, 78, "装　箱　单", size=18, bold=True, align="center")
    sheet.rule(232, 101, 363, 101, width=0.6)
    sheet.rule(232, 103, 363, 103, width=0.6)
    y = _facts(sheet, paper, 116)
    roll = Roll(sheet, _head(sheet, y + 8), 760, lambda: _head(sheet, 44))
    for row in paper.rows:
        _row(sheet, roll, paper, row)
    _closing(sheet, paper, roll)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    vessel: Part = flow(told("vessel"), " / ", told("voyage")) if ship.voyage else told("vessel")
    left: list[tuple[str, Part]] = [
        ("收货单位：", told("consignee")),
        ("合 同 号：", told("contract_number")),
        ("起 运 地：", told("loading_port")),
        ("运输工具：", vessel),
    ]
    right: list[tuple[str, Part]] = [
        ("单　　号：", told("number")),
        ("发票号码：", told("invoice_number")),
        ("日　　期：", told("date")),
        ("目 的 地：", told("discharge_port")),
    ]
    for place in range(4):
        for x, (label, part) in ((_LEFT, left[place]), (350, right[place])):
            end = sheet.text(x, y, label)
            sheet.text(end + 2, y, part)
        y += 15
    if ship.containers:
        end = sheet.text(_LEFT, y, "集装箱号：")
        y = sheet.block(end + 2, y, 440, told("container_numbers")) + 3
    return y


def _head(sheet: Sheet, y: float) -> float:
    sheet.frame(_LEFT - 4, y, _RIGHT, y + 30, width=0, fill="#4a4a4a")
    units = ("", "包装", "（千克）", "（千克）", "（立方米）", "单位", "")
    for (x, width, title), unit in zip(_COLUMNS, units, strict=True):
        sheet.block(x, y + 4, width, [title, unit], size=8.2, align="left" if x > 400 else "center", color="#ffffff")
    return y + 30


def _row(sheet: Sheet, roll: Roll, paper: Paper, row: int) -> None:
    lines, cell = paper.shipment.lines, paper.cell
    first = sum(line.packages for line in lines[:row]) + 1
    last = first + lines[row].packages - 1
    parts: tuple[Part | list[Part], ...] = (
        f"{first}" if first == last else f"{first}～{last}",
        [cell(row, "packages"), cell(row, "package_kind")],
        cell(row, "gross_weight_kg"),
        cell(row, "net_weight_kg"),
        cell(row, "volume_cbm"),
        [cell(row, "quantity"), cell(row, "unit")],
        [cell(row, "description"), cell(row, "specification"), flow("包装：", cell(row, "packing"))],
    )
    cells = [
        Cell(x, width, part, "left" if x > 400 else "center")
        for (x, width, _), part in zip(_COLUMNS, parts, strict=True)
    ]
    depth = depth_of(sheet, cells) + 8
    y = roll.reserve(depth)
    if row % 2:
        sheet.frame(_LEFT - 4, y, _RIGHT, y + depth, width=0, fill="#e8e8e8")
    put(sheet, y + 4, cells)
    roll.y = y + depth


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, y = paper.field, roll.reserve(130)
    sheet.rule(_LEFT - 4, y + 1, _RIGHT, y + 1, width=1.2)
    said = flow("合计：共 ", told("total_packages"), f" {paper.package_word()}，毛重 ",
                told("total_gross_kg"), " 千克，净重 ", told("total_net_kg"), " 千克，体积 ",
                told("total_volume_cbm"), " 立方米。")  # fmt: skip
    sheet.text(_LEFT, y + 8, said, size=9)
    sheet.text(_LEFT, y + 28, "唛头：")
    sheet.block(_LEFT + 36, y + 28, 200, [*paper.shipment.marks])
    sheet.text(_LEFT, y + 70, flow("原产国：", told("origin_country")))
    rng = chance("zh cases", paper.shipment.seed)
    sheet.text(380, y + 62, "制单：　　　　　（盖章）")
    stamps.seal(sheet, 470, y + 78, paper.shipment.seller.name_zh, radius=46, turn=rng.uniform(-15, 15))


LAYOUT = Layout("packing_zh_cases", "packing_list", _draw, languages=("zh",), pack="c", mass=("千克",),
                numbers=("plain", "comma"), dates=("zh", "iso"))  # fmt: skip
