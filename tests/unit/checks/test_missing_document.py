"""Missing papers."""

from __future__ import annotations

import pytest

from inspector.checks.missing_document import missing_document
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
