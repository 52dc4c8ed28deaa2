"""The address that a letter shows in its window, without a label: the party that the paper is sent to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from inspector.documents.candidates import Reading
from inspector.documents.company import names_company
from inspector.documents.layout import Segment
from inspector.values.country import find_country, parse_country

UPPER: Final = 0.42
"""A window stands in this upper share of the page (DIN 5008: 45 to 90 mm from the top)."""
FEWEST: Final = 3
LEADINGS: Final = (0.95, 1.25)
"""Heights of a line that part it from the next one of an address at most: as letters are set, or else wider."""
MOST: Final = 8
"""Lines of an address: a name, a street and a town at least."""
ADDRESSED: Final = {"commercial_invoice": ("buyer",), "packing_list": ("consignee", "buyer")}
"""Which parties a paper is addressed to, by its kind."""
_SENDER: Final = re.compile(r"\s[·•∙|*–—-]\s|\s,\s|, ")
_NO_ADDRESS: Final = re.compile(
    r"^[^\d]{3,40}[:：]|\b(?:tel|fax|e-?mail|www|iban|swift|vat|invoice|date|page)\b", re.IGNORECASE
)
_TOWN: Final = re.compile(r"\b[A-Z]{0,3}-?\d{4,6}\b|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")


@dataclass(frozen=True, slots=True)
class Window:
    """An address without a label, and the line with the sender's name that may stand over it."""

    lines: tuple[Segment, ...]
    sender: Segment | None

    @property
    def name(self) -> Segment:
        """The line that names the party."""
        head = self.lines[0]
        company = next((s for s in self.lines[:2] if names_company(s.text)), None)
        return company or head


def window(reading: Reading) -> Window | None:
    """The address in the window of a page; None where none stands there, or more than one could be it."""
    if reading.sheet.cells:
        return None
    return next((w for leading in LEADINGS if (w := _set_with(reading, leading)) is not None), None)


def _set_with(reading: Reading, leading: float) -> Window | None:
    """The address in the window, where so many heights of a line part its lines at most."""
    found = [w for block in _blocks(reading, leading) if (w := _as_window(reading, block)) is not None]
    sent = [w for w in found if w.sender is not None]
    if sent:
        return sent[0]
    if len(found) == 2 and found[0].lines[-1].place.y1 < found[1].lines[0].place.y0:
        return Window(found[1].lines, found[0].lines[0])  # the sender's own address heads the letter
    return found[0] if len(found) == 1 and _another_heads(reading, found[0]) else None


def _another_heads(reading: Reading, address: Window) -> bool:
    """Whether another company's name stands over an address, or as high: else the address is the letterhead itself."""
    top = address.lines[0].place.y1
    return any(
        names_company(s.text) and s.place.y0 <= top and len(s.text) <= 70
        for row in reading.sheet.rows[: address.lines[0].row + 1]
        for s in row
        if s not in address.lines
    )


def _blocks(reading: Reading, leading: float) -> Iterator[tuple[Segment, ...]]:
    """Lines that stand left-aligned right under one another in the upper left of the page."""
    taken: set[int] = set()
    rows = reading.sheet.rows
    for number, row in enumerate(rows):
        for segment in row:
            place = segment.place
            if id(segment) in taken or place.x0 > 0.62 * reading.sheet.width or place.y0 > UPPER * reading.sheet.height:
                continue
            block = [segment]
            for below in rows[number + 1 : number + 2 * MOST]:
                current = next((s for s in below if abs(s.place.x0 - place.x0) < 3), None)
                if current is None:
                    continue
                last = block[-1].place
                if current.place.y0 - last.y1 > leading * max(last.height, current.place.height) or len(block) > MOST:
                    break
                block.append(current)
            taken |= {id(s) for s in block}
            yield tuple(block)


def _as_window(reading: Reading, block: tuple[Segment, ...]) -> Window | None:
    sender = block[0] if _names_sender(block) else None
    lines = block[1:] if sender is not None else block
    plain = [s for s in lines if not _labelled(reading, s)]
    if len(plain) < len(lines) or not FEWEST <= len(lines) <= MOST or any(_NO_ADDRESS.search(s.text) for s in lines):
        return None
    if sender is None:
        sender = _sender_above(reading, lines[0])
    sizes = [s.place.height for s in lines]
    even = max(sizes) < 1.6 * min(sizes)
    return Window(lines, sender) if even and _is_address(lines) and not _under_label(reading, lines[0]) else None


def _names_sender(block: tuple[Segment, ...]) -> bool:
    """Whether the first line is the sender's address in one small line."""
    first, rest = block[0], block[1:]
    small = len(rest) > 0 and first.place.height < 0.85 * rest[0].place.height
    return small and len(_SENDER.split(first.text)) >= 3


def _sender_above(reading: Reading, first: Segment) -> Segment | None:
    for row in reversed(reading.sheet.rows[max(0, first.row - 3) : first.row]):
        for segment in row:
            near = first.place.y0 - segment.place.y1 < 2.5 * first.place.height
            small = segment.place.height < 0.9 * first.place.height
            if near and small and abs(segment.place.x0 - first.place.x0) < 4 and len(_SENDER.split(segment.text)) >= 3:
                return segment
    return None


def _labelled(reading: Reading, segment: Segment) -> bool:
    labels = reading.by_segment.get(id(segment), ())
    return any((x.colon or x.whole or x.strength >= 0.7) and x.start <= 4 for x in labels)


def _under_label(reading: Reading, first: Segment) -> bool:
    """Whether a label stands right over an address, or beside its first line: then it has one."""
    for row in reading.sheet.rows[max(0, first.row - 2) : first.row + 1]:
        for segment in row:
            above = segment.row < first.row and first.place.y0 - segment.place.y1 < 1.3 * first.place.height
            beside = segment.row == first.row and segment.place.x1 <= first.place.x0
            over = segment.place.x0 < first.place.x1 and segment.place.x1 > first.place.x0
            if (beside or (above and over)) and _labelled(reading, segment):
                return True
    return False


def _is_address(lines: tuple[Segment, ...]) -> bool:
    """Whether a town or a country ends the lines, and a name begins them."""
    head = lines[0].text
    if len(head) > 70 or not re.search(r"[^\W\d_]{3}", head):
        return False
    tail = [s.text for s in lines[1:]]
    country = any(parse_country(text.strip(" .")) or find_country(text) for text in tail[-2:])
    town = any(_TOWN.search(text) for text in tail)
    company = any(names_company(s.text) for s in lines[:2])
    return (company and (country or town)) or (country and town)
