"""Our own tables are whole and consistent."""

from __future__ import annotations

import pycountry

from inspector import reference

KINDS = {"sea", "air", "inland", "city", "province", "customs", "zone"}


def test_places_are_well_formed() -> None:
    places = reference.places()
    assert len(places) > 400
    for place in places:
        assert place.name
        assert place.kind in KINDS, place
        assert pycountry.countries.get(alpha_2=place.country), place
        assert place.code == "" or (place.code.isalnum() and len(place.code) in (3, 5)), place


def test_a_locode_begins_with_its_country() -> None:
    wrong = [p.name for p in reference.places() if len(p.code) == 5 and p.code[:2] != p.country]
    assert wrong == []


def test_no_code_and_no_chinese_name_stands_for_two_places() -> None:
    codes = [p.code for p in reference.places() if p.code]
    chinese = [p.name_zh for p in reference.places() if p.name_zh]
    assert len(codes) == len(set(codes))
    assert len(chinese) == len(set(chinese))


def test_each_province_of_china_is_known() -> None:
    provinces = {p.name for p in reference.places() if p.kind == "province" and p.country == "CN"}
    assert {"Guangdong", "Guangxi", "Yunnan", "Jiangxi", "Hunan", "Inner Mongolia", "Xinjiang"} <= provinces


def test_units_have_a_factor_where_they_measure_mass_or_volume() -> None:
    for unit in reference.units():
        assert bool(unit.factor) == (unit.measures in ("mass", "volume")), unit


def test_currencies_and_countries_of_our_tables_exist() -> None:
    for _, code in reference.currency_names():
        assert pycountry.currencies.get(alpha_3=code), code
    for _, code in reference.country_aliases():
        assert pycountry.countries.get(alpha_2=code), code


def test_characters_are_mapped_to_others() -> None:
    assert reference.radicals()["⻘"] == "青"
    assert reference.simplified()["鎵"] == "镓"
    assert all(len(k) == len(v) == 1 for k, v in reference.simplified().items())
