"""两用物项和技术出口许可证 in twenty-one numbered cells: captions in two languages, goods in rows under ruled heads."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import across, depth_of, put
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 40.0, 298.0, 555.0
_EDGES = (40.0, 178.0, 246.0, 292.0, 356.0, 424.0, 492.0, 555.0)
_HEADS = ("12. 商品名称、规格\nDescription", "商品编码\nCode of goods", "13. 单位\nUnit", "14. 数量\nQuantity",
          "15. 单价\nUnit price", "16. 总值\nAmount", "17. 总值折美元\nAmount in USD")  # fmt: skip
_RATES = {"USD": 1.0, "EUR": 0.92, "CNY": 7.1}
_LEAST_ROWS = 5


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.6, leading=1.24)
    sheet.frame(_LEFT - 8, 24, _RIGHT + 8, 790, width=1.8)
    centre = sheet.width / 2
    sheet.text(centre, 36, "中华人民共和国两用物项和技术出口许可证", size=15.5, bold=True, align="center")
    words = "EXPORT LICENCE FOR DUAL-USE ITEMS AND TECHNOLOGIES, THE PEOPLE'S REPUBLIC OF CHINA"
    sheet.text(centre, 58, words, size=7, align="center", family="serif")
    y = 78.0
    for left, right in _entries(paper):
        _cell(sheet, (_LEFT, y, _MIDDLE, y + 38), *left)
        _cell(sheet, (_MIDDLE, y, _RIGHT, y + 38), *right)
        y += 38
    y = _goods(sheet, paper, y)
    _issue(sheet, paper, y)


def _cell(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.6)
    sheet.text(x0 + 3, y0 + 3, label, size=6.8)
    size = 8.6
    lines = parts if isinstance(parts, list) else [parts]
    while size > 5.6 and any(sheet.measure(line, size=size) > x1 - x0 - 22 for line in lines):
        size -= 0.2
    sheet.block(x0 + 16, y0 + 14, x1 - x0 - 18, parts, size=size)


def _issued(paper: Paper) -> Told:
    """The day of issue; empty where the shipment has no licence."""
    licence = paper.shipment.licence
    if licence is None:
        return Told("x:issued", "", None)
    return Told("f:date", paper.manner.date(licence.issued), licence.issued.isoformat())


def _entries(paper: Paper) -> tuple[tuple[tuple[str, Parts], tuple[str, Parts]], ...]:
    told, ship = paper.field, paper.shipment
    port = told("loading_port")._replace(key="x:clearance")
    exporter: Parts = [told("seller"), flow("编码 Code ", told("credit_code"))]
    return (
        (("1. 出口商 Exporter", exporter), ("3. 出口许可证号 Export licence No.", told("licence_number"))),
        (("2. 发货人 Consignor", f"{ship.seller.name_zh}"),
         ("4. 出口许可证有效截止日期 Export licence expiry date", told("licence_expiry"))),
        (("5. 贸易方式 Terms of trade", "一般贸易"), ("8. 进口国（地区） Country / Region of purchase",
         told("destination_country"))),
        (("6. 合同号 Contract No.", told("contract_number")),
         ("9. 付款方式 Payment conditions", "信用证" if ship.payment.startswith("L/C") else "电汇")),
        (("7. 报关口岸 Place of clearance", port),
         ("10. 运输方式 Mode of transport", "江海运输" if ship.way == "sea" else "航空运输")),
        (("11. 最终用户 End user", told("consignee")._replace(key="f:end_user")),
         ("最终用途 End use", ship.lines[0].goods.use_zh)),
    )  # fmt: skip


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    top = y
    for place, title in enumerate(_HEADS):
        lines: list[Part] = [*title.split("\n")]
        if place in (4, 5):
            lines[1] = flow(title.split("\n")[1], " ", paper.field("currency"))
        sheet.block(_EDGES[place] + 1, y + 3, _EDGES[place + 1] - _EDGES[place] - 2, lines, size=6.4, align="center")
    y += 34
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.6)
    rows = [row for row in paper.rows if paper.shipment.lines[row].goods.material] or [0]
    for row in rows:
        cells = across(_EDGES, _parts(paper, row), "lccrrrr", pad=3)
        depth = max(depth_of(sheet, cells, size=7.8) + 6, 26)
        put(sheet, y + 3, cells, size=7.8)
        y += depth
        sheet.rule(_LEFT, y, _RIGHT, y, width=0.4)
    for _ in range(_LEAST_ROWS - len(rows)):  # rows left empty on the form
        y += 22
        sheet.rule(_LEFT, y, _RIGHT, y, width=0.4)
    y = _total(sheet, paper, rows, y)
    sheet.frame(_LEFT, top, _RIGHT, y, width=0.6)
    for edge in _EDGES[1:-1]:
        sheet.rule(edge, top, edge, y, width=0.4)
    return y


def _parts(paper: Paper, row: int) -> list[Parts]:
    cell, line = paper.cell, paper.shipment.lines[row]
    dollars = paper.manner.number(line.amount / _RATES[paper.shipment.currency], 2)
    return [[cell(row, "description"), cell(row, "specification")], cell(row, "hs_code"), cell(row, "unit"),
            cell(row, "quantity"), cell(row, "unit_price"), cell(row, "amount"), dollars]  # fmt: skip


def _total(sheet: Sheet, paper: Paper, rows: list[int], y: float) -> float:
    number = paper.manner.number
    value = sum(paper.shipment.lines[row].amount for row in rows)
    sheet.text(_LEFT + 3, y + 6, "18. 总计 Total", size=7.4)
    sheet.text(_EDGES[6] - 3, y + 6, number(value, 2), size=7.6, align="right")
    sheet.text(_RIGHT - 3, y + 6, number(value / _RATES[paper.shipment.currency], 2), size=7.6, align="right")
    return y + 20


def _issue(sheet: Sheet, paper: Paper, y: float) -> None:
    bottom = max(y + 110, 690)
    notes: Parts = ["非一批一证", "是否申请办理临时出口：否", "商务部监制　凭证报关，涂改无效"]
    _cell(sheet, (_LEFT, y, _MIDDLE, bottom), "19. 备注 Supplementary details", notes)
    _cell(sheet, (_MIDDLE, y, _RIGHT, bottom - 36), "20. 发证机关签章 Issuing authority's stamp")
    _cell(sheet, (_MIDDLE, bottom - 36, _RIGHT, bottom), "21. 发证日期 Licence date", _issued(paper))
    turn = chance("cells seal", paper.shipment.seed).uniform(-14, 14)
    stamps.seal(sheet, 460, (y + bottom - 36) / 2 + 4, "商务部两用物项许可专用章", radius=36, turn=turn)
    sheet.text(_LEFT, bottom + 8, "第一联（正本）　发货人办理海关手续", size=7.4)
    serial = chance("cells", paper.shipment.seed).randrange(10**6, 10**7)
    sheet.text(_RIGHT, bottom + 8, f"No. {serial}", size=7.4, align="right", family="mono")


LAYOUT = Layout("licence_cells", "export_licence", _draw, languages=("zh",), pack="g", hs=("10",), mass=("千克",),
                numbers=("comma", "plain"), dates=("zh", "iso"))  # fmt: skip
