"""The database: SQLite in WAL mode on one machine, PostgreSQL for many. One transaction for one act."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from inspector.errors import DatabaseBehind, StoreAway, StoreFull

_BUSY_SECONDS: Final = 20
_WRITES: Final = "inspector_writes"


class Database:
    """An engine with the transactions that this product uses. It may be used by many threads, not across a fork."""

    def __init__(self, url: str) -> None:
        """Open the database of a URL: `sqlite:///path` or `postgresql+psycopg://…`; nothing is connected yet."""
        self.url = make_url(url)
        self.lite = self.url.get_backend_name() == "sqlite"
        self.engine = _sqlite(self.url.database or "") if self.lite else _postgres(url)

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent look at the database.

        Raises:
            StoreAway: it does not answer.
        """
        with _told_apart(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One act: all of it is written or nothing. On SQLite the lock is taken at the start, so that none waits later.

        Raises:
            StoreAway: it does not answer.
            StoreFull: its disk is full.
        """
        with (
            _told_apart(),
            self.engine.connect().execution_options(**{_WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

    def upgrade(self) -> None:
        """Bring the tables to those of this version. Safe to call from many processes at once.

        Raises:
            StoreAway: the database does not answer.
        """
        from alembic import command

        if self.lite:
            Path(self.url.database or "").parent.mkdir(parents=True, exist_ok=True)
        with _told_apart(), self.engine.connect() as connection, connection.begin():
            if not self.lite:
                connection.execute(text("SELECT pg_advisory_xact_lock(7301)"))
            command.upgrade(_alembic(connection), "head")

    def revision(self) -> str:
        """The revision of the tables, empty where there are none."""
        from alembic.migration import MigrationContext

        with self.reading() as connection:
            return MigrationContext.configure(connection).get_current_revision() or ""

    def expect_current(self) -> None:
        """Refuse to work with tables of another version.

        Raises:
            DatabaseBehind: they are of another revision.
        """
        needed = newest_revision()
        if (found := self.revision()) != needed:
            raise DatabaseBehind(found=found or "none", needed=needed)

    def serialise(self, connection: Connection, what: int) -> None:
        """Let one transaction after the other pass this point; SQLite has one writer anyway."""
        if not self.lite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:what)"), {"what": what})


def newest_revision() -> str:
    """The revision that this version needs."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(_alembic(None)).get_current_head() or ""


def _alembic(connection: Connection | None) -> Any:  # alembic's Config, imported only where it is needed
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _sqlite(path: str) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        connect_args={"timeout": _BUSY_SECONDS, "isolation_level": None},
        pool_timeout=_BUSY_SECONDS,
    )

    @event.listens_for(engine, "connect")
    def prepare(raw: sqlite3.Connection, _record: object) -> None:
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={_BUSY_SECONDS * 1000}",
        ):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # The driver would begin only at the first write, and then cannot keep what was read before.
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgres(url: str) -> Engine:
    return create_engine(
        url,
        pool_pre_ping=True,
        pool_timeout=_BUSY_SECONDS,
        connect_args={"connect_timeout": 5, "options": "-c statement_timeout=60000"},
    )


@contextmanager
def _told_apart() -> Iterator[None]:
    """Turn what the drivers raise into our errors: away, or full."""
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as exc:
        raise _ours(exc) from exc
    except DBAPIError as exc:
        if exc.connection_invalidated:
            raise _ours(exc) from exc
        raise


def _ours(exc: Exception) -> StoreAway | StoreFull:
    reason = str(getattr(exc, "orig", exc)).splitlines()[0][:200] if str(exc) else type(exc).__name__
    if "disk is full" in reason or "No space left" in reason:
        return StoreFull(reason=reason)
    return StoreAway(reason=reason)


def no_room(exc: OSError) -> bool:
    """Whether an error of the file system says that there is no room."""
    return exc.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
