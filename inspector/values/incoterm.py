"""Terms of delivery."""

from __future__ import annotations

import re
from typing import Final

from inspector.values.number import LONGEST
from inspector.values.script import normalise

INCOTERMS: Final = ("EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP")
"""Incoterms 2020 of the International Chamber of Commerce."""

FORMER: Final = ("DAT", "DAF", "DDU", "DES", "DEQ")
"""Terms of earlier editions that papers still use."""

_OLD_NAMES = {
    "C&F": "CFR", "CNF": "CFR", "C+F": "CFR", "CANDF": "CFR", "C AND F": "CFR", "C & F": "CFR", "C.I.F": "CIF",
    "F.O.B": "FOB", "C.F.R": "CFR", "F0B": "FOB", "FO8": "FOB", "F08": "FOB", "FQB": "FOB", "C1F": "CIF", "CLF": "CIF",
    "ClF": "CIF", "EX WORKS": "EXW", "EX-WORKS": "EXW", "FREE ON BOARD": "FOB", "COST INSURANCE AND FREIGHT": "CIF",
    "COST, INSURANCE AND FREIGHT": "CIF", "COST AND FREIGHT": "CFR", "FREE CARRIER": "FCA", "CARRIAGE PAID TO": "CPT",
    "CARRIAGE AND INSURANCE PAID TO": "CIP", "DELIVERED DUTY PAID": "DDP", "DELIVERED AT PLACE": "DAP",
}  # fmt: skip
_SMALL_TOO = ("EXW", "FCA", "FOB", "CFR", "CIF", "DAP", "DDP", "DDU")


def _pattern() -> re.Pattern[str]:
    names = sorted([*INCOTERMS, *FORMER, *_OLD_NAMES], key=len, reverse=True)
    return re.compile(r"(?<![A-Za-z0-9])(" + "|".join(map(re.escape, names)) + r")(?![A-Za-z0-9]| MOINES| PLAINES)")


_ANY = _pattern()
_SPELT = re.compile(r"(?<![A-Za-z])(" + "|".join(name for name in _OLD_NAMES if len(name) > 6) + r")(?![A-Za-z])", re.I)
_SMALL = re.compile(r"(?<![A-Za-z0-9])(" + "|".join(_SMALL_TOO) + r")(?![A-Za-z0-9])", re.IGNORECASE)


def parse_incoterm(text: str) -> str | None:
    """The term of delivery that the text names as a whole word.

    Eleven of Incoterms 2020 and five older ones; C&F and CNF are CFR.
    """
    plain = normalise(text[:LONGEST])
    match = _ANY.search(plain) or _SMALL.search(plain) or _SPELT.search(plain)
    if not match:
        return None
    name = match.group(1)
    return _OLD_NAMES.get(name) or _OLD_NAMES.get(name.upper()) or name.upper()
