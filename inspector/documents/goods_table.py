"""Whether a row of headings is that of a goods table, by the roles of its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inspector.core.page import Place
from inspector.documents.columns import GOODS, NUMBERS, column_role

LEAST_COLUMNS = 3
FEWEST_OF_A_FORM = 2
"""A form may have two columns only: goods, and what they weigh."""
FORM_LETTERS = 18
WEIGHTS = frozenset({"net_weight_kg", "gross_weight_kg", "weights"})
KEYS = frozenset({"package_range", "number"})
"""Columns by which a second table, of weights, names the packages or lines of the first."""
LEAST_WEIGHED = 3
TOLD_APART = frozenset({"specification", "origin", "hs_code"})
"""What a second table tells of the goods of the first, one by one, where it counts nothing."""
LEAST_TOLD = 2

Columns = Sequence[tuple[str, str, Place]]
"""Role, heading and place of each column."""


def complete(columns: Columns) -> bool:
    """Whether enough is known of a row of headings to take it for that of a goods table."""
    known = {role for role, _, _ in columns if role}
    return (
        len(known) >= (FEWEST_OF_A_FORM if _of_a_form(columns) else LEAST_COLUMNS)
        and _is_goods_table(columns)
        and not _has_values(columns)
    )


def _of_a_form(columns: Columns) -> bool:
    """Whether the column of the goods is headed by the long words of a form ("Number and kind of packages; …")."""
    long = any(
        role == "description" and column_role(text) == role and sum(c.isalpha() for c in text) >= FORM_LETTERS
        for role, text, _ in columns
    )
    return long and not any(re.search(r"\d{3}", text) for _, text, _ in columns)


def has_key(columns: Columns) -> bool:
    """Whether a column names packages or lines by their numbers."""
    return any(role in KEYS for role, _, _ in columns)


def weighed_only(columns: Columns) -> bool:
    """Whether a table weighs and counts, and prices nothing."""
    known = {role for role, _, _ in columns}
    return _weighs(known) and not known & {"unit_price", "amount"}


def _weighs(known: set[str]) -> bool:
    """Whether so many roles of figures, weights among them, make a table of weights."""
    return len(known & NUMBERS) >= LEAST_WEIGHED and bool(known & WEIGHTS)


def _is_goods_table(columns: Columns) -> bool:
    """Whether goods stand beside figures; quantities with prices speak for goods in a column of unknown name."""
    known = {role for role, _, _ in columns}
    unnamed = "" in known and "quantity" in known and bool(known & {"unit_price", "amount"})
    weighed = _weighs(known) and has_key(columns)
    if _tells_more(known):
        return True
    return bool(known & NUMBERS) and (bool(known & GOODS) or unnamed or weighed)


def _tells_more(known: set[str]) -> bool:
    """Whether a table without figures tells of numbered goods what another does not: elements, codes, origin."""
    return {"number", "description"} <= known and len(known & TOLD_APART) >= LEAST_TOLD


def _has_values(columns: Columns) -> bool:
    """A heading holds no amounts: a row with them is a row of goods or of header fields."""
    valued = sum(
        re.search(r"\d[\d.,]*\d", re.sub(r"[（(].*?[)）]|m3|\b\d{1,2}[.)]", "", text)) is not None
        for _, text, _ in columns
    )
    return valued >= max(2, len(columns) // 3)
