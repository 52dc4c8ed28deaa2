"""Ports: the name cleaned up, and its country."""

from __future__ import annotations

import pytest

from inspector.values.port import find_place, parse_port, port_country


@pytest.mark.parametrize(
    ("text", "port"),
    [
        ("SHANGHAI, CHINA", "SHANGHAI, CHINA"),
        ("Port of Loading: SHANGHAI, CHINA", "SHANGHAI, CHINA"),
        ("装货港：上海港", "上海港"),
        ("NINGBO, CHINA.", "NINGBO, CHINA"),
        ("FROM SHENZHEN", "SHENZHEN"),
        ("启运港 宁波", "宁波"),
        ("1. Shanghai", "Shanghai"),
        ("- Port Klang, Malaysia -", "Port Klang, Malaysia"),
        ("TOKYO", "TOKYO"),
        ("TORONTO", "TORONTO"),
        ("大阪（日本）", "大阪(日本)"),
        ("Hong  Kong", "Hong Kong"),
        ("SANTOS , BRAZIL", "SANTOS, BRAZIL"),
    ],
)
def test_cleans_the_printed_port(text: str, port: str) -> None:
    assert parse_port(text) == port


@pytest.mark.parametrize("text", ["", "123", "--", "Port of Loading:", "."])
def test_nothing_left_is_none(text: str) -> None:
    assert parse_port(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("SHANGHAI", "CN"),
        ("上海港", "CN"),
        ("Santos", "BR"),
        ("Santos, Brazil", "BR"),
        ("Felixstowe", "GB"),
        ("Port Klang", "MY"),
        ("釜山", "KR"),
        ("Busan", "KR"),
        ("Hong Kong", "HK"),
        ("HONG KONG, CHINA", "HK"),
        ("SHANGHAI PUDONG AIRPORT", "CN"),
        ("Amsterdam Schiphol Airport", "NL"),
        ("PVG", "CN"),
        ("FRANKFURT (FRA)", "DE"),
        ("CNSHA", "CN"),
        ("HAI PHONG", "VN"),
        ("Haiphong", "VN"),
        ("Jebel Ali", "AE"),
        ("HAMBURG, DE", "DE"),
        ("LOS ANGELES, CA", "US"),
        ("Houston, TX", "US"),
        ("R0TTERDAM", "NL"),
        ("蛇口海关", "CN"),
        ("浙江省温州市", "CN"),
        ("Colon Free Zone", "PA"),
        ("Ho Chi Minh City", "VN"),
        ("New York", "US"),
        ("Tanger Med", "MA"),
    ],
)
def test_knows_the_country_of_a_port(text: str, code: str) -> None:
    assert port_country(text) == code


@pytest.mark.parametrize("text", ["", "NOWHERE AT ALL", "123"])
def test_an_unknown_place_has_no_country(text: str) -> None:
    assert port_country(text) is None


def test_the_longest_name_wins() -> None:
    place = find_place("SHANGHAI PUDONG AIRPORT")
    assert place is not None
    assert place.code == "PVG"


def test_places_say_whether_goods_are_transhipped_there() -> None:
    singapore, santos = find_place("Singapore"), find_place("Santos")
    assert singapore is not None
    assert santos is not None
    assert singapore.hub
    assert not santos.hub
