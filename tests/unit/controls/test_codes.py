"""What codes alone say."""

from __future__ import annotations

from inspector.controls.catalogue import Catalogue
from inspector.controls.codes import Codes, digits, sharing

CATALOGUE = Catalogue.load()
CODES = Codes(CATALOGUE.items)


def test_digits_of_a_printed_code() -> None:
    assert digits("8112.92.90 10") == "8112929010"


def test_ten_digits_of_the_notice_outweigh_six() -> None:
    ten = dict(CODES.match("2825600002"))["geo2"]
    six = dict(CODES.match("282560"))["geo2"]
    assert ten > 0.8 > 0.3 > six


def test_a_code_of_many_items_says_less_of_each() -> None:
    assert max(strength for _, strength in CODES.match("3824999922")) < dict(CODES.match("2841801000"))["apt"]


def test_short_and_foreign_codes_say_nothing() -> None:
    assert CODES.match("8110") == ()
    assert CODES.match("610910") == ()
    assert CODES.match("") == ()


def test_every_six_digit_code_of_an_item_has_its_share() -> None:
    printed = {code[:6] for item in CATALOGUE.items for code in (*item.codes, *item.hs6)}
    assert printed - set(sharing()) <= {"811092"}  # the probable misprint of 23/2023 is no code of the system
