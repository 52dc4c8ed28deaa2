"""Licences that are stated and do not fit."""

from __future__ import annotations

from inspector.checks.licence import licence
from inspector.core.finding import Severity
from tests.build import document, field, judge, line


def wrong(*papers):
    """What is wrong; that a licence is only named is no fault."""
    return [f for f in judge(licence, *papers) if f.severity > Severity.INFO]


def invoice(**values):
    return document(
        "commercial_invoice", line(description="Ammonium paratungstate", hs_code="28418010"),
        **{"date": "2026-04-13", "licence_number": "26-DU-0418330", "consignee": "Miraikasei Trading K.K.",
           "total_net_kg": 6000, **values},
    )  # fmt: skip


def test_a_licence_that_fits_is_quiet():
    own = document(
        "export_licence", line(description="Ammonium paratungstate", quantity=6000, unit="KG"),
        number="26-DU-0418330", licence_expiry="2026-09-30", consignee="MIRAIKASEI TRADING K.K.",
    )  # fmt: skip
    assert wrong(invoice(), own, document("bill_of_lading", date="2026-04-25")) == []


def test_a_licence_that_ran_out():
    (finding,) = wrong(invoice(licence_expiry="2026-04-20"), document("bill_of_lading", date="2026-04-25"))
    assert finding.severity is Severity.HIGH
    assert "ran out on 2026-04-20" in finding.message
    assert len(finding.evidence) == 2


def test_different_licence_numbers():
    (finding,) = wrong(invoice(), document("customs_declaration", licence_number="26-DU-0481330"))
    assert "26-DU-0481330" in finding.message


def test_a_licence_for_other_goods():
    own = document("export_licence", line(description="Gallium metal 4N"), number="26-DU-0418330")
    (finding,) = wrong(invoice(), own)
    assert "is for gallium" in finding.message


def test_a_licence_for_another_consignee():
    own = document("export_licence", number="26-DU-0418330", consignee="Hanseong Dyna Materials Co., Ltd.")
    (finding,) = wrong(invoice(), own)
    assert "Hanseong" in finding.message


def test_a_licence_for_less():
    own = document("export_licence", line(quantity=4, unit="MT"), number="26-DU-0418330")
    (finding,) = wrong(invoice(), own)
    assert "covers 4,000 kg" in finding.message


def test_a_licence_valid_on_the_day_of_shipment_is_quiet():
    assert wrong(invoice(licence_expiry="2026-04-25"), document("bill_of_lading", date="2026-04-25")) == []


def test_look_alike_characters_are_quiet():
    other = document("customs_declaration", licence_number="26-DU-O4I8330")
    assert wrong(invoice(), other) == []


def test_a_weak_print_is_only_a_doubt():
    weak = field("", "2026-04-20", confidence=0.5)
    (finding,) = wrong(invoice(licence_expiry=weak), document("bill_of_lading", date="2026-04-25"))
    assert finding.severity is Severity.LOW


def test_a_licence_that_is_only_named_is_said():
    (finding,) = judge(licence, invoice())
    assert (finding.kind, finding.severity) == ("missing_document", Severity.INFO)
    own = document("export_licence", number="26-DU-0418330", consignee="Miraikasei Trading K.K.")
    assert judge(licence, invoice(), own) == []
    assert judge(licence, invoice(licence_number=None)) == []
