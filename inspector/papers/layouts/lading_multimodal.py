"""A negotiable multimodal transport bill of lading of a forwarder: the trade's boxed form, typed over in capitals."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import fitting_size, flow, party
from inspector.papers.layout import Layout
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Pen, Sheet

_LEFT, _MIDDLE, _RIGHT = 38.0, 300.0, 558.0
_INK = "#1d4f6e"
_EDGES = (_LEFT, 148.0, 232.0, 412.0, 488.0, _RIGHT)
_TAKEN = (
    "Taken in charge in apparent good order and condition, unless otherwise noted herein, at the place of receipt for "
    "transport and delivery as mentioned."
)
_CONDITIONS = (
    "The goods and instructions are accepted and dealt with subject to the standard conditions printed overleaf. One "
    "of these bills must be surrendered duly endorsed in exchange for the goods. In witness whereof the original bills "
    "all of this tenor and date have been signed in the number stated below, one of which being accomplished the "
    "others to be void."
)


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 8.4)
    _parties(sheet, paper)
    _head(sheet, paper)
    y = _carriage(sheet, paper, 236)
    _goods(sheet, paper, y, 620)
    _foot(sheet, paper, 620)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: Parts = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, color=_INK)
    sheet.text(x0 + 3, y0 + 2, label, size=6.2, family="sans", color=_INK)
    size = fitting_size(sheet, parts, (x1 - x0 - 7, y1 - y0 - 11), sheet.pen.size)
    sheet.block(x0 + 4, y0 + 11, x1 - x0 - 7, parts, size=size)


def _parties(sheet: Sheet, paper: Paper) -> None:
    y = 32.0
    for label, name in (("Consignor", "seller"), ("Consigned to order of", "consignee"), ("Notify address", "notify")):
        _box(sheet, (_LEFT, y, _MIDDLE, y + 68), label, party(paper, name))
        y += 68


def _head(sheet: Sheet, paper: Paper) -> None:
    sheet.frame(_MIDDLE, 32, _RIGHT, 236, color=_INK)
    middle = (_MIDDLE + _RIGHT) / 2
    sheet.text(_MIDDLE + 8, 40, "NEGOTIABLE", size=8, family="sans", bold=True, color=_INK)
    sheet.text(_MIDDLE + 8, 52, "MULTIMODAL TRANSPORT", size=11, family="sans", bold=True, color=_INK)
    sheet.text(_MIDDLE + 8, 66, "BILL OF LADING", size=11, family="sans", bold=True, color=_INK)
    sheet.text(_RIGHT - 8, 40, "No.", size=6.5, family="sans", color=_INK, align="right")
    sheet.text(_RIGHT - 8, 50, paper.field("number"), size=10, bold=True, align="right")
    sheet.text(_MIDDLE + 8, 82, "issued subject to UNCTAD/ICC Rules (ICC Publication 481)", size=6, family="sans",
               color=_INK)  # fmt: skip
    sheet.text(middle, 126, companies.FORWARDER.name, size=11.5, family="serif", bold=True, align="center", color=_INK)
    address = ", ".join(companies.FORWARDER.address)
    sheet.text(middle, 142, address, size=7, family="serif", align="center", color=_INK)
    reference = f"Our ref. {chance('ref', paper.shipment.seed).randrange(10**5, 10**6)}/EX"
    sheet.text(_MIDDLE + 8, 216, reference, size=7)


def _carriage(sheet: Sheet, paper: Paper, y: float) -> float:
    half = (_LEFT + _MIDDLE) / 2
    city = paper.shipment.loading.city.upper()
    _box(sheet, (_LEFT, y, _MIDDLE, y + 26), "Place of receipt", city)
    _box(sheet, (_MIDDLE, y, _RIGHT, y + 26), "Voyage No.", paper.field("voyage"))
    _box(sheet, (_LEFT, y + 26, half, y + 52), "Ocean vessel", paper.field("vessel"))
    _box(sheet, (half, y + 26, _MIDDLE, y + 52), "Port of loading", paper.field("loading_port"))
    sheet.frame(_MIDDLE, y + 26, _RIGHT, y + 78, color=_INK)
    sheet.block(_MIDDLE + 6, y + 32, 240, _TAKEN, size=6, family="sans", color=_INK)
    _box(sheet, (_LEFT, y + 52, half, y + 78), "Port of discharge", paper.field("discharge_port"))
    _box(sheet, (half, y + 52, _MIDDLE, y + 78), "Place of delivery", paper.shipment.discharge.city.upper())
    return y + 78


def _goods(sheet: Sheet, paper: Paper, top: float, bottom: float) -> None:
    titles = ("Marks and numbers", "Number and kind\nof packages", "Description of goods", "Gross weight",
              "Measurement")  # fmt: skip
    sheet.frame(_LEFT, top, _RIGHT, bottom, color=_INK)
    for place, title in enumerate(titles):
        sheet.block(_EDGES[place] + 3, top + 3, 120, list(title.split("\n")), size=6.2, family="sans", color=_INK)
    y, mass = top + 26, paper.manner.mass
    told = paper.field("container_numbers")
    marks: list[Part] = [*paper.shipment.marks, ""]
    for number, seal in zip(paper.shipment.containers, paper.shipment.seals, strict=True):
        marks += [told._replace(text=number), f"SEAL: {seal}"]
    sheet.block(_EDGES[0] + 4, y, 104, marks, size=7.6)
    sheet.block(_EDGES[1] + 3, y, 80, [paper.field("total_packages"), paper.package_word()], size=8)
    sheet.text(_EDGES[4] - 4, y, flow(paper.field("total_gross_kg"), mass), size=8, align="right")
    sheet.text(_EDGES[5] - 6, y, flow(paper.field("total_volume_cbm"), "CBM"), size=8, align="right")
    parts, room = _particulars(paper), (_EDGES[3] - _EDGES[2] - 8, bottom - y - 12)
    sheet.block(_EDGES[2] + 3, y, room[0], parts, size=fitting_size(sheet, parts, room, 7.8))
    sheet.text(sheet.width / 2, bottom - 11, "according to the declaration of the consignor", size=6.2, family="sans",
               align="center", color=_INK)  # fmt: skip


def _particulars(paper: Paper) -> list[Part]:
    count = len(paper.shipment.containers)
    parts: list[Part] = [f"{count} X 20'DC CONTAINER{'S' if count > 1 else ''} S.T.C."]
    for row in paper.rows:
        parts += [
            flow(paper.cell(row, "packages"), " ", paper.cell(row, "package_kind")),
            paper.cell(row, "description"),
            flow("HS-CODE: ", paper.cell(row, "hs_code")),
        ]
    if paper.shipment.remark:
        parts.append(paper.field("remarks")._replace(key="x:remark"))
    paid = "FREIGHT PREPAID" if paper.shipment.incoterm[0] == "C" else "FREIGHT COLLECT"
    return [*parts, "", "SHIPPER'S LOAD, STOW, COUNT AND SEAL", paid, "CLEAN ON BOARD"]


def _foot(sheet: Sheet, paper: Paper, y: float) -> None:
    sheet.frame(_LEFT, y, _RIGHT, y + 44, color=_INK)
    sheet.block(_LEFT + 4, y + 4, 505, _CONDITIONS, size=6, family="sans", color=_INK)
    y += 44
    city = paper.shipment.loading.city.upper()
    third, two = 210.0, 350.0
    _box(sheet, (_LEFT, y, third, y + 30), "Freight amount", "AS ARRANGED")
    _box(sheet, (third, y, two, y + 30), "Freight payable at",
         "ORIGIN" if paper.shipment.incoterm[0] == "C" else "DESTINATION")  # fmt: skip
    _box(sheet, (two, y, _RIGHT, y + 30), "Place and date of issue", flow(f"{city}  ", paper.field("date")))
    _box(sheet, (_LEFT, y + 30, third, y + 60), "Cargo insurance through the undersigned", "[X] NOT COVERED")
    _box(sheet, (third, y + 30, two, y + 60), "Number of original bills", "3/THREE")
    _box(sheet, (two, y + 30, _RIGHT, y + 110), "Stamp and signature")
    _box(sheet, (_LEFT, y + 60, two, y + 110), "For delivery of goods please apply to:",
         f"{paper.shipment.discharge.city.upper()} AGENCY DESK")  # fmt: skip
    stamps.oval(sheet, 470, y + 74, ("AS CARRIER", "KUAYANG", city), turn=-5)
    stamps.signature(sheet, 400, y + 90, chance("multimodal", paper.shipment.seed))


LAYOUT = Layout(
    "lading_multimodal",
    "bill_of_lading",
    _draw,
    held_out=True,
    upper=True,
    hs=("6", "6.", "8"),
    mass=("KGS", "KG"),
    numbers=("comma", "plain", "comma"),
    dates=("DMON", "dmy", "iso"),
    most_lines=6,
)
