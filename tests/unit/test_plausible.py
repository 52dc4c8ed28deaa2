"""Which of several fitting materials is the most plausible."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.controls.schema import MATERIALS
from inspector.plausible import plausible

some = st.lists(st.sampled_from(MATERIALS), min_size=1, unique=True)


@given(some, st.text(max_size=30))
def test_every_fitting_material_is_ranked_once(fits, goods):
    assert sorted(plausible(fits, goods)) == sorted(fits)


@pytest.mark.parametrize(
    ("goods", "fits", "first"),
    [
        ("Alumina ceramic grinding beads", ["gallium", "tungsten", "antimony"], "tungsten"),
        ("Lead ingots", ["tungsten", "antimony"], "antimony"),
        ("铝锭 ADC12", ["dysprosium", "gallium"], "gallium"),
        ("Optical glass lens blanks", ["superhard", "germanium", "gallium"], "germanium"),
    ],
)
def test_the_form_of_the_goods_decides(goods, fits, first):
    assert plausible(fits, goods)[0] == first


def test_a_detail_outweighs_what_is_usual():
    assert plausible(["antimony", "tellurium"], "Zinc ingots", hinted={"tellurium": 0.6})[0] == "tellurium"


def test_nothing_is_packed_more_densely_than_its_solid():
    assert plausible(["gallium", "tungsten"], "Candles", kg_per_cbm=9500)[0] == "tungsten"
    assert plausible(["tungsten", "gallium"], "Candles", kg_per_cbm=3400)[0] == "gallium"


def test_a_price_outside_of_the_band_counts_less():
    assert plausible(["gallium", "indium"], "Tin ingots", off={"gallium": 2.5, "indium": 1.0})[0] == "indium"
