"""The words for packages in running goods text."""

from __future__ import annotations

from typing import Final

KINDS: Final = (
    r"cartons?|ctns?|drums?|bags?|pallets?|plts?|cases?|crates?|bundles?|boxes|box|pieces|pcs|packages?|pkgs?|rolls?|"
    r"bales?|sacks?|barrels?|coils?|sets?|units?|containers?|jumbo bags?|big bags?|wooden cases?|wooden crates?|"
    r"plywood cases?|steel drums?|iron drums?|fibre drums?|fiber drums?|"
    r"tins?|cans?|bottles?|ibcs?|tanks?|cylinders?|skids?|"
    r"桶|箱|袋|托|件|捆|卷|包|纸箱|木箱|托盘|铁桶|吨袋"
)
"""A pattern of the words, to be used without regard to case."""
