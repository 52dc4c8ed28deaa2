"""Figures of the classifier on labelled lines, with 95 % intervals from resampling the lines."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """Truth and answer for one line; `group` is its tier or language, for tables."""

    truth: str
    material: str
    status: str
    named: str
    score: float
    tier: str = ""
    lang: str = ""

    @property
    def conceals(self) -> bool:
        """Whether the line truly conceals a controlled material."""
        return self.truth == "concealed_controlled"

    @property
    def flagged(self) -> bool:
        """Whether the line was held for one that does."""
        return self.status == "concealed_controlled"


def f1(answers: Sequence[Answer]) -> float:
    """F1 of “conceals a controlled material”."""
    return _f1([(a.conceals, a.flagged) for a in answers])


def controlled_f1(answers: Sequence[Answer]) -> float:
    """F1 of “is controlled at all”."""
    return _f1([(a.truth != "benign", a.status != "benign") for a in answers])


def auc(answers: Sequence[Answer]) -> float:
    """Area under the curve of the score, ties counted half; NaN where one class is missing."""
    order = sorted(answers, key=lambda a: a.score)
    positives = sum(a.conceals for a in answers)
    negatives = len(answers) - positives
    if not positives or not negatives:
        return float("nan")
    ranks, at = 0.0, 0
    while at < len(order):
        end = at
        while end < len(order) and order[end].score == order[at].score:
            end += 1
        ranks += (at + 1 + end) / 2 * sum(a.conceals for a in order[at:end])
        at = end
    return (ranks - positives * (positives + 1) / 2) / (positives * negatives)


def recall_at(answers: Sequence[Answer], rate: float) -> float:
    """The best recall of a threshold whose false alarms stay at or under `rate`."""
    negatives = sorted((a.score for a in answers if not a.conceals), reverse=True)
    positives = [a.score for a in answers if a.conceals]
    if not positives or not negatives:
        return float("nan")
    allowed = int(rate * len(negatives))
    limit = negatives[allowed] if allowed < len(negatives) else -1.0
    return sum(p > limit for p in positives) / len(positives)


def calibration_error(answers: Sequence[Answer], bins: int = 10) -> float:
    """Expected calibration error of the score over bins of equal width."""
    total = 0.0
    for number in range(bins):
        low, high = number / bins, (number + 1) / bins
        cell = [a for a in answers if low <= a.score < high or (number == bins - 1 and a.score == 1.0)]
        if cell:
            total += abs(sum(a.score for a in cell) - sum(a.conceals for a in cell))
    return total / len(answers) if answers else float("nan")


def material_accuracy(answers: Sequence[Answer]) -> float:
    """The share of rightly named materials among lines that are controlled and were held for it."""
    hits = [a for a in answers if a.truth != "benign" and a.status != "benign"]
    return sum(a.material == a.named for a in hits) / len(hits) if hits else float("nan")


def false_alarms(answers: Sequence[Answer]) -> float:
    """The share of benign lines that were held for concealing."""
    benign = [a for a in answers if a.truth == "benign"]
    return sum(a.flagged for a in benign) / len(benign) if benign else float("nan")


def recall(answers: Sequence[Answer]) -> float:
    """The share of concealing lines that were found."""
    positives = [a for a in answers if a.conceals]
    return sum(a.flagged for a in positives) / len(positives) if positives else float("nan")


MEASURES: dict[str, Callable[[Sequence[Answer]], float]] = {
    "attention_f1": f1, "attention_auc": auc, "recall_at_1pct": lambda a: recall_at(a, 0.01), "recall": recall,
    "false_alarms": false_alarms, "controlled_f1": controlled_f1, "material": material_accuracy,
    "calibration_error": calibration_error,
}  # fmt: skip


def measure(answers: Sequence[Answer], *, rounds: int = 0, seed: int = 1) -> dict[str, list[float]]:
    """Each measure with its 95 % interval from `rounds` resamplings; without rounds the figure alone."""
    rng = random.Random(seed)  # noqa: S311  # resampling, no secret
    samples = [[rng.choice(answers) for _ in answers] for _ in range(rounds)]
    table = {}
    for name, of in MEASURES.items():
        drawn = sorted(v for s in samples if (v := of(s)) == v)
        interval = (
            [drawn[int(0.025 * len(drawn))], drawn[min(len(drawn) - 1, int(0.975 * len(drawn)))]] if drawn else []
        )
        table[name] = [round(v, 4) for v in (of(answers), *interval)]
    return table


def by(answers: Sequence[Answer], of: Callable[[Answer], str]) -> dict[str, list[Answer]]:
    """The answers in groups, by name."""
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(of(answer), []).append(answer)
    return dict(sorted(groups.items()))


def _f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    both = sum(t and p for t, p in pairs)
    wrong = sum(t != p for t, p in pairs)
    return 2 * both / (2 * both + wrong) if both or wrong else 0.0
