"""Offices on both databases, and bundles to put into them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from inspector.casework.desk import Desk
from inspector.casework.office import Office
from inspector.casework.views import Received
from tests.servers import postgres

EXAMPLE = Path(__file__).parents[3] / "examples" / "01-honest-digital"


class Clock:
    """Time that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 1_795_000_000.0

    def __call__(self) -> float:
        """The time that it shows."""
        return self.now


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with postgres() as url:
        yield url


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sqlite", "postgres"])
def office(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Office]:
    """An empty office; on PostgreSQL in a database that the test before left, emptied."""
    url = request.getfixturevalue("postgres_url") if request.param == "postgres" else ""
    made = Office(tmp_path / "data", url=url, clock=clock)
    if url:
        with made.database.engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
    made.prepare()
    yield made
    made.database.close()


@pytest.fixture
def desk(office: Office) -> Desk:
    return Desk(office)


def example(desk: Desk, *, only: str = "") -> list[Received]:
    """The files of the honest digital example, stored."""
    return [desk.store_file(p.name, [p.read_bytes()]) for p in sorted(EXAMPLE.iterdir()) if only in p.name]
