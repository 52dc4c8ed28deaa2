"""A commercial invoice on the blank form of a courier, filled in by hand in blue: ticked terms, currency in no line."""

from __future__ import annotations

from random import Random

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import Cell, depth_of
from inspector.papers.paper import Paper
from inspector.papers.sheet import LETTER, Part, Parts, Pen, Sheet
from inspector.papers.stamps import signature

_LEFT, _MIDDLE, _RIGHT = 36.0, 306.0, 576.0
_HAND, _PRINT = "#1b3fae", "#000000"
_EDGES = (36.0, 88.0, 128.0, 180.0, 338.0, 388.0, 420.0, 466.0, 516.0, 576.0)
_TITLES = ("COUNTRY OF\nMANUFACTURE", "NO. OF\nPKGS", "TYPE OF\nPACKAGING", "FULL DESCRIPTION OF GOODS", "QTY",
           "UNIT", "WEIGHT\n(KG)", "UNIT\nVALUE", "TOTAL\nVALUE")  # fmt: skip
_LEAST = 34.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("book", 7.8, _PRINT)
    rng = chance("courier", paper.shipment.seed)
    sheet.text(_LEFT, 24, "COMMERCIAL INVOICE", size=15, bold=True, family="sans")
    sheet.text(_RIGHT, 32, "ALL FIELDS ARE TO BE COMPLETED IN INK", size=6, family="sans", align="right")
    y = _goods(sheet, paper, _form(sheet, paper, rng), rng)
    _totals(sheet, paper, y, rng)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts, rng: Random) -> None:
    """A printed box and what a hand wrote in it, never quite on the same height."""
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.8)
    sheet.text(x0 + 3, y0 + 2, label, size=5.4, family="sans", bold=True)
    at = x0 + 6 + rng.uniform(0, 5)
    sheet.block(at, y0 + 11 + rng.uniform(-1, 1.5), x1 - at - 2, parts, color=_HAND)


def _form(sheet: Sheet, paper: Paper, rng: Random) -> float:
    told, y = paper.field, 46.0
    air = "AIRWAYBILL" if paper.shipment.way == "air" else "WAYBILL / B/L"
    bills: tuple[tuple[str, Parts, str, Parts], ...] = (
        (f"INTERNATIONAL {air} NO.", told("transport_document"),
         "DATE OF EXPORTATION", paper.date_as("export", "f:export_date")),
        ("EXPORT REFERENCES (i.e., order no., invoice no.)", flow("Inv. ", told("number"), "   dated ", told("date")),
         "ORDER NO.", told("contract_number")),
    )  # fmt: skip
    for one, left, two, right in bills:
        _box(sheet, (_LEFT, y, 390, y + 28), one, left, rng)
        _box(sheet, (390, y, _RIGHT, y + 28), two, right, rng)
        y += 28
    _box(
        sheet, (_LEFT, y, _MIDDLE, y + 62), "SHIPPER/EXPORTER (complete name and address)", party(paper, "seller"), rng
    )
    _box(sheet, (_MIDDLE, y, _RIGHT, y + 62), "CONSIGNEE (complete name and address)", party(paper, "consignee"), rng)
    y += 62
    _box(sheet, (_LEFT, y, _MIDDLE, y + 26), "COUNTRY OF EXPORT / ORIGIN OF GOODS", told("origin_country"), rng)
    buyer = "IMPORTER - IF OTHER THAN CONSIGNEE (complete name and address)"
    _box(sheet, (_MIDDLE, y, _RIGHT, y + 78), buyer, party(paper, "buyer"), rng)
    _box(sheet, (_LEFT, y + 26, _MIDDLE, y + 52), "COUNTRY OF ULTIMATE DESTINATION", told("destination_country"), rng)
    _box(sheet, (_LEFT, y + 52, 170, y + 78), "CURRENCY", told("currency"), rng)
    licence: Parts = told("licence_number") if paper.has("licence_number") else "none"
    _box(sheet, (170, y + 52, _MIDDLE, y + 78), "EXPORT LICENSE NO.", licence, rng)
    return y + 84


