"""How a case moves, in one process, with real reading children."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.desk import Desk
from inspector.casework.leases import ATTEMPTS, LEASE_SECONDS, claim_case, claim_page
from inspector.casework.office import Office
from inspector.casework.steps import Job, Workshop, do
from inspector.casework.sweep import SILENT_SECONDS, next_jobs, sweep
from inspector.casework.views import CaseQuery, CaseView
from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.settings import Settings
from inspector.toolkit import Toolkit
from tests.unit.casework.conftest import Clock, example

TOOLS: list[Toolkit] = []


def tools() -> Toolkit:
    if not TOOLS:
        TOOLS.append(Toolkit.build(Settings()))  # type: ignore[call-arg]  # pydantic fills the defaults
    return TOOLS[0]


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    with ReadingPool(ReadingOptions(engine="none"), jobs=1) as made:
        yield made


@pytest.fixture
def shop(office: Office, pool: ReadingPool) -> Workshop:
    return Workshop(office, pool, tools)


def run(shop: Workshop, jobs: list[Job]) -> None:
    queue = list(jobs)
    while queue:
        queue += do(shop, queue.pop(0))


def received(desk: Desk) -> str:
    return desk.submit(example(desk), name="honest", by="admin").cases[0].id


def judged(desk: Desk, case: str) -> CaseView:
    view = desk.case(case)
    assert view.document is not None
    return view


def test_a_bundle_goes_from_upload_to_a_judged_case(desk: Desk, shop: Workshop) -> None:
    case = received(desk)
    run(shop, [Job("unpack", case)])
    view = judged(desk, case)
    assert (view.row.status, view.row.level, view.row.pages_done, view.row.pages_total) == ("ready", "clear", 4, 4)
    assert view.document is not None
    assert {d["type"] for d in view.document["documents"]} >= {"commercial_invoice", "packing_list"}
    assert [p.number for p in view.pages] == [1, 2, 3, 4]
    assert all(p.picture and p.status == "read" for p in view.pages)
    assert desk.picture(case, 1).startswith(b"\xff\xd8")
    assert desk.report(case, "pdf").startswith(b"%PDF")
    assert [r.what for r in desk.audit(case=case)] == ["received", "judged"]
    assert not any((shop.office.work / case).glob("*"))


def test_the_service_says_what_the_command_says(desk: Desk, shop: Workshop, tmp_path: Path) -> None:
    from inspector.library import inspect_bundle
    from inspector.report.case_json import case_to_json

    case = received(desk)
    run(shop, [Job("unpack", case)])
    folder = tmp_path / "honest"
    folder.mkdir()
    for file in desk.case(case).files:
        (folder / file.name).write_bytes(desk.original(case, file.sha256)[1])
    settings = Settings.model_validate({"ocr": {"engine": "none"}})
    import datetime as dt

    day = dt.datetime.fromtimestamp(shop.office.clock(), tz=dt.UTC).date()
    alone = json.loads(json.dumps(case_to_json(inspect_bundle(folder, jobs=1, settings=settings, as_of=day))))
    assert judged(desk, case).document == alone


def test_every_message_three_times_in_random_order_gives_the_same_state(desk: Desk, shop: Workshop) -> None:
    case = received(desk)
    chance = random.Random(7)  # noqa: S311  # chance, no secret
    queue = [Job("unpack", case)] * 3
    while queue:
        chance.shuffle(queue)
        queue += [job for job in do(shop, queue.pop()) for _ in range(3)][:12]
    assert judged(desk, case).row.pages_done == 4
    assert [r.what for r in desk.audit(case=case)] == ["received", "judged"]
    assert desk.row(case).version == 2


def test_work_that_another_holds_is_left_alone_until_its_lease_runs_out(
    desk: Desk, shop: Workshop, clock: Clock
) -> None:
    case = received(desk)
    assert claim_case(shop.office, case, waiting="waiting", working="unpacking")
    assert do(shop, Job("unpack", case)) == []
    assert desk.row(case).status == "unpacking"
    clock.now += LEASE_SECONDS + 1
    assert Job("unpack", case) in sweep(shop.office)
    run(shop, [Job("unpack", case)])
    assert judged(desk, case).row.status == "ready"


def test_a_message_that_was_lost_is_sent_again(desk: Desk, shop: Workshop, clock: Clock) -> None:
    case = received(desk)
    clock.now += SILENT_SECONDS + 1
    assert sweep(shop.office) == [Job("unpack", case)]
    assert sweep(shop.office) == []
    jobs = do(shop, Job("unpack", case))
    assert jobs == [Job("read", case)] * 4
    clock.now += SILENT_SECONDS + 1
    assert sweep(shop.office) == jobs


def test_a_page_whose_reader_is_lost_every_time_is_given_up_and_the_case_goes_on(
    desk: Desk, shop: Workshop, clock: Clock
) -> None:
    case = received(desk)
    do(shop, Job("unpack", case))
    for attempt in range(1, ATTEMPTS + 1):
        claim = claim_page(shop.office, case)
        assert claim is not None
        assert (claim.row.number, claim.row.attempts) == (1, attempt)
        clock.now += LEASE_SECONDS + 1
    jobs = sweep(shop.office)
    run(shop, jobs)
    view = judged(desk, case)
    assert (view.row.status, view.row.level) == ("partial", "unknown")
    assert view.pages[0].status == "unreadable"
    assert f"lost {ATTEMPTS} times" in view.pages[0].problem
    assert str(ATTEMPTS) in view.pages[0].problem_zh


def test_a_case_that_ends_its_worker_at_every_attempt_has_failed_with_a_sentence(
    desk: Desk, shop: Workshop, clock: Clock
) -> None:
    case = received(desk)
    for _ in range(ATTEMPTS):
        assert claim_case(shop.office, case, waiting="waiting", working="unpacking")
        clock.now += LEASE_SECONDS + 1
    assert do(shop, Job("unpack", case)) == []
    row = desk.row(case)
    assert (row.status, row.level) == ("failed", "unknown")
    assert f"{ATTEMPTS} times" in row.problem
    desk.reinspect(case, by="admin")
    run(shop, [Job("unpack", case)])
    assert desk.row(case).status == "ready"


def test_what_a_lost_worker_writes_late_is_not_taken(desk: Desk, shop: Workshop, clock: Clock) -> None:
    from inspector.casework.steps import write_page

    case = received(desk)
    do(shop, Job("unpack", case))
    late = claim_page(shop.office, case)
    assert late is not None
    clock.now += LEASE_SECONDS + 1
    run(shop, sweep(shop.office))
    before = judged(desk, case).row
    page = next(iter(shop.pool.read([])), None)
    assert page is None
    from inspector.core.box import PageId
    from inspector.core.page import Page

    write_page(shop.office, case, late, Page(PageId("x", 1), 1.0, 1.0, (), "none"), picture=None)
    assert desk.row(case).pages_done == before.pages_done


def test_a_long_bundle_takes_turns_with_short_ones(desk: Desk, shop: Workshop, clock: Clock) -> None:
    long, short = received(desk), desk.submit(example(desk, only="Invoice"), by="admin").cases[0].id
    for case in (long, short):
        do(shop, Job("unpack", case))
    served = []
    for _ in range(2):
        clock.now += 1
        job = next_jobs(shop.office, 4)[0]
        served.append(job.case)
        do(shop, job)
    assert set(served) == {long, short}


def test_a_bundle_with_nothing_to_read_has_failed_and_says_so(desk: Desk, shop: Workshop) -> None:
    case = desk.submit([desk.store_file("x.bin", [b"\x00\x01\x02\x03" * 50])], by="admin").cases[0].id
    run(shop, [Job("unpack", case)])
    row = desk.row(case)
    assert row.status == "failed"
    assert row.level != "clear"
    assert row.problem
    assert row.problem_zh


def test_names_that_collide_or_climb_stay_within_the_work_folder(desk: Desk, shop: Workshop) -> None:
    content = example(desk, only="Invoice")[0]
    from inspector.casework.views import Received

    sent = [Received(name, content.sha256, content.size) for name in ("a", "a/b.pdf", "a", "../../c.pdf")]
    case = desk.submit(sent, by="admin").cases[0].id
    run(shop, [Job("unpack", case)])
    assert desk.row(case).status == "ready"
    assert desk.cases(CaseQuery(text="c.pdf")).total == 1
