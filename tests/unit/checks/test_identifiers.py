"""Identifiers: check digits and numbers used twice."""

from __future__ import annotations

import pytest

from inspector.checks.identifiers import identifiers
from inspector.core.finding import Severity
from tests.build import document, field, judge


def test_valid_numbers_are_quiet():
    paper = document("bill_of_lading", container_numbers=("VRBU7196997",), text=["IMO 9074729", "CAS No. 7440-55-3"])
    assert judge(identifiers, paper) == []


def test_a_container_number_that_fails():
    (finding,) = judge(identifiers, document("bill_of_lading", container_numbers=("VRBU7196991",)))
    assert finding.severity is Severity.MEDIUM
    assert "VRBU7196991" in finding.message


def test_the_same_impossible_container_on_two_papers():
    papers = [document(kind, container_numbers=("VRBU7196991",)) for kind in ("packing_list", "bill_of_lading")]
    (finding,) = judge(identifiers, *papers)
    assert finding.severity is Severity.MEDIUM
    assert len(finding.evidence) == 2


def test_a_cas_number_that_fails():
    (finding,) = judge(identifiers, document("safety_data_sheet", text=["CAS No.: 7440-55-4"]))
    assert finding.evidence[0].quote == "7440-55-4"


def test_a_waybill_number_that_fails():
    assert len(judge(identifiers, document("air_waybill", number="938-1580 1628"))) == 1
    assert judge(identifiers, document("air_waybill", number="938-1580 1623")) == []


def test_one_number_for_two_invoices():
    one = document("commercial_invoice", file="a.pdf", number="A1", total_amount=100)
    (finding,) = judge(identifiers, one, document("commercial_invoice", file="b.pdf", number="A1", total_amount=90))
    assert finding.kind == "identifier_reused"


def test_a_copy_of_an_invoice_is_quiet():
    copies = [document("commercial_invoice", file=f, number="A1", total_amount=100) for f in ("a.pdf", "b.pdf")]
    assert judge(identifiers, *copies) == []


def test_a_number_without_its_label_is_quiet():
    assert judge(identifiers, document("bill_of_lading", text=["Tel 7440-55-4", "Ref 9074728"])) == []


def test_a_doubtful_print_is_said():
    weak = field("", ("VRBU7196991",), confidence=0.7)
    (finding,) = judge(identifiers, document("bill_of_lading", container_numbers=weak))
    assert finding.severity is Severity.LOW
    assert "may be misread" in finding.message


@pytest.mark.parametrize(
    ("other", "word"),
    [
        ({"total_amount": 900}, "totals"),
        ({"date": "2026-05-14"}, "dates"),
        ({"currency": "CNY"}, "currencies"),
        ({"consignee": "Hanseong Dyna Materials Co., Ltd."}, "buyers"),
    ],
)
def test_two_contents_of_one_number(other, word):
    head = {
        "number": "HT-1",
        "date": "2026-05-11",
        "currency": "USD",
        "total_amount": 500,
        "consignee": "Nordlicht GmbH",
    }
    first = document("commercial_invoice", file="a.pdf", **head)
    second = document("commercial_invoice", file="b.pdf", **{**head, **other})
    (finding,) = judge(identifiers, first, second)
    assert finding.kind == "identifier_reused"
    assert word in finding.message
    assert {e.document for e in finding.evidence} == {"a.pdf", "b.pdf"}


@pytest.mark.parametrize("other", [{}, {"number": "HT-2", "total_amount": 900}, {"consignee": "NORDLICHT GMBH"}])
def test_copies_and_other_numbers_are_quiet(other):
    head = {
        "number": "HT-1",
        "date": "2026-05-11",
        "currency": "USD",
        "total_amount": 500,
        "consignee": "Nordlicht GmbH",
    }
    papers = [document("commercial_invoice", file=f, **{**head, **o}) for f, o in (("a.pdf", {}), ("b.pdf", other))]
    assert judge(identifiers, *papers) == []
