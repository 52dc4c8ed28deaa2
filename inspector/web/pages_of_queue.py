"""The pages of the queue and of uploads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from inspector.casework.contract import CaseDesk
from inspector.casework.views import BatchView, CaseQuery, PageView
from inspector.core.visible import visible
from inspector.errors import CaseNotFound
from inspector.web.access import Desk, SignedIn
from inspector.web.asking import Id, clean
from inspector.web.rendering import render, words_of
from inspector.web.screens.case import ProblemShown, problems_of
from inspector.web.screens.queue import Choice, Row, queue_screen, row_of
from inspector.web.screens.saying import moment
from inspector.web.screens.sheets import Sheets
from inspector.web.words import Words

pages = APIRouter(default_response_class=HTMLResponse)

# Bundles of an upload whose pages are drawn one by one; the others show numbers.
_DRAWN: Final = 40
_WEAK: Final = 0.8


@dataclass(frozen=True, slots=True)
class BundleShown:
    """One bundle of an upload: its row, a sign for each page, and what could not be read."""

    row: Row
    pages: tuple[str, ...]
    problems: tuple[ProblemShown, ...]


@dataclass(frozen=True, slots=True)
class BatchScreen:
    """An upload with its bundles."""

    events: str
    at: str
    done: int
    total: int
    working: bool
    bundles: tuple[BundleShown, ...]


@pages.get("/")
def queue(request: Request, desk: Desk, _: SignedIn) -> HTMLResponse:
    """The queue, filtered as the address says."""
    choice = choice_of(request)
    found, counts = desk.cases(choice.query()), desk.tally(CaseQuery(text=choice.q))
    return render(request, "queue.html", here="queue", view=queue_screen(words_of(request), found, choice, counts))


@pages.get("/upload")
def upload(request: Request, desk: Desk, _: SignedIn) -> HTMLResponse:
    """Where papers are dropped."""
    t = words_of(request)
    batches = [_recent(t, batch) for batch in desk.batches(limit=8)]
    return render(request, "upload.html", here="upload", upload_words=t.group("upload_script"), batches=batches)


@pages.get("/batches/{batch}")
def batch(request: Request, desk: Desk, _: SignedIn, batch: Id) -> HTMLResponse:
    """An upload while it is worked on, and after."""
    t = words_of(request)
    return render(request, "batch.html", here="upload", view=batch_screen(t, desk, desk.batch(batch)))


def choice_of(request: Request) -> Choice:
    """The filters in the address of a page."""
    query = clean(request.url.query)[:4000]
    return Choice.of(parse_qs(query, max_num_fields=60, errors="replace") if query.count("&") < 50 else {})


def batch_screen(t: Words, desk: CaseDesk, batch: BatchView) -> BatchScreen:
    """An upload with its bundles; of the first ones also each page."""
    bundles = tuple(_bundle(t, desk, n, row_of(t, row)) for n, row in enumerate(batch.cases))
    return BatchScreen(
        events=f"/api/v1/batches/{quote(batch.id, safe='')}/events",
        at=moment(batch.created_at),
        done=batch.progress.bundles_done,
        total=batch.progress.bundles_total,
        working=any(bundle.row.working for bundle in bundles),
        bundles=bundles,
    )


def _bundle(t: Words, desk: CaseDesk, number: int, row: Row) -> BundleShown:
    if number >= _DRAWN:
        return BundleShown(row, (), ())
    try:
        view = desk.case(row.id)
    except CaseNotFound:  # taken away while the page was made
        return BundleShown(row, (), ())
    sheets = Sheets(view, lambda _case, _number: (1, 1))
    return BundleShown(row, tuple(_sign(page) for page in view.pages), problems_of(t, view, sheets)[:8])


def _sign(page: PageView) -> str:
    if page.status == "unreadable":
        return "failed"
    if page.status == "read":
        return "weak" if page.problem or (page.readability or 1.0) < _WEAK else "read"
    return "reading" if page.status == "reading" else "waiting"


def _recent(t: Words, batch: BatchView) -> dict[str, str]:
    names = [visible(row.name, longest=40) for row in batch.cases[:3]]
    more = len(batch.cases) - len(names)
    progress = batch.progress
    return {
        "href": f"/batches/{quote(batch.id, safe='')}",
        "at": moment(batch.created_at),
        "names": ", ".join(names) + (f" +{more}" if more > 0 else ""),
        "progress": t("batch.totals", done=progress.bundles_done, total=progress.bundles_total),
    }
