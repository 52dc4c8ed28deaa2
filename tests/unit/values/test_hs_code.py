"""Tariff codes."""

from __future__ import annotations

import pytest

from inspector.values.hs_code import hs_prefix, parse_hs


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9405.11.90", "94051190"),
        ("8481 80 40 90", "8481804090"),
        ("HS CODE 848180", "848180"),
        ("8481.80.4090", "8481804090"),
        ("H.S. Code: 811010", "811010"),
        ("HS848180", "848180"),
        ("HS CODE: 84.81.80", "848180"),
        ("商品编号2841801000", "2841801000"),
        ("税号：2841.8010.00", "2841801000"),
        ("8481804090", "8481804090"),
        ("841B.10.00", "84181000"),
        ("28418O10", "28418010"),
        ("8110.10.10 antimony 99.65%", "81101010"),
        ("28418010 APT", "28418010"),
        ("HTSUS 8112.92.4000", "8112924000"),
        ("８４８１．８０", "848180"),
        ("HS 9405.11 120 CARTONS", "940511"),
        ("848180 20 PCS", "848180"),
        ("8505111 000", "8505111000"),
        ("8505.11.1 000", "8505111000"),
        ("7601.20.00.10 China 250 KG", "7601200010"),
    ],
)
def test_reads_a_code(text: str, code: str) -> None:
    assert parse_hs(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "+86 755 8888 1234",
        "TEL 848180",
        "0755-88881234",
        "2026-05-06",
        "20260506",
        "12.05.2026",
        "990000",
        "770100",
        "000000",
        "QTY 550",
        "HP260370",
        "1234.56",
        "84",
        "8481",
        "84818040901234",
        "13812345678",
    ],
)
def test_what_is_no_code_is_none(text: str) -> None:
    assert parse_hs(text) is None


def test_one_code_is_the_beginning_of_the_other() -> None:
    assert hs_prefix("848180", "8481804090")
    assert hs_prefix("8481.80.40", "848180")
    assert not hs_prefix("848180", "848190")
    assert not hs_prefix("", "848190")
