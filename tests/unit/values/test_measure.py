"""Quantities with their units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inspector.values.measure import (
    package_kind,
    parse_count,
    parse_mass_kg,
    parse_purity,
    parse_volume_cbm,
    to_kg,
    unit_of,
)


@pytest.mark.parametrize(
    ("text", "kilograms"),
    [
        ("4,130.00 KGS", "4130"),
        ("4130.00kg", "4130"),
        ("KGS 4,130", "4130"),
        ("NET WEIGHT (KG): 250", "250"),
        ("20 MT", "20000"),
        ("18.360MT", "18360"),
        ("2 metric tons", "2000"),
        ("20吨", "20000"),
        ("250千克", "250"),
        ("250 公斤", "250"),
        ("1,000 G", "1"),
        ("500克", "0.5"),
        ("100 lbs", "45.359237"),
        ("1 troy oz", "0.0311034768"),
        ("4,298 KGS / 9,475 LBS", "4298"),
        ("20 DRUMS, 500 KG", "500"),
        ("2992", "2992"),
        ("295 K", "295"),
        ("20.100 MT", "20100"),
    ],
)
def test_reads_a_mass_in_kilograms(text: str, kilograms: str) -> None:
    assert parse_mass_kg(text) == Decimal(kilograms)


def test_a_number_without_unit_takes_the_default() -> None:
    assert parse_mass_kg("18.36", default="MT") == Decimal(18360)
    assert parse_mass_kg("18.36", default=None) is None


def test_a_number_of_something_else_is_no_mass() -> None:
    assert parse_mass_kg("550 CARTONS") is None
    assert parse_mass_kg("6.12 CBM") is None
    assert parse_mass_kg("") is None


def test_the_decimal_mark_reaches_the_number() -> None:
    assert parse_mass_kg("2.992 KG", mark=",") == Decimal(2992)


@pytest.mark.parametrize(
    ("text", "cubic_metres"),
    [
        ("6.12 CBM", "6.12"),
        ("1.56m3", "1.56"),
        ("14.82 M³", "14.82"),
        ("3.8立方米", "3.8"),
        ("36.6", "36.6"),
        ("200 L", "0.2"),
        ("0.385 m³", "0.385"),
    ],
)
def test_reads_a_volume_in_cubic_metres(text: str, cubic_metres: str) -> None:
    assert parse_volume_cbm(text) == Decimal(cubic_metres)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("550 CARTONS", 550),
        ("EIGHTEEN (18) PALLETS", 18),
        ("20 桶", 20),
        ("SAY FIVE HUNDRED AND FIFTY CARTONS ONLY", 550),
        ("1.200 CTNS", 1200),
        ("20 DRUMS OF 25 KG", 20),
        ("25KG/BAG X 100 BAGS", 100),
        ("1 x 20GP CONTAINER 120 CTNS", 120),
        ("18", 18),
        ("550 CARTONS 1x40'HQ FCL STC:", 550),
        ("1x20'GP FCL 20 BUNDLES", 20),
    ],
)
def test_counts_packages(text: str, count: int) -> None:
    assert parse_count(text) == count


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("99.99%", "99.99"),
        ("4N", "99.99"),
        ("6N5", "99.99995"),
        ("≥99.65 %", "99.65"),
        ("99,99 %", "99.99"),
        ("High purity metal 4N (99.99%), ingot", "99.99"),
        ("WO3 88.5%", "88.5"),
        ("99.9 PCT", "99.9"),
    ],
)
def test_reads_a_purity(text: str, percent: str) -> None:
    assert parse_purity(text) == Decimal(percent)


@pytest.mark.parametrize("text", ["", "24W", "2.0 mm", "150%", "DN50"])
def test_what_is_no_purity_is_none(text: str) -> None:
    assert parse_purity(text) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("KGS", "KG"),
        ("千克", "KG"),
        ("公斤", "KG"),
        ("吨", "MT"),
        ("M/T", "MT"),
        ("T", "MT"),
        ("个", "PCS"),
        ("pcs.", "PCS"),
        ("套", "SET"),
        ("USD/KG", "KG"),
        ("U/PRICE USD/PC", "PCS"),
        ("20 KGS", "KG"),
        ("M²", "M2"),
        ("平方米", "M2"),
        ("LBS", "LB"),
        ("克", "G"),
        ("升", "L"),
        ("米", "M"),
        ("KG(S)", "KG"),
        ("CTNS", "CTN"),
        ("千克/KG", "KG"),
        ("ST", "PCS"),
        ("SHORT TONS", "STN"),
    ],
)
def test_names_the_unit(text: str, unit: str) -> None:
    assert unit_of(text) == unit


def test_what_is_no_unit_is_none() -> None:
    assert unit_of("DESCRIPTION") is None
    assert unit_of("") is None


def test_converts_masses_only() -> None:
    assert to_kg(Decimal(20), "MT") == 20000
    assert to_kg(Decimal(500), "克") == Decimal("0.5")
    assert to_kg(Decimal(20), "PCS") is None
    assert to_kg(Decimal(20), "") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("550 CARTONS", "carton"),
        ("CTNS", "carton"),
        ("纸箱", "carton"),
        ("20 桶", "drum"),
        ("Fibre drums", "drum"),
        ("EIGHTEEN (18) PALLETS", "pallet"),
        ("再生木托", "pallet"),
        ("WOODEN CASES", "wooden case"),
        ("木箱", "wooden case"),
        ("JUMBO BAGS", "big bag"),
        ("编织袋", "bag"),
    ],
)
def test_names_the_kind_of_package(text: str, kind: str) -> None:
    assert package_kind(text) == kind


def test_what_names_no_package_is_none() -> None:
    assert package_kind("ANTIMONY INGOTS") is None
