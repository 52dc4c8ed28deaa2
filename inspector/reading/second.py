"""The second reading: weak words, and numbers that may decide, are read again by another engine; both are kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np
from rapidfuzz.distance import Levenshtein

from inspector.reading.engine import Pixels, RawWord, Recogniser, bounds
from inspector.reading.heed import recognised
from inspector.values.reference_number import awb_valid, cas_valid, container_valid, credit_code_valid
from inspector.values.script import has_han, is_han

WEAK: Final = 0.90  # measured: under it lie 22 of 24 errors of an office page, and 2.5 % of its words
WEAK_NUMBER: Final = 0.97  # a number decides, so it is doubted earlier
WEAK_ACCENT: Final = 0.99
MOST: Final = 40  # weak words of one page; beyond, the page is illegible and a second reading would not save it
MOST_NUMBERS: Final = 60  # numbers of one page that were read surely: 3 ms each in the call for the weak words
DECIDING: Final = 3  # digits: amounts, weights, codes and references have as many, counts and page numbers fewer
TRUSTED: Final = 0.80
LOST: Final = 0.60
AGREED: Final = 0.9  # two readers err together less often than one errs, but not never
SWITCHED: Final = 0.85  # a word on which the readers differ stays under the mark of the sure ones
_LOOK_ALIKE: Final = str.maketrans("OoIl", "0011")
_WIDE: Final = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)}
_SPACES: Final = re.compile(r"\s+")
_NO_DIGIT: Final = re.compile(r"\D")
_CHECKED: Final[tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...]] = (
    (re.compile(r"[A-Z]{3}[UJZ]\d{7}"), container_valid),
    (re.compile(r"\d{2,7}-\d{2}-\d"), cas_valid),
    (re.compile(r"\d{3}-\d{8}"), awb_valid),
    (re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}"), credit_code_valid),
)
"""Forms of numbers that carry a check digit (ISO 6346, CAS, IATA Resolution 600a, GB 32100), and what proves it."""
_NUMBER: Final = re.compile(r"[A-Z$€¥£]{0,4}[-+]?(?:[\d.,'’/:-]*\d)?%?[A-Z]{0,4}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A word after both readings: `alternative` is what the other engine saw where it differs."""

    word: RawWord
    reader: str
    alternative: str = ""


def read_again(words: Sequence[RawWord], page: Pixels, first: str, second: Recogniser | None) -> tuple[Reading, ...]:
    """Read the doubtful words of a page again with one call of the second reader."""
    doubtful = _doubtful(words) if second is not None else []
    if second is None or not doubtful:
        return tuple(Reading(word, first) for word in words)
    crops = [_crop(words[i], page) for i in doubtful]
    latin = not any(has_han(words[i].text) for i in doubtful)
    answers = dict(zip(doubtful, second.read_crops(crops, latin=latin), strict=True))
    return tuple(
        _compared(word, answers[i], first, second.name) if i in answers else Reading(word, first)
        for i, word in enumerate(words)
    )


def _doubtful(words: Sequence[RawWord]) -> list[int]:
    """Weak words, numbers first, then the least certain; and of the sure numbers the least certain; in page order."""
    chosen = [i for i, word in enumerate(words) if _is_doubtful(word)]
    chosen.sort(key=lambda i: (not _digits(words[i].text), words[i].confidence))
    sure = [i for i, word in enumerate(words) if not _is_doubtful(word) and _is_deciding(word)]
    sure.sort(key=lambda i: words[i].confidence)
    return sorted([*chosen[:MOST], *sure[:MOST_NUMBERS]])


def _is_deciding(word: RawWord) -> bool:
    return sum(c.isdigit() for c in word.text) >= DECIDING and not has_han(word.text)


def _is_doubtful(word: RawWord) -> bool:
    if not any(c.isalnum() for c in word.text):
        return False
    if not _digits(word.text) and has_han(word.text):  # Tesseract reads every eighth Han character wrong
        return False
    if _accented(word.text):  # the first reader knows the tone marks of pinyin and sees them in specks
        return word.confidence < WEAK_ACCENT
    return word.confidence < (WEAK_NUMBER if _digits(word.text) else WEAK)


