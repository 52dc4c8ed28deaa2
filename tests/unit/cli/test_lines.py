"""`inspector lines` and `inspector models`: one answer for each line, whatever came in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from inspector.cli.lines import judge_lines
from tests.unit.models.lines import DECLARED, DISGUISED, HONEST

INSPECTOR = [sys.executable, "-m", "inspector"]


def test_each_line_gets_its_answer_in_order(tmp_path: Path) -> None:
    good = [json.dumps({"id": f"G{n}", "fields": f}) for n, f in enumerate((*HONEST, *DECLARED, *DISGUISED))]
    bad = ["{broken", '{"id": "B1"}', "[1, 2]", '{"id": "B2", "fields": null}']
    source, out = tmp_path / "lines.jsonl", tmp_path / "deep" / "out.jsonl"
    source.write_text("\n".join([*good[:3], *bad, "", *good[3:]]) + "\n", encoding="utf-8")
    failed = judge_lines(source, out, explained=True)
    answers = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert failed == len(bad)
    assert len(answers) == len(good) + len(bad)
    assert [a["id"] for a in answers if "status" in a] == [f"G{n}" for n in range(len(good))]
    assert [a["id"] for a in answers if "error" in a] == [None, "B1", None, "B2"]
    assert all(a["error"]["code"] == "E114" and a["error"]["hint"] for a in answers if "error" in a)
    assert answers[-1]["reasons"]


def test_more_lines_than_a_block_are_all_answered(tmp_path: Path) -> None:
    source, out = tmp_path / "lines.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(json.dumps({"id": n, "fields": HONEST[0]}) for n in range(75)), encoding="utf-8")
    assert judge_lines(source, out, explained=False) == 0
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == [
        str(n) for n in range(75)
    ]


def test_the_command_writes_to_standard_output_and_imports_no_torch(tmp_path: Path) -> None:
    source = tmp_path / "one.jsonl"
    source.write_text(json.dumps({"id": "a", "fields": DISGUISED[0]}), encoding="utf-8")
    code = (
        "import sys; sys.argv = ['inspector', 'lines', sys.argv[1]]\n"
        "from inspector.cli import main\n"
        "try:\n    main()\nexcept SystemExit as done:\n    assert not done.code\n"
        "assert not {'torch', 'transformers', 'sklearn', 'spacy', 'cv2'} & set(sys.modules), 'serving stays light'\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(source)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["status"] == "concealed_controlled"


def test_a_missing_file_is_named() -> None:
    done = subprocess.run([*INSPECTOR, "lines", "nowhere.jsonl"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "nowhere.jsonl" in done.stderr


def test_models_are_listed_and_verified() -> None:
    listed = subprocess.run([*INSPECTOR, "models", "list", "--json"], capture_output=True, text=True, check=True)
    assert any(m["model"] == "classifier" and m["in_use"] for m in json.loads(listed.stdout))
    verified = subprocess.run([*INSPECTOR, "models", "verify"], capture_output=True, text=True, check=False)
    assert verified.returncode == 0, verified.stdout
