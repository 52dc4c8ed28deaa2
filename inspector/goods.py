"""Which controlled materials the papers name openly, on which lines, and by which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from inspector.checking import Scene
from inspector.comparing import SHIPMENT_PAPERS, Statement
from inspector.controls.catalogue import Match
from inspector.controls.guards import end_product
from inspector.core.box import Box, PageId
from inspector.core.document import Document, Field, LineItem, TextLine
from inspector.remembering import remembered

# Where a reader looks first: the papers that bind, then the papers that describe.
ORDER: Final = ("customs_declaration", "commercial_invoice", "packing_list", "bill_of_lading", "air_waybill")


TELLING: Final = ("remarks", "product", "purity", "marks", "un_number", "cas_number")
TELLING_ON_LINES: Final = ("packing", "specification", "remarks", "marks", "dimensions", "description", "package_kind")
PARTIES: Final = ("seller", "buyer", "consignee", "notify", "producer", "end_user", "bank")

COMPANY: Final = re.compile(
    r"\b(?:co\.?,?\s*ltd|ltd|inc|llc|gmbh|b\.?v\.?|s\.?r\.?o|jsc|sdn|bhd|corp|plc|fze|dmcc|k\.?k\.?|pty|ltda|company)\b"
    r"|公司|集团|@|www\.|\bletterhead\b",
    re.IGNORECASE,
)

NARROW: Final = 44
"""Characters of a line of a narrow cell."""

BESIDE: Final = 8
"""So many lines of other columns may stand between two lines of a cell, as papers are read from left to right."""

SURE: Final = 0.75
"""From this strength on, the goods are taken as the listed item; below, a number that decides is missing."""


@dataclass(frozen=True, slots=True)
class Named:
    """A controlled material that goods lines name: the surest match, and the statements that name it."""

    material: str
    match: Match
    statements: tuple[Statement, ...]


def line_text(item: LineItem) -> str:
    """What a line says of its goods."""
    fields = (item.get(name) for name in ("description", "specification"))
    return " ".join(f.text if f.text else f.string for f in fields if f is not None)


def line_code(item: LineItem) -> str:
    """The HS code of a line, digits only; empty where it has none."""
    field = item.get("hs_code")
    return field.string if field is not None else ""


@remembered
def named_materials(scene: Scene) -> tuple[Named, ...]:
    """Every controlled material that a goods line names openly, the surest first."""
    found: dict[str, list[tuple[Match, Document, LineItem]]] = {}
    for document, item in scene.lines():
        if document.kind in SHIPMENT_PAPERS:
            for match in material_matches(scene, item):
                found.setdefault(match.material, []).append((match, document, item))
    named = [Named(material, _surest(hits), tuple(_statements(hits))) for material, hits in found.items() if material]
    return tuple(sorted(named, key=lambda n: -n.match.strength))


def material_matches(scene: Scene, item: LineItem) -> tuple[Match, ...]:
    """The surest hit of each material that a goods line names, by its words or by its code.

    Goods declared under the very code that the notice prints count, also where a number on the paper misses its
    limit: then code and number contradict each other, and `limit_met` is False.
    """
    best: dict[str, Match] = {}
    code = line_code(item)
    for match in scene.catalogue.match(line_text(item), hs=code):
        by_code = match.how != "hs" and code in scene.catalogue.item(match.item).codes
        if by_code and match.limit_met is None:
            # The very code that the notice prints settles what a number in the description would.
            match = replace(match, strength=max(match.strength, SURE))
        if match.how == "hs" and end_product(line_text(item), 0, 0, match.material):
            # Finished goods share a code with the material that they are made of: welding electrodes with tungsten.
            continue
        if (match.hit or by_code) and match.material and match.material not in best:
            best[match.material] = match
    return tuple(best.values())


def openly(match: Match) -> bool:
    """Whether a match names the material beyond doubt: a strong one, or one whose limit the paper meets."""
    return match.hit and (match.strength >= SURE or match.limit_met is True)


def names(scene: Scene, text: str) -> frozenset[str]:
    """The materials that a text names without doubt."""
    return frozenset(m.material for m in scene.catalogue.match(text) if m.hit and m.how != "hs")


def spoken(document: Document) -> Iterator[tuple[str, Statement | TextLine]]:
    """Every text of a paper that speaks of the goods, with its place: fields and cells first, then printed lines.

    Lines that name a company are left out, for a trader may be called after a metal.
    """
    for field in document.fields:
        if field.name in TELLING and field.string:
            yield field.text or field.string, Statement(document, field)
    for item in document.lines:
        for field in item.fields:
            if field.name in TELLING_ON_LINES and field.string:
                yield field.text or field.string, Statement(document, field, item)
    beside: dict[PageId, list[Box]] = {}
    for box in (b for f in document.fields if f.name in PARTIES for b in f.boxes):
        beside.setdefault(box.page, []).append(box)
    for printed in (*document.text, *_wrapped(document.text)):
        at_party = any(a.overlap(b) > 0.3 * a.area for a in printed.boxes for b in beside.get(a.page, ()))
        if not at_party and not COMPANY.search(printed.text):
            yield printed.text, printed


def _wrapped(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """Two short lines right under one another as one: a narrow cell breaks a phrase ("magnetically / shielded")."""
    for at, upper in enumerate(lines):
        if not upper.boxes or not 3 <= len(upper.text) <= NARROW:
            continue
        for lower in lines[at + 1 : at + 1 + BESIDE]:
            if lower.boxes and len(lower.text) <= NARROW and _goes_on(upper, lower):
                joined = f"{upper.text} {lower.text}"
                starts = (*upper.starts, *(start + len(upper.text) + 1 for start in lower.starts))
                yield TextLine(joined, (*upper.boxes, *lower.boxes), upper.page, starts)
                break


def _goes_on(upper: TextLine, lower: TextLine) -> bool:
    """Whether a line begins where the one above it does, right below."""
    one, other = upper.boxes[0], lower.boxes[0]
    level = abs(one.left - other.left) < 0.004 and one.page == other.page
    return level and 0 <= other.top - one.top < 2.2 * max(one.bottom - one.top, 0.004)


def _surest(hits: list[tuple[Match, Document, LineItem]]) -> Match:
    return max((m for m, _, _ in hits), key=lambda m: (m.strength, m.limit_met is True))


def _statements(hits: list[tuple[Match, Document, LineItem]]) -> Iterator[Statement]:
    """The places that name the goods: the cells in which the words stand, then the descriptions, then the codes."""
    ranked = sorted(hits, key=lambda h: ORDER.index(h[1].kind) if h[1].kind in ORDER else len(ORDER))
    told: set[tuple[str, int, str]] = set()
    for name in ("said", "description", "hs_code"):
        for match, document, item in ranked:
            field = _saying(item, match) if name == "said" else item.get(name)
            if field is not None and field.string and (document.id, item.number, field.name) not in told:
                told.add((document.id, item.number, field.name))
                yield Statement(document, field, item)


def _saying(item: LineItem, match: Match) -> Field | None:
    """The cell in which the words of the match stand, where it is not the description."""
    fields = (item.get(name) for name in ("description", "specification"))
    said = next((f for f in fields if f is not None and match.quote in (f.text or f.string)), None)
    return said if said is not None and said.name != "description" else None
