"""An invoice that a trading house types: each item a sentence with its price, the sum at the right, sums in words."""

from __future__ import annotations

from inspector.papers.chance import chance
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.listing import Roll, prose
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet, Text
from inspector.papers.spelling import in_words
from inspector.papers.stamps import signature

_LEFT, _ITEM, _END, _RIGHT = 62.0, 92.0, 408.0, 540.0
_EACH = {"KG": "KILO", "PCS": "PIECE", "SETS": "SET", "M": "METRE"}
_ORDINALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("typed", 8.6, "#1a1a22", 1.34)
    y = _letterhead(sheet, paper)
    y = _opening(sheet, paper, y + 14)
    roll = Roll(sheet, y + 10, 742, lambda: _next(sheet, paper))
    for row in paper.rows:
        _item(sheet, paper, roll, row)
    _closing(sheet, paper, roll)


def _letterhead(sheet: Sheet, paper: Paper) -> float:
    told, address = paper.party("seller")
    sheet.text(sheet.width / 2, 34, told, size=13, bold=True, family="serif", align="center")
    sheet.text(sheet.width / 2, 51, " - ".join(address), size=7.4, family="serif", align="center")
    rng = chance("prose", paper.shipment.seed)
    cable = f"PHONE: {rng.randrange(10**7, 10**8)}    TELEFAX: {rng.randrange(10**7, 10**8)}"
    sheet.text(sheet.width / 2, 62, cable, size=6.6, family="serif", align="center")
    sheet.rule(_LEFT, 74, _RIGHT, 74, width=1.2)
    sheet.rule(_LEFT, 76.5, _RIGHT, 76.5, width=0.4)
    return 84.0


def _opening(sheet: Sheet, paper: Paper, y: float) -> float:
    told = paper.field
    sheet.text(sheet.width / 2, y, "I N V O I C E", size=12, align="center")
    sheet.rule(sheet.width / 2 - 48, y + 15, sheet.width / 2 + 48, y + 15, width=0.8)
    y += 26
    sheet.text(_LEFT, y, flow("OUR INVOICE ", told("number")))
    sheet.text(_RIGHT, y, flow("DATED ", told("date")), align="right")
    buyer, address = paper.party("buyer")
    texts: list[Text] = ["INVOICE OF THE UNDERMENTIONED MERCHANDISE SOLD TO MESSRS. ", buyer, ", ",
                         ", ".join(address), ", UNDER SALES NOTE ", told("contract_number"), ", SHIPPED PER ",
                         told("vessel"), " FROM ", told("loading_port"), " TO ", told("discharge_port"),
                         ". TERMS: ", told("incoterm"), ". PAYMENT: ",
                         paper.manner.letters(paper.shipment.payment), "."]  # fmt: skip
    y = sheet.block(_LEFT, y + 20, _RIGHT - _LEFT, prose(sheet, texts, _RIGHT - _LEFT))
    consignee, where = paper.party("consignee")
    drawn: list[Text] = ["CONSIGNED TO ", consignee, ", ", ", ".join(where), "."]
    return sheet.block(_LEFT, y + 5, _RIGHT - _LEFT, prose(sheet, drawn, _RIGHT - _LEFT))


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 40, f"INVOICE {paper.shipment.invoice_number}")
    sheet.text(_RIGHT, 40, f"SHEET NO. {sheet.page}", align="right")
    return 68.0


def _sentence(paper: Paper, row: int) -> list[Text]:
    cell, code = paper.cell, paper.shipment.currency
    unit = cell(row, "unit")
    texts: list[Text] = []
    if paper.shipment.lines[row].package != "PCS":  # loose pieces are told as their quantity alone
        texts += [cell(row, "packages"), " ", cell(row, "package_kind"), " CONTAINING "]
    texts += [cell(row, "quantity"), " ", unit, " OF ", cell(row, "description")]
    if cell(row, "specification").text:
        texts += [", ", cell(row, "specification")]
    texts += [", NET ", cell(row, "net_weight_kg"), f" {paper.manner.mass}, TARIFF ITEM ", cell(row, "hs_code"),
              f", @ {code} ", cell(row, "unit_price"), f" PER {_EACH.get(str(unit.value), unit.text)}"]  # fmt: skip
    return texts


def _item(sheet: Sheet, paper: Paper, roll: Roll, row: int) -> None:
    lines = prose(sheet, _sentence(paper, row), _END - _ITEM)
    depth = len(lines) * sheet.pen.size * sheet.pen.leading
    top = roll.reserve(depth + 10)
    letter = _ORDINALS[row] if row < len(_ORDINALS) else f"{_ORDINALS[row // 26 - 1]}{_ORDINALS[row % 26]}"
    sheet.text(_LEFT, top, f"{letter})")
    sheet.block(_ITEM, top, _END - _ITEM, lines)
    last = top + depth - sheet.pen.size * sheet.pen.leading
    amount = flow(f"{paper.shipment.currency} ", paper.cell(row, "amount"))
    start = _ITEM + sheet.measure(lines[-1]) + 6
    stop = _RIGHT - sheet.measure(amount) - 4
    sheet.text(start, last, "." * max(0, int((stop - start) / sheet.measure("."))))
    sheet.text(_RIGHT, last, amount, align="right")
    roll.y = top + depth + 10


def _closing(sheet: Sheet, paper: Paper, roll: Roll) -> None:
    told, mass = paper.field, f" {paper.manner.mass}"
    y = roll.reserve(196)
    sheet.rule(_END + 20, y, _RIGHT, y, width=0.6)
    sheet.text(_RIGHT, y + 5, flow("TOTAL ", told("currency"), " ", told("total_amount")), align="right")
    sheet.text(_RIGHT, y + 15, "=" * 23, size=8, align="right")
    words = in_words(paper.shipment.total("total_amount"), paper.shipment.currency)
    y = sheet.block(_LEFT, y + 32, _RIGHT - _LEFT, f"(SAY TOTAL {words})") + 8
    rows: list[Part] = [
        flow("PACKED IN ", told("total_packages"), f" {paper.package_word()}, MARKED {' / '.join(_marks(paper))}"),
        flow("AGGREGATE GROSS ", told("total_gross_kg"), f"{mass}, NETT ", told("total_net_kg"), mass),
        flow("GOODS ARE OF ", told("origin_country"), " ORIGIN."),
        flow("REMITTANCE TO ", told("bank"), "."),
    ]
    if paper.has("licence_number"):
        rows.append(flow("EXPORTED UNDER LICENCE ", told("licence_number"), "."))
    for part in rows:
        texts = [part] if isinstance(part, str) else [*part]
        y = sheet.block(_LEFT, y, _RIGHT - _LEFT, prose(sheet, texts, _RIGHT - _LEFT))
    sheet.text(_LEFT, y + 12, "E. & O. E.")
    sheet.text(340, y + 12, "FOR THE SELLERS")
    signature(sheet, 345, y + 48, chance("prose hand", paper.shipment.seed))
    sheet.text(340, y + 54, "-" * 36, size=8)


def _marks(paper: Paper) -> list[str]:
    return [paper.manner.letters(mark) for mark in paper.shipment.marks]


LAYOUT = Layout("invoice_prose", "commercial_invoice", _draw, pack="d", upper=True, hs=("6", "8", "6."),
                mass=("KGS", "KILOS"), numbers=("comma", "plain"), dates=("MOND", "DMON", "long"))  # fmt: skip
