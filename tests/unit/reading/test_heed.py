"""What an engine says is taken with care."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.reading.engine import RawWord, bounds
from inspector.reading.heed import heeded, recognised

COORDINATE = st.floats(allow_nan=True, allow_infinity=True)
POINT = st.tuples(COORDINATE, COORDINATE)


@pytest.mark.parametrize(
    ("given", "text"),
    [("１２３ＡＢ", "123AB"), ("⻘海", "青海"), ("a b\x00c\udc80", "abc"), ("（重量：5）", "（重量：5）"), ("№", "№")],
)
def test_text_keeps_what_is_printed_in_usual_characters(given: str, text: str) -> None:
    assert recognised(given) == text


@given(st.lists(st.tuples(st.text(max_size=9), st.tuples(POINT, POINT, POINT, POINT), COORDINATE), max_size=5))
def test_whatever_is_said_lies_on_the_page(said: list[tuple[str, tuple[tuple[float, float], ...], float]]) -> None:
    words = [RawWord(text, (q[0], q[1], q[2], q[3]), sure) for text, q, sure in said]
    for word in heeded(words, (50, 80)):
        left, top, right, bottom = bounds(word.quad)
        assert 0 <= left <= right <= 50
        assert 0 <= top <= bottom <= 80
        assert 0 <= word.confidence <= 1
