"""Phrases of the lexicon found in print: folded, the longest first, and slightly misread."""

from __future__ import annotations

import functools
import math
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from inspector.documents.lexicon import COLUMNS, LABELS
from inspector.values.script import has_han, to_simplified, without_accents

REMEMBERED = 20_000
"""So many misread labels and headings are kept, to compare each only once."""
AGAIN = 62.0
"""Least likeness of a misread English name to one of those of the Chinese label that stands before it."""
GOES_ON = 82.0
"""Least likeness of the misread rest of a phrase whose beginning was read rightly."""


@dataclass(slots=True)
class _Node:
    """What follows a beginning of phrases: the next characters, and the role of the phrase that ends here."""

    below: dict[str, _Node] = field(default_factory=dict)
    role: str = ""


class Trie:
    """Folded phrases, to find the longest one that begins at a place."""

    def __init__(self, table: Mapping[str, Iterable[str]]) -> None:
        self.root = _Node()
        self.folded: dict[str, str] = {}
        self._longer: dict[str, tuple[str, ...]] = {}
        self._by_size: dict[int, list[str]] = {}
        self._near: dict[tuple[str, float], tuple[str, float] | None] = {}
        for role, phrases in table.items():
            for phrase in phrases:
                key = label_key(phrase)
                if key and key not in self.folded:
                    self.folded[key] = role
                    self._by_size.setdefault(len(key), []).append(key)
                    self._add(key, role)

    def _add(self, key: str, role: str) -> None:
        node = self.root
        for char in key:
            node = node.below.setdefault(char, _Node())
        node.role = role

    def nearest(self, key: str, least: float) -> tuple[str, float] | None:
        """Role and likeness (0–100) of the phrase most like a misread one; None below `least`."""
        asked = (key, least)
        if asked not in self._near:
            # A ratio bounds the lengths: phrases much longer or shorter need not be compared.
            slack = (100.0 - least) / 50.0
            sizes = range(math.ceil(len(key) * (1 - slack)), math.floor(len(key) * (1 + slack) + 1) + 1)
            phrases = [phrase for size in sizes for phrase in self._by_size.get(size, ())]
            best = process.extractOne(key, phrases, scorer=fuzz.ratio, score_cutoff=least)
            if len(self._near) >= REMEMBERED:
                self._near.clear()
            self._near[asked] = (self.folded[best[0]], best[1]) if best else None
        return self._near[asked]

    def extended(self, text: Folded, at: int, stop: int) -> int:
        """The end of the longest phrase that begins like the one read from `at` to `stop`, its rest misread."""
        begun = text.chars[at:stop]
        best = stop
        for phrase in self._beginning(begun):
            size = len(phrase)
            for end in (at + size, at + size - 1, at + size + 1):
                if best < end <= len(text.chars) and text.ends_token(end - 1):
                    rest = text.chars[stop:end]
                    if fuzz.ratio(rest, phrase[len(begun) :]) >= GOES_ON:
                        best = end
        return best

    def names_again(self, role: str, key: str) -> bool:
        """Whether a misread text is more like a phrase of that role than like anything else: its English name."""
        if not 4 <= len(key) <= 40 or any(c.isdigit() or has_han(c) for c in key):
            return False
        near = self.nearest(key, AGAIN)
        return near is not None and near[0] == role

    def _beginning(self, begun: str) -> tuple[str, ...]:
        if begun not in self._longer:
            role = self.folded[begun]
            self._longer[begun] = tuple(
                p for p, r in self.folded.items() if r == role and p.startswith(begun) and len(p) >= len(begun) + 4
            )
        return self._longer[begun]

    def longest(self, text: Folded, at: int) -> tuple[str, int] | None:
        """Role and end (index into the folded text) of the longest phrase at `at` that ends at a token end."""
        node = self.root
        best: tuple[str, int] | None = None
        for index in range(at, len(text.chars)):
            child = node.below.get(text.chars[index])
            if child is None or (best and index == best[1] and text.colon_before(index)):
                break
            node = child
            if node.role and text.ends_token(index):
                best = (node.role, index + 1)
        return best


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with only its letters, digits and Han characters, folded, and the way back to the print.

    `opens` says of each character, and of the end, whether it stands apart from the one before.
    """

    text: str
    chars: str
    at: tuple[int, ...]
    opens: tuple[bool, ...]

    def starts_token(self, index: int) -> bool:
        """Whether a word begins here."""
        return self.opens[index]

    def ends_token(self, index: int) -> bool:
        """Whether a word ends here."""
        return self.opens[index + 1]

    def colon_before(self, index: int) -> bool:
        """Whether a colon stands between this character and the one before: a label ended there."""
        between = self.text[self.at[index - 1] + 1 : self.at[index]]
        return ":" in between or "：" in between


@functools.lru_cache(maxsize=20_000)
def _pieces(char: str) -> str:
    """The letters and digits of one character: normal form, simplified, without accents, small."""
    plain = without_accents(to_simplified(unicodedata.normalize("NFKC", char))).casefold()
    return "".join(c for c in plain if c.isalnum())


@functools.lru_cache(maxsize=4096)
def folded(text: str) -> Folded:
    """Fold a text and keep the offset of each kept character."""
    chars: list[str] = []
    at: list[int] = []
    for index, char in enumerate(text):
        for piece in _pieces(char):
            chars.append(piece)
            at.append(index)
    inner = (_apart(text[i + 1 : j], a, b) for i, j, a, b in zip(at, at[1:], chars, chars[1:], strict=False))
    return Folded(text, "".join(chars), tuple(at), (True, *inner, True))


def _apart(between: str, left: str, right: str) -> bool:
    """Whether a word ends between two kept characters."""
    if not (left.isascii() and right.isascii()) and (has_han(left) or has_han(right)):
        return True
    # A number goes on over its own dashes: the PL of "QB-0430-PL DATE" opens no label.
    return bool(between) and not (left.isdigit() and between in {"-", "/", "."})


def label_key(text: str) -> str:
    """The key by which labels are compared: letters and digits only, simplified, small, without accents."""
    return "".join(map(_pieces, text))


@functools.cache
def label_trie() -> Trie:
    """The field labels."""
    return Trie(LABELS)


@functools.cache
def column_trie() -> Trie:
    """The column headings."""
    return Trie(COLUMNS)
