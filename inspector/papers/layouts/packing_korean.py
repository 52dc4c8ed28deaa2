"""A packing list in Korean and English: boxes with two-language labels, carton numbers, headings of two storeys."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll, depth_of, put
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet, Text
from inspector.papers.stamps import signature

_LEFT, _MIDDLE, _RIGHT = 30.0, 318.0, 565.0
_EDGES = (30.0, 84.0, 128.0, 308.0, 372.0, 432.0, 492.0, 565.0)
_ALIGN = ("center", "center", "left", "right", "right", "right", "right")
_LINE = "#33415c"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("hei", 8.2)
    sheet.text(_LEFT, 26, "포 장 명 세 서", size=15, bold=True)
    sheet.text(_RIGHT, 28, "PACKING LIST", size=13, align="right", family="sans", bold=True)
    sheet.rule(_LEFT, 48, _RIGHT, 48, width=2, color=_LINE)
    _boxes(sheet, paper)
    roll = Roll(sheet, _head(sheet, paper, 268), 770, lambda: _head(sheet, paper, 40))
    for row in paper.rows:
        _row(sheet, roll, _cells(paper, row))
    _row(sheet, roll, _total(paper), fill="#e9edf5")
    _closing(sheet, paper, roll)


def _boxes(sheet: Sheet, paper: Paper) -> None:
    told = paper.field
    vessel: Part = flow(told("vessel"), " ", told("voyage")) if paper.shipment.voyage else told("vessel")
    left: tuple[tuple[float, str, list[Part]], ...] = (
        (54, "수출자 Shipper/Exporter", party(paper, "seller")),
        (54, "수입자 For Account & Risk of Messrs.", party(paper, "buyer")),
        (54, "통지처 Notify Party", party(paper, "notify")),
    )
    y = 56.0
    for depth, label, parts in left:
        boxed(sheet, (_LEFT, y, _MIDDLE, y + depth), label, parts, color=_LINE)
        y += depth
    right: tuple[tuple[str, Part], ...] = (
        ("번호 및 일자 No. & Date of P/L", flow(told("number"), "  /  ", told("date"))),
        ("송장번호 Invoice No.", told("invoice_number")),
        ("계약번호 Contract No.", told("contract_number")),
        ("원산지 Origin", told("origin_country")),
    )
    for place, (label, part) in enumerate(right):
        boxed(sheet, (_MIDDLE, 56 + 40.5 * place, _RIGHT, 96.5 + 40.5 * place), label, part, color=_LINE)
    third = (_RIGHT - _LEFT) / 3
    for place, (label, value) in enumerate((("선적항 Port of Loading", told("loading_port")),
                                            ("최종목적지 Final Destination", told("discharge_port")),
                                            ("선명 Carrier", vessel))):  # fmt: skip
        x = _LEFT + third * place
        boxed(sheet, (x, 218, x + third, 248), label, value, color=_LINE)
    if paper.has("container_numbers"):
        sheet.text(_LEFT, 253, flow("컨테이너 CNTR: ", _short(paper)), size=7)


def _short(paper: Paper) -> Text:
    told = paper.field("container_numbers")
    return told if isinstance(told.value, list) and len(told.value) <= 6 else "AS PER B/L"


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.frame(_LEFT, y, _RIGHT, y + 32, width=0.8, color=_LINE, fill="#dfe5f1")
    single = ((0, ["화물번호", "C/T No."]), (1, ["포장수", "Pkgs"]), (2, ["품명 및 규격", "Description"]),
              (3, ["수량", "Q'ty"]), (6, ["용적 M'ment", "(CBM)"]))  # fmt: skip
    for place, parts in single:
        _title(sheet, _EDGES[place], _EDGES[place + 1], y + 6, parts)
        sheet.rule(_EDGES[place + 1], y, _EDGES[place + 1], y + 32, color=_LINE)
    _title(sheet, _EDGES[4], _EDGES[6], y + 4, [f"중량 Weight ({paper.manner.mass})"])
    sheet.rule(_EDGES[4], y + 16, _EDGES[6], y + 16, color=_LINE)
    _title(sheet, _EDGES[4], _EDGES[5], y + 20, ["순 Net"])
    _title(sheet, _EDGES[5], _EDGES[6], y + 20, ["총 Gross"])
    sheet.rule(_EDGES[5], y + 16, _EDGES[5], y + 32, color=_LINE)
    sheet.rule(_EDGES[6], y, _EDGES[6], y + 32, color=_LINE)
    return y + 32


def _title(sheet: Sheet, x0: float, x1: float, y: float, parts: list[str]) -> None:
    sheet.block(x0, y, x1 - x0, [*parts], size=7.2, align="center")


def _cells(paper: Paper, row: int) -> list[Cell]:
    lines = paper.shipment.lines
    first = sum(line.packages for line in lines[:row]) + 1
    last = first + lines[row].packages - 1
    goods: list[Part] = [paper.cell(row, "description"), paper.cell(row, "specification"),
                         flow("(", paper.cell(row, "packing"), ")")]  # fmt: skip
    entries: list[Part | list[Part]] = [
        str(first) if first == last else f"{first}-{last}",
        [paper.cell(row, "packages"), paper.cell(row, "package_kind")],
        goods,
        [paper.cell(row, "quantity"), paper.cell(row, "unit")],
        paper.cell(row, "net_weight_kg"),
        paper.cell(row, "gross_weight_kg"),
        paper.cell(row, "volume_cbm"),
    ]
    return _placed(entries)


def _total(paper: Paper) -> list[Cell]:
    told = paper.field
    return _placed(["합계 TOTAL", told("total_packages"), paper.package_word(), "", told("total_net_kg"),
                    told("total_gross_kg"), told("total_volume_cbm")])  # fmt: skip


def _placed(entries: list[Part | list[Part]]) -> list[Cell]:
    return [
        Cell(_EDGES[at] + 3, _EDGES[at + 1] - _EDGES[at] - 6, parts, _ALIGN[at]) for at, parts in enumerate(entries)
    ]


def _row(sheet: Sheet, roll: Roll, cells: list[Cell], *, fill: str = "") -> None:
    depth = depth_of(sheet, cells, size=7.6) + 6
    y = roll.reserve(depth)
    sheet.frame(_LEFT, y, _RIGHT, y + depth, width=0.5, color=_LINE, fill=fill)
    for edge in _EDGES[1:-1]:
        sheet.rule(edge, y, edge, y + depth, width=0.4, color=_LINE)
    put(sheet, y + 3, cells, size=7.6)
    roll.y = y + depth


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    y = roll.reserve(80) + 10
    sheet.text(_LEFT, y, "화인 Shipping Marks", size=7.2, bold=True)
    sheet.block(_LEFT + 8, y + 11, 200, [*paper.shipment.marks], size=8)
    sheet.text(350, y, "서명 Signed by", size=7.2)
    sheet.text(350, y + 12, paper.shipment.seller.name, size=7.8)
    signature(sheet, 400, y + 46, chance("pkorean", paper.shipment.seed))
    sheet.rule(350, y + 52, _RIGHT, y + 52, width=0.4)


LAYOUT = Layout("packing_korean", "packing_list", _draw, pack="c", mass=("KG", "KGS"), numbers=("comma",),
                dates=("MOND", "iso", "dmon"))  # fmt: skip
