"""Goods in the boxes of a form: one set of labelled boxes for each item, as on the declarations of many customs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from inspector.core.box import hull
from inspector.core.document import Field, LineItem
from inspector.core.page import Word
from inspector.documents.candidates import Candidate, Reading, candidates
from inspector.documents.columns import Column
from inspector.documents.goods_cells import READERS
from inspector.documents.goods_field import make_field
from inspector.documents.labels import Label, labels_in
from inspector.documents.layout import segment_of
from inspector.documents.phrases import column_trie, label_key
from inspector.values.number import DecimalMark

CELLS: Final = {
    "product": "description",
    "hs_code": "hs_code",
    "total_net": "net_weight_kg",
    "total_gross": "gross_weight_kg",
    "total_packages": "packages",
    "quantity": "quantity",
    "origin_country": "origin",
}
"""The cell of a goods line that a label of a box fills, by the label's role."""
OPENER: Final = "product"
"""The role whose box stands first: after a code has been read, it opens the next item."""
FEWEST: Final = 3
"""An item of a form has a description, a code and something else at least."""
_COUNTED: Final = re.compile(r"\d+\s*[(（]?[A-Z]{2,4}[)）]?$|^\W*\d[\d.,]*\W*$")


def boxed_items(readings: Sequence[Reading], mark: DecimalMark | None) -> list[LineItem]:
    """The items of the forms on these pages; none where no code of goods is labelled."""
    found: list[dict[str, Field]] = []
    for reading in readings:
        current: dict[str, Field] = {}
        for label in _labels(reading):
            if label.role == OPENER and "hs_code" in current:
                found.append(current)
                current = {}
            for field in _fields(reading, label, mark):
                current.setdefault(field.name, field)
        found.append(current)
    whole = [item for item in found if "hs_code" in item and "description" in item and len(item) >= FEWEST]
    return [
        LineItem(number, tuple(item.values()), hull(b for f in item.values() for b in f.boxes))
        for number, item in enumerate(whole, 1)
    ]


def _labels(reading: Reading) -> Iterator[Label]:
    """Labels of boxes for goods in reading order; of the head of the form only what stands below the first opener."""
    named = [x for x in reading.labels if x.role in CELLS and (x.whole or x.colon or x.start <= 6)]
    codes = [x for x in named if x.role == "hs_code"]
    if not codes:
        return
    first = next((x for x in named if x.role == OPENER), codes[0])
    top = min(first.segment.row, codes[0].segment.row)
    yield from (x for x in named if x.segment.row >= top)


def _fields(reading: Reading, label: Label, mark: DecimalMark | None) -> list[Field]:
    name = CELLS[label.role]
    options = sorted(candidates(reading, label), key=lambda c: -c.prior)
    for candidate in options:
        if name == "description":
            made = _description(candidate)
        else:
            column = Column(name, label.segment.text, 0.0, 1e9, label.segment.place)
            made = READERS[name]([words for words in candidate.lines[:2] if words], column, mark)
        if made:
            return made
    return []


def _description(candidate: Candidate) -> list[Field]:
    """The line with most letters that names no mark, number or count of packages, and no heading of another box."""
    known = column_trie().folded
    options = [
        (sum(c.isalpha() for c in text), words, text)
        for words, text in zip(candidate.lines, candidate.texts, strict=True)
        if words and not _COUNTED.search(text.strip()) and label_key(text) not in known and not _asks(words)
    ]
    best = max(options, key=lambda o: o[0], default=None)
    return [make_field("description", best[2], best[2], best[1])] if best and best[0] >= 3 else []


def _asks(words: Sequence[Word]) -> bool:
    """Whether a line only says what else belongs into the box ("Marks and numbers - Container No(s)")."""
    return any(x.start <= 4 and x.role in {"marks", "container_numbers"} for x in labels_in(segment_of(words, 0)))
