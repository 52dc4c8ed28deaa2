"""The types that models and inspector share refuse what cannot be true."""

from __future__ import annotations

import math

import pytest

from models.contract import LineRow, Reason, Span, Verdict


def test_a_span_points_into_its_text() -> None:
    text = "99.99 % gallium metal"
    span = Span(8, 15, "MATERIAL", 0.97)
    assert text[span.start : span.end] == "gallium"


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4)])
def test_a_span_that_holds_no_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end, "MATERIAL", 0.5)


@pytest.mark.parametrize("value", [-0.01, 1.01, math.nan])
def test_what_is_no_probability_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="no probability"):
        Verdict("benign", "none", value)
    with pytest.raises(ValueError, match="no probability"):
        Span(0, 1, "MATERIAL", value)


def test_what_the_papers_do_not_say_is_not_zero() -> None:
    assert LineRow("aluminium ingots").net_weight_kg is None
    assert LineRow("aluminium ingots", net_weight_kg=0.0) != LineRow("aluminium ingots")


def test_verdicts_are_values() -> None:
    reasons = (Reason("price per kg", 1.4), Reason("words", 0.2, Span(0, 7, "MATERIAL", 0.9)))
    first = Verdict("concealed_controlled", "gallium", 0.93, reasons)
    assert first == Verdict("concealed_controlled", "gallium", 0.93, reasons)
    assert len({first, first}) == 1
