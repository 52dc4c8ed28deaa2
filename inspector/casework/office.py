"""What all of casework stands on: the database, the files, the key of the audit log, the clock."""

from __future__ import annotations

import os
import secrets
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, select

from inspector.casework.views import ENDED, CaseStatus
from inspector.errors import CaseChanged, CaseNotFound, StoreFull
from inspector.reading.limits import Limits
from inspector.store import audit
from inspector.store.blobs import Blobs
from inspector.store.database import Database, no_room
from inspector.store.tables import audit_head, cases, events

_EVENTS_LOCK: Final = 7303
_KEY_BYTES: Final = 32
Clock = Callable[[], float]


class Office:
    """Database, files and clock of one installation. Many threads may share it; a fork may not."""

    def __init__(
        self,
        folder: Path,
        *,
        url: str = "",
        limits: Limits | None = None,
        clock: Clock = time.time,
        grace_seconds: float = 86_400,
    ) -> None:
        """Stand on a data folder and a database; `url` is empty for SQLite within the folder.

        `grace_seconds` is how long a stored file stays that nothing names.
        """
        self.folder = folder.absolute()
        self.database = Database(url or f"sqlite:///{self.folder / 'inspector.db'}")
        self.blobs = Blobs(self.folder / "blobs")
        self.work = self.folder / "work"
        self.limits = limits or Limits()
        self.clock = clock
        self.grace_seconds = grace_seconds
        self._key = b""

    def prepare(self) -> None:
        """Make the folders and the key, and bring the tables to this version.

        Raises:
            StoreAway: the database does not answer.
            StoreFull: there is no room for the key.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        self.work.mkdir(exist_ok=True)
        self.blobs.prepare()
        _ = self.key
        self.database.upgrade()

    @property
    def key(self) -> bytes:
        """The key of the audit log, made at first use; it lies in the data folder and not in the database."""
        if not self._key:
            self._key = _kept_key(self.folder / "audit.key")
        return self._key

    def record(self, connection: Connection, who: str, what: str, case: str = "", **payload: Any) -> None:
        """Write an act into the audit log, in its transaction. `payload` is what JSON holds."""
        audit.record(self.database, connection, self.key, who=who, what=what, case=case, payload=payload)

    def last_record(self) -> int:
        """The number of the last record of the audit log."""
        with self.database.reading() as connection:
            return int(connection.execute(select(audit_head.c.seq)).scalar_one())

    def tell(self, connection: Connection, case: str, kind: str) -> None:
        """Write down for those who watch that something happened to a case, as it stands now."""
        self.database.serialise(connection, _EVENTS_LOCK)  # so that numbers rise in the order of the commits
        row = found_case(connection, case)
        connection.execute(
            insert(events).values(
                batch_id=row.batch_id,
                case_id=case,
                kind=kind,
                at=self.clock(),
                status=row.status,
                pages_done=row.pages_done,
                pages_total=row.pages_total,
                level=row.level,
            )
        )


def found_case(connection: Connection, case: str) -> Row[Any]:
    """The row of a case.

    Raises:
        CaseNotFound: there is none.
    """
    row = connection.execute(select(cases).where(cases.c.id == case)).one_or_none()
    if row is None:
        raise CaseNotFound(what="case", id=case[:80])
    return row


def expect_version(row: Row[Any] | Mapping[str, Any], version: int) -> None:
    """Refuse to act on a case that is no longer what was looked at.

    Raises:
        CaseChanged: it is of another version.
    """
    current = row["version"] if isinstance(row, Mapping) else row.version
    if current != version:
        raise CaseChanged(yours=version, theirs=current)


def new_id(prefix: str) -> str:
    """An id that nobody can guess."""
    return f"{prefix}{secrets.token_hex(8)}"


def is_ended(status: CaseStatus | str) -> bool:
    """Whether an inspection has come to its end."""
    return status in ENDED


def _kept_key(path: Path) -> bytes:
    """The key in a file; whoever comes first makes it, whole and with rights for the owner alone.

    Raises:
        StoreFull: there is no room for it; nothing stays.
    """
    if not path.exists():
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".audit-key-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(secrets.token_bytes(_KEY_BYTES))
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileExistsError):  # another process was first: its key is the one
                os.link(name, path)
        except OSError as exc:
            if no_room(exc):
                raise StoreFull(reason=exc.strerror or "the disk is full") from exc
            raise
        finally:
            Path(name).unlink()
    key = path.read_bytes()
    if len(key) != _KEY_BYTES:
        raise OSError(f"{path.name} is no key")
    return key
