"""Numbers that are spelt out in English: SAY FIVE HUNDRED AND FIFTY CARTONS ONLY."""

from __future__ import annotations

import re
from decimal import Decimal

from inspector.values.number import LONGEST
from inspector.values.script import normalise

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_LARGE = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ALL = {*_SMALL, *_TENS, *_LARGE, "hundred"}


def words_to_number(text: str) -> Decimal | None:
    """The first number that is spelt out in the text, or None."""
    words = re.findall(r"[a-z]+", normalise(text[:LONGEST]).casefold())
    start = next((i for i, word in enumerate(words) if word in _ALL and word not in _LARGE and word != "hundred"), None)
    if start is None:
        return None
    total = group = 0
    for word in words[start:]:
        if word in _SMALL or word in _TENS:
            group += _SMALL.get(word, 0) + _TENS.get(word, 0)
        elif word == "hundred":
            group *= 100
        elif word in _LARGE:
            total, group = total + group * _LARGE[word], 0
        elif word != "and":
            break
    return Decimal(total + group)
