"""The service over a desk in memory, asked without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from inspector.web.access import COOKIE, csrf_of
from inspector.web.app import create_app
from tests.cases import contradictory, honest
from tests.unit.web.memory import MemoryDesk


@pytest.fixture
def desk(tmp_path: Path) -> MemoryDesk:
    """Three bundles: one that contradicts itself, an honest one, and one that is still read."""
    made = MemoryDesk()
    case, images = contradictory(tmp_path)
    made.add("B042 镓", case, images)
    made.add("HT-26040", honest())
    made.add("in work", honest(), status="reading", level=None, score=None, reason="")
    return made


@pytest.fixture
def stranger(desk: MemoryDesk) -> Iterator[TestClient]:
    """Somebody who is not signed in."""
    with TestClient(create_app(desk), follow_redirects=False) as client:
        yield client


@pytest.fixture
def reviewer(stranger: TestClient) -> TestClient:
    """Somebody who is, in a browser."""
    stranger.cookies.set(COOKIE, "session")
    stranger.headers |= {"Accept": "text/html", "X-CSRF-Token": csrf_of("session")}
    return stranger


@pytest.fixture
def program(desk: MemoryDesk, stranger: TestClient) -> TestClient:
    """A program with a token."""
    _, secret = desk.make_token("scanner", by="admin")
    stranger.headers |= {"Authorization": f"Bearer {secret}"}
    return stranger
