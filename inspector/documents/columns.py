"""The columns of a goods table: what their headings mean, and which rows are totals."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

from inspector.core.page import Place
from inspector.documents.phrases import column_trie, folded, label_key

TOTAL_WITHIN = re.compile(r"^[a-z]{0,12}total[a-z]{0,8}$")
TOTAL_BEHIND = re.compile(
    r"^\d+(?:(?:packages|pkgs|colli|cartons|ctns|pallets|cases|drums|bags)(?:in)?total|(?:in)?total$)"
)
"""A row of totals that counts first and says so behind ("75 packages, total")."""
IN_ALL = re.compile(
    r"^\d+(?:packages|pkgs|colli|cartons|ctns|pallets|cases|drums|bags|pieces|units)(?:inall|altogether|alltold)"
)
"""The same in other words ("75 packages in all")."""
TOTAL = re.compile(
    r"^(?:grand|sub|invoice|page)?totals?(?!ly)|^invoice(?:amount|value|sum)|^(?:amount|balance)due|^all\d|^netpayable|"
    r"^ttl(?=$|\d)|^(?:合计|总计|小计|共计|应付(?:总额|金额|合计)|价税合计|总值合计|金额合计|人民币合计|합계|총계|총합계|소계)|^sum(?:me)?(?:\d|$|eur|usd)|"
    r"^(?:gesamt(?:betrag|summe|wert|gewicht|menge|preis)?(?!nr)|rechnungs(?:betrag|summe|endbetrag)|end(?:betrag|summe)|zwischensumme|"
    r"netto(?:betrag|summe|wert)|warenwert|insgesamt|totaux?|totale?s?|totaal|netapayer|importetotal|valortotal|toplam|"
    r"geneltoplam|soustotal|subtotaal|montanttotal)(?=$|\d|total|eur|usd|kg|netto|brutto|de[lr]?|[a-z]{1,3}(?:\d|$))"
)
"""How the first cell of a row of totals begins, folded."""
NUMBERS = frozenset(
    {
        "weights",
        "quantity",
        "unit_price",
        "amount",
        "net_weight_kg",
        "gross_weight_kg",
        "volume_cbm",
        "packages",
        "price_stack",
    }
)
GOODS = frozenset({"description", "specification", "hs_code"})
NET = re.compile(r"net|n[./]?\s?w|净|순", re.IGNORECASE)
"""What names a weight as net."""
JOINED = re.compile(r"[,;&、；，]|及|和|与|および|及び|\b(?:and|und|et|y|e|en|ve|i)\b", re.IGNORECASE)
"""What joins two things that stand in one column ("Nature and quantity of goods")."""
MISREAD = 79.0
"""Least likeness of a misread heading to a phrase: its small print suffers most on a fax."""
UNITS = re.compile(r"(?:kgs?|usd|us|eur|cny|rmb|cm|pcs|mt|cbm|m3|fob|cif|cfr|exw)(?![a-z])")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its role (empty where unknown), its heading, and its territory from left to right in points."""

    role: str
    heading: str
    left: float
    right: float
    place: Place
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A table's heading: its columns from left to right, its rows, and whether vertical rules part it."""

    columns: tuple[Column, ...]
    first_row: int
    last_row: int
    top: float
    bottom: float
    ruled: bool

    def column(self, role: str) -> Column | None:
        """The first column of a role."""
        return next((c for c in self.columns if c.role == role), None)

    def at(self, x: float) -> Column | None:
        """The column whose territory holds x."""
        return next((c for c in self.columns if c.left <= x < c.right), None)


_BOX = re.compile(
    r"^\s*\d{1,2}\s*[.、]\s*(?=(?:grand\s)?(?:total|总计|合计)\W*(?:total|总计|合计)?\W*$)", re.IGNORECASE
)
"""The number of a box of a form before the word for the total and nothing else."""


def as_carried(heading: Heading) -> Heading:
    """The heading as a paper of carriage means it: a weight that says nothing else is gross."""
    columns = tuple(
        replace(c, role="gross_weight_kg") if c.role == "net_weight_kg" and not NET.search(c.heading) else c
        for c in heading.columns
    )
    return heading if columns == heading.columns else replace(heading, columns=columns)


def is_total(text: str) -> bool:
    """Whether the text of a row, or of its first cell, begins a row of totals; a form may number it ("18. Total")."""
    text = _BOX.sub("", text)
    return any(
        any(pattern.match(key) is not None for pattern in (TOTAL, TOTAL_WITHIN, TOTAL_BEHIND, IN_ALL))
        for key in map(label_key, (text, *text.split("/")[1:2]))
    )


BRACKETED = re.compile(r"[（(\[][^（()）\]]*(?:[)）\]]|$)")
"""What a heading adds in brackets; a plural in brackets within it ("page(s)") goes first."""


@functools.lru_cache(maxsize=4096)
def column_share(text: str) -> tuple[str, float]:
    """The role of a column heading, and which share of its letters (0–1) the phrases make up that speak for it.

    The phrases must make up most of its letters; a misread phrase counts half. Bilingual headings (品名 Description)
    name one role twice. Units in brackets do not count.
    """
    bare = re.sub(BRACKETED, " ", re.sub(r"\w[（(][^（()）]{1,2}[)）]", " ", text))
    bare = re.sub(r"^\s*\d{1,2}\s*[.)、]?\s*(?=\D)", "", bare)
    if text.strip() in {"#", "№", "Nº"}:
        return "number", 1.0
    # What the goods are is said before the brackets; those only add to it ("… of goods (incl. dimensions)").
    goods_first = _covered(bare)[0] == "description"
    for candidate in (bare, text) if goods_first else (text, bare):
        role, share, own = _covered(candidate)
        if role and share >= 0.6:
            return role, own
    key = folded(bare).chars
    if 6 <= len(key) <= 70:
        near = column_trie().nearest(key, MISREAD)
        # A heading that tells nothing of the goods is no reason to take other words for one.
        if near is not None and not near[0].startswith("_"):
            return near[0], 0.5
    return "", 0.0


def column_role(text: str) -> str:
    """The role of a column heading by the phrases of the lexicon; empty where they do not make up most of it."""
    return column_share(text)[0]


def _covered(text: str) -> tuple[str, float, float]:
    """The role named most, and the shares of the letters that all roles, and that this one alone, make up."""
    line = folded(text)
    if not line.chars:
        return "", 0.0, 0.0
    weights: dict[str, int] = {}
    index, unit_letters = 0, 0
    while index < len(line.chars):
        match = column_trie().longest(line, index) if line.starts_token(index) else None
        if match is None:
            unit = UNITS.match(line.chars, index)
            if unit and weights and line.starts_token(index):
                unit_letters += unit.end() - index
                index = unit.end()
            else:
                index += 1
            continue
        role, stop = match
        weights[role] = weights.get(role, 0) + stop - index
        index = stop
    if not weights:
        return "", 0.0, 0.0
    # A box for packages and goods, or for goods and how many, holds the goods; of other words the figures decide.
    beside = {"packages", "quantity"} if JOINED.search(text) else {"packages"}
    boxed = "description" in weights and weights.keys() & NUMBERS <= beside
    figures = [r for r in weights if r in NUMBERS and not boxed]
    told = figures or (["description"] if "description" in weights else list(weights))
    role = max(told, key=lambda r: weights[r])
    whole = len(line.chars)
    return role, (sum(weights.values()) + unit_letters) / whole, (weights[role] + unit_letters) / whole
