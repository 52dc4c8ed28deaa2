"""Opens the recognisers of a child, and says which they are."""

from __future__ import annotations

from typing import Any

from inspector import ocr
from inspector.children.options import ReadingOptions
from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.errors import InspectorError, UnreadablePage
from inspector.reading.engine import OcrOptions, choose_engine, open_engine
from inspector.reading.image import ImageOptions, read_image
from inspector.reading.reader import Recognise

NONE = "none"


def open_eyes(options: ReadingOptions) -> Recognise:
    """A function that reads page images with the engines of the options.

    Raises:
        BadSetting: no such engine.
        MissingProgram: what an engine needs is not installed.
    """
    if options.engine == NONE:
        return _refuse
    chosen = OcrOptions(languages=options.languages, backend=options.backend)
    first = open_engine(options.engine, ocr, chosen)
    alone = options.second in {NONE, options.engine}
    second = None if alone else open_engine(options.second, ocr, chosen)
    how = ImageOptions(dpi=options.dpi)

    def recognise(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
        return read_image(image, page, dpi=dpi, first=first, second=second, options=how)

    return recognise


def engine_versions(options: ReadingOptions) -> str:
    """The chosen engines with their versions, as shown on a case."""
    names = dict.fromkeys(name for name in (options.engine, options.second) if name != NONE)
    return ", ".join(map(_version, names)) or NONE


def _version(name: str) -> str:
    try:
        return choose_engine(name, ocr).version()
    except InspectorError:
        return name


def _refuse(image: Any, page: PageId, *, dpi: tuple[float, float]) -> Page:
    reason = "it is an image, and no recogniser is switched on"
    raise UnreadablePage(file=page.file, page=page.number, reason=reason)
