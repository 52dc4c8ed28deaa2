"""The progress bar: on standard error, per page, and only where a person looks."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from inspector.core.visible import visible

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_LONGEST_NAME = 28


class Bar:
    """Shows which bundle is worked on and how many of its pages are read; silent where stderr is no terminal."""

    def __init__(self, bundles: int, *, shown: bool | None = None) -> None:
        self._bundles = bundles
        self._number = 0
        self._name = ""
        self._shown = sys.stderr.isatty() if shown is None else shown
        self._progress: Progress | None = None
        self._task: TaskID | None = None

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
        """The next bundle is opened."""
        self._number += 1
        self._name = visible(name, longest=_LONGEST_NAME)
        self._say("opening", total=None)

    def pages(self, total: int) -> None:
        """The bundle is open and has so many pages."""
        self._say("reading", total=total)

    def page(self) -> None:
        """One more page is read."""
        if self._progress is not None and self._task is not None:
            self._progress.advance(self._task)

    def judge(self) -> None:
        """All pages are read; the papers are compared."""
        self._say("comparing", total=None)

    def write(self) -> None:
        """The case and its report are written."""
        self._say("writing", total=None)

    def _say(self, doing: str, *, total: int | None) -> None:
        if self._progress is None:
            return
        if self._task is not None:
            self._progress.remove_task(self._task)
        count = f"{self._number}/{self._bundles} " if self._bundles > 1 else ""
        self._task = self._progress.add_task(f"{count}{self._name}", total=total, doing=doing)


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
