"""Controlled goods that are named openly."""

from __future__ import annotations

from inspector.checks.controlled_goods import controlled_goods
from inspector.core.finding import Severity
from tests.build import document, judge, line


def papers(description="Ammonium paratungstate", hs="28418010", **values):
    invoice = {"number": "QB26", "date": "2026-05-11", "loading_port": "Shanghai, China", "origin_country": "CN"}
    return (
        document("commercial_invoice", line(description=description, hs_code=hs), **{**invoice, **values}),
        document("customs_declaration", line(description="仲钨酸铵", hs_code="2841801000"), date="2026-05-21"),
    )


def test_an_export_without_licence_is_high():
    (finding,) = judge(controlled_goods, *papers())
    assert finding.kind == "licence_missing"
    assert finding.severity is Severity.HIGH
    assert finding.material == "tungsten"
    assert finding.control is not None
    assert finding.control.date == "2026-05-21"
    quotes = [e.quote for e in finding.evidence]
    assert quotes[:4] == ["仲钨酸铵", "Ammonium paratungstate", "2841801000", "28418010"]


def test_an_open_export_with_licence_is_only_named():
    (finding,) = judge(controlled_goods, *papers(licence_number="26-DU-0418330"))
    assert finding.kind == "controlled_goods"
    assert finding.severity is Severity.INFO
    assert "not verified with the issuer" in finding.message


def test_a_licence_in_running_text_counts():
    licensed = document("packing_list", text=["Export Licence No. 26-DU-0418330"])
    (finding,) = judge(controlled_goods, *papers(), licensed)
    assert finding.severity is Severity.INFO


def test_a_material_by_its_chinese_name_alone():
    (finding,) = judge(controlled_goods, papers()[1])
    assert finding.kind == "licence_missing"


def test_goods_that_do_not_leave_china_are_only_named():
    paper = document(
        "commercial_invoice", line(description="Antimony ingots 99.65%", hs_code="81101010"),
        loading_port="Santos, Brazil", discharge_port="Shanghai, China", date="2026-05-11",
    )  # fmt: skip
    (finding,) = judge(controlled_goods, paper)
    assert finding.severity is Severity.INFO
    assert "do not leave China" in finding.message


def test_another_origin_through_hong_kong_is_low():
    paper = document(
        "commercial_invoice", line(description="Antimony ingots 99.65%", hs_code="81101010"),
        loading_port="Hong Kong", origin_country="VN", date="2026-05-11",
    )  # fmt: skip
    (finding,) = judge(controlled_goods, paper)
    assert finding.severity is Severity.LOW


def test_a_suspended_listing_is_only_named():
    paper = document(
        "commercial_invoice", line(description="Holmium oxide 99.9%", hs_code="28469019"),
        loading_port="Shanghai", date="2026-05-11",
    )  # fmt: skip
    findings = judge(controlled_goods, paper)
    assert all(f.severity is Severity.INFO for f in findings)


def test_ordinary_goods_are_quiet():
    for words in ("LED ceiling light 24W", "Tungsten lamp 60W", "Antimony-free PET resin", "Refined tin ingots 99.90%"):
        paper = document("commercial_invoice", line(description=words), loading_port="Ningbo", date="2026-05-11")
        assert judge(controlled_goods, paper) == []
