"""The result of an assay: the figure where the row and the column of a table of results meet."""

from __future__ import annotations

import re
from typing import Final

from inspector.documents.candidates import Reading
from inspector.documents.layout import Segment

_ASSAYED: Final = re.compile(
    r"^\W*(?:assay|purity|main content|content|reinheit)\b|^\W*(?:纯度|含量|主含量|品位)", re.IGNORECASE
)
_RESULT: Final = re.compile(
    r"^\W*(?:results?|test results?|found|actual|analysis|value|ergebnis|"
    r"检验结果|检测结果|检测值|实测值|实测|结果)\W*(?:%|\(.*\))?\s*$",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(r"\d{1,3}(?:[.,]\d+)?\s*%?")


def assayed(reading: Reading) -> Segment | None:
    """The printed result of the assay on a certificate, whichever way its table runs."""
    items = [s for s in reading.sheet.segments if _ASSAYED.match(s.text) and len(s.text) <= 40]
    results = [s for s in reading.sheet.segments if _RESULT.match(s.text)]
    for item in items:
        for result in results:
            across, down = (item, result) if result.row > item.row else (result, item)
            if across.row == down.row:
                continue
            for segment in reading.sheet.rows[down.row]:
                under = segment.place.x0 < across.place.x1 + 8 and segment.place.x1 > across.place.x0 - 8
                if under and segment is not down and _FIGURE.match(segment.text.strip(" ≥>")):
                    return segment
    return None
