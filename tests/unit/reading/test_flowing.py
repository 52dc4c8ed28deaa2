"""Word files and mails: text and tables in order, on pages of our own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import RGBColor

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.reading import mail, word
from inspector.reading.flow_layout import HEIGHT, WIDTH, Paragraph, count_pages, page_of
from inspector.reading.limits import Limits
from inspector.reading.reader import Desk
from tests.hostile.made import mail as made_mail


def _blind(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
    raise AssertionError("text needs no eye")


DESK = Desk(Limits(), _blind)


def _text(page: Page) -> str:
    return " ".join(w.text for w in page.words)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A Word file with all that may carry text."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "HEADER LTD"
    document.sections[0].footer.paragraphs[0].text = "FOOTER"
    document.add_paragraph("装箱单 PACKING LIST")
    secret = document.add_paragraph("shown ")
    secret.add_run("vanished").font.hidden = True
    secret.add_run("white").font.color.rgb = RGBColor(255, 255, 255)
    table = document.add_table(rows=2, cols=3)
    for number, cell in enumerate(c for row in table.rows for c in row.cells):
        cell.text = f"cell{number}"
    table.cell(0, 0).merge(table.cell(0, 1))
    document.add_page_break()
    document.add_paragraph("second page")
    document.save(tmp_path / "a.docx")
    return tmp_path / "a.docx"


def test_a_word_file_is_read_in_order(letter: Path) -> None:
    assert word.READER.count(letter, Limits()) == 2
    first = word.READER.read(letter, PageId("a.docx", 1), 1, DESK)
    second = word.READER.read(letter, PageId("a.docx", 2), 2, DESK)

    assert _text(first) == "HEADER LTD 装箱单 PACKING LIST shown cell0 cell1 cell2 cell3 cell4 cell5"
    assert _text(second) == "second page FOOTER"
    assert [w.text for w in first.hidden] == ["vanishedwhite"]


def test_tables_stand_in_columns_with_lines(letter: Path) -> None:
    page = word.READER.read(letter, PageId("a.docx", 1), 1, DESK)
    places = {w.text: w.place for w in page.words}

    assert places["cell4"].x0 > places["cell3"].x0 + 100
    assert places["cell2"].x0 == places["cell5"].x0
    assert places["cell3"].y0 == places["cell4"].y0 == places["cell5"].y0
    assert any(r.horizontal for r in page.rules)
    assert any(not r.horizontal for r in page.rules)


def test_long_text_wraps_and_flows_onto_more_pages() -> None:
    blocks = [Paragraph("goods of many kinds " * 40 + "金属镓" * 200) for _ in range(20)]
    pages = [page_of(blocks, PageId("a", n), n) for n in range(1, count_pages(blocks) + 1)]

    assert len(pages) > 2
    assert sum(len(w.text) for page in pages for w in page.words) == 20 * (17 * 40 + 600 - 40)
    assert all(w.place.x1 <= WIDTH and w.place.y1 <= HEIGHT for page in pages for w in page.words)


def test_a_mail_shows_its_headers_and_body(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(made_mail([("发票.pdf", b"%PDF-")], body="毛重 18,360 KGS\nsee attachment"))

    page = mail.READER.read(tmp_path / "a.eml", PageId("a.eml", 1), 1, DESK)

    assert _text(page).startswith("From: a@example.org To: b@example.org")
    assert _text(page).endswith("Subject: Shipment 毛重 18,360 KGS see attachment")


def test_markup_of_a_mail_is_not_read(tmp_path: Path) -> None:
    body = b"<html><style>p{}</style><script>x()</script><p>Net <b>weight</b></p><td>12</td><td>KGS</td></html>"
    (tmp_path / "a.eml").write_bytes(b"From: a@example.org\nSubject: x\nContent-Type: text/html\n\n" + body)

    page = mail.READER.read(tmp_path / "a.eml", PageId("a.eml", 1), 1, DESK)

    assert _text(page) == "From: a@example.org Subject: x Net weight 12 KGS"
