"""Printed words become values of the kind that a field asks for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.document import Value
from inspector.core.vocabulary import FIELDS, ValueKind
from inspector.documents.interpret import Found, Printed, interpret, words_of
from inspector.values.number import DecimalMark
from tests.pages import print_words


def read(kind: ValueKind, *lines: str, mark: DecimalMark | None = None) -> Found | None:
    words = tuple(tuple(print_words(text, 50, 60 + 12 * n)) for n, text in enumerate(lines))
    return interpret(kind, Printed(words, lines), mark)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("date", "17 APR 2026", dt.date(2026, 4, 17)),
        ("date", "2026年4月17日", dt.date(2026, 4, 17)),
        ("country", "P.R. CHINA", "CN"),
        ("incoterm", "CIF Hamburg", "CIF"),
        ("currency", "US Dollars", "USD"),
        ("money", "USD 50,800.00", Decimal(50800)),
        ("mass", "18.5 MT", Decimal(18500)),
        ("volume", "28.400 CBM", Decimal("28.4")),
        ("count", "48 PALLETS", Decimal(48)),
        ("hs_code", "7601.20", "760120"),
        ("reference", "LB260417 (dated 2026-04-17)", "LB260417"),
        ("reference", "PO 4967475", "PO 4967475"),
        ("reference", "17/04/2026/LBM", "17/04/2026/LBM"),
        ("reference", "PL PL-40283", "PL-40283"),
        ("codes", "MSKU1234565 / MSKU1234565", ("MSKU1234565",)),
        ("party", "Norfeld Handels GmbH", "Norfeld Handels GmbH"),
        ("party", "青岛蓝湾金属有限公司(3702966928)", "青岛蓝湾金属有限公司"),
        ("port", "Hamburg, Germany by sea", "Hamburg, Germany"),
        ("number", "1,250.5", Decimal("1250.5")),
    ],
)
def test_a_value_is_understood(kind: ValueKind, text: str, value: Value) -> None:
    found = read(kind, text)
    assert found is not None
    assert found.value == value
    assert found.words


@pytest.mark.parametrize(
    ("kind", "text"),
    [("date", "soon"), ("country", "Atlantis"), ("mass", "none"), ("count", "18,500 kgs"), ("hs_code", "n/a"),
     ("party", "12345"), ("codes", "INVOICE"), ("reference", "see above")],
)  # fmt: skip
def test_what_is_no_value_of_the_kind_is_none(kind: ValueKind, text: str) -> None:
    assert read(kind, text) is None


def test_a_name_over_two_lines_is_one_party() -> None:
    found = read("party", "Lantern Bay Metals and Alloys", "Trading Co., Ltd.", "12 Harbour Road, Ningbo")
    assert found is not None
    assert str(found.value).startswith("Lantern Bay Metals and Alloys")
    assert "Harbour" not in str(found.value)


def test_a_line_that_tells_how_to_fill_a_box_is_no_party() -> None:
    found = read("party", "(complete name and address)", "Norfeld Handels GmbH", "Hamburg")
    assert found is not None
    assert found.value == "Norfeld Handels GmbH"


def test_the_decimal_mark_decides_what_a_mass_is() -> None:
    point, comma = read("mass", "16.575 KGS", mark="."), read("mass", "16.575 KGS", mark=",")
    assert point is not None
    assert comma is not None
    assert (point.value, comma.value) == (Decimal("16.575"), Decimal(16575))


def test_the_words_of_a_quote_are_those_that_print_it() -> None:
    words = tuple(print_words("valid until 2026-04-17 only", 50, 60))
    assert [w.text for w in words_of(words, "2026-04-17")] == ["2026-04-17"]
    assert words_of(words, "not there") == words
    assert words_of((), "x") == ()


@given(st.sampled_from(sorted(set(FIELDS.values()))), st.lists(st.text(min_size=1, max_size=40), max_size=3))
def test_no_text_breaks_any_kind(kind: ValueKind, lines: list[str]) -> None:
    found = read(kind, *lines)
    assert found is None or (found.value not in (None, "") and 0 <= found.quality <= 1)
