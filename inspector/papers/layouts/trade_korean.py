"""The invoice and the packing list of Korean exporters: one form with boxes 1 to 11, goods typed in open columns."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _MIDDLE, _RIGHT = 42.0, 300.0, 553.0
_QUARTER = 171.0
_BOTTOM = 690.0
_INVOICE = (42.0, 138.0, 322.0, 402.0, 472.0, 553.0)
_PACKING = (42.0, 138.0, 304.0, 372.0, 434.0, 500.0, 553.0)
_INVOICE_TITLES = ("12. Marks and numbers\n      of PKGS", "13. Description of goods", "14. Quantity/\n      Unit",
                   "15. Unit\n      price", "16. Amount")  # fmt: skip
_PACKING_TITLES = ("12. Marks and numbers\n      of PKGS", "13. Description of goods", "14. Quantity/\n      Unit",
                   "15. Net-\n      weight", "16. Gross-\n      weight", "17. Measure-\n      ment")  # fmt: skip


def _form(sheet: Sheet, paper: Paper, title: str) -> None:
    told = paper.field
    sheet.pen = Pen("serif", 8.8)
    sheet.text(sheet.width / 2, 34, title, size=16, bold=True, align="center")
    sheet.text(_RIGHT, 44, "[별지 제12호 서식]", size=6, align="right")
    boxed(sheet, (_LEFT, 58, _MIDDLE, 122), "1. Shipper/Exporter", party(paper, "seller"))
    boxed(sheet, (_LEFT, 122, _MIDDLE, 186), "2. For account & risk of Messrs.", party(paper, "buyer"))
    boxed(sheet, (_LEFT, 186, _MIDDLE, 240), "3. Notify party", party(paper, "notify"), size=8.2)
    boxed(sheet, (_LEFT, 240, _QUARTER, 270), "4. Port of loading", told("loading_port"), size=8)
    boxed(sheet, (_QUARTER, 240, _MIDDLE, 270), "5. Final destination", told("discharge_port"), size=8)
    vessel: Part = flow(told("vessel"), "  V.", told("voyage")) if paper.shipment.voyage else told("vessel")
    boxed(sheet, (_LEFT, 270, _QUARTER, 300), "6. Carrier", vessel, size=8)
    sailing = paper.date_as("transport", "x:departure")
    boxed(sheet, (_QUARTER, 270, _MIDDLE, 300), "7. Sailing on or about", sailing, size=8)
    _references(sheet, paper)


def _references(sheet: Sheet, paper: Paper) -> None:
    told, rng = paper.field, chance("korean form", paper.shipment.seed)
    credit = "L/C" in paper.shipment.payment
    day = paper.manner.date(paper.shipment.dates.contract)
    if paper.kind == "commercial_invoice":
        number: Part = flow(told("number"), "    ", told("date"))
    else:
        number = flow(told("invoice_number"), "    ", told("invoice_date"))
    boxed(sheet, (_MIDDLE, 58, _RIGHT, 90), "8. No. & date of invoice", number)
    letter = f"M{rng.randrange(10**9, 10**10)}NU00{rng.randrange(100, 999)}    {day}" if credit else "-"
    boxed(sheet, (_MIDDLE, 90, _RIGHT, 122), "9. No. & date of L/C", letter)
    bank = rng.choice(("BANK OF SAEROM", "HANBIT EXPORT BANK", "DONGBANG BANK")) if credit else "-"
    boxed(sheet, (_MIDDLE, 122, _RIGHT, 154), "10. L/C issuing bank", bank)
    remarks: list[Part] = [flow("CONTRACT NO. : ", told("contract_number"))]
    if paper.kind == "packing_list":
        remarks += [flow("P/L NO. : ", told("number"), "  DATED ", told("date"))]
        if 0 < len(paper.shipment.containers) <= 4:
            remarks.append("CNTR NO. :")
            remarks.append(told("container_numbers"))
    else:
        remarks += [paper.manner.letters(paper.shipment.payment), flow("ORIGIN : ", told("origin_country"))]
        if paper.has("licence_number"):
            remarks.append(flow("E/L NO. : ", told("licence_number")))
    boxed(sheet, (_MIDDLE, 154, _RIGHT, 300), "11. Remarks :", remarks)


def _titles(sheet: Sheet, edges: tuple[float, ...], titles: tuple[str, ...], y: float) -> float:
    """The headings, without upright rules, and a row of dashes below."""
    for place, title in enumerate(titles):
        sheet.block(edges[place] + 2, y + 4, 130, [*title.split("\n")], size=6.8)
    sheet.rule(_LEFT, y + 24, _RIGHT, y + 24, width=0.6)
    return y + 32


def _roll(sheet: Sheet, edges: tuple[float, ...], titles: tuple[str, ...], number: str) -> Roll:
    def again() -> float:
        sheet.text(_LEFT, 40, f"( CONTINUED )   INVOICE NO. {number}", size=8)
        sheet.text(_RIGHT, 40, f"- {sheet.page} -", size=8, align="right")
        sheet.rule(_LEFT, 54, _RIGHT, 54, width=0.6)
        return _titles(sheet, edges, titles, 54)

    return Roll(sheet, _titles(sheet, edges, titles, 300), _BOTTOM, again)


def _marks(paper: Paper, row: int) -> list[Part]:
    if row:
        return []
    return [
        *(paper.manner.letters(mark) for mark in paper.shipment.marks),
        flow("MADE IN ", paper.field("origin_country")),
    ]


def _article(paper: Paper, row: int) -> list[Part]:
    cell = paper.cell
    return [cell(row, "description"), cell(row, "specification"), flow("(HS CODE : ", cell(row, "hs_code"), ")")]


def _invoice(sheet: Sheet, paper: Paper) -> None:
    _form(sheet, paper, "COMMERCIAL INVOICE")
    edges, code = _INVOICE, paper.shipment.currency
    roll = _roll(sheet, edges, _INVOICE_TITLES, paper.shipment.invoice_number)
    sheet.text(edges[5], roll.y, paper.field("incoterm"), size=8.4, align="right")
    roll.y += 14
    for row in paper.rows:
        cell = paper.cell
        roll.row(
            [
                Cell(edges[0] + 2, edges[1] - edges[0] - 6, _marks(paper, row)),
                Cell(edges[1] + 2, edges[2] - edges[1] - 8, _article(paper, row)),
                Cell(edges[2] - 4, edges[3] - edges[2], flow(cell(row, "quantity"), " ", cell(row, "unit")), "right"),
                Cell(edges[3] + 4, edges[4] - edges[3] - 8, flow(f"@{code} ", cell(row, "unit_price")), "right"),
                Cell(edges[4], edges[5] - edges[4], flow(f"{code} ", cell(row, "amount")), "right"),
            ],
            size=8.2,
            gap=7,
        )
    y = _dashes(sheet, roll.reserve(34))
    sheet.text(edges[1] + 2, y, flow("TOTAL  :  ", paper.field("total_packages"), f" {paper.package_word()}"))
    sheet.text(edges[5], y, flow(paper.field("currency"), " ", paper.field("total_amount")), align="right")
    sheet.text(_LEFT + 2, y + 14, "/" * 40, size=7)
    _signed(sheet, paper, "17. Signed by")


def _packing(sheet: Sheet, paper: Paper) -> None:
    _form(sheet, paper, "PACKING LIST")
    edges, mass = _PACKING, f" {paper.manner.mass}"
    roll = _roll(sheet, edges, _PACKING_TITLES, paper.shipment.invoice_number)
    first = 1
    for row in paper.rows:
        cell, count = paper.cell, paper.shipment.lines[row].packages
        numbers = flow(f"C/T NO. {first}-{first + count - 1}   ", cell(row, "packages"), " ", cell(row, "package_kind"))
        first += count
        columns = (
            flow(cell(row, "quantity"), " ", cell(row, "unit")),
            flow(cell(row, "net_weight_kg"), mass),
            flow(cell(row, "gross_weight_kg"), mass),
            flow(cell(row, "volume_cbm"), " CBM"),
        )
        roll.row(
            [
                Cell(edges[0] + 2, edges[1] - edges[0] - 6, _marks(paper, row)),
                Cell(edges[1] + 2, edges[2] - edges[1] - 6, [*_article(paper, row)[:2], numbers]),
                *(Cell(edges[2 + at], edges[3 + at] - edges[2 + at], part, "right") for at, part in enumerate(columns)),
            ],
            size=7.4,
            gap=7,
        )
    y, told = _dashes(sheet, roll.reserve(34)), paper.field
    sheet.text(edges[1] + 2, y, flow("TOTAL : ", told("total_packages"), f" {paper.package_word()}"), size=7.8)
    sums = (flow(told("total_net_kg"), mass), flow(told("total_gross_kg"), mass),
            flow(told("total_volume_cbm"), " CBM"))  # fmt: skip
    for edge, part in zip(edges[4:], sums, strict=True):
        sheet.text(edge, y, part, size=7.4, align="right")
    _signed(sheet, paper, "18. Signed by")


def _dashes(sheet: Sheet, y: float) -> float:
    sheet.rule(_INVOICE[1], y, _RIGHT, y, width=0.5, dash=3)
    return y + 5


def _signed(sheet: Sheet, paper: Paper, label: str) -> None:
    sheet.rule(_LEFT, 716, _RIGHT, 716)
    sheet.text(_LEFT + 2, 722, f"TEL : 86-{chance('telephone', paper.shipment.seed).randrange(10**9, 10**10)}", size=7)
    sheet.text(_LEFT + 2, 734, f"E-MAIL : trade@{paper.shipment.seller.domain}", size=7)
    sheet.text(_MIDDLE, 752, label, size=7)
    sheet.text(_MIDDLE + 60, 724, paper.manner.letters(paper.shipment.seller.name), size=7.6)
    signature(sheet, _MIDDLE + 100, 762, chance("korean form hand", paper.shipment.seed, paper.kind))
    sheet.rule(_MIDDLE + 60, 770, _RIGHT, 770, width=0.4)


INVOICE = Layout("invoice_messrs", "commercial_invoice", _invoice, pack="d", upper=True, hs=("6.", "10", "6"),
                 numbers=("comma",), dates=("MOND", "long", "iso"))  # fmt: skip
PACKING = Layout("packing_messrs", "packing_list", _packing, pack="d", upper=True, mass=("KGS", "KG"),
                 numbers=("comma",), dates=("MOND", "long", "iso"))  # fmt: skip
