"""The scorer counts what is right, what was read in vain, and what was missed."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from bench.agreement import alike, area_under_curve, points_at, same
from bench.score import score_case, score_folder, table

TRUTH: dict[str, Any] = {
    "bundle": "A1", "grade": "clean", "suspicious": True,
    "documents": [{
        "file": "papers.pdf", "pages": [1], "type": "commercial_invoice",
        "fields": {"number": "HP-26/0370", "total_net_kg": 6000, "voyage": "416W"},
        "line_items": [{"description": "Aluminium alloy ingots", "quantity": 6000, "unit": "KG"}],
    }],
    "planted": [{
        "kind": "price_anomaly", "material": "gallium",
        "boxes": [{"file": "papers.pdf", "page": 1, "x0": 0.7, "y0": 0.2, "x1": 0.8, "y1": 0.22}],
    }],
}  # fmt: skip


def case() -> dict[str, Any]:
    """A case that has everything right."""
    document = TRUTH["documents"][0]
    evidence = {"file": "bundle.zip!papers.pdf", "page": 1, "box": [0.71, 0.2, 0.79, 0.22]}
    return {
        "documents": [
            {
                **document,
                "fields": {name: {"value": value} for name, value in document["fields"].items()},
                "line_items": [{k: {"value": v} for k, v in row.items()} for row in document["line_items"]],
            }
        ],
        "findings": [{"severity": "high", "material": "gallium", "evidence": [evidence]}],
        "risk": {"score": 0.9},
    }


def test_a_case_that_is_right_has_every_point() -> None:
    rates = score_case(TRUTH, case()).rates()
    for name in (
        "document type",
        "fields",
        "more fields",
        "rows found",
        "line items F1",
        "planted found",
        "material named",
    ):
        assert rates[name] == 1, name


def test_a_bundle_without_a_case_has_no_point() -> None:
    rates = score_case(TRUTH, {}).rates()
    assert rates["document type"] == rates["fields"] == rates["planted found"] == 0
    assert rates["line items precision"] is None


def test_a_row_read_twice_costs_precision_but_not_recall() -> None:
    twice = case()
    twice["documents"][0]["line_items"] *= 2
    rates = score_case(TRUTH, twice).rates()
    assert rates["line items precision"] == 0.5
    assert rates["line items recall"] == 1


def test_the_ninth_finding_is_not_seen() -> None:
    crowded = case()
    elsewhere = {"severity": "critical", "evidence": [{"file": "papers.pdf", "page": 1, "box": [0, 0, 0.1, 0.1]}]}
    crowded["findings"] = [elsewhere] * 8 + crowded["findings"]
    assert score_case(TRUTH, crowded).rates()["planted found"] == 0


def test_what_asks_for_attention_counts_on_honest_bundles_only() -> None:
    honest = {**copy.deepcopy(TRUTH), "suspicious": False, "planted": []}
    rates = score_case(honest, case()).rates()
    assert rates["high per honest bundle"] == rates["asking per honest bundle"] == 1
    assert score_case(TRUTH, case()).rates()["high per honest bundle"] is None


@pytest.mark.parametrize(
    ("name", "truth", "got", "agrees"),
    [
        ("number", "HP-26/0370", "hp260370", True),
        ("number", "HP260370", "HP260371", False),
        ("total_net_kg", 6000, 6005.9, True),
        ("total_net_kg", 6000, 6006.1, False),
        ("unit_price", 53.2, 53.2001, False),
        ("amount", 319200.0, "319,200.00", True),
        ("amount", 319200.0, None, False),
        ("date", "2026-04-13", "2026-04-13", True),
        ("origin_country", "CN", "cn", True),
        ("incoterm", "FOB", "FOB Shanghai", True),
        ("hs_code", "28418010", "2841.80.10", True),
        ("unit", "KG", "千克", True),
        ("loading_port", "Shanghai, China", "SHANGHAI", True),
        ("container_numbers", ["VRBU7223388"], [{"value": "vrbu 722338-8"}], True),
    ],
)
def test_values_agree_as_a_reader_would_say(name: str, truth: Any, got: Any, agrees: bool) -> None:
    assert same(name, truth, got) is agrees


def test_half_of_a_bilingual_description_is_enough() -> None:
    row = {"description": "仲钨酸铵 Ammonium paratungstate"}
    assert alike(row, "AMMONIUM PARATUNGSTATE") == 1
    assert alike(row, "仲钨酸铵") == 1
    assert alike(row, "sodium chloride") < 0.6


def test_evidence_points_by_cell_or_by_a_box_that_is_not_half_the_page() -> None:
    place = TRUTH["planted"][0]["boxes"][0]
    assert points_at({"file": "papers.pdf", "page": 1, "box": [0.74, 0.205, 0.76, 0.215]}, place)
    assert not points_at({"file": "papers.pdf", "page": 2, "box": [0.74, 0.205, 0.76, 0.215]}, place)
    assert not points_at({"file": "papers.pdf", "page": 1, "box": [0.0, 0.0, 1.0, 1.0]}, place)
    cell = {**place, "cell": "F13"}
    assert points_at({"file": "papers.pdf", "page": 1, "cell": "Sheet1!$F$13"}, cell)
    assert not points_at({"file": "papers.pdf", "page": 1, "cell": "F12", "box": [0.7, 0.2, 0.8, 0.22]}, cell)


def test_ties_count_half_in_the_curve() -> None:
    assert area_under_curve([0.9, 0.5], [0.5, 0.1]) == 0.875
    assert area_under_curve([], [0.5]) is None


def test_a_folder_is_scored_by_grade_and_missing_cases_are_named(tmp_path: Path) -> None:
    cases, truths = tmp_path / "cases", tmp_path / "truth"
    (cases / "A1").mkdir(parents=True)
    truths.mkdir()
    (cases / "A1/case.json").write_text(json.dumps(case()), encoding="utf-8")
    (truths / "A1.json").write_text(json.dumps(TRUTH), encoding="utf-8")
    (truths / "A2.json").write_text(json.dumps({**TRUTH, "bundle": "A2", "grade": "fax"}), encoding="utf-8")
    grades, missing = score_folder(cases, truths)
    assert missing == ["A2"]
    assert grades["clean"].rates()["fields"] == 1
    assert grades["all"].rates()["fields"] == 0.5
    assert "| fields | 0.500 | 1.000 | 0.000 |" in table(grades)
