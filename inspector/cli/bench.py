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
from inspector.report.laws import laws
from inspector.report.view import CheckText, Enclosures
from inspector.toolkit import Toolkit


@dataclass(frozen=True, slots=True)
class RealBench:
    """Inspects bundles with the children of one pool.

    It may be asked by several threads at once: one bundle is read at a time, so that its time is its own, while
    the one before it is judged.
    """

    pool: ReadingPool
    tools: Toolkit
    order: Order
    _reads: Lock = field(default_factory=Lock)
    _judges: Lock = field(default_factory=Lock)

    def inspect(self, delivery: Delivery, work: Path, bar: Bar) -> tuple[Case, Enclosures]:
        """Read and judge one bundle; what its report encloses lives as long as `work` does."""

        def opened(bundle: Bundle) -> None:
            bar.pages(len(bundle.jobs))

        def read(page: Page) -> None:
            bar.page()

        with self._reads:
            pages = read_delivery(delivery, self.pool, work=work, on_bundle=opened, on_page=read)
        with self._judges:
            bar.judge()
            made = judge(pages, self.tools, as_of=self.order.as_of)
        checks = {check.id: CheckText(check.title, check.explanation) for check in self.tools.checks.values()}
        return made.case, Enclosures(made.pictures, checks, laws(self.tools.catalogue.announcements))
