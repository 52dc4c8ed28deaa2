"""What goods descriptions say within their lines: commodity codes."""

from __future__ import annotations

import re
from typing import Final

_CODE: Final = (
    r"\d{4}\.?\d{2}-\d{4}(?!\d)|\d{4}(?:\.?\d{2}| \d{2}(?!\s+[A-Za-z])){1,3}(?:\d{3})?(?!\d)|\d{4}[\d.]{0,10}\d"
)
"""Six to ten digits in pairs, or thirteen; what stands behind a space and is no pair counts something else."""
HS_IN_TEXT: Final = re.compile(
    r"\b(?:h\.?s\.?[\s-]*(?:code|no|tariff)?|tariff(?: no| code)?|commodity(?: code| no)?|"
    r"customs code|customs tariff|hts(?: code)?|taric|tariff item|"
    r"(?:comm|stat|imp|exp)\w*\.?\s*(?:/\s*(?:imp|exp)\w*\.?\s*)?code(?: n[or])?|p\.?\s?a\.?\s*\(hs\)|"
    r"zolltarif(?:nummer|[-\s]?nr)?|warennummer|partida arancelaria|code sh|nomenclature)"
    rf"\s*[.:#]*\s*(?P<code>{_CODE})|(?:海关编码|商品编码|税号|HS编码)\s*[:：]?\s*(?P<zh>{_CODE})",
    re.IGNORECASE,
)
"""A commodity code with its label, inside running goods text."""


def code_in(text: str) -> re.Match[str] | None:
    """The first labelled commodity code of a line."""
    return HS_IN_TEXT.search(text)


def digits_of(match: re.Match[str]) -> str:
    """The code as printed."""
    return match.group("code") or match.group("zh") or ""
