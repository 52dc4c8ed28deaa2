"""No room, no database, no broker: nothing is half-stored, and all goes on when they are back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.desk import Desk
from inspector.casework.dispatch import Broker
from inspector.casework.office import Office
from inspector.casework.views import CaseQuery, Received
from inspector.errors import BrokerAway, StoreAway, StoreFull
from tests.outages import MB, Door, fill, small_disk
from tests.servers import postgres, redis_server, wait_until


def stored(office: Office) -> list[str]:
    """Every file under the blobs, half-written ones too."""
    return sorted(path.name for path in (office.folder / "blobs").rglob("*") if path.is_file())


def pieces(megabytes: int) -> Iterator[bytes]:
    for number in range(megabytes):
        yield bytes([number % 251]) * MB


def total(desk: Desk) -> int:
    return desk.cases(CaseQuery()).total


def submit_on_and_on(desk: Desk, paper: Received) -> None:
    """Until there is no room: the database may have some of its own left."""
    for number in range(200):
        desk.submit([paper], name=f"bundle {number}", by="test")


def test_a_key_that_finds_no_room_is_made_later(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=1) as disk:
        office = Office(disk)
        fill(disk / "filler")
        with pytest.raises(StoreFull):
            _ = office.key
        (disk / "filler").unlink()
        assert len(office.key) == 32
        assert Office(disk).key == office.key
        assert (disk / "audit.key").stat().st_mode & 0o777 == 0o600
        assert [path.name for path in disk.iterdir()] == ["audit.key"]


def test_a_disk_that_fills_while_a_file_comes_keeps_nothing_of_it(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=400) as disk:
        office = Office(disk)
        office.prepare()
        with Desk(office) as desk:
            small = desk.store_file("small.pdf", [b"paper"])
            before = stored(office)
            filler = disk / "filler"
            fill(filler, 320 * MB)
            with pytest.raises(StoreFull, match="no room left"):
                desk.store_file("large.pdf", pieces(100))
            assert stored(office) == before
            fill(filler)
            with pytest.raises(StoreFull, match="almost full"):
                desk.store_file("another.pdf", [b"paper too"])
            with pytest.raises(StoreFull):
                submit_on_and_on(desk, small)
            assert total(desk) == len(desk.batches(limit=300)), "no upload without its bundle"
            assert not desk.audit_breaks()
            assert desk.health().ok is False
            filler.unlink()
            known = total(desk)
            desk.submit([desk.store_file("large.pdf", pieces(20)), small], by="test")
            assert total(desk) == known + 1
            assert desk.health().ok is True
            assert not desk.audit_breaks()


@pytest.mark.slow
def test_a_database_that_goes_away_takes_nothing_and_comes_back(tmp_path: Path) -> None:
    with postgres() as url:
        port = re.search(r":(\d+)/", url)
        assert port is not None
        door = Door(int(port[1]))
        office = Office(tmp_path / "data", url=url.replace(f":{port[1]}/", f":{door.port}/"))
        office.prepare()
        with Desk(office) as desk:
            paper = desk.store_file("a.pdf", [b"paper"])
            first = desk.submit([paper], key="one", by="test")
            door.shut()
            for _ in range(3):
                with pytest.raises(StoreAway):
                    desk.submit([paper], key="two", by="test")
                with pytest.raises(StoreAway):
                    desk.case(first.cases[0].id)
            assert "does not answer" in desk.health().parts["database"]
            door.open()
            assert total(desk) == 1
            again = desk.submit([paper], key="two", by="test")
            assert desk.submit([paper], key="two", by="test").id == again.id
            assert total(desk) == 2
            assert desk.health().ok is True
            assert not desk.audit_breaks()
        door.shut()


def test_a_broker_that_goes_away_is_told_before_anything_is_stored(tmp_path: Path) -> None:
    office = Office(tmp_path / "data")
    office.prepare()
    with redis_server() as redis, Desk(office, Broker(redis.url)) as desk:
        paper = desk.store_file("a.pdf", [b"paper"])
        desk.submit([paper], by="test")
        before = stored(office)
        redis.stop()
        wait_until(lambda: not desk.health().ok, seconds=20, what="the desk to know")
        with pytest.raises(BrokerAway):
            desk.store_file("b.pdf", [b"another paper"])
        assert stored(office) == before
        assert total(desk) == 1, "what is there can be looked at"
        desk.submit([paper], by="test")
        assert total(desk) == 2, "a bundle that was taken in is kept: the sweep sends it when the broker is back"
        redis.start()
        wait_until(lambda: desk.health().ok, seconds=20, what="the desk to know")
        desk.submit([desk.store_file("b.pdf", [b"another paper"])], by="test")
        assert total(desk) == 3
