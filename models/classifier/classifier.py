"""The classifier of goods lines: one function for the command line, the check and the API."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from models.classifier.blend import Blend, Doubles, log_softmax, softmax
from models.classifier.features import NAMES, Told, material_matrix, tell
from models.classifier.knowledge import MATERIALS
from models.classifier.trees import Trees
from models.classifier.written import written
from models.contract import LineRow, LineStatus, Verdict
from models.manifest import ARTIFACTS, Artefact, ModelUnusable, load

STATES: Final[tuple[LineStatus, ...]] = ("benign", "declared_controlled", "concealed_controlled")
LABELS: Final = {"status": tuple(STATES), "material": ("none", *MATERIALS)}
ROOT: Final = ARTIFACTS / "classifier"
BATCH: Final = 32
UNFOUNDED: Final = 0.3
"""The most that is said of a line on which nothing speaks for a material: a purity alone is no sign."""


class WordModel(Protocol):
    """A model that reads the words of lines: 3 scores of states, then 25 of `none` and the materials."""

    def logits(self, texts: list[str]) -> NDArray[np.float32]:
        """The scores for each text."""
        ...


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with what it was made of: what the line tells, and the probabilities of the three states."""

    verdict: Verdict
    told: Told
    states: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Classifier:
    """A loaded classifier. `threshold` is the probability from which a line counts as concealing."""

    trees: Trees
    words: WordModel
    blend: Blend
    threshold: float
    version: str

    def judge(self, rows: Sequence[LineRow]) -> list[Judged]:
        """One verdict for each line, in order; without reasons, which `explain` adds."""
        ready: list[Judged] = []
        for start in range(0, len(rows), BATCH):
            ready += self._batch(rows[start : start + BATCH])
        return ready

    def _batch(self, rows: Sequence[LineRow]) -> list[Judged]:
        told = [tell(row) for row in rows]
        words = self.words.logits([written(row, t.words) for row, t in zip(rows, told, strict=True)]).astype(np.float64)
        states = self.blend.states(inputs(self.trees, told, words))
        kinds = np.stack([material_matrix(t.hits) for t in told]).astype(np.float64)
        named = self.blend.materials(kinds, log_softmax(words[:, 4:]))
        return [self._verdict(r, t, p, m) for r, t, p, m in zip(rows, told, states, named, strict=True)]

    def _verdict(self, row: LineRow, told: Told, states: Doubles, materials: Doubles) -> Judged:
        concealed = float(np.clip(states[2], 0.0, 1.0))
        if nothing_speaks(told):
            concealed = min(concealed, UNFOUNDED)
        status = STATES[2] if concealed >= self.threshold else STATES[int(states[1] > states[0])]
        material = "none" if status == "benign" else MATERIALS[int(materials.argmax())]
        verdict = Verdict(status, material, concealed, abstain=says_too_little(row, told))
        return Judged(verdict, told, (float(states[0]), float(states[1]), concealed))

    def probabilities(self, rows: Sequence[LineRow]) -> list[float]:
        """The calibrated probability of concealment of each line."""
        return [judged.verdict.probability for judged in self.judge(rows)]

    @classmethod
    def load(cls, root: Path = ROOT, version: str | None = None) -> Classifier:
        """Load a version, or the one in use.

        Raises:
            ModelUnusable: it is missing, damaged, or made for other features than the code's.
        """
        artefact = load(root, version=version, features=NAMES, labels=LABELS)
        try:
            return cls(
                Trees.read(artefact.path("trees.json")),
                _words(artefact),
                Blend.read(artefact.path("blend.json")),
                artefact.manifest.thresholds["concealed"],
                artefact.manifest.version,
            )
        except (KeyError, ValueError, OSError) as exc:
            raise ModelUnusable("classifier", f"version {artefact.manifest.version} cannot be read: {exc}") from exc


def _words(artefact: Artefact) -> WordModel:
    if "encoder.onnx" in artefact.manifest.files:
        from models.classifier.encoder import Encoder

        return Encoder.read(artefact.path("encoder.onnx"), artefact.path("tokenizer.json"))
    from models.classifier.ngrams import Ngrams

    return Ngrams.read(artefact.path("words.safetensors"))


@cache
def classifier(version: str | None = None) -> Classifier:
    """The released classifier, loaded once in a process.

    Raises:
        ModelUnusable: it is missing, damaged, or made for other features than the code's.
    """
    return Classifier.load(version=version)


def inputs(trees: Trees, told: Sequence[Told], words: Doubles) -> Doubles:
    """What the blend mixes: log-probabilities of the trees and of the words, three of each."""
    x = np.stack([t.vector for t in told])
    return np.column_stack([log_softmax(trees.scores(x)), log_softmax(words[:, :3])])


def nothing_speaks(told: Told) -> bool:
    """Whether no word of a line points at a material, and neither price nor density is out of what its goods have."""
    figures = told.figures
    return told.best.weight < 1.0 and (figures.dear or 0.0) <= 0.3 and (figures.dense or 0.0) <= 0.0


def says_too_little(row: LineRow, told: Told) -> bool:
    """Whether a line gives nothing to judge by: hardly a word, and neither a price nor a code to hold it against.

    Words that name a material or a detail of one are enough.
    """
    letters = sum(c.isalpha() for c in row.description)
    nothing_named = told.best.weight < 1.0
    no_scale = told.figures.usd_per_kg is None or told.figures.band is None
    return nothing_named and (letters < 2 or (no_scale and letters < 25))


def without(row: LineRow, field: str) -> LineRow:
    """The line as if a field had not been filled in."""
    empty: dict[str, Any] = {field: "" if field == "description" else None}
    return replace(row, **empty)


__all__ = [
    "LABELS",
    "ROOT",
    "STATES",
    "Classifier",
    "Judged",
    "WordModel",
    "classifier",
    "inputs",
    "softmax",
    "without",
]
