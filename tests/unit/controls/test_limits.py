"""Printed numbers against the numbers that decide."""

from __future__ import annotations

import pytest

from inspector.controls.catalogue import Catalogue
from inspector.controls.limits import judge

CATALOGUE = Catalogue.load()


@pytest.mark.parametrize(
    ("item", "text", "verdict"),
    [
        ("sb_oxide", "antimony trioxide 99.99 %", True),
        ("sb_oxide", "antimony trioxide 99.65 %", False),
        ("sb_oxide", "Sb2O3 99.8%, As 0.05%", False),
        ("sb_oxide", "antimony trioxide 4N", True),
        ("sb_oxide", "antimony trioxide 3N", False),
        ("sb_oxide", "antimony trioxide in bags", None),
        ("graphite_synth", "purity 99.91 %, 42.1 MPa, 1.76 g/cm3", True),
        ("graphite_synth", "purity 99.91 %, 25 MPa, 1.76 g/cm3", False),
        ("graphite_synth", "purity 99.95 %", None),
        ("lfp", "压实密度2.6g/cm3 158mAh/g", True),
        ("lfp", "158 mAh/g", None),
        ("lfp", "2.3 g/cm3, 158 mAh/g", False),
        ("hi_cell", "310 Wh/kg", True),
        ("hi_cell", "能量密度180Wh/kg", False),
        ("dia_powder", "D50 5 um", True),
        ("dia_powder", "300微米", False),
        ("dia_grit", "mean size 250 um", True),
        ("cubic_press", "bore 650 mm", True),
        ("cubic_press", "bore 300 mm", None),
        ("mpcvd", "6 kW", False),
        ("w_solid", "W 99.95 %", True),
        ("w_solid", "W 90 %", False),
        ("nd_dy_magnet", "Dy 0.36 %", True),
        ("nd_dy_magnet", "Dy 0 %", False),
        ("nd_dy_magnet", "sintered magnets containing dysprosium", True),
        ("nd_dy_magnet", "含镝烧结磁体", True),
        ("nd_dy_magnet", "不含镝烧结磁体", False),
        ("nd_dy_magnet", "magnets not containing dysprosium", False),
        ("nd_dy_magnet", "镝含量3%", True),
        ("mo_powder", "Mo 99.95 %, 3 um", None),
        ("mo_powder", "Mo 99.95 %, 150 um", False),
        ("ga_metal", "99.99 %", None),
    ],
)
def test_verdicts(item: str, text: str, verdict: bool | None) -> None:
    assert judge(CATALOGUE.item(item).limits, text)[0] is verdict


def test_the_number_that_was_compared_is_given() -> None:
    _, readings = judge(CATALOGUE.item("sb_oxide").limits, "antimony trioxide 99.65 %")
    assert readings[0].quote == "99.65 %"
    assert not readings[0].meets
