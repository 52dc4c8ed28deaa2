"""How the service fares: health, numbers, the audit log."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from sqlalchemy import func, select

from inspector.casework.office import Office
from inspector.casework.views import AuditRecord, Health
from inspector.errors import InspectorError
from inspector.store import audit as log
from inspector.store.tables import audit, cases, pages

LEAST_ROOM: Final = 256 * 1024 * 1024
_MOST: Final = 1000


def audit_records(
    office: Office, after: int, case: str, limit: int, *, newest: bool = False
) -> tuple[AuditRecord, ...]:
    """Records of acts after a number, in order or the newest first."""
    order = audit.c.seq.desc() if newest else audit.c.seq
    wanted = select(audit).where(audit.c.seq > after).order_by(order).limit(max(1, min(limit, _MOST)))
    if case:
        wanted = wanted.where(audit.c.case_id == case)
    with office.database.reading() as connection:
        rows = connection.execute(wanted).all()
    return tuple(AuditRecord(r.seq, r.at, r.who, r.what, r.case_id, json.loads(r.payload), r.hash) for r in rows)


def audit_breaks(office: Office) -> tuple[str, ...]:
    """What is wrong with the audit log, a sentence each; at most a hundred."""
    with office.database.reading() as connection:
        found = []
        for sentence in log.breaks(connection, office.key):
            found.append(sentence)
            if len(found) >= 100:
                break
    return tuple(found)


def health(office: Office, broker: str) -> Health:
    """Each part with a word on it: `ok`, or what is wrong. `broker` is what its dispatch says, empty for none."""
    parts: dict[str, str] = {}
    try:
        office.database.expect_current()
        parts["database"] = "ok"
    except InspectorError as exc:
        parts["database"] = exc.message
    try:
        room = office.blobs.room()
        parts["disk"] = "ok" if room >= LEAST_ROOM else f"only {room // 1_000_000} MB are free"
    except OSError as exc:
        parts["disk"] = f"the data folder cannot be looked at ({exc.strerror})"
    if broker:
        parts["broker"] = broker
    return Health(all(word == "ok" for word in parts.values()), parts)


def counts(office: Office) -> Mapping[str, float]:
    """Numbers for the metrics."""
    now = office.clock()
    with office.database.reading() as connection:
        by_status = connection.execute(select(cases.c.status, func.count()).group_by(cases.c.status)).all()
        by_level = connection.execute(
            select(cases.c.level, func.count()).where(cases.c.level.is_not(None)).group_by(cases.c.level)
        ).all()
        waiting = connection.execute(
            select(func.count()).select_from(pages).where(pages.c.status.in_(("waiting", "reading")))
        ).scalar_one()
        oldest = connection.execute(
            select(func.min(cases.c.received_at)).where(cases.c.status.not_in(("ready", "partial", "failed")))
        ).scalar_one()
    named = {"waiting": 0, "unpacking": 0, "reading": 0, "assessing": 0, "ready": 0, "partial": 0, "failed": 0}
    named.update((status, count) for status, count in by_status)
    return (
        {f"cases_{status}": float(count) for status, count in named.items()}
        | {f"level_{level}": float(count) for level, count in by_level}
        | {
            "pages_waiting": float(waiting),
            "oldest_waiting_seconds": max(0.0, now - oldest) if oldest else 0.0,
            "free_bytes": float(office.blobs.room()),
        }
    )
