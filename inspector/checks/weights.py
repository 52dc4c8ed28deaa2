"""Net and gross weights: between papers, against each other, and against the sum of the lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import (
    LINE_UNREAD,
    Statement,
    capital,
    hard_to_read,
    on_lines,
    paper,
    plain,
    point,
    shipment_papers,
    shown,
    sides,
    soften,
)
from inspector.core.document import Document, LineItem
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, say
from inspector.totals import disagreeing, falls_short, lines_may_be_lost, totals, why_doubtful, wrong_sum

WORDS: Final = {"total_net_kg": Phrase("net", "净重"), "total_gross_kg": Phrase("gross", "毛重")}


@check("weights", kind="weight_conflict", severity=Severity.MEDIUM, title_zh="各单证重量不一致")
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
        say("{sides}{tail}.", "{sides}{tail}。", sides=sides(grouped, WORDS[name], "kg"), tail=tail),
        *(point("compared" if s in grouped[-1] else "declared", s) for s in ordered),
        place=(name,),
        severity=severity,
        confidence=confidence,
        clears=say(
            "A corrected paper, or a weight note that shows which {weight} weight was loaded.",
            "更正后的单证，或载明实际装载{weight}的重量单。",
            weight=WORDS[name],
        ),
    )


def _lines_apart(grouped: list[list[Statement]]) -> list[Statement]:
    """The line weights of a paper that stands alone, where there are few: one of them carries the difference."""
    alone = grouped[-1][0]
    summand = {"total_net_kg": "net_weight_kg", "total_gross_kg": "gross_weight_kg"}[alone.field.name]
    lines = on_lines(alone.document, summand)
    return list(lines) if len(lines) <= 2 else []


def _one_weight_for_both(scene: Scene, name: str, grouped: list[list[Statement]]) -> Phrase:
    """A paper that prints one weight as net and gross says less, not something else."""
    other = "total_gross_kg" if name == "total_net_kg" else "total_net_kg"
    elsewhere = [s.number for s in totals(scene.documents, other)]
    for group in grouped[1:]:
        value = group[0].number
        if value is not None and any(n is not None and _same(n, value) for n in elsewhere):
            return Phrase("it is the other weight of the shipment", "该数是此批货的另一重量")
    return NOTHING


def _gross_below_net(document: Document) -> Iterator[Finding]:
    rows = [(Phrase("total", "合计"), document.get("total_net_kg"), document.get("total_gross_kg"))]
    rows += [(_line(r), r.get("net_weight_kg"), r.get("gross_weight_kg")) for r in document.lines]
    for where, net, gross in rows:
        if net is None or gross is None or net.number is None or gross.number is None:
            continue
        if gross.number >= net.number or _same(gross.number, net.number):
            continue
        pair = [Statement(document, gross), Statement(document, net)]
        severity, confidence, tail = soften(Severity.MEDIUM, pair, hard_to_read(*pair))
        yield weights.finding(
            capital(
                say(
                    "{paper}, {where}: gross {gross} kg is less than net {net} kg{tail}.",
                    "{paper}，{where}：毛重 {gross} kg 小于净重 {net} kg{tail}。",
                    paper=paper(document),
                    where=where,
                    gross=shown(pair[0]),
                    net=shown(pair[1]),
                    tail=tail,
                )
            ),
            *(point("declared", s) for s in pair),
            place=(document.id, where.en, "gross below net"),
            severity=severity,
            confidence=confidence,
            title=Phrase("Gross weight is less than net weight", "毛重小于净重"),
            clears=Phrase(
                "A corrected paper: goods with their packing cannot weigh less than without.",
                "更正后的单证：货物连包装不可能比不连包装轻。",
            ),
        )


def _line(item: LineItem) -> Phrase:
    return say("line {number}", "第 {number} 行", number=item.number)


def _sum(scene: Scene, document: Document, name: str) -> Iterator[Finding]:
    wrong = wrong_sum(document, name, _same)
    if wrong is None:
        return
    header, lines, added = wrong
    parts = [header, *lines]
    lost = LINE_UNREAD if falls_short(wrong) and lines_may_be_lost(document, scene.documents) else NOTHING
    severity, confidence, tail = soften(Severity.MEDIUM, parts, hard_to_read(*parts) or lost)
    yield weights.finding(
        capital(
            say(
                "{paper} states {weight} {stated} kg, its lines add up to {added} kg{tail}.",
                "{paper}载明{weight} {stated} kg，各行相加为 {added} kg{tail}。",
                paper=paper(document),
                weight=WORDS[name],
                stated=shown(header),
                added=plain(added),
                tail=tail,
            )
        ),
        *(point("declared" if s is header else "compared", s) for s in parts),
        place=(document.id, name, "sum"),
        severity=severity,
        confidence=confidence,
        title=Phrase("Line weights do not add up to the total", "各行重量之和与合计不符"),
        clears=Phrase("A corrected paper whose lines add up.", "各行与合计相符的更正单证。"),
    )
