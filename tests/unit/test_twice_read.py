"""Findings that rest on values which two readers read otherwise."""

from __future__ import annotations

from inspector.checking import run_checks
from inspector.checks.hs_description import hs_description
from inspector.checks.weights import weights
from inspector.core.finding import Severity
from tests.build import document, field, line, scene

CHECKS = (weights, hs_description)


def judged(*papers):
    findings, broken = run_checks(CHECKS, scene(*papers))
    assert not broken
    return findings


def invoice(net, *, second=""):
    stated = field("total_net_kg", net, second=second, confidence=0.98)
    return document("commercial_invoice", line(description="Zinc ingots"), total_net_kg=stated)


def packing_list(net):
    return document("packing_list", line(description="Zinc ingots"), total_net_kg=net)


def test_a_contradiction_that_one_of_two_readings_makes_is_low_and_says_both():
    (finding,) = judged(invoice(1450, second="7450"), packing_list(7450))
    assert finding.severity is Severity.LOW
    assert finding.confidence <= 0.5
    assert "7450" in finding.message
    assert "7450" in finding.message_zh
    assert {e.alternative for e in finding.evidence} == {"7450", ""}


def test_a_contradiction_under_both_readings_stands_and_says_both():
    (finding,) = judged(invoice(1450, second="1460"), packing_list(7830))
    assert finding.severity is Severity.MEDIUM
    assert "“1460” for “1450”" in finding.message
    assert "“1450”读作“1460”" in finding.message_zh


def test_a_second_reading_of_other_length_is_no_reading_of_the_print():
    (finding,) = judged(invoice(1450, second="45"), packing_list(7830))
    assert (finding.severity, finding.evidence[0].alternative) == (Severity.MEDIUM, "")


def test_what_the_sum_of_the_lines_bears_out_is_not_doubted():
    stated = field("total_net_kg", 1450, second="7450", confidence=0.98)
    paper = document(
        "commercial_invoice",
        line(1, description="Zinc ingots", net_weight_kg=1000),
        line(2, description="Zinc ingots", net_weight_kg=450),
        total_net_kg=stated,
    )
    (finding,) = judged(paper, packing_list(7450))
    assert finding.evidence[0].alternative == ""


def test_a_product_settles_the_figures_of_its_line():
    amount = field("amount", 4500, second="4600", confidence=0.98)
    paper = document("commercial_invoice", line(quantity=100, unit_price=45, amount=amount, net_weight_kg=1450))
    assert all("4600" not in f.message for f in judged(paper, packing_list(7830)))


def test_papers_of_one_reading_say_nothing_of_a_second():
    (finding,) = judged(invoice(1450), packing_list(7830))
    assert "second" not in finding.message


def test_a_check_that_knows_of_one_reading_is_asked_again_under_the_other():
    gross = field("total_gross_kg", 1450, second="7450", confidence=0.98)
    paper = document("packing_list", line(description="Zinc ingots"), total_net_kg=2000, total_gross_kg=gross)
    (finding,) = judged(paper)
    assert (finding.severity, finding.confidence) == (Severity.LOW, 0.5)
    assert "nothing to find" in finding.message
    sure = document("packing_list", line(description="Zinc ingots"), total_net_kg=2000, total_gross_kg=1450)
    assert judged(sure)[0].severity is Severity.MEDIUM
