"""Cuts what a report shows out of the page images: the page made small, and the places made large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.core.box import Box

if TYPE_CHECKING:
    from PIL import Image

Corners = tuple[float, float, float, float]

# A page of 8.27 inches at 110 dpi: small print stays readable, a page costs some 100 kB.
PAGE_WIDE = 910
# A page image that is upright and no larger than this many pixels (A4 on its side at 110 dpi) is shown as it was
# written: decoding and encoding it again would cost more than judging the page.
AS_WRITTEN = (1290, 2000)
_END_OF_JPEG = b"\xff\xd9"
PAGE_QUALITY = 58
# Crops are looked at closely.
CROP_WIDE = 860
CROP_QUALITY = 74
# What is shown around a box: enough to see the label beside it and the lines above and below, shares of the page.
_MARGIN_X, _MARGIN_Y = 0.09, 0.028
_LEAST_WIDE, _LEAST_HIGH = 0.46, 0.10
# Greatest difference of the colour channels (0-255, on a tiny copy) up to which a picture is stored grey.
_COLOURLESS = 16


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG with boxes to draw on it, in fractions of the picture: left, top, right, bottom."""

    jpeg: bytes
    width: int
    height: int
    marks: tuple[Corners, ...] = ()


@dataclass(frozen=True, slots=True)
class PagePictures:
    """One page upright and small, and the places cut out of it, in the order asked for."""

    page: Picture
    crops: tuple[Picture, ...]


def cut(path: Path, turn: int, wanted: Sequence[Sequence[Box]]) -> PagePictures | None:
    """The page turned upright and its places cut out; None where the image is away or broken.

    `turn` is the clockwise quarter turn in degrees that brings the page upright. Each of `wanted` is the boxes
    of one crop, on the page as delivered.
    """
    from PIL import Image, UnidentifiedImageError

    ready = _as_written(path) if turn % 360 == 0 else None
    if ready and not wanted:
        return PagePictures(ready, ())
    try:
        with Image.open(path) as opened:
            if not wanted:  # a JPEG is decoded small at once where only the small page is shown
                opened.draft("RGB", (PAGE_WIDE, PAGE_WIDE))
            sheet = _upright(opened.convert("RGB"), turn)
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    crops = tuple(_crop(sheet, [upright(b, turn) for b in boxes]) for boxes in wanted)
    return PagePictures(ready or _small(sheet, PAGE_WIDE, PAGE_QUALITY, ()), crops)


def _as_written(path: Path) -> Picture | None:
    """The image as it lies there, where it is a whole JPEG of a fit size; else None."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path, formats=("JPEG",)) as opened:
            wide, high = opened.size
        content = path.read_bytes()
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    fits = wide <= AS_WRITTEN[0] and high <= AS_WRITTEN[1] and content.endswith(_END_OF_JPEG)
    return Picture(content, wide, high) if fits else None


def halved(picture: Picture, quality: int) -> Picture:
    """The picture half as wide and high, decoded at that size at once."""
    from PIL import Image

    with Image.open(BytesIO(picture.jpeg)) as opened:
        opened.draft(opened.mode, (picture.width // 2, picture.height // 2))
        out = BytesIO()
        opened.save(out, "JPEG", quality=quality)
        return Picture(out.getvalue(), opened.width, opened.height, picture.marks)


def upright(box: Box, turn: int) -> Corners:
    """The corners of a box after the page was turned clockwise by `turn` degrees (0, 90, 180 or 270)."""
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    for _ in range(turn // 90 % 4):
        left, top, right, bottom = 1 - bottom, left, 1 - top, right
    return left, top, right, bottom


def _upright(sheet: Image.Image, turn: int) -> Image.Image:
    from PIL.Image import Transpose

    ways = {90: Transpose.ROTATE_270, 180: Transpose.ROTATE_180, 270: Transpose.ROTATE_90}  # Pillow turns the other way
    way = ways.get(turn % 360)
    return sheet.transpose(way) if way is not None else sheet


def _crop(sheet: Image.Image, boxes: Sequence[Corners]) -> Picture:
    left, top, right, bottom = _window(boxes)
    x0, y0 = int(left * sheet.width), int(top * sheet.height)
    x1, y1 = max(x0 + 1, round(right * sheet.width)), max(y0 + 1, round(bottom * sheet.height))
    wide, high = (x1 - x0) / sheet.width, (y1 - y0) / sheet.height
    dx, dy = x0 / sheet.width, y0 / sheet.height
    marks = tuple(((a - dx) / wide, (b - dy) / high, (c - dx) / wide, (d - dy) / high) for a, b, c, d in boxes)
    return _small(sheet.crop((x0, y0, x1, y1)), CROP_WIDE, CROP_QUALITY, marks)


def _window(boxes: Sequence[Corners]) -> Corners:
    left, right = _stretch(min(b[0] for b in boxes), max(b[2] for b in boxes), _MARGIN_X, _LEAST_WIDE)
    top, bottom = _stretch(min(b[1] for b in boxes), max(b[3] for b in boxes), _MARGIN_Y, _LEAST_HIGH)
    return left, top, right, bottom


def _stretch(low: float, high: float, margin: float, least: float) -> tuple[float, float]:
    """A stretch of the page around low–high that is at least `least` long and stays on the page."""
    room = max(margin, (least - (high - low)) / 2)
    low, high = low - room, high + room
    if low < 0:
        low, high = 0.0, min(1.0, max(high - low, least))
    if high > 1:
        low, high = max(0.0, min(low - (high - 1), 1 - least)), 1.0
    return low, high


def _small(sheet: Image.Image, widest: int, quality: int, marks: tuple[Corners, ...]) -> Picture:
    share = min(1.0, widest / sheet.width, widest * 2.2 / sheet.height)
    size = (max(1, round(sheet.width * share)), max(1, round(sheet.height * share)))
    made = sheet if size == sheet.size else sheet.resize(size, reducing_gap=2.0)
    if _grey(made):
        made = made.convert("L")
    out = BytesIO()
    made.save(out, "JPEG", quality=quality, optimize=True)
    return Picture(out.getvalue(), made.width, made.height, marks)


def _grey(sheet: Image.Image) -> bool:
    from PIL import ImageChops

    red, green, blue = sheet.resize((64, 64)).split()
    differences = (ImageChops.difference(red, blue), ImageChops.difference(red, green))
    return all(d.histogram()[_COLOURLESS + 1 :].count(0) == 255 - _COLOURLESS for d in differences)
