"""How well the recogniser does: exact spans and labels, by label and language, with intervals from resampled texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from models.contract import Span
from models.ner.labelled import Labelled
from models.ner.labels import LABELS

RESAMPLED = 1000

Key = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall, F1 and its 95 % interval from resampled texts, and how many entities were wanted."""

    precision: float
    recall: float
    f1: float
    low: float
    high: float
    wanted: int

    def row(self) -> tuple[str, ...]:
        """As a row of a table."""
        return (
            f"{self.precision:.3f}",
            f"{self.recall:.3f}",
            f"{self.f1:.3f}",
            f"{self.low:.3f}–{self.high:.3f}",
            str(self.wanted),
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """A text with what was wanted and what was found, without scores."""

    text: Labelled
    wanted: frozenset[Key]
    found: frozenset[Key]


def answers(
    texts: Iterable[Labelled], recognise: Callable[[Sequence[str]], Sequence[Sequence[Span]]]
) -> tuple[Answer, ...]:
    """What the recogniser says of each text."""
    known = tuple(texts)
    said = recognise([t.text for t in known])
    return tuple(Answer(t, _keys(t.spans), _keys(spans)) for t, spans in zip(known, said, strict=True))


def _keys(spans: Iterable[Span]) -> frozenset[Key]:
    return frozenset((s.start, s.end, s.label) for s in spans)


def score(given: Sequence[Answer], label: str | None = None, *, seed: int = 1) -> Score:
    """The score of all labels together, or of one."""
    counts = [_counted(a, label) for a in given]
    precision, recall, f1 = _figures(counts)
    rng = Random(seed)  # noqa: S311
    again = sorted(_figures(rng.choices(counts, k=len(counts)))[2] for _ in range(RESAMPLED)) if counts else [0.0]
    low, high = again[int(0.025 * len(again))], again[min(len(again) - 1, int(0.975 * len(again)))]
    return Score(precision, recall, f1, low, high, sum(c[1] for c in counts))


def _counted(answer: Answer, label: str | None) -> tuple[int, int, int]:
    """Right ones, wanted ones, found ones."""
    wanted, found = (frozenset(k for k in keys if label in (None, k[2])) for keys in (answer.wanted, answer.found))
    return len(wanted & found), len(wanted), len(found)


def _figures(counts: Sequence[tuple[int, int, int]]) -> tuple[float, float, float]:
    right, wanted, found = (sum(column) for column in zip(*counts, strict=True))
    precision = right / found if found else 1.0
    recall = right / wanted if wanted else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def by_label(given: Sequence[Answer]) -> dict[str, Score]:
    """The score of each label that is wanted or found."""
    seen = Counter(key[2] for a in given for key in (*a.wanted, *a.found))
    return {label: score(given, label) for label in LABELS if seen[label]}


def of(given: Sequence[Answer], *, language: str | None = None, half: str | None = None) -> tuple[Answer, ...]:
    """The answers of one language or half."""
    return tuple(a for a in given if language in (None, a.text.language) and half in (None, a.text.half))


def mistakes(given: Sequence[Answer]) -> list[str]:
    """Each entity that was missed or made up, in its surroundings."""
    lines = []
    for a in given:
        for kind, keys in (("missed", a.wanted - a.found), ("made up", a.found - a.wanted)):
            for start, end, label in sorted(keys):
                text = a.text.text
                around = f"{text[max(0, start - 25) : start]}⟦{text[start:end]}⟧{text[end : end + 20]}".replace(
                    "\n", "⏎"
                )
                lines.append(f"{a.text.name:16} {kind:8} {label:13} {around}")
    return lines
