"""Normal forms of characters."""

from __future__ import annotations

import pytest

from inspector.values.script import (
    aligned,
    fold,
    han_share,
    has_han,
    has_latin,
    look_alike,
    normalise,
    to_simplified,
    without_accents,
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("⻘⼭", "青山"),
        ("１２３", "123"),
        ("a\u00a0b", "a b"),
        ("a – b — c", "a - b - c"),
        ("“a”", '"a"'),
        ("⻓⻔⻢", "长门马"),
        ("a   b", "a b"),
        ("zero\u200bwidth", "zerowidth"),
        ("（中）：", "(中):"),
        (" a ", "a"),
        ("", ""),
    ],
)
def test_normalises(text: str, plain: str) -> None:
    assert normalise(text) == plain


def test_keeps_line_ends() -> None:
    assert normalise("a\nb") == "a\nb"


def test_aligned_text_leads_back_to_the_given_one() -> None:
    text = "㎏：⻘"
    plain, offsets = aligned(text)
    assert plain == "kg:青"
    assert [text[i] for i in offsets[:-1]] == ["㎏", "㎏", "：", "⻘"]
    assert offsets[-1] == len(text)


def test_knows_scripts() -> None:
    assert has_han("Ltd 中")
    assert has_han("⻘")
    assert not has_han("Ltd")
    assert has_latin("中 a")
    assert has_latin("é")
    assert not has_latin("中 1")
    assert han_share("中国 ab") == 0.5
    assert han_share("") == 0.0


def test_folds_labels() -> None:
    assert fold("Gross  Weight (毛重)：") == "grossweight毛重"
    assert look_alike("CHlNA") == look_alike("China")
    assert without_accents("Łódź Straße Gdańsk") == "Lodz Strasse Gdansk"


def test_simplifies_characters_of_trade_papers() -> None:
    assert to_simplified("廣東省進出口貿易鎢鉬銻鎵鍺") == "广东省进出口贸易钨钼锑镓锗"
    assert to_simplified("CHINA") == "CHINA"
