"""Opens the recognisers of a child, and says which they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from inspector import ocr
from inspector.children.options import ReadingOptions
from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.errors import InspectorError, UnreadablePage
from inspector.reading.engine import OcrOptions, RawWord, choose_engine, open_engine
from inspector.reading.image import ImageOptions, read_image
from inspector.reading.reader import Glance, Recognise

NONE = "none"


@dataclass(frozen=True, slots=True)
class Eyes:
    """What reads page images, and what reads images of single words."""

    recognise: Recognise
    glance: Glance


def open_eyes(options: ReadingOptions) -> Eyes:
    """What reads images with the engines of the options.

    Raises:
        BadSetting: no such engine.
        MissingProgram: what an engine needs is not installed.
    """
    if options.engine == NONE:
        return Eyes(_refuse, _refuse_words)
    chosen = OcrOptions(languages=options.languages, backend=options.backend)
    first = open_engine(options.engine, ocr, chosen)
    alone = options.second in {NONE, options.engine}
    second = None if alone else open_engine(options.second, ocr, chosen)
    how = ImageOptions(dpi=options.dpi)

    def recognise(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
        return read_image(image, page, dpi=dpi, first=first, second=second, options=how)

    def glance(crops: Sequence[Any]) -> list[tuple[str, float]]:
        return [_joined(answer) for answer in first.read_crops(crops)]

    return Eyes(recognise, glance)


def _joined(words: Sequence[RawWord]) -> tuple[str, float]:
    return " ".join(w.text for w in words), min((w.confidence for w in words), default=0.0)


def engine_versions(options: ReadingOptions) -> str:
    """The chosen engines with their versions, as shown on a case."""
    names = dict.fromkeys(name for name in (options.engine, options.second) if name != NONE)
    return ", ".join(map(_version, names)) or NONE


def _version(name: str) -> str:
    try:
        return choose_engine(name, ocr).version()
    except InspectorError:
        return name


def _refuse_words(crops: Sequence[Any]) -> list[tuple[str, float]]:
    return [("", 0.0) for _ in crops]


def _refuse(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
    reason = "it is an image, and no recogniser is switched on"
    raise UnreadablePage(file=page.file, page=page.number, reason=reason)
