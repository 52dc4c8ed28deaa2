"""Remarks that put goods in a country."""

from __future__ import annotations

import pytest

from inspector.claims import claims
from tests.build import document


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        ("CARGO OF VIET NAM ORIGIN, RELOADED IN XIAMEN", ("origin", "VN")),
        ("CARGO OF CHINESE ORIGIN", ("origin", "CN")),
        ("GOODS OF P.R.C. ORIGIN", ("origin", "CN")),
        ("Pre-carriage: truck from Nanning, China", ("came from", "CN")),
        ("Pre-carriage by BARGE FROM WUZHOU", ("came from", "CN")),
        ("Transhipment cargo ex Guangzhou", ("came from", "CN")),
        ("Smelter: Hechi, Guangxi, China", ("came from", "CN")),
        ("IN TRANSIT TO VLADIVOSTOK, RUSSIA", ("goes to", "RU")),
    ],
)
def test_a_remark_is_heard(remark, told):
    assert told in {(c.sort, c.country) for c in claims(document("bill_of_lading", text=[remark]))}


@pytest.mark.parametrize(
    "remark",
    [
        "Goods not of Chinese origin",
        "non-Chinese origin",
        "Number of original bills: 3",
        "RULES OF ORIGIN",
        "Delivered by truck to the warehouse",
        "CERTIFICATE OF ORIGIN",
    ],
)
def test_other_words_say_nothing(remark):
    assert list(claims(document("bill_of_lading", text=[remark]))) == []
