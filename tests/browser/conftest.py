"""A real browser before a real server. Debian's Chromium; nothing is downloaded."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from inspector.casework.desk import Desk
from inspector.web.access import COOKIE
from inspector.web.app import create_app
from tests.judged import session_of
from tests.servers import free_port

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Service:
    """Where a service is asked, and a session there."""

    address: str
    session: str


@contextmanager
def served(desk: Desk) -> Iterator[Service]:
    """The service over a desk on a free port, in a thread of this process."""
    port = free_port()
    server = uvicorn.Server(
        uvicorn.Config(create_app(desk), host="127.0.0.1", port=port, log_level="error", timeout_graceful_shutdown=2)
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    yield Service(f"http://127.0.0.1:{port}", session_of(desk))
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The sandbox of Chromium needs a user without root's rights, which a container does not always give."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def opened(
    browser: Browser, service: Service, *, language: str = "en", allow: tuple[str, ...] = (), **options: Any
) -> Iterator[Page]:
    """A page of a signed-in reviewer. Whatever the console complains of, and any dialog, fails the test.

    `allow` are the refusals of the server, by status, that the test brings about.
    """
    context: BrowserContext = browser.new_context(
        viewport={"width": 1366, "height": 768}, base_url=service.address, **options
    )
    context.add_cookies(
        [
            {"name": COOKIE, "value": service.session, "url": service.address},
            {"name": "inspector_language", "value": language, "url": service.address},
        ]
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.set_default_timeout(15_000)
    yield page
    context.close()
    known = [f"status of {status}" for status in (*allow, "409")]
    assert [said for said in complaints if not any(text in said for text in known)] == []


@dataclass(frozen=True, slots=True)
class Program:
    """A running `inspector serve`: the address that lets one in, and its process."""

    way_in: str
    process: psutil.Process


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """`inspector serve` on a free port, asked for nothing, with one reading child."""
    folder = tmp_path_factory.mktemp("service")
    command = [
        sys.executable,
        "-m",
        "inspector",
        "serve",
        "--data",
        str(folder),
        "--port",
        str(free_port()),
        "--jobs",
        "1",
    ]
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("INSPECTOR_")}
    with (folder / "said").open("w+", encoding="utf-8") as said:
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT, env=quiet)
        try:
            yield Program(_way_in(folder / "said", process), psutil.Process(process.pid))
        finally:
            process.terminate()
            process.wait(timeout=30)


def _way_in(said: Path, process: subprocess.Popen[bytes]) -> str:
    for _ in range(600):
        if found := re.search(r"http://\S+/enter\?key=\S+", said.read_text(encoding="utf-8")):
            return found[0]
        assert process.poll() is None, said.read_text(encoding="utf-8")
        time.sleep(0.1)
    raise AssertionError(said.read_text(encoding="utf-8"))


def axe_violations(page: Page) -> list[str]:
    """What axe finds wrong with a page, by rules of WCAG 2.2 A and AA and good practice."""
    page.evaluate(AXE)
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{v['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for v in found["violations"]
        for node in v["nodes"]
    ]
