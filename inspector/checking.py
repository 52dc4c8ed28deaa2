"""What a check is, what it may look at, and how all of them are run."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from inspector.controls.catalogue import Catalogue
from inspector.controls.watchlist import Watchlist
from inspector.core.box import PageId
from inspector.core.document import Document, Field, LineItem
from inspector.core.finding import ControlRef, Evidence, Finding, Problem, Role, Severity, finding_id
from inspector.core.page import Page
from inspector.core.phrase import Phrase, say
from inspector.legible import as_printed
from inspector.remembering import forget
from inspector.twice_read import TwoReadings, rests_on, under, unsettled, with_both

if TYPE_CHECKING:
    from models.classifier.classifier import Classifier

log = logging.getLogger(__name__)

MOST_DOUBTS = 4
"""So many values of one finding are tried under their second reading."""

ONE_SHIPMENT = dt.timedelta(days=183)
"""The papers of one shipment are dated within half a year (judgement: goods are declared weeks after the invoice)."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a check may look at: what was read, what could not be read, and the law.

    A check reads no clock, no settings, no file and no network; `as_of` is how far our knowledge reaches.
    `classifier` judges goods lines; None where it could not be loaded, which is a problem of the case.
    """

    documents: tuple[Document, ...]
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    as_of: dt.date
    catalogue: Catalogue
    watchlist: Watchlist
    classifier: Classifier | None = None

    def of_kind(self, *kinds: str) -> tuple[Document, ...]:
        """The documents of these kinds, in the order of the bundle."""
        return tuple(d for d in self.documents if d.kind in kinds)

    def page(self, page_id: PageId) -> Page | None:
        """The page of that name."""
        return next((p for p in self.pages if p.id == page_id), None)

    def fields(self, *names: str) -> Iterator[tuple[Document, Field]]:
        """Every header field with one of these names, with its document."""
        for document in self.documents:
            for name in names:
                field = document.get(name)
                if field is not None and field.value is not None:
                    yield document, field

    def lines(self) -> Iterator[tuple[Document, LineItem]]:
        """Every goods line with its document."""
        for document in self.documents:
            for line in document.lines:
                yield document, line

    def judged_on(self) -> tuple[dt.date, Field | None]:
        """The date on which law, licence and prices are judged, and the field it comes from.

        The declaration date; else the dates of export, bill of lading, invoice; else `as_of`.
        Source: the two-dates rule of the case format.
        """
        return next(self._dated(), (self.as_of, None))

    def _dated(self) -> Iterator[tuple[dt.date, Field]]:
        """The dates by which the shipment may be judged, the one that decides first."""
        order = [("customs_declaration", "date"), ("customs_declaration", "export_date"), ("bill_of_lading", "date"),
                 ("air_waybill", "date"), ("commercial_invoice", "date")]  # fmt: skip
        for kind, name in order:
            for document in self.of_kind(kind):
                field = document.get(name)
                if field is not None and field.day is not None:
                    yield field.day, field

    def judged_days(self) -> tuple[dt.date, ...]:
        """All the days that the date of `judged_on` may mean.

        An ambiguous print has several; and where another paper is dated more than ONE_SHIPMENT away, one of the two
        dates is false or misread, and neither clears the goods.
        """
        day, field = self.judged_on()
        others = field.alternatives if field is not None else ()
        meant = (found for text in others if (found := _iso(text)) is not None)
        apart = (other for other, _ in self._dated() if abs(other - day) > ONE_SHIPMENT)
        return tuple(dict.fromkeys((day, *meant, *apart)))


def _iso(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


Run = Callable[[Scene], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its id, public kind, default severity, and the docstring that a reviewer reads.

    `title` and `title_zh` are the title of its findings, in English and in Chinese.
    """

    id: str
    kind: str
    severity: Severity
    run: Run
    title: str
    explanation: str
    title_zh: str

    def finding(
        self,
        message: Phrase,
        *evidence: Evidence,
        place: tuple[object, ...],
        severity: Severity | None = None,
        confidence: float = 0.9,
        material: str | None = None,
        control: ControlRef | None = None,
        kind: str | None = None,
        title: Phrase | None = None,
        clears: Phrase,
    ) -> Finding:
        """A finding of this check. `place` (document ids, field names, line numbers) makes its stable id."""
        return Finding(
            id=finding_id(self.id, *place),
            check=self.id,
            kind=kind or self.kind,
            severity=self.severity if severity is None else severity,
            confidence=confidence,
            title=title.en if title else self.title,
            message=message.en,
            evidence=evidence,
            material=material,
            control=control,
            clears=clears.en,
            title_zh=title.zh if title else self.title_zh,
            message_zh=message.zh,
            clears_zh=clears.zh,
        )


