"""装柜清单 Loading list across the page: Chinese and English names apart, a row of units, remarks mostly empty."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, across, depth_of, prose, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Part, Parts, Pen, Sheet, Text

_LEFT, _RIGHT = 30.0, 812.0
_EDGES = (30.0, 54.0, 124.0, 234.0, 390.0, 444.0, 484.0, 532.0, 580.0, 640.0, 700.0, 750.0, 812.0)
_HEADS = (("序", "No."), ("税号", "HS"), ("中文品名", "Chinese name"), ("英文品名/规格", "English name / spec."),
          ("总数量", "Total qty"), ("单位", "Unit"), ("每件装", "Per pkg"), ("件数", "Pkgs"), ("总净重", "T.N.W."),
          ("总毛重", "T.G.W."), ("总体积", "T.CBM"), ("备注", "Remark"))  # fmt: skip
_ALIGNS = "ccllrcrcrrrl"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 7.6)
    y = _top(sheet, paper)
    roll = Roll(sheet, _head(sheet, paper, y), 540, lambda: _head(sheet, paper, 34))
    for row in paper.rows:
        _line(sheet, roll, _item(paper, row))
    _total(sheet, paper, roll)
    _ending(sheet, paper, roll)


def _top(sheet: Sheet, paper: Paper) -> float:
    told, ship = paper.field, paper.shipment
    sheet.text(sheet.width / 2, 24, ship.seller.name_zh, size=13, bold=True, align="center")
    sheet.text(sheet.width / 2, 41, told("seller"), size=9, align="center")
    sheet.text(sheet.width / 2, 56, "装 柜 清 单   LOADING & PACKING LIST", size=12, bold=True, align="center")
    vessel: Part = flow("船名 VSL: ", told("vessel"), " ", told("voyage")) if ship.voyage else told("vessel")
    rows: tuple[tuple[Part, ...], ...] = (
        (flow("单据号 Doc. No.: ", told("number")), flow("日期 Date: ", told("date")),
         flow("发票号 Inv.: ", told("invoice_number")), flow("合同 Contract: ", told("contract_number"))),
        (flow("客户 Customer: ", told("buyer")), flow("起运港 From: ", told("loading_port")),
         flow("目的港 To: ", told("discharge_port")), vessel),
    )  # fmt: skip
    stops = (_LEFT, 262.0, 442.0, 624.0, _RIGHT + 4)
    y = 78.0
    for cells in rows:
        for place, part in enumerate(cells):
            size = 7.8
            while size > 4.5 and sheet.measure(part, size=size) > stops[place + 1] - stops[place] - 5:
                size -= 0.2
            sheet.text(stops[place], y, part, size=size)
        y += 13
    if ship.containers:
        x = sheet.text(_LEFT, y, "柜号/封条 Container/Seal: ")
        texts: list[Text] = []
        for box, closed in zip(ship.containers, ship.seals, strict=True):
            texts += ["；"] if texts else []
            texts += [told("container_numbers")._replace(text=box), "/", told("seal_numbers")._replace(text=closed)]
        y = sheet.block(x, y, _RIGHT - x, prose(sheet, texts, _RIGHT - x)) + 3
    return y + 2


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    """The headings, and below them a narrow row with the units of the figures."""
    units = {8: f"({paper.manner.mass})", 9: f"({paper.manner.mass})", 10: "(M³)"}
    for place, title in enumerate(_HEADS):
        x0, x1 = _EDGES[place], _EDGES[place + 1]
        sheet.frame(x0, y, x1, y + 23, width=0.7, fill="#dde8cb")
        parts: list[Part] = [*title]
        sheet.block(x0, y + 3, x1 - x0, parts, align="center", size=6.8)
        sheet.frame(x0, y + 23, x1, y + 33, width=0.7, fill="#dde8cb")
        sheet.text((x0 + x1) / 2, y + 24.5, units.get(place, ""), align="center", size=6.4)
    return y + 33


def _item(paper: Paper, row: int) -> list[Parts]:
    cell, line = paper.cell, paper.shipment.lines[row]
    name = cell(row, "description")
    chinese, english = name.alt or (line.description_zh, line.description)
    each = paper.manner.number(line.quantity / line.packages)
    return [
        str(row + 1),
        cell(row, "hs_code"),
        name._replace(text=chinese),
        [name._replace(text=english), cell(row, "specification")],
        cell(row, "quantity"),
        cell(row, "unit"),
        each,
        [cell(row, "packages"), cell(row, "package_kind")],
        cell(row, "net_weight_kg"),
        cell(row, "gross_weight_kg"),
        cell(row, "volume_cbm"),
        cell(row, "packing") if line.goods.material or row % 3 == 0 else "",
    ]


def _line(sheet: Sheet, roll: Roll, parts: list[Parts], *, fill: str = "") -> None:
    cells = across(_EDGES, parts, _ALIGNS, pad=2.5)
    depth = max(17.0, depth_of(sheet, cells, size=7) + 6)
    y = roll.reserve(depth)
    for place in range(len(parts)):
        sheet.frame(_EDGES[place], y, _EDGES[place + 1], y + depth, width=0.5, fill=fill)
    put(sheet, y + 3, cells, size=7)
    roll.y = y + depth


def _total(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told = paper.field
    parts: list[Parts] = ["", "", "合计 TTL", *[""] * 9]
    for place, name in ((7, "total_packages"), (8, "total_net_kg"), (9, "total_gross_kg"), (10, "total_volume_cbm")):
        parts[place] = told(name)
    _line(sheet, roll, parts, fill="#f2f2f2")


def _ending(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    ship = paper.shipment
    roll.again = lambda: 40.0
    y = roll.reserve(70) + 6
    sheet.text(_LEFT, y, "麦头 Shipping mark:")
    sheet.block(_LEFT + 82, y, 160, [*ship.marks])
    sheet.text(330, y, "监装人 Supervised by:")
    rng = chance("loading", ship.seed)
    stamps.signature(sheet, 420, y + 10, rng, width=64)
    hour, minute = rng.randrange(8, 17), rng.choice((5, 20, 40))
    sheet.text(330, y + 16, f"装柜时间: {ship.dates.packing:%m-%d} {hour:02d}:{minute:02d}")
    stamps.seal(sheet, 700, y + 24, ship.seller.name_zh, radius=38, turn=rng.uniform(-20, 20))


LAYOUT = Layout("packing_loading", "packing_list", _draw, languages=("both",), size=A4_LANDSCAPE, pack="e",
                hs=("10", "8"), mass=("KG", "KGS"), numbers=("plain", "comma"),
                dates=("slash", "iso", "ydot"))  # fmt: skip
