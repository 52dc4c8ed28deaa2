"""Sums are told in words as invoices tell them."""

from __future__ import annotations

import pytest

from inspector.papers.spelling import in_words


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
