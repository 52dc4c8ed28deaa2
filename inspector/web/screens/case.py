"""A case as the reviewer sees it: verdict, what could not be read, findings, pages, papers, history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from inspector.casework.views import ENDED, AuditRecord, CaseView, DecisionView, PageView
from inspector.core.visible import visible
from inspector.report.values import size
from inspector.report.wording import media_name
from inspector.web.places import Corners
from inspector.web.screens.findings import FindingRow, FindingShown, finding_rows, finding_shown, ordered
from inspector.web.screens.history import Entry, history_of
from inspector.web.screens.papers import Paper, papers_of
from inspector.web.screens.queue import Choice, reason_of, tone_of
from inspector.web.screens.saying import NOTHING, Said, moment, said_of
from inspector.web.screens.sheets import Sheets, Shown, Spot, corners_of, page_note, place_name
from inspector.web.screens.unread import Unread, unread_of
from inspector.web.words import Words

# Small pictures on the page of a case: beyond, pages without findings or problems are left out.
_MOST_PAGES: Final = 60
# A page of which less than this share was read with confidence is named in amber.
_WEAK: Final = 0.8


@dataclass(frozen=True, slots=True)
class ProblemShown:
    """Something that could not be done."""

    code: str
    place: str
    href: str
    message: Said
    hint: Said


@dataclass(frozen=True, slots=True)
class BoxShown:
    """A box of a finding on a page; `href` leads to the finding."""

    corners: Corners
    tone: str
    href: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class PageSmall:
    """A page among the small pictures."""

    href: str
    name: str
    note: str
    weak: bool
    shown: Shown | None
    boxes: tuple[BoxShown, ...]
    unread: tuple[Corners, ...]


@dataclass(frozen=True, slots=True)
class FileShown:
    """A file as it came."""

    name: str
    kind: str
    size: str
    sha256: str
    twin: str


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision that stands; all empty where there is none. `stale` says that the case changed since."""

    outcome: str = ""
    by: str = ""
    at: str = ""
    note: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True)
class CaseScreen:
    """Everything on the page of a case."""

    id: str
    version: int
    bundle: str
    tone: str
    level: str
    score: str
    sentence: str
    warning: str
    reason: Said
    glance: tuple[str, ...]
    state: str
    working: bool
    done: int
    total: int
    decided: Decided
    twin_href: str
    problems: tuple[ProblemShown, ...]
    findings: tuple[FindingRow, ...]
    judged: int
    finding: FindingShown | None
    pages: tuple[PageSmall, ...]
    papers: tuple[Paper, ...]
    history: tuple[Entry, ...]
    facts: tuple[tuple[str, str], ...]
    files: tuple[FileShown, ...]
    previous_href: str
    next_href: str

    @property
    def href(self) -> str:
        """Where this case is."""
        return f"/cases/{quote(self.id, safe='')}"

    @property
    def api(self) -> str:
        """The same for programs."""
        return f"/api/v1{self.href}"

    @property
    def events(self) -> str:
        """Where its progress is told."""
        return f"{self.api}/events"


def case_screen(
    t: Words,
    view: CaseView,
    records: Sequence[AuditRecord],
    sheets: Sheets,
    *,
    choice: Choice | None = None,
    finding: str = "",
    piece: int = 0,
    neighbours: tuple[str, str] = ("", ""),
) -> CaseScreen:
    """The page of a case, with the finding of that id (else the gravest) opened."""
    row, document = view.row, view.document or {}
    href = f"/cases/{quote(row.id, safe='')}"
    address = (choice or Choice()).address(href)
    findings = ordered(document)
    opened = next((n for n, f in enumerate(findings) if f["id"] == finding), 0)
    tone = tone_of(row.status, row.level)
    return CaseScreen(
        id=row.id,
        version=row.version,
        bundle=visible(row.name, longest=120) or row.id,
        tone=tone,
        level=t(f"level.{tone}"),
        score="" if row.score is None else f"{row.score:.2f}",
        sentence=t(f"sentence.{tone}"),
        warning=t(f"warning.{row.status}") if row.status in ("partial", "failed") else "",
        reason=reason_of(t, row) if row.reason or row.problem else NOTHING,
        glance=_glance(t, view),
        state=row.status,
        working=row.status not in ENDED,
        done=row.pages_done,
        total=row.pages_total,
        decided=_decided(view.decision),
        twin_href=f"/cases/{quote(row.twin_of, safe='')}" if row.twin_of else "",
        problems=problems_of(t, view, sheets),
        findings=finding_rows(t, view, findings, address),
        judged=sum(1 for f in findings if f["id"] in view.reviews),
        finding=finding_shown(t, view, findings[opened], opened + 1, sheets, case=address, right=piece)
        if findings
        else None,
        pages=_pages(t, view, sheets, boxes_of(t, findings, href), unread_of(document)),
        papers=papers_of(t, document),
        history=history_of(t, records),
        facts=_facts(t, view),
        files=_files(view),
        previous_href=neighbours[0],
        next_href=neighbours[1],
    )


def _decided(decision: DecisionView | None) -> Decided:
    if decision is None:
        return Decided()
    note = visible(decision.comment, longest=2000)
    return Decided(decision.outcome, visible(decision.by, longest=80), moment(decision.at), note, decision.stale)


