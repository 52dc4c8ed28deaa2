"""Words become rows and segments by where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.core.page import Rule
from inspector.documents.layout import hull_of, lay_out, rule_between, segment_of, units
from tests.pages import lay, print_words, segment


def test_a_wide_gap_parts_segments_and_a_space_does_not() -> None:
    sheet = lay_out(lay({50: "Invoice No.", 300: "LB260417"}, "Lantern Bay Metals Co., Ltd."))
    assert [[s.text for s in row] for row in sheet.rows] == [
        ["Invoice No.", "LB260417"],
        ["Lantern Bay Metals Co., Ltd."],
    ]


def test_a_rule_parts_words_that_stand_close() -> None:
    words = print_words("Qty", 50, 60) + print_words("Amount", 67, 60)
    assert rule_between(Rule(65.3, 50, 65.3, 80), words[0].place, words[1].place)
    page = lay({50: "Qty", 67: "Amount"}, rules=[Rule(65.3, 50, 65.3, 80)])
    assert [s.text for s in lay_out(page).segments] == ["Qty", "Amount"]


def test_rows_of_a_slightly_bent_scan_stay_rows() -> None:
    page = lay({50: "Zinc die castings"}, confidence=0.9)
    bent = [*page.words, *print_words("8,500.00", 400, 62.5, confidence=0.9)]
    sheet = lay_out(replace(page, words=tuple(bent)))
    assert [[s.text for s in row] for row in sheet.rows] == [["Zinc die castings", "8,500.00"]]


def test_han_words_are_joined_without_a_space() -> None:
    assert segment("铝合金锭 18 KGS").text == "铝合金锭 18 KGS"
    assert segment("原产 国").text == "原产国"


def test_words_between_two_offsets_are_those_that_stand_there() -> None:
    text = segment("Invoice No. LB260417")
    assert [w.text for w in text.words_between(8, 12)] == ["No."]
    assert [w.text for w in text.words_between(0, 100)] == ["Invoice", "No.", "LB260417"]


def test_a_han_character_is_two_units_wide() -> None:
    assert units("锭A") == 3


def test_no_places_have_no_hull() -> None:
    with pytest.raises(ValueError, match="no places"):
        hull_of([])
    assert segment_of(print_words("A", 1, 2), 0).place.x0 == 1
