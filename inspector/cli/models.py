"""`models`: trains, measures, lists and verifies the learned models."""

from __future__ import annotations

import json
from pathlib import Path

from inspector.cli.printing import print_json, print_table
from inspector.errors import MissingPath, ModelUnusable, SetupError


def show_models(*, as_json: bool) -> None:
    """List the versions of each model, the one in use first to be seen."""
    from models.manifest import ARTIFACTS, versions
    from models.manifest import ModelUnusable as Unusable

    rows = []
    for root in sorted(p for p in ARTIFACTS.iterdir() if p.is_dir()) if ARTIFACTS.is_dir() else ():
        try:
            used = _current(root)
        except Unusable:
            used = ""
        rows += [
            (root.name, version, "in use" if version == used else "", _made(root / version))
            for version in versions(root)
        ]
    if as_json:
        print_json([{"model": m, "version": v, "in_use": bool(u), "made_at": d} for m, v, u, d in rows])
    else:
        print_table(("Model", "Version", "", "Made at"), rows)


def verify_models() -> int:
    """Compare each model in use with its manifest and with the code; 3 where one cannot be used, else 0."""
    from models.manifest import ARTIFACTS
    from models.manifest import ModelUnusable as Unusable

    rows, bad = [], 0
    for root in sorted(p for p in ARTIFACTS.iterdir() if p.is_dir()) if ARTIFACTS.is_dir() else ():
        try:
            rows.append((root.name, _verified(root), "good", ""))
        except (Unusable, ModelUnusable) as exc:
            bad += 1
            reason = exc.reason if isinstance(exc, Unusable) else exc.message
            rows.append((root.name, "", reason, exc.hint))
    if not rows:
        raise ModelUnusable(name="classifier", reason=f"there are no artefacts in {ARTIFACTS}")
    print_table(("Model", "Version", "Found", "Way out"), rows)
    return 3 if bad else 0


def evaluate_classifier(labelled: Path) -> None:
    """Measure the classifier on labelled lines, with 95 % intervals.

    Raises:
        MissingPath: there is no such file.
        ModelUnusable: the classifier cannot be used.
    """
    from inspector.cli.lines import load_classifier
    from models.classifier.rows import row
    from models.evaluate import Answer, by, measure

    if not labelled.is_file():
        raise MissingPath(file=str(labelled))
    model = load_classifier()
    found = [json.loads(line) for line in labelled.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = [entry for entry in found if not entry.get("as_of_sensitive")]
    judged = model.judge([row(entry["fields"]) for entry in found])
    answers = [
        Answer(
            e["label"]["status"],
            e["label"]["material"],
            v.status,
            v.material,
            v.probability,
            e.get("tier", ""),
            e.get("lang", ""),
        )
        for e, v in zip(found, (j.verdict for j in judged), strict=True)
    ]
    rows = [("all", *(_shown(v) for v in measure(answers, rounds=400).values()))]
    for of in (lambda a: a.tier, lambda a: a.lang):
        rows += [(name, *(_shown(v) for v in measure(group).values())) for name, group in by(answers, of).items()]
    print_table(("Lines", *measure(answers)), rows)


def train_model(name: str, out: Path, *, lines: int, seed: int, goods: Path | None, minutes: float) -> None:
    """Train a model into a folder.

    Raises:
        SetupError: what training needs is not installed, or there is no such model.
    """
    if name != "classifier":
        raise SetupError(reason=f"there is no model {name} that this command trains")
    try:
        from models.classifier.releasing import train_release
    except ModuleNotFoundError as exc:
        raise SetupError(reason=f"training needs {exc.name}: pip install the locked requirements/train.lock") from exc
    train_release(out, lines=lines, seed=seed, goods=goods, minutes=minutes)


def _shown(values: list[float]) -> str:
    return f"{values[0]:.3f}" + (f" ({values[1]:.3f}-{values[2]:.3f})" if len(values) == 3 else "")


def _made(folder: Path) -> str:
    from models.manifest import ModelUnusable as Unusable
    from models.manifest import read

    try:
        return read(folder).made_at
    except Unusable as exc:
        return exc.reason


def _current(root: Path) -> str:
    from models.manifest import current

    return current(root)


def _verified(root: Path) -> str:
    if root.name == "classifier":
        from models.classifier.classifier import Classifier

        return Classifier.load(root).version
    if root.name == "ner":
        from inspector.entities.loading import RecogniserSource

        return RecogniserSource(root).get().version
    from models.manifest import load

    return load(root).manifest.version
