"""Values are written as people read them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.box import Box, PageId
from inspector.core.document import Field
from inspector.core.finding import Evidence
from inspector.report.values import number, percent, shown, size, understood

PAGE = PageId("a.pdf", 1)
HERE = Box(PAGE, 0.1, 0.1, 0.3, 0.12)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("12000.50"), "12,000.5"),
        (Decimal("5000.00"), "5,000"),
        (Decimal("1E+3"), "1,000"),
        (Decimal("0.00"), "0"),
        (Decimal("-0.0010"), "-0.001"),
        (Decimal("1E+999999"), "1E+999999"),
        (Decimal("NaN"), "NaN"),
        (dt.date(2026, 6, 12), "2026-06-12"),
        (("TGHU1", "MSKU2"), "TGHU1, MSKU2"),
        ("a\x1bb", "a⟦U+001B⟧b"),
        (None, ""),
    ],
)
def test_shown(value: Decimal | dt.date | tuple[str, ...] | str | None, text: str) -> None:
    assert shown(value) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=6))
def test_a_number_keeps_its_value(value: Decimal) -> None:
    assert Decimal(number(value).replace(",", "")) == value


def test_percent_says_100_only_of_what_is_certain() -> None:
    assert [percent(s) for s in (1.0, 0.999, 0.97, 0.0)] == ["100 %", "99 %", "97 %", "0 %"]


def test_sizes() -> None:
    assert [size(n) for n in (812, 14_200, 3_210_000)] == ["812 B", "14 kB", "3.2 MB"]


def test_understood_is_the_field_that_stands_there_with_the_same_print() -> None:
    net = Field("total_net_kg", "500 KGS", Decimal(500), (HERE,))
    gross = Field("total_gross_kg", "540 KGS", Decimal(540), (HERE,))
    away = Field("total_packages", "500 KGS", Decimal(20), (Box(PAGE, 0.8, 0.8, 0.9, 0.82),))
    piece = Evidence("declared", "540 KGS", "a.pdf", (HERE,))
    assert understood([away, net, gross], piece, (HERE,)) == "540 (Gross weight, kg)"
    assert understood([away], piece, (HERE,)) == ""
    assert understood([Field("marks", "540 KGS", None, (HERE,))], piece, (HERE,)) == ""


def test_understood_goes_by_the_cell_of_a_sheet() -> None:
    spot, beside = Box(PAGE, 0, 0, 0.1, 0.1, "D4"), Box(PAGE, 0, 0, 0.1, 0.1, "D5")
    fields = [Field("total_packages", "24", Decimal(24), (beside,)), Field("quantity", "24", Decimal(24), (spot,))]
    assert understood(fields, Evidence("declared", "24", "a", (spot,)), (spot,)) == "24 (Quantity)"