def problems_of(t: Words, view: CaseView, sheets: Sheets, of: PageView | None = None) -> tuple[ProblemShown, ...]:
    """What could not be done, of the case or of one page. Before a case is judged, what its pages tell."""
    problems: Sequence[Mapping[str, Any]] = (view.document or {}).get("problems", ())
    if view.document is None:
        problems = [
            {"code": "", "message": p.problem, "message_zh": p.problem_zh, "file": p.file, "page": p.file_page}
            for p in view.pages
            if p.problem
        ]
        if not problems and view.row.problem:
            problems = [{"code": "", "message": view.row.problem, "message_zh": view.row.problem_zh}]
    if of is not None:
        problems = [p for p in problems if (p.get("file"), p.get("page")) == (of.file, of.file_page)]
    return tuple(_problem(t, problem, sheets) for problem in problems)


def _problem(t: Words, problem: Mapping[str, Any], sheets: Sheets) -> ProblemShown:
    file, page = problem.get("file") or "", problem.get("page")
    there = sheets.page(file, page) if page else None
    named = bool(file) and visible(file) in visible(problem.get("message", ""))
    return ProblemShown(
        code=visible(problem.get("code", ""), longest=12),
        place="" if (named and not there) or not file else place_name(t, Spot(file, page or 0, None)),
        href=sheets.href(there) if there else "",
        message=said_of(t, problem, "message"),
        hint=said_of(t, problem, "hint"),
    )


def boxes_of(t: Words, findings: Sequence[Mapping[str, Any]], href: str) -> dict[tuple[str, int], list[BoxShown]]:
    """The boxes of all findings by page, each box once with the gravest finding that points at it."""
    found: dict[tuple[str, int], dict[Corners, BoxShown]] = {}
    for number, finding in enumerate(findings, start=1):
        for evidence in finding.get("evidence", ()):
            box = corners_of(evidence.get("box"))
            if box is None or evidence.get("cell") or not evidence.get("page"):
                continue
            label = f"{number}: {said_of(t, finding, 'title').text}: {visible(evidence.get('quote', ''), longest=120)}"
            shown = BoxShown(
                box, finding["severity"], f"{href}/findings/{quote(finding['id'], safe='')}", label, number
            )
            # The same print read twice differs in the last digits only.
            about = (round(box[0], 3), round(box[1], 3), round(box[2], 3), round(box[3], 3))
            found.setdefault((evidence["file"], evidence["page"]), {}).setdefault(about, shown)
    return {page: list(boxes.values()) for page, boxes in found.items()}


def _pages(
    t: Words, view: CaseView, sheets: Sheets, boxes: Mapping[tuple[str, int], Sequence[BoxShown]], unread: Unread
) -> tuple[PageSmall, ...]:
    def weight(page: PageView) -> tuple[bool, bool, int]:
        key = (page.file, page.file_page)
        return key not in boxes, not (page.problem or unread.get(key)), page.number

    ranked = sorted(view.pages, key=weight)
    chosen = {p.number for p in ranked[:_MOST_PAGES]}
    return tuple(
        PageSmall(
            href=sheets.href(page),
            name=t("page_note.short", file=visible(page.file, longest=60), page=page.file_page),
            note=page_note(t, page),
            weak=page.status == "unreadable" or bool(page.problem) or (page.readability or 1.0) < _WEAK,
            shown=sheets.shown(page),
            boxes=tuple(boxes.get((page.file, page.file_page), ())),
            unread=unread.get((page.file, page.file_page), ()),
        )
        for page in view.pages
        if page.number in chosen
    )


def _glance(t: Words, view: CaseView) -> tuple[str, ...]:
    document = view.document
    if document is None:
        return (t("queue.pages_count", n=view.row.pages_total),) if view.row.pages_total else ()
    return (
        t("queue.documents", n=len(document.get("documents", ()))),
        t("queue.pages_count", n=len(view.pages)),
        t("case.findings_count", n=len(document.get("findings", ()))),
        t("case.read", state=t(f"case.read_{document['status']}")),
        t("case.as_of", date=document["as_of"]),
    )


def _facts(t: Words, view: CaseView) -> tuple[tuple[str, str], ...]:
    facts = [(t("case.number"), view.row.id), (t("audit.at"), moment(view.row.received_at))]
    made = (view.document or {}).get("made_with")
    if made:
        facts += [(t("case.version"), made["version"]), (t("case.catalogue"), made["catalogue"])]
        facts += [(t("case.recognition"), made["ocr"] or t("case.none"))]
        facts += [(t("case.model", name=name), version) for name, version in made.get("models", {}).items()]
    return tuple((name, visible(str(value), longest=200)) for name, value in facts)


def _files(view: CaseView) -> tuple[FileShown, ...]:
    if view.document is None:
        return tuple(FileShown(visible(f.name), "", size(f.size), f.sha256, "") for f in view.files)
    return tuple(
        FileShown(
            name=visible(f["name"], longest=120),
            kind=media_name(f["media_type"]),
            size=size(f["size"]),
            sha256=visible(f["sha256"]),
            twin=visible(f.get("duplicate_of") or "", longest=120),
        )
        for f in view.document.get("files", ())
    )
