"""A Polish faktura that confirms the sale as well: sprzedawca and nabywca, a table of VAT rates, do zapłaty."""

from __future__ import annotations

from datetime import timedelta

from inspector.papers.chance import chance
from inspector.papers.forms import fitted
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.spelling import in_words
from inspector.papers.table import Carry, Column, Style, draw_table

_LEFT, _RIGHT = 40.0, 555.0
_WIDTH = _RIGHT - _LEFT
_GREY = "#eceff1"
_UNITS = {"KG": "kg", "MT": "t", "PCS": "szt.", "SETS": "kpl.", "M2": "m²", "M": "m", "BOX": "opak."}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8, leading=1.24)
    y = _head(sheet, paper)
    y = _terms(sheet, paper, y + 8)
    y = _table(sheet, paper, y + 6)
    y = _rates(sheet, paper, y + 8)
    _closing(sheet, paper, y + 8)


def _head(sheet: Sheet, paper: Paper) -> float:
    told, ship = paper.field, paper.shipment
    sheet.text(_LEFT, 30, flow("Faktura eksportowa nr ", told("number")), size=15, bold=True)
    sheet.text(_LEFT, 49, "Export invoice and confirmation of sale  /  Potwierdzenie sprzedaży", size=9)
    sheet.text(_RIGHT, 32, "ORYGINAŁ / ORIGINAL", size=8, align="right")
    city = ship.seller.address[-1].split(",")[0]
    issued = flow(f"Miejsce i data wystawienia / Issued: {city}, ", told("date"))
    sheet.text(_LEFT, 64, issued)
    sold = paper.manner.date(ship.dates.invoice + timedelta(days=2))
    sheet.text(_RIGHT, 64, f"Data sprzedaży / Date of supply: {sold}", align="right")
    sheet.rule(_LEFT, 77, _RIGHT, 77, width=1.4)
    width, below = 165.0, 0.0
    for place, (label, name) in enumerate((("Sprzedawca / Seller", "seller"), ("Nabywca / Purchaser", "buyer"),
                                           ("Odbiorca / Delivered to", "consignee"))):  # fmt: skip
        x = _LEFT + place * (width + 10)
        sheet.text(x, 84, label, size=7, bold=True)
        below = max(below, sheet.block(x, 95, width, party(paper, name)))
    sheet.text(_LEFT, below, f"NIP / VAT ID: {ship.seller.credit_code}", size=7)
    return below + 12


def _terms(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    due = paper.manner.date(ship.dates.invoice + timedelta(days=60))
    rows: tuple[tuple[tuple[str, Part], tuple[str, Part]], ...] = (
        (("Wg zamówienia / Per your order", told("contract_number")), ("Termin płatności / Payable by", due)),
        (("Warunki dostawy / Delivery", told("incoterm")), ("Forma płatności / Method", ship.payment)),
        (("Nadanie / Dispatched from", told("loading_port")), ("Przeznaczenie / Bound for", told("discharge_port"))),
        (("Środek transportu / Conveyance", flow(told("vessel"), " ", told("voyage"))),
         ("Kraj pochodzenia / Made in", told("origin_country"))),
    )  # fmt: skip
    for left, right in rows:
        for x, (label, part), stop in ((_LEFT, left, 302.0), (310.0, right, _RIGHT)):
            sheet.text(x, y + 1, label, size=7, color="#455a64")
            fitted(sheet, x + 116, y, stop - x - 118, part)
        y += 13
        sheet.rule(_LEFT, y - 2, _RIGHT, y - 2, width=0.25, color="#90a4ae")
    return y


def _goods(paper: Paper, row: int) -> list[Part]:
    return [paper.cell(row, "description"), paper.cell(row, "specification")]


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, f"Faktura eksportowa nr {paper.shipment.invoice_number}, c.d. / continued", bold=True)
    sheet.text(_RIGHT, 30, f"str. {sheet.page}", align="right")
    return 46


