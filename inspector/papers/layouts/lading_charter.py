"""A bill of lading for use with charter parties: bulk cargo without containers, the goods listed to dotted leaders."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Pen, Sheet
from inspector.papers.spelling import in_words

_LEFT, _MIDDLE, _RIGHT = 48.0, 288.0, 556.0
_SMALL = 6.2
_TERMS = (
    "SHIPPED at the Port of Loading in apparent good order and condition on the Vessel for carriage to the Port of "
    "Discharge or so near thereto as the Vessel may safely get the goods specified above. Weight, measure, quality, "
    "quantity, condition, contents and value unknown. IN WITNESS whereof the Master or Agent of the said Vessel has "
    "signed the number of Bills of Lading indicated below all of this tenor and date, any one of which being "
    "accomplished the others shall be void. FOR CONDITIONS OF CARRIAGE SEE OVERLEAF."
)


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("book", 8.6)
    sheet.text(_LEFT, 26, "CODE NAME: “BULKBILL”", size=_SMALL, family="sans")
    sheet.text(_MIDDLE + 10, 26, "BILL OF LADING", size=13, bold=True, family="sans")
    sheet.text(_MIDDLE + 10, 43, "TO BE USED WITH CHARTER-PARTIES", size=_SMALL, family="sans")
    sheet.text(_RIGHT, 26, flow("B/L No. ", paper.field("number")), align="right", size=8.2)
    _column(sheet, paper)
    y = _goods(sheet, paper, 334)
    _below(sheet, paper, max(y, 576.0))


def _column(sheet: Sheet, paper: Paper) -> None:
    """The left column of parties and route; the right half stays open for the reference and the house of the agent."""
    told = paper.field
    entries: tuple[tuple[float, str, list[Part]], ...] = (
        (58, "Shipper", party(paper, "seller")),
        (58, "Consignee", party(paper, "consignee")),
        (58, "Notify address", party(paper, "notify")),
        (26, "Vessel                                        Voyage", [flow(told("vessel"), "    ", told("voyage"))]),
        (26, "Port of loading", [told("loading_port")]),
        (26, "Port of discharge", [told("discharge_port")]),
    )
    y = 36.0
    for depth, label, parts in entries:
        sheet.text(_LEFT, y, label, size=_SMALL, family="sans")
        sheet.block(_LEFT + 6, y + 9, _MIDDLE - _LEFT - 10, parts)
        y += depth
        sheet.rule(_LEFT, y, _MIDDLE, y, width=0.5)
        y += 3
    sheet.rule(_MIDDLE, 36, _MIDDLE, y - 3, width=0.5)
    sheet.text(_MIDDLE + 10, 70, "Reference No.", size=_SMALL, family="sans")
    sheet.text(_MIDDLE + 70, 68, told("contract_number"))
    sheet.text(_MIDDLE + 10, 150, "FIRST ORIGINAL", size=16, bold=True, family="serif", color="#9a2020")


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.text(_LEFT, y - 18, "Shipper's description of goods", size=_SMALL, family="sans")
    sheet.text(_RIGHT, y - 18, f"Gross weight ({paper.manner.mass})", size=_SMALL, family="sans", align="right")
    for row in paper.rows:
        cell = paper.cell
        lines = sheet.wrap(cell(row, "description"), 330)
        for line in lines:
            end = sheet.text(_LEFT + 8, y, line)
            y += sheet.pen.size * sheet.pen.leading
        start = y - sheet.pen.size * sheet.pen.leading
        told = cell(row, "gross_weight_kg")
        sheet.rule(end + 4, start + 8, _RIGHT - sheet.measure(told) - 4, start + 8, width=0.5, dash=1.4)
        sheet.text(_RIGHT, start, told, align="right")
        small = flow(cell(row, "packages"), " ", cell(row, "package_kind"), "   TARIFF ", cell(row, "hs_code"))
        sheet.text(_LEFT + 22, y, small, size=7.4)
        y += 15
    sheet.rule(_RIGHT - 90, y, _RIGHT, y, width=0.5)
    sheet.text(_LEFT + 8, y + 4, "SAID TO WEIGH IN ALL")
    sheet.text(_RIGHT, y + 4, paper.field("total_gross_kg"), align="right", bold=True)
    y += 20
    count = int(paper.shipment.total("total_packages"))
    packed = flow("SAY ", paper.field("total_packages"), f" {paper.package_word()}")
    y = sheet.block(_LEFT + 8, y, 480, [packed, f"({in_words(count, paper.package_word())})"])
    y = sheet.block(_LEFT + 8, y + 4, 480, ["CLEAN ON BOARD", _freight(paper)])
    if paper.shipment.remark:
        y = sheet.block(_LEFT + 8, y + 3, 480, paper.field("remarks")._replace(key="x:remark"))
    return y + 8


def _freight(paper: Paper) -> str:
    prepaid = paper.shipment.incoterm[:3] in ("CIF", "CFR")
    return "FREIGHT PREPAID" if prepaid else "FREIGHT PAYABLE AS PER CHARTER PARTY"


def _below(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.text(_LEFT, y, "(of which              NIL              on deck at Shipper's risk; the Carrier not being "
               "responsible for loss or damage howsoever arising)", size=_SMALL, family="sans")  # fmt: skip
    sheet.rule(_LEFT, y + 12, _RIGHT, y + 12, width=0.5)
    sheet.rule(_MIDDLE, y + 12, _MIDDLE, y + 166, width=0.5)
    day = paper.manner.date(paper.shipment.dates.contract)
    sheet.text(_LEFT, y + 16, f"Freight payable as per CHARTER-PARTY dated  {day}", size=7)
    sheet.text(_LEFT, y + 32, "FREIGHT ADVANCE. Received on account of freight:", size=_SMALL, family="sans")
    sheet.text(_LEFT, y + 70, "Time used for loading .......... days .......... hours.", size=_SMALL, family="sans")
    sheet.block(_MIDDLE + 6, y + 16, _RIGHT - _MIDDLE - 6, _TERMS, size=_SMALL, family="sans")
    boxes: tuple[tuple[float, str, Part], ...] = (
        (_LEFT, "Freight payable at", paper.shipment.loading.city.upper()),
        (_MIDDLE + 6, "Place and date of issue",
         flow(f"{paper.shipment.loading.city.upper()}, ", paper.field("date"))),
    )  # fmt: skip
    for x, label, part in boxes:
        sheet.text(x, y + 96, label, size=_SMALL, family="sans")
        sheet.text(x + 4, y + 106, part)
    sheet.rule(_LEFT, y + 122, _RIGHT, y + 122, width=0.5)
    sheet.text(_LEFT, y + 126, "Number of original Bs/L", size=_SMALL, family="sans")
    sheet.text(_LEFT + 4, y + 137, "3/THREE")
    sheet.text(_MIDDLE + 6, y + 126, "Signature", size=_SMALL, family="sans")
    sheet.text(_MIDDLE + 6, y + 156, f"As agent for the Master of M.V. {paper.shipment.vessel}", size=6.4)
    stamps.signature(sheet, _MIDDLE + 60, y + 150, chance("charter", paper.shipment.seed))


LAYOUT = Layout("lading_charter", "bill_of_lading", _draw, pack="c", upper=True, hs=("6", "6.", "8"),
                mass=("KGS", "KILOS"), numbers=("comma", "plain", "dot"), dates=("MOND", "long", "DMON"),
                most_lines=7)  # fmt: skip
