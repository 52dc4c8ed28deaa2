"""`inspector rescreen`: what is found, what is shown, and the exit codes."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from inspector.cli.rescreening import Anew, find_cases, run
from inspector.core.case import SourceFile
from inspector.errors import EmptyBundle, MissingPath
from inspector.pipeline import assess
from inspector.report.publish import publish
from inspector.report.view import Enclosures
from inspector.settings import Settings
from inspector.toolkit import Toolkit
from tests.pages import lay

DAY = dt.date(2026, 11, 24)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    tools = Toolkit.build(Settings())  # type: ignore[call-arg]  # pydantic fills the defaults
    page = lay("Seller: Xiamen Hengtai Co., Ltd.", "Invoice No. HT-1", title="COMMERCIAL INVOICE", file="invoice.pdf")
    files = (SourceFile("invoice.pdf", "application/pdf", 1000, "0" * 64, 1),)
    cases = tmp_path / "inspected"
    case = assess("B1", files, (page,), (), tools, as_of=DAY)
    publish(case, cases / "B1", Enclosures(), pdf=False)
    for number in range(2, 11):
        shutil.copytree(cases / "B1", cases / f"B{number}")
    return cases


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    path = tmp_path / "watched.csv"
    path.write_text("name,aliases,country,reason\nXiamen Hengtai Co. Ltd,,CN,told to look\n", encoding="utf-8")
    return path


def test_cases_come_in_natural_order(root: Path) -> None:
    assert [path.name for path in find_cases(root)][:3] == ["B1", "B2", "B3"]
    assert [path.name for path in find_cases(root)][-1] == "B10"
    assert find_cases(root / "B1") == (root / "B1",)


def test_no_cases_is_said(tmp_path: Path) -> None:
    with pytest.raises(EmptyBundle):
        find_cases(tmp_path)
    with pytest.raises(MissingPath):
        find_cases(tmp_path / "away")


def test_several_processes_move_every_case(root: Path, watched: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Anew(root, DAY, watched, 2, None), as_json=True) == 0
    told = json.loads(capsys.readouterr().out)
    assert [case["moved"] for case in told["cases"]] == [True] * 10
    assert all((root / f"B{n}" / "case.previous.json").exists() for n in range(1, 11))


def test_levels_and_faults_decide_the_exit_code(root: Path, watched: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Anew(root, DAY, watched, 1, "high", write=False), as_json=False) == 3
    assert "10 cases judged anew, 10 moved, 0 could not be judged; nothing was written." in capsys.readouterr().out
    (root / "B3" / "case.json").write_bytes(b"{")
    assert run(Anew(root, DAY, None, 1, None), as_json=False) == 4
    shown = capsys.readouterr().out
    assert "9 cases judged anew, 0 moved, 1 could not be judged." in shown
    assert "B3" in shown
