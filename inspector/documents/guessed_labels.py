"""Labels that no lexicon has: told from their words, or only known as labels by their colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from inspector.documents.company import COMPANY
from inspector.documents.label import Label
from inspector.documents.layout import Segment
from inspector.documents.meaning import UNKNOWN, eastern, foreign, meaning
from inspector.documents.phrases import label_key, label_trie

STRENGTH: Final = 0.55
"""How far a label is trusted whose words alone tell what it asks for."""
SURE: Final = 0.75
"""How surely a text is a label whose words or colon say so, whatever it asks for."""
LONGEST: Final = 60
"""Characters of the longest label, without what stands in brackets."""
_COLON: Final = re.compile(r"[:：﹕](?=\s|$|[^\x00-\x7f])|(?<=[^\x00-\x7f])[:：]|：")
_BRACKETS: Final = re.compile(r"[（(\[](?![주유株有][)）])[^（()）\]]*(?:[)）\]]|$)")
_INLINE: Final = re.compile(r"(?P<head>[^\d:：,;]{2,40}?)\s+(?P<value>\S*\d\S*(?:\s\S+){0,2})")
TOTAL: Final = re.compile(r"(?:grand |sum )?total|gesamt|summe|合计|总计|합계", re.IGNORECASE)
SUM: Final = re.compile(r"\s*(?:[$€£¥]|US\$|USD|EUR|GBP|CNY|RMB|JPY|KRW)\s*\d", re.IGNORECASE)
"""A bare total is one of money where a currency stands before its figure."""
_TRANSLATED: Final = re.compile(
    r"(?P<head>[^\d:：()（）]{2,48}?)\s*[（(](?P<name>[^()（）:：]{2,40})[)）]\s*(?P<colon>[:：﹕]\s*|$)"
)
"""A label in a language that we do not know, with its English name in brackets ("Cảng xếp hàng (Loading port):")."""
_HEADS: Final = frozenset({"our_ref", "doc_no", "date"})
"""Labels that are but the second half of another when they follow it ("Customer order ref")."""
_NUMBERED: Final = frozenset({
    "contract_no", "invoice_no", "licence_no", "bl_no", "certificate_no", "packing_no", "doc_no", "declaration_no",
    "date",
})  # fmt: skip
"""Labels that may run straight into the number or the day they ask for."""


def with_guessed(segment: Segment, known: Sequence[Label], opening: int) -> list[Label]:
    """The labels of a segment with the one that its beginning is found to be; `opening` is where its text begins.

    A label of the lexicon stands, unless it is but a part of what the words say together.
    """
    translated = _translated(segment, opening)
    if translated is not None:
        return [translated, *(label for label in known if label.start >= translated.end)]
    colon = _COLON.search(segment.text, opening)
    end = colon.start() if colon else len(segment.text)
    head = _BRACKETS.sub(" ", segment.text[opening:end]).strip()
    if _settled(known, opening, end) or not head or len(head) > LONGEST:
        return list(known)
    role = None if re.search(r"\d", head) or COMPANY.search(head) else meaning(head.strip(" .,;-–"))
    if role is None and colon and TOTAL.fullmatch(head) and SUM.match(segment.text[colon.end() :]):
        role = "total_amount"
    if role is None and colon is None:
        return list(known) or _running_on(segment, opening)
    if role is None:
        role = UNKNOWN if not known and _may_be_label(head) else None
    if role is None or (role == UNKNOWN and known):
        return list(known)
    stop = _after(segment.text, colon.end()) if colon else len(segment.text)
    strength = SURE if role.startswith("_") else STRENGTH
    made = Label(role, segment, opening, stop, colon is not None, stop >= len(segment.text), strength, guessed=True)
    return [made, *(label for label in known if label.start >= stop)]


def _translated(segment: Segment, opening: int) -> Label | None:
    """The label whose name in a language that we do not know is translated in brackets."""
    match = _TRANSLATED.match(segment.text, opening)
    if match is None or COMPANY.search(match["head"]):
        return None
    phrases, head, name = label_trie().folded, match["head"], match["name"]
    if label_key(head) in phrases or not foreign(head):
        return None
    # Words of English before the brackets are no name of the label: "CONTAINERIZED (VESSEL ONLY): YES".
    role = phrases.get(label_key(name)) or (None if head.isascii() else meaning(name.strip(" .,;")))
    if role in {None, UNKNOWN}:
        return None
    whole = match.end() >= len(segment.text)
    strength = 1.0 if match["colon"] else STRENGTH
    return Label(role, segment, opening, match.end(), bool(match["colon"]), whole, strength, guessed=True)


def _settled(known: Sequence[Label], opening: int, end: int) -> bool:
    """Whether labels of the lexicon account for the whole beginning of a segment."""
    first = next((label for label in known if label.start <= opening), None)
    if first is None:
        # The second name of a label in two languages ("IMPORTADOR / CONSIGNEE:").
        return any(x.end >= end and re.search(r"[/|]\s*$", x.segment.text[: x.start]) for x in known)
    if first.colon or first.end >= end:
        return True
    second = next((label for label in known if first.end <= label.start < end), None)
    if second is None:
        return False
    between = first.segment.text[first.end : second.start]
    if second.colon and re.search(r"[^\W\d_]", between):
        return False
    if re.search(r"&|\band\b|\bund\b|\bet\b|\by\b|及|和", between):
        return False
    return bool(between) if eastern(first.segment.text[:end]) else second.role not in _HEADS


def _after(text: str, end: int) -> int:
    """The end of a label with the brackets and blanks behind its colon."""
    rest = _BRACKETS.match(text[end:].lstrip())
    return len(text) if rest and not text[end:].lstrip()[rest.end() :].strip() else end


def _may_be_label(head: str) -> bool:
    """Whether what stands before a colon may name what stands behind it: a few words without a figure."""
    if re.search(r"\d", head) or len(head.split()) > 6:
        return False
    return 2 <= len(head) <= (14 if eastern(head) else 40)


def _running_on(segment: Segment, opening: int) -> list[Label]:
    """A label whose number stands right behind it ("Export lic. 26-4417")."""
    match = _INLINE.fullmatch(segment.text[opening:].strip())
    if match is None:
        return []
    head = match["head"].strip(" .#")
    role = meaning(head)
    if role in {None, UNKNOWN}:
        role = meaning(f"{head} no")
    if role not in _NUMBERED:
        return []
    start = segment.text.index(match["value"], opening)
    return [Label(role, segment, opening, start, colon=False, whole=False, strength=0.45, guessed=True)]
