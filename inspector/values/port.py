"""Ports, airports and cities: the printed name cleaned up, and the country it lies in."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from rapidfuzz.distance import OSA

from inspector import reference
from inspector.reference import Place
from inspector.values.country import country_name, find_country
from inspector.values.number import LONGEST
from inspector.values.script import fold, has_han, is_han, look_alike, normalise, to_simplified

_LABEL = re.compile(
    r"^(?:(?:AIR)?PORT OF (?:LOADING|DISCHARGE|DESTINATION|SHIPMENT|DEPARTURE|TRANS?SHIPMENT|ENTRY|EXIT|DISPATCH)|"
    r"PLACE OF (?:RECEIPT|DELIVERY|LOADING|DISCHARGE)|(?:LOADING|DISCHARGE|DESTINATION) PORT|"
    r"P\.?O\.?[LD]|(?:FINAL )?DESTINATION|FROM|TO|VIA|"
    r"[装裝][货貨运運]港|[卸]货港|[起启啟][运運]港|目的港|指[运運]港|[离離]境口岸|[经經]停港|中[转轉]港|出境[关關][别別])"
    r"\s*(?:[::.\-/]+\s*|\s+|$)",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"^(?:\(?\d{1,2}[.)] |\((?:\d{4,6}|[A-Z]{2,3}\d{2,3})\)\s*(?=\S))")
_EDGES = " \t\n.,:;-_/|*'\"#=~"
LONGEST_PLACE: Final = 6
"""Words of the longest name of a place that is looked for."""

SHORTEST_MISREAD: Final = 6
"""Letters of the shortest name that is taken for a misreading of another."""

_WORD = re.compile(r"[^\W_]+")


def parse_port(text: str) -> str | None:
    """The printed port without its label and stray punctuation, case kept as printed; None where nothing is left."""
    plain = _NUMBERING.sub("", " ".join(normalise(text[:LONGEST]).split()))
    for _ in range(3):
        shorter = _LABEL.sub("", plain).strip(_EDGES)
        if shorter == plain:
            break
        plain = shorter
    if plain.count("(") != plain.count(")"):
        plain = plain.strip("() ").rstrip(_EDGES)
    plain = re.sub(r"\s+([,.;)])", r"\1", plain)
    return plain if sum(c.isalpha() for c in plain) >= 2 else None


def port_country(text: str) -> str | None:
    """The country of a port or city text as alpha-2: the one named in it, else that of a place in our table."""
    named = find_country(text)
    place = find_place(text)
    if named is None or place is None:
        return named[0] if named else place.country if place else None
    if named[0] == "CN" and place.country in ("HK", "MO", "TW"):
        return place.country
    airport = text[named[1] : named[2]] in _by_code()  # FRA is Frankfurt behind a city, not France
    inside = fold(country_name(named[0])) in fold(place.name)
    return place.country if airport or inside else named[0]


def nearest_place(name: str, country: str | None) -> str | None:
    """The Latin name of the only place of that country from which a misread name of six letters or more differs by one.

    None where the name is known itself, or where none or several are as near.
    """
    key = look_alike(name)
    if len(key) < SHORTEST_MISREAD or key in _by_key() or has_han(name):
        return None
    near = {
        other for place in reference.places() if country in (None, place.country)
        for other in place.names
        if not is_han(other[0]) and abs(len(other) - len(name)) <= 1
        and OSA.distance(key, look_alike(other), score_cutoff=1) <= 1
    }  # fmt: skip
    return near.pop() if len({look_alike(n) for n in near}) == 1 else None


def find_place(text: str) -> Place | None:
    """The place of our table that the text names: the longest name found, the first among equals."""
    plain = normalise(text[:LONGEST])
    best: tuple[int, Place] | None = None
    for length, place in (*_latin_places(plain), *_han_places(plain)):
        if best is None or length > best[0]:
            best = (length, place)
    return best[1] if best else None


def _latin_places(plain: str) -> list[tuple[int, Place]]:
    words = [look_alike(m.group()) for m in _WORD.finditer(plain)]
    exact = _by_code().get(plain.strip(" ()."))
    found = [(len(plain), exact)] if exact else []
    table = _by_key()
    for i in range(len(words)):
        for size in range(min(LONGEST_PLACE, len(words) - i), 0, -1):
            place = table.get("".join(words[i : i + size]))
            if place:
                found.append((sum(map(len, words[i : i + size])), place))
                break
    found += [(len(m.group()), _by_code()[m.group(1)]) for m in re.finditer(r"\(([A-Z]{3}|[A-Z]{5})\)", plain)
              if m.group(1) in _by_code()]  # fmt: skip
    return found


def _han_places(plain: str) -> list[tuple[int, Place]]:
    if not has_han(plain):
        return []
    return [(2 * len(m.group()), _han()[m.group()]) for m in _han_pattern().finditer(to_simplified(plain))]


@cache
def _by_key() -> dict[str, Place]:
    """Comparison key of every Latin name to its place."""
    table: dict[str, Place] = {}
    for place in reference.places():
        for name in place.names:
            if not is_han(name[0]):
                table.setdefault(look_alike(name), place)
    return table


@cache
def _by_code() -> dict[str, Place]:
    """UN/LOCODE and IATA code to the place."""
    table: dict[str, Place] = {}
    for place in reference.places():
        if place.code:
            table.setdefault(place.code, place)
    return table


@cache
def _han() -> dict[str, Place]:
    table: dict[str, Place] = {}
    for place in reference.places():
        for name in place.names:
            if is_han(name[0]):
                table.setdefault(to_simplified(name), place)
    return table


@cache
def _han_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_han(), key=len, reverse=True))))
