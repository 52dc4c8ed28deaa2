"""Claims on work: who holds a case or a page, until when, and how the claim is kept while the work goes on."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, and_, or_, select, update

from inspector.casework.office import Office, new_id
from inspector.errors import InspectorError
from inspector.store.tables import cases, pages

LEASE_SECONDS: Final = 20
"""How long a claim lasts without a sign of life."""

RENEW_SECONDS: Final = 5
ATTEMPTS: Final = 8
"""How often work is begun whose worker is lost, before it is given up; counted before the work.

A page that ends its reading child is given up at the third try by the pool (`inspector.children.pool`), and the worker
lives on. That the worker itself is lost is rarely the fault of what it worked on, so it is tried more often: eight
leases of 20 seconds and the sweeps between them are less than five minutes.
"""

log = logging.getLogger("inspector.casework")


@dataclass(frozen=True, slots=True)
class PageClaim:
    """A page that we hold, as its row."""

    owner: str
    row: Any  # Row of `pages`: its columns are in store.tables


def claim_case(office: Office, case: str, *, waiting: str, working: str) -> str:
    """Hold a case for a step; returns our name as its owner, empty where another holds it or the step is past.

    `waiting` is the status in which nobody has begun, `working` that of the step; they may be the same.
    """
    now, owner = office.clock(), new_id("w")
    free = (
        or_(cases.c.status == waiting, cases.c.status == working) if waiting != working else cases.c.status == working
    )
    with office.database.writing() as connection:
        claimed = connection.execute(
            update(cases)
            .where(cases.c.id == case, free, cases.c.lease_until < now)
            .values(status=working, attempts=cases.c.attempts + 1, lease_owner=owner, lease_until=now + LEASE_SECONDS)
        ).rowcount
    return owner if claimed == 1 else ""


def claim_page(office: Office, case: str) -> PageClaim | None:
    """Hold the next page of a case that nobody reads; None where there is none."""
    now, owner = office.clock(), new_id("w")
    with office.database.writing() as connection:
        for _ in range(50):
            number = connection.execute(_next_page(case, now)).scalar_one_or_none()
            if number is None:
                return None
            claimed = connection.execute(
                update(pages)
                .where(pages.c.case_id == case, pages.c.number == number, free_page(now))
                .values(
                    status="reading", attempts=pages.c.attempts + 1, lease_owner=owner, lease_until=now + LEASE_SECONDS
                )
            ).rowcount
            if claimed == 1:
                # Whoever was served goes to the end of the line: a long bundle takes turns with the short ones.
                connection.execute(update(cases).where(cases.c.id == case).values(sent_at=now))
                row = connection.execute(select(pages).where(pages.c.case_id == case, pages.c.number == number)).one()
                return PageClaim(owner, row)
    return None


def _next_page(case: str, now: float) -> Any:
    return select(pages.c.number).where(pages.c.case_id == case, free_page(now)).order_by(pages.c.number).limit(1)


def free_page(now: float) -> Any:
    """A page is free when nobody has begun it, or who began has not been heard of; not after the last attempt."""
    lost = and_(pages.c.status == "reading", pages.c.lease_until < now)
    return and_(or_(pages.c.status == "waiting", lost), pages.c.attempts < ATTEMPTS)


@contextmanager
def kept(office: Office, table: Any, where: Any) -> Iterator[None]:
    """Renew a claim while the block runs. A database that is away is no reason to drop the work."""
    done = threading.Event()

    def renew() -> None:
        while not done.wait(RENEW_SECONDS):
            try:
                with office.database.writing() as connection:
                    connection.execute(update(table).where(where).values(lease_until=office.clock() + LEASE_SECONDS))
            except InspectorError as exc:
                log.warning("a claim could not be renewed: %s", exc.code)

    thread = threading.Thread(target=renew, name="lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def held_case(connection: Connection, case: str, owner: str) -> bool:
    """Whether we still hold the case; called in the transaction that writes what came of the work."""
    found = select(cases.c.lease_owner).where(cases.c.id == case).with_for_update()
    return connection.execute(found).scalar_one_or_none() == owner
