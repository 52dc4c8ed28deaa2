"""An artefact is refused unless it is whole, unchanged and made for this code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models import manifest
from models.manifest import Manifest, ModelUnusable

LABELS = {"status": ("benign", "concealed_controlled")}


def made(root: Path, version: str = "2026.11.1") -> Path:
    folder = root / version
    folder.mkdir(parents=True)
    (folder / "weights.json").write_text("[1, 2]", encoding="utf-8")
    manifest.write(
        folder,
        Manifest(
            "classifier", version, "2026-11-24T12:00:00Z", "abc", 7, "0" * 64, LABELS, {}, features=("price", "density")
        ),
    )
    manifest.release(root, version)
    return folder


def test_what_was_written_is_loaded_again(tmp_path: Path) -> None:
    made(tmp_path)
    artefact = manifest.load(tmp_path, features=["price", "density"], labels=LABELS)
    assert artefact.manifest.features == ("price", "density")
    assert artefact.manifest.labels == LABELS
    assert artefact.path("weights.json").read_text(encoding="utf-8") == "[1, 2]"


def test_features_in_another_order_are_refused(tmp_path: Path) -> None:
    made(tmp_path)
    with pytest.raises(ModelUnusable, match="other features"):
        manifest.load(tmp_path, features=["density", "price"])


def test_other_labels_are_refused(tmp_path: Path) -> None:
    made(tmp_path)
    with pytest.raises(ModelUnusable, match="other labels"):
        manifest.load(tmp_path, labels={"status": ("benign",)})


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (lambda f: (f / "weights.json").write_text("[1, 3]"), "damaged or changed"),
        (lambda f: (f / "weights.json").unlink(), "is missing"),
        (lambda f: (f / "added.json").write_text("{}"), "not listed"),
        (lambda f: (f / "manifest.json").write_text("{"), "malformed"),
        (lambda f: (f / "manifest.json").unlink(), "holds no manifest"),
        (lambda f: (f.parent / "CURRENT").unlink(), "no file CURRENT"),
        (lambda f: (f.parent / "CURRENT").write_text("../../etc"), "names no version"),
    ],
)
def test_a_damaged_artefact_is_refused_with_the_way_out(tmp_path: Path, harm, says: str) -> None:  # type: ignore[no-untyped-def]
    harm(made(tmp_path))
    with pytest.raises(ModelUnusable, match=says) as caught:
        manifest.load(tmp_path)
    assert "inspector models" in caught.value.hint


def test_another_format_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path) / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"format": 99}), encoding="utf-8")
    with pytest.raises(ModelUnusable, match="format 99"):
        manifest.load(tmp_path)


def test_pickles_are_never_part_of_an_artefact(tmp_path: Path) -> None:
    (tmp_path / "2026.11.1").mkdir()
    (tmp_path / "2026.11.1" / "model.pkl").write_bytes(b"")
    with pytest.raises(ModelUnusable, match="pickled"):
        manifest.write(tmp_path / "2026.11.1", Manifest("classifier", "2026.11.1", "", "", 0, "", LABELS, {}))


def test_an_older_version_can_be_asked_for(tmp_path: Path) -> None:
    for version in ("2026.11.2", "2026.11.10", "2026.9.1"):
        made(tmp_path, version)
    assert manifest.versions(tmp_path) == ("2026.9.1", "2026.11.2", "2026.11.10")
    assert manifest.current(tmp_path) == "2026.9.1"
    assert manifest.load(tmp_path, version="2026.11.2").manifest.version == "2026.11.2"
