"""An artefact of a learned model: a folder with its files and a manifest that says what they are and how they came.

    artifacts/classifier/CURRENT             the name of the version in use
    artifacts/classifier/2026.11.1/          manifest.json and the files that it lists

Nothing in an artefact is pickled: weights are ONNX or safetensors, the rest is JSON or text. Loading compares every
file with its hash, and the features and labels with those of the code, so that a model never judges what it was not
trained for.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

ARTIFACTS: Final = Path(__file__).parent / "artifacts"
"""Where the released artefacts lie."""

FORMAT: Final = 1
"""The form of the manifest that this code writes and reads."""

NAME: Final = "manifest.json"

FORBIDDEN: Final = frozenset({".pkl", ".pickle", ".joblib", ".pt", ".pth", ".bin", ".npy"})
"""Files that may carry pickled objects, which run code when they are read."""

VERSION: Final = re.compile(r"[0-9]{4}\.[0-9]{1,2}\.[0-9]+(?:[-.][a-z0-9]+)?")


class ModelUnusable(Exception):
    """A model artefact is missing, damaged, or not made for this code. `hint` says the way out."""

    def __init__(self, name: str, reason: str, hint: str = "Run `inspector models verify`.") -> None:
        self.name = name
        self.reason = reason
        self.hint = hint
        super().__init__(f"model {name} cannot be used: {reason}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an artefact is.

    `data_hash` is the SHA-256 of the training lines, `base` the name of the base weights and `base_hash` theirs (both
    None where there are none). `features` are the names of the numeric inputs in their order. `thresholds`,
    `calibration` and `metrics` hold numbers by name; a metric says in its name on which split it was measured.
    `files` are the SHA-256 of each file by its name. `notes` say what was lost or left out in the training.
    """

    name: str
    version: str
    made_at: str
    commit: str
    seed: int
    data_hash: str
    labels: Mapping[str, tuple[str, ...]]
    files: Mapping[str, str]
    base: str | None = None
    base_hash: str | None = None
    libraries: Mapping[str, str] = field(default_factory=dict)
    features: tuple[str, ...] = ()
    thresholds: Mapping[str, float] = field(default_factory=dict)
    calibration: Mapping[str, Any] = field(
        default_factory=dict
    )  # knots or coefficients, as the model's code writes them
    metrics: Mapping[str, Any] = field(default_factory=dict)  # numbers, intervals, tables: read by people only
    notes: tuple[str, ...] = ()
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Artefact:
    """A verified artefact: its folder and its manifest."""

    folder: Path
    manifest: Manifest

    def path(self, file: str) -> Path:
        """Where a file of the artefact lies.

        Raises:
            ModelUnusable: the manifest lists no such file.
        """
        if file not in self.manifest.files:
            raise ModelUnusable(self.manifest.name, f"it has no file {file}")
        return self.folder / file


def write(folder: Path, manifest: Manifest) -> Manifest:
    """Hash all files of the folder, and write the manifest with them; returns the manifest as written.

    Raises:
        ModelUnusable: a file of the folder may hold pickled objects.
    """
    files = {name: sha256(folder / name) for name in _names(folder)}
    for name in files:
        if Path(name).suffix in FORBIDDEN:
            raise ModelUnusable(
                manifest.name, f"{name} may hold pickled objects", "Save weights as ONNX or safetensors."
            )
    full = Manifest(**{**_plain(manifest), "files": files})
    _write_whole(folder / NAME, json.dumps(_plain(full), ensure_ascii=False, indent=1, sort_keys=True) + "\n")
    return full


def release(root: Path, version: str) -> None:
    """Make a version of the model under `root` the one in use.

    Raises:
        ModelUnusable: there is no such version.
    """
    if not (root / version / NAME).is_file():
        raise ModelUnusable(root.name, f"there is no version {version}", _retrain(root.name))
    _write_whole(root / "CURRENT", version + "\n")


def versions(root: Path) -> tuple[str, ...]:
    """All versions under `root`, oldest first by name."""
    if not root.is_dir():
        return ()
    return tuple(sorted((p.parent.name for p in root.glob(f"*/{NAME}")), key=_order))


