"""Takes the pictures of docs/ anew: `python -m tests.browser.screenshots [FOLDER]`."""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from inspector.casework.desk import Desk
from inspector.children.pool import ReadingPool
from inspector.pipeline import Inspected, inspect_delivery
from inspector.reading.bundles import find_bundles
from inspector.settings import Settings
from inspector.toolkit import Toolkit
from tests.browser.conftest import CHROMIUM, Service, opened, served
from tests.judged import document_of, new_desk, put

ROOT = Path(__file__).parents[2]
DAY = dt.date(2026, 11, 24)
WIDE, HIGH = 1280, 800


def inspected(work: Path) -> Iterator[tuple[str, Inspected]]:
    """The example bundles, read and judged."""
    settings = Settings.load()
    tools = Toolkit.build(settings)
    with ReadingPool(tools.reading, jobs=1) as pool:
        for delivery in find_bundles(sorted((ROOT / "examples").iterdir())):
            folder = work / delivery.name
            folder.mkdir()
            yield delivery.name, inspect_delivery(delivery, pool, tools, as_of=DAY, work=folder)


def fill(desk: Desk, work: Path) -> dict[str, str]:
    """Put the examples into the queue, one of them decided; says the id of each."""
    ids = {}
    for name, found in inspected(work):
        top = next((f for f in found.case.findings if f.severity >= 2), None)
        ids[name] = put(desk, name, found.case, found.pictures, reason_zh=top.message_zh if top else "")
    contradictory = next(key for name, key in ids.items() if "contradictory" in name)
    finding, version = document_of(desk, contradictory)["findings"][0]["id"], desk.row(contradictory).version
    desk.review(contradictory, finding, "confirmed", comment="The total is wrong.", version=version, by="admin")
    desk.decide(contradictory, "hold", comment="Asked for a corrected invoice.", version=version + 1, by="admin")
    return ids


def telling(desk: Desk, case: str) -> str:
    """Where the first finding is shown that has two places on paper."""
    for finding in document_of(desk, case)["findings"]:
        if len({(e["file"], e["page"]) for e in finding["evidence"] if e.get("box")}) > 1:
            return f"/cases/{case}/findings/{finding['id']}"
    return f"/cases/{case}"


def take(browser: Browser, desk: Desk, service: Service, ids: dict[str, str], folder: Path) -> None:
    """The queue and a case in both languages, and the page where papers are dropped."""
    case = telling(desk, next(key for name, key in ids.items() if "gallium" in name))
    wanted = {"queue": ("/", "en"), "case": (case, "en"), "case-zh": (case, "zh"), "upload": ("/upload", "en")}
    for name, (path, language) in wanted.items():
        with opened(browser, service, language=language) as page:
            page.set_viewport_size({"width": WIDE, "height": HIGH if name.startswith("case") else 560})
            page.goto(path)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=folder / f"{name}.png")


def main(folder: Path) -> None:
    """Take all pictures into a folder."""
    with tempfile.TemporaryDirectory() as name, new_desk(Path(name) / "data") as desk, sync_playwright() as playwright:
        ids = fill(desk, Path(name))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with served(desk) as service:
            take(browser, desk, service, ids, folder)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs")
