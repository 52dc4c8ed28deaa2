"""An inspection certificate 3.1 after EN 10204, German and English: coded boxes, two tests and their mean in rows."""

from __future__ import annotations

from inspector.papers import analysis
from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.stamps import BLUE, oval, signature

_LEFT, _MIDDLE, _RIGHT = 36.0, 297.0, 560.0
_INK = "#202020"


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("wide", 7.6, _INK)
    sheet.text(_LEFT, 30, "Abnahmeprüfzeugnis 3.1", size=14, bold=True)
    sheet.text(_LEFT, 48, "Inspection certificate 3.1 - EN 10204:2004", size=8.4)
    sheet.text(_RIGHT, 30, flow("Nr. / No.  ", paper.field("number")), size=9, bold=True, align="right")
    sheet.text(_RIGHT, 46, flow("Datum / Date  ", paper.field("date")), size=9, align="right")
    y = _facts(sheet, paper, 68)
    sheet.text(_LEFT, y + 14, "C70-C92  Chemische Zusammensetzung / Chemical composition [%]", bold=True)
    y = _table(sheet, paper, y + 28)
    y = _properties(sheet, paper, y + 16)
    words = ("Z01  Es wird bestätigt, dass die Lieferung den Anforderungen der Bestellung entspricht. / We hereby "
             "certify that the delivery complies with the requirements of the order.")  # fmt: skip
    y = sheet.block(_LEFT, y + 16, 480, words) + 12
    rng = chance("mill", paper.shipment.seed)
    signature(sheet, 350, y + 34, rng)
    sheet.rule(330, y + 40, _RIGHT, y + 40, width=0.4)
    sheet.text(330, y + 43, "Z02  Abnahmebeauftragter / Inspection representative", size=6.2)
    oval(sheet, 150, y + 34, ("QUALITÄT", "QS 7", "GEPRÜFT"), color=BLUE)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told = paper.field
    weight = told("total_net_kg")._replace(key="f:quantity")
    grid: tuple[tuple[str, list[Part] | Part, str, list[Part] | Part], ...] = (
        ("A01 Hersteller / Manufacturer", party(paper, "seller"), "A06 Besteller / Purchaser", party(paper, "buyer")),
        ("B01 Erzeugnis / Product", told("product"), "A07 Bestell-Nr. / Order no.", told("contract_number")),
        ("B07 Charge / Batch", told("batch_number"), "B13 Masse / Mass", flow(weight, f" {paper.manner.mass}")),
        ("CAS", told("cas_number"), "B06 Kennzeichnung / Marking", " ".join(paper.shipment.marks[:2])),
    )
    for place, (one, left, two, right) in enumerate(grid):
        depth = 50.0 if place == 0 else 30.0
        for x0, x1, label, parts in ((_LEFT, _MIDDLE, one, left), (_MIDDLE, _RIGHT, two, right)):
            sheet.frame(x0, y, x1, y + depth, width=0.4)
            sheet.text(x0 + 3, y + 2, label, size=5.8)
            sheet.block(x0 + 3, y + 11, x1 - x0 - 6, parts)
        y += depth
    return y


def _table(sheet: Sheet, paper: Paper, y: float) -> float:
    """Elements side by side; below them the limits, two tests, and the mean that the certificate states."""
    rng = chance("mill tests", paper.shipment.seed)
    purity = paper.field("purity")
    columns: list[tuple[str, list[Part]]] = []
    if paper.has("purity"):
        least = float(purity.text.rstrip("%"))
        mean = Told("f:purity", _comma(purity.text), purity.value, (purity.text,))
        columns.append(("Gehalt\nAssay", [_comma(f"{least:g}"), "", *2 * [_comma(purity.text.rstrip("%"))], mean]))
    for name, limit, found in analysis.traces(paper.shipment.lines[0].goods, rng):
        shift = float(found) * rng.uniform(0.01, 0.09)
        tests = [f"{float(found) + shift:.4f}", f"{float(found) - shift:.4f}", found]
        columns.append((f"{name}\n%", ["", _comma(limit), *(_comma(one) for one in tests)]))
    labels = ("", "min.", "max.", "Probe / Test 1", "Probe / Test 2", "Mittel / Mean")
    step = (_RIGHT - _LEFT - 92) / len(columns)
    depths = [26.0, 15.0, 15.0, 15.0, 15.0, 17.0]
    for place, depth in enumerate(depths):
        sheet.frame(_LEFT, y, _RIGHT, y + depth, width=0.4, fill="#ececec" if place in (0, 5) else "")
        sheet.text(_LEFT + 4, y + 4, labels[place], bold=place == 5)
        for at, (title, cells) in enumerate(columns):
            middle = _LEFT + 92 + step * (at + 0.5)
            sheet.rule(middle - step / 2, y, middle - step / 2, y + depth, width=0.4)
            parts: list[Part] = [*title.split("\n")] if place == 0 else [cells[place - 1]]
            sheet.block(middle - step / 2, y + 4, step, parts, align="center", bold=place == 5)
        y += depth
    return y


def _comma(figure: str) -> str:
    return figure.replace(".", ",")


def _properties(sheet: Sheet, paper: Paper, y: float) -> float:
    density, melting, looks, _ = analysis.PHYSICS.get(paper.shipment.cas, (0.0, "", "", ""))
    entries = (("C40  Aussehen / Appearance", looks), ("C41  Dichte / Density", _comma(f"{density:.2f} g/cm³")),
               ("C42  Schmelzpunkt / Melting point", analysis.degrees(melting)))  # fmt: skip
    for label, text in entries if density else ():
        sheet.text(_LEFT, y, label)
        end = sheet.measure(label)
        sheet.rule(_LEFT + end + 4, y + 7, 326, y + 7, width=0.4, dash=1)
        sheet.text(330, y, text)
        y += 13
    return y


LAYOUT = Layout("analysis_mill", "certificate_of_analysis", _draw, pack="c", mass=("kg",), numbers=("dot", "space"),
                dates=("dotted",))  # fmt: skip
