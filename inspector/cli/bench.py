"""The real bench: tools and reading children, used for all the bundles of a call."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from inspector.children.pool import ReadingPool
from inspector.cli.bar import Bar
from inspector.cli.inspecting import Order
from inspector.core.case import Case
from inspector.core.page import Page
from inspector.pipeline import judge, read_delivery
from inspector.reading.bundles import Delivery
from inspector.reading.intake import Bundle
from inspector.report.documents_json import write_documents
from inspector.report.laws import laws
from inspector.report.pages_json import without_words, write_pages
from inspector.report.publish import DOCUMENTS, PAGES
from inspector.report.view import CheckText, Enclosures
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
    begins when no child would otherwise have work, while the one before is judged.
    """

    pool: ReadingPool
    tools: Toolkit
    order: Order
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
            if left < self.pool.jobs:
                turn.pass_on()

        with _Turn(self._reads) as turn:
            kinds = self.tools.kinds
            pages = read_delivery(delivery, self.pool, work=work, kinds=kinds, on_bundle=opened, on_page=read)
        with self._judges:
            bar.judge()
            made = judge(pages, self.tools, as_of=self.order.as_of)
        kept = work / "kept"
        kept.mkdir()
        write_pages(kept / PAGES, made.case.pages)
        write_documents(kept / DOCUMENTS, made.case)
        checks = {check.id: CheckText(check.title, check.explanation) for check in self.tools.checks.values()}
        known = laws(self.tools.catalogue.announcements)
        # A large bundle has a hundred thousand words, and the report takes memory too: they are let go before.
        return without_words(made.case), Enclosures(made.pictures, checks, known, kept)