def current(root: Path) -> str:
    """The version in use.

    Raises:
        ModelUnusable: none is.
    """
    try:
        version = (root / "CURRENT").read_text(encoding="utf-8").strip()
    except OSError:
        raise ModelUnusable(root.name, f"there is no file CURRENT in {root}", _retrain(root.name)) from None
    if not VERSION.fullmatch(version):
        raise ModelUnusable(root.name, f"CURRENT names no version: {version[:40]!r}", _retrain(root.name))
    return version


def load(
    root: Path,
    *,
    version: str | None = None,
    features: Iterable[str] | None = None,
    labels: Mapping[str, tuple[str, ...]] | None = None,
) -> Artefact:
    """The artefact of a version, or of the one in use, after comparing it with its manifest and with the code.

    Raises:
        ModelUnusable: it is missing, damaged, of another format, or has other features or labels than the code.
    """
    chosen = version or current(root)
    if not VERSION.fullmatch(chosen):
        raise ModelUnusable(root.name, f"{chosen[:40]!r} is no version", _retrain(root.name))
    folder = root / chosen
    manifest = read(folder)
    verify(folder, manifest)
    if features is not None and tuple(features) != tuple(manifest.features):
        raise ModelUnusable(
            root.name, f"version {chosen} was trained for other features than this code has", _retrain(root.name)
        )
    if labels is not None and {k: tuple(v) for k, v in labels.items()} != dict(manifest.labels):
        raise ModelUnusable(root.name, f"version {chosen} knows other labels than this code", _retrain(root.name))
    return Artefact(folder, manifest)


def read(folder: Path) -> Manifest:
    """The manifest of a folder, not yet compared with its files.

    Raises:
        ModelUnusable: it is missing, malformed, or of another format.
    """
    name = folder.parent.name
    try:
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if found.get("format") != FORMAT:
            raise ModelUnusable(
                name,
                f"version {folder.name} has format {found.get('format')}, this code reads {FORMAT}",
                _retrain(name),
            )
        found["labels"] = {k: tuple(v) for k, v in found["labels"].items()}
        for key in ("features", "notes"):
            found[key] = tuple(found.get(key, ()))
        return Manifest(**found)
    except OSError:
        raise ModelUnusable(name, f"{folder} holds no {NAME}", _retrain(name)) from None
    except (ValueError, TypeError, KeyError, AttributeError) as exc:
        raise ModelUnusable(
            name, f"the manifest of version {folder.name} is malformed: {exc}", _retrain(name)
        ) from None


def verify(folder: Path, manifest: Manifest) -> None:
    """Compare every file of an artefact with its hash.

    Raises:
        ModelUnusable: a file is missing, changed, or not listed.
    """
    present = set(_names(folder))
    for name in sorted(present ^ set(manifest.files)):
        what = "is missing" if name in manifest.files else "is not listed in the manifest"
        raise ModelUnusable(manifest.name, f"{name} of version {manifest.version} {what}", _restore(manifest.name))
    for name, expected in manifest.files.items():
        if sha256(folder / name) != expected:
            raise ModelUnusable(
                manifest.name, f"{name} of version {manifest.version} is damaged or changed", _restore(manifest.name)
            )


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _names(folder: Path) -> list[str]:
    """The files of an artefact by their paths inside it, without the manifest itself."""
    files = (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return sorted(name for name in files if name != NAME and "__pycache__" not in name)


def _plain(manifest: Manifest) -> dict[str, Any]:
    return asdict(manifest)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(n) for n in re.findall(r"\d+", version))


def _write_whole(path: Path, text: str) -> None:
    """Write beside and move: who reads sees the old text or the new one, never half."""
    beside = path.with_name(path.name + ".part")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def _retrain(name: str) -> str:
    return f"Check out the released artefact again, or run `inspector models train {name}`."


def _restore(name: str) -> str:
    return f"Restore the files of models/artifacts/{name} from the release, or run `inspector models train {name}`."
