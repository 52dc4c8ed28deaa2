"""References between papers: what is a contradiction, and what is not."""

from __future__ import annotations

from inspector.checks.references import references
from inspector.core.finding import Severity
from tests.build import document, field, judge


def papers(**of_packing):
    return document("commercial_invoice", number="QB260561"), document("packing_list", **of_packing)


def test_the_right_number_is_quiet():
    assert judge(references, *papers(invoice_number="QB 260561")) == []


def test_another_invoice():
    (finding,) = judge(references, *papers(invoice_number="QB260516"))
    assert finding.message == "Packing list names invoice QB260516, invoice QB260561 has QB260561."
    assert finding.severity is Severity.MEDIUM


def test_another_container():
    one = document("packing_list", container_numbers=("VRBU7196997",))
    (finding,) = judge(references, one, document("bill_of_lading", container_numbers=("VRBU7223388",)))
    assert "VRBU7196997" in finding.message


def test_another_contract():
    one = document("commercial_invoice", contract_number="SC26-3466")
    (finding,) = judge(references, one, document("bill_of_lading", contract_number="SC26-3499"))
    assert finding.severity is Severity.MEDIUM


def test_letters_that_look_alike_are_quiet():
    assert judge(references, *papers(invoice_number="Q8Z6O561")) == []


def test_a_suffix_is_quiet():
    assert judge(references, *papers(invoice_number="QB260561-PL")) == []


def test_the_right_number_elsewhere_on_the_paper_is_quiet():
    paper = document("packing_list", invoice_number="PL52841", text=["Invoice No. QB260561"])
    assert judge(references, papers()[0], paper) == []


def test_some_of_the_containers_are_quiet():
    one = document("packing_list", container_numbers=("VRBU7196997",))
    both = document("bill_of_lading", container_numbers=("VRBU7196997", "VRBU7223388"))
    assert judge(references, one, both) == []


def test_a_number_of_another_shape_is_only_a_doubt():
    (finding,) = judge(references, *papers(invoice_number="PO-45579664"))
    assert finding.severity is Severity.LOW


def test_one_character_on_a_scan_is_only_a_doubt():
    (finding,) = judge(references, *papers(invoice_number=field("", "QB260567", confidence=0.92)))
    assert finding.severity is Severity.LOW
