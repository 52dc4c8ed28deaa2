"""Boxes go where the ink goes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.papers import geometry
from inspector.papers.chance import chance
from inspector.papers.grades import GRADES, turn

MARKS = [(0.2, 0.15, 0.3, 0.18), (0.62, 0.4, 0.8, 0.43), (0.15, 0.72, 0.2, 0.76)]


def page(mark: geometry.Box, grade: str) -> np.ndarray:
    """A white page with one black rectangle, drawn as the grade wants it."""
    high, wide = 1100, 780
    image = np.full((high, wide), 255, dtype=np.uint8)
    left, top, right, bottom = mark
    image[round(top * high) : round(bottom * high), round(left * wide) : round(right * wide)] = 0
    return np.dstack([image] * 3) if GRADES[grade].colour else image


def found(image: np.ndarray, near: geometry.Box) -> geometry.Box:
    """Where the black rectangle landed, looked for around the box; specks and holes are small beside it."""
    grey = image if image.ndim == 2 else image.mean(axis=2)
    high, wide = grey.shape
    left, top = max(0, round(near[0] * wide) - 30), max(0, round(near[1] * high) - 30)
    cut = grey[top : round(near[3] * high) + 30, left : round(near[2] * wide) + 30] < 90
    rows, columns = np.flatnonzero(cut.sum(axis=1) > 12), np.flatnonzero(cut.sum(axis=0) > 8)
    return (
        (left + columns[0]) / wide,
        (top + rows[0]) / high,
        (left + columns[-1] + 1) / wide,
        (top + rows[-1] + 1) / high,
    )


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("grade", sorted(GRADES))
def test_boxes_land_where_the_marks_land(grade: str, quarters: int, mark: geometry.Box) -> None:
    before = page(mark, grade)
    scan = turn(GRADES[grade].work(before, chance("wear", 4), "X"), quarters)
    after = (scan.image.shape[1], scan.image.shape[0])
    box = geometry.carry(mark, (before.shape[1], before.shape[0]), after, scan.matrix)
    assert found(scan.image, box) == pytest.approx(box, abs=0.012)


@given(st.integers(1, 4000), st.integers(1, 4000), st.integers(0, 3))
def test_four_turns_are_none(wide: int, high: int, quarters: int) -> None:
    size = (wide, high) if quarters % 2 == 0 else (high, wide)
    there = geometry.turned((wide, high), quarters)
    back = geometry.turned(size, 4 - quarters)
    assert np.allclose(back @ there, np.eye(3))


@given(st.tuples(*[st.floats(0, 1)] * 4))
def test_the_hull_holds_all_boxes(edges: tuple[float, float, float, float]) -> None:
    left, right = sorted(edges[:2])
    top, bottom = sorted(edges[2:])
    around = geometry.hull([(left, top, right, bottom), (0.4, 0.4, 0.6, 0.6)])
    assert around == (min(left, 0.4), min(top, 0.4), max(right, 0.6), max(bottom, 0.6))
