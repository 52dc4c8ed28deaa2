"""Which controlled material the bundle as a whole points at: names, CAS and UN numbers, telling details."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from inspector.checking import Scene
from inspector.comparing import SHIPMENT_PAPERS, Statement
from inspector.controls.betrayals import betrayals, ordinary_for
from inspector.controls.knowledge import lookalikes
from inspector.core.document import Document, TextLine
from inspector.goods import SURE, line_code, line_text, named_materials, openly, spoken
from inspector.oddities import odd_densities, odd_prices
from inspector.remembering import remembered

ENOUGH: Final = 0.3
"""Below this weight no material is named: a guess is worse than silence."""

LAB: Final = ("certificate_of_analysis", "safety_data_sheet")

NAME_ON_LAB_PAPER: Final = 0.3

SMALL_SHARE: Final = re.compile(
    r"(?<![\d.])(?:[<≤]\s*)?[0-4]?\d(?:\.\d+)?\s*(?:%|ppm)|\bppm\b|\bmax\b|[<≤]\s*0\.", re.IGNORECASE
)
"""A share below half, or a limit of an impurity, in the same text."""

PRICE: Final = 0.5
DENSITY: Final = 0.6
BEST_FIT: Final = 0.05
COVER: Final = 0.2
"""What a price or a density lends to the materials that fit it; both fit several, so neither decides alone."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing on the papers that points at materials: what it lends each of them (0–1), why, and where it stands."""

    materials: tuple[str, ...]
    weight: float
    why: str = ""
    quote: str = ""
    document: Document | None = None
    place: Statement | TextLine | None = None


def likely_material(scene: Scene, among: Iterable[str] = ()) -> str | None:
    """The material that all hints together make most likely, or None.

    Goods that the papers name openly come first; then the hints, each adding to the others. With `among`, only
    these materials are considered, and the best of them is named even where the hints are weak.
    """
    allowed = tuple(among)
    named = [n.material for n in named_materials(scene) if openly(n.match)]
    ranked = suspects([*hints(scene), *of_numbers(scene), *(of_covers(scene) if allowed else ())])
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


def of_covers(scene: Scene) -> Iterator[Hint]:
    """Hints of the declared goods themselves: materials that are known to travel under such a name and code.

    A hint only for choosing among materials that fit already: most such goods are what they say.
    """
    codes = {line_code(item)[:4] for _, item in scene.lines() if len(line_code(item)) >= 4}
    for group in lookalikes().groups:
        if any(prefix[:4] in codes for cover in group.covers for prefix in cover.hs):
            found = dict.fromkeys(scene.catalogue.item(i).material for i in group.items)
            materials = tuple(m for m in found if m)
            if materials:
                yield Hint(materials, COVER)


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


@remembered
def hints(scene: Scene) -> tuple[Hint, ...]:
    """Every telling detail on the papers, once for each paper, material and reason."""
    return tuple(_hints(scene))


def _hints(scene: Scene) -> Iterator[Hint]:
    for document in scene.documents:
        told: set[tuple[tuple[str, ...], str]] = set()
        for text, place in spoken(document):
            for hint in _in_text(scene, document, text, place):
                if (hint.materials, hint.why) not in told:
                    told.add((hint.materials, hint.why))
                    yield hint


def _in_text(scene: Scene, document: Document, text: str, place: Statement | TextLine) -> Iterator[Hint]:
    for found, quote, strength, why in _details(text, goods_words(scene)):
        yield Hint(found, strength, why, quote, document, place)
    small = SMALL_SHARE.search(text) is not None
    for match in scene.catalogue.match(text):
        if not match.material or match.how == "hs" or match.limit_met is False:
            continue
        if match.how == "cas":
            weight = match.strength * (0.5 if small else 1.0)
            yield Hint((match.material,), weight, f"CAS number {match.quote}", match.quote, document, place)
        elif match.strength >= SURE:
            # Analyses list impurities, safety sheets ingredients: there a name alone says little.
            weight = NAME_ON_LAB_PAPER if document.kind in LAB or small else match.strength
            yield Hint((match.material,), weight, f"the name “{match.quote}”", match.quote, document, place)


@remembered
def goods_words(scene: Scene) -> str:
    """What the shipment papers call the goods, all together: some details are nothing unusual for such goods."""
    return " ".join(dict.fromkeys(line_text(i) for d, i in scene.lines() if d.kind in SHIPMENT_PAPERS))


def _details(text: str, goods: str) -> Iterator[tuple[tuple[str, ...], str, float, str]]:
    """Betraying details of a text: those of one place that speak of several materials are one hint."""
    grouped: dict[tuple[int, int, str], list[str]] = {}
    strengths: dict[tuple[int, int, str], tuple[str, float]] = {}
    for found in betrayals(text):
        key = (found.start, found.end, found.kind)
        if found.material and not ordinary_for(found.kind, goods):
            grouped.setdefault(key, []).append(found.material)
            strengths.setdefault(key, (found.why, found.strength))
    for key, materials in grouped.items():
        why, strength = strengths[key]
        yield tuple(materials), text[key[0] : key[1]], strength, why
