"""Finds the controlled items that a goods text, an HS code and a CAS number speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from inspector.controls.codes import Codes, digits
from inspector.controls.compositions import compositions, grades
from inspector.controls.guards import denied, end_product
from inspector.controls.lexicon import WEAK, Lexicon
from inspector.controls.limits import judge
from inspector.controls.schema import Item
from inspector.controls.tokens import plain

HIT = 0.5
"""From this strength on, a match is more than a hint. Set so that every example of the announcements holds."""

_CAS = re.compile(r"(?<![\d-])(\d{2,7})\s?-\s?(\d{2})\s?-\s?(\d)(?![\d-])")
_MINOR = re.compile(r"^\s*(?:content|max\.?|含量)?\s*[:=<≤]?\s*(\d{1,2}(?:\.\d+)?)\s*%")
_MINOR_BEFORE = re.compile(r"(?<![\d.])(\d{1,2}(?:\.\d+)?)\s*%\s*(?:of\s+)?$")
_GRADE_OF_MAGNET = re.compile(r"(?<![A-Za-z0-9])N?(?:2[5-9]|[345]\d)\s?(?:SH|UH|EH|AH|TH)(?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Match:
    """A text, HS code or CAS number that meets a controlled item.

    `material` is the public name, empty where the item has none (ores, reagents). `how` is one of name, cas, hs,
    formula, un, alloy. `quote` are the words of the paper, `start` and `end` their place in the text that was given
    (both 0 for a code that was given apart). `strength` is 0–1: how surely these goods are meant. `limit_met` is True
    or False where a number on the paper meets or misses the limit of the item, and None where no number decides.
    """

    item: str
    announcement: str
    material: str
    how: str
    quote: str
    start: int
    end: int
    strength: float
    limit_met: bool | None = None

    @property
    def hit(self) -> bool:
        """Whether this is more than a hint: strong enough, and no number on the paper takes the goods out."""
        return self.strength >= HIT and self.limit_met is not False


class Matcher:
    """All names, codes and CAS numbers of the items, ready to be asked."""

    def __init__(self, items: Mapping[str, tuple[Item, str]]) -> None:
        self._items = items
        every = [item for item, _ in items.values()]
        self._lexicon = Lexicon(every)
        self._codes = Codes(every)
        self._cas = _by_cas(every)
        self._metal = {i.element: i.id for i in every if i.id.endswith("_metal")} | _first(every, "w_solid", "W")
        self._alloys = [(alloy, item.id) for item in every for alloy in item.alloys]
        self._pairs = {
            frozenset(pair.pair.split("-")): item.id for item in every for pair in item.named_alloys
        }  # fmt: skip
        # Many checks ask for the same words, and the same goods stand on every paper of a shipment.
        self._remembered = lru_cache(maxsize=4096)(self._anew)

    def match(self, text: str, *, hs: str = "", cas: str = "") -> tuple[Match, ...]:
        """All matches, one for each item, the strongest first."""
        return self._remembered(text, hs, cas)

    def _anew(self, text: str, hs: str, cas: str) -> tuple[Match, ...]:
        best: dict[str, Match] = {}
        for found in [*self._by_cas_number(text, cas), *self._by_name(text), *self._by_symbols(text)]:
            _keep(best, found)
        self._add_codes(best, hs)
        judged = [self._with_limits(m, text) for m in best.values()]
        judged.sort(key=lambda m: (m.limit_met is False, -m.strength, m.start - m.end, m.item))
        return tuple(judged)

    def items_of_cas(self, cas: str) -> tuple[str, ...]:
        """The items with this CAS number, the one that it means first."""
        return self._cas.get(re.sub(r"\s", "", cas), ())

    def items_of_hs(self, hs: str) -> tuple[tuple[str, float], ...]:
        """The items that the code stands for, with strengths."""
        return self._codes.match(hs)

    def _match(self, item: str, how: str, quote: str, start: int, end: int, strength: float) -> Match:
        spec, announcement = self._items[item]
        return Match(item, announcement, spec.material or "", how, quote, start, end, round(strength, 3))

    def _by_cas_number(self, text: str, cas: str) -> Iterator[Match]:
        given = [(cas.strip(), cas.strip(), 0, 0)] if cas.strip() else []
        printed = [(f"{m[1]}-{m[2]}-{m[3]}", m.group(), m.start(), m.end()) for m in _CAS.finditer(plain(text))]
        for number, quote, start, end in [*given, *printed]:
            for rank, item in enumerate(self.items_of_cas(number)):
                ordinary = self._items[item][0].material in {"graphite", "superhard"}
                yield self._match(item, "cas", quote, start, end, 0.5 if ordinary or rank else 0.95)

    def _by_name(self, text: str) -> Iterator[Match]:
        for mention in self._lexicon.find(text):
            item = mention.entry.item or ""
            spec = self._items[item][0]
            if denied(text, mention.start, mention.end):
                continue
            goods = spec.kind in {"material", "reagent"}
            if goods and end_product(text, mention.start, mention.end, spec.material or ""):
                continue
            strength = mention.strength
            if _minor_share(text, mention.start, mention.end, _least_share(spec)):
                strength = min(strength, 0.2)
            quote = text[mention.start : mention.end]
            yield self._match(item, mention.entry.how, quote, mention.start, mention.end, strength)

    def _by_symbols(self, text: str) -> Iterator[Match]:
        for grade in grades(text):
            item = self._metal.get(grade.element)
            if item and not denied(text, grade.start, grade.end):
                yield self._match(item, "formula", grade.quote, grade.start, grade.end, 0.8)
        for found in compositions(text):
            named = self._pairs.get(frozenset(name for name, _ in found.shares))
            if named:
                yield self._match(named, "alloy", found.quote, found.start, found.end, 0.8)
            for alloy, item in self._alloys:
                share = found.share(alloy.of)
                partners = all(found.share(w) is not None for w in alloy.with_)
                if share is not None and share >= alloy.share_min and partners:
                    yield self._match(item, "alloy", found.quote, found.start, found.end, 0.85)

    def _add_codes(self, best: dict[str, Match], hs: str) -> None:
        for item, strength in self._codes.match(hs):
            known = best.get(item)
            if known is None:
                best[item] = self._match(item, "hs", digits(hs), 0, 0, strength)
            elif known.how != "hs":
                both = 1 - (1 - known.strength) * (1 - strength)
                best[item] = replace(known, strength=round(min(both, 0.99), 3))

    def _with_limits(self, found: Match, text: str) -> Match:
        spec = self._items[found.item][0]
        if spec.limits is None:
            return found
        met, _ = judge(spec.limits, text)
        if met is None and "dy_magnet" in found.item and _GRADE_OF_MAGNET.search(plain(text)):
            return replace(found, strength=max(found.strength * 0.7, min(found.strength, HIT)))
        if met is None:
            return replace(found, strength=round(min(found.strength, _undecided(spec)), 3))
        strength = max(found.strength, 0.9) if met and found.how != "hs" and found.strength >= WEAK else found.strength
        return replace(found, limit_met=met, strength=strength)


def _undecided(spec: Item) -> float:
    """How strong a name can be where the number that decides is not printed; most trade is below the limits."""
    if spec.kind != "material" or spec.material in {"tungsten", "superhard", "indium"}:
        return 0.6
    return 0.3 if spec.material == "lithium_battery_material" else 0.45 if spec.id.startswith("nd_") else 0.5


def _keep(best: dict[str, Match], found: Match) -> None:
    known = best.get(found.item)
    if known is None or (found.strength, found.end - found.start) > (known.strength, known.end - known.start):
        best[found.item] = found


def _least_share(spec: Item) -> Decimal:
    return min((alloy.share_min for alloy in spec.alloys), default=Decimal(1))


def _minor_share(text: str, start: int, end: int, least: Decimal) -> bool:
    """Whether the element is only an admixture or impurity: “bismuth 0.5 %”."""
    for found in (_MINOR.match(text[end : end + 24]), _MINOR_BEFORE.search(text[max(0, start - 16) : start])):
        if found and Decimal(found[1]) < least:
            return True
    return False


def _by_cas(items: Iterable[Item]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for item in items:
        for number in item.cas:
            found.setdefault(number, []).append(item.id)
    return {number: tuple(sorted(ids, key=lambda i: not i.endswith("_metal"))) for number, ids in found.items()}


def _first(items: list[Item], item_id: str, element: str) -> dict[str, str]:
    return {element: item_id} if any(i.id == item_id for i in items) else {}
