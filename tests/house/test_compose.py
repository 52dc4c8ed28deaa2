"""The steps of compose.yml work: its commands are run here as processes, with a real Redis and PostgreSQL."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from inspector.settings import Service, Settings
from tests.house.sources import ROOT
from tests.servers import free_port, postgres, redis_server, wait_until

EXAMPLE = ROOT / "examples" / "01-honest-digital"
OURS = ("web", "worker", "beat")
PASSWORD = "correct horse battery"  # noqa: S105


def composed() -> Any:
    return yaml.safe_load((ROOT / "compose.yml").read_text(encoding="utf-8"))


def test_one_image_serves_web_workers_and_their_clock() -> None:
    services = composed()["services"]
    assert {name for name, service in services.items() if service["image"] == "declaration-inspector"} == set(OURS)
    assert [name for name, service in services.items() if "build" in service] == ["web"]
    for name in OURS:
        assert services[name]["volumes"] == ["data:/data"], "originals and the key of the audit log are shared"
        assert services[name]["cap_drop"] == ["ALL"]
        assert services[name]["read_only"] is True
        assert "no-new-privileges:true" in services[name]["security_opt"]


def test_only_the_pages_can_be_reached_and_only_from_this_machine() -> None:
    whole = composed()
    open_ports = {name: service["ports"] for name, service in whole["services"].items() if "ports" in service}
    assert open_ports == {"web": ["127.0.0.1:8000:8000"]}
    assert whole["networks"]["inside"] == {"internal": True}
    assert {name for name, service in whole["services"].items() if "outside" in service["networks"]} == {"web"}


def test_its_settings_are_known_and_no_password_stands_in_it() -> None:
    text = (ROOT / "compose.yml").read_text(encoding="utf-8")
    assert len(re.findall(r"PASSWORD: \$\{DATABASE_PASSWORD:\?", text)) == 2
    assert re.findall(r"//[^/@\s]*:[^/@\s]*@", text) == []
    known = {f"INSPECTOR_{group.upper()}" for group in Settings.model_fields}
    known |= {f"INSPECTOR_SERVICE__{name.upper()}" for name in Service.model_fields}
    for name in OURS:
        ours = {key for key in composed()["services"][name]["environment"] if key.startswith("INSPECTOR_")}
        assert ours
        assert ours <= known


class Composed:
    """The services of compose.yml as processes of this machine: names of hosts and folders put in their place."""

    def __init__(self, folder: Path, redis: str, database: str) -> None:
        """Know what stands for what."""
        self.port = free_port()
        self._services = composed()["services"]
        self._places = {
            "redis://redis:6379/0": redis, "postgresql+psycopg://inspector@database:5432/inspector": database,
            "/data": str(folder / "data"), "0.0.0.0": "127.0.0.1", "8000": str(self.port),  # noqa: S104
        }  # fmt: skip

    def command(self, name: str, *instead: str) -> list[str]:
        """What the container would run; `instead` stands for its command, as after `docker compose run`."""
        service = self._services[name]
        words = [*service.get("entrypoint", ["inspector"]), *(instead or service["command"])]
        program, *rest = [self._places.get(word, word) for word in words]
        return [sys.executable, "-m", program, *rest]

    def environment(self, name: str) -> dict[str, str]:
        """What its processes would find."""
        asked = {key: self._places.get(value, value) for key, value in self._services[name]["environment"].items()}
        asked["PGPASSWORD"] = "trusted"
        return {
            **os.environ,
            **asked,
            "PYTHONPATH": str(ROOT),
            "OMP_THREAD_LIMIT": "1",
            "INSPECTOR_OCR__ENGINE": "none",
        }

    @contextmanager
    def running(self, name: str) -> Iterator[subprocess.Popen[bytes]]:
        """A service while the block lasts."""
        process = subprocess.Popen(
            self.command(name), env=self.environment(name), stdout=subprocess.DEVNULL, start_new_session=True
        )
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.mark.slow
def test_its_services_together_inspect_what_is_uploaded(tmp_path: Path) -> None:
    with ExitStack() as open_all:
        parts = Composed(tmp_path, open_all.enter_context(redis_server()).url, open_all.enter_context(postgres()))
        first = subprocess.run(
            parts.command("web", "db", "password"), env=parts.environment("web"), input=f"{PASSWORD}\n",
            capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        assert first.returncode == 0, first.stderr
        token = subprocess.run(
            parts.command("web", "db", "token", "test"), env=parts.environment("web"), capture_output=True, text=True,
            check=True, timeout=120,
        ).stdout.strip()  # fmt: skip
        processes = [open_all.enter_context(parts.running(name)) for name in OURS]
        address = f"http://127.0.0.1:{parts.port}"
        with httpx.Client(base_url=address, headers={"Authorization": f"Bearer {token}"}, timeout=30) as client:
            wait_until(lambda: _answers(client), seconds=60, what="the pages")
            files = [("files", (path.name, path.read_bytes())) for path in sorted(EXAMPLE.glob("*.pdf"))]
            upload = client.post("/api/v1/batches", files=files).json()["id"]

            def ended() -> bool:
                assert all(process.poll() is None for process in processes), "a service ended by itself"
                progress = client.get(f"/api/v1/batches/{upload}").json()["progress"]
                return bool(progress["bundles_done"] == progress["bundles_total"])

            wait_until(ended, seconds=150, what="the case")
            row = client.get(f"/api/v1/batches/{upload}").json()["cases"][0]
            assert (row["status"], row["pages_done"]) == ("ready", row["pages_total"])
            ready = client.get("/readyz").json()
            assert ready["ok"] is True
            assert ready["parts"]["broker"] == "ok"
    assert (tmp_path / "data" / "blobs").is_dir()
    assert not (tmp_path / "data" / "inspector.db").exists(), "the cases lie in PostgreSQL"


def _answers(client: httpx.Client) -> bool:
    try:
        return client.get("/healthz").status_code == 200
    except httpx.TransportError:
        return False
