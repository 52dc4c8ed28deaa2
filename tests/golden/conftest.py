"""One set of tools and reading children for all golden tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspector.children.pool import ReadingPool
from inspector.core.case import Case
from inspector.pipeline import inspect_delivery
from inspector.reading.bundles import find_bundles
from inspector.settings import Settings
from inspector.toolkit import Toolkit

AS_OF = dt.date(2026, 11, 24)
Inspect = Callable[[Path], Case]


@pytest.fixture(scope="module")
def inspect(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Inspect]:
    """The whole way from a folder to a case."""
    tools = Toolkit.build(Settings.load())

    with ReadingPool(tools.reading, jobs=2) as pool:

        def run(folder: Path) -> Case:
            (delivery,) = find_bundles([folder])
            return inspect_delivery(delivery, pool, tools, as_of=AS_OF, work=tmp_path_factory.mktemp("work")).case

        yield run
