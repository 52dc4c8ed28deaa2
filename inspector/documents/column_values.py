"""What the cells of a column can hold, judged by the shape of what is printed in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from inspector.values.country import parse_country
from inspector.values.hs_code import parse_hs
from inspector.values.measure import package_kind, unit_of
from inspector.values.money import parse_currency
from inspector.values.number import DecimalMark, parse_number
from inspector.values.script import normalise

_HS: Final = re.compile(
    r"(?:hs\W*)?(?:\d{4}[. ]?\d{2}(?:[. ]?\d{2}){0,2}|\d{4}\.\d{4}|\d{13}|\d{4}\.\d{2}\.\d{4})", re.IGNORECASE
)
_RANGE: Final = re.compile(r"\W*(?:c/?no\.?|no\.?|#)?\s*\d{1,5}\s*[-–~/至]\s*\d{1,5}\W*", re.IGNORECASE)
_DATE: Final = re.compile(r"\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{1,2}[-./ ](?:\d{1,2}|[A-Za-z]{3,9})[-./ ]\d{2,4}")
_FIGURE: Final = re.compile(r"^\W*(?:[A-Z]{3}|US\$|[€$£¥])?\W*(?P<digits>\d[\d.,' ]*)(?P<behind>.*)$", re.DOTALL)
_LETTERS: Final = re.compile(r"[^\W\d_]")
FIGURES: Final = frozenset({
    "quantity", "unit_price", "amount", "net_weight_kg", "gross_weight_kg", "packages", "volume_cbm",
})  # fmt: skip
"""Roles whose cells begin with a figure."""
ADDED: Final = FIGURES - {"unit_price"}
"""Roles whose figures a row of totals adds up."""
MOST_CELLS: Final = 60
"""So many cells of a column show what it holds."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the cells of a column that hold anything: which share has a shape (0–1), and how many there are."""

    cells: int
    figure: float = 0.0
    whole: float = 0.0
    deep: float = 0.0
    code: float = 0.0
    country: float = 0.0
    coin: float = 0.0
    kilograms: float = 0.0
    counted: float = 0.0
    packed: float = 0.0
    unit_word: float = 0.0
    package_word: float = 0.0
    running: bool = False
    ranged: float = 0.0
    dated: float = 0.0
    words: float = 0.0


def figure(text: str, mark: DecimalMark | None) -> Decimal | None:
    """The number with which a cell begins, a currency before it; None where it is a word, a code or a note."""
    match = _FIGURE.match(normalise(text))
    if match is None or len(_LETTERS.findall(match["behind"])) > 14:
        return None
    return parse_number(text, mark=mark)


def shares(texts: Sequence[str], mark: DecimalMark | None) -> Shares:
    """The shapes of the cells of one column, from top to bottom; empty cells do not count."""
    cells = [normalise(t).strip() for t in texts if t.strip()][:MOST_CELLS]
    if not cells:
        return Shares(0)

    def share(*tests: bool) -> float:
        return sum(tests) / len(cells)

    figures = [figure(c, mark) for c in cells]
    behind = [m["behind"].strip(" .()").casefold() if (m := _FIGURE.match(c)) else "" for c in cells]
    units = [unit_of(b) if b else None for b in behind]
    alone = [not any(ch.isdigit() for ch in c) for c in cells]
    named = [c if a and len(c) <= 30 else "" for a, c in zip(alone, cells, strict=True)]
    return Shares(
        cells=len(cells),
        figure=share(*(f is not None for f in figures)),
        whole=share(*(f is not None and f == f.to_integral_value() for f in figures)),
        deep=share(*(f is not None and -int(f.as_tuple().exponent) >= 3 for f in figures)),
        code=share(*(_HS.fullmatch(c) is not None and parse_hs(c) is not None for c in cells)),
        country=share(*(parse_country(c) is not None for c in named if c)),
        coin=share(*(f is not None and parse_currency(re.sub(r"[\d.,]+", " ", c)) is not None
                     for f, c in zip(figures, cells, strict=True))),
        kilograms=share(*(u == "KG" or b in {"mt", "mts", "吨", "t"} for u, b in zip(units, behind, strict=True))),
        counted=share(*(u not in {None, "KG"} and not _packs(b) for u, b in zip(units, behind, strict=True))),
        packed=share(*(f is not None and _packs(b) for f, b in zip(figures, behind, strict=True))),
        unit_word=share(*(unit_of(c) is not None and not _packs(c) for c in named if c)),
        package_word=share(*(_packs(c) for c in named if c)),
        running=_running(cells),
        ranged=share(*(_RANGE.fullmatch(c) is not None for c in cells)),
        dated=share(*(_DATE.search(c) is not None and not _HS.fullmatch(c) for c in cells)),
        words=share(*(len(_LETTERS.findall(c)) >= 5 for c in cells)),
    )  # fmt: skip


