"""Shows the queue, the batches and the cases."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from inspector.casework.office import Office, found_case, is_ended
from inspector.casework.views import (
    BatchView,
    CaseCount,
    CaseList,
    CaseQuery,
    CaseRow,
    CaseView,
    DecisionView,
    FindingReview,
    PageView,
    Progress,
    ProgressEvent,
    Received,
)
from inspector.errors import CaseNotFound
from inspector.store.tables import batches, cases, decisions, events, files, pages, reviews

_ORDERS: dict[str, tuple[Any, ...]] = {
    "-risk": (cases.c.rank.desc(), cases.c.score.desc(), cases.c.received_at, cases.c.id),
    "risk": (cases.c.rank, cases.c.score, cases.c.received_at, cases.c.id),
    "received": (cases.c.received_at, cases.c.position, cases.c.id),
    "-received": (cases.c.received_at.desc(), cases.c.position, cases.c.id),
    "name": (cases.c.name, cases.c.id),
    "-name": (cases.c.name.desc(), cases.c.id),
}
_MOST = 500
_LISTED = [c for c in cases.c if c.name not in {"taken_in", "sought"}]


def listed(office: Office, query: CaseQuery) -> CaseList:
    """One page of the queue."""
    where = _wanted(query)
    limit = max(1, min(query.limit, _MOST))
    with office.database.reading() as connection:
        total = connection.execute(select(func.count()).select_from(cases).where(*where)).scalar_one()
        found = connection.execute(
            select(*_LISTED).where(*where).order_by(*_ORDERS[query.sort]).offset(max(0, query.offset)).limit(limit)
        ).all()
    now = office.clock()
    return CaseList(tuple(case_row(row, now) for row in found), total, max(0, query.offset), limit)


def tallied(office: Office, query: CaseQuery) -> tuple[CaseCount, ...]:
    """How many cases fit a query, by level, status and whether they are decided."""
    decided = cases.c.decision.is_not(None)
    counted = select(cases.c.level, cases.c.status, decided, func.count()).where(*_wanted(query))
    with office.database.reading() as connection:
        rows = connection.execute(counted.group_by(cases.c.level, cases.c.status, decided)).all()
    return tuple(CaseCount(level, status, bool(is_decided), count) for level, status, is_decided, count in rows)


def neighbours(office: Office, case: str, query: CaseQuery) -> tuple[str | None, str | None]:
    """The cases before and after this one in the order of a query; of long queues the first thousands."""
    with office.database.reading() as connection:
        ids: Select[Any] = select(cases.c.id).where(*_wanted(query)).order_by(*_ORDERS[query.sort]).limit(5000)
        order = list(connection.execute(ids).scalars())
    if case not in order:
        return None, order[0] if order else None
    place = order.index(case)
    return (order[place - 1] if place else None), (order[place + 1] if place + 1 < len(order) else None)


def one_row(office: Office, case: str) -> CaseRow:
    """A case as a line of the queue."""
    with office.database.reading() as connection:
        return case_row(found_case(connection, case), office.clock())


def seen(office: Office, case: str) -> CaseView:
    """A case with everything that the reviewer sees."""
    with office.database.reading() as connection:
        row = found_case(connection, case)
        sent = connection.execute(select(files).where(files.c.case_id == case).order_by(files.c.position)).all()
        read = connection.execute(
            select(*[c for c in pages.c if c.name != "words"]).where(pages.c.case_id == case).order_by(pages.c.number)
        ).all()
        said = standing_reviews(connection, case)
        decided = all_decisions(connection, row)
    document = json.loads(office.blobs.read(row.case_blob)) if row.case_blob else None
    return CaseView(
        row=case_row(row, office.clock()),
        document=document,
        pages=tuple(_page(p) for p in read),
        files=tuple(Received(f.name, f.sha256, f.size) for f in sent),
        reviews=said,
        decision=next((d for d in decided if d[1]), (None, False))[0],
        decisions=tuple(d for d, _ in decided),
    )


def batch_view(office: Office, batch: str) -> BatchView:
    """An upload with its bundles.

    Raises:
        CaseNotFound: there is none of that id.
    """
    with office.database.reading() as connection:
        row = connection.execute(select(batches).where(batches.c.id == batch)).one_or_none()
        if row is None:
            raise CaseNotFound(what="upload", id=batch[:80])
        return _batch(connection, row, office.clock())


def newest_batches(office: Office, limit: int) -> tuple[BatchView, ...]:
    """The newest uploads first."""
    with office.database.reading() as connection:
        rows = connection.execute(select(batches).order_by(batches.c.created_at.desc()).limit(min(limit, _MOST))).all()
        return tuple(_batch(connection, row, office.clock()) for row in rows)


def events_after(office: Office, after: int, batch: str, case: str, limit: int) -> tuple[ProgressEvent, ...]:
    """What happened after the event of that number, in order."""
    where: list[ColumnElement[bool]] = [events.c.seq > after]
    if batch:
        where.append(events.c.batch_id == batch)
    if case:
        where.append(events.c.case_id == case)
    with office.database.reading() as connection:
        found = connection.execute(select(events).where(*where).order_by(events.c.seq).limit(limit)).all()
    return tuple(
        ProgressEvent(e.seq, e.batch_id, e.case_id, e.kind, e.at, e.status, e.pages_done, e.pages_total, e.level)
        for e in found
    )


def standing_reviews(connection: Connection, case: str) -> dict[str, FindingReview]:
    """The reviews that stand, by finding: the newest of each that was not taken back."""
    rows = connection.execute(
        select(reviews).where(reviews.c.case_id == case, reviews.c.undone_at.is_(None)).order_by(reviews.c.id)
    )
    return {r.finding: FindingReview(r.finding, r.verdict, r.comment, r.by, r.at) for r in rows}


def all_decisions(connection: Connection, case: Row[Any]) -> list[tuple[DecisionView, bool]]:
    """All decisions of a case, the newest first, each with whether it stands."""
    rows = connection.execute(
        select(decisions).where(decisions.c.case_id == case.id).order_by(decisions.c.id.desc())
    ).all()
    standing = next((r.id for r in rows if r.undone_at is None), None)
    return [
        (
            DecisionView(r.id, r.outcome, r.comment, r.by, r.at, r.on_version, stale=r.on_round != case.round),
            r.id == standing,
        )
        for r in rows
    ]


def case_row(row: Row[Any], now: float) -> CaseRow:
    """A row of the table as a line of the queue."""
    return CaseRow(
        id=row.id, batch=row.batch_id, name=row.name, status=row.status, level=row.level, score=row.score,
        reason=row.reason, reason_zh=row.reason_zh, findings=row.findings, asking=row.asking, problem=row.problem,
        problem_zh=row.problem_zh, received_at=row.received_at, ended_at=row.ended_at,
        age=max(0.0, now - row.received_at), version=row.version, pages_done=row.pages_done,
        pages_total=row.pages_total, decision=row.decision, twin_of=row.twin_of,
    )  # fmt: skip


def _wanted(query: CaseQuery) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = []
    for word in query.text.casefold().split()[:8]:
        where.append(cases.c.sought.contains(word, autoescape=True))
    if query.levels:
        where.append(cases.c.level.in_(query.levels))
    if query.statuses:
        where.append(cases.c.status.in_(query.statuses))
    if query.decided is not None:
        where.append(cases.c.decision.is_not(None) if query.decided else cases.c.decision.is_(None))
    if query.batch:
        where.append(cases.c.batch_id == query.batch)
    return where


def _batch(connection: Connection, row: Row[Any], now: float) -> BatchView:
    found = connection.execute(select(*_LISTED).where(cases.c.batch_id == row.id).order_by(cases.c.position)).all()
    rows = tuple(case_row(c, now) for c in found)
    return BatchView(row.id, row.name, row.created_at, row.created_by, rows, progress_of(rows), _by_level(rows))


def progress_of(rows: Iterable[CaseRow]) -> Progress:
    """How far some bundles are together."""
    kept = tuple(rows)
    return Progress(
        sum(r.pages_done for r in kept),
        sum(r.pages_total for r in kept),
        sum(is_ended(r.status) for r in kept),
        len(kept),
    )


def _by_level(rows: Iterable[CaseRow]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for row in rows:
        if row.level is not None:
            counted[row.level] = counted.get(row.level, 0) + 1
    return counted


def _page(row: Row[Any]) -> PageView:
    return PageView(
        number=row.number, file=row.file, file_page=row.file_page, status=row.status, attempts=row.attempts,
        picture=row.picture_blob is not None, turn=row.turn, readability=row.readability, problem=row.problem,
        problem_zh=row.problem_zh,
    )  # fmt: skip
