"""Lines of goods in running text: running numbers, codes that run over the end of a line, and weights within them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from inspector.core.document import Field
from inspector.core.page import Word
from inspector.documents.columns import Column
from inspector.documents.goods_cells import volume_cbm
from inspector.documents.goods_field import make_field
from inspector.documents.interpret import words_of
from inspector.documents.layout import segment_of
from inspector.documents.rows import Body
from inspector.values.measure import parse_mass_kg
from inspector.values.number import DecimalMark

VOLUME: Final = re.compile(r"\b(?:vol(?:ume)?\.?|meas(?:urement)?)\s*[:.]*\s*(?P<volume>[\d.,]+\s*(?:cbm|m3|m³)?)|"
                            r"^(?P<bare>[\d.,]+)\s*(?:cbm|m3|m³)\s*$", re.IGNORECASE)  # fmt: skip
MASS: Final = re.compile(r"\b[gn]\.?\s?w\b|gross|\bnett?\b|毛|净", re.IGNORECASE)
"""What marks a figure among quantities as a weight."""
WEIGHED: Final = re.compile(
    r"\b(?P<label>[ng]\.?\s?w\.?|nett?(?: weight| wt\.?)?|gross(?: weight| wt\.?)?)\W{0,3}"
    r"(?P<mass>\d[\d.,]*\s*(?:kgs?|mts?|tons?)\b)",
    re.IGNORECASE,
)
"""A weight with its short label, within running text."""
LABEL_LAST: Final = re.compile(
    r"\b(?:h\.?s\.?(?:\s*code)?|tariff(?: code| no)?|commodity code)\s*[.:]*$", re.IGNORECASE
)
"""A line that ends with the label of a commodity code."""
MARKED: Final = re.compile(
    r"^(?!\W*\d+\s*[A-Z]).*\bC/?\s?N(?:OS?|RS?)?\.?\s*:?\s*\d+\s*(?:-|–|/|TO)\s*\d+\W*$", re.IGNORECASE
)
"""A line that ends with the numbers of packages: a shipping mark, no goods."""


NO_MARKS: Final = re.compile(r"N\s?/\s?M\.?", re.IGNORECASE)


def wrapped_codes(lines: Sequence[tuple[Word, ...]]) -> list[tuple[Word, ...]]:
    """The lines, a code that stands alone on the next line joined to its label at the end of one ("… HS CODE:")."""
    made = list(lines)
    for at, line in enumerate(made):
        if line and LABEL_LAST.search(segment_of(line, 0).text):
            after = next((n for n in range(at + 1, min(at + 4, len(made))) if made[n]), None)
            if after is not None and re.match(r"\d{4}", made[after][0].text):
                made[at], made[after] = (*line, *made[after]), ()
    return made


def unnumbered(words: tuple[Word, ...], running: int) -> tuple[Word, ...]:
    """A line without the running number before its count of packages ("1. 20 BAGS OF KAOLIN", "2  45 BAGS …").

    Nor has it the "N/M" (no marks) of the column beside it, which scans run into the goods.
    """
    if len(words) > 1 and NO_MARKS.fullmatch(words[0].text):
        words = words[1:]
    if len(words) < 3 or not re.fullmatch(r"\d[\d,.]*", words[1].text):
        return words
    marked = re.fullmatch(r"\d{1,3}[.)]", words[0].text) is not None
    # A space may also part the thousands of one number: only a wider gap, or no three digits, tells the two apart.
    wide = words[1].place.x0 - words[0].place.x1 > 0.6 * words[0].place.height or len(words[1].text) != 3
    return words[1:] if marked or (words[0].text == str(running) and wide) else words


def weights_in(text: str, words: tuple[Word, ...], mark: DecimalMark | None) -> list[Field]:
    """Net and gross weight, and the volume, that a line tells with short labels ("G.W.: 378 KGS MEAS.: 2.2 CBM").

    Nothing where it tells no weight.
    """
    found: list[Field] = []
    for match in WEIGHED.finditer(text):
        name = "net_weight_kg" if match["label"][0].lower() == "n" else "gross_weight_kg"
        value = parse_mass_kg(match["mass"], mark=mark)
        if value is not None and not any(f.name == name for f in found):
            found.append(make_field(name, match["mass"], value, words_of(words, match["mass"])))
    volume = VOLUME.search(text) if found else None
    told = volume_cbm(volume.group("volume") or volume.group("bare"), mark=mark) if volume else None
    if volume and told is not None:
        found.append(make_field("volume_cbm", text, told, words))
    return found


def is_counting(column: Column) -> bool:
    """Whether a column counts goods, and does not weigh them, by its heading."""
    return re.search(r"weight|gross|wt|重|peso|poids|gewicht", column.heading, re.IGNORECASE) is None


def headed_by_weight(body: Body, index: int) -> bool:
    """Whether the first thing in a column is the name of a weight: it is so for all figures below it."""
    first = next((text for row in body.rows if (text := row.text(index))), "")
    return not re.search(r"\d", first) and MASS.search(first) is not None


def is_weighed(body: Body, at: int, index: int) -> bool:
    """Whether a cell is marked as a weight, there or by a mark alone on the line above ("G.W." over "378 KGS")."""
    above = body.rows[at - 1].text(index) if at else ""
    mark = above if not re.search(r"\d", above) else ""
    return MASS.search(f"{mark} {body.rows[at].text(index)}") is not None
