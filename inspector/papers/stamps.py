"""Stamps and signatures: the round red seal of a Chinese company, the oval chamber stamp, a hand that signs."""

from __future__ import annotations

import math
from random import Random
from typing import Any

from reportlab.lib.colors import HexColor

from inspector.papers.fonts import font
from inspector.papers.sheet import Sheet

RED, BLUE, GREY = "#c8202a", "#1f3a93", "#555555"


def seal(sheet: Sheet, x: float, y: float, text: str, *, radius: float = 52, color: str = RED, turn: float = 0) -> None:
    """A round company seal with the text along the rim and a star in the middle; (x, y) is the centre in points."""
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(x, sheet.height - y)
    canvas.rotate(turn)
    canvas.setFillColor(HexColor(color))
    canvas.setStrokeColor(HexColor(color))
    canvas.setFillAlpha(0.78)
    canvas.setStrokeAlpha(0.78)
    canvas.setLineWidth(2.2)
    canvas.circle(0, 0, radius)
    _star(canvas, radius * 0.28)
    size = min(radius * 0.3, radius * 5.2 / max(6, len(text)) * 0.8)
    span = min(270.0, 22.0 * len(text))
    for place, char in enumerate(text):
        angle = span / 2 - span * place / max(1, len(text) - 1)
        canvas.saveState()
        canvas.rotate(angle)
        canvas.setFont(font("hei", True), size)
        canvas.drawCentredString(0, radius * 0.66, char)
        canvas.restoreState()
    canvas.restoreState()


def _star(canvas: Any, radius: float) -> None:
    path = canvas.beginPath()
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.4
        angle = math.pi / 2 + corner * math.pi / 5
        point = (reach * math.cos(angle), reach * math.sin(angle))
        if corner == 0:
            path.moveTo(*point)
        else:
            path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def oval(sheet: Sheet, x: float, y: float, lines: tuple[str, ...], *, color: str = BLUE, turn: float = -8) -> None:
    """An oval stamp with short lines in it; (x, y) is the centre in points."""
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(x, sheet.height - y)
    canvas.rotate(turn)
    canvas.setStrokeColor(HexColor(color))
    canvas.setFillColor(HexColor(color))
    canvas.setStrokeAlpha(0.8)
    canvas.setFillAlpha(0.8)
    canvas.setLineWidth(1.4)
    canvas.ellipse(-68, -34, 68, 34)
    canvas.ellipse(-63, -30, 63, 30)
    canvas.setFont(font("sans", True), 7.5)
    for place, line in enumerate(lines):
        canvas.drawCentredString(0, 9 - 10 * place, line)
    canvas.restoreState()


def signature(sheet: Sheet, x: float, y: float, rng: Random, *, color: str = "#1b2a6b", width: float = 90) -> None:
    """A scrawl that runs from (x, y) to the right."""
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColor(HexColor(color))
    canvas.setLineWidth(1.1)
    path = canvas.beginPath()
    base = sheet.height - y
    path.moveTo(x, base)
    steps = 7
    for step in range(steps):
        left = x + width * step / steps
        lift = rng.uniform(4, 22)
        path.curveTo(
            left + 4, base + lift, left + 9, base - rng.uniform(0, 9), left + width / steps, base + rng.uniform(-3, 6)
        )
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()
