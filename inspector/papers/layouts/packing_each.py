"""装箱单/重量单 under a letterhead with a device: weights of one package beside those of all, a subtotal on the way."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, depth_of, prose, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet, Text

_LEFT, _RIGHT = 30.0, 566.0
_BLUE = "#1d4e89"
_EDGES = (30.0, 78.0, 212.0, 262.0, 306.0, 346.0, 400.0, 440.0, 494.0, 530.0, 566.0)
_TIERS = ((2, 4, "数 量 / 件 数"), (4, 6, "毛重 G.W. (KGS)"), (6, 8, "净重 N.W. (KGS)"), (8, 10, "尺码 MEAS."))
_UNDER = ("QTY", "CTNS/PKGS", "单件@", "合计TTL", "单件@", "合计TTL", "箱规\nCM", "M³")
_WIDE = str.maketrans("0123456789,", "０１２３４５６７８９，")


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8)
    _letterhead(sheet, paper)
    sheet.text(sheet.width / 2, 88, "装 箱 单 / 重 量 单", size=15, bold=True, align="center")
    sheet.text(sheet.width / 2, 107, "PACKING & WEIGHT LIST", size=10, align="center")
    y = _facts(sheet, paper, 128)
    roll = Roll(sheet, _head(sheet, y + 6), 770, lambda: _head(sheet, 40))
    half = len(paper.rows) // 2
    for row in paper.rows:
        if len(paper.rows) >= 4 and row == half:
            _subtotal(sheet, roll, paper, half)
        _line(sheet, roll, _item(paper, row))
    _closing(sheet, paper, roll)


def _letterhead(sheet: Sheet, paper: Paper) -> None:
    seller = paper.shipment.seller
    sheet.frame(_LEFT, 28, _LEFT + 40, 68, width=0, fill=_BLUE)
    initials = "".join(word[0] for word in seller.name.split()[:2])
    sheet.text(_LEFT + 20, 39, initials, size=18, bold=True, align="center", color="#ffffff", family="serif")
    sheet.text(_LEFT + 50, 27, seller.name_zh, size=13, bold=True, color=_BLUE)
    sheet.text(_LEFT + 50, 44, paper.field("seller"), size=9, color=_BLUE)
    sheet.text(_LEFT + 50, 56, ", ".join(seller.address), size=6.8)
    phone = f"86-{seller.credit_code[2:6]}-8{seller.credit_code[3:8]}"
    sheet.text(_LEFT + 50, 65, f"TEL: {phone}  E-mail: docs@{seller.domain}", size=6.8)
    sheet.rule(_LEFT, 77, _RIGHT, 77, width=1.6, color=_BLUE)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    name, address = paper.party("buyer")
    sheet.text(_LEFT, y, "抬头 MESSRS:")
    below = sheet.block(_LEFT + 62, y, 250, [name, *address])
    entries: list[tuple[str, Part]] = [
        ("箱单编号 REF. NO.:", told("number")),
        ("对应发票 INV. NO.:", told("invoice_number")),
        ("制单日 DATE:", told("date")),
        ("S/C NO.:", told("contract_number")),
    ]
    for label, part in entries:
        sheet.text(370, y, label)
        sheet.text(456, y, part)
        y += 12
    y = max(y, below) + 3
    vessel: Part = flow(told("vessel"), "  ", told("voyage")) if ship.voyage else told("vessel")
    sheet.text(_LEFT, y, flow("装货港 POL: ", told("loading_port"), "　　卸货港 POD: ", told("discharge_port")))
    sheet.text(370, y, "船名航次 VESSEL:")
    sheet.text(456, y, vessel)
    if ship.containers:
        x = sheet.text(_LEFT, y + 13, "柜号/封号 CNTR NO./SEAL NO.: ")
        texts: list[Text] = []
        for box, closed in zip(ship.containers, ship.seals, strict=True):
            texts += [",  "] if texts else []
            texts += [told("container_numbers")._replace(text=box), "/", told("seal_numbers")._replace(text=closed)]
        y = sheet.block(x, y + 13, _RIGHT - x, prose(sheet, texts, _RIGHT - x, size=7.4), size=7.4) - 10
    return y + 14


def _head(sheet: Sheet, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 34, width=0.8, color=_BLUE, fill="#e9f0f8")
    for at, lines in ((0, ["箱号", "C/NO."]), (1, ["品名及规格", "DESCRIPTION OF GOODS"])):
        parts: list[Part] = [*lines]
        sheet.block(_EDGES[at], y + 7, _EDGES[at + 1] - _EDGES[at], parts, align="center", size=7.6)
    for first, last, title in _TIERS:
        sheet.text((_EDGES[first] + _EDGES[last]) / 2, y + 3, title, size=7.4, align="center")
        sheet.rule(_EDGES[first], y + 14, _EDGES[last], y + 14, width=0.4, color=_BLUE)
        sheet.rule(_EDGES[first], y, _EDGES[first], y + 34, width=0.4, color=_BLUE)
    for place, title in enumerate(_UNDER, start=2):
        lines_of: list[Part] = [*title.split("\n")]
        top = y + (16 if len(lines_of) == 2 else 20)
        sheet.block(_EDGES[place], top, _EDGES[place + 1] - _EDGES[place], lines_of, align="center", size=6.6)
        sheet.rule(_EDGES[place], y + 14, _EDGES[place], y + 34, width=0.4, color=_BLUE)
    sheet.rule(_EDGES[1], y, _EDGES[1], y + 34, width=0.4, color=_BLUE)
    return y + 34


def _item(paper: Paper, row: int) -> list[Parts]:
    lines, cell, number = paper.shipment.lines, paper.cell, paper.manner.number
    line = lines[row]
    first = sum(one.packages for one in lines[:row]) + 1
    last = first + line.packages - 1
    side = (line.volume / line.packages) ** (1 / 3) * 100
    return [
        str(first) if first == last else f"{first}-{last}",
        [cell(row, "description"), cell(row, "specification"), cell(row, "packing").within("包装 ")],
        [cell(row, "quantity"), cell(row, "unit")],
        [cell(row, "packages"), cell(row, "package_kind")],
        number(line.gross_kg / line.packages, 2),
        cell(row, "gross_weight_kg"),
        number(line.net_kg / line.packages, 2),
        cell(row, "net_weight_kg"),
        f"{side * 1.2:.0f}*{side:.0f}*{side / 1.2:.0f}",
        cell(row, "volume_cbm"),
    ]


def _line(sheet: Sheet, roll: Roll, parts: list[Parts], *, fill: str = "", size: float = 7.2) -> None:
    cells = []
    for place, part in enumerate(parts):
        small = _EDGES[place + 1] - _EDGES[place] - 4
        cells.append(Cell(_EDGES[place] + 2, small, part, "left" if place == 1 else "center"))
    depth = depth_of(sheet, cells, size=size) + 6
    y = roll.reserve(depth)
    sheet.frame(_LEFT, y, _RIGHT, y + depth, width=0.4, color=_BLUE, fill=fill)
    put(sheet, y + 3, cells, size=size)
    for edge in _EDGES[1:-1]:
        sheet.rule(edge, y, edge, y + depth, width=0.3, color=_BLUE)
    roll.y = y + depth


def _subtotal(sheet: Sheet, roll: Roll, paper: Paper, rows: int) -> None:
    """What stands above, summed: no line of goods."""
    lines, manner = paper.shipment.lines[:rows], paper.manner
    parts: list[Parts] = ["", "小计 SUB-TOTAL", "", manner.number(sum(line.packages for line in lines), 0), "",
                          manner.weight(round(sum(line.gross_kg for line in lines), 2)), "",
                          manner.weight(round(sum(line.net_kg for line in lines), 2)), "",
                          manner.number(sum(line.volume for line in lines), 3)]  # fmt: skip
    _line(sheet, roll, parts, fill="#f4f4f4")


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told = paper.field
    total: list[Parts] = ["", "总计 TOTAL:", "", told("total_packages"), "", told("total_gross_kg"), "",
                          told("total_net_kg"), "", told("total_volume_cbm")]  # fmt: skip
    _line(sheet, roll, total, fill="#e9f0f8")
    roll.again = lambda: 50.0
    y = roll.reserve(140) + 10
    count = told("total_packages")
    wide = count._replace(text=count.text.translate(_WIDE))
    sheet.text(
        _LEFT, y, flow("共计：", wide, f"件（{paper.package_word()}）；木质包装已做热处理并加施IPPC标识。"), size=8.6
    )
    sheet.text(_LEFT, y + 16, "唛头 SHIPPING MARKS:")
    sheet.block(_LEFT + 100, y + 16, 180, [*paper.shipment.marks])
    sheet.text(_LEFT, y + 60, flow("原产地 ORIGIN: ", told("origin_country")))
    sheet.text(400, y + 30, paper.shipment.seller.name_zh, size=8)
    sheet.rule(380, y + 92, 540, y + 92, width=0.5)
    sheet.text(460, y + 95, "授权签字 AUTHORIZED SIGNATURE", size=6.6, align="center")
    rng = chance("each seal", paper.shipment.seed)
    stamps.seal(sheet, 470, y + 62, paper.shipment.seller.name_zh, radius=42, turn=rng.uniform(-18, 18))
    stamps.signature(sheet, 396, y + 88, rng)


LAYOUT = Layout("packing_each", "packing_list", _draw, languages=("both",), pack="d", mass=("KGS",),
                numbers=("comma", "plain"), dates=("ydot", "slash", "MOND"))  # fmt: skip
