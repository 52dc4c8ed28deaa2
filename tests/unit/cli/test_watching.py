"""`inspector watch`: each bundle once, when it is whole; links refused; a service that is away waited for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from inspector.cli.asking import Parcel, Service
from inspector.cli.watching import RECORD, Watch, recorded
from inspector.errors import ServiceAway, ServiceRefused
from tests.servers import wait_until
from tests.unit.cli.test_serving import EXAMPLE, served


class Kept(Service):
    """A service that keeps what it gets, or answers with an error."""

    def __init__(self) -> None:
        super().__init__("http://127.0.0.1:9", "secret")
        self.parcels: list[Parcel] = []
        self.error: Exception | None = None

    def send(self, parcels: Sequence[Parcel], *, key: str, on_bytes: Any = None) -> Any:
        """Keep them, or fail."""
        if self.error is not None:
            raise self.error
        self.parcels += parcels
        return {"cases": [{"id": f"c{len(self.parcels)}"}]}


def watching(folder: Path, service: Service, said: list[str], settle: float = 0.0) -> Watch:
    return Watch(folder, service, settle, said.append, sent=recorded(folder))


def test_files_and_folders_are_sent_once_and_remembered(tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(b"1")
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "a.pdf").write_bytes(b"2")
    (tmp_path / "two" / "b.pdf").write_bytes(b"3")
    service, said = Kept(), list[str]()
    first = watching(tmp_path, service, said)
    assert [first.look() for _ in range(3)] == [0, 2, 0]
    assert [(p.name, [n for n, _ in p.files]) for p in service.parcels] == [
        ("one", ["one.pdf"]),
        ("two", ["a.pdf", "b.pdf"]),
    ]
    again = watching(tmp_path, service, said)
    assert [again.look() for _ in range(3)] == [0, 0, 0], "a new watcher knows what was sent"
    (tmp_path / "two" / "c.pdf").write_bytes(b"4")
    assert [again.look() for _ in range(3)] == [0, 1, 0]
    assert [n for n, _ in service.parcels[-1].files] == ["a.pdf", "b.pdf", "c.pdf"]


def test_what_still_grows_is_waited_for(tmp_path: Path) -> None:
    service, said = Kept(), list[str]()
    watch = watching(tmp_path, service, said, settle=0.3)
    growing = tmp_path / "scan.pdf"
    for size in range(1, 6):
        growing.write_bytes(b"x" * size)
        watch.look()
        time.sleep(0.1)
    assert not service.parcels
    (tmp_path / "other.pdf.part").write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.pdf").write_bytes(b"x")
    (tmp_path / "folder" / "b.pdf.crdownload").write_bytes(b"x")
    wait_until(lambda: watch.look() == 1, seconds=5, what="the file that is whole")
    time.sleep(0.4)
    assert watch.look() == 0
    assert [p.name for p in service.parcels] == ["scan"]
    (tmp_path / "folder" / "b.pdf.crdownload").rename(tmp_path / "folder" / "b.pdf")
    wait_until(lambda: watch.look() == 1, seconds=5, what="the folder that is whole")
    assert [n for n, _ in service.parcels[-1].files] == ["a.pdf", "b.pdf"]


def test_links_and_pipes_are_refused_once_aloud(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.pdf").write_bytes(b"x")
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "file.pdf").symlink_to(outside / "secret.pdf")
    (folder / "dir").symlink_to(outside)
    (folder / "in").mkdir()
    (folder / "in" / "paper.pdf").write_bytes(b"x")
    (folder / "in" / "link.pdf").symlink_to(outside / "secret.pdf")
    os.mkfifo(folder / "pipe")
    service, said = Kept(), list[str]()
    watch = watching(folder, service, said)
    for _ in range(3):
        watch.look()
    assert [[n for n, _ in p.files] for p in service.parcels] == [["paper.pdf"]]
    assert sorted(said)[:4] == [
        "dir: left out, it is a link",
        "file.pdf: left out, it is a link",
        "in/link.pdf: left out, it is a link",
        "in: sent, http://127.0.0.1:9/cases/c1",
    ]
    assert "pipe: left out, it is no plain file" in said


def test_a_service_that_is_away_or_full_is_tried_again_but_a_bad_file_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"x")
    service, said = Kept(), list[str]()
    watch = watching(tmp_path, service, said)
    watch.look()
    for error in (ServiceAway(address="it", reason="gone"), ServiceRefused(code="E403", reason="full")):
        service.error = error
        watch.not_before = 0.0
        assert watch.look() == 0
        assert watch.not_before > time.monotonic() + 20, "it waits before it asks again"
    service.error, watch.not_before = None, 0.0
    assert watch.look() == 1
    (tmp_path / "large.pdf").write_bytes(b"x")
    service.error = ServiceRefused(code="E106", reason="too large")
    assert [watch.look() for _ in range(2)] == [0, 0]
    service.error = None
    assert watch.look() == 0, "what the service will never take is not sent again and again"
    assert len((tmp_path / RECORD).read_text().splitlines()) == 2


@pytest.mark.slow
def test_a_real_watcher_sends_to_a_real_service_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    folder, data = tmp_path / "in", tmp_path / "data"
    folder.mkdir()
    with served(data) as service:
        command = [
            sys.executable, "-m", "inspector", "watch", str(folder), "--every", "0.2", "--settle", "0.5",
            "--to", str(service.client.base_url), "--data", str(data),
        ]  # fmt: skip
        # A shell that runs this in the background hands down that the signal is to be ignored.
        heard = ["env", "--default-signal=INT", *command]
        process = subprocess.Popen(heard, stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout is not None
            assert "Watching" in process.stdout.readline()
            (folder / "shipment").mkdir()
            for paper in EXAMPLE.glob("*.pdf"):
                (folder / "shipment" / paper.name).write_bytes(paper.read_bytes())
            assert process.stdout.readline().startswith("shipment: sent, ")
            rows = service.client.get("/api/v1/cases").json()["rows"]
            assert [row["name"] for row in rows] == ["shipment"]
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 130
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
