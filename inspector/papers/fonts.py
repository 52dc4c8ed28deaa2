"""Fonts of the papers: Latin families from Debian with a Chinese companion, and text split into runs of one font."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from inspector.errors import MissingProgram

_FOLDER = Path("/usr/share/fonts/truetype")
_FILES: Final = {
    "sans": ("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf"),
    "serif": ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf"),
    "mono": ("liberation/LiberationMono-Regular.ttf", "liberation/LiberationMono-Bold.ttf"),
    "wide": ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
    "book": ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"),
    "typed": ("dejavu/DejaVuSansMono.ttf", "dejavu/DejaVuSansMono-Bold.ttf"),
    "hei": ("wqy/wqy-microhei.ttc", "wqy/wqy-microhei.ttc"),
}
FAMILIES: Final = tuple(_FILES)
"""Names of the families; each falls back to `hei` for characters that it lacks."""


@cache
def font(family: str, bold: bool) -> str:
    """The name under which the PDF writer knows the font; it is loaded at first use.

    Raises:
        MissingProgram: the font is not installed.
    """
    name = f"{family}-{'bold' if bold else 'regular'}"
    path = _FOLDER / _FILES[family][bold]
    try:
        pdfmetrics.registerFont(TTFont(name, str(path), subfontIndex=0))
    except (TTFError, OSError) as error:
        raise MissingProgram(program=path.name, reason=str(error)) from error
    return name


def has_bold(name: str) -> bool:
    """Whether the font of that name is heavier than its regular sister; the Chinese family has one weight only."""
    family, _, weight = name.partition("-")
    return weight == "bold" and _FILES[family][0] != _FILES[family][1]


@cache
def _has(name: str, char: str) -> bool:
    return ord(char) in pdfmetrics.getFont(name).face.charToGlyph


def runs(text: str, family: str, *, bold: bool = False) -> list[tuple[str, str]]:
    """The text as (font name, piece) in order: the family where it has the character, the Chinese font elsewhere."""
    own, other = font(family, bold), font("hei", bold)
    pieces = groupby(text, lambda char: own if _has(own, char) else other)
    return [(name, "".join(chars)) for name, chars in pieces]


def width(text: str, family: str, size: float, *, bold: bool = False) -> float:
    """The width of the text in points."""
    return float(sum(pdfmetrics.stringWidth(piece, name, size) for name, piece in runs(text, family, bold=bold)))
