"""The real bench: tools and reading children, used for all the bundles of a call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from inspector.children.pool import ReadingPool
from inspector.cli.bar import Bar
from inspector.cli.beside import LARGEST, JudgeAway, JudgeBeside
from inspector.cli.inspecting import Order
from inspector.cli.judging import judged
from inspector.core.case import Case
from inspector.core.page import Page
from inspector.documents.kind import DocumentKind
from inspector.pipeline import BundleRead, read_delivery
from inspector.reading.bundles import Delivery
from inspector.reading.intake import Bundle
from inspector.report.view import Enclosures
from inspector.toolkit import Toolkit


class _Turn:
    """The turn of one bundle to be read; it may be passed on before its end."""

    def __init__(self, lock: Lock) -> None:
        self._lock = lock
        self._is_ours = False

    def __enter__(self) -> _Turn:
        self._is_ours = self._lock.acquire()
        return self

    def __exit__(self, *what: object) -> None:
        self.pass_on()

    def pass_on(self) -> None:
        if self._is_ours:
            self._is_ours = False
            self._lock.release()


@dataclass(frozen=True, slots=True)
class RealBench:
    """Inspects bundles with the children of one pool.

    It may be asked by several threads at once. One bundle is read at a time, so that its time is its own; the next
    begins when no child would otherwise have work, while the one before is judged: by the process `beside` where
    there is one, else here. `tools` are built when they are first asked for.
    """

    pool: ReadingPool
    kinds: Mapping[str, DocumentKind]
    tools: Callable[[], Toolkit]
    order: Order
    beside: JudgeBeside | None = None
    _reads: Lock = field(default_factory=Lock)
    _judges: Lock = field(default_factory=Lock)

    def inspect(self, delivery: Delivery, work: Path, bar: Bar) -> tuple[Case, Enclosures]:
        """Read and judge one bundle; what its report encloses lives as long as `work` does."""
        left = 0

        def opened(bundle: Bundle) -> None:
            nonlocal left
            left = len(bundle.jobs)
            bar.pages(left)

        def read(page: Page) -> None:
            nonlocal left
            left -= 1
            bar.page()
            if self.beside is not None:
                self.beside.check()
            if left < self.pool.jobs:
                turn.pass_on()

        with _Turn(self._reads) as turn:
            bundle = read_delivery(delivery, self.pool, work=work, kinds=self.kinds, on_bundle=opened, on_page=read)
        bar.judge()
        return self._judged(bundle, work)

    def _judged(self, read: BundleRead, work: Path) -> tuple[Case, Enclosures]:
        if self.beside is not None and len(read.pages) <= LARGEST:
            try:
                return self.beside.judge(read, work)
            except JudgeAway:
                if self.beside.is_closed:  # the run was interrupted: nobody waits for this case
                    raise
                # This bundle or another was too much for it: it is judged here.
        with self._judges:
            return judged(read, self.tools(), self.order.as_of, work)
