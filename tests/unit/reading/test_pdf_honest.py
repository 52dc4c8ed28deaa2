"""Digital pages whose fonts draw other letters than their text says, and honest twins of every make."""

from __future__ import annotations

import functools
import io
import string
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.ttLib import TTFont as FontFile
from PIL import ImageFont
from reportlab.lib import colors
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from inspector.children.eyes import Eyes, open_eyes
from inspector.children.options import ReadingOptions
from inspector.core.box import PageId
from inspector.core.page import DRAWN, Page
from inspector.papers.__main__ import main as draw_papers
from inspector.reading.letter_shapes import SHOWABLE
from inspector.reading.limits import Limits
from inspector.reading.pdf import READER
from inspector.reading.pdf_honest import differs
from inspector.reading.reader import Desk

ID = PageId("a.pdf", 1)
LINES = (
    "COMMERCIAL INVOICE HP260370",
    "Description of goods: ALUMINA powder, calcined",
    "HS code 2818.20.00 Quantity 1,450.00 kgs",
    "CAS 1344-28-1 Unit price USD 17.45",
    "Total amount USD 25,302.50 and 11 drums",
    "Office of origin: affix fluffy seal; Zürich, Gdańsk",
)


@functools.lru_cache(maxsize=1)
def _eyes() -> Eyes:
    return open_eyes(ReadingOptions())


def _desk() -> Desk:
    eyes = _eyes()
    return Desk(Limits(), eyes.recognise, glance=eyes.glance)


def _print(path: Path, font: str, *, size: float = 10, before: Callable[[Any], None] | None = None) -> Path:
    paper = canvas.Canvas(str(path / "a.pdf"), pagesize=(595, 842))
    if before is not None:
        before(paper)
    paper.setFont(font, size)
    for row, text in enumerate(LINES):
        paper.drawString(60, 700 - 24 * row, text)
    paper.save()
    return path / "a.pdf"


def _face(file: str | io.BytesIO, name: str) -> str:
    pdfmetrics.registerFont(TTFont(name, file))
    return name


def _pillow_face() -> bytes:
    """The typeface that Pillow carries: a font that no PDF viewer draws itself."""
    source = ImageFont.load_default(20)
    assert isinstance(source, ImageFont.FreeTypeFont)
    return bytes(source.font_bytes)


def _map(swap: Mapping[str, str]) -> bytes:
    """A ToUnicode map of one-byte codes that says other characters than the codes draw."""
    pairs = "\n".join(f"<{ord(c):02X}> <{ord(swap.get(c, c)):04X}>" for c in SHOWABLE + " ,.:-")
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
    space = "1 begincodespacerange <00> <FF> endcodespacerange\n"
    return f"{head}{space}{len(SHOWABLE) + 5} beginbfchar\n{pairs}\nendbfchar\nendcmap end end".encode()


def _say(path: Path, swap: Mapping[str, str]) -> None:
    """Give the fonts of a file a map that lies."""
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font":
                thing.ToUnicode = document.make_stream(_map(swap))
        document.save(path)


def _swapped(swap: Mapping[str, str]) -> io.BytesIO:
    """A typeface in which the drawings of characters are exchanged, and which says nothing of it."""
    font = FontFile(io.BytesIO(_pillow_face()))
    best = dict(font.getBestCmap())
    for table in font["cmap"].tables:
        table.cmap.update({ord(c): best[ord(other)] for c, other in swap.items() if ord(c) in table.cmap})
    for record in font["name"].names:  # ReportLab knows faces by the name inside
        record.string = f"Swapped{''.join(swap)}"
    made = io.BytesIO()
    font.save(made)
    made.seek(0)
    return made


def _told(page: Page) -> dict[str, str]:
    return {w.text: w.alternative for w in page.hidden if w.reader == DRAWN}


def _text(page: Page) -> str:
    return " ".join(w.text for w in page.words)


@pytest.mark.parametrize("font", ["Helvetica", "Times-Bold", "Courier"])
def test_a_map_that_exchanges_digits_is_told_and_the_page_read_by_eye(font: str, tmp_path: Path) -> None:
    path = _print(tmp_path, font)
    _say(path, {"1": "7", "7": "1"})

    page = READER.read(path, ID, 1, _desk())

    assert page.origin == "ocr"
    assert _told(page)["7,450.00"] == "1,450.00"
    assert "1,450.00" in _text(page)
    assert all(word.box.area > 0 for word in page.hidden)


def test_a_map_that_names_other_goods_is_told(tmp_path: Path) -> None:
    path = _print(tmp_path, "Helvetica")
    _say(path, {"A": "G", "L": "A", "U": "L", "M": "I", "I": "U", "N": "M"})

    page = READER.read(path, ID, 1, _desk())

    assert "ALUMINA" in _told(page).values()
    assert "ALUMINA" in _text(page)


