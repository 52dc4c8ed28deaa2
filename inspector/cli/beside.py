"""A process that judges bundles beside the one that reads and understands them: one interpreter fills one core."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from inspector.children.walls import die_with_parent
from inspector.errors import InspectorError
from inspector.log import bound

if TYPE_CHECKING:
    from inspector.cli.inspecting import Order
    from inspector.core.case import Case
    from inspector.pipeline import BundleRead
    from inspector.report.view import Enclosures

log = logging.getLogger(__name__)

LARGEST: Final = 200
"""Pages of a bundle that is sent to be judged: a larger one would be held twice, and takes its time anyway."""


class JudgeAway(Exception):
    """The process was ended by somebody else, as by a system short of memory."""


class JudgeBeside:
    """A process with the tools of an order, forked from this one, which must have no other thread yet.

    It may be asked by several threads; it answers one after the other. `is_closed` says that we ended it ourselves.
    """

    def __init__(self, order: Order) -> None:
        here, there = get_context("fork").Pipe()
        self._pipe = here
        self._asked = Lock()
        self._is_ready = False
        self.is_closed = False
        self._process = get_context("fork").Process(target=_serve, args=(there, here, order, os.getpid()), daemon=True)
        self._process.start()
        there.close()

    def check(self) -> None:
        """Raise what is wrong with the tools as soon as that is known, and do not wait for it.

        Raises:
            InspectorError: a setting, the watch list or the installation is at fault.
        """
        if not self._is_ready and self._asked.acquire(blocking=False):
            try:
                if self._pipe.poll():
                    self._await()
            except (EOFError, OSError):
                pass  # whoever asks it to judge finds it away
            finally:
                self._asked.release()

    def judge(self, read: BundleRead, work: Path) -> tuple[Case, Enclosures]:
        """The case without words and what its report encloses; what the case keeps is written under `work`.

        Raises:
            JudgeAway: the process has ended.
            InspectorError: as `Toolkit.build`.
            Exception: whatever broke while it judged.
        """
        with self._asked:
            try:
                self._await()
                self._pipe.send((read, work))
                answer = self._pipe.recv()
            except (EOFError, OSError):
                raise JudgeAway from None
        if isinstance(answer, Exception):
            raise answer
        made: tuple[Case, Enclosures] = answer
        return made

    def close(self) -> None:
        """End the process, whatever it does."""
        self.is_closed = True
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _await(self) -> None:
        """Take the first message, which says whether the tools could be built."""
        if self._is_ready:
            return
        fault = self._pipe.recv()
        if fault is not None:
            raise fault
        self._is_ready = True


def _serve(pipe: Connection, other_end: Connection, order: Order, parent: int) -> None:
    """Build the tools, tell, and judge until the parent hangs up."""
    die_with_parent(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts the parent ends this process too
    other_end.close()
    from inspector.cli.judging import judged, tools_of

    with contextlib.suppress(EOFError, OSError):
        try:
            tools = tools_of(order)
            tools.recogniser.warm()
        except InspectorError as exc:
            _tell(pipe, exc)
            return
        _tell(pipe, None)
        while True:
            read, work = pipe.recv()
            with bound(case=read.bundle.name):
                try:
                    answer: Any = judged(read, tools, order.as_of, work)
                except InspectorError as exc:
                    answer = exc
                except Exception as exc:  # told to the parent, which goes on with the other bundles
                    log.exception("judging broke")
                    answer = exc
            _tell(pipe, answer)
            del read, answer


def _tell(pipe: Connection, answer: Any) -> None:
    try:
        pipe.send(answer)
    except (TypeError, AttributeError, ValueError):  # an error that cannot be sent: its kind is told
        pipe.send(RuntimeError(type(answer).__name__))
