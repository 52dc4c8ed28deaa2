"""Settles what recognisers could not tell apart: the papers of a bundle, and the sums on each, speak for one reading.

Only values on pages that were recognised are touched, never those of a text layer or a cell; and a reading that lost is
kept beside the one that won. What differs by more than look-alike characters is a contradiction for the checks to find.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product
from typing import Final

from rapidfuzz.distance import OSA

from inspector.core.box import PageId
from inspector.core.document import Document, Field, LineItem
from inspector.core.vocabulary import FIELDS
from inspector.values.number import DecimalMark, readings, vote_mark
from inspector.values.port import nearest_place, port_country
from inspector.values.reference_number import awb_valid, container_valid, credit_code_valid
from inspector.values.script import fold, look_alike, without_accents

SURE: Final = 0.9
"""From this confidence on, a number stands as it was read, whatever the sums say."""
DOUBTFUL: Final = 0.9
"""Below this confidence a name was not read clearly."""
SHORTEST_NAME: Final = 12
"""Letters of the shortest name that is taken for a misreading of another."""
CLEARER: Final = 0.03
"""One reading against one: the surer one wins only by so much."""
CENT: Final = Decimal("0.011")
"""A product or a sum of printed figures may miss by a rounded cent."""
MOST_WAYS: Final = 200
"""So many combinations of readings are tried for one line."""
SUMS: Final = {
    "total_amount": "amount",
    "total_net_kg": "net_weight_kg",
    "total_gross_kg": "gross_weight_kg",
    "total_packages": "packages",
    "total_volume_cbm": "volume_cbm",
}
_VALID: Final[tuple[Callable[[str], bool], ...]] = (container_valid, awb_valid, credit_code_valid)

Change = Callable[[Field], Field]


@dataclass(frozen=True, slots=True)
class Sight:
    """One spelling as it was seen: where, how surely, and whether it was recognised or came as text."""

    spelling: str
    confidence: float
    recognised: bool


def reconcile(documents: Sequence[Document], recognised: frozenset[PageId]) -> tuple[Document, ...]:
    """The documents with the readings for which the rest of the bundle speaks.

    `recognised` are the pages whose words were read from pixels.
    """
    made = list(documents)
    if recognised:
        spellings = {**_near(documents, recognised), **_settled(documents, recognised)}
        made = [_each_field(d, lambda f: _placed(_respelled(f, spellings, recognised), recognised)) for d in made]
        made = [_summed(_multiplied(document, recognised), recognised) for document in made]
    return tuple(_multiplied(document, recognised) for document in made)


# --- names and references -----------------------------------------------------------------------------------------


def _settled(documents: Iterable[Document], recognised: frozenset[PageId]) -> dict[str, str]:
    """The spelling that is taken for each group of look-alike spellings, by the key of the group."""
    seen: dict[str, list[Sight]] = defaultdict(list)
    for document in documents:
        for field in document.fields:
            for value in _spelled(field):
                seen[look_alike(value)].append(Sight(value, field.confidence, _from_pixels(field, recognised)))
    found = {key: _winner(sights) for key, sights in seen.items() if len({_plain(s.spelling) for s in sights}) > 1}
    return {key: winner for key, winner in found.items() if winner}


def _near(documents: Iterable[Document], recognised: frozenset[PageId]) -> dict[str, str]:
    """Names that were read without confidence, by the surer name from which they differ by a letter or two.

    A name that was read clearly stands, however like another it is: that is a contradiction for the checks to find.
    """
    seen: dict[str, list[Sight]] = defaultdict(list)
    for document in documents:
        for field in document.fields:
            if FIELDS.get(field.name) == "party" and isinstance(field.value, str):
                sight = Sight(field.value, field.confidence, _from_pixels(field, recognised))
                seen[look_alike(field.value)].append(sight)
    found: dict[str, str] = {}
    for key, sights in seen.items():
        doubtful = all(s.recognised and s.confidence < DOUBTFUL for s in sights)
        if not doubtful or len(key) < SHORTEST_NAME:
            continue
        sure = [
            (max(s.confidence for s in others), others[0].spelling)
            for other, others in seen.items()
            if other != key and 0 < OSA.distance(key, other, score_cutoff=2) <= 2
        ]
        best = max(sure, default=None)
        if best is not None and best[0] > max(s.confidence for s in sights) + CLEARER:
            found[key] = best[1]
    return found


def _placed(field: Field, recognised: frozenset[PageId]) -> Field:
    """A port whose name was misread by a letter, as the only place of its country that is so near."""
    if FIELDS.get(field.name) != "port" or not isinstance(field.value, str) or not _from_pixels(field, recognised):
        return field
    name, comma, rest = field.value.partition(",")
    country = port_country(rest) if rest.strip() else None
    right = nearest_place(name.strip(), country)
    if right is None:
        return field
    right = right.upper() if name.isupper() else right
    return replace(field, value=f"{right}{comma}{rest}", text=f"{right}{comma}{rest}", second_reading=field.text)


def _spelled(field: Field) -> tuple[str, ...]:
    """The values of a field that are names or references."""
    if FIELDS.get(field.name) not in {"reference", "party", "codes"}:
        return ()
    if isinstance(field.value, tuple):
        return field.value
    return (field.value,) if isinstance(field.value, str) else ()


def _plain(spelling: str) -> str:
    """A spelling without case, accents, spaces and punctuation."""
    return fold(without_accents(spelling))


def _winner(sights: Sequence[Sight]) -> str:
    """The spelling with a right check digit, else one that came as text, else the most frequent, else the surest."""
    valid = {_plain(s.spelling) for s in sights if any(check(s.spelling) for check in _VALID)}
    printed = {_plain(s.spelling) for s in sights if not s.recognised}
    for sure in (valid, printed):
        if len(sure) == 1:
            return next(s.spelling for s in sights if _plain(s.spelling) in sure)
        if sure:
            return ""
    counted = Counter(_plain(s.spelling) for s in sights).most_common()
    surest = {key: max((s.confidence, s.spelling) for s in sights if _plain(s.spelling) == key) for key, _ in counted}
    if counted[0][1] > counted[1][1]:
        return surest[counted[0][0]][1]
    (best, spelling), (other, _) = sorted(surest.values(), reverse=True)[:2]
    return spelling if best - other >= CLEARER else ""


def _respelled(field: Field, spellings: Mapping[str, str], recognised: frozenset[PageId]) -> Field:
    values = _spelled(field)
    if not values or not _from_pixels(field, recognised):
        return field
    made = tuple(_in_letters_of(spellings.get(look_alike(value), value), value) for value in values)
    if made == values:
        return field
    text = ", ".join(made)
    return replace(
        field, value=made if isinstance(field.value, tuple) else made[0], text=text, second_reading=field.text
    )


def _in_letters_of(right: str, printed: str) -> str:
    """The printed spelling with the characters of the right one, in the case and with the marks of the print."""
    letters = [c for c in without_accents(right) if c.isalnum()]
    places = [i for i, c in enumerate(printed) if c.isalnum()]
    if _plain(right) == _plain(printed):
        return printed
    if look_alike(right) != look_alike(printed):
        return right.upper() if printed.isupper() else right
    if len(letters) != len(places):
        return printed
    made = list(printed)
    for index, letter in zip(places, letters, strict=True):
        if _plain(made[index]) != _plain(letter):
            made[index] = letter.upper() if _is_upper(printed, index) else letter
    return "".join(made)


def _is_upper(printed: str, index: int) -> bool:
    """Whether the word around a place is in capitals."""
    word = [c for c in printed if c.isalpha()]
    return sum(c.isupper() for c in word) >= 0.8 * len(word) or (index == 0 and printed[:1].isupper())


# --- products and sums --------------------------------------------------------------------------------------------


def _multiplied(document: Document, recognised: frozenset[PageId]) -> Document:
    """Lines whose quantity, price and amount agree in exactly one way of reading them."""
    return replace(document, lines=tuple(_line_multiplied(line, recognised) for line in document.lines))


def _line_multiplied(line: LineItem, recognised: frozenset[PageId]) -> LineItem:
    fields = [line.get(name) for name in ("quantity", "unit_price", "amount")]
    known = [f for f in fields if f is not None and f.number is not None]
    if len(known) < 3 or _is_product(*(f.number or Decimal(0) for f in known)):
        return line
    decimal = vote_mark(f.text for f in known)
    ways = [_ways(f, recognised, decimal) for f in known]
    if len(ways[0]) * len(ways[1]) * len(ways[2]) > MOST_WAYS:
        return line
    true = [way for way in product(*ways) if _is_product(*way)]
    if len(true) != 1:
        return line
    values = dict(zip((f.name for f in known), true[0], strict=True))
    return replace(line, fields=tuple(_read_as(f, values.get(f.name)) for f in line.fields))


def _is_product(quantity: Decimal, price: Decimal, amount: Decimal) -> bool:
    return abs(quantity * price - amount) <= CENT


def _ways(field: Field, recognised: frozenset[PageId], decimal: DecimalMark | None = None) -> tuple[Decimal, ...]:
    """Every value that the print of a doubtful number may have; the one that was read where it is sure.

    `decimal` is the decimal mark that the other figures of its line show: it parts no thousands ("12,000 at 38.50 per
    1000" is no 12).
    """
    printed = field.number or Decimal(0)
    if field.confidence >= SURE or not _from_pixels(field, recognised):
        # Three digits behind a single mark are thousands or decimals, however clearly they were printed.
        other = re.fullmatch(r"\D*\d{1,3}([.,])\d{3}\D*", field.text)
        doubtful = other is not None and decimal in {None, other.group(1)}
        return tuple(dict.fromkeys((printed, *(readings(field.text) if doubtful else ()))))
    return tuple(dict.fromkeys((printed, *readings(field.text), *readings(field.second_reading))))


def _read_as(field: Field, value: Decimal | None) -> Field:
    if value is None or value == field.number:
        return field
    return replace(field, value=value, second_reading=field.second_reading or str(field.value))


def _summed(document: Document, recognised: frozenset[PageId]) -> Document:
    """Totals, or single figures of lines, that make their sum true in exactly one way of reading them."""
    for total_name, name in SUMS.items():
        total = document.get(total_name)
        parts = [line.get(name) for line in document.lines]
        known = [f for f in parts if f is not None and f.number is not None]
        if total is None or total.number is None or not known or len(known) < len(parts):
            continue
        missing = total.number - sum(f.number or Decimal(0) for f in known)
        if abs(missing) <= CENT:
            continue
        true = list(_repairs(total, known, missing, recognised))
        if len(true) == 1:
            document = _with_value(document, *true[0])
    return document


def _repairs(
    total: Field, parts: Sequence[Field], missing: Decimal, recognised: frozenset[PageId]
) -> Iterator[tuple[Field, Decimal]]:
    """Every single figure with the reading of it that makes the sum true."""
    for field, sign in ((total, -1), *((part, 1) for part in parts)):
        for value in _ways(field, recognised)[1:]:
            if abs(missing - sign * (value - (field.number or Decimal(0)))) <= CENT:
                yield field, value


def _with_value(document: Document, field: Field, value: Decimal) -> Document:
    return _each_field(document, lambda f: _read_as(f, value) if f is field else f)


def _each_field(document: Document, change: Change) -> Document:
    lines = tuple(replace(line, fields=tuple(map(change, line.fields))) for line in document.lines)
    return replace(document, fields=tuple(map(change, document.fields)), lines=lines)


def _from_pixels(field: Field, recognised: frozenset[PageId]) -> bool:
    return bool(field.boxes) and all(box.page in recognised for box in field.boxes)
