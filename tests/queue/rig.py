"""A service as it runs for real: Redis, Celery workers and beat as processes, a desk that hands work to them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from inspector.casework.desk import Desk
from inspector.casework.dispatch import Broker
from inspector.casework.office import Office
from inspector.casework.views import ENDED, CaseQuery, CaseRow
from tests.servers import RedisServer, redis_server, wait_until

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


class Rig:
    """Redis, workers, beat, and a desk. Workers may be killed and are then started again, as a supervisor would."""

    def __init__(self, folder: Path, redis: RedisServer, url: str, settings: Mapping[str, str]) -> None:
        """Know the parts; nothing runs yet but Redis."""
        self.folder, self.redis = folder, redis
        self.office = Office(folder / "data", url=url)
        self.office.prepare()
        self.desk = Desk(self.office, Broker(redis.url))
        self._environment = {
            **os.environ, "INSPECTOR_SERVICE__BROKER": redis.url, "INSPECTOR_SERVICE__DATA": str(folder / "data"),
            "OMP_THREAD_LIMIT": "1", "PYTHONPATH": str(ROOT), **({"INSPECTOR_DATABASE_URL": url} if url else {}),
            **settings,
        }  # fmt: skip
        self._logs = (folder / "workers.log").open("ab")
        self.workers: list[subprocess.Popen[bytes]] = []
        self.beat: subprocess.Popen[bytes] | None = None

    def start(self, count: int = 1) -> None:
        """Start workers, one process each, and beat."""
        for _ in range(count):
            self.workers.append(self._worker(len(self.workers)))
        schedule = str(self.folder / "beat")
        self.beat = self._celery("beat", "--schedule", schedule, "--pidfile=", "-l", "error")

    def revive(self) -> int:
        """Start again the workers that are dead; returns how many were."""
        dead = [n for n, worker in enumerate(self.workers) if worker.poll() is not None]
        for number in dead:
            self.workers[number] = self._worker(number)
        return len(dead)

    def kill_worker(self, number: int) -> None:
        """SIGKILL a worker with its whole group: the parent and the process that works."""
        with suppress(ProcessLookupError):
            os.killpg(self.workers[number].pid, signal.SIGKILL)
        self.workers[number].wait()

    def reading_children(self) -> list[int]:
        """Process ids of the reading children of this rig."""
        found = []
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                is_child = b"inspector.children.child" in path.read_bytes()
                if is_child and str(ROOT).encode() in (path.parent / "environ").read_bytes():
                    found.append(int(path.parent.name))
        return found

    def submit(self, *files: Path, name: str = "") -> str:
        """Put a bundle of files into the queue."""
        sent = [self.desk.store_file(path.name, [path.read_bytes()]) for path in files]
        return self.desk.submit(sent, name=name, by="test").cases[0].id

    def rows(self) -> tuple[CaseRow, ...]:
        """All cases."""
        return self.desk.cases(CaseQuery(sort="received", limit=500)).rows

    def all_ended(self) -> bool:
        """Whether nothing is left to do."""
        return all(row.status in ENDED for row in self.rows())

    def wait(self, seconds: float) -> tuple[CaseRow, ...]:
        """Wait until all cases have ended."""
        try:
            wait_until(self.all_ended, seconds=seconds, what="all cases to end")
        except AssertionError as exc:
            log = (self.folder / "workers.log").read_text(errors="replace")[-3000:]
            raise AssertionError(
                f"{exc}: {[(r.status, r.pages_done, r.pages_total) for r in self.rows()]}\n{log}"
            ) from None
        return self.rows()

    def close(self) -> None:
        """Kill what runs."""
        for process in [*self.workers, *([self.beat] if self.beat else [])]:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self._logs.close()
        self.desk.close()

    def _worker(self, number: int) -> subprocess.Popen[bytes]:
        return self._celery(
            "worker", "-Q", "read,assess", "-c", "1", "-n", f"w{number}@test", "-l", "warning", "--without-gossip",
            "--without-mingle",
        )  # fmt: skip

    def _celery(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", "workers.app", *arguments],
            env=self._environment, cwd=ROOT, stdout=self._logs, stderr=self._logs, start_new_session=True,
        )  # fmt: skip


@contextmanager
def rig(*, workers: int = 1, url: str = "", settings: Mapping[str, str] | None = None) -> Iterator[Rig]:
    """A running rig with an empty data folder."""
    with tempfile.TemporaryDirectory(prefix="inspector-rig-") as name, redis_server() as redis:
        made = Rig(Path(name), redis, url, settings or {"INSPECTOR_OCR__ENGINE": "none"})
        try:
            made.start(workers)
            yield made
        finally:
            made.close()
