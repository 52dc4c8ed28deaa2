"""The findings of a case: those at the left by weight, and the one that is looked at with its evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from inspector.casework.views import CaseView, FindingReview
from inspector.core.visible import visible
from inspector.web.explaining import explanations
from inspector.web.screens.pieces import Piece, pieces_of
from inspector.web.screens.saying import NOTHING, Said, material_word, moment, said, said_of, share
from inspector.web.screens.sheets import Sheets
from inspector.web.words import Words

_SEVERITIES: Final = ("critical", "high", "medium", "low", "info")
_QUIET: Final = frozenset({"low", "info"})


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding in the list: its number is the one drawn on the pages."""

    id: str
    number: int
    href: str
    tone: str
    severity: str
    title: Said
    quiet: bool
    verdict: str
    verdict_word: str


@dataclass(frozen=True, slots=True)
class Control:
    """The control that a finding speaks of."""

    announcement: str
    title: str
    item: str
    date: str
    status: str


@dataclass(frozen=True, slots=True)
class OtherPiece:
    """A further piece of evidence, which can be brought to the right side."""

    role: str
    name: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """How a finding was looked for: the check, what it compares, and where its code is."""

    check: str
    title: Said
    text: Said
    source: str


@dataclass(frozen=True, slots=True)
class FindingShown:
    """A finding with its two sides, and what a reviewer said of it."""

    id: str
    number: int
    href: str
    tone: str
    severity: str
    title: Said
    message: Said
    clears: Said
    material: str
    confidence: str
    points: str
    control: Control | None
    checked: Checked | None
    left: Piece | None
    right: Piece | None
    others: tuple[OtherPiece, ...]
    review_href: str
    verdict: str
    verdict_word: str
    verdict_by: str
    verdict_at: str
    comment: str


def ordered(document: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The findings by severity, then by their weight in the score."""
    points = points_of(document)

    def weight(finding: Mapping[str, Any]) -> tuple[int, float, float, str]:
        severity = _SEVERITIES.index(finding["severity"])
        return severity, -points.get(finding["id"], 0.0), -finding.get("confidence", 0.0), finding["id"]

    return sorted(document.get("findings", ()), key=weight)


def points_of(document: Mapping[str, Any]) -> dict[str, float]:
    """What each finding adds to the score."""
    parts = document.get("risk", {}).get("parts", ())
    return {part["finding"]: part["points"] for part in parts}


def finding_rows(t: Words, view: CaseView, findings: Sequence[Mapping[str, Any]], case: str) -> tuple[FindingRow, ...]:
    """The list at the left."""
    return tuple(_row(t, n, f, view.reviews.get(f["id"]), case) for n, f in enumerate(findings, start=1))


def _row(t: Words, number: int, finding: Mapping[str, Any], review: FindingReview | None, case: str) -> FindingRow:
    return FindingRow(
        id=finding["id"],
        number=number,
        href=finding_href(case, finding["id"]),
        tone=finding["severity"],
        severity=t(f"severity.{finding['severity']}"),
        title=said_of(t, finding, "title"),
        quiet=finding["severity"] in _QUIET,
        verdict=review.verdict if review else "",
        verdict_word=t(f"verdict.{review.verdict}") if review else "",
    )


def finding_href(case: str, finding: str) -> str:
    """Where a finding is shown; the case itself where there is no address before it."""
    base, _, query = case.partition("?")
    return f"{base}/findings/{quote(finding, safe='')}" + (f"?{query}" if query else "")


def finding_shown(
    t: Words, view: CaseView, finding: Mapping[str, Any], number: int, sheets: Sheets, *, case: str, right: int = 0
) -> FindingShown:
    """A finding with what is declared at the left, and the piece of that number (else the second) at the right."""
    pieces = pieces_of(t, finding, view.document or {}, sheets)
    chosen = next((p for p in pieces[1:] if p.number == right), pieces[1] if len(pieces) > 1 else None)
    review = view.reviews.get(finding["id"])
    points = points_of(view.document or {}).get(finding["id"])
    href = finding_href(case, finding["id"])
    return FindingShown(
        id=finding["id"],
        number=number,
        href=href,
        tone=finding["severity"],
        severity=t(f"severity.{finding['severity']}"),
        title=said_of(t, finding, "title"),
        message=said_of(t, finding, "message"),
        clears=said_of(t, finding, "clears") if finding.get("clears") else NOTHING,
        material=material_word(t, finding.get("material")),
        confidence=share(finding.get("confidence")),
        points="" if points is None else f"{points:+.2f}",
        control=_control(finding.get("control")),
        checked=_checked(t, str(finding.get("check", ""))),
        left=pieces[0] if pieces else None,
        right=chosen,
        others=_others(pieces, chosen, href),
        review_href=f"{href.partition('?')[0]}/review{'?' + href.partition('?')[2] if '?' in href else ''}",
        verdict=review.verdict if review else "",
        verdict_word=t(f"verdict.{review.verdict}") if review else "",
        verdict_by=visible(review.by, longest=80) if review else "",
        verdict_at=moment(review.at) if review else "",
        comment=review.comment if review else "",
    )


def _others(pieces: Sequence[Piece], chosen: Piece | None, href: str) -> tuple[OtherPiece, ...]:
    if len(pieces) <= 2:
        return ()
    joint = "&" if "?" in href else "?"
    return tuple(
        OtherPiece(p.role, visible(p.quote, longest=40) or p.place, f"{href}{joint}piece={p.number}", p is chosen)
        for p in pieces[1:]
    )


def _checked(t: Words, check: str) -> Checked | None:
    """The check that found it; None for one that is not installed here any more."""
    known = explanations().get(check)
    if known is None:
        return None
    title = said(t, known.title, known.title_zh)
    return Checked(check, title, said(t, known.text, known.text_zh, longest=3000), known.source)


def _control(control: Mapping[str, Any] | None) -> Control | None:
    if not control:
        return None
    return Control(
        announcement=visible(control["announcement"]),
        title="",
        item=visible(control["item"]),
        date=control["date"],
        status=control["status_on_date"],
    )
