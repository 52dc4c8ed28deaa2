"""Papers drawn anew, with text that needs no recognition, are understood as well as we promise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bench.score import Figures, score_case
from inspector.core.case import Case
from inspector.papers.bundle import draw_bundle, plan_of
from inspector.report.case_json import case_to_json

SEEDS = ("golden-a", "golden-b", "golden-c")
EACH = 4


def figures(place: Path, inspect: Callable[[Path], Case], *, held_out: bool) -> dict[str, float | None]:
    """The figures over all seeds together."""
    counted = Figures()
    for seed in SEEDS:
        for number in range(1, EACH + 1):
            plan = plan_of(number, seed, held_out=held_out, grades=("digital",))
            truth = draw_bundle(plan, place / seed / "bundles", place / seed / "truth")
            counted += score_case(truth, dict(case_to_json(inspect(place / seed / "bundles" / plan.name))))
    return counted.rates()


@pytest.mark.slow
def test_known_layouts_are_understood(tmp_path: Path, inspect: Callable[[Path], Case]) -> None:
    rates = figures(tmp_path, inspect, held_out=False)
    assert (rates["document type"] or 0) >= 0.97, rates
    assert (rates["fields"] or 0) >= 0.95, rates
    assert (rates["line items F1"] or 0) >= 0.93, rates


@pytest.mark.slow
def test_layouts_that_reading_was_never_tuned_on_are_understood(
    tmp_path: Path, inspect: Callable[[Path], Case], record_property: Callable[[str, object], None]
) -> None:
    rates = figures(tmp_path, inspect, held_out=True)
    for name in ("document type", "fields", "line items F1"):
        record_property(name, rates[name])
    assert (rates["document type"] or 0) >= 0.95, rates
    assert (rates["fields"] or 0) >= 0.9, rates
    assert (rates["line items F1"] or 0) >= 0.85, rates
