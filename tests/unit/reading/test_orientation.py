"""The lie of a page is found for all quarter turns, askew or not."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest

import inspector.ocr
from bench.lying import CLOSE, answers
from bench.recognition import leaves
from inspector.reading.cleaning import ink
from inspector.reading.engine import OcrOptions, Pixels, RawWord, Recogniser, open_engine, rectangle
from inspector.reading.orientation import find_lie
from inspector.reading.scan_frame import turned
from tests import drawn


@lru_cache(maxsize=1)
def reader() -> Recogniser:
    return open_engine("ppocr", inspector.ocr, OcrOptions())


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("skew", [0.0, -7.0, 13.0])
def test_turn_and_skew_are_found(turn: int, skew: float) -> None:
    image = turned(drawn.askew(drawn.page().image, skew), turn)
    lie = find_lie(image, ink(image), 200, reader())
    assert lie.turn == (360 - turn) % 360
    assert lie.skew == pytest.approx(-skew, abs=0.1)
    assert lie.margin > 0.2


@pytest.mark.parametrize("turn", [90, 180])
def test_a_ruled_chinese_page_is_found_too(turn: int) -> None:
    lines = (
        "中华人民共和国海关出口货物报关单",
        "境内发货人  宁波灯湾金属有限公司",
        "商品名称  铝合金锭",
        "数量及单位  18000千克",
    )
    image = drawn.boxed(drawn.page(lines, font=drawn.HAN).image, xs=[120, 700, 1300], ys=[130, 420])
    image = turned(image, turn)
    assert find_lie(image, ink(image), 200, reader()).turn == 360 - turn


def test_a_page_without_print_stays_as_it_is() -> None:
    blank = np.full((1000, 700), 255, np.uint8)
    lie = find_lie(blank, ink(blank), 200, reader())
    assert (lie.turn, lie.skew, lie.margin) == (0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Counting:
    """A reader that believes every line equally, and counts the calls."""

    calls: list[int]
    name: str = "counting"

    def read(self, image: Pixels, dpi: float) -> tuple[RawWord, ...]:
        """No words."""
        return ()

    def read_crops(self, crops: Sequence[Pixels], *, latin: bool = False) -> tuple[tuple[RawWord, ...], ...]:
        """The same word for each."""
        self.calls.append(len(crops))
        return tuple((RawWord("same", rectangle(0, 0, 1, 1), 0.5),) for _ in crops)


def test_a_reader_that_cannot_tell_costs_few_calls_and_leaves_the_page() -> None:
    image, counting = drawn.page().image, Counting([])
    lie = find_lie(image, ink(image), 200, counting)
    assert (lie.turn, lie.margin) == (0, 0.0)
    assert sum(counting.calls) <= 60


@pytest.mark.slow
def test_varied_pages_laid_askew_any_way_up_are_found() -> None:
    with tempfile.TemporaryDirectory() as place:
        found = answers(leaves(Path(place), 48), reader())
    assert [a for a in found if not a.right or a.off > CLOSE] == []
