"""The four bundles of `examples/` are read and judged as their truth says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bench.score import score_case
from inspector.core.case import Case
from inspector.core.finding import Severity
from inspector.report.case_json import case_to_json

ROOT = Path(__file__).parents[2]
TRUTHS = {path.stem: path for path in sorted((Path(__file__).parent / "examples").glob("*.json"))}
# What a poor fax may cost: the least share of fields and of cells that must be right.
# The office example names a Turkish company: the first reader knows no Ş, so that its four names miss by one letter.
LEAST = {"digital": (0.98, 0.98), "office": (0.91, 0.93), "bad": (0.85, 0.7)}


def truth_of(name: str) -> dict[str, Any]:
    truth: dict[str, Any] = json.loads(TRUTHS[name].read_text(encoding="utf-8"))
    return truth


def test_each_example_has_its_truth() -> None:
    assert {path.name for path in (ROOT / "examples").iterdir() if path.is_dir()} == set(TRUTHS)


@pytest.mark.slow
@pytest.mark.parametrize("name", TRUTHS)
def test_an_example_is_read_and_judged_rightly(name: str, inspect: Callable[[Path], Case]) -> None:
    truth, case = truth_of(name), inspect(ROOT / "examples" / name)
    rates = score_case(truth, dict(case_to_json(case))).rates()
    fields, cells = LEAST[truth["grade"]]
    assert rates["document type"] == 1, rates
    assert (rates["fields"] or 0) >= fields, rates
    assert (rates["line items F1"] or 0) >= cells, rates
    assert case.pages

    asking = {f.kind for f in case.findings if f.severity >= Severity.MEDIUM}
    for planted in truth["planted"]:
        assert rates["planted found"] == 1, (planted["kind"], asking)
    if not truth["suspicious"]:
        assert not [f.message for f in case.findings if f.severity >= Severity.HIGH]
        assert case.score.level in {"clear", "low", "medium"}
    else:
        assert case.score.level in {"high", "critical"}
