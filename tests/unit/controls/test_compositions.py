"""Alloys and grades written with element symbols."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.controls.compositions import compositions, grades, purity_of_nines


@pytest.mark.parametrize(
    ("text", "element", "share"),
    [
        ("Sn42Bi58", "Bi", 58),
        ("SnBi58", "Bi", 58),
        ("Sn-58Bi", "Bi", 58),
        ("Sn42/Bi58 paste", "Bi", 58),
        ("42Sn/58Bi", "Bi", 58),
        ("Sn/Bi 42/58", "Bi", 58),
        ("Sn42Bi57.6Ag0.4", "Bi", "57.6"),
        ("90W-7Ni-3Fe", "W", 90),
        ("W-Ni-Fe 93/5/2", "W", 93),
        ("WCu20", "W", 80),
        ("Ga68In22Sn10", "Ga", 68),
    ],
)
def test_shares_are_read(text: str, element: str, share: object) -> None:
    assert compositions(text)[0].share(element) == Decimal(str(share))


@pytest.mark.parametrize(
    "text", ["N42SH", "M12 bolt", "B2B", "USB 3.0", "Model W40 Ni20", "No 5", "PO 2026-11", "As In"]
)
def test_other_codes_are_no_compositions(text: str) -> None:
    assert not compositions(text)


@given(st.integers(1, 99))
def test_two_shares_add_up(share: int) -> None:
    (found,) = compositions(f"Sn{100 - share}Bi{share}")
    assert sum(value for _, value in found.shares) == 100


@pytest.mark.parametrize(
    ("text", "element", "purity"),
    [
        ("Ga 6N", "Ga", "99.9999"),
        ("Ga 4N5", "Ga", "99.995"),
        ("6N Ge", "Ge", "99.9999"),
        ("Sb 99.65 %", "Sb", "99.65"),
        ("Sb≥99.85%", "Sb", "99.85"),
        ("Te99.99", "Te", "99.99"),
        ("In 5N", "In", "99.999"),
    ],
)
def test_grades_are_read(text: str, element: str, purity: str) -> None:
    assert [(g.element, g.purity) for g in grades(text)] == [(element, Decimal(purity))]


@pytest.mark.parametrize(
    "text", ["In 99.5 % of cases", "W 40", "Te 5", "As 99.9 %", "Sb < 0.05 %", "Y 30 ferrite", "Er 1N"]
)
def test_words_are_no_grades(text: str) -> None:
    assert not grades(text)


def test_purity_in_nines() -> None:
    assert purity_of_nines(2) == 99
    assert purity_of_nines(3) == Decimal("99.9")
    assert purity_of_nines(4, "5") == Decimal("99.995")
    assert purity_of_nines(1) is None
