"""An Italian fattura in two languages: cedente and cessionario, causale del trasporto, IVA non imponibile, scadenze."""

from __future__ import annotations

from datetime import timedelta

from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet
from inspector.papers.table import Carry, Column, Style, draw_table

_LEFT, _RIGHT = 34.0, 561.0
_WIDTH = _RIGHT - _LEFT
_INK, _TINT = "#14532d", "#e6efe8"
_UNITS = {"KG": "KG", "MT": "T", "PCS": "PZ", "SETS": "GR", "M2": "MQ", "M": "MT", "BOX": "CF"}


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("wide", 7.4, leading=1.26)
    y = _head(sheet, paper)
    y = _facts(sheet, paper, y)
    y = _table(sheet, paper, y + 6)
    _closing(sheet, paper, y + 6)


def _head(sheet: Sheet, paper: Paper) -> float:
    ship, rng = paper.shipment, chance("fattura", paper.shipment.seed)
    seller, address = paper.party("seller")
    size = 12.5
    while sheet.measure(seller, size=size, bold=True) > 294:
        size -= 0.2
    sheet.text(_LEFT, 30, seller, size=size, bold=True, color=_INK)
    phone = rng.randrange(10**6, 10**7)
    register = rng.randrange(10**6, 2 * 10**6)
    lines: list[Part] = [*address, f"Tel. +86 {phone}  Fax +86 {phone + 1}  PEC: fatture@{ship.seller.domain}",
                         f"P. IVA / C.F. / VAT {ship.seller.credit_code}  -  REA MI-{register}"]  # fmt: skip
    sheet.block(_LEFT, 47, 300, lines, size=6.8)
    sheet.text(_LEFT, 104, "FATTURA COMMERCIALE / COMMERCIAL INVOICE", size=9.6, bold=True, color=_INK)
    for x, label, name in ((336, "Spett.le / Messrs.", "buyer"), (336, "Destinazione merce / Ship to", "consignee")):
        y = 28 if name == "buyer" else 78
        sheet.frame(x, y, _RIGHT, y + 46, width=0.5, color=_INK)
        sheet.text(x + 4, y + 2.5, label, size=5.8, color=_INK)
        sheet.block(x + 4, y + 11, _RIGHT - x - 8, party(paper, name), size=7.6)
    return 130


def _strip(sheet: Sheet, y: float, cells: list[tuple[float, str, Part]]) -> float:
    """A strip of boxes: a tinted caption in two languages, the value below it."""
    x, whole = _LEFT, sum(share for share, _, _ in cells)
    for share, label, part in cells:
        right = x + _WIDTH * share / whole
        sheet.frame(x, y, right, y + 9, width=0, fill=_TINT)
        sheet.frame(x, y, right, y + 23, width=0.5, color=_INK)
        size = 5.6
        while sheet.measure(label, size=size) > right - x - 5:
            size -= 0.1
        sheet.text(x + 3, y + 1.8, label, size=size, color=_INK)
        size = 7.4
        while size > 5 and sheet.measure(part, size=size) > right - x - 6:
            size -= 0.1
        sheet.text(x + 3, y + 12, part, size=size)
        x = right
    return y + 23


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told, ship = paper.field, paper.shipment
    page = flow(f"{sheet.page}")
    y = _strip(sheet, y, [(1.3, "Fattura n. / Invoice no.", told("number")), (1.1, "Data / Date", told("date")),
                          (1.3, "Vs. ordine / Your order", told("contract_number")),
                          (1, "Cod. cliente / Customer", f"C{chance('cliente', ship.seed).randrange(1000, 9999)}"),
                          (0.5, "Pag. / Page", page)])  # fmt: skip
    terms = ship.payment.replace("T/T", "Bonifico T/T")
    y = _strip(sheet, y, [(2.2, "Condizioni di pagamento / Terms of payment", terms),
                          (1.2, "Resa / Delivery terms", told("incoterm")),
                          (1, "Valuta / Currency", told("currency"))])  # fmt: skip
    vessel: Part = flow(told("vessel"), " / ", told("voyage")) if ship.voyage else told("vessel")
    return _strip(sheet, y, [(1.2, "Porto d'imbarco / Port of loading", told("loading_port")),
                             (1.2, "Porto di sbarco / Port of discharge", told("discharge_port")),
                             (1.2, "Mezzo / Vessel", vessel),
                             (1, "Origine merce / Origin", told("origin_country"))])  # fmt: skip


def _article(paper: Paper, row: int) -> list[Part]:
    cell = paper.cell
    return [cell(row, "description"), cell(row, "specification"), flow("Voce doganale / HS ", cell(row, "hs_code"))]


