"""Chemical elements by their symbols: names in both languages, numbers, weights, and which are controlled materials."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Element:
    """A chemical element; `material` is the public name of the controlled material that it is, or empty."""

    symbol: str
    name: str
    zh: str
    number: int
    weight: float
    material: str


@cache
def elements() -> dict[str, Element]:
    """All elements of trade by their symbols."""
    rows = csv.DictReader(line for line in data("elements.csv").splitlines() if line and not line.startswith("#"))
    return {
        r["symbol"]: Element(r["symbol"], r["name"], r["zh"], int(r["number"]), float(r["weight"]), r["material"])
        for r in rows
    }


def data(name: str) -> str:
    """A file of knowledge in `models/data`."""
    return files("models").joinpath("data", name).read_text("utf-8")
