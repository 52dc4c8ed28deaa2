"""Parties by the order of their boxes: the forms of carriage and origin stack them at the upper left, always alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from inspector.documents.candidates import Reading
from inspector.documents.company import COMPANY
from inspector.documents.layout import Segment

ORDER: Final = {
    "bill_of_lading": ("seller", "consignee", "notify"),
    "air_waybill": ("seller", "consignee"),
    "certificate_of_origin": ("seller", "consignee"),
}
"""The parties from top to bottom, by kind. Source: UN Layout Key, IATA air waybill, forms of the chambers."""
LEFT: Final = 0.3
"""The boxes begin in this left share of the page."""
UPPER: Final = 0.5
"""And stand in this upper share."""
_SAID: Final = re.compile(r"^\W*(?:same as|to (?:the )?order|as above|same\b)", re.IGNORECASE)


def stacked_parties(reading: Reading, kind: str) -> Iterator[tuple[str, Segment]]:
    """Field and name of each party, where as many names head the left column as the form has boxes for them."""
    fields = ORDER.get(kind, ())
    names = list(_names(reading)) if fields and not reading.sheet.cells else []
    if len(names) == len(fields):
        yield from zip(fields, names, strict=True)


def _names(reading: Reading) -> Iterator[Segment]:
    """The first line of each block in the left column that names a company or says whose it is."""
    last: Segment | None = None
    for row in reading.sheet.rows:
        segment = row[0]
        place = segment.place
        if place.x0 > LEFT * reading.sheet.width or place.y0 > UPPER * reading.sheet.height:
            continue
        if len(segment.text) > 70 or not (COMPANY.search(segment.text) or _SAID.match(segment.text)):
            continue
        # Two company names right under one another are one party with its agent or its second line.
        if last is None or place.y0 - last.place.y1 > 1.5 * max(place.height, last.place.height):
            yield segment
        last = segment
