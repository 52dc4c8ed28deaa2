"""Commodity codes inside goods text."""

from __future__ import annotations

import pytest

from inspector.documents.goods_text import code_in, digits_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ZINC INGOTS HS CODE: 7901.11", "7901.11"),
        ("税号：7901110000", "7901110000"),
        ("HS CODE : 2849.90-1000", "2849.90-1000"),
        ("H.S. No. 8112 92", "8112 92"),
    ],
)
def test_a_labelled_code_is_found_as_printed(text: str, code: str) -> None:
    match = code_in(text)
    assert match is not None
    assert digits_of(match) == code


@pytest.mark.parametrize("text", ["7901.11", "ships in 2026", "", "HS CODE"])
def test_a_number_without_its_label_is_no_code(text: str) -> None:
    assert code_in(text) is None
