"""Engines are chosen by id, from the folder or by path, and garbage from them does no harm."""

from __future__ import annotations

import numpy as np
import pytest

import inspector.ocr
from inspector.core.box import PageId
from inspector.errors import BadSetting, MissingProgram
from inspector.reading.engine import OcrEngine, OcrOptions, bounds, choose_engine, open_engine, rectangle
from inspector.reading.image import read_image
from tests import drawn

PAGE = PageId("scan.png", 1)


@pytest.mark.parametrize("name", ["ppocr", "tesseract", "none"])
def test_each_engine_is_found_and_says_what_runs(name: str) -> None:
    engine = choose_engine(name, inspector.ocr)
    assert engine.id == name
    assert name[:4] in engine.version().lower().replace("-", "")


def test_an_engine_of_others_is_named_by_its_path() -> None:
    assert choose_engine("tests.engines.empty:engine", inspector.ocr).id == "empty"


@pytest.mark.parametrize("name", ["abbyy", "tests.engines.empty:nothing", "no.such.module:engine", "os:path"])
def test_an_unknown_engine_is_a_bad_setting(name: str) -> None:
    with pytest.raises(BadSetting, match=r"ocr\.engine"):
        choose_engine(name, inspector.ocr)


def test_an_engine_that_lacks_something_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(options: OcrOptions) -> None:
        raise AssertionError("must not be opened")

    lacking = OcrEngine("lacking", open=opened, version=lambda: "0", missing=lambda: "its weights are away")
    monkeypatch.setattr("tests.engines.empty.engine", lacking)
    with pytest.raises(MissingProgram, match="its weights are away"):
        open_engine("tests.engines.empty:engine", inspector.ocr, OcrOptions())


def test_garbage_becomes_words_on_the_page_or_nothing() -> None:
    first = open_engine("tests.engines.garbage:engine", inspector.ocr, OcrOptions())
    page = read_image(drawn.page().image, PAGE, dpi=(200, 200), first=first)
    assert [w.text for w in page.words[:3]] == ["beyond", "unsure", "lonehalf"]
    assert all(0 <= w.confidence <= 1 for w in page.words)
    assert page.words[1].confidence == 0  # not a number is no confidence
    assert all(len(w.text) <= 400 for w in page.words)
    assert len(page.unread) == 2


def test_an_empty_engine_gives_an_empty_page() -> None:
    first = open_engine("tests.engines.empty:engine", inspector.ocr, OcrOptions())
    page = read_image(drawn.page().image, PAGE, dpi=(200, 200), first=first)
    assert page.words == ()
    assert page.origin == "ocr"


def test_an_engine_that_raises_is_not_silenced() -> None:
    first = open_engine("tests.engines.raising:engine", inspector.ocr, OcrOptions())
    with pytest.raises(RuntimeError, match="the engine broke"):
        read_image(np.full((400, 300), 255, np.uint8), PAGE, dpi=(0, 0), first=first)


def test_bounds_undo_rectangle() -> None:
    assert bounds(rectangle(1, 2, 3, 4)) == (1, 2, 3, 4)
