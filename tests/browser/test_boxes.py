"""Where a box is drawn in the browser, there the print is: at any zoom, and on pages that lie on their side."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Locator, Page

from inspector.core.box import Box, PageId
from inspector.core.case import Case, MadeWith
from inspector.core.finding import Evidence, Finding, Score, Severity
from inspector.core.page import Page as ReadPage
from tests.browser.conftest import Service, opened, served
from tests.judged import new_desk, put

WIDE, HIGH = 910, 1287
TURNS = (0, 90, 180, 270)
# Left, top, right, bottom in pixels of the page as delivered.
MARK = (200, 300, 390, 340)
OTHER = (520, 900, 700, 925)
MOST_PIXELS_OFF = 2.0


def marked_pages(folder: Path) -> tuple[Case, dict[PageId, Path]]:
    """A page for each turn, each with two places painted in one colour, and a finding that points at both."""
    images: dict[PageId, Path] = {}
    findings = []
    for turn in TURNS:
        page = PageId(f"turned {turn}.jpg", 1)
        sheet = Image.new("RGB", (WIDE, HIGH), "white")
        pen = ImageDraw.Draw(sheet)
        for left, top, right, bottom in (MARK, OTHER):
            pen.rectangle((left, top, right - 1, bottom - 1), fill=(255, 0, 255))
        images[page] = folder / f"{turn}.png.jpg"
        sheet.save(images[page], "JPEG", quality=97, subsampling=0)
        first, second = (Box(page, a / WIDE, b / HIGH, c / WIDE, d / HIGH) for a, b, c, d in (MARK, OTHER))
        places = (Evidence("declared", "one", page.file, (first,)), Evidence("compared", "two", page.file, (second,)))
        findings.append(
            Finding(f"turn-{turn}", "turn", "weight_conflict", Severity.HIGH, 0.9, "Turned", "Two places.", places)
        )
    pages = tuple(ReadPage(p, WIDE, HIGH, (), "ocr", turn=t) for p, t in zip(images, TURNS, strict=True))
    made = MadeWith("0", "0", "none")
    score = Score(0.9, "high")
    return Case("turned", "complete", "2026-11-24", (), (), tuple(findings), (), score, made, pages), images


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Service, str]]:
    folder = tmp_path_factory.mktemp("marked")
    case, images = marked_pages(folder)
    with new_desk(folder / "data") as desk, served(desk) as found:
        yield found, put(desk, "turned", case, images)


def painted(page: Page, view: Locator) -> np.ndarray:
    """The corners of what is painted, in pixels of the window, as a camera sees it: without our boxes."""
    place = view.bounding_box()
    assert place
    page.evaluate("() => document.querySelectorAll('svg.boxes').forEach((s) => { s.style.visibility = 'hidden'; })")
    seen = np.asarray(Image.open(BytesIO(view.screenshot())).convert("RGB")).astype(int)
    page.evaluate("() => document.querySelectorAll('svg.boxes').forEach((s) => { s.style.visibility = ''; })")
    rows, columns = np.nonzero((seen[..., 0] > 190) & (seen[..., 1] < 130) & (seen[..., 2] > 190))
    return np.array(
        [
            columns.min() + place["x"],
            rows.min() + place["y"],
            columns.max() + 1 + place["x"],
            rows.max() + 1 + place["y"],
        ]
    )


def drawn(box: Locator) -> np.ndarray:
    place = box.bounding_box()
    assert place
    return np.array([place["x"], place["y"], place["x"] + place["width"], place["y"] + place["height"]])


@pytest.mark.parametrize("turn", TURNS)
def test_both_boxes_lie_on_the_print_at_every_zoom(browser: Browser, turned: tuple[Service, str], turn: int) -> None:
    service, case = turned
    with opened(browser, service) as page:
        page.goto(f"/cases/{case}/findings/turn-{turn}")
        pieces = page.locator("[data-piece]")
        assert pieces.count() == 2
        for index in range(2):
            piece = pieces.nth(index)
            for zoom in (None, "in", "out"):
                if zoom:
                    piece.locator(f"[data-zoom={zoom}]").click()
                off = np.abs(drawn(piece.locator("[data-box]")) - painted(page, piece.locator(".view")))
                assert off.max() <= MOST_PIXELS_OFF, (index, zoom, off)


@pytest.mark.parametrize("turn", TURNS)
def test_the_whole_page_shows_all_boxes_where_they_are(
    browser: Browser, turned: tuple[Service, str], turn: int
) -> None:
    service, case = turned
    with opened(browser, service) as page:
        page.goto(f"/cases/{case}/pages/{TURNS.index(turn) + 1}")
        boxes = page.locator("[data-box]")
        assert boxes.count() == 2
        corners = np.array([drawn(boxes.nth(n)) for n in range(2)])
        around = np.concatenate([corners[:, :2].min(axis=0), corners[:, 2:].max(axis=0)])
        off = np.abs(around - painted(page, page.locator(".view")))
        assert off.max() <= MOST_PIXELS_OFF, off


def test_the_camera_would_see_a_box_in_the_wrong_place(browser: Browser, turned: tuple[Service, str]) -> None:
    service, case = turned
    with opened(browser, service) as page:
        page.goto(f"/cases/{case}/findings/turn-90")
        piece = page.locator("[data-piece]").first
        page.evaluate("() => document.querySelector('[data-box]').setAttribute('x', '0.23')")
        off = np.abs(drawn(piece.locator("[data-box]")) - painted(page, piece.locator(".view")))
        assert off.max() > MOST_PIXELS_OFF
