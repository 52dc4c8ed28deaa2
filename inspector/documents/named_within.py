"""Names of parties in boxes that list what they are made of: "Contact Name: …", "Company Name: …" under SHIP TO."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inspector.documents.label import Label
from inspector.documents.phrases import label_key

ROWS: Final = 7
"""A box lists so many lines at most."""
ALIGNED: Final = 4.0
"""Points by which the lines of a box are out of line with its caption at most."""
_NAMES: Final = frozenset({
    "companyname", "company", "nameofcompany", "firmname", "businessname", "firmenname", "firma",
    "公司名称", "企业名称",
    "raisonsociale", "razonsocial", "ragionesociale", "회사명", "상호", "nam",
})  # fmt: skip
_TAG: Final = "nam"
"""What the messages of air cargo put before the name of a party, without a colon."""
_PARTIES: Final = frozenset({"seller", "buyer", "consignee", "notify"})
_BARE: Final = {"from": "seller", "to": "consignee"}
"""What heads the box of a party by one word that elsewhere asks for a place."""


def with_named_within(labels: Sequence[Label]) -> list[Label]:
    """The labels, those that ask for the name of a company made labels of the party whose box they stand in."""
    captions = [(role, x) for x in labels if (role := _party(x))]
    return [_within(label, captions) if _asks(label) else label for label in labels]


def _asks(label: Label) -> bool:
    """Whether a label asks for the name of a company."""
    key = _key(label)
    return key in _NAMES and (label.colon or (key == _TAG and label.whole))


def _within(label: Label, captions: Sequence[tuple[str, Label]]) -> Label:
    place, row = label.segment.place, label.segment.row
    above = [
        (role, x) for role, x in captions
        if 0 < row - x.segment.row <= ROWS and abs(x.segment.place.x0 - place.x0) < ALIGNED
    ]  # fmt: skip
    if not above:
        return label
    role, _ = max(above, key=lambda pair: pair[1].segment.row)
    return replace(label, role=role, strength=max(label.strength, 0.9), guessed=False)


def _party(label: Label) -> str:
    """The party whose box a label heads, alone on its line; empty where it heads none."""
    if not label.whole or label.start > 4:
        return ""
    return label.role if label.role in _PARTIES else _BARE.get(_key(label), "")


def _key(label: Label) -> str:
    return label_key(label.segment.text[label.start : label.end])
