"""One reading child as its parent sees it: started, asked, watched, ended."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector.children.options import ReadingOptions
from inspector.children.protocol import BrokenMessage, pack, unpack

_LOOK_SECONDS = 0.05
"""How often the memory of a busy child is looked at."""

_PASSED_ON = ("PATH", "TESSDATA_PREFIX", "TMPDIR", "LD_LIBRARY_PATH")


@dataclass
class ChildEnded(Exception):
    """The child died, or spoke what is no answer; `killed` says that somebody else killed it."""

    killed: bool = False


class ChildTooSlow(Exception):
    """The child was ended because its time was up."""


@dataclass
class ChildTooBig(Exception):
    """The child was ended at this many bytes of resident memory."""

    resident: int


class Child:
    """A process that reads pages. It is started with the first request and can be used after any fault."""

    def __init__(self, options: ReadingOptions) -> None:
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None
        self._buffer = bytearray()
        self.answered = 0

    def ask(self, request: dict[str, Any], *, seconds: float) -> dict[str, Any]:
        """The reply to a request.

        Raises:
            ChildEnded: it died; the next request starts another.
            ChildTooSlow: there was no reply in time, and it was ended.
            ChildTooBig: it took more memory than it may, and was ended.
        """
        self.start()
        try:
            self._send(request)
            reply: dict[str, Any] = self._reply(seconds)
        except BaseException:
            self.end()
            raise
        self.answered += 1
        return reply

    def start(self) -> None:
        """Start the process where it does not run, and wait until it is ready.

        Raises:
            ChildEnded, ChildTooSlow, ChildTooBig: as `ask`.
        """
        if self._process is not None:
            return
        try:
            self._launch()
        except BaseException:
            self.end()
            raise

    @property
    def pid(self) -> int | None:
        """The process id, or None where it does not run."""
        return self._process.pid if self._process else None

    def resident(self) -> int:
        """Bytes of resident memory of the child now; 0 where it does not run."""
        return resident_bytes(self._process.pid) if self._process else 0

    def kill(self) -> None:
        """End the process and leave the tidying to the thread that uses it."""
        process = self._process
        if process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)

    def end(self) -> None:
        """End the child and what it started, at once."""
        process, self._process = self._process, None
        self._buffer.clear()
        self.answered = 0
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _launch(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "inspector.children.child", str(os.getpid())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            cwd="/",
            start_new_session=True,
            bufsize=0,
        )
        self._send(self._options.as_json())
        self._reply(self._options.start_seconds)

    def _send(self, message: Any) -> None:
        stream = self._process.stdin if self._process else None
        if stream is None:
            raise ChildEnded
        left = memoryview(pack(message))
        try:
            while left:
                left = left[stream.write(left) or 0 :]
        except OSError:
            raise ChildEnded from None

    def _reply(self, seconds: float) -> Any:
        stream = self._process.stdout if self._process else None
        if stream is None:
            raise ChildEnded
        deadline = time.monotonic() + seconds
        poll = select.poll()
        poll.register(stream, select.POLLIN | select.POLLHUP)
        while True:
            if poll.poll(_LOOK_SECONDS * 1000):
                chunk = os.read(stream.fileno(), 1 << 20)
                if not chunk:
                    raise ChildEnded(killed=self._was_killed())
                self._buffer += chunk
                whole, message = self._unpacked()
                if whole:
                    return message
            self._watch(deadline)

    def _was_killed(self) -> bool:
        """Whether the child, which has hung up, was killed: by an operator, or by a system short of memory."""
        try:
            return self._process is not None and self._process.wait(timeout=1) == -signal.SIGKILL
        except subprocess.TimeoutExpired:
            return False

    def _unpacked(self) -> tuple[bool, Any]:
        try:
            return unpack(self._buffer)
        except BrokenMessage:
            raise ChildEnded from None

    def _watch(self, deadline: float) -> None:
        resident = self.resident()
        if resident > self._options.limits.child_bytes:
            raise ChildTooBig(resident)
        if time.monotonic() > deadline:
            raise ChildTooSlow


def resident_bytes(pid: int) -> int:
    """Bytes of resident memory of a process; 0 where there is none."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _environment() -> dict[str, str]:
    """A closed environment: no secrets, one thread for each recogniser, our modules findable."""
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    found = [str(Path(entry).resolve()) for entry in sys.path]
    return kept | {
        "PYTHONPATH": os.pathsep.join(dict.fromkeys(found)),
        "PYTHONIOENCODING": "utf-8",
        "LANG": "C.UTF-8",
        "HOME": "/nonexistent",
        "OMP_THREAD_LIMIT": "1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }
