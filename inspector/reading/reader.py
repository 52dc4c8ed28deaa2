"""The part that reads one format, and what it is given to read with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.reading.limits import Limits

if TYPE_CHECKING:  # the parent knows the readers but never touches pixels: it is spared the import
    import numpy as np
    from numpy.typing import NDArray

Image: TypeAlias = "NDArray[np.uint8]"
"""Pixels, height x width grey or height x width x 3 in the order red, green, blue."""

PICTURE_DPI = 110
"""Resolution of the page images that a report shows: enough to read 6-point print."""

A4_INCHES = 11.69
"""Long side of an A4 page, inches."""

MOST_PIXELS = 2200
"""Long side of a page image, pixels."""

PICTURE_QUALITY = 66
"""JPEG quality of a page image, which the report shows as it is."""

_COLOURLESS = 16
"""Greatest difference of the colour channels (0-255, on a tiny copy) up to which an image is stored grey."""


class Recognise(Protocol):
    """Reads the pixels of one page: the border to the recognisers, which are loaded at the first call."""

    def __call__(self, image: Image, page: PageId, *, dpi: tuple[float, float]) -> Page:
        """The page as recognised, boxes in fractions of the image as given; `dpi` along x and y, 0 where unknown."""
        ...


class Glance(Protocol):
    """Reads images of one word or line each with the first reader: for each its text and its confidence, 0-1."""

    def __call__(self, crops: Sequence[Image]) -> Sequence[tuple[str, float]]:
        """One answer per image, in order; empty text and 0 where nothing was read."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """What a reader works with: limits, the recogniser, its resolution, and where to put the page image.

    `picture` is None where no page image is wanted; `glance` where single words cannot be read.
    """

    limits: Limits
    recognise: Recognise
    dpi: int = 200
    picture: Path | None = None
    glance: Glance | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """One file format.

    `count` says how many pages a file has; `read` reads the page of a given number, counted from 1. Both raise
    `InputError` for what the file is to blame for, and are only called in a reading child.
    """

    id: str
    media_types: tuple[str, ...]
    count: Callable[[Path, Limits], int]
    read: Callable[[Path, PageId, int, Desk], Page]


def keep_picture(desk: Desk, image: Any, dpi: tuple[float, float]) -> None:
    """Write the page image for the report as a JPEG, as delivered, at `PICTURE_DPI` or less on both axes.

    `image` is a Pillow image of that resolution along x and y; 0 stands for unknown, as on an A4 page.
    """
    if desk.picture is None:
        return
    grey = image.mode in {"1", "L", "LA", "I", "F"} or image.mode.startswith("I;")
    mode = "L" if grey else "RGB"
    small = image if image.mode == mode else image.convert(mode)
    guess = max(image.size) / A4_INCHES
    wide, high = (size * PICTURE_DPI / (at or guess) for size, at in zip(image.size, dpi, strict=True))
    share = min(1.0, MOST_PIXELS / max(wide, high), image.width / wide if dpi[0] == dpi[1] else 1.0)
    size = max(1, round(wide * share)), max(1, round(high * share))
    if size != small.size:
        small = small.resize(size)
    if small.mode == "RGB" and _is_colourless(small):
        small = small.convert("L")
    desk.picture.parent.mkdir(parents=True, exist_ok=True)
    small.save(desk.picture, "JPEG", quality=PICTURE_QUALITY, optimize=True)


def _is_colourless(image: Any) -> bool:
    tiny = image.reduce(max(1, min(image.size) // 64))
    red, green, blue = (channel.tobytes() for channel in tiny.split())
    return all(max(three) - min(three) <= _COLOURLESS for three in zip(red, green, blue, strict=True))
