"""The API of cases: the queue, a case, its pictures and reports, and what a reviewer does with it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from inspector.casework.views import (
    CaseList,
    CaseQuery,
    CaseRow,
    CaseStatus,
    CaseView,
    DecisionView,
    FindingReview,
    Level,
    Sort,
)
from inspector.web import examples
from inspector.web.access import Changing, Desk, SignedIn
from inspector.web.asking import (
    DecisionAsked,
    FindingId,
    Id,
    PageNumber,
    ReviewAsked,
    Text,
    UndoAsked,
    example,
    may_fail,
    sends,
    tells,
)
from inspector.web.progress import stream
from inspector.web.rendering import words_of

api = APIRouter(prefix="/api/v1/cases", tags=["cases"])

_KEPT = {"Cache-Control": "private, max-age=86400"}
Share = Annotated[float, Query(ge=0, le=1, allow_inf_nan=False)]


@api.get("", responses=may_fail() | example(examples.CASES))
def cases(
    desk: Desk,
    _: SignedIn,
    text: Annotated[Text, Query(max_length=120, description="Words of the name, parties, numbers.")] = "",
    level: Annotated[list[Level] | None, Query(description="Levels, any of them.")] = None,
    status: Annotated[list[CaseStatus] | None, Query(description="Where the case stands, any of them.")] = None,
    decided: Annotated[bool | None, Query(description="Only with, or only without, a decision.")] = None,
    batch: Annotated[Text, Query(max_length=80, description="Only of this upload.")] = "",
    sort: Annotated[Sort, Query(description="`-` turns the order round.")] = "-risk",
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> CaseList:
    """The queue, filtered, sorted and in pages."""
    return desk.cases(
        CaseQuery(
            text=text,
            levels=tuple(level or ()),
            statuses=tuple(status or ()),
            decided=decided,
            batch=batch,
            sort=sort,
            offset=offset,
            limit=limit,
        )
    )


@api.get("/{case}", responses=may_fail(404) | example(examples.CASE))
def case(desk: Desk, _: SignedIn, case: Id) -> CaseView:
    """A case with everything that a reviewer sees; `document` is the public case.json once it is judged."""
    return desk.case(case)


@api.get("/{case}/events", responses=may_fail(404) | tells("Progress, page by page."),
         response_class=StreamingResponse)  # fmt: skip
def case_events(request: Request, desk: Desk, _: SignedIn, case: Id) -> Response:
    """Progress of a case as server-sent events (`progress`, then one `done`); `Last-Event-ID` goes on after it."""
    desk.row(case)
    return stream(request, desk, words_of(request), lambda: [desk.row(case)], case=case)


@api.get("/{case}/case.json", responses=may_fail(404, 409), response_model=dict[str, Any])
def case_json(desk: Desk, _: SignedIn, case: Id) -> Response:
    """The public case.json, byte for byte as it was written."""
    return Response(desk.case_json(case), media_type="application/json", headers=_attached("case.json"))


@api.get("/{case}/report.html", responses=may_fail(404, 409) | sends("text/html", "One file."), response_class=Response)
def report_html(desk: Desk, _: SignedIn, case: Id) -> Response:
    """The report with the reviews and decisions, one file for a browser."""
    return Response(desk.report(case, "html"), media_type="text/html", headers=_attached("report.html"))


@api.get("/{case}/report.pdf", responses=may_fail(404, 409) | sends("application/pdf", "On paper."),
         response_class=Response)  # fmt: skip
def report_pdf(desk: Desk, _: SignedIn, case: Id) -> Response:
    """The same on paper."""
    return Response(desk.report(case, "pdf"), media_type="application/pdf", headers=_attached("report.pdf"))


@api.get("/{case}/pages/{number}.jpg", responses=may_fail(404) | sends("image/jpeg", "The page as delivered."),
         response_class=Response)  # fmt: skip
def page_picture(desk: Desk, _: SignedIn, case: Id, number: PageNumber) -> Response:
    """The picture of a page as delivered; boxes are fractions of it."""
    return Response(desk.picture(case, number), media_type="image/jpeg", headers=_KEPT)


@api.get("/{case}/pages/{number}/crop", responses=may_fail(404) | sends("image/jpeg", "The part, upright."),
         response_class=Response)  # fmt: skip
def page_crop(
    desk: Desk,
    _: SignedIn,
    case: Id,
    number: PageNumber,
    left: Share = 0.0,
    top: Share = 0.0,
    right: Share = 1.0,
    bottom: Share = 1.0,
    wide: Annotated[int, Query(ge=16, le=2000, description="Width of the picture, pixels.")] = 860,
) -> Response:
    """A part of a page, turned upright. Corners are fractions of the page as delivered, in any order."""
    box = (min(left, right), min(top, bottom), max(left, right), max(top, bottom))
    return Response(desk.crop(case, number, box, wide=wide), media_type="image/jpeg", headers=_KEPT)


@api.get("/{case}/files/{sha256}", responses=may_fail(404) | sends("application/octet-stream", "The file."),
         response_class=Response)  # fmt: skip
def original(desk: Desk, _: SignedIn, case: Id, sha256: Id) -> Response:
    """A file as it was uploaded. It comes as a download and is never shown: it is a stranger's."""
    _name, content = desk.original(case, sha256)
    return Response(content, media_type="application/octet-stream", headers=_attached(f"{sha256[:12]}.bin"))


@api.put("/{case}/findings/{finding}/review", responses=may_fail(403, 404, 409, 507) | example(examples.REVIEW))
def review(desk: Desk, visitor: Changing, case: Id, finding: FindingId, asked: ReviewAsked) -> FindingReview | None:
    """Confirm or dismiss a finding, say that one cannot tell, or take back what was said."""
    return desk.review(case, finding, asked.verdict, comment=asked.comment, version=asked.version, by=visitor.who)


@api.post("/{case}/decision", responses=may_fail(403, 404, 409, 507) | example(examples.DECISION))
def decide(desk: Desk, visitor: Changing, case: Id, asked: DecisionAsked) -> DecisionView:
    """Release, hold or refer a case. A case that changed since `version` is not overwritten: 409."""
    return desk.decide(case, asked.outcome, comment=asked.comment, version=asked.version, by=visitor.who)


@api.post("/{case}/undo", responses=may_fail(403, 404, 409, 507) | example(examples.DECISION))
def undo(desk: Desk, visitor: Changing, case: Id, asked: UndoAsked) -> DecisionView | None:
    """Take back the decision that stands; the one that stands then is the answer, or null."""
    return desk.undo(case, version=asked.version, by=visitor.who)


@api.post("/{case}/reinspect", status_code=202, responses=may_fail(403, 404, 409, 507) | example(examples.ROW, 202))
def reinspect(desk: Desk, visitor: Changing, case: Id) -> CaseRow:
    """Read and judge the case anew; also the way to try a failed one again."""
    return desk.reinspect(case, by=visitor.who)


def _attached(name: Literal["case.json", "report.html", "report.pdf"] | str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}
