"""Light print on dark bands becomes dark print on white, and dark areas without print stay as they are."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from inspector.reading.bands import without_bands
from inspector.reading.cleaning import clean
from inspector.reading.engine import Pixels
from tests import drawn

NAME = "NORTHGATE SPECIALTY METALS"
BOLD = drawn.SANS.replace("Regular", "Bold")


def banded(
    fill: tuple[int, int, int], box: tuple[int, int, int, int], *, text: str = NAME, size: int = 44, ink: str = "white"
) -> Pixels:
    """A page with a filled box (left, top, right, bottom) and one line of print in it."""
    picture = Image.fromarray(cv2.cvtColor(drawn.page(top=500).image, cv2.COLOR_GRAY2RGB))
    pen = ImageDraw.Draw(picture)
    pen.rectangle(box, fill=fill)
    middle = (box[1] + box[3]) // 2
    pen.text((max(90, box[0] + 20), middle), text, fill=ink, font=ImageFont.truetype(BOLD, size), anchor="lm")
    return np.asarray(picture).copy()


def printed_dark(grey: Pixels, image: Pixels, box: tuple[int, int, int, int]) -> tuple[float, float]:
    """Mean grey of the letters of a band, and of its ground, a little off the rims of the letters."""
    left, top, right, bottom = box
    window = np.s_[top + 3 : bottom - 3, left + 3 : right - 3]
    letters = (image[window].min(axis=2) > 230).astype(np.uint8)
    ground = cv2.dilate(letters, np.ones((7, 7), np.uint8)) == 0
    return float(grey[window][letters > 0].mean()), float(grey[window][ground].mean())


TOP, INNER, TALL = (0, 0, 1654, 170), (150, 300, 1500, 345), (0, 0, 1654, 420)


@pytest.mark.parametrize("fill", [(22, 38, 90), (0, 0, 0), (68, 114, 196), (0, 128, 90), (190, 25, 35)])
@pytest.mark.parametrize(("box", "size"), [(TOP, 54), (INNER, 24), (TALL, 110)])
def test_white_print_on_a_band_becomes_dark_print_on_white(
    fill: tuple[int, int, int], box: tuple[int, int, int, int], size: int
) -> None:
    image = banded(fill, box, size=size)
    letters, ground = printed_dark(clean(image), image, box)
    assert letters < 60
    assert ground > 240


def test_print_below_a_band_stays_as_it_is() -> None:
    image = banded((22, 38, 90), TOP)
    assert np.array_equal(
        without_bands(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.uint8))[180:], image[180:, :, 0]
    )


def test_black_print_on_a_red_field_stays_dark() -> None:
    image = banded((225, 50, 50), INNER, size=24, ink="black")
    grey = clean(image)[303:342, 153:1497]
    assert (grey < 60).mean() > 0.02
    assert np.percentile(grey, 70) > 200


def test_a_scanner_lid_and_a_desk_stay_for_others_to_take_away() -> None:
    image = drawn.page().image
    image[:, :90] = image[-60:] = 20
    assert np.array_equal(without_bands(image), image)


def test_bold_black_letters_are_no_band() -> None:
    picture = Image.fromarray(drawn.page(top=700).image)
    ImageDraw.Draw(picture).text((80, 80), "BOARD & BAG CO", fill=0, font=ImageFont.truetype(BOLD, 190))
    image = np.asarray(picture).copy()
    assert np.array_equal(without_bands(image), image)


def test_a_picture_without_letters_stays() -> None:
    image = drawn.page(top=900).image
    texture = np.random.default_rng(4).normal(70, 25, (500, 700))
    image[200:700, 300:1000] = np.clip(cv2.GaussianBlur(texture, (0, 0), 3), 0, 255).astype(np.uint8)
    assert np.array_equal(without_bands(image), image)
