"""Missing papers."""

from __future__ import annotations

import pytest

from inspector.checks.missing_document import missing_document
from inspector.core.finding import Severity
from tests.build import document, judge


@pytest.mark.parametrize(
    ("kinds", "lacking"),
    [
        (("commercial_invoice", "packing_list"), "bill of lading or air waybill"),
        (("commercial_invoice", "bill_of_lading"), "packing list"),
        (("packing_list", "air_waybill"), "invoice"),
    ],
)
def test_a_lacking_paper_is_named(kinds, lacking):
    (finding,) = judge(missing_document, *map(document, kinds))
    assert finding.message == f"The bundle has no {lacking}."
    assert finding.evidence[0].role == "absent"


@pytest.mark.parametrize(
    "kinds",
    [
        ("commercial_invoice", "packing_list", "bill_of_lading"),
        ("commercial_invoice", "packing_list", "air_waybill", "customs_declaration"),
        ("commercial_invoice",),
        ("safety_data_sheet", "certificate_of_analysis"),
    ],
)
def test_a_whole_bundle_or_a_single_paper_is_quiet(kinds):
    assert judge(missing_document, *map(document, kinds)) == []


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ENCLOSED: COMMERCIAL INVOICE, PACKING LIST PL-65480", "PL-65480"),
        ("Goods packed as per packing list No. 26/118-A", "26/118-A"),
        ("详见随附装箱单 PL-2026-77", "PL-2026-77"),
        ("accompanied by certificate of origin no. CO-99213", "CO-99213"),
    ],
)
def test_a_paper_that_is_said_to_be_enclosed_and_is_not_there_is_medium(words, number):
    lading = document("bill_of_lading", number="B1", text=[words])
    invoice = document("commercial_invoice", number="I1")
    found = [f for f in judge(missing_document, invoice, lading) if number in f.message]
    assert [(f.kind, f.severity) for f in found] == [("missing_document", Severity.MEDIUM)]
    assert found[0].evidence[0].boxes


@pytest.mark.parametrize(
    ("papers", "words"),
    [
        (("commercial_invoice", "packing_list"), "ENCLOSED: PACKING LIST PL-65480"),
        (("commercial_invoice",), "Commercial invoice and packing list No. HT-2671"),
        (("commercial_invoice",), "Packing list no. HT-2671"),
        (("commercial_invoice",), "as per contract no. HT-2671"),
        (("commercial_invoice", "other"), "see attached packing list PL-65480"),
        (("commercial_invoice",), "see attached packing list"),
    ],
)
def test_references_that_lead_nowhere_wrong_are_no_reason_for_eyes(papers, words):
    others = [document(kind, text=["PL-65480"] if kind == "other" else []) for kind in papers]
    found = judge(missing_document, *others, document("bill_of_lading", text=[words]))
    assert all(f.severity is Severity.LOW for f in found)
