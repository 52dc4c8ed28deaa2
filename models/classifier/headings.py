"""Whether a description is of the goods that its tariff code declares, by the words of the heading."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from models.elements import data

UNKNOWN: Final = 0.0
FITS: Final = 1.0
DIFFERS: Final = -1.0


@lru_cache(maxsize=4096)
def fits_heading(code: str, description: str) -> float:
    """`FITS` where a word of the code's heading stands in the description, `DIFFERS` where none does.

    `UNKNOWN` where the table has no words for the code. Misread words count as none, so that `DIFFERS` is a sign and no
    proof.
    """
    words = _words(code)
    if words is None:
        return UNKNOWN
    return FITS if words.search(description) else DIFFERS


@lru_cache(maxsize=4096)
def _words(code: str) -> re.Pattern[str] | None:
    """The words of the longest known prefix of a code."""
    table = _table()
    return next((table[code[:n]] for n in (6, 4, 2) if len(code) >= n and code[:n] in table), None)


@cache
def _table() -> dict[str, re.Pattern[str]]:
    rows = (line.split(" ", 1) for line in data("headings.txt").splitlines() if line and not line.startswith("#"))
    return {code: re.compile(rf"(?<![A-Za-z])(?:{words})", re.IGNORECASE) for code, words in rows}
