"""What a description says the goods are or are made of, as one key for each in whatever words or language."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

from inspector.values.script import has_han, normalise, to_simplified

USE = re.compile(r"\b(?:for|used\s+in|suitable\s+for)\b|用于|制造用", re.IGNORECASE)


@lru_cache(maxsize=4096)
def substances(text: str) -> frozenset[str]:
    """The keys of all substances and sorts of goods that the text names; the longest name wins at each place.

    What stands behind “for”, “用于” is the use of the goods, not what they are, and is left out.
    """
    plain = to_simplified(normalise(text[:2000]))
    plain = USE.split(plain, maxsplit=1)[0] or plain
    return frozenset(_keys()[found.group().casefold()] for found in _pattern().finditer(plain))


@cache
def _keys() -> dict[str, str]:
    text = files("inspector").joinpath("data", "substances.csv").read_text("utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if line and not line.startswith("#"))
    return {name.casefold(): row["key"] for row in rows for name in (row["en"] + "|" + row["zh"]).split("|") if name}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_keys(), key=len, reverse=True)
    parts = [re.escape(n) if has_han(n) else rf"(?<![a-z0-9]){re.escape(n)}(?![a-z0-9])" for n in names]
    return re.compile("|".join(parts), re.IGNORECASE)
