"""Labels in several languages: names side by side that ask for one thing, or for two things at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inspector.documents.company import COMPANY
from inspector.documents.label import Label

FOREIGN_NAME: Final = re.compile(
    r"\s*(?:\(?\d{1,2}[.)]?\s*)?(?:[^\d:：/|]{2,40}[/|]\s*|"
    r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af（()）、，・及和或 ]{2,24}\s+)"
)
"""A name in a language that we do not know, before the one that we know ("Abnehmer / Customer", "付貨人 Shipper")."""
_BOTH: Final = {
    frozenset({"vessel", "voyage"}): "vessel/voyage",
    frozenset({"vessel/voyage", "vessel"}): "vessel/voyage",
    frozenset({"vessel/voyage", "voyage"}): "vessel/voyage",
    frozenset({"container_numbers", "seal_numbers"}): "container_numbers/seal_numbers",
    frozenset({"container_numbers/seal_numbers", "container_numbers"}): "container_numbers/seal_numbers",
    frozenset({"container_numbers/seal_numbers", "seal_numbers"}): "container_numbers/seal_numbers",
}
"""Pairs of names that ask for two things in one cell ("海运船只/航次 Ocean Vessel / Voy.")."""
_OF_A_PAPER: Final = frozenset({
    "invoice_no", "packing_no", "bl_no", "awb_no", "master_bl_no", "master_awb_no", "declaration_no", "licence_no",
    "contract_no",
})  # fmt: skip
_OF_ANY: Final = frozenset({"doc_no", "our_ref", "export_references"})
"""Names of a number that do not say of what: another name beside them does ("箱单编号 Ref. No.")."""
_MORE: Final = re.compile(r"(?:\s*(?:\s[-–—]\s|[/|·])\s*[^\d:：/|–—]{3,40})+")
_SEVERAL: Final = re.compile(r"\s[-–—]\s|[/|·]")


OF_PARTY: Final = re.compile(
    r"(?:[\s,;/&()（），、.]|and|full|legal|business|und|et|y|if known|(?:'s )?(?:names?|address(?:es)?|country|city|"
    r"state|zip|tel(?:ephone)?|phone|fax|e-?mail|contact|name|anschrift|adresse|land|pays|dirección|país)\b|"
    r"姓名|名称|地址|国家|地区|电话|传真|邮箱|联系人|及|和)+[:：]?\s*",
    re.IGNORECASE,
)
"""What a caption asks of a party beside its name ("Exporter's name and address, country:")."""
PARTIES: Final = frozenset({"seller", "buyer", "consignee", "notify", "producer", "end_user"})
_EASTERN: Final = re.compile(r"(?:^|[\s.;,。；，])([\u4e00-\u9fff]{2,8})\s+$")


def touch(before: Label, start: int) -> bool:
    """Whether only punctuation stands between a label and what follows."""
    return not any(c.isalnum() for c in before.segment.text[before.end : start])


def together(first: Label, second: Label) -> str | None:
    """The role of two names that stand right beside each other and make one label; None where they are two."""
    if not touch(first, second.start):
        return None
    if first.role == second.role:
        return first.role
    if first.role in _OF_A_PAPER and second.role in _OF_ANY:
        return first.role
    return _BOTH.get(frozenset({first.role, second.role}))


def with_foreign_names(labels: Sequence[Label], opening: int) -> list[Label]:
    """The labels of a segment; the first reaches over its names in other languages, before and behind it.

    `opening` is where the text of the segment begins, behind its running number.
    """
    found = list(labels)
    first = found[0] if found else None
    named = first is not None and FOREIGN_NAME.fullmatch(first.segment.text[: first.start]) is not None
    if first is not None and named and first.start > opening and (first.colon or first.whole):
        found[0] = replace(first, start=opening)
    for index in range(1, len(found)):
        found[index] = _with_eastern_name(found[index], found[index - 1])
    if found and OF_PARTY.fullmatch(found[-1].segment.text, found[-1].end) and found[-1].role in PARTIES:
        text = found[-1].segment.text
        found[-1] = replace(found[-1], end=len(text), whole=len(found) == 1, strength=max(0.9, found[-1].strength))
    if len(found) == 1 and _names_on(found[0], opening):
        text = found[0].segment.text
        found[0] = replace(found[0], end=len(text), whole=True, strength=max(0.9, found[0].strength))
    return found


def _with_eastern_name(label: Label, before: Label) -> Label:
    """A label in a line of several, with its Chinese name before it ("… 目的口岸 Port of destination: …")."""
    text = label.segment.text
    match = _EASTERN.search(text[before.end : label.start])
    if not label.colon or match is None or not text[label.start].isascii():
        return label
    return replace(label, start=before.end + match.start(1))


def _names_on(label: Label, opening: int) -> bool:
    """Whether a label of two names is followed by its names in yet more languages, and nothing else."""
    text = label.segment.text
    rest = text[label.end :]
    if label.colon or label.whole or label.start > opening or COMPANY.search(rest):
        return False
    return _SEVERAL.search(text[label.start : label.end]) is not None and _MORE.fullmatch(rest) is not None
