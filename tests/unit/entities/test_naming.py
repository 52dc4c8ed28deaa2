"""One name for one thing, whatever its language, form or unit."""

from __future__ import annotations

import pytest

from inspector.controls.catalogue import Catalogue
from inspector.entities.naming import name_of


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.mark.parametrize(
    ("label", "name", "printed"),
    [
        ("MATERIAL", "gallium", ["gallium", "GALLIUM METAL", "金属镓", "gallium oxide", "鎵"]),
        ("MATERIAL", "antimony", ["antimony trioxide", "三氧化二锑", "ANTIMONY METAL"]),
        ("FORMULA", "gallium", ["Ga2O3", "GaAs"]),
        ("CAS", "gallium", ["7440-55-3", "12024-21-4"]),
        ("MATERIAL", "stainless steel", ["Stainless  Steel", "STAINLESS STEEL"]),
        ("COUNTRY", "CN", ["CHINA", "P.R. China", "中国", "中华人民共和国", "CHN"]),
        ("COUNTRY", "KR", ["Republic of Korea", "韩国", "KOREA"]),
        ("PORT", "Ningbo", ["NINGBO", "宁波港", "Port of Ningbo"]),
        ("HS_CODE", "81129200", ["8112.92.00", "81129200"]),
        ("QUANTITY", "20000 kg", ["20,000.00 KGS", "20 MT", "20,000千克", "20吨"]),
        ("MONEY", "USD 12500", ["USD 12,500.00", "US$12,500", "12,500美元"]),
        ("PURITY", "99.99 %", ["4N", "99.99%", "≥99.99 %", "99.99％"]),
        ("UN_NUMBER", "UN2803", ["UN 2803", "2803", "UN2803"]),
        ("PACKAGING", "40 drum", ["40 DRUMS", "40 steel drums", "40桶"]),
        ("LICENCE", "26-DU-104477", ["26-DU-104477", "26-du-104477"]),
        ("FORM", "powder", ["Powder", "POWDER"]),
    ],
)
def test_one_name_for_one_thing(catalogue: Catalogue, label: str, name: str, printed: list[str]) -> None:
    assert {text: name_of(label, text, catalogue) for text in printed} == dict.fromkeys(printed, name)


def test_one_party_under_two_spellings_has_one_name(catalogue: Catalogue) -> None:
    names = {name_of("PARTY", text, catalogue) for text in ("Haosheng Metals Co., Ltd.", "HAOSHENG METALS CO LTD")}
    assert len(names) == 1


def test_what_has_no_other_name_keeps_its_print(catalogue: Catalogue) -> None:
    assert name_of("COUNTRY", "Atlantis", catalogue) == "atlantis"
    assert name_of("PORT", "Merkanovo", catalogue) == "merkanovo"
