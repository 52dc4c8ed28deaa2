"""Quantities with units: mass, volume, counts of packages, purity."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from inspector import reference
from inspector.reference import Unit
from inspector.values.number import DecimalMark, Printed, clean, printed_numbers, values_of
from inspector.values.number_words import words_to_number
from inspector.values.script import normalise, to_simplified

_UNIT_AFTER = re.compile(r" ?[(\[/]? ?((?:[^\W\d_]|[./'³²¾])(?:[^\W\d_]|[./'³²23])*(?:\([sS]\))?(?: [^\W\d_]+){0,2})")
_UNIT_BEFORE = re.compile(r"([^\W\d_][\w./']*)[)\]]?[ :=]*$")
_CONTAINERS = re.compile(r"\d{1,3} ?[xX*×] ?[24][05] ?(?:['´]|FT|GP|DC|DV|HQ|HC|RF|OT|FR|TK|G0|G1)+", re.IGNORECASE)
_NINES = re.compile(r"(?<![\w.])([2-9])N([1-9])?(?![\w])", re.IGNORECASE)
_PERCENT = re.compile(r" ?(?:%|PCT\b|PERCENT|WT ?%|％)", re.IGNORECASE)


def parse_mass_kg(text: str, *, default: str | None = "kg", mark: DecimalMark | None = None) -> Decimal | None:
    """The first mass of the text in kilograms; a number without a unit is in `default`, or nothing if that is None."""
    return _measured(text, "mass", default, mark)


def parse_volume_cbm(text: str, *, default: str | None = "m3", mark: DecimalMark | None = None) -> Decimal | None:
    """The first volume of the text in cubic metres; a number without a unit is in `default`."""
    return _measured(text, "volume", default, mark)


def _measured(text: str, measures: str, default: str | None, mark: DecimalMark | None) -> Decimal | None:
    plain = to_simplified(clean(text))
    bare: list[Decimal] = []
    for printed in printed_numbers(plain):
        values = values_of(printed, mark=mark)
        if not values:
            continue
        unit = _unit_beside(plain, printed)
        if unit is None:
            bare.append(values[0])
        elif unit.measures == measures:
            return values[0] * Decimal(unit.factor)
    fallback = find_unit(default) if default else None
    if not bare or fallback is None or fallback.measures != measures:
        return None
    return bare[0] * Decimal(fallback.factor)


def _unit_beside(plain: str, printed: Printed) -> Unit | None:
    """The unit after a number, else the one just before it."""
    after = _UNIT_AFTER.match(plain, printed.end, printed.end + 40)
    if after:
        unit = _longest_unit(after.group(1))
        if unit:
            return unit
    before = _UNIT_BEFORE.search(plain[max(0, printed.start - 20) : printed.start])
    return find_unit(before.group(1)) if before else None


def _longest_unit(words: str) -> Unit | None:
    parts = words.split(" ")
    for size in range(len(parts), 0, -1):
        unit = find_unit(" ".join(parts[:size]))
        if unit:
            return unit
    first = parts[0]
    if not first.isascii():
        return next((u for size in range(min(4, len(first)), 0, -1) if (u := find_unit(first[:size]))), None)
    return find_unit(first.split("/")[0])


def find_unit(text: str) -> Unit | None:
    """The unit that the whole text names."""
    return _units().get(_unit_key(text))


def unit_of(text: str) -> str | None:
    """The canonical name of the unit that the text names.

    It is one of KG, MT, G, PCS, SET, M, M2, L, LB and the others of our table. The text may be the unit alone, a price
    per unit (USD/KG), or a number with its unit (20 KGS).
    """
    plain = to_simplified(normalise(text[:200]))
    whole = find_unit(plain) or find_unit(plain.strip(" ()[]./:"))
    if whole:
        return whole.name
    first, *rest = re.split(r"[/()\[\]]|\bPER\b", plain, flags=re.IGNORECASE)
    for part in (first, *reversed(rest)):
        unit = find_unit(part)
        if unit:
            return unit.name
    beside = (_unit_beside(plain, printed) for printed in printed_numbers(plain))
    return next((unit.name for unit in beside if unit), None)


def to_kg(quantity: Decimal, unit: str) -> Decimal | None:
    """The quantity in kilograms where the unit is one of mass."""
    found = find_unit(unit)
    return quantity * Decimal(found.factor) if found and found.measures == "mass" else None


def parse_count(text: str, *, mark: DecimalMark | None = None) -> Decimal | None:
    """How many packages or pieces the text says: `550 CARTONS`, `EIGHTEEN (18) PALLETS`, `20 桶`.

    Numbers with a unit of mass or volume are passed over; a whole number is preferred to a fraction.
    """
    plain = to_simplified(clean(text))
    plain = _CONTAINERS.sub(" ", plain)
    for printed in printed_numbers(plain):
        unit = _unit_beside(plain, printed)
        if unit and unit.measures in ("mass", "volume", "length", "area"):
            continue
        values = values_of(printed, mark=mark)
        whole = [v for v in values if v == v.to_integral_value()]
        if whole or values:
            return (whole or list(values))[0]
    return words_to_number(plain)


@lru_cache(maxsize=4096)
def parse_purity(text: str) -> Decimal | None:
    """The purity in percent: `99.99%`, `4N` is 99.99, `6N5` is 99.99995, `≥99.65 %`."""
    plain = clean(text)
    for printed in printed_numbers(plain):
        if _PERCENT.match(plain, printed.end):
            values = [v for v in values_of(printed) if 0 < v <= 100]
            if values:
                return values[0]
    nines = _NINES.search(plain)
    if nines:
        return Decimal("0." + "9" * int(nines.group(1)) + (nines.group(2) or "")) * 100
    return None


def package_kind(text: str) -> str | None:
    """The kind of package that the text names, as one English singular: carton, drum, pallet, bag."""
    plain = to_simplified(normalise(text[:400])).upper()
    kinds = _packages()
    key = _unit_key(plain)
    if key in kinds:
        return kinds[key]
    found = _package_pattern().search(plain)
    return kinds[_unit_key(found.group())] if found else None


def _unit_key(text: str) -> str:
    plain = to_simplified(normalise(text)).casefold()
    return "".join(c for c in plain if c.isalnum())


@cache
def _units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for unit in reference.units():
        for alias in (unit.name, *unit.aliases):
            table.setdefault(_unit_key(alias), unit)
    return table


@cache
def _packages() -> dict[str, str]:
    table: dict[str, str] = {}
    for alias, kind in reference.package_names():
        table.setdefault(_unit_key(alias), kind)
    return table


@cache
def _package_pattern() -> re.Pattern[str]:
    """All names of packages, longest first; a Latin name must stand as a whole word."""
    names = {to_simplified(normalise(alias)).upper() for alias, _ in reference.package_names()}
    parts = [
        rf"(?<![A-Z]){re.escape(name)}(?![A-Z])" if name[0].isascii() else re.escape(name)
        for name in sorted(names, key=len, reverse=True)
    ]
    return re.compile("|".join(parts))
