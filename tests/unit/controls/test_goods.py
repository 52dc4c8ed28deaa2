"""What ordinary goods weigh and cost, and which materials fit a price."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from inspector.controls.catalogue import Catalogue
from inspector.controls.goods import (
    declared_goods,
    goods,
    goods_named,
    material_density,
    materials_for_price,
)
from inspector.controls.knowledge import lookalikes

DAY = dt.date(2026, 5, 1)
CATALOGUE = Catalogue.load()


def test_the_table_is_broad() -> None:
    assert len(goods()) >= 150
    assert len({code[:2] for band in goods() for code in band.hs}) >= 60
    assert len({band.name for band in goods()}) == len(goods())


def test_bands_are_in_order_and_within_reason() -> None:
    for band in goods():
        assert Decimal(0) < band.price_low <= band.price_high, band.name
        if band.density:
            assert 20 <= band.density[0] <= band.density[1] <= 23000, band.name


def test_every_cover_of_the_lookalikes_has_a_band() -> None:
    """Covers that are controlled themselves (8106, 8110) and sales channels (9610) are no ordinary goods."""
    prefixes = [prefix for band in goods() for prefix in band.hs]
    codes = {code for group in lookalikes().groups for cover in group.covers for code in cover.hs}
    missing = {c for c in codes if not any(c.startswith(p) or p.startswith(c) for p in prefixes)}
    assert missing <= {"8106", "8110", "9610"}


@pytest.mark.parametrize(
    ("description", "hs", "name"),
    [
        ("Zinc ingots 99.995 %", "7901110000", "zinc ingot"),
        ("Aluminium oxide powder", "2818", "alumina"),
        ("LED panel lights", "9405", "led lights"),
        ("Glazed ceramic tiles", "", "ceramic tiles"),
        ("锌锭", "", "zinc ingot"),
        ("Iron powder", "", "iron powder"),
        ("Goods", "790112", "zinc ingot"),
        ("Art supplies", "", "art supplies and pens"),
        ("Nickel powder", "7504", "nickel powder"),
        ("焊锡膏", "3810", "solder paste"),
    ],
)
def test_goods_are_recognised(description: str, hs: str, name: str) -> None:
    assert declared_goods(description, hs)[0].name == name


def test_words_and_code_together_rank_before_either() -> None:
    first = declared_goods("zinc oxide", "281700")[0]
    assert first.name == "zinc oxide"
    assert first.score > declared_goods("zinc oxide")[0].score


def test_nothing_is_recognised_in_nothing() -> None:
    assert declared_goods("", "") == ()
    assert declared_goods("as per invoice", "99") == ()


def test_words_stand_whole() -> None:
    assert not [n for n in goods_named("copenhagen pumpkin") if n.word in ("pen", "pump")]


def test_honest_dear_goods_are_not_called_cheap() -> None:
    for description, price in (("silver granules", 1000), ("tin ingot", 35), ("saffron", 2000), ("gold bar", 90000)):
        band = declared_goods(description)[0]
        assert band.price_low <= price <= band.price_high


@pytest.mark.parametrize(
    ("price", "material"),
    [(300, "gallium"), (2000, "gallium"), (3000, "germanium"), (55, "antimony"), (100, "tellurium"), (900, "terbium")],
)
def test_materials_fit_their_price(price: int, material: str) -> None:
    assert material in [m for m, _, _ in materials_for_price(Decimal(price), DAY, catalogue=CATALOGUE)]


def test_no_material_costs_next_to_nothing() -> None:
    assert materials_for_price(Decimal("0.05"), DAY, catalogue=CATALOGUE) == ()


def test_prices_follow_the_day() -> None:
    early = {m: (low, high) for m, low, high in materials_for_price(Decimal(22), dt.date(2024, 7, 1))}
    assert early["antimony"][0] < 25
    late = [m for m, _, _ in materials_for_price(Decimal(22), DAY)]
    assert "antimony" not in late


def test_densities_are_those_of_solids() -> None:
    tungsten = material_density("tungsten", catalogue=CATALOGUE)
    assert tungsten is not None
    assert tungsten[1] > 19000
    assert (material_density("indium") or (0, 0))[0] > 4000
    assert (material_density("gallium") or (0, 0))[0] > 4000
    assert material_density("nothing") is None
