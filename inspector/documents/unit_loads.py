"""The head of a unit load in a packing list: the package in which the goods below it lie, which is no line of goods."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_LOAD: Final = (
    r"(?:pallets?|plts?|palettes?|paletten?|skids?|unit loads?|cases?|crates?|cartons?|ctns?|packages?|pkgs?|boxes|box|"
    r"containers?|托盘|托|箱|件)"
)
LOAD_HEAD: Final = re.compile(
    rf"\W*(?:{_LOAD}\W*(?:n[or]s?\W*)?\d{{1,4}}(?:\s*(?:[-–~,&+]|to|of|/|bis|至)\s*\d{{1,4}})*|第\s*\d+(?:\s*[-–~至]\s*\d+)?\s*[件托箱])\W*",
    re.IGNORECASE,
)
"""The name of one package or of several in a row, and nothing else ("PALLETS 2 - 3")."""
LOAD_TOLD: Final = re.compile(
    r"\W*(?:(?:sscc|nve|nr|no|gtin|lpn|id|label|标签号?|托盘号)\W*(?:\(00\)\W*)?[\d ]{3,24}|"
    r"(?:dims?|size|尺寸|maße)?\W*\d[\d.,]*\s*(?:cm|mm|m)?\s*[x×*]\s*\d[\d.,]*\s*(?:cm|mm|m)?(?:\s*[x×*]\s*\d[\d.,]*)?\s*(?:cm|mm|m)?|"
    r"(?:tare|gross|g\.?w|height|tara|brutto|皮重|毛重)[^\d]{0,12}\d[\d.,]*\s*(?:kgs?|cm|mm|m)?)\W*",
    re.IGNORECASE,
)
"""What stands behind that name: the code on the label, the outer measures, what it weighs."""


def heads_load(texts: Sequence[str]) -> bool:
    """Whether the pieces of a row only name the package in which the goods below lie, and what it measures."""
    return bool(texts) and LOAD_HEAD.fullmatch(texts[0]) is not None and all(LOAD_TOLD.fullmatch(t) for t in texts[1:])
