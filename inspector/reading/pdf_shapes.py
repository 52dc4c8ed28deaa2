"""The lines and images that a PDF page draws, and the order in which it draws them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium_c

from inspector.core.page import Rule
from inspector.reading.pdf_frame import PdfFrame, Rect

MOST_OBJECTS = 60_000
"""A page of print draws under 5,000 things; what comes after is not looked at."""

_THIN = 2.5
"""A filled rectangle thinner than this many points is a ruling line."""

_SHORT = 6.0
"""A line shorter than this many points rules nothing."""

_PALE = 245
"""A channel from which a colour counts as the white of paper."""

_DEPTH = 6

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing on the page, in drawing order: text (by its key), image or filled path (with its segments)."""

    kind: str
    key: int
    rect: Rect
    segments: int = 0


@dataclass(frozen=True, slots=True)
class Shapes:
    """What the page draws: things in drawing order, ruling lines as thin rectangles in PDF points, image sizes."""

    drawn: tuple[Shape, ...]
    lines: tuple[Rect, ...]
    image_sizes: tuple[tuple[int, int], ...] = ()

    def image_cover(self, frame: PdfFrame) -> float:
        """The share of the page that its largest image, or its images side by side, cover."""
        area = (frame.right - frame.left) * (frame.top - frame.bottom)
        seen = {s.rect: frame.box(s.rect).area for s in self.drawn if s.kind == "image"}
        return min(1.0, sum(seen.values())) if area > 0 else 0.0


def read_shapes(page: Any) -> Shapes:
    """Walk the objects of a pypdfium2 page, forms included."""
    drawn: list[Shape] = []
    lines: list[Rect] = []
    tinted: list[Rect] = []
    sizes: list[tuple[int, int]] = []
    for thing, matrix in _objects(page.raw):
        kind = pdfium_c.FPDFPageObj_GetType(thing)
        key = ctypes.cast(thing, ctypes.c_void_p).value or 0
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            drawn.append(Shape("text", key, (0, 0, 0, 0)))
            continue
        rect = _bounds(thing, matrix)
        if rect is None:
            continue
        if kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            drawn.append(Shape("image", key, rect))
            sizes.append(_image_size(thing))
        elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            filled, stroked = _draw_mode(thing)
            solid = filled and min(rect[2] - rect[0], rect[3] - rect[1]) > _THIN
            if not _is_white(thing, stroked=stroked and (solid or not filled)) or _lies_on(rect, tinted):
                lines += _path_lines(thing, matrix, rect)
            if solid:
                drawn.append(Shape("path", key, rect, pdfium_c.FPDFPath_CountSegments(thing)))
                if not _is_white(thing, stroked=False):
                    tinted.append(rect)
    return Shapes(tuple(drawn), tuple(lines), tuple(sizes))


def _objects(raw: Any) -> Iterator[tuple[Any, Matrix]]:
    left = MOST_OBJECTS
    for index in range(pdfium_c.FPDFPage_CountObjects(raw)):
        for found in _nested(pdfium_c.FPDFPage_GetObject(raw, index), _SAME, _DEPTH):
            left -= 1
            if left < 0:
                return
            yield found


def _nested(thing: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    if not thing:
        return
    if pdfium_c.FPDFPageObj_GetType(thing) != pdfium_c.FPDF_PAGEOBJ_FORM:
        yield thing, matrix
        return
    if depth == 0:
        return
    inner = _product(_matrix(thing), matrix)
    for index in range(pdfium_c.FPDFFormObj_CountObjects(thing)):
        yield from _nested(pdfium_c.FPDFFormObj_GetObject(thing, index), inner, depth - 1)


def _matrix(thing: Any) -> Matrix:
    own = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(thing, own):
        return _SAME
    return (own.a, own.b, own.c, own.d, own.e, own.f)


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def _bounds(thing: Any, matrix: Matrix) -> Rect | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium_c.FPDFPageObj_GetBounds(thing, *sides):
        return None
    left, bottom, right, top = (s.value for s in sides)
    return _around([_apply(matrix, x, y) for x in (left, right) for y in (bottom, top)])


def _image_size(thing: Any) -> tuple[int, int]:
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    pdfium_c.FPDFImageObj_GetImagePixelSize(thing, wide, high)
    return wide.value, high.value


def _around(points: list[tuple[float, float]]) -> Rect:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs), min(ys), max(xs), max(ys))


