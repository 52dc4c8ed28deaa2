"""An ocean bill of lading as a liner prints it: boxed parties on the left, one open frame of goods."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import boxed, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 36.0, 300.0, 560.0


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 8.5)
    sheet.watermark("ORIGINAL", size=90, shade=0.93)
    y = _parties(sheet, paper, 30)
    y = _voyage(sheet, paper, y)
    y = _goods(sheet, paper, y)
    _foot(sheet, paper, y)


def _carrier(paper: Paper) -> tuple[str, str, str]:
    prefix = paper.shipment.transport_number[:3]
    return next((line for line in companies.LINES if line[1] == prefix), companies.LINES[0])


def _parties(sheet: Sheet, paper: Paper, y: float) -> float:
    for place, (label, name) in enumerate(
        (
            ("SHIPPER/EXPORTER (complete name and address)", "seller"),
            ("CONSIGNEE (not negotiable unless to order)", "consignee"),
            ("NOTIFY PARTY (no claim shall attach for failure to notify)", "notify"),
        )
    ):
        top = y + 62 * place
        boxed(sheet, (_LEFT, top, _MIDDLE, top + 62), label, party(paper, name), family="mono")
    sheet.frame(_MIDDLE, y, _RIGHT, y + 186)
    boxed(
        sheet,
        (_MIDDLE, y, 430, y + 30),
        "BOOKING NO.",
        f"BK{chance(paper.shipment.seed).randrange(10**6, 10**7)}",
        family="mono",
    )
    boxed(sheet, (430, y, _RIGHT, y + 30), "BILL OF LADING NO.", paper.field("number"), bold=True, family="mono")
    boxed(
        sheet,
        (_MIDDLE, y + 30, _RIGHT, y + 58),
        "EXPORT REFERENCES",
        [flow("S/C ", paper.field("contract_number"))],
        family="mono",
    )
    sheet.text((_MIDDLE + _RIGHT) / 2, y + 74, _carrier(paper)[0], size=13, bold=True, align="center", color="#16365c")
    sheet.text((_MIDDLE + _RIGHT) / 2, y + 96, "BILL OF LADING", size=12, bold=True, align="center")
    sheet.text((_MIDDLE + _RIGHT) / 2, y + 111, "FOR PORT-TO-PORT OR COMBINED TRANSPORT", size=6.5, align="center")
    sheet.block(
        _MIDDLE + 8,
        y + 128,
        240,
        "RECEIVED by the carrier the goods as specified below in apparent good order "
        "and condition unless otherwise stated, to be transported to such place as agreed. One of the original "
        "bills must be surrendered duly endorsed in exchange for the goods.",
        size=6,
    )
    return y + 186


def _voyage(sheet: Sheet, paper: Paper, y: float) -> float:
    quarter = (_RIGHT - _LEFT) / 4
    edges = [_LEFT + quarter * place for place in range(5)]
    first = (
        ("PRE-CARRIAGE BY", ""),
        ("PLACE OF RECEIPT", ""),
        ("OCEAN VESSEL", paper.field("vessel")),
        ("VOY. NO.", paper.field("voyage")),
    )
    second = (
        ("PORT OF LOADING", paper.field("loading_port")),
        ("PORT OF DISCHARGE", paper.field("discharge_port")),
        ("PLACE OF DELIVERY", ""),
        ("FINAL DESTINATION (for reference)", ""),
    )
    rows: tuple[tuple[tuple[str, Part], ...], ...] = (first, second)
    for line, cells in enumerate(rows):
        for place, (label, part) in enumerate(cells):
            corners = (edges[place], y + 26 * line, edges[place + 1], y + 26 * line + 26)
            boxed(sheet, corners, label, part, family="mono", label_size=6)
    return y + 52


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    depth = 300.0
    edges = (_LEFT, 130.0, 205.0, 415.0, 490.0, _RIGHT)
    titles = (
        "MARKS & NOS.\nCONTAINER / SEAL NO.",
        "NO. OF PKGS",
        "KIND OF PACKAGES; DESCRIPTION OF GOODS",
        "GROSS WEIGHT",
        "MEASUREMENT",
    )
    sheet.frame(_LEFT, y, _RIGHT, y + depth)
    sheet.rule(_LEFT, y + 22, _RIGHT, y + 22)
    for place, title in enumerate(titles):
        sheet.block(edges[place] + 3, y + 3, 120, list(title.split("\n")), size=6.3)
        if place:
            sheet.rule(edges[place], y, edges[place], y + depth)
    _particulars(sheet, paper, y + 28, edges)
    return y + depth


def _particulars(sheet: Sheet, paper: Paper, y: float, edges: tuple[float, ...]) -> None:
    sheet.pen.family = "mono"
    mass = paper.manner.mass
    marks: list[Part] = [*paper.shipment.marks, "", *_boxes(paper)]
    sheet.block(edges[0] + 3, y, edges[1] - edges[0] - 4, marks, size=7.2)
    sheet.block(edges[1] + 3, y, 70, [paper.field("total_packages"), paper.package_word()], size=8)
    sheet.text(edges[4] - 4, y, flow(paper.field("total_gross_kg"), mass), size=8, align="right")
    sheet.text(edges[5] - 4, y, flow(paper.field("total_volume_cbm"), "CBM"), size=8, align="right")
    parts: list[Part] = ["SAID TO CONTAIN:"]
    for row in paper.rows:
        parts += [
            paper.cell(row, "description"),
            flow("HS CODE ", paper.cell(row, "hs_code")),
            flow(paper.cell(row, "packages"), " ", paper.cell(row, "package_kind")),
        ]
    if paper.shipment.remark:
        parts.append(paper.field("remarks")._replace(key="x:remark"))
    parts += [
        "",
        "SHIPPER'S LOAD, COUNT AND SEAL",
        "FREIGHT " + ("PREPAID" if paper.shipment.incoterm[0] == "C" else "COLLECT"),
    ]
    sheet.block(edges[2] + 3, y, edges[3] - edges[2] - 6, parts, size=7.6)
    sheet.pen.family = "sans"


def _boxes(paper: Paper) -> list[Part]:
    told = paper.field("container_numbers")
    parts: list[Part] = []
    for number, seal in zip(paper.shipment.containers, paper.shipment.seals, strict=True):
        parts += [told._replace(text=number), f"SEAL {seal}", "1X20'GP FCL/FCL"]
    return parts


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    boxed(
        sheet,
        (_LEFT, y, _RIGHT, y + 24),
        "TOTAL NUMBER OF CONTAINERS OR PACKAGES (IN WORDS)",
        f"SAY {int(paper.shipment.total('total_packages'))} PACKAGES ONLY",
        family="mono",
    )
    y += 24
    boxed(sheet, (_LEFT, y, 210, y + 70), "FREIGHT & CHARGES", "AS ARRANGED", family="mono")
    boxed(sheet, (210, y, 340, y + 35), "NUMBER OF ORIGINAL B(S)/L", "THREE", family="mono")
    boxed(sheet, (210, y + 35, 340, y + 70), "PLACE OF ISSUE", paper.shipment.loading.city.upper(), family="mono")
    boxed(sheet, (340, y, _RIGHT, y + 70), "SHIPPED ON BOARD DATE", paper.field("date"), family="mono")
    sheet.text(346, y + 54, f"SIGNED FOR THE CARRIER {_carrier(paper)[2].upper()}", size=5.5)
    rng = chance("carrier", paper.shipment.seed)
    stamps.oval(sheet, 500, y + 36, ("AS CARRIER", _carrier(paper)[1], paper.shipment.loading.city.upper()))
    stamps.signature(sheet, 450, y + 48, rng)


LAYOUT = Layout(
    "lading_liner",
    "bill_of_lading",
    _draw,
    upper=True,
    numbers=("comma", "comma", "plain"),
    mass=("KGS", "KG"),
    dates=("DMON", "MOND", "iso"),
    most_lines=8,
)
