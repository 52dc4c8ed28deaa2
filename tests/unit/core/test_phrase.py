"""What is said in two languages carries the same values in both."""

from __future__ import annotations

import pytest

from inspector.core.phrase import NOTHING, Phrase, join, listed, say

INVOICE = Phrase("invoice 05-2026", "发票 05-2026")


def test_a_phrase_goes_into_the_sentence_in_its_own_language():
    said = say("{paper} states {kg} kg", "{paper}载明 {kg} 千克", paper=INVOICE, kg="7,145")
    assert said == Phrase("invoice 05-2026 states 7,145 kg", "发票 05-2026载明 7,145 千克")
    assert str(said) == said.en


@pytest.mark.parametrize(
    ("en", "zh", "values"),
    [
        ("{a} and {b}", "{a}", {"a": 1, "b": 2}),
        ("{a}", "{a}和{b}", {"a": 1, "b": 2}),
        ("{a}", "{a}", {"a": 1, "b": 2}),
        ("{a}", "{a}", {}),
    ],
)
def test_two_languages_that_state_different_values_are_refused(en, zh, values):
    with pytest.raises(ValueError, match="same values"):
        say(en, zh, **values)


def test_braces_in_a_value_are_left_as_they_are():
    assert say("“{quote}”", "“{quote}”", quote="{x}").zh == "“{x}”"


def test_phrases_are_joined_and_listed_in_both():
    other = Phrase("packing list", "装箱单")
    assert join([INVOICE, other]) == Phrase("invoice 05-2026; packing list", "发票 05-2026；装箱单")
    assert listed([INVOICE, other, INVOICE]).en == "invoice 05-2026 and packing list"
    assert listed([INVOICE, other]).zh == "发票 05-2026和装箱单"
    assert listed([]) is NOTHING
    assert not NOTHING
