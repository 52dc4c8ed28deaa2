"""One pool of children, with scaled limits, for all hostile files: children stay warm between the cases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.reading.limits import MIB, Limits

LIMITS = Limits(
    bundle_bytes=100 * MIB,
    pages=100,
    archive_depth=3,
    members=200,
    expanded_bytes=64 * MIB,
    page_seconds=10,
    bundle_seconds=30,
    child_bytes=600 * MIB,
    sheet_cells=20_000,
)


@pytest.fixture(scope="session")
def pool() -> Iterator[ReadingPool]:
    """Two children without a recogniser."""
    with ReadingPool(ReadingOptions(engine="none", second="none", limits=LIMITS), jobs=2) as shared:
        yield shared
