"""两用物项和技术出口许可证 on patterned green paper: twenty-one numbered boxes, the goods named above their figures."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 46.0, 300.0, 549.0
_GREEN = "#3d7a5a"
_STOPS = (46.0, 176.0, 230.0, 308.0, 380.0, 464.0, 549.0)
_HEADS = ("13. 规格、等级\nSpecification", "14. 单位\nUnit", "15. 数量\nQuantity", "16. 单价\nUnit price",
          "17. 总值\nAmount", "18. 总值折美元\nAmount in USD")  # fmt: skip
_RATES = {"USD": 1.0, "EUR": 0.92, "CNY": 7.1}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.8)
    _pattern(sheet)
    sheet.text(
        sheet.width / 2, 36, "中华人民共和国两用物项和技术出口许可证", size=15, bold=True, align="center", color=_GREEN
    )
    words = "EXPORT LICENCE FOR DUAL-USE ITEMS AND TECHNOLOGIES OF THE PEOPLE'S REPUBLIC OF CHINA"
    sheet.text(sheet.width / 2, 58, words, size=7.4, align="center", color=_GREEN)
    serial = chance("stub", paper.shipment.seed).randrange(10**6, 10**7)
    sheet.text(_RIGHT, 72, f"No. {serial:07d}", size=9, align="right", color="#b3202c", family="mono")
    y = 86.0
    for left, right in _entries(paper):
        _box(sheet, (_LEFT, y, _MIDDLE, y + 36), *left)
        _box(sheet, (_MIDDLE, y, _RIGHT, y + 36), *right)
        y += 36
    rows = [row for row in paper.rows if paper.shipment.lines[row].goods.material] or [0]
    for row in rows:
        y = _goods(sheet, paper, row, y)
    y = _total(sheet, paper, rows, y)
    _issue(sheet, paper, y)


def _pattern(sheet: Sheet) -> None:
    """Pale slanting lines in two directions, as secured paper carries them."""
    for start in range(-800, 600, 9):
        low, high = max(0, start), min(595, start + 842)
        if low < high:
            sheet.rule(low, low - start, high, high - start, width=0.25, color="#e3efe7")
            sheet.rule(595 - low, low - start, 595 - high, high - start, width=0.25, color="#e3efe7")


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.7, color=_GREEN)
    sheet.text(x0 + 4, y0 + 3, label, size=6.8, color=_GREEN)
    room = (x1 - x0 - 20, y1 - y0 - 14)
    sheet.block(x0 + 14, y0 + 14, room[0], parts, size=fitting_size(sheet, parts, room, 8.8))


def _issued(paper: Paper) -> Told:
    """The day of issue; the shipment is licensed wherever there is such a paper."""
    licence = paper.shipment.licence
    if licence is None:
        return Told("x:issued", "", None)
    return Told("f:date", paper.manner.date(licence.issued), licence.issued.isoformat())


def _entries(paper: Paper) -> tuple[tuple[tuple[str, Parts], tuple[str, Parts]], ...]:
    told, ship = paper.field, paper.shipment
    way = "江海运输" if ship.way == "sea" else "航空运输"
    return (
        (("1. 出口商 Exporter", [told("seller"), told("credit_code")]),
         ("3. 出口许可证号 Licence No.", told("licence_number"))),
        (("2. 发货人 Consignor", ship.seller.name_zh), ("4. 有效截止日期 Expiry date", told("licence_expiry"))),
        (("5. 贸易方式 Terms of trade", "一般贸易"), ("8. 进口国（地区） Country / Region of purchase",
         told("destination_country"))),
        (("6. 合同号 Contract No.", told("contract_number")), ("9. 付款方式 Payment", "汇付")),
        (("7. 报关口岸 Place of clearance", told("loading_port")._replace(key="x:clearance")),
         ("10. 运输方式 Mode of transport", way)),
        (("11. 最终用户 End user", told("consignee")._replace(key="f:end_user")),
         ("最终用途 End use", ship.lines[0].goods.use_zh)),
    )  # fmt: skip


def _goods(sheet: Sheet, paper: Paper, row: int, y: float) -> float:
    cell, line = paper.cell, paper.shipment.lines[row]
    sheet.frame(_LEFT, y, _RIGHT, y + 20, width=0.7, color=_GREEN)
    sheet.text(_LEFT + 4, y + 6, "12. 商品名称", size=7.4, color=_GREEN)
    sheet.text(_LEFT + 56, y + 5.5, cell(row, "description"))
    sheet.text(372, y + 6, "商品编码", size=7.4, color=_GREEN)
    sheet.text(412, y + 5.5, cell(row, "hs_code"))
    y += 20
    code = paper.shipment.currency
    dollars = paper.manner.number(line.amount / _RATES[code], 2)
    parts: tuple[Parts, ...] = (cell(row, "specification"), cell(row, "unit"), cell(row, "quantity"),
                                cell(row, "unit_price"), cell(row, "amount"), dollars)  # fmt: skip
    for place, (title, part) in enumerate(zip(_HEADS, parts, strict=True)):
        x0, x1 = _STOPS[place], _STOPS[place + 1]
        heads: list[Part] = [*title.split("\n")]
        if place in (3, 4):
            heads[0] = flow(title.split("\n")[0], "(", paper.field("currency"), ")")
        sheet.frame(x0, y, x1, y + 24, width=0.5, color=_GREEN)
        sheet.block(x0, y + 3, x1 - x0, heads, size=6.8, align="center", color=_GREEN)
        sheet.frame(x0, y + 24, x1, y + 56, width=0.5, color=_GREEN)
        sheet.block(x0 + 3, y + 32, x1 - x0 - 6, part, align="center", size=8.4)
    return y + 56


def _total(sheet: Sheet, paper: Paper, rows: list[int], y: float) -> float:
    lines = [paper.shipment.lines[row] for row in rows]
    units = {line.unit for line in lines}
    number, rate = paper.manner.number, _RATES[paper.shipment.currency]
    value = sum(line.amount for line in lines)
    parts = ("19. 总计 Total", paper.cell(rows[0], "unit").text if len(units) == 1 else "",
             number(sum(line.quantity for line in lines)) if len(units) == 1 else "", "",
             number(value, 2), number(value / rate, 2))  # fmt: skip
    for place, text in enumerate(parts):
        x0, x1 = _STOPS[place], _STOPS[place + 1]
        sheet.frame(x0, y, x1, y + 20, width=0.5, color=_GREEN)
        sheet.text((x0 + x1) / 2, y + 6, text, size=8.2, align="center")
    return y + 20


def _issue(sheet: Sheet, paper: Paper, y: float) -> None:
    notes: Parts = ["一批一证", "本证经涂改或转让无效"]
    _box(sheet, (_LEFT, y, _MIDDLE, y + 112), "20. 备注 Supplementary details", notes)
    _box(sheet, (_MIDDLE, y, _RIGHT, y + 80), "21. 发证机关签章 Issuing authority's stamp")
    _box(sheet, (_MIDDLE, y + 80, _RIGHT, y + 112), "22. 发证日期 Licence date", _issued(paper))
    rng = chance("stub seal", paper.shipment.seed)
    stamps.seal(sheet, 460, y + 52, "商务部配额许可证事务局专用章", radius=44, turn=rng.uniform(-12, 12))
    sheet.text(_LEFT, y + 118, "商务部监制（2026）　　第二联：海关留存核销联", size=7, color=_GREEN)
    for x in range(46, 549, 10):
        sheet.rule(x, y + 146, x + 5, y + 146, width=0.5, color="#777777")
    sheet.text(_LEFT, y + 152, "海关验放签注栏：", size=7.6)


LAYOUT = Layout("licence_stub", "export_licence", _draw, languages=("zh",), pack="d", hs=("10",), mass=("千克",),
                numbers=("plain", "comma"), dates=("zh0", "ydot"))  # fmt: skip
