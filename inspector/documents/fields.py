"""Chooses the header fields of a page: every label proposes, the sum of the evidence decides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from inspector.core.box import hull
from inspector.core.document import Field
from inspector.core.page import Word
from inspector.documents.candidates import Candidate, Reading, candidates
from inspector.documents.interpret import Found, Printed
from inspector.documents.kind import DocumentKind
from inspector.documents.label import Label
from inspector.documents.labels import PACKAGE
from inspector.documents.phrases import label_key
from inspector.documents.roles import COMPOSITE, WEIGHTS, values_of
from inspector.values.number import DecimalMark

LEAST = 0.3
"""A value whose place, label and shape together score below this is left out."""


SUMMED = frozenset({"total_amount", "total_net", "total_gross", "total_packages", "total_volume"})
OF_LINES = frozenset({
    "origin_country", "hs_code", "purity", "cas_number", "un_number", "batch_number", "quantity", "marks", "product",
    "remarks", "producer", "container_numbers", "seal_numbers", "container_numbers/seal_numbers", "doc_no", "date",
    "contract_no", "invoice_no", "currency", "total_net/total_gross", "total_gross/total_net", *SUMMED,
})  # fmt: skip
"""What labels under a line of goods may tell of that line alone."""
_MAY_DIFFER = frozenset({"date", "doc_no", "currency", "remarks", "producer", "marks", "product"})
"""Labels that may stand twice on a paper and ask for two things."""
REPEATED = 0.7
"""A value of a label that is printed again with another value counts so much less."""
TOTAL = re.compile(r"total|gesamt|nombre de|número de|anzahl|合计|总|共计|총", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One value proposed for one field, with its score (0–1) and the role of the label that proposed it.

    `spoken` marks a value that running goods text names outright ("COUNTRY OF ORIGIN: CHINA"); `named` says that a
    label with a colon stands right before it, `inline` that a label does, with a colon or without.
    """

    field: str
    found: Found
    score: float
    role: str
    label: int
    order: int
    spoken: bool = False
    named: bool = False
    inline: bool = False


def find_fields(
    reading: Reading, kind: DocumentKind, mark: DecimalMark | None, *, avoid: frozenset[int] = frozenset()
) -> dict[str, Proposal]:
    """The best value of each field on one page.

    `avoid` holds ids of words inside goods tables: header labels there are column headings.
    """
    made = without_lines_own(_propose(reading, kind, mark), reading.labels)
    # "CARTONS" in a cell of goods is what those are packed in, and no label of the total.
    in_goods = {n for n, label in enumerate(reading.labels) if _inside(label.segment.words, avoid)}
    return choose(
        p
        for p in made
        if (p.spoken and (p.inline or p.role != "total_packages" or p.label not in in_goods))
        or (p.named and p.role not in OF_LINES)
        or not _inside(p.found.words, avoid)
    )


def choose(proposals: Iterable[Proposal]) -> dict[str, Proposal]:
    """Assign greedily by score: a field takes one value, a printed value serves one label."""
    taken: dict[tuple[object, ...], int] = {}
    chosen: dict[str, Proposal] = {}
    for proposal in sorted(proposals, key=lambda p: (-p.score, p.order)):
        if proposal.score < LEAST or proposal.field in chosen:
            continue
        key = (proposal.found.text, *(id(w) for w in proposal.found.words))
        owner = taken.get(key)
        if owner is not None and owner != proposal.label:
            continue
        chosen[proposal.field] = proposal
        taken[key] = proposal.label
    return chosen


def _propose(reading: Reading, kind: DocumentKind, mark: DecimalMark | None) -> list[Proposal]:
    found: list[Proposal] = []
    for order, label in enumerate(reading.labels):
        for role in _parts(label.role):
            if role.startswith("_"):
                continue
            for candidate in candidates(reading, label):
                found += _judge(candidate, role, kind, mark, order, label.strength)
    return found


def without_lines_own(made: Sequence[Proposal], labels: Sequence[Label]) -> list[Proposal]:
    """The proposals, less sure of those whose label is printed again and again with another value ("G.W.: 464 KGS").

    Such a value is of one line, or of one group of lines. What is summed is none of the document at all.
    """
    values: dict[tuple[str, str], set[object]] = defaultdict(set)
    for p in made:
        if p.inline and p.role in OF_LINES - _MAY_DIFFER:
            values[p.field, _words(labels[p.label])].add(p.found.value)
    kept: list[Proposal] = []
    for p in made:
        if not p.inline or len(values.get((p.field, _words(labels[p.label])), ())) < 2:
            kept.append(p)
        elif p.role not in SUMMED:
            kept.append(replace(p, score=REPEATED * p.score))
    return kept


def _words(label: Label) -> str:
    return label_key(label.segment.text[label.start : label.end])


def _parts(role: str) -> Sequence[str]:
    return [role] if role in COMPOSITE or "/" not in role else role.split("/")


def _judge(
    candidate: Candidate, role: str, kind: DocumentKind, mark: DecimalMark | None, order: int, strength: float
) -> list[Proposal]:
    printed = Printed(candidate.lines, candidate.texts)
    weight = WEIGHTS.get(role, 1.0) * (0.5 + 0.5 * strength)
    return [
        Proposal(
            name,
            found,
            candidate.prior * found.quality * weight,
            role,
            order,
            order,
            (kind.goods == "flow" and candidate.label.colon and candidate.way == "inline") or _sums(candidate, role),
            candidate.label.colon and candidate.way == "inline",
            candidate.way == "inline",
        )
        for name, found in values_of(role, printed, kind, mark)
    ]


def _sums(candidate: Candidate, role: str) -> bool:
    """Whether a label calls its value the total of the paper, wherever it stands."""
    label = candidate.label
    if PACKAGE.fullmatch(label_key(label.segment.text)):
        return False  # "CARTONS" beside its count in a line of goods
    if role in SUMMED and label.whole and candidate.way == "right" and candidate.alone:
        return True
    text = label.segment.text[label.start : label.end]
    return role in SUMMED and (label.colon or label.whole) and TOTAL.search(text) is not None


def _inside(words: Sequence[Word], avoid: frozenset[int]) -> bool:
    return bool(words) and bool(avoid) and sum(id(w) in avoid for w in words) > len(words) / 2


def to_field(name: str, found: Found, score: float) -> Field:
    """A field of the document, with the boxes of its very words.

    Its confidence knows both the weakest word and the likelihood of the place.
    """
    weakest = min((w.confidence for w in found.words), default=0.5)
    second = next((w.alternative for w in found.words if w.alternative), "")
    return Field(
        name=name,
        text=found.text,
        value=found.value,
        boxes=hull(w.box for w in found.words),
        confidence=round(min(weakest, 0.5 + 0.5 * min(1.0, score)), 3),
        alternatives=found.alternatives,
        second_reading=second,
    )
