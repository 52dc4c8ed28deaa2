"""The product as a library: one call from files to a case."""

from __future__ import annotations

import datetime as dt
import tempfile
from os import PathLike
from pathlib import Path

from inspector.children.pool import ReadingPool
from inspector.core.case import Case
from inspector.errors import EmptyBundle
from inspector.pipeline import inspect_delivery
from inspector.reading.bundles import find_bundles
from inspector.settings import Settings
from inspector.toolkit import Toolkit


def inspect_bundle(
    path: str | PathLike[str],
    *,
    as_of: dt.date | None = None,
    watchlist: str | PathLike[str] | None = None,
    jobs: int | None = None,
    settings: Settings | None = None,
) -> Case:
    """Inspect one bundle: a folder, a file or an archive.

    `as_of` is how far our knowledge reaches (default: today), `watchlist` a CSV file with the columns name,
    aliases, country and reason, `jobs` the number of reading children (default: by cores and memory).

    Raises:
        EmptyBundle: the path holds nothing, or holds more than one bundle.
        InspectorError: the installation or the watch list cannot be used.
    """
    deliveries = find_bundles([Path(path)])
    if len(deliveries) != 1:
        raise EmptyBundle(file=str(path))
    tools = Toolkit.build(settings or Settings.load(), watchlist=Path(watchlist) if watchlist else None)
    day = as_of or dt.datetime.now(tz=dt.UTC).date()
    with tempfile.TemporaryDirectory(prefix="inspector-") as work, ReadingPool(tools.reading, jobs=jobs) as pool:
        return inspect_delivery(deliveries[0], pool, tools, as_of=day, work=Path(work)).case
