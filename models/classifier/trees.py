"""Boosted trees that judge the numeric features: read from JSON, computed for many lines at once without a library."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Trees:
    """All trees side by side: nodes by tree, `feature` below 0 marks a leaf, `cls` the output that a tree adds to."""

    feature: NDArray[np.int16]
    threshold: NDArray[np.float64]
    left: NDArray[np.int16]
    right: NDArray[np.int16]
    value: NDArray[np.float64]
    cls: NDArray[np.int16]
    baseline: NDArray[np.float64]
    depth: int

    def scores(self, x: Floats) -> NDArray[np.float64]:
        """The raw score of each output for each line: lines x outputs."""
        lines, trees = x.shape[0], self.feature.shape[0]
        node = np.zeros((lines, trees), dtype=np.intp)
        each, row = np.arange(trees)[None, :], np.arange(lines)[:, None]
        for _ in range(self.depth):
            feature = self.feature[each, node]
            goes_left = x[row, np.maximum(feature, 0)] <= self.threshold[each, node]
            below = np.where(goes_left, self.left[each, node], self.right[each, node])
            node = np.where(feature >= 0, below, node)
        leaves = self.value[each, node]
        out = np.tile(self.baseline, (lines, 1))
        for number in range(len(self.baseline)):
            out[:, number] += leaves[:, self.cls == number].sum(axis=1)
        return out

    @classmethod
    def read(cls, path: Path) -> Trees:
        """The trees of a JSON file."""
        found = json.loads(path.read_text(encoding="utf-8"))
        width = max(len(tree["feature"]) for tree in found["trees"])

        def table(name: str, kind: type) -> NDArray[Any]:
            out: NDArray[Any] = np.full((len(found["trees"]), width), -1 if name == "feature" else 0, dtype=kind)
            for number, tree in enumerate(found["trees"]):
                out[number, : len(tree[name])] = tree[name]
            return out

        return cls(
            table("feature", np.int16),
            table("threshold", np.float64),
            table("left", np.int16),
            table("right", np.int16),
            table("value", np.float64),
            np.array([t["class"] for t in found["trees"]], dtype=np.int16),
            np.array(found["baseline"], dtype=np.float64),
            int(found["depth"]),
        )


# scikit-learn brings no types, and keeps its trees in private arrays: read here, once, when a model is written.
def write_trees(boosted: Any, path: Path) -> None:
    """Write the trees of a fitted HistGradientBoostingClassifier as JSON."""
    trees = []
    for predictors in boosted._predictors:
        for number, predictor in enumerate(predictors):
            nodes = predictor.nodes
            leaf = nodes["is_leaf"].astype(bool)
            trees.append(
                {
                    "class": number,
                    "feature": np.where(leaf, -1, nodes["feature_idx"].astype(int)).tolist(),
                    "threshold": [
                        round(float(v), 7) if np.isfinite(v) else 1e30
                        for v in np.where(leaf, 0, nodes["num_threshold"])
                    ],
                    "left": nodes["left"].astype(int).tolist(),
                    "right": nodes["right"].astype(int).tolist(),
                    "value": [round(float(v), 6) for v in nodes["value"]],
                }
            )
    depth = max(int(p.get_max_depth()) for ps in boosted._predictors for p in ps) + 1
    baseline = [float(v) for v in np.ravel(boosted._baseline_prediction)]
    path.write_text(
        json.dumps({"baseline": baseline, "depth": depth, "trees": trees}, separators=(",", ":")), encoding="utf-8"
    )
