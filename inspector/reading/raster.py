"""Reads pictures of pages: PNG, JPEG, TIFF with many pages (faxes too), WebP, BMP and AVIF; HEIC by `heif`."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image as Pillow
from PIL import ImageOps

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.errors import CorruptFile, LimitExceeded
from inspector.reading.limits import Limits, hold
from inspector.reading.reader import Desk, Image, Reader, keep_picture

_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "AVIF")
_OF_MANY = {"TIFF", "HEIF", "AVIF"}
"""Formats whose pictures are pages; the frames of the others are an animation, of which the first is read."""

_CM_PER_INCH = 2.54
_SIDEWAYS = {5, 6, 7, 8}
"""EXIF orientations that swap width and height."""

_FAX_WIDTHS = {1728, 2048, 2432}
_FAX_ACROSS, _FAX_DOWN = 204.0, 98.0
_FAX_FINE = 0.85
"""Height over width above which a fax page has fine lines: a whole A4 page has 0.66 normal, 1.32 fine."""

_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, IndexError, OverflowError, MemoryError,
           RuntimeError)  # fmt: skip


def count_frames(path: Path, limits: Limits) -> int:
    """How many pages a picture has; only TIFF, HEIC and AVIF have more than one.

    Counting stops one above the limit: a file may claim any number.

    Raises:
        CorruptFile: it is no whole picture.
        LimitExceeded: its first page has too many pixels.
    """
    with _opened(path, path.name, limits) as picture:
        hold(path.name, "the number of pixels of a page", picture.width * picture.height, limits.page_pixels)
        return _count_seeking(picture, limits.pages) if picture.format in _OF_MANY else 1


def _count_seeking(picture: Any, most: int) -> int:
    count = 1
    while count <= most:
        try:
            picture.seek(count)
        except EOFError:
            break
        count += 1
    return count


def read_frame(path: Path, page_id: PageId, index: int, desk: Desk) -> Page:
    """Read one page of a picture, as a viewer shows it; see `Reader`."""
    with _opened(path, page_id.file, desk.limits) as picture:
        if picture.format in _OF_MANY:
            picture.seek(index - 1)
        pixels = picture.width * picture.height
        hold(page_id.file, "the number of pixels of a page", pixels, desk.limits.page_pixels)
        dpi = resolution(picture)
        turned = picture.getexif().get(0x0112, 1) in _SIDEWAYS
        upright = _flat(ImageOps.exif_transpose(picture))
    dpi = dpi[::-1] if turned else dpi
    keep_picture(desk, upright, dpi)
    image: Image = np.asarray(upright)
    return desk.recognise(image, page_id, dpi=dpi)


READER = Reader(
    "raster",
    ("image/png", "image/jpeg", "image/tiff", "image/webp", "image/bmp", "image/avif"),
    count_frames,
    read_frame,
)


def resolution(picture: Any) -> tuple[float, float]:
    """Pixels per inch along x and y as the file states them; 0 where it does not.

    A fax has twice as many along x as along y, and where it states neither, its width gives it away.
    """
    stated = picture.info.get("dpi")
    if picture.format == "TIFF" and 282 in picture.tag_v2 and 283 in picture.tag_v2:
        per_cm = picture.tag_v2.get(296, 2) == 3
        scale = _CM_PER_INCH if per_cm else 1.0
        stated = (picture.tag_v2[282] * scale, picture.tag_v2[283] * scale)
    try:
        across, down = (float(v) for v in stated)
    except (TypeError, ValueError, ZeroDivisionError):
        return _of_fax(picture)
    return (across, down) if 1 < across < 10_000 and 1 < down < 10_000 else _of_fax(picture)


def _of_fax(picture: Any) -> tuple[float, float]:
    """The resolution of a fax page (ITU-T T.4: A4, B4 or A3 wide, normal or fine lines); 0 where it is none."""
    if picture.format != "TIFF" or picture.mode != "1" or picture.width not in _FAX_WIDTHS:
        return 0.0, 0.0
    normal = picture.height <= _FAX_FINE * picture.width
    return _FAX_ACROSS, _FAX_DOWN if normal else 2 * _FAX_DOWN


def _flat(picture: Any) -> Any:
    """The picture in grey or RGB, transparency on white paper, 16 bits brought to 8."""
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        paper = Pillow.new("RGBA", picture.size, "white")
        return Pillow.alpha_composite(paper, picture.convert("RGBA")).convert("RGB")
    if picture.mode.startswith("I") or picture.mode == "F":
        values = np.asarray(picture, dtype=np.float64)
        top = 65535.0 if values.max(initial=0) > 255 else 255.0
        return Pillow.fromarray(np.clip(values * 255 / top, 0, 255).astype(np.uint8))
    return picture.convert("L" if picture.mode in {"1", "L"} else "RGB")


def _known() -> list[str]:
    """The formats to try: HEIF only where its reader has been loaded."""
    return [*_FORMATS, *(["HEIF"] if "HEIF" in Pillow.OPEN else [])]


@contextmanager
def _opened(path: Path, file: str, limits: Limits) -> Iterator[Any]:
    """The picture, not yet decoded.

    Raises:
        CorruptFile: what is decoded within turns out to be broken.
        LimitExceeded: it has far more pixels than allowed.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Pillow.open(path, formats=_known()) as picture:
                yield picture
    except Pillow.DecompressionBombError:
        raise LimitExceeded(
            file=file, what="the number of pixels of a page", found="far more", limit=limits.page_pixels
        ) from None
    except _DAMAGE as exc:
        raise CorruptFile(file=file, reason=_cause(exc)) from None


def _cause(error: Exception) -> str:
    text = str(error)
    if "truncated" in text or "not enough" in text or isinstance(error, EOFError):
        return "the picture is cut off"
    return "the picture cannot be decoded"
