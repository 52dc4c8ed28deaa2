"""Which decimal mark a document uses: every number of it is then read the same way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from inspector.values.number import DecimalMark, vote_mark

_TARIFF = re.compile(r"\d{4}\.\d{2}(?:\.?\d{2})*")
"""A tariff code: its points are no decimal marks."""
_TECHNICAL = re.compile(
    r"(?<![\w.,])(\d+[.,]\d+)\s*(?:%|‰|[µμu]m\b|mm\b|cm\b|kW\b|V\b|Wp?\b|A\b|Hz\b|ohm|micron|mesh|inch|ml\b|°|x\s?\d)",
    re.IGNORECASE,
)
_VOLUME = re.compile(r"(?<![\d.,])\d{1,3}([.,])\d{3}\s*(?:cbm|m3|m³|立方米)", re.IGNORECASE)
_MASS = re.compile(r"(?<![\d.,])\d{1,3}([.,])\d{3}\s*(?:kgs?|千克|公斤)(?!\w)", re.IGNORECASE)
_COMMA_WORDS = re.compile(
    r"\b(?:menge|datum|rechnung|gesamt|summe|brutto|netto|anzahl|packstück\w*|lieferanschrift|versand|inhalt|"
    r"quantité|montant|facture|désignation|poids|cantidad|importe|factura|fecha|peso|descripción|quantità|fattura|importo)\b",
    re.IGNORECASE,
)
"""Words of papers in languages that write decimals behind a comma."""
LEAST_WORDS = 4


def decimal_mark(words: Iterable[str], lines: Sequence[str]) -> DecimalMark | None:
    """The mark that the unambiguous numbers use; else that of its volumes, else not that of its weights.

    "16.575 KGS … 38,123 M3" says it only by habit: volumes are printed with three decimals, weights are not.
    """
    # A grade or a size in a description ("Mo 99.95%, 4.5 mm") is written as its trade does, not as the paper counts.
    technical = {m.group(1) for line in lines for m in _TECHNICAL.finditer(line)}
    vote = vote_mark(word for word in words if not _TARIFF.fullmatch(word) and word.strip("%,;()≥≤<>") not in technical)
    if vote is not None:
        return vote
    for line in lines:
        match = _VOLUME.search(line)
        if match:
            return "," if match.group(1) == "," else "."
    for line in lines:
        match = _MASS.search(line)
        if match:
            return "." if match.group(1) == "," else ","
    return "," if len({m.casefold() for line in lines for m in _COMMA_WORDS.findall(line)}) >= LEAST_WORDS else None
