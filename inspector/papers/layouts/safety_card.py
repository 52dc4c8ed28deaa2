"""安全技术说明书 as one card: what a section is about upright at the left, its entries two or three in a ruled row."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _SIDE, _RIGHT = 42.0, 74.0, 553.0
_Entry = tuple[str, Part]
_Rows = tuple[tuple[_Entry, ...], ...]
_CARE: tuple[tuple[str, _Rows], ...] = (
    ("燃爆危险", ((("燃烧性", "不燃或难燃"), ("燃烧分解产物", "氧化物烟尘"), ("聚合危害", "不聚合")),
              (("禁忌物", "强酸、强氧化剂、卤素"), ("稳定性", "稳定")),
              (("灭火方法", "消防人员须佩戴防毒面具、穿全身消防服，在上风向灭火。灭火剂：干粉、二氧化碳、砂土。"),))),
    ("毒性健康", ((("侵入途径", "吸入、食入"), ("急性毒性", "LD50 ＞2000mg/kg（大鼠经口）")),
              (("健康危害", "粉尘对眼及上呼吸道有刺激作用，长期接触可引起皮肤干燥、皲裂。"),),
              (("接触限值", "中国MAC 未制定标准；PC-TWA 总粉尘 8 mg/m³"),))),
    ("急救", ((("皮肤接触", "脱去污染衣着，流动清水冲洗"), ("眼睛接触", "提起眼睑，生理盐水冲洗，就医")),
            (("吸入", "脱离现场至空气新鲜处"), ("食入", "饮足量温水，催吐，就医")))),
    ("防护", ((("工程控制", "密闭操作，局部排风"), ("呼吸防护", "佩戴自吸过滤式防尘口罩")),
            (("防护服", "穿防毒物渗透工作服"), ("手防护", "戴一般作业防护手套")))),
    ("泄漏", ((("应急处理", "隔离泄漏污染区，限制出入。避免扬尘，小心扫起，转移至安全场所，回收或运至处理场所。"),),)),
)  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.4, leading=1.3)
    roll = Roll(sheet, _head(sheet, paper), 782, lambda: 44.0)
    first = (("标识", _identity(paper)), ("理化性质", _physics(paper)))
    for title, rows in (*first, *_CARE, ("储运", _carriage(paper)), ("其他", _others(paper))):
        _section(roll, title, rows)
    y = roll.reserve(30) + 8
    sheet.text(_LEFT, y, "本表依据现有资料编写，仅供安全使用本品参考，不构成质量保证。", size=7.2)


def _head(sheet: Sheet, paper: Paper) -> float:
    code = chance("safety card", paper.shipment.seed).randrange(100, 1000)
    name = paper.field("product")
    size = 15.0
    while size > 8 and sheet.measure(name.text + "安全技术说明书", size=size, bold=True) > 480:
        size -= 0.5
    sheet.text(sheet.width / 2, 34, f"{name.text}安全技术说明书", size=size, bold=True, align="center")
    sheet.text(_LEFT, 60, f"文件编号：AQ/MSDS-{code}　　版次：C/1")
    sheet.text(_RIGHT, 60, flow("编制日期：", paper.field("date")), align="right")
    return 76


def _identity(paper: Paper) -> _Rows:
    told, goods = paper.field, paper.shipment.lines[0].goods
    purity: Part = "见质检单"
    if paper.has("purity"):
        purity = told("purity").within("≥")
    number: Part = told("un_number") if goods.un else "非危险货物"
    return (
        (("中文名", told("product")), ("英文名", goods.en)),
        (("CAS号", told("cas_number")), ("UN编号", number), ("含量", purity)),
        (("生产单位", told("seller")), ("主要用途", goods.use_zh)),
        (("单位地址", paper.shipment.seller.address_zh), ("应急咨询", f"ehs@{paper.shipment.seller.domain}")),
    )  # fmt: skip


def _physics(paper: Paper) -> _Rows:
    density, melting, _, looks = analysis.PHYSICS.get(paper.shipment.lines[0].goods.cas, (1.0, "无资料", "", "固体"))
    return (
        (("外观与性状", looks), ("熔点", analysis.degrees(melting))),
        (("相对密度(水=1)", f"{density:.2f}"), ("溶解性", "不溶于水，溶于强酸"), ("pH值", "无意义")),
        (("沸点(°C)", "无资料"), ("饱和蒸气压", "无资料"), ("临界压力", "无意义")),
    )


def _carriage(paper: Paper) -> _Rows:
    goods = paper.shipment.lines[0].goods
    group = "Ⅲ" if goods.un else "—"
    packing = paper.cell(0, "packing")._replace(key="x:packing")
    return (
        (("包装类别", group), ("包装方法", packing)),
        (("储运条件", "储存于阴凉、通风、干燥的库房，远离火种、热源，与酸类分开存放，搬运时轻装轻卸。"),),
    )


def _others(paper: Paper) -> _Rows:
    contract = paper.shipment.contract_number
    return (
        (("法规信息", "《危险化学品安全管理条例》；GB/T 16483-2008；GB 30000系列"),),
        (("填表人", "安环科 马晓东"), ("审批", "赵海波"), ("适用合同", contract)),
    )


def _section(roll: Roll, title: str, rows: _Rows) -> None:
    """The rows of a section on one page, beside its title written downwards."""
    sheet = roll.sheet
    depths = [_depth(sheet, row) for row in rows]
    whole = max(sum(depths), 11.5 * len(title) + 8)
    top = roll.reserve(whole)
    depths[-1] += whole - sum(depths)
    y = top
    for row, depth in zip(rows, depths, strict=True):
        _row(sheet, y, depth, row)
        y += depth
    sheet.frame(_LEFT, top, _SIDE, top + whole, width=0.6)
    at = top + (whole - 11.5 * len(title)) / 2
    for place, letter in enumerate(title):
        sheet.text((_LEFT + _SIDE) / 2, at + 11.5 * place, letter, size=9, bold=True, align="center")
    roll.y = top + whole


def _places(row: tuple[_Entry, ...]) -> list[tuple[float, float]]:
    wide = (_RIGHT - _SIDE) / len(row)
    return [(_SIDE + wide * place, _SIDE + wide * (place + 1)) for place in range(len(row))]


def _label(sheet: Sheet, label: str) -> float:
    return sheet.measure(f"{label}：") + 5


def _depth(sheet: Sheet, row: tuple[_Entry, ...]) -> float:
    most = max(
        len(sheet.wrap(part, x1 - x0 - _label(sheet, label) - 6))
        for (label, part), (x0, x1) in zip(row, _places(row), strict=True)
    )
    return max(1, most) * sheet.pen.size * sheet.pen.leading + 8


def _row(sheet: Sheet, y: float, depth: float, row: tuple[_Entry, ...]) -> None:
    for (label, part), (x0, x1) in zip(row, _places(row), strict=True):
        sheet.frame(x0, y, x1, y + depth, width=0.4)
        sheet.text(x0 + 4, y + 4, f"{label}：")
        begin = x0 + _label(sheet, label)
        sheet.block(begin, y + 4, x1 - begin - 4, part)


LAYOUT = Layout("safety_card", "safety_data_sheet", _draw, languages=("zh",), pack="i", dates=("zh", "iso", "ydot"))
