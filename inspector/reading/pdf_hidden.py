"""Which words of a text layer the page does not show: white, covered, tiny, invisible, beside the page."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray
from PIL import Image as Pillow

from inspector.core.box import Box
from inspector.reading.pdf_frame import PdfFrame, Rect
from inspector.reading.pdf_shapes import Shapes
from inspector.reading.pdf_text import INVISIBLE, LayerWord
from inspector.reading.reader import Image

FAINT = 20
"""Grey levels (of 255) by which ink must differ from its ground to be seen; black on white differs by 255."""

TINY = 2.0
"""Text under this size in points cannot be read without a glass; the smallest print in trade is 4 points."""

_COVERED = 0.7


def part_hidden(
    frame: PdfFrame, words: Sequence[LayerWord], shapes: Shapes, shown: Image, redraw: Callable[[], Image]
) -> tuple[list[LayerWord], list[LayerWord]]:
    """The words that the page shows, and those that it hides.

    Args:
        frame: where the page lies.
        words: the words of its layer.
        shapes: what it draws.
        shown: the drawn page, grey, of any size.
        redraw: draws it again, in the same way: text objects are switched off and on to see what changes.
    """
    colours = _Colours()
    covered = _covered(words, shapes, shown, redraw)
    seen: list[LayerWord] = []
    hidden: list[LayerWord] = []
    for word in words:
        unseen = word.run.key in covered or not _is_seen(frame, word, shown, colours)
        (hidden if unseen else seen).append(word)
    return seen, hidden


class _Colours:
    """Fill colour of text objects as grey level and opacity, asked once per object."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[float, int]] = {}

    def of(self, key: int) -> tuple[float, int]:
        if key not in self._known:
            self._known[key] = self._ask(key)
        return self._known[key]

    @staticmethod
    def _ask(key: int) -> tuple[float, int]:
        parts = [ctypes.c_uint() for _ in range(4)]
        if not key or not pdfium_c.FPDFPageObj_GetFillColor(_thing(key), *parts):
            return 0.0, 255
        red, green, blue, alpha = (p.value for p in parts)
        return 0.299 * red + 0.587 * green + 0.114 * blue, alpha


def _thing(key: int) -> Any:
    return ctypes.cast(ctypes.c_void_p(key), pdfium_c.FPDF_PAGEOBJECT)


def _is_seen(frame: PdfFrame, word: LayerWord, shown: Image, colours: _Colours) -> bool:
    if word.run.mode == INVISIBLE or word.run.size < TINY or _is_beside(frame, word.rect):
        return False
    patch = cut(shown, word.word.box)
    if patch.size == 0 or int(patch.max()) - int(patch.min()) < FAINT:
        return False
    if word.run.mode != 0:
        return True
    level, alpha = colours.of(word.run.key)
    return alpha > FAINT and not _is_ground(patch, level)


def _is_ground(patch: Image, level: float) -> bool:
    """Whether ink of that level is the ground itself: nearly all of the patch has it."""
    return float(np.mean(np.abs(patch.astype(np.int16) - level) < FAINT)) > 0.9 and level > 128


def _is_beside(frame: PdfFrame, rect: Rect) -> bool:
    x, y = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    return not (frame.left <= x <= frame.right and frame.bottom <= y <= frame.top)


def cut(image: Image, box: Box, pad: int = 1) -> Image:
    """The pixels under a box, with a border of `pad` pixels."""
    high, wide = image.shape[:2]
    top, bottom = int(box.top * high) - pad, int(np.ceil(box.bottom * high)) + pad
    left, right = int(box.left * wide) - pad, int(np.ceil(box.right * wide)) + pad
    return image[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]


def _covered(words: Sequence[LayerWord], shapes: Shapes, shown: Image, redraw: Callable[[], Image]) -> frozenset[int]:
    """Text objects that lie under something drawn later, and whose absence changes nothing."""
    suspects = _under(words, shapes)
    if not suspects:
        return frozenset()
    for key in suspects:
        pdfium_c.FPDFPageObj_SetIsActive(_thing(key), False)
    without = redraw()
    for key in suspects:
        pdfium_c.FPDFPageObj_SetIsActive(_thing(key), True)
    boxes: dict[int, list[Box]] = {key: [] for key in suspects}
    for word in words:
        if word.run.key in boxes:
            boxes[word.run.key].append(word.word.box)
    return frozenset(k for k in suspects if not any(_differs(shown, without, box) for box in boxes[k]))


def _differs(one: Image, two: Image, box: Box) -> bool:
    first, second = cut(one, box).astype(np.int16), cut(two, box).astype(np.int16)
    return first.shape != second.shape or (first.size > 0 and int(np.abs(first - second).max()) >= FAINT)


def _under(words: Sequence[LayerWord], shapes: Shapes) -> list[int]:
    """Keys of text objects that have a word mostly under an image or a filled path drawn later."""
    order = {s.key: i for i, s in enumerate(shapes.drawn) if s.kind == "text"}
    solid = [(i, s.rect) for i, s in enumerate(shapes.drawn) if s.kind != "text"]
    if not solid:
        return []
    at = np.array([i for i, _ in solid])
    rects = np.array([r for _, r in solid], dtype=np.float64)
    under = [w for w in words if w.run.key in order and _is_under(w.rect, rects[at > order[w.run.key]])]
    again = _printed_again({w.run.key for w in under}, order)
    keys = [w.run.key for w in under if _is_under(w.rect, rects[at > again.get(w.run.key, order[w.run.key])])]
    return list(dict.fromkeys(keys))


def _printed_again(suspects: set[int], order: Mapping[int, int]) -> dict[int, int]:
    """Where text objects that something covers are drawn once more at the very same place, as over a coloured cell.

    The library tells of such a pair the first object only, which the colour hides, and not the one on top.
    """
    if not suspects:
        return {}
    latest: dict[tuple[int, ...], int] = {}
    for key, at in order.items():
        ends = _ends(key)
        if ends is not None:
            latest[ends] = max(at, latest.get(ends, -1))
    return {key: latest[ends] for key in suspects if (ends := _ends(key)) is not None}


def _ends(key: int) -> tuple[int, ...] | None:
    """The bounds of an object in tenths of a point; None where it has none."""
    parts = [ctypes.c_float() for _ in range(4)]
    if not pdfium_c.FPDFPageObj_GetBounds(_thing(key), *parts):
        return None
    return tuple(round(10 * p.value) for p in parts)


def _is_under(rect: Rect, rects: NDArray[np.float64]) -> bool:
    wide = np.minimum(rect[2], rects[:, 2]) - np.maximum(rect[0], rects[:, 0])
    high = np.minimum(rect[3], rects[:, 3]) - np.maximum(rect[1], rects[:, 1])
    area = (rect[2] - rect[0]) * (rect[3] - rect[1])
    shared = np.where((wide > 0) & (high > 0), wide * high, 0.0)
    return bool(area > 0 and (shared >= _COVERED * area).any())


def draw(page: Any, *, scale: float) -> Image:
    """The page as a viewer shows it, /Rotate applied; `scale` is pixels per point."""
    bitmap = page.render(scale=scale, rev_byteorder=True)
    pixels: Image = np.array(bitmap.to_numpy(), copy=True)
    bitmap.close()
    return pixels[:, :, :3]


def grey(image: Image) -> Image:
    """The picture in grey."""
    return np.asarray(Pillow.fromarray(image).convert("L"))
