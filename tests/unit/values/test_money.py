"""Amounts and their currencies."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inspector.values.money import Money, parse_currency, parse_money


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USD", "USD"),
        ("usd", "USD"),
        ("US$ 1,234", "USD"),
        ("$12", "USD"),
        ("USS 12.00", "USD"),
        ("UNIT PRICE (US$)", "USD"),
        ("单价(USD)", "USD"),
        ("金额（美元）", "USD"),
        ("us dollars", "USD"),
        ("EUR/KG", "EUR"),
        ("€ 5", "EUR"),
        ("歐元", "EUR"),
        ("人民币", "CNY"),
        ("RMB1200", "CNY"),
        ("￥500 元", "CNY"),
        ("总价 ¥500", "CNY"),
        ("¥ 500 JAPAN", "JPY"),
        ("日元", "JPY"),
        ("港币", "HKD"),
        ("HK$5", "HKD"),
        ("A$ 3", "AUD"),
        ("TRY 500", "TRY"),
        ("£9", "GBP"),
    ],
)
def test_names_the_currency(text: str, code: str) -> None:
    assert parse_currency(text) == code


@pytest.mark.parametrize("text", ["", "¥ 500", "ALL GOODS", "TOP QUALITY", "EUROPE", "TOTAL", "SUSDAN"])
def test_what_names_no_currency_is_none(text: str) -> None:
    assert parse_currency(text) is None


def test_reads_amount_and_currency() -> None:
    assert parse_money("USD 860,400.00") == Money(Decimal("860400.00"), "USD")
    assert parse_money("EUR 2.992", mark=",") == Money(Decimal(2992), "EUR")
    assert parse_money("44.80") == Money(Decimal("44.80"), None)


def test_no_amount_is_none() -> None:
    assert parse_money("USD") is None
