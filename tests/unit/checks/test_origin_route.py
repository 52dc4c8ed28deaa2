"""Origin and route: what is a contradiction, and what is not."""

from __future__ import annotations

from inspector.checks.origin_route import origin_route
from inspector.core.finding import Severity
from tests.build import document, judge, line

ANTIMONY = line(description="Antimony ingots 99.65%", hs_code="81101010")


def papers(*remarks, goods=ANTIMONY, origin="VN", loading="Hong Kong", discharge="Santos, Brazil", **values):
    return (
        document("commercial_invoice", goods, number="HP26", origin_country=origin, loading_port=loading),
        document("certificate_of_origin", goods, number="26C", origin_country=origin, loading_port=loading),
        document("bill_of_lading", goods, loading_port=loading, discharge_port=discharge, text=remarks, **values),
    )


def test_chinese_remarks_on_goods_of_another_origin():
    (finding,) = judge(origin_route, *papers("CARGO OF CHINESE ORIGIN, PRE-CARRIAGE QINZHOU, CHINA"))
    assert finding.severity is Severity.HIGH
    assert finding.material == "antimony"
    assert {e.document for e in finding.evidence} == {
        "bill_of_lading.pdf", "certificate_of_origin.pdf", "commercial_invoice.pdf",
    }  # fmt: skip
    assert len(finding.evidence) <= 6


def test_two_origins():
    packing = document("packing_list", origin_country="CN")
    (finding,) = judge(origin_route, *papers(goods=line(description="Sofa"), loading="Haiphong, Vietnam"), packing)
    assert finding.severity is Severity.MEDIUM
    assert "China" in finding.message


def test_a_controlled_material_of_another_origin_loaded_in_hong_kong():
    (finding,) = judge(origin_route, *papers())
    assert finding.severity is Severity.MEDIUM


def test_goods_that_are_sent_on():
    (finding,) = judge(
        origin_route,
        *papers("IN TRANSIT TO USA", origin="CN", loading="Shanghai", discharge="Busan", destination_country="KR"),
    )
    assert finding.kind == "route_anomaly"
    assert finding.severity is Severity.HIGH


def test_a_good_from_its_own_port_is_quiet():
    tin = line(description="Refined tin ingots 99.90%", hs_code="80011000")
    assert (
        judge(origin_route, *papers("MADE IN MALAYSIA", goods=tin, origin="MY", loading="Port Klang, Malaysia")) == []
    )


def test_ordinary_goods_of_another_origin_through_hong_kong_are_quiet():
    assert judge(origin_route, *papers(goods=line(description="Wooden furniture"))) == []


def test_a_port_of_a_neighbour_is_quiet():
    valve = line(description="Power bank")
    made = papers("FINAL DESTINATION: CZECH REPUBLIC", goods=valve, origin="CN", loading="Shenzhen",
                  discharge="Hamburg, Germany", destination_country="CZ")  # fmt: skip
    assert judge(origin_route, *made) == []


def test_a_denial_is_quiet():
    made = papers("CARGO NOT OF CHINESE ORIGIN", loading="Haiphong, Vietnam")
    assert judge(origin_route, *made) == []


def test_lines_of_several_origins_are_quiet():
    lines = [line(1, description="Chair", origin="CN"), line(2, description="Table", origin="VN")]
    assert (
        judge(origin_route, document("commercial_invoice", *lines), document("packing_list", origin_country="CN")) == []
    )
