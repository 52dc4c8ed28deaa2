"""`models` measures, verifies and trains the recogniser too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from inspector.cli.app import app
from inspector.cli.models_ner import train_ner
from inspector.errors import ModelUnusable, SetupError
from models.ner import serving, training

LABELLED = Path(__file__).parents[2] / "labelled" / "entities"


def test_a_folder_of_texts_measures_the_recogniser() -> None:
    done = CliRunner().invoke(app, ["models", "evaluate", str(LABELLED)], terminal_width=160)
    assert done.exit_code == 0
    assert "MATERIAL" in done.output
    assert "kept, zh" in done.output


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no labelled texts"):
        CliRunner().invoke(app, ["models", "evaluate", str(tmp_path)], catch_exceptions=False)


def test_an_artefact_that_was_tampered_with_is_told(tmp_path: Path) -> None:
    from inspector.cli.models import _verified

    root = tmp_path / "ner"
    shutil.copytree(serving.ROOT, root)
    next(root.glob("*/gazetteer.json")).write_text("{}")
    with pytest.raises(ModelUnusable, match="damaged"):
        _verified(root)
    assert _verified(serving.ROOT)


def test_training_makes_a_version_that_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = training.Plan.__init__.__defaults__
    assert defaults is not None
    monkeypatch.setattr(training.Plan.__init__, "__defaults__", (120, 1, *defaults[2:]))
    out = tmp_path / "ner" / "2026.1.1"
    train_ner(out, LABELLED, seed=3)
    assert (out.parent / "CURRENT").read_text() == "2026.1.1\n"
    assert "epoch 1 loss" in (out / "training.log").read_text()
    with pytest.raises(SetupError, match="is there already"):
        train_ner(out, LABELLED)
