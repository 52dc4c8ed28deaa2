"""Dates in every form that papers use."""

from __future__ import annotations

import datetime as dt

import pytest

from inspector.values.date import DateReading, find_dates, parse_date
from inspector.values.month import month_of

MAY_6 = dt.date(2026, 5, 6)


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-06",
        "20260506",
        "2026/5/6",
        "2026.05.06",
        "2026年5月6日",
        "2026 年 05 月 06 日",
        "06 May 2026",
        "6-MAY-2026",
        "06-May-26",
        "MAY. 06, 2026",
        "MAY 06,2026",
        "May 6th 2026",
        "May 6, 2026",
        "MAY, 06, 2026",
        "06MAY2026",
        "6th day of May, 2026",
        "6th of May 2026",
        "06.05.2026",
        "6.5.2026",
        "2026-MAY-06",
        "二〇二六年五月六日",
        "二零二六年五月六日",
        "２０２６－０５－０６",
        "2026–05–06",
        "6. Mai 2026",
        "6 mai 2026",
        "06 maio 2026",
        "Date: 2026-05-06",
        "2O26-05-O6",
        "2026-05-06T10:30:00",
    ],
)
def test_reads_the_sixth_of_may(text: str) -> None:
    assert parse_date(text) == DateReading(MAY_6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 0CT 2026", dt.date(2026, 10, 12)),
        ("12 N0V 2026", dt.date(2026, 11, 12)),
        ("l9-MAY-2O26", dt.date(2026, 5, 19)),
        ("13APR2026", dt.date(2026, 4, 13)),
        ("3 Febuary 2026", dt.date(2026, 2, 3)),
        ("SEPT 9, 2026", dt.date(2026, 9, 9)),
        ("JAN, 12, 2026", dt.date(2026, 1, 12)),
        ("15 4UGUST 2026", dt.date(2026, 8, 15)),
        ("FEBRU4RY 7, 2026", dt.date(2026, 2, 7)),
        ("MAY 16, 20 26", dt.date(2026, 5, 16)),
        ("|1MAY2027", dt.date(2027, 5, 11)),
        ("2B-May-2023", dt.date(2023, 5, 28)),
        ("20 26-12-04", dt.date(2026, 12, 4)),
        ("1 3.02.2024", dt.date(2024, 2, 13)),
        ("17/02/2026", dt.date(2026, 2, 17)),
        ("02/17/2026", dt.date(2026, 2, 17)),
        ("21.05.2026", dt.date(2026, 5, 21)),
        ("二〇二六年十二月二十一日", dt.date(2026, 12, 21)),
    ],
)
def test_reads_other_days_and_misread_letters(text: str, day: dt.date) -> None:
    assert parse_date(text) == DateReading(day)


def test_an_ambiguous_date_keeps_its_other_reading() -> None:
    assert parse_date("05/06/2026") == DateReading(dt.date(2026, 6, 5), (MAY_6,))
    assert parse_date("05-06-2026", day_first=False) == DateReading(MAY_6)
    assert parse_date("05/06/2026", day_first=True) == DateReading(dt.date(2026, 6, 5))


def test_a_date_with_equal_parts_is_not_ambiguous() -> None:
    assert parse_date("05/05/2026") == DateReading(dt.date(2026, 5, 5))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "N/A",
        "2026-13-40",
        "31.02.2026",
        "QB-2026-0430",
        "0755-88881234",
        "8481.80.4090",
        "1889-05-06",
        "2126-05-06",
        "30 FEB 2026",
        "HP260370",
        "MARKS 12 2026",
        "99/99/2026",
        "28418010",
        "202 1-02-10",
        "2025-1.2-04",
        "NO 2 6.03.2021",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_finds_dates_with_their_places_in_the_text_as_given() -> None:
    text = "SHENZHEN 19-MAY-2026, EL384 / 19-JAN-2026, 中国２０２６年５月６日"
    found = find_dates(text)
    assert [text[start:end] for start, end, _ in found] == ["19-MAY-2026", "19-JAN-2026", "２０２６年５月６日"]
    assert [reading.value for _, _, reading in found] == [dt.date(2026, 5, 19), dt.date(2026, 1, 19), MAY_6]


def test_a_place_holds_the_date_and_no_more() -> None:
    text = "2026/05/06-2026/05/20, valid 2026-01-01 to 2026年9月30日止"
    found = [text[start:end] for start, end, _ in find_dates(text)]
    assert found == ["2026/05/06", "2026/05/20", "2026-01-01", "2026年9月30日"]


def test_places_stay_right_behind_characters_that_grow() -> None:
    text = "㎏ ㌔ ﬁ 2026-05-06"
    ((start, end, _),) = find_dates(text)
    assert text[start:end] == "2026-05-06"


@pytest.mark.parametrize(
    ("word", "number"),
    [("May", 5), ("SEPT", 9), ("0CT", 10), ("AUGUST", 8), ("Feburary", 2), ("DEZ", 12), ("janvier", 1), ("Mai", 5)],
)
def test_names_months(word: str, number: int) -> None:
    assert month_of(word) == number


@pytest.mark.parametrize("word", ["", "MA", "MARKS", "DATE", "TOTAL", "NOVEL"])
def test_other_words_are_no_months(word: str) -> None:
    assert month_of(word) is None
