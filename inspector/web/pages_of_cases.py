"""The pages of a case: findings with their evidence, whole pages, the report; and what a reviewer does there."""

from __future__ import annotations

from typing import Annotated, cast, get_args
from urllib.parse import quote

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from inspector.casework.contract import CaseDesk
from inspector.casework.views import Outcome, Verdict
from inspector.errors import CaseChanged, FindingNotFound, NotReady, PictureAway, RequestError
from inspector.web.access import ChangingByForm, Desk, SignedIn
from inspector.web.asking import FindingId, Id, PageNumber, clean
from inspector.web.pages_of_queue import choice_of
from inspector.web.rendering import render, words_of
from inspector.web.screens.case import CaseScreen, case_screen
from inspector.web.screens.findings import finding_shown, ordered
from inspector.web.screens.page import page_screen
from inspector.web.screens.queue import Choice
from inspector.web.screens.sheets import Sheets

pages = APIRouter(prefix="/cases/{case}", default_response_class=HTMLResponse)

_KEPT = {"Cache-Control": "private, max-age=86400, immutable"}
_RECORDS = 200
_THUMB_WIDE = 240
Version = Annotated[int, Form(ge=0, le=2**31 - 1)]
Note = Annotated[str, Form(max_length=2000)]


@pages.get("")
def case(request: Request, desk: Desk, _: SignedIn, case: Id) -> HTMLResponse:
    """A case, its gravest finding opened."""
    return _case_page(request, desk, case)


@pages.get("/findings/{finding}")
def finding(
    request: Request, desk: Desk, _: SignedIn, case: Id, finding: FindingId,
    piece: Annotated[int, Query(ge=0, le=1000)] = 0,
) -> HTMLResponse:  # fmt: skip
    """A case with one finding opened; `piece` is the evidence at the right."""
    return _case_page(request, desk, case, finding, piece)


@pages.get("/report")
def report(request: Request, desk: Desk, _: SignedIn, case: Id) -> HTMLResponse:
    """The report with the reviews and the decision, for reading and for paper."""
    t = words_of(request)
    view = desk.case(case)
    if view.document is None:
        raise NotReady(status=view.row.status, reason="it has no report yet")
    sheets = Sheets(view, request.app.state.measure)
    screen = _screen(request, desk, case)
    findings = ordered(view.document)
    shown = [finding_shown(t, view, f, n, sheets, case=screen.href) for n, f in enumerate(findings, start=1)]
    return render(request, "report.html", here="queue", view=screen, findings=shown)


@pages.get("/pages/{number}.jpg")
def picture(desk: Desk, _: SignedIn, case: Id, number: PageNumber) -> Response:
    """The picture of a page as delivered."""
    return Response(desk.picture(case, number), media_type="image/jpeg", headers=_KEPT)


@pages.get("/pages/{number}/thumb.jpg")
def thumb(desk: Desk, _: SignedIn, case: Id, number: PageNumber) -> Response:
    """A small copy of a page, upright."""
    small = desk.crop(case, number, (0.0, 0.0, 1.0, 1.0), wide=_THUMB_WIDE)
    return Response(small, media_type="image/jpeg", headers=_KEPT)


@pages.get("/pages/{number}")
def page(request: Request, desk: Desk, _: SignedIn, case: Id, number: PageNumber) -> HTMLResponse:
    """One whole page with the boxes of all findings."""
    view = desk.case(case)
    found = next((p for p in view.pages if p.number == number), None)
    if found is None:
        raise PictureAway(page=number)
    sheets = Sheets(view, request.app.state.measure)
    return render(request, "page.html", here="queue", view=page_screen(words_of(request), view, found, sheets))


@pages.post("/findings/{finding}/review")
def review(
    request: Request, desk: Desk, visitor: ChangingByForm, case: Id, finding: FindingId,
    verdict: Annotated[str, Form()], on_version: Version, comment: Note = "",
) -> Response:  # fmt: skip
    """What the reviewer says of a finding; the same said again is taken back."""
    if verdict not in get_args(Verdict):
        raise RequestError(reason="verdict is not one of those there are")
    text = clean(comment).strip()
    stands = desk.case(case).reviews.get(finding)
    again = stands is not None and (stands.verdict, stands.comment) == (verdict, text)
    chosen = None if again else cast("Verdict", verdict)
    try:
        desk.review(case, finding, chosen, comment=text, version=on_version, by=visitor.who)
    except CaseChanged as changed:
        act = words_of(request)("conflict.review", verdict=words_of(request)(f"verdict.{verdict}"))
        return _conflict(request, desk, case, changed, act, text)
    return _to(choice_of(request).address(f"{_href(case)}/findings/{quote(finding, safe='')}"))


@pages.post("/decision")
def decide(
    request: Request, desk: Desk, visitor: ChangingByForm, case: Id,
    outcome: Annotated[str, Form()], on_version: Version, note: Note = "",
) -> Response:  # fmt: skip
    """Release, hold or refer."""
    if outcome not in get_args(Outcome):
        raise RequestError(reason="outcome is not one of those there are")
    text = clean(note).strip()
    try:
        desk.decide(case, cast("Outcome", outcome), comment=text, version=on_version, by=visitor.who)
    except CaseChanged as changed:
        return _conflict(request, desk, case, changed, words_of(request)(f"outcome.{outcome}"), text)
    return _to(choice_of(request).address(_href(case)))


@pages.post("/undo")
def undo(request: Request, desk: Desk, visitor: ChangingByForm, case: Id, on_version: Version) -> Response:
    """Take back the decision that stands."""
    try:
        desk.undo(case, version=on_version, by=visitor.who)
    except CaseChanged as changed:
        return _conflict(request, desk, case, changed, words_of(request)("case.undo"), "")
    return _to(choice_of(request).address(_href(case)))


@pages.post("/again")
def again(desk: Desk, visitor: ChangingByForm, case: Id) -> Response:
    """Inspect the case anew, or try a failed one again."""
    row = desk.reinspect(case, by=visitor.who)
    return _to(_href(row.id))


def _case_page(request: Request, desk: CaseDesk, case: str, finding: str = "", piece: int = 0) -> HTMLResponse:
    return render(request, "case.html", here="queue", view=_screen(request, desk, case, finding, piece))


def _screen(request: Request, desk: CaseDesk, case: str, finding: str = "", piece: int = 0) -> CaseScreen:
    t = words_of(request)
    choice = choice_of(request)
    view = desk.case(case)
    if finding and finding not in {f["id"] for f in (view.document or {}).get("findings", ())}:
        raise FindingNotFound(id=finding)
    before, after = desk.neighbours(case, choice.query())
    return case_screen(
        t,
        view,
        desk.audit(case=case, limit=_RECORDS, newest=True),
        Sheets(view, request.app.state.measure),
        choice=choice,
        finding=finding,
        piece=piece,
        neighbours=(_beside(before, choice), _beside(after, choice)),
    )


def _beside(case: str | None, choice: Choice) -> str:
    return choice.address(_href(case)) if case else ""


def _conflict(request: Request, desk: CaseDesk, case: str, changed: CaseChanged, act: str, note: str) -> HTMLResponse:
    """Both versions side by side; nothing was overwritten."""
    yours = {"version": changed.details.get("yours", ""), "act": act, "note": note}
    return render(request, "conflict.html", status=409, here="queue", view=_screen(request, desk, case), yours=yours)


def _href(case: str) -> str:
    return f"/cases/{quote(case, safe='')}"


def _to(address: str) -> RedirectResponse:
    return RedirectResponse(address, status_code=303)
