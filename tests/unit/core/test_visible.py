"""Text of strangers holds nothing unseen once it is shown."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from inspector.core.visible import visible


def test_escape_sequences_are_shown_and_not_obeyed() -> None:
    assert visible("\x1b[31mred\x07") == "⟦U+001B⟧[31mred⟦U+0007⟧"


def test_a_line_turned_around_is_made_visible() -> None:
    assert visible("invoice\u202efdp.exe") == "invoice⟦U+202E⟧fdp.exe"


def test_zero_width_characters_are_made_visible() -> None:
    assert visible("gal\u200blium") == "gal⟦U+200B⟧lium"


def test_white_space_is_one_space_and_chinese_is_left_alone() -> None:
    assert visible(" 金属镓 \n\t 5 000\u00a0KGS ") == "金属镓 5 000 KGS"


def test_long_text_is_cut_with_a_mark() -> None:
    assert visible("x" * 50, longest=10) == "x" * 10 + "…"
    assert visible("x" * 10, longest=10) == "x" * 10


@given(st.text(st.characters(codec=None)))
def test_nothing_unseen_is_left(text: str) -> None:
    left = {unicodedata.category(c) for c in visible(text)} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert not left