def test_a_typeface_with_exchanged_drawings_is_told(tmp_path: Path) -> None:
    path = _print(tmp_path, _face(_swapped({"1": "7", "7": "1", "4": "9"}), "Exchanged"))

    page = READER.read(path, ID, 1, _desk())

    assert _told(page)["1,450.00"] == "7,950.00"
    assert "7,950.00" in _text(page)


def test_one_number_in_a_typeface_of_its_own_is_told(tmp_path: Path) -> None:
    face = _face(_swapped({"4": "9"}), "OneDigit")

    def draw(paper: Any) -> None:
        paper.setFont(face, 9)
        paper.drawString(400, 600, "24,300.00")

    page = READER.read(_print(tmp_path, "Helvetica", before=draw), ID, 1, _desk())

    assert _told(page) == {"24,300.00": "29,300.00"}


def _tilted(paper: Any) -> None:
    paper.saveState()
    paper.rotate(35)
    paper.setFont("Helvetica", 40)
    paper.setFillGray(0.85)
    paper.drawString(300, 200, "COPY 17")
    paper.restoreState()


def _sideways(paper: Any) -> None:
    paper.saveState()
    paper.rotate(90)
    paper.setFont("Helvetica", 9)
    paper.drawString(100, -30, "Form 17-4A printed 2026")
    paper.restoreState()


def _signs(paper: Any) -> None:
    paper.setFont("ZapfDingbats", 12)
    paper.drawString(400, 300, "abcd 4321")
    paper.setFont("Symbol", 12)
    paper.drawString(400, 280, "abcd mg")


def _tiny(paper: Any) -> None:
    paper.setFont("Times-Roman", 3.5)
    paper.drawString(60, 100, "Terms 1234567890 of sale apply; liability is limited to 500.00")


def _pale(paper: Any) -> None:
    paper.setFillGray(0.8)
    paper.setFont("Helvetica", 8)
    paper.drawString(60, 120, "Reference 4471-AXQ of 17 pages")
    paper.setFillGray(0)


def _on_black(paper: Any) -> None:
    paper.rect(50, 130, 300, 20, fill=1)
    paper.setFillColor(colors.white)
    paper.setFont("Helvetica-Bold", 9)
    paper.drawString(60, 136, "ITEM 4471 NET 1,250.00")
    paper.setFillColor(colors.black)


def _stretched(paper: Any) -> None:
    text = paper.beginText(60, 160)
    text.setFont("Helvetica", 10)
    text.setHorizScale(60)
    text.textOut("Narrow 1,234,567.89 print")
    paper.drawText(text)


ODDITIES = (_tilted, _sideways, _signs, _tiny, _pale, _on_black, _stretched)


@pytest.mark.parametrize("font", ["Helvetica", "Times-Italic", "Vera", "Pillow"])
def test_an_honest_page_is_the_same_with_and_without_the_look(font: str, tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        for oddity in ODDITIES:
            oddity(paper)

    files: dict[str, str | io.BytesIO] = {"Vera": "Vera.ttf", "Pillow": io.BytesIO(_pillow_face())}
    name = _face(files[font], font) if font in files else font
    path = _print(tmp_path, name, before=draw)

    page = READER.read(path, ID, 1, _desk())

    assert page.origin == "text"
    assert page == READER.read(path, ID, 1, replace(_desk(), glance=None))


def test_drawn_papers_in_two_languages_are_honest(tmp_path: Path) -> None:
    draw_papers([str(tmp_path), "--bundles", "2", "--seed", "11", "--grade", "digital"])
    files = sorted(tmp_path.glob("bundles/**/*.pdf"))

    pages = [(READER.read(f, ID, 1, _desk()), READER.read(f, ID, 1, replace(_desk(), glance=None))) for f in files]

    assert len(pages) > 3
    assert all(one == two for one, two in pages)


def test_without_a_recogniser_the_layer_stays_in_force(tmp_path: Path) -> None:
    path = _print(tmp_path, "Helvetica")
    _say(path, {"1": "7", "7": "1"})

    eyes = open_eyes(ReadingOptions(engine="none"))
    page = READER.read(path, ID, 1, Desk(Limits(), eyes.recognise, glance=eyes.glance))

    assert (page.origin, page.hidden) == ("text", ())


@pytest.mark.parametrize(
    ("layer", "seen"),
    [("O1l", "011"), ("Gallium", "GALLIUM"), ("8,005.00", "8005.00"), ("(Total", "Total"), ("17", ""), ("5S", "55")],
)
def test_look_alikes_and_signs_are_no_lie(layer: str, seen: str) -> None:
    assert not differs(layer, seen)


@pytest.mark.parametrize(("layer", "seen"), [("78,360", "18,360"), ("ALUMINA", "GALLIUM"), ("2818", "8112")])
def test_other_digits_and_other_words_are(layer: str, seen: str) -> None:
    assert differs(layer, seen)


def test_every_letter_of_the_alphabet_has_a_shape() -> None:
    assert set(SHOWABLE) == set(string.ascii_letters + string.digits)
