"""A liner's own bill of lading: blue labels in small print, entries typed in, the goods as one running sentence."""

from __future__ import annotations

from inspector.papers import companies, stamps
from inspector.papers.chance import chance
from inspector.papers.furniture import flow, party
from inspector.papers.layout import Layout
from inspector.papers.listing import prose
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Part, Pen, Sheet, Text
from inspector.papers.spelling import in_words

_LEFT, _MIDDLE, _RIGHT = 30.0, 302.0, 566.0
_BLUE, _BLACK = "#1c3f7a", "#111111"
_TOP, _FOOT = 318.0, 610.0
_EDGES = (30.0, 142.0, 190.0, 412.0, 490.0, 566.0)
_IN_THE_BOX = 6
_CLAUSE = (
    "RECEIVED by the Carrier in apparent good order and condition (unless otherwise stated herein) the total number or "
    "quantity of Containers or other packages or units indicated below, said by the Merchant to contain the goods "
    "specified herein. Weight, measure, marks, numbers, quality, contents and value, if mentioned, are unknown to the "
    "Carrier. One original Bill of Lading must be surrendered, duly endorsed, in exchange for the goods."
)


def _draw(sheet: Sheet, paper: Paper) -> None:
    sheet.pen = Pen("mono", 8, _BLACK, 1.16)
    _parties(sheet, paper)
    _route(sheet, paper)
    _goods(sheet, paper)
    _foot(sheet, paper)
    if len(paper.rows) > _IN_THE_BOX:
        _attached(sheet, paper)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], label: str, parts: list[Part] | Part = "") -> None:
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=0.7, color=_BLUE)
    sheet.text(x0 + 2, y0 + 2, label, size=5.2, family="sans", color=_BLUE)
    sheet.block(x0 + 5, y0 + 11, x1 - x0 - 8, parts)


def _line_name(paper: Paper) -> tuple[str, str]:
    """The carrier whose prefix the number of the bill has, else the first: its name and its legal name."""
    number = paper.shipment.transport_number
    return next(((name, legal) for name, prefix, legal in companies.LINES if number.startswith(prefix)),
                (companies.LINES[0][0], companies.LINES[0][2]))  # fmt: skip


def _parties(sheet: Sheet, paper: Paper) -> None:
    name, _ = _line_name(paper)
    sheet.text(_MIDDLE + 8, 28, name, size=13, bold=True, family="serif", color=_BLUE)
    sheet.text(_RIGHT, 48, "BILL OF LADING", size=11, bold=True, family="sans", color=_BLUE, align="right")
    sheet.text(_RIGHT, 62, "FOR OCEAN TRANSPORT OR MULTIMODAL TRANSPORT", size=5.4, family="sans", color=_BLUE,
               align="right")  # fmt: skip
    _box(sheet, (_LEFT, 28, _MIDDLE, 92), "Shipper (complete name and address)", party(paper, "seller"))
    consignee = (
        "Consignee (negotiable only if consigned “to order”, “to order of” a named Person or “to order of bearer”)"
    )
    _box(sheet, (_LEFT, 92, _MIDDLE, 156), consignee, party(paper, "consignee"))
    _box(sheet, (_LEFT, 156, _MIDDLE, 220), "Notify Party (see clause 22)", party(paper, "notify"))
    _box(
        sheet, (_MIDDLE, 72, 440, 98), "Booking No.", f"{chance('ocean', paper.shipment.seed).randrange(10**8, 10**9)}"
    )
    _box(sheet, (440, 72, _RIGHT, 98), "B/L No.", paper.field("number"))
    _box(sheet, (_MIDDLE, 98, _RIGHT, 124), "Export references", flow("INV ", paper.field("invoice_number")))
    sheet.frame(_MIDDLE, 124, _RIGHT, 220, width=0.7, color=_BLUE)
    sheet.text(_MIDDLE + 2, 126, "Onward inland routing (Not part of Carriage as defined in clause 1. For account and "
               "risk of Merchant)", size=4.8, family="sans", color=_BLUE)  # fmt: skip
    sheet.block(_MIDDLE + 4, 146, 256, _CLAUSE, size=5.2, family="sans", color=_BLUE)


def _route(sheet: Sheet, paper: Paper) -> None:
    told = paper.field
    left: tuple[tuple[str, Part, str, Part], ...] = (
        ("Vessel (see clause 1 + 19)", told("vessel"), "Voyage No.", told("voyage")),
        ("Port of Loading", told("loading_port"), "Port of Discharge", told("discharge_port")),
    )
    for place, (one, part, two, other) in enumerate(left):
        y = 220 + 28 * place
        _box(sheet, (_LEFT, y, 190, y + 28), one, part)
        _box(sheet, (190, y, _MIDDLE if place == 0 else 330, y + 28), two, other)
    _box(sheet, (_MIDDLE, 220, 434, 248), "Place of Receipt (Multimodal only)")
    _box(sheet, (434, 220, _RIGHT, 248), "Place of Delivery (Multimodal only)")
    prepaid = "FREIGHT PREPAID" if paper.shipment.incoterm[:3] in ("CIF", "CFR") else "FREIGHT COLLECT"
    _box(sheet, (330, 248, 448, 276), "Freight & charges", prepaid)
    _box(sheet, (448, 248, _RIGHT, 276), "No. of original B(s)/L", "THREE (3)")
    sheet.frame(_LEFT, 276, _RIGHT, _TOP - 26, width=0.7, color=_BLUE)
    sheet.text(298, 280, "PARTICULARS FURNISHED BY SHIPPER", size=6.6, family="sans", color=_BLUE, align="center",
               bold=True)  # fmt: skip


