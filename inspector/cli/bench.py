"""The real bench: settings, tools and reading children, opened once for all the bundles of a call."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inspector.children.pool import ReadingPool
from inspector.cli.bar import Bar
from inspector.cli.inspecting import Order
from inspector.core.case import Case
from inspector.core.page import Page
from inspector.pipeline import inspect_delivery
from inspector.reading.bundles import Delivery
from inspector.reading.intake import Bundle
from inspector.report.laws import laws
from inspector.report.view import CheckText, Enclosures
from inspector.settings import Settings
from inspector.toolkit import Toolkit


@dataclass(frozen=True, slots=True)
class RealBench:
    """Inspects bundles with the children of one pool."""

    pool: ReadingPool
    tools: Toolkit
    order: Order

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
            if left == 0:
                bar.judge()

        made = inspect_delivery(
            delivery, self.pool, self.tools, as_of=self.order.as_of, work=work, on_bundle=opened, on_page=read
        )
        checks = {check.id: CheckText(check.title, check.explanation) for check in self.tools.checks.values()}
        return made.case, Enclosures(made.pictures, checks, laws(self.tools.catalogue.announcements))


@contextmanager
def open_bench(order: Order) -> Iterator[RealBench]:
    """The tools as the settings say and the children that the order allows; closed at the end.

    Raises:
        InspectorError: a setting, the watch list or the installation is at fault.
    """
    tools = Toolkit.build(Settings.load(), watchlist=order.watchlist)
    with ReadingPool(tools.reading, jobs=order.jobs) as pool:
        yield RealBench(pool, tools, order)
