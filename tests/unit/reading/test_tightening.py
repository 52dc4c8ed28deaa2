"""Boxes are drawn to the ink of their own word."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from inspector.reading.engine import RawWord, bounds, rectangle
from inspector.reading.tightening import tighten


def marks(*blocks: tuple[int, int, int, int]) -> np.ndarray:
    page = np.zeros((200, 600), np.uint8)
    for left, top, right, bottom in blocks:
        page[top:bottom, left:right] = 255
    return page


def word(text: str, left: float, top: float, right: float, bottom: float, line: int = 0) -> RawWord:
    return RawWord(text, rectangle(left, top, right, bottom), 0.9, line)


def test_a_loose_box_shrinks_to_the_ink_with_a_pixel_of_white() -> None:
    tight = tighten([word("a", 80, 40, 170, 90)], marks((100, 50, 150, 80)))
    assert bounds(tight[0].quad) == (99, 49, 151, 81)


def test_neighbours_are_parted_where_the_white_is() -> None:
    page = marks((100, 50, 150, 80), (160, 50, 220, 80))
    first, second = tighten([word("a", 95, 45, 163, 85), word("b", 163, 45, 225, 85)], page)
    assert bounds(first.quad)[2] == 151
    assert bounds(second.quad)[0] == 159


def test_scraps_of_the_next_line_are_left_out() -> None:
    page = marks((100, 50, 150, 80), (100, 84, 150, 120))
    assert bounds(tighten([word("a", 95, 45, 155, 87)], page)[0].quad)[3] == 81


def test_a_word_without_ink_keeps_its_box() -> None:
    assert tighten([word("a", 10, 10, 60, 30)], marks()) == (word("a", 10, 10, 60, 30),)


def test_an_empty_word_keeps_its_box() -> None:
    assert tighten([word("", 80, 40, 170, 90)], marks((100, 50, 150, 80))) == (word("", 80, 40, 170, 90),)


@given(st.lists(st.tuples(*[st.floats(-50, 700) for _ in range(4)], st.integers(0, 3)), max_size=6))
def test_any_boxes_are_borne_and_texts_keep_their_order(rects: list[tuple[float, float, float, float, int]]) -> None:
    words = [word(str(i), *rect[:4], line=rect[4]) for i, rect in enumerate(rects)]
    tight = tighten(words, marks((100, 50, 150, 80), (0, 0, 600, 3)))
    assert [w.text for w in tight] == [w.text for w in words]
