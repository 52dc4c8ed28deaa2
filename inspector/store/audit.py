"""The audit log: records are only added, each sealed together with the one before it."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, select, update

from inspector.store.database import Database
from inspector.store.tables import audit, audit_head

FIRST: Final = "0" * 64
_LOCK: Final = 7302


def record(
    database: Database,
    connection: Connection,
    key: bytes,
    *,
    who: str,
    what: str,
    case: str,
    payload: Mapping[str, Any],
) -> None:
    """Add a record within the transaction of the act. The seal is keyed: the database alone cannot forge one."""
    database.serialise(connection, _LOCK)
    head = connection.execute(select(audit_head.c.seq, audit_head.c.hash)).one()
    row = {
        "seq": head.seq + 1,
        "at": dt.datetime.now(tz=dt.UTC).isoformat(timespec="milliseconds"),
        "who": who,
        "what": what,
        "case_id": case,
        "payload": json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        "prev": head.hash,
    }
    row["hash"] = seal(key, row)
    connection.execute(insert(audit).values(**row))
    connection.execute(update(audit_head).values(seq=row["seq"], hash=row["hash"]))


def seal(key: bytes, row: Mapping[str, Any]) -> str:
    """HMAC-SHA-256 over all that a record says and over the seal of the record before it."""
    said = [row[name] for name in ("seq", "at", "who", "what", "case_id", "payload", "prev")]
    return hmac.new(key, json.dumps(said, ensure_ascii=False).encode("utf-8"), hashlib.sha256).hexdigest()


def breaks(connection: Connection, key: bytes) -> Iterator[str]:
    """What does not hold, a sentence each: changed, missing, added or reordered records, and a cut-off end."""
    prev, expected = FIRST, 1
    for row in connection.execution_options(yield_per=1000).execute(select(audit).order_by(audit.c.seq)):
        yield from _broken(row, key, prev, expected)
        prev, expected = row.hash, row.seq + 1
    head = connection.execute(select(audit_head.c.seq, audit_head.c.hash)).one_or_none()
    if head is None or (head.seq, head.hash) != (expected - 1, prev):
        said = "nothing" if head is None else f"record {head.seq}"
        yield f"the log ends with record {expected - 1}, but its head names {said}"


def _broken(row: Row[Any], key: bytes, prev: str, expected: int) -> Iterator[str]:
    if row.seq != expected:
        missing = f"record {expected}" if row.seq == expected + 1 else f"records {expected} to {row.seq - 1}"
        yield f"{missing} missing before record {row.seq}"
    elif row.prev != prev:
        yield f"record {row.seq} does not follow the record before it"
    if not hmac.compare_digest(seal(key, dict(row._mapping)), row.hash):
        yield f"record {row.seq} was changed"
