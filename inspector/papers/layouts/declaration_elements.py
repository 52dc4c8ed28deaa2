"""报关资料 that a forwarder sends in a spreadsheet: pairs of label and value, goods, and 申报要素 item by item."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.forms import grid_row, head_row
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import PACKAGES_ZH, Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _RIGHT = 32.0, 563.0
_PAIRS = (32.0, 104.0, 298.0, 370.0, 563.0)
_EDGES = (32.0, 52.0, 112.0, 222.0, 276.0, 308.0, 354.0, 420.0, 456.0, 508.0, 563.0)
_HEADS = (("序",), ("海关编码",), ("中文品名",), ("成交", "数量"), ("单位",), ("单价",), ("总价",), ("件数",),
          ("净重KG",), ("毛重KG",))  # fmt: skip
_ALIGNS = "cclrcrrrrr"
_ELEMENTS = (32.0, 52.0, 150.0, 508.0, 563.0)
_YELLOW, _BLUE = "#fff2cc", "#ddebf7"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 7.4, leading=1.22)
    sheet.text(sheet.width / 2, 26, "出口报关资料及申报要素确认表", size=14, bold=True, align="center")
    sheet.text(_RIGHT, 46, f"{FORWARDER.name_zh}　操作部制", align="right", size=7)
    roll = Roll(sheet, 58, 782, lambda: 40.0)
    for cells in _facts(paper):
        _pair(roll, cells)
    _goods(roll, paper)
    _elements(roll, paper)
    _closing(roll, paper)


def _facts(paper: Paper) -> tuple[tuple[str, Part, str, Part], ...]:
    told, ship = paper.field, paper.shipment
    kinds = sorted({line.package for line in ship.lines})
    packed = PACKAGES_ZH[kinds[0]] if len(kinds) == 1 else "其他"
    file = chance("elements", ship.seed).randrange(10**5, 10**6)
    licence: Part = told("licence_number") if paper.has("licence_number") else "不需要"
    carrier = "船名/航次" if ship.voyage else "航班"
    carried: Part = flow(told("vessel"), "/", told("voyage")) if ship.voyage else told("vessel")
    boxes: Part = told("container_numbers") if ship.containers else "空运无箱号"
    return (
        ("抬头公司", told("seller"), "税号（18位）", told("credit_code")),
        ("外商名称", told("buyer"), "实际收货人", told("consignee")),
        ("合同编号", told("contract_number"), "发票编号", told("invoice_number")),
        ("起运口岸", told("loading_port"), "目的港口", told("discharge_port")),
        ("运抵国家", told("destination_country"), "成交条款", told("incoterm")),
        (carrier, carried, "主提单号" if ship.voyage else "主运单号", told("bl_number")),
        ("总件数", flow(told("total_packages"), "件"), "外包装", packed),
        ("总净重", flow(told("total_net_kg"), " KG"), "总毛重", flow(told("total_gross_kg"), " KG")),
        ("结算币别", told("currency"), "监管证件号", licence),
        ("箱号", boxes, "工作编号", f"KY{file}"),
        ("填表日期", told("date"), "贸易方式", "一般贸易 0110"),
    )  # fmt: skip


def _pair(roll: Roll, cells: tuple[str, Part, str, Part]) -> None:
    top = grid_row(roll, _PAIRS, list(cells), "clcl", size=7.6, air=3)
    for place in (0, 2):  # the captions lie on colour, drawn again over it
        x0, x1 = _PAIRS[place], _PAIRS[place + 1]
        roll.sheet.frame(x0, top, x1, roll.y, width=0.5, fill=_YELLOW)
        roll.sheet.text((x0 + x1) / 2, top + 3, cells[place], size=7.6, align="center")


def _goods(roll: Roll, paper: Paper) -> None:
    cell, sheet = paper.cell, roll.sheet
    roll.y += 6
    y = roll.reserve(80)
    sheet.text(_LEFT, y, "一、商品明细", bold=True, size=8.4)
    roll.y = head_row(sheet, _EDGES, y + 13, 22, _HEADS, size=7, fill=_BLUE)
    roll.again = lambda: head_row(sheet, _EDGES, 36, 22, _HEADS, size=7, fill=_BLUE)
    for row in paper.rows:
        parts: list[Parts] = [
            str(row + 1), cell(row, "hs_code"), cell(row, "description"), cell(row, "quantity"), cell(row, "unit"),
            cell(row, "unit_price"), cell(row, "amount"), cell(row, "packages"), cell(row, "net_weight_kg"),
            cell(row, "gross_weight_kg"),
        ]  # fmt: skip
        grid_row(roll, _EDGES, parts, _ALIGNS, size=7, pad=2, air=3)
    number = paper.manner.number
    total: list[Parts] = ["", "", "合　计", "", "", "", paper.field("total_amount"),
                          number(paper.shipment.total("total_packages"), 0), "", ""]  # fmt: skip
    grid_row(roll, _EDGES, total, _ALIGNS, size=7, pad=2, air=3, fill="#f7f7f7")
    roll.again = lambda: 40.0


def _elements(roll: Roll, paper: Paper) -> None:
    """What customs ask of each item, told as questions with answers, under the number of the item."""
    sheet, cell = roll.sheet, paper.cell
    roll.y += 6
    y = roll.reserve(70)
    sheet.text(_LEFT, y, "二、申报要素（请发货人逐项核对）", bold=True, size=8.4)
    heads = (("序",), ("商品",), ("要素内容",), ("原产国",))
    roll.y = head_row(sheet, _ELEMENTS, y + 13, 14, heads, size=7, fill=_BLUE)
    roll.again = lambda: head_row(sheet, _ELEMENTS, 36, 14, heads, size=7, fill=_BLUE)
    for row in paper.rows:
        line = paper.shipment.lines[row]
        told = line.specification_zh or line.goods.spec_zh
        words = f"品牌类型：无品牌；出口享惠：不享惠；用途：{line.goods.use_zh}；规格型号：{told}；GTIN：无；其他：无"
        spec = cell(row, "specification")._replace(text=words, value=words)
        parts: list[Parts] = [str(row + 1), line.description_zh, spec, cell(row, "origin")]
        grid_row(roll, _ELEMENTS, parts, "cllc", size=7, air=3)
    roll.again = lambda: 40.0


def _closing(roll: Roll, paper: Paper) -> None:
    sheet, ship = roll.sheet, paper.shipment
    y = roll.reserve(88)
    words: list[Part] = [
        "说明：1. 品名、要素须与实货一致；2. 单价、总价按成交条款填写，不含另付的国内费用；3. 截关前48小时回传；"
        "4. 涉及商检、两用物项的商品请提前提供证件。",
    ]
    if ship.remark:
        words.append(flow("客户备注：", paper.field("remarks")._replace(key="x:remark")))
    y = sheet.block(_LEFT, y + 7, _RIGHT - _LEFT, words, size=7)
    sheet.text(_LEFT, y + 8, "唛头：" + " / ".join(ship.marks))
    sheet.text(_LEFT, y + 24, "发货人确认（盖章）：")
    sheet.text(330, y + 24, "操作：小林　QQ：28×××7731　手机：138××××2650")


LAYOUT = Layout("declaration_elements", "customs_declaration", _draw, languages=("zh",), pack="i", hs=("10",),
                mass=("KG",), numbers=("plain", "comma"), dates=("iso", "zh", "slash"))  # fmt: skip
