"""Mass: what packages and containers can hold."""

from __future__ import annotations

import pytest

from inspector.checks.mass import mass
from inspector.core.finding import Severity
from tests.build import document, field, judge, line


def test_a_carton_too_heavy():
    (finding,) = judge(mass, document("packing_list", line(packages=field("", 2, "2 CARTONS"), gross_weight_kg=500)))
    assert "250 kg in each carton" in finding.message
    assert len(finding.evidence) == 2


def test_a_container_too_heavy():
    paper = document("bill_of_lading", container_numbers=("VRBU7196997",), total_gross_kg=36000)
    (finding,) = judge(mass, paper, document("packing_list", total_gross_kg=36000))
    assert finding.severity is Severity.MEDIUM


def test_a_container_too_small():
    paper = document("bill_of_lading", line(volume_cbm=120), container_numbers=("VRBU7196997",), total_volume_cbm=120)
    assert len(judge(mass, paper)) == 1


def test_a_total_that_stands_alone_is_quiet():
    paper = document("bill_of_lading", container_numbers=("VRBU7196997",), total_volume_cbm=1600)
    assert judge(mass, paper) == []


def test_packing_heavier_than_goods_is_low():
    (finding,) = judge(mass, document("packing_list", total_net_kg=10, total_gross_kg=100))
    assert finding.severity is Severity.LOW


def test_usual_drums_are_quiet():
    assert judge(mass, document("packing_list", line(packages=20, package_kind="drums", gross_weight_kg=4130))) == []


def test_two_containers_hold_twice_as_much():
    paper = document("bill_of_lading", container_numbers=("VRBU7196997", "VRBU7223388"), total_gross_kg=50000)
    assert judge(mass, paper) == []


def test_unknown_packages_are_quiet():
    assert judge(mass, document("packing_list", line(packages=1, gross_weight_kg=20000))) == []


def test_drums_on_pallets_are_counted_as_pallets():
    row = line(packages=4, package_kind="drum", packing="steel drums on pallets", gross_weight_kg=4980)
    assert judge(mass, document("packing_list", row)) == []


def test_bags_whose_count_is_of_one_line_and_weight_of_all_are_quiet():
    bags = line(packages=40, package_kind="bag", gross_weight_kg=10080)
    lading = document("bill_of_lading", bags, total_packages=400, total_gross_kg=10080)
    assert judge(mass, lading) == []
    one = document("bill_of_lading", line(packages=10, package_kind="bag", gross_weight_kg=2520), total_packages=10)
    assert len(judge(mass, one)) == 1


def test_big_bags_hold_a_tonne():
    words = line(description="Silica sand", packing="big bags on pallets of wood", packages=20, package_kind="bag",
                 gross_weight_kg=20400)  # fmt: skip
    assert judge(mass, document("packing_list", words)) == []
    plain = line(
        description="Silica sand", packing="paper bags", packages=20, package_kind="bag", gross_weight_kg=20400
    )
    assert len(judge(mass, document("packing_list", plain))) == 1


@pytest.mark.parametrize(
    ("kind", "count", "net", "gross"), [("drum", 20, 5000, 5002), ("bag", 200, 5000, 8000), ("pallet", 5, 5000, 7000)]
)
def test_empty_packages_that_cannot_weigh_so(kind, count, net, gross):
    goods = line(package_kind=kind, packages=count, net_weight_kg=net, gross_weight_kg=gross)
    found = [f for f in judge(mass, document("packing_list", goods)) if "empty" in f.message]
    assert [f.severity for f in found] == [Severity.LOW]


@pytest.mark.parametrize(
    ("kind", "count", "net", "gross"),
    [("drum", 20, 5000, 5400), ("bag", 200, 5000, 5040), ("pallet", 5, 5000, 5100), ("crate", 5, 5000, 5001)],
)
def test_usual_packing_is_quiet(kind, count, net, gross):
    goods = line(package_kind=kind, packages=count, net_weight_kg=net, gross_weight_kg=gross)
    assert [f for f in judge(mass, document("packing_list", goods)) if "empty" in f.message] == []


def boxed(text, volume):
    head = {"container_numbers": ("CSQU3054383",), "total_volume_cbm": volume}
    papers = [document(kind, text=[text], **head) for kind in ("bill_of_lading", "packing_list")]
    return judge(mass, *papers)


@pytest.mark.parametrize(("text", "volume"), [("1x20GP", 58), ("1 X 20' DV", 44), ("1x40HC", 95)])
def test_a_container_that_is_too_small(text, volume):
    assert [f.kind for f in boxed(text, volume)] == ["mass_anomaly"]


@pytest.mark.parametrize(("text", "volume"), [("1x20GP", 32), ("1x40HC", 58), ("CONTAINER", 58), ("1x20GP 1x40HQ", 58)])
def test_a_container_that_is_large_enough_is_quiet(text, volume):
    assert boxed(text, volume) == []
