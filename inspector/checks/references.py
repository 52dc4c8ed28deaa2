"""Numbers by which papers refer to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import Levenshtein

from inspector.checking import Scene, check
from inspector.comparing import ONE_CHARACTER, Statement, capital, paper, point, soften, stated
from inspector.core.document import Document
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, say

# Letters and digits that readers confuse count as one.
FOLD: Final = str.maketrans({"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "S": "5", "B": "8", "Z": "2", "G": "6"})

# What a paper calls the number of another kind of paper.
REFERENCES: Final = (
    ("invoice_number", ("commercial_invoice",), Phrase("invoice", "发票")),
    ("bl_number", ("bill_of_lading", "air_waybill"), Phrase("transport document", "运输单证")),
    ("transport_document", ("bill_of_lading", "air_waybill"), Phrase("transport document", "运输单证")),
    ("contract_number", (), Phrase("contract", "合同")),
)


@check(
    "references",
    kind="reference_conflict",
    severity=Severity.MEDIUM,
    title_zh="单证引用了另一份发票、合同、提单或集装箱",
)
def references(scene: Scene) -> Iterator[Finding]:
    """The papers refer to another invoice, contract, bill of lading or container.

    Lays the numbers by which papers name each other side by side. Letters and digits that look alike count
    as equal, and a paper that prints the right number anywhere is not in conflict.
    """
    for name, kinds, what in REFERENCES:
        yield from _reference(scene, name, kinds, what)
    yield from _containers(scene)


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.upper()).translate(FOLD)


def _reference(scene: Scene, name: str, kinds: tuple[str, ...], what: Phrase) -> Iterator[Finding]:
    others = stated(scene.documents, name)
    owners = stated(scene.of_kind(*kinds), "number") if kinds else others[:1]
    right = {_key(o.field.string) for o in owners}
    if not right:
        return
    for other in others:
        key = _key(other.field.string)
        if any(o.document.id == other.document.id for o in owners) or _refers(other.document, key, right):
            continue
        yield _finding(name, what, other, owners[0])


def _refers(document: Document, key: str, right: set[str]) -> bool:
    """Whether the number is right, as part of a longer one too, or the right one is printed elsewhere."""
    if any(key == r or (len(key) > 4 and key in r) or (len(r) > 4 and r in key) for r in right):
        return True
    return any(len(r) > 4 and r in _key(t.text) for t in document.text for r in right)


def _finding(name: str, what: Phrase, other: Statement, owner: Statement) -> Finding:
    one, two = _key(other.field.string), _key(owner.field.string)
    # A number of quite another shape is more likely another number of the paper, taken for this one.
    alike = len(one) == len(two) and Levenshtein.distance(one, two) <= len(two) // 2
    sure = min(other.field.confidence, owner.field.confidence)
    misread = ONE_CHARACTER if sure < 0.97 and Levenshtein.distance(one, two) <= 1 else NOTHING
    severity, confidence, tail = soften(Severity.MEDIUM if alike else Severity.LOW, [other, owner], misread)
    return references.finding(
        capital(
            say(
                "{paper} names {what} {named}, {owner} has {own}{tail}.",
                "{paper}引用{what} {named}，{owner}为 {own}{tail}。",
                paper=paper(other.document),
                what=what,
                named=other.field.string,
                owner=paper(owner.document),
                own=owner.field.string,
                tail=tail,
            )
        ),
        point("declared", other),
        point("compared", owner),
        place=(other.document.id, name),
        severity=severity,
        confidence=confidence,
        kind="certificate_anomaly" if other.document.kind == "certificate_of_origin" else None,
        clears=say("A corrected paper, or the other {what} itself.", "更正后的单证，或另一份{what}本身。", what=what),
    )


def _containers(scene: Scene) -> Iterator[Finding]:
    found = stated(scene.documents, "container_numbers")
    sets = [(s, {_key(code) for code in s.field.string.split(", ")}) for s in found]
    for n, (one, mine) in enumerate(sets):
        for two, theirs in sets[:n]:
            # A paper may name only some of the containers of a bill of lading.
            if one.document.kind == two.document.kind or mine & theirs or not mine or not theirs:
                continue
            near = min(Levenshtein.distance(a, b) for a in mine for b in theirs) <= 1
            sure = min(one.field.confidence, two.field.confidence)
            misread = ONE_CHARACTER if near and sure < 0.97 else NOTHING
            severity, confidence, tail = soften(Severity.MEDIUM, [two, one], misread)
            yield references.finding(
                capital(
                    say(
                        "{two} names container {theirs}, {one} {mine}{tail}.",
                        "{two}载明集装箱 {theirs}，{one} {mine}{tail}。",
                        two=paper(two.document),
                        theirs=two.field.string,
                        one=paper(one.document),
                        mine=one.field.string,
                        tail=tail,
                    )
                ),
                point("declared", two),
                point("compared", one),
                place=(two.document.id, one.document.id, "container_numbers"),
                severity=severity,
                confidence=confidence,
                title=Phrase("The papers name different containers", "各单证的集装箱号不同"),
                clears=Phrase(
                    "A corrected paper, or the carrier's record of the container.",
                    "更正后的单证，或承运人的集装箱记录。",
                ),
            )
            return
