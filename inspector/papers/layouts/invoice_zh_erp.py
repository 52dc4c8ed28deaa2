"""外销商业发票 as a Chinese ERP prints its form: head entries underlined, foreign and home currency side by side."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet
from inspector.papers.table import Carry, Column, Style, draw_table

_LEFT, _RIGHT = 32.0, 810.0
_WIDTH = _RIGHT - _LEFT
_RATES = {"USD": 7.1245, "EUR": 7.7310, "CNY": 1.0}
_TERMS = {"USD": "美元", "EUR": "欧元", "CNY": "人民币"}
_Entry = tuple[str, Part]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.6, leading=1.25)
    y = _head(sheet, paper)
    y = _table(sheet, paper, y + 4)
    _closing(sheet, paper, y + 6)


def _head(sheet: Sheet, paper: Paper) -> float:
    told, ship = paper.field, paper.shipment
    staff = chance("zh erp", ship.seed).choice(("周敏", "陈立", "何晓燕"))
    sheet.text(sheet.width / 2, 22, told("seller"), size=12, align="center")
    sheet.text(sheet.width / 2, 40, "外销商业发票", size=17, bold=True, align="center")
    paid = "信用证" if ship.payment.startswith("L/C") else "电汇"
    way = "江海运输" if ship.way == "sea" else "航空运输"
    term: Part = flow(told("incoterm"), f"  {ship.incoterm[4:]}")
    rate = f"{_RATES[ship.currency]:.4f}"
    rows: tuple[tuple[_Entry, ...], ...] = (
        (("单据日期", told("date")), ("单据号", told("number")), ("外销合同号", told("contract_number")),
         ("业务类型", "普通销售")),
        (("客户全称", told("buyer")), ("收货单位", told("consignee")), ("收付条件", paid), ("业务员", staff)),
        (("发运港", told("loading_port")), ("到货港", told("discharge_port")), ("贸易方式", term),
         ("发运方式", way)),
        (("币种", told("currency")), ("汇率", rate), ("运抵国", told("destination_country")), ("部门", "外贸一部")),
    )  # fmt: skip
    y = 68.0
    stops = (_LEFT, 262.0, 478.0, 674.0, _RIGHT)
    for cells in rows:
        for place, (label, part) in enumerate(cells):
            x, end = stops[place], stops[place + 1] - 10
            at = sheet.text(x, y, label) + 5
            fitted(sheet, at + 2, y, end - at - 2, part)
            sheet.rule(at, y + 11.5, end, y + 11.5, width=0.35)
        y += 17
    return y


def _table(sheet: Sheet, paper: Paper, y: float) -> float:
    cell, ship, number = paper.cell, paper.shipment, paper.manner.number
    rate, rng = _RATES[ship.currency], chance("存货", ship.seed)
    codes = [f"{rng.randrange(10, 99):02d}{rng.randrange(10**5, 10**6)}" for _ in ship.lines]
    columns = (
        Column("行号", 0.45, lambda i: str(i + 1), "center"),
        Column("存货编码", 0.95, lambda i: codes[i], "center"),
        Column("存货名称", 2.2, lambda i: cell(i, "description")),
        Column("规格型号", 1.75, lambda i: cell(i, "specification")),
        Column("海关商品编码", 1.15, lambda i: cell(i, "hs_code"), "center"),
        Column("主计量", 0.7, lambda i: cell(i, "unit"), "center"),
        Column("数量", 0.95, lambda i: cell(i, "quantity"), "right"),
        Column("原币单价", 0.95, lambda i: cell(i, "unit_price"), "right"),
        Column("原币金额", 1.2, lambda i: cell(i, "amount"), "right"),
        Column("本币金额", 1.25, lambda i: number(ship.lines[i].amount * rate, 2), "right"),
    )
    home = number(ship.total("total_amount") * rate, 2)
    foot: list[list[Parts]] = [["", "合计", "", "", "", "", "", "", paper.field("total_amount"), home]]

    def sum_until(count: int) -> str:
        return number(sum(line.amount for line in ship.lines[:count]), 2)

    def again() -> float:
        sheet.text(_LEFT, 28, f"外销商业发票　单据号 {ship.invoice_number}")
        sheet.text(_RIGHT, 28, f"第{sheet.page}页", align="right")
        return 44

    carry = Carry("本页小计", "上页累计", 8, sum_until, again)
    style = Style("grid", 8, head_align="center", head_bold=False, bottom=490, pad=3)
    return draw_table(sheet, _LEFT, y, _WIDTH, columns, paper.rows, style=style, foot=foot, carry=carry)


def _closing(sheet: Sheet, paper: Paper, y: float) -> None:
    told, ship = paper.field, paper.shipment
    if y > 510:
        sheet.turn()
        y = 40
    sums: Part = flow("总件数 ", told("total_packages"), f" {paper.package_word()}　　总毛重 ", told("total_gross_kg"),
                      " 千克　　总净重 ", told("total_net_kg"), " 千克")  # fmt: skip
    sheet.text(_LEFT, y, sums)
    sheet.text(_LEFT, y + 14, flow("运输工具 ", told("vessel"), "  ", told("voyage"), "　　原产地 ",
                                   told("origin_country")))  # fmt: skip
    note = flow("表头备注 出口许可证 ", told("licence_number")) if paper.has("licence_number") else "表头备注"
    sheet.text(430, y + 14, note)
    sheet.text(_LEFT, y + 28, flow("收款银行账户 ", told("bank")))
    for x, words in ((_LEFT, "制单人 李静"), (200, "审核人 王建国"), (380, "记账人"), (520, "单位盖章")):
        sheet.text(x, y + 46, words)
    day = ship.dates.invoice
    printed = f"打印时间 {day:%Y-%m-%d} 1{day.day % 10}:{day.month:02d}　打印次数 1"
    sheet.text(_RIGHT, y + 46, printed, size=7.4, align="right")


LAYOUT = Layout("invoice_zh_erp", "commercial_invoice", _draw, languages=("zh",), size=A4_LANDSCAPE, pack="i",
                hs=("10", "8"), mass=("千克",), numbers=("comma", "plain"), dates=("iso",))  # fmt: skip
