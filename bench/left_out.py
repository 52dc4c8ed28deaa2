"""Leave out each evasion pattern in turn: what is found of it by a model that never saw it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.page import table
from bench.texts import Frozen, fine_tuned
from models.classifier.blend import softmax
from models.classifier.train import Lines, fit_ngrams, fit_trees
from models.classifier.trees import Trees

Doubles = NDArray[np.float64]
FALSE_ALARMS = 0.02
FAMILIES = ("EV03", "EV08", "EV09", "EV12", "EV23")
LEAST = 6
CONCEALED = 2


def left_out(train: Lines, honest_lines: Lines, frozen: Frozen | None, minutes: float) -> list[str]:
    """The notes and the table: recall of each pattern's lines at a limit set on honest lines that were held out."""
    patterns = np.array([line.pattern for line in train.lines])
    honest = [i for i, line in enumerate(honest_lines.lines) if line.status == "benign"]
    quiet = _chosen(honest_lines, honest)
    names = [p for p in sorted(set(patterns) - {""}) if (patterns == p).sum() >= LEAST]
    rows = []
    for name in names:
        kept, mine = (_chosen(train, np.flatnonzero(at)) for at in (patterns != name, patterns == name))
        models = [_pieces(kept), _trees(kept), *([frozen.regression(kept)] if frozen is not None else [])]
        scores = [f"{_found(score, mine, quiet):.2f}" for score in models]
        if minutes > 0:
            scores.append(f"{_found(_tuned(kept, name, minutes), mine, quiet):.2f}" if name in FAMILIES else "–")
        rows.append((name, len(mine.lines), *scores))
        print(rows[-1], flush=True)
    more = ["frozen encoder"] * (frozen is not None) + ["fine-tuned encoder"] * (minutes > 0)
    head = ("left out", "lines", "pieces of words", "trees over numbers and evidence", *more)
    return [_note(minutes, names), table(head, rows)]


def _note(minutes: float, names: list[str]) -> str:
    tuned = f"; the encoder was fine-tuned {minutes:g} minutes for each of five families" if minutes > 0 else ""
    return (
        "**Leaving out one pattern at a time**: recall of its lines by a model that never saw it, at "
        f"{FALSE_ALARMS:.0%} false alarms on held-out honest lines{tuned}. {len(names)} of the 27 patterns have at "
        f"least {LEAST} lines here; the others lend a line only part of what they are, or none (a pattern is a cover "
        "and a material; the first that fits counts)."
    )


def _chosen(part: Lines, at: NDArray[np.intp] | list[int]) -> Lines:
    return Lines(*([of[i] for i in at] for of in (part.lines, part.rows, part.told, part.texts)))  # type: ignore[arg-type]


def _found(score: Callable[[Lines], Doubles], mine: Lines, quiet: Lines) -> float:
    limit = float(np.quantile(score(quiet), 1 - FALSE_ALARMS))
    return float(np.mean(score(mine) > limit))


def _concealed(scores: Doubles) -> Doubles:
    return softmax(scores[:, :3])[:, CONCEALED]


def _pieces(kept: Lines) -> Callable[[Lines], Doubles]:
    with tempfile.TemporaryDirectory() as folder:
        model = fit_ngrams(kept, Path(folder) / "words.safetensors")
    return lambda part: _concealed(model.logits(part.texts).astype(np.float64))


def _trees(kept: Lines) -> Callable[[Lines], Doubles]:
    with tempfile.TemporaryDirectory() as folder:
        fit_trees(kept, Path(folder) / "trees.json", 100, 11)
        trees = Trees.read(Path(folder) / "trees.json")
    return lambda part: _concealed(trees.scores(np.stack([t.vector for t in part.told])))


def _tuned(kept: Lines, name: str, minutes: float) -> Callable[[Lines], Doubles]:
    model = fine_tuned(kept.texts, minutes, kept_apart=(name,))
    return lambda part: _concealed(model(part.texts).astype(np.float64))
