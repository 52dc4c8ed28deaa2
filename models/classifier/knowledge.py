"""What is known of materials and of the prices of goods, as the features need it: loaded once, from models/data."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from models.classifier.signs import Signs

MATERIALS: Final = (
    "gallium",
    "germanium",
    "antimony",
    "tungsten",
    "tellurium",
    "bismuth",
    "molybdenum",
    "indium",
    "samarium",
    "gadolinium",
    "terbium",
    "dysprosium",
    "lutetium",
    "scandium",
    "yttrium",
    "holmium",
    "erbium",
    "thulium",
    "europium",
    "ytterbium",
    "rare_earth_magnet",
    "graphite",
    "superhard",
    "lithium_battery_material",
)
"""The public names of the controlled materials, in the order of the model's outputs; `none` comes before them."""

RARE_EARTHS: Final = frozenset(MATERIALS[8:20])

USD: Final = {
    "USD": 1.0,
    "CNY": 0.14,
    "RMB": 0.14,
    "EUR": 1.12,
    "GBP": 1.3,
    "JPY": 0.0067,
    "HKD": 0.128,
    "KRW": 0.00072,
    "TWD": 0.031,
    "INR": 0.0117,
    "SGD": 0.76,
    "THB": 0.03,
    "VND": 0.000039,
    "MYR": 0.23,
    "AUD": 0.65,
    "CAD": 0.72,
    "CHF": 1.18,
    "RUB": 0.0115,
    "AED": 0.272,
    "SEK": 0.1,
    "BRL": 0.18,
    "TRY": 0.025,
}
"""What one unit of a currency is worth in USD, roughly, over 2023 to 2026: enough for bands of factors of ten."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a material is known by. Patterns are compiled, without regard to case where the trade has none."""

    name: str
    named: Signs
    cas: frozenset[str]
    un: frozenset[str]
    codes: tuple[str, ...]
    constants: Mapping[str, tuple[float, ...]]
    usd_per_kg: tuple[float, float]
    uses: Signs
    weak: Signs


@dataclass(frozen=True, slots=True)
class Band:
    """What goods of a tariff code cost (USD/kg) and weigh (g/cm3, None where they have no density of their own)."""

    low: float
    high: float
    density: float | None


@cache
def materials() -> tuple[Material, ...]:
    """All materials in the order of `MATERIALS`."""
    found: dict[str, dict[str, Any]] = yaml.load(_data("materials.yaml"), Loader=_LOADER)  # noqa: S506  # a safe loader
    return tuple(_material(name, found[name]) for name in MATERIALS)


def _material(name: str, entry: dict[str, Any]) -> Material:
    low, high = entry["usd_per_kg"]
    return Material(
        name,
        _names(entry["names"]),
        frozenset(entry["cas"]),
        frozenset(entry["un"]),
        tuple(sorted(entry["codes"], key=len, reverse=True)),
        {kind: tuple(float(v) for v in values) for kind, values in entry["constants"].items()},
        (float(low), float(high)),
        Signs.of(entry["uses"]),
        Signs.of(entry["weak"]),
    )


def _names(names: list[str]) -> Signs:
    """Names as whole words; symbols and formulae with their capitals, words and pinyin without."""
    exact = [n for n in names if _SYMBOLIC.search(n)]
    patterns = [(n.lower(), re.compile(_whole(n), 0 if n in exact else re.IGNORECASE)) for n in names]
    # Names of several words may be written with hyphens, so that only the first word must stand as it is.
    return Signs(tuple((letters.split(" ")[0], pattern) for letters, pattern in patterns))


_SYMBOLIC: Final = re.compile(r"[a-z][A-Z]|\d[A-Z]|[A-Z]\d|^[A-Z]{1,2}[a-z]?$|^[A-Z]{2,5}$")


def _whole(name: str) -> str:
    if not name.isascii():
        return re.escape(name)
    return rf"(?<![A-Za-z0-9]){re.escape(name).replace(chr(92) + ' ', '[ -]?')}(?![A-Za-z])"


@dataclass(frozen=True, slots=True)
class Ordinary:
    """What ordinary goods are of, and the constants that a paper may state of them; None where not known."""

    formula: str
    melt: float | None
    density: float | None
    boil: float | None
    index: float | None


@cache
def ordinary(code: str) -> Ordinary | None:
    """The ordinary goods of the longest known prefix of a tariff code."""
    table = _ordinary()
    return next((table[code[:n]] for n in (10, 8, 7, 6, 4) if len(code) >= n and code[:n] in table), None)


@cache
def of_formula(formula: str) -> Ordinary | None:
    """What is known of an ordinary element or compound, under whatever code it stands first."""
    return next((o for o in _ordinary().values() if o.formula == formula), None)


@cache
def _ordinary() -> dict[str, Ordinary]:
    rows = csv.DictReader(line for line in _data("ordinary.csv").splitlines() if line and not line.startswith("#"))
    return {
        r["code"]: Ordinary(
            r["formula"], *(float(r[k]) if r[k] else None for k in ("melt", "density", "boil", "index"))
        )
        for r in rows
    }


@cache
def _bands() -> dict[str, Band]:
    found = {}
    for line in _data("bands.txt").splitlines():
        if line and not line.startswith("#"):
            code, low, high, *density = line.split()
            found[code] = Band(float(low), float(high), float(density[0]) if density else None)
    return found


@cache
def band(code: str) -> Band | None:
    """The band of the longest known prefix of a tariff code; None where the chapter is unknown."""
    bands = _bands()
    return next((bands[code[:n]] for n in (8, 6, 4, 2) if len(code) >= n and code[:n] in bands), None)


def _data(name: str) -> str:
    return files("models").joinpath("data", name).read_text("utf-8")


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
