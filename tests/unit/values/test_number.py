"""Numbers as papers of many countries print them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inspector.values.number import format_number, parse_number, readings, vote_mark
from inspector.values.number_words import words_to_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.56", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1\u00a0234,56", "1234.56"),
        ("1\u202f234,56", "1234.56"),
        ("1'234.56", "1234.56"),
        ("1’234.56", "1234.56"),
        ("12,34,567.00", "1234567"),
        ("1.234.567", "1234567"),
        ("８０６，４００．００", "806400"),
        ("USD 860,400.00", "860400"),
        ("USD1,234.56", "1234.56"),
        ("US$1,234.56", "1234.56"),
        ("18", "18"),
        ("0.385", "0.385"),
        ("0,385", "0.385"),
        ("12345.678", "12345.678"),
        (".50", "0.50"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("1,234.56-", "-1234.56"),
        ("(1,234.50)", "-1234.50"),
        ("EIGHTEEN (18)", "18"),
        ("1, 234.56", "1234.56"),
        ("1,234,56", "1234.56"),
        ("1.5万元", "15000"),
        ("4,200 kg", "4200"),
        ("12 pcs of 30", "12"),
    ],
)
def test_reads_a_number(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1O,5OO.00", "10500"), ("2O", "20"), ("l8,000", "18000"), ("O.385", "0.385"), ("8O6,4OO.0O", "806400")],
)
def test_repairs_letters_inside_a_run_of_digits(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(("text", "value"), [("25l", "25"), ("50 LS", "50"), ("S 500", "500"), ("HS8", "8")])
def test_leaves_letters_that_may_be_units_or_signs(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "   ", "N/A", "21.05.2026", "8481.80.40", "...", ",", "一二三", "9" * 500])
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_number(text) is None


def test_three_digits_behind_one_mark_have_two_readings() -> None:
    assert readings("3,136") == (Decimal(3136), Decimal("3.136"))
    assert readings("2.992") == (Decimal("2.992"), Decimal(2992))


def test_torn_and_misread_numbers_have_a_last_reading() -> None:
    assert readings("4 47,517.34") == (Decimal(4), Decimal("447517.34"))
    assert readings("S4.75") == (Decimal("4.75"), Decimal("54.75"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("731,41 9.00", "731419"),
        ("3,8 45", "3845"),
        ("847.6 9", "847.69"),
        ("6..67", "6.67"),
        (".5.96", "5.96"),
        ("B4.97", "84.97"),
        ("41,89S", "41895"),
    ],
)
def test_mends_numbers_that_are_none_apart(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


def test_the_mark_of_the_document_decides() -> None:
    assert readings("2.992", mark=",") == (Decimal(2992), Decimal("2.992"))
    assert parse_number("3,136", mark=",") == Decimal("3.136")
    assert parse_number("3,136", mark=".") == Decimal(3136)


def test_a_mark_that_cannot_group_stays_decimal_whatever_the_document_says() -> None:
    assert parse_number("12.5", mark=",") == Decimal("12.5")


def test_votes_by_unambiguous_numbers() -> None:
    assert vote_mark(["860,400.00", "3,136", "21.05.2026"]) == "."
    assert vote_mark(["806.400,00", "2.992", "LED 24 W"]) == ","
    assert vote_mark(["1.234.567", "12,50"]) == ","


def test_does_not_vote_without_evidence_or_against_a_tie() -> None:
    assert vote_mark(["3,136", "2.992", "18"]) is None
    assert vote_mark(["12,50", "12.50"]) is None


def test_a_tariff_heading_hardly_votes() -> None:
    assert vote_mark(["8481.80", "12,50"]) == ","


def test_prints_with_commas_and_a_point() -> None:
    assert format_number(Decimal("860400.00")) == "860,400.00"
    assert format_number(Decimal("1E+3")) == "1,000"
    assert format_number(550) == "550"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("SAY FIVE HUNDRED AND FIFTY CARTONS ONLY", 550),
        ("Eighteen pallets", 18),
        ("ONE THOUSAND TWO HUNDRED THIRTY-FOUR", 1234),
        ("two million", 2_000_000),
    ],
)
def test_reads_numbers_spelt_out(text: str, value: int) -> None:
    assert words_to_number(text) == value


def test_words_without_a_number_are_none() -> None:
    assert words_to_number("a hundred reasons") is None
