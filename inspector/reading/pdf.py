"""Reads PDF pages: the text layer where it is honest, the drawn page where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from PIL import Image as Pillow

from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.errors import CorruptFile, EncryptedFile, UnreadablePage
from inspector.reading.limits import Limits, hold
from inspector.reading.pdf_frame import PdfFrame
from inspector.reading.pdf_hidden import FAINT, draw, grey, part_hidden
from inspector.reading.pdf_honest import lies
from inspector.reading.pdf_layer import contradicted
from inspector.reading.pdf_notes import hidden_notes, settle_notes
from inspector.reading.pdf_pasted import outlined_boxes, pasted_boxes, with_pasted
from inspector.reading.pdf_shapes import Shapes, merged_rules, read_shapes
from inspector.reading.pdf_text import LayerWord, garbled_share, layer_words, read_chars, with_turn
from inspector.reading.reader import PICTURE_DPI, Desk, Image, Reader, keep_picture

A3_LONG = 1190.6
"""Long side of A3 in points. A larger page is a small one drawn large (a photo at 72 dpi), and is drawn as A3."""

_SCAN_COVER = 0.5
_GARBLED = 0.1
_FEW_WORDS = 8


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at a page gave: frame, shown and hidden words of the layer, shapes, and its drawings.

    `large` is the drawing at the resolution of reading, where one was made.
    """

    frame: PdfFrame
    words: tuple[LayerWord, ...]
    hidden: tuple[LayerWord, ...]
    shapes: Shapes
    garbled: float
    shown: Image
    large: Image | None = None


def count_pages(path: Path, limits: Limits) -> int:
    """How many pages the file has.

    Raises:
        EncryptedFile: it asks for a password.
        CorruptFile: it is no PDF that can be opened, or has no pages.
    """
    with _opened(path) as document:
        count = len(document)
    if count < 1:
        raise CorruptFile(file=path.name, reason="it has no pages")
    return count


def read_page(path: Path, page_id: PageId, index: int, desk: Desk) -> Page:
    """Read one page; see `Reader`."""
    with _opened(path) as document:
        try:
            page = document[index - 1]
        except (pdfium.PdfiumError, IndexError):
            raise UnreadablePage(file=page_id.file, page=page_id.number, reason="the page is damaged") from None
        return _read(document, page, page_id, index, desk)


def _read(document: Any, page: Any, page_id: PageId, index: int, desk: Desk) -> Page:
    notes = hidden_notes(page, _frame_of(page, page_id))
    if settle_notes(page):
        page.close()
        page = document[index - 1]
    look = _look(page, page_id, desk)
    with closing(page):
        read = _by_eye(page, look, desk) if _needs_eye(look) else _by_honest_layer(page, look, desk)
    return replace(read, hidden=(*read.hidden, *notes))


def _frame_of(page: Any, page_id: PageId) -> PdfFrame:
    left, bottom, right, top = page.get_bbox()
    rotate = page.get_rotation() % 360
    if not (right - left > 1 and top - bottom > 1):
        raise UnreadablePage(file=page_id.file, page=page_id.number, reason="the page has no area")
    return PdfFrame(page_id, left, bottom, right, top, rotate)


