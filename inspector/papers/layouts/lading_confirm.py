"""提单确认件: a forwarder's draft bill of lading sent for confirmation; the cargo in free text under captions."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 34.0, 300.0, 562.0
_RED, _FORM = "#b3202c", "#27408b"
_BOTTOM = 664.0
_EDGES = (34.0, 128.0, 196.0, 412.0, 490.0, 562.0)
_TITLES = (("唛头及号码", "Marks & Numbers"), ("件数及包装", "No. of Pkgs"),
           ("货物名称（托运人申报）", "Description of Goods"),
           ("毛重（公斤）", "G.W. (KGS)"), ("体积", "Meas. (CBM)"))  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 7.8, leading=1.26)
    sheet.watermark("COPY", size=110, shade=0.93)
    _banner(sheet, paper)
    y = _parties(sheet, paper, 76)
    y = _voyage(sheet, paper, y)
    _goods(sheet, paper, y)
    _foot(sheet, paper, _BOTTOM)


def _banner(sheet: Sheet, paper: Paper) -> None:
    sheet.text(_LEFT, 20, companies.FORWARDER.name_zh, size=13, bold=True, family="hei", color=_FORM)
    sheet.text(_LEFT, 37, f"{companies.FORWARDER.name}  (NVOCC)", size=7.5, family="sans", color=_FORM)
    sheet.text(_RIGHT, 18, "提单确认件", size=16, bold=True, family="hei", align="right", color=_RED)
    sheet.text(_RIGHT, 38, "B/L DRAFT FOR CONFIRMATION", size=8.5, family="sans", bold=True, align="right", color=_RED)
    words = "请仔细核对以下内容，如有更改请于截单前书面回传；逾期未回复视为确认，由此产生的改单费由贵司承担。"
    sheet.text(_LEFT, 58, words, size=7.4, family="hei", color=_RED)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.5, color=_FORM)
    sheet.text(x0 + 3, y0 + 2, label, size=6.2, family="hei", color=_FORM)
    room = (x1 - x0 - 10, y1 - y0 - 12)
    sheet.block(x0 + 5, y0 + 11, room[0], parts, size=fitting_size(sheet, parts, room, 7.8))


def _parties(sheet: Sheet, paper: Paper, y: float) -> float:
    told = paper.field
    for label, name in (
        ("托运人 Shipper", "seller"),
        ("收货人 Consignee", "consignee"),
        ("通知人 Notify Party", "notify"),
    ):
        _box(sheet, (_LEFT, y, _MIDDLE, y + 56), label, party(paper, name))
        y += 56
    top = y - 168
    rng = chance("confirm", paper.shipment.seed)
    entries: tuple[tuple[str, Parts], ...] = (
        ("提单号 B/L No.", told("number")),
        ("订舱号 Booking No.", f"SO{rng.randrange(10**7, 10**8)}"),
        ("合同号 S/C No.", told("contract_number")),
        ("签单方式 Type of Release", rng.choice(("正本 ORIGINAL", "电放 TELEX RELEASE", "海运单 SWB"))),
    )
    for place, (label, parts) in enumerate(entries):
        _box(sheet, (_MIDDLE, top + 28 * place, _RIGHT, top + 28 * place + 28), label, parts)
    sheet.frame(_MIDDLE, top + 112, _RIGHT, y, width=0.5, color=_FORM)
    middle = (_MIDDLE + _RIGHT) / 2
    sheet.text(middle, top + 122, "海 运 提 单", size=14, bold=True, family="hei", align="center", color=_FORM)
    sheet.text(middle, top + 142, "BILL OF LADING", size=10, bold=True, family="sans", align="center", color=_FORM)
    return y


def _voyage(sheet: Sheet, paper: Paper, y: float) -> float:
    told = paper.field
    rows: tuple[tuple[tuple[str, Part], ...], ...] = (
        (("前程运输 Pre-carriage by", ""), ("收货地 Place of Receipt", ""),
         ("海运船只/航次 Ocean Vessel / Voy.", flow(told("vessel"), " / ", told("voyage")))),
        (("装货港 Port of Loading", told("loading_port")), ("卸货港 Port of Discharge", told("discharge_port")),
         ("交货地 Place of Delivery", told("discharge_port").text)),
    )  # fmt: skip
    step = (_RIGHT - _LEFT) / 3
    for cells in rows:
        for place, (label, part) in enumerate(cells):
            _box(sheet, (_LEFT + step * place, y, _LEFT + step * (place + 1), y + 25), label, part)
        y += 25
    return y


def _heads(sheet: Sheet, y: float) -> float:
    for place, titles in enumerate(_TITLES):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        parts: list[Part] = [*titles]
        sheet.block(x0, y + 3, x1 - x0, parts, size=6.4, family="hei", align="center", color=_FORM)
    sheet.rule(_LEFT, y + 21, _RIGHT, y + 21, width=0.5, color=_FORM)
    for x in (_LEFT, _RIGHT):
        sheet.rule(x, y, x, _BOTTOM, width=0.5, color=_FORM)
    sheet.rule(_LEFT, _BOTTOM, _RIGHT, _BOTTOM, width=0.5, color=_FORM)
    return y + 26


def _rider(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 26, f"附页 RIDER  B/L NO. {paper.shipment.transport_number}   PAGE {sheet.page}", size=8.5)
    sheet.rule(_LEFT, 42, _RIGHT, 42, width=0.5, color=_FORM)
    return _heads(sheet, 42)


def _goods(sheet: Sheet, paper: Paper, y: float) -> None:
    ship, told = paper.shipment, paper.field
    top = _heads(sheet, y)
    marks: list[Part] = [*ship.marks]
    sheet.block(_EDGES[0] + 4, top, 88, marks)
    sheet.text(_EDGES[1] + 4, top, told("total_packages"))
    sheet.block(_EDGES[1] + 4, top + 10, 62, paper.package_word())
    sheet.text(_EDGES[4] - 4, top, flow(told("total_gross_kg"), "KGS"), align="right")
    sheet.text(_EDGES[5] - 4, top, flow(told("total_volume_cbm"), "CBM"), align="right")
    roll = Roll(sheet, top, _BOTTOM - 8, lambda: _rider(sheet, paper))
    said: list[Part] = [f"{len(ship.containers)}X20'GP CONTAINER(S) SAID TO CONTAIN:"]
    _typed(roll, said)
    for row in paper.rows:
        _typed(roll, _cargo(paper, row), gap=3)
    paid = "FREIGHT PREPAID" if ship.incoterm[0] == "C" else "FREIGHT COLLECT"
    _typed(roll, [flow("TARE AND CONTENTS AS PER INVOICE ", told("invoice_number")), f"{paid}   CY-CY   SLAC"])
    if ship.remark:
        _typed(roll, [told("remarks")._replace(key="x:remark")])
    for number, closed in zip(ship.containers, ship.seals, strict=True):
        line = flow(told("container_numbers")._replace(text=number), "/", told("seal_numbers")._replace(text=closed),
                    "/20'GP")  # fmt: skip
        roll.row([Cell(_EDGES[0] + 4, 300, line)])


def _typed(roll: Roll, parts: Parts, *, gap: float = 4) -> None:
    roll.row([Cell(_EDGES[2] - 6, _EDGES[3] - _EDGES[2] + 2, parts)], gap=gap)


def _cargo(paper: Paper, row: int) -> list[Part]:
    cell = paper.cell
    return [
        flow(cell(row, "packages"), " ", cell(row, "package_kind"), " OF"),
        cell(row, "description"),
        flow("H.S.CODE:", cell(row, "hs_code")),
        flow("G.W.:", cell(row, "gross_weight_kg"), "KGS  MEAS.:", cell(row, "volume_cbm"), "CBM"),
    ]


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    city = paper.shipment.loading.city.upper()
    cells: tuple[tuple[str, Parts], ...] = (
        ("运费支付 Freight Payable at", "DESTINATION" if paper.shipment.incoterm[0] == "F" else city),
        ("正本份数 No. of Original B/L", "THREE (3)"),
        ("装船日期 Laden on Board", paper.field("date")),
    )
    step = (_RIGHT - _LEFT) / 3
    for place, (label, parts) in enumerate(cells):
        _box(sheet, (_LEFT + step * place, y, _LEFT + step * (place + 1), y + 28), label, parts)
    y += 28
    sheet.frame(_LEFT, y, _RIGHT, y + 74, width=0.5, color=_FORM)
    sheet.text(_LEFT + 4, y + 5, "□ 确认无误 CONFIRMED    □ 需修改 AMENDMENT AS MARKED", size=8.5, family="hei")
    sheet.text(_LEFT + 4, y + 46, "客户签章/日期 Signed & dated by shipper:", size=7.5, family="hei")
    sheet.text(330, y + 46, "制单 Prepared by: OPS-07   第一次确认", size=7.5, family="hei")
    rng = chance("confirm sign", paper.shipment.seed)
    sheet.rule(_LEFT + 5, y + 10, _LEFT + 9, y + 14, width=1.3, color="#1b2a6b")
    sheet.rule(_LEFT + 9, y + 14, _LEFT + 17, y + 1, width=1.3, color="#1b2a6b")
    stamps.signature(sheet, 196, y + 52, rng, width=100)
    sheet.text(_RIGHT, y + 80, "NON-NEGOTIABLE 不可转让，仅供核对", size=7, family="hei", align="right", color=_RED)


LAYOUT = Layout("lading_confirm", "bill_of_lading", _draw, pack="d", upper=True, hs=("6", "8", "6."), mass=("KGS",),
                numbers=("plain", "comma"), dates=("ydot", "DMON", "compact"))  # fmt: skip
