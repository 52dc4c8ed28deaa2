"""A house bill of lading on a Chinese forwarder's form: captions in two languages, more goods in an attached list."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, across, depth_of, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words

_LEFT, _MIDDLE, _RIGHT = 30.0, 306.0, 565.0
_EDGES = (30.0, 122.0, 192.0, 412.0, 492.0, 565.0)
_INK = "#243a73"
_TOP, _FOOT = 352.0, 600.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8, leading=1.22)
    _parties(sheet, paper)
    _route(sheet, paper)
    _heads(sheet, _TOP - 30)
    _frame(sheet, _TOP - 30, _FOOT)
    left = _goods(sheet, paper)
    _foot(sheet, paper)
    if left:
        _attached(sheet, paper, left)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.5, color=_INK)
    sheet.text(x0 + 2.5, y0 + 2, label, size=6, color=_INK)
    room = (x1 - x0 - 10, y1 - y0 - 11)
    size = fitting_size(sheet, parts, room, 8)
    while isinstance(parts, tuple) and size > 5 and sheet.measure(parts, size=size) > room[0]:
        size -= 0.2
    sheet.block(x0 + 6, y0 + 11, room[0], parts, size=size)


def _parties(sheet: Sheet, paper: Paper) -> None:
    agent, ship = companies.FORWARDER, paper.shipment
    _box(sheet, (_LEFT, 28, _MIDDLE, 92), "托运人 Shipper", party(paper, "seller"))
    _box(sheet, (_LEFT, 92, _MIDDLE, 156), "收货人 Consignee or order", party(paper, "consignee"))
    _box(sheet, (_LEFT, 156, _MIDDLE, 224), "通知人 Notify party (carrier not to be responsible for failure to notify)",
         party(paper, "notify"))  # fmt: skip
    sheet.frame(_MIDDLE, 28, _RIGHT, 224, width=0.5, color=_INK)
    sheet.text(_MIDDLE + 8, 34, flow("提单号 B/L No.  ", paper.field("number")), size=9.6, bold=True)
    centre = (_MIDDLE + _RIGHT) / 2
    sheet.text(centre, 58, agent.name_zh, size=14, bold=True, align="center", color=_INK)
    sheet.text(centre, 77, agent.name.upper(), size=8.6, bold=True, align="center", color=_INK)
    sheet.text(centre, 104, "直运或转船提单", size=11, align="center", color=_INK)
    sheet.text(centre, 119, "BILL OF LADING  DIRECT OR WITH TRANSHIPMENT", size=8, align="center", color=_INK)
    words = ("SHIPPED on board in apparent good order and condition (unless otherwise indicated) the goods or packages "
             "specified herein and to be discharged at the mentioned port of discharge or as near thereto as the "
             "vessel may safely get and be always afloat. The weight, measure, marks and numbers, quality, contents "
             "and value, being particulars furnished by the Shipper, are not checked by the Carrier on "
             "loading.")  # fmt: skip
    sheet.block(_MIDDLE + 6, 138, _RIGHT - _MIDDLE - 12, words, size=5.8, color=_INK)
    contract: Part = flow(
        "合同号 S/C No.  ", paper.field("contract_number"), f"    NVOCC {ship.seller.credit_code[2:7]}"
    )
    sheet.text(_MIDDLE + 6, 208, contract, size=7)


def _route(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    half = (_LEFT + _MIDDLE) / 2
    third = (_RIGHT - _MIDDLE) / 2 + _MIDDLE
    vessel: Part = flow(told("vessel"), "  V.", told("voyage"))
    rows: tuple[tuple[tuple[str, Parts], ...], ...] = (
        (("前段运输 Pre-carriage by", ""), ("收货地点 Place of receipt", ship.loading.city.upper()),
         ("目的地交货代理 Delivery agent", "AS PER ARRIVAL NOTICE"),
         ("正本提单份数 No. of original B(s)/L", "THREE (3)")),
        (("船名航次 Ocean vessel / Voy. No.", vessel), ("装货港 Port of loading", told("loading_port")),
         ("卸货港 Port of discharge", told("discharge_port")),
         ("交货地点 Place of delivery", ship.discharge.city.upper())),
    )  # fmt: skip
    stops = (_LEFT, half, _MIDDLE, third, _RIGHT)
    for step, cells in enumerate(rows):
        y = 224 + 30 * step
        for place, (label, parts) in enumerate(cells):
            _box(sheet, (stops[place], y, stops[place + 1], y + 30), label, parts)
    boxes = " / ".join(ship.containers)
    told_boxes, told_seals = told("container_numbers"), told("seal_numbers")
    _box(sheet, (_LEFT, 284, _MIDDLE, 322), "箱号 Container No.", told_boxes._replace(text=boxes))
    _box(sheet, (_MIDDLE, 284, _RIGHT, 322), "封志号 Seal No.", told_seals)


def _heads(sheet: Sheet, y: float) -> None:
    titles = ("标志和号码\nMarks & Nos.", "件数及包装种类\nNo. & kind of pkgs", "货名\nDescription of goods",
              "毛重（公斤）\nGross weight (KGS)", "尺码（立方米）\nMeasurement (M3)")  # fmt: skip
    for place, title in enumerate(titles):
        centre = (_EDGES[place] + _EDGES[place + 1]) / 2
        for step, line in enumerate(title.split("\n")):
            sheet.text(centre, y + 5 + 9 * step, line, size=6.6, align="center", color=_INK)
    sheet.rule(_LEFT, y + 26, _RIGHT, y + 26, width=0.5, color=_INK)


def _frame(sheet: Sheet, top: float, bottom: float) -> None:
    sheet.frame(_LEFT, top, _RIGHT, bottom, width=0.5, color=_INK)
    for edge in _EDGES[1:-1]:
        sheet.rule(edge, top, edge, bottom, width=0.4, color=_INK)


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell, marks = paper.cell, paper.shipment.marks
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("H.S. ", cell(row, "hs_code"))]
    parts: list[Parts] = [[*marks] if row == 0 else "", [cell(row, "packages"), cell(row, "package_kind")], goods,
                          cell(row, "gross_weight_kg"), cell(row, "volume_cbm")]  # fmt: skip
    return across(_EDGES, parts, "lclrr", pad=4)


def _goods(sheet: Sheet, paper: Paper) -> list[int]:
    """The lines that the form holds; returns those for the sheet attached."""
    y, rows = _TOP, [*paper.rows]
    while rows:
        cells = _cells(paper, rows[0])
        if y + depth_of(sheet, cells, size=7.6) > _FOOT - 58:
            break
        y = put(sheet, y, cells, size=7.6) + 5
        rows.pop(0)
    if rows:
        sheet.text(_EDGES[2] + 4, _FOOT - 54, "** 续附页 TO BE CONTINUED ON ATTACHED LIST **", size=6.4)
    told = paper.field
    sheet.rule(_EDGES[1], _FOOT - 42, _RIGHT, _FOOT - 42, width=0.4, color=_INK, dash=1.5)
    sheet.block(_EDGES[1] + 4, _FOOT - 38, 64, [told("total_packages"), paper.package_word()], size=7.6,
                align="center")  # fmt: skip
    sheet.text(_EDGES[2] + 4, _FOOT - 38, "TOTAL", size=7.6)
    sheet.text(_EDGES[4] - 4, _FOOT - 38, told("total_gross_kg"), size=7.6, align="right")
    sheet.text(_RIGHT - 4, _FOOT - 38, told("total_volume_cbm"), size=7.6, align="right")
    freight = "FREIGHT PREPAID" if paper.shipment.incoterm[0] == "C" else "FREIGHT COLLECT"
    sheet.text(_EDGES[2] + 4, _FOOT - 26, freight, size=7.6)
    sheet.text(_EDGES[2] + 4, _FOOT - 14, "SHIPPER'S LOAD, COUNT AND SEAL   CY-CY", size=6.6)
    return rows


def _foot(sheet: Sheet, paper: Paper) -> None:
    ship, told = paper.shipment, paper.field
    said = in_words(ship.total("total_packages"), "CNY").replace("RENMINBI YUAN ", "").removesuffix("ONLY")
    _box(sheet, (_LEFT, _FOOT, _RIGHT, _FOOT + 26), "合计件数（大写） Total number of packages (in words)",
         f"SAY {said}{paper.package_word()} ONLY")  # fmt: skip
    y = _FOOT + 26
    stops = (_LEFT, 150.0, 250.0, 350.0, 450.0, _RIGHT)
    for place, label in enumerate(("运费和其它费用 Freight & charges", "计费吨 Revenue tons", "费率 Rate",
                                   "预付 Prepaid", "到付 Collect")):  # fmt: skip
        _box(sheet, (stops[place], y, stops[place + 1], y + 30), label, "AS ARRANGED" if place == 0 else "")
    remark: Parts = told("remarks")._replace(key="x:remark") if ship.remark else ""
    _box(sheet, (_LEFT, y + 30, _MIDDLE, y + 80), "备注 Remarks", remark)
    _box(sheet, (_LEFT, y + 80, _MIDDLE, y + 112), "装船日期 Laden on board the vessel, date", told("date"))
    city = ship.loading.city.upper()
    _box(sheet, (_MIDDLE, y + 30, _RIGHT, y + 58), "签发地点和日期 Place and date of issue",
         f"{city}  {paper.manner.date(ship.dates.transport)}")  # fmt: skip
    _box(sheet, (_MIDDLE, y + 58, _RIGHT, y + 112), "承运人或其代理人签字 Signed for or on behalf of the carrier")
    rng = chance("tidan", ship.seed)
    stamps.signature(sheet, 350, y + 92, rng)
    stamps.oval(sheet, 490, y + 84, ("KUAYANG FREIGHT", "FORWARDING CO., LTD.", "B/L SPECIAL STAMP"))
    sheet.text(_LEFT, y + 118, "本提单一式三份，凭其中一份完成交货后，其余各份失效。", size=6.4, color=_INK)


def _attached(sheet: Sheet, paper: Paper, rows: list[int]) -> None:
    """The sheets of goods that did not fit the form."""
    y = _attached_head(sheet, paper)
    for row in rows:
        cells = _cells(paper, row)
        if y + depth_of(sheet, cells, size=7.6) > 780:
            _frame(sheet, 62, 790)
            y = _attached_head(sheet, paper)
        y = put(sheet, y, cells, size=7.6) + 5
    _frame(sheet, 62, 790)


def _attached_head(sheet: Sheet, paper: Paper) -> float:
    sheet.turn()
    sheet.text(sheet.width / 2, 28, "提单附页 ATTACHED LIST", size=11, bold=True, align="center", color=_INK)
    sheet.text(_LEFT, 46, f"B/L No. {paper.shipment.transport_number}")
    sheet.text(_RIGHT, 46, f"第 {sheet.page} 页 Page {sheet.page}", align="right")
    _heads(sheet, 62)
    return 94


LAYOUT = Layout("lading_tidan", "bill_of_lading", _draw, pack="g", upper=True, hs=("6", "8", "6."), mass=("KGS",),
                numbers=("comma", "plain"), dates=("MOND", "DMON", "iso"))  # fmt: skip
