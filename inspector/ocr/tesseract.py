"""Tesseract through pytesseract: the second reader, or the only one where memory is small."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import pytesseract
from PIL import Image

from inspector.errors import MissingProgram
from inspector.reading.engine import OcrEngine, OcrOptions, Pixels, RawWord, bounds, rectangle

LINE: Final = 48  # pixels of a line, white included, when lines are stacked
GAP: Final = 24  # white between stacked lines
PAGE: Final = "--oem 1 --psm 3 -c tessedit_do_invert=0"
STACK: Final = "--oem 1 --psm 6 -c tessedit_do_invert=0"


@dataclass(frozen=True, slots=True)
class Tesseract:
    """Tesseract with its languages. Each call starts the program once."""

    languages: str
    name: str = "tesseract"

    def read(self, image: Pixels, dpi: float) -> tuple[RawWord, ...]:
        """Find and read all words of an upright page."""
        return _words(_grey(image), self.languages, f"{PAGE} --dpi {round(dpi)}")

    def read_crops(self, crops: Sequence[Pixels], *, latin: bool = False) -> tuple[tuple[RawWord, ...], ...]:
        """Read all lines in one call, stacked into one image; Latin lines with the English model alone."""
        if not crops:
            return ()
        stacked, places = _stack([_grey(crop) for crop in crops])
        languages = "eng" if latin and "eng" in self.languages.split("+") else self.languages
        words = _words(stacked, languages, f"{STACK} --dpi 200")
        return tuple(_within(words, place) for place in places)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a crop lies in the stack, and by how much it was enlarged."""

    top: int
    scale: float


def _stack(crops: Sequence[Pixels]) -> tuple[Pixels, list[_Place]]:
    lines: list[Pixels] = []
    places: list[_Place] = []
    top = GAP
    for crop in crops:
        scale = LINE / crop.shape[0]
        width = max(1, round(crop.shape[1] * scale))
        lines.append(cv2.resize(crop, (width, LINE), interpolation=cv2.INTER_CUBIC).astype(np.uint8))
        places.append(_Place(top, scale))
        top += LINE + GAP
    sheet = np.full((top, max(line.shape[1] for line in lines) + 2 * GAP), 255, np.uint8)
    for line, place in zip(lines, places, strict=True):
        sheet[place.top : place.top + LINE, GAP : GAP + line.shape[1]] = line
    return sheet, places


def _within(words: tuple[RawWord, ...], place: _Place) -> tuple[RawWord, ...]:
    """Words whose middle lies in this crop of the stack, in pixels of the crop."""
    found: list[RawWord] = []
    for word in words:
        left, top, right, bottom = bounds(word.quad)
        if place.top - GAP / 2 <= (top + bottom) / 2 < place.top + LINE + GAP / 2:
            quad = rectangle(
                (left - GAP) / place.scale,
                (top - place.top) / place.scale,
                (right - GAP) / place.scale,
                (bottom - place.top) / place.scale,
            )
            found.append(RawWord(word.text, quad, word.confidence))
    return tuple(found)


def _grey(image: Pixels) -> Pixels:
    return image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.uint8)


def _words(image: Pixels, languages: str, config: str) -> tuple[RawWord, ...]:
    picture = Image.fromarray(image)
    picture.format = "TIFF"  # pytesseract writes in this format; PNG costs a quarter of a second a page
    try:
        table = pytesseract.image_to_data(picture, lang=languages, config=config, output_type=pytesseract.Output.DICT)
    except pytesseract.TesseractNotFoundError as exc:
        raise MissingProgram(program="tesseract", reason="the program is not on the path") from exc
    except pytesseract.TesseractError as exc:
        raise MissingProgram(program="tesseract", reason=str(exc.message)[:200]) from exc
    lines: dict[tuple[int, int, int], int] = {}
    words: list[RawWord] = []
    columns = ("text", "conf", "left", "top", "width", "height", "block_num", "par_num", "line_num")
    for text, conf, left, top, wide, high, *where in zip(*(table[c] for c in columns), strict=True):
        if text.strip() and float(conf) >= 0:
            line = lines.setdefault((where[0], where[1], where[2]), len(lines))
            quad = rectangle(left, top, left + wide, top + high)
            words.append(RawWord(text.strip(), quad, float(conf) / 100, line))
    return tuple(words)


def _version() -> str:
    try:
        return f"tesseract {pytesseract.get_tesseract_version()}"
    except pytesseract.TesseractNotFoundError:
        return "tesseract (not installed)"


def _missing() -> str | None:
    if importlib.util.find_spec("pytesseract") is None:
        return "the package pytesseract is not installed"
    try:
        installed = set(pytesseract.get_languages())
    except (pytesseract.TesseractNotFoundError, pytesseract.TesseractError, OSError):
        return "the program tesseract is not on the path"
    absent = {"eng", "chi_sim"} - installed
    return f"the languages {', '.join(sorted(absent))} of tesseract are not installed" if absent else None


def _open(options: OcrOptions) -> Tesseract:
    return Tesseract(options.languages)


engine = OcrEngine("tesseract", open=_open, version=_version, missing=_missing)