def _goods(sheet: Sheet, paper: Paper, y: float, rng: Random) -> float:
    y = _titles(sheet, y)
    for row in paper.rows:
        cells = _cells(paper, row)
        depth = max(_LEAST, depth_of(sheet, cells) + 9)
        if y + depth > 730:
            sheet.turn()
            number = paper.shipment.invoice_number
            sheet.text(_LEFT, 30, f"COMMERCIAL INVOICE - CONTINUATION SHEET    Invoice {number}", size=8, family="sans")
            y = _titles(sheet, 44)
        for place, cell in enumerate(cells):
            sheet.frame(_EDGES[place], y, _EDGES[place + 1], y + depth, width=0.5)
            rise = rng.uniform(-1.2, 1.6)
            sheet.block(cell.x, y + 5 + rise, cell.width, cell.parts, align=cell.align, color=_HAND)
        y += depth
    return y


def _titles(sheet: Sheet, y: float) -> float:
    for place, title in enumerate(_TITLES):
        sheet.frame(_EDGES[place], y, _EDGES[place + 1], y + 20, width=0.8, fill="#e3e3e3")
        sheet.block(_EDGES[place], y + 4, _EDGES[place + 1] - _EDGES[place], [*title.split("\n")], size=5.2,
                    family="sans", bold=True, align="center")  # fmt: skip
    return y + 20


def _cells(paper: Paper, row: int) -> list[Cell]:
    cell = paper.cell
    goods: list[Part] = [cell(row, "description"), cell(row, "specification"), flow("HTS ", cell(row, "hs_code"))]
    parts: tuple[Parts, ...] = (
        cell(row, "origin"), cell(row, "packages"), cell(row, "package_kind"), goods, cell(row, "quantity"),
        cell(row, "unit"), cell(row, "net_weight_kg"), cell(row, "unit_price"), cell(row, "amount"),
    )  # fmt: skip
    align = ("left", "center", "left", "left", "right", "left", "right", "right", "right")
    return [Cell(_EDGES[at] + 3, _EDGES[at + 1] - _EDGES[at] - 5, part, align[at]) for at, part in enumerate(parts)]


def _totals(sheet: Sheet, paper: Paper, y: float, rng: Random) -> None:
    if y > 640:
        sheet.turn()
        y = 40.0
    told = paper.field
    _box(sheet, (_LEFT, y, 180, y + 28), "TOTAL NO. OF PACKAGES", told("total_packages"), rng)
    _box(sheet, (180, y, 330, y + 28), "TOTAL NET WEIGHT (KG)", told("total_net_kg"), rng)
    _box(sheet, (330, y, 466, y + 28), "TOTAL GROSS WEIGHT (KG)", told("total_gross_kg"), rng)
    sheet.frame(466, y, _RIGHT, y + 28, width=0.8)
    sheet.text(469, y + 2, "TOTAL INVOICE VALUE", size=5.4, family="sans", bold=True)
    sheet.text(_RIGHT - 5, y + 13, told("total_amount"), align="right", color=_HAND)
    y += 36
    sheet.text(_LEFT, y, "TERMS OF SALE (check one)", size=5.8, family="sans", bold=True)
    term = told("incoterm")
    for place, code in enumerate(("EXW", "FOB", "FCA", "CFR", "CIF", "CPT", "CIP")):
        x = _LEFT + 104 + 52 * place
        sheet.frame(x, y - 1, x + 9, y + 8, width=0.7)
        chosen = code == term.value
        sheet.text(x + 13, y, term._replace(text=code) if chosen else code, size=7.4, family="sans")
        if chosen:
            sheet.text(x + 1.4, y - 1.4, "x", size=10, color=_HAND)
    words = "I DECLARE ALL THE INFORMATION CONTAINED IN THIS INVOICE TO BE TRUE AND CORRECT."
    sheet.text(_LEFT, y + 20, words, size=6, family="sans")
    signature(sheet, _LEFT + 10, y + 52, rng)
    sheet.rule(_LEFT, y + 58, 360, y + 58)
    sheet.text(_LEFT, y + 61, "SIGNATURE OF SHIPPER/EXPORTER (Type name and title and sign.)", size=5.4, family="sans")
    sheet.rule(420, y + 58, _RIGHT, y + 58)
    sheet.text(420, y + 61, "DATE", size=5.4, family="sans")


LAYOUT = Layout("invoice_courier", "commercial_invoice", _draw, size=LETTER, pack="c", hs=("10", "8", "8."),
                mass=("KG",), numbers=("comma", "plain"), dates=("MOND", "dmon", "long"))  # fmt: skip
