"""The names of all controlled items, found in a text: longest first, whole words, forgiving single misreadings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from inspector.controls.schema import Item
from inspector.controls.tokens import Token, has_han, plain, tokens

NAME, TRADE, FORMULA, PINYIN, WEAK = 0.9, 0.8, 0.85, 0.65, 0.35
"""How surely a kind of name means the item. Our judgement: weak words also name other goods."""

FUZZY_FROM = 8  # letters: shorter words are too near to other words (erbium, terbium)
NEAR_FROM = 6
NOT_FUZZY = frozenset({"geranium", "graphene", "crystals", "cadmium", "titanium", "aluminium", "selenium", "chlorite"})
_GAP = re.compile(r"[\s\-_/.,()'\"\[\]:]{0,3}")
_TIGHT = re.compile(r"[\-.()\[\]·,]{0,2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of an item; without an item it only takes the words away from other names (gallium nitrate)."""

    words: tuple[str, ...]
    item: str | None
    how: str
    strength: float
    exact: bool
    formula: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text."""

    entry: Entry
    start: int
    end: int
    strength: float


class Lexicon:
    """An index of names by their first word (Latin) or character (Han)."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._latin: dict[str, list[Entry]] = {}
        self._han: dict[str, list[Entry]] = {}
        for entry in _entries(items):
            shelf = self._han if has_han(entry.words[0]) else self._latin
            shelf.setdefault(entry.words[0][0] if shelf is self._han else entry.words[0].lower(), []).append(entry)
        for shelf in (self._latin, self._han):
            for entries in shelf.values():
                entries.sort(key=lambda e: (-sum(map(len, e.words)), e.item is not None, -e.strength))
        every = {w.lower() for entries in self._latin.values() for e in entries if not e.exact for w in e.words}
        self._long = sorted(w for w in every if len(w) >= FUZZY_FROM and w.isalpha())
        self._words = frozenset(every)

    def find(self, text: str) -> tuple[Mention, ...]:
        """All names in the text, none within another; names without an item are left out at the end."""
        smooth = plain(text)
        found = [*self._find_latin(smooth), *self._find_han(smooth)]
        found.sort(key=lambda m: (m.start - m.end, m.entry.item is not None, -m.strength))
        taken: list[Mention] = []
        owner: list[Mention | None] = [None] * (len(smooth) + 1)
        for mention in found:
            rivals = {owner[mention.start], owner[mention.end - 1]} - {None}
            twins = all(r and r.entry.item and (r.start, r.end) == (mention.start, mention.end) for r in rivals)
            if not rivals or twins:
                taken.append(mention)
                owner[mention.start : mention.end] = [mention] * (mention.end - mention.start)
        return tuple(sorted((m for m in taken if m.entry.item is not None), key=lambda m: m.start))

    def _find_latin(self, text: str) -> Iterator[Mention]:
        words = tokens(text)
        keys = [self._keys(w) for w in words]
        for at, token in enumerate(words):
            for key in keys[at]:
                for entry in self._latin.get(key, ()):
                    last = self._fits(entry, words, keys, at, text)
                    if last is not None:
                        slip = 0.0 if token.text.lower() == entry.words[0].lower() else 0.05
                        strength = entry.strength - slip
                        if not entry.exact and len(entry.words) == 1 and _is_salt(words, last):
                            strength = min(strength, WEAK)
                        yield Mention(entry, token.start, words[last].end, strength)

    def _find_han(self, text: str) -> Iterator[Mention]:
        for at, char in enumerate(text):
            for entry in self._han.get(char, ()):
                name = entry.words[0]
                if text.startswith(name, at):
                    weak = len(name) == 1 and _part_of_compound(text, at)
                    yield Mention(entry, at, at + len(name), min(entry.strength, WEAK) if weak else entry.strength)

    def _keys(self, token: Token) -> tuple[str, ...]:
        known = tuple(k for k in token.keys if k in self._words)
        if known or len(token.text) < FUZZY_FROM - 1 or token.keys[0] in NOT_FUZZY:
            return tuple(dict.fromkeys([*known, *token.keys]))
        for key in token.keys:
            near = process.extractOne(key, self._long, scorer=Levenshtein.distance, score_cutoff=1)
            if near is not None:
                return (*token.keys, near[0])
        return token.keys

    def _fits(
        self, entry: Entry, words: tuple[Token, ...], keys: list[tuple[str, ...]], at: int, text: str
    ) -> int | None:
        """The index of the last word of the name where it stands at this word, or None."""
        if at + len(entry.words) > len(words):
            return None
        for step, wanted in enumerate(entry.words):
            token = words[at + step]
            if entry.exact:
                if not _same_symbols(token.text, wanted):
                    return None
            elif wanted.lower() not in keys[at + step] and not (step and _near(wanted, token)):
                return None
            gap = text[words[at + step - 1].end : token.start] if step else ""
            if step and not (_TIGHT if entry.formula else _GAP).fullmatch(gap):
                return None
        return at + len(entry.words) - 1


def _near(wanted: str, token: Token) -> bool:
    """One misreading in a longer word of a name whose first word was read."""
    return len(wanted) >= NEAR_FROM and Levenshtein.distance(wanted.lower(), token.keys[0], score_cutoff=1) <= 1


def _is_salt(words: tuple[Token, ...], at: int) -> bool:
    """Whether the next word makes a compound of the element that no item names: bismuth tungstate."""
    follower = words[at + 1].keys[0] if at + 1 < len(words) else ""
    return follower.endswith(("ate", "ide", "ite")) and not follower.endswith(("plate", "concentrate", "substrate"))


def _part_of_compound(text: str, at: int) -> bool:
    """Whether a single character names a part of a compound (砷酸锑, 钇的其他化合物) and not the element."""
    before, after = text[at - 1 : at], text[at + 1 : at + 8]
    return before in ("酸", "化", "基") or after.startswith(
        ("酸", "化", "的其他化合物", "的化合物", "的氧化物", "的盐")
    )


def _same_symbols(printed: str, wanted: str) -> bool:
    """Formulas keep their case, because In, As and GAP are words; a longer one may stand in capitals."""
    if printed == wanted or (printed[0] == "l" and "I" + printed[1:] == wanted):
        return True
    if len(wanted) >= 4 and printed.replace("0", "O").replace("l", "I") == wanted.replace("0", "O").replace("l", "I"):
        return True
    mixed = any(c.isdigit() for c in wanted) or len(wanted) >= 5
    return mixed and len(wanted) >= 4 and printed == wanted.upper()


def _entries(items: Iterable[Item]) -> Iterator[Entry]:
    for item in items:
        names = item.names
        for kind, how, strength in (
            (names.en, "name", NAME),
            (names.zh, "name", NAME),
            (names.trade, "name", TRADE),
            (names.formula, "formula", FORMULA),
            (names.pinyin, "name", PINYIN),
            (names.weak, "name", WEAK),
        ):
            for name in kind:
                yield from _of_name(name, item.id, how, strength)
        for name in item.unless:
            yield from _of_name(name, None, "name", 1.0)


def _of_name(name: str, item: str | None, how: str, strength: float) -> Iterator[Entry]:
    smooth = plain(name)
    if has_han(smooth):
        yield Entry((smooth,), item, how, strength, exact=True)
        return
    words = tuple(t.text for t in tokens(smooth))
    formula = how == "formula"
    short = len(words) == 1 and not words[0].islower() and len(words[0]) <= 6
    yield Entry(words, item, how, strength, exact=formula or short, formula=formula)
    if how == "name" and strength == PINYIN and len(words) > 1:
        yield Entry(("".join(words),), item, how, strength, exact=False)
