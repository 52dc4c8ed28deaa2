"""A whole case built by hand, its pages drawn, for tests of what is written of a case."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from inspector.core.box import Box, PageId
from inspector.core.case import Case, MadeWith, SourceFile
from inspector.core.document import Document, Entity, Field, LineItem
from inspector.core.finding import ControlRef, Evidence, Finding, Problem, Reason, Score, Severity, finding_id
from inspector.core.page import Page, Place, Word

INVOICE = PageId("单证/invoice 发票.pdf", 1)
PACKING = PageId("packing list.jpg", 1)
SHEET = PageId("goods.xlsx", 1)
LETTER = PageId("letter.docx", 1)
CJK = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
WIDE, HIGH = 1240, 1754  # A4 at 150 dpi

INVOICE_PRINT = {
    "COMMERCIAL INVOICE 商业发票": (430, 90, 30),
    "Seller 卖方: Xiamen Hengtai Trading Co., Ltd. 厦门恒泰贸易有限公司": (100, 200, 22),
    "Consignee: Nordlicht Werkstoffe GmbH, Hamburg": (100, 250, 22),
    "No. HT-260418    Date 2026-06-12": (100, 300, 22),
    "1   Aluminium alloy ingot 铝合金锭    HS 7601.20    500 KGS    USD 310.00/KG    USD 155,000.00": (100, 430, 20),
    "TOTAL    500 KGS    USD 155,000.00": (100, 520, 22),
    "NET WEIGHT 净重: 500 KGS    GROSS 毛重: 540 KGS": (100, 590, 22),
    "Say US dollars one hundred and fifty-five thousand only.": (100, 660, 20),
}
PACKING_PRINT = {
    "PACKING LIST 装箱单": (480, 100, 30),
    "Invoice No. HT-260418": (100, 220, 22),
    "Net weight 净重 5 000 KGS": (100, 330, 24),
    "20 drums, PTFE lined, keep below 25 °C, do not ship by air": (100, 400, 22),
}


def draw(path: Path, printed: dict[str, tuple[int, int, int]], *, turn: int = 0) -> dict[str, Box]:
    """Draw the lines on a white page and say where each stands; a `turn` delivers the page turned clockwise."""
    sheet = Image.new("RGB", (WIDE, HIGH), "white")
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((80, 410, 1160, 560), outline="black", width=2)
    pen.ellipse((820, 1200, 1080, 1460), outline=(200, 30, 40), width=6)
    places: dict[str, Box] = {}
    for text, (x, y, size) in printed.items():
        font = ImageFont.truetype(CJK, size, index=2)
        pen.text((x, y), text, fill="black", font=font)
        left, top, right, bottom = pen.textbbox((x, y), text, font=font)
        places[text] = Box(PACKING if turn else INVOICE, left / WIDE, top / HIGH, right / WIDE, bottom / HIGH)
    if turn:
        sheet = sheet.transpose(Image.Transpose.ROTATE_270)
        places = {t: Box(b.page, 1 - b.bottom, b.left, 1 - b.top, b.right) for t, b in places.items()}
    sheet.save(path, quality=85)
    return places


def part(box: Box, first: float, last: float) -> Box:
    """A stretch of a printed line, in shares of its length; also of a line that runs down the page."""
    if box.bottom - box.top > box.right - box.left:
        high = box.bottom - box.top
        return Box(box.page, box.left, box.top + first * high, box.right, box.top + last * high)
    wide = box.right - box.left
    return Box(box.page, box.left + first * wide, box.top, box.left + last * wide, box.bottom)


def cell(name: str) -> Box:
    """A cell of the sheet: `F13`."""
    column, row = ord(name[0]) - ord("A"), int(name[1:]) - 1
    return Box(SHEET, column / 10, row / 40, (column + 1) / 10, (row + 1) / 40, name)


def contradictory(folder: Path) -> tuple[Case, dict[PageId, Path]]:
    """A partial case with findings on an invoice, a turned packing list and a sheet, and its page images."""
    images = {INVOICE: folder / "p1.jpg", PACKING: folder / "p2.jpg"}
    invoice = draw(images[INVOICE], INVOICE_PRINT)
    packing = draw(images[PACKING], PACKING_PRINT, turn=90)
    net = part(invoice["NET WEIGHT 净重: 500 KGS    GROSS 毛重: 540 KGS"], 0.33, 0.5)
    net_packed = part(packing["Net weight 净重 5 000 KGS"], 0.53, 1)
    price = part(next(b for t, b in invoice.items() if t.startswith("1   Alu")), 0.62, 0.79)
    goods = part(next(b for t, b in invoice.items() if t.startswith("1   Alu")), 0.03, 0.37)
    drums = packing["20 drums, PTFE lined, keep below 25 °C, do not ship by air"]
    findings = _findings(net, net_packed, price, goods, drums)
    case = Case(
        bundle="B042 镓",
        status="partial",
        as_of="2026-11-24",
        files=_files(),
        documents=_documents(invoice, packing, net, net_packed, price, goods),
        findings=findings,
        problems=(
            Problem(
                "E106",
                "letter.docx, page 1: the page is empty",
                "Look at the page yourself.",
                *LETTER,
                "letter.docx 第 1 页：该页为空",
                "请自行查看该页。",
            ),
            Problem("E102", "锁.pdf is locked with a password", "Remove the password and send it again.", "锁.pdf"),
        ),
        score=Score(
            0.934,
            "critical",
            (
                Reason(findings[1].id, 2.4, "The price per kilogram is that of gallium, not of aluminium."),
                Reason(findings[0].id, 1.3, "Net weights differ: 500 kg and 5,000 kg."),
            ),
        ),
        made_with=MadeWith("0.1.0", "sha256:5f1c", "ppocr 6 + tesseract 5.3.0", (("classifier", "none"),)),
        pages=_pages(),
    )
    return case, images


def honest() -> Case:
    """A complete case with nothing found and one page."""
    page = Page(INVOICE, 595, 842, (), "text")
    paper = Document("d1", "commercial_invoice", INVOICE.file, (1,))
    made = MadeWith("0.1.0", "sha256:5f1c", "ppocr 6")
    return Case("B001", "complete", "2026-11-24", (), (paper,), (), (), Score(0.02, "clear"), made, (page,))


def _findings(net: Box, net_packed: Box, price: Box, goods: Box, drums: Box) -> tuple[Finding, ...]:
    weights = Finding(
        finding_id("weights", "net"), "weights", "weight_conflict", Severity.HIGH, 0.93,
        "Two papers state different net weights",
        "The invoice states 500 kg net, the packing list 5,000 kg.",
        (
            Evidence("declared", "500 KGS", INVOICE.file, (net,)),
            Evidence("compared", "5 000 KGS", PACKING.file, (net_packed,)),
        ),
        clears="A weighing note of the carrier, or a corrected packing list.",
        title_zh="两份单证净重不同",
        message_zh="发票载明净重 500 kg，装箱单 5,000 kg。",
        clears_zh="承运人的重量单，或更正后的装箱单。",
    )  # fmt: skip
    disguised = Finding(
        finding_id("price", "1"), "price", "price_anomaly", Severity.CRITICAL, 0.88,
        "The price is not that of the declared goods",
        "USD 310.00 per kg for aluminium alloy ingot; aluminium traded at USD 2.10–3.40, gallium at USD 240–420.",
        (
            Evidence("declared", "Aluminium alloy ingot 铝合金锭", INVOICE.file, (goods,)),
            Evidence("compared", "USD 310.00/KG", INVOICE.file, (price,)),
            Evidence("compared", "PTFE lined", PACKING.file, (drums,)),
            Evidence("listed", "gallium metal, USD 240–420 per kg", source="price bands of the catalogue, 2026-05"),
        ),
        material="gallium",
        control=ControlRef("MOFCOM-GAC 2023-23", "ga_metal", "2026-06-12", "controlled"),
        clears="An assay of the goods, or the export licence.",
    )  # fmt: skip
    counts = Finding(
        finding_id("sheet", "F4"), "quantities", "quantity_conflict", Severity.MEDIUM, 0.7,
        "The sheet counts other packages than the packing list",
        "The sheet says 24 drums, the packing list 20.",
        (
            Evidence("declared", "24", SHEET.file, (cell("D4"),)),
            Evidence("compared", "20 drums", PACKING.file, (part(drums, 0, 0.15),)),
        ),
    )  # fmt: skip
    licence = Finding(
        finding_id("licence"), "papers", "licence_missing", Severity.LOW, 0.6,
        "No export licence is among the papers",
        "Gallium metal was controlled on 2026-06-12 and no licence number stands on any paper.",
        (Evidence("absent", "licence number 许可证号"),),
        control=ControlRef("MOFCOM-GAC 2023-23", "ga_metal", "2026-06-12", "controlled"),
    )  # fmt: skip
    return weights, disguised, counts, licence


def _files() -> tuple[SourceFile, ...]:
    office = "application/vnd.openxmlformats-officedocument"
    return (
        SourceFile(INVOICE.file, "application/pdf", 81_234, "a" * 64, 1),
        SourceFile(PACKING.file, "image/jpeg", 1_404_112, "b" * 64, 1),
        SourceFile("copy of packing list.jpg", "image/jpeg", 1_404_112, "b" * 64, 0, PACKING.file),
        SourceFile(SHEET.file, f"{office}.spreadsheetml.sheet", 9_120, "c" * 64, 1),
        SourceFile(LETTER.file, f"{office}.wordprocessingml.document", 812, "d" * 64, 1),
    )


def _documents(
    invoice: dict[str, Box], packing: dict[str, Box], net: Box, net_packed: Box, price: Box, goods: Box
) -> tuple[Document, ...]:
    head = invoice["No. HT-260418    Date 2026-06-12"]
    line = LineItem(
        1,
        (
            Field("description", "Aluminium alloy ingot 铝合金锭", "Aluminium alloy ingot 铝合金锭", (goods,), 0.99),
            Field("hs_code", "7601.20", "760120", (goods,), 0.98),
            Field("quantity", "500 KGS", Decimal("500"), (goods,), 0.98),
            Field("unit_price", "USD 310.00/KG", Decimal("310.00"), (price,), 0.97),
            Field("amount", "USD 155,000.00", Decimal("155000.00"), (price,), 0.97),
        ),
        (invoice["TOTAL    500 KGS    USD 155,000.00"],),
    )
    first = Document(
        "d1", "commercial_invoice", INVOICE.file, (1,),
        (
            Field("number", "HT-260418", "HT-260418", (part(head, 0.1, 0.4),), 0.99),
            Field("date", "06/12/2026", dt.date(2026, 6, 12), (part(head, 0.6, 1),), 0.7, ("2026-12-06",)),
            Field("total_net_kg", "500 KGS", Decimal("500"), (net,), 0.97, second_reading="5O0 KGS"),
            Field("total_amount", "USD 155,000.00", Decimal("155000.00"), (price,), 0.98),
            Field("container_numbers", "TGHU1234567 MSKU7654321", ("TGHU1234567", "MSKU7654321"), (), 0.9),
            Field("origin_country", "???", None, (head,), 0.31),
        ),
        (line,), (Entity("MATERIAL", "铝合金锭", "aluminium", (goods,), 0.9, "rules"),),
        language="mixed", confidence=0.98, cues=("title “COMMERCIAL INVOICE 商业发票”",),
    )  # fmt: skip
    second = Document(
        "d2", "packing_list", PACKING.file, (1,),
        (Field("total_net_kg", "5 000 KGS", Decimal("5000"), (net_packed,), 0.91),),
        confidence=0.95, cues=("title “PACKING LIST 装箱单”",),
    )  # fmt: skip
    third = Document("d3", "other", SHEET.file, (1,), (Field("total_packages", "24", Decimal(24), (cell("D4"),)),))
    return first, second, third


def _pages() -> tuple[Page, ...]:
    printed = {
        "A3": "Item",
        "B3": "Goods 货物",
        "C3": "Weight",
        "D3": "Drums 桶数",
        "A4": "1",
        "B4": "Alloy",
        "D4": "24",
    }
    words = tuple(Word(text, cell(name), Place(0, 0, 1, 1)) for name, text in printed.items())
    return (
        Page(INVOICE, 595, 842, (), "text"),
        Page(PACKING, 595, 842, (), "ocr", turn=270, readability=0.93),
        Page(SHEET, 595, 842, words, "cells"),
        Page(LETTER, 595, 842, (), "none", readability=0),
    )
