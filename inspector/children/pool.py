"""A pool of reading children: files are surveyed and pages read in them, in order, streaming, whatever they do."""

from __future__ import annotations

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any

from inspector import errors
from inspector.children.faults import Fault, is_transient, page_problem, survey_problem, unread_page
from inspector.children.options import ReadingOptions
from inspector.children.process import Child, ChildEnded, ChildTooBig, ChildTooSlow
from inspector.children.sizing import default_jobs
from inspector.children.wire import decode_survey, encode_errand, encode_job
from inspector.core.codec import decode_page, decode_problem
from inspector.core.page import Page
from inspector.errors import BundleTimeout, SetupError
from inspector.reading.intake import PageJob
from inspector.reading.problems import problem_of
from inspector.reading.survey import Errand, Survey

ATTEMPTS = 3
"""How often a page is tried that ends its child: twice more, in a fresh one each."""

KILLS = 8
"""How often a page is tried whose child is killed by others: that says little of the page."""

_AHEAD = 3
_WORN = 0.75
"""A child that rests at more than this share of its memory limit is replaced before the next page."""


class ReadingPool:
    """Children that stay warm between bundles. Close it, or use it as a context; it may serve many threads.

    `jobs` is how many pages are read at once, by default what cores and memory bear.
    """

    def __init__(self, options: ReadingOptions | None = None, *, jobs: int | None = None) -> None:
        self.options = options or ReadingOptions()
        self.jobs = jobs or default_jobs()
        self._threads = ThreadPoolExecutor(self.jobs, thread_name_prefix="reading")
        self._own = threading.local()
        self._children: list[Child] = []
        self._closed = False
        self._engines = ""

    def __enter__(self) -> ReadingPool:
        """The pool itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """End all children and threads. Pages that are being read are given up."""
        self._closed = True
        for child in self._children:
            child.kill()
        self._threads.shutdown(cancel_futures=True)
        for child in self._children:
            child.end()

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids of the children that run."""
        return tuple(pid for child in self._children if (pid := child.pid) is not None)

    @property
    def engines(self) -> str:
        """The recognisers that have read a page, with their versions; empty where none has."""
        return self._engines

    def start(self) -> None:
        """Start the first child now and do not wait for it: it loads what it needs while the caller does the same."""
        self._threads.submit(self._start)

    def survey(self, errand: Errand) -> Survey:
        """Look at one file in a child. A file that ends its child becomes a problem of the survey."""
        return self._threads.submit(self._survey, errand).result()

    def read(
        self,
        jobs: Iterable[PageJob],
        *,
        bundle: str = "",
        seconds: float | None = None,
        picture: Callable[[PageJob], Path | None] | None = None,
        on_page: Callable[[Page], None] | None = None,
    ) -> Iterator[Page]:
        """Read pages, in the order of the jobs; only a few are in memory at a time.

        Every job gives a page. One that could not be read has no words, the origin `none` and a problem.

        Args:
            jobs: the pages to read.
            bundle: the name for the problem of a bundle that takes too long.
            seconds: what is left of the time of the bundle; by default all of it.
            picture: where the image of a page is to be written; None for nowhere.
            on_page: called with each page, in order.

        Raises:
            SetupError: the installation lacks what the pages need.
        """
        limit = self.options.limits.bundle_seconds
        clock = _Clock(time.monotonic() + (limit if seconds is None else seconds), bundle, limit)
        waiting: deque[Future[Page]] = deque()
        try:
            for job in jobs:
                where = picture(job) if picture else None
                waiting.append(self._threads.submit(self._read, job, where, clock))
                if len(waiting) > _AHEAD * self.jobs:
                    yield _told(waiting.popleft().result(), on_page)
            while waiting:
                yield _told(waiting.popleft().result(), on_page)
        finally:
            for future in waiting:
                future.cancel()

    def _start(self) -> None:
        with contextlib.suppress(ChildEnded, ChildTooBig, ChildTooSlow):  # the first request starts another
            self._child().start()

    def _survey(self, errand: Errand) -> Survey:
        limits = self.options.limits
        request = {"do": "survey", "errand": encode_errand(errand)}
        reply, fault = self._ask(request, lambda: limits.page_seconds)
        if fault is None and "survey" in reply:
            return decode_survey(reply["survey"])
        problem = survey_problem(errand, fault, limits) if fault else decode_problem(reply["problem"])
        return Survey("application/octet-stream", 0, (), errand.members, errand.expanded, (problem,))

    def _read(self, job: PageJob, picture: Path | None, clock: _Clock) -> Page:
        limits = self.options.limits
        if clock.left <= 0:
            return clock.late(job)
        request = {"do": "read", "job": encode_job(job), "picture": str(picture) if picture else None}
        reply, fault = self._ask(request, lambda: min(limits.page_seconds, max(clock.left, 0.0)))
        if isinstance(fault, ChildTooSlow) and clock.left <= 0:
            return clock.late(job)
        if fault is not None:
            return unread_page(job, page_problem(job, fault, limits))
        self._engines = reply.get("engines") or self._engines
        if "page" in reply:
            return decode_page(reply["page"])
        return unread_page(job, decode_problem(reply["problem"]))

    def _ask(self, request: dict[str, Any], seconds: Callable[[], float]) -> tuple[dict[str, Any], Fault | None]:
        """The reply of this thread's child, or what it came to after all attempts."""
        child = self._child()
        fault: Fault | None = None
        ended = killed = 0
        while ended < ATTEMPTS and killed < KILLS:
            fresh = child.answered == 0
            try:
                reply = child.ask(request, seconds=seconds())
            except (ChildEnded, ChildTooBig, ChildTooSlow) as exc:
                fault = exc
                if isinstance(exc, ChildEnded) and exc.killed:
                    killed += 1
                else:
                    ended += 1
                if self._closed or not is_transient(exc, fresh=fresh):
                    break
                continue
            self._refresh(child)
            if "setup" in reply:
                raise _setup_error(reply["setup"])
            return reply, None
        return {}, fault

    def _child(self) -> Child:
        if not hasattr(self._own, "child"):
            self._own.child = Child(self.options)
            self._children.append(self._own.child)
        child: Child = self._own.child
        return child

    def _refresh(self, child: Child) -> None:
        if child.resident() > _WORN * self.options.limits.child_bytes:
            child.end()


class _Clock:
    """The time of one bundle. The first page that comes too late carries the problem."""

    def __init__(self, deadline: float, bundle: str, limit: float) -> None:
        self._deadline, self._bundle, self._limit = deadline, bundle, limit
        self._lock = threading.Lock()
        self._is_told = False

    @property
    def left(self) -> float:
        return self._deadline - time.monotonic()

    def late(self, job: PageJob) -> Page:
        """The page of a job that came too late."""
        with self._lock:
            first, self._is_told = not self._is_told, True
        error = BundleTimeout(file=self._bundle or job.id.file, seconds=f"{self._limit:g}")
        return unread_page(job, problem_of(error, job.id.file, job.id.number) if first else None)


def _told(page: Page, on_page: Callable[[Page], None] | None) -> Page:
    if on_page:
        on_page(page)
    return page


def _setup_error(told: object) -> SetupError:
    """The error of the installation that a child met."""
    name, details = told if isinstance(told, list) and len(told) == 2 else ("SetupError", {})
    kind = getattr(errors, str(name), SetupError)
    if isinstance(kind, type) and issubclass(kind, SetupError):
        return kind(**details)
    return SetupError(reason="a reading child cannot work")
