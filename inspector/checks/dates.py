"""Dates that cannot follow each other as the papers have them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import product

from inspector.checking import Scene, check
from inspector.comparing import (
    Statement,
    capital,
    hard_to_read,
    paper,
    point,
    shipment_papers,
    soften,
    stated,
)
from inspector.core.document import Document, Field
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import Phrase, say

# A certificate issued after shipment says so. Source: ASEAN–China, RCEP and chamber rules of issue.
RETROSPECTIVE = re.compile(r"retro(?:spective|active)|补发|后发|issued subsequently", re.IGNORECASE)

# A certificate may be issued up to three days after shipment without that note (ASEAN–China rules, rule 10).
GRACE_OF_CERTIFICATE = 3

# From a week on, a certificate without the note asks for eyes; days of work at the chamber explain less (judgement).
LATE_CERTIFICATE = 7

# Sellers often draw the invoice when the goods are on board: some days after are trade practice.
GRACE_OF_INVOICE = 3

GRACE_OF_DECLARATION = 1


@check("dates", kind="date_anomaly", severity=Severity.MEDIUM, title_zh="各单证日期先后不符")
def dates(scene: Scene) -> Iterator[Finding]:
    """The dates of the papers do not follow each other.

    A certificate of origin issued before the invoice that it names, or long after sailing without the note
    “issued retrospectively”; an invoice drawn well after the bill of lading; goods declared after they had
    sailed; an invoice date that another paper states differently; a date in the future. An ambiguous date
    counts only where none of its readings fits.
    """
    papers = shipment_papers(scene.documents)
    invoices = stated([d for d in papers if d.kind == "commercial_invoice"], "date")
    transports = stated(scene.of_kind("bill_of_lading", "air_waybill"), "date")
    certificates = stated(scene.of_kind("certificate_of_origin"), "date")
    yield from _before_invoice(scene, certificates, invoices)
    yield from _after_sailing(certificates, transports)
    yield from _invoice_after(invoices, transports)
    yield from _declared_after(stated(scene.of_kind("customs_declaration"), "date"), transports)
    yield from _invoice_dates(scene, invoices)
    yield from _future(scene)


def _days(field: Field) -> list[dt.date]:
    """All the days that a printed date may mean."""
    found = [field.day] if field.day is not None else []
    for text in field.alternatives:
        try:
            found.append(dt.date.fromisoformat(text))
        except ValueError:
            continue
    return list(dict.fromkeys(found))


def _gap(first: Statement, then: Statement) -> int | None:
    """Days from the first date to the second, of the readings that lie closest; None without dates."""
    gaps = [(b - a).days for a, b in product(_days(first.field), _days(then.field))]
    return min(gaps, key=abs) if gaps else None


def _most(first: Statement, then: Statement) -> int:
    """The largest gap that any reading allows: an anomaly must hold for all readings."""
    gaps = [(b - a).days for a, b in product(_days(first.field), _days(then.field))]
    return max(gaps) if gaps else 0


def _report(
    message: Phrase, *parts: Statement, severity: Severity, kind: str = "date_anomaly", clears: Phrase
) -> Finding:
    graded, confidence, tail = soften(severity, parts, hard_to_read(*parts))
    return dates.finding(
        say("{message}{tail}.", "{message}{tail}。", message=capital(message), tail=tail),
        *(point("declared" if n == 0 else "compared", s) for n, s in enumerate(parts)),
        place=tuple(f"{s.document.id}/{s.field.name}" for s in parts),
        severity=graded,
        confidence=confidence,
        kind=kind,
        clears=clears,
    )


def _named(statement: Statement) -> Phrase:
    return say("{paper} of {day}", "{paper}（日期 {day}）", paper=paper(statement.document), day=statement.field.string)


def _of_invoice(scene: Scene, certificate: Statement, invoices: tuple[Statement, ...]) -> list[Statement]:
    """The invoice dates that concern a certificate: that of the invoice, and that which it states itself."""
    own = certificate.document.get("invoice_date")
    stated_here = [Statement(certificate.document, own)] if own is not None and own.day is not None else []
    return [*invoices, *stated_here] if len(invoices) <= 1 else stated_here


def _before_invoice(
    scene: Scene, certificates: tuple[Statement, ...], invoices: tuple[Statement, ...]
) -> Iterator[Finding]:
    for certificate in certificates:
        named = _of_invoice(scene, certificate, invoices)
        later = [s for s in named if _most(s, certificate) < 0]
        if later and len(later) == len(named):
            yield _report(
                say(
                    "{certificate} was issued before the invoice of {day}",
                    "{certificate}签发早于 {day} 的发票",
                    certificate=_named(certificate),
                    day=later[0].field.string,
                ),
                certificate,
                *later,
                severity=Severity.MEDIUM,
                kind="certificate_anomaly",
                clears=Phrase(
                    "The issuing body confirms the certificate and its date.", "签证机构确认该证书及其日期。"
                ),
            )


def _after_sailing(certificates: tuple[Statement, ...], transports: tuple[Statement, ...]) -> Iterator[Finding]:
    for certificate, transport in product(certificates, transports[:1]):
        late = _gap(transport, certificate)
        if late is None or late <= GRACE_OF_CERTIFICATE or _says(certificate.document, RETROSPECTIVE):
            continue
        yield _report(
            say(
                "{certificate} was issued {late} days after {transport}, without saying so",
                "{certificate}在{transport}之后 {late} 天签发，且未注明补发",
                certificate=_named(certificate),
                late=late,
                transport=_named(transport),
            ),
            certificate,
            transport,
            severity=Severity.MEDIUM if late > LATE_CERTIFICATE else Severity.LOW,
            kind="certificate_anomaly",
            clears=Phrase(
                "A certificate marked “issued retrospectively”, or confirmation by the issuing body.",
                "注明“补发”的证书，或签证机构的确认。",
            ),
        )


def _says(document: Document, words: re.Pattern[str]) -> bool:
    return any(words.search(t.text) for t in document.text)


def _invoice_after(invoices: tuple[Statement, ...], transports: tuple[Statement, ...]) -> Iterator[Finding]:
    for invoice, transport in product(invoices[:1], transports[:1]):
        late = _gap(transport, invoice)
        if late is None or late <= 0 or invoice.document.subtype == "proforma":
            continue
        yield _report(
            say(
                "{invoice} is dated {late} days after {transport}",
                "{invoice}日期比{transport}晚 {late} 天",
                invoice=_named(invoice),
                late=late,
                transport=_named(transport),
            ),
            invoice,
            transport,
            severity=Severity.MEDIUM if late > GRACE_OF_INVOICE else Severity.LOW,
            clears=Phrase(
                "The seller explains why the invoice was drawn after shipment.", "卖方说明为何在发运后开具发票。"
            ),
        )


def _declared_after(declarations: tuple[Statement, ...], transports: tuple[Statement, ...]) -> Iterator[Finding]:
    for declaration, transport in product(declarations[:1], transports[:1]):
        late = _gap(transport, declaration)
        if late is None or late <= GRACE_OF_DECLARATION:
            continue
        yield _report(
            say(
                "{declaration} was lodged {late} days after {transport}",
                "{declaration}申报比{transport}晚 {late} 天",
                declaration=_named(declaration),
                late=late,
                transport=_named(transport),
            ),
            declaration,
            transport,
            severity=Severity.MEDIUM if late > 3 else Severity.LOW,
            clears=Phrase(
                "The customs release date shows that the goods were declared before they left.",
                "海关放行日期证明货物离境前已申报。",
            ),
        )


def _invoice_dates(scene: Scene, invoices: tuple[Statement, ...]) -> Iterator[Finding]:
    if len(invoices) != 1:
        return
    for other in stated(scene.documents, "invoice_date"):
        apart = _gap(invoices[0], other)
        if other.document.id != invoices[0].document.id and apart:
            yield _report(
                say(
                    "{other} gives the invoice date {stated}, {invoice} is dated {day}",
                    "{other}载明发票日期为 {stated}，{invoice}日期为 {day}",
                    other=paper(other.document),
                    stated=other.field.string,
                    invoice=paper(invoices[0].document),
                    day=invoices[0].field.string,
                ),
                other,
                invoices[0],
                severity=Severity.MEDIUM,
                kind="certificate_anomaly" if other.document.kind == "certificate_of_origin" else "date_anomaly",
                clears=Phrase("A corrected paper that names the invoice as it is dated.", "更正发票日期后的单证。"),
            )


def _future(scene: Scene) -> Iterator[Finding]:
    for document in shipment_papers(scene.documents):
        # The day on which a ship is meant to sail may well lie ahead.
        names = ("date", "export_date") if document.kind == "customs_declaration" else ("date",)
        for name in names:
            field = document.get(name)
            if field is not None and field.day is not None and min(_days(field)) > scene.as_of:
                yield _report(
                    say(
                        "{paper} is dated {day}, after {as_of}",
                        "{paper}日期为 {day}，晚于 {as_of}",
                        paper=paper(document),
                        day=field.string,
                        as_of=scene.as_of,
                    ),
                    Statement(document, field),
                    severity=Severity.MEDIUM if name == "date" and field.confidence >= 0.9 else Severity.LOW,
                    clears=Phrase("A paper with its true date.", "日期真实的单证。"),
                )