def _table(sheet: Sheet, paper: Paper, y: float) -> float:
    cell, ship, number = paper.cell, paper.shipment, paper.manner.number
    rng = chance("indeks", ship.seed)
    codes = [f"{rng.randrange(100, 999)}-{rng.randrange(1000, 9999)}" for _ in ship.lines]

    def unit(row: int) -> Part:
        told = cell(row, "unit")
        return told._replace(text=_UNITS[str(told.value)])

    columns = (
        Column("Lp.", 0.4, lambda i: f"{i + 1}."),
        Column("Indeks\nItem code", 0.95, lambda i: codes[i]),
        Column("Nazwa towaru lub usługi\nGoods", 2.9, lambda i: _goods(paper, i)),
        Column("Kod CN\nTariff", 1.1, lambda i: cell(i, "hs_code")),
        Column("Ilość\nQty", 0.95, lambda i: cell(i, "quantity"), "right"),
        Column("J.m.\nUnit", 0.55, unit),
        Column("Cena netto\nNet price", 1, lambda i: cell(i, "unit_price"), "right"),
        Column("VAT", 0.5, lambda i: "0%", "center"),
        Column("Wartość netto\nNet value", 1.3, lambda i: cell(i, "amount"), "right"),
    )

    def sum_until(count: int) -> str:
        return number(sum(line.amount for line in ship.lines[:count]), 2)

    carry = Carry("Do przeniesienia / Carried over", "Z przeniesienia / Brought over", 8, sum_until,
                  lambda: _next(sheet, paper))  # fmt: skip
    style = Style("rows", 7.6, head_fill=_GREY, bottom=730)
    return draw_table(sheet, _LEFT, y, _WIDTH, columns, paper.rows, style=style, carry=carry)


def _rates(sheet: Sheet, paper: Paper, y: float) -> float:
    """The table of VAT rates at the right, weights and packages at the left of it."""
    told, ship, number = paper.field, paper.shipment, paper.manner.number
    if y > 610:
        sheet.turn()
        y = _next(sheet, paper)
    plain = number(ship.total("total_amount"), 2)
    rows: tuple[tuple[str, ...], ...] = (
        ("Stawka VAT", "Netto", "Kwota VAT", "Brutto"), ("0%", plain, number(0, 2), plain),
        ("Razem", plain, number(0, 2), plain),
    )  # fmt: skip
    stops = (374.0, 440.0, 490.0, _RIGHT)
    for place, cells in enumerate(rows):
        at = y + 12 * place
        sheet.frame(310, at, _RIGHT, at + 12, width=0.4, fill=_GREY if place == 0 else "")
        sheet.text(314, at + 2.5, cells[0], size=7)
        for stop, text in zip(stops[1:], cells[1:], strict=True):
            sheet.text(stop - 4, at + 2.5, text, size=7, align="right")
    mass = paper.manner.mass
    lines: list[Part] = [
        flow("Opakowania / Packing: ", told("total_packages"), f" {paper.package_word().lower()}"),
        flow("Masa brutto / Gross mass: ", told("total_gross_kg"), f" {mass}"),
        flow("Masa netto / Net mass: ", told("total_net_kg"), f" {mass}"),
    ]
    if paper.has("licence_number"):
        lines.append(flow("Zezwolenie wywozowe / Export licence: ", told("licence_number")))
    return max(sheet.block(_LEFT, y, 264, lines), y + 38)


def _closing(sheet: Sheet, paper: Paper, y: float) -> None:
    told, ship, number = paper.field, paper.shipment, paper.manner.number
    sheet.frame(_LEFT, y, _RIGHT, y + 22, width=0, fill=_GREY)
    sheet.text(_LEFT + 6, y + 6, "Do zapłaty / Amount due:", size=10, bold=True)
    sheet.text(_RIGHT - 6, y + 6, flow(told("total_amount"), " ", told("currency")), size=11, bold=True, align="right")
    said = in_words(ship.total("total_amount"), ship.currency).lower()
    y = sheet.block(_LEFT, y + 27, _WIDTH, f"Słownie / Say: {said}")
    y = sheet.block(_LEFT, y, _WIDTH, f"Zapłacono / Paid to date: {number(0, 2)} {ship.currency}")
    words: Parts = [
        flow("Rachunek bankowy / Account: ", told("bank")),
        "Sprzedaż objęta stawką VAT 0% - eksport towarów. Reklamacje ilościowe w ciągu 7 dni od dostawy. Towar "
        "pozostaje własnością sprzedawcy do chwili zapłaty całej należności.",
        "We confirm having sold to you the goods above on our general conditions of sale, which you have received. "
        "Please return the copy signed; failing objection within three days the sale is deemed accepted.",
    ]
    y = sheet.block(_LEFT, y + 4, _WIDTH, words, size=7)
    for x, label in ((_LEFT, "Wystawił / Issued by"), (370.0, "Odebrał / Accepted by the purchaser")):
        sheet.rule(x, y + 38, x + 184, y + 38, width=0.4, dash=1.5)
        sheet.text(x, y + 41, label, size=7)


LAYOUT = Layout("invoice_faktura", "commercial_invoice", _draw, pack="i", hs=("8", "10", "6"), mass=("kg",),
                numbers=("space",), dates=("dotted", "iso"))  # fmt: skip
