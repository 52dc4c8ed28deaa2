"""Packages: what is a contradiction, and what is not."""

from __future__ import annotations

from inspector.checks.packages import packages
from inspector.core.finding import Severity
from tests.build import document, judge, line


def test_equal_counts_are_quiet():
    assert (
        judge(packages, document("packing_list", total_packages=20), document("bill_of_lading", total_packages=20))
        == []
    )


def test_counts_that_differ():
    (finding,) = judge(
        packages,
        document("commercial_invoice", total_packages=20),
        document("packing_list", total_packages=20),
        document("bill_of_lading", number="NB1", total_packages=22),
    )
    assert finding.message == "Invoice and packing list state 20 packages, bill of lading NB1 22 packages."
    assert len(finding.evidence) == 3
    assert finding.severity is Severity.MEDIUM


def test_lines_that_do_not_add_up():
    paper = document("packing_list", line(1, packages=10), line(2, packages=5), total_packages=16)
    (finding,) = judge(packages, paper)
    assert "add up to 15" in finding.message


def test_lines_stand_for_a_missing_total():
    (finding,) = judge(
        packages, document("packing_list", line(packages=9)), document("bill_of_lading", total_packages=10)
    )
    assert "9" in finding.message


def test_cartons_on_pallets_are_quiet():
    carton = document("packing_list", total_packages=80, text=["80 CARTONS ON 4 PALLETS"])
    assert judge(packages, carton, document("bill_of_lading", total_packages=4)) == []


def test_different_kinds_of_packages_are_only_a_doubt():
    one = document("packing_list", line(packages=80, package_kind="carton"))
    (finding,) = judge(packages, one, document("bill_of_lading", line(packages=4, package_kind="pallet")))
    assert finding.severity is Severity.LOW


def test_a_part_shipment_is_only_a_doubt():
    whole = document("commercial_invoice", total_packages=40, total_net_kg=8000, total_gross_kg=8200)
    (finding,) = judge(
        packages, whole, document("bill_of_lading", total_packages=20, total_net_kg=4000, total_gross_kg=4100)
    )
    assert finding.severity is Severity.LOW
    assert "different parts" in finding.message


def test_a_quantity_read_as_packages_is_only_a_doubt():
    declaration = document("customs_declaration", line(quantity=6000), total_packages=6000)
    (finding,) = judge(packages, document("packing_list", line(quantity=6000), total_packages=653), declaration)
    assert finding.severity is Severity.LOW


def test_two_counts_that_are_near_each_other_are_not_pallets_and_cartons():
    invoice = document("commercial_invoice", total_packages=80)
    bill = document("bill_of_lading", line(packages=80), total_packages=82, text=["80 CARTONS", "SAY 82 PACKAGES ONLY"])
    assert [f.severity for f in judge(packages, invoice, bill)] == [Severity.MEDIUM]


def test_the_end_of_a_description_read_as_a_line_is_quiet():
    full = [line(n, description="Gloves", hs_code="401519", packages=10, gross_weight_kg=50) for n in (1, 2, 3)]
    bill = document("bill_of_lading", *full, line(4, description="PER BOX", packages=100), total_packages=30)
    assert judge(packages, bill) == []


def test_nearly_all_of_a_shipment_is_no_part_of_it():
    invoice = document("commercial_invoice", total_packages=59, total_gross_kg=663.8)
    bill = document("air_waybill", total_packages=57, total_gross_kg=646)
    assert [f.severity for f in judge(packages, invoice, bill)] == [Severity.MEDIUM]


def test_the_number_of_containers_read_as_packages_is_only_a_doubt():
    bill = document("bill_of_lading", total_packages=1, container_numbers=["MSKU1234565"])
    (finding,) = judge(packages, document("packing_list", total_packages=45), bill)
    assert finding.severity is Severity.LOW
    assert "number of containers" in finding.message


def test_fewer_packages_than_containers_still_ask():
    bill = document("bill_of_lading", total_packages=40, container_numbers=["MSKU1234565"])
    (finding,) = judge(packages, document("packing_list", total_packages=45), bill)
    assert finding.severity is Severity.MEDIUM
