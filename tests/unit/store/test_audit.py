"""The audit log: whatever is changed, removed or reordered is named."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from inspector.store import audit
from inspector.store.database import Database

KEY = b"k" * 32
COLUMNS = ("at", "who", "what", "case_id", "payload", "prev", "hash")


def filled(tmp_path: Path, count: int = 30) -> Database:
    database = Database(f"sqlite:///{tmp_path / 'x.db'}")
    database.upgrade()
    with database.writing() as connection:
        for number in range(count):
            audit.record(
                database,
                connection,
                KEY,
                who="admin",
                what="decided",
                case=f"c{number}",
                payload={"n": number, "为": "何"},
            )
    return database


def broken(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(audit.breaks(connection, KEY))


def tamper(path: Path, statements: list[tuple[str, tuple[object, ...]]]) -> None:
    """Change the log behind the back of the program, as somebody with the file could."""
    with sqlite3.connect(path) as raw:
        for trigger in ("audit_no_UPDATE", "audit_no_DELETE"):
            raw.execute(f"DROP TRIGGER {trigger}")
        for statement, values in statements:
            raw.execute(statement, values)


def test_an_untouched_log_holds(tmp_path: Path) -> None:
    assert broken(filled(tmp_path)) == []


@pytest.mark.parametrize("statement", ["UPDATE audit SET who = 'me'", "DELETE FROM audit WHERE seq = 3"])
def test_the_database_itself_refuses_to_change_the_log(tmp_path: Path, statement: str) -> None:
    database = filled(tmp_path)
    with pytest.raises(DBAPIError, match="only added to"), database.writing() as connection:
        connection.execute(text(statement))
    assert broken(database) == []


def test_another_key_seals_nothing(tmp_path: Path) -> None:
    database = filled(tmp_path, 3)
    with database.reading() as connection:
        assert len(list(audit.breaks(connection, b"other" * 7))) >= 3


def test_a_thousand_random_manipulations_are_all_found(tmp_path: Path) -> None:
    """Each on its own copy: a changed character, a removed, doubled, renumbered or swapped record, a cut-off end."""
    database = filled(tmp_path)
    with database.reading() as connection:
        rows = [tuple(row) for row in connection.execute(text("SELECT * FROM audit ORDER BY seq"))]
    chance = random.Random(20261124)  # noqa: S311  # chance, no secret
    assert not named(rows, str(rows[-1][-1]))
    assert all(named(manipulated(rows, chance), str(rows[-1][-1])) for _ in range(1000))


def manipulated(rows: list[tuple[object, ...]], chance: random.Random) -> list[tuple[object, ...]]:
    changed = list(rows)
    place = chance.randrange(len(changed))
    match chance.choice(["character", "remove", "swap", "renumber", "cut", "insert"]):
        case "character":
            row, column = list(changed[place]), chance.randrange(1, 8)
            value = str(row[column])
            at = chance.randrange(len(value))
            row[column] = value[:at] + chr((ord(value[at]) + 1) % 0x7F or 65) + value[at + 1 :]
            changed[place] = tuple(row)
        case "remove":
            del changed[place]
        case "swap":
            other = (place + chance.randrange(1, len(changed))) % len(changed)
            one, two = changed[place], changed[other]
            changed[place], changed[other] = (one[0], *two[1:]), (two[0], *one[1:])
        case "renumber":
            changed[place] = (1000 + place, *changed[place][1:])
        case "cut":
            changed = changed[: max(1, place)]
        case "insert":
            changed.append((len(changed) + 1, *changed[place][1:]))
    return sorted(changed, key=lambda row: int(str(row[0])))


def named(rows: list[tuple[object, ...]], head: str) -> list[str]:
    """What the verification names in these records, below a head that nobody touched."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE audit (seq, at, who, what, case_id, payload, prev, hash)"))
        connection.execute(text("CREATE TABLE audit_head (id, seq, hash)"))
        insertion = text("INSERT INTO audit VALUES (:seq, :at, :who, :what, :case_id, :payload, :prev, :hash)")
        connection.execute(insertion, [dict(zip(("seq", *COLUMNS), row, strict=True)) for row in rows])
        connection.execute(text("INSERT INTO audit_head VALUES (1, :seq, :hash)"), {"seq": 30, "hash": head})
        found = list(audit.breaks(connection, KEY))
    engine.dispose()
    return found


def test_a_removed_end_is_found_by_the_head(tmp_path: Path) -> None:
    database = filled(tmp_path)
    database.close()
    tamper(tmp_path / "x.db", [("DELETE FROM audit WHERE seq > ?", (25,))])
    assert broken(Database(f"sqlite:///{tmp_path / 'x.db'}")) == [
        "the log ends with record 25, but its head names record 30"
    ]


def test_a_removed_record_is_named_by_its_number(tmp_path: Path) -> None:
    database = filled(tmp_path)
    database.close()
    tamper(tmp_path / "x.db", [("DELETE FROM audit WHERE seq = ?", (7,))])
    assert broken(Database(f"sqlite:///{tmp_path / 'x.db'}"))[0] == "record 7 missing before record 8"
