"""Texts of the Harmonized System in both languages."""

from __future__ import annotations

from inspector.controls.headings import chinese_headings, hs_exists, hs_text, hs_texts, included


def test_english_texts_are_those_of_the_library() -> None:
    assert "Zinc" in (hs_text("7907.00") or "")
    assert "Antimony" in (hs_text("8110101000") or "")


def test_chinese_texts_are_our_own_and_fall_back_to_the_heading() -> None:
    assert hs_text("811010", "zh") == "未锻轧锑；锑粉末"
    assert hs_text("7907009000", "zh") == "其他锌制品"
    assert len(chinese_headings()) >= 200


def test_an_unknown_code_has_no_text() -> None:
    assert hs_text("000000") is None
    assert hs_text("") is None
    assert not hs_exists("0000")
    assert hs_exists("8112929010")


def test_every_chinese_heading_exists_in_the_system() -> None:
    assert [c for c in chinese_headings() if len(c) >= 4 and not hs_exists(c)] == []


def test_texts_go_from_near_to_wide() -> None:
    assert hs_texts("811010", "zh")[-1] == chinese_headings()["81"]


def test_what_a_text_leaves_out_does_not_count() -> None:
    assert included("Zinc oxide; excluding peroxide") == "Zinc oxide; "
