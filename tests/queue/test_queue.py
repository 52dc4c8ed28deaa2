"""Cases go through Redis and Celery workers as processes: nothing is lost, doubled or silently half-read."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from inspector.casework.dispatch import TASK
from inspector.casework.steps import Job
from inspector.errors import BrokerAway
from tests.queue.rig import EXAMPLES, Rig, rig
from tests.servers import postgres

HONEST = sorted((EXAMPLES / "01-honest-digital").glob("*.pdf"))


def ends(running: Rig) -> list[tuple[str, str | None, int]]:
    return [(row.status, row.level, row.pages_done) for row in running.rows()]


def judged_once(running: Rig) -> bool:
    """Each case has one record of its receipt and one of its verdict, and the log holds."""
    acts = [(r.case, r.what) for r in running.desk.audit(limit=1000)]
    wanted = sorted((row.id, what) for row in running.rows() for what in ("received", "judged"))
    return sorted(acts) == wanted and running.desk.audit_breaks() == ()


def test_the_task_has_the_name_that_the_desk_sends() -> None:
    from workers.tasks import do

    assert do.name == TASK


def test_bundles_go_through_workers_and_survive_a_lost_queue_and_a_killed_worker() -> None:
    with rig() as running:
        first = running.submit(*HONEST, name="first")
        running.wait(90)
        assert ends(running) == [("ready", "clear", 4)]
        running.redis.stop()
        running.desk._state = ("", float("-inf"))  # the word on the broker is two seconds old
        with pytest.raises(BrokerAway):
            running.submit(HONEST[0])
        running.redis.start()
        time.sleep(2.1)
        for _ in range(3):
            running.submit(*HONEST)
        running.kill_worker(0)
        running.redis.stop()  # and with it all messages
        running.redis.start()
        running.revive()
        started = time.monotonic()
        running.wait(120)
        assert time.monotonic() - started < 100
        assert ends(running) == [("ready", "clear", 4)] * 4
        assert judged_once(running)
        assert running.desk.row(first).version == 2


@pytest.mark.slow
def test_the_same_on_postgresql_with_every_message_three_times() -> None:
    with postgres() as url, rig(workers=2, url=url) as running:
        send = running.desk._send
        running.desk._send = lambda jobs: send([job for job in jobs for _ in range(3)])  # type: ignore[method-assign]
        for _ in range(4):
            case = running.submit(*HONEST)
            send([Job("read", case), Job("assess", case)])
        running.wait(150)
        assert ends(running) == [("ready", "clear", 4)] * 4
        assert judged_once(running)


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["crash", "slow", "memory"])
def test_a_poison_page_is_given_up_and_the_others_are_judged(engine: str) -> None:
    """A scan whose recogniser dies, hangs or takes all memory stands beside digital pages."""
    settings = {
        "INSPECTOR_OCR__ENGINE": f"tests.engines.{engine}:engine", "INSPECTOR_OCR__SECOND": "none",
        "INSPECTOR_LIMITS__PAGE_SECONDS": "6", "INSPECTOR_LIMITS__CHILD_BYTES": str(700 * 1024 * 1024),
    }  # fmt: skip
    scan = next(
        p for p in sorted((EXAMPLES / "04-bad-fax").iterdir()) if p.suffix.lower() in {".tif", ".tiff", ".jpg", ".pdf"}
    )
    with rig(settings=settings) as running:
        poisoned = running.submit(scan, HONEST[0])
        honest = running.submit(*HONEST)
        started = time.monotonic()
        running.wait(240)
        assert time.monotonic() - started < 240
        bad, good = running.desk.case(poisoned), running.desk.row(honest)
        assert (bad.row.status, bad.row.level) == ("partial", "unknown")
        assert {p.status for p in bad.pages} == {"read", "unreadable"}
        assert all(p.problem and p.problem_zh for p in bad.pages if p.status == "unreadable")
        assert (good.status, good.level) == ("ready", "clear")


@pytest.mark.slow
def test_kills_of_workers_and_children_every_few_seconds_lose_and_double_nothing() -> None:
    import random

    chance = random.Random(11)  # noqa: S311  # chance, no secret
    with rig(workers=2) as running:
        for number in range(10):
            running.submit(*HONEST, name=f"bundle {number}")
        kills, deadline = 0, time.monotonic() + 280
        while not running.all_ended():
            assert time.monotonic() < deadline, ends(running)
            time.sleep(chance.uniform(3, 5))
            children = running.reading_children()
            if children and chance.random() < 0.4:
                os.kill(chance.choice(children), signal.SIGKILL)
            else:
                running.kill_worker(chance.randrange(2))
            kills += 1
            running.revive()
        assert kills >= 3
        assert ends(running) == [("ready", "clear", 4)] * 10
        assert judged_once(running)
        cases = [running.desk.case_json(row.id).replace(row.name.encode(), b"") for row in running.rows()]
        assert len(set(cases)) == 1


def test_no_test_runs_tasks_in_its_own_process() -> None:
    for path in Path(__file__).parents[1].rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "always" + "_eager" not in text, path
