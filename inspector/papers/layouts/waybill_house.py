"""A house air waybill of a forwarder: wide rows of labels above values, the goods in a list below."""

from __future__ import annotations

from inspector.papers.companies import FORWARDER
from inspector.papers.furniture import above, flow, party, signing
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import LETTER, Part, Pen, Sheet


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("sans", 9)
    sheet.text(44, 34, "HOUSE AIR WAYBILL", size=16, bold=True)
    sheet.text(568, 36, flow("HAWB  ", paper.field("number")), size=12, bold=True, align="right")
    sheet.text(44, 56, f"{FORWARDER.name}  ·  not negotiable", size=8)
    sheet.rule(44, 70, 568, 70, width=1.2)
    y = max(
        above(sheet, 44 + 178 * place, 80, label, party(paper, name), width=166)
        for place, (label, name) in enumerate(
            (("Shipper", "seller"), ("Consignee", "consignee"), ("Also notify", "notify"))
        )
    )
    y = _row(
        sheet,
        y + 10,
        (
            ("Departure", paper.field("loading_port")),
            ("Destination", paper.field("discharge_port")),
            ("Flight", paper.field("vessel")),
            ("Executed", paper.field("date")),
        ),
    )
    y = _row(
        sheet,
        y + 6,
        (
            ("Pieces", flow(paper.field("total_packages"), " ", paper.package_word())),
            ("Actual gross weight", flow(paper.field("total_gross_kg"), " KG")),
            ("Volume", flow(paper.field("total_volume_cbm"), " CBM")),
            ("Charges", "AS AGREED"),
        ),
    )
    _goods(sheet, paper, y + 8)


def _row(sheet: Sheet, y: float, cells: tuple[tuple[str, Part], ...]) -> float:
    sheet.rule(44, y - 3, 568, y - 3, width=0.4)
    for place, (label, part) in enumerate(cells):
        above(sheet, 44 + 132 * place, y, label, part, width=128)
    return y + 28


def _goods(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.rule(44, y - 3, 568, y - 3, width=1.2)
    sheet.text(44, y, "Nature of goods", size=7, color="#444444")
    y += 12
    for row in paper.rows:
        sheet.text(
            44,
            y,
            flow(
                f"{row + 1}.  ",
                paper.cell(row, "description"),
                "   tariff ",
                paper.cell(row, "hs_code"),
                "   ",
                paper.cell(row, "packages"),
                " ",
                paper.cell(row, "package_kind"),
            ),
        )
        y += 14
    sheet.text(44, y + 4, flow("as per invoice ", paper.field("invoice_number")))
    if paper.shipment.remark:
        sheet.text(44, y + 20, paper.field("remarks")._replace(key="x:remark"))
    sheet.text(380, y + 40, "For the carrier", size=7)
    signing(sheet, paper, 480, y + 80, who="carrier", color="#1f3a93")


LAYOUT = Layout(
    "waybill_house",
    "air_waybill",
    _draw,
    size=LETTER,
    numbers=("comma", "plain"),
    mass=("KG",),
    hs=("6", "8", "6."),
    dates=("dmon", "iso", "MOND"),
)
