"""What other people would write: found where it hides something, and quiet where it does not."""

from __future__ import annotations

import pytest

from tests.unit.checks import other_hands as hands
from tests.unit.checks.shipments import asking, judged, shipment

LICENCE = {"licence_number": "26-DU-0418330", "licence_expiry": "2026-12-31"}


@pytest.mark.parametrize("row", hands.DETAILS, ids=lambda r: f"{r[0]}: {r[4]}")
def test_a_detail_betrays_the_material(row):
    goods, code, price, kind, text, material = row
    found = asking(judged(*hands.bundle(goods, code, price, kind, text)))
    assert material in {f.material for f in found}


@pytest.mark.parametrize("row", hands.HONEST_DETAILS, ids=lambda r: f"{r[0]}: {r[4]}")
def test_details_of_honest_goods_are_quiet(row):
    assert [f.message for f in asking(judged(*hands.bundle(*row)))] == []


@pytest.mark.parametrize("row", hands.PRICES, ids=lambda r: f"{r[0]} {r[2]} {r[3]}")
def test_a_price_that_no_such_goods_have(row):
    goods, code, price, currency, unit, materials = row
    found = [f for f in asking(judged(*hands.priced(goods, code, price, currency, unit))) if f.check == "price"]
    assert [f.material in materials for f in found] == [True]


@pytest.mark.parametrize("row", hands.HONEST_PRICES, ids=lambda r: f"{r[0]} {r[2]} {r[3]}")
def test_usual_prices_are_quiet(row):
    assert [f.message for f in asking(judged(*hands.priced(*row)))] == []


@pytest.mark.parametrize("row", hands.DENSE, ids=lambda r: r[0])
def test_goods_packed_too_densely(row):
    goods, code, kg, volume = row
    found = asking(judged(*shipment(goods, code, kg=kg, volume=volume)))
    assert "density" in {f.check for f in found}


@pytest.mark.parametrize("row", hands.HONEST_DENSE, ids=lambda r: r[0])
def test_goods_packed_as_usual_are_quiet(row):
    goods, code, kg, volume = row
    found = asking(judged(*shipment(goods, code, kg=kg, volume=volume)))
    assert [f.message for f in found if f.check not in ("price",)] == []


@pytest.mark.parametrize("row", hands.NAMED, ids=lambda r: r[0])
def test_goods_that_are_named_need_a_licence_and_are_quiet_with_one(row):
    goods, code, material = row
    found = asking(judged(*shipment(goods, code, kg=500, price=100)))
    assert ("licence_missing", material) in {(f.kind, f.material) for f in found}
    assert [f.message for f in asking(judged(*shipment(goods, code, kg=500, price=100, invoice=LICENCE)))] == []


@pytest.mark.parametrize("row", hands.WASHED, ids=lambda r: f"{r[2]}: {r[4]}")
def test_an_origin_that_a_remark_denies(row):
    found = asking(judged(*hands.washed(*row)))
    assert {f.kind for f in found} & {"origin_conflict", "route_anomaly"}
    quiet = asking(judged(*hands.washed(*row[:4], "Clean on board")))
    assert [f.message for f in quiet] == []
