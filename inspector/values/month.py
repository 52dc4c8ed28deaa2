"""Names of months in the languages of the trade, also where a recogniser misread a letter."""

from __future__ import annotations

from functools import cache
from typing import Final

from babel import Locale
from rapidfuzz.distance import Levenshtein

from inspector.values.script import without_accents

LANGUAGES: Final = ("de", "fr", "es", "pt", "it", "nl", "tr", "pl", "id")

_ENGLISH: Final = (
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE",
    "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
)  # fmt: skip
_LETTERS = str.maketrans({"0": "O", "1": "I", "5": "S", "4": "A", "8": "B", "6": "G"})
_MISREAD = {
    "IAN": 1,
    "JUI": 7,
    "JUI.": 7,
    "IUN": 6,
    "IUL": 7,
    "IUNE": 6,
    "IULY": 7,
    "MAV": 5,
    "DFC": 12,
    "5EP": 9,
    "SEPT": 9,
}


def month_of(word: str) -> int | None:
    """The number of the month that the word names, or None.

    An English name may be cut after its third letter and have one letter wrong, two in a long one.
    """
    name = without_accents(word).upper().translate(_LETTERS)
    if len(name) < 3:
        return None
    for number, month in enumerate(_ENGLISH, start=1):
        if month.startswith(name):
            return number
    if name in _MISREAD:
        return _MISREAD[name]
    if len(name) >= 5:
        close = [(Levenshtein.distance(name, month, score_cutoff=2), n) for n, month in enumerate(_ENGLISH, start=1)]
        distance, number = min(close)
        if distance <= (1 if len(name) < 7 else 2):
            return number
    return _foreign().get(name)


@cache
def _foreign() -> dict[str, int]:
    """Names of months in other languages, long and short, without accents and in capitals."""
    names: dict[str, int] = {}
    for language in LANGUAGES:
        formats = Locale(language).months["format"]
        for width in ("wide", "abbreviated"):
            for number, name in formats[width].items():
                key = without_accents(name).upper().rstrip(".")
                if len(key) >= 3 and names.setdefault(key, number) != number:
                    del names[key]
    return names
