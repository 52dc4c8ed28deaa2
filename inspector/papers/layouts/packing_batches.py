"""装箱单 carton by carton: each kind of goods in two batches with what one carton holds, and a 小计 row below them."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, grid_row, head_row
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import A4_LANDSCAPE, Parts, Pen, Sheet, Text
from inspector.papers.shipment import Line

_LEFT, _RIGHT = 30.0, 812.0
_EDGES = (30.0, 88.0, 286.0, 342.0, 394.0, 470.0, 534.0, 604.0, 668.0, 742.0, 812.0)
_ALIGNS = "clrrrrrrrr"
_TITLES = (("箱号",), ("货物名称",), ("每箱", "装量"), ("箱数",), ("数量",), ("单件净重", "（千克）"),
           ("净重", "（千克）"), ("单件毛重", "（千克）"), ("毛重", "（千克）"), ("体积", "（立方米）"))  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.6, leading=1.25)
    y = _head(sheet, paper)
    roll = Roll(sheet, _heads(sheet, y), 536, lambda: _next(sheet, paper))
    first = 1
    for row in paper.rows:
        _goods(roll, paper, row, first)
        first += paper.shipment.lines[row].packages
    _total(roll, paper)
    _closing(roll, paper)


def _head(sheet: Sheet, paper: Paper) -> float:
    told, centre = paper.field, sheet.width / 2
    sheet.text(centre, 24, told("seller"), size=14, bold=True, align="center")
    sheet.text(centre, 44, "装　箱　单", size=17, bold=True, align="center")
    sheet.text(_RIGHT, 30, flow("编号：", told("number")), align="right")
    sheet.text(_RIGHT, 44, flow("日期：", told("date")), align="right")
    sheet.text(_LEFT, 74, flow("收货人：", told("consignee")))
    sheet.text(430, 74, flow("对应发票：", told("invoice_number"), "　开票日 ", told("invoice_date")))
    sheet.text(_LEFT, 88, flow("运输路线：", told("loading_port"), " 至 ", told("discharge_port")))
    sheet.text(
        430, 88, flow("船名及航次：" if paper.shipment.voyage else "航班：", told("vessel"), " ", told("voyage"))
    )
    fitted(
        sheet, _LEFT, 102, 390, flow("集装箱及铅封：" if paper.shipment.containers else "装载方式：", *_boxes(paper))
    )
    sheet.text(430, 102, flow("购销合同：", told("contract_number")))
    return 120


def _boxes(paper: Paper) -> tuple[Text, ...]:
    told, parts = paper.field, list[Text]()
    for box, closed in zip(paper.shipment.containers, paper.shipment.seals, strict=True):
        parts += ["；"] if parts else []
        parts += [told("container_numbers")._replace(text=box), "/", told("seal_numbers")._replace(text=closed)]
    return tuple(parts) or ("空运散货",)


def _heads(sheet: Sheet, y: float) -> float:
    return head_row(sheet, _EDGES, y, 28, _TITLES, size=7.8)


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 26, f"装箱单 {paper.shipment.packing_number}　接上页")
    sheet.text(_RIGHT, 26, f"第 {sheet.page} 页", align="right")
    return _heads(sheet, 42)


def _batches(packages: int) -> tuple[int, ...]:
    """How many packages stand in each batch, as loaders number them."""
    later = packages // 3
    return (packages - later, later) if later else (packages,)


def _goods(roll: Roll, paper: Paper, row: int, first: int) -> None:
    cell, line = paper.cell, paper.shipment.lines[row]
    sums: tuple[Parts, ...] = (
        flow(cell(row, "packages"), cell(row, "package_kind")), flow(cell(row, "quantity"), cell(row, "unit")), "",
        cell(row, "net_weight_kg"), "", cell(row, "gross_weight_kg"), cell(row, "volume_cbm"),
    )  # fmt: skip
    name: Parts = [cell(row, "description"), cell(row, "specification"), flow("（", cell(row, "packing"), "）")]
    held, net, gross = _each(paper, line)
    batches = _batches(line.packages)
    if len(batches) == 1:  # nothing to sum up: the only row tells the goods
        said: list[Parts] = [_range(first, line.packages), name, held, sums[0], sums[1], net, sums[3], gross, *sums[5:]]
        grid_row(roll, _EDGES, said, _ALIGNS, size=8)
        return
    roll.reserve(100)
    for place, told in enumerate(_told(paper, line, batches)):
        numbers = _range(first, batches[place])
        parts: list[Parts] = [numbers, name if place == 0 else "同上", held, *told[:2], net, told[2], gross, *told[3:]]
        grid_row(roll, _EDGES, parts, _ALIGNS, size=8)
        first += batches[place]
    grid_row(roll, _EDGES, ["小计", "", "", *sums], _ALIGNS, size=8, fill="#f0f0f0")


def _whole(line: Line) -> bool:
    return float(line.quantity).is_integer() and line.quantity >= line.packages


def _each(paper: Paper, line: Line) -> tuple[str, str, str]:
    """What one package holds and weighs, net and gross."""
    number, count = paper.manner.number, line.packages
    held = line.quantity / count
    return (
        number(round(held) if _whole(line) else held),
        number(line.net_kg / count, 2),
        number(line.gross_kg / count, 2),
    )


def _told(paper: Paper, line: Line, batches: tuple[int, ...]) -> list[list[str]]:
    """Of each batch: packages, quantity, net, gross and volume."""
    number = paper.manner.number
    quantity = _shares(line.quantity, batches, 0 if _whole(line) else 3)
    net, gross = _shares(line.net_kg, batches, 2), _shares(line.gross_kg, batches, 2)
    volume = _shares(line.volume, batches, 3)
    return [
        [str(count), number(quantity[at]), number(net[at], 2), number(gross[at], 2), number(volume[at], 3)]
        for at, count in enumerate(batches)
    ]


def _shares(value: float, batches: tuple[int, ...], places: int) -> tuple[float, ...]:
    """What of a figure falls on each batch; the last takes what is left, so that they sum up."""
    head = [round(value * count / sum(batches), places) for count in batches[:-1]]
    return (*head, round(value - sum(head), 3))


def _range(first: int, count: int) -> str:
    return str(first) if count == 1 else f"{first}～{first + count - 1}"


def _total(roll: Roll, paper: Paper) -> None:
    told = paper.field
    parts: list[Parts] = ["总计", "", "", flow(told("total_packages"), paper.package_word()), "", "",
                          told("total_net_kg"), "", told("total_gross_kg"), told("total_volume_cbm")]  # fmt: skip
    grid_row(roll, _EDGES, parts, _ALIGNS, size=8.4, air=4.5)


def _closing(roll: Roll, paper: Paper) -> None:
    ship, told = paper.shipment, paper.field
    roll.again = lambda: 40.0
    sheet, y = roll.sheet, roll.reserve(50)
    sheet.text(_LEFT, y + 8, f"运输标志：{'，'.join(ship.marks)}")
    sheet.text(_LEFT, y + 22, flow("货物原产地：", told("origin_country"), "　　付款与交货按合同执行。"))
    packer = chance("batches", ship.seed).choice(("三号仓 刘师傅", "成品库 张芳", "发货组 孙强"))
    sheet.text(_LEFT, y + 36, f"装箱负责人：{packer}　　监装：　　　　　　承运司机签收：")
    roll.y = y + 50


LAYOUT = Layout("packing_batches", "packing_list", _draw, languages=("zh",), size=A4_LANDSCAPE, pack="i",
                mass=("千克",), numbers=("comma", "plain"), dates=("zh", "ydot", "iso"))  # fmt: skip
