"""Many small uploads in a minute: the page process answers each, and stays small."""

from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.browser.conftest import Program

UPLOADS, SECONDS = 500, 60.0
MOST_MEMORY = 300 * 1024 * 1024


def token_of(program: Program) -> str:
    with httpx.Client(follow_redirects=True) as client:
        page = client.get(program.way_in)
        (csrf,) = re.findall(r'<meta name="csrf" content="(\w+)"', page.text)
        made = client.post(page.url.join("/api/v1/tokens"), json={"name": "load"}, headers={"X-CSRF-Token": csrf})
        secret: str = made.json()["secret"]
        return secret


@pytest.mark.slow
def test_five_hundred_uploads_in_a_minute(program: Program) -> None:
    token, address = token_of(program), program.way_in.partition("/enter")[0] + "/api/v1/batches"
    paper = b"Item,Goods,Net weight\n1,Aluminium ingot,500 kg\n"
    started = time.monotonic()
    with httpx.Client(headers={"Authorization": f"Bearer {token}"}, timeout=SECONDS) as client:

        def send(number: int) -> int:
            files = {"files": (f"{number}.csv", paper + str(number).encode())}
            return client.post(address, files=files, headers={"Idempotency-Key": str(number)}).status_code

        with ThreadPoolExecutor(8) as threads:
            answers = list(threads.map(send, range(UPLOADS)))
        seconds = time.monotonic() - started
        kept = client.get(address.replace("batches", "cases")).json()["total"]
    memory = program.process.memory_info().rss
    assert set(answers) == {201}
    assert kept == UPLOADS
    assert seconds <= SECONDS
    assert memory <= MOST_MEMORY, memory
