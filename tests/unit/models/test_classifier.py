"""The released classifier: what it says of plain lines, and that it answers to any line at all."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from models.classifier.classifier import Classifier, classifier
from models.classifier.explain import counterfactual, explain, in_words
from models.classifier.rows import Unreadable, read_line, row
from models.contract import LineRow
from tests.unit.models.lines import DECLARED, DISGUISED, HONEST, fields


@pytest.fixture(scope="module")
def model() -> Classifier:
    return classifier()


@pytest.mark.parametrize("line", HONEST, ids=lambda f: f["description"])
def test_honest_lines_are_benign(model: Classifier, line: dict[str, object]) -> None:
    (judged,) = model.judge([row(line)])
    assert judged.verdict.status == "benign"
    assert judged.verdict.material == "none"
    assert judged.verdict.probability < 0.5


@pytest.mark.parametrize(("line", "material"), [*zip(DECLARED, ("gallium", "tungsten"), strict=True)])
def test_controlled_goods_under_their_own_name_are_declared(
    model: Classifier, line: dict[str, object], material: str
) -> None:
    verdict = model.judge([row(line)])[0].verdict
    assert (verdict.status, verdict.material) == ("declared_controlled", material)


@pytest.mark.parametrize(("line", "material"), [*zip(DISGUISED, ("gallium", "bismuth", "dysprosium"), strict=True)])
def test_disguised_goods_are_found_and_named(model: Classifier, line: dict[str, object], material: str) -> None:
    verdict = model.judge([row(line)])[0].verdict
    assert (verdict.status, verdict.material) == ("concealed_controlled", material)
    assert verdict.probability > 0.7


def test_reasons_are_in_the_words_of_the_line(model: Classifier) -> None:
    line = row(DISGUISED[0])
    judged = model.judge([line])[0]
    said = in_words(line, judged, explain(model, line, judged), counterfactual(model, line, judged))
    assert any("390 USD/kg" in s or "29.8" in s for s in said)


def test_a_batch_says_the_same_as_its_lines_alone(model: Classifier) -> None:
    rows = [row(f) for f in (*HONEST, *DECLARED, *DISGUISED)] * 5
    together = [j.verdict.probability for j in model.judge(rows)]
    alone = [model.judge([r])[0].verdict.probability for r in rows]
    assert np.allclose(together, alone, atol=0.02)


@pytest.mark.parametrize(
    "odd",
    [
        {}, {"description": None}, {"description": ""}, {"description": "x" * 10_000}, {"description": "\x00\x07\x1b[0m"},
        {"description": "نحاس مكرر"}, {"description": "Медный катод", "unit_price": -5}, {"quantity": "many"}, {"unit_price": 1e308},
        {"net_weight_kg": 0}, {"hs_code": 7901}, {"hs_code": "abc"}, {"transit": ["VN", "HK"]}, {"packages": {"a": 1}},
        {"amount": math.inf}, {"amount": math.nan}, {"description": ["a", "b"]}, {"description": "\ud800"}, {"currency": "XXX"},
        {"remarks": "((((((((((|||||||"}, {"description": "1" * 5000}, {"volume_m3": 1e-300},
    ],
)  # fmt: skip
def test_any_fields_get_an_answer(model: Classifier, odd: dict[str, object]) -> None:
    (judged,) = model.judge([row({**(fields() if odd else {}), **odd})])
    assert 0 <= judged.verdict.probability <= 1


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", '{"id": "a"}', '{"id": "a", "fields": 3}', "[" * 50_000])
def test_what_is_no_goods_line_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_line(text)


def test_a_line_that_says_nothing_is_not_called_clear(model: Classifier) -> None:
    (judged,) = model.judge([LineRow("goods")])
    assert judged.verdict.abstain


def test_a_line_of_json_is_read(model: Classifier) -> None:
    name, line = read_line(json.dumps({"id": 7, "fields": fields(packages="l2 drums")}))
    assert name == "7"
    assert line.packages == 12
    assert line.packing == "l2 drums"
