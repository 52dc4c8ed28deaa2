"""Countries by any of their names."""

from __future__ import annotations

import pycountry
import pytest

from inspector.values.country import country_name, find_country, parse_country


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CHINA", "CN"),
        ("P.R. CHINA", "CN"),
        ("P.R.CHINA", "CN"),
        ("PRC", "CN"),
        ("THE PEOPLE'S REPUBLIC OF CHINA", "CN"),
        ("中国", "CN"),
        ("中國", "CN"),
        ("中国(CHN)", "CN"),
        ("中国（CHN）", "CN"),
        ("CHN", "CN"),
        ("CN", "CN"),
        ("CHlNA", "CN"),
        ("Made in Viet Nam", "VN"),
        ("VIETNAM", "VN"),
        ("S.R. Vietnam", "VN"),
        ("越南", "VN"),
        ("产地：越南", "VN"),
        ("韩国 (KOR)", "KR"),
        ("South Korea", "KR"),
        ("Korea, Republic of", "KR"),
        ("Republic of Korea", "KR"),
        ("DPR Korea", "KP"),
        ("朝鲜", "KP"),
        ("COUNTRY OF ORIGIN: MALAYSIA", "MY"),
        ("The Netherlands", "NL"),
        ("Holland", "NL"),
        ("U.S.A.", "US"),
        ("UNITED STATES OF AMERICA", "US"),
        ("美国(USA)", "US"),
        ("UK", "GB"),
        ("Türkiye", "TR"),
        ("TURKEY", "TR"),
        ("Czech Republic", "CZ"),
        ("UAE", "AE"),
        ("阿联酋", "AE"),
        ("Burma", "MM"),
        ("Ivory Coast", "CI"),
        ("Deutschland", "DE"),
        ("GERMNAY", "DE"),
        ("Russian Fedaration", "RU"),
        ("KAZAHKSTAN", "KZ"),
        ("AUSTRIA", "AT"),
        ("AUSTRALIA", "AU"),
        ("NIGER", "NE"),
        ("NIGERIA", "NG"),
        ("SHENZHEN, CHINA", "CN"),
        ("CHN 中国", "CN"),
        ("CHIMA", "CN"),
        ("运抵国（地区）：韩国 (KOR)", "KR"),
        ("Malaysia CTH", "MY"),
    ],
)
def test_names_a_country(text: str, code: str) -> None:
    assert parse_country(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("HONG KONG", "HK"),
        ("HONG KONG, CHINA", "HK"),
        ("中国香港", "HK"),
        ("Hong Kong SAR China", "HK"),
        ("MACAU", "MO"),
        ("中国澳门", "MO"),
        ("TAIWAN", "TW"),
        ("TAIWAN, CHINA", "TW"),
        ("中国台湾", "TW"),
        ("臺灣", "TW"),
    ],
)
def test_hong_kong_macao_and_taiwan_have_codes_of_their_own(text: str, code: str) -> None:
    assert parse_country(text) == code
    found = find_country(text)
    assert found is not None
    assert found[0] == code


@pytest.mark.parametrize(
    "text", ["", "ORIGIN", "CARTONS", "INVOICE", "in", "ok", "CHINA / GERMANY", "123", "NUMBER", "MARINE"]
)
def test_what_is_no_country_is_none(text: str) -> None:
    assert parse_country(text) is None


def test_every_country_is_known_by_its_names_in_both_languages() -> None:
    for country in pycountry.countries:
        assert parse_country(country.name) == country.alpha_2
        assert parse_country(country.alpha_3) == country.alpha_2
        assert parse_country(country_name(country.alpha_2)) == country.alpha_2
        assert parse_country(country_name(country.alpha_2, "zh")) == country.alpha_2


@pytest.mark.parametrize(
    ("text", "code", "quote"),
    [
        ("12 Tran Phu Street, Hai Phong, Vietnam", "VN", "Vietnam"),
        ("HAMBURG, GERMANY", "DE", "GERMANY"),
        ("SHANGHAI, CHINA TO HAMBURG, GERMANY", "DE", "GERMANY"),
        ("Santos, Brazil", "BR", "Brazil"),
        ("ROTTERDAM, NL", "NL", "NL"),
        ("HAMBURG (DE)", "DE", "DE"),
        ("新加坡港", "SG", "新加坡"),
        ("中国浙江省温州市", "CN", "中国"),
        ("Elizabeth, New Jersey", "US", "New Jersey"),
        ("P.O. Box 5, Dubai, U.A.E.", "AE", "U.A.E"),
    ],
)
def test_finds_the_last_country(text: str, code: str, quote: str) -> None:
    found = find_country(text)
    assert found is not None
    assert found[0] == code
    assert text[found[1] : found[2]] == quote


@pytest.mark.parametrize("text", ["", "LOS ANGELES, CA", "12 Main Street", "INDIANA", "上海港"])
def test_finds_no_country_where_none_is_named(text: str) -> None:
    assert find_country(text) is None


def test_gives_names_in_english_and_chinese() -> None:
    assert country_name("VN") == "Vietnam"
    assert country_name("HK") == "Hong Kong"
    assert country_name("DE", "zh") == "德国"
    assert country_name("HK", "zh") == "中国香港"
    assert country_name("ZZZ") == "ZZZ"


@pytest.mark.parametrize("word", ["AS", "TO"])
def test_a_word_that_is_a_code_too_names_no_country(word: str) -> None:
    assert parse_country(word) is None
