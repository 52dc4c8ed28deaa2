"""Goods of countries that do not make them."""

from __future__ import annotations

import pytest

from inspector.checks.producers import producers
from inspector.controls.schema import MATERIALS
from inspector.controls.telling import makers
from inspector.core.finding import Severity
from tests.build import document, field, judge, line


def paper(goods, origin, **values):
    head = {"origin_country": origin} if origin else {}
    return document("commercial_invoice", line(description=goods), **{**head, **values})


@pytest.mark.parametrize(
    ("goods", "origin", "material"),
    [
        ("Gallium metal 4N", "AE", "gallium"),
        ("Germanium dioxide 99.999%", "PH", "germanium"),
        ("锑锭 99.65%", "SG", "antimony"),
        ("Dysprosium oxide 99.9%", "PK", "dysprosium"),
    ],
)
def test_a_country_that_makes_none_is_named(goods, origin, material):
    (finding,) = judge(producers, paper(goods, origin))
    assert (finding.kind, finding.material) == ("origin_unlikely", material)
    assert finding.severity <= Severity.MEDIUM
    assert [e.role for e in finding.evidence] == ["declared", "compared", "listed"]


def test_the_origin_of_a_line_counts_too():
    (finding,) = judge(producers, document("packing_list", line(description="Gallium metal 4N", origin="AE")))
    assert finding.material == "gallium"


@pytest.mark.parametrize(
    ("goods", "origin"),
    [
        ("Gallium metal 4N", "DE"),
        ("Antimony ingots 99.65%", "TJ"),
        ("Ammonium paratungstate", "VN"),
        ("Gallium metal 4N", "CN"),
        ("Gallium metal 4N", None),
        ("Steel bolts", "AE"),
        ("Antimony-free PET resin", "AE"),
    ],
)
def test_makers_china_and_other_goods_are_quiet(goods, origin):
    assert judge(producers, paper(goods, origin)) == []


def test_a_poor_print_stays_low():
    (finding,) = judge(producers, paper("Gallium metal 4N", field("", "AE", confidence=0.4)))
    assert finding.confidence < 0.4


def test_every_material_has_makers():
    assert all("CN" in makers(material) and len(makers(material)) > 5 for material in MATERIALS)
