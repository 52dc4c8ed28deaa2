"""A Chinese safety data sheet, 化学品安全技术说明书: sixteen parts, labels with colons, rules between the parts."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_TITLES = (
    "化学品及企业标识",
    "危险性概述",
    "成分/组成信息",
    "急救措施",
    "消防措施",
    "泄漏应急处理",
    "操作处置与储存",
    "接触控制和个体防护",
    "理化特性",
    "稳定性和反应性",
    "毒理学信息",
    "生态学信息",
    "废弃处置",
    "运输信息",
    "法规信息",
    "其他信息",
)
_PLAIN = {
    2: "粉尘可引起刺激。信号词：警告。",
    4: "吸入：移至空气新鲜处。皮肤接触：用肥皂水清洗。眼睛接触：用清水冲洗15分钟。",
    5: "灭火剂：干砂、干粉。消防人员佩戴自给式呼吸器。",
    6: "避免扬尘，机械收集后置于密闭容器中。",
    8: "戴手套、防尘口罩和护目镜，局部排风。",
    10: "常温常压下稳定。避免接触强氧化剂和酸。",
    11: "无可用的急性毒性数据。",
    12: "避免排入下水道。",
    13: "按照当地法规处置。",
    15: "《危险化学品安全管理条例》；《化学品分类和标签规范》。",
    16: "以上资料仅供参考。",
}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 9)
    sheet.text(sheet.width / 2, 36, "化学品安全技术说明书", size=17, bold=True, align="center")
    sheet.text(sheet.width / 2, 60, flow("（SDS）   编制日期：", paper.field("date")), align="center")
    y = 84.0
    for number, title in enumerate(_TITLES, start=1):
        if y > 740:
            sheet.turn()
            y = 48.0
        sheet.rule(46, y, 549, y, width=0.4)
        sheet.text(46, y + 4, f"第{number}部分  {title}", size=10, bold=True)
        y = sheet.block(56, y + 20, 480, _section(paper, number)) + 6


def _section(paper: Paper, number: int) -> list[Part]:
    goods = paper.shipment.lines[0].goods
    density, melting, _, looks = analysis.PHYSICS.get(goods.cas, (1.0, "无资料", "", "固体"))
    special: dict[int, list[Part]] = {
        1: [
            flow("化学品中文名：", paper.field("product")),
            flow("企业名称：", paper.field("seller")),
            f"地址：{paper.shipment.seller.address_zh}",
        ],
        3: [flow("CAS号：", paper.field("cas_number"), "     含量：", paper.field("purity"))],
        7: [flow("密封储存于阴凉干燥处。包装方式：", paper.cell(0, "packing")._replace(key="x:packing"))],
        9: [f"外观与性状：{looks}", f"熔点（°C）：{melting}", f"相对密度（水=1）：{density:.2f}", "溶解性：不溶于水"],
        14: [flow("联合国编号（UN号）：", paper.field("un_number")) if goods.un else "非危险货物。"],
    }
    return special.get(number) or [_PLAIN[number]]


LAYOUT = Layout("safety_zh", "safety_data_sheet", _draw, languages=("zh",), dates=("iso", "zh", "slash"))
