"""Whether an HS code and a goods description can both be true; in doubt the answer is “unknown”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from inspector.controls.catalogue import Catalogue
from inspector.controls.codes import digits
from inspector.controls.goods import NamedGoods, goods_named
from inspector.controls.headings import Language, hs_exists, hs_text, hs_texts, included
from inspector.controls.schema import Certainty, Part
from inspector.controls.tokens import has_han, plain, tokens
from inspector.controls.yamlfile import load_model
from inspector.core.phrase import Phrase, alike, say

__all__ = ["HsVerdict", "hs_agrees", "hs_text"]

HS_WORDS = Path(__file__).parent.parent / "data" / "hs_words.yaml"

Answer = Literal["agrees", "contradicts", "unknown"]

_HEAD_END = re.compile(
    r"[,;(\n:]|\s-\s|\b(?:for|with|of|made|used|in|from|per|as|incl\w*|containing|type)\b", re.IGNORECASE
)


INORGANIC = "28"
"""The chapter of inorganic chemicals, where each heading names its compounds."""
_MIXTURES = frozenset({"3824", "3825", "8113", "7112", "2620"})
_IS_MIXED = re.compile(r"mix|scrap|waste|residue|混合|废|渣", re.IGNORECASE)

_TOO_SHORT = Phrase("the code has fewer than four digits or is a national one", "税号不足四位或为本国专用")
_NO_WORDS = Phrase("there is no description", "没有品名")
_OWN_HEADING = Phrase("mixtures and scrap may have headings of their own", "混合物和废料可能另有品目")
_UNKNOWN_GOODS = Phrase("the description names no goods of a known family", "品名不属于任何已知货类")


class HsWords(Part):
    """Words for comparing a description with a heading."""

    certainty: Certainty
    general: frozenset[str]
    general_zh: frozenset[str]
    same: dict[str, str]
    neighbours: tuple[frozenset[str], ...]
    attributes: frozenset[str]
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class HsVerdict:
    """The answer, the text of the code as far as it is known, and why, in a sentence."""

    verdict: Answer
    heading: str
    why: Phrase


@dataclass(frozen=True, slots=True)
class _Family:
    """Goods that the description names, the codes under which they belong, and how telling the words are."""

    name: Phrase
    prefixes: tuple[str, ...]
    by_heading: bool
    sure: bool


def hs_agrees(code: str, description: str, *, catalogue: Catalogue | None = None) -> HsVerdict:
    """Whether the code can hold the described goods.

    Contradicts only if the description clearly names goods of a known other family (a controlled item that belongs
    under other headings, or ordinary goods of a chapter far away) and no word of the heading stands in it.
    """
    number, language = digits(code), ("zh" if has_han(description) else "en")
    heading = hs_text(number, _language(language)) or hs_text(number) or ""
    if len(number) < 4 or number[:2] in {"98", "99"}:
        return HsVerdict("unknown", heading, _TOO_SHORT)
    if not description.strip():
        return HsVerdict("unknown", heading, _NO_WORDS)
    shared = _shared_word(number, description)
    # "Oxide" is of one heading and of the next: goods with a heading of their own are not told by it.
    compound = _compound_elsewhere(number, shared, description) if shared else None
    if shared and compound is None:
        both = say(
            "“{word}” stands in the text of the code and in the description", "“{word}”见于税号条文和品名", word=shared
        )
        return HsVerdict("agrees", heading, both)
    families = [*_items(description, catalogue or _carried()), *_goods(description)]
    kin = next((f for f in families if _belongs(number, f)), None)
    if kin is not None:
        return HsVerdict(
            "agrees", heading, say("{goods} may be declared under this code", "{goods}可归入该税号", goods=kin.name)
        )
    if number[:4] in _MIXTURES and _IS_MIXED.search(description):
        return HsVerdict("unknown", heading, _OWN_HEADING)
    other = compound or next((f for f in families if f.sure and _is_far(number, f)), None)
    if other is not None and hs_exists(number):
        places = ", ".join(other.prefixes[:4])
        why = say(
            "the description names {goods}, which belongs under {places}",
            "品名为{goods}，应归入 {places}",
            goods=other.name,
            places=places,
        )
        return HsVerdict("contradicts", heading, why)
    return HsVerdict("unknown", heading, _UNKNOWN_GOODS)


def _compound_elsewhere(number: str, shared: str, description: str) -> _Family | None:
    """The inorganic compound that is named, where a word of its class alone speaks for a heading not its own."""
    if number[:2] != INORGANIC or shared not in words().classes:
        return None
    named = [f for f in _goods(description) if not _belongs(number, f)]
    return next((f for f in named if f.sure and all(p.startswith(INORGANIC) and len(p) >= 4 for p in f.prefixes)), None)


def _language(name: str) -> Language:
    return "zh" if name == "zh" else "en"


def _shared_word(number: str, description: str) -> str | None:
    """A telling word that the nearest texts of the code share with the description; the chapter's text is too wide."""
    said = {_stem(w) for t in tokens(plain(description)) for w in t.keys[:2]}
    same, general = words().same, words().general
    said |= {same[w] for w in said if w in same}
    for text in hs_texts(number[:6], "en")[:2] if len(number) >= 4 else ():
        for token in tokens(included(text)):
            word = _stem(token.keys[0])
            if len(word) >= 3 and word not in general and {word, same.get(word, word)} & said:
                return word
    for text in hs_texts(number, "zh"):
        if len(text) < 24 and (found := _shared_han(text, description)):
            return found
    return None


