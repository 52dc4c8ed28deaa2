"""Sums are told in words as invoices tell them."""

from __future__ import annotations

import pytest

from inspector.papers.spelling import in_capitals, in_words


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [
        (1234567.05, "USD", "US DOLLARS ONE MILLION TWO HUNDRED THIRTY-FOUR THOUSAND FIVE HUNDRED SIXTY-SEVEN "
                            "AND CENTS FIVE ONLY"),
        (90012.0, "EUR", "EURO NINETY THOUSAND TWELVE ONLY"),
        (0.3, "CNY", "RENMINBI YUAN ZERO AND CENTS THIRTY ONLY"),
    ],
)  # fmt: skip
def test_sums_are_told_in_words(value: float, currency: str, words: str) -> None:
    assert in_words(value, currency) == words


@pytest.mark.parametrize(
    ("value", "numerals"),
    [
        (12000.05, "壹万贰仟元零伍分"),
        (300.0, "叁佰元整"),
        (100203.4, "壹拾万零贰佰零叁元肆角整"),
        (1050000.67, "壹佰零伍万元陆角柒分"),
        (0.5, "零元伍角整"),
    ],
)
def test_sums_are_told_in_capital_numerals(value: float, numerals: str) -> None:
    assert in_capitals(value) == numerals
