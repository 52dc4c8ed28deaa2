"""Net and gross weights: between papers, against each other, and against the sum of the lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, on_lines, paper, plain, point, shipment_papers, shown, sides, soften
from inspector.core.document import Document
from inspector.core.finding import Finding, Severity
from inspector.totals import disagreeing, lines_may_be_lost, totals, why_doubtful, wrong_sum

WORDS: Final = {"total_net_kg": "net", "total_gross_kg": "gross"}


@check("weights", kind="weight_conflict", severity=Severity.MEDIUM)
def weights(scene: Scene) -> Iterator[Finding]:
    """The papers state different weights.

    Compares total net and gross weight between all papers of the shipment, after units are made equal; gross
    with net on every paper and line; and every total with the sum of its lines. Rounding to whole kilograms,
    several invoices under one bill of lading and evident part shipments are not disagreements.
    """
    told: set[tuple[str, str]] = set()
    for name in WORDS:
        grouped = disagreeing(totals(scene.documents, name), _same)
        if grouped:
            told |= {(s.document.id, name) for group in grouped for s in group}
            yield _between(scene, name, grouped)
    for document in shipment_papers(scene.documents):
        yield from _gross_below_net(document)
        for name in WORDS:
            if (document.id, name) not in told:
                yield from _sum(scene, document, name)


def _same(left: Decimal, right: Decimal) -> bool:
    # Papers round to whole kilograms, a declaration by its own rule even upwards.
    whole = left == left.to_integral_value() or right == right.to_integral_value()
    return abs(left - right) <= max(Decimal("0.999" if whole else "0.06"), max(left, right) / 1000)


def _between(scene: Scene, name: str, grouped: list[list[Statement]]) -> Finding:
    statements = [s for group in grouped for s in group]
    reason = why_doubtful(grouped, _same) or _one_weight_for_both(scene, name, grouped)
    severity, confidence, tail = soften(Severity.MEDIUM, statements, reason)
    shown_first = [group[0] for group in reversed(grouped)]
    ordered = shown_first + [s for s in statements if s not in shown_first] + _lines_apart(grouped)
    return weights.finding(
        f"{sides(grouped, WORDS[name], 'kg')}{tail}.",
        *(point("compared" if s in grouped[-1] else "declared", s) for s in ordered),
        place=(name,),
        severity=severity,
        confidence=confidence,
        clears=f"A corrected paper, or a weight note that shows which {WORDS[name]} weight was loaded.",
    )


def _lines_apart(grouped: list[list[Statement]]) -> list[Statement]:
    """The line weights of a paper that stands alone, where there are few: one of them carries the difference."""
    alone = grouped[-1][0]
    summand = {"total_net_kg": "net_weight_kg", "total_gross_kg": "gross_weight_kg"}[alone.field.name]
    lines = on_lines(alone.document, summand)
    return list(lines) if len(lines) <= 2 else []


def _one_weight_for_both(scene: Scene, name: str, grouped: list[list[Statement]]) -> str:
    """A paper that prints one weight as net and gross says less, not something else."""
    other = "total_gross_kg" if name == "total_net_kg" else "total_net_kg"
    elsewhere = [s.number for s in totals(scene.documents, other)]
    for group in grouped[1:]:
        value = group[0].number
        if value is not None and any(n is not None and _same(n, value) for n in elsewhere):
            return "it is the other weight of the shipment"
    return ""


def _gross_below_net(document: Document) -> Iterator[Finding]:
    rows = [("total", document.get("total_net_kg"), document.get("total_gross_kg"))]
    rows += [(f"line {r.number}", r.get("net_weight_kg"), r.get("gross_weight_kg")) for r in document.lines]
    for where, net, gross in rows:
        if net is None or gross is None or net.number is None or gross.number is None:
            continue
        if gross.number >= net.number or _same(gross.number, net.number):
            continue
        pair = [Statement(document, gross), Statement(document, net)]
        hard = "the print is hard to read" if min(net.confidence, gross.confidence) < 0.8 else ""
        severity, confidence, tail = soften(Severity.MEDIUM, pair, hard)
        yield weights.finding(
            capital(f"{paper(document)}, {where}: gross {shown(pair[0], 'kg')} is less than net {shown(pair[1], 'kg')}")
            + f"{tail}.",
            *(point("declared", s) for s in pair),
            place=(document.id, where, "gross below net"),
            severity=severity,
            confidence=confidence,
            title="Gross weight is less than net weight",
            clears="A corrected paper: goods with their packing cannot weigh less than without.",
        )


def _sum(scene: Scene, document: Document, name: str) -> Iterator[Finding]:
    wrong = wrong_sum(document, name, _same)
    if wrong is None:
        return
    header, lines, added = wrong
    parts = [header, *lines]
    hard = "a line may be unread" if lines_may_be_lost(document, scene.documents) else ""
    if min(s.field.confidence for s in parts) < 0.8:
        hard = "the print is hard to read"
    severity, confidence, tail = soften(Severity.MEDIUM, parts, hard)
    yield weights.finding(
        capital(f"{paper(document)} states {WORDS[name]} {shown(header, 'kg')}, its lines add up to {plain(added)} kg")
        + f"{tail}.",
        *(point("declared" if s is header else "compared", s) for s in parts),
        place=(document.id, name, "sum"),
        severity=severity,
        confidence=confidence,
        title="Line weights do not add up to the total",
        clears="A corrected paper whose lines add up.",
    )
