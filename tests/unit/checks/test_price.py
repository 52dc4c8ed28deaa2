"""Prices: what no such goods cost, and what they do."""

from __future__ import annotations

import pytest

from inspector.checks.price import price
from inspector.core.finding import Severity
from tests.build import document, field, judge, line
from tests.unit.checks.shipments import shipment


def invoice(*lines, **values):
    return document(
        "commercial_invoice", *lines, **{"number": "QB1", "date": "2026-01-12", "currency": "USD", **values}
    )


def aluminium(cost, **values):
    return line(
        description="Aluminium alloy ingots ADC12",
        hs_code="76012000",
        quantity=250,
        unit="KG",
        unit_price=cost,
        **values,
    )


def test_a_usual_price_is_quiet():
    assert judge(price, invoice(aluminium("2.8"))) == []


def test_a_price_of_a_controlled_material():
    (finding,) = judge(price, invoice(aluminium(412, packing="1 kg bottles, avoid contact with aluminium")))
    assert finding.severity is Severity.HIGH
    assert finding.material == "gallium"
    assert "412 USD/kg for aluminium ingot" in finding.message
    assert finding.evidence[0].quote == "412"


def test_a_price_by_the_piece_from_weights_of_the_packing_list():
    bead = line(description="Glass bottles", quantity=100, unit="PCS", unit_price=4500, amount=450000)
    packing = document("packing_list", line(description="Glass bottles", quantity=100, unit="PCS", net_weight_kg=1000))
    (finding,) = judge(price, invoice(bead), packing)
    assert "450 USD/kg" in finding.message
    assert {e.document for e in finding.evidence if e.boxes} == {"commercial_invoice.pdf", "packing_list.pdf"}


def test_a_price_per_tonne():
    zinc = line(
        description="Zinc ingots SHG", hs_code="790111", quantity=20, unit="MT", unit_price=60000, amount=1200000
    )
    (finding,) = judge(price, invoice(zinc))
    assert "60 USD/kg" in finding.message


def test_a_price_far_too_low_is_low():
    (finding,) = judge(
        price, invoice(line(description="Refined tin ingots", hs_code="800110", quantity=1, unit="KG", unit_price=2))
    )
    assert finding.severity is Severity.LOW


def test_goods_named_openly_are_not_this_checks_matter():
    gallium = line(description="Gallium metal 99.99%", hs_code="81129290", quantity=10, unit="KG", unit_price=412)
    assert judge(price, invoice(gallium)) == []


def test_expensive_goods_of_their_own_are_quiet():
    tin = line(description="Refined tin ingots 99.90%", hs_code="800110", quantity=20, unit="MT", unit_price=33450)
    assert judge(price, invoice(tin)) == []


def test_unknown_goods_are_quiet():
    assert judge(price, invoice(line(description="Qwertz", quantity=1, unit="KG", unit_price=900))) == []


def test_a_reading_that_would_fit_is_only_a_doubt():
    zinc = line(
        description="Zinc ingots SHG", hs_code="790111", quantity=100, unit="KG", unit_price=field("", 2850, "2.850")
    )
    (finding,) = judge(price, invoice(zinc))
    assert finding.severity is Severity.LOW


def test_the_code_of_a_material_under_other_words_does_not_explain_a_price():
    (finding,) = judge(
        price,
        document(
            "commercial_invoice",
            line(description="Aluminium casting alloy pellets", hs_code="8112929090", quantity=300, unit="KG",
                 unit_price=617),
            currency="USD", date="2026-05-28",
        ),
    )  # fmt: skip
    assert finding.material == "gallium"


def test_the_use_of_the_goods_is_not_what_they_are():
    (finding,) = judge(
        price,
        document(
            "commercial_invoice",
            line(description="扬声器用铁氧体磁体", quantity=100, unit="KG", unit_price=138),
            currency="USD", date="2026-05-28",
        ),
    )  # fmt: skip
    assert finding.material == "rare_earth_magnet"


def named(price_of_kg, goods="Antimony ingots 99.65%", code="81101010"):
    papers = shipment(goods, code, price=price_of_kg)
    return [f for f in judge(price, *papers) if "invoiced" in f.title]


@pytest.mark.parametrize(
    ("price_of_kg", "goods", "code"),
    [
        (1.5, "Antimony ingots 99.65%", "81101010"),
        (900, "锑锭 99.65%", "81101010"),
        (3, "Germanium metal 5N", "81129210"),
    ],
)
def test_named_goods_far_from_all_known_prices_are_low(price_of_kg, goods, code):
    (finding,) = named(price_of_kg, goods, code)
    assert finding.severity is Severity.LOW
    assert "are known" in finding.message


@pytest.mark.parametrize(
    ("price_of_kg", "goods", "code"),
    [
        (45, "Antimony ingots 99.65%", "81101010"),
        (20, "Antimony ingots 99.65%", "81101010"),
        (0.4, "Steel bolts", "7318"),
    ],
)
def test_named_goods_near_known_prices_and_other_goods_are_quiet(price_of_kg, goods, code):
    assert named(price_of_kg, goods, code) == []
