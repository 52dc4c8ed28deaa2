"""A Vietnamese maker's export invoice: captions in two languages, a row that numbers the columns, (6) = (4) x (5)."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.forms import fitted, grid_row, head_row
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words
from inspector.papers.stamps import signature

_LEFT, _RIGHT = 40.0, 556.0
_EDGES = (40.0, 66.0, 272.0, 332.0, 404.0, 472.0, 556.0)
_RED, _INK = "#a3162a", "#1c2f6b"
_TITLES = (("STT", "No."), ("Tên hàng hóa, dịch vụ", "Description of goods"), ("ĐVT", "Unit"), ("Số lượng", "Quantity"),
           ("Đơn giá", "Unit price"), ("Thành tiền", "Amount"))  # fmt: skip
_UNITS = {
    "KG": "Kg",
    "MT": "Tấn (MT)",
    "PCS": "Cái (PCS)",
    "SETS": "Bộ (SET)",
    "M2": "m2",
    "M": "Mét",
    "BOX": "Hộp (BOX)",
}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("book", 7.8, leading=1.32)
    y = _head(sheet, paper)
    y = _facts(sheet, paper, y)
    roll = Roll(sheet, _titles(sheet, y), 770, lambda: _next(sheet, paper))
    for row in paper.rows:
        grid_row(roll, _EDGES, _cells(paper, row), "clcrrr", size=7.6)
    _totals(sheet, paper, roll)
    _closing(sheet, paper, roll)


def _head(sheet: Sheet, paper: Paper) -> float:
    ship = paper.shipment
    rng = chance("vietnam", ship.seed)
    centre = sheet.width / 2 - 20
    sheet.text(centre, 34, "HÓA ĐƠN THƯƠNG MẠI", size=13.5, bold=True, align="center", color=_RED)
    sheet.text(centre, 53, "(COMMERCIAL INVOICE)", size=10, align="center", color=_RED)
    sheet.text(centre, 68, flow("Ngày (Date): ", paper.field("date")), align="center")
    form = f"6/00{rng.randrange(1, 4)}"
    sheet.text(440, 34, f"Mẫu số (Form): {form}", size=7)
    sheet.text(440, 46, f"Ký hiệu (Serial): K26T{rng.choice('ABDN')}{rng.choice('AKX')}", size=7)
    fitted(sheet, 440, 58, 116, flow("Số (No.): ", paper.field("number")), size=8.6, color=_RED)
    sheet.rule(_LEFT, 86, _RIGHT, 86, color=_INK)
    seller, address = paper.party("seller")
    lines: list[tuple[str, Part]] = [
        ("Đơn vị bán hàng (Seller):", seller),
        ("Mã số thuế (Tax code):", ship.seller.credit_code),
        ("Địa chỉ (Address):", ", ".join(address)),
        ("Số tài khoản (Bank A/C):", paper.field("bank")),
    ]
    y = _lines(sheet, 91, lines)
    sheet.rule(_LEFT, y + 2, _RIGHT, y + 2, color=_INK)
    return y + 6


def _lines(sheet: Sheet, y: float, lines: list[tuple[str, Part]]) -> float:
    """Captions in two languages, the value after each, smaller where it is long."""
    for label, part in lines:
        end = sheet.text(_LEFT, y, label, color=_INK)
        fitted(sheet, end + 5, y, _RIGHT - end - 5, part, bold=label.startswith("Đơn vị"))
        y += 12.5
    return y


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    ship, told = paper.shipment, paper.field
    buyer, address = paper.party("buyer")
    taker, place = paper.party("consignee")
    y = _lines(sheet, y, [
        ("Tên đơn vị mua hàng (Buyer):", buyer), ("Địa chỉ (Address):", ", ".join(address)),
        ("Người nhận hàng (Consignee):", taker), ("Địa chỉ (Address):", ", ".join(place)),
        ("Hợp đồng số (Contract No.):", flow(told("contract_number"), "   ngày (dated) ",
                                             paper.manner.date(ship.dates.contract))),
        ("Hình thức thanh toán (Payment):", ship.payment),
        ("Điều kiện giao hàng (Delivery terms):", told("incoterm")),
    ])  # fmt: skip
    vessel: Part = flow(told("vessel"), " / ", told("voyage")) if ship.voyage else told("vessel")
    pairs: list[tuple[str, Part, str, Part]] = [
        ("Cảng xếp hàng (Loading port):", told("loading_port"), "Cảng dỡ hàng (Discharging port):",
         told("discharge_port")),
        ("Tàu/Chuyến (Vessel/Voy.):", vessel, "Đồng tiền (Currency):", told("currency")),
        ("Xuất xứ (Origin):", told("origin_country"), "Tỷ giá (Ex. rate):", "25.460"),
    ]  # fmt: skip
    for label, part, other, second in pairs:
        end = sheet.text(_LEFT, y, label, color=_INK)
        fitted(sheet, end + 5, y, 294 - end, part)
        end = sheet.text(304, y, other, color=_INK)
        fitted(sheet, end + 5, y, _RIGHT - end - 5, second)
        y += 12.5
    return y + 6


def _titles(sheet: Sheet, y: float) -> float:
    y = head_row(sheet, _EDGES, y, 26, _TITLES, size=7, bold=True)
    numbers = ("(1)", "(2)", "(3)", "(4)", "(5)", "(6) = (4) x (5)")
    return head_row(sheet, _EDGES, y, 13, [(one,) for one in numbers], size=7)


def _next(sheet: Sheet, paper: Paper) -> float:
    words = f"tiếp theo trang trước (continued) - trang (page) {sheet.page}   Số (No.): {paper.shipment.invoice_number}"
    sheet.text(_LEFT, 30, words, size=7)
    return _titles(sheet, 44)


def _cells(paper: Paper, row: int) -> list[Parts]:
    cell = paper.cell
    unit = cell(row, "unit")
    packed = flow("Đóng gói (Packing): ", cell(row, "packages"), " ", cell(row, "package_kind"))
    code = flow("HS: ", cell(row, "hs_code"))
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), code, packed]
    return [f"{row + 1}", goods, unit._replace(text=_UNITS[str(unit.value)]), cell(row, "quantity"),
            cell(row, "unit_price"), cell(row, "amount")]  # fmt: skip


def _totals(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    ship, number = paper.shipment, paper.manner.number
    plain = number(ship.total("total_amount"), 2)
    rows: list[tuple[str, Part]] = [
        ("Cộng tiền hàng (Sub total):", plain),
        ("Thuế suất GTGT (VAT rate): 0 %      Tiền thuế GTGT (VAT amount):", number(0, 2)),
        ("Tổng cộng tiền thanh toán (Grand total):", paper.field("total_amount")),
    ]
    roll.reserve(15 * 3 + 60)
    for place, (label, part) in enumerate(rows):
        y = roll.y
        sheet.frame(_EDGES[0], y, _EDGES[5], y + 15, width=0.5)
        sheet.frame(_EDGES[5], y, _EDGES[6], y + 15, width=0.5)
        sheet.text(_EDGES[5] - 4, y + 3, label, align="right", bold=place == 2)
        sheet.text(_EDGES[6] - 3, y + 3, part, align="right", bold=place == 2)
        roll.y = y + 15
    words = in_words(ship.total("total_amount"), ship.currency)
    roll.y = sheet.block(_LEFT, roll.y + 5, 510, f"Số tiền viết bằng chữ (In words): {words}./.")


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    ship, told = paper.shipment, paper.field
    roll.y += 4
    roll.again, roll.bottom = (lambda: 50.0), 790
    y = roll.reserve(150)
    lines: list[Part] = [
        flow("Tổng số kiện (Total packages): ", told("total_packages"), f" {paper.package_word()}"),
        flow("Trọng lượng tịnh (Net weight): ", told("total_net_kg"), f" {paper.manner.mass}        Trọng lượng cả bì "
             "(Gross weight): ", told("total_gross_kg"), f" {paper.manner.mass}"),
    ]  # fmt: skip
    if paper.has("licence_number"):
        lines.append(flow("Giấy phép xuất khẩu (Export licence): ", told("licence_number")))
    y = sheet.block(_LEFT, y, 510, lines) + 12
    for x, label, below in ((150, "Người mua hàng (Buyer)", "(Ký, ghi rõ họ tên)"),
                            (440, "Người bán hàng (Seller)", "(Ký, đóng dấu, ghi rõ họ tên)")):  # fmt: skip
        sheet.text(x, y, label, bold=True, align="center", color=_INK)
        sheet.text(x, y + 12, below, size=7.6, align="center", color=_INK)
    signature(sheet, 396, y + 50, chance("ky", ship.seed))
    sheet.text(440, y + 64, "Signature valid   Ký bởi: GIÁM ĐỐC", size=7, align="center", color="#1a7f37")
    sheet.text(sheet.width / 2, 812, "(Cần kiểm tra, đối chiếu khi lập, giao, nhận hóa đơn)", size=7.4, align="center",
               color=_INK)  # fmt: skip


LAYOUT = Layout("invoice_vietnam", "commercial_invoice", _draw, pack="h", hs=("8", "8.", "6"), mass=("KGS", "KG"),
                numbers=("comma", "dot"), dates=("dmy", "iso"))  # fmt: skip
