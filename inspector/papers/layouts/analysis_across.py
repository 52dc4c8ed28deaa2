"""产品质量证明书 with each lot in a row and its elements across, under a row of limits; captions in two languages."""

from __future__ import annotations

from datetime import timedelta

from inspector.papers import analysis, stamps
from inspector.papers.chance import chance
from inspector.papers.forms import grid_row, head_row
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, prose
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet, Text

_LEFT, _RIGHT = 40.0, 802.0
_BROWN = "#5a3a22"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.8, leading=1.28)
    _head(sheet, paper)
    y = _facts(sheet, paper, 112)
    y = _results(sheet, paper, y + 8)
    _closing(sheet, paper, y + 10)


def _head(sheet: Sheet, paper: Paper) -> None:
    ship = paper.shipment
    seller, address = paper.party("seller")
    sheet.text(sheet.width / 2, 24, ship.seller.name_zh, size=15, bold=True, align="center", color=_BROWN)
    sheet.text(sheet.width / 2, 45, seller, size=10.5, align="center", family="serif")
    sheet.text(sheet.width / 2, 60, ", ".join(address), size=7.4, align="center", family="serif")
    sheet.text(sheet.width / 2, 74, "质 量 证 明 书   QUALITY CERTIFICATE", size=15, bold=True, align="center")
    sheet.rule(_LEFT, 98, _RIGHT, 98, width=1.2, color=_BROWN)
    sheet.text(_RIGHT, 101, "执行标准 Standard: Q/XC 014-2024", size=7.4, align="right")


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    """Facts on lines with their captions before them, in three columns."""
    told, line = paper.field, paper.shipment.lines[0]
    lot = Told("f:quantity", paper.manner.weight(line.net_kg), line.net_kg)
    made = paper.manner.date(paper.shipment.dates.analysis - timedelta(days=9))
    rows: tuple[tuple[tuple[str, Part], ...], ...] = (
        (("证书号 Certificate No.", told("number")), ("签发日 Date of issue", told("date")),
         ("合同 S/C No.", told("contract_number"))),
        (("订货单位 Ordered by", told("buyer")), ("生产日期 Produced on", made),
         ("净重 Net weight", flow(lot, f" {paper.manner.mass}"))),
        (("炉批号 Heat/Lot No.", told("batch_number")), ("CAS No.", told("cas_number")),
         ("件数 Pkgs", f"{line.packages}")),
    )  # fmt: skip
    stops = (_LEFT, 330.0, 580.0)
    for cells in rows:
        for x, (label, part) in zip(stops, cells, strict=True):
            sheet.text(x, y, flow(f"{label}: ", *_texts(part)))
        y += 15
    words: list[Text] = ["产品名称 Commodity: ", told("product")]
    return sheet.block(_LEFT, y, _RIGHT - _LEFT, prose(sheet, words, _RIGHT - _LEFT))


def _texts(part: Part) -> tuple[Text, ...]:
    return (part,) if isinstance(part, Told | str) else part


def _results(sheet: Sheet, paper: Paper, y: float) -> float:
    ship, goods = paper.shipment, paper.shipment.lines[0].goods
    rng = chance("across", ship.seed)
    found = analysis.traces(goods, rng)
    wide = (_RIGHT - _LEFT - 190) / (len(found) + 2)
    edges = [_LEFT, _LEFT + 110, _LEFT + 190, *(_LEFT + 190 + wide * place for place in range(1, len(found) + 3))]
    density, _, looks_en, looks = analysis.PHYSICS.get(goods.cas, (1.0, "", "solid", "固体"))
    heads = (("项目", "Item"), ("批号", "Lot"), ("主含量 %", "Assay"), *((f"{name} %",) for name, _, _ in found),
             ("密度", "g/cm³"))  # fmt: skip
    y = head_row(sheet, edges, y, 28, heads, size=8, fill="#f6efe8")
    roll = Roll(sheet, y, 560, lambda: 40.0)
    purity = paper.field("purity")
    figure = purity.text.rstrip("%")
    assay: Part = purity._replace(text=figure, alt=(figure,)).within("≥") if figure else "—"
    aligns = "lc" + "c" * (len(edges) - 3)
    limits: list[Parts] = ["标准值 Specification", "—", assay, *(f"≤{limit}" for _, limit, _ in found), "—"]
    grid_row(roll, edges, limits, aligns, size=8.4, air=5)
    real: Part = "符合" if figure else "—"
    shown: list[Parts] = ["检验值 Test result", ship.batch, real, *(value for _, _, value in found), f"{density:.2f}"]
    grid_row(roll, edges, shown, aligns, size=8.4, air=5)
    verdict: list[Parts] = ["判定 Verdict", "—", *["合格 OK"] * (len(found) + 1), "—"]
    grid_row(roll, edges, verdict, aligns, size=8.4, air=5)
    sheet.text(_LEFT, roll.y + 6, f"外观 Appearance: {looks} {looks_en}　　粒度/规格 Grade: {goods.spec_zh}")
    return roll.y + 20


def _closing(sheet: Sheet, paper: Paper, y: float) -> None:
    words = ("兹证明上列产品经本公司质检部按标准检验，各项指标合格，准予出厂。 We certify that the product above was "
             "inspected by our quality department and conforms to the specification.")  # fmt: skip
    y = sheet.block(_LEFT, y, 520, words)
    rng = chance("across sign", paper.shipment.seed)
    for x, label in ((_LEFT, "化验员 Analyst"), (240.0, "复核 Checked"), (430.0, "质检部长 QC manager")):
        sheet.text(x, y + 34, label)
        stamps.signature(sheet, x + 94, y + 42, rng, width=54)
    stamps.seal(
        sheet, 710, y + 40, f"{paper.shipment.seller.name_zh[:6]}检验专用章", radius=42, turn=rng.uniform(-15, 15)
    )
    sheet.text(
        _LEFT, y + 64, "本证书无检验专用章无效。复印件无效。Invalid without seal; copies are not valid.", size=7.4
    )


LAYOUT = Layout("analysis_across", "certificate_of_analysis", _draw, languages=("both",), size=A4_LANDSCAPE, pack="i",
                mass=("KGS", "kg"), numbers=("comma", "plain"), dates=("ydot", "iso", "MOND"))  # fmt: skip
