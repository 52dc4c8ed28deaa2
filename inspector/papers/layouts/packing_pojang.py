"""A Korean maker's packing list (포장명세서): ruled label cells in Hangul and English, weights beside the goods."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, grid_row, head_row, pages_of
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _RIGHT = 36.0, 560.0
_EDGES = (36.0, 110.0, 272.0, 336.0, 392.0, 448.0, 504.0, 560.0)
_PALE = "#eaf1f8"
_TITLES = (
    ("화인 및 번호", "Marks & Nos."),
    ("품명 및 규격", "Description"),
    ("수량", "Quantity"),
    ("포장수", "No. of PKGS"),
    ("순중량", "N/Weight"),
    ("총중량", "G/Weight"),
    ("용적", "Measurement"),
)


def _draw(sheet: Sheet, paper: Paper) -> None:
    _all(sheet, paper, pages_of(_all, paper, sheet.size))


def _all(sheet: Sheet, paper: Paper, count: int) -> None:
    sheet.pen = Pen("hei", 8)
    sheet.text(sheet.width / 2, 28, "포 장 명 세 서  (PACKING LIST)", size=14, bold=True, align="center")
    sheet.text(_RIGHT, 50, f"Page : {sheet.page} / {count}", size=7.4, align="right")
    y = _facts(sheet, paper, 62)
    roll = Roll(sheet, _head(sheet, paper, y + 8), 766, lambda: _next(sheet, paper, count))
    for row in paper.rows:
        grid_row(roll, _EDGES, _item(paper, row), "ll" + "rcrrr", size=7.6)
    _total(roll, paper)
    _ending(roll, paper)


def _pair(sheet: Sheet, place: tuple[float, float, float, float], label: tuple[str, str], parts: Parts) -> None:
    """A shaded cell with Hangul over English, and the value in the cell to its right."""
    x, y, right, depth = place
    sheet.frame(x, y, x + 74, y + depth, width=0.5, fill=_PALE)
    sheet.text(x + 37, y + depth / 2 - 9, label[0], size=7.4, align="center")
    fitted(sheet, x + 37, y + depth / 2 + 1, 70, label[1], size=6.8, align="center")
    sheet.frame(x + 74, y, right, y + depth, width=0.5)
    room = (right - x - 82, depth - 5)
    size = fitting_size(sheet, parts, room, 8, least=4.4)
    sheet.block(x + 78, y + 3.5, room[0], parts, size=size)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    tall = (
        (("수출자", "Exporter"), "seller"),
        (("수입자", "Consignee"), "consignee"),
        (("통지처", "Notify"), "notify"),
    )
    for label, who in tall:
        _pair(sheet, (_LEFT, y, _RIGHT, 40), label, party(paper, who))
        y += 40
    way: Part = flow(told("vessel"), " / ", told("voyage")) if ship.voyage else told("vessel")
    rows: tuple[tuple[tuple[str, str], Part, tuple[str, str], Part], ...] = (
        (("번호", "P/L No."), told("number"), ("일자", "Date"), told("date")),
        (("송장번호", "Invoice No."), told("invoice_number"), ("주문번호", "P/O No."), told("contract_number")),
        (("선적항", "Port of Loading"), told("loading_port"), ("도착항", "Final Dest."), told("discharge_port")),
        (("선명", "Vessel/Flight"), way, ("출항일", "Sailing on/about"), told("export_date")),
    )
    for first, one, second, two in rows:
        _pair(sheet, (_LEFT, y, 298, 24), first, one)
        _pair(sheet, (298, y, _RIGHT, 24), second, two)
        y += 24
    return y


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    y = head_row(sheet, _EDGES, y, 25, _TITLES, size=7, fill=_PALE)
    units = ((), (), (), (), (f"({paper.manner.mass})",), (f"({paper.manner.mass})",), ("(CBM)",))
    return head_row(sheet, _EDGES, y, 11, units, size=6.4)


def _next(sheet: Sheet, paper: Paper, count: int) -> float:
    sheet.text(_LEFT, 28, f"포장명세서 PACKING LIST {paper.shipment.packing_number}")
    sheet.text(_RIGHT, 28, f"Page : {sheet.page} / {count}", size=7.4, align="right")
    return _head(sheet, paper, 44)


def _item(paper: Paper, row: int) -> list[Parts]:
    cell, ship = paper.cell, paper.shipment
    marks: list[Part] = [*ship.marks] if row == 0 else []
    lot = f"LOT NO. {ship.batch}-{row + 1:02d}"
    goods: list[Part] = [
        cell(row, "description"),
        cell(row, "specification"),
        cell(row, "packing"),
        flow("HS CODE ", cell(row, "hs_code")),
        lot,
    ]
    packed: list[Part] = [cell(row, "packages"), cell(row, "package_kind")]
    return [marks, goods, flow(cell(row, "quantity"), " ", cell(row, "unit")), packed, cell(row, "net_weight_kg"),
            cell(row, "gross_weight_kg"), cell(row, "volume_cbm")]  # fmt: skip


def _total(roll: Roll, paper: Paper) -> None:
    told = paper.field
    parts: list[Parts] = ["합  계", "TOTAL", "", told("total_packages"), told("total_net_kg"), told("total_gross_kg"),
                          told("total_volume_cbm")]  # fmt: skip
    grid_row(roll, _EDGES, parts, "cc" + "rcrrr", size=8, air=4, fill=_PALE)


def _ending(roll: Roll, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    roll.again = lambda: 44.0
    sheet, y = roll.sheet, roll.reserve(92)
    y += 8
    sheet.text(_LEFT, y, "비고 Remarks :")
    if ship.containers:
        y = sheet.block(110, y, 440, told("container_numbers").within("CNTR NO. "))
        y = sheet.block(110, y, 440, told("seal_numbers").within("SEAL NO. "))
    sheet.text(110, y, flow("COUNTRY OF ORIGIN : ", told("origin_country")))
    rng = chance("pojang", ship.seed)
    signature(sheet, 420, y + 36, rng)
    sheet.text(_RIGHT, y + 46, f"{ship.seller.name}   (인)", size=7.6, align="right")
    sheet.text(
        _LEFT, y + 46, f"TEL {rng.randrange(10, 99)}-{rng.randrange(100, 999)}-{rng.randrange(1000, 9999)}", size=7
    )
    roll.y = y + 60


LAYOUT = Layout("packing_pojang", "packing_list", _draw, pack="f", hs=("6.", "10", "6"), mass=("KG", "KGS"),
                numbers=("comma",), dates=("iso", "ydot", "MOND"))  # fmt: skip
