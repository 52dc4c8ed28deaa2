"""Numbers that prove themselves: CAS by its check digit, UN numbers and tariff codes by what they can be."""

from __future__ import annotations

import re
from typing import Final

from models.ner.tokens import plain

_CAS: Final = re.compile(r"(\d{2,7})-(\d{2})-(\d)")
_UN: Final = re.compile(r"(?:UN\s?)?(\d{4})", re.IGNORECASE)
_SHAPES: Final = re.compile(
    r"\d{6}|\d{8}|\d{9}|\d{10}|\d{4}\.\d{2}|\d{4}\.\d{4}|\d{4}\.\d{6}|\d{6}\.\d{2}|\d{6}\.\d{4}|\d{4}\.\d{2}\.\d{2}|"
    r"\d{4}\.\d{2}\.\d{4}|\d{4}\.\d{2}\.\d{2}\.\d{2}|\d{4}\.\d{2}\.\d{3}|\d{8}\.\d{2}|\d{4}\.\d{3}"
)


def is_cas(text: str) -> bool:
    """Whether a text is a CAS number.

    Its last digit is the sum of the others, each times its place from the right, modulo 10.
    """
    found = _CAS.fullmatch(plain(text).strip())
    if found is None:
        return False
    digits = (found[1] + found[2])[::-1]
    return sum(int(d) * at for at, d in enumerate(digits, start=1)) % 10 == int(found[3])


def is_un_number(text: str) -> bool:
    """Whether a text can be a UN number: four digits from 0004 to 3600, with UN before them or without."""
    found = _UN.fullmatch(plain(text).strip())
    return found is not None and 4 <= int(found[1]) <= 3600


def is_hs_code(text: str) -> bool:
    """Whether a text can be a tariff code: six to ten digits in one of the usual groups, of a chapter from 01 to 97."""
    digits = plain(text).replace(" ", "")
    return (
        _SHAPES.fullmatch(digits) is not None
        and 1 <= int(digits[:2]) <= 97
        and digits[:2] != "77"
        and digits[2:4] != "00"
    )
