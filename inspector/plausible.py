"""Which of several materials that fit a price or a density is the most plausible."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from inspector.controls.goods import material_density
from inspector.controls.schema import MATERIALS, Certainty, Part, Word
from inspector.controls.yamlfile import load_model

TABLE: Final = Path(__file__).parent / "data" / "plausible.yaml"

SAME_FORM: Final = 2.0
"""A material that travels in the form of the declared goods is so many times as plausible as one that does not."""

KNOWN_COVER: Final = 1.8
"""The same for a material that is known to travel under the name or code of the declared goods."""

KIN: Final = 2.6
"""The same for a material of which the declared goods are the usual cover, or the chemical kin."""

USUAL_FILL: Final = 0.55
"""Packed goods usually hold about this share of the density of their solid (rule HR1: 0.2 to 0.8)."""


class _Row(Part):
    often: Annotated[float, Field(gt=0, le=1)]
    forms: tuple[Word, ...]
    covers: str = ""


class _File(Part):
    certainty: Certainty
    forms: dict[Word, str]
    materials: dict[Word, _Row]


FAR: Final = 4.0
"""How far outside of its band a price counts for a material that it does not fit, where it fits others."""


def plausible(
    fits: Iterable[str],
    goods: str,
    *,
    known: Iterable[str] = (),
    hinted: Mapping[str, float] | None = None,
    kg_per_cbm: float | None = None,
    off: Mapping[str, float] | None = None,
) -> tuple[str, ...]:
    """The materials of `fits`, the most plausible first.

    `goods` is what the papers call the goods, `known` are materials known to travel under that name, `hinted` what
    other details lend to each (0–1), `kg_per_cbm` how densely the goods are packed, and `off` how badly the price fits
    each (1 or more: it lies outside of the band, or the band is so wide that it says little).
    """
    table, shapes = _table(), _shapes(goods)
    covers, hints, outside = set(known), hinted or {}, off or {}

    def weight(material: str) -> float:
        row = table.materials[material]
        found = row.often * (SAME_FORM if shapes & set(row.forms) else 1.0)
        named = bool(row.covers) and re.search(row.covers, goods, re.IGNORECASE) is not None
        found *= (KIN if named else 1.0) * (KNOWN_COVER if material in covers else 1.0)
        found *= 1 + 12 * hints.get(material, 0.0)
        found /= max(1.0, outside.get(material, FAR if outside else 1.0))
        return found * (_fill(material, kg_per_cbm) if kg_per_cbm else 1.0)

    order = {name: n for n, name in enumerate(fits)}
    return tuple(sorted(order, key=lambda m: (-weight(m), order[m])))


def _fill(material: str, kg_per_cbm: float) -> float:
    """How usual it is that this material is packed as densely: not where it would fill all of the box, or little."""
    known = material_density(material)
    if known is None:
        return 0.3
    filled = kg_per_cbm / known[1]
    return 0.05 if filled > 1 else math.exp(-(((filled - USUAL_FILL) / 0.35) ** 2))


def _shapes(goods: str) -> set[str]:
    return {name for name, pattern in _patterns() if pattern.search(goods)}


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(text, re.IGNORECASE)) for name, text in _table().forms.items())


@lru_cache(maxsize=1)
def _table() -> _File:
    """The carried table; every public material must be in it.

    Raises:
        CatalogueInvalid: the file is malformed.
        ValueError: a material is missing.
    """
    table = load_model(TABLE, _File)[0]
    missing = [m for m in MATERIALS if m not in table.materials]
    if missing:
        raise ValueError(f"{TABLE.name}: {missing[0]} is missing")
    return table
