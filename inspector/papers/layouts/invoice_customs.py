"""A special customs invoice on the numbered form of American customs: boxes 1 to 27, goods typed, one column empty."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, Roll
from inspector.papers.paper import Paper
from inspector.papers.sheet import LETTER, Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _MIDDLE, _RIGHT = 32.0, 306.0, 580.0
_TYPED = "#20203a"
_EDGES = (32.0, 100.0, 142.0, 338.0, 400.0, 452.0, 512.0, 580.0)
_TITLES = ("14. MARKS AND\nNUMBERS ON\nPACKAGES", "15. NUMBER\nOF\nPACKAGES", "16. FULL DESCRIPTION OF GOODS",
           "17. QUANTITY", "18. HOME\nMARKET\nUNIT PRICE", "19. INVOICE\nUNIT PRICE",
           "20. INVOICE\nTOTALS")  # fmt: skip
_GOODS, _END = 286.0, 580.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 7.6, _TYPED)
    sheet.text(_LEFT, 18, "SPECIAL CUSTOMS INVOICE", size=11, bold=True, family="sans")
    sheet.text(_LEFT, 31, "(Use separate invoice for purchased and non-purchased goods.)", size=5.6, family="sans")
    sheet.text(_RIGHT, 22, "Form Approved", size=5.6, family="sans", align="right")
    _boxes(sheet, paper)
    roll = Roll(sheet, _columns(sheet, _GOODS, _END), _END, lambda: _sheet(sheet, paper), lambda _: _more(sheet))
    for row in paper.rows:
        roll.row(_cells(paper, row), size=7, gap=5)
    _declarations(sheet, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.7, color="#000000")
    sheet.text(x0 + 2, y0 + 2, label, size=5.2, family="sans", color="#000000")
    room = (x1 - x0 - 10, y1 - y0 - 11)
    sheet.block(x0 + 7, y0 + 10.5, room[0], parts, size=fitting_size(sheet, parts, room, 7.6))


def _boxes(sheet: Sheet, paper: Paper) -> None:
    told, ship = paper.field, paper.shipment
    order = paper.manner.date(ship.dates.contract)
    _box(sheet, (_LEFT, 40, _MIDDLE, 100), "1. SELLER", party(paper, "seller"))
    _box(sheet, (_MIDDLE, 40, 440, 68), "2. DOCUMENT NR.*", told("transport_document"))
    _box(sheet, (440, 40, _RIGHT, 68), "3. INVOICE NR. AND DATE*", flow(told("number"), " ", told("date")))
    references: list[Part] = [flow("P.O. ", told("contract_number"))]
    if paper.has("licence_number"):
        references.append(flow("EXPORT LIC. ", told("licence_number")))
    _box(sheet, (_MIDDLE, 68, _RIGHT, 100), "4. REFERENCES*", references)
    _box(sheet, (_LEFT, 100, _MIDDLE, 160), "5. CONSIGNEE", party(paper, "consignee"))
    _box(sheet, (_MIDDLE, 100, _RIGHT, 140), "6. BUYER (if other than consignee)", party(paper, "buyer"))
    _box(sheet, (_MIDDLE, 140, _RIGHT, 164), "7. ORIGIN OF GOODS", told("origin_country"))
    _box(sheet, (_LEFT, 160, _MIDDLE, 200), "8. NOTIFY PARTY*", party(paper, "notify"))
    terms: list[Part] = [told("incoterm"), paper.manner.letters(ship.payment)]
    _box(sheet, (_MIDDLE, 164, _RIGHT, 200), "9. TERMS OF SALE, PAYMENT, AND DISCOUNT", terms)
    carried: list[Part] = [
        flow("PER ", told("vessel"), "  ", told("voyage")) if ship.voyage else flow("PER ", told("vessel")),
        flow("FROM ", told("loading_port")),
        flow("TO ", told("discharge_port")),
    ]
    _box(sheet, (_LEFT, 200, _MIDDLE, 250), "10. ADDITIONAL TRANSPORTATION INFORMATION*", carried)
    _box(sheet, (_MIDDLE, 200, 398, 250), "11. CURRENCY USED", told("currency"))
    _box(sheet, (398, 200, 486, 250), "12. EXCH. RATE (If fixed or agreed)", "")
    _box(sheet, (486, 200, _RIGHT, 250), "13. DATE ORDER ACCEPTED", order)


def _columns(sheet: Sheet, y: float, end: float) -> float:
    """The columns 14 to 20 between two depths; returns the y of the first row."""
    for place, title in enumerate(_TITLES):
        sheet.frame(_EDGES[place], y - 36, _EDGES[place + 1], y - 8, width=0.7, color="#000000")
        sheet.frame(_EDGES[place], y - 8, _EDGES[place + 1], end, width=0.7, color="#000000")
        sheet.block(_EDGES[place] + 2, y - 33, 120, [*title.split("\n")], size=5.2, family="sans", color="#000000")
    return y - 2


def _more(sheet: Sheet) -> None:
    sheet.text(_RIGHT, _END + 6, f"(CONTINUED ON SHEET {sheet.page + 1})", size=7, align="right")


def _sheet(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 26, "SPECIAL CUSTOMS INVOICE - CONTINUATION", size=8, bold=True, family="sans")
    sheet.text(_RIGHT, 26, f"INVOICE {paper.shipment.invoice_number}   SHEET {sheet.page}", size=7, align="right")
    return _columns(sheet, 78, _END)


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("HTS ", cell(row, "hs_code"))]
    marks: list[Part] = [paper.manner.letters(mark) for mark in paper.shipment.marks] if row == 0 else []
    parts: tuple[Parts, ...] = (
        marks,
        [cell(row, "packages"), cell(row, "package_kind")],
        goods,
        flow(cell(row, "quantity"), " ", cell(row, "unit")),
        "",
        cell(row, "unit_price"),
        cell(row, "amount"),
    )
    align = ("left", "left", "left", "right", "right", "right", "right")
    return [Cell(_EDGES[at] + 3, _EDGES[at + 1] - _EDGES[at] - 6, part, align[at]) for at, part in enumerate(parts)]


def _declarations(sheet: Sheet, paper: Paper) -> None:
    """The boxes below the goods, on the last sheet: dutiable costs, the declarations, the total."""
    told, mass, y = paper.field, f" {paper.manner.mass}", _END
    sheet.frame(_LEFT, y, 452, y + 26, width=0.7, color="#000000")
    words = ("21. If the production of these goods involved furnishing goods or services to the seller (e.g., assists "
             "such as dies, molds, tools, engineering work) and the value is not included in the invoice price, check "
             "box and explain below.")  # fmt: skip
    sheet.block(_LEFT + 2, y + 2, 390, words, size=5.2, family="sans", color="#000000")
    sheet.frame(436, y + 8, 446, y + 18, width=0.7, color="#000000")
    _box(sheet, (452, y, _RIGHT, y + 26), "INVOICE TOTAL")
    sheet.text(_RIGHT - 4, y + 12, told("total_amount"), align="right", size=8, bold=True)
    weights: list[Part] = [
        flow("GROSS WEIGHT ", told("total_gross_kg"), mass),
        flow("NET WEIGHT   ", told("total_net_kg"), mass),
        flow("PACKAGES     ", told("total_packages")),
    ]
    _box(sheet, (_LEFT, y + 26, _MIDDLE, y + 146), "27. DECLARATION OF SELLER/SHIPPER (OR AGENT)   I declare:")
    claims = ("(A)  If there are any rebates, drawbacks or bounties allowed upon the exportation of goods, I have "
              "checked box (A) and itemized separately below.", "(B)  If the goods were not sold or agreed to be sold, "
              "I have checked box (B) and have indicated in column 19 the price I would be willing to receive.",
              "I further declare that there is no other invoice differing from this one and that all statements "
              "contained in this invoice and declaration are true and correct.")  # fmt: skip
    at = y + 38
    for claim in claims:
        at = sheet.block(_LEFT + 6, at, 260, claim, size=5.4, family="sans", color="#000000") + 3
    signature(sheet, 150, y + 128, chance("customs form", paper.shipment.seed))
    sheet.text(_LEFT + 6, y + 138, "(C) SIGNATURE OF SELLER/SHIPPER (or agent):", size=5.2, family="sans",
               color="#000000")  # fmt: skip
    costs = ("22. PACKING COSTS", "23. OCEAN OR INTERNATIONAL FREIGHT", "24. DOMESTIC FREIGHT CHARGES",
             "25. INSURANCE COSTS", "26. OTHER COSTS (Specify below)")  # fmt: skip
    included = 2 if paper.shipment.incoterm[:3] in ("CIF", "CFR", "CPT", "CIP") else 1
    for place, label in enumerate(costs):
        top = y + 26 + 15 * place
        sheet.frame(_MIDDLE, top, 512, top + 15, width=0.7, color="#000000")
        sheet.text(_MIDDLE + 2, top + 4, label, size=5.2, family="sans", color="#000000")
        sheet.frame(512, top, _RIGHT, top + 15, width=0.7, color="#000000")
        sheet.text(_RIGHT - 4, top + 4, "INCL." if place < included else "-", size=6.6, align="right")
    sheet.frame(_MIDDLE, y + 101, _RIGHT, y + 146, width=0.7, color="#000000")
    sheet.block(_MIDDLE + 7, y + 106, 260, weights)
    sheet.text(_LEFT, y + 150, "*Not necessary for U.S. Customs purposes.", size=5.2, family="sans", color="#000000")
    sheet.text(_RIGHT, y + 150, "Customs Form (02-84)", size=5.2, family="sans", color="#000000", align="right")


LAYOUT = Layout("invoice_customs", "commercial_invoice", _draw, size=LETTER, pack="d", upper=True,
                hs=("10", "8.", "8"), mass=("KGS", "KG"), numbers=("comma", "plain"),
                dates=("MOND", "DMON", "dmon"))  # fmt: skip
