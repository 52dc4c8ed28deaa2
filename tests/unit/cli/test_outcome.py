"""The table holds level, score, reason and place; what strangers wrote cannot steer the terminal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inspector.cli.outcome import Outcome, show_table
from inspector.core.case import Case
from inspector.core.finding import Problem, Score
from inspector.report.publish import Published
from tests.cases import contradictory, honest


def lines(outcomes: list[Outcome], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("COLUMNS", "100")
    show_table(outcomes)
    shown = capsys.readouterr().out.splitlines()
    assert max(map(len, shown)) <= 100
    return [" ".join(line.split()) for line in shown if line.strip()]


def made(case: Case) -> Outcome:
    folder = Path("inspected") / "B"
    return Outcome(case.bundle, case, Published(folder, folder / "c", folder / "p", folder / "report.html", None))


def test_a_row_says_level_score_reason_and_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = lines([made(contradictory(tmp_path)[0])], capsys, monkeypatch)
    row = next(line for line in shown if line.startswith("B042"))
    assert "critical, partly read" in row
    assert "0.93" in row
    assert "The price per kilogram" in row
    assert "inspected/B/report.html" in shown
    assert any("E102 锁.pdf is locked with a password. Remove the password" in line for line in shown)


def test_partial_is_never_shown_as_clear(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    partial = replace(honest(), status="partial", problems=(Problem("E106", "page 2 is empty", "Look."),))
    failed = replace(honest(), status="failed", score=Score(0, "unknown"))
    text = "\n".join(lines([made(partial), made(failed)], capsys, monkeypatch))
    assert "partly read" in text
    assert "unknown, not read" in text
    assert "clear" not in text


def test_control_characters_are_shown_and_not_sent(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    nasty = "\x1b]0;owned\x07\x1b[2J[red]x[/red]\u202etxt"
    case = replace(honest(), bundle=nasty, status="partial", problems=(Problem("E100", nasty, nasty, nasty),))
    monkeypatch.setenv("COLUMNS", "100")
    show_table([made(case)])
    out = capsys.readouterr().out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)
    assert "[red]x[/red]" in "".join(out.split())


def test_many_problems_are_counted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    case = replace(honest(), problems=tuple(Problem("E106", f"page {n}", "Look.") for n in range(9)), status="partial")
    assert any("5 more are in the report" in line for line in lines([made(case)], capsys, monkeypatch))
