"""From a trained recogniser to an artefact: calibrated on the development half, measured, written with its manifest."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib.metadata import version as library_version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from models.manifest import Manifest, read, write
from models.ner.corpus.make import texts
from models.ner.gazetteer import Gazetteer
from models.ner.labelled import Labelled, read_folder
from models.ner.labels import LABELS
from models.ner.measuring import Answer, Score, answers, by_label, of, score
from models.ner.serving import PIPELINE, Recogniser, features, read_pipeline, without_torch

if TYPE_CHECKING:
    from spacy.language import Language

    from models.ner.training import Plan

GAZETTEER: Final = "gazetteer.json"
LOG: Final = "training.log"
FROM_FRAMES: Final = 600
"""Texts of held-out frames that are measured beside the labelled ones."""
BELIEF: Final = 2.0
"""How many texts' worth the precision of all labels counts in the confidence of one."""


def train_release(
    root: Path,
    version: str,
    gazetteer: Gazetteer,
    plan: Plan,
    labelled: Path,
    *,
    on_epoch: Callable[[int, float], None] | None = None,
) -> Manifest:
    """Train, calibrate, measure and write `root/version`; returns its manifest. The version in use stays.

    `labelled` is the folder of texts labelled by hand: the development half calibrates, both are measured.
    """
    with without_torch():
        from models.ner.training import train

    log: list[str] = []

    def told(epoch: int, loss: float) -> None:
        log.append(f"{dt.datetime.now(tz=dt.UTC).isoformat(timespec='seconds')} epoch {epoch} loss {loss:.1f}")
        if on_epoch is not None:
            on_epoch(epoch, loss)

    nlp = train(gazetteer, plan, on_epoch=told)
    return write_release(root, version, nlp, gazetteer, plan, labelled, log=log)


def renew_rules(root: Path, old: str, version: str, gazetteer: Gazetteer, plan: Plan, labelled: Path) -> Manifest:
    """Write `root/version`: the network of an older version with the rules of today, calibrated and measured anew.

    `plan` is how that network was trained.
    """
    from models.ner.build import add_rules

    nlp = read_pipeline(root / old / PIPELINE)
    add_rules(nlp, gazetteer)
    log = (root / old / LOG).read_text(encoding="utf-8").splitlines()
    log.append(f"{dt.datetime.now(tz=dt.UTC).isoformat(timespec='seconds')} rules renewed, network of {old}")
    made = write_release(root, version, nlp, gazetteer, plan, labelled, log=log)
    trained = read(root / old)
    notes = (*trained.notes, f"rules renewed, network of {old}")
    return write(root / version, replace(made, data_hash=trained.data_hash, notes=notes))


def write_release(
    root: Path,
    version: str,
    nlp: Language,
    gazetteer: Gazetteer,
    plan: Plan,
    labelled: Path,
    *,
    log: Sequence[str] = (),
) -> Manifest:
    """Write a trained pipeline as `root/version` with its confidence, its figures and the log of its training."""
    folder = root / version
    folder.mkdir(parents=True, exist_ok=False)
    nlp.to_disk(folder / PIPELINE, exclude=["vocab"])
    gazetteer.write(folder / GAZETTEER)
    (folder / LOG).write_text("".join(f"{line}\n" for line in log), encoding="utf-8")
    by_hand = tuple(read_folder(labelled))
    served = read_pipeline(folder / PIPELINE)
    calibration = confidence(served, [t for t in by_hand if t.half == "development"])
    return write(
        folder,
        replace(
            _manifest(version, gazetteer, plan),
            calibration=calibration,
            metrics=figures(served, by_hand, gazetteer, plan),
        ),
    )


def confidence(nlp: Language, development: Iterable[Labelled]) -> dict[str, float]:
    """The precision by `LABEL source`, drawn towards that of all labels of the source where there are few."""
    right: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for text in development:
        wanted = {(s.start, s.end, s.label) for s in text.spans}
        for entity in nlp(text.text).ents:
            for key in (f"{entity.label_} {entity.kb_id_}", f"* {entity.kb_id_}"):
                named[key] += 1
                right[key] += (entity.start_char, entity.end_char, entity.label_) in wanted
    made = {}
    for key, count in named.items():
        source = "* " + key.split(" ")[1]
        whole = right[source] / named[source]
        made[key] = round((right[key] + BELIEF * whole) / (count + BELIEF), 4)
    return {key: value for key, value in sorted(made.items()) if not key.startswith("*")}


def figures(nlp: Language, by_hand: Sequence[Labelled], gazetteer: Gazetteer, plan: Plan) -> dict[str, Any]:
    """All that was measured, by set, language and label, and what rules and network do alone: for people."""
    recogniser = Recogniser(nlp, version="", precision={})
    held = [
        Labelled(f"frame-{n}", text, spans, ("en", "zh")[n % 2], "kept")
        for n, (text, spans) in enumerate(texts(gazetteer, size=FROM_FRAMES, seed=plan.seed + 1, kept_frames=True))
    ]
    given = answers(by_hand, recogniser.recognise)
    sets: dict[str, tuple[Answer, ...]] = {"held-out frames": answers(held, recogniser.recognise)}
    for half in ("all", "development", "kept"):
        chosen = None if half == "all" else half
        sets[f"labelled, {half}"] = of(given, half=chosen)
        for language in ("en", "zh"):
            sets[f"labelled, {half}, {language}"] = of(given, half=chosen, language=language)
    for name, parts in (("rules alone", ["tok2vec", "ner"]), ("network alone", ["settle"])):
        with nlp.select_pipes(disable=parts):
            sets[f"labelled, kept, {name}"] = of(answers(by_hand, recogniser.recognise), half="kept")
    return {
        **{name: shown(score(part)) for name, part in sets.items()},
        **{
            f"labelled, {half}, {label}": shown(one)
            for half in ("development", "kept")
            for label, one in by_label(sets[f"labelled, {half}"]).items()
        },
    }


def shown(one: Score) -> dict[str, float]:
    """A score as numbers."""
    return {
        "precision": round(one.precision, 4),
        "recall": round(one.recall, 4),
        "f1": round(one.f1, 4),
        "low": round(one.low, 4),
        "high": round(one.high, 4),
        "wanted": one.wanted,
    }


def _manifest(version: str, gazetteer: Gazetteer, plan: Plan) -> Manifest:
    return Manifest(
        name="ner",
        version=version,
        made_at=dt.datetime.now(tz=dt.UTC).isoformat(timespec="seconds"),
        commit=_commit(),
        seed=plan.seed,
        data_hash=data_hash(gazetteer, plan),
        labels={"entities": LABELS},
        files={},
        libraries={name: library_version(name) for name in ("spacy", "thinc", "numpy")},
        features=features(),
        notes=(f"trained on {plan.size} texts made by models/ner/corpus, {plan.epochs} epochs",),
    )


def data_hash(gazetteer: Gazetteer, plan: Plan) -> str:
    """The SHA-256 of the training texts with their labels."""
    digest = hashlib.sha256()
    for text, spans in texts(gazetteer, size=plan.size, seed=plan.seed):
        digest.update(json.dumps([text, [(s.start, s.end, s.label) for s in spans]], ensure_ascii=False).encode())
    return digest.hexdigest()


def _commit() -> str:
    place = Path(__file__).parent
    asked = subprocess.run(["git", "rev-parse", "HEAD"], cwd=place, capture_output=True, text=True, check=False)  # noqa: S607
    return asked.stdout.strip() or "unknown"
