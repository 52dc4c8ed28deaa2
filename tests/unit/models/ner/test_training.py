"""A small recogniser, trained end to end: the same twice, written, verified, loaded, refused where it does not fit."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from models.manifest import ModelUnusable, read, write
from models.ner import serving
from models.ner.gazetteer import Gazetteer
from models.ner.releasing import renew_rules, train_release
from models.ner.serving import Recogniser, without_torch

with without_torch():
    from models.ner.training import Plan

LABELLED = Path(__file__).parents[3] / "labelled" / "entities"
PAPER = (
    "SHIPPER\nHAO SHENG METALS CO., LTD.\nNINGBO, CHINA\n"
    "40 drums gallium oxide powder 99.99%, 1,000 kg, USD 12,500.00, CAS 12024-21-4"
)
SMALL = Plan(size=260, epochs=2, seed=5)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, gazetteer: Gazetteer) -> Path:
    """A folder with two versions, trained alike."""
    root = tmp_path_factory.mktemp("artifacts") / "ner"
    for version in ("2026.1.1", "2026.1.2"):
        train_release(root, version, gazetteer, SMALL, LABELLED)
    (root / "CURRENT").write_text("2026.1.1\n")
    return root


def test_what_was_trained_names_what_a_paper_holds(root: Path) -> None:
    recogniser = Recogniser.load(root)
    (spans,) = recogniser.recognise([PAPER])
    named = {(PAPER[s.start : s.end], s.label) for s in spans}
    assert {("CHINA", "COUNTRY"), ("12024-21-4", "CAS"), ("USD 12,500.00", "MONEY"), ("1,000 kg", "QUANTITY")} <= named
    assert all(0 < s.score <= 1 for s in spans)
    assert recogniser.version == "2026.1.1"


def test_two_runs_with_one_seed_agree(root: Path) -> None:
    one, two = (json.loads((root / v / "manifest.json").read_text()) for v in ("2026.1.1", "2026.1.2"))
    assert one["data_hash"] == two["data_hash"]
    assert one["metrics"] == two["metrics"]
    weights = [name for name in one["files"] if name.endswith("/model")]
    assert len(weights) == 2
    assert {n: one["files"][n] for n in weights} == {n: two["files"][n] for n in weights}


def test_training_learns(root: Path) -> None:
    """Rules alone find no party; even a small network finds most of those that are made like what it saw."""
    metrics = json.loads((root / "2026.1.1" / "manifest.json").read_text())["metrics"]
    assert metrics["held-out frames"]["f1"] > 0.35
    assert metrics["labelled, kept"]["wanted"] > 300
    assert metrics["labelled, kept, rules alone"]["precision"] > 0.85


def test_a_damaged_artefact_is_refused(root: Path, tmp_path: Path) -> None:
    copy = tmp_path / "ner"
    shutil.copytree(root, copy)
    weights = copy / "2026.1.1" / "pipeline" / "ner" / "model"
    weights.write_bytes(weights.read_bytes()[:-1] + b"x")
    with pytest.raises(ModelUnusable, match="damaged"):
        Recogniser.load(copy)


def test_an_artefact_of_other_tokens_labels_or_library_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "TOKENIZER_VERSION", 99)
    with pytest.raises(ModelUnusable, match="other features"):
        Recogniser.load(root)
    monkeypatch.undo()
    monkeypatch.setattr(serving, "LABELS", ("MATERIAL",))
    with pytest.raises(ModelUnusable, match="other labels"):
        Recogniser.load(root)
    monkeypatch.undo()
    monkeypatch.setattr(serving, "minor", lambda version: (version,) if version.startswith("3") else version)
    monkeypatch.setattr("importlib.metadata.version", lambda name: "4.0.0")
    with pytest.raises(ModelUnusable, match="written by spaCy"):
        Recogniser.load(root)


def test_an_artefact_that_the_library_cannot_read_is_refused(root: Path, tmp_path: Path) -> None:
    """It was hashed whole, but a part that this code needs was never in it."""
    copy = tmp_path / "ner"
    shutil.copytree(root, copy)
    folder = copy / "2026.1.1"
    (folder / "pipeline" / "settle" / "countries.json").unlink()
    write(folder, read(folder))
    with pytest.raises(ModelUnusable, match=r"spaCy cannot read version 2026\.1\.1"):
        Recogniser.load(copy)


def test_a_missing_artefact_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="CURRENT"):
        Recogniser.load(tmp_path / "ner")


def test_long_texts_are_cut_at_line_ends_and_keep_their_places(root: Path) -> None:
    text = "\n".join(["nothing here at all"] * 3000 + ["made in CHINA"])
    (spans,) = Recogniser.load(root).recognise([text])
    (span,) = [s for s in spans if s.label == "COUNTRY"]
    assert text[span.start : span.end] == "CHINA"
    assert "".join(piece for _, piece in serving.cut(text)) == text
    assert max(len(piece) for _, piece in serving.cut(text)) <= serving.LONGEST


def test_new_rules_keep_the_network_and_what_it_was_trained_on(root: Path, gazetteer: Gazetteer) -> None:
    made = renew_rules(root, "2026.1.2", "2026.1.3", gazetteer, SMALL, LABELLED)
    old = read(root / "2026.1.2")
    assert made.data_hash == old.data_hash
    assert made.notes[-1] == "rules renewed, network of 2026.1.2"
    assert made.metrics == old.metrics  # the same rules, so the same answers
    assert Recogniser.load(root, version="2026.1.3").recognise([PAPER]) == Recogniser.load(
        root, version="2026.1.2"
    ).recognise([PAPER])
