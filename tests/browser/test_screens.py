"""The pages in a real browser: by keyboard, for everybody, in both languages, with strangers' texts on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from inspector.core.case import Case
from inspector.core.finding import Problem
from tests.browser.conftest import axe_violations, opened, served
from tests.cases import contradictory, honest
from tests.unit.web.memory import MemoryDesk

HOSTILE = [
    "<script>window.broken = 1</script>",
    '"><img src=x onerror="window.broken=1">',
    "'-alert(1)-'",
    "{{ 7 * 7 }}{% raw %}",
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "../../../../etc/passwd",
    "'; DROP TABLE cases; --",
    "\u202egnp.exe",
    "javascript:window.broken=1",
    "<svg onload=window.broken=1>",
]  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> MemoryDesk:
    """A contradictory bundle, an honest one, one in work, one that failed; and an upload of them all."""
    made = MemoryDesk()
    case, images = contradictory(tmp_path)
    made.add("B042 镓", case, images)
    made.add("HT-26040", honest())
    made.add("in work", honest(), status="reading", level=None, score=None, reason="", pages_done=0)
    made.add(
        "broken", honest(), status="failed", level=None, score=None, problem="papers.pdf is locked with a password"
    )
    made.submit([], key="k", by="admin")
    return made


@pytest.fixture
def address(desk: MemoryDesk) -> Iterator[str]:
    with served(desk) as found:
        yield found


PAGES = [
    "/", "/?q=nothing-like-it", "/upload", "/batches/b1", "/cases/c1", "/cases/c2", "/cases/c4", "/cases/c1/report",
    "/cases/c1/pages/1", "/cases/c1/pages/3", "/audit", "/tokens", "/nothing-here",
]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
def test_axe_finds_nothing_wrong_with_any_page(browser: Browser, address: str, language: str) -> None:
    wrong: dict[str, list[str]] = {}
    with opened(browser, address, language=language, allow=("404",)) as page:
        for path in PAGES:
            page.goto(address + path)
            wrong[path] = axe_violations(page)
        page.goto(f"{address}/cases/c1")
        page.keyboard.press("?")
        wrong["keys"] = axe_violations(page)
        page.context.clear_cookies()
        page.goto(f"{address}/login")
        wrong["login"] = axe_violations(page)
    assert {path: found for path, found in wrong.items() if found} == {}


def test_axe_would_find_what_is_wrong(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        page.goto(address)
        page.evaluate("() => document.querySelector('label[for=q]').remove()")
        page.evaluate("() => document.querySelector('#q').removeAttribute('placeholder')")
        assert any("label" in line for line in axe_violations(page))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [1366, 1000, 390])
def test_no_page_is_wider_than_the_window(browser: Browser, address: str, width: int, language: str) -> None:
    with opened(browser, address, language=language, allow=("404",)) as page:
        page.set_viewport_size({"width": width, "height": 800})
        wide = {}
        for path in PAGES:
            page.goto(address + path)
            wide[path] = page.evaluate("() => document.documentElement.scrollWidth")
    assert {path: found for path, found in wide.items() if found > width} == {}


def test_the_queue_works_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        page.goto(address)
        for key in ("j", "j", "k"):
            page.keyboard.press(key)
        expect(page.locator("tr.here")).to_contain_text("B042 镓")
        page.keyboard.press("Enter")
        page.wait_for_url("**/cases/c1")
        page.keyboard.press("Escape")
        page.wait_for_url(f"{address}/")
        page.keyboard.press("/")
        page.keyboard.type("HT-26")
        expect(page.locator("tbody tr")).to_have_count(1)
        assert "q=HT-26" in page.url


def test_filters_narrow_the_queue_and_stay_in_the_address(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        page.goto(address)
        page.get_by_role("checkbox", name="Critical").check()
        expect(page.locator("tbody tr")).to_have_count(1)
        expect(page.locator("#total")).to_have_text("1 bundle")
        page.reload()
        expect(page.get_by_role("checkbox", name="Critical")).to_be_checked()
        page.locator("tbody a.name").click()
        assert "level=critical" in page.url


def judged(page: Page, finding: str) -> str:
    return page.locator(f'[data-finding="{finding}"] .mine').inner_text().strip()


def test_findings_are_judged_by_keyboard_and_taken_back(browser: Browser, address: str, desk: MemoryDesk) -> None:
    with opened(browser, address) as page:
        page.goto(f"{address}/cases/c1")
        first = page.locator("#finding").get_attribute("data-id")
        page.keyboard.press("c")
        page.keyboard.type("aluminium was never that dear")
        page.keyboard.press("Escape")
        page.keyboard.press("1")
        expect(page.locator(".said")).to_contain_text("Confirmed")
        expect(page.locator("#findings .mine").first).to_contain_text("Confirmed")
        assert desk.case("c1").reviews[first or ""].comment == "aluminium was never that dear"
        page.keyboard.press("j")
        expect(page.locator("#finding .number")).to_have_text("2")
        page.keyboard.press("2")
        expect(page.locator(".list h2 span")).to_have_text("2 of 4 judged")
        page.keyboard.press("2")  # the same again takes it back
        expect(page.locator(".list h2 span")).to_have_text("1 of 4 judged")
        assert [r.verdict for r in desk.case("c1").reviews.values()] == ["confirmed"]


def test_a_case_is_held_and_the_decision_undone(browser: Browser, address: str, desk: MemoryDesk) -> None:
    with opened(browser, address) as page:
        page.goto(f"{address}/cases/c1")
        page.get_by_label("Reason or note").fill("asked for an assay")
        page.get_by_role("button", name="Hold").click()
        expect(page.locator(".outcome .now")).to_contain_text("Held")
        expect(page.locator(".outcome .now")).to_contain_text("asked for an assay")
        page.keyboard.press("u")
        expect(page.locator(".outcome .now")).to_have_count(0)
    assert [record.what for record in desk.records if record.case] == ["decide", "undo"]


@pytest.mark.parametrize("act", ["decision", "review"])
def test_a_case_that_changed_meanwhile_shows_both_versions(
    browser: Browser, address: str, desk: MemoryDesk, act: str
) -> None:
    with opened(browser, address) as page:
        page.goto(f"{address}/cases/c1")
        desk.decide("c1", "refer", comment="by a colleague", version=1, by="colleague")
        if act == "decision":
            page.get_by_role("button", name="Release").click()
        else:
            page.keyboard.press("1")
        expect(page.get_by_role("heading", name="The case changed")).to_be_visible()
        expect(page.locator(".versions")).to_contain_text("version 1")
        expect(page.locator(".versions")).to_contain_text("version 2")
        expect(page.locator(".versions")).to_contain_text("by a colleague")
        page.get_by_role("link", name="Look at the present version").click()
        expect(page.locator(".outcome .now")).to_contain_text("Referred")
    assert (desk.case("c1").row.decision, desk.case("c1").reviews) == ("refer", {})


def test_the_report_says_what_was_decided(browser: Browser, address: str, desk: MemoryDesk) -> None:
    document = desk.case("c1").document or {}
    finding = document["findings"][0]["id"]
    desk.review("c1", finding, "confirmed", comment="seen it", version=1, by="admin")
    desk.decide("c1", "hold", comment="wait", version=2, by="admin")
    for language, words in (("en", ("Confirmed", "Held", "Not judged")), ("zh", ("已确认", "已暂扣", "尚未判定"))):
        with opened(browser, address, language=language) as page:
            page.goto(f"{address}/cases/c1/report")
            for word in (*words, "seen it", "wait"):
                expect(page.locator("main")).to_contain_text(word)


def test_papers_dropped_on_the_page_are_uploaded(browser: Browser, address: str, desk: MemoryDesk) -> None:
    with opened(browser, address) as page:
        page.goto(f"{address}/upload")
        dropped = page.evaluate_handle(
            """() => { const moved = new DataTransfer();
            moved.items.add(new File(['%PDF-1'], '发票 "A".pdf')); moved.items.add(new File(['x'.repeat(99)], 'b.png'));
            return moved; }"""
        )
        page.dispatch_event("[data-drop]", "dragenter", {"dataTransfer": dropped})
        expect(page.locator(".drop.over")).to_be_visible()
        page.dispatch_event("[data-drop]", "drop", {"dataTransfer": dropped})
        page.wait_for_url("**/batches/*")
        expect(page.locator("h1")).to_have_text("Upload")
    assert sorted(len(content) for content in desk.stored.values()) == [6, 99]
    assert "b.png" in desk.stored


def test_a_folder_is_chosen_with_the_paths_in_it(
    browser: Browser, address: str, desk: MemoryDesk, tmp_path: Path
) -> None:
    for name in ("one/a.pdf", "two/b.pdf"):
        path = tmp_path / "bundles" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(b"%PDF-")
    with opened(browser, address) as page:
        page.goto(f"{address}/upload")
        page.get_by_label("One bundle for each folder").check()
        page.locator("#folder").set_input_files(tmp_path / "bundles")
        page.wait_for_url("**/batches/*")
    assert sorted(desk.stored) == ["bundles/one/a.pdf", "bundles/two/b.pdf"]
    assert desk.records[-1].payload["grouping"] == "folders"


def test_an_upload_that_fails_says_why_and_can_be_tried_again(browser: Browser, address: str, desk: MemoryDesk) -> None:
    from inspector.errors import StoreFull

    whole = desk.store_file
    desk.store_file = lambda *_: (_ for _ in ()).throw(StoreFull(reason="no room"))  # type: ignore[method-assign]
    with opened(browser, address, allow=("507",)) as page:
        page.goto(f"{address}/upload")
        page.locator("#files").set_input_files({"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-"})
        expect(page.locator(".failed-text")).to_be_visible()
        desk.store_file = whole  # type: ignore[method-assign]
        page.get_by_role("button", name="Try again").click()
        page.wait_for_url("**/batches/*")
    assert list(desk.stored) == ["a.pdf"]


def hostile(case: Case) -> Case:
    """The case with strangers' texts wherever a paper can put one."""
    text = " ".join(HOSTILE)
    findings = tuple(
        replace(f, title=HOSTILE[n], message=text, evidence=tuple(replace(e, quote=text) for e in f.evidence))
        for n, f in enumerate(case.findings)
    )
    documents = tuple(
        replace(d, fields=tuple(replace(f, text=text, value=HOSTILE[0]) for f in d.fields)) for d in case.documents
    )
    files = tuple(replace(f, name=HOSTILE[n]) for n, f in enumerate(case.files))
    problems = tuple(Problem("E106", text, text, HOSTILE[1], 1) for _ in range(2))
    return replace(case, findings=findings, documents=documents, files=files, problems=problems)


@pytest.mark.parametrize("name", HOSTILE)
def test_texts_of_strangers_run_nowhere(browser: Browser, tmp_path: Path, name: str) -> None:
    desk = MemoryDesk()
    case, images = contradictory(tmp_path)
    key = desk.add(name, hostile(case), images, reason=name, problem=name)
    desk.decide(key, "hold", comment=name, version=1, by=name)
    desk.make_token(name, by=name)
    desk.submit([], name=name, key="k", by=name)
    with served(desk) as address, opened(browser, address, allow=("404",)) as page:
        for path in (
            "/",
            "/upload",
            "/batches/b1",
            "/cases/c1",
            "/cases/c1/report",
            "/cases/c1/pages/1",
            "/audit",
            "/tokens",
        ):
            page.goto(address + path)
            assert page.evaluate("() => window.broken") is None, path
            assert page.locator("script:not([src])").count() == 0
            assert page.locator("img[onerror], svg[onload], [href^='javascript:']").count() == 0
        page.goto(f"{address}/")
        expect(page.locator("tbody a.name")).to_have_count(1)
        page.goto(f"{address}/?q={name}")
        assert page.evaluate("() => window.broken") is None
