"""What papers leave out."""

from __future__ import annotations

import pytest

from inspector.checks.gaps import gaps
from inspector.core.finding import Severity
from tests.build import document, judge, line

LADING = {"vessel": "EVER GIVEN", "loading_port": "Ningbo", "discharge_port": "Hamburg"}
CERTIFICATE = {"number": "CO1", "date": "2026-05-11", "origin_country": "CN"}


@pytest.mark.parametrize(
    ("kind", "values", "word"),
    [
        ("bill_of_lading", {**LADING, "vessel": None}, "vessel or voyage"),
        ("bill_of_lading", {**LADING, "loading_port": None}, "port of loading"),
        ("certificate_of_origin", {**CERTIFICATE, "number": None}, "number"),
        ("certificate_of_origin", {**CERTIFICATE, "origin_country": None}, "country of origin"),
        ("commercial_invoice", {"buyer": "Nordlicht GmbH"}, "currency"),
    ],
)
def test_what_is_left_out_is_named(kind, values, word):
    stated = {name: value for name, value in values.items() if value is not None}
    (finding,) = judge(gaps, document(kind, text=["printed"], **stated))
    assert finding.severity is Severity.INFO
    assert word in finding.message


def test_controlled_goods_make_it_low():
    goods = line(description="Gallium metal 4N")
    head = {"vessel": "EVER GIVEN", "loading_port": "Ningbo"}
    (finding,) = judge(gaps, document("bill_of_lading", goods, text=["printed"], **head))
    assert finding.severity is Severity.LOW


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("bill_of_lading", LADING),
        ("bill_of_lading", {"voyage": "021W", "loading_port": "Ningbo", "destination_country": "DE"}),
        ("certificate_of_origin", CERTIFICATE),
        ("commercial_invoice", {"currency": "USD", "consignee": "Nordlicht GmbH"}),
        ("packing_list", {}),
    ],
)
def test_whole_papers_are_quiet(kind, values):
    assert judge(gaps, document(kind, text=["printed"], **values)) == []


def test_a_paper_of_which_nothing_was_read_says_nothing():
    assert judge(gaps, document("bill_of_lading")) == []
