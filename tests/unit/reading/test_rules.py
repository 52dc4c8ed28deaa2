"""Ruling lines are found, also broken ones; print, seals, streaks and the paper's edge are not."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from inspector.core.page import Rule
from inspector.reading.cleaning import ink
from inspector.reading.rules import find_rules, long_strokes
from tests import drawn

Rect = tuple[float, float, float, float]


def rules_of(image: np.ndarray, words: list[Rect] | None = None) -> tuple[list[Rule], list[Rule]]:
    found = find_rules(ink(image), words or [], 200)
    return [r for r in found if r.horizontal], [r for r in found if not r.horizontal]


def blank() -> np.ndarray:
    return np.full(drawn.A4[::-1], 255, np.uint8)


def test_a_grid_comes_back_in_points() -> None:
    across, down = rules_of(drawn.boxed(blank(), xs=[200, 800, 1400], ys=[300, 400, 1000]))
    assert [r.y0 for r in across] == [pytest.approx(y * 0.36, abs=0.5) for y in (300, 400, 1000)]
    assert [r.x0 for r in down] == [pytest.approx(x * 0.36, abs=0.5) for x in (200, 800, 1400)]
    assert across[0].x0 == pytest.approx(72, abs=1)
    assert across[0].x1 == pytest.approx(504, abs=1)


def test_print_alone_has_no_rules() -> None:
    made = drawn.page(size=40)
    assert rules_of(made.image, [rect for _, rect in made.words]) == ([], [])


def test_the_short_edges_of_one_row_are_found_between_long_lines() -> None:
    _, down = rules_of(drawn.boxed(blank(), xs=[200, 500, 900, 1400], ys=[300, 345]))
    assert len(down) == 4


def test_a_short_stroke_alone_is_no_rule() -> None:
    image = blank()
    cv2.line(image, (300, 500), (390, 500), (0,), 3)
    assert rules_of(image) == ([], [])


def test_a_dashed_line_of_a_table_is_one_line() -> None:
    image = drawn.boxed(blank(), xs=[200, 1400], ys=[300, 1000])
    for y in range(300, 1000, 22):
        image[y : y + 10, 800:802] = 0
    _, down = rules_of(image)
    assert len(down) == 3
    middle = down[1]
    assert middle.y1 - middle.y0 == pytest.approx(700 * 0.36, abs=6)


def test_a_streak_through_print_is_no_rule() -> None:
    made = drawn.page()
    image = made.image
    for y in range(0, image.shape[0], 22):
        image[y : y + 9, 260:262] = 0
    assert rules_of(image, [rect for _, rect in made.words])[1] == []


def test_a_seal_is_no_rule() -> None:
    image = drawn.boxed(blank(), xs=[200, 1400], ys=[300, 1000])
    cv2.circle(image, (800, 700), 120, (0,), 4)
    across, down = rules_of(image)
    assert (len(across), len(down)) == (2, 2)


def test_the_edge_of_the_paper_is_no_rule() -> None:
    image = blank()
    cv2.line(image, (15, 0), (15, 2300), (0,), 3)
    assert rules_of(image) == ([], [])


def test_a_line_through_a_seal_is_kept_whole() -> None:
    image = drawn.boxed(blank(), xs=[200, 800, 1400], ys=[300, 1000])
    cv2.circle(image, (830, 640), 110, (0,), 5)
    down = rules_of(image)[1]
    assert len(down) == 3
    assert down[1].y1 - down[1].y0 > 0.95 * 700 * 0.36


def test_long_strokes_are_lines_and_not_letters() -> None:
    made = drawn.page(drawn.INVOICE[:2])
    strokes = long_strokes(ink(drawn.boxed(made.image, xs=[100, 1500], ys=[100, 900])), 200)
    assert strokes[100, 700] == 255
    assert not any(strokes[top:bottom, left:right].any() for _, (left, top, right, bottom) in made.words)
