"""Names are found whole, longest first, and short symbols only in their own spelling."""

from __future__ import annotations

import pytest

from inspector.controls.catalogue import Catalogue
from inspector.controls.lexicon import Lexicon

LEXICON = Lexicon(Catalogue.load().items)


def found(text: str) -> set[str]:
    return {m.entry.item or "" for m in LEXICON.find(text)}


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("gallium arsenide", "gaas"),
        ("Gallium-Arsenide wafers", "gaas"),
        ("GALLIUM", "ga_metal"),
        ("ammonium paratungstates", "apt"),
        ("Tungsten Carblde powder", "w_carbide"),
        ("dysproslum oxide", "dy_oxide"),
        ("yanghua jia", "ga2o3"),
        ("tanhuawu", "w_carbide"),
        ("In2O3 and InP", "inp"),
        ("Sb₂O₃", "sb_oxide"),
        ("Sb203", "sb_oxide"),
        ("SB2O3", "sb_oxide"),
        ("In(CH3)3", "tmin"),
        ("硫化銻", "sb_ore"),
        ("4N镓锭", "ga_metal"),
    ],
)
def test_names_are_found(text: str, item: str) -> None:
    assert item in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Geranium oil", "In as at te", "GAP 12 mm", "gan", "Wc room", "apt. 12", "ALLIUM seeds", "gallium nitrate",
        "Serbium", "W 40", "I am in Ho Chi Minh", "Europe", "次水杨酸铋", "硝酸镓", "钒酸铋颜料",
    ],
)  # fmt: skip
def test_other_words_are_not(text: str) -> None:
    assert not found(text)


def test_the_longest_name_wins() -> None:
    assert found("germanium dioxide") == {"geo2"}


def test_places_are_those_of_the_given_text() -> None:
    text = "Lot 3: 高纯 Ga₂O₃ powder"
    mention = LEXICON.find(text)[0]
    assert text[mention.start : mention.end] == "Ga₂O₃"


def test_a_salt_that_no_item_names_is_only_a_hint() -> None:
    assert all(m.strength < 0.5 for m in LEXICON.find("bismuth tungstate"))
    assert all(m.strength < 0.5 for m in LEXICON.find("砷酸锑"))
