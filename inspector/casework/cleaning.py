"""Removes stored files that nothing names: uploads that were never submitted, and what a lost worker left.

A file is named by the tables or, as the case that was decided upon, by the audit log. Whoever stores a file, or submits
one, makes it young (`Blobs.refresh`); only files that are old are looked up, and each is looked at once more under a
lock before it goes. So an upload in flight keeps what it has sent, for as long as the grace time is, and a content that
comes a second time while it is being removed is either kept or written anew. A process that dies in it has removed some
files and not the others.
"""

from __future__ import annotations

import json
import logging
import os
from typing import Final

from sqlalchemy import Column, Connection, select

from inspector.casework.office import Office
from inspector.store.tables import audit, cases, files, pages

CLEAN_SECONDS: Final = 3600
"""How often the whole store is gone through, by whichever process comes first."""

_NAMING: Final[tuple[Column[str], ...]] = (
    files.c.sha256, pages.c.picture_blob, cases.c.case_blob, cases.c.pages_blob, cases.c.html_blob, cases.c.pdf_blob,
)  # fmt: skip

log = logging.getLogger("inspector.casework")


def clean(office: Office) -> int:
    """Remove what has long been named by nothing, once an hour; returns how many files went.

    Raises:
        StoreAway: the database does not answer; nothing was removed that it names.
    """
    return remove_unnamed(office) if _is_due(office) else 0


def remove_unnamed(office: Office) -> int:
    """Remove the stored files that are older than the grace time and named by nothing; returns how many."""
    before = office.clock() - office.grace_seconds
    removed, witnessed = 0, _witnessed(office)
    for start in "0123456789abcdef":  # a sixteenth at a time: of two million files the names take 20 MB
        old = set(office.blobs.older(before, start)) - witnessed
        if old:
            with office.database.reading() as connection:
                old -= _named(connection, start)
        removed += sum(office.blobs.drop_older(sha256, before) for sha256 in old)
    if removed:
        log.info("%d stored files that nothing named were removed", removed)
    return removed


def _named(connection: Connection, start: str) -> set[str]:
    """The hashes in the tables that begin so."""
    found: set[str] = set()
    for column in _NAMING:
        found.update(connection.execute(select(column).where(column.startswith(start)).distinct()).scalars())
    return found


def _witnessed(office: Office) -> set[str]:
    """The cases that the audit log names: what was judged and decided upon stays, though it was judged anew since."""
    wanted = select(audit.c.payload).where(audit.c.what.in_(("judged", "decided")))
    with office.database.reading() as connection:
        return {json.loads(payload).get("case_json") or "" for payload in connection.execute(wanted).scalars()}


def _is_due(office: Office) -> bool:
    """Whether an hour has passed since anybody began; if so, it counts as begun."""
    mark, now = office.folder / "cleaned", office.clock()
    try:
        if now - CLEAN_SECONDS < mark.stat().st_mtime <= now:
            return False
    except FileNotFoundError:
        pass
    mark.touch()
    os.utime(mark, (now, now))
    return True
