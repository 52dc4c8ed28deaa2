"""Numbers prove themselves, names of the gazetteer are known, and what overlaps is settled as the rule says."""

from __future__ import annotations

from typing import Any

import pytest

from models.ner.checkdigits import is_cas, is_hs_code, is_un_number
from models.ner.gazetteer import Gazetteer, bare
from models.ner.rules import bare_elements, grades


def test_a_cas_number_has_its_check_digit() -> None:
    assert is_cas("7440-55-3")
    assert is_cas("1309-64-4")
    assert not is_cas("7440-55-4")
    assert not is_cas("7440-553")


def test_un_numbers_and_tariff_codes_have_their_shape() -> None:
    assert is_un_number("UN 2803")
    assert not is_un_number("UN9999")
    for code in ("811292", "8112.92.00", "8112929090", "2825.8000", "9503.0089"):
        assert is_hs_code(code)
    for number in ("99010000", "7701.10", "81129", "81.12.92.00"):
        assert not is_hs_code(number)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CAS 7440-55-3", ("7440-55-3", "CAS", "proved")),
        ("UN No.: 2803 class 8", ("2803", "UN_NUMBER", "proved")),
        ("联合国编号UN2803", ("UN2803", "UN_NUMBER", "proved")),
        ("HS CODE: 8112.92.00", ("8112.92.00", "HS_CODE", "proved")),
        ("税则号列：84818040", ("84818040", "HS_CODE", "proved")),
        ("Export licence no. 26-DU-104477", ("26-DU-104477", "LICENCE", "proved")),
        ("许可证号：26-AQ-104477", ("26-AQ-104477", "LICENCE", "proved")),
        ("净重20,000千克", ("20,000千克", "QUANTITY", "rule")),
        ("USD 12,500.00", ("USD 12,500.00", "MONEY", "rule")),
        ("人民币28,500元", ("人民币28,500元", "MONEY", "rule")),
        ("40 steel drums", ("40 steel drums", "PACKAGING", "rule")),
        ("80个铁桶", ("80个铁桶", "PACKAGING", "rule")),
        ("made in GERMANY", ("GERMANY", "COUNTRY", "rule")),
        ("目的港：阿拉木图，中转", ("阿拉木图", "PORT", "rule")),
        ("powder of GaAs", ("GaAs", "FORMULA", "rule")),
    ],
)
def test_what_rules_find(by_rules: Any, text: str, found: tuple[str, str, str]) -> None:
    assert by_rules(text) == [found]


@pytest.mark.parametrize(
    "text",
    ["CAS 7440-55-4", "GALLIUM OXIDE", "size -325 mesh", "UN No. 9999", "SINGAPORE", "Room 1203", "order 4500198822"],
)
def test_what_rules_leave_alone(by_rules: Any, text: str) -> None:
    """A wrong check digit, a country that is a port too, a bare number, what the network must see as well."""
    assert by_rules(text) == []


def test_a_number_that_is_proved_stands_over_a_longer_reading(by_rules: Any) -> None:
    assert ("2803", "UN_NUMBER", "proved") in by_rules("UN number 2803 kg")


def test_names_with_a_shape_or_praise_are_no_bare_materials(gazetteer: Gazetteer) -> None:
    assert bare(gazetteer.materials) == (
        "gallium",
        "gallium oxide",
        "antimony trioxide",
        "氧化镓",
        "金属镓",
        "三氧化二锑",
    )
    assert bare(("high purity gallium", "高纯镓")) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("氧化鋱 熒光級", ["熒光級"]),
        ("glycerol USP grade, industrial grade", ["USP grade", "industrial grade"]),
        ("upgrade the downgrade", []),
        ("一级品", []),
    ],
)
def test_a_grade_is_known_by_its_use(text: str, named: list[str]) -> None:
    assert [text[start:end] for start, end, _ in grades(text)] == named


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("高纯碲块 6N", ["碲", "块"]),
        ("区熔鍺錠", ["鍺", "錠"]),
        ("铁桶装", []),
        ("硬质合金钨棒料", []),
    ],
)
def test_an_element_of_one_character_is_known_by_its_shape(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end, _ in bare_elements(text)] == parts
