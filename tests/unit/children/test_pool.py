"""Whatever becomes of a child, its pages are accounted for and the other pages are read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.children.process import resident_bytes
from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.errors import BadSetting
from inspector.reading.intake import PageJob
from inspector.reading.limits import MIB, Limits
from inspector.reading.survey import Errand
from tests.hostile.made import pdf, picture

QUICK = Limits(page_seconds=20, child_bytes=900 * MIB)


@contextmanager
def _pool(engine: str = "none", *, jobs: int = 1, limits: Limits = QUICK) -> Iterator[ReadingPool]:
    with ReadingPool(ReadingOptions(engine=engine, second="none", limits=limits), jobs=jobs) as pool:
        yield pool


@pytest.fixture
def papers(tmp_path: Path) -> list[PageJob]:
    """A digital page, a scanned page, and another digital page."""
    (tmp_path / "a.pdf").write_bytes(pdf(2))
    (tmp_path / "b.png").write_bytes(picture("PNG"))
    digital = [PageJob(PageId("a.pdf", n), tmp_path / "a.pdf", "application/pdf", n) for n in (1, 2)]
    scan = PageJob(PageId("b.png", 1), tmp_path / "b.png", "image/png", 1)
    return [digital[0], scan, digital[1]]


def _codes(pages: list[Page]) -> list[list[str]]:
    return [[problem.code for problem in page.problems] for page in pages]


@pytest.mark.parametrize(
    ("engine", "limits", "code"),
    [
        ("tests.engines.crash:engine", QUICK, "E106"),
        ("tests.engines.raising:engine", QUICK, "E106"),
        ("tests.engines.slow:engine", Limits(page_seconds=3), "E107"),
        ("tests.engines.memory:engine", Limits(child_bytes=500 * MIB, page_seconds=30), "E108"),
        ("none", QUICK, "E106"),
    ],
)
def test_a_fault_costs_its_page_and_no_other(engine: str, limits: Limits, code: str, papers: list[PageJob]) -> None:
    with _pool(engine, limits=limits) as pool:
        pages = list(pool.read(papers))

    assert [page.id for page in pages] == [job.id for job in papers]
    assert _codes(pages) == [[], [code], []]
    assert pages[0].words
    assert pages[2].words
    assert pages[1].readability == 0
    assert pages[1].problems[0].page_id == papers[1].id


def test_an_empty_engine_gives_a_page_without_words(papers: list[PageJob]) -> None:
    with _pool("tests.engines.empty:engine") as pool:
        page = list(pool.read(papers))[1]

    assert page.origin == "ocr"
    assert page.words == ()


def test_an_engine_that_does_not_exist_is_an_error_of_the_installation(papers: list[PageJob]) -> None:
    with _pool("tests.engines.nowhere:engine") as pool, pytest.raises(BadSetting, match="nowhere"):
        list(pool.read(papers))


def test_pages_come_in_order_while_several_are_read(papers: list[PageJob]) -> None:
    jobs = [papers[n % 3] for n in range(24)]
    seen: list[PageId] = []
    with _pool("tests.engines.empty:engine", jobs=2) as pool:
        pages = list(pool.read(jobs, on_page=lambda page: seen.append(page.id)))

    assert [page.id for page in pages] == [job.id for job in jobs] == seen


def test_children_stay_warm_and_are_gone_in_the_end(papers: list[PageJob]) -> None:
    with _pool() as pool:
        list(pool.read(papers))
        first = pool.pids
        list(pool.read(papers))
        assert pool.pids == first
        assert len(first) == 1

    assert resident_bytes(first[0]) == 0


def test_a_child_killed_from_outside_is_replaced(papers: list[PageJob]) -> None:
    with _pool() as pool:
        list(pool.read(papers[:1]))
        os.kill(pool.pids[0], signal.SIGKILL)
        pages = list(pool.read([papers[0], papers[2]]))

    assert _codes(pages) == [[], []]


def test_the_clock_of_the_bundle_ends_reading_and_says_so_once(papers: list[PageJob]) -> None:
    jobs = [papers[0], papers[1], papers[1], papers[2]]
    began = time.monotonic()
    with _pool("tests.engines.slow:engine", limits=Limits(bundle_seconds=2)) as pool:
        list(pool.read(papers[:1]))
        pages = list(pool.read(jobs, bundle="B1", seconds=2))

    assert time.monotonic() - began < 20
    assert _codes(pages) == [[], ["E109"], [], []]
    assert pages[1].problems[0].message == "B1: the bundle was not read within 2 seconds"
    assert [page.origin for page in pages[1:]] == ["none"] * 3


def test_a_bundle_without_time_is_not_begun(papers: list[PageJob]) -> None:
    with _pool() as pool:
        pages = list(pool.read(papers, seconds=0))
        assert pool.pids == ()

    assert _codes(pages) == [["E109"], [], []]


def test_surveys_are_made_in_children_and_errors_are_theirs(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(3))
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 and nothing")
    with _pool() as pool:
        good = pool.survey(Errand(tmp_path / "a.pdf", "a.pdf", tmp_path / "w"))
        bad = pool.survey(Errand(tmp_path / "b.pdf", "b.pdf", tmp_path / "w"))

    assert (good.media_type, good.pages, good.problems) == ("application/pdf", 3, ())
    assert [problem.code for problem in bad.problems] == ["E103"]


def test_page_images_are_written_as_delivered(papers: list[PageJob], tmp_path: Path) -> None:
    with _pool("tests.engines.empty:engine") as pool:
        list(pool.read(papers, picture=lambda job: tmp_path / "p" / f"{job.id.file}-{job.id.number}.jpg"))

    names = sorted(path.name for path in (tmp_path / "p").iterdir())
    assert names == ["a.pdf-1.jpg", "a.pdf-2.jpg", "b.png-1.jpg"]


def test_one_pool_serves_several_bundles_at_once(papers: list[PageJob]) -> None:
    results: list[list[Page]] = []
    with _pool(jobs=2) as pool:
        threads = [threading.Thread(target=lambda: results.append(list(pool.read(papers)))) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert [[page.id for page in pages] for pages in results] == [[job.id for job in papers]] * 3


_PARENT = """
import sys, time
from pathlib import Path
from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.core.box import PageId
from inspector.reading.intake import PageJob
pool = ReadingPool(ReadingOptions(engine="tests.engines.slow:engine", second="none"), jobs=2)
path = Path(sys.argv[1])
list(pool.read([PageJob(PageId("a.pdf", 1), path / "a.pdf", "application/pdf", 1)]))
print(*pool.pids, flush=True)
list(pool.read([PageJob(PageId("b.png", 1), path / "b.png", "image/png", 1)]))
"""


def test_children_die_with_their_parent(papers: list[PageJob], tmp_path: Path) -> None:
    command = [sys.executable, "-c", _PARENT, str(tmp_path)]
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path.cwd())
    assert parent.stdout is not None
    pids = [int(word) for word in parent.stdout.readline().split()]
    time.sleep(0.5)

    parent.kill()
    parent.communicate()

    assert pids
    deadline = time.monotonic() + 5
    while any(resident_bytes(pid) for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(resident_bytes(pid) for pid in pids)


def test_a_daemonic_process_may_have_children(papers: list[PageJob]) -> None:
    """Workers of Celery's prefork pool are daemonic: multiprocessing would refuse them children."""
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    process = context.Process(target=_read_in_daemon, args=(papers[0], queue), daemon=True)
    process.start()
    words = queue.get(timeout=60)
    process.join()

    assert words > 0


def _read_in_daemon(job: PageJob, queue: object) -> None:
    with _pool() as pool:
        queue.put(sum(len(page.words) for page in pool.read([job])))  # type: ignore[attr-defined]
