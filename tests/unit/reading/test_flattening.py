"""A photographed sheet is laid flat; scans, forms and sheets without a visible edge are left as they are."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from inspector.reading.engine import Pixels
from inspector.reading.flattening import find_sheet, flattened
from tests import drawn

PICTURE = (2200, 2900)  # width and height
CORNERS = np.array([[330, 260], [1800, 150], [2010, 2600], [160, 2450]], np.float32)


def photo(
    corners: np.ndarray = CORNERS, *, desk: int = 70, shadow: float = 0.0, image: Pixels | None = None
) -> tuple[Pixels, np.ndarray]:
    """A picture of a page that lies with its corners there, and the map from the page to the picture."""
    page = drawn.page().image if image is None else image
    high, wide = page.shape
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, corners.astype(np.float32))
    seen = cv2.warpPerspective(page, matrix, PICTURE, flags=cv2.INTER_AREA, borderValue=(desk,))
    slope = 1 - shadow * np.linspace(0, 1, PICTURE[0])[None, :]
    grain = np.random.default_rng(5).normal(0, 4, seen.shape)
    return np.clip(cv2.GaussianBlur(seen, (0, 0), 0.8) * slope + grain, 0, 255).astype(np.uint8), matrix


@pytest.mark.parametrize("desk", [20, 70, 160])
@pytest.mark.parametrize("shadow", [0.0, 0.45])
def test_the_corners_of_a_sheet_are_found(desk: int, shadow: float) -> None:
    sheet = find_sheet(photo(desk=desk, shadow=shadow)[0])
    assert sheet is not None
    assert np.abs(sheet - CORNERS).max() < 10


def test_a_flat_sheet_has_its_words_where_they_were_printed() -> None:
    image, seen = photo()
    sheet = find_sheet(image)
    assert sheet is not None
    flat, matrix = flattened(image, sheet, (200, 200), 200)
    words = drawn.page().words
    corners = np.array([[[box[0], box[1]], [box[2], box[3]]] for _, box in words], np.float64).reshape(1, -1, 2)
    there = cv2.perspectiveTransform(corners, matrix @ seen).reshape(-1, 4)
    first, last = there[:, 0].min(), there[:, 1].max()
    # Words of one printed line stand level again, and each covers ink.
    for line in (0, 12):
        top = words[line][1][1]
        level = [where[3] for (_, box), where in zip(words, there, strict=True) if box[1] == top]
        assert max(level) - min(level) < 8
    assert first > 0
    assert last < flat.shape[0]
    inked = [flat[int(y0) : int(y1) + 1, int(x0) : int(x1) + 1].min() < 120 for x0, y0, x1, y1 in there]
    assert all(inked)


def test_a_scan_and_a_form_in_a_frame_are_left() -> None:
    page = drawn.page().image
    assert find_sheet(page) is None
    assert find_sheet(drawn.boxed(page, (200, 1400), (200, 2000), thick=8)) is None
    grey = np.where(page > 128, 170, page).astype(np.uint8)  # a copy on grey paper
    assert find_sheet(drawn.boxed(grey, (200, 1400), (200, 2000), thick=8)) is None


def test_a_sheet_that_lies_straight_and_large_is_left() -> None:
    straight = np.array([[60, 60], [2140, 60], [2140, 2840], [60, 2840]], np.float32)
    assert find_sheet(photo(straight)[0]) is None


def test_a_sheet_that_is_cut_off_by_the_picture_is_left() -> None:
    cut_off = CORNERS + np.array([0, 600], np.float32)
    assert find_sheet(photo(cut_off)[0]) is None


def test_a_white_panel_of_a_dark_page_with_print_outside_it_is_no_sheet_on_a_desk() -> None:
    page = np.full((2339, 1654), 60, np.uint8)
    page[500:2000, 200:1450] = 250
    for y in range(60, 460, 50):
        cv2.putText(page, "White print on a dark ground, all about", (120, y), cv2.FONT_HERSHEY_SIMPLEX, 1.3, (255,), 3)
    assert find_sheet(page) is None


def test_a_small_label_on_a_dark_ground_is_left() -> None:
    label = np.array([[900, 900], [1300, 880], [1310, 1400], [890, 1410]], np.float32)
    assert find_sheet(photo(label)[0]) is None
