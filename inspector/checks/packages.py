"""The number of packages: between papers and against the sum of the lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

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
from inspector.core.document import Document, Field
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, say
from inspector.totals import disagreeing, falls_short, lines_may_be_lost, totals, why_doubtful, wrong_sum

NAME = "total_packages"


@check("packages", kind="package_conflict", severity=Severity.MEDIUM, title_zh="各单证件数不一致")
def packages(scene: Scene) -> Iterator[Finding]:
    """The papers state different numbers of packages.

    Compares the total between all papers, and each total with the sum of its lines. Cartons on pallets are
    counted both ways: where one paper names both numbers, they do not disagree.
    """
    counts = [s for s in totals(scene.documents, NAME) if s.number is not None and s.number % 1 == 0]
    grouped = disagreeing(counts, _same)
    if grouped and not _counted_both_ways(grouped):
        yield _between(grouped)
        return
    for document in shipment_papers(scene.documents):
        yield from _sum(scene, document)


def _same(left: Decimal, right: Decimal) -> bool:
    return left == right


def _between(grouped: list[list[Statement]]) -> Finding:
    statements = [s for group in grouped for s in group]
    reason = why_doubtful(grouped, _same) or _different_packages(statements) or _other_number(grouped)
    severity, confidence, tail = soften(Severity.MEDIUM, statements, reason)
    first = [group[0] for group in reversed(grouped)]
    ordered = first + [s for s in statements if s not in first]
    return packages.finding(
        say("{sides}{tail}.", "{sides}{tail}。", sides=sides(grouped, NOTHING, Phrase("packages", "件")), tail=tail),
        *(point("compared" if s in grouped[-1] else "declared", s) for s in ordered),
        place=(NAME,),
        severity=severity,
        confidence=confidence,
        clears=Phrase(
            "A corrected paper, or a tally sheet that shows how many packages were loaded.",
            "更正后的单证，或载明装载件数的理货单。",
        ),
    )


def _counted_both_ways(grouped: list[list[Statement]]) -> bool:
    """Whether a paper prints the other number too, before a word for packages: “80 cartons on 4 pallets”."""
    first, *others = grouped
    return all(
        any(
            _stacked(a.number, b.number) and (_prints(a.document, b.number) or _prints(b.document, a.number))
            for a in first
            for b in group
        )
        for group in others
    )


def _stacked(one: Decimal | None, two: Decimal | None) -> bool:
    """Whether one number may be of pallets and the other of what stands on them: at least two on each."""
    if not one or not two:
        return False
    return max(one, two) >= 2 * min(one, two)


def _prints(document: Document, number: Decimal | None) -> bool:
    if number is None:
        return False
    words = r"(?:pallets?|plts?|cartons?|ctns?|cases?|crates?|bags?|drums?|boxes|pkgs?|packages|托|箱|件|桶|袋)"
    return any(re.search(rf"(?<![\d.,]){number:f}\s*(?:\w+\s+)?{words}", t.text, re.IGNORECASE) for t in document.text)


def _other_number(grouped: list[list[Statement]]) -> Phrase:
    """Whether the odd count is another number of the papers: of a line, or of the containers of that paper."""
    documents = {s.document.id: s.document for group in grouped for s in group}.values()
    known = {s.number for d in documents for s in on_lines(d, "quantity")}
    known |= {s.number for d in documents if len(d.lines) > 1 for s in on_lines(d, "packages")}
    if all(group[0].number in known for group in grouped[1:]):
        return Phrase("it is the quantity or count of a line", "该数系某行的数量或件数")
    containers = all(_counts_containers(s) for group in grouped[1:] for s in group)
    return Phrase("it is the number of containers", "该数系集装箱数量") if containers else NOTHING


def _counts_containers(stated: Statement) -> bool:
    listed = stated.document.get("container_numbers")
    return listed is not None and isinstance(listed.value, tuple) and stated.number == len(listed.value)


def _different_packages(statements: list[Statement]) -> Phrase:
    kinds = [f.string for s in statements for f in [_kind_of(s.document)] if f is not None]
    pallets = {bool(re.search(r"pallet|plt|skid|托", kind, re.IGNORECASE)) for kind in kinds}
    both = Phrase("one paper counts pallets, the other what stands on them", "一份按托盘计，另一份按托盘上的货件计")
    return both if len(pallets) > 1 else NOTHING


def _kind_of(document: Document) -> Field | None:
    return next((f for item in document.lines if (f := item.get("package_kind")) is not None and f.string), None)


def _sum(scene: Scene, document: Document) -> Iterator[Finding]:
    wrong = wrong_sum(document, NAME, _same)
    if wrong is None or (_stacked(wrong[0].number, wrong[2]) and _prints(document, wrong[2])):
        return
    header, lines, added = wrong
    parts = [header, *lines]
    lost = LINE_UNREAD if falls_short(wrong) and lines_may_be_lost(document, scene.documents) else NOTHING
    severity, confidence, tail = soften(Severity.MEDIUM, parts, hard_to_read(*parts) or lost)
    yield packages.finding(
        capital(
            say(
                "{paper} states {stated} packages, its lines add up to {added}{tail}.",
                "{paper}载明 {stated} 件，各行相加为 {added} 件{tail}。",
                paper=paper(document),
                stated=shown(header),
                added=plain(added),
                tail=tail,
            )
        ),
        *(point("declared" if s is header else "compared", s) for s in parts),
        place=(document.id, NAME, "sum"),
        severity=severity,
        confidence=confidence,
        title=Phrase("Packages of the lines do not add up to the total", "各行件数之和与总件数不符"),
        clears=Phrase("A corrected paper whose lines add up.", "各行与合计相符的更正单证。"),
    )
