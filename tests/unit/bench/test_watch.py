"""The watch sees the memory of a process together with that of its children."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.watch import watched

HOLD = "import time; held = bytearray(b'x' * {size}); time.sleep(0.6)"


def test_time_output_and_exit_code_are_told() -> None:
    run = watched([sys.executable, "-c", "print('read'); raise SystemExit(3)"])
    assert (run.exit_code, run.output) == (3, "read\n")
    assert run.seconds > 0


def test_the_memory_of_children_counts() -> None:
    child = HOLD.format(size=80 * 1024 * 1024)
    alone = watched([sys.executable, "-c", HOLD.format(size=1)])
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    assert watched([sys.executable, "-c", parent]).peak_mb > alone.peak_mb + 70


def test_what_does_not_end_is_ended() -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        watched([sys.executable, "-c", "import time; time.sleep(60)"], limit=0.3)


def test_the_memory_of_a_reading_child_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "inspector/children").mkdir(parents=True)
    (tmp_path / "inspector/__init__.py").touch()
    (tmp_path / "inspector/children/child.py").write_text(HOLD.format(size=60 * 1024 * 1024), encoding="utf-8")
    parent = "import subprocess, sys; subprocess.run([sys.executable, '-m', 'inspector.children.child'], check=True)"
    run = watched([sys.executable, "-c", parent], cwd=tmp_path)
    assert run.exit_code == 0
    assert run.child_mb >= 60
    assert watched([sys.executable, "-c", HOLD.format(size=1)]).child_mb == 0
