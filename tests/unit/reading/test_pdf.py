"""Digital PDF pages: words where a viewer shows them, whatever way up, and what the page hides."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib import colors
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from inspector.core.box import Box, PageId
from inspector.core.page import Page, Place, Word
from inspector.reading.limits import Limits
from inspector.reading.pdf import READER
from inspector.reading.reader import Desk

ID = PageId("a.pdf", 1)
Draw = Callable[[Any], None]


def _read(path: Path, draw: Draw, *, rotate: int = 0, seen: Page | None = None) -> Page:
    """Draw a page, turn it, and read it; `seen` is what the recogniser answers."""
    paper = canvas.Canvas(str(path / "a.pdf"), pagesize=(595, 842))
    paper.setFont("Helvetica", 12)
    draw(paper)
    paper.showPage()
    paper.save()
    if rotate:
        with pikepdf.open(path / "a.pdf", allow_overwriting_input=True) as document:
            document.pages[0].Rotate = rotate
            document.save(path / "a.pdf")

    def recognise(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
        assert seen is not None, "the page was not to be read by eye"
        return seen

    return READER.read(path / "a.pdf", ID, 1, Desk(Limits(), recognise, picture=path / "a.jpg"))


def _text(page: Page) -> str:
    return " ".join(word.text for word in page.words)


def _hidden(page: Page) -> str:
    return " ".join(word.text for word in page.hidden)


def _lines(paper: Any) -> None:
    for line in range(10):
        paper.drawString(60, 780 - 20 * line, f"Line {line} of plain print")


def _blackness(path: Path, box: Box) -> float:
    """The share of dark pixels under a box of the written page image."""
    image = np.asarray(Image.open(path / "a.jpg").convert("L"))
    high, wide = image.shape
    patch = image[int(box.top * high) : int(box.bottom * high) + 1, int(box.left * wide) : int(box.right * wide) + 1]
    return float((patch < 128).mean())


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_boxes_lie_on_the_print_as_a_viewer_shows_it(rotate: int, tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        paper.setFont("Helvetica-Bold", 20)
        paper.drawString(100, 700, "WEIGHT 18,360.00 KGS")

    page = _read(tmp_path, draw, rotate=rotate)

    assert sorted(word.text for word in page.words) == ["18,360.00", "KGS", "WEIGHT"]
    assert all(_blackness(tmp_path, word.box) > 0.15 for word in page.words)
    assert page.turn == (-rotate) % 360


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_places_are_upright_whatever_way_the_page_lies(rotate: int, tmp_path: Path) -> None:
    page = _read(tmp_path, _lines, rotate=rotate)

    assert (round(page.width), round(page.height)) == (595, 842)
    assert _text(page).startswith("Line 0 of plain print Line 1 of")
    first = page.words[0].place
    assert (round(first.x0), round(first.y1)) == (61, 62)


def test_text_that_runs_up_the_page_is_turned(tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        paper.rotate(90)
        paper.drawString(100, -300, "Certificate of Origin")
        paper.drawString(100, -320, "second row")

    page = _read(tmp_path, draw)

    assert page.turn == 90
    assert (round(page.width), round(page.height)) == (842, 595)
    assert _text(page) == "Certificate of Origin second row"
    assert page.words[0].place.width > page.words[0].place.height


def test_a_page_box_that_does_not_begin_at_zero(tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        paper.setCropBox((100, 100, 500, 700))
        paper.setFont("Helvetica-Bold", 20)
        paper.drawString(120, 650, "INVOICE")

    page = _read(tmp_path, draw)

    assert (round(page.width), round(page.height)) == (400, 600)
    assert page.words[0].box.left == pytest.approx(0.05, abs=0.01)
    assert _blackness(tmp_path, page.words[0].box) > 0.15


def test_boxes_are_tight(tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        paper.setFont("Helvetica", 100)
        paper.drawString(50, 500, "HHH")

    box = _read(tmp_path, draw).words[0].box

    assert box.top == pytest.approx((842 - 500 - 72) / 842, abs=0.003)
    assert box.bottom == pytest.approx((842 - 500) / 842, abs=0.003)


def test_columns_set_without_spaces_are_parted_and_numbers_are_not(tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        paper.setFont("Courier", 10)
        paper.drawString(50, 700, "8,005.00")
        paper.drawString(110, 700, "36.600")

    assert [word.text for word in _read(tmp_path, draw).words] == ["8,005.00", "36.600"]


def test_white_lines_rule_only_a_dark_ground(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.setStrokeColorRGB(1, 1, 1)
        canvas.line(50, 700, 450, 700)  # as over print in dots: nobody sees it
        canvas.setFillColorRGB(0.1, 0.2, 0.4)
        canvas.rect(50, 500, 400, 30, stroke=0, fill=1)
        canvas.line(250, 502, 250, 528)  # parts the columns of a dark heading
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(60, 400, "INVOICE 4471")

    rules = _read(tmp_path, draw).rules
    assert not [r for r in rules if r.horizontal]
    assert [round(r.x0) for r in rules] == [250]


def test_ruling_lines_are_joined(tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        _lines(paper)
        paper.line(50, 500, 250, 500)
        paper.line(250, 500, 450, 500)
        paper.rect(50, 300, 400, 100)
        paper.rect(50, 200, 400, 0.5, fill=1, stroke=0)
        paper.line(50, 100, 450, 180)

    rules = _read(tmp_path, draw).rules

    flat = sorted((round(r.y0), round(r.x0), round(r.x1)) for r in rules if r.horizontal)
    assert [y for y, _, _ in flat] == [342, 442, 542, 642]
    assert all(abs(x0 - 50) <= 1 and abs(x1 - 450) <= 1 for _, x0, x1 in flat)
    assert sorted(round(r.x0) for r in rules if not r.horizontal) == [50, 450]


def _white(paper: Any) -> None:
    paper.setFillColor(colors.white)
    paper.drawString(60, 400, "SECRET")


def _faint(paper: Any) -> None:
    paper.setFillGray(0.96)
    paper.drawString(60, 400, "SECRET")


def _covered(paper: Any) -> None:
    paper.drawString(60, 400, "SECRET")
    paper.setFillColor(colors.white)
    paper.rect(50, 390, 200, 30, fill=1, stroke=0)


def _overprinted(paper: Any) -> None:
    _covered(paper)
    paper.setFillColor(colors.black)
    paper.drawString(60, 400, "Honest")


def _tiny(paper: Any) -> None:
    paper.setFont("Helvetica", 0.9)
    paper.drawString(60, 400, "SECRET")


def _beside(paper: Any) -> None:
    paper.drawString(700, 400, "SECRET")


def _invisible(paper: Any) -> None:
    text = paper.beginText(60, 400)
    text.setTextRenderMode(3)
    text.textOut("SECRET")
    paper.drawText(text)


def _clear(paper: Any) -> None:
    paper.setFillColor(colors.Color(0, 0, 0, alpha=0.02))
    paper.drawString(60, 400, "SECRET")


def _noted(paper: Any) -> None:
    paper.textAnnotation("SECRET", (60, 400, 80, 420))


@pytest.mark.parametrize("hide", [_white, _faint, _covered, _overprinted, _tiny, _beside, _invisible, _clear, _noted])
def test_hidden_text_is_told_apart(hide: Draw, tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        _lines(paper)
        hide(paper)

    page = _read(tmp_path, draw)

    assert _hidden(page) == "SECRET"
    assert "SECRET" not in _text(page)
    assert "Line 9" in _text(page)


def _on_black(paper: Any) -> None:
    paper.rect(50, 390, 200, 30, fill=1)
    paper.setFillColor(colors.white)
    paper.drawString(60, 400, "SHOWN")


def _stamped(paper: Any) -> None:
    paper.drawString(60, 400, "SHOWN")
    paper.setFillColor(colors.Color(1, 0, 0, alpha=0.4))
    paper.rect(50, 390, 200, 30, fill=1, stroke=0)


def _coloured_and_printed_again(paper: Any) -> None:
    paper.drawString(60, 400, "SHOWN")
    paper.setFillColor(colors.lightyellow)
    paper.rect(50, 390, 200, 30, fill=1, stroke=0)
    paper.setFillColor(colors.black)
    paper.drawString(60, 400, "SHOWN")


def _on_tint(paper: Any) -> None:
    paper.setFillColor(colors.lightyellow)
    paper.rect(50, 390, 200, 30, fill=1, stroke=0)
    paper.setFillColor(colors.black)
    paper.drawString(60, 400, "SHOWN")


def _grey(paper: Any) -> None:
    paper.setFillGray(0.7)
    paper.drawString(60, 400, "SHOWN")


def _twice(paper: Any) -> None:
    paper.drawString(60, 400, "SHOWN")
    paper.drawString(60.3, 400, "SHOWN")


@pytest.mark.parametrize("show", [_on_black, _stamped, _on_tint, _coloured_and_printed_again, _grey, _twice])
def test_what_a_reader_sees_is_not_hidden(show: Draw, tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        _lines(paper)
        show(paper)

    page = _read(tmp_path, draw)

    assert page.hidden == ()
    assert _text(page).count("SHOWN") == 1


def _scan(text: str) -> ImageReader:
    image = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(image).text((150, 200), text, fill=0, font=ImageFont.load_default(60))
    out = io.BytesIO()
    image.save(out, "PNG")
    return ImageReader(out)


def _seen(text: str, *, confidence: float = 0.99) -> Page:
    box = Box(ID, 0.1, 0.11, 0.35, 0.15)
    return Page(ID, 595, 842, (Word(text, box, Place(60, 95, 210, 126), confidence, "eye"),), "ocr", reader="eye")


def _with_layer(layer: str) -> Draw:
    def draw(paper: Any) -> None:
        paper.drawImage(_scan("18360"), 0, 0, 595, 842)
        text = paper.beginText(72, 720)
        text.setFont("Helvetica", 28)
        text.setTextRenderMode(3)
        text.textOut(layer)
        paper.drawText(text)

    return draw


def test_a_layer_over_a_scan_is_not_trusted(tmp_path: Path) -> None:
    page = _read(tmp_path, _with_layer("18360"), seen=_seen("18360"))

    assert page.origin == "ocr"
    assert _text(page) == "18360"
    assert page.hidden == ()


def test_an_altered_number_of_the_layer_is_told_beside_what_the_image_shows(tmp_path: Path) -> None:
    page = _read(tmp_path, _with_layer("78360"), seen=_seen("18360"))

    assert [(word.text, word.alternative) for word in page.hidden] == [("78360", "18360")]


def test_an_unsure_reading_contradicts_nothing(tmp_path: Path) -> None:
    assert _read(tmp_path, _with_layer("78360"), seen=_seen("18360", confidence=0.5)).hidden == ()


def test_words_of_the_layer_where_the_image_is_blank_are_hidden(tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        paper.drawImage(_scan("18360"), 0, 0, 595, 842)
        text = paper.beginText(72, 200)
        text.setTextRenderMode(3)
        text.textOut("gallium metal")
        paper.drawText(text)

    assert _hidden(_read(tmp_path, draw, seen=_seen("18360"))) == "gallium metal"


def test_a_small_picture_leaves_the_layer_in_force(tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        _lines(paper)
        paper.drawImage(_scan("logo"), 400, 700, 60, 60)

    assert _read(tmp_path, draw).origin == "text"


def test_mixed_pages_are_judged_one_by_one(tmp_path: Path) -> None:
    paper = canvas.Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    _lines(paper)
    paper.showPage()
    paper.drawImage(_scan("18360"), 0, 0, 595, 842)
    paper.showPage()
    paper.save()
    desk = Desk(Limits(), lambda image, page, *, dpi: _seen("18360"))

    origins = [READER.read(tmp_path / "a.pdf", ID, number, desk).origin for number in (1, 2)]

    assert origins == ["text", "ocr"]


def test_a_blank_page_has_no_words_and_needs_no_eye(tmp_path: Path) -> None:
    page = _read(tmp_path, lambda paper: None)

    assert (page.origin, page.words, page.problems) == ("none", (), ())


def test_form_fields_are_part_of_the_page(tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        _lines(paper)
        paper.acroForm.textfield(value="INV-77", x=60, y=300, width=200, height=30)

    page = _read(tmp_path, draw)

    assert "INV-77" in _text(page)
    assert "Line 0" in _text(page)


def test_a_photo_drawn_as_a_huge_page_is_read_at_a_bearable_size(tmp_path: Path) -> None:
    sizes: list[tuple[int, ...]] = []

    def recognise(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
        sizes.append(image.shape)
        return _seen("18360")

    paper = canvas.Canvas(str(tmp_path / "a.pdf"), pagesize=(3000, 4000))
    paper.drawImage(_scan("18360"), 0, 0, 3000, 4000)
    paper.save()
    READER.read(tmp_path / "a.pdf", ID, 1, Desk(Limits(), recognise))

    assert 3000 < max(sizes[0]) < 3400
