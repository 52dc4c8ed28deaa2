"""Bundles are inspected one after the other; what is wrong with one does not stop the others."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.cli.bar import Bar
from inspector.cli.inspecting import Order, exit_code, folder_name, run
from inspector.cli.outcome import Outcome
from inspector.core.case import Case
from inspector.core.finding import Level, Problem, Score
from inspector.errors import CannotWrite, InspectorError, LimitExceeded, MissingPath, MissingProgram
from inspector.reading.bundles import Delivery
from inspector.report.view import Enclosures
from tests.cases import honest


class Papers:
    """A bench whose bundles come to what their names say."""

    def inspect(self, delivery: Delivery, work: Path, bar: Bar) -> tuple[Case, Enclosures]:
        """The case that the name of the bundle asks for."""
        assert work.is_dir()
        bar.pages(1)
        bar.page()
        bar.judge()
        if delivery.name.startswith("too-large"):
            raise LimitExceeded(file=delivery.name, what="its size", found=300, limit=200)
        if delivery.name.startswith("breaks"):
            raise ZeroDivisionError("Gallium 99.99 %")
        if delivery.name.startswith("no-program"):
            raise MissingProgram(program="tesseract", reason="not on the path")
        return replace(
            case("high" if delivery.name.startswith("high") else "clear"), bundle=delivery.name
        ), Enclosures()


@contextmanager
def bench(order: Order) -> Iterator[Papers]:
    yield Papers()


def case(level: Level) -> Case:
    return replace(honest(), score=Score(0.5, level))


def order(folder: Path, *names: str, fail_on: str | None = None) -> Order:
    for name in names:
        (folder / "in" / name).mkdir(parents=True)
        (folder / "in" / name / "a.txt").write_text("x")
    paths = tuple(folder / "in" / name for name in names)
    return Order(paths, folder / "out", None, dt.date(2026, 11, 24), None, fail_on, pdf=False)


def test_each_bundle_gets_its_folder_and_one_table_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(order(tmp_path, "high-1", "plain"), as_json=False, open_bench=bench) == 0
    assert sorted(p.parent.name for p in (tmp_path / "out").glob("*/case.json")) == ["high-1", "plain"]
    shown = capsys.readouterr()
    assert "high-1" in shown.out
    assert "out/plain/report.html" in shown.out
    assert shown.err == ""


def test_an_unusable_bundle_is_said_and_the_others_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(order(tmp_path, "too-large", "plain"), as_json=False, open_bench=bench) == 2
    assert (tmp_path / "out" / "plain" / "case.json").is_file()
    out = capsys.readouterr().out
    assert "unusable" in out
    assert "E104" in out
    assert "Split the bundle" in " ".join(out.split())


def test_a_bundle_that_breaks_us_does_not_sink_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(order(tmp_path, "breaks", "plain"), as_json=True, open_bench=bench) == 70
    shown = capsys.readouterr()
    first, second = json.loads(shown.out)["cases"]
    assert first["error"]["code"] == "E500"
    assert second["level"] == "clear"
    assert "Gallium" not in shown.out + shown.err


def test_what_no_bundle_can_do_without_ends_the_call(tmp_path: Path) -> None:
    with pytest.raises(MissingProgram):
        run(order(tmp_path, "no-program"), as_json=False, open_bench=bench)


def test_json_is_one_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(order(tmp_path, "high-1", "plain", fail_on="high"), as_json=True, open_bench=bench) == 3
    cases = json.loads(capsys.readouterr().out)["cases"]
    assert [(c["bundle"], c["level"], c["status"]) for c in cases] == [
        ("high-1", "high", "complete"),
        ("plain", "clear", "complete"),
    ]
    assert Path(cases[0]["case"]).is_file()
    assert cases[0]["pdf"] is None


def test_bundles_of_one_name_get_a_suffix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = order(tmp_path, "one/same", "two/same")
    assert run(asked, as_json=True, open_bench=bench) == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["same", "same-2"]
    assert len(json.loads(capsys.readouterr().out)["cases"]) == 2


def test_a_path_that_is_away_is_said(tmp_path: Path) -> None:
    away = Order((tmp_path / "away",), tmp_path / "out", None, dt.date(2026, 1, 1), None, None)
    with pytest.raises(MissingPath, match="away does not exist"):
        run(away, as_json=False, open_bench=bench)


def test_a_path_that_is_away_does_not_stop_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = order(tmp_path, "here")
    asked = Order((*there.paths, tmp_path / "away"), there.out, None, there.as_of, None, None)
    assert run(asked, as_json=True, open_bench=bench) == 2
    here, away = json.loads(capsys.readouterr().out)["cases"]
    assert here["report"]
    assert away["error"]["code"] == "E112"


def test_an_output_that_cannot_be_written_is_said_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    with pytest.raises(CannotWrite):
        run(order(tmp_path, "no-program"), as_json=False, open_bench=bench)


@pytest.mark.parametrize(
    ("levels", "fail_on", "code"),
    [
        (["clear"], None, 0),
        (["critical"], None, 0),
        (["high"], "critical", 0),
        (["clear", "critical"], "high", 3),
        (["unknown"], "critical", 3),
        (["low"], "low", 3),
        (["medium"], "high", 0),
    ],
)
def test_fail_on(levels: list[Level], fail_on: str | None, code: int) -> None:
    assert exit_code([Outcome("b", case(level)) for level in levels], fail_on) == code


def test_a_case_that_failed_is_unusable_input() -> None:
    failed = replace(case("unknown"), status="failed", problems=(Problem("E110", "m", "h"),))
    assert exit_code([Outcome("b", failed)], None) == 2
    assert exit_code([Outcome("b", error=InspectorError(reason="x")), Outcome("b", failed)], None) == 70


@pytest.mark.parametrize(
    ("name", "folder"),
    [("B012", "B012"), ("../../etc", "_.._etc"), (".hidden", "hidden"), ("a\x1b[2Jb", "a_[2Jb"), ("..", "bundle"),
     ("货物 单证", "货物 单证"), ("x" * 300, "x" * 120), ("镓" * 100, "镓" * 40), ("a\u202eb", "a_b"), ("\ud800", "_")],
)  # fmt: skip
def test_folder_names_are_plain(name: str, folder: str) -> None:
    assert folder_name(name) == folder
