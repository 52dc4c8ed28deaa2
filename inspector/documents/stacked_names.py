"""Captions in two languages under one another that name two parties: "수입자" over "Consignee" asks for one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inspector.documents.label import Label
from inspector.documents.layout import Sheet
from inspector.documents.meaning import eastern

_PARTIES: Final = frozenset({"buyer", "consignee", "seller", "producer", "end_user", "notify"})
NEAR: Final = 0.9
"""Heights of print between the two lines of one caption."""


def with_one_party(sheet: Sheet, labels: Sequence[Label]) -> tuple[Label, ...]:
    """The labels, an Eastern name right over a Latin one given the role of the Latin one.

    Importer and exporter are told apart from consignee and shipper less strictly in the East: 수입자 and 수하인 stand
    over "Consignee" alike.
    """
    named = [x for x in labels if x.role in _PARTIES and x.whole]
    changed: dict[int, Label] = {}
    for upper in named:
        lower = next((x for x in named if _under(upper, x)), None)
        if lower is not None and lower.role != upper.role and eastern(upper.segment.text):
            changed[id(upper)] = replace(upper, role=lower.role)
    return tuple(changed.get(id(label), label) for label in labels)


def _under(upper: Label, lower: Label) -> bool:
    a, b = upper.segment.place, lower.segment.place
    close = 0 <= b.y0 - a.y1 + 0.3 * a.height <= NEAR * max(a.height, b.height)
    level = min(abs(a.x0 - b.x0), abs(a.xc - b.xc)) < a.height
    return close and level and not eastern(lower.segment.text)
