"""What an OCR engine is, what it is asked and what it answers, and how one is chosen by its id."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from inspector.errors import BadSetting, MissingProgram
from inspector.registry import discover

Pixels = NDArray[np.uint8]
Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class RawWord:
    """A word as an engine saw it.

    `quad` holds the corners in pixels of the image that was given, clockwise from the one where reading
    begins. `confidence` is 0–1. `line` numbers the printed lines of one answer. A place where the engine
    found text but could not recognise any has an empty `text` and confidence 0.
    """

    text: str
    quad: Quad
    confidence: float
    line: int = 0


class Recogniser(Protocol):
    """An engine that has been opened: models loaded, ready for any number of pages of one process."""

    @property
    def name(self) -> str:
        """The id of the engine, kept with each word."""
        ...

    def read(self, image: Pixels, dpi: float) -> tuple[RawWord, ...]:
        """Find and read all words of an upright page, H×W (grey) or H×W×3 (RGB)."""
        ...

    def read_crops(self, crops: Sequence[Pixels], *, latin: bool = False) -> tuple[tuple[RawWord, ...], ...]:
        """Read images that hold one printed line each; one answer per crop, in order.

        `latin` promises that only Latin letters, digits and signs are printed there.
        """
        ...


@dataclass(frozen=True, slots=True)
class OcrOptions:
    """What an engine may be told when it is opened.

    `languages` are Tesseract's names joined by `+`; `backend` is `auto`, `openvino` or `onnxruntime`.
    """

    languages: str = "eng+chi_sim"
    backend: str = "auto"
    threads: int = 1


@dataclass(frozen=True, slots=True)
class OcrEngine:
    """An OCR engine as a part: opened once per process.

    `version` says what would run, with its versions and path; `missing` says in one sentence what is not
    installed, or None where all is there. `open` raises `MissingProgram` where something is missing.
    """

    id: str
    open: Callable[[OcrOptions], Recogniser]
    version: Callable[[], str]
    missing: Callable[[], str | None]


def choose_engine(name: str, folder: ModuleType) -> OcrEngine:
    """The engine of that id in the folder of engines, or the value at `module:attribute`.

    Raises:
        BadSetting: there is no such engine.
    """
    if ":" in name:
        return _by_path(name)
    known = discover(OcrEngine, folder, lambda engine: engine.id)
    if name not in known:
        raise BadSetting(name="ocr.engine", reason=f"there is no engine {name!r}; known are {', '.join(known)}")
    return known[name]


def open_engine(name: str, folder: ModuleType, options: OcrOptions) -> Recogniser:
    """Choose an engine and open it.

    Raises:
        BadSetting: there is no such engine.
        MissingProgram: what the engine needs is not installed.
    """
    engine = choose_engine(name, folder)
    lacking = engine.missing()
    if lacking is not None:
        raise MissingProgram(program=engine.id, reason=lacking)
    return engine.open(options)


def _by_path(name: str) -> OcrEngine:
    module, _, attribute = name.partition(":")
    try:
        value = getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError) as exc:
        raise BadSetting(name="ocr.engine", reason=f"{name} cannot be loaded: {exc}") from exc
    if not isinstance(value, OcrEngine):
        raise BadSetting(name="ocr.engine", reason=f"{name} is not an OcrEngine")
    return value


def rectangle(left: float, top: float, right: float, bottom: float) -> Quad:
    """The corners of an upright rectangle, as `RawWord` wants them."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def bounds(quad: Quad) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the smallest upright rectangle around a quad."""
    xs, ys = [x for x, _ in quad], [y for _, y in quad]
    return min(xs), min(ys), max(xs), max(ys)
