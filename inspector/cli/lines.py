"""`lines`: judges single goods lines, one answer for each line that came in, in the same order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from inspector.errors import CannotWrite, MissingPath, ModelUnusable, UnreadableLine

if TYPE_CHECKING:
    from models.classifier.classifier import Classifier
    from models.contract import LineRow

BLOCK = 32
EXPLAINED_FROM = 0.3
"""From this probability on, an answer says why: below, nothing speaks for concealment."""

# An answer is JSON, whose values are of any kind.
Answer = dict[str, Any]


def judge_lines(source: Path, out: Path | None, *, explained: bool) -> int:
    """Judge each line of a JSON Lines file, `-` for standard input; returns how many could not be judged.

    Raises:
        MissingPath: there is no such file.
        CannotWrite: the answers cannot be written.
        ModelUnusable: the classifier is missing, damaged, or not made for this code.
    """
    model = load_classifier()
    if str(source) != "-" and not source.is_file():
        raise MissingPath(file=str(source))
    with _reading(source) as file, _writing(out) as to:
        return _judge(model, file, to, explained=explained)


def load_classifier() -> Classifier:
    """The released classifier.

    Raises:
        ModelUnusable: it is missing, damaged, or not made for this code.
    """
    from models.classifier.classifier import classifier
    from models.manifest import ModelUnusable as Unusable

    try:
        return classifier()
    except Unusable as exc:
        raise ModelUnusable(name=exc.name, reason=f"{exc.reason}. {exc.hint}") from exc


def _judge(model: Classifier, lines: Iterable[str], to: TextIO, *, explained: bool) -> int:
    failed = 0
    rest = iter(lines)
    while block := list(islice(rest, BLOCK)):
        for answer in answers(model, (line for line in block if line.strip()), explained=explained):
            failed += "error" in answer
            to.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return failed


def answers(model: Classifier, lines: Iterable[str], *, explained: bool) -> Iterator[Answer]:
    """One answer for each line: a verdict, or an `error` with a sentence where none can be given."""
    from models.classifier.rows import Unreadable, UnreadableFields, read_line

    read: list[tuple[str | None, LineRow | str]] = []
    for line in lines:
        try:
            read.append(read_line(line))
        except UnreadableFields as exc:
            read.append((exc.name, str(exc)))
        except Unreadable as exc:
            read.append((None, str(exc)))
    rows = [row for _, row in read if not isinstance(row, str)]
    judged = iter(model.judge(rows))
    for name, row in read:
        if isinstance(row, str):
            error = UnreadableLine(reason=row)
            yield {"id": name, "error": {"code": error.code, "message": error.message, "hint": error.hint}}
            continue
        one = next(judged)
        yield {"id": name, **_verdict(model, row, one, explained)}


# `Judged` is a model's own type; what is shown of it is JSON.
def _verdict(model: Classifier, row: LineRow, judged: Any, explained: bool) -> Answer:
    from models.classifier.explain import counterfactual, explain, in_words

    verdict = judged.verdict
    reasons: list[str] = []
    if explained and verdict.probability >= EXPLAINED_FROM:
        reasons = in_words(row, judged, explain(model, row, judged), counterfactual(model, row, judged))
    elif verdict.status == "declared_controlled":
        reasons = in_words(row, judged, (), None)
    score = round(verdict.probability, 4)
    answer: Answer = {"status": verdict.status, "material": verdict.material, "score": score, "reasons": reasons}
    if verdict.abstain:
        answer["abstain"] = True
        answer["reasons"] = reasons or ["the line says too little to be judged"]
    return answer


def _reading(source: Path) -> TextIO:
    if str(source) == "-":
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # standard input has it
        return sys.stdin
    return source.open(encoding="utf-8", errors="replace")


def _writing(out: Path | None) -> TextIO:
    if out is None:
        return sys.stdout
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        return out.open("w", encoding="utf-8")
    except OSError as exc:
        raise CannotWrite(path=str(out), reason=exc.strerror or str(exc)) from exc
