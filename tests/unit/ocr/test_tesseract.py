"""Tesseract reads pages alone, and stacked lines for another reader."""

from __future__ import annotations

import numpy as np
import pytesseract
import pytest

from inspector.core.box import PageId
from inspector.errors import MissingProgram
from inspector.ocr.tesseract import engine
from inspector.reading.engine import OcrOptions, bounds
from inspector.reading.image import read_image
from tests import drawn


def test_it_reads_a_page_alone() -> None:
    page = read_image(
        drawn.page().image, PageId("a.png", 1), dpi=(200, 200), first=engine.open(OcrOptions(languages="eng"))
    )
    words = {w.text for w in page.words}
    assert {"COMMERCIAL", "INVOICE", "42,300.00", "19,744"} <= words
    assert {w.reader for w in page.words} == {"tesseract"}


def test_it_finds_a_turned_page_upright() -> None:
    page = read_image(
        np.rot90(drawn.page().image, 2),
        PageId("a.png", 1),
        dpi=(200, 200),
        first=engine.open(OcrOptions(languages="eng")),
    )
    assert page.turn == 180
    assert "INVOICE" in {w.text for w in page.words}


def test_each_crop_of_a_stack_gets_its_own_words() -> None:
    made = drawn.page(["8,500.00", "HS 7601.20", "Ningbo"], size=34)
    crops = [made.image[y - 12 : y + 48, 130:460] for y in (150, 215, 279)]
    first, second, third = engine.open(OcrOptions()).read_crops(crops, latin=True)
    assert [w.text for w in first] == ["8,500.00"]
    assert "".join(w.text for w in second) == "HS7601.20"
    assert [w.text for w in third] == ["Ningbo"]
    left, top, right, bottom = bounds(first[0].quad)
    assert 0 <= left < right <= 330
    assert -2 <= top < bottom <= 62


def test_no_crops_are_no_call() -> None:
    assert engine.open(OcrOptions()).read_crops([]) == ()


def test_chinese_is_read_with_its_language() -> None:
    words = engine.open(OcrOptions(languages="eng+chi_sim")).read(
        drawn.page(["出口货物报关单"], font=drawn.HAN, size=40).image[100:300, 100:900], 200
    )
    assert "报关单" in "".join(w.text for w in words)


def test_a_language_that_is_not_there_is_a_missing_program() -> None:
    with pytest.raises(MissingProgram, match="tesseract"):
        engine.open(OcrOptions(languages="tlh")).read(np.full((60, 60), 255, np.uint8), 200)


def test_without_the_program_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert engine.missing() is None
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", "no-such-tesseract")
    assert "not on the path" in str(engine.missing())
    with pytest.raises(MissingProgram, match="tesseract"):
        engine.open(OcrOptions()).read(np.full((60, 60), 255, np.uint8), 200)