def _shared_han(text: str, description: str) -> str | None:
    """Two characters that both have and that are no general words of tariff texts."""
    for part in re.finditer(r"[\u3400-\u9fff]{2,}", text):
        for at in range(len(part.group()) - 1):
            pair = part.group()[at : at + 2]
            telling = pair not in words().general_zh and not set(pair) & set("及其他的或制品类用以为")
            if telling and pair in description:
                return pair
    return None


def _stem(word: str) -> str:
    low = word.lower()
    if len(low) > 4 and low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith("ss") else low


def _items(description: str, catalogue: Catalogue) -> Iterator[_Family]:
    """Controlled items that the description names, with the headings of their codes."""
    for match in catalogue.match(description):
        item = catalogue.item(match.item)
        prefixes = {c[:4] for c in (*item.hs6, *item.hs6_unconfirmed, *item.codes)}
        whole = match.end - match.start >= 0.6 * len(description.strip())
        strong = match.strength >= 0.5 and match.how in {"name", "formula", "alloy"}
        yield _Family(
            alike(item.title, item.title_zh), tuple(sorted(prefixes)), True, bool(prefixes) and (strong or whole)
        )


def _goods(description: str) -> Iterator[_Family]:
    """Ordinary goods that the description names; sure only where they are its head."""
    original = plain(description)
    smooth = original.lower()
    end = _HEAD_END.search(smooth)
    head = (smooth[: end.start()] if end else smooth).rstrip()
    for named in goods_named(description):
        sure = _is_run(named.word, smooth) if has_han(named.word) else _is_head(named, head, original)
        yield _Family(named.band.called, named.band.hs, False, sure)


def _is_run(word: str, text: str) -> bool:
    """Whether the first run of Chinese ends with the word, is short, and names no use or quality before it."""
    run = re.match(r"[\s\d.a-z%-]*([\u3400-\u9fff]+)(?=[\s\d,，;；a-z]|$)", text)
    whole = run[1] if run else ""
    plain_name = len(whole) <= 8 and not re.search("[用的于供]", whole[: -len(word)])
    return plain_name and whole.endswith(word) and (len(word) >= 3 or whole == word)


def _is_head(named: NamedGoods, head: str, original: str) -> bool:
    """Whether the head of the description ends with these words, attributes, numbers and capital grades apart."""
    if named.end > len(head):
        return False
    rest = re.findall(r"[a-z0-9.%]+", head[named.end :])
    if not original[: named.end].isupper():
        # “Zinc ingots SHG”: a short word in capitals is a grade.
        rest = [w for w in re.findall(r"[A-Za-z0-9.%]+", original[named.end : len(head)]) if not _is_grade(w)]
        rest = [w.lower() for w in rest]
    if any(not (any(c.isdigit() for c in w) or w in words().attributes) for w in rest):
        return False
    return len(named.word.split()) >= 2 or (len(named.word) >= 8 and not head[: named.start].strip())


def _is_grade(word: str) -> bool:
    return word.isalpha() and word.isupper() and len(word) <= 4


def _belongs(number: str, family: _Family) -> bool:
    return any(number.startswith(p) or p.startswith(number[:4]) for p in family.prefixes)


def _is_far(number: str, family: _Family) -> bool:
    if family.by_heading:
        return True
    chapter, others = number[:2], {p[:2] for p in family.prefixes}
    return chapter not in others and not any(chapter in group and others & group for group in words().neighbours)


@lru_cache(maxsize=1)
def _carried() -> Catalogue:
    return Catalogue.load()


@lru_cache(maxsize=1)
def words() -> HsWords:
    """The carried table of words.

    Raises:
        CatalogueInvalid: the file is malformed.
    """
    return load_model(HS_WORDS, HsWords)[0]