def _draw_mode(thing: Any) -> tuple[bool, bool]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(thing, fill, stroke)
    return fill.value != 0, stroke.value != 0


def _is_white(thing: Any, *, stroked: bool) -> bool:
    """Whether a path has the colour of paper: print broken by white lines is not ruled by them."""
    ask = pdfium_c.FPDFPageObj_GetStrokeColor if stroked else pdfium_c.FPDFPageObj_GetFillColor
    parts = [ctypes.c_uint() for _ in range(4)]
    return bool(ask(thing, *parts)) and all(part.value >= _PALE for part in parts[:3])


def _lies_on(rect: Rect, grounds: list[Rect]) -> bool:
    """Whether the middle of a shape lies on one of the grounds: white lines part the columns of a dark heading."""
    x, y = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    return any(g[0] <= x <= g[2] and g[1] <= y <= g[3] for g in grounds)


def _path_lines(thing: Any, matrix: Matrix, rect: Rect) -> Iterator[Rect]:
    """The ruling lines that a path draws: thin fills, and straight level strokes."""
    filled, stroked = _draw_mode(thing)
    wide, high = rect[2] - rect[0], rect[3] - rect[1]
    if (filled or stroked) and min(wide, high) <= _THIN:
        if max(wide, high) >= _SHORT:
            yield rect
        return
    if stroked:
        yield from _strokes(thing, _product(_matrix(thing), matrix))


def _strokes(thing: Any, matrix: Matrix) -> Iterator[Rect]:
    start = last = (0.0, 0.0)
    for index in range(min(pdfium_c.FPDFPath_CountSegments(thing), 5000)):
        segment = pdfium_c.FPDFPath_GetPathSegment(thing, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        point = _apply(matrix, x.value, y.value)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
            yield from _level(last, point)
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            yield from _level(point, start)
        last = point


def _level(one: tuple[float, float], two: tuple[float, float]) -> Iterator[Rect]:
    rect = _around([one, two])
    wide, high = rect[2] - rect[0], rect[3] - rect[1]
    if min(wide, high) <= 1.0 and max(wide, high) >= _SHORT:
        yield rect


def merged_rules(frame: PdfFrame, lines: tuple[Rect, ...]) -> tuple[Rule, ...]:
    """The ruling lines in the reading frame; pieces that continue each other are one line."""
    across: dict[int, list[tuple[float, float, float]]] = {}
    down: dict[int, list[tuple[float, float, float]]] = {}
    for line in lines:
        rule = frame.rule(line)
        if rule.horizontal:
            across.setdefault(round(rule.y0), []).append((rule.x0, rule.x1, rule.y0))
        else:
            down.setdefault(round(rule.x0), []).append((rule.y0, rule.y1, rule.x0))
    flat = [Rule(a, at, b, at) for a, b, at in _joined(across)]
    upright = [Rule(at, a, at, b) for a, b, at in _joined(down)]
    return (*flat, *upright)


def _joined(pieces: dict[int, list[tuple[float, float, float]]]) -> Iterator[tuple[float, float, float]]:
    for key in sorted(pieces):
        open_end: tuple[float, float, float] | None = None
        for start, end, at in sorted(pieces[key]):
            if open_end is None:
                open_end = (start, end, at)
            elif start <= open_end[1] + 2:
                open_end = (open_end[0], max(open_end[1], end), open_end[2])
            else:
                yield open_end
                open_end = (start, end, at)
        if open_end is not None:
            yield open_end
