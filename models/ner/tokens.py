"""Splits a text of trade papers into tokens: codes, numbers and Latin words whole, one token for a Han character.

spaCy's own tokenizers either split `7440-55-3` and `CAS`, or keep a Chinese sentence in one piece. Here a number lets
go of the unit or currency that is glued to it (`25kg`, `USD12,500.00`), while codes stay whole (`N42SH`,
`26-AB-104477`, `Ga2O3`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from models.misread import right_word

TOKENIZER_VERSION: Final = 2
"""Raised when the tokens of any text change: a network trained on other tokens is refused."""

UNITS: Final = frozenset(
    {
        "kg",
        "kgs",
        "kgm",
        "kilo",
        "kilos",
        "kilogram",
        "kilograms",
        "g",
        "gr",
        "gm",
        "gms",
        "gram",
        "grams",
        "mg",
        "t",
        "mt",
        "mts",
        "dmt",
        "wmt",
        "ton",
        "tons",
        "tonne",
        "tonnes",
        "lb",
        "lbs",
        "oz",
        "k",
        "l",
        "ltr",
        "ltrs",
        "liter",
        "liters",
        "litre",
        "litres",
        "ml",
        "cbm",
        "cum",
        "m3",
        "sqm",
        "m2",
        "m",
        "mm",
        "cm",
        "um",
        "μm",
        "nm",
        "mesh",
        "mtr",
        "mtrs",
        "meter",
        "meters",
        "metre",
        "metres",
        "pc",
        "pcs",
        "piece",
        "pieces",
        "ea",
        "each",
        "set",
        "sets",
        "pair",
        "pairs",
        "prs",
        "unit",
        "units",
        "nos",
        "doz",
        "dozen",
        "dozens",
        "ppm",
        "ppb",
        "micron",
        "microns",
        "yds",
        "yd",
        "ft",
        "ctn",
        "ctns",
        "bag",
        "bags",
        "drum",
        "drums",
        "box",
        "boxes",
        "pkg",
        "pkgs",
        "plt",
        "plts",
        "roll",
        "rolls",
        "kw",
    }
)
"""What may be glued to a number and is a token of its own then, in small letters."""

CURRENCIES: Final = (
    "USD",
    "EUR",
    "CNY",
    "RMB",
    "GBP",
    "JPY",
    "HKD",
    "KRW",
    "INR",
    "SGD",
    "AUD",
    "CAD",
    "CHF",
    "US",
    "TWD",
    "VND",
    "AED",
    "RUB",
    "THB",
    "MYR",
    "BRL",
    "MXN",
    "TRY",
    "NTD",
    "HK",
    "CNH",
)

_PLAIN: Final = {
    **{0xFF01 + i: 0x21 + i for i in range(94) if chr(0xFF01 + i) != "，"},  # which parts numbers, never joins digits
    **{ord("₀") + i: ord("0") + i for i in range(10)},
    **dict(zip(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"), map(ord, "0123456789"), strict=True)),
    **dict.fromkeys(map(ord, "‐‑‒–—−﹣"), ord("-")),
    ord("µ"): ord("μ"),
    0x3000: 0x20,
    0xA0: 0x20,
    ord("’"): ord("'"),
}

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇"
_LETTER = rf"[^\W\d_{_HAN}]"
_NUMBER = r"\d+(?:[.,']\d+)*"
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_PIECE = rf"(?:{_LETTER}|\d+(?:[.,]\d+)*)+"
_CUT: Final = re.compile(
    "|".join(
        (
            r"(?P<cas>\d{2,7}-\d{2}-\d(?![\d-]))",
            r"(?P<title>(?:HS|CAS)(?=\d))",
            rf"(?P<money>(?:{'|'.join(CURRENCIES)})(?=\$?\s?\d))",
            rf"(?P<measured>{_NUMBER}(?=(?:{_UNIT})(?!{_LETTER}|\d)))",
            rf"(?P<range>{_NUMBER}(?=[-~x×*]{_NUMBER}(?:\s?(?:{_UNIT})(?!{_LETTER}|\d)|[^\w-]|$)))",
            rf"(?P<code>{_PIECE}(?:[-_/]{_PIECE})*)",
            r"(?P<line>[\r\n]+)",
            r"(?P<space>[^\S\r\n]+)",
            r"(?P<sign>[≥≤<>]=?)",
            r"(?P<other>.)",
        )
    ),
    re.IGNORECASE | re.DOTALL,
)
ELEMENTS: Final = [
    "H",
    "He",
    "Li",
    "Be",
    "B",
    "C",
    "N",
    "O",
    "F",
    "Ne",
    "Na",
    "Mg",
    "Al",
    "Si",
    "P",
    "S",
    "Cl",
    "Ar",
    "K",
    "Ca",
    "Sc",
    "Ti",
    "V",
    "Cr",
    "Mn",
    "Fe",
    "Co",
    "Ni",
    "Cu",
    "Zn",
    "Ga",
    "Ge",
    "As",
    "Se",
    "Br",
    "Kr",
    "Rb",
    "Sr",
    "Y",
    "Zr",
    "Nb",
    "Mo",
    "Tc",
    "Ru",
    "Rh",
    "Pd",
    "Ag",
    "Cd",
    "In",
    "Sn",
    "Sb",
    "Te",
    "I",
    "Xe",
    "Cs",
    "Ba",
    "La",
    "Ce",
    "Pr",
    "Nd",
    "Pm",
    "Sm",
    "Eu",
    "Gd",
    "Tb",
    "Dy",
    "Ho",
    "Er",
    "Tm",
    "Yb",
    "Lu",
    "Hf",
    "Ta",
    "W",
    "Re",
    "Os",
    "Ir",
    "Pt",
    "Au",
    "Hg",
    "Tl",
    "Pb",
    "Bi",
    "Th",
    "U",
]
_FORMULA: Final = re.compile(
    rf"(?:\(?(?:{'|'.join(sorted(ELEMENTS, key=len, reverse=True))})(?:[1-9]\d?)?\)?\d?){{1,8}}"
)


def plain(text: str) -> str:
    """The text with full-width forms, subscripts and dashes made plain; every character keeps its place."""
    return text if text.isascii() else text.translate(_PLAIN)


def split(text: str) -> list[tuple[int, int]]:
    """Start and end of each token, in order; white space lies between tokens, line ends are tokens.

    A gap beside a Han character is a token too: Chinese needs no spaces within a name, so that one parts two things.
    """
    smooth = plain(text)
    found: list[tuple[int, int]] = []
    at, end = 0, len(smooth)
    while at < end:
        match = _CUT.match(smooth, at)
        if match is None:  # never: the last alternative takes any character
            raise AssertionError(smooth[at])
        stop = match.end()
        if match.lastgroup == "code":
            stop = at + len(_one_code(match.group()))
        if match.lastgroup != "space" or _parts(smooth[at - 1 : at], smooth[stop : stop + 1]):
            found.append((at, stop))
        at = stop
    return found


def _parts(before: str, after: str) -> bool:
    """Whether a gap between these characters parts two things: beside a Han character, but not before a unit."""
    return bool(before and after) and (is_han(before) or (is_han(after) and not before.isdigit()))


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or "\uf900" <= char <= "\ufaff" or char == "〇"


def _one_code(run: str) -> str:
    """The first code or word of a run that `-`, `_` and `/` hold together.

    A slash belongs to a number of papers (`2026/DU/0003381`), which has four digits in a row, and parts anything else
    (`Dy2O3/REO`, `pcs/ctn`). A hyphen holds words together, and codes of two parts with a digit.
    """
    if "/" in run and not re.search(r"\d{4}", run):
        run = run.split("/", 1)[0]
    elif "/" in run and not any(c.isalpha() for c in run):
        run = run.split("/", 1)[0]  # a date or a fraction
    return run


@cache
def simplified() -> dict[int, str]:
    """Traditional character → simplified character, for `str.translate`."""
    text = files("models").joinpath("data", "simplified.txt").read_text("utf-8")
    pairs = (pair for line in text.splitlines() if not line.startswith("#") for pair in line.split())
    return {ord(pair[0]): pair[1] for pair in pairs if len(pair) == 2}


@lru_cache(maxsize=100_000)
def norm(token: str) -> str:
    """How a token is compared: plain, simplified, in small letters, every digit a 0: `Ga2O3` and `Sc2O3` look alike."""
    smooth = plain(token)
    if not smooth.isascii():
        smooth = smooth.translate(simplified())
    if smooth.isspace():
        return "\n" if "\n" in smooth or "\r" in smooth else " "
    if re.fullmatch(r"\d{2,7}-\d{2}-\d", smooth):
        return "<cas>"
    small = _read_right(smooth).lower()
    return re.sub(r"\d", "0", small)[:16]


def _read_right(word: str) -> str:
    """A word with digits that were letters as it was meant (GALL1UM); codes and formulae stay."""
    letters = sum(c.isalpha() for c in word)
    if len(word) < 5 or letters == len(word) or letters < 0.6 * len(word) or not word.isalnum() or not word.isascii():
        return word
    return word if is_formula(word) else right_word(word)


def is_number(token: str) -> bool:
    """Whether a token is a number, with or without thousands and decimals."""
    return re.fullmatch(_NUMBER, plain(token)) is not None


def is_formula(text: str) -> bool:
    """Whether a text can only be read as a chemical formula: elements in their spelling, with a digit or two of them.

    `GaAs`, `WO3` and `Ga(NO3)3` are; `CO`, `In` and `No` are not: they are words of trade papers too. Nor are codes
    such as `PN16`.
    """
    smooth = plain(text)
    if not _FORMULA.fullmatch(smooth) or smooth.count("(") != smooth.count(")"):
        return False
    symbols = re.findall(r"[A-Z][a-z]?", smooth)
    if len(symbols) < 2:
        return False
    if any(c.isdigit() for c in smooth):
        return max(map(int, re.findall(r"\d+", smooth))) < 10 or "C" in symbols
    return any(c.islower() for c in smooth) and len(smooth) <= 8
