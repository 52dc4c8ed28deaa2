"""Weights: what is a contradiction, and what is not."""

from __future__ import annotations

from inspector.checks.weights import weights
from inspector.core.finding import Severity
from tests.build import document, field, judge, line


def papers(**packing):
    invoice = document("commercial_invoice", number="05-2026", total_net_kg=7145, total_gross_kg=8005)
    return invoice, document("packing_list", **{"total_net_kg": 7145, "total_gross_kg": 8005, **packing})


def test_equal_weights_are_quiet():
    assert judge(weights, *papers()) == []


def test_net_weights_that_differ_are_shown_on_both_papers():
    (finding,) = judge(weights, *papers(total_net_kg=7745))
    assert finding.message == "Invoice 05-2026 states net 7,145 kg, packing list 7,745 kg."
    assert finding.severity is Severity.MEDIUM
    assert {e.document for e in finding.evidence} == {"commercial_invoice.pdf", "packing_list.pdf"}
    assert all(len(e.boxes) == 1 for e in finding.evidence)


def test_gross_below_net_on_a_line():
    paper = document("packing_list", line(net_weight_kg=3825, gross_weight_kg=3575))
    (finding,) = judge(weights, paper)
    assert "line 1: gross 3,575 kg is less than net 3,825 kg" in finding.message


def test_lines_that_do_not_add_up():
    paper = document(
        "packing_list", line(1, net_weight_kg=100), line(2, net_weight_kg=50), total_net_kg=170, total_gross_kg=200
    )
    (finding,) = judge(weights, paper)
    assert "add up to 150 kg" in finding.message


def test_rounding_to_whole_kilograms_is_quiet():
    assert judge(weights, *papers(total_net_kg="7144.6")) == []


def test_two_invoices_under_one_bill_are_quiet():
    one = document("commercial_invoice", file="a.pdf", number="1", total_net_kg=100, total_gross_kg=110)
    two = document("commercial_invoice", file="b.pdf", number="2", total_net_kg=200, total_gross_kg=220)
    assert judge(weights, one, two, document("packing_list", total_net_kg=300, total_gross_kg=330)) == []


def test_a_weak_print_is_only_a_doubt():
    (finding,) = judge(weights, *papers(total_net_kg=field("", 7745, confidence=0.6)))
    assert finding.severity is Severity.LOW
    assert "may be misread" in finding.message


def test_a_second_reading_that_agrees_is_only_a_doubt():
    (finding,) = judge(weights, *papers(total_net_kg=field("", 7745, confidence=0.93, second="7145")))
    assert finding.severity is Severity.LOW


def test_the_other_decimal_mark_is_only_a_doubt():
    (finding,) = judge(weights, *papers(total_net_kg=field("", "7.145", "7.145")))
    assert finding.severity is Severity.LOW


def test_a_paper_that_prints_gross_for_net_is_only_a_doubt():
    (finding,) = judge(weights, *papers(total_net_kg=8005))
    assert finding.severity is Severity.LOW


def test_a_proforma_is_not_compared():
    offer = document("commercial_invoice", file="pi.pdf", subtype="proforma", total_net_kg=9000)
    assert judge(weights, *papers(), offer) == []
