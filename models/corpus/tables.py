"""The hand-written tables from which lines are made: goods, names of disguises, frames."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Goods:
    """One sort of goods of the tables. `piece_kg` is the weight of one unit where that is no kilogram or tonne.

    Prices are USD per kilogram; `material` is empty for ordinary goods; `table` is the file it stands in.
    """

    id: str
    code: str
    unit: str
    piece_kg: float
    low: float
    high: float
    english: tuple[str, ...]
    chinese: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    remarks_zh: tuple[str, ...] = ()
    material: str = ""
    table: str = ""


def _data(name: str) -> str:
    return files("models.corpus").joinpath("data", name).read_text("utf-8")


@cache
def frames() -> dict[str, list[str]]:
    """The frames and lists of words by name."""
    found: dict[str, list[str]] = yaml.safe_load(_data("frames.yaml"))
    return found


@cache
def disguises() -> dict[str, dict[str, Any]]:
    """How each material travels under other names; `Any` as the entries are lists of words and of numbers."""
    found: dict[str, dict[str, Any]] = yaml.safe_load(_data("disguises.yaml"))
    return found


@cache
def ordinary() -> tuple[Goods, ...]:
    """Ordinary goods of all chapters."""
    return _goods("goods_a.txt") + _goods("goods_b.txt")


@cache
def hard() -> tuple[Goods, ...]:
    """Honest goods that look, sound, cost or are packed like controlled ones."""
    return _goods("hard.txt")


@cache
def declared() -> tuple[Goods, ...]:
    """Controlled goods under their own names and codes."""
    found = []
    for number, cells in enumerate(_rows("declared.txt")):
        material, code, unit, price, english, chinese = cells[:6]
        found.append(_one(f"declared:{number}", [code, unit, price, english, chinese, "", ""], material, "declared"))
    return tuple(found)


def _goods(name: str) -> tuple[Goods, ...]:
    table = name.partition(".")[0]
    return tuple(_one(f"{table}:{n}", cells, "", table) for n, cells in enumerate(_rows(name)))


def _one(name: str, cells: list[str], material: str, table: str) -> Goods:
    code, unit, price, english, chinese, remarks, remarks_zh = (cells + [""] * 7)[:7]
    kind, _, weight = unit.partition(":")
    low, high = price.split("-")
    return Goods(
        name, code, kind, float(weight or {"KG": 1, "MT": 1000}.get(kind, 1)), float(low), float(high), _parts(english),
        _parts(chinese), _parts(remarks), _parts(remarks_zh), material, table,
    )  # fmt: skip


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(p.strip() for p in cell.split(";") if p.strip())


def _rows(name: str) -> list[list[str]]:
    return [line.split("|") for line in _data(name).splitlines() if line and not line.startswith("#")]
