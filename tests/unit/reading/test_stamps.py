"""Stamps over print go, the print under them stays, and coloured print that is no stamp is left alone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from inspector.reading.cleaning import clean
from inspector.reading.engine import Pixels
from inspector.reading.stamps import without_stamps
from tests import drawn

INKS = {
    "blue": (35, 60, 160),
    "violet": (110, 50, 150),
    "green": (30, 120, 60),
    "red": (200, 40, 50),
    "grey": (110, 110, 110),
}
OVER, CLEAR = (300, 170), (300, 1200)  # left and top: across the first lines, and on bare paper


def page() -> Pixels:
    return cv2.cvtColor(drawn.page(canvas=(1654, 1600)).image, cv2.COLOR_GRAY2RGB).astype(np.uint8)


def stamped(image: Pixels, ink: tuple[int, ...], at: tuple[int, int]) -> Pixels:
    """A frame with a word, two thirds opaque."""
    over, (left, top) = image.copy(), at
    cv2.rectangle(over, (left, top), (left + 420, top + 150), ink, 5)
    cv2.putText(over, "RECEIVED", (left + 30, top + 100), cv2.FONT_HERSHEY_SIMPLEX, 2.2, ink, 7)
    return cv2.addWeighted(over, 0.67, image, 0.33, 0).astype(np.uint8)


def mean_under(grey: Pixels, mask: Pixels) -> float:
    return float(grey[mask > 0].mean())


@pytest.mark.parametrize("name", INKS)
def test_a_stamp_over_print_goes_and_the_print_stays(name: str) -> None:
    bare = page()
    image = stamped(bare, INKS[name], OVER)
    printed = bare[:, :, 0] < 40
    ink = (image != bare).any(axis=2) & (cv2.dilate((bare[:, :, 0] < 230).astype(np.uint8), np.ones((3, 3))) == 0)
    grey = without_stamps(image, clean(image))
    assert mean_under(grey, ink.astype(np.uint8)) > 240
    assert mean_under(grey, printed.astype(np.uint8)) < 60


@pytest.mark.parametrize("name", ["blue", "grey"])
def test_a_stamp_on_bare_paper_stays_to_be_read(name: str) -> None:
    image = stamped(page(), INKS[name], CLEAR)
    cleaned = clean(image)
    assert np.array_equal(without_stamps(image, cleaned), cleaned)


def test_blue_print_and_a_blue_form_stay() -> None:
    image = page()
    for y in range(140, 1500, 90):  # a form in blue lines across the whole page, typed on in black
        cv2.line(image, (60, y), (1600, y), (40, 70, 190), 3)
    for x in (60, 600, 1100, 1600):
        cv2.line(image, (x, 140), (x, 1490), (40, 70, 190), 3)
    cv2.putText(image, "INVOICE No", (900, 1300), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (30, 50, 170), 3)
    cleaned = clean(image)
    assert np.array_equal(without_stamps(image, cleaned), cleaned)


def test_grey_fields_under_print_stay() -> None:
    image = drawn.page(canvas=(1654, 1600)).image
    image[400:460, 100:1500] = np.minimum(image[400:460, 100:1500], 190)
    assert np.array_equal(without_stamps(image, image), image)


def test_red_labels_beside_black_print_stay() -> None:
    image = np.full((400, 1200, 3), 255, np.uint8)
    for row, (label, value) in enumerate((("SHIPPER", "Lantern Bay Metals"), ("CONSIGNEE", "Norfeld Handels"))):
        cv2.putText(image, label, (60, 80 + 140 * row), cv2.FONT_HERSHEY_DUPLEX, 0.8, (165, 30, 45), 2, cv2.LINE_AA)
        cv2.putText(image, value, (60, 120 + 140 * row), cv2.FONT_HERSHEY_DUPLEX, 1.0, (0, 0, 0), 2, cv2.LINE_AA)
    cleaned = clean(image)
    assert np.array_equal(without_stamps(image, cleaned), cleaned)


@pytest.mark.parametrize("halo", [5, 7])
def test_grey_rims_of_print_out_of_focus_are_no_stamp(halo: int) -> None:
    lines = [line.replace("  ", " ")[:36] for line in drawn.INVOICE]
    strokes = cv2.bitwise_not(drawn.page(lines, size=24, leading=1.2, canvas=(1654, 800)).image)
    core = cv2.erode(strokes, np.ones((2, 2))) > 100
    grey = np.where(core, 70, np.where(cv2.dilate(strokes, np.ones((halo, halo))) > 100, 150, 250)).astype(np.uint8)
    # Dark print elsewhere on the page, so that it is not out of focus as a whole.
    grey[600:700, 200:1500] = drawn.page(drawn.INVOICE, top=10).image[:100, 140:1440]
    grey[700:780, 200:900] = 20
    assert np.array_equal(without_stamps(grey, grey), grey)
