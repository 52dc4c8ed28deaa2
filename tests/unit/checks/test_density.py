"""Density: what does not fit into its volume."""

from __future__ import annotations

from inspector.checks.density import density
from inspector.core.finding import Severity
from tests.build import document, field, judge, line


def beads(net=4200, volume="0.385", description="Alumina ceramic beads"):
    return line(description=description, hs_code="690912", net_weight_kg=net, volume_cbm=volume)


def test_goods_denser_than_their_solid():
    bill = document("bill_of_lading", line(description="ALUMINA CERAMIC BEADS", volume_cbm="0.385"))
    (finding,) = judge(density, document("packing_list", beads(), number="PL5"), bill)
    assert finding.severity is Severity.HIGH
    assert finding.material == "tungsten"
    assert "4,200 kg in 0.385 m³ is 10,909 kg/m³" in finding.message
    assert {e.document for e in finding.evidence if e.boxes} == {"packing_list.pdf", "bill_of_lading.pdf"}


def test_the_volume_in_the_header_of_a_paper_with_one_line():
    paper = document("packing_list", line(description="Glass bottles", net_weight_kg=5000), total_volume_cbm=1)
    (finding,) = judge(density, paper)
    assert "5,000 kg/m³" in finding.message


def test_zinc_that_is_too_heavy():
    assert len(judge(density, document("packing_list", beads(20000, 2, "Zinc ingots SHG")))) == 1


def test_usual_packing_is_quiet():
    assert judge(density, document("packing_list", beads(4200, 3))) == []


def test_dense_goods_of_their_own_are_quiet():
    assert judge(density, document("packing_list", beads(20000, "3.8", "Refined tin ingots"))) == []


def test_a_named_material_is_quiet():
    assert judge(density, document("packing_list", beads(4200, "0.385", "Tungsten carbide powder"))) == []


def test_a_volume_of_the_shipment_is_not_that_of_one_of_its_lines():
    paper = document("packing_list", line(1, description="Zinc ingots", net_weight_kg=9000),
                     line(2, description="Glass bottles", net_weight_kg=9000), total_volume_cbm=1)  # fmt: skip
    assert judge(density, paper) == []


def test_a_weak_print_is_only_a_doubt():
    (finding,) = judge(density, document("packing_list", beads(volume=field("", "0.385", confidence=0.5))))
    assert finding.severity is Severity.LOW


def test_powder_is_never_packed_like_a_solid():
    false, honest = (
        judge(
            density,
            document("packing_list", line(description="Iron powder, reduced", net_weight_kg=300, volume_cbm=volume)),
        )
        for volume in (0.048, 0.09)
    )
    assert [f.severity for f in false] == [Severity.MEDIUM]
    assert honest == []


def test_a_paper_in_poor_print_takes_nothing_from_a_clear_one():
    poor = field("", 0.385, confidence=0.6)
    packed, bill = (
        document(kind, line(description="Alumina ceramic tubes", net_weight_kg=4200, volume_cbm=volume))
        for kind, volume in (("packing_list", 0.385), ("bill_of_lading", poor))
    )
    assert [f.severity for f in judge(density, packed, bill)] == [Severity.HIGH]
