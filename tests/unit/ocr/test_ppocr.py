"""PP-OCR finds lines, splits words and runs by either runtime."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import cv2
import numpy as np
import pytest

from inspector.errors import MissingProgram
from inspector.ocr.ppocr import engine, networks
from inspector.ocr.ppocr.decoder import decode
from inspector.ocr.ppocr.detector import find_lines, size_of
from inspector.reading.engine import OcrOptions, Recogniser, bounds
from tests import drawn

LETTERS = ("", *"ABC中文·", " ")


@lru_cache(maxsize=2)
def opened(backend: str) -> Recogniser:
    return engine.open(OcrOptions(backend=backend))


@pytest.mark.parametrize("backend", ["openvino", "onnxruntime"])
def test_both_runtimes_read_the_same(backend: str) -> None:
    image = drawn.page(drawn.INVOICE[:2]).image[:300]
    words = opened(backend).read(image, 200)
    assert [w.text for w in words] == " ".join(drawn.INVOICE[:2]).split()
    assert min(w.confidence for w in words) > 0.8
    assert len({w.line for w in words}) >= 2


@pytest.mark.parametrize("turn", [cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_90_COUNTERCLOCKWISE])
def test_a_line_set_down_or_up_the_page_is_read(turn: int) -> None:
    image = np.full((700, 400), 255, np.uint8)
    line = drawn.page(["GROSS WEIGHT 19744"], canvas=(500, 80), left=20, top=20, size=32).image
    image[60:560, 150:230] = cv2.rotate(line, turn)
    words = opened("openvino").read(image, 200)
    assert "".join(w.text for w in words) == "GROSSWEIGHT19744"
    places = {w.text: bounds(w.quad) for w in words}
    downwards = turn == cv2.ROTATE_90_CLOCKWISE
    assert (places["GROSS"][1] < places["19744"][1]) == downwards
    assert all(bottom - top > right - left for left, top, right, bottom in places.values())


def test_a_colour_page_reads_as_its_grey_one_does() -> None:
    grey = drawn.page(drawn.INVOICE[:1]).image[:300]
    colour = cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB).astype(np.uint8)
    assert [w.text for w in opened("openvino").read(colour, 200)] == ["COMMERCIAL", "INVOICE"]


def test_a_crop_is_one_line() -> None:
    crop = drawn.page(["Ningbo 17"]).image[140:190, 140:330]
    words = opened("openvino").read_crops([crop, np.full((2, 2), 255, np.uint8)])
    assert [w.text for w in words[0]] == ["Ningbo", "17"]
    assert words[1] == ()


def test_lines_are_found_from_top_to_bottom() -> None:
    detect = networks.open_networks(backend="auto", threads=1).detect
    lines = find_lines(drawn.page(drawn.INVOICE[:3]).image, detect)
    middles = [float(line[:, 1].mean()) for line in lines]
    assert len(lines) >= 3
    assert all(below > above - 10 for above, below in pairwise(middles))  # those beside each other stand in any order
    assert all(wide > high for wide, high in map(size_of, lines))


def test_white_around_print_is_not_looked_at_and_moves_no_line() -> None:
    detect = networks.open_networks(backend="auto", threads=1).detect
    sizes: list[tuple[int, ...]] = []

    def watched(pixels: np.ndarray) -> np.ndarray:
        sizes.append(pixels.shape)
        return detect(pixels)

    page = np.full((1600, 1200), 255, np.uint8)
    page[1100:1400, 400:1000] = drawn.page(drawn.INVOICE[:3]).image[130:430, 100:700]
    lines = find_lines(page, watched)
    assert len(lines) >= 3
    assert sizes[0][2] * sizes[0][3] < 0.5 * 1600 * 1200
    assert all(line[:, 1].min() > 1080 and line[:, 0].min() > 380 for line in lines)


def columns(*codes: int, probability: float = 0.99) -> np.ndarray:
    table = np.full((len(codes), len(LETTERS)), 0.001, np.float32)
    table[np.arange(len(codes)), codes] = probability
    return table


def texts(*codes: int, pitch: float = 8) -> list[str]:
    return [run.text for run in decode(columns(*codes), LETTERS, pitch)]


def test_repeats_are_one_character_unless_parted() -> None:
    assert texts(1, 1, 0, 1, 2) == ["AAB"]


def test_words_part_at_spaces_and_at_the_white_between_columns() -> None:
    assert texts(1, 7, 2) == ["A", "B"]
    assert texts(1, *[0] * 12, 2) == ["A", "B"]


def test_no_space_stands_between_han_characters_but_where_a_column_ends() -> None:
    assert texts(4, 7, 5) == ["中文"]
    assert texts(4, *[7] * 9, 5) == ["中", "文"]
    assert texts(4, 7, 1) == ["中", "A"]


def test_a_speck_between_latin_words_is_a_space_and_a_dot_in_a_chinese_name_is_not() -> None:
    assert texts(1, 6, 2) == ["A", "B"]
    assert texts(4, 6, 5) == ["中·文"]


def test_a_word_is_as_sure_as_its_least_sure_character() -> None:
    table = columns(1, 0, 2)
    table[2, 2] = 0.4
    assert decode(table, LETTERS, 8)[0].confidence == pytest.approx(0.4)


def test_the_version_says_which_path_runs() -> None:
    assert any(path in engine.version() for path in ("bf16", "f32"))


@pytest.mark.parametrize("absent", ["rapidocr", "openvino"])
def test_what_is_missing_is_said(absent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = networks.importlib.util.find_spec
    monkeypatch.setattr(networks.importlib.util, "find_spec", lambda name: None if name == absent else real(name))
    with pytest.raises(MissingProgram, match=absent):
        engine.open(OcrOptions(backend="openvino"))


def test_without_openvino_the_other_runtime_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    real = networks.importlib.util.find_spec
    monkeypatch.setattr(networks.importlib.util, "find_spec", lambda name: None if name == "openvino" else real(name))
    assert networks.chosen_backend("auto") == "onnxruntime"
    assert networks.running_path().startswith("onnxruntime")
