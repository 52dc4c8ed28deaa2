"""Finds a party among the names that a site watches and the names that official lists hold; precision first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from inspector.controls.listed import listed_names
from inspector.controls.watchfile import read_watch_file
from inspector.values.party import party_key

GENERIC = frozenset(
    re.findall(
        r"\w+",
        "trading trade traders import export international industrial industries industry group holding holdings "
        "company co corporation enterprise enterprises commerce commercial general global world metal metals "
        "material materials mineral minerals rare earth elements technology technologies tech new advanced special "
        "precision science scientific electronic electronics machinery equipment chemical chemicals logistics "
        "shipping freight forwarding supply chain services service resources products manufacturing factory limited "
        "systems solutions development investment business economic united national asia china hong kong shanghai "
        "shenzhen guangdong hunan beijing america american europe european east west north south pacific eastern "
        "western strategic polymetal nonferrous of for house quay aerospace aviation defense security opto "
        "optoelectronics optoelektronik optics optical semiconductor electric power energy engineering construction "
        "marine maritime heavy maria partner partners agency broker customs express cargo transport transportation "
        "line lines food textile garment furniture toys plastic plastics rubber steel iron copper aluminium alloy "
        "alloys magnet magnetic ceramic ceramics glass powder solder battery medical pharma institute university "
        "laboratory laboratories research ",
    )
)
"""Words that tell no company from another. Own list, after the names of ordinary traders."""

_LOOK_ALIKE = str.maketrans({"l": "i", "1": "i", "0": "o", "5": "s", "8": "b", "j": "i"})
_BRANCH = re.compile(r"\((?:[^()]*\b(?:branch|office|head\s+office|hq)\b[^()]*)\)|\b(?:branch|head)\s+office\b", re.I)
_BREAK = re.compile(r"[\n;]|,\s|\s[-/|]\s|\bc/o\b|\battn\b", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]+")
_BARE_FORMS = frozenset({"inc", "corp", "corporation", "llc", "plc"})


@dataclass(frozen=True, slots=True)
class Listed:
    """A party that is listed: by a site's watch list or by an official list of the catalogue."""

    name: str
    alias: str
    country: str
    reason: str
    source: str
    similarity: float


@dataclass(frozen=True, slots=True)
class _Name:
    """One spelling, made ready for comparison."""

    listed: Listed
    key: str
    joined: str
    words: tuple[str, ...]
    own: tuple[str, ...]
    raw: str
    folded: tuple[str, ...]
    whole: str


class Watchlist:
    """Names to look for. Build it with `Watchlist.load`."""

    def __init__(self, entries: Iterable[Listed] = ()) -> None:
        self._names = tuple(n for entry in entries if (n := _prepared(entry)) is not None)
        self._joined: dict[str, _Name] = {}
        for name in self._names:
            self._joined.setdefault(name.joined, name)
        self._near = lru_cache(maxsize=None)(self._of_length)
        # Headings and addresses come again on every page.
        self._remembered = lru_cache(maxsize=4096)(self._anew)

    @classmethod
    def load(cls, path: Path | None = None, *, entities: bool = True) -> Watchlist:
        """The site's CSV (name, aliases, country, reason), if any, and the official lists unless left out.

        Raises:
            CatalogueInvalid: a row is malformed, or the carried lists are; nothing is loaded then.
        """
        entries: list[Listed] = []
        if path is not None:
            for row in read_watch_file(path):
                for alias in (row.name, *row.aliases):
                    entries.append(Listed(row.name, alias, row.country, row.reason, "watch list", 1.0))
        if entities:
            for name, listing, reason in listed_names():
                entries.append(Listed(name, name, listing.country, reason, listing.id, 1.0))
        return cls(entries)

    def __len__(self) -> int:
        return len(self._names)

    def find(self, name: str) -> Listed | None:
        """The listed party that this name means, or None.

        The same distinctive words must stand there, each with at most one or two misread characters, and no other
        distinctive word: a parent is not its unit. General words alone ("Trading Co., Ltd.") never make a hit.
        """
        return self._remembered(name)

    def _anew(self, name: str) -> Listed | None:
        best: Listed | None = None
        for candidate in _candidates(name):
            found = self._find(candidate)
            if found is not None and (best is None or found.similarity > best.similarity):
                best = found
        return best

    def _find(self, name: str) -> Listed | None:
        key = party_key(name)
        joined = key.replace(" ", "")
        if not joined:
            return None
        exact = self._joined.get(joined)
        if exact is not None and _may_be_exact(exact, name):
            return exact.listed
        words = tuple(key.split())
        if not joined.isascii() or not _own(words):
            return None
        folded, whole = tuple(map(_folded, words)), _folded(joined)
        best: Listed | None = None
        for other in self._near(len(joined)):
            likeness = _likeness(words, folded, whole, other)
            if likeness and (best is None or likeness > best.similarity):
                best = replace(other.listed, similarity=round(likeness, 3))
        return best

    def _of_length(self, length: int) -> tuple[_Name, ...]:
        """The names that a name of so many letters may mean, misread."""
        long_enough = (n for n in self._names if len(n.joined) > 5 and n.own and n.joined.isascii())
        return tuple(n for n in long_enough if abs(len(n.joined) - length) <= 2)


