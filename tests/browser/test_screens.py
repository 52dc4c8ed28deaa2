"""The pages in a real browser: by keyboard, for everybody, in both languages, with strangers' texts on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from inspector.casework.desk import Desk
from inspector.core.case import Case
from inspector.core.finding import Problem
from inspector.errors import StoreFull
from tests.browser.conftest import Service, axe_violations, opened, served
from tests.cases import contradictory, honest
from tests.judged import document_of, new_desk, put

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


@dataclass(frozen=True, slots=True)
class Room:
    """A service with a contradictory bundle, an honest one, one in work and one that failed."""

    desk: Desk
    service: Service
    grave: str
    clear: str
    working: str
    failed: str
    batch: str


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    nothing = {"level": None, "score": None, "reason": "", "rank": -1}
    with new_desk(tmp_path / "data") as desk, served(desk) as service:
        case, images = contradictory(tmp_path)
        grave, clear = put(desk, "B042 镓", case, images), put(desk, "HT-26040", honest())
        working = put(desk, "in work", honest(), status="reading", pages_done=0, **nothing)
        failed = put(desk, "broken", honest(), status="failed", problem="papers.pdf is locked", **nothing)
        yield Room(desk, service, grave, clear, working, failed, desk.row(working).batch)


def every_page(room: Room) -> list[str]:
    grave = f"/cases/{room.grave}"
    return [
        "/", "/?q=nothing-like-it", "/upload", f"/batches/{room.batch}", grave, f"/cases/{room.clear}",
        f"/cases/{room.working}", f"/cases/{room.failed}", f"{grave}/report", f"{grave}/pages/1", f"{grave}/pages/3",
        "/audit", "/tokens", "/nothing-here",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
def test_axe_finds_nothing_wrong_with_any_page(browser: Browser, room: Room, language: str) -> None:
    wrong: dict[str, list[str]] = {}
    with opened(browser, room.service, language=language, allow=("404",)) as page:
        for path in every_page(room):
            page.goto(path)
            wrong[path] = axe_violations(page)
        page.goto(f"/cases/{room.grave}")
        page.keyboard.press("?")
        wrong["keys"] = axe_violations(page)
        page.context.clear_cookies()
        page.goto("/login")
        wrong["login"] = axe_violations(page)
    assert {path: found for path, found in wrong.items() if found} == {}


def test_axe_would_find_what_is_wrong(browser: Browser, room: Room) -> None:
    with opened(browser, room.service) as page:
        page.goto("/")
        page.evaluate("() => document.querySelector('label[for=q]').remove()")
        page.evaluate("() => document.querySelector('#q').removeAttribute('placeholder')")
        assert any("label" in line for line in axe_violations(page))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [1366, 1000, 390])
def test_no_page_is_wider_than_the_window(browser: Browser, room: Room, width: int, language: str) -> None:
    with opened(browser, room.service, language=language, allow=("404",)) as page:
        page.set_viewport_size({"width": width, "height": 800})
        wide = {}
        for path in every_page(room):
            page.goto(path)
            wide[path] = page.evaluate("() => document.documentElement.scrollWidth")
    assert {path: found for path, found in wide.items() if found > width} == {}


def test_the_queue_works_by_keyboard(browser: Browser, room: Room) -> None:
    with opened(browser, room.service) as page:
        page.goto("/")
        for key in ("j", "j", "k"):
            page.keyboard.press(key)
        expect(page.locator("tr.here")).to_contain_text("B042 镓")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/cases/{room.grave}")
        page.keyboard.press("Escape")
        page.wait_for_url(f"{room.service.address}/")
        page.keyboard.press("/")
        page.keyboard.type("HT-26")
        expect(page.locator("tbody tr")).to_have_count(1)
        assert "q=HT-26" in page.url


def test_filters_narrow_the_queue_and_stay_in_the_address(browser: Browser, room: Room) -> None:
    with opened(browser, room.service) as page:
        page.goto("/")
        page.get_by_role("checkbox", name="Critical").check()
        expect(page.locator("tbody tr")).to_have_count(1)
        expect(page.locator("#total")).to_have_text("1 bundle")
        page.reload()
        expect(page.get_by_role("checkbox", name="Critical")).to_be_checked()
        page.locator("tbody a.name").click()
        assert "level=critical" in page.url


def judged(page: Page, finding: str) -> str:
    return page.locator(f'[data-finding="{finding}"] .mine').inner_text().strip()


def test_findings_are_judged_by_keyboard_and_taken_back(browser: Browser, room: Room) -> None:
    with opened(browser, room.service) as page:
        page.goto(f"/cases/{room.grave}")
        first = page.locator("#finding").get_attribute("data-id")
        page.keyboard.press("c")
        page.keyboard.type("aluminium was never that dear")
        page.keyboard.press("Escape")
        page.keyboard.press("1")
        expect(page.locator(".said")).to_contain_text("Confirmed")
        expect(page.locator("#findings .mine").first).to_contain_text("Confirmed")
        assert room.desk.case(room.grave).reviews[first or ""].comment == "aluminium was never that dear"
        page.keyboard.press("j")
        expect(page.locator("#finding .number")).to_have_text("2")
        page.keyboard.press("2")
        expect(page.locator(".list h2 span")).to_have_text("2 of 4 judged")
        page.keyboard.press("2")  # the same again takes it back
        expect(page.locator(".list h2 span")).to_have_text("1 of 4 judged")
        assert [r.verdict for r in room.desk.case(room.grave).reviews.values()] == ["confirmed"]


def test_a_case_is_held_and_the_decision_undone(browser: Browser, room: Room) -> None:
    with opened(browser, room.service) as page:
        page.goto(f"/cases/{room.grave}")
        page.get_by_label("Reason or note").fill("asked for an assay")
        page.get_by_role("button", name="Hold").click()
        expect(page.locator(".outcome .now")).to_contain_text("Held")
        expect(page.locator(".outcome .now")).to_contain_text("asked for an assay")
        page.keyboard.press("u")
        expect(page.locator(".outcome .now")).to_have_count(0)
    assert [record.what for record in room.desk.audit(case=room.grave)] == ["received", "decided", "undone"]


@pytest.mark.parametrize("act", ["decision", "review"])
def test_a_case_that_changed_meanwhile_shows_both_versions(browser: Browser, room: Room, act: str) -> None:
    with opened(browser, room.service) as page:
        page.goto(f"/cases/{room.grave}")
        version = room.desk.row(room.grave).version
        room.desk.decide(room.grave, "refer", comment="by a colleague", version=version, by="colleague")
        if act == "decision":
            page.get_by_role("button", name="Release").click()
        else:
            page.keyboard.press("1")
        expect(page.get_by_role("heading", name="The case changed")).to_be_visible()
        expect(page.locator(".versions")).to_contain_text(f"version {version}")
        expect(page.locator(".versions")).to_contain_text(f"version {version + 1}")
        expect(page.locator(".versions")).to_contain_text("by a colleague")
        page.get_by_role("link", name="Look at the present version").click()
        expect(page.locator(".outcome .now")).to_contain_text("Referred")
    assert (room.desk.row(room.grave).decision, room.desk.case(room.grave).reviews) == ("refer", {})


def test_the_report_says_what_was_decided(browser: Browser, room: Room) -> None:
    finding, version = document_of(room.desk, room.grave)["findings"][0]["id"], room.desk.row(room.grave).version
    room.desk.review(room.grave, finding, "confirmed", comment="seen it", version=version, by="admin")
    room.desk.decide(room.grave, "hold", comment="wait", version=version + 1, by="admin")
    for language, words in (("en", ("Confirmed", "Held", "Not judged")), ("zh", ("属实", "已扣留", "尚未判定"))):
        with opened(browser, room.service, language=language) as page:
            page.goto(f"/cases/{room.grave}/report")
            for word in (*words, "seen it", "wait"):
                expect(page.locator("main")).to_contain_text(word)


def test_papers_dropped_on_the_page_are_uploaded(browser: Browser, room: Room) -> None:
    with opened(browser, room.service) as page:
        page.goto("/upload")
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
    sent = room.desk.case(room.desk.batches()[0].cases[0].id).files
    assert {file.name: file.size for file in sent} == {"b.png": 99, '发票 "A".pdf': 6}


def test_a_folder_is_chosen_with_the_paths_in_it(browser: Browser, room: Room, tmp_path: Path) -> None:
    for name in ("one/a.pdf", "two/b.pdf"):
        path = tmp_path / "bundles" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(b"%PDF-")
    with opened(browser, room.service) as page:
        page.goto("/upload")
        page.get_by_label("One bundle for each folder").check()
        page.locator("#folder").set_input_files(tmp_path / "bundles")
        page.wait_for_url("**/batches/*")
    assert [row.name for row in room.desk.batches()[0].cases] == ["one", "two"]


def test_an_upload_that_fails_says_why_and_can_be_tried_again(
    browser: Browser, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreFull(reason="no room")

    whole = room.desk.store_file
    monkeypatch.setattr(room.desk, "store_file", full)
    with opened(browser, room.service, allow=("507",)) as page:
        page.goto("/upload")
        page.locator("#files").set_input_files({"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-"})
        expect(page.locator(".failed-text")).to_be_visible()
        monkeypatch.setattr(room.desk, "store_file", whole)
        page.get_by_role("button", name="Try again").click()
        page.wait_for_url("**/batches/*")
    assert [file.name for file in room.desk.case(room.desk.batches()[0].cases[0].id).files] == ["a.pdf"]


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
    case, images = contradictory(tmp_path)
    with new_desk(tmp_path / "data") as desk, served(desk) as service:
        key = put(desk, name, hostile(case), images, reason=name, problem=name)
        desk.decide(key, "hold", comment=name, version=desk.row(key).version, by=name)
        desk.make_token(name, by=name)
        desk.submit([desk.store_file(name, [b"x"])], name=name, by=name)
        whole = [f"/cases/{key}{rest}" for rest in ("", "/report", "/pages/1", "/pages/2")]
        searched = "/?" + urlencode({"q": name})
        with opened(browser, service, allow=("404",)) as page:
            for path in ("/", searched, "/upload", f"/batches/{desk.row(key).batch}", *whole, "/audit", "/tokens"):
                page.goto(path)
                assert page.evaluate("() => window.broken") is None, path
                assert page.locator("script:not([src])").count() == 0
                assert page.locator("img[onerror], svg[onload], [href^='javascript:']").count() == 0
            page.goto("/")
            expect(page.locator("tbody a.name")).to_have_count(2)
