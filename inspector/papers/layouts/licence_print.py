"""An export licence as an English print-out of the licensing system: labelled lines, one paragraph per item."""

from __future__ import annotations

from inspector.papers.furniture import flow
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("book", 9.2)
    sheet.text(54, 44, "Ministry of Commerce of the People's Republic of China", size=9)
    sheet.text(54, 60, "DUAL-USE ITEM EXPORT LICENCE", size=15, bold=True)
    sheet.text(54, 82, "Electronic licence, printed copy", size=8, color="#555555")
    y, told = 112.0, paper.field
    entries: list[tuple[str, Part]] = [
        ("Licence number", told("licence_number")),
        ("Valid until", told("licence_expiry")),
        ("Exporter", told("seller")),
        ("End user", told("consignee")._replace(key="f:end_user")),
        ("Country of end user", told("destination_country")),
        ("Contract", told("contract_number")),
        ("Customs port", told("loading_port")._replace(key="x:clearance")),
    ]
    for label, part in entries:
        sheet.text(54, y, label, color="#555555")
        sheet.text(200, y, part)
        y += 16
    sheet.rule(54, y + 4, 541, y + 4)
    y += 14
    for row in [n for n in paper.rows if paper.shipment.lines[n].goods.material] or [0]:
        sheet.text(
            54, y, flow("Item: ", paper.cell(row, "description"), ", ", paper.cell(row, "specification")), bold=True
        )
        sheet.text(
            54,
            y + 15,
            flow(
                "Customs code ",
                paper.cell(row, "hs_code"),
                "; quantity ",
                paper.cell(row, "quantity"),
                " ",
                paper.cell(row, "unit"),
                f"; value {paper.shipment.currency} ",
                paper.cell(row, "amount"),
            ),
        )
        y += 38
    sheet.block(54, y + 8, 480, "One licence, one batch. The licence loses its force when altered.", size=8)


LAYOUT = Layout(
    "licence_print",
    "export_licence",
    _draw,
    hs=("10",),
    dates=("iso", "long"),
    numbers=("comma", "plain"),
)