def _goods(sheet: Sheet, paper: Paper) -> None:
    titles = ("Container No./Seal No.\nMarks and Numbers", "No. of\nPkgs", "Kind of Packages; Description of goods",
              "Gross Weight", "Measurement")  # fmt: skip
    sheet.frame(_LEFT, _TOP - 26, _RIGHT, _FOOT, width=0.7, color=_BLUE)
    for place, title in enumerate(titles):
        sheet.block(_EDGES[place] + 3, _TOP - 23, 200, list(title.split("\n")), size=5.6, family="sans", color=_BLUE)
    for edge in _EDGES[1:-1]:
        sheet.rule(edge, _TOP - 26, edge, _FOOT, width=0.4, color=_BLUE)
    sheet.block(_EDGES[0] + 3, _TOP, 108, _marks(paper), size=7.4)
    sheet.text(_EDGES[1] + 3, _TOP, paper.field("total_packages"))
    sheet.text(_EDGES[4] - 4, _TOP, flow(paper.field("total_gross_kg"), " KGS"), align="right", size=7.4)
    sheet.text(_EDGES[5] - 4, _TOP, flow(paper.field("total_volume_cbm"), " CBM"), align="right", size=7.4)
    width, room, size = _EDGES[3] - _EDGES[2] - 8, _FOOT - _TOP - 6, 8.0
    rows = paper.rows if len(paper.rows) <= _IN_THE_BOX else range(0)
    texts = _sentence(paper, rows)
    while len(prose(sheet, texts, width, size=size)) * size * sheet.pen.leading > room:
        size -= 0.2
    sheet.block(_EDGES[2] + 4, _TOP, width, prose(sheet, texts, width, size=size), size=size)


def _marks(paper: Paper) -> list[Part]:
    ship = paper.shipment
    numbers = [Told("f:container_numbers", one, list(ship.containers)) for one in ship.containers]
    seals = [Told("f:seal_numbers", one, list(ship.seals)) for one in ship.seals]
    pairs: list[Part] = [flow(one, "/", two) for one, two in zip(numbers, seals, strict=True)]
    return [*pairs, "", *(paper.manner.letters(mark) for mark in ship.marks)]


def _sentence(paper: Paper, rows: range) -> list[Text]:
    """What the shipper had typed of the goods: one sentence, line after line of the invoice."""
    texts: list[Text] = [f"{len(paper.shipment.containers)} CONTAINER(S) FCL/FCL SAID TO CONTAIN "]
    for row in rows:
        cell = paper.cell
        texts += [cell(row, "packages"), " ", cell(row, "package_kind"), " OF ", cell(row, "description"),
                  " (H.S. CODE ", cell(row, "hs_code"), ")", "; " if row < rows[-1] else ". "]  # fmt: skip
    if not rows:
        texts.append("GOODS AS PER ATTACHED LIST. ")
    texts.append("SHIPPER'S LOAD, STOW, WEIGHT AND COUNT. ")
    if paper.shipment.remark:
        texts.append(paper.field("remarks")._replace(key="x:remark"))
    return texts


def _foot(sheet: Sheet, paper: Paper) -> None:
    count = int(paper.shipment.total("total_packages"))
    _box(sheet, (_LEFT, _FOOT, _RIGHT, _FOOT + 26), "Total number of containers or packages (in words)",
         f"SAY {in_words(count, paper.package_word())}")  # fmt: skip
    y = _FOOT + 26
    _box(sheet, (_LEFT, y, 190, y + 44), "Carrier's Receipt (see clauses 1 and 14). Total No. of units received",
         f"{len(paper.shipment.containers)} CONTAINER(S)")  # fmt: skip
    _box(sheet, (190, y, 350, y + 44), "Place of Issue of B/L", f"{paper.shipment.loading.city.upper()}, CHINA")
    _box(sheet, (_LEFT, y + 44, 190, y + 88), "Shipped on Board Date (Local Time)", paper.field("date"))
    _box(sheet, (190, y + 44, 350, y + 88), "Date of Issue of B/L", paper.field("date"))
    sheet.frame(350, y, _RIGHT, y + 88, width=0.7, color=_BLUE)
    sheet.text(353, y + 2, "Signed for the Carrier", size=5.2, family="sans", color=_BLUE)
    sheet.text(353, y + 74, _line_name(paper)[1], size=6.8, family="sans")
    sheet.text(353, y + 81, "As Agent(s) for the Carrier", size=5.2, family="sans", color=_BLUE)
    stamps.signature(sheet, 400, y + 56, chance("ocean sign", paper.shipment.seed))
    sheet.text(298, y + 96, "THE PRINTED TERMS AND CONDITIONS APPEARING ON PAGE 2 OF THE DOCUMENT ARE AVAILABLE UPON "
               "REQUEST", size=5.2, family="sans", color=_BLUE, align="center")  # fmt: skip


def _attached(sheet: Sheet, paper: Paper) -> None:
    """Sheets with the goods that have no room in the box; no line is torn over two sheets."""
    y = 900.0
    for row in paper.rows:
        texts = _sentence(paper, range(row, row + 1))[1:-1]
        lines = prose(sheet, [f"{row + 1}) ", *texts], _RIGHT - _LEFT - 20)
        if y + 20 * len(lines) > 790:
            sheet.turn()
            sheet.text(_LEFT, 40, f"ATTACHED LIST TO B/L NO. {paper.shipment.transport_number}", size=9, bold=True)
            y = 70.0
        y = sheet.block(_LEFT + 10, y, _RIGHT - _LEFT, lines) + 7


LAYOUT = Layout("lading_ocean", "bill_of_lading", _draw, pack="c", upper=True, hs=("6", "6.", "8"), mass=("KGS",),
                numbers=("comma", "plain"), dates=("DMON", "iso", "MOND"))  # fmt: skip
