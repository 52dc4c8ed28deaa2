"""Shows what came of each bundle: one table for people, one JSON document for programs."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.core.finding import Level
from inspector.core.visible import visible
from inspector.errors import InspectorError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from inspector.core.case import Case
    from inspector.report.publish import Published

_ORDER: tuple[Level, ...] = ("clear", "low", "medium", "high", "critical", "unknown")
LEVEL_COLOURS = {
    "clear": "green", "low": "blue", "medium": "yellow", "high": "red", "critical": "bold red", "unknown": "magenta",
    "partial": "yellow",
}  # fmt: skip
_MOST_PROBLEMS = 4
_LONGEST_REASON = 160


@dataclass(frozen=True, slots=True)
class Outcome:
    """A bundle with its case and where it was written, or with the error that it ended in."""

    bundle: str
    case: Case | None = None
    made: Published | None = None
    error: InspectorError | None = None


def reached(level: Level, limit: str) -> bool:
    """Whether a level is at least the limit. `unknown` reaches every limit: it cannot be shown to be below."""
    return level == "unknown" or _ORDER.index(level) >= [str(x) for x in _ORDER].index(limit)


def show_json(outcomes: Sequence[Outcome]) -> None:
    """One JSON document on standard output."""
    cases = [_as_json(o) for o in outcomes]
    sys.stdout.write(json.dumps({"cases": cases}, ensure_ascii=True, indent=1) + "\n")


def show_table(outcomes: Sequence[Outcome]) -> None:
    """One table on standard output, and below it what could not be read, a sentence each."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False, padding=(0, 1, 0, 0), leading=0)
    table.add_column("Bundle", overflow="fold", max_width=24)
    table.add_column("Level", no_wrap=True)
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column("Top reason, and where the report lies", overflow="fold", ratio=1)
    for outcome in outcomes:
        score, reason, report = _cells(outcome)
        # The path stands under the reason: a column of its own would leave neither enough room at 80 characters.
        told = Text(reason).append(f"\n{report}", "dim cyan") if report else Text(reason)
        table.add_row(Text(visible(outcome.bundle)), _level(outcome), Text(score), told)
    console.print(table)
    for outcome in outcomes:
        _say_problems(console, outcome)


def _cells(outcome: Outcome) -> tuple[str, str, str]:
    if outcome.case is None:
        return "", visible(outcome.error.message if outcome.error else ""), ""
    from inspector.report.compose import top_reason, verdict

    reason = top_reason(outcome.case) or verdict(outcome.case).sentence
    report = _near(outcome.made.html) if outcome.made else ""
    return f"{outcome.case.score.value:.2f}", visible(reason, longest=_LONGEST_REASON), report


def _level(outcome: Outcome) -> Text:
    from rich.text import Text

    from inspector.report.compose import verdict

    if outcome.case is None:
        return Text("unusable", "magenta")
    made = verdict(outcome.case)
    text = Text(made.word.lower(), LEVEL_COLOURS[made.tone])
    if outcome.case.status == "failed":
        return text.append(", not read", "magenta")
    return (
        text.append(", partly read", "yellow") if outcome.case.status == "partial" and made.tone != "partial" else text
    )


def _say_problems(console: Console, outcome: Outcome) -> None:
    from rich.text import Text

    name = visible(outcome.bundle)
    if outcome.error is not None:
        console.print(Text(f"{name}: {outcome.error.code} {visible(outcome.error.hint)}", "magenta"))
    problems = outcome.case.problems if outcome.case else ()
    for problem in problems[:_MOST_PROBLEMS]:
        line = Text(f"{name}: {problem.code} ", "yellow")
        console.print(line.append(f"{visible(problem.message)}. {visible(problem.hint)}".replace("..", "."), "default"))
    if len(problems) > _MOST_PROBLEMS:
        console.print(Text(f"{name}: {len(problems) - _MOST_PROBLEMS} more are in the report.", "yellow"))


def _near(path: Path) -> str:
    """The path as seen from here, where that is shorter."""
    try:
        return visible(str(path.resolve().relative_to(Path.cwd())))
    except (ValueError, OSError):
        return visible(str(path))


def _as_json(outcome: Outcome) -> dict[str, Any]:  # Any: a JSON object
    from inspector.report.compose import top_reason

    if outcome.case is None or outcome.made is None:
        error = outcome.error
        said = {"code": error.code, "message": error.message, "hint": error.hint} if error else None
        return {"bundle": outcome.bundle, "status": "failed", "error": said}
    case, made = outcome.case, outcome.made
    return {
        "bundle": case.bundle,
        "status": case.status,
        "level": case.score.level,
        "score": round(case.score.value, 4),
        "top_reason": top_reason(case),
        "findings": dict(Counter(f.severity.label for f in case.findings)),
        "problems": len(case.problems),
        "folder": str(made.folder),
        "case": str(made.case),
        "report": str(made.html),
        "pdf": str(made.pdf) if made.pdf else None,
    }
