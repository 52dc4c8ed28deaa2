"""Which controlled material the bundle as a whole points at: names, CAS and UN numbers, telling details."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from inspector.checking import Scene
from inspector.comparing import Statement
from inspector.core.document import Document, TextLine
from inspector.goods import named_materials, names, openly
from inspector.oddities import odd_densities, odd_prices
from inspector.values.reference_number import cas_numbers, un_numbers

ENOUGH: Final = 0.3
"""Below this weight no material is named: a guess is worse than silence."""

PRICE: Final = 0.5
DENSITY: Final = 0.6
BEST_FIT: Final = 0.05
"""What a price or a density lends to the materials that fit it; both fit several, so neither decides alone."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing on the papers that points at materials, with the weight it lends each of them (0–1)."""

    materials: tuple[str, ...]
    weight: float
    document: Document | None = None
    line: TextLine | None = None
    statement: Statement | None = None
    quote: str = ""


def likely_material(scene: Scene, among: Iterable[str] = ()) -> str | None:
    """The material that all hints together make most likely, or None.

    Goods that the papers name openly come first; then the hints, each adding to the others. With `among`, only
    these materials are considered, and the best of them is named even where the hints are weak.
    """
    allowed = tuple(among)
    named = [n.material for n in named_materials(scene) if openly(n.match)]
    ranked = suspects([*hints(scene), *of_numbers(scene)])
    if allowed:
        best = [m for m in (*named, *(m for m, _ in ranked)) if m in allowed]
        return best[0] if best else allowed[0]
    if named:
        return named[0]
    return ranked[0][0] if ranked and ranked[0][1] >= ENOUGH else None


def of_numbers(scene: Scene) -> Iterator[Hint]:
    """Hints of prices and densities that the declared goods cannot have; the best fit counts a little more."""
    for price in odd_prices(scene)[:2]:
        if price.fits:
            yield Hint(price.fits, PRICE)
            yield Hint(price.fits[:1], BEST_FIT)
    yield from of_density(scene)


def of_density(scene: Scene) -> Iterator[Hint]:
    """Hints of goods that are packed more densely than they can be."""
    for density in odd_densities(scene)[:1]:
        if density.fits:
            yield Hint(density.fits, DENSITY)


def suspects(found: Iterable[Hint]) -> list[tuple[str, float]]:
    """Each material with the weight that its hints give together, 0–1, heaviest first.

    A hint that points at several materials lends each of them only its share.
    """
    doubts: dict[str, float] = {}
    for hint in found:
        share = hint.weight / math.sqrt(len(hint.materials) or 1)
        for material in hint.materials:
            doubts[material] = doubts.get(material, 1.0) * (1 - share)
    return sorted(((m, round(1 - d, 4)) for m, d in doubts.items()), key=lambda pair: (-pair[1], pair[0]))


def hints(scene: Scene) -> Iterator[Hint]:
    """Every hint in the text of the papers."""
    for document in scene.documents:
        for printed in document.text:
            yield from _in_text(scene, document, printed)


def _in_text(scene: Scene, document: Document, printed: TextLine) -> Iterator[Hint]:
    for cas in cas_numbers(printed.text):
        materials = scene.catalogue.materials_of_cas(cas)
        if materials:
            yield Hint(materials, 0.9, document, printed, quote=cas)
    for number in un_numbers(printed.text):
        materials = scene.catalogue.materials_of_un(number)
        if materials:
            yield Hint(materials, 0.7, document, printed, quote=number)
    named = tuple(sorted(names(scene, printed.text)))
    if named:
        yield Hint(named, 0.8, document, printed, quote=printed.text)
