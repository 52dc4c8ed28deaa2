"""Transactions, migrations and what the drivers say."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError

from inspector.errors import DatabaseBehind, StoreAway
from inspector.store.database import Database, newest_revision
from inspector.store.tables import batches, metadata


def fresh(tmp_path: Path) -> Database:
    database = Database(f"sqlite:///{tmp_path / 'x.db'}")
    database.upgrade()
    return database


def test_an_upgrade_may_be_repeated_and_names_its_revision(tmp_path: Path) -> None:
    database = fresh(tmp_path)
    database.upgrade()
    assert database.revision() == newest_revision()
    database.expect_current()


def test_the_migrations_make_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    database = fresh(tmp_path)
    with database.reading() as connection:
        made = set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())
    assert set(metadata.tables) <= made


def test_an_act_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    database = fresh(tmp_path)
    row = {"id": "b1", "name": "n", "created_at": 1.0, "created_by": "x"}
    with pytest.raises(IntegrityError), database.writing() as connection:
        connection.execute(insert(batches), [row, row])
    with database.reading() as connection:
        assert connection.execute(select(batches)).all() == []


def test_a_database_without_tables_is_behind(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'empty.db'}")
    with pytest.raises(DatabaseBehind) as caught:
        database.expect_current()
    assert "inspector db upgrade" in caught.value.hint


def test_a_database_that_is_not_there_is_away() -> None:
    database = Database("postgresql+psycopg://nobody@127.0.0.1:9/none")
    with pytest.raises(StoreAway), database.reading():
        pass


def test_a_folder_that_cannot_hold_a_database_is_away(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    database = Database(f"sqlite:///{tmp_path / 'file' / 'x.db'}")
    with pytest.raises(StoreAway), database.reading():
        pass
