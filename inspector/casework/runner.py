"""Does the work without a broker: a few threads that ask the database what comes next."""

from __future__ import annotations

import logging
import threading
import time
from typing import Final

from inspector.casework.cleaning import clean
from inspector.casework.steps import Job, Workshop, do
from inspector.casework.sweep import SWEEP_SECONDS, next_jobs, sweep, tidy
from inspector.errors import InspectorError

log = logging.getLogger("inspector.casework")

_PAUSE_SECONDS: Final = 0.25
"""Between two looks when there was nothing to do."""

_AFTER_TROUBLE_SECONDS: Final = 2.0


class Runner:
    """Threads that work until they are stopped. A process that dies in it loses nothing: the next one goes on."""

    def __init__(self, shop: Workshop, *, threads: int | None = None) -> None:
        """Work in a shop; by default with one thread more than there are reading children, which judges meanwhile."""
        self._shop = shop
        self._stop = threading.Event()
        self._choosing = threading.Lock()
        self._judging: set[str] = set()
        count = threads or shop.pool.jobs + 1
        self._threads = [threading.Thread(target=self._work, name=f"work-{n}", daemon=True) for n in range(count)]
        self._threads.append(threading.Thread(target=self._sweep, name="sweep", daemon=True))

    def start(self) -> None:
        """Begin to work."""
        for thread in self._threads:
            thread.start()

    def ask_to_stop(self) -> None:
        """Begin nothing more. It waits for nothing, so that a signal may call it."""
        self._stop.set()

    def stop(self, *, seconds: float = 5.0) -> None:
        """Begin nothing more, and wait a while for what is being done; the rest is taken up at the next start."""
        self._stop.set()
        deadline = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    def wait(self) -> None:
        """Wait until it is stopped."""
        self._stop.wait()

    def _work(self) -> None:
        while not self._stop.is_set():
            try:
                job = self._choose()
                if job is None:
                    self._stop.wait(_PAUSE_SECONDS)
                    continue
                try:
                    do(self._shop, job)
                finally:
                    self._judging.discard(job.case)
            except InspectorError as exc:
                log.warning("work was put off: %s %s", exc.code, exc.message)
                self._stop.wait(_AFTER_TROUBLE_SECONDS)
            except Exception:  # the one broad except of the runner: a step that breaks us is tried again, three times
                log.exception("a step broke")
                self._stop.wait(_AFTER_TROUBLE_SECONDS)

    def _choose(self) -> Job | None:
        with self._choosing:
            for job in next_jobs(self._shop.office, len(self._threads) + 4):
                if job.step == "read":
                    return job
                if job.case not in self._judging:
                    self._judging.add(job.case)
                    return job
        return None

    def _sweep(self) -> None:
        while not self._stop.is_set():
            try:
                sweep(self._shop.office)
                tidy(self._shop.office)
                clean(self._shop.office)
            except InspectorError as exc:
                log.warning("the sweep was put off: %s %s", exc.code, exc.message)
            except Exception:
                log.exception("the sweep broke")
            self._stop.wait(SWEEP_SECONDS)
