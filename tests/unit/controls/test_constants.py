"""Physical constants name the substance that they belong to."""

from __future__ import annotations

import pytest

from inspector.controls.constants import constants_in, share_of_rare_earths, substances
from inspector.controls.schema import MATERIALS
from inspector.controls.tokens import plain


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


@pytest.mark.parametrize(
    ("text", "material"),
    [
        ("Melting point 302.9 K", "gallium"),
        ("melting point: 85.6 °F", "gallium"),
        ("Melting point 29,8 °C", "gallium"),
        ("凝固点 29.8℃", "gallium"),
        ("freezing point 29.8 C", "gallium"),
        ("Density 5910 kg/m3", "gallium"),
        ("密度：9,780 kg/m3", "bismuth"),
        ("density 19.25 g/ml", "tungsten"),
        ("Boiling point 1,560 °C", "bismuth"),
        ("expansion on freezing 3.1 %", "gallium"),
        ("volume increase on solidification: 3.3 %", "bismuth"),
        ("Electrical resistivity 27.0 µΩ·cm", "gallium"),
        ("resistivity 1290 nΩ·m", "bismuth"),
        ("Mohs hardness 9.8", "superhard"),
        ("Atomic mass 69.72", "gallium"),
        ("nD = 4.0", "germanium"),
        ("Curie temperature 820 °C", "rare_earth_magnet"),
        ("Appearance: pink powder", "erbium"),
        ("外观：棕褐色粉末", "terbium"),
    ],
)
def test_constants_in_other_units_and_words(text: str, material: str) -> None:
    assert material in {c.material for c in constants_in(plain(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Melting point 231.9 °C",
        "Melting point 1220 °F",
        "Melting point 933.5 K",
        "Density 7140 kg/m3",
        "Bulk density 5910 kg/m3",
        "shrinks 4.2 % on solidification",
        "Volume change on freezing -6.6 %",
        "Electrical resistivity 1.68 µΩ·cm",
        "resistivity 50 ohm m of soil",
        "Mohs hardness 7.0",
        "Appearance: white powder",
        "Colour: reddish brown",
        "外观：白色粉末",
        "expansion joint 3.1 %",
        "band gap 1.12 eV",
    ],
)
def test_constants_of_ordinary_goods_are_quiet(text: str) -> None:
    assert list(constants_in(plain(text))) == []


def test_every_material_has_constants_of_several_kinds() -> None:
    kinds = {"melting", "boiling", "density", "molar_mass", "curie", "refractive_index", "band_gap", "mohs"}
    for material in MATERIALS:
        own = [s for s in substances() if s.material == material]
        assert len({k for s in own for k in kinds if getattr(s, k) is not None}) >= 2, material
    assert sum(s.material is None for s in substances()) > 40