def _prepared(entry: Listed) -> _Name | None:
    key = party_key(entry.alias)
    words = tuple(key.split())
    if not words:
        return None
    folded = tuple(map(_folded, words))
    return _Name(entry, key, "".join(words), words, _own(words), _raw(entry.alias), folded, _folded("".join(words)))


def _candidates(name: str) -> tuple[str, ...]:
    """The name as printed, without a branch, up to where an address may begin, and each script alone."""
    whole = " ".join(name[:400].split(" ")).strip()
    plain = _BRANCH.sub(" ", whole).strip()
    head = _BREAK.split(plain, maxsplit=1)[0].strip()
    found = [whole, plain, head]
    for text in (plain, head):
        han = "".join(_HAN.findall(text))
        if han and re.search(r"[A-Za-z]{3}", text):
            found += [han, _HAN.sub(" ", text).strip(" ()/-")]
    return tuple(dict.fromkeys(f for f in found if len(f) >= 3))


def _own(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in words if w not in GENERIC and len(w) > 1)


def _raw(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _may_be_exact(listed: _Name, name: str) -> bool:
    """An equal key is a hit, except for general words or initials with another legal form behind them."""
    han = bool(_HAN.search(listed.key))
    if han or (len(listed.joined) > 5 and listed.own):
        return True
    rest = [w for w in _raw(name).split() if w not in _BARE_FORMS]
    return rest == [w for w in listed.raw.split() if w not in _BARE_FORMS]


def _likeness(words: tuple[str, ...], folded: tuple[str, ...], whole: str, other: _Name) -> float:
    """How alike two names of Latin letters and nearly equal length are, 0 where they are not the same party."""
    if len(words) != len(other.words):
        if len(other.whole) < 12:
            return 0.0
        edits = Levenshtein.distance(whole, other.whole, score_cutoff=1)
        return 1 - edits / len(other.whole) if edits <= 1 else 0.0
    edits = 0
    for left, right, one, two in zip(words, other.words, folded, other.folded, strict=True):
        if left == right:
            continue
        lonely = len(other.own) == 1 and right in other.own and len(other.words) < 3
        step = _edits(left, right, one, two, alone=lonely)
        if step is None:
            return 0.0
        edits += step
    return 1 - edits / len(other.joined) if edits <= 2 else 0.0


def _edits(left: str, right: str, one: str, two: str, *, alone: bool) -> int | None:
    """The misread characters between two words that differ, also given folded; None where they are different words.

    Where a single word tells the company (Novotech), another letter is another company, unless the word is long.
    """
    if left.isdigit() or right.isdigit():
        return None
    if one == two:
        return 1
    length = min(len(one), len(two))
    allowed = (1 if length >= 10 else 0) if alone else 0 if length < 5 else 1 if length < 9 else 2
    distance = int(Levenshtein.distance(one, two, score_cutoff=allowed))
    return distance if distance <= allowed else None


def _folded(word: str) -> str:
    return word.translate(_LOOK_ALIKE).replace("rn", "m").replace("vv", "w")
