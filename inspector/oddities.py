"""Lines whose price or density the goods that they declare cannot have, and the materials that would fit."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from inspector.checking import Scene
from inspector.comparing import shipment_papers
from inspector.controls.currencies import site_rates
from inspector.controls.goods import (
    GoodsBand,
    declared_goods,
    material_density,
    materials_for_price,
    price_off,
    site_goods,
)
from inspector.controls.schema import MATERIALS
from inspector.core.document import Document, LineItem
from inspector.core.phrase import Phrase
from inspector.goods import line_code, line_text, material_matches, openly
from inspector.pricing import KiloPrice, Packed, kilo_price, packed
from inspector.remembering import remembered

TIMES: Final = 3
"""A price counts from three times the upper limit of the declared goods. Source: rule HR2 of the look-alike table."""

DENSE: Final = 1.05
"""Goods packed more densely than their own solid are impossible (rule HR1); five percent are left for rounding."""

FILLED: Final = 0.75
"""Powders and grains never fill more of their room: spheres of one size poured at random fill 0.64 of it, and a tenth
is left for mixed sizes and rounding. Source: random close packing, as handbooks of powders have it."""

LOOSE: Final = re.compile(
    r"powder|beads?\b|\bshot\b|granul|\bgrit\b|\bslag\b|\bdross\b|residue|\bash(?:es)?\b|\bdust\b|\blumps?\b|\bflakes?\b|"
    r"\bchips?\b|\bsand\b|concentrate|pellets?\b|粉|珠|丸|颗粒|渣|灰|砂|块矿|碎|屑|精矿",
    re.IGNORECASE,
)

USE: Final = re.compile(r"\b(?:for|used\s+in)\b[^,;.]*|[\u4e00-\u9fff]{1,8}用(?=[\u4e00-\u9fff]{2})", re.IGNORECASE)
"""What goods are used for, which is not what they are: ferrite magnets for loudspeakers, 扬声器用铁氧体."""

BY_WORDS: Final = 1.9
"""From this score on, words of the description speak for the goods, not a tariff heading alone."""

AS_GOOD: Final = 0.8
"""Goods that fit the description nearly as well as the best are taken into account too."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What a line declares: the name of the best fit, and the widest price and density of all good fits."""

    name: Phrase
    low: Decimal
    high: Decimal
    density: int | None
    by_words: bool


@dataclass(frozen=True, slots=True)
class OddPrice:
    """A line that costs far more or less than its goods.

    `fits` are materials that cost as much, best first; `off` is how badly the price fits each, as a ratio of 1 or more.
    """

    document: Document
    item: LineItem
    declared: Declared
    price: KiloPrice
    fits: tuple[str, ...]
    off: Mapping[str, float] = field(default_factory=dict)

    @property
    def times(self) -> Decimal:
        """How many times the nearer limit of the declared goods the price is; below 1 where it is too low."""
        limit = self.declared.high if self.price.usd > self.declared.high else self.declared.low
        return self.price.usd / limit


@dataclass(frozen=True, slots=True)
class OddDensity:
    """A line packed more densely than the solid goods; `fits` are materials that are dense enough."""

    document: Document
    item: LineItem
    declared: Declared
    packed: Packed
    fits: tuple[str, ...]


def declared(scene: Scene, item: LineItem) -> Declared | None:
    """The ordinary goods that a line declares; None where its words and code name none."""
    words = line_text(item)
    table, code = site_goods(scene.catalogue), line_code(item)
    found = declared_goods(USE.sub(" ", words), code, table=table) or declared_goods(words, code, table=table)
    if not found:
        return None
    good = [band for band in found if band.score >= AS_GOOD * found[0].score]
    return Declared(
        found[0].called,
        min(b.price_low for b in good),
        max(b.price_high for b in good),
        _densest(good),
        found[0].score >= BY_WORDS and _by_words(item, found[0], table),
    )


@remembered
def odd_prices(scene: Scene) -> tuple[OddPrice, ...]:
    """Every line whose price is at least three times off the band of its goods, on the day that is judged."""
    on, _ = scene.judged_on()
    return tuple(_odd_prices(scene, on))


@remembered
def odd_densities(scene: Scene) -> tuple[OddDensity, ...]:
    """Every line whose net weight does not fit into its volume even as one solid block of the declared goods.

    Powder and grains must fit as closely as they can be poured.
    """
    found = []
    for document, item in _lines(scene):
        goods, box = declared(scene, item), packed(document, item, scene.documents)
        if goods is None or box is None or goods.density is None or _names_material(scene, item):
            continue
        if float(box.kg_per_cbm) > goods.density * (FILLED if LOOSE.search(line_text(item)) else DENSE):
            found.append(OddDensity(document, item, goods, box, _dense_enough(box.kg_per_cbm)))
    return tuple(found)


def _odd_prices(scene: Scene, on: dt.date) -> Iterator[OddPrice]:
    for document, item in _lines(scene):
        if document.kind not in ("commercial_invoice", "customs_declaration"):
            continue
        goods = declared(scene, item)
        price = kilo_price(document, item, scene.documents, on, site_rates(scene.catalogue))
        if goods is None or price is None or _names_material(scene, item):
            continue
        if price.usd >= TIMES * goods.high or price.usd * TIMES <= goods.low:
            fits = materials_for_price(price.usd, on, catalogue=scene.catalogue) if price.usd > goods.high else ()
            off = {m: price_off(m, price.usd, on, catalogue=scene.catalogue) for m, _, _ in fits}
            yield OddPrice(document, item, goods, price, tuple(off), MappingProxyType(off))


def _lines(scene: Scene) -> Iterator[tuple[Document, LineItem]]:
    for document in shipment_papers(scene.documents):
        for item in document.lines:
            yield document, item


def _names_material(scene: Scene, item: LineItem) -> bool:
    """Whether the words of the line name a material: the code of one under other words is a contradiction itself."""
    return any(openly(match) and match.how != "hs" for match in material_matches(scene, item))


def _densest(bands: list[GoodsBand]) -> int | None:
    """The highest density of all fits; None where one of them is assembled and has no density of its own."""
    densities = [band.density[1] for band in bands if band.density is not None]
    return max(densities) if len(densities) == len(bands) else None


def _by_words(item: LineItem, band: GoodsBand, table: tuple[GoodsBand, ...] | None) -> bool:
    return any(found.name == band.name for found in declared_goods(line_text(item), table=table))


def _dense_enough(kg_per_cbm: Decimal) -> tuple[str, ...]:
    """Materials whose solid is at least this dense, the least dense first: it needs the least empty space."""
    ranges = [(density[1], m) for m in MATERIALS if (density := material_density(m)) is not None]
    return tuple(m for top, m in sorted(ranges) if top >= float(kg_per_cbm))
