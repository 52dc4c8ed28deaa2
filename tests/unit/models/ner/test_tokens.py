"""Codes, numbers and Latin words stay whole; a Han character is a token; units and currencies let go of numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.ner.labelled import read_folder
from models.ner.tokens import is_formula, is_number, norm, split

LABELLED = Path(__file__).parents[3] / "labelled" / "entities"


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "7440-55-3",
        "N42SH",
        "26-AB-104477",
        "2026/DU/0003381",
        "Ga2O3",
        "8112.92.00",
        "12,500.00",
        "UN2803",
        "APT-0",
        "vacuum-packed",
        "TGHU7654321",
    ],
)
def test_codes_numbers_and_words_stay_whole(whole: str) -> None:
    assert cut(f"x {whole} y") == ["x", whole, "y"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("25kg/drum", ["25", "kg", "/", "drum"]),
        ("USD12,500.00", ["USD", "12,500.00"]),
        ("10-60mm", ["10", "-", "60", "mm"]),
        ("-325mesh", ["-", "325", "mesh"]),
        ("99.99%Ga", ["99.99", "%", "Ga"]),
        ("Dy2O3/REO", ["Dy2O3", "/", "REO"]),
        ("CO.,LTD.", ["CO", ".", ",", "LTD", "."]),
        ("净重30kg", ["净", "重", "30", "kg"]),
        ("封号CN0098217，960袋", ["封", "号", "CN0098217", "，", "960", "袋"]),
        ("１２．５千克", ["１２．５", "千", "克"]),
        ("a\n\nb", ["a", "\n\n", "b"]),
        ("块状 铁桶 12 公斤", ["块", "状", " ", "铁", "桶", " ", "12", "公", "斤"]),
        ("USD 卖方 ABC", ["USD", " ", "卖", "方", " ", "ABC"]),
    ],
)
def test_what_is_glued_comes_apart(text: str, tokens: list[str]) -> None:
    assert cut(text) == tokens


def test_every_character_but_white_space_is_in_one_token() -> None:
    for labelled in read_folder(LABELLED):
        covered = "".join("".join(cut(labelled.text)).split())
        assert covered == "".join(labelled.text.split())


def test_every_labelled_entity_falls_on_tokens() -> None:
    for labelled in read_folder(LABELLED):
        spans = split(labelled.text)
        starts, ends = {a for a, _ in spans}, {b for _, b in spans}
        assert [s for s in labelled.spans if s.start not in starts or s.end not in ends] == []


def test_words_are_compared_without_case_width_or_digits() -> None:
    assert norm("Ga2O3") == norm("SC2O3".replace("SC", "ga"))
    assert norm("ＫＧ") == norm("kg")
    assert norm("鎵") == norm("镓")
    assert norm("7440-55-3") == norm("1309-64-4") != norm("1309-64")
    assert is_number("1,000.50")
    assert not is_number("4N")


@pytest.mark.parametrize("formula", ["Ga2O3", "GaAs", "WO3", "Ga(NO3)3", "InP", "NH4VO3", "Bi₂O₃", "C6H12O6"])
def test_formulae_are_known(formula: str) -> None:
    assert is_formula(formula)


@pytest.mark.parametrize("word", ["CO", "In", "No", "PN16", "CN0098217", "PO", "USB", "Hs", "4N", "INCO"])
def test_words_and_codes_are_no_formulae(word: str) -> None:
    assert not is_formula(word)
