"""Physical constants name the substance that they belong to."""

from __future__ import annotations

import pytest

from inspector.controls.constants import constants_in, share_of_rare_earths, substances
from inspector.controls.schema import MATERIALS


def materials(text: str) -> set[str]:
    return {c.material for c in constants_in(text)}


@pytest.mark.parametrize(
    ("text", "material"),
    [
        ("Melting point: 29.8 °C", "gallium"),
        ("m.p. 630.6°C", "antimony"),
        ("熔点：449.5℃", "tellurium"),
        ("Melting point 271.4 °C", "bismuth"),
        ("melting point 138 °C", "bismuth"),
        ("melting point 938 °C", "germanium"),
        ("melting point 3422 °C", "tungsten"),
        ("熔点 156.6", "indium"),
        ("density 5.32 g/cm3", "germanium"),
        ("密度 9.78", "bismuth"),
        ("relative density 6.69 g/cm3", "antimony"),
        ("molecular weight 291.5", "antimony"),
        ("atomic number 31", "gallium"),
        ("refractive index 4.00", "germanium"),
        ("Curie temperature 820 °C", "rare_earth_magnet"),
    ],
)
def test_constants_are_recognised(text: str, material: str) -> None:
    assert material in materials(text)


@pytest.mark.parametrize(
    "text",
    [
        "melting point 419.5 °C", "density 7.87 g/cm3", "density 2.70 g/cm3", "atomic number 30",
        "refractive index 1.52",
        "tap density 5.32 g/cm3", "bulk density 6.24 g/cm3", "room 29.8", "temperature 630", "tel. 5.32.11",
    ],
)  # fmt: skip
def test_constants_of_ordinary_goods_say_nothing(text: str) -> None:
    assert not materials(text)


def test_a_value_shared_with_ordinary_goods_is_weaker() -> None:
    (shared,) = [c for c in constants_in("density 7.31 g/cm3") if c.material == "indium"]
    (alone,) = [c for c in constants_in("density 9.78 g/cm3") if c.material == "bismuth"]
    assert shared.strength < alone.strength
    assert "tin" in shared.why.en


def test_the_share_of_rare_earths_names_the_element() -> None:
    assert [c.material for c in share_of_rare_earths("Dy/TREM 99.9 %, Tb4O7/TREO 99.99 %")] == ["dysprosium", "terbium"]


def test_every_element_has_its_constants() -> None:
    carried = {s.material for s in substances() if s.material}
    assert carried == set(MATERIALS)
    assert len(substances()) == len({s.name for s in substances()})
