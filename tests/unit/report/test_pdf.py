"""The paper report holds both languages, its fonts, and hostile text as text."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from inspector.core.box import PageId
from inspector.core.case import Case
from inspector.report.compose import compose
from inspector.report.pdf import pdf_bytes
from inspector.report.view import Enclosures
from tests.cases import honest
from tests.unit.report.test_html import HOSTILE, hostile


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_both_languages_fonts_and_archive(drawn: tuple[Case, dict[PageId, Path]]) -> None:
    made = pdf_bytes(compose(drawn[0], Enclosures(drawn[1])))
    text = text_of(made)
    for words in ("Grave contradictions", "铝合金锭", "商业发票", "5,000", "What could not be read", "sha256:5f1c"):
        assert words in text
    with pikepdf.open(BytesIO(made)) as pdf:
        fonts = [f for page in pdf.pages for f in page.Resources.get("/Font", {}).values()]
        assert fonts
        for font in fonts:
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys())
        assert b"pdfaid" in pdf.Root.Metadata.read_bytes()


def test_the_same_case_gives_the_same_bytes() -> None:
    view = compose(honest(), Enclosures())
    assert pdf_bytes(view) == pdf_bytes(view)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    made = text_of(pdf_bytes(compose(hostile(text), Enclosures())))
    assert "Findings" in made
    assert "could not be read" in made


def test_a_character_of_no_font_still_makes_a_report() -> None:
    assert pdf_bytes(compose(hostile("\U0001e943 \U000130b8 𓂸"), Enclosures())).startswith(b"%PDF")
