"""Whether a drawn letter or digit looks like what its character says: its ink beside the standard typefaces."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray
from PIL import Image as Pillow

from inspector.reading.reader import Image

Shape = NDArray[np.float32]
"""The ink of one character, WIDE x HIGH values with mean 0 and length 1."""

WIDE: Final = 12
HIGH: Final = 16

SHOWABLE: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""The characters whose shapes are known: what decides in trade papers. Han characters have too many shapes."""

FACES: Final = (
    "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Times-Roman", "Times-Bold", "Times-Italic",
    "Courier", "Courier-Bold",
)  # fmt: skip
"""Typefaces that every PDF viewer draws itself; between them lie nearly all that print trade papers."""

ODD: Final = 0.12
"""A letter is odd where another character resembles its ink better by this much; measured on 60 typefaces."""

SMALLEST: Final = 5
"""Ink of fewer pixels in height is a smudge and says nothing."""

_ALIKE: Final = ("1lIijJ", "0OoQD", "MN", "GC6", "S5", "8B")
"""Characters that typefaces draw so nearly alike that one shows nothing about the other."""

_TWINS: Final = {
    char: [
        i
        for i, other in enumerate(SHOWABLE)
        if other.casefold() == char.casefold() or any(char in family and other in family for family in _ALIKE)
    ]
    for char in SHOWABLE
}

_STRETCH: Final = 0.25
_SIZE: Final = 48
_CELL: Final = 72


@dataclass(frozen=True, slots=True)
class _Known:
    """Shapes of all characters, face by face, (count, WIDE * HIGH), and the logarithm of their width over height."""

    shapes: NDArray[np.float32]
    stretch: NDArray[np.float32]


def ground_of(patch: Image) -> int:
    """The grey level on which the ink of a patch stands: that of most of its border."""
    border = np.concatenate([patch[0], patch[-1], patch[:, 0], patch[:, -1]])
    return int(np.median(border))


def shape_of(patch: Image, ground: int = 255) -> tuple[Shape, float] | None:
    """The shape of the ink in a grey patch, and the logarithm of its width over its height; None for a smudge.

    Ink is what differs from the ground, be it dark on light or light on dark.
    """
    if patch.size == 0:
        return None
    strength = np.abs(patch.astype(np.int16) - ground)
    inked = strength > max(24, strength.max() * 0.3)
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    if rows.size == 0 or rows[-1] - rows[0] + 1 < SMALLEST:
        return None
    ink = strength[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.float32)
    small = np.asarray(Pillow.fromarray(ink).resize((WIDE, HIGH), Pillow.Resampling.BILINEAR)).ravel()
    level = small - small.mean()
    length = float(np.linalg.norm(level))
    if length < 1e-6:
        level, length = np.ones_like(small), math.sqrt(small.size)  # a bar fills its own frame
    return (level / length).astype(np.float32), math.log(ink.shape[1] / ink.shape[0])


def odd(claimed: Sequence[str], shapes: Sequence[tuple[Shape, float]]) -> list[bool]:
    """Which of the shapes look more like another character than like the one claimed, or one that is drawn alike."""
    if not claimed:
        return []
    known = _known()
    ink = np.stack([shape for shape, _ in shapes])
    stretch = np.array([ratio for _, ratio in shapes], np.float32)
    alike = ink @ known.shapes.T - _STRETCH * np.abs(stretch[:, None] - known.stretch[None, :])
    best = alike.reshape(len(claimed), len(FACES), len(SHOWABLE)).max(axis=1)
    own = np.array([best[row, _TWINS[char]].max() for row, char in enumerate(claimed)])
    return [bool(lead > ODD) for lead in best.max(axis=1) - own]


@lru_cache(maxsize=1)
def _known() -> _Known:
    found = [_drawn(face) for face in FACES]
    shapes = [pair for face in found for pair in face]
    return _Known(np.stack([s for s, _ in shapes]), np.array([r for _, r in shapes], np.float32))


def _drawn(face: str) -> list[tuple[Shape, float]]:
    """The shapes of all characters of a standard face, drawn in a row."""
    with closing(pdfium.PdfDocument.new()) as document:
        page = document.new_page(_CELL * len(SHOWABLE), _CELL)
        font = pdfium_c.FPDFText_LoadStandardFont(document.raw, face.encode())
        for place, char in enumerate(SHOWABLE):
            _set(document, page, font, char, _CELL * place + 12)
        pdfium_c.FPDFPage_GenerateContent(page.raw)
        pixels = np.asarray(page.render(scale=1).to_pil().convert("L"))
        pdfium_c.FPDFFont_Close(font)
    cells = (pixels[:, _CELL * i : _CELL * (i + 1)] for i in range(len(SHOWABLE)))
    return [shape for cell in cells if (shape := shape_of(cell)) is not None]


def _set(document: Any, page: Any, font: Any, char: str, x: float) -> None:
    text = pdfium_c.FPDFPageObj_CreateTextObj(document.raw, font, _SIZE)
    letters = (ctypes.c_ushort * 2)(ord(char), 0)
    pdfium_c.FPDFText_SetText(text, letters)
    pdfium_c.FPDFPageObj_Transform(text, 1, 0, 0, 1, x, 18)
    pdfium_c.FPDFPage_InsertObject(page.raw, text)
