"""Which material a bundle points at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inspector.suspects import Hint, likely_material, suspects
from tests.build import document, line, scene

some = st.builds(
    Hint,
    materials=st.lists(st.sampled_from(["gallium", "germanium", "tungsten"]), min_size=1, unique=True).map(tuple),
    weight=st.floats(0, 1),
)


@given(st.lists(some, max_size=8), some)
def test_weights_are_shares_and_grow(hints, more):
    before, after = dict(suspects(hints)), dict(suspects([*hints, more]))
    assert all(0 <= weight <= 1 for weight in after.values())
    assert all(after[material] >= weight for material, weight in before.items())


def test_openly_named_goods_come_first():
    paper = document("commercial_invoice", line(description="Antimony ingots 99.65%", hs_code="81101010"))
    assert likely_material(scene(paper, document("packing_list", text=["CAS 7440-55-3"]))) == "antimony"


def test_a_price_and_a_detail_agree_on_one():
    paper = document(
        "commercial_invoice",
        line(description="Aluminium alloy ingots ADC12", hs_code="76012000", quantity=250, unit="KG", unit_price=412,
             packing="avoid contact with aluminium"),
        currency="USD", date="2026-01-12",
    )  # fmt: skip
    assert likely_material(scene(paper)) == "gallium"


def test_ordinary_papers_point_at_nothing():
    assert likely_material(scene(document("commercial_invoice", line(description="LED ceiling light 24W")))) is None


def test_the_goods_of_other_lines_say_nothing_about_this_one():
    odd = line(1, description="Silicon metal ingots")
    paper = document(
        "commercial_invoice", odd, line(2, description="Zinc ingots"), line(3, description="Aluminium bars")
    )
    both = ("gallium", "germanium")
    assert likely_material(scene(paper), among=both, line=odd) == "germanium"
    assert likely_material(scene(paper), among=both, line=paper.lines[1]) == "gallium"
