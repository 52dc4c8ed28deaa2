"""Words keep their places and forgive the slips of a recogniser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inspector.controls.tokens import has_han, plain, tokens


@given(st.text())
def test_plain_keeps_every_character_in_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(alphabet="Ga6N 0Oxide,-₂。镓 ", max_size=60))
def test_tokens_stand_where_they_say(text: str) -> None:
    smooth = plain(text)
    assert all(smooth[t.start : t.end] == t.text for t in tokens(smooth))


def test_subscripts_and_full_width_forms_are_plain() -> None:
    assert plain("Ga₂O₃ ９９．９％") == "Ga2O3 99.9%"


def test_digits_within_a_word_are_letters_misread() -> None:
    assert "gallium" in tokens("ga11ium")[0].keys
    assert "oxide" in tokens("0xide")[0].keys


def test_rn_is_m() -> None:
    assert "antimony" in tokens("antirnony")[0].keys


def test_plurals_are_singulars() -> None:
    assert "ingot" in tokens("ingots")[0].keys
    assert "battery" in tokens("batteries")[0].keys


def test_han_is_seen() -> None:
    assert has_han("APT 仲钨酸铵")
    assert not has_han("APT")
