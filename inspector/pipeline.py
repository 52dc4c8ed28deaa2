"""The flow, in memory: a delivery becomes a bundle, a bundle becomes pages."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from inspector.children.pool import ReadingPool
from inspector.core.page import Page
from inspector.reading.bundles import Delivery
from inspector.reading.intake import Bundle, PageJob, take_in


def open_bundle(delivery: Delivery, pool: ReadingPool, work: Path) -> Bundle:
    """Take a delivery in; members of archives are unpacked into the private folder `work`."""
    return take_in(delivery, work, pool.survey, pool.options.limits)


def read_bundle(
    bundle: Bundle,
    pool: ReadingPool,
    *,
    pictures: Path | None = None,
    started: float | None = None,
    on_page: Callable[[Page], None] | None = None,
) -> Iterator[Page]:
    """The pages of a bundle, in order, as they are read.

    Page images for the report go to `pictures`, named by `picture_name`. `started` is the `time.monotonic()`
    at which the bundle was begun: its time covers taking in and reading.
    """
    limit = pool.options.limits.bundle_seconds
    seconds = limit if started is None else limit - (time.monotonic() - started)
    places = {job.id: picture_name(number) for number, job in enumerate(bundle.jobs, start=1)}

    def picture(job: PageJob) -> Path | None:
        return pictures / places[job.id] if pictures else None

    return pool.read(bundle.jobs, bundle=bundle.name, seconds=seconds, picture=picture, on_page=on_page)


def picture_name(number: int) -> str:
    """The file name of the image of the bundle's page of that number, counted from 1 over all files."""
    return f"page-{number:04d}.jpg"
