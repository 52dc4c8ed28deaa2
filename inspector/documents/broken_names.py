"""Names of companies that a narrow column breaks into lines: "Chenzhou Yinshan / Nonferrous Metals Co., / Ltd."."""

from __future__ import annotations

import re
from typing import Final

from inspector.documents.company import COMPANY
from inspector.documents.layout import Segment, Sheet
from inspector.documents.meaning import meaning, paper_number
from inspector.values.country import parse_country
from inspector.values.script import has_han

ALIKE: Final = 0.22
"""Share by which the heights of lines of one name may differ: not every line has letters that reach down."""
_PLAIN: Final = re.compile(r"[^\W\d_][^\d:;@/|]{2,40}")
_FORM: Final = re.compile(
    r"(?:\W*\b(?:co|ltd|limited|inc|corp|gmbh|llc|plc|pvt|pte|sdn|bhd|s\.?a|s\.?p\.?a)\b\W*)+", re.IGNORECASE
)


def broken_name(sheet: Sheet, middle: Segment) -> tuple[Segment, ...]:
    """The lines of a name of which one ends like a company's: with those above and under it that are its parts."""
    lines = [middle]
    above = _next(sheet, middle, -1)
    # A form right at the beginning of a line, or a few words before it, may be the rest of a name.
    while above is not None and len(lines) < 3 and _begins(above, middle):
        lines.insert(0, above)
        above = _next(sheet, above, -1)
    below = _next(sheet, middle, 1)
    if below is not None and middle.text.rstrip().endswith((",", "Co.")) and _FORM.fullmatch(below.text):
        lines.append(below)
    return tuple(lines)


def _begins(above: Segment, name: Segment) -> bool:
    """Whether a line is the beginning of the name that goes on under it, not a title, an address or another name."""
    text = above.text.strip()
    if not _PLAIN.fullmatch(text) or has_han(text) or has_han(name.text) or COMPANY.search(text) or text.endswith(","):
        return False
    if text.isupper() != name.text.isupper() or parse_country(text) or meaning(text) or paper_number(text):
        return False
    return above.place.x1 - above.place.x0 > 0.45 * (name.place.x1 - name.place.x0)


def _next(sheet: Sheet, segment: Segment, step: int) -> Segment | None:
    """The line right above (-1) or under (1) a segment, as large and level with it on the left."""
    number = segment.row + step
    while 0 <= number < len(sheet.rows) and abs(number - segment.row) <= 3:
        for other in sheet.rows[number]:
            a, b = (other.place, segment.place) if step < 0 else (segment.place, other.place)
            small = max(1.0, min(a.height, b.height))
            level = abs(a.x0 - b.x0) < 2.0 and abs(a.height - b.height) < ALIKE * max(a.height, b.height)
            if level and 0 <= b.y0 - a.y1 + 0.3 * small < 1.3 * small:
                return other
        number += step
    return None
