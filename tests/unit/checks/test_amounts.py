"""Amounts: what is a contradiction, and what is not."""

from __future__ import annotations

from inspector.checks.amounts import amounts
from inspector.core.finding import Severity
from tests.build import document, field, judge, line


def invoice(*lines, **values):
    return document("commercial_invoice", *lines, **{"number": "HP26", "currency": "USD", **values})


def test_amounts_that_follow_are_quiet():
    assert judge(amounts, invoice(line(quantity=18000, unit_price="44.8", amount=806400), total_amount=806400)) == []


def test_a_total_that_does_not_follow_shows_total_and_line():
    paper = invoice(line(quantity=18000, unit_price="44.8", amount=806400), total_amount=860400)
    (finding,) = judge(amounts, paper)
    assert finding.message == "Invoice HP26: total 860,400, but its lines add up to 806,400."
    assert [e.quote for e in finding.evidence] == ["860400", "806400", "18000", "44.8"]
    assert finding.severity is Severity.MEDIUM


def test_a_product_that_does_not_follow():
    (finding,) = judge(amounts, invoice(line(quantity=100, unit_price="7.85", amount=875), total_amount=875))
    assert "100 × 7.85 = 785, but it states 875" in finding.message


def test_totals_of_invoice_and_declaration():
    declaration = document("customs_declaration", line(amount=212000), number="22", currency="USD")
    (finding,) = judge(amounts, invoice(total_amount=212800), declaration)
    assert "212,800" in finding.message
    assert "212,000" in finding.message


def test_a_price_per_tonne_is_quiet():
    assert judge(amounts, invoice(line(quantity=20000, unit_price=33450, amount=669000), total_amount=669000)) == []


def test_rounding_of_the_printed_price_is_quiet():
    assert judge(amounts, invoice(line(quantity=3000, unit_price="0.33", amount="990.75"))) == []


def test_named_freight_is_quiet():
    paper = invoice(line(amount=1000), total_amount=1100, text=["Ocean freight 100.00"])
    assert judge(amounts, paper) == []


def test_other_delivery_terms_are_not_compared():
    declaration = document("customs_declaration", total_amount=900, currency="USD", incoterm="FOB")
    assert judge(amounts, invoice(total_amount=1000, incoterm="CIF"), declaration) == []


def test_an_unread_line_is_only_a_doubt():
    packing = document("packing_list", line(1, quantity=1), line(2, quantity=1))
    (finding,) = judge(amounts, invoice(line(amount=1000), total_amount=1500), packing)
    assert finding.severity is Severity.LOW


def test_a_weak_number_is_only_a_doubt():
    paper = invoice(line(quantity=100, unit_price="7.85", amount=field("", 875, confidence=0.5)), total_amount=875)
    (finding,) = judge(amounts, paper)
    assert finding.severity is Severity.LOW


def test_a_code_read_as_a_quantity_is_quiet():
    paper = invoice(line(quantity=8545110000, unit_price="3.51", amount=6669), total_amount=6669)
    assert judge(amounts, paper) == []


def test_a_paper_without_prices_has_no_amounts():
    weights = line(description="Valve", quantity=420, unit_price="8.16", amount="244.80")
    assert judge(amounts, document("packing_list", weights)) == []
