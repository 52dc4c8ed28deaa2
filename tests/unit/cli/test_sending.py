"""`inspector submit` against a real served process: bundles go out, are waited for, and show what came of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from inspector.cli.asking import Parcel, Service
from inspector.cli.sending import packed, parted
from inspector.cli.token import token_for
from inspector.errors import BadSetting, CorruptFile, EmptyBundle, ServiceAway, ServiceRefused, UnsafeMember
from inspector.reading.bundles import find_bundles
from inspector.settings import Settings
from tests.unit.cli.test_serving import EXAMPLE, Served, served


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Path]]:
    data = tmp_path_factory.mktemp("data")
    with served(data) as running:
        yield running, data


def call(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "100", "INSPECTOR_OCR__ENGINE": "none"}
    command = [sys.executable, "-m", "inspector", *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=150, check=False)


def here(service: tuple[Served, Path]) -> tuple[str, ...]:
    running, data = service
    return "--to", str(running.client.base_url), "--data", str(data)


@pytest.mark.slow
def test_bundles_are_sent_waited_for_and_shown(service: tuple[Served, Path], tmp_path: Path) -> None:
    (tmp_path / "away.pdf").symlink_to("/etc/hostname")
    made = call(
        "submit", str(EXAMPLE), str(next(EXAMPLE.glob("Inv*.pdf"))), *here(service), "--wait", "--format", "json"
    )
    assert made.returncode == 0, made.stderr
    said = json.loads(made.stdout)
    assert [row["name"] for row in said["cases"]] == [EXAMPLE.name, next(EXAMPLE.glob("Inv*.pdf")).stem]
    assert [row["status"] for row in said["cases"]] == ["ready", "ready"]
    assert len(said["uploads"]) == 1
    running, data = service
    view = running.client.get(f"/api/v1/cases/{said['cases'][0]['id']}").json()
    assert {file["name"] for file in view["files"]} == {path.name for path in EXAMPLE.glob("*.pdf")}
    assert (data / "command-line.token").stat().st_mode & 0o777 == 0o600
    table = call("submit", str(EXAMPLE), *here(service))
    assert table.returncode == 0
    assert EXAMPLE.name in table.stdout
    assert f"{running.client.base_url}/cases/".replace("//cases", "/cases") in table.stdout.replace("\n", "")


@pytest.mark.slow
def test_a_level_that_is_reached_is_exit_3_and_unread_input_exit_2(
    service: tuple[Served, Path], tmp_path: Path
) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    assert call("submit", str(tmp_path / "broken.pdf"), *here(service), "--wait").returncode == 2
    reached = call("submit", str(tmp_path / "broken.pdf"), *here(service), "--fail-on", "high")
    assert reached.returncode == 3, "what could not be read reaches every level"
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "link.pdf").symlink_to("/etc/hostname")
    refused = call("submit", str(tmp_path / "out"), *here(service))
    assert refused.returncode == 2
    assert "E1" in refused.stderr


def test_where_nobody_answers_a_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("secret")
    (tmp_path / "a.txt").write_text("paper")
    made = call(
        "submit", str(tmp_path / "a.txt"), "--to", "http://127.0.0.1:9", "--token-file", str(tmp_path / "token")
    )
    assert made.returncode == 5
    assert "http://127.0.0.1:9 does not answer" in made.stderr
    assert "inspector serve" in made.stderr


def test_another_machine_needs_a_token_of_its_own(tmp_path: Path) -> None:
    settings = Settings()  # type: ignore[call-arg]
    with pytest.raises(BadSetting, match="another machine"):
        token_for(settings, "https://inspector.example", file=None, data=tmp_path)
    with pytest.raises(BadSetting, match="no service"):
        token_for(settings, "http://127.0.0.1:8000", file=None, data=tmp_path)
    (tmp_path / "two words").write_text("not a token")
    with pytest.raises(BadSetting, match="holds no token"):
        token_for(settings, "http://127.0.0.1:8000", file=tmp_path / "two words", data=tmp_path)


def test_links_are_left_out_and_large_errands_parted(tmp_path: Path) -> None:
    for number in range(450):
        bundle = tmp_path / f"b{number}"
        bundle.mkdir()
        (bundle / "a.txt").write_text("paper")
    (tmp_path / "b7" / "link.txt").symlink_to("/etc/hostname")
    (tmp_path / "b8" / "a.txt").unlink()
    parcels, problems = packed(find_bundles([tmp_path]))
    assert len(parcels) == 449
    assert sorted((problem.code, problem.file) for problem in problems) == [
        (UnsafeMember.code, "link.txt"),
        (EmptyBundle.code, "b8"),
    ]
    parts = list(parted(parcels))
    assert [len(part) for part in parts] == [200, 200, 49]
    assert [p.name for part in parts for p in part] == [f"b{n}" for n in range(450) if n != 8]


class Recorder(BaseHTTPRequestHandler):
    """Answers each request with the next of a list, and keeps what it was asked."""

    answers: ClassVar[list[tuple[int, str]]] = []
    asked: ClassVar[list[tuple[str, bytes]]] = []

    def do_POST(self) -> None:
        """Keep it and answer."""
        body = self.rfile.read(int(self.headers["content-length"]))
        self.asked.append((self.headers["idempotency-key"], body))
        status, text = self.answers.pop(0)
        self.send_response(status)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def answering() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Recorder.asked.clear()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_service_that_is_away_for_a_moment_is_asked_again_with_the_same_key(answering: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 200_000)
    Recorder.answers[:] = [(503, "{}"), (201, '{"id": "b1", "cases": []}')]
    sent: list[int] = []
    with Service(answering, "secret") as service:
        upload = service.send([Parcel("b", (("a.txt", tmp_path / "a.txt"),))], key="once", on_bytes=sent.append)
    assert upload["id"] == "b1"
    assert [key for key, _ in Recorder.asked] == ["once", "once"]
    assert all(body.count(b"x" * 200_000) == 1 and b'filename="b/a.txt"' in body for _, body in Recorder.asked)
    assert sum(sent) == 200_000


def test_a_refusal_says_what_the_service_says(answering: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("paper")
    told = {"code": "E403", "title": "there is no room left", "hint": "Free some space."}
    Recorder.answers[:] = [(507, json.dumps(told)), (403, "nothing of ours")]
    parcel = Parcel("b", (("a.txt", tmp_path / "a.txt"),))
    with Service(answering, "secret") as service:
        with pytest.raises(ServiceRefused, match="there is no room left") as refused:
            service.send([parcel], key="1")
        assert refused.value.hint == "Free some space."
        assert not refused.value.is_final
        with pytest.raises(ServiceRefused, match="no inspector"):
            service.send([parcel], key="2")
    assert len(Recorder.asked) == 2, "what is refused is not asked again"


def test_what_became_a_link_is_not_sent(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.symlink_to("/etc/hostname")
    with Service("http://127.0.0.1:9", "secret") as service:
        with pytest.raises(CorruptFile):
            service.send([Parcel("b", (("a.txt", path),))], key="1")
        path.unlink()
        path.write_text("paper")
        with pytest.raises(ServiceAway):
            service.send([Parcel("b", (("a.txt", path),))], key="1")
