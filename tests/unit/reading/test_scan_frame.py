"""Pixels of the delivered page and of the reading frame correspond, whatever was done between."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.box import PageId
from inspector.reading.engine import rectangle
from inspector.reading.scan_frame import Frame, believable_dpi, square, straightened, turn_matrix, turned


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@given(x=st.integers(0, 39), y=st.integers(0, 59))
def test_a_dot_is_found_again_after_a_turn(turn: int, x: int, y: int) -> None:
    image = np.full((60, 40), 255, np.uint8)
    image[y, x] = 0
    upright = turned(image, turn)
    ny, nx = (int(v[0]) for v in np.nonzero(upright == 0))
    frame = Frame(PageId("a", 1), turn_matrix((40, 60), turn), upright.shape[::-1], (40, 60), 72)
    box = frame.box(rectangle(nx, ny, nx + 1, ny + 1))
    assert (box.left * 40, box.top * 60) == (pytest.approx(x, abs=0.01), pytest.approx(y, abs=0.01))
    assert frame.place(rectangle(nx, ny, nx + 1, ny + 1)).x0 == nx


@pytest.mark.parametrize("skew", [-14.0, -0.5, 3.0, 15.0])
def test_a_dot_is_found_again_after_straightening(skew: float) -> None:
    image = np.full((300, 200), 255, np.uint8)
    image[60:65, 150:155] = 0
    level, matrix = straightened(image, skew)
    ys, xs = np.nonzero(level < 128)
    frame = Frame(PageId("a", 1), matrix, level.shape[::-1], (200, 300), 72)
    box = frame.box(rectangle(xs.mean(), ys.mean(), xs.mean(), ys.mean()))
    assert (box.left * 200, box.top * 300) == (pytest.approx(152, abs=1.5), pytest.approx(62, abs=1.5))


def test_a_stated_resolution_is_believed_where_the_paper_can_be_real() -> None:
    assert believable_dpi((1654, 2339), (200, 200)) == (200, 200)
    assert believable_dpi((1728, 1146), (204, 98)) == (204, 98)


@pytest.mark.parametrize("stated", [(0.0, 0.0), (72.0, 72.0), (1200.0, 1200.0)])
def test_else_the_page_is_a4_or_letter(stated: tuple[float, float]) -> None:
    assert believable_dpi((1654, 2339), stated)[0] == pytest.approx(200, abs=1)
    assert believable_dpi((2200, 1700), stated)[0] == pytest.approx(200, abs=1)


def test_a_fax_becomes_square() -> None:
    fax = np.full((1078, 1728), 255, np.uint8)
    image, matrix = square(fax, (204, 98), 200)
    assert image.shape == (2200, 1694)
    assert matrix[1, 1] == pytest.approx(200 / 98, abs=0.01)


def test_a_page_near_the_wanted_resolution_keeps_its_pixels() -> None:
    page = np.full((100, 80), 255, np.uint8)
    assert square(page, (205, 205), 200)[0] is page