def _look(page: Any, page_id: PageId, desk: Desk) -> Look:
    textpage = page.get_textpage()
    with closing(textpage):
        chars = read_chars(textpage)
        frame = with_turn(_frame_of(page, page_id), chars)
        words = layer_words(frame, chars)
        shapes = read_shapes(page)
        hold(page_id.file, "the number of pixels of an image", _pixels(shapes), desk.limits.page_pixels)
        drawing = _Drawing(page, frame, desk.dpi, is_scan=shapes.image_cover(frame) > _SCAN_COVER)
        shown, large = drawing.draw()
        seen, hidden = part_hidden(frame, words, shapes, grey(shown), lambda: grey(drawing.draw()[0]))
    return Look(frame, tuple(seen), tuple(hidden), shapes, garbled_share(chars), shown, large)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """How a page is drawn to be looked at: a scan once, large, and made small, since drawing decodes its image."""

    page: Any
    frame: PdfFrame
    dpi: int
    is_scan: bool

    def draw(self) -> tuple[Image, Image | None]:
        """The page at PICTURE_DPI, and for a scan at the resolution of reading as well."""
        if not self.is_scan or self.dpi <= PICTURE_DPI:
            return draw(self.page, scale=_scale(self.frame, PICTURE_DPI)), None
        large = draw(self.page, scale=_scale(self.frame, self.dpi))
        import cv2  # what reads scans has loaded it; digital pages do without

        high, wide = (max(1, round(side * PICTURE_DPI / self.dpi)) for side in large.shape[:2])
        # Less than half as large: between neighbours is enough, an average over areas costs ten times that.
        return cv2.resize(large, (wide, high), interpolation=cv2.INTER_LINEAR).astype(np.uint8), large


def _scale(frame: PdfFrame, dpi: float) -> float:
    """Pixels per point at which a page is drawn; a page larger than A3 is drawn as large as A3."""
    return dpi / 72 * min(1.0, A3_LONG / max(frame.shown))


def _needs_eye(look: Look) -> bool:
    """Whether the page is to be read as an image: a scan, a layer over an image, or an unusable layer."""
    cover = look.shapes.image_cover(look.frame)
    if cover > _SCAN_COVER or look.garbled > _GARBLED:
        return True
    if len(look.words) < _FEW_WORDS and cover > _GARBLED:
        return True
    return not look.words and int(look.shown.max()) - int(look.shown.min()) >= FAINT


def _by_honest_layer(page: Any, look: Look, desk: Desk) -> Page:
    """The page by its layer; by eye where the layer says other words than the page shows."""

    def large() -> Image:
        return grey(draw(page, scale=_scale(look.frame, desk.dpi)))

    lying = lies(look.frame, look.words, grey(look.shown), large, desk.glance)
    if not lying:
        return _by_layer(page, look, desk)
    read = _by_eye(page, look, desk)
    return replace(read, hidden=(*read.hidden, *lying))


def _by_layer(page: Any, look: Look, desk: Desk) -> Page:
    keep_picture(desk, Pillow.fromarray(look.shown), (PICTURE_DPI, PICTURE_DPI))
    wide, high = look.frame.size
    read = Page(
        look.frame.page,
        wide,
        high,
        tuple(w.word for w in look.words),
        "text" if look.words else "none",
        merged_rules(look.frame, look.shapes.lines),
        turn=look.frame.turn,
        hidden=tuple(w.word for w in look.hidden),
    )
    boxes = (
        *pasted_boxes(look.frame, look.shapes, look.shown),
        *outlined_boxes(look.frame, look.shapes, read.words),
    )
    if not boxes:
        return read
    return with_pasted(read, look.frame, boxes, draw(page, scale=_scale(look.frame, desk.dpi)), desk)


def _by_eye(page: Any, look: Look, desk: Desk) -> Page:
    keep_picture(desk, Pillow.fromarray(look.shown), (PICTURE_DPI, PICTURE_DPI))
    hold(
        look.frame.page.file,
        "the number of pixels of an image",
        _pixels(look.shapes),
        desk.limits.page_pixels,
    )
    image = draw(page, scale=_scale(look.frame, desk.dpi)) if look.large is None else look.large
    read = desk.recognise(image, look.frame.page, dpi=(desk.dpi, desk.dpi))
    unseen = () if look.garbled > _GARBLED else contradicted(look.hidden, read, image)
    return replace(read, hidden=(*read.hidden, *unseen))


def _pixels(shapes: Shapes) -> int:
    return max((wide * high for wide, high in shapes.image_sizes), default=0)


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as exc:
        if "password" in str(exc).lower():
            raise EncryptedFile(file=path.name) from None
        raise CorruptFile(file=path.name, reason="it cannot be opened as a PDF") from None
    with closing(document):
        yield document


READER = Reader("pdf", ("application/pdf",), count_pages, read_page)
