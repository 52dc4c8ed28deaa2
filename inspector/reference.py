"""Loads our own tables of the trade: ports, countries, units, packages, legal forms, characters."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Place:
    """A port, airport, city, province, customs district or zone.

    `kind` is one of sea, air, inland, city, province, customs, zone; `code` is the UN/LOCODE (five letters) or the
    IATA code (three letters) where we are sure of it, else empty; `hub` says that goods are commonly transhipped there.
    """

    name: str
    name_zh: str
    country: str
    kind: str
    code: str
    hub: bool
    aliases: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name the place goes by."""
        return tuple(n for n in (self.name, self.name_zh, *self.aliases) if n)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of quantity: canonical name, what it measures, and its size in kg or cubic metres (empty otherwise)."""

    name: str
    measures: str
    factor: str
    aliases: tuple[str, ...]


def read_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of one of our CSV tables; lines that start with # are remarks."""
    lines = [line for line in _text(name).splitlines() if line.strip() and not line.startswith("#")]
    return tuple(csv.DictReader(io.StringIO("\n".join(lines))))


@cache
def places() -> tuple[Place, ...]:
    """Ports, airports, cities, provinces, customs districts and zones of world trade."""
    return tuple(
        Place(row["name"], row["name_zh"], row["country"], row["kind"], row["code"], row["hub"] == "y",
              _several(row["aliases"]))
        for row in read_table("places.csv")
    )  # fmt: skip


@cache
def units() -> tuple[Unit, ...]:
    """Units of quantity with every way they are printed."""
    return tuple(
        Unit(row["unit"], row["measures"], row["factor"], _several(row["aliases"])) for row in read_table("units.csv")
    )


@cache
def country_aliases() -> tuple[tuple[str, str], ...]:
    """(name, alpha-2) of names of countries that the libraries lack: short, former, local and trade names."""
    return tuple((alias, row["code"]) for row in read_table("countries.csv") for alias in _several(row["aliases"]))


@cache
def package_names() -> tuple[tuple[str, str], ...]:
    """(printed name, English singular) of kinds of package."""
    return tuple((alias, row["kind"]) for row in read_table("packages.csv") for alias in _several(row["aliases"]))


@cache
def currency_names() -> tuple[tuple[str, str], ...]:
    """(printed name or sign, ISO 4217) of currencies beyond the codes themselves."""
    return tuple((alias, row["code"]) for row in read_table("currencies.csv") for alias in _several(row["aliases"]))


@cache
def legal_forms() -> tuple[str, ...]:
    """Legal forms of companies as printed, longest first."""
    forms = [line.strip() for line in _text("legal_forms.txt").splitlines()]
    return tuple(sorted((f for f in forms if f and not f.startswith("#")), key=len, reverse=True))


@cache
def simplified() -> dict[str, str]:
    """Traditional character → simplified character, as far as trade papers use them."""
    return _pairs("simplified.txt")


@cache
def radicals() -> dict[str, str]:
    """CJK radical code point → the character it stands for, where NFKC leaves it alone."""
    return _pairs("radicals.txt")


def _pairs(name: str) -> dict[str, str]:
    words = [w for line in _text(name).splitlines() if not line.startswith("#") for w in line.split()]
    return {word[0]: word[1] for word in words if len(word) == 2}


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _text(name: str) -> str:
    return files("inspector").joinpath("data").joinpath(name).read_text(encoding="utf-8")
