"""A child noises, reaches out and dumps in vain."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.children.options import ReadingOptions
from inspector.children.process import Child, resident_bytes
from inspector.children.sizing import PER_CHILD, RESERVE, default_jobs, memory_bytes
from inspector.children.wire import encode_errand
from inspector.reading.survey import Errand

_ALONE = """
import os, resource, sys
from inspector.children import walls
walls.die_with_parent(os.getppid())
requests, replies = walls.private_pipes()
walls.limit_resources(1000)
walls.refuse_network()
print("noise of Python", flush=True)
os.write(1, b"noise of a library")
import socket
told = []
for reach in (lambda: socket.create_connection(("127.0.0.1", 9), 1),
              lambda: socket.getaddrinfo("localhost", 80),
              lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 9))):
    try:
        reach()
        told.append("reached")
    except PermissionError:
        told.append("refused")
try:
    with open(sys.argv[1], "wb") as out:
        out.write(b"x" * 5000)
    told.append("written")
except OSError:
    told.append("too large")
told.append(str(resource.getrlimit(resource.RLIMIT_CORE)[0]))
replies.write(" ".join(told).encode())
replies.flush()
"""


def test_the_walls_stand(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _ALONE, str(tmp_path / "large")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path.cwd())

    assert done.stdout == "refused refused refused too large 0"


def test_a_child_knows_no_secrets_of_its_parent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "hunter2")
    (tmp_path / "a.csv").write_text("a,b\n")
    errand = Errand(tmp_path / "a.csv", "a.csv", tmp_path / "w")
    child = Child(ReadingOptions(engine="none", second="none"))
    try:
        child.ask({"do": "survey", "errand": encode_errand(errand)}, seconds=20)
        environment = Path(f"/proc/{child.pid}/environ").read_bytes()
    finally:
        child.end()

    assert b"hunter2" not in environment
    assert b"OMP_THREAD_LIMIT=1" in environment


def test_memory_of_a_process_is_seen() -> None:
    assert resident_bytes(os.getpid()) > 1_000_000
    assert resident_bytes(2**22 + 1) == 0


def test_jobs_fit_the_memory_of_the_control_group(tmp_path: Path) -> None:
    (tmp_path / "proc").mkdir()
    (tmp_path / "proc" / "meminfo").write_text("MemTotal:       8000000 kB\nMemFree: 1 kB\n")
    assert memory_bytes(tmp_path) == 8_000_000 * 1024

    group = tmp_path / "sys" / "fs" / "cgroup"
    group.mkdir(parents=True)
    (group / "memory.max").write_text("max\n")
    assert memory_bytes(tmp_path) == 8_000_000 * 1024

    (group / "memory.max").write_text(f"{RESERVE + PER_CHILD}\n")
    assert memory_bytes(tmp_path) == RESERVE + PER_CHILD


def test_there_is_at_least_one_job_and_no_more_than_cores() -> None:
    assert 1 <= default_jobs() <= len(os.sched_getaffinity(0))
