"""What shines through from the back goes; pale print of this side stays."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

import inspector.ocr
from inspector.reading.cleaning import ink
from inspector.reading.engine import OcrOptions, Pixels, Recogniser, open_engine
from inspector.reading.ghost import without_ghost
from tests import drawn

CANVAS = (1654, 1100)
PALE = (
    "Terms of delivery: FOB Ningbo, Incoterms 2020",
    "Payment by letter of credit at sight",
    "Goods remain our property until paid in full",
    "Claims within fourteen days after arrival",
)


@lru_cache(maxsize=1)
def reader() -> Recogniser:
    return open_engine("ppocr", inspector.ocr, OcrOptions())


def front() -> Pixels:
    return drawn.page(drawn.INVOICE[:5], canvas=CANVAS).image


def cleared(image: Pixels) -> Pixels:
    return without_ghost(image, ink(image), 200, reader())


def test_the_back_of_the_sheet_goes_and_the_front_stays() -> None:
    page = front()
    back = cv2.GaussianBlur(drawn.page(PALE, canvas=CANVAS, top=500).image[:, ::-1], (0, 0), 1.6)
    image = (page * (1 - 0.34 * (1 - back / 255))).astype(np.uint8)
    shining = back < 130
    assert image[shining].mean() < 215
    grey = cleared(image)
    assert grey[shining].mean() > 240
    assert grey[page < 40].mean() < 60


def test_pale_print_of_this_side_stays() -> None:
    page = front()
    pale = drawn.page(PALE, canvas=CANVAS, top=500).image
    image = np.minimum(page, (150 + pale * (105 / 255)).astype(np.uint8))
    assert np.array_equal(cleared(image), image)


def test_a_page_that_is_pale_as_a_whole_and_an_empty_one_stay() -> None:
    faint = (190 + front() * (50 / 255)).astype(np.uint8)
    assert np.array_equal(cleared(faint), faint)
    blank = np.full((1000, 700), 255, np.uint8)
    assert np.array_equal(cleared(blank), blank)
