"""Identifiers whose check digit fails, and identifiers that are used twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, paper, plain, point, point_text, shipment_papers, soften, stated
from inspector.core.document import TextLine
from inspector.core.finding import Evidence, Finding, Severity
from inspector.totals import total
from inspector.values.reference_number import (
    awb_valid,
    cas_numbers,
    cas_valid,
    container_valid,
    credit_code_valid,
    imo_valid,
)

CAS: Final = re.compile(r"\bCAS\b[^\d]{0,14}(\d{2,7}-\d{2}-\d)(?!\d)", re.IGNORECASE)
IMO: Final = re.compile(r"\bIMO(?:\s*(?:No|NUMBER)\.?)?[\s:#]*(\d{7})(?!\d)", re.IGNORECASE)
CREDIT: Final = re.compile(
    r"(?:统一社会信用代码|USCC|credit\s+code)[^\dA-Z]{0,6}([0-9A-HJ-NPQRTUWXY]{18})\b", re.IGNORECASE
)

IN_TEXT: Final[tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...]] = (
    ("CAS number", CAS, cas_valid),
    ("IMO number", IMO, imo_valid),
    ("unified social credit code", CREDIT, credit_code_valid),
)


@check("identifiers", kind="identifier_invalid", severity=Severity.LOW)
def identifiers(scene: Scene) -> Iterator[Finding]:
    """An identifier cannot exist: its check digit fails; or one number stands for two papers.

    Container (ISO 6346), CAS, IMO, unified social credit code and air waybill numbers carry a check digit.
    One misread character makes it fail, so this is low; a container, air waybill or CAS number is medium where it
    stands in a text layer or a cell, or where two papers print the same impossible number. An invoice number under
    which two papers state different totals is `identifier_reused`.
    """
    yield from _containers(scene)
    yield from _waybills(scene)
    yield from _in_text(scene)
    yield from _reused(scene)


def _containers(scene: Scene) -> Iterator[Finding]:
    wrong: dict[str, list[Statement]] = {}
    for statement in stated(scene.documents, "container_numbers"):
        for code in statement.field.string.split(", "):
            if re.fullmatch(r"[A-Z]{3}[UJZ]\d{7}", code) and not container_valid(code):
                wrong.setdefault(code, []).append(statement)
    for code, found in wrong.items():
        sure = any(_firm(s) for s in found) or len({s.document.id for s in found}) > 1
        yield _finding(
            f"Container number {code} fails its check digit",
            [point("declared", s) for s in found],
            found,
            place=("container", code),
            severity=Severity.MEDIUM if sure else Severity.LOW,
        )


def _waybills(scene: Scene) -> Iterator[Finding]:
    for statement in stated(scene.of_kind("air_waybill"), "number"):
        if len(re.sub(r"\D", "", statement.field.string)) == 11 and not awb_valid(statement.field.string):
            yield _finding(
                f"Air waybill number {statement.field.string} fails its check digit",
                [point("declared", statement)],
                [statement],
                place=("air waybill", statement.document.id),
                severity=Severity.MEDIUM if _firm(statement) else Severity.LOW,
            )


def _in_text(scene: Scene) -> Iterator[Finding]:
    told: set[str] = set()
    for document in scene.documents:
        cas = document.get("cas_number")
        for code in cas_numbers(cas.string) if cas is not None else ():
            if not cas_valid(code) and code not in told and cas is not None:
                told.add(code)
                statement = Statement(document, cas)
                yield _finding(
                    capital(f"CAS number {code} on {paper(document)} fails its check digit"),
                    [point("declared", statement)],
                    [statement],
                    place=("CAS number", document.id, code),
                    severity=Severity.MEDIUM if _firm(statement) else Severity.LOW,
                )
        for printed in document.text:
            for what, pattern, valid in IN_TEXT:
                for found in pattern.finditer(printed.text):
                    code = found[1].upper()
                    if code in told or valid(code):
                        continue
                    told.add(code)
                    firm = what == "CAS number" and _as_printed(scene, printed)
                    yield _finding(
                        capital(f"{what} {code} on {paper(document)} fails its check digit"),
                        [point_text("declared", document, printed, found[1])],
                        [],
                        place=(what, document.id, code),
                        severity=Severity.MEDIUM if firm else Severity.LOW,
                    )


def _as_printed(scene: Scene, printed: TextLine) -> bool:
    page = scene.page(printed.page)
    return page is not None and page.origin in ("text", "cells")


def _firm(statement: Statement) -> bool:
    return statement.field.confidence >= 0.99 and not statement.field.second_reading


def _finding(
    message: str,
    shown: list[Evidence],
    statements: list[Statement],
    *,
    place: tuple[object, ...],
    severity: Severity = Severity.LOW,
) -> Finding:
    doubtful = any(s.field.confidence < 0.9 or s.field.second_reading for s in statements)
    _, confidence, _ = soften(severity, statements, "")
    tail = "; it may be misread" if doubtful else ""
    return identifiers.finding(
        f"{message}{tail}.",
        *shown,
        place=place,
        severity=severity,
        confidence=min(confidence, 0.6) if doubtful else confidence,
        clears="The number as the issuer has it.",
    )


def _reused(scene: Scene) -> Iterator[Finding]:
    invoices = [d for d in shipment_papers(scene.documents) if d.kind == "commercial_invoice"]
    seen: dict[str, Statement] = {}
    for document in invoices:
        number, amount = document.get("number"), total(document, "total_amount")
        if number is None or amount is None or amount.number is None:
            continue
        first = seen.setdefault(number.string, amount)
        if first.number is not None and first.number != amount.number:
            severity, confidence, tail = soften(Severity.MEDIUM, [first, amount], "")
            yield identifiers.finding(
                f"Two invoices have the number {number.string}, with totals of "
                f"{plain(first.number)} and {plain(amount.number)}{tail}.",
                point("declared", first),
                point("compared", amount),
                place=("invoice", number.string),
                severity=severity,
                confidence=confidence,
                kind="identifier_reused",
                title="One number stands for two invoices",
                clears="The seller says which invoice is valid and cancels the other.",
            )
