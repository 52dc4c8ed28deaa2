"""Leave out each evasion pattern in turn: what is found of it by a model that never saw it."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.page import table
from bench.texts import Frozen, fine_tuned
from models.classifier.blend import softmax
from models.classifier.classifier import inputs
from models.classifier.ngrams import Ngrams
from models.classifier.train import Lines, fit_blend, fit_ngrams, fit_trees, prepare
from models.classifier.trees import Trees
from models.corpus.build import build
from models.corpus.disguised import PATTERNS, line_of_pattern
from models.corpus.line import Draw

Doubles = NDArray[np.float64]
Score = Callable[[Lines], Doubles]
Words = Callable[[list[str]], Doubles]
FALSE_ALARMS = 0.02
FAMILIES = ("EV03", "EV08", "EV09", "EV12", "EV23")
LEAST = 30
"""Lines of each pattern at least: rarer ones are drawn until there are so many."""
CONCEALED = 2


def every_pattern(count: int, seed: int) -> Lines:
    """Lines to train with at least `LEAST` of every pattern: a corpus as drawn has next to none of some."""
    lines = build(count, seed, part="train")
    known = Counter(line.pattern for line in lines)
    draw = Draw(seed + 1, "train")
    more = [line_of_pattern(draw, name) for name in PATTERNS for _ in range(LEAST - known[name])]
    return prepare([*lines, *more])


def left_out(train: Lines, tune: Lines, frozen: Frozen | None, minutes: float) -> list[str]:
    """The notes and the table: recall of each pattern's lines at a limit set on honest lines that were held out."""
    patterns = np.array([line.pattern for line in train.lines])
    rows = []
    for name in PATTERNS:
        kept, mine = (_chosen(train, np.flatnonzero(at)) for at in (patterns != name, patterns == name))
        others = _chosen(tune, [i for i, line in enumerate(tune.lines) if line.pattern != name])
        scores = _scores(kept, others, frozen, minutes if name in FAMILIES else 0.0, name)
        quiet = _chosen(others, [i for i, line in enumerate(others.lines) if line.status == "benign"])
        shown = [f"{_found(score, mine, quiet):.2f}" for score in scores]
        rows.append((name, len(mine.lines), *shown, *["–"] * (_columns(frozen, minutes) - len(shown))))
        print(rows[-1], flush=True)
    head = ("left out", "lines", *_COLUMNS[: _columns(frozen, minutes)])
    return [_note(minutes), table(head, rows)]


_COLUMNS = ("pieces of words", "trees over numbers and evidence", "trees + pieces of words", "frozen encoder",
            "fine-tuned encoder, text only", "fine-tuned encoder + numbers")  # fmt: skip


def _columns(frozen: Frozen | None, minutes: float) -> int:
    return 3 + (frozen is not None) + 2 * (minutes > 0)


def _scores(kept: Lines, tune: Lines, frozen: Frozen | None, minutes: float, name: str) -> list[Score]:
    """The models of the columns, none of which has seen the pattern."""
    trees, pieces = _trees(kept), _pieces(kept)
    found = [_text_only(pieces), _numbers(trees), _both(trees, tune, pieces)]
    if frozen is not None:
        found.append(frozen.regression(kept))
    if minutes > 0:
        model = fine_tuned([*kept.texts, *tune.texts], minutes, kept_apart=(name,))

        def tuned(texts: list[str]) -> Doubles:
            return model(texts).astype(np.float64)

        found += [_text_only(tuned), _both(trees, tune, tuned)]
    return found


def _note(minutes: float) -> str:
    tuned = f"; the encoder was fine-tuned {minutes:g} minutes for each of five families" if minutes > 0 else ""
    return (
        "**Leaving out one pattern at a time**: recall of its lines by a model that never saw it, at "
        f"{FALSE_ALARMS:.0%} false alarms on held-out honest lines{tuned}. Of each of the {len(PATTERNS)} patterns "
        f"{LEAST} lines at least were drawn. A pattern is a cover and a material, so the details of other lines of its "
        "material were seen; with 30 lines a figure may be 0.15 off by chance."
    )


def _chosen(part: Lines, at: NDArray[np.intp] | list[int]) -> Lines:
    return Lines(*([of[i] for i in at] for of in (part.lines, part.rows, part.told, part.texts)))  # type: ignore[arg-type]


def _found(score: Score, mine: Lines, quiet: Lines) -> float:
    limit = float(np.quantile(score(quiet), 1 - FALSE_ALARMS))
    return float(np.mean(score(mine) > limit))


def _concealed(scores: Doubles) -> Doubles:
    return softmax(scores[:, :3])[:, CONCEALED]


def _pieces(kept: Lines) -> Words:
    with tempfile.TemporaryDirectory() as folder:
        model: Ngrams = fit_ngrams(kept, Path(folder) / "words.safetensors")
    return lambda texts: model.logits(texts).astype(np.float64)


def _trees(kept: Lines) -> Trees:
    with tempfile.TemporaryDirectory() as folder:
        fit_trees(kept, Path(folder) / "trees.json", 100, 11)
        return Trees.read(Path(folder) / "trees.json")


def _text_only(words: Words) -> Score:
    return lambda part: _concealed(words(part.texts))


def _numbers(trees: Trees) -> Score:
    return lambda part: _concealed(trees.scores(np.stack([t.vector for t in part.told])))


def _both(trees: Trees, tune: Lines, words: Words) -> Score:
    blend = fit_blend(trees, tune, words(tune.texts), 11)

    def score(part: Lines) -> Doubles:
        found: Doubles = blend.states(inputs(trees, part.told, words(part.texts)))[:, CONCEALED]
        return found

    return score
