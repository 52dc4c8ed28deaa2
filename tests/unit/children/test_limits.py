"""Time and memory of a page and time of a bundle: kept below the limit, ended above it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inspector.children.options import ReadingOptions
from inspector.children.pool import ReadingPool
from inspector.core.box import PageId
from inspector.core.page import Page
from inspector.reading.intake import PageJob
from inspector.reading.limits import MIB, Limits
from tests.engines.measured import HELD_MEGABYTES, NAP_SECONDS
from tests.hostile.made import picture

WIDE = Limits(page_seconds=60, bundle_seconds=60, child_bytes=2000 * MIB)


def _read(folder: Path, engine: str, limits: Limits, *, pages: int = 1) -> list[Page]:
    (folder / "a.png").write_bytes(picture("PNG"))
    jobs = [PageJob(PageId("a.png", 1), folder / "a.png", "image/png", 1)] * pages
    options = ReadingOptions(engine=f"tests.engines.{engine}", second="none", limits=limits)
    with ReadingPool(options, jobs=1) as pool:
        list(pool.read([replace(jobs[0], media_type="text/unknown")]))  # start the child, so that only reading counts
        return list(pool.read(jobs, bundle="B1"))


def _codes(pages: list[Page]) -> list[str]:
    return [problem.code for page in pages for problem in page.problems]


@pytest.mark.parametrize(("share", "codes"), [(0.6, ["E107"]), (6.0, [])])
def test_time_of_a_page(share: float, codes: list[str], tmp_path: Path) -> None:
    limits = replace(WIDE, page_seconds=NAP_SECONDS * share)

    assert _codes(_read(tmp_path, "measured:napping", limits)) == codes


@pytest.mark.parametrize(("megabytes", "codes"), [(HELD_MEGABYTES - 50, ["E108"]), (HELD_MEGABYTES + 500, [])])
def test_memory_of_a_child(megabytes: int, codes: list[str], tmp_path: Path) -> None:
    limits = replace(WIDE, child_bytes=megabytes * MIB)

    assert _codes(_read(tmp_path, "measured:holding", limits)) == codes


@pytest.mark.parametrize(("naps", "codes"), [(1.4, ["E109"]), (20.0, [])])
def test_time_of_a_bundle(naps: float, codes: list[str], tmp_path: Path) -> None:
    limits = replace(WIDE, bundle_seconds=NAP_SECONDS * naps)

    pages = _read(tmp_path, "measured:napping", limits, pages=2)

    assert len(pages) == 2
    assert _codes(pages) == codes
