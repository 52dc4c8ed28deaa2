"""Parties: one key for one company."""

from __future__ import annotations

import pytest

from inspector.values.party import UNKNOWN, party_key, party_similarity, same_party, split_party


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Wenzhou Ouyate Valve Manufacture Co., Ltd.", "wenzhou ouyate valve manufacture"),
        ("Vltavan Nastroje s.r.o.", "vltavan nastroje"),
        ("Butterworth Smelta Tin Sdn. Bhd.", "butterworth smelta tin"),
        ("Delmere Castings B.V.", "delmere castings"),
        ("Müller & Söhne GmbH & Co. KG", "muller sohne"),
        ("Hai Phong Tanviet Metal JSC, 12 Tran Phu Street", "hai phong tanviet metal"),
        ("ABC IMP. & EXP. CO., LTD", "abc import export"),
        ("岐山铂锋金属材料有限公司", "岐山铂锋金属材料"),
        ("Paranapia Química Ltda.", "paranapia quimica"),
        ("LTD", "ltd"),
        ("", ""),
    ],
)
def test_makes_a_key(name: str, key: str) -> None:
    assert party_key(name) == key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Northfen Building Supplies Ltd", "NORTHFEN BUILDlNG SUPPLIES LTD."),
        ("NORTHFENBUILDING SUPPLIES LTD", "Northfen Building Supplies Ltd"),
        ("Northfen Buildng Supplies Limited", "Northfen Building Supplies Ltd"),
        ("NORTHFENBUILDINGSUPPLIESLTD", "Northfen Building Supplies Ltd"),
        ("Guilin Ostara Abrasives C0., LTD.", "Guilin Ostara Abrasives Co., Ltd."),
        ("Guilin Ostara Abrasives", "Guilin Ostara Abrasives Co., Ltd."),
        ("Hai Phong Tanviet Metal JSC", "HAI PHONG TANVIET METAL J.S.C."),
        ("岐山铂锋金属材料有限公司 QISHAN BRIGHTFORGE METALS", "Qishan Brightforge Metals Co., Ltd."),
        ("岐山鉑鋒金屬材料有限公司", "岐山铂锋金属材料有限公司"),
        ("Korvath Spezialchemie GmbH", "KORVATH SPEZIALCHEMIE G.m.b.H."),
    ],
)
def test_one_company(a: str, b: str) -> None:
    assert same_party(a, b) is True
    assert party_similarity(a, b) >= 0.9


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Northfen Building Supplies Ltd", "Northfen Building Services Ltd"),
        ("Northfen Building Supplies Ltd", "Gulfline Mercata FZE"),
        ("Tianjin Xinhai Trading Co.", "Tianjin Xinhua Trading Co."),
        ("Factory No. 1 Ltd", "Factory No. 2 Ltd"),
        ("上海同裕有色金属有限公司", "上海恒裕贸易有限公司"),
        ("Gulfline Mercata FZE", "Gulfline Mercata Shipping FZE"),
    ],
)
def test_two_companies(a: str, b: str) -> None:
    assert same_party(a, b) is False
    assert party_similarity(a, b) < 1


def test_chinese_and_latin_cannot_be_compared() -> None:
    assert same_party("岐山铂锋金属材料有限公司", "QISHAN BRIGHTFORGE METALS CO., LTD.") is None
    assert party_similarity("岐山铂锋金属材料有限公司", "QISHAN BRIGHTFORGE METALS CO., LTD.") == UNKNOWN


def test_cyrillic_is_compared_with_cyrillic_only() -> None:
    assert same_party("ООО «Северный Металл»", "СЕВЕРНЫЙ МЕТАЛЛ") is True
    assert same_party("ООО «Северный Металл»", "Severny Metal LLC") is None


def test_an_empty_name_is_not_compared() -> None:
    assert same_party("", "Gulfline Mercata FZE") is None
    assert party_similarity("", "Gulfline Mercata FZE") == 0.0


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Osterwick Industrial Supply Inc.", "1200 Port Rd", "Houston, TX"],
            ("Osterwick Industrial Supply Inc.", "1200 Port Rd, Houston, TX"),
        ),
        (
            ["Osterwick Industrial Supply Inc., 1200 Port Rd, Houston", "TX 77012"],
            ("Osterwick Industrial Supply Inc.", "1200 Port Rd, Houston, TX 77012"),
        ),
        (
            ["WENZHOU OUYATE VALVE MANUFACTURE", "CO., LTD.", "No. 5 Road, Wenzhou"],
            ("WENZHOU OUYATE VALVE MANUFACTURE CO., LTD.", "No. 5 Road, Wenzhou"),
        ),
        (
            ["SHANGHAI TONGYU NONFERROUS METAL", "IMPORT CO., LTD.", "PUDONG"],
            ("SHANGHAI TONGYU NONFERROUS METAL IMPORT CO., LTD.", "PUDONG"),
        ),
        (["Consignee: Acme Trading", "12 Main St"], ("Acme Trading", "12 Main St")),
        (["岐山铂锋金属材料有限公司", "陕西省岐山县"], ("岐山铂锋金属材料有限公司", "陕西省岐山县")),
        (
            ["SHIPPER", "ZHONGSHAN LUMISOL LIGHTING FACTORY LTD.", "12 GUZHEN"],
            ("ZHONGSHAN LUMISOL LIGHTING FACTORY LTD.", "12 GUZHEN"),
        ),
        (["上海同裕有限公司 上海市张杨路500号"], ("上海同裕有限公司", "上海市张杨路500号")),
        (["Bluefen Logistics (China) Ltd. TEL: +86 21"], ("Bluefen Logistics (China) Ltd.", "TEL: +86 21")),
        (["Lanhai Foods Inc. 1420 Garvey Avenue, CA 91770"], ("Lanhai Foods Inc.", "1420 Garvey Avenue, CA 91770")),
        (["", "  "], ("", "")),
    ],
)
def test_splits_a_block_into_name_and_address(lines: list[str], expected: tuple[str, str]) -> None:
    assert split_party(lines) == expected


def test_a_form_that_ran_into_the_name_makes_no_other_company() -> None:
    assert same_party(
        "SUZHOU WEILAN OPTOELECTRONICMATERIALSCO., LTD.", "Suzhou Weilan Optoelectronic Materials Co., Ltd."
    )
    assert (
        same_party("Suzhou Weilan Optoelectronic Materials Co., Ltd.", "Suzhou Weilan Opto Metals Co., Ltd.") is False
    )
