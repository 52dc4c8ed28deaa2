"""Which controlled material the bundle as a whole points at: names, CAS and UN numbers, telling details."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from inspector.checking import Scene
from inspector.comparing import SHIPMENT_PAPERS, Statement
from inspector.controls.betrayals import betrayals, ordinary_for
from inspector.controls.goods import declared_goods
from inspector.controls.knowledge import lookalikes
from inspector.core.document import Document, LineItem, TextLine
from inspector.core.phrase import NOTHING, Phrase, say
from inspector.goods import SURE, line_code, line_text, named_materials, openly, spoken
from inspector.oddities import odd_densities, odd_prices
from inspector.plausible import plausible
from inspector.remembering import remembered

ENOUGH: Final = 0.3
"""Below this weight no material is named: a guess is worse than silence."""

NEAR: Final = 0.85
"""Materials whose details weigh nearly as much as those of the first are compared by what is more plausible."""

LAB: Final = ("certificate_of_analysis", "safety_data_sheet")

NAME_ON_LAB_PAPER: Final = 0.3

SMALL_SHARE: Final = re.compile(
    r"(?<![\d.])(?:[<≤]\s*)?[0-4]?\d(?:\.\d+)?\s*(?:%|ppm)|\bppm\b|\bmax\b|[<≤]\s*0\.", re.IGNORECASE
)
"""A share below half, or a limit of an impurity, in the same text."""

MOSTLY: Final = re.compile(r"\D{0,16}(?:8[5-9](?:\.\d+)?|9\d(?:\.\d+)?|100)(?!\d)|\W{0,3}[3-8]N\b")
"""What follows a name where the goods are made of it: a share of 85 % or more, or nines."""

PRICE: Final = 0.5
DENSITY: Final = 0.6
CODE: Final = 0.6
"""What a price, a density or a code lends to the materials that fit it; all fit several, so none decides alone."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing on the papers that points at materials: what it lends each of them (0–1), why, and where it stands."""

    materials: tuple[str, ...]
    weight: float
    why: Phrase = NOTHING
    quote: str = ""
    document: Document | None = None
    place: Statement | TextLine | None = None


def likely_material(scene: Scene, among: Iterable[str] = (), line: LineItem | None = None) -> str | None:
    """The material that all hints together make most likely, or None.

    Goods that the papers name openly come first; then the hints, each adding to the others. With `among`, only
    these materials are considered, and the best of them is named even where the hints are weak. With `line`, only what
    that line calls its goods speaks for their kin and form, not the other goods of the shipment.
    """
    allowed = tuple(among)
    named = [n.material for n in named_materials(scene) if openly(n.match)]
    ranked = suspects([*hints(scene), *of_numbers(scene), *of_codes(scene)])
    if allowed:
        return next((m for m in named if m in allowed), None) or _most_plausible(scene, allowed, line)
    if named:
        return named[0]
    if not ranked or ranked[0][1] < ENOUGH:
        return None
    return _most_plausible(scene, [m for m, weight in ranked if weight >= NEAR * ranked[0][1]], line)


def _most_plausible(scene: Scene, fits: Iterable[str], line: LineItem | None) -> str:
    """The most plausible of these: by details, the form of the goods, price, density, and what is smuggled."""
    dense, price = odd_densities(scene)[:1], next((p for p in odd_prices(scene) if p.fits), None)
    return plausible(
        fits,
        goods_words(scene) if line is None else line_text(line),
        known=known_covers([item for _, item in scene.lines()] if line is None else [line], scene),
        hinted=dict(suspects([*hints(scene), *of_codes(scene)])),
        kg_per_cbm=float(dense[0].packed.kg_per_cbm) if dense else None,
        off=price.off if price is not None else None,
    )[0]


def of_numbers(scene: Scene) -> Iterator[Hint]:
    """Hints of prices and densities that the declared goods cannot have."""
    for price in odd_prices(scene)[:2]:
        if price.fits:
            yield Hint(price.fits, PRICE)
    yield from of_density(scene)


