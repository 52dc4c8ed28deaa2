"""The progress bars: on standard error, per page, and only where a person looks."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from inspector.core.visible import visible

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_LONGEST_NAME = 28


class _Line(threading.local):
    """The line of one thread."""

    name = ""
    task: TaskID | None = None


class Bar:
    """Shows which bundles are worked on and how many of their pages are read; silent where stderr is no terminal.

    Each thread that works on a bundle has a line of its own.
    """

    def __init__(self, bundles: int, *, shown: bool | None = None) -> None:
        self._bundles = bundles
        self._number = 0
        self._counting = threading.Lock()
        self._own = _Line()
        self._shown = sys.stderr.isatty() if shown is None else shown
        self._progress: Progress | None = None

    def __enter__(self) -> Bar:
        """Start to show."""
        if self._shown:
            self._progress = _progress()
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the line."""
        if self._progress is not None:
            self._progress.stop()

    def begin(self, name: str) -> None:
        """This thread opens the next bundle."""
        with self._counting:
            self._number += 1
            count = f"{self._number}/{self._bundles} " if self._bundles > 1 else ""
        self._own.name = count + visible(name, longest=_LONGEST_NAME)
        self._say("opening", total=None)

    def pages(self, total: int) -> None:
        """The bundle is open and has so many pages."""
        self._say("reading", total=total)

    def page(self) -> None:
        """One more page is read."""
        if self._progress is not None and self._own.task is not None:
            self._progress.advance(self._own.task)

    def judge(self) -> None:
        """All pages are read; the papers are compared."""
        self._say("comparing", total=None)

    def write(self) -> None:
        """The case and its report are written."""
        self._say("writing", total=None)

    def end(self) -> None:
        """The bundle of this thread is done."""
        if self._progress is not None and self._own.task is not None:
            self._progress.remove_task(self._own.task)
            self._own.task = None

    def _say(self, doing: str, *, total: int | None) -> None:
        if self._progress is None:
            return
        if self._own.task is not None:
            self._progress.remove_task(self._own.task)
        self._own.task = self._progress.add_task(self._own.name, total=total, doing=doing)


def _progress() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        TextColumn("{task.fields[doing]}", style="dim"),
        BarColumn(bar_width=28),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
