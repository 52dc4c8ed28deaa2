"""What ordinary goods are called, weigh and cost, and which controlled materials would fit a price or a density."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from inspector.controls.catalogue import Catalogue
from inspector.controls.codes import digits
from inspector.controls.currencies import Rates, load_rates, to_usd
from inspector.controls.schema import Certainty, Part, Price, Word
from inspector.controls.tokens import has_han, plain
from inspector.controls.yamlfile import load_model
from inspector.core.phrase import Phrase
from inspector.remembering import remembered

__all__ = [
    "GoodsBand",
    "NamedGoods",
    "Rates",
    "declared_goods",
    "goods_named",
    "load_rates",
    "material_density",
    "materials_for_price",
    "price_off",
    "site_goods",
    "to_usd",
]

GOODS = Path(__file__).parent.parent / "data" / "goods.yaml"
NEAR = dt.timedelta(days=548)
"""A price counts for a day within eighteen months of it, because these markets moved threefold within two years."""

SLACK = Decimal("1.6")
"""A band is widened by this factor on both sides: quality, quantity and terms of sale differ."""

WIDE = 0.7
"""How much the width of a price band counts against its material, as a power of its logarithm (judgement)."""

UNPRICED = 4.0
"""How badly any price fits a material of which none is known."""

_BY_MASS = frozenset({"USD/kg", "USD/t", "USD/lb", "USD/mtu WO3", "USD/ct"})

Prefix = Annotated[str, StringConstraints(pattern=r"^\d{2}(\d{2}){0,2}$")]
Kgm3 = tuple[int, int]


class _Row(Part):
    name: Word
    en: tuple[Word, ...]
    zh: tuple[Word, ...]
    hs: tuple[Prefix, ...]
    density: Kgm3 | None = None
    usd_per_kg: tuple[Decimal, Decimal]
    purity: str = ""
    packing: str = ""
    un: tuple[Annotated[str, StringConstraints(pattern=r"^\d{4}$")], ...] = ()

    @model_validator(mode="after")
    def _ordered(self) -> _Row:
        if self.usd_per_kg[0] > self.usd_per_kg[1] or (self.density and self.density[0] > self.density[1]):
            raise ValueError(f"{self.name}: a band begins above its end")
        return self


class _File(Part):
    certainty: Certainty
    goods: Annotated[tuple[_Row, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class GoodsBand:
    """A family of ordinary goods: density of the solid in kg/m3 (None where they are assembled), price in USD/kg.

    `score` says how well a description and code fit it, 0 where it was not asked.
    """

    name: str
    words_en: tuple[str, ...]
    words_zh: tuple[str, ...]
    hs: tuple[str, ...]
    density: Kgm3 | None
    price_low: Decimal
    price_high: Decimal
    purity: str
    packing: str
    un_numbers: tuple[str, ...]
    certainty: str
    score: float = 0.0

    @property
    def called(self) -> Phrase:
        """The name of the family in both languages; the English one where it has no Chinese word."""
        return Phrase(self.name, self.words_zh[0] if self.words_zh else self.name)


@dataclass(frozen=True, slots=True)
class NamedGoods:
    """A family that a description names: the word of ours, and where it stands."""

    band: GoodsBand
    word: str
    start: int
    end: int


@lru_cache(maxsize=4)
def goods(path: Path | None = None) -> tuple[GoodsBand, ...]:
    """The table of a site, or the carried one.

    Raises:
        CatalogueInvalid: the file is malformed.
    """
    table = load_model(path or GOODS, _File)[0]
    return tuple(
        GoodsBand(r.name, r.en, r.zh, r.hs, r.density, *r.usd_per_kg, r.purity, r.packing, r.un, table.certainty)
        for r in table.goods
    )


def site_goods(catalogue: Catalogue) -> tuple[GoodsBand, ...] | None:
    """The table that a site has put in place of the carried one; None where it has none."""
    path = catalogue.tables.get(GOODS.name)
    return goods(path) if path is not None else None


def declared_goods(
    description: str, hs: str = "", *, table: tuple[GoodsBand, ...] | None = None
) -> tuple[GoodsBand, ...]:
    """The families that the description and the HS code speak of, the best first; empty where neither says anything.

    Words and code both count; a code of fewer than four digits says nothing alone.
    """
    code = digits(hs)
    scores: dict[str, float] = {}
    bands: dict[str, GoodsBand] = {}
    for named in goods_named(description, table=table):
        bands[named.band.name] = named.band
        scores[named.band.name] = max(scores.get(named.band.name, 0.0), _words_score(named.word))
    for band, by_code in _by_code(code, table) if table else _by_carried_code(code):
        if band.name in scores or by_code >= 1:
            bands[band.name] = band
            scores[band.name] = scores.get(band.name, 0.0) + by_code
    ranked = sorted(bands.items(), key=lambda pair: -round(scores[pair[0]], 3))
    return tuple(replace(band, score=round(scores[name], 3)) for name, band in ranked)


def goods_named(description: str, *, table: tuple[GoodsBand, ...] | None = None) -> tuple[NamedGoods, ...]:
    """Every family whose words stand in the description, each with its longest word there and its place."""
    text = plain(description).lower()
    index = _carried_index() if table is None else _index(table)
    found: dict[str, NamedGoods] = {}
    for token in re.finditer(r"[a-z0-9]+|[\u3400-\u9fff]", text):
        for word, pattern, band in index.get(_first(token.group()), ()):
            match = pattern.match(text, token.start())
            known = found.get(band.name)
            if match and (known is None or len(word) > len(known.word)):
                found[band.name] = NamedGoods(band, word, match.start(), match.end())
    return tuple(found.values())


def materials_for_price(
    usd_per_kg: Decimal, on: dt.date, *, catalogue: Catalogue | None = None
) -> tuple[tuple[str, Decimal, Decimal], ...]:
    """Controlled materials that cost about this much on that day, each with its band, the best fit first."""
    found = []
    for material, (low, high) in _bands(catalogue or _carried(), on).items():
        if low / SLACK <= usd_per_kg <= high * SLACK:
            middle = (low * high).sqrt()
            off = usd_per_kg / middle if usd_per_kg > middle else middle / usd_per_kg
            found.append((off, material, low, high))
    return tuple((material, low, high) for _, material, low, high in sorted(found))


def price_off(material: str, usd_per_kg: Decimal, on: dt.date, *, catalogue: Catalogue | None = None) -> float:
    """How badly a price fits what is known of the prices of a material near that day: 1 is as well as can be.

    Of its known prices the nearest counts: by how much the price lies outside, and the wider a band is, the less it
    says.
    """
    found = [_off(usd_per_kg, low, high) for low, high in _points(catalogue or _carried(), on).get(material, ())]
    return min(found, default=UNPRICED)


def _off(usd: Decimal, low: Decimal, high: Decimal) -> float:
    width = math.log(float(high / low * SLACK * SLACK))
    return float(max(Decimal(1), low / usd, usd / high)) * math.pow(max(1.0, width), WIDE)


def material_density(material: str, *, catalogue: Catalogue | None = None) -> tuple[float, float] | None:
    """Lowest and highest density in kg/m3 of the solid forms of a material; None where none is known.

    Liquids and metal-organics are left out: they travel in steel bottles.
    """
    least = 1.0 if material == "graphite" else 2.0
    ranges = [
        (float(item.density.low), float(item.density.high))
        for item in (catalogue or _carried()).items
        if item.material == material and item.density and item.kind == "material" and item.density.low >= least
    ]
    if not ranges:
        return None
    return min(low for low, _ in ranges) * 1000, max(high for _, high in ranges) * 1000


def _words_score(word: str) -> float:
    """More words are more telling."""
    if has_han(word):
        return 1.5 + 0.35 * len(word)
    return 1.5 + 0.5 * len(word.split()) + 0.02 * len(word)


Row = tuple[str, re.Pattern[str], GoodsBand]


@lru_cache(maxsize=1)
def _carried_index() -> dict[str, tuple[Row, ...]]:
    return _index(goods())


@remembered
def _index(table: tuple[GoodsBand, ...]) -> dict[str, tuple[Row, ...]]:
    """All words by the start of their first word or by their first character."""
    rows: dict[str, list[Row]] = {}
    for band in table:
        for word in (*band.words_en, *band.words_zh):
            low = word.lower()
            body = r"[\s\-]+".join(re.escape(w) for w in low.split())
            pattern = re.escape(low) if has_han(low) else rf"(?<![a-z0-9]){body}(?:s|es)?(?![a-z0-9])"
            start = re.match(r"[a-z0-9]+|.", low)
            rows.setdefault(_first(start.group() if start else low), []).append((word, re.compile(pattern), band))
    return {key: tuple(value) for key, value in rows.items()}


def _first(word: str) -> str:
    """What a word and its plural have in common at the start."""
    return word[:3]


@lru_cache(maxsize=1024)
def _by_carried_code(code: str) -> tuple[tuple[GoodsBand, float], ...]:
    return _by_code(code, goods())


def _by_code(code: str, table: tuple[GoodsBand, ...]) -> tuple[tuple[GoodsBand, float], ...]:
    """The families for which a code speaks, in the order of the table, with the points of it."""
    scored = ((band, _code_score(code, band)) for band in table)
    return tuple((band, score) for band, score in scored if score)


def _code_score(code: str, band: GoodsBand) -> float:
    sizes = [len(prefix) for prefix in band.hs if code.startswith(prefix)]
    return {6: 2.0, 4: 1.5, 2: 0.5}[max(sizes)] if code and sizes else 0.0


@lru_cache(maxsize=1)
def _carried() -> Catalogue:
    return Catalogue.load()


@lru_cache(maxsize=64)
def _points(catalogue: Catalogue, on: dt.date) -> dict[str, tuple[tuple[Decimal, Decimal], ...]]:
    """For each material all its known prices near the day, each by itself."""
    found = {}
    for material in dict.fromkeys(item.material for item in catalogue.items if item.material):
        prices = [p for i in catalogue.items if i.material == material for p in i.prices if p.unit in _BY_MASS]
        found[material] = tuple(_pairs(_nearest(prices, on)))
    return found


@lru_cache(maxsize=64)
def _bands(catalogue: Catalogue, on: dt.date) -> dict[str, tuple[Decimal, Decimal]]:
    """For each material the band of its prices near the day.

    Offers of small lots on the web may lower the band, never raise it: they may be far over volume prices.
    """
    found: dict[str, tuple[Decimal, Decimal]] = {}
    for material in dict.fromkeys(item.material for item in catalogue.items if item.material):
        prices = [p for i in catalogue.items if i.material == material for p in i.prices if p.unit in _BY_MASS]
        lots = [p for p in prices if "small-lot" in p.basis]
        bulk = _pairs(_nearest([p for p in prices if p not in lots], on))
        small = _pairs(_nearest(lots, on))
        if bulk or small:
            high = max(high for _, high in bulk or small)
            found[material] = (min(low for low, _ in (*bulk, *small)), high)
    return found


def _pairs(prices: list[Price]) -> list[tuple[Decimal, Decimal]]:
    return [p.usd_per_kg for p in prices if p.usd_per_kg]


def _nearest(prices: list[Price], on: dt.date) -> list[Price]:
    close = [p for p in prices if abs(p.day - on) <= NEAR]
    if close or not prices:
        return close
    last = min(abs(p.day - on) for p in prices)
    return [p for p in prices if abs(p.day - on) == last]
