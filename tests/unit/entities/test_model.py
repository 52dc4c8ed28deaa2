"""The recogniser is measured by half, language and label, and the released one keeps what its card promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector.entities.loading import RecogniserSource
from inspector.entities.model import HEADING, evaluate, mistakes
from models.manifest import load
from models.ner.serving import ROOT

LABELLED = Path(__file__).parents[2] / "labelled" / "entities"
PROMISED = 0.92
"""F1 on all labelled texts together."""

NEVER_SEEN = 0.90
"""F1 on the half that nobody looks at; the card has the interval."""


@pytest.fixture(scope="module")
def rows() -> list[tuple[str, ...]]:
    return evaluate(RecogniserSource().get(), LABELLED)


def test_the_released_model_reaches_what_was_promised(rows: list[tuple[str, ...]]) -> None:
    f1 = {texts: float(row[2]) for texts, label, *row in rows if label == "all"}
    assert set(f1) == {f"{half}{of}" for half in ("all", "development", "kept") for of in ("", ", en", ", zh")}
    assert f1["kept"] >= NEVER_SEEN
    assert f1["all"] >= PROMISED


def test_the_figures_of_the_manifest_are_those_of_the_artefact(rows: list[tuple[str, ...]]) -> None:
    told = load(ROOT).manifest.metrics
    measured = {texts: row for texts, label, *row in rows if label == "all"}
    for texts, row in measured.items():
        assert f"{told[f'labelled, {texts}']['f1']:.3f}" == row[2]


def test_each_row_fits_the_heading(rows: list[tuple[str, ...]]) -> None:
    assert {len(row) for row in rows} == {len(HEADING)}


def test_mistakes_are_shown_of_the_development_half_only() -> None:
    shown = mistakes(RecogniserSource().get(), LABELLED)
    assert shown
    assert all(int(line.split()[0].rsplit("-", 1)[1]) % 2 for line in shown)


def test_a_folder_without_texts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no labelled texts"):
        evaluate(RecogniserSource().get(), tmp_path)
