"""Cleaning takes away what is not print and keeps what is."""

from __future__ import annotations

import cv2
import numpy as np

from inspector.reading.cleaning import clean, ink
from tests import drawn


def test_red_ink_goes_and_black_print_under_it_stays() -> None:
    image = np.full((200, 400, 3), 255, np.uint8)
    cv2.circle(image, (200, 100), 60, (220, 40, 40), 12)
    cv2.line(image, (100, 100), (300, 100), (10, 10, 10), 3)
    grey = clean(image)
    assert grey[40, 200] > 190  # on the ring alone
    assert grey[100, 200] < 80


def test_blue_ink_stays() -> None:
    image = np.full((200, 400, 3), 255, np.uint8)
    cv2.line(image, (50, 100), (350, 100), (20, 30, 150), 4)
    assert clean(image)[100, 200] < 120


def test_uneven_light_is_evened_out() -> None:
    slope = np.linspace(250, 110, 1600)[None, :].repeat(400, axis=0).astype(np.uint8)
    slope[200:204, 100:1500] = slope[200:204, 100:1500] // 4
    grey = clean(slope)
    assert int(grey[100, 40:-40].max()) - int(grey[100, 40:-40].min()) < 40
    assert int(grey[202, 800]) < 110


def test_an_even_page_is_left_as_it_is() -> None:
    image = drawn.page(drawn.INVOICE[:2]).image
    assert np.array_equal(clean(image), image)


def test_specks_of_a_fax_go_and_decimal_points_stay() -> None:
    image = np.full((300, 300), 255, np.uint8)
    image[50, 50] = image[120:122, 80] = 0
    image[200:203, 200:203] = 0
    grey = clean(image)
    assert grey[50, 50] == grey[120, 80] == 255
    assert grey[201, 201] == 0


def test_the_dark_edge_of_a_scanner_goes() -> None:
    image = drawn.page(drawn.INVOICE[:2]).image
    image[:, :90] = 15
    grey = clean(image)
    assert grey[1000, 40] == 255
    assert (grey[100:300] < 100).any()


def test_ink_is_darker_than_its_surroundings() -> None:
    image = np.full((100, 100), 235, np.uint8)
    image[40:44, 20:80] = 60
    marks = ink(image)
    assert marks[42, 50] == 255
    assert marks[10, 10] == 0
