"""What kind of paper a page is by the goods table on it, where no title and no wording tells."""

from __future__ import annotations

from dataclasses import replace

from inspector.documents.candidates import Reading
from inspector.documents.headings import find_headings
from inspector.documents.page_type import PageType

POINTS = 3.0
"""A table alone says what kind a page may be; any title says it better."""
PRICED = frozenset({"unit_price", "amount", "price_stack"})
PACKED = frozenset(
    {"net_weight_kg", "gross_weight_kg", "weights", "packages", "volume_cbm", "dimensions", "package_range"}
)
LEAST_PACKED = 2
"""So many columns of weights and packages make a list of packages."""


def by_table(found: PageType, reading: Reading) -> PageType:
    """The type of a page, by its goods table where nothing else told it: prices tell an invoice."""
    if found.kind != "other" or found.titled:
        return found
    for heading in find_headings(reading.sheet, reading.grid):
        roles = {c.role for c in heading.columns}
        told = f"table of {', '.join(sorted(r for r in roles if r and not r.startswith('_')))}"
        if roles & PRICED and "quantity" in roles:
            return replace(found, kind="commercial_invoice", points=POINTS, cues=(*found.cues, told))
        if len(roles & PACKED) >= LEAST_PACKED and not roles & PRICED:
            return replace(found, kind="packing_list", points=POINTS, cues=(*found.cues, told))
    return found
