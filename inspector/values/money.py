"""Amounts of money and the currencies they are in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

import pycountry

from inspector import reference
from inspector.values.number import LONGEST, DecimalMark, parse_number
from inspector.values.script import has_han, normalise, to_simplified

WORDS: Final = frozenset(
    {"ALL", "TOP", "TRY", "CUP", "PEN", "MOP", "GIP", "BAM", "ANG", "NIO", "LAK", "MAD", "SOS", "COP"}
)
"""Codes that are words too: they count only alone or beside a number."""

_CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])")
_YUAN_NEAR = re.compile(r"RMB|CNY|CHINA|CHINESE|人民币", re.IGNORECASE)
_YEN_NEAR = re.compile(r"JPY|JAPAN|日本|円|YEN", re.IGNORECASE)
_MISREAD = {"U5D": "USD", "USO": "USD", "US0": "USD", "UsD": "USD", "U S D": "USD", "EUP": "EUR", "CN¥": "CNY"}


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, and its currency as ISO 4217 where the text names one."""

    amount: Decimal
    currency: str | None


def parse_money(text: str, *, mark: DecimalMark | None = None) -> Money | None:
    """The first amount of the text with the currency that the text names."""
    amount = parse_number(text, mark=mark)
    return None if amount is None else Money(amount, parse_currency(text))


def parse_currency(text: str) -> str | None:
    """The currency that the text names, as ISO 4217.

    A bare ¥ is the yuan beside Chinese characters or RMB, the yen beside Japan or JPY, and None otherwise.
    """
    plain = to_simplified(normalise(text[:LONGEST]))
    return _by_code(plain) or _by_name(plain) or _by_sign(plain)


def _by_code(plain: str) -> str | None:
    whole = plain.strip(" .:()/,")
    if whole.upper() in codes():
        return whole.upper()
    if whole in _MISREAD:
        return _MISREAD[whole]
    for match in _CODE.finditer(plain):
        code = match.group(1)
        if code in codes() and (code not in WORDS or _beside_number(plain, match)):
            return code
    return None


def _beside_number(plain: str, match: re.Match[str]) -> bool:
    return re.match(r"[ :.]{0,2}\d", plain[match.end() :]) is not None or plain[: match.start()].rstrip()[-1:].isdigit()


def _by_name(plain: str) -> str | None:
    found = [(match.start(), code) for match, code in _names_in(plain)]
    return min(found)[1] if found else None


def _names_in(plain: str) -> list[tuple[re.Match[str], str]]:
    upper = plain.upper()
    names = _names()
    return [(m, names[m.group()]) for m in _name_pattern().finditer(upper if len(upper) == len(plain) else plain)]


def _by_sign(plain: str) -> str | None:
    if "¥" in plain:
        if _YEN_NEAR.search(plain):
            return "JPY"
        return "CNY" if _YUAN_NEAR.search(plain) or has_han(plain) else None
    return "USD" if "$" in plain else None


@cache
def codes() -> frozenset[str]:
    """Every ISO 4217 code in use."""
    return frozenset(currency.alpha_3 for currency in pycountry.currencies)


@cache
def _names() -> dict[str, str]:
    names = {to_simplified(normalise(name)).upper(): code for name, code in reference.currency_names()}
    return {name: code for name, code in names.items() if name != "$"}


@cache
def _name_pattern() -> re.Pattern[str]:
    """All names, longest first; a Latin name must stand as a whole token."""
    parts = []
    for name in sorted(_names(), key=len, reverse=True):
        before = r"(?<![A-Z])" if name[0].isascii() and name[0].isalpha() else ""
        after = r"(?![A-Z])" if name[-1].isascii() and name[-1].isalpha() else ""
        parts.append(before + re.escape(name) + after)
    return re.compile("|".join(parts))
