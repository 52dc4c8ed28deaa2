"""Values that two readers read otherwise: what a bundle says under the second reading, and how a finding tells it.

A contradiction that only one of two readings makes is a doubt. Where a sum or a check digit bears out the first
reading, there is nothing left to doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from inspector.core.document import Document, Field, LineItem
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import Phrase, say
from inspector.values.number import readings
from inspector.values.reference_number import awb_valid, cas_valid, container_valid, credit_code_valid, imo_valid

MOST_CHANGED: Final = 2
"""A second reading in which more digits differ is no reading of the same print."""

HALF: Final = 0.5
"""What a contradiction is worth that only one of two readings makes."""

CENT: Final = Decimal("0.011")

_CHECKED: Final = (container_valid, cas_valid, awb_valid, credit_code_valid, imo_valid)
_SUMS: Final = {
    "total_amount": "amount",
    "total_net_kg": "net_weight_kg",
    "total_gross_kg": "gross_weight_kg",
    "total_packages": "packages",
}
_FACTORS: Final = ("quantity", "unit_price", "amount")


@dataclass(frozen=True, slots=True)
class TwoReadings:
    """A field of a document, or of one of its lines, and the same field as the second reader saw it."""

    document: str
    line: int | None
    field: Field
    other: Field


def unsettled(documents: Iterable[Document]) -> tuple[TwoReadings, ...]:
    """Every value that the second reader read otherwise, and that no sum and no check digit settles."""
    return tuple(found for document in documents for found in _of(document))


def under(documents: Sequence[Document], doubt: TwoReadings) -> tuple[Document, ...]:
    """The documents with that one value as the second reader saw it."""
    return tuple(_changed(d, doubt) if d.id == doubt.document else d for d in documents)


def rests_on(finding: Finding, doubt: TwoReadings) -> bool:
    """Whether the finding points at that value."""
    return any(_points_at(piece, doubt) for piece in finding.evidence)


def with_both(finding: Finding, doubt: TwoReadings, *, falls: bool) -> Finding:
    """The finding saying both readings, on its evidence and in its sentence; low where it falls under the second."""
    pieces = tuple(_with_other(e, doubt) if _points_at(e, doubt) else e for e in finding.evidence)
    told = replace(finding, evidence=pieces)
    sentence = _sentence(doubt, falls=falls)
    if sentence.en not in told.message:
        told = replace(told, message=f"{told.message} {sentence.en}", message_zh=f"{told.message_zh}{sentence.zh}")
    if not falls:
        return told
    return replace(told, severity=min(told.severity, Severity.LOW), confidence=min(told.confidence, HALF))


def _sentence(doubt: TwoReadings, *, falls: bool) -> Phrase:
    both = {"first": doubt.field.text, "second": doubt.field.second_reading}
    if falls:
        return say(
            "A second reader saw “{second}” for “{first}”: then there is nothing to find.",
            "第二识别器将“{first}”读作“{second}”：若如此则无矛盾。",
            **both,
        )
    return say("A second reader saw “{second}” for “{first}”.", "第二识别器将“{first}”读作“{second}”。", **both)


def _points_at(piece: Evidence, doubt: TwoReadings) -> bool:
    return any(
        a.page == b.page and a.overlap(b) > 0.5 * min(a.area, b.area) for a in piece.boxes for b in doubt.field.boxes
    )


def _with_other(piece: Evidence, doubt: TwoReadings) -> Evidence:
    return replace(piece, alternative=piece.alternative or doubt.field.second_reading)


def _of(document: Document) -> Iterator[TwoReadings]:
    for field in document.fields:
        other = _other(field)
        if other is not None and not _sum_holds(document, field.name):
            yield TwoReadings(document.id, None, field, other)
    for line in document.lines:
        for field in line.fields:
            other = _other(field)
            if other is not None and not (_product_holds(line, field.name) or _summand_holds(document, field.name)):
                yield TwoReadings(document.id, line.number, field, other)


def _other(field: Field) -> Field | None:
    """The field under the second reading; None where both say the same, or the second is no reading of that print."""
    if not field.second_reading or not _near(field.text, field.second_reading):
        return None
    if field.number is not None:
        found = readings(field.second_reading)
        value = found[0] if found and field.number not in found else None
        return None if value is None else _swapped(field, value)
    if isinstance(field.value, str) and not any(valid(field.value) for valid in _CHECKED):
        second = re.sub(r"\D", "", field.second_reading) if field.value.isdigit() else field.second_reading
        return _swapped(field, second)
    return None


def _swapped(field: Field, value: Decimal | str) -> Field:
    return replace(field, value=value, text=field.second_reading, second_reading=field.text)


def _near(first: str, second: str) -> bool:
    """Whether the second may be another reading of the same print: as many digits, and hardly any other."""
    one, two = re.sub(r"\D", "", first), re.sub(r"\D", "", second)
    return len(one) == len(two) and 0 < sum(a != b for a, b in zip(one, two, strict=True)) <= MOST_CHANGED


def _product_holds(line: LineItem, name: str) -> bool:
    numbers = [f.number for n in _FACTORS if (f := line.get(n)) is not None and f.number is not None]
    return name in _FACTORS and len(numbers) == 3 and abs(numbers[0] * numbers[1] - numbers[2]) <= CENT


def _sum_holds(document: Document, name: str) -> bool:
    total = document.get(name)
    numbers = [f.number for line in document.lines if (f := line.get(_SUMS.get(name, ""))) is not None and f.number]
    if total is None or total.number is None or len(numbers) < max(1, len(document.lines)):
        return False
    return abs(sum(numbers, Decimal(0)) - total.number) <= CENT


def _summand_holds(document: Document, name: str) -> bool:
    return any(_sum_holds(document, total) for total, part in _SUMS.items() if part == name)


def _changed(document: Document, doubt: TwoReadings) -> Document:
    if doubt.line is None:
        return replace(document, fields=tuple(doubt.other if f is doubt.field else f for f in document.fields))
    lines = (
        replace(i, fields=tuple(doubt.other if f is doubt.field else f for f in i.fields))
        if i.number == doubt.line
        else i
        for i in document.lines
    )
    return replace(document, lines=tuple(lines))
