"""What a digital page draws without text: pasted pictures of any form, and letters drawn as outlines."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fontTools.pens.basePen import BasePen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as Face
from reportlab.pdfgen import canvas

from inspector.children.eyes import open_eyes
from inspector.children.options import ReadingOptions
from inspector.core.box import Box, PageId
from inspector.core.page import Page, Place, Word
from inspector.errors import UnreadablePage
from inspector.reading.limits import Limits
from inspector.reading.pdf import READER
from inspector.reading.reader import Desk

ID = PageId("a.pdf", 1)
GOODS = "1 GALLIUM METAL 8112.92.10 NET 1,250.00 KGS"


def _print(path: Path, draw: Callable[[Any], None]) -> Path:
    paper = canvas.Canvas(str(path / "a.pdf"), pagesize=(595, 842))
    paper.setFont("Helvetica", 10)
    for row in range(8):
        paper.drawString(60, 700 - 20 * row, f"Line {row} of plain print")
    draw(paper)
    paper.save()
    return path / "a.pdf"


def _seen(path: Path) -> list[float]:
    """For each time that the eye is asked: the share of the page that it is shown and that is not white."""
    asked: list[float] = []

    def recognise(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
        asked.append(float((np.asarray(image) < 250).any(axis=2).mean()))
        return Page(page, 595, 842, (), "ocr")

    READER.read(path, ID, 1, Desk(Limits(), recognise))
    return asked


def _typeface() -> TTFont:
    source = ImageFont.load_default(20)
    assert isinstance(source, ImageFont.FreeTypeFont)
    return TTFont(io.BytesIO(source.font_bytes))


class _Tracer(BasePen):
    """Draws a glyph into a path of ReportLab; the base class turns all curves into cubic ones."""

    def __init__(self, glyphs: Any, path: Any) -> None:
        super().__init__(glyphs)
        self._path = path

    def _moveTo(self, pt: Any) -> None:
        self._path.moveTo(*pt)

    def _lineTo(self, pt: Any) -> None:
        self._path.lineTo(*pt)

    def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:
        self._path.curveTo(*pt1, *pt2, *pt3)

    def _closePath(self) -> None:
        self._path.close()


def _outline(paper: Any, x: float, y: float, size: float, text: str, *, as_one: bool = False) -> None:
    """Draw a text as filled paths, one for each letter or one for all."""
    font = _typeface()
    glyphs, names, scale = font.getGlyphSet(), font.getBestCmap(), size / font["head"].unitsPerEm
    path = paper.beginPath()
    for char in text:
        glyph = glyphs[names[ord(char)]]
        glyph.draw(TransformPen(_Tracer(glyphs, path), (scale, 0, 0, scale, x, y)))
        x += glyph.width * scale
        if not as_one and char != " ":
            paper.drawPath(path, fill=1, stroke=0)
            path = paper.beginPath()
    if as_one:
        paper.drawPath(path, fill=1, stroke=0)


@pytest.mark.parametrize("as_one", [False, True])
def test_letters_drawn_as_outlines_are_read_by_eye(as_one: bool, tmp_path: Path) -> None:
    path = _print(tmp_path, lambda paper: _outline(paper, 60, 420, 10, GOODS, as_one=as_one))
    eyes = open_eyes(ReadingOptions())

    page = READER.read(path, ID, 1, Desk(Limits(), eyes.recognise, glance=eyes.glance))

    assert page.origin == "text"
    assert [w.text for w in page.words if w.reader != "layer"] == GOODS.split()
    assert [w.text for w in page.words if w.reader == "layer"][:2] == ["Line", "0"]


def test_a_drawn_name_in_the_head_is_no_print(tmp_path: Path) -> None:
    assert _seen(_print(tmp_path, lambda paper: _outline(paper, 60, 780, 22, "NORDWIND METALS"))) == []


def test_outlines_under_text_that_says_the_same_are_not_read_again(tmp_path: Path) -> None:
    source = ImageFont.load_default(20)
    assert isinstance(source, ImageFont.FreeTypeFont)
    pdfmetrics.registerFont(Face("Outlined", io.BytesIO(source.font_bytes)))

    def draw(paper: Any) -> None:
        _outline(paper, 60, 420, 10, GOODS)
        paper.setFont("Outlined", 10)
        paper.drawString(60, 420, GOODS)

    assert _seen(_print(tmp_path, draw)) == []


def _picture(wide: int, high: int) -> ImageReader:
    image = Image.new("L", (wide, high), 255)
    ImageDraw.Draw(image).text((20, high // 4), GOODS, fill=0, font=ImageFont.load_default(high // 3))
    out = io.BytesIO()
    image.save(out, "PNG")
    return ImageReader(out)


def test_one_row_of_a_table_pasted_as_a_picture_is_shown_to_the_eye(tmp_path: Path) -> None:
    (shown,) = _seen(_print(tmp_path, lambda paper: paper.drawImage(_picture(1400, 100), 45, 380, 500, 36)))
    assert 0 < shown < 0.02


def test_a_table_cut_into_small_pictures_is_shown_to_the_eye(tmp_path: Path) -> None:
    def draw(paper: Any) -> None:
        for row in range(5):
            paper.drawImage(_picture(700 + row, 150), 45, 380 - 55 * row, 250, 54)

    assert len(_seen(_print(tmp_path, draw))) == 1


def test_a_logo_is_not(tmp_path: Path) -> None:
    assert _seen(_print(tmp_path, lambda paper: paper.drawImage(_picture(300, 120), 45, 740, 120, 48))) == []


def _large(paper: Any) -> None:
    paper.drawImage(_picture(1240, 1754), 60, 60, 300, 424)


def test_a_large_picture_is_read_by_eye_and_joined(tmp_path: Path) -> None:
    spot = Box(ID, 0.15, 0.6, 0.3, 0.62)
    eye = Page(ID, 595, 842, (Word("18360", spot, Place(0, 0, 1, 1), 0.97, "eye"),), "ocr", reader="eye")

    page = READER.read(_print(tmp_path, _large), ID, 1, Desk(Limits(), lambda image, page, *, dpi: eye))

    assert page.origin == "text"
    assert " ".join(w.text for w in page.words).endswith("Line 7 of plain print 18360")
    assert page.words[-1].place.y0 == pytest.approx(0.6 * 842)


def test_a_large_picture_that_nobody_can_read_is_told(tmp_path: Path) -> None:
    def refuse(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
        raise UnreadablePage(file=page.file, page=page.number, reason="no eye")

    page = READER.read(_print(tmp_path, _large), ID, 1, Desk(Limits(), refuse))

    assert "7" in [w.text for w in page.words]
    assert [problem.code for problem in page.problems] == ["E106"]
    assert len(page.unread) == 1