def of_codes(scene: Scene) -> Iterator[Hint]:
    """Hints of tariff codes that stand for materials: for choosing among them, never a detail that betrays."""
    codes = {line_code(item) for d, item in scene.lines() if d.kind in SHIPMENT_PAPERS and len(line_code(item)) >= 6}
    for code in sorted(codes):
        for material, strength in scene.catalogue.materials_of_hs(code):
            yield Hint((material,), CODE * strength)


def known_covers(lines: Iterable[LineItem], scene: Scene) -> Iterator[str]:
    """Materials that are known to travel under the name or code of the declared goods.

    Only for choosing among materials that fit already: most such goods are what they say.
    """
    goods = tuple(lines)
    codes = {line_code(item)[:4] for item in goods if len(line_code(item)) >= 4}
    families = {band.name for item in goods for band in declared_goods(line_text(item))[:1]}
    for group, prefixes, names in _covers():
        if prefixes & codes or names & families:
            yield from (m for i in group if (m := scene.catalogue.item(i).material))


@cache
def _covers() -> tuple[tuple[tuple[str, ...], frozenset[str], frozenset[str]], ...]:
    """The items of each group of look-alikes, and headings and families of the goods that they are taken for."""
    return tuple(
        (
            group.items,
            frozenset(prefix[:4] for cover in group.covers for prefix in cover.hs),
            frozenset(b.name for cover in group.covers for b in declared_goods(cover.goods)[:1]),
        )
        for group in lookalikes().groups
    )


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
        told: set[tuple[tuple[str, ...], Phrase]] = set()
        for text, place in spoken(document):
            for hint in _in_text(scene, document, text, place):
                if (hint.materials, hint.why) not in told:
                    told.add((hint.materials, hint.why))
                    yield hint


def _in_text(scene: Scene, document: Document, text: str, place: Statement | TextLine) -> Iterator[Hint]:
    line = place.line if isinstance(place, Statement) else None
    for found, quote, strength, why in _details(text, line_text(line) if line is not None else goods_words(scene)):
        yield Hint(found, strength, why, quote, document, place)
    small = SMALL_SHARE.search(text) is not None
    for match in scene.catalogue.match(text):
        if not match.material or match.how == "hs" or match.limit_met is False:
            continue
        if match.how == "cas":
            weight = match.strength * (0.5 if small else 1.0)
            why = say("CAS number {cas}", "CAS号 {cas}", cas=match.quote)
            yield Hint((match.material,), weight, why, match.quote, document, place)
        elif match.strength >= SURE or (match.how == "alloy" and match.hit and not _mentioned(scene, match.material)):
            # Analyses list impurities, safety sheets ingredients: there a name alone says little.
            pure = (
                match.how == "alloy"
                or MOSTLY.match(text, match.end) is not None
                or re.search(r"9\d\.\d|\dN", match.quote) is not None
            )
            weight = match.strength if pure or not (document.kind in LAB or small) else NAME_ON_LAB_PAPER
            why = say("the name “{name}”", "名称“{name}”", name=match.quote)
            yield Hint((match.material,), weight, why, match.quote, document, place)


def _mentioned(scene: Scene, material: str) -> bool:
    """Whether the goods lines mention the material at all: a composition then only says how much of it there is."""
    return any(m.material == material and m.how != "hs" for m in scene.catalogue.match(goods_words(scene)))


@remembered
def goods_words(scene: Scene) -> str:
    """What the shipment papers call the goods, all together: some details are nothing unusual for such goods."""
    return " ".join(dict.fromkeys(line_text(i) for d, i in scene.lines() if d.kind in SHIPMENT_PAPERS))


def _details(text: str, goods: str) -> Iterator[tuple[tuple[str, ...], str, float, Phrase]]:
    """Betraying details of a text: those of one place that speak of several materials are one hint."""
    grouped: dict[tuple[int, int, str], list[str]] = {}
    strengths: dict[tuple[int, int, str], tuple[Phrase, float]] = {}
    for found in betrayals(text):
        key = (found.start, found.end, found.kind)
        if found.material and not ordinary_for(found.kind, goods):
            grouped.setdefault(key, []).append(found.material)
            strengths.setdefault(key, (found.why, found.strength))
    for key, materials in grouped.items():
        why, strength = strengths[key]
        yield tuple(materials), text[key[0] : key[1]], strength, why
