"""What is drawn on a sheet looks as it was asked for."""

from __future__ import annotations

import numpy as np
import pypdfium2 as pdfium
import pytest

from inspector.papers import fonts
from inspector.papers.furniture import fitting_size
from inspector.papers.sheet import Pen, Sheet


def ink(text: str, *, bold: bool) -> float:
    sheet = Sheet(size=(300, 60))
    sheet.text(20, 20, text, size=20, bold=bold)
    sheet.text(20, 45, ".", size=8)
    page = pdfium.PdfDocument(sheet.finish().content)[0]
    return float((255 - np.asarray(page.render(scale=3, grayscale=True).to_pil(), dtype=float)).sum())


@pytest.mark.parametrize("text", ["出口货物报关单", "INVOICE"])
def test_bold_letters_are_heavier_in_both_scripts(text: str) -> None:
    assert ink(text, bold=True) > 1.15 * ink(text, bold=False)


def test_bold_chinese_letters_are_read_once_and_leave_the_next_text_as_it_was() -> None:
    sheet = Sheet(size=(300, 80), pen=Pen("hei", 12))
    sheet.text(20, 20, "发票", bold=True)
    sheet.text(20, 50, "发票")
    page = pdfium.PdfDocument(sheet.finish().content)[0]
    picture = 255 - np.asarray(page.render(scale=3, grayscale=True).to_pil(), dtype=float)
    assert page.get_textpage().get_text_range().count("发票") == 2
    assert picture[50 * 3 :].sum() < 0.9 * picture[: 50 * 3].sum()


def test_only_the_chinese_family_has_no_bold_face_of_its_own() -> None:
    assert [family for family in fonts.FAMILIES if not fonts.has_bold(f"{family}-bold")] == ["hei"]


@pytest.mark.parametrize(("text", "fits"), [("XIAMEN", True), ("FELIXSTOWE, UNITED KINGDOM", False)])
def test_text_is_pressed_into_a_room_that_is_too_narrow(text: str, fits: bool) -> None:
    sheet = Sheet(pen=Pen("mono", 9))
    size = fitting_size(sheet, text, (120, 12), 9)
    assert (size == 9) == fits
    assert len(sheet.wrap(text, 120, size=size)) == 1
