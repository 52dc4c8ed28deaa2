"""Takes an engine's answer with care: places on the page, confidences between 0 and 1, text in usual characters."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from inspector import reference
from inspector.reading.engine import Quad, RawWord

LONGEST_WORD: Final = 400  # characters; a printed line holds fewer
MOST_WORDS: Final = 20_000  # of one page


def heeded(words: Iterable[RawWord], size: tuple[int, int]) -> tuple[RawWord, ...]:
    """The words that can stand on a page of `size` (width, height), made safe.

    A word without a finite place is left out, places are cut to the page, a confidence that is no number
    counts as none. Text keeps what is printed, but CJK radicals become the characters they stand for and
    full-width digits and letters plain ones: no recogniser can tell them apart.
    """
    found: list[RawWord] = []
    for word in words:
        if len(found) == MOST_WORDS:
            break
        if all(math.isfinite(v) for corner in word.quad for v in corner):
            sure = word.confidence if math.isfinite(word.confidence) else 0.0
            text = recognised(word.text)[:LONGEST_WORD]
            quad = _inside(word.quad, size)
            found.append(replace(word, text=text, quad=quad, confidence=max(0.0, min(1.0, sure))))
    return tuple(found)


def recognised(text: str) -> str:
    """Text as a recogniser gave it, without spaces, controls and lone surrogates, in usual code points."""
    return "".join(_character(char) for char in text)


@lru_cache(maxsize=30_000)
def _character(char: str) -> str:
    if char.isspace() or unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn"}:
        return ""
    if "\uff10" <= char <= "\uff5a" and char.isalnum():  # full-width digits and letters
        return unicodedata.normalize("NFKC", char)
    return reference.radicals().get(char, char)


def _inside(quad: Quad, size: tuple[int, int]) -> Quad:
    a, b, c, d = ((min(max(x, 0.0), float(size[0])), min(max(y, 0.0), float(size[1]))) for x, y in quad)
    return a, b, c, d
