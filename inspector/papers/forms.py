"""Pieces of printed forms: lines and boxes whose contents shrink to fit, framed rows of a grid, counted pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from inspector.papers.furniture import fitting_size
from inspector.papers.listing import Roll, across, depth_of, put
from inspector.papers.paper import Paper, Told
from inspector.papers.sheet import Part, Parts, Sheet

Corners = tuple[float, float, float, float]
"""Left, top, right and bottom of a box in points."""
DECLARATION_COLUMNS = (
    "项号",
    "商品编号",
    "商品名称及规格型号",
    "数量及单位",
    "单价/总价/币制",
    "原产国(地区)",
    "最终目的国(地区)",
    "境内货源地",
    "征免",
)
"""The columns of goods on a Chinese declaration of the single window, since 2018."""


def fitted(sheet: Sheet, x: float, y: float, width: float, part: Part, *, size: float = 0, **look: Any) -> float:
    """One line that is set smaller, down to 4 points, until it fits the width; returns the x where it ends."""
    size = size or sheet.pen.size
    bold, family = bool(look.get("bold")), str(look.get("family", ""))
    while size > 4 and sheet.measure(part, size=size, bold=bold, family=family) > width:
        size -= 0.2
    return sheet.text(x, y, part, size=size, **look)


def form_box(
    sheet: Sheet,
    corners: Corners,
    label: Part,
    parts: Parts = "",
    *,
    size: float = 8,
    label_size: float = 6,
    color: str = "",
    width: float = 0.6,
    family: str = "",
    label_family: str = "",
    align: str = "left",
) -> None:
    """A framed box with a caption in one line and below it lines that shrink until the box holds them."""
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, width=width, color=color)
    fitted(sheet, x0 + 2.5, y0 + 2, x1 - x0 - 5, label, size=label_size, color=color, family=label_family)
    below = y0 + 2 + label_size * 1.4
    room = (x1 - x0 - 10, y1 - below - 1)
    size = fitting_size(sheet, parts, room, size, least=4.2)
    lines = parts if isinstance(parts, list) else [parts]
    beside = [line for line in lines if isinstance(line, tuple) and not isinstance(line, Told)]  # is never wrapped
    while size > 4.2 and any(sheet.measure(line, size=size, family=family) > room[0] for line in beside):
        size -= 0.2
    sheet.block(x0 + 5, below, room[0], parts, size=size, family=family, align=align)


def head_row(
    sheet: Sheet,
    edges: Sequence[float],
    y: float,
    depth: float,
    titles: Sequence[Sequence[str]],
    *,
    size: float = 7,
    fill: str = "",
    bold: bool = False,
    framed: bool = True,
    align: str = "center",
) -> float:
    """The headings of a table, each of one or more lines, in the middle of their cells; returns the y below."""
    for place, title in enumerate(titles):
        x0, x1 = edges[place], edges[place + 1]
        if framed or fill:
            sheet.frame(x0, y, x1, y + depth, width=0.6 if framed else 0, fill=fill)
        step = size * sheet.pen.leading
        at = y + (depth - step * len(title)) / 2 + 0.5
        for line in title:
            x = (x0 + x1) / 2 if align == "center" else x0 + 3
            fitted(sheet, x, at, x1 - x0 - 3, line, size=size, bold=bold, align=align)
            at += step
    return y + depth


def grid_row(
    roll: Roll,
    edges: Sequence[float],
    parts: Sequence[Parts],
    aligns: str,
    *,
    size: float = 7.5,
    pad: float = 3,
    air: float = 3,
    least: float = 0,
    fill: str = "",
    width: float = 0.5,
) -> float:
    """One row whose cells are framed, `air` above and below the text; `width` 0 rules nothing. Returns its top."""
    cells = across(edges, parts, aligns, pad=pad)
    depth = max(least, depth_of(roll.sheet, cells, size=size) + 2 * air)
    y = roll.reserve(depth)
    for place in range(len(parts)):
        if width or fill:
            roll.sheet.frame(edges[place], y, edges[place + 1], y + depth, width=width, fill=fill)
    put(roll.sheet, y + air, cells, size=size)
    roll.y = y + depth
    return y


def uprights(sheet: Sheet, edges: Sequence[float], top: float, bottom: float, *, color: str = "") -> None:
    """The outline of an open frame and the rules between its columns."""
    sheet.frame(edges[0], top, edges[-1], bottom, color=color)
    for edge in edges[1:-1]:
        sheet.rule(edge, top, edge, bottom, width=0.5, color=color)


def pages_of(draw: Callable[[Sheet, Paper, int], None], paper: Paper, size: tuple[float, float]) -> int:
    """How many pages a drawing takes, found by drawing it once aside, for papers that say `page 1 of 3`."""
    aside = Sheet(size=size)
    draw(aside, paper, 1)
    return aside.page
