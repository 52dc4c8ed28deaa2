"""中国贸促会原产地证: twelve bilingual boxes on lined paper, items with the code first, riders for long lists."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, depth_of
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 38.0, 300.0, 557.0
_TINT, _INK = "#6b7f9e", "#222222"
_BOTTOM = 612.0
_EDGES = (38.0, 96.0, 158.0, 372.0, 462.0, 557.0)
_TITLES = ("6. 唛头及包装号\nMarks and numbers", "7. 商品编码\nH.S. code",
           "8. 商品名称、包装数量及种类\nDescription of goods; number and kind of packages",
           "9. 量\nQuantity", "10. 发票号码及日期\nNumber and date of invoices")  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("serif", 8.8, _INK)
    _ground(sheet)
    _heading(sheet, paper)
    _boxes(sheet, paper)
    roll = Roll(sheet, _heads(sheet, 268), _BOTTOM - 6, lambda: _rider(sheet, paper))
    for row in paper.rows:
        _item(roll, paper, row)
    _ending(roll, paper)
    _declarations(sheet, paper, _BOTTOM)


def _ground(sheet: Sheet) -> None:
    """The fine lines that such forms are printed on."""
    y = 30.0
    while y < 812:
        sheet.rule(24, y, 571, y, width=0.25, color="#dfe6f0")
        y += 4
    sheet.frame(24, 28, 571, 814, width=1.2, color=_TINT)


def _heading(sheet: Sheet, paper: Paper) -> None:
    serial = chance("ccpit", paper.shipment.seed).randrange(10**7, 10**8)
    sheet.frame(_MIDDLE, 38, _RIGHT, 166, width=0.5, color=_TINT)
    sheet.text(_MIDDLE + 6, 42, f"Serial No. CCPIT {serial:09d}", size=7.5)
    sheet.text(_MIDDLE + 6, 55, flow("证书编号 Certificate No. ", paper.field("number")), size=8.6)
    middle = (_MIDDLE + _RIGHT) / 2
    for y, text, size in ((78, "中华人民共和国", 11), (94, "原 产 地 证 明 书", 14), (116, "CERTIFICATE OF ORIGIN", 12),
                          (132, "OF", 8), (144, "THE PEOPLE'S REPUBLIC OF CHINA", 10)):  # fmt: skip
        sheet.text(middle, y, text, size=size, bold=True, align="center")
    sheet.text(_RIGHT - 4, 30, "ORIGINAL 正本", size=7, align="right", color=_TINT)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.5, color=_TINT)
    sheet.text(x0 + 3, y0 + 2.5, label, size=6.4, color=_TINT)
    room = (x1 - x0 - 12, y1 - y0 - 14)
    sheet.block(x0 + 8, y0 + 12, room[0], parts, size=fitting_size(sheet, parts, room, 8.8))


def _boxes(sheet: Sheet, paper: Paper) -> None:
    told = paper.field
    way = "BY SEA" if paper.shipment.way == "sea" else "BY AIR"
    _box(sheet, (_LEFT, 38, _MIDDLE, 102), "1. 出口商 Exporter (name, address, country)", party(paper, "seller"))
    _box(sheet, (_LEFT, 102, _MIDDLE, 166), "2. 收货人 Consignee (name, address, country)", party(paper, "consignee"))
    route: Parts = [flow("SHIPMENT FROM ", told("loading_port")), flow("TO ", told("discharge_port"), f" {way}")]
    _box(sheet, (_LEFT, 166, _MIDDLE, 216), "3. 运输方式和路线 Means of transport and route", route)
    _box(sheet, (_LEFT, 216, _MIDDLE, 268), "4. 目的国（地区） Country / region of destination",
         told("destination_country"))  # fmt: skip
    _box(sheet, (_MIDDLE, 166, _RIGHT, 268), "5. 签证机构专用栏 For certifying authority use only")
    sheet.block(_MIDDLE + 8, 224, 240, "VERIFY AT HTTP://CHECK.CCPIT.EXAMPLE WITH THE NUMBERS OF THIS CERTIFICATE",
                size=6)  # fmt: skip


def _heads(sheet: Sheet, y: float) -> float:
    for place, title in enumerate(_TITLES):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        parts: list[Part] = [*title.split("\n")]
        sheet.block(x0 + 2, y + 3, x1 - x0 - 4, parts, size=6.1, color=_TINT)
        sheet.rule(x0, y, x0, _BOTTOM, width=0.5, color=_TINT)
    sheet.rule(_RIGHT, y, _RIGHT, _BOTTOM, width=0.5, color=_TINT)
    for at in (y, y + 28, _BOTTOM):
        sheet.rule(_LEFT, at, _RIGHT, at, width=0.5, color=_TINT)
    return y + 33


def _rider(sheet: Sheet, paper: Paper) -> float:
    _ground(sheet)
    sheet.text(
        _LEFT, 38, f"续页 CONTINUATION SHEET   {paper.shipment.certificate_number}   PAGE {sheet.page}", size=8.5
    )
    return _heads(sheet, 56)


def _item(roll: Roll, paper: Paper, row: int) -> None:
    cell, told, mass = paper.cell, paper.field, paper.manner.mass
    marks: Parts = [*paper.shipment.marks] if row == 0 else ""
    bill: Parts = [told("invoice_number"), told("invoice_date")] if row == 0 else "- DITTO -"
    goods: Parts = [cell(row, "description"), flow("(", cell(row, "packages"), " ", cell(row, "package_kind"), ")")]
    amount: Parts = [flow(cell(row, "quantity"), " ", cell(row, "unit")),
                     flow("G.W. ", cell(row, "gross_weight_kg"), f" {mass}")]  # fmt: skip
    columns = (marks, cell(row, "hs_code"), goods, amount, bill)
    roll.row(_cells(roll, columns), size=8, gap=5)


def _cells(roll: Roll, columns: tuple[Parts, ...]) -> list[Cell]:
    """Cells over the columns; figures that are too wide for their column are set on lines of their own."""
    return [Cell(_EDGES[place] + 3, _EDGES[place + 1] - _EDGES[place] - 6, part) for place, part in enumerate(columns)]


def _ending(roll: Roll, paper: Paper) -> None:
    told, mass = paper.field, paper.manner.mass
    total: Parts = [flow("TOTAL: ", told("total_packages"), f" {paper.package_word()}"),
                    flow("COUNTRY OF ORIGIN: ", told("origin_country")), "*" * 26]  # fmt: skip
    weight: Parts = flow("G.W. ", told("total_gross_kg"), f" {mass}")
    cells = _cells(roll, ("", "", total, weight, ""))
    roll.reserve(depth_of(roll.sheet, cells, size=8))
    roll.row(cells, size=8)


def _declarations(sheet: Sheet, paper: Paper, y: float) -> None:
    _box(sheet, (_LEFT, y, _MIDDLE, 804), "11. 出口商声明 Declaration by the exporter")
    _box(sheet, (_MIDDLE, y, _RIGHT, 804), "12. 证明 Certification")
    words = ("The undersigned hereby declares that the above details and statements are correct, that all the goods "
             "were produced in China and that they comply with the Rules of Origin of the "
             "People's Republic of China.")  # fmt: skip
    sheet.block(_LEFT + 6, y + 14, 246, words, size=7)
    sheet.block(_MIDDLE + 6, y + 14, 242, "It is hereby certified that the declaration by the exporter is correct. "
                "China Council for the Promotion of International Trade", size=7)  # fmt: skip
    city, told = paper.shipment.loading.city.upper(), paper.field("date")
    sheet.text(_LEFT + 8, 778, f"{city}  {told.text}")
    sheet.text(_MIDDLE + 8, 778, flow(f"{city}  ", told))
    for x in (_LEFT, _MIDDLE):
        sheet.rule(x + 6, 790, x + 240, 790, width=0.3, color=_TINT, dash=1.5)
        sheet.text(x + 6, 792, "地点和日期、签字、印章 Place and date, signature and stamp", size=6, color=_TINT)
    rng = chance("ccpit seals", paper.shipment.seed)
    seller = paper.shipment.seller
    stamps.seal(sheet, 210, y + 112, seller.name_zh, radius=44, turn=rng.uniform(-18, 18))
    stamps.signature(sheet, 70, y + 126, rng)
    stamps.seal(sheet, 470, y + 108, "中国国际贸易促进委员会单据证明专用章", radius=48, turn=rng.uniform(-12, 12))
    stamps.signature(sheet, 330, y + 126, rng, color="#111111")


LAYOUT = Layout("origin_ccpit", "certificate_of_origin", _draw, pack="d", upper=True, hs=("6", "6.", "8."),
                mass=("KGS",), numbers=("plain", "comma"), dates=("MOND", "ydot", "iso"))  # fmt: skip
