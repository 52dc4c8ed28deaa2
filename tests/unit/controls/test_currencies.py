"""Approximate dated rates that a site may replace."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.controls.currencies import load_rates, to_usd
from inspector.errors import CatalogueInvalid

DAY = dt.date(2025, 4, 5)


def test_the_dollar_is_itself() -> None:
    assert to_usd(Decimal(100), "USD", DAY) == 100


@given(st.sampled_from(sorted(load_rates().rates)), st.dates(dt.date(2000, 1, 1), dt.date(2040, 1, 1)))
def test_every_currency_has_a_rate_on_every_day(currency: str, on: dt.date) -> None:
    value = to_usd(Decimal(100), currency, on)
    assert value is not None
    assert value > 0


def test_rates_are_near_what_is_known() -> None:
    assert 0.12 < (to_usd(Decimal(1), "CNY", DAY) or 0) < 0.16
    assert 1.0 < (to_usd(Decimal(1), "eur", DAY) or 0) < 1.3


def test_an_unknown_currency_has_none() -> None:
    assert to_usd(Decimal(1), "XYZ", DAY) is None
    assert to_usd(Decimal(1), "", DAY) is None


def test_a_month_of_a_site_outranks_the_year(tmp_path: Path) -> None:
    path = tmp_path / "rates.yaml"
    path.write_text("certainty: confirmed\nrates:\n  EUR: {'2025': 1, '2025-04': 2}\n", encoding="utf-8")
    rates = load_rates(path)
    assert to_usd(Decimal(4), "EUR", DAY, rates=rates) == 2
    assert to_usd(Decimal(4), "EUR", dt.date(2025, 3, 1), rates=rates) == 4


@pytest.mark.parametrize("row", ["EUR: {'2025': 0}", "EUR: {'2025-13': 1}", "euro: {'2025': 1}", "EUR: {}", "EUR: 1"])
def test_a_malformed_row_is_refused(tmp_path: Path, row: str) -> None:
    path = tmp_path / f"rates{abs(hash(row))}.yaml"
    path.write_text(f"certainty: confirmed\nrates:\n  {row}\n", encoding="utf-8")
    with pytest.raises(CatalogueInvalid) as caught:
        load_rates(path)
    assert caught.value.details["line"] == 3
