"""One spelling for one character: normal forms, Han characters, traditional and simplified, folding for comparison."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from inspector import reference

_SAME = {
    **dict.fromkeys("‐‑‒–—―−﹘﹣⁃﹣➖─━", "-"),
    **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f", ""),
    **dict.fromkeys("\u2028\u2029\u0085\t\v\f\x1c\x1d\x1e\x1f\r", " "),
    "、": ",",
    "。": ".",
    "〔": "(",
    "〕": ")",
    "【": "[",
    "】": "]",
    "﹐": ",",
    "٫": ".",
    "٬": ",",
}
_SPACES = re.compile(r" {2,}")
_LOOK_ALIKE = str.maketrans({"l": "i", "1": "i", "|": "i", "0": "o", "5": "s", "8": "b"})


@lru_cache(maxsize=50_000)
def _character(char: str) -> str:
    """One character in its normal form; may be empty or longer than one."""
    if char in _SAME:
        return _SAME[char]
    radical = reference.radicals().get(char)
    if radical:
        return radical
    plain = unicodedata.normalize("NFKC", char)
    if plain in _SAME:
        return _SAME[plain]
    if plain != char:
        return "".join(_SAME.get(c, c) for c in plain)
    return " " if unicodedata.category(char) == "Zs" else char


def normalise(text: str) -> str:
    """The text in NFKC with CJK radicals as characters, and one kind of dash, quote and space.

    Runs of spaces become one; line ends are kept.
    """
    wide = text if text.isascii() else unicodedata.normalize("NFKC", "".join(map(_character, text)))
    plain = wide.translate(_ASCII)
    return _SPACES.sub(" ", plain).strip()


_ASCII = str.maketrans({ord(c): r for c, r in _SAME.items() if c.isascii()})


def aligned(text: str) -> tuple[str, tuple[int, ...]]:
    """The normal form character by character, and for each of its characters the offset in the given text.

    The tuple has one entry more than the text, the length of the given text, so that ends of spans can be looked up.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(text):
        piece = _character(char)
        pieces.append(piece)
        offsets.extend([offset] * len(piece))
    return "".join(pieces), (*offsets, len(text))


def is_han(char: str) -> bool:
    """Whether the character is a Chinese one."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or "\U00020000" <= char <= "\U0003134f" \
        or "\uf900" <= char <= "\ufaff" or char == "〇"  # fmt: skip


def has_han(text: str) -> bool:
    """Whether the text holds a Chinese character."""
    if text.isascii():
        return False
    return any(map(is_han, text)) or any(map(is_han, normalise(text)))


def has_latin(text: str) -> bool:
    """Whether the text holds a Latin letter."""
    return any(c.isascii() and c.isalpha() for c in text) or any(
        "LATIN" in unicodedata.name(c, "") for c in normalise(text) if not c.isascii()
    )


def han_share(text: str) -> float:
    """The share of Chinese characters among letters and digits, 0–1; 0 of an empty text."""
    letters = [c for c in normalise(text) if c.isalnum()]
    return sum(map(is_han, letters)) / len(letters) if letters else 0.0


def without_accents(text: str) -> str:
    """The text with accents and other marks taken off its letters."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in apart if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", bare.translate(_BARE))


_BARE = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae",
                       "Æ": "AE", "œ": "oe", "Œ": "OE"})  # fmt: skip


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """A key for comparing labels: normal form, simplified, small letters, neither spaces nor punctuation."""
    plain = to_simplified(normalise(text)).casefold()
    return plain.translate(_ASCII_SIGNS) if plain.isascii() else "".join(c for c in plain if c.isalnum())


_ASCII_SIGNS = {code: None for code in range(128) if not chr(code).isalnum()}


@lru_cache(maxsize=4096)
def look_alike(text: str) -> str:
    """A key in which characters that recognisers confuse are one: l, 1, I; 0, O; 5, S; 8, B. Folded before."""
    return fold(without_accents(normalise(text))).translate(_LOOK_ALIKE)


def to_simplified(text: str) -> str:
    """The text with traditional characters as simplified ones, as far as trade papers use them."""
    if text.isascii():
        return text
    table = reference.simplified()
    return "".join(table.get(c, c) for c in text)
