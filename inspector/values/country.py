"""Countries as ISO 3166 alpha-2, by any name that papers print; Hong Kong, Macao and Taiwan have codes of their own."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal

import pycountry
from babel import Locale
from rapidfuzz import process
from rapidfuzz.distance import OSA

from inspector import reference
from inspector.values.script import aligned, is_han, look_alike, normalise, to_simplified

LONGEST_NAME: Final = 9
"""Words of the longest name that is looked for."""

_LABEL = re.compile(
    r"^(?:(?:MADE IN|PRODUC(?:T|E) OF|(?:MANUFACTURED|PRODUCED) IN)|ORIGIN(?:AL)?(?: COUNTRY)?|"
    r"COUNTRY(?: OF (?:ORIGIN|(?:FINAL )?DESTINATION))?|最?[终終]?目的[国國](?:\([地区區]+\))?|"
    r"原[产產][国國](?:\([地区區]+\))?|[产產]地|(?:[贸貿]易|[运運]抵|[启啟]运)[国國](?:\([地区區]+\))?|中?[国國]?制造)\s*[::\-/]*\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"[()\[\],;:/|]+|\s-\s")
_US_STATES = frozenset({
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "FL", "GA", "HI", "ID", "IL", "IA", "KS", "KY", "LA", "ME",
    "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK",
    "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC",
})  # fmt: skip
_UNITS = frozenset({"KG", "MT", "CM", "ML", "GM"})
"""Codes of countries that in brackets are units."""
_ENGLISH = {"HK": "Hong Kong", "MO": "Macao", "VN": "Vietnam", "MM": "Myanmar", "TR": "Turkiye", "CI": "Ivory Coast"}
_CHINESE = {"HK": "中国香港", "MO": "中国澳门", "TW": "中国台湾"}


def parse_country(text: str) -> str | None:
    """The country that the text is, as alpha-2: a name, a code in capitals, or both (`中国(CHN)`, `Made in Viet Nam`).

    A name of six letters or more (five where it stands alone) may hold one misread letter, of nine or more two. Two
    countries in one text are none.
    """
    plain = normalise(text[:200])
    plain = _LABEL.sub("", plain).strip(" .,:;-")
    whole = _exact(plain)
    if whole:
        return whole
    parts = [part.strip(" .") for part in _PARTS.split(plain) if part.strip(" .")]
    named = {code for part in parts if (code := _exact(part))}
    if not named:
        named = {code for part in parts if (code := _fuzzy(part))} or {_fuzzy(plain, shortest=5) or ""}
    if named == {""}:
        return _most_of(plain)
    return named.pop() if len(named) == 1 else _hong_kong_first(named)


def _most_of(plain: str) -> str | None:
    """The country named within the text if its name is most of it: `CHN 中国`, `CHINA MAINLAND ORIGIN`."""
    found = find_country(plain)
    if found is None:
        return None
    return found[0] if 2 * _weight(plain[found[1] : found[2]]) >= _weight(plain) else None


def _weight(text: str) -> int:
    """How much the text says: a Chinese character says as much as three letters."""
    return sum(3 if is_han(c) else c.isalpha() for c in text)


def _hong_kong_first(named: set[str]) -> str | None:
    """`HONG KONG, CHINA` is Hong Kong."""
    rest = named - {"CN"}
    return rest.pop() if len(rest) == 1 and rest <= {"HK", "MO", "TW"} else None


def _exact(name: str) -> str | None:
    if re.fullmatch(r"[A-Z]{2,3}", name):
        code = _codes().get(name)
        if code:
            return code
    return _names().get(_key(name))


@lru_cache(maxsize=8192)  # the same cells and labels are asked again and again
def _fuzzy(name: str, *, shortest: int = 6) -> str | None:
    """The one country whose name is nearest, if it is near."""
    key = _key(name)
    if len(key) < shortest or any(map(is_han, key)):
        return None
    allowed = 1 if len(key) < 9 else 2
    near: dict[int, set[str]] = {}
    sizes = range(max(shortest, len(key) - allowed), len(key) + allowed + 1)
    others = [name for size in sizes for name in _by_size().get(size, ())]
    for other, distance, _ in process.extract(key, others, scorer=OSA.distance, score_cutoff=allowed, limit=None):
        near.setdefault(int(distance), set()).add(_names()[other])
    best = near[min(near)] if near else set()
    return next(iter(best)) if len(best) == 1 else None


def find_country(text: str) -> tuple[str, int, int] | None:
    """The last country named in an address or port text: alpha-2, start and end in the text as given.

    Codes count only in brackets or at the end behind a comma, and never where they may be a state of the USA.
    """
    plain, offsets = aligned(text[:10_000])
    best: tuple[str, int, int] | None = None
    for code, start, end in (*_latin_names(plain), *_han_names(plain), *_bracketed_codes(plain)):
        if best is None or (end, -start) > (best[2], -best[1]):
            best = (code, start, end)
    return (best[0], offsets[best[1]], offsets[best[2] - 1] + 1) if best else None


def _latin_names(plain: str) -> list[tuple[str, int, int]]:
    words = [(look_alike(m.group()), m.start(), m.end()) for m in _WORD.finditer(plain)]
    names, found, i = _names(), [], 0
    starts = _first_words()
    while i < len(words):
        step = 1
        if words[i][0][:3] in starts:
            for size in range(min(LONGEST_NAME, len(words) - i), 0, -1):
                code = names.get("".join(w for w, _, _ in words[i : i + size]))
                if code and not any(map(is_han, words[i][0])):
                    found.append((code, words[i][1], words[i + size - 1][2]))
                    step = size
                    break
        i += step
    return found


def _han_names(plain: str) -> list[tuple[str, int, int]]:
    simple = to_simplified(plain)
    return [(_han()[m.group()], m.start(), m.end()) for m in _han_pattern().finditer(simple)]


def _bracketed_codes(plain: str) -> list[tuple[str, int, int]]:
    found = []
    for match in re.finditer(r"\(\s?([A-Z]{2,3})\s?\)|[,/]\s?([A-Z]{2,3})\s?\.?$", plain.rstrip()):
        group = 1 if match.group(1) else 2
        if match.group(group) in _UNITS:
            continue
        code = _codes().get(match.group(group))
        if code and (match.group(group) not in _US_STATES):
            found.append((code, match.start(group), match.end(group)))
    return found


def country_name(alpha2: str, language: Literal["en", "zh"] = "en") -> str:
    """The common name of a country in English or Chinese; an unknown code comes back as it is."""
    code = alpha2.upper()
    special = (_ENGLISH if language == "en" else _CHINESE).get(code)
    return special or str(Locale(language).territories.get(code, alpha2))


ABROAD: Final = ("de", "fr", "es", "pt", "it", "nl", "ko")
"""Languages besides English and Chinese in which papers name countries."""
SHORTEST_ABROAD: Final = 5
"""Letters of the shortest name that is taken from those languages."""


_WORDS = frozenset({"AS", "TO"})
"""Codes (of American Samoa and Tonga) that on papers are words: "AS AGREED", "TO ORDER"."""


@cache
def _codes() -> dict[str, str]:
    """Alpha-2 and alpha-3 codes to alpha-2."""
    table = {country.alpha_2: country.alpha_2 for country in pycountry.countries if country.alpha_2 not in _WORDS}
    table.update({country.alpha_3: country.alpha_2 for country in pycountry.countries})
    return {**table, "UK": "GB", "UAE": "AE", "USA": "US", "PRC": "CN", "ROK": "KR", "KSA": "SA", "RSA": "ZA"}


@cache
def _by_size() -> dict[int, list[str]]:
    """The keys of `_names` by their length: a misread letter changes it little."""
    sizes: dict[int, list[str]] = {}
    for name in _names():
        sizes.setdefault(len(name), []).append(name)
    return sizes


@cache
def _names() -> dict[str, str]:
    """Comparison key of every name to alpha-2; our own table goes first."""
    table: dict[str, str] = {}
    for name, code in reference.country_aliases():
        table.setdefault(_key(name), code)
    known = {country.alpha_2 for country in pycountry.countries}
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name"):
            name = getattr(country, attribute, "")
            if name:
                table.setdefault(_key(name), country.alpha_2)
                table.setdefault(_key(_turned(name)), country.alpha_2)
    for language in ("en", "zh"):
        for code, name in Locale(language).territories.items():
            if code in known:
                for form in (name, re.sub(r"\s*\(.*\)", "", name), name.replace("&", "and").replace("St.", "Saint")):
                    table.setdefault(_key(form), code)
    for language in ABROAD:
        for code, name in Locale(language).territories.items():
            key = _key(name)
            # A short name may be a word of an address ("Man", "Çad"); in Hangul every name is plain.
            if code in known and (len(key) >= SHORTEST_ABROAD or (not name[:1].isascii() and "가" <= name[:1] <= "힣")):
                table.setdefault(key, code)
    table.pop("", None)
    return table


def _turned(name: str) -> str:
    """`Korea, Republic of` turned to `Republic of Korea`."""
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}" if comma else name


def _key(name: str) -> str:
    key = look_alike(name)
    return key[3:] if key.startswith("the") and len(key) > 7 else key


@cache
def _first_words() -> frozenset[str]:
    """The first three letters of every key: a cheap guess whether a name may begin here."""
    return frozenset(name[:size] for name in _names() for size in (1, 2, 3) if len(name) >= size)


@cache
def _han() -> dict[str, str]:
    """Chinese names to alpha-2."""
    names = {to_simplified(normalise(name)): code for name, code in reference.country_aliases() if is_han(name[0])}
    known = {country.alpha_2 for country in pycountry.countries}
    for code, name in Locale("zh").territories.items():
        if code in known:
            names.setdefault(name, code)
    return names


@cache
def _han_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_han(), key=len, reverse=True))))
