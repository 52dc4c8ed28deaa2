"""Consignees that are no end user, or whose trade has no use for the goods."""

from __future__ import annotations

import pytest

from inspector.checks.consignee import consignee
from inspector.controls.trades import is_forwarder, trade_of
from inspector.core.finding import Severity
from tests.build import document, judge, line

ZINC = line(description="Zinc ingots SHG", hs_code="79011100")


def lading(goods=ZINC, **values):
    return document("bill_of_lading", goods, **values)


@pytest.mark.parametrize(
    "name", ["Blue Ocean Logistics Pte Ltd", "Sinotrans Freight Forwarding", "宁波通达国际货运代理有限公司"]
)
def test_a_forwarder_that_is_the_end_of_the_road(name):
    (finding,) = judge(consignee, lading(consignee=name))
    assert (finding.kind, finding.severity) == ("party_anomaly", Severity.LOW)
    assert "names an end user" in finding.message


@pytest.mark.parametrize(
    "others",
    [
        {"notify": "Brightwater Industrial Supply GmbH"},
        {"buyer": "Brightwater Industrial Supply GmbH"},
        {"end_user": "Brightwater Industrial Supply GmbH"},
    ],
)
def test_a_forwarder_for_somebody_who_is_named_is_quiet(others):
    assert judge(consignee, lading(consignee="Blue Ocean Logistics Pte Ltd", **others)) == []


def test_a_forwarder_on_one_paper_and_the_buyer_on_another_is_quiet():
    invoice = document("commercial_invoice", ZINC, consignee="Brightwater Industrial Supply GmbH")
    assert judge(consignee, lading(consignee="Blue Ocean Logistics Pte Ltd"), invoice) == []


def test_details_of_a_material_make_it_ask_for_eyes():
    sheet = document("safety_data_sheet", cas_number="7440-55-3", text=["CAS No. 7440-55-3"])
    (finding,) = judge(consignee, lading(consignee="Blue Ocean Logistics Pte Ltd"), sheet)
    assert (finding.severity, finding.material) == (Severity.MEDIUM, "gallium")


def test_controlled_goods_to_order_of_nobody():
    goods = line(description="Antimony ingots 99.65%", hs_code="81101010")
    (finding,) = judge(consignee, lading(goods, consignee="TO ORDER"))
    assert "TO ORDER" in finding.message
    assert judge(consignee, lading(goods, consignee="TO ORDER", notify="Brightwater GmbH")) == []
    assert judge(consignee, lading(consignee="TO ORDER")) == []


@pytest.mark.parametrize("name", ["Golden Wok Foods Ltd", "Happy Toys & Gifts Co.", "广州丽人化妆品有限公司"])
def test_a_trade_without_use_for_the_goods(name):
    (finding,) = judge(consignee, lading(consignee=name))
    assert "heading 7901" in finding.message


@pytest.mark.parametrize(
    ("name", "goods"),
    [
        ("Golden Wok Foods Ltd", line(description="Frozen shrimps", hs_code="03061700")),
        ("Golden Wok Foods Ltd", line(description="Aluminium foil trays", hs_code="76151000")),
        ("Brightwater Industrial Supply GmbH", ZINC),
        ("Kestrel & Hythe Metals Ltd", ZINC),
        ("Golden Wok Foods Ltd", line(description="Zinc ingots")),
    ],
)
def test_trades_that_fit_or_are_not_known_are_quiet(name, goods):
    assert judge(consignee, lading(goods, consignee=name)) == []


def test_names_tell_trades():
    assert trade_of("Sunrise Garment Factory") is not None
    assert trade_of("Toyota Tsusho Corporation") is None
    assert is_forwarder("DHL Global Forwarding")
    assert not is_forwarder("Harborlight Components LLC")
