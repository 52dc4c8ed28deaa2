"""One spelling for one thing: elements in English, misread characters set right, formulae spelled out."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.elements import elements
from models.normalise import normalise


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("高純氧化鎵", "gallium oxide"),
        ("三氧化二锑", "antimony oxide"),
        ("氨化稼快充", "gallium nitride"),
        ("金属札锭", "gadolinium"),
        ("Ga2O3 powder", "gallium oxide"),
        ("Sb 99.9", "antimony"),
        ("Ga5N", "(gallium)"),
        ("真密度 l5.6", "15.6"),
        ("2O 桶", "20"),
        ("熔点29. 8", "29.8"),
        ("ｄｙｓｐｒｏｓｉｕｍ", "dysprosium"),
        ("S1licon meta1 441 / lum ps", "silicon metal 441 / lumps"),
        ("GALL1UM OX1DE P0WDER", "gallium oxide powder"),
        ("antimny ingot", "antimony ingot"),
        ("lelurium", "lelurium"),  # two letters wrong in a short word: nobody knows
        ("Mo 99.9 hydro9en reduced", "hydrogen reduced"),
        ("Ga203 5N", "Ga2O3 (gallium oxide)"),
        ("lnP wafer", "indium phosphide"),
        ("溶点63O", "熔点630"),
        ("铅 绽 再生", "铅锭再生"),
        ("硬质台金", "硬质合金"),
        ("TE 99.99", "tellurium"),
        ("光谱主峰In", "indium"),
    ],
)
def test_it_says_what_was_meant(written: str, meant: str) -> None:
    assert meant in normalise(written)


@pytest.mark.parametrize(
    "text",
    [
        "PC PO 7731",
        "EU plug bi-color strip",
        "65W charger",
        "2TB SSD",
        "WC toilet",
        "Cotton T-shirts",
        "iridium pins",
        "IN 100 PCS",
    ],
)
def test_words_that_only_look_like_symbols_stay_as_they_are(text: str) -> None:
    assert normalise(text) == text


@pytest.mark.parametrize("text", ["", " ", "\x00\x1b[31m", "\ud800", "a" * 10_000, "🙂" * 500, "|" * 3000])
def test_any_text_has_a_spelling(text: str) -> None:
    assert len(normalise(text)) <= 2000


def test_its_table_of_simplified_characters_is_that_of_the_inspector() -> None:
    root = Path(__file__).parents[3]
    ours, theirs = (root / f / "data/simplified.txt" for f in ("models", "inspector"))
    assert ours.read_text(encoding="utf-8") == theirs.read_text(encoding="utf-8")


def test_elements_are_told_apart() -> None:
    table = elements()
    assert table["Dy"].material == "dysprosium"
    assert table["Fe"].material == ""
    assert len({e.number for e in table.values()}) == len(table)
