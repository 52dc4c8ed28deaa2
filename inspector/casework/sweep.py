"""Finds work that nobody does any more, and says what is to be sent again."""

from __future__ import annotations

import shutil
from typing import Final

from sqlalchemy import and_, exists, or_, select, update

from inspector.casework.leases import free_page
from inspector.casework.office import Office, is_ended
from inspector.casework.steps import IN_FLIGHT, Job, after_reading, give_up_pages
from inspector.store.tables import cases, pages

SWEEP_SECONDS: Final = 10
SILENT_SECONDS: Final = 30
"""A case that nobody holds and that was not sent for so long is sent again: its message may have been lost."""

MOST: Final = 50
"""Cases sent again in one sweep, the longest silent first. In a long queue most messages are not lost but wait; a
doubled message does nothing, and fifty in ten seconds are less than a worker can drop."""


def sweep(office: Office) -> list[Job]:
    """Jobs for the work of processes that died and for messages that were lost. Safe to call at any time and often."""
    jobs: list[Job] = []
    for case in _cases_with_lost_pages(office):
        give_up_pages(office, case)
        jobs += after_reading(office, case) or [Job("read", case)]
    return jobs + _silent(office)


def _cases_with_lost_pages(office: Office) -> list[str]:
    now = office.clock()
    with office.database.reading() as connection:
        lost = select(pages.c.case_id).where(pages.c.status == "reading", pages.c.lease_until < now).distinct()
        return list(connection.execute(lost).scalars())


def _silent(office: Office) -> list[Job]:
    """Cases that wait for a message, or whose holder died, and when they were last sent is long ago."""
    now = office.clock()
    lost = and_(cases.c.status.in_(("unpacking", "assessing")), cases.c.lease_until > 0, cases.c.lease_until < now)
    held = exists(
        select(1).where(pages.c.case_id == cases.c.id, pages.c.status == "reading", pages.c.lease_until >= now)
    )
    silent = and_(
        cases.c.status.in_(("waiting", "reading", "assessing")),
        cases.c.lease_until < now,
        cases.c.sent_at < now - SILENT_SECONDS,
        ~held,
    )
    with office.database.writing() as connection:
        rows = connection.execute(
            select(cases.c.id, cases.c.status, cases.c.pages_total)
            .where(or_(lost, silent))
            .order_by(cases.c.sent_at)
            .limit(MOST)
        ).all()
        for row in rows:
            connection.execute(update(cases).where(cases.c.id == row.id).values(sent_at=now))
    return [job for row in rows for job in jobs_of(row.id, row.status, row.pages_total)]


def jobs_of(case: str, status: str, page_count: int) -> list[Job]:
    """The jobs that move a case on from where it stands."""
    if status in {"waiting", "unpacking"}:
        return [Job("unpack", case)]
    if status == "assessing":
        return [Job("assess", case)]
    return [Job("read", case)] * max(1, min(IN_FLIGHT, page_count))


def next_jobs(office: Office, limit: int) -> list[Job]:
    """What a runner without a broker should do next: judge, take in, read; pages of the case served longest ago."""
    now = office.clock()
    with office.database.reading() as connection:
        open_cases = connection.execute(
            select(cases.c.id, cases.c.status)
            .where(cases.c.status.in_(("waiting", "unpacking", "assessing")), cases.c.lease_until < now)
            .order_by(cases.c.status, cases.c.received_at)
            .limit(limit)
        ).all()
    jobs = [job for row in open_cases for job in jobs_of(row.id, row.status, 1)]
    return [*jobs, *_pages_to_read(office, limit)][:limit]


def _pages_to_read(office: Office, limit: int) -> list[Job]:
    free = exists(select(1).where(pages.c.case_id == cases.c.id, free_page(office.clock())))
    with office.database.reading() as connection:
        rows = connection.execute(
            select(cases.c.id)
            .where(cases.c.status == "reading", free)
            .order_by(cases.c.sent_at, cases.c.received_at)
            .limit(limit)
        ).all()
    return [Job("read", row.id) for row in rows]


def tidy(office: Office) -> int:
    """Remove the work folders of cases that have ended; returns how many."""
    removed = 0
    for folder in office.work.iterdir() if office.work.is_dir() else ():
        with office.database.reading() as connection:
            status = connection.execute(select(cases.c.status).where(cases.c.id == folder.name)).scalar_one_or_none()
        if status is not None and is_ended(status):
            shutil.rmtree(folder, ignore_errors=True)
            removed += 1
    return removed