def check(id: str, *, kind: str, severity: Severity, title_zh: str) -> Callable[[Run], Check]:
    """Make a check of a function from scene to findings.

    The first line of its docstring is the title of the finding, the rest the explanation; `title_zh` is the title in
    Chinese.

    Raises:
        ValueError: the function has no docstring.
    """

    def wrap(run: Run) -> Check:
        text = (run.__doc__ or "").strip()
        if not text:
            raise ValueError(f"check {id} has no docstring for the reviewer")
        title, _, rest = text.partition("\n")
        explanation = "\n".join(line.strip() for line in rest.strip().splitlines())
        return Check(id, kind, severity, run, title.strip().rstrip("."), explanation, title_zh)

    return wrap


def evidence(role: Role, document: Document, field: Field) -> Evidence:
    """Evidence that points at one field of a document, quoting it as printed."""
    return Evidence(role, field.text or field.string, document.file, field.boxes, "" if field.boxes else "document")


def run_checks(checks: Iterable[Check], scene: Scene) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
    """Run every check over the scene; a check that breaks becomes a problem and the others go on.

    Checks see each value as surely as its print was read (`as_printed`). A finding that rests on a value which two
    readers read otherwise says both readings, and is low where it falls under the second. Findings come gravest first.
    This is the one broad `except` of the thinking part.
    """
    scene = replace(scene, documents=as_printed(scene.documents, scene.pages))
    doubts = unsettled(scene.documents)
    findings: dict[str, Finding] = {}
    broken: list[Problem] = []
    for part in checks:
        try:
            for finding in _doubted(part, tuple(part.run(scene)), scene, doubts):
                _keep(findings, finding)
        except Exception:  # a broken check must not sink the case
            log.exception("check %s broke", part.id)
            broken.append(_broken(part))
    forget()
    ordered = sorted(findings.values(), key=lambda f: (-f.severity, -f.confidence, f.id))
    return tuple(ordered), tuple(broken)


def _doubted(
    part: Check, findings: Sequence[Finding], scene: Scene, doubts: Sequence[TwoReadings]
) -> Iterator[Finding]:
    """The findings of a check, each held against the second reading of every value that it rests on."""
    for finding in findings:
        for doubt in [d for d in doubts if rests_on(finding, d)][:MOST_DOUBTS]:
            finding = with_both(finding, doubt, falls=_falls(part, finding, scene, doubt))
        yield finding


def _falls(part: Check, finding: Finding, scene: Scene, doubt: TwoReadings) -> bool:
    if finding.severity <= Severity.LOW:
        return False
    again = part.run(replace(scene, documents=under(scene.documents, doubt)))
    return not any(f.id == finding.id and f.severity > Severity.LOW for f in again)


def _broken(part: Check) -> Problem:
    said = say(
        "The check “{title}” could not be run.", "检查“{title}”未能运行。", title=Phrase(part.title, part.title_zh)
    )
    hint = Phrase("Report this with the log.", "请连同日志一并报告。")
    return Problem("E501", said.en, hint.en, message_zh=said.zh, hint_zh=hint.zh)


def _keep(findings: dict[str, Finding], finding: Finding) -> None:
    twin = findings.get(finding.id)
    if twin is None:
        findings[finding.id] = finding
    elif finding.severity > twin.severity:
        findings[finding.id] = replace(finding, evidence=(*finding.evidence, *twin.evidence))
