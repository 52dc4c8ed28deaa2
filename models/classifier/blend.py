"""How what the numbers say and what the words say become one calibrated answer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]
LEAST_OPINION = -4.0
"""How little the words may make of a material: they know few lines of each, and must not outvote what stands there."""


@dataclass(frozen=True, slots=True)
class Blend:
    """Weights of the final logistic regressions, fitted on lines that neither model has seen.

    `status` mixes the log-probabilities of the trees and of the words (inputs x 3, and the bias); `kinds` weigh what
    speaks for a material, `words` the words' own opinion of it; `knots` map the probability of concealment to the
    calibrated one, as pairs.
    """

    status: Doubles
    bias: Doubles
    kinds: Doubles
    words: float
    knots: Doubles

    def states(self, inputs: Doubles) -> Doubles:
        """Probabilities of benign, declared and concealed; that of concealment is calibrated."""
        mixed = softmax(inputs @ self.status + self.bias)
        concealed = np.interp(mixed[:, 2], self.knots[:, 0], self.knots[:, 1])
        rest = mixed[:, :2] / np.maximum(mixed[:, :2].sum(axis=1, keepdims=True), 1e-12)
        return np.column_stack([rest * (1 - concealed[:, None]), concealed])

    def materials(self, kinds: Doubles, words: Doubles) -> Doubles:
        """A score for each material of each line, from `kinds` (lines x materials x kinds of evidence)."""
        scores: Doubles = kinds @ self.kinds + self.words * np.maximum(words, LEAST_OPINION)
        return scores

    @classmethod
    def read(cls, path: Path) -> Blend:
        """The weights of a JSON file."""
        e = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            np.array(e["status"]), np.array(e["bias"]), np.array(e["kinds"]), float(e["words"]), np.array(e["knots"])
        )

    def write(self, path: Path) -> None:
        """Write the weights as JSON."""
        entry = {
            "status": self.status.tolist(),
            "bias": self.bias.tolist(),
            "kinds": self.kinds.tolist(),
            "words": self.words,
            "knots": self.knots.tolist(),
        }
        path.write_text(json.dumps(entry, indent=1), encoding="utf-8")


def softmax(x: Doubles) -> Doubles:
    """Probabilities of scores, row by row."""
    raised = np.exp(x - x.max(axis=1, keepdims=True))
    out: Doubles = raised / raised.sum(axis=1, keepdims=True)
    return out


def log_softmax(x: Doubles) -> Doubles:
    """Logarithms of probabilities of scores, row by row, not below -9: a model is never that sure."""
    shifted = x - x.max(axis=1, keepdims=True)
    out: Doubles = np.maximum(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)), -9.0)
    return out
