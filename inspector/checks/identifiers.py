"""Identifiers whose check digit fails, and identifiers that are used twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import (
    Statement,
    capital,
    hard_to_read,
    paper,
    point,
    point_text,
    shipment_papers,
    shown,
    soften,
    stated,
)
from inspector.core.document import Document, TextLine
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, say
from inspector.totals import total
from inspector.values.party import same_party
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

CAS_NUMBER: Final = Phrase("CAS number", "CAS号")

IN_TEXT: Final[tuple[tuple[Phrase, re.Pattern[str], Callable[[str], bool]], ...]] = (
    (CAS_NUMBER, CAS, cas_valid),
    (Phrase("IMO number", "IMO编号"), IMO, imo_valid),
    (Phrase("unified social credit code", "统一社会信用代码"), CREDIT, credit_code_valid),
)


@check(
    "identifiers", kind="identifier_invalid", severity=Severity.LOW, title_zh="编号不可能存在：校验位不符；或一号两用"
)
def identifiers(scene: Scene) -> Iterator[Finding]:
    """An identifier cannot exist: its check digit fails; or one number stands for two papers.

    Container (ISO 6346), CAS, IMO, unified social credit code and air waybill numbers carry a check digit.
    One misread character makes it fail, so this is low; a container, air waybill or CAS number is medium where it
    stands in a text layer or a cell, or where two papers print the same impossible number. An invoice number under
    which two papers state different totals, dates, currencies or buyers is `identifier_reused`.
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
            say("Container number {code} fails its check digit", "集装箱号 {code} 校验位不符", code=code),
            [point("declared", s) for s in found],
            found,
            place=("container", code),
            severity=Severity.MEDIUM if sure else Severity.LOW,
        )


def _waybills(scene: Scene) -> Iterator[Finding]:
    for statement in stated(scene.of_kind("air_waybill"), "number"):
        if len(re.sub(r"\D", "", statement.field.string)) == 11 and not awb_valid(statement.field.string):
            yield _finding(
                say(
                    "Air waybill number {code} fails its check digit",
                    "空运单号 {code} 校验位不符",
                    code=statement.field.string,
                ),
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
                    _wrong(CAS_NUMBER, code, document),
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
                    firm = what is CAS_NUMBER and _as_printed(scene, printed)
                    yield _finding(
                        _wrong(what, code, document),
                        [point_text("declared", document, printed, found[1])],
                        [],
                        place=(what.en, document.id, code),
                        severity=Severity.MEDIUM if firm else Severity.LOW,
                    )


def _wrong(what: Phrase, code: str, document: Document) -> Phrase:
    on = paper(document)
    return capital(
        say(
            "{what} {code} on {on} fails its check digit",
            "{on}上的{what} {code} 校验位不符",
            what=what,
            code=code,
            on=on,
        )
    )


def _as_printed(scene: Scene, printed: TextLine) -> bool:
    page = scene.page(printed.page)
    return page is not None and page.origin in ("text", "cells")


def _firm(statement: Statement) -> bool:
    return statement.field.confidence >= 0.99 and not statement.field.second_reading


def _finding(
    message: Phrase,
    shown: list[Evidence],
    statements: list[Statement],
    *,
    place: tuple[object, ...],
    severity: Severity = Severity.LOW,
) -> Finding:
    doubtful = any(s.field.confidence < 0.9 or s.field.second_reading for s in statements)
    _, confidence, _ = soften(severity, statements)
    tail = Phrase("; it may be misread", "；可能系误读") if doubtful else NOTHING
    return identifiers.finding(
        say("{message}{tail}.", "{message}{tail}。", message=message, tail=tail),
        *shown,
        place=place,
        severity=severity,
        confidence=min(confidence, 0.6) if doubtful else confidence,
        clears=Phrase("The number as the issuer has it.", "签发方记录的编号。"),
    )


def _reused(scene: Scene) -> Iterator[Finding]:
    """Invoices of one number that state another total, date, buyer or quantity."""
    invoices = [d for d in shipment_papers(scene.documents) if d.kind == "commercial_invoice"]
    seen: dict[str, Document] = {}
    for document in invoices:
        number = document.get("number")
        if number is None or not number.string:
            continue
        first = seen.setdefault(number.string, document)
        differing = _differing(first, document) if first is not document else None
        if differing is not None:
            yield _two_of_one_number(number.string, *differing)


def _differing(first: Document, second: Document) -> tuple[Phrase, Statement, Statement] | None:
    """The first thing that two invoices of one number state differently: what it is, and both statements."""
    one, two = total(first, "total_amount"), total(second, "total_amount")
    if one is not None and two is not None and one.number != two.number:
        return Phrase("totals", "总额"), one, two
    for name, what in (("date", Phrase("dates", "日期")), ("currency", Phrase("currencies", "币种"))):
        mine, theirs = first.get(name), second.get(name)
        if mine is not None and theirs is not None and mine.string and theirs.string and mine.value != theirs.value:
            return what, Statement(first, mine), Statement(second, theirs)
    for name in ("consignee", "buyer"):
        mine, theirs = first.get(name), second.get(name)
        if mine is not None and theirs is not None and same_party(mine.string, theirs.string) is False:
            return Phrase("buyers", "买方"), Statement(first, mine), Statement(second, theirs)
    return None


def _two_of_one_number(number: str, what: Phrase, first: Statement, second: Statement) -> Finding:
    severity, confidence, tail = soften(Severity.MEDIUM, [first, second], hard_to_read(first, second))
    return identifiers.finding(
        say(
            "Two invoices have the number {number}, with {what} of {one} and {two}{tail}.",
            "两份发票同为 {number} 号，{what}分别为 {one} 和 {two}{tail}。",
            number=number,
            what=what,
            one=shown(first),
            two=shown(second),
            tail=tail,
        ),
        point("declared", first),
        point("compared", second),
        place=("invoice", number),
        severity=severity,
        confidence=confidence,
        kind="identifier_reused",
        title=Phrase("One number stands for two invoices", "一个编号对应两份发票"),
        clears=Phrase(
            "The seller says which invoice is valid and cancels the other.", "卖方说明哪份发票有效并作废另一份。"
        ),
    )
