"""What a reviewer does with a case. Each act bears the version that was looked at, and leaves an audit record."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from inspector.casework.office import Office, expect_version, found_case, is_ended
from inspector.casework.queue import all_decisions, standing_reviews
from inspector.casework.views import DecisionView, FindingReview, Outcome, Verdict
from inspector.errors import BlobAway, FindingNotFound, NotReady
from inspector.store.tables import cases, decisions, pages, reviews

LONGEST_COMMENT = 4000


def review(
    office: Office, case: str, finding: str, verdict: Verdict | None, *, comment: str, version: int, by: str
) -> FindingReview | None:
    """Confirm, dismiss or leave open a finding; None takes back what was said.

    Raises:
        CaseChanged, FindingNotFound, NotReady: as their names say; nothing was written.
    """
    _expect_finding(office, case, finding)
    comment = comment.strip()[:LONGEST_COMMENT]
    with office.database.writing() as connection:
        _judged(connection, case, version)
        connection.execute(
            update(reviews)
            .where(reviews.c.case_id == case, reviews.c.finding == finding, reviews.c.undone_at.is_(None))
            .values(undone_at=office.clock())
        )
        if verdict is not None:
            connection.execute(
                insert(reviews).values(
                    case_id=case, finding=finding, verdict=verdict, comment=comment, by=by, at=office.clock()
                )
            )
        _changed(office, connection, case, "review")
        office.record(connection, by, "reviewed", case, finding=finding, verdict=verdict, comment=comment, on=version)
        return standing_reviews(connection, case).get(finding)


def decide(office: Office, case: str, outcome: Outcome, *, comment: str, version: int, by: str) -> DecisionView:
    """Release, hold or refer a case.

    Raises:
        CaseChanged, NotReady: nothing was written.
    """
    comment = comment.strip()[:LONGEST_COMMENT]
    with office.database.writing() as connection:
        row = _judged(connection, case, version)
        connection.execute(
            insert(decisions).values(
                case_id=case, outcome=outcome, comment=comment, by=by, at=office.clock(), on_version=version,
                on_round=row.round,
            )
        )  # fmt: skip
        _changed(office, connection, case, "decision", decision=outcome)
        office.record(
            connection, by, "decided", case, outcome=outcome, comment=comment, on=version, case_json=row.case_blob
        )
        return all_decisions(connection, found_case(connection, case))[0][0]


def undo(office: Office, case: str, *, version: int, by: str) -> DecisionView | None:
    """Take back the decision that stands; returns the one that stands then.

    Raises:
        CaseChanged, NotReady: nothing was written.
    """
    with office.database.writing() as connection:
        row = _judged(connection, case, version)
        standing = next((d for d, stands in all_decisions(connection, row) if stands), None)
        if standing is None:
            raise NotReady(status="open", reason="no decision stands that could be taken back")
        connection.execute(update(decisions).where(decisions.c.id == standing.id).values(undone_at=office.clock()))
        left = next((d for d, stands in all_decisions(connection, row) if stands), None)
        _changed(office, connection, case, "decision", decision=left.outcome if left else None)
        office.record(connection, by, "undone", case, outcome=standing.outcome, on=version)
        return left


def reinspect(office: Office, case: str, *, by: str) -> None:
    """Put a case into the queue again, under a new round: what the last one still writes is not taken.

    What this leaves unnamed is made young first, so that a backup that runs meanwhile finds it.

    Raises:
        NotReady: it is being inspected.
    """
    _refresh(office, case)
    with office.database.writing() as connection:
        row = found_case(connection, case)
        if not is_ended(row.status):
            raise NotReady(status=row.status, reason="it is being inspected already")
        connection.execute(delete(pages).where(pages.c.case_id == case))
        connection.execute(
            update(cases)
            .where(cases.c.id == case)
            .values(
                status="waiting", round=row.round + 1, version=row.version + 1, attempts=0, lease_until=0.0,
                lease_owner="", sent_at=office.clock(), pages_done=0, pages_total=0, ended_at=None,
            )
        )  # fmt: skip
        office.tell(connection, case, "status")
        office.record(connection, by, "reinspect", case, round=row.round + 1)


def _refresh(office: Office, case: str) -> None:
    with office.database.reading() as connection:
        row = found_case(connection, case)
        pictures = connection.execute(select(pages.c.picture_blob).where(pages.c.case_id == case)).scalars().all()
    for sha256 in (*pictures, row.pages_blob, row.html_blob, row.pdf_blob):
        with suppress(BlobAway):
            office.blobs.refresh(sha256 or "")


def _judged(connection: Connection, case: str, version: int) -> Row[Any]:
    row = connection.execute(select(cases).where(cases.c.id == case).with_for_update()).one_or_none()
    if row is None:
        row = found_case(connection, case)
    expect_version(row, version)
    if not is_ended(row.status):
        raise NotReady(status=row.status, reason="it is not judged yet")
    return row


def _changed(office: Office, connection: Connection, case: str, kind: str, **values: Any) -> None:
    connection.execute(update(cases).where(cases.c.id == case).values(version=cases.c.version + 1, **values))
    office.tell(connection, case, kind)


def _expect_finding(office: Office, case: str, finding: str) -> None:
    with office.database.reading() as connection:
        blob = found_case(connection, case).case_blob
    known = json.loads(office.blobs.read(blob))["findings"] if blob else []
    if finding not in {f["id"] for f in known}:
        raise FindingNotFound(id=finding[:80])
