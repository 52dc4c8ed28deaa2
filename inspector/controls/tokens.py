"""Splits a text into words with their places, forgiving width, subscripts and the usual slips of a recogniser."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PLAIN = {ord("₀") + i: str(i) for i in range(10)}
_PLAIN |= {ord(c): str(d) for c, d in zip("⁰¹²³⁴⁵⁶⁷⁸⁹", (0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)}
_PLAIN |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_PLAIN |= {
    0x3000: " ",
    0xA0: " ",
    ord("μ"): "u",
    ord("µ"): "u",
    ord("–"): "-",
    ord("—"): "-",
    ord("−"): "-",
    ord("’"): "'",
}
_WORD = re.compile(r"[A-Za-z0-9À-ÿ]+")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters and digits: as printed, as compared, and where it stands."""

    text: str
    keys: tuple[str, ...]
    start: int
    end: int


def plain(text: str) -> str:
    """The text with full-width forms, subscripts and dashes made plain; every character keeps its place."""
    return text.translate(_PLAIN)


def has_han(text: str) -> bool:
    """Whether the text holds a Han character."""
    return _HAN.search(text) is not None


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text that `plain` has made plain."""
    return tuple(Token(m.group(), _keys(m.group()), m.start(), m.end()) for m in _WORD.finditer(text))


def _keys(word: str) -> tuple[str, ...]:
    """The ways in which a word may be compared: as it is, as singular, and with recogniser slips undone."""
    low = word.lower()
    found = [low, *_singular(low)]
    letters = sum(c.isalpha() for c in low)
    if letters >= 3 and letters < len(low):  # ga11ium, 0xide: digits within a word are letters misread
        found.append(low.replace("0", "o").replace("1", "l").replace("5", "s"))
    if "0" in low and letters:  # Sb203
        found.append(low.replace("0", "o"))
    if word[0] == "l" and len(word) == 3 and word[2].isupper():  # lnP
        found.append("i" + low[1:])
    if "rn" in low and letters >= 6:
        found.append(low.replace("rn", "m"))
    if "1" in low and letters >= 3:
        found.append(low.replace("0", "o").replace("1", "i"))
    return tuple(dict.fromkeys(found))


def _singular(word: str) -> list[str]:
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return []
    if word.endswith("ies"):
        return [word[:-3] + "y", word[:-1]]
    return [word[:-1], word[:-2]] if word.endswith("es") else [word[:-1]]
