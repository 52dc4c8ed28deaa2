"""Pieces that many layouts share: labelled fields, boxed cells, party blocks, and the signing corner."""

from __future__ import annotations

from inspector.papers import stamps
from inspector.papers.chance import chance
from inspector.papers.companies import FORWARDER
from inspector.papers.paper import Paper
from inspector.papers.sheet import Part, Parts, Sheet, Text


def beside(
    sheet: Sheet,
    x: float,
    y: float,
    label: str,
    part: Part,
    *,
    column: float = 0,
    bold: bool = False,
    size: float = 0,
    color: str = "",
) -> float:
    """A label and its value on one line; the value starts `column` further right, or after it. Returns y below."""
    size = size or sheet.pen.size
    end = sheet.text(x, y, label, size=size, bold=bold, color=color)
    sheet.text(x + column if column else end + size * 0.5, y, part, size=size)
    return y + size * sheet.pen.leading


def above(
    sheet: Sheet,
    x: float,
    y: float,
    label: str,
    parts: Parts,
    *,
    width: float = 200,
    size: float = 0,
    label_size: float = 7,
    color: str = "#444444",
    bold: bool = False,
) -> float:
    """A small label and its value below it. Returns y below."""
    sheet.text(x, y, label, size=label_size, color=color)
    return sheet.block(x, y + label_size * 1.35, width, parts, size=size, bold=bold)


def boxed(
    sheet: Sheet,
    corners: tuple[float, float, float, float],
    label: str,
    parts: Parts = "",
    *,
    size: float = 0,
    label_size: float = 6.5,
    color: str = "",
    family: str = "",
    bold: bool = False,
) -> None:
    """A framed cell of a form: a small label in its top left corner, the value below."""
    x0, y0, x1, y1 = corners
    sheet.frame(x0, y0, x1, y1, color=color)
    y = sheet.block(x0 + 3, y0 + 2, x1 - x0 - 6, label, size=label_size, color=color)
    sheet.block(x0 + 4, y + 1.5, x1 - x0 - 7, parts, size=size, family=family, bold=bold)


def party(paper: Paper, name: str) -> list[Part]:
    """The name of a party as a field and its address below it."""
    told, address = paper.party(name)
    return [told, *address]


def goods_cell(paper: Paper, row: int, *, specification: bool = True, packing: bool = False) -> list[Part]:
    """The description of a line, with the specification and the packing below it where wanted."""
    parts: list[Part] = [paper.cell(row, "description")]
    if specification:
        parts.append(paper.cell(row, "specification"))
    if packing:
        parts.append(paper.cell(row, "packing"))
    return parts


def fitting_size(sheet: Sheet, parts: Parts, room: tuple[float, float], size: float, *, least: float = 5.5) -> float:
    """The size, at most `size`, in which lines under each other fit a room of (width, depth), as typists press them."""
    lines = parts if isinstance(parts, list) else [parts]
    while size > least:
        count = sum(len(sheet.wrap(line, room[0], size=size)) for line in lines)
        if count * size * sheet.pen.leading <= room[1]:
            break
        size -= 0.2
    return size


def flow(*parts: Text) -> Part:
    """Texts side by side on one line."""
    return tuple(parts)


def signing(sheet: Sheet, paper: Paper, x: float, y: float, *, who: str = "seller", color: str = stamps.RED) -> None:
    """A seal and a signature around (x, y), of the seller or of the `carrier`."""
    rng = chance("signing", paper.shipment.seed, paper.kind, who)
    signer = FORWARDER if who == "carrier" else paper.shipment.seller
    name = signer.name_zh or signer.name.upper()
    stamps.seal(
        sheet, x + rng.uniform(-8, 8), y, name, radius=rng.uniform(44, 54), color=color, turn=rng.uniform(-20, 20)
    )
    stamps.signature(sheet, x - 90, y + 12, rng)


def remark_lines(paper: Paper, *more: str) -> list[Part]:
    """The remark of the shipment, marked as `x:remark`, after other lines."""
    lines: list[Part] = list(more)
    if paper.shipment.remark:
        lines.append(paper.field("remarks")._replace(key="x:remark"))
    return lines
