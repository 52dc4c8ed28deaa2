"""Parties: what is a contradiction, and what is not."""

from __future__ import annotations

from inspector.checks.parties import parties
from inspector.core.finding import Severity
from tests.build import document, field, judge, line

NORTHFEN = "Northfen Building Supplies Ltd"


def papers(consignee="NORTHFEN BUILDING SUPPLIES LTD", **of_bill):
    invoice = document(
        "commercial_invoice", number="ZL26", seller="Zhongshan Lumisol Lighting Factory Ltd.",
        buyer="Northfen Building Supplies Ltd", consignee="Northfen Building Supplies Ltd",
    )  # fmt: skip
    bill = document("bill_of_lading", number="TJ1", consignee=consignee, **of_bill)
    return invoice, bill


def test_the_same_company_in_capitals_is_quiet():
    assert judge(parties, *papers()) == []


def test_another_consignee():
    (finding,) = judge(parties, *papers("GULFLINE MERCATA FZE"))
    assert finding.severity is Severity.MEDIUM
    assert "GULFLINE MERCATA FZE" in finding.message
    assert {e.document for e in finding.evidence} == {"commercial_invoice.pdf", "bill_of_lading.pdf"}


def test_another_seller():
    (finding,) = judge(parties, *papers(seller="HAI PHONG TANVIET METAL JSC"))
    assert "the seller" in finding.message


def test_another_destination():
    declaration = document("customs_declaration", destination_country="KR")
    (finding,) = judge(parties, document("bill_of_lading", destination_country="US"), declaration)
    assert finding.kind == "route_anomaly"
    assert "South Korea" in finding.message


def test_ports_in_other_countries():
    invoice = document("commercial_invoice", discharge_port="Busan, South Korea")
    (finding,) = judge(parties, invoice, document("bill_of_lading", discharge_port="Jebel Ali, UAE"))
    assert finding.kind == "route_anomaly"
    assert "Jebel Ali" in finding.message


def test_two_names_of_one_port_are_quiet():
    declaration = document("customs_declaration", discharge_port="釜山（韩国）", loading_port="上海港")
    invoice = document("commercial_invoice", discharge_port="Busan, South Korea", loading_port="Shanghai, China")
    assert judge(parties, invoice, declaration) == []


def test_to_order_of_a_bank_is_quiet():
    assert judge(parties, *papers("TO ORDER OF CITY BANK LTD")) == []


def test_another_script_is_quiet():
    declaration = document("customs_declaration", seller="中山市流明照明厂")
    assert judge(parties, papers()[0], declaration) == []


def test_buyer_and_consignee_named_on_the_invoice_are_quiet():
    invoice = document("commercial_invoice", buyer="Alpha Trading GmbH", consignee="Beta Werke AG")
    one = document("bill_of_lading", consignee="BETA WERKE AG")
    assert judge(parties, invoice, one, document("packing_list", consignee="Alpha Trading GmbH")) == []


def test_a_forwarder_asks_for_eyes():
    (finding,) = judge(parties, *papers("SEABRIDGE LOGISTICS GMBH"))
    assert finding.severity is Severity.MEDIUM


def test_a_forwarder_who_notifies_the_consignee_is_low():
    invoice = document("commercial_invoice", consignee="Northfen Building Supplies Ltd")
    lading = document("bill_of_lading", consignee="SEABRIDGE LOGISTICS GMBH", notify="NORTHFEN BUILDING SUPPLIES LTD.")
    (finding,) = judge(parties, invoice, lading)
    assert finding.severity is Severity.LOW


def test_a_weak_print_is_only_a_doubt_where_letters_may_be_confused():
    (finding,) = judge(parties, *papers(field("", "NORTHFEN BULKING SURPLIES LTD", confidence=0.5)))
    assert finding.severity is Severity.LOW


def test_no_weak_print_turns_one_company_into_quite_another():
    (finding,) = judge(parties, *papers(field("", "GULFLINE MERCATA FZE", confidence=0.5)))
    assert finding.severity is Severity.MEDIUM
    assert not finding.message.endswith("..")


def test_a_blind_reading_is_only_a_doubt():
    (finding,) = judge(parties, *papers(field("", "GULFLINE MERCATA FZE", confidence=0.3)))
    assert finding.severity is Severity.LOW


def test_the_port_of_a_neighbour_is_no_other_destination():
    invoice = document("commercial_invoice", destination_country="CZ", discharge_port="Hamburg, Germany")
    assert judge(parties, invoice, document("bill_of_lading", destination_country="DE")) == []


def test_goods_read_as_a_party_are_only_a_doubt():
    goods = line(description="Deep groove ball bearings 6204")
    (finding,) = judge(
        parties, *papers("Deep groove ball bearings"), document("packing_list", goods, consignee=NORTHFEN)
    )
    assert finding.severity is Severity.LOW
    assert "call goods so" in finding.message


def test_words_read_as_a_party_beside_the_name_of_the_others_are_only_a_doubt():
    invoice, _ = papers()
    bill = document("bill_of_lading", consignee="Prepaid at origin", text=["CONSIGNEE", NORTHFEN.upper()])
    (finding,) = judge(parties, invoice, bill, document("packing_list", consignee=NORTHFEN))
    assert finding.severity is Severity.LOW
    assert "prints the name" in finding.message


def test_another_company_beside_the_name_of_the_others_still_asks():
    invoice, _ = papers()
    bill = document("bill_of_lading", consignee="Gulfline Mercata FZE", text=["NOTIFY", NORTHFEN.upper()])
    (finding,) = judge(parties, invoice, bill, document("packing_list", consignee=NORTHFEN))
    assert finding.severity is Severity.MEDIUM
