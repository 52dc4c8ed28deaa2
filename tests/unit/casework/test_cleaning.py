"""Stored files that nothing names go after the grace time; what is named or on its way stays, whatever happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from inspector.casework.cleaning import CLEAN_SECONDS, clean, remove_unnamed
from inspector.casework.desk import Desk
from inspector.casework.office import Office
from inspector.casework.steps import Job, Workshop, do
from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.errors import BlobAway
from inspector.settings import Settings
from inspector.toolkit import Toolkit
from tests.servers import wait_until
from tests.unit.casework.conftest import Clock, example

DAYS = 3 * 86_400


@pytest.fixture(autouse=True)
def today(clock: Clock) -> None:
    """The files get the time of the machine, so the office must have the same."""
    clock.now = time.time()


def stored(office: Office) -> set[str]:
    return {p.name for p in (office.folder / "blobs").glob("??/*")}


def age(office: Office, *hashes: str) -> None:
    """Make files old; without hashes all of them."""
    for sha256 in hashes or stored(office):
        os.utime(office.blobs.path(sha256), (time.time() - DAYS,) * 2)


def test_an_upload_that_was_never_submitted_goes_after_the_grace_time(office: Office, desk: Desk) -> None:
    broken_off = desk.store_file("a.pdf", [b"never submitted"])
    submitted = example(desk)
    desk.submit(submitted, name="honest", by="admin")
    age(office)
    on_its_way = desk.store_file("b.pdf", [b"being uploaded"])
    assert remove_unnamed(office) == 1
    assert stored(office) == {on_its_way.sha256, *(f.sha256 for f in submitted)}
    with pytest.raises(BlobAway):
        office.blobs.read(broken_off.sha256)


def test_the_grace_time_is_a_setting(office: Office, desk: Desk) -> None:
    sent = desk.store_file("a.pdf", [b"papers"])
    for old, gone in ((590, 0), (610, 1)):
        office.grace_seconds = 600
        os.utime(office.blobs.path(sent.sha256), (time.time() - old,) * 2)
        assert remove_unnamed(office) == gone


def test_the_store_is_gone_through_once_an_hour(office: Office, desk: Desk, clock: Clock) -> None:
    begun = clock.now
    for hours, gone in ((0.0, 1), (0.9, 0), (1.1, 2)):
        age(office, desk.store_file("a.pdf", [f"papers {hours}".encode()]).sha256)
        clock.now = begun + hours * CLEAN_SECONDS
        assert clean(office) == gone


def test_what_is_sent_a_second_time_is_young_again(office: Office, desk: Desk) -> None:
    first = desk.store_file("a.pdf", [b"papers"])
    age(office)
    assert desk.store_file("again.pdf", [b"papers"]).sha256 == first.sha256
    assert remove_unnamed(office) == 0


def test_what_is_sent_while_it_is_about_to_go_stays(office: Office, desk: Desk) -> None:
    sent = desk.store_file("a.pdf", [b"papers"])
    age(office)
    before = time.time() - 86_400
    about_to_go = list(office.blobs.older(before, sent.sha256[0]))
    desk.store_file("again.pdf", [b"papers"])
    assert [office.blobs.drop_older(sha256, before) for sha256 in about_to_go] == [False]
    assert office.blobs.read(sent.sha256) == b"papers"


def test_a_slow_upload_is_young_when_it_is_submitted_or_refused_whole(office: Office, desk: Desk) -> None:
    kept, lost = desk.store_file("a.pdf", [b"kept"]), desk.store_file("b.pdf", [b"lost"])
    age(office, kept.sha256)
    desk.submit([kept], name="slow", by="admin")
    assert office.blobs.path(kept.sha256).stat().st_mtime > time.time() - 60
    age(office, lost.sha256)
    assert remove_unnamed(office) == 1
    with pytest.raises(BlobAway):
        desk.submit([kept, lost], name="too late", by="admin")
    assert [batch.name for batch in desk.batches()] == ["slow"]


def test_storing_and_removing_the_same_content_at_once_loses_nothing(office: Office, desk: Desk) -> None:
    done = threading.Event()
    removed: list[int] = []

    def remove() -> None:
        while not done.is_set():
            removed.append(remove_unnamed(office))

    removing = threading.Thread(target=remove)
    removing.start()
    try:
        for number in range(300):
            sent = desk.store_file("a.pdf", [f"papers {number % 3}".encode()])
            assert office.blobs.read(sent.sha256)
            os.utime(office.blobs.path(sent.sha256), (time.time() - DAYS,) * 2)
    finally:
        done.set()
        removing.join()
    assert sum(removed) > 0


_REMOVE = """
import sys, time
from pathlib import Path
from inspector.casework.cleaning import remove_unnamed
from inspector.casework.office import Office
office = Office(Path(sys.argv[1]), url=sys.argv[2])
drop = office.blobs.drop_older
office.blobs.drop_older = lambda *asked: (drop(*asked), time.sleep(0.02))[0]
remove_unnamed(office)
"""


def test_a_process_killed_in_the_middle_leaves_what_is_named_and_the_next_goes_on(office: Office, desk: Desk) -> None:
    submitted = {f.sha256 for f in example(desk)}
    desk.submit(example(desk), name="honest", by="admin")
    for number in range(120):
        desk.store_file("a.pdf", [f"papers {number}".encode()])
    age(office)
    begun = len(stored(office))
    url = "" if office.database.lite else office.database.url.render_as_string(hide_password=False)
    killed = subprocess.Popen([sys.executable, "-c", _REMOVE, str(office.folder), url])
    try:
        wait_until(lambda: len(stored(office)) < begun, seconds=60, what="the first file to go")
    finally:
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    left = stored(office)
    assert submitted < left
    assert len(left) < begun
    assert desk.store_file("after.pdf", [b"the lock went with its process"]).size > 0
    assert remove_unnamed(office) == len(left) - len(submitted)
    assert stored(office) > submitted


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    with ReadingPool(ReadingOptions(engine="none"), jobs=1) as made:
        yield made


def test_all_that_a_case_shows_stays_and_so_does_what_was_judged_before(
    office: Office, desk: Desk, pool: ReadingPool
) -> None:
    shop = Workshop(office, pool, lambda: Toolkit.build(Settings()))  # type: ignore[call-arg]  # pydantic fills it
    case = desk.submit(example(desk, only="Invoice"), name="honest", by="admin").cases[0].id
    _run(shop, case)
    before = stored(office)
    age(office)
    assert remove_unnamed(office) == 0
    assert stored(office) == before
    assert desk.picture(case, 1)
    assert desk.report(case, "pdf")
    first = desk.audit(case=case)[-1].payload["case_json"]
    desk.reinspect(case, by="admin")
    assert remove_unnamed(office) == 0
    age(office)
    assert remove_unnamed(office) > 0
    assert office.blobs.read(first)


def _run(shop: Workshop, case: str) -> None:
    queue = [Job("unpack", case)]
    while queue:
        queue += do(shop, queue.pop(0))
