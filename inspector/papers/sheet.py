"""The sheet on which a paper is drawn: text, rules and frames, from the top left, remembering where each field went."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from inspector.papers import fonts
from inspector.papers.paper import Told, Value

Text = str | Told
Part = Text | tuple[Text, ...]
"""What stands on one line: a text, or several side by side."""
Parts = Part | list[Part]
"""One line, or lines under each other."""

A4 = (595.0, 842.0)
A4_LANDSCAPE = (842.0, 595.0)
LETTER = (612.0, 792.0)
_TOKENS = re.compile(r"[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+")


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a field or cell was drawn: fractions of the page, top-left origin; `page` counts from 1 in this paper.

    A paper that is a spreadsheet has `cell` (`F13`) in place of a meaningful box.
    """

    key: str
    text: str
    value: Value
    alt: tuple[str, ...]
    page: int
    box: tuple[float, float, float, float]
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn paper: its bytes (PDF, or XLSX or DOCX by `suffix`), its marks, and the number of its pages."""

    content: bytes
    marks: tuple[Mark, ...]
    pages: int
    suffix: str = ".pdf"


@dataclass(slots=True)
class Pen:
    """How text looks; a layout sets it once and varies it by call."""

    family: str = "sans"
    size: float = 9.0
    color: str = "#000000"
    leading: float = 1.22


@dataclass(slots=True)
class Sheet:
    """A page being drawn. Lengths are points; y grows downwards from the top edge."""

    size: tuple[float, float] = A4
    pen: Pen = field(default_factory=Pen)
    page: int = 1
    marks: list[Mark] = field(default_factory=list)
    _stream: io.BytesIO = field(default_factory=io.BytesIO)
    _canvas: Any = None

    def __post_init__(self) -> None:
        self._canvas = Canvas(self._stream, pagesize=self.size, invariant=1, pageCompression=1)

    @property
    def width(self) -> float:
        """The width of the page."""
        return self.size[0]

    @property
    def height(self) -> float:
        """The height of the page."""
        return self.size[1]

    @property
    def canvas(self) -> Any:
        """The PDF canvas beneath, for stamps and other drawings."""
        return self._canvas

    def measure(self, text: Part, *, size: float = 0, bold: bool = False, family: str = "") -> float:
        """The width of a text, or of texts side by side."""
        plain = "".join(_plain(one) for one in _texts(text))
        return fonts.width(plain, family or self.pen.family, size or self.pen.size, bold=bold)

    def text(
        self,
        x: float,
        y: float,
        text: Part,
        *,
        size: float = 0,
        bold: bool = False,
        family: str = "",
        align: str = "left",
        color: str = "",
    ) -> float:
        """Draw one line with its top at `y`; returns the x where it ends. `align` says what `x` is of the text."""
        size, family = size or self.pen.size, family or self.pen.family
        wide = self.measure(text, size=size, bold=bold, family=family)
        x -= {"left": 0.0, "center": wide / 2, "right": wide}[align]
        color = color or self.pen.color
        self._canvas.setFillColor(HexColor(color))
        for one in _texts(text):
            x = self._run(x, y, one, size, family, bold, color)
        return x

    def _run(self, x: float, y: float, text: Text, size: float, family: str, bold: bool, color: str) -> float:
        start, base = x, self.height - y - 0.8 * size
        for name, piece in fonts.runs(_plain(text), family, bold=bold):
            self._canvas.setFont(name, size)
            if bold and not fonts.has_bold(name):
                self._canvas.setStrokeColor(HexColor(color))
                self._canvas.setLineWidth(size * 0.028)
                self._canvas.drawString(x, base, piece, mode=2)  # filled and outlined, as printers make a bold face
            else:
                self._canvas.drawString(x, base, piece)
            x += self._canvas.stringWidth(piece, name, size)
        if isinstance(text, Told) and text.text:
            self.mark(text, start, y, x, y + size * 1.04)
        return x

    def mark(self, told: Told, left: float, top: float, right: float, bottom: float) -> None:
        """Remember that a field stands in a rectangle, in points."""
        box = (left / self.width, top / self.height, right / self.width, bottom / self.height)
        self.marks.append(Mark(told.key, told.text, told.value, told.alt, self.page, box))

    def wrap(self, text: Part, width: float, *, size: float = 0, bold: bool = False, family: str = "") -> list[Part]:
        """The text cut into lines that fit the width; texts side by side stay on one line."""
        if isinstance(text, tuple) and not isinstance(text, Told):
            return [text]
        lines = [""]
        for token in _TOKENS.findall(_plain(text)):
            for piece in self._fitting(token, width, size, bold, family):
                if lines[-1] and self.measure(lines[-1] + piece, size=size, bold=bold, family=family) > width:
                    lines.append("")
                lines[-1] += piece if lines[-1] else piece.lstrip()
        kept = [line.rstrip() for line in lines if line.strip()]
        return [text._replace(text=line) if isinstance(text, Told) else line for line in kept]

    def _fitting(self, token: str, width: float, size: float, bold: bool, family: str) -> list[str]:
        """A token, cut into pieces when it is wider than the line by itself."""
        pieces = [token]
        while len(pieces[-1]) > 1 and self.measure(pieces[-1], size=size, bold=bold, family=family) > width:
            long = pieces.pop()
            cut = max(1, int(len(long) * width / self.measure(long, size=size, bold=bold, family=family)))
            pieces += [long[:cut], long[cut:]]
        return pieces

    def block(
        self,
        x: float,
        y: float,
        width: float,
        parts: Parts,
        *,
        size: float = 0,
        bold: bool = False,
        family: str = "",
        align: str = "left",
        color: str = "",
    ) -> float:
        """Draw lines under each other, each wrapped to the width; returns the y below the last."""
        size = size or self.pen.size
        at = {"left": x, "center": x + width / 2, "right": x + width}[align]
        for part in parts if isinstance(parts, list) else [parts]:
            for line in self.wrap(part, width, size=size, bold=bold, family=family):
                self.text(at, y, line, size=size, bold=bold, family=family, align=align, color=color)
                y += size * self.pen.leading
        return y

    def rule(
        self, x0: float, y0: float, x1: float, y1: float, *, width: float = 0.6, color: str = "", dash: float = 0
    ) -> None:
        """Draw a straight rule."""
        self._canvas.setStrokeColor(HexColor(color or self.pen.color))
        self._canvas.setLineWidth(width)
        self._canvas.setDash(*((dash, dash) if dash else ()))
        self._canvas.line(x0, self.height - y0, x1, self.height - y1)
        self._canvas.setDash()

    def frame(
        self, x0: float, y0: float, x1: float, y1: float, *, width: float = 0.6, color: str = "", fill: str = ""
    ) -> None:
        """Draw a rectangle; a width of 0 draws no outline, `fill` is a colour."""
        self._canvas.setLineWidth(width)
        self._canvas.setStrokeColor(HexColor(color or self.pen.color))
        if fill:
            self._canvas.setFillColor(HexColor(fill))
        self._canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=int(width > 0), fill=int(bool(fill)))

    def watermark(self, text: str, *, size: float = 60, shade: float = 0.88, angle: float = 40) -> None:
        """Draw a large pale text across the page, as copies carry it."""
        self._canvas.saveState()
        self._canvas.translate(self.width / 2, self.height / 2)
        self._canvas.rotate(angle)
        self._canvas.setFillColor(Color(shade, shade, shade))
        self._canvas.setFont(fonts.font("sans", True), size)
        self._canvas.drawCentredString(0, 0, text)
        self._canvas.restoreState()

    def turn(self) -> None:
        """Go to a new page."""
        self._canvas.showPage()
        self.page += 1

    def finish(self) -> Drawn:
        """End the drawing."""
        self._canvas.showPage()
        self._canvas.save()
        return Drawn(self._stream.getvalue(), tuple(self.marks), self.page)


def _texts(part: Part) -> tuple[Text, ...]:
    """The texts of one line, side by side."""
    if isinstance(part, Told | str):
        return (part,)
    return part


def _plain(text: Text) -> str:
    return text.text if isinstance(text, Told) else text
