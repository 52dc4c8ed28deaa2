"""`inspector serve` as a process: it lets in, takes in, works, survives its worker and its own death."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from inspector.cli.serving import is_loopback
from tests.servers import wait_until

EXAMPLE = Path(__file__).parents[3] / "examples" / "01-honest-digital"


class Served:
    """A running service: its address and a client that is signed in by a token."""

    def __init__(self, process: subprocess.Popen[str], said: str, client: httpx.Client) -> None:
        self.process, self.said, self.client = process, said, client

    def submit(self, *paths: Path) -> str:
        """The id of a case made of the files."""
        files = [("files", (path.name, path.read_bytes())) for path in paths]
        made = self.client.post("/api/v1/batches", files=files, data={"grouping": "one"})
        assert made.status_code in (200, 201, 202), made.text
        return str(made.json()["cases"][0]["id"])

    def status(self, case: str) -> str:
        """Where a case stands."""
        return str(self.client.get(f"/api/v1/cases/{case}").json()["row"]["status"])

    def worker(self) -> int:
        """The process id of the child that does the work."""
        children = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        pids = [int(pid) for path in children for pid in path.read_text().split()]
        return next(p for p in pids if b"\0work\0" in Path(f"/proc/{p}/cmdline").read_bytes())


@contextmanager
def served(data: Path, *options: str) -> Iterator[Served]:
    environment = {**os.environ, "INSPECTOR_OCR__ENGINE": "none"}
    command = [sys.executable, "-m", "inspector"]
    token = subprocess.run(
        [*command, "db", "token", "test", "--data", str(data)],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    ).stdout.strip()
    process = subprocess.Popen(
        [*command, "serve", "--data", str(data), "--port", "0", "--jobs", "1", *options],
        stdout=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        said = "".join(process.stdout.readline() for _ in range(3))
        address = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert address is not None, said
        with httpx.Client(base_url=address[0], headers={"Authorization": f"Bearer {token}"}, timeout=30) as client:
            yield Served(process, said, client)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
        process.stdout.close()


def ended(service: Served, case: str) -> None:
    wait_until(lambda: service.status(case) in ("ready", "partial", "failed"), seconds=90, what="the case to end")


@pytest.mark.slow
def test_it_lets_in_once_works_and_goes_on_after_kill_9_of_worker_and_of_all(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with served(data) as service:
        way_in = re.search(r"/enter\?key=\S+", service.said)
        assert way_in is not None
        with httpx.Client(base_url=service.client.base_url) as person:
            assert person.get(way_in[0]).status_code in (302, 303)
            assert person.get("/").status_code == 200
        with httpx.Client(base_url=service.client.base_url) as late:
            assert late.get(way_in[0], follow_redirects=False).headers.get("location", "/login") != "/"
        first = service.submit(*sorted(EXAMPLE.glob("*.pdf")))
        ended(service, first)
        assert service.status(first) == "ready"
        os.kill(service.worker(), signal.SIGKILL)
        second = service.submit(next(EXAMPLE.glob("Inv*.pdf")))
        ended(service, second)
        third = service.submit(*sorted(EXAMPLE.glob("*.pdf")))
        worker = service.worker()
        service.process.kill()
        service.process.wait()
        wait_until(lambda: not Path(f"/proc/{worker}").exists(), seconds=20, what="the worker to go with its parent")
    with served(data) as service:
        ended(service, third)
        assert service.status(third) == "ready"
        assert service.client.get("/api/v1/cases").json()["total"] == 3


def test_others_may_reach_it_only_when_a_password_is_set(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "inspector", "serve", "--data", str(tmp_path), "--host", "0.0.0.0", "--port", "0"]  # noqa: S104
    refused = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert refused.returncode == 3
    assert "no password is set" in refused.stderr


def test_the_audit_can_be_verified_from_the_command_line(tmp_path: Path) -> None:
    def run(*arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "inspector", *arguments, "--data", str(tmp_path)]
        return subprocess.run(command, capture_output=True, text=True, input=said, timeout=120, check=False)

    assert run("db", "password", said="correct horse battery\n").returncode == 0
    assert run("db", "password", said="short\n").returncode == 4
    verified = run("audit", "verify")
    assert (verified.returncode, verified.stdout) == (0, "All 1 records are as they were written.\n")
    import sqlite3

    with sqlite3.connect(tmp_path / "inspector.db") as raw:
        raw.execute("DROP TRIGGER audit_no_UPDATE")
        raw.execute("UPDATE audit SET who = 'nobody'")
    verified = run("audit", "verify")
    assert verified.returncode == 5
    assert "record 1 was changed" in verified.stdout


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("example.org", False)],  # noqa: S104
)
def test_loopback_is_told_from_the_rest(host: str, own: bool) -> None:
    assert is_loopback(host) is own
