"""What could not be read is hatched where it stands, on the page and beside the evidence."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from fastapi.testclient import TestClient

from inspector.casework.desk import Desk
from inspector.core.box import Box
from tests.cases import contradictory
from tests.judged import put


def half_read(desk: Desk, tmp_path: Path) -> str:
    """A contradictory bundle; on its first page two places could not be read."""
    case, images = contradictory(tmp_path)
    first = next(page for page in case.pages if page.id in images)
    boxes = (Box(first.id, 0.1, 0.2, 0.3, 0.25), Box(first.id, 0.5, 0.5, 0.75, 0.6))
    pages = tuple(replace(page, unread=boxes) if page is first else page for page in case.pages)
    return put(desk, "half", replace(case, pages=pages), images)


def test_unread_places_are_hatched_in_the_pixels_of_the_page(reviewer: TestClient, desk: Desk, tmp_path: Path) -> None:
    case = half_read(desk, tmp_path)
    page = reviewer.get(f"/cases/{case}/pages/1").text
    assert "Hatched: 2 places look like print" in page
    assert 'id="hatch"' in page
    wide, high = (int(v) for v in re.findall(r'<image href="[^"]+" width="(\d+)" height="(\d+)"', page)[0])
    drawn = re.findall(r'class="unread" fill="url\(#hatch\)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"', page)
    assert [(float(x), float(y), float(w)) for x, y, w in drawn] == [
        (0.1 * wide, 0.2 * high, 0.2 * wide), (0.5 * wide, 0.5 * high, 0.25 * wide)
    ]  # fmt: skip


def test_the_case_hatches_its_small_pages_and_its_evidence(reviewer: TestClient, desk: Desk, tmp_path: Path) -> None:
    case = half_read(desk, tmp_path)
    for language, words in (("en", "2 places not read"), ("zh", "2 处未读出")):
        reviewer.cookies.set("inspector_language", language)
        page = reviewer.get(f"/cases/{case}").text
        assert page.count("url(#hatch-small)") == 2
        assert words in page
    assert 'fill="url(#hatch)"' in page, "the gravest finding points at the page"


def test_a_page_that_was_read_whole_says_nothing_of_it(reviewer: TestClient, grave: str) -> None:
    for address in (f"/cases/{grave}", f"/cases/{grave}/pages/1"):
        assert 'class="unread"' not in reviewer.get(address).text
