"""Lays one total of a shipment side by side between papers, and beside the sum of its own lines."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Final

from inspector.comparing import (
    PARTS,
    SUMMANDS,
    Statement,
    close,
    doubt,
    groups,
    on_lines,
    shipment_papers,
    summed,
    supported,
)
from inspector.core.document import Document, Field
from inspector.core.phrase import NOTHING, Phrase

Same = Callable[[Decimal, Decimal], bool]

PARTED: Final = 1.1
"""A part shipment leaves a tenth or more behind (judgement); two slips in one direction come near the whole."""

MEASURES: Final = ("total_net_kg", "total_gross_kg", "total_packages", "total_amount")


def totals(documents: Iterable[Document], name: str) -> tuple[Statement, ...]:
    """What each shipment paper states as this total: in its header, else as the sum of its lines."""
    found = (total(d, name) for d in shipment_papers(documents))
    return tuple(s for s in found if s is not None)


def total(document: Document, name: str) -> Statement | None:
    """The total that one paper states in its header, else the sum of its lines, with the boxes of the lines."""
    field = document.get(name)
    if field is not None and field.number is not None:
        return Statement(document, field)
    lines = on_lines(document, SUMMANDS[name])
    added = summed(document, SUMMANDS[name])
    if added is None:
        return None
    boxes = tuple(b for s in lines for b in s.field.boxes)
    text = lines[0].field.text if len(lines) == 1 else f"{added:f}"
    return Statement(document, Field(name, text, added, boxes, min(s.field.confidence for s in lines)))


def disagreeing(statements: Sequence[Statement], same: Same) -> list[list[Statement]]:
    """The groups of statements, where two kinds of papers disagree; nothing where all agree.

    Several papers of one kind (two invoices under one bill of lading) may agree singly or together.
    """
    statements = _without_repeated_sums(statements)
    kinds: dict[str, list[Statement]] = {}
    for statement in statements:
        kinds.setdefault(statement.document.kind, []).append(statement)
    options = [_options(group) for group in kinds.values()]
    if all(any(same(a, b) for a in one for b in two) for one, two in itertools.combinations(options, 2)):
        return []
    return groups(statements, lambda a, b: a.number is not None and b.number is not None and same(a.number, b.number))


def why_doubtful(grouped: Sequence[Sequence[Statement]], same: Same) -> Phrase:
    """Why the disagreement may be none: a misread value, or papers of different parts of a shipment."""
    first, *others = grouped
    reasons = [_why_group(first, group, same) for group in others]
    # One group that stands apart beyond doubt is enough.
    return reasons[0] if reasons and all(reasons) else NOTHING


def _why_group(first: Sequence[Statement], group: Sequence[Statement], same: Same) -> Phrase:
    firm = any(supported(s) and s.field.confidence >= 0.8 for s in group) and any(map(supported, first))
    reasons = [doubt(a, b, same) for a in first for b in group]
    if not firm and all(reasons):
        return reasons[0]
    parts = all(part_of(a.document, b.document) for a in first for b in group)
    return PARTS if parts else NOTHING


def part_of(left: Document, right: Document) -> bool:
    """Whether at least two measures of two papers stand in one ratio that is not one: a part shipment."""
    ratios = []
    for name in MEASURES:
        one, two = total(left, name), total(right, name)
        if one is not None and two is not None and one.number and two.number:
            ratios.append(float(one.number / two.number))
    apart = [r for r in ratios if abs(r - 1) > 0.01]
    in_one_ratio = len(apart) >= 2 and len(apart) == len(ratios) and max(apart) - min(apart) <= 0.03 * max(apart)
    return in_one_ratio and not any(1 / PARTED < r < PARTED for r in apart)


def wrong_sum(document: Document, name: str, same: Same) -> tuple[Statement, tuple[Statement, ...], Decimal] | None:
    """The total in the header, the summands, and their sum, where they do not agree."""
    field = document.get(name)
    added = summed(document, SUMMANDS[name])
    if field is None or field.number is None or added is None or same(added, field.number):
        return None
    lines = on_lines(document, SUMMANDS[name])
    # The row of totals read as a line, or the value of one line read as the total, is no contradiction.
    if same(added, 2 * field.number) or (len(lines) > 1 and any(s.number == field.number for s in lines)):
        return None
    if any(same(added - s.number, field.number) and _is_scrap(s, document) for s in lines if s.number is not None):
        return None
    return Statement(document, field), lines, added


def falls_short(wrong: tuple[Statement, tuple[Statement, ...], Decimal]) -> bool:
    """Whether the lines add up to less than the total: an unread line explains no sum that is too large."""
    return wrong[0].number is not None and wrong[2] < wrong[0].number


def _counted(document: Document) -> int:
    """How many lines state a number: a line of words alone may be the end of another, or no line at all."""
    return sum(1 for item in document.lines if any(f.number is not None for f in item.fields))


def _is_scrap(statement: Statement, document: Document) -> bool:
    """Whether the line states far less than the others do: the end of a wrapped description, read as a line."""
    if statement.line is None or len(document.lines) < 3:
        return False
    sizes = sorted(len(item.fields) for item in document.lines)
    return len(statement.line.fields) < sizes[len(sizes) // 2]


def lines_may_be_lost(document: Document, documents: Iterable[Document]) -> bool:
    """Whether a line of this paper may have gone unread: another paper has more lines, or two sums fall short."""
    others = shipment_papers(documents)
    if any(_counted(d) > _counted(document) for d in others):
        return True
    short = [wrong_sum(document, name, close) for name in SUMMANDS]
    return sum(1 for s in short if s is not None and s[0].number is not None and s[2] < s[0].number) >= 2


def _without_repeated_sums(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without sums of lines that are twice, three or four times what another paper states.

    Such a sum counts sub-totals, or the parts of a line and the line itself.
    """
    stated = [s.number for s in statements if s.number and s.document.get(s.field.name) is not None]
    return [
        s
        for s in statements
        if s.document.get(s.field.name) is not None
        or s.number is None
        or not any(close(s.number, n * times) for n in stated for times in (2, 3, 4))
    ]


def _options(statements: Sequence[Statement]) -> list[Decimal]:
    numbers = [s.number for s in statements if s.number is not None]
    return [*numbers, sum(numbers, Decimal(0))] if len(numbers) > 1 else numbers
