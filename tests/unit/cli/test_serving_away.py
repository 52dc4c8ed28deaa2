"""A served process while room, database or broker are away: refused with a sentence, then on again by itself."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest

from tests.outages import MB, Door, fill, small_disk
from tests.servers import postgres, redis_server, wait_until
from tests.unit.cli.test_serving import EXAMPLE, Served, ended, served

PAPER = next(EXAMPLE.glob("Inv*.pdf"))


def send(service: Served, content: bytes) -> httpx.Response:
    return service.client.post("/api/v1/batches", files=[("files", ("paper.pdf", content))])


def stored(data: Path) -> int:
    return sum(path.is_file() for path in (data / "blobs").rglob("*"))


def refused(answer: httpx.Response, status: int, code: str) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    said = answer.json()
    assert (said["code"], said["status"]) == (code, status)
    assert said["title"]
    assert said["hint"]


@pytest.mark.slow
def test_a_full_disk_is_507_and_the_pages_stay(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=400) as disk, served(disk) as service:
        first = service.submit(PAPER)
        ended(service, first)
        filler = disk / "filler"
        assert service.client.get("/readyz").status_code == 200
        fill(filler, 310 * MB)
        before = stored(disk)
        refused(send(service, b"%PDF-1.7" + b"\0" * (100 * MB)), 507, "E403")
        assert stored(disk) == before
        fill(filler, 370 * MB)
        refused(send(service, b"%PDF-1.7"), 507, "E403")
        assert service.client.get(f"/api/v1/cases/{first}").status_code == 200
        ready = service.client.get("/readyz")
        assert ready.status_code == 503
        assert "free" in ready.json()["parts"]["disk"]
        filler.unlink()
        assert service.client.get("/readyz").status_code == 200
        second = service.submit(PAPER)
        ended(service, second)
        assert service.status(second) == "ready"
        assert service.client.get("/api/v1/cases").json()["total"] == 2


@pytest.mark.slow
def test_an_absent_database_is_503_and_the_work_goes_on_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with postgres() as url:
        port = re.search(r":(\d+)/", url)
        assert port is not None
        door = Door(int(port[1]))
        monkeypatch.setenv("INSPECTOR_DATABASE_URL", url.replace(f":{port[1]}/", f":{door.port}/"))
        with served(tmp_path / "data") as service:
            first = service.submit(*sorted(EXAMPLE.glob("*.pdf")))
            before = stored(tmp_path / "data")
            door.shut()
            refused(send(service, b"%PDF-1.7"), 503, "E402")
            refused(service.client.get("/api/v1/cases"), 503, "E402")
            assert service.client.get("/healthz").status_code == 200
            assert "does not answer" in service.client.get("/readyz").json()["parts"]["database"]
            assert stored(tmp_path / "data") >= before
            door.open()
            wait_until(lambda: service.client.get("/readyz").status_code == 200, seconds=30, what="the service")
            second = service.submit(PAPER)
            for case in (first, second):
                ended(service, case)
                assert service.status(case) == "ready"
            assert service.client.get("/api/v1/cases").json()["total"] == 2
        door.shut()


@pytest.mark.slow
def test_an_absent_broker_is_503_and_uploads_are_taken_again_afterwards(tmp_path: Path) -> None:
    with redis_server() as redis, served(tmp_path / "data", "--broker", redis.url) as service:
        service.submit(PAPER)
        before = stored(tmp_path / "data")
        redis.stop()
        wait_until(lambda: service.client.get("/readyz").status_code == 503, seconds=30, what="the service to know")
        refused(send(service, b"%PDF-1.7 of another kind"), 503, "E407")
        assert stored(tmp_path / "data") == before
        assert service.client.get("/api/v1/cases").json()["total"] == 1
        redis.start()
        wait_until(lambda: service.client.get("/readyz").status_code == 200, seconds=30, what="the service to know")
        assert send(service, b"%PDF-1.7 of another kind").status_code == 201
        assert service.client.get("/api/v1/cases").json()["total"] == 2
