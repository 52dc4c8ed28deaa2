"""What is written of a case is valid, and holds what was read."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.box import PageId
from inspector.core.case import Case
from inspector.core.document import Field
from inspector.core.finding import Level, Score
from inspector.report.case_json import case_to_json, value_to_json
from inspector.report.schema import case_schema
from tests.cases import honest

VALID = jsonschema.Draft202012Validator(case_schema())
Drawn = tuple[Case, dict[PageId, Path]]


def test_every_written_case_is_valid(drawn: Drawn) -> None:
    VALID.check_schema(case_schema())
    for case in (drawn[0], honest(), replace(honest(), documents=(), pages=(), status="failed")):
        VALID.validate(json.loads(json.dumps(case_to_json(case))))


def test_a_box_off_the_page_is_not_valid(drawn: Drawn) -> None:
    made = json.loads(json.dumps(case_to_json(drawn[0])))
    made["findings"][0]["evidence"][0]["box"] = [0, 0, 2, 1]
    with pytest.raises(jsonschema.ValidationError):
        VALID.validate(made)


def test_fields_stand_as_printed_beside_as_understood(drawn: Drawn) -> None:
    fields = case_to_json(drawn[0])["documents"][0]["fields"]
    assert fields["date"]["value"] == "2026-06-12"
    assert fields["date"]["text"] == "06/12/2026"
    assert fields["date"]["alternatives"] == ["2026-12-06"]
    assert fields["total_net_kg"]["value"] == 500
    assert fields["total_net_kg"]["second_reading"] == "5O0 KGS"
    assert fields["container_numbers"]["value"] == ["TGHU1234567", "MSKU7654321"]
    assert fields["container_numbers"]["box"] is None
    assert fields["origin_country"]["value"] is None
    assert fields["number"]["page"] == 1
    assert all(v == round(v, 5) for v in fields["number"]["box"] or [])


def test_evidence_is_one_entry_per_place_with_cells_and_sources(drawn: Drawn) -> None:
    by_kind = {f["kind"]: f["evidence"] for f in case_to_json(drawn[0])["findings"]}
    assert [e["role"] for e in by_kind["price_anomaly"]] == ["declared", "compared", "compared", "listed"]
    assert by_kind["price_anomaly"][3]["source"] == "price bands of the catalogue, 2026-05"
    assert by_kind["quantity_conflict"][0]["cell"] == "D4"
    assert by_kind["quantity_conflict"][0]["file"] == "goods.xlsx"
    assert by_kind["licence_missing"][0]["box"] is None


def test_goods_lines_entities_files_and_risk_are_there(drawn: Drawn) -> None:
    made = case_to_json(drawn[0])
    assert made["documents"][0]["line_items"][0]["unit_price"]["value"] == 310
    assert made["entities"][0]["name"] == "aluminium"
    assert made["files"][2]["duplicate_of"] == "packing list.jpg"
    assert made["risk"]["score"] == 0.934
    assert made["risk"]["reasons"][0].startswith("The price per kilogram")
    assert made["made_with"]["models"] == {"classifier": "none"}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("12.50"), 12.5),
        (Decimal("5000.00"), 5000),
        (Decimal("-0.001"), -0.001),
        (Decimal("NaN"), None),
        (Decimal("1E+999999"), None),
        (dt.date(2026, 2, 28), "2026-02-28"),
        (("A", "B"), ["A", "B"]),
        ("\ud800x", "?x"),
        (None, None),
    ],
)
def test_values(value: Decimal | dt.date | tuple[str, ...] | str | None, written: object) -> None:
    got = value_to_json(value)
    assert got == written
    assert type(got) is type(written)


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_any_number_is_written_as_json(value: Decimal) -> None:
    assert json.loads(json.dumps(value_to_json(value), allow_nan=False)) == value_to_json(value)


@given(st.text(st.characters(codec=None)), st.floats(), st.sampled_from(["clear", "high", "unknown"]))
def test_strange_texts_and_numbers_stay_valid(text: str, share: float, level: Level) -> None:
    field = Field("remarks", text, text, (), share)
    paper = replace(honest().documents[0], fields=(field,))
    case = replace(honest(), documents=(paper,), score=Score(share, level))
    written = json.dumps(case_to_json(case), ensure_ascii=False, allow_nan=False).encode("utf-8")
    VALID.validate(json.loads(written))
