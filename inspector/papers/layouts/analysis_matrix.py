"""A works certificate whose elements run across: limits and findings as rows, in two languages."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.chance import chance
from inspector.papers.furniture import beside, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Part, Pen, Sheet
from inspector.papers.table import Column, Style, draw_table

_LEFT, _RIGHT = 50.0, 792.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 9.5)
    rng = chance("matrix", paper.shipment.seed)
    title = rng.choice(("产品质量证明书", "质量检验单", "产品化验单"))
    sheet.text(sheet.width / 2, 40, title, size=18, bold=True, align="center")
    sheet.text(sheet.width / 2, 64, "PRODUCT QUALITY CERTIFICATE", size=10, align="center")
    goods = paper.shipment.lines[0].goods
    left: tuple[tuple[str, Part], ...] = (
        ("生产厂 Manufacturer", paper.field("seller")),
        ("品名 Product", paper.field("product")),
        ("批号 Lot", paper.field("batch_number")),
    )
    right: tuple[tuple[str, Part], ...] = (
        ("证书编号 Cert. no.", paper.field("number")),
        ("检验日期 Tested on", paper.field("date")),
        ("CAS", paper.field("cas_number")),
    )
    for place, ((label, part), (other, second)) in enumerate(zip(left, right, strict=True)):
        beside(sheet, _LEFT, 96 + 18 * place, label, part, column=120)
        beside(sheet, 530, 96 + 18 * place, other, second, column=104)
    traces = analysis.traces(goods, rng)
    columns = (
        Column("化学成分 wt.%", 1.8, lambda i: ("标准 Limit", "实测 Found")[i]),
        Column("主含量\nAssay", 1.2, lambda i: f"≥ {goods.purity.rstrip('%')}" if i == 0 else paper.field("purity"),
               "center"),
        *(Column(name, 1, (f"≤ {limit}", str(found)).__getitem__, "center") for name, limit, found in traces),
    )  # fmt: skip
    style = Style("grid", 9.5, head_fill="#eeeeee", head_align="center", pad=6)
    y = draw_table(sheet, _LEFT, 165, _RIGHT - _LEFT, columns, range(2), style=style)
    _, _, looks_en, looks = analysis.PHYSICS.get(goods.cas, (1.0, "", "solid", "固体"))
    beside(sheet, _LEFT, y + 14, "外观 Appearance", f"{looks} / {looks_en}", column=120)
    beside(sheet, _LEFT, y + 32, "判定 Conclusion", "合格 PASSED", column=120)
    sheet.text(_LEFT, y + 70, "检验员 Inspector:")
    sheet.text(300, y + 70, "审核 Approved:")
    signing(sheet, paper, 680, y + 80)


LAYOUT = Layout("analysis_matrix", "certificate_of_analysis", _draw, languages=("both", "en", "zh"), size=A4_LANDSCAPE,
                pack="b", dates=("iso", "slash", "dotted"))  # fmt: skip
