"""Composes the report of a case: what is shown, in which order, and in which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from inspector.core.box import PageId
from inspector.core.case import Case, SourceFile
from inspector.core.finding import ControlRef, Finding, Problem, Reason, Severity
from inspector.core.visible import visible
from inspector.report.exhibits import Gallery, exhibits, gallery, left_out, place_name
from inspector.report.papers_read import document_views
from inspector.report.values import percent, size
from inspector.report.view import (
    ControlView,
    Enclosures,
    FileView,
    FindingView,
    ReasonView,
    ReportView,
    Unread,
    Verdict,
)
from inspector.report.wording import CONTROL, FAILED, LEVELS, PARTIAL, SEVERITIES, STATUSES, counted, media_name

_LONGEST_NAME = 120
# A verdict is read at a glance; the whole sentence stands with its finding.
_LONGEST_REASON = 260


def compose(case: Case, enclosures: Enclosures) -> ReportView:
    """The report of a case, with every picture cut. Findings come by severity, then by their weight in the score."""
    points = {r.finding: r.points for r in case.score.reasons}
    findings = sorted(case.findings, key=lambda f: (-f.severity, -points.get(f.id, 0.0), -f.confidence, f.id))
    numbers = {f.id: n for n, f in enumerate(findings, start=1)}
    pictures = gallery(case, findings, enclosures)
    return ReportView(
        bundle=visible(case.bundle, longest=_LONGEST_NAME),
        as_of=case.as_of,
        status=STATUSES[case.status],
        facts=_facts(case),
        verdict=verdict(case),
        unread=tuple(_unread(p, pictures.anchors) for p in case.problems),
        findings=tuple(_finding(case, n, f, points, pictures, enclosures) for n, f in enumerate(findings, start=1)),
        documents=document_views(case, pictures.anchors),
        pages=pictures.pages,
        pages_left_out=pictures.pages_left_out,
        files=tuple(_file(f) for f in case.files),
        laws=_laws(findings, enclosures),
        reasons=_reasons(case.score.reasons, numbers),
        checks=_checks(findings, enclosures),
        versions=_versions(case),
    )


def verdict(case: Case) -> Verdict:
    """The case in one sentence, with its gravest reason; a case read in part never looks clear."""
    word, sentence = LEVELS[case.score.level]
    warning = {"complete": "", "partial": PARTIAL, "failed": FAILED}[case.status]
    looks_clear = case.score.level in ("clear", "low")
    if warning and looks_clear:
        word, sentence = "Partly read", "Nothing grave was found in what could be read."
    return Verdict(
        level=case.score.level,
        word=word,
        sentence=sentence,
        tone="partial" if warning and looks_clear else case.score.level,
        score=f"{case.score.value:.2f}",
        share=min(1.0, max(0.0, case.score.value)),
        top_reason=top_reason(case),
        warning=warning,
    )


def top_reason(case: Case) -> str:
    """The sentence that weighs most: a reason of the score, else the gravest finding, else the first problem."""
    asking = [f.message for f in case.findings if f.severity >= Severity.MEDIUM]
    texts = [r.sentence for r in case.score.reasons if r.points > 0] or asking or [p.message for p in case.problems]
    return visible(texts[0], longest=_LONGEST_REASON) if texts else ""


def _facts(case: Case) -> tuple[tuple[str, str], ...]:
    asking = Counter(f.severity for f in case.findings)
    found = ", ".join(f"{asking[s]} {SEVERITIES[s].lower()}" for s in sorted(asking, reverse=True))
    return (
        ("Bundle", visible(case.bundle, longest=_LONGEST_NAME)),
        ("Papers", f"{counted(len(case.documents), 'document')} on {counted(len(case.pages), 'page')}"),
        ("Findings", found or "none"),
        ("Reading", STATUSES[case.status]),
        ("Knowledge as of", case.as_of),
    )


def _unread(problem: Problem, anchors: dict[PageId, str]) -> Unread:
    page = problem.page_id
    place = place_name(page) if page else visible(problem.file)
    message = visible(problem.message)
    return Unread(
        code=visible(problem.code),
        place="" if visible(problem.file) in message else place,
        message=message,
        hint=visible(problem.hint),
        anchor=anchors.get(page, "") if page else "",
        message_zh=visible(problem.message_zh),
        hint_zh=visible(problem.hint_zh),
    )


def _finding(
    case: Case, number: int, finding: Finding, points: dict[str, float], pictures: Gallery, enclosures: Enclosures
) -> FindingView:
    weight = points.get(finding.id)
    check = enclosures.checks.get(finding.check)
    return FindingView(
        number=number,
        id=visible(finding.id),
        severity=finding.severity.label,
        severity_word=SEVERITIES[finding.severity],
        kind=visible(finding.kind.replace("_", " ")),
        title=visible(finding.title),
        message=visible(finding.message),
        material=visible((finding.material or "").replace("_", " ")),
        confidence=percent(finding.confidence),
        points="" if weight is None else f"{weight:+.2f}",
        clears=visible(finding.clears),
        explanation=visible(check.explanation, longest=3000) if check else "",
        check=visible(finding.check),
        control=_control(finding.control, enclosures) if finding.control else None,
        exhibits=exhibits(case, number, finding, pictures),
        more=left_out(finding),
        title_zh=visible(finding.title_zh),
        message_zh=visible(finding.message_zh),
        clears_zh=visible(finding.clears_zh),
    )


def _control(control: ControlRef, enclosures: Enclosures) -> ControlView:
    law = enclosures.laws.get(control.announcement)
    return ControlView(
        announcement=visible(control.announcement),
        title=visible(law.title) if law else "",
        item=visible(control.item),
        date=control.date,
        status=control.status_on_date,
        status_word=CONTROL[control.status_on_date],
        in_force=law.in_force if law else "",
        source=visible(law.source) if law else "",
    )


def _laws(findings: Sequence[Finding], enclosures: Enclosures) -> tuple[ControlView, ...]:
    named = dict.fromkeys(f.control for f in findings if f.control is not None)
    return tuple(_control(control, enclosures) for control in named)


def _file(file: SourceFile) -> FileView:
    return FileView(
        name=visible(file.name),
        media_type=media_name(file.media_type),
        size=size(file.size),
        pages=str(file.pages) if file.pages else "",
        sha256=visible(file.sha256),
        duplicate_of=visible(file.duplicate_of or ""),
    )


def _reasons(reasons: Sequence[Reason], numbers: dict[str, int]) -> tuple[ReasonView, ...]:
    largest = max((abs(r.points) for r in reasons), default=0.0) or 1.0
    return tuple(
        ReasonView(numbers.get(r.finding), f"{r.points:+.2f}", abs(r.points) / largest, visible(r.sentence))
        for r in reasons
    )


def _checks(findings: Sequence[Finding], enclosures: Enclosures) -> tuple[tuple[str, int], ...]:
    found = Counter(f.check for f in findings)
    return tuple((visible(check.title), found[name]) for name, check in enclosures.checks.items())


def _versions(case: Case) -> tuple[tuple[str, str], ...]:
    made = case.made_with
    models = tuple((f"Model: {name}", version) for name, version in made.models)
    rows = (("Inspector", made.version), ("Catalogue of controls", made.catalogue), ("Recognition", made.ocr), *models)
    return tuple((name, visible(text) or "none") for name, text in rows)
