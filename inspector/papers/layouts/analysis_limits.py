"""A German laboratory's certificate of analysis: a head for the lot, then parameter, method, unit, min, max, actual."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.stamps import BLUE, oval, signature

_LEFT, _RIGHT = 56.0, 545.0
_EDGES = (56.0, 196.0, 296.0, 348.0, 402.0, 456.0, 545.0)
_TITLES = ("Merkmal\nParameter", "Prüfverfahren\nTest procedure", "Einheit\nUnit", "Min.", "Max.",
           "Istwert\nActual")  # fmt: skip
_INK = "#0b4f4a"
Row = tuple[str, str, str, str, str, Part]


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.8)
    _letterhead(sheet)
    sheet.text(_LEFT, 104, "Analysenzertifikat", size=15, bold=True)
    sheet.text(_LEFT, 124, "Certificate of analysis", size=10)
    y = _references(sheet, paper, 104)
    y = _client(sheet, paper, max(y, 146))
    y = _lot(sheet, paper, y + 12)
    y = _results(sheet, paper, y)
    _release(sheet, paper, y + 14)


def _letterhead(sheet: Sheet) -> None:
    sheet.frame(_RIGHT - 150, 34, _RIGHT, 36, width=0, fill=_INK)
    sheet.text(_RIGHT, 42, "Prüfkontor Hollerbeck", size=13, bold=True, color=_INK, align="right")
    sheet.text(_RIGHT, 59, "Labor für Rohstoffanalytik GmbH", size=8, color=_INK, align="right")
    sheet.text(_RIGHT, 70, "Kanalstraße 41 · 47119 Duisburg", size=7, align="right")
    foot = "Die Ergebnisse beziehen sich nur auf die untersuchte Probe. / The results relate to the sample tested only."
    sheet.rule(_LEFT, 800, _RIGHT, 800, width=0.4, color=_INK)
    sheet.text(_LEFT, 804, foot, size=6.4)
    sheet.text(_RIGHT, 804, "Seite 1 von 1", size=6.4, align="right")


def _references(sheet: Sheet, paper: Paper, y: float) -> float:
    entries: tuple[tuple[str, Part], ...] = (
        ("Zertifikat / Certificate", paper.field("number")),
        ("Ausgestellt / Issued", paper.field("date")),
        ("Kontrakt / Contract", paper.field("contract_number")),
    )
    for label, part in entries:
        sheet.text(330, y, label, size=8)
        sheet.text(436, y, part, size=8.8)
        y += 12
    return y


def _client(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.text(_LEFT, y, "Auftraggeber / Principal", size=6.8, color=_INK)
    left = sheet.block(_LEFT, y + 10, 230, party(paper, "seller"))
    sheet.text(330, y, "Abnehmer / Customer", size=6.8, color=_INK)
    return max(left, sheet.block(330, y + 10, 210, party(paper, "buyer")))


def _lot(sheet: Sheet, paper: Paper, y: float) -> float:
    """The coloured head of the lot, and what was drawn from it."""
    told, rng = paper.field, chance("limits lot", paper.shipment.seed)
    sheet.frame(_LEFT, y, _RIGHT, y + 17, width=0, fill="#d6e6e3")
    sheet.text(_LEFT + 4, y + 4, flow("Charge / Lot  ", told("batch_number")), bold=True)
    mass = flow("Losgröße / Lot size  ", told("total_net_kg")._replace(key="f:quantity"), f" {paper.manner.mass}")
    sheet.text(_RIGHT - 4, y + 4, mass, align="right")
    rows: tuple[tuple[str, Part], ...] = (
        ("Produkt / Material", told("product")),
        ("CAS-Nr.", told("cas_number")),
        ("Probe-Nr. / Sample ID", f"{rng.randrange(10**5, 10**6)}-{rng.randrange(1, 9)}"),
    )
    y += 23
    for label, part in rows:
        sheet.text(_LEFT + 4, y, label)
        y = sheet.block(180, y, 360, part) + 1.5
    return y + 6


def _comma(figure: str) -> str:
    return figure.replace(".", ",")


def _rows(paper: Paper) -> list[Row]:
    goods, rng = paper.shipment.lines[0].goods, chance("limits", paper.shipment.seed)
    rows: list[Row] = []
    if paper.has("purity"):
        purity = paper.field("purity")
        bare = purity.text.rstrip("%")
        found = purity._replace(text=_comma(bare), alt=(bare, _comma(bare)))
        rows.append(("Gehalt / Assay", "DIN 51001", "% m/m", _comma(bare), "", found))
    for name, limit, result in analysis.traces(goods, rng):
        rows.append((f"{name}", "ISO 11885 (ICP)", "% m/m", "", _comma(limit), _comma(result)))
    moisture = rng.uniform(0.02, 0.18)
    rows.append(("Feuchte / Moisture", "DIN EN ISO 787-2", "% m/m", "", "0,20", _comma(f"{moisture:.2f}")))
    if goods.cas in analysis.PHYSICS:
        density, _, looks, _ = analysis.PHYSICS[goods.cas]
        rows.append(("Dichte / Density", "ISO 1183-1", "g/cm³", "", "", _comma(f"{density:.2f}")))
        rows.append(("Aussehen / Appearance", "visuell / visual", "-", "", "", looks))
    return rows


def _results(sheet: Sheet, paper: Paper, y: float) -> float:
    align = ("left", "left", "left", "right", "right", "right")
    sheet.rule(_LEFT, y, _RIGHT, y, width=1, color=_INK)
    for place, title in enumerate(_TITLES):
        _put(sheet, place, y + 3, [*title.split("\n")], align[place], size=7.4)
    y += 24
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.5, color=_INK)
    for row in _rows(paper):
        for place, part in enumerate(row):
            _put(sheet, place, y + 4, [part], align[place], size=8.8)
        y += 18
        sheet.rule(_LEFT, y, _RIGHT, y, width=0.25, color="#9a9a9a")
    return y


def _put(sheet: Sheet, place: int, y: float, parts: list[Part], align: str, *, size: float) -> None:
    left, right = _EDGES[place] + 4, _EDGES[place + 1] - 4
    sheet.block(left, y, right - left, parts, size=size, align=align)


def _release(sheet: Sheet, paper: Paper, y: float) -> None:
    words = ("Die Charge entspricht der vereinbarten Spezifikation und wird freigegeben. / The lot meets the agreed "
             "specification and is released.")  # fmt: skip
    y = sheet.block(_LEFT, y, 480, words) + 14
    rng = chance("limits hand", paper.shipment.seed)
    signature(sheet, _LEFT + 8, y + 26, rng)
    sheet.rule(_LEFT, y + 34, 220, y + 34, width=0.4)
    sheet.text(_LEFT, y + 37, "Laborleitung / Head of laboratory", size=6.6)
    oval(sheet, 420, y + 28, ("HOLLERBECK", "LABOR 2", "FREIGABE"), color=BLUE, turn=rng.uniform(-14, 6))


LAYOUT = Layout("analysis_limits", "certificate_of_analysis", _draw, pack="d", mass=("kg",), numbers=("dot",),
                dates=("dotted", "iso"))  # fmt: skip