def _next(sheet: Sheet, paper: Paper) -> float:
    sheet.text(_LEFT, 30, paper.shipment.seller.name, size=8.4, bold=True, color=_INK)
    words = f"Fattura n. {paper.shipment.invoice_number} - segue / continued - Pag. {sheet.page}"
    sheet.text(_RIGHT, 31, words, align="right")
    return 46


def _table(sheet: Sheet, paper: Paper, y: float) -> float:
    cell, ship = paper.cell, paper.shipment
    rng = chance("articoli", ship.seed)
    codes = [f"{rng.choice('ABMR')}{rng.randrange(100, 999)}.{rng.randrange(10, 99)}" for _ in ship.lines]

    def unit(row: int) -> Part:
        told = cell(row, "unit")
        return told._replace(text=_UNITS[str(told.value)])

    columns = (
        Column("Codice\nCode", 0.9, lambda i: codes[i]),
        Column("Descrizione\nDescription", 3.4, lambda i: _article(paper, i)),
        Column("U.M.\nUnit", 0.5, unit, "center"),
        Column("Quantità\nQuantity", 1, lambda i: cell(i, "quantity"), "right"),
        Column("Prezzo unit.\nUnit price", 1, lambda i: cell(i, "unit_price"), "right"),
        Column("Sc. %\nDisc.", 0.5, lambda i: "", "right"),
        Column("Importo\nAmount", 1.25, lambda i: cell(i, "amount"), "right"),
        Column("IVA\nVAT", 0.45, lambda i: "N8", "center"),
    )

    def sum_until(number: int) -> str:
        return paper.manner.number(sum(line.amount for line in ship.lines[:number]), 2)

    carry = Carry("A riportare / Carried forward", "Riporto / Brought forward", 6, sum_until,
                  lambda: _next(sheet, paper))  # fmt: skip
    style = Style("columns", 7.2, head_fill=_TINT, head_bold=False, head_color=_INK, bottom=742, depth=230, color=_INK)
    return draw_table(sheet, _LEFT, y, _WIDTH, columns, paper.rows, style=style, carry=carry)


def _closing(sheet: Sheet, paper: Paper, y: float) -> None:
    told, ship, number = paper.field, paper.shipment, paper.manner.number
    if y > 640:
        sheet.turn()
        y = _next(sheet, paper)
    kinds = paper.package_word().lower()
    y = _strip(sheet, y, [(1, "N. colli / Packages", told("total_packages")), (1, "Aspetto beni / Packing", kinds),
                          (1, "Peso lordo kg / Gross weight", told("total_gross_kg")),
                          (1, "Peso netto kg / Net weight", told("total_net_kg")),
                          (1, "Volume m³", told("total_volume_cbm"))])  # fmt: skip
    plain = number(ship.total("total_amount"), 2)
    y = _strip(sheet, y, [(1, "Imponibile / Taxable", plain), (1.4, "Codice IVA / VAT code", "N8 - Non imp. art. 8"),
                          (0.8, "Imposta / VAT", number(0, 2)),
                          (1.5, "Causale / Reason", "Vendita / Sale")])  # fmt: skip
    sheet.frame(_LEFT, y, _RIGHT, y + 30, width=0.5, color=_INK)
    due = ship.dates.invoice + timedelta(days=60)
    sheet.text(_LEFT + 4, y + 3, "Scadenze / Due dates", size=5.6, color=_INK)
    sheet.text(_LEFT + 4, y + 14, f"{paper.manner.date(due)}   {ship.currency} {plain}")
    sheet.text(330, y + 11, "TOTALE FATTURA / TOTAL", bold=True, size=8.4)
    sheet.text(_RIGHT - 5, y + 10, told("total_amount"), bold=True, size=10.5, align="right")
    _legal(sheet, paper, y + 36)


def _legal(sheet: Sheet, paper: Paper, y: float) -> None:
    words: Parts = [
        flow("Banca d'appoggio / Bank: ", paper.field("bank")),
        "Operazione non imponibile ai sensi dell'art. 8, comma 1, lett. a) D.P.R. 633/72. Contributo CONAI assolto ove "
        "dovuto. Il presente documento non costituisce fattura valida ai fini del D.P.R. 633/72 e s.m.i.",
        "The exporter of the products covered by this document declares that the prices are correct and the goods are "
        "not subject to further discounts. Foro competente / Place of jurisdiction: Milano.",
    ]
    if paper.has("licence_number"):
        words = [flow("Licenza di esportazione / Export licence: ", paper.field("licence_number")), *words]
    sheet.block(_LEFT, y, _WIDTH, words, size=6.4)


LAYOUT = Layout("invoice_fattura", "commercial_invoice", _draw, pack="g", hs=("8", "6", "8."), mass=("KG",),
                numbers=("dot",), dates=("dmy", "dotted"))  # fmt: skip