def _digits(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _crop(word: RawWord, page: Pixels) -> Pixels:
    """The word with white around it, as Tesseract likes it."""
    left, top, right, bottom = bounds(word.quad)
    high, wide = page.shape[:2]
    pad = max(3, round((bottom - top) * 0.25))
    inner = page[max(0, int(top) - 1) : min(high, int(bottom) + 2), max(0, int(left) - 1) : min(wide, int(right) + 2)]
    if not inner.size:
        return np.full((8, 8), 255, np.uint8)
    return np.pad(inner, ((pad, pad), (pad, pad)), constant_values=255)


def _compared(word: RawWord, answer: tuple[RawWord, ...], first: str, second: str) -> Reading:
    """Agreement raises confidence; a clear case for the second reader changes sides; else both are kept."""
    seen = recognised("".join(w.text for w in answer))
    if not seen:
        return Reading(word, first)
    believed = max(0.0, min(1.0, *(w.confidence for w in answer)))
    if plain(seen) == plain(word.text):
        together = 1 - (1 - word.confidence) * (1 - AGREED * believed)
        return Reading(replace(word, confidence=round(together, 4)), f"{first}+{second}")
    settled = _by_check_digit(word.text, seen)
    if settled == word.text or (_is_sure(word) and not settled and not _is_other_number(word.text, seen)):
        return Reading(word, first)
    if settled:
        return Reading(replace(word, text=seen, confidence=SWITCHED), second, word.text)
    bare = _without_accents(word.text)
    if bare != word.text and word.confidence < WEAK and seen.isascii() and _alike(bare, seen):
        return Reading(replace(word, text=bare), first, word.text)
    if _prefers_second(word, seen, believed):
        sure = min(believed, SWITCHED)
        return Reading(replace(word, text=seen, confidence=sure), second, word.text)
    return Reading(word, first, seen)


def _is_sure(word: RawWord) -> bool:
    return _is_deciding(word) and word.confidence >= WEAK_NUMBER


def _is_other_number(text: str, seen: str) -> bool:
    """Whether the second reading may be one of the same print: a slip in length or letters is the second reader's.

    Of 422 sure numbers of office, fax and photo pages it read 9 otherwise; the first was right about all of them.
    """
    one, two = _NO_DIGIT.sub("", text), _NO_DIGIT.sub("", seen)
    return len(one) == len(two) and 0 < sum(a != b for a, b in zip(one, two, strict=True)) <= 2


def _by_check_digit(text: str, seen: str) -> str:
    """The one of two readings whose check digit is right, where both have the form of one kind; else nothing."""
    for form, valid in _CHECKED:
        if form.fullmatch(text) and form.fullmatch(seen) and valid(text) != valid(seen):
            return text if valid(text) else seen
    return ""


def _prefers_second(word: RawWord, seen: str, believed: float) -> bool:
    """Whether the second reader is right where both differ.

    Accents that it does not see are specks. Of look-alikes (O and 0, I and 1) the reading that changes less often
    between letters and digits is right. Else the first reader must be lost, the second sure, and
    what it saw a number or a plain word of nearly the same letters.
    """
    if _accented(word.text) and seen == _without_accents(word.text):
        return True
    if _unmixed(seen) == _unmixed(word.text):
        return _switches(seen) < _switches(word.text)
    if word.confidence >= LOST or believed < TRUSTED:
        return False
    if _digits(word.text) or _digits(seen):
        return _NUMBER.fullmatch(seen) is not None and _NUMBER.fullmatch(word.text) is None
    return seen.isascii() and seen.isalpha() and _alike(word.text, seen)


def _accented(text: str) -> bool:
    return any(c.isalpha() and len(unicodedata.normalize("NFD", c)) > 1 for c in text if not is_han(c))


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def plain(text: str) -> str:
    """Text without spaces and with full-width signs as ASCII, for comparing two readings."""
    return _SPACES.sub("", text.translate(_WIDE))


def _unmixed(text: str) -> str:
    return plain(text).translate(_LOOK_ALIKE)


def _switches(text: str) -> int:
    """How often letters and digits take turns: a reference number holds runs of either, so a lone one is a slip."""
    kinds = [char.isdigit() for char in text if char.isalnum()]
    return sum(one != other for one, other in pairwise(kinds))


def _alike(one: str, other: str) -> bool:
    """Whether two words of more than three letters differ by at most two."""
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 2:
        return False
    return bool(Levenshtein.distance(one.lower(), other.lower(), score_cutoff=2) <= 2)
