"""Dates: what cannot follow, and what can."""

from __future__ import annotations

import pytest

from inspector.checks.dates import dates
from inspector.core.finding import Severity
from tests.build import document, field, judge


def papers(invoice="2026-05-06", certificate="2026-05-17", bill="2026-05-19", **of_certificate):
    return (
        document("commercial_invoice", number="ZL1", date=invoice),
        document("certificate_of_origin", number="26C", date=certificate, **of_certificate),
        document("bill_of_lading", number="TJ1", date=bill),
    )


def test_dates_in_order_are_quiet():
    assert judge(dates, *papers()) == []


def test_a_certificate_before_its_invoice():
    (finding,) = judge(dates, *papers(certificate="2026-05-01"))
    assert finding.kind == "certificate_anomaly"
    assert finding.severity is Severity.MEDIUM
    assert "issued before the invoice of 2026-05-06" in finding.message
    assert {e.document for e in finding.evidence} == {"certificate_of_origin.pdf", "commercial_invoice.pdf"}


def test_a_certificate_long_after_sailing():
    (finding,) = judge(dates, *papers(certificate="2026-06-30"))
    assert "42 days after" in finding.message


def test_an_invoice_long_after_the_bill():
    findings = judge(dates, *papers(invoice="2026-06-02", certificate="2026-06-02", bill="2026-05-30"))
    assert findings[0].severity is Severity.LOW
    (late,) = judge(dates, *papers(invoice="2026-06-12", certificate="2026-06-12", bill="2026-06-01"))[1:]
    assert late.severity is Severity.MEDIUM


def test_an_invoice_date_that_another_paper_states_differently():
    (finding,) = judge(dates, *papers(invoice_date="2026-05-08"))
    assert "gives the invoice date 2026-05-08" in finding.message


def test_a_date_in_the_future():
    (finding,) = judge(dates, document("bill_of_lading", date="2027-01-05"))
    assert finding.severity is Severity.MEDIUM


def test_a_certificate_issued_retrospectively_is_quiet():
    paper = document("certificate_of_origin", date="2026-06-30", text=["ISSUED RETROSPECTIVELY"])
    assert judge(dates, paper, document("bill_of_lading", date="2026-05-19")) == []


def test_an_ambiguous_date_that_fits_is_quiet():
    ambiguous = field("", "2026-01-05", "05/01/2026", alternatives=("2026-05-01",))
    assert judge(dates, *papers(invoice="2026-04-28", certificate=ambiguous, bill="2026-05-03")) == []


@pytest.mark.parametrize("day", ["2026-05-20", "2026-05-22"])
def test_a_certificate_some_days_after_sailing_is_quiet(day):
    assert judge(dates, *papers(certificate=day)) == []


def test_a_weak_print_is_only_a_doubt():
    (finding,) = judge(dates, *papers(certificate=field("", "2026-05-01", confidence=0.5)))
    assert finding.severity is Severity.LOW


def test_a_licence_that_runs_into_the_future_is_quiet():
    assert judge(dates, document("export_licence", date="2027-03-11")) == []
