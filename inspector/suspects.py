"""Which controlled material the bundle as a whole points at: names, CAS and UN numbers, telling details."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from inspector.checking import Scene
from inspector.comparing import Statement
from inspector.core.document import Document, TextLine
from inspector.goods import named_materials, names
from inspector.values.reference_number import cas_numbers, un_numbers

ENOUGH: Final = 0.3
"""Below this weight no material is named: a guess is worse than silence."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing on the papers that points at materials, with the weight it lends each of them (0–1)."""

    materials: tuple[str, ...]
    weight: float
    document: Document | None = None
    line: TextLine | None = None
    statement: Statement | None = None
    quote: str = ""


def likely_material(scene: Scene, more: Iterable[Hint] = ()) -> str | None:
    """The material that all hints together make most likely, or None.

    Goods that the papers name openly come first; then the hints, each adding to the others. `more` are hints
    that only the asking check knows, such as a price or a density.
    """
    named = named_materials(scene)
    if named:
        return named[0].material
    ranked = suspects([*hints(scene), *more])
    return ranked[0][0] if ranked and ranked[0][1] >= ENOUGH else None


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
