"""化学品安全技术说明书 in a house style: facts tabled at the head of each page, bars, the composition in a table."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _RIGHT, _BOTTOM = 44.0, 551.0, 786.0
_BAR = "#d9e7d3"
_Entry = tuple[str, Part]
_TITLES = ("化学品及企业标识", "危险性概述", "成分／组成信息", "急救措施", "消防措施",
           "泄漏应急处理", "操作处置与储存", "接触控制／个体防护", "理化特性", "稳定性和反应性", "毒理学信息",
           "生态学信息", "废弃处置", "运输信息", "法规信息", "其他信息")  # fmt: skip
_PLAIN: dict[int, tuple[_Entry, ...]] = {
    2: (("紧急情况概述", "固体。吸入其粉尘可能引起呼吸道刺激。"), ("GHS危险性类别", "眼损伤／眼刺激 类别2B"),
        ("警示词", "警告")),
    4: (("吸入", "迅速脱离现场至空气新鲜处，如有不适，就医。"), ("皮肤接触", "脱去污染的衣着，用流动清水冲洗。"),
        ("眼睛接触", "提起眼睑，用流动清水或生理盐水冲洗。"), ("食入", "饮足量温水，催吐，就医。")),
    5: (("灭火剂", "干粉、砂土。金属粉末禁止用水扑救。"), ("特别危险性", "遇高热可放出有害烟雾。")),
    6: (("人员防护", "应急处理人员戴防尘口罩，穿防护服。"),
        ("收容与清除", "用洁净的铲子收集于干燥、洁净、有盖的容器中。")),
    8: (("职业接触限值", "总粉尘 8 mg/m³（GBZ 2.1）"), ("呼吸系统防护", "佩戴过滤式防尘呼吸器。"),
        ("手防护", "戴橡胶手套。")),
    10: (("稳定性", "在正常储存条件下稳定。"), ("禁配物", "强酸、强氧化剂。")),
    11: (("急性毒性", "LD50：＞2000 mg/kg（大鼠经口）"),),
    12: (("生态毒性", "无资料。不得排入水体。"),),
    13: (("处置方法", "用安全掩埋法处置，或交有资质单位回收。"),),
    15: (("法规信息", "《危险化学品安全管理条例》（国务院令第591号）；GB/T 16483；GB/T 17519"),),
}  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.8, leading=1.3)
    y = _head(sheet, paper)
    for number, title in enumerate(_TITLES, start=1):
        y = _room(sheet, paper, y, 54)
        sheet.frame(_LEFT, y, _RIGHT, y + 15, width=0, fill=_BAR)
        sheet.text(_LEFT + 4, y + 3, f"第{number}部分　{title}", size=9.4, bold=True)
        y += 19
        if number == 3:
            y = _composition(sheet, paper, y)
        for label, part in _entries(paper, number):
            lines = len(sheet.wrap(part, 360))
            y = _room(sheet, paper, y, lines * 11.5)
            sheet.text(_LEFT + 8, y, f"{label}：")
            y = sheet.block(_LEFT + 124, y, 360, part) + 2
        y += 5


def _room(sheet: Sheet, paper: Paper, y: float, depth: float) -> float:
    if y + depth <= _BOTTOM:
        return y
    sheet.turn()
    return _head(sheet, paper)


def _head(sheet: Sheet, paper: Paper) -> float:
    rng = chance("zh sheet", paper.shipment.seed)
    version, code = f"{rng.randrange(1, 5)}.{rng.randrange(3)}", f"SDS-{rng.randrange(100, 999)}"
    sheet.frame(_LEFT, 28, _RIGHT, 68, width=0.7)
    for x in (164.0, 398.0):
        sheet.rule(x, 28, x, 68, width=0.7)
    sheet.rule(398, 48, _RIGHT, 48, width=0.4)
    sheet.block(_LEFT + 4, 36, 114, paper.shipment.seller.name_zh, size=8.4, align="center")
    sheet.text(281, 33, "化学品安全技术说明书", size=13, bold=True, align="center")
    sheet.text(281, 53, "Safety Data Sheet　按照GB/T 16483、GB/T 17519编制", size=6.6, align="center")
    sheet.text(402, 33, f"{code}　版本：{version}　第{sheet.page}页", size=7.6)
    day = paper.field("date")
    sheet.text(402, 53, flow("修订日期：", day if sheet.page == 1 else day.text), size=7.6)
    return 80.0


def _composition(sheet: Sheet, paper: Paper, y: float) -> float:
    """Whether it is one substance, then its parts with number and share by mass."""
    told = paper.field
    pure = float(paper.field("purity").text.rstrip("%") or 100) >= 99
    sheet.text(_LEFT + 8, y, "■ 纯品　　□ 混合物" if pure else "□ 纯品　　■ 混合物")
    y += 15
    stops = (_LEFT + 8, 210.0, 320.0, 420.0, _RIGHT - 8)
    purity = told("purity")
    share: Part = purity._replace(text=f"≥{purity.text}") if paper.has("purity") else "100%"
    product = told("product")
    rows: tuple[tuple[Part, ...], ...] = (
        ("组分", "CAS No.", "EC No.", "质量分数"),
        (product.text, told("cas_number"), "—", share),
        ("其他杂质", "—", "—", "余量"),
    )
    for cells in rows:
        depth = 5 + 11.5 * max(1, len(sheet.wrap(cells[0], stops[1] - stops[0] - 8, size=8.2)))
        for place, part in enumerate(cells):
            sheet.frame(stops[place], y, stops[place + 1], y + depth, width=0.4)
            sheet.block(stops[place] + 4, y + 3, stops[place + 1] - stops[place] - 8, part, size=8.2)
        y += depth
    return y + 5


def _entries(paper: Paper, number: int) -> tuple[_Entry, ...]:
    ship, told = paper.shipment, paper.field
    goods = ship.lines[0].goods
    density, melting, _, looks = analysis.PHYSICS.get(goods.cas, (1.0, "无资料", "", "固体"))
    packing: Told = paper.cell(0, "packing")._replace(key="x:packing")
    carriage: tuple[_Entry, ...] = (("运输危险性", "本品不属于危险货物，无联合国编号。"),)
    if goods.un:
        carriage = (("联合国危险货物编号", told("un_number")), ("包装类别", "Ⅲ类"), ("海洋污染物", "否"))
    special: dict[int, tuple[_Entry, ...]] = {
        1: (("化学品中文名称", told("product")), ("化学品英文名称", goods.en), ("推荐用途", goods.use_zh),
            ("供应商名称", told("seller")), ("供应商地址", ship.seller.address_zh),
            ("企业应急电话", f"0532-8388××××（24h）　电子邮件：ehs@{ship.seller.domain}")),
        3: (),
        7: (("操作注意事项", "密闭操作，加强通风，避免产生粉尘。"), ("包装方法", packing),
            ("储存注意事项", "储存于阴凉、干燥、通风的库房，远离火种、热源。")),
        9: (("外观与性状", looks), ("熔点", analysis.degrees(melting)), ("相对密度（水＝１）", f"{density:.2f}"),
            ("饱和蒸气压", "无意义"), ("溶解性", "不溶于水")),
        14: carriage,
        16: (("编制说明", "以上信息基于目前所掌握的知识，使用者应自行判断其适用性。"), ("填表部门", "安全环保部")),
    }  # fmt: skip
    return special.get(number, _PLAIN.get(number, ()))


LAYOUT = Layout("safety_zh_table", "safety_data_sheet", _draw, languages=("zh",), pack="d",
                dates=("ydot", "zh0", "iso"))  # fmt: skip
