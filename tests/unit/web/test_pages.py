"""The pages: what is on them, where their forms lead, and how large they may grow."""

from __future__ import annotations

import re
import time
from html import unescape
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import insert

from inspector.casework.desk import Desk
from inspector.store.tables import cases
from inspector.web.explaining import explanations
from tests.cases import honest
from tests.judged import document_of, put

MANY = 20_000
MOST_SECONDS = 0.3


def test_a_bundle_read_in_part_never_looks_clear(reviewer: TestClient, desk: Desk) -> None:
    half = put(
        desk, "half", honest(), status="partial", problem="letter.docx is locked", problem_zh="letter.docx 已锁定"
    )
    for language, word, sentence in (("en", "Partly read", "letter.docx is locked"), ("zh", "部分读取", "已锁定")):
        reviewer.cookies.set("inspector_language", language)
        for address in ("/", f"/cases/{half}"):
            page = reviewer.get(address).text
            assert word in page
            assert sentence in page
            assert "tone-clear" not in page


def test_a_failed_bundle_says_why_and_can_be_tried_again(reviewer: TestClient, desk: Desk) -> None:
    nothing: dict[str, Any] = {"level": None, "score": None, "reason": ""}
    failed = put(desk, "broken", honest(), status="failed", problem="papers.pdf is cut off", **nothing)
    page = reviewer.get(f"/batches/{desk.row(failed).batch}").text
    assert "papers.pdf is cut off" in page
    assert f'action="/cases/{failed}/again"' in page
    answer = reviewer.post(f"/cases/{failed}/again")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/cases/{failed}")
    assert desk.row(failed).status == "waiting"


def test_a_case_in_work_shows_its_progress_and_no_verdict(reviewer: TestClient, working: str) -> None:
    page = reviewer.get(f"/cases/{working}").text
    assert f'data-events="/api/v1/cases/{working}/events"' in page
    assert "1 of 1 pages read" in page
    assert 'name="outcome"' not in page


def test_a_finding_without_chinese_is_shown_in_english_and_marked_so(
    reviewer: TestClient, desk: Desk, grave: str
) -> None:
    finding = next(f for f in document_of(desk, grave)["findings"] if not f["title_zh"])
    reviewer.cookies.set("inspector_language", "zh")
    page = reviewer.get(f"/cases/{grave}/findings/{finding['id']}").text
    assert f'<bdi lang="en">{finding["title"]}</bdi>' in page


def test_a_sheet_shows_the_cell_among_its_neighbours(reviewer: TestClient, desk: Desk, grave: str) -> None:
    finding = next(f for f in document_of(desk, grave)["findings"] if f["kind"] == "quantity_conflict")
    page = reviewer.get(f"/cases/{grave}/findings/{finding['id']}").text
    assert re.search(r'<td class="marked"><bdi>24</bdi>', page)
    assert '<th scope="row">4</th>' in page
    assert "cell D4" in page


def test_the_next_bundle_is_the_next_of_the_list_that_one_came_from(
    reviewer: TestClient, desk: Desk, grave: str, clear: str
) -> None:
    other = put(desk, "HT-2", honest())
    everything = reviewer.get(f"/cases/{grave}").text
    narrowed = reviewer.get(f"/cases/{clear}?level=clear&sort=name").text
    assert f'data-next="/cases/{clear}"' in everything or f'data-next="/cases/{other}"' in everything
    assert re.search(rf'data-(next|previous)="/cases/{other}\?level=clear&amp;sort=name"', narrowed)
    assert grave not in re.findall(r'data-(?:next|previous)="([^"]*)"', narrowed)


def test_a_page_that_is_not_there_is_said_so_in_a_page(reviewer: TestClient, grave: str) -> None:
    for address in ("/cases/nobody", f"/cases/{grave}/findings/none", f"/cases/{grave}/pages/99", "/nothing"):
        answer = reviewer.get(address)
        assert answer.status_code == 404
        assert answer.headers["content-type"].startswith("text/html")
        assert "To the queue" in answer.text


def test_strange_filters_show_a_queue_all_the_same(reviewer: TestClient, clear: str) -> None:
    for query in ("level=x&sort=y&state=z&start=-1", "start=99999999999", "q=%00%ff%27", "q=" + "a" * 3000, "&" * 200):
        assert reviewer.get(f"/?{query}").status_code == 200


def _many(number: int, batch: str, level: str, rank: int) -> dict[str, Any]:
    name = f"HP{number:08d}"
    return {
        "id": f"c{number:08d}", "batch_id": batch, "position": number, "name": name, "content": str(number),
        "status": "ready", "level": level, "rank": rank, "score": (number % 97) / 97, "as_of": "2026-11-24",
        "reason": f"Invoice {name}: prices differ.", "sought": f"{name.lower()} xiamen hengtai",
        "received_at": 1_795_000_000.0 + number,
    }  # fmt: skip


@pytest.mark.slow
def test_twenty_thousand_cases_are_listed_in_a_moment(reviewer: TestClient, desk: Desk) -> None:
    first = put(desk, "first", honest())
    levels = [("clear", 0), ("low", 1), ("medium", 2), ("high", 3), ("critical", 4)]
    batch = desk.row(first).batch
    with desk.office.database.writing() as connection:
        connection.execute(insert(cases), [_many(n, batch, *levels[n % 5]) for n in range(MANY)])
    asked = ["/", "/?level=high&state=open", "/?q=hengtai&sort=newest", "/?level=critical&q=hp0001", "/?start=10000"]
    seconds = []
    for address in asked * 8:
        started = time.perf_counter()
        assert reviewer.get(address).status_code == 200
        seconds.append(time.perf_counter() - started)
    assert sorted(seconds)[int(len(seconds) * 0.95)] <= MOST_SECONDS


def test_a_finding_says_how_it_is_checked_and_where_the_code_is(reviewer: TestClient, desk: Desk, grave: str) -> None:
    finding = next(f for f in document_of(desk, grave)["findings"] if f["check"] in explanations())
    told = explanations()[finding["check"]]
    for language, text in (("en", told.text), ("zh", told.text_zh)):
        reviewer.cookies.set("inspector_language", language)
        page = unescape(reviewer.get(f"/cases/{grave}/findings/{finding['id']}").text)
        assert text[:60] in page
        assert told.source in page


def test_the_latest_act_stands_first_in_the_history(reviewer: TestClient, desk: Desk, grave: str) -> None:
    desk.decide(grave, "hold", version=desk.row(grave).version, by="admin")
    desk.undo(grave, version=desk.row(grave).version, by="admin")
    page = reviewer.get(f"/cases/{grave}").text
    log = page[page.index('id="log-title"') :]
    assert log.index("undone") < log.index("held") < log.index("uploaded")
    newest = desk.audit(case=grave, limit=1, newest=True)
    assert [record.what for record in newest] == ["undone"]
