"""Lines that no reader found are told; pictures, stamps, signatures and bars are not."""

from __future__ import annotations

import cv2
import numpy as np

from inspector.reading.cleaning import Mask, ink
from inspector.reading.engine import Pixels, Quad, RawWord, bounds, rectangle
from inspector.reading.overlooked import overlooked
from inspector.reading.rules import long_strokes
from tests import drawn


def told(image: Pixels, words: tuple[RawWord, ...] = ()) -> list[Quad]:
    marks = ink(image)
    print_only: Mask = cv2.bitwise_and(marks, cv2.bitwise_not(long_strokes(marks, 200))).astype(np.uint8)
    return overlooked(print_only, words, 200)


def known(made: drawn.Drawn) -> tuple[RawWord, ...]:
    return tuple(RawWord(text, rectangle(*box), 0.99) for text, box in made.words)


def test_a_page_whose_words_are_all_known_has_nothing_overlooked() -> None:
    made = drawn.page()
    assert told(made.image, known(made)) == []


def test_a_line_that_was_not_found_is_told_where_it_stands() -> None:
    made = drawn.page()
    missed = [box for text, box in made.words if text in {"Harbour", "Road,", "Ningbo,", "Zhejiang"}]
    seen = tuple(w for w in known(made) if not 240 < bounds(w.quad)[1] < 290)
    found = told(made.image, seen)
    assert len(found) >= 1
    left, top = min(b[0] for b in missed), min(b[1] for b in missed)
    assert any(q[0][0] <= left + 20 and abs(q[0][1] - top) < 20 for q in found)


def test_graphics_are_not_told() -> None:
    rng = np.random.default_rng(5)
    image = np.full((2339, 1654), 255, np.uint8)
    cv2.circle(image, (400, 400), 150, (0,), 8)  # a seal
    cv2.ellipse(image, (400, 400), (90, 60), 20, 0, 300, (0,), 5)
    waves = np.array([[700 + 3 * x, 400 + int(30 * np.sin(x / 6))] for x in range(120)], np.int32)
    cv2.polylines(image, [waves], isClosed=False, color=(0,), thickness=4)  # a signature
    picture = rng.choice([40, 90, 200, 255], (60, 100)).repeat(5, axis=0).repeat(5, axis=1)
    image[900:1200, 200:700] = picture
    for x in range(900, 1400, 12):  # bars
        cv2.rectangle(image, (x, 900), (x + int(rng.integers(2, 8)), 1010), (0,), -1)
    cv2.line(image, (100, 1500), (1500, 1500), (0,), 3)
    assert told(image) == []
