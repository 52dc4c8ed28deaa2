"""Controlled goods that are named openly."""

from __future__ import annotations

import datetime as dt

import pytest

from inspector.checks.controlled_goods import controlled_goods
from inspector.core.finding import Severity
from tests.build import document, field, judge, line


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


def shipped(description="Antimony ingots 99.65%", hs="81101010", **values):
    head = {"date": "2026-05-11", "loading_port": "Shanghai, China", "discharge_port": "Hamburg, Germany"}
    return document("commercial_invoice", line(description=description, hs_code=hs), **{**head, **values})


@pytest.mark.parametrize(
    ("values", "severity", "words"),
    [
        ({"destination_country": "HK"}, Severity.HIGH, "which counts as export"),
        ({"destination_country": "TW"}, Severity.HIGH, "which counts as export"),
        ({"loading_port": "Hong Kong", "origin_country": "CN"}, Severity.HIGH, "goods of China leave"),
        ({"loading_port": "Laem Chabang, Thailand", "origin_country": "CN"}, Severity.LOW, "are re-exported"),
        ({"loading_port": "Hong Kong", "origin_country": "VN"}, Severity.LOW, "another origin pass China"),
    ],
)
def test_regimes_in_which_a_licence_is_or_may_be_needed(values, severity, words):
    (finding,) = judge(controlled_goods, shipped(**values))
    assert finding.kind == "licence_missing"
    assert finding.severity is severity
    assert words in finding.message
    assert any(e.role == "compared" for e in finding.evidence)


@pytest.mark.parametrize(
    "values",
    [
        {"loading_port": "Santos, Brazil", "destination_country": "CN"},
        {"loading_port": "Santos, Brazil", "origin_country": "BR"},
        {"loading_port": "Shanghai", "discharge_port": "Ningbo, China"},
    ],
)
def test_regimes_in_which_none_is_needed(values):
    findings = judge(controlled_goods, shipped(**values))
    assert [f.kind for f in findings] == ["controlled_goods"]
    assert findings[0].severity is Severity.INFO


@pytest.mark.parametrize(
    ("day", "as_of", "status", "severity"),
    [
        ("2024-09-14", "2026-11-24", None, None),
        ("2024-09-15", "2026-11-24", "controlled", Severity.HIGH),
        ("2026-11-24", "2026-10-01", "unknown", Severity.LOW),
    ],
)
def test_the_day_of_the_paper_and_the_reach_of_knowledge_decide(day, as_of, status, severity):
    findings = judge(controlled_goods, shipped(date=day), as_of=dt.date.fromisoformat(as_of))
    assert [(f.control.status_on_date, f.severity) for f in findings if f.control] == (
        [(status, severity)] if status else []
    )


def test_the_declaration_date_goes_before_all_others():
    papers = (
        shipped(date="2024-09-20"),
        document("customs_declaration", date="2024-09-14", loading_port="Shanghai"),
        document("bill_of_lading", date="2024-09-22"),
    )
    assert judge(controlled_goods, *papers) == []
    (finding,) = judge(controlled_goods, papers[0], papers[2])
    assert finding.control is not None
    assert finding.control.date == "2024-09-22"


def test_a_listing_whose_suspension_ran_out_is_unknown_and_never_free():
    (finding,) = judge(controlled_goods, shipped("Holmium oxide 99.9%", "28469019", date="2026-11-15"))
    assert finding.control is not None
    assert finding.control.status_on_date == "unknown"
    assert "is not known" in finding.message
    assert "free" not in finding.message


def test_a_date_that_may_mean_two_standings_leaves_it_unknown():
    two = field("", "2024-10-09", "09/10/2024", alternatives=("2024-09-10",))
    (finding,) = judge(controlled_goods, shipped(date=two))
    assert finding.control is not None
    assert finding.control.status_on_date == "unknown"
    same = field("", "2026-10-09", "09/10/2026", alternatives=("2026-09-10",))
    (finding,) = judge(controlled_goods, shipped(date=same))
    assert finding.control is not None
    assert finding.control.status_on_date == "controlled"


def test_papers_dated_years_apart_do_not_clear_by_the_older_date():
    declared = document("customs_declaration", number="310120260519004711", date="2019-10-09")
    (finding,) = judge(controlled_goods, shipped(date="2026-10-09"), declared)
    assert finding.control is not None
    assert finding.control.status_on_date == "unknown"
    near = document("customs_declaration", number="310120260519004711", date="2026-10-19")
    (finding,) = judge(controlled_goods, shipped(date="2026-10-09"), near)
    assert finding.control is not None
    assert finding.control.status_on_date == "controlled"


def rules_of(findings):
    return [(f.control.announcement, f.severity) for f in findings if f.control and "bound for" in f.message]


@pytest.mark.parametrize(
    ("values", "rules"),
    [
        ({"destination_country": "US", "date": "2025-03-01"},
         [("MOFCOM-2024-46", Severity.INFO), ("MOFCOM-2024-46", Severity.MEDIUM)]),
        ({"destination_country": "US", "date": "2026-05-11"}, [("MOFCOM-2024-46", Severity.INFO)]),
        ({"destination_country": "US", "date": "2026-05-11", "consignee": "Apex Defense Systems Inc."},
         [("MOFCOM-2024-46", Severity.HIGH)]),
        ({"destination_country": "JP", "date": "2026-05-11"}, [("MOFCOM-2026-1", Severity.INFO)]),
        ({"destination_country": "JP", "date": "2026-05-11", "end_user": "航空自卫队补给本部"},
         [("MOFCOM-2026-1", Severity.HIGH)]),
        ({"destination_country": "JP", "date": "2025-12-30"}, []),
        ({"destination_country": "DE", "date": "2026-05-11", "consignee": "Apex Defense Systems"}, []),
        ({"destination_country": "US", "date": "2024-12-02"}, []),
    ],
)  # fmt: skip
def test_rules_on_the_destination_come_on_top(values, rules):
    findings = judge(controlled_goods, shipped(licence_number="26-DU-0418330", **values))
    assert sorted(rules_of(findings)) == sorted(rules)


def test_an_end_use_that_sounds_military_is_seen_in_running_text():
    certificate = document("other", text=["End use: guidance units of missiles"])
    findings = judge(controlled_goods, shipped(destination_country="JP", licence_number="26-DU-041"), certificate)
    assert ("MOFCOM-2026-1", Severity.HIGH) in rules_of(findings)
    civil = document("other", text=["End use: flame retardant for cables"])
    findings = judge(controlled_goods, shipped(destination_country="JP", licence_number="26-DU-041"), civil)
    assert rules_of(findings) == [("MOFCOM-2026-1", Severity.INFO)]


def test_the_cell_that_names_the_goods_is_shown():
    paper = document(
        "packing_list", line(description="Zinc oxide powder", specification="10 kg drums, labelled Ga2O3 99.999%"),
        date="2026-05-11", loading_port="Shanghai, China", discharge_port="Busan, Korea",
    )  # fmt: skip
    (finding,) = judge(controlled_goods, paper)
    assert finding.material == "gallium"
    assert finding.evidence[0].quote == "10 kg drums, labelled Ga2O3 99.999%"
    assert "labelled Ga2O3" in finding.message
