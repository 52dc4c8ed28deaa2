"""Training from end to end on a small corpus: the artefact serves, two runs agree, and other features are refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models import manifest
from models.classifier.classifier import Classifier
from models.classifier.rows import row
from models.classifier.train import Plan, train
from models.manifest import ModelUnusable
from tests.unit.models.lines import DECLARED, DISGUISED, HONEST

pytestmark = pytest.mark.slow  # needs requirements/train.lock, which `make check` installs

SMALL = Plan(train=900, tune=300, test=200, seed=3, rounds=30)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("models") / "classifier"
    train(root / "2026.11.1", "2026.11.1", SMALL, say=lambda _: None)
    manifest.release(root, "2026.11.1")
    return root


def test_what_was_trained_serves(made: Path) -> None:
    model = Classifier.load(made)
    states = [j.verdict.probability for j in model.judge([row(f) for f in (*HONEST, *DECLARED, *DISGUISED)])]
    assert sum(states[-3:]) > sum(states[:-3])


def test_the_manifest_says_how_it_came(made: Path) -> None:
    found = manifest.read(made / "2026.11.1")
    assert found.metrics["test"]["attention_auc"][0] > 0.8
    assert "no encoder" in found.notes[-1]
    assert set(found.files) == {"trees.json", "words.safetensors", "blend.json"}


def test_two_runs_with_one_seed_agree(made: Path, tmp_path: Path) -> None:
    again = train(tmp_path / "2026.11.1", "2026.11.1", SMALL, say=lambda _: None)
    first = manifest.read(made / "2026.11.1")
    assert again.data_hash == first.data_hash
    assert again.files["trees.json"] == first.files["trees.json"]


def test_a_model_of_other_features_is_refused(made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "classifier" / "2026.11.1"
    folder.mkdir(parents=True)
    for file in (made / "2026.11.1").iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    entry = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (folder / "manifest.json").write_text(json.dumps(entry | {"features": entry["features"][1:]}), encoding="utf-8")
    manifest.release(folder.parent, "2026.11.1")
    with pytest.raises(ModelUnusable, match="other features"):
        Classifier.load(folder.parent)
