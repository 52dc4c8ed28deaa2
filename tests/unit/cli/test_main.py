"""The command as it is typed: manual, exit codes, and errors in one sentence."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cases import INVOICE_PRINT, draw

ROOT = Path(__file__).parents[3]
COMMANDS = ("inspect", "controls", "doctor", "parts", "config", "schema", "version")


def call(*words: str, folder: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "OMP_THREAD_LIMIT": "1", **variables}
    return subprocess.run(
        [sys.executable, "-m", "inspector", *words],
        cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def test_the_help_reads_like_a_manual_and_is_there_at_once() -> None:
    fastest = 9.0
    for _ in range(3):
        started = time.perf_counter()
        shown = call("--help")
        fastest = min(fastest, time.perf_counter() - started)
    assert shown.returncode == 0
    for words in (*COMMANDS, "Examples:", "Exit codes:", "Files read", "case.json", "never guilt"):
        assert words in shown.stdout
    assert max(map(len, shown.stdout.splitlines())) <= 100
    assert fastest < 0.5


def test_nothing_heavy_is_loaded_for_the_help() -> None:
    code = "import sys, inspector.cli.app; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        check=True,
    ).stdout.split()  # fmt: skip
    assert not {"numpy", "cv2", "pydantic", "jinja2", "typst", "PIL", "openvino", "pandas"} & set(loaded)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str) -> None:
    assert len(call(command, "--help").stdout.splitlines()) > 4


def test_a_wrong_word_is_exit_2() -> None:
    assert call("inspekt").returncode == 2
    assert call("inspect").returncode == 2
    assert call("inspect", ".", "--fail-on", "never").returncode == 2


def test_an_error_is_one_sentence_with_code_and_hint(tmp_path: Path) -> None:
    shown = call("inspect", "away\x1b[2J", folder=tmp_path)
    assert shown.returncode == 2
    assert shown.stdout == ""
    first, second = shown.stderr.splitlines()
    assert re.match(r"error E112: .*away⟦U\+001B⟧\[2J does not exist", first)
    assert second == "Check the path."


def test_the_traceback_comes_only_with_v(tmp_path: Path) -> None:
    assert "Traceback" not in call("inspect", "away", folder=tmp_path).stderr
    assert "Traceback" in call("inspect", "away", "-v", folder=tmp_path).stderr


def test_a_setting_with_a_typing_error_is_refused() -> None:
    shown = call("config", INSPECTOR_LIMITS__PAGE="5")
    assert shown.returncode == 3
    assert "E201" in shown.stderr


def test_schema_is_the_published_one() -> None:
    published = (ROOT / "docs" / "case.schema.json").read_text(encoding="utf-8")
    assert json.loads(call("schema").stdout) == json.loads(published)


def test_config_says_where_a_value_comes_from() -> None:
    rows = json.loads(call("config", "--format", "json", INSPECTOR_LIMITS__PAGES="7").stdout)
    pages = next(r for r in rows if r["name"] == "limits.pages")
    assert (pages["value"], pages["from"]) == ("7", "INSPECTOR_LIMITS__PAGES")
    assert next(r for r in rows if r["name"] == "ocr.dpi")["from"] == "default"
    assert all(r["meaning"] for r in rows)


def test_parts_come_with_their_place() -> None:
    rows = json.loads(call("parts", "--format", "json").stdout)
    kinds = {r["part"] for r in rows}
    assert kinds == {"check", "document kind", "engine", "announcement"}
    invoice = next(r for r in rows if r["id"] == "commercial_invoice")
    assert invoice["from"] == "inspector.documents.kinds.commercial_invoice"
    assert all(r["title"] for r in rows)


def test_version_names_product_catalogue_and_readers() -> None:
    shown = call("version").stdout
    assert re.match(r"inspector \S+\ncatalogue sha256:\w+\nreaders \S", shown)


def test_a_bundle_from_relative_path_to_report(tmp_path: Path) -> None:
    """The whole way, on a page drawn here, without a recogniser: the case is partial and says why."""
    (tmp_path / "shipment").mkdir()
    draw(tmp_path / "shipment" / "scan.jpg", INVOICE_PRINT)
    shown = call("inspect", "shipment", "--as-of", "2026-11-24", "--format", "json", folder=tmp_path,
                 INSPECTOR_OCR__ENGINE="none", INSPECTOR_OCR__SECOND="none")  # fmt: skip
    case = json.loads(shown.stdout)["cases"][0]
    assert case["bundle"] == "shipment"
    assert case["status"] != "complete"
    assert case["level"] != "clear"
    assert sorted(p.name for p in (tmp_path / "inspected" / "shipment").iterdir()) == [
        "case.json", "documents.json.gz", "pages.json.gz", "report.html", "report.pdf",
    ]  # fmt: skip
    assert "data:image/jpeg" in (tmp_path / "inspected" / "shipment" / "report.html").read_text(encoding="utf-8")
