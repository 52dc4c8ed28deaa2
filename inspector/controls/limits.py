"""Compares the numbers printed for goods with the numbers that decide whether an item is controlled."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from inspector.controls.compositions import compositions, grades, purity_of_nines
from inspector.controls.guards import denied
from inspector.controls.schema import Limits, Term
from inspector.controls.tokens import plain

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_UM = r"(?:um|microns?|micromet(?:er|re)s?|微米)"
_UNITS: dict[str, tuple[str, ...]] = {
    "flexural": (rf"{_NUMBER}\s*MPa",),
    "density": (rf"{_NUMBER}\s*(?:g/cm\s?[3³]|g/cc|g\s?cm-3|kg/dm3|克/立方厘米)",),
    "compaction": (rf"{_NUMBER}\s*(?:g/cm\s?[3³]|g/cc)",),
    "capacity": (rf"{_NUMBER}\s*mAh/g",),
    "energy": (rf"{_NUMBER}\s*W\.?h/kg", rf"{_NUMBER}\s*瓦时/千克"),
    "pressure": (rf"{_NUMBER}\s*GPa",),
    "bore": (r"(?:bore|缸径|cylinder\s+(?:bore|diameter))\D{0,12}" + _NUMBER + r"\s*mm",),
    "power": (rf"{_NUMBER}\s*kW\b",),
    "dislocations": (r"(?:EPD|dislocation\w*|位错密度?)\D{0,20}" + _NUMBER,),
    "particle": (rf"{_NUMBER}\s*{_UM}",),
    "wire": (rf"(?:wire|core|线径|母线)\D{{0,12}}{_NUMBER}\s*{_UM}",),
    "diamond": (rf"(?:diamond|grit|abrasive|金刚石)(?:\s+size)?\D{{0,12}}{_NUMBER}\s*{_UM}",),
    "breaking": (rf"{_NUMBER}\s*N(?![A-Za-z0-9])",),
    "hardness": (rf"{_NUMBER}\s*HRB",),
    "speed": (rf"{_NUMBER}\s*m/s",),
    "diameter": (rf"{_NUMBER}\s*(?:inch(?:es)?|in\b|\"|英寸)",),
    "transmittance": (r"(?:transmit\w*|透过率)\D{0,14}" + _NUMBER + r"\s*%",),
    "volume": (rf"{_NUMBER}\s*(?:m3|m³|立方米|cbm)",),
}
_PERCENT = re.compile(r"(?<![\d.,])(\d{2,3}(?:\.\d+)?)\s*%")
_NINES = re.compile(r"(?<![A-Za-z0-9.])(\d)N(\d)?(?:\+)?(?![A-Za-z0-9])")
_MISREAD_NOUGHT = re.compile(r"(?<=\d)[Oo](?=[\d\s%,;.]|$)|(?<=\d\.)[Oo](?=\d)")
LEAST_SAID = Decimal("0.01")
"""What words that name a content without a number are taken for, in percent: more than nothing."""
_RELATIONS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    ">=": operator.ge, ">": operator.gt, "<=": operator.le, "<": operator.lt,
}  # fmt: skip
_CHINESE = {"W": "钨", "Mo": "钼", "Dy": "镝", "Tb": "铽", "Bi": "铋"}
_ENGLISH = {"W": "tungsten", "Mo": "molybdenum", "Dy": "dysprosium", "Tb": "terbium", "Bi": "bismuth"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A number on the paper, what it says of the limit, and the words that hold it."""

    term: Term
    value: Decimal
    quote: str
    meets: bool


def judge(limits: Limits | None, text: str) -> tuple[bool | None, tuple[Reading, ...]]:
    """Whether the numbers in the text meet the limits: True, False, or None where they do not decide.

    The readings are the numbers that were compared, for the evidence.
    """
    if limits is None:
        return None, ()
    smooth = _MISREAD_NOUGHT.sub("0", plain(text))
    readings = [r for term in limits.terms for r in _read(term, smooth)]
    met = [_term_met(term, readings) for term in limits.terms]
    if limits.need == "any":
        verdict = True if True in met else (None if None in met else False)
    else:
        verdict = False if False in met else (None if None in met else True)
    if verdict and any("end use" in words for words in limits.words):
        verdict = None  # an end use cannot be read off a number
    return verdict, tuple(readings)


def _term_met(term: Term, readings: list[Reading]) -> bool | None:
    own = [r.meets for r in readings if r.term == term]
    return None if not own else any(own)


def _read(term: Term, text: str) -> list[Reading]:
    compare = _RELATIONS[term.relation]
    if term.of == "purity":
        values = _purities(text)
    elif term.of.startswith("share:"):
        values = _shares(term.of[6:], text) + (_contained(term.of[6:], text) if not term.value else [])
    else:
        values = [
            (_decimal(m[1]), m.group()) for p in _UNITS[term.of] for m in re.finditer(p, text, re.IGNORECASE)
        ]  # fmt: skip
    return [Reading(term, value, quote, compare(value, term.value)) for value, quote in values]


def _purities(text: str) -> list[tuple[Decimal, str]]:
    """Purities in percent, the highest first; shares below 50 % are no purity."""
    found = [(Decimal(m[1]), m.group()) for m in _PERCENT.finditer(text) if Decimal(50) <= Decimal(m[1]) <= 100]
    for m in _NINES.finditer(text):
        purity = purity_of_nines(int(m[1]), m[2])
        if purity is not None:
            found.append((purity, m.group()))
    found += [(g.purity, g.quote) for g in grades(text)]
    return [max(found)] if found else []


def _shares(element: str, text: str) -> list[tuple[Decimal, str]]:
    found = [(g.purity, g.quote) for g in grades(text) if g.element == element]
    for composition in compositions(text):
        share = composition.share(element)
        if share is not None:
            found.append((share, composition.quote))
    names = "|".join(n for n in (_ENGLISH.get(element), _CHINESE.get(element)) if n)
    word = rf"(?:(?<![A-Za-z]){element}(?![a-z])" + (f"|(?i:{names}))" if names else ")")
    for m in re.finditer(word, text):
        if denied(text, m.start(), m.end()):
            found.append((Decimal(0), text[max(0, m.start() - 4) : m.end() + 5].strip()))
    for pattern in (
        rf"{word}\s*(?:content|含量)?\s*[:≥>=为]?\s*{_NUMBER}\s*%",
        rf"{_NUMBER}\s*%\s*(?:of\s+)?{word}",
    ):
        found += [(_decimal(m[1]), m.group()) for m in re.finditer(pattern, text)]
    return found


def _contained(element: str, text: str) -> list[tuple[Decimal, str]]:
    """Words that say that an element is in the goods, however little, where any content of it decides."""
    english, chinese = _ENGLISH.get(element), _CHINESE.get(element)
    if english is None or chinese is None:
        return []
    said = (
        rf"(?i:contain(?:s|ing)|\bwith|\bdoped with|\badded|diffused)\s+(?:\w+\s+){{0,2}}((?i:{english}))",
        rf"((?i:{english}))[\s-]+(?i:contain\w*|diffus\w+|added|doped|bearing)",
        rf"[含渗掺加]有?({chinese})",
    )
    found = [m for pattern in said for m in re.finditer(pattern, text)]
    return [(LEAST_SAID, m.group()) for m in found if not denied(text, m.start(1), m.end(1))]


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
