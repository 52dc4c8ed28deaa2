"""Values hold for any input: what is written is read back, nothing raises, nothing takes long."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.values.country import find_country, parse_country
from inspector.values.date import find_dates, format_date, parse_date
from inspector.values.hs_code import parse_hs
from inspector.values.incoterm import parse_incoterm
from inspector.values.measure import (
    package_kind,
    parse_count,
    parse_mass_kg,
    parse_purity,
    parse_volume_cbm,
    unit_of,
)
from inspector.values.money import parse_currency, parse_money
from inspector.values.number import format_number, parse_number, readings, vote_mark
from inspector.values.number_words import words_to_number
from inspector.values.party import party_key, party_similarity, same_party, split_party
from inspector.values.port import parse_port, port_country
from inspector.values.reference_number import (
    awb_number,
    cas_numbers,
    container_numbers,
    container_valid,
    credit_codes,
    parse_reference,
    un_numbers,
)
from inspector.values.script import fold, han_share, look_alike, normalise, to_simplified

READERS: tuple[Callable[[str], object], ...] = (
    parse_number,
    readings,
    words_to_number,
    parse_currency,
    parse_money,
    parse_mass_kg,
    parse_volume_cbm,
    parse_count,
    parse_purity,
    unit_of,
    package_kind,
    parse_date,
    find_dates,
    parse_country,
    find_country,
    parse_port,
    port_country,
    parse_hs,
    parse_incoterm,
    container_numbers,
    container_valid,
    cas_numbers,
    awb_number,
    credit_codes,
    un_numbers,
    parse_reference,
    party_key,
    normalise,
    fold,
    look_alike,
    to_simplified,
    han_share,
    lambda text: vote_mark([text]),
    lambda text: same_party(text, text[::-1]),
    lambda text: party_similarity(text, "Acme Ltd"),
    lambda text: split_party(text.split("\n")),
)

PRINTED = st.text(alphabet=st.sampled_from("0123456789OlIS.,'-/ ()%年月日中国元USDKGMAYNo:\n"), max_size=60)
AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False)

HOSTILE = (
    "1" * 20_000,
    "1 " * 10_000,
    "1," * 10_000,
    "1,234" * 4_000,
    "111 " * 5_000,
    "111," * 5_000,
    "1." * 10_000,
    " " * 20_000,
    "A" * 20_000,
    "A " * 10_000,
    "AB1 " * 5_000,
    "MAY " * 5_000,
    "MAY1" * 5_000,
    "1MAY" * 5_000,
    "2026-" * 4_000,
    "05/06/" * 3_300,
    "(" * 20_000,
    "中国" * 10_000,
    "CHINA " * 3_300,
    "CSQU" * 5_000,
    "O0l1" * 5_000,
    "No." * 6_600,
    "ﷺ" * 20_000,
    "CO LTD, " * 2_500,
    "12-34-" * 3_300,
    "二〇" * 10_000,
    "the republic of " * 1_200,
    "-" * 20_000,
    ". " * 10_000,
    "8481 80 " * 2_500,
    "UN" * 10_000,
    "s.r.o." * 3_300,
    "a.b." * 5_000,
    "ONE HUNDRED " * 1_600,
    "\u0301" * 20_000,
)


def raises(reader: Callable[[str], object], text: str) -> bool:
    """Whether the reader raises on the text."""
    try:
        reader(text)
    except Exception:
        return True
    return False


@given(AMOUNTS)
def test_a_number_is_read_back_as_it_was_written(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_a_whole_number_is_read_back_as_it_was_written(value: int) -> None:
    assert parse_number(format_number(value)) == value


@given(AMOUNTS)
def test_a_number_in_the_continental_way_is_read_alike(value: Decimal) -> None:
    swapped = format_number(value).translate(str.maketrans(",.", ".,"))
    assert parse_number(swapped) == value
    assert parse_number(swapped, mark=",") == value


@given(AMOUNTS, st.sampled_from(["USD", "EUR", "CNY", "JPY", "HKD"]))
def test_money_is_read_back_as_it_was_written(value: Decimal, currency: str) -> None:
    money = parse_money(f"{currency} {format_number(value)}")
    assert money is not None
    assert (money.amount, money.currency) == (value, currency)


@given(st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2100, 12, 31)))
def test_a_date_is_read_back_in_every_form(value: dt.date) -> None:
    forms = [
        format_date(value),
        f"{value:%Y%m%d}",
        f"{value:%d %B %Y}",
        f"{value:%b %d, %Y}",
        f"{value:%d-%b-%Y}".upper(),
        f"{value:%d.%m.%Y}",
        f"{value.year}年{value.month}月{value.day}日",
        f"{value:%d%b%Y}",
    ]
    for form in forms:
        reading = parse_date(form)
        assert reading is not None, form
        assert (reading.value, reading.alternatives) == (value, ()), form


@given(st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2100, 12, 31)))
def test_a_date_between_slashes_is_among_its_readings(value: dt.date) -> None:
    for form in (f"{value:%d/%m/%Y}", f"{value:%m/%d/%Y}"):
        reading = parse_date(form)
        assert reading is not None
        assert value in (reading.value, *reading.alternatives)


@given(st.text(max_size=200) | PRINTED)
@settings(deadline=None)
def test_nothing_raises_on_any_text(text: str) -> None:
    assert [reader for reader in READERS if raises(reader, text)] == []


@given(st.text(max_size=80) | PRINTED)
def test_the_first_reading_is_the_number(text: str) -> None:
    found = readings(text)
    assert parse_number(text) == (found[0] if found else None)
    assert len(found) == len(set(found))


@given(st.text(max_size=80))
def test_normal_forms_are_stable(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(PRINTED)
def test_found_dates_lie_in_the_text_in_order(text: str) -> None:
    position = 0
    for start, end, _ in find_dates(text):
        assert position <= start < end <= len(text)
        position = end


@given(st.text(max_size=60))
def test_a_party_is_itself(name: str) -> None:
    assert same_party(name, name) in (True, None)
    assert 0.0 <= party_similarity(name, name) <= 1.0


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_texts_are_read_in_no_time(number: int) -> None:
    for reader in READERS:
        started = time.perf_counter()
        reader(HOSTILE[number])
        assert time.perf_counter() - started < 2, reader
