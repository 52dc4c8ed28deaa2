"""Runs a command and watches how long it takes and how much memory it and its children hold at most."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

POLL_SECONDS = 0.1
MIB = 1024 * 1024
READING = b"inspector.children.child"


@dataclass(frozen=True, slots=True)
class Run:
    """What one run cost.

    `seconds` is wall time. `peak_mb` is the greatest sum, over the process and all its children at one moment, of the
    memory that each holds, pages shared by several counted by their share (Linux's PSS). `child_mb` is the most that
    any one reading child had resident (RSS), 0 where there was none.
    """

    seconds: float
    peak_mb: float
    exit_code: int
    output: str
    child_mb: float = 0.0


def watched(command: Sequence[str | Path], *, cwd: Path | None = None, limit: float = 900) -> Run:
    """Run the command to its end.

    Raises:
        subprocess.TimeoutExpired: it took longer than the limit, seconds.
    """
    begun = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], cwd=cwd, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )  # fmt: skip
    peak = _Peak(process.pid)
    peak.start()
    try:
        output, _ = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    finally:
        seconds = time.perf_counter() - begun
        peak.stop()
    return Run(seconds, peak.most / MIB, process.returncode, output, peak.most_of_child / MIB)


class _Peak(threading.Thread):
    """Adds up the memory of a family of processes, again and again."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.root, self.most, self.most_of_child, self._done = root, 0, 0, threading.Event()

    def run(self) -> None:
        while not self._done.wait(POLL_SECONDS):
            alive = family(self.root)
            self.most = max(self.most, sum(held(pid) for pid in alive))
            self.most_of_child = max(self.most_of_child, *(held(pid, "Rss:") for pid in alive if _reads(pid)), 0)

    def stop(self) -> None:
        """End the watch."""
        self._done.set()
        self.join()


def family(root: int) -> list[int]:
    """A process and all that descend from it, as far as they still run."""
    found = [root]
    for pid in found:
        found += _children(pid)
    return found


def _children(pid: int) -> list[int]:
    children: list[int] = []
    try:
        tasks = list(Path(f"/proc/{pid}/task").glob("*/children"))
    except OSError:  # the process has ended
        return children
    for task in tasks:
        try:
            children += [int(word) for word in task.read_text().split()]
        except OSError:  # the thread has ended
            continue
    return children


def _reads(pid: int) -> bool:
    """Whether it is a reading child."""
    try:
        return READING in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:  # the process has ended
        return False


def held(pid: int, what: str = "Pss:") -> int:
    """Bytes that a process holds, by default its share of shared pages; 0 when it has ended."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith(what):
                return int(line.split()[1]) * 1024
    except OSError:
        return 0
    return 0
