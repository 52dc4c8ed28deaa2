"""Opens the place where the work is done, as the settings say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from inspector.casework.desk import open_office
from inspector.casework.steps import Workshop
from inspector.children.pool import ReadingPool
from inspector.settings import Settings
from inspector.toolkit import Toolkit, reading_options


@contextmanager
def open_workshop(settings: Settings, *, data: Path | None = None, jobs: int | None = None) -> Iterator[Workshop]:
    """An office with reading children and tools; the tools are built when the first case is judged.

    Raises:
        StoreAway: the database does not answer.
        InspectorError: a setting or the watch list is at fault.
    """
    office = open_office(settings, data=data)
    office.prepare()

    @lru_cache(maxsize=1)
    def tools() -> Toolkit:
        return Toolkit.build(settings, watchlist=settings.service.watchlist)

    with ReadingPool(reading_options(settings), jobs=jobs) as pool:
        pool.start()
        try:
            yield Workshop(office, pool, tools)
        finally:
            office.database.close()