def _packs(text: str) -> bool:
    """Whether a text names a package, and no piece or set of the goods themselves."""
    return bool(text) and package_kind(text) not in {None, "piece", "set"}


def _running(cells: Sequence[str]) -> bool:
    numbers = [int(c.strip("#.) ")) for c in cells if re.fullmatch(r"#?\d{1,4}[.)]?", c)]
    steps = {b - a for a, b in pairwise(numbers)}
    return len(numbers) == len(cells) and numbers[0] in {1, 10, 100} and (len(numbers) == 1 or len(steps) == 1) \
        and (not steps or min(steps) > 0) and (len(numbers) > 1 or numbers[0] == 1)  # fmt: skip


def value_votes(column: Shares) -> dict[str, float]:
    """For and against each role, by the shapes of the cells; nothing for an empty column."""
    if not column.cells:
        return {}
    s = column
    votes = dict.fromkeys(FIGURES, -3.0 if s.figure < 0.3 else s.figure - 0.5)
    votes["hs_code"] = 4.0 * s.code - 1.5 if s.code >= 0.5 else -2.5
    votes["origin"] = 3.5 * s.country - 1.0 if s.country >= 0.4 else -2.5
    votes["unit"] = 3.0 * s.unit_word - 1.0 if s.unit_word >= 0.5 else -2.0
    votes["package_kind"] = 3.0 * s.package_word - 1.0 if s.package_word >= 0.4 else -1.5 - s.figure
    votes["description"] = 1.5 * s.words - 0.5 - s.figure if s.words >= 0.3 else -2.0
    votes["specification"] = 0.3 * (s.words - s.figure)
    votes["number"] = 2.0 if s.running else -2.0
    votes["package_range"] = 2.5 * s.ranged - 1.0
    votes["_other"] = 2.0 * s.dated
    votes["packages"] += 2.5 * s.packed + 0.4 * (s.whole - 0.5) - 1.5 * s.kilograms - s.counted - 2.0 * s.coin
    votes["quantity"] += 1.6 * s.counted * (1.0 - 0.8 * s.packed) + 0.5 * s.kilograms - 1.0 * s.packed - 1.5 * s.coin
    # Figures over the names of packages ("7" over "BAGS") count those.
    votes["packages"] += 2.0 * min(s.package_word, s.whole)
    votes["quantity"] -= min(s.package_word, s.whole)
    for role in ("net_weight_kg", "gross_weight_kg"):
        votes[role] += 0.9 * s.kilograms - 2.0 * s.counted - 2.0 * s.coin
    for role in ("unit_price", "amount"):
        votes[role] += 1.6 * s.coin - 2.0 * s.kilograms - 2.0 * s.counted
    votes["unit_price"] += 0.3 * s.deep
    votes["volume_cbm"] += 0.3 * s.deep - 0.8 * s.whole - 2.0 * s.coin - 2.0 * s.kilograms
    votes["quantity"] -= 1.0 * s.code * (s.code >= 0.8)
    return votes
