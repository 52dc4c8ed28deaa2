"""An independent assayer's certificate: sentences of attendance and sampling, results listed in per cent and in ppm."""

from __future__ import annotations

from datetime import timedelta

from inspector.papers import analysis, stamps
from inspector.papers.chance import chance
from inspector.papers.forms import fitted
from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _VALUE, _RIGHT = 64.0, 214.0, 531.0
_ROOM = _RIGHT - _LEFT
_HOUSES = (("Thornbury Pell Assayers (Far East) Ltd.", "TPA"), ("Okandel Inspection & Assay Pte. Ltd.", "OIA"))
_NAMES = {"Fe": "Iron", "Cu": "Copper", "Pb": "Lead", "Zn": "Zinc", "As": "Arsenic", "Ni": "Nickel", "Cd": "Cadmium",
          "Si": "Silicon"}  # fmt: skip


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("book", 8.6, leading=1.36)
    house, short = chance("assay", paper.shipment.seed).choice(_HOUSES)
    y = _head(sheet, paper, house)
    y = _facts(sheet, paper, y)
    y = _attended(sheet, paper, y + 6, house)
    y = _results(sheet, paper, y + 8)
    _closing(sheet, paper, y + 12, house, short)


def _head(sheet: Sheet, paper: Paper, house: str) -> float:
    ship = paper.shipment
    sheet.text(_LEFT, 40, house, size=12.5, bold=True, color="#5a2d0c")
    sheet.text(_LEFT, 56, "Samplers, Weighers, Analysts. Members of the trade's register of assayers.", size=7)
    sheet.rule(_LEFT, 70, _RIGHT, 70, width=1.2, color="#5a2d0c")
    sheet.text(_LEFT, 84, "CERTIFICATE OF ANALYSIS", size=15, bold=True)
    sheet.text(_RIGHT, 80, flow("Our ref: ", paper.field("number")), align="right")
    sheet.text(_RIGHT, 92, flow("Issued: ", paper.field("date")), align="right")
    received = paper.manner.date(ship.dates.analysis - timedelta(days=2))
    sheet.text(_RIGHT, 104, f"Sample received: {received}", align="right", size=7.4)
    return 128


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    told, first = paper.field, paper.shipment.lines[0]
    mass = told("total_net_kg")._replace(key="f:quantity", text=paper.manner.weight(first.net_kg), value=first.net_kg)
    seller, _ = paper.party("seller")
    buyer, _ = paper.party("buyer")
    lines: list[tuple[str, Part]] = [
        ("Seller", seller),
        ("Buyer", buyer),
        ("Contract reference", told("contract_number")),
        ("Commodity declared", told("product")),
        ("CAS number", told("cas_number")),
        ("Lot", told("batch_number")),
        ("Lot weight, net", flow(mass, f" {paper.manner.mass}")),
        ("Packing", first.packing),
    ]
    for label, part in lines:
        end = sheet.text(_LEFT, y, label)
        dots = "." * max(2, int((_VALUE - 12 - end) / sheet.measure(".")))
        sheet.text(end + 2, y, dots, color="#999999")
        fitted(sheet, _VALUE, y, _RIGHT - _VALUE, part)
        y += 14
    return y


def _attended(sheet: Sheet, paper: Paper, y: float, house: str) -> float:
    ship = paper.shipment
    day = paper.manner.date(ship.dates.analysis - timedelta(days=2))
    count = min(ship.lines[0].packages, max(2, round(ship.lines[0].packages * 0.1)))
    words = (
        f"At the request of the seller we attended at the seller's store at {ship.seller.address[-1]} on {day}. "
        f"Drawn at random and sampled: {count} of the packages; the increments were united, reduced and parted into "
        "four sealed samples, of which two are held for the parties and one as reserve. We report on the dry sample:"
    )
    return sheet.block(_LEFT, y, _ROOM, words)


def _results(sheet: Sheet, paper: Paper, y: float) -> float:
    """One line a determination; the assay in per cent, the impurities in ppm beside the contract's limits."""
    goods = paper.shipment.lines[0].goods
    for x, title, align in ((_LEFT, "Determination", "left"), (300, "Found", "right"), (312, "", "left"),
                            (420, "Contract", "right"), (440, "Method", "left")):  # fmt: skip
        sheet.text(x, y, title, size=7.4, bold=True, align=align)
    sheet.rule(_LEFT, y + 12, _RIGHT, y + 12, width=0.5)
    y += 18
    if goods.purity:
        sheet.text(_LEFT, y, "Assay (main constituent)")
        sheet.text(300, y, paper.field("purity"), align="right")
        sheet.text(420, y, "to be reported", align="right")
        sheet.text(440, y, "gravimetric")
        y += 14
    for name, limit, result in analysis.traces(goods, chance("assayer", paper.shipment.seed)):
        sheet.text(_LEFT, y, f"{_NAMES[name]} ({name})")
        sheet.text(300, y, f"{float(result) * 10000:.0f}", align="right")
        sheet.text(306, y, "ppm")
        sheet.text(420, y, f"max. {float(limit) * 10000:.0f} ppm", align="right")
        sheet.text(440, y, "ICP-OES" if float(limit) > 0.002 else "ICP-MS")
        y += 14
    density, _, looks, _ = analysis.PHYSICS.get(paper.shipment.cas, (0.0, "", "", ""))
    for label, text in (("Appearance", looks), ("Density", f"{density:.2f} g/cm3" if density else "")):
        if text:
            sheet.text(_LEFT, y, label)
            sheet.text(300, y, text, align="right")
            y += 14
    sheet.rule(_LEFT, y, _RIGHT, y, width=0.5)
    return y


def _closing(sheet: Sheet, paper: Paper, y: float, house: str, short: str) -> None:
    words = (
        "The results relate only to the sample as tested. This certificate reflects our findings at the time and "
        "place of sampling; it does not relieve seller or buyer of their contractual obligations. It shall not be "
        "reproduced except in full."
    )
    y = sheet.block(_LEFT, y, _ROOM, words, size=7.2) + 20
    rng = chance("assayer hand", paper.shipment.seed)
    sheet.text(_LEFT, y, f"For and on behalf of {house}")
    stamps.signature(sheet, _LEFT + 20, y + 40, rng)
    sheet.rule(_LEFT, y + 46, _LEFT + 170, y + 46, width=0.4)
    sheet.text(_LEFT, y + 49, "Chief Analyst", size=7.4)
    stamps.oval(sheet, 440, y + 36, (short, "SEALED SAMPLE", f"No. {rng.randrange(10000, 99999)}"), color="#5a2d0c")
    sheet.text(sheet.width / 2, 804, f"{short}-F-019 issue 7.  Page 1 of 1", size=6.6, align="center")


LAYOUT = Layout("analysis_assay", "certificate_of_analysis", _draw, pack="h", mass=("kg", "kgs"), hs=("6",),
                numbers=("comma", "plain"), dates=("dmon", "long", "iso"))  # fmt: skip
