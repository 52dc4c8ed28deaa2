"""The service over a real desk on SQLite, asked without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from inspector.casework.desk import Desk
from inspector.web.access import COOKIE, csrf_of
from inspector.web.app import create_app
from tests.cases import contradictory, honest
from tests.judged import new_desk, put, session_of


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path / "data") as made:
        yield made


@pytest.fixture
def grave(desk: Desk, tmp_path: Path) -> str:
    """A bundle that contradicts itself."""
    case, images = contradictory(tmp_path)
    return put(desk, "B042 镓", case, images)


@pytest.fixture
def clear(desk: Desk) -> str:
    """An honest one."""
    return put(desk, "HT-26040", honest())


@pytest.fixture
def working(desk: Desk) -> str:
    """One that is still read."""
    nothing = {"level": None, "score": None, "reason": "", "rank": -1, "ended_at": None}
    return put(desk, "in work", honest(), status="reading", **nothing)


@pytest.fixture
def stranger(desk: Desk) -> Iterator[TestClient]:
    """Somebody who is not signed in."""
    with TestClient(create_app(desk), follow_redirects=False) as client:
        yield client


@pytest.fixture
def reviewer(desk: Desk, stranger: TestClient) -> TestClient:
    """Somebody who is, in a browser."""
    session = session_of(desk)
    stranger.cookies.set(COOKIE, session)
    stranger.headers |= {"Accept": "text/html", "X-CSRF-Token": csrf_of(session)}
    return stranger


@pytest.fixture
def program(desk: Desk, stranger: TestClient) -> TestClient:
    """A program with a token."""
    _, secret = desk.make_token("scanner", by="admin")
    stranger.headers |= {"Authorization": f"Bearer {secret}"}
    return stranger
