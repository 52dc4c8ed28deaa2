"""The words of a PDF's text layer, with tight boxes, in reading order."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium_c

from inspector.core.page import Place, Word
from inspector.reading.glyphs import is_garbage, plain
from inspector.reading.pdf_frame import PdfFrame, Rect

MOST_CHARS = 400_000
"""A page of print has under 20,000 characters; what comes after is not looked at."""

INVISIBLE = 3
"""The text render mode that draws nothing (PDF 32000-1, table 106)."""

_BREAK = 0.30
"""A gap between two characters wider than this share of the font size parts two words."""


@dataclass(frozen=True, slots=True)
class Run:
    """What the characters of one text object share: its direction, size in points and render mode.

    `key` is the object's address, by which its place in the drawing order is found; `font` that of its font.
    """

    key: int
    a: float
    b: float
    size: float
    mode: int
    garbled: bool
    font: int = 0


@dataclass(frozen=True, slots=True)
class Char:
    """One printed character of the layer: the rectangle of its ink and of its advance, in PDF points."""

    text: str
    rect: Rect
    loose: Rect
    run: Run


@dataclass(frozen=True, slots=True)
class LayerWord:
    """A word, the run of its first character, its rectangle in the PDF, and its characters as the layer has them."""

    word: Word
    rect: Rect
    run: Run
    chars: tuple[Char, ...] = ()


def read_chars(textpage: Any) -> list[Char | None]:
    """The characters of a page in the order of its content; None parts words."""
    raw = textpage.raw if hasattr(textpage, "raw") else textpage
    count = min(pdfium_c.FPDFText_CountChars(raw), MOST_CHARS)
    sides = [ctypes.c_double() for _ in range(4)]
    runs: dict[int, Run] = {}
    chars: list[Char | None] = []
    for index in range(count):
        text = _text_at(raw, index)
        if text is None:
            chars.append(None)
            continue
        rect = _rect_at(raw, index, sides)
        if rect is not None:
            chars.append(Char(text, rect, _loose_at(raw, index) or rect, _run_at(raw, index, runs)))
    return chars


def _text_at(raw: Any, index: int) -> str | None:
    code = pdfium_c.FPDFText_GetUnicode(raw, index)
    char = chr(code) if 0 < code < 0x110000 else "\ufffd"
    if char.isspace() or (char == "\x02" and pdfium_c.FPDFText_IsGenerated(raw, index)):
        return None
    return char


def _rect_at(raw: Any, index: int, sides: Sequence[Any]) -> Rect | None:
    left, right, bottom, top = sides
    if not pdfium_c.FPDFText_GetCharBox(raw, index, left, right, bottom, top):
        return None
    rect = (left.value, bottom.value, right.value, top.value)
    return rect if all(math.isfinite(v) for v in rect) else None


def _loose_at(raw: Any, index: int) -> Rect | None:
    rect = pdfium_c.FS_RECTF()
    if not pdfium_c.FPDFText_GetLooseCharBox(raw, index, rect):
        return None
    sides = (rect.left, min(rect.bottom, rect.top), rect.right, max(rect.bottom, rect.top))
    return sides if all(math.isfinite(v) for v in sides) and sides[2] > sides[0] else None


def _run_at(raw: Any, index: int, runs: dict[int, Run]) -> Run:
    thing = pdfium_c.FPDFText_GetTextObject(raw, index)
    key = ctypes.cast(thing, ctypes.c_void_p).value or 0
    if key not in runs:
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFText_GetMatrix(raw, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        mode = pdfium_c.FPDFTextObj_GetTextRenderMode(thing) if thing else 0
        garbled = pdfium_c.FPDFText_HasUnicodeMapError(raw, index) == 1
        size = pdfium_c.FPDFText_GetFontSize(raw, index) * scale
        font = ctypes.cast(pdfium_c.FPDFTextObj_GetFont(thing), ctypes.c_void_p).value or 0 if thing else 0
        runs[key] = Run(key, matrix.a, matrix.b, size, mode, garbled, font)
    return runs[key]


def with_turn(frame: PdfFrame, chars: Sequence[Char | None]) -> PdfFrame:
    """The frame with the turn that most characters of the page need."""
    votes = Counter(frame.direction(c.run.a, c.run.b) for c in chars if c is not None and c.run.mode != INVISIBLE)
    return replace(frame, turn=votes.most_common(1)[0][0]) if votes else frame


def garbled_share(chars: Sequence[Char | None]) -> float:
    """The share of characters that stand for nothing printable: a layer without a usable encoding."""
    printed = [c for c in chars if c is not None]
    bad = sum(1 for c in printed if is_garbage(c.text) and c.text != "\x02")
    return bad / len(printed) if printed else 0.0


def layer_words(frame: PdfFrame, chars: Sequence[Char | None]) -> list[LayerWord]:
    """The words of the layer in reading order: row by row, left to right. Doubled print counts once."""
    words = [w for group in _groups(frame, chars) if (w := _word(frame, group)) is not None]
    return _once(_in_order(words))


def _groups(frame: PdfFrame, chars: Sequence[Char | None]) -> Iterator[list[Char]]:
    group: list[Char] = []
    for char in chars:
        if group and (char is None or _parted(frame, group[-1], char)):
            yield group
            group = []
        if char is not None:
            group.append(char)
    if group:
        yield group


def _parted(frame: PdfFrame, last: Char, char: Char) -> bool:
    """Whether a new word begins: another line, another direction, a gap, or a step back."""
    turn = frame.direction(char.run.a, char.run.b)
    if turn != frame.direction(last.run.a, last.run.b):
        return True
    own = frame if turn == frame.turn else replace(frame, turn=turn)
    before, after = own.place(last.loose), own.place(char.loose)
    size = max(last.run.size, char.run.size, 0.1)
    gap = after.x0 - before.x1
    return gap > _BREAK * size or gap < -1.5 * size or abs(after.yc - before.yc) > 0.8 * size


def _word(frame: PdfFrame, group: Sequence[Char]) -> LayerWord | None:
    text = plain("".join(c.text for c in group)).strip()
    solid = [c.rect for c in group if c.rect[2] > c.rect[0] or c.rect[3] > c.rect[1]]
    if not text or not solid:
        return None
    rect = (
        min(r[0] for r in solid), min(r[1] for r in solid), max(r[2] for r in solid), max(r[3] for r in solid)
    )  # fmt: skip
    place = _tall(frame.place(rect), group[0].run)
    return LayerWord(Word(text, frame.box(rect), place), rect, group[0].run, tuple(group))


def _tall(place: Place, run: Run) -> Place:
    """A place at least as tall as a small letter, so that a dash or a dot stays on its row."""
    lack = 0.45 * run.size - place.height
    if lack <= 0 or place.width < place.height:
        return place
    return Place(place.x0, place.y0 - lack / 2, place.x1, place.y1 + lack / 2)


def _in_order(words: Sequence[LayerWord]) -> list[LayerWord]:
    """Sort by rows of shared height, then from left to right."""
    rows: list[list[LayerWord]] = []
    for word in sorted(words, key=lambda w: w.word.place.yc):
        last = rows[-1][-1].word.place if rows else None
        if last is not None and word.word.place.yc - last.yc < 0.4 * max(word.word.place.height, last.height):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [w for row in rows for w in sorted(row, key=lambda w: w.word.place.x0)]


def _once(words: Sequence[LayerWord]) -> list[LayerWord]:
    """Drop a word printed over itself: some programs print bold by printing twice."""
    kept: list[LayerWord] = []
    seen: dict[str, list[LayerWord]] = {}
    for word in words:
        twins = seen.setdefault(word.word.text, [])
        box = word.word.box
        if any(t.word.box.overlap(box) > 0.7 * max(t.word.box.area, box.area) for t in twins[-50:]):
            continue
        twins.append(word)
        kept.append(word)
    return kept
