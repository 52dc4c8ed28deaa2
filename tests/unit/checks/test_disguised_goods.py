"""The check of disguised goods: the classifier is asked on every line, and what it says is shown where it stands."""

from __future__ import annotations

from dataclasses import replace

from inspector.checks.disguised_goods import disguised_goods
from inspector.classifying import ClassifierSource
from inspector.core.document import Document
from inspector.core.finding import Finding, Severity
from inspector.judged import judged_lines
from tests.build import scene
from tests.unit.checks.shipments import shipment

SOURCE = ClassifierSource()


def found(*documents: Document) -> list[Finding]:
    """What the check finds with the released classifier."""
    return list(disguised_goods.run(replace(scene(*documents), classifier=SOURCE.get())))


def test_honest_goods_are_left_alone() -> None:
    assert not found(*shipment("Zinc ingots 99.995%", "7901119000", price=2.9))
    assert not found(*shipment("Stainless steel hexagon bolts M8", "7318159001", price=3.8))
    assert not found(*shipment("LED ceiling lamps 24 W", "9405110000", price=9.0))


def test_gallium_called_zinc_is_found_with_its_price_and_remark() -> None:
    papers = shipment(
        "Zinc ingots",
        "7901119000",
        kg=40,
        price=390.0,
        invoice={"line_remarks": "m.p. 29.8 C, no contact with aluminium"},
    )
    (finding,) = found(*papers)
    assert finding.material == "gallium"
    assert finding.kind == "disguised_goods"
    assert finding.severity >= Severity.MEDIUM
    assert {e.role for e in finding.evidence} == {"declared", "compared"}
    assert "390" in finding.message or "29.8" in finding.message
    assert finding.message_zh


def test_every_line_of_the_shipment_is_judged() -> None:
    papers = shipment("Zinc ingots", "7901119000")
    judged = judged_lines(replace(scene(*papers), classifier=SOURCE.get()))
    assert len(judged) == sum(len(d.lines) for d in papers)
    assert all(0 <= one.judged.verdict.probability <= 1 for one in judged)


def test_openly_named_goods_are_left_to_another_check() -> None:
    assert not found(*shipment("Gallium metal 99.99%", "8112929010", kg=50, price=420.0))


def test_without_a_classifier_nothing_is_said() -> None:
    assert not list(disguised_goods.run(scene(*shipment("Zinc ingots", "7901119000", kg=40, price=390.0))))
