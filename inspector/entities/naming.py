"""One name for one thing: what was printed, as the rest of the product calls it."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from inspector.controls.catalogue import Catalogue
from inspector.values.country import parse_country
from inspector.values.hs_code import parse_hs
from inspector.values.measure import package_kind, parse_count, parse_mass_kg, parse_purity
from inspector.values.money import parse_money
from inspector.values.party import party_key
from inspector.values.port import find_place
from inspector.values.script import normalise, to_simplified

SURE: Final = 0.5
"""The least strength of a match of the catalogue that gives a material its name."""


def name_of(label: str, text: str, catalogue: Catalogue) -> str:
    """The name of what was printed, by its label.

    A material of the controls has its public name, whatever its form or language; a country is alpha-2, a port the
    name in our table, a tariff code its digits, a mass kilograms, an amount its currency and number, a purity percent,
    a UN number `UN2803`, a package its count and kind. A party is its distinctive words. Anything else is what was
    printed, in plain small letters.
    """
    if label in ("MATERIAL", "FORMULA", "CAS"):
        return _material(label, text, catalogue) or _folded(text)
    return _NAMES.get(label, _folded)(text) or _folded(text)


def _material(label: str, text: str, catalogue: Catalogue) -> str:
    if label == "CAS":
        named = catalogue.materials_of_cas(normalise(text))
        return named[0] if named else normalise(text)
    for match in catalogue.match(text):
        material = catalogue.item(match.item).material
        if material and match.strength >= SURE:
            return material
    return ""


def _country(text: str) -> str:
    return parse_country(text) or ""


def _port(text: str) -> str:
    place = find_place(text)
    return place.name if place else ""


def _quantity(text: str) -> str:
    mass = parse_mass_kg(text, default=None)
    if mass is not None:
        return f"{_plain(mass)} kg"
    return ""


def _money(text: str) -> str:
    money = parse_money(text)
    return f"{money.currency or ''} {_plain(money.amount)}".strip() if money else ""


def _purity(text: str) -> str:
    purity = parse_purity(text)
    return f"{_plain(purity)} %" if purity is not None else ""


def _packages(text: str) -> str:
    kind, count = package_kind(text), parse_count(text)
    if kind is None:
        return ""
    return f"{_plain(count)} {kind}" if count is not None else kind


def _un(text: str) -> str:
    digits = re.sub(r"\D", "", normalise(text))
    return f"UN{digits}" if digits else ""


def _code(text: str) -> str:
    return normalise(text).upper().replace(" ", "")


def _plain(number: Decimal) -> str:
    """A number without an exponent and without zeros behind its last digit."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", to_simplified(normalise(text))).casefold().strip()


_NAMES: Final[dict[str, Callable[[str], str]]] = {
    "COUNTRY": _country,
    "PORT": _port,
    "HS_CODE": lambda text: parse_hs(text) or re.sub(r"\D", "", text),
    "QUANTITY": _quantity,
    "MONEY": _money,
    "PURITY": _purity,
    "PACKAGING": _packages,
    "UN_NUMBER": _un,
    "PARTY": party_key,
    "LICENCE": _code,
    "GRADE": _code,
}
