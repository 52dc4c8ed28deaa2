"""Invented shipments agree with themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iso6346
from stdnum.cn import uscc

from inspector.papers import controlled, goods
from inspector.papers.analysis import PHYSICS
from inspector.papers.checkdigits import broken
from inspector.papers.invention import invent

seeds = st.integers(0, 10**6)


@given(seeds, st.integers(1, 20))
def test_the_lines_add_up(seed: int, count: int) -> None:
    shipment = invent(seed, lines=count)
    assert len(shipment.lines) == count
    assert shipment.total("total_amount") == pytest.approx(sum(line.amount for line in shipment.lines))
    for line in shipment.lines:
        assert line.amount == pytest.approx(line.price * line.quantity, abs=0.006)
        assert line.gross_kg >= line.net_kg > 0
        assert line.net_kg / line.volume == pytest.approx(line.goods.density, rel=0.06)


@given(seeds, st.integers(1, 30))
def test_containers_are_loaded_no_fuller_than_they_may_be(seed: int, count: int) -> None:
    shipment = invent(seed, lines=count, way="sea")
    gross, volume = shipment.total("total_gross_kg"), shipment.total("total_volume_cbm")
    assert gross / len(shipment.containers) <= 21700  # what a 20-foot container takes on the road
    assert volume / len(shipment.containers) <= 33.2  # and what its inside measures


@given(seeds)
def test_the_days_follow_each_other(seed: int) -> None:
    dates = invent(seed).dates
    assert dates.contract < dates.invoice <= dates.packing < dates.declaration < dates.export <= dates.transport
    assert dates.invoice < dates.certificate < dates.declaration


@given(seeds)
def test_identifiers_have_valid_check_digits(seed: int) -> None:
    shipment = invent(seed, way="sea")
    assert all(iso6346.is_valid(number) for number in shipment.containers)
    assert not any(iso6346.is_valid(broken(number)) for number in shipment.containers)
    assert uscc.is_valid(shipment.seller.credit_code)
    flight = invent(seed, way="air").transport_number.split("-")[1]
    assert int(flight[:7]) % 7 == int(flight[7])


def test_cas_numbers_of_all_goods_are_valid() -> None:
    for one in (*goods.chemicals(), *controlled.controlled_goods()):
        digits = one.cas.replace("-", "")
        weighted = sum(place * int(digit) for place, digit in enumerate(reversed(digits[:-1]), start=1))
        assert not digits or weighted % 10 == int(digits[-1]), one.key


def test_controlled_goods_get_a_licence_that_covers_the_export() -> None:
    for one in controlled.controlled_goods():
        shipment = invent("licensed", goods=one.key)
        assert shipment.licence is not None
        assert shipment.licence.issued < shipment.dates.export < shipment.licence.expires
    assert invent("plain").licence is None


def test_dense_goods_are_lighter_than_the_solid_material_and_heavier_than_their_cover_can_be() -> None:
    known = {one.key: one for one in controlled.controlled_goods()}
    for key, (packed, most) in controlled.DENSE.items():
        solid = 1000 * PHYSICS[known[key].cas][0] if known[key].cas else 7500  # sintered NdFeB
        assert most < packed < 0.8 * solid, key
        assert known[key].density < packed, key
        assert controlled.COVER_DENSITY[key] < most, key
    assert controlled.COVER_DENSITY.keys() == known.keys()


def test_controlled_antimony_oxide_is_as_pure_as_its_listing_asks() -> None:
    oxide = next(one for one in controlled.controlled_goods() if one.key == "sb2o3")
    assert float(oxide.purity.rstrip("%")) >= 99.99
    assert oxide.purity in oxide.spec


def test_every_controlled_goods_have_a_cover_with_another_code() -> None:
    for one in controlled.controlled_goods():
        assert controlled.COVERS[one.key][2] != one.hs
        assert len(controlled.COVERS[one.key][2]) == len(one.hs) == 10
