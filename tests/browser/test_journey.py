"""From the papers to the report with the real program: `inspector serve`, its workers, and a browser before it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Program

ROOT = Path(__file__).parents[2]
PAPERS = sorted((ROOT / "examples" / "03-hidden-gallium-bilingual").iterdir())
MOST_MEMORY = 300 * 1024 * 1024
PATIENCE = 120_000
MODELS = ("torch", "spacy", "openvino", "onnxruntime", "transformers", "rapidocr", "tokenizers")


def dark_within(view: Locator, box: Locator) -> float:
    """The share of dark pixels in what a box covers, as a camera sees it: print is dark, paper is not."""
    frame, inside = view.bounding_box(), box.bounding_box()
    assert frame
    assert inside
    seen = np.asarray(Image.open(BytesIO(view.screenshot())).convert("L"))
    x, y = inside["x"] - frame["x"], inside["y"] - frame["y"]
    covered = seen[round(y) : round(y + inside["height"]), round(x) : round(x + inside["width"])]
    return float((covered < 110).mean())


@pytest.fixture(scope="module")
def page(browser: Browser, program: Program) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1366, "height": 900}, locale="en-GB")
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE)
    opened.goto(program.way_in)
    yield opened
    context.close()


@pytest.mark.slow
def test_from_papers_to_the_report_in_both_languages(page: Page, program: Program) -> None:
    _upload_and_wait(page)
    _find_it_in_the_queue(page)
    _look_at_both_pieces(page)
    _decide(page)
    _read_the_report(page)
    assert program.process.memory_info().rss <= MOST_MEMORY


def _upload_and_wait(page: Page) -> None:
    page.goto(page.url.split("/login")[0].rstrip("/"))
    page.get_by_role("link", name="Upload papers").click()
    page.locator("#files").set_input_files([str(path) for path in PAPERS])
    page.wait_for_url("**/batches/*")
    expect(page.locator(".strip i")).to_have_count(len(PAPERS), timeout=PATIENCE)
    expect(page.locator(".lot .level")).to_have_text(re.compile("High|Critical"), timeout=PATIENCE)
    expect(page.locator(".strip i.read")).to_have_count(len(PAPERS))
    expect(page.locator("#batch-totals")).to_have_text("1 of 1 bundles judged")


def _find_it_in_the_queue(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("q")
    page.wait_for_url(re.compile(r":\d+/$"))
    row = page.locator("tbody tr")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("gallium")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*")


def _look_at_both_pieces(page: Page) -> None:
    expect(page.locator("#finding .message")).to_contain_text("610.16")
    for number in range(2, page.locator("[data-finding]").count() + 1):
        if page.locator("[data-piece] [data-box]").count() > 1:
            break
        page.keyboard.press("j")
        expect(page.locator("#finding .number")).to_have_text(str(number))
    for n in range(2):
        piece = page.locator("[data-piece]").nth(n)
        for zoom in ("box", "in"):
            piece.locator(f"[data-zoom={zoom}]").click()
            assert dark_within(piece.locator(".view"), piece.locator("[data-box]").first) > 0.05, (n, zoom)


def _decide(page: Page) -> None:
    page.locator("[data-finding]").first.click()
    expect(page.locator("#finding .number")).to_have_text("1")
    page.keyboard.press("1")
    expect(page.locator(".said")).to_contain_text("Confirmed")
    page.locator("#outcome-note").fill("held until an assay comes")
    page.get_by_role("button", name="Hold").click()
    expect(page.locator(".outcome .now")).to_contain_text("Held")


def _read_the_report(page: Page) -> None:
    page.keyboard.press("r")
    page.wait_for_url("**/report*")
    for word in ("Held", "Confirmed", "held until an assay comes", "610.16"):
        expect(page.locator("main")).to_contain_text(word)
    page.get_by_role("link", name="中文").click()
    for word in ("已扣留", "属实", "held until an assay comes", "镓"):
        expect(page.locator("main")).to_contain_text(word)
    assert page.locator("html").get_attribute("lang") == "zh-Hans"
    page.get_by_role("link", name="English").click()
    with page.expect_download() as kept:
        page.get_by_role("link", name="Full report, one file").click()
    text = Path(kept.value.path()).read_text(encoding="utf-8")
    assert "held until an assay comes" in text


def test_the_page_process_loads_no_model() -> None:
    """The modules of a process that made a desk and the service, and answered."""
    asked = """
import sys, tempfile
from pathlib import Path
from fastapi.testclient import TestClient
from inspector.casework.desk import Desk
from inspector.settings import Settings
from inspector.web.app import create_app
with tempfile.TemporaryDirectory() as folder, Desk.open(Settings.load(), broker="", data=Path(folder)) as desk:
    with TestClient(create_app(desk)) as client:
        client.get("/enter", params={"key": desk.way_in()})
        assert client.get("/", headers={"Accept": "text/html"}).status_code == 200
print(*{name.partition(".")[0] for name in sys.modules})
"""
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "fastapi" in loaded
    assert loaded & set(MODELS) == set()
