"""Opens the place where the work is done, as the settings say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from threading import Lock, Thread

from inspector.casework.desk import open_office
from inspector.casework.steps import Workshop
from inspector.children.pool import ReadingPool
from inspector.errors import InspectorError
from inspector.settings import Settings
from inspector.toolkit import Toolkit, reading_options


@contextmanager
def open_workshop(settings: Settings, *, data: Path | None = None, jobs: int | None = None) -> Iterator[Workshop]:
    """An office with reading children and tools; both are made ready now, while nobody waits for them.

    Raises:
        StoreAway: the database does not answer.
        SetupError: a setting is at fault. One that only judging needs is told when the first case is judged.
    """
    office = open_office(settings, data=data)
    office.prepare()

    building = Lock()  # whoever comes while they are built waits for them and does not build them a second time

    @lru_cache(maxsize=1)
    def built() -> Toolkit:
        return Toolkit.build(settings, watchlist=settings.service.watchlist)

    def tools() -> Toolkit:
        with building:
            return built()

    def warm() -> None:
        with suppress(InspectorError):  # it is told to whoever judges
            tools()

    with ReadingPool(reading_options(settings), jobs=jobs) as pool:
        pool.start()
        warming = Thread(target=warm, name="tools")
        warming.start()
        try:
            yield Workshop(office, pool, tools)
        finally:
            office.database.close()
            warming.join()
