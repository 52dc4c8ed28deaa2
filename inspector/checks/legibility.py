"""What matters and could not be read: silence is never “clear”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, one_box, paper, point
from inspector.core.finding import Evidence, Finding, Severity

# Fields on which the other checks decide.
DECIDING: Final = ("number", "date", "total_amount", "total_net_kg", "total_gross_kg", "total_packages", "consignee")
DECIDING_ON_LINES: Final = ("description", "hs_code", "quantity", "unit_price", "amount", "net_weight_kg")

POOR: Final = 0.5
"""Below this share of words read with confidence, a page is called poorly legible."""

UNSURE: Final = 0.5
"""Below this confidence, a deciding value is named."""


@check("legibility", kind="illegible", severity=Severity.LOW)
def legibility(scene: Scene) -> Iterator[Finding]:
    """Something that matters could not be read.

    Names pages that no reader could turn into text (medium: what stands on them is unknown), pages of which
    less than half was read with confidence, and deciding values that were read without confidence (low).
    """
    yield from _pages(scene)
    yield from _values(scene)


def _pages(scene: Scene) -> Iterator[Finding]:
    for page in scene.pages:
        lost = page.origin == "none" or (not page.words and bool(page.problems or page.unread))
        if not lost and page.readability >= POOR:
            continue
        where = f"{page.id.file}, page {page.id.number}"
        boxes = one_box(page.unread)
        share = "could not be read" if lost else f"was read only in part ({page.readability:.0%} with confidence)"
        shown = (
            Evidence("declared", where, page.id.file, boxes)
            if boxes
            else Evidence("absent", where, page.id.file, source="page")
        )
        yield legibility.finding(
            f"{where} {share}.",
            shown,
            place=(page.id.file, page.id.number),
            severity=Severity.MEDIUM if lost else Severity.LOW,
            clears="A better scan of the page, at 200 dpi or more.",
        )


def _values(scene: Scene) -> Iterator[Finding]:
    for document in scene.documents:
        found = [Statement(document, f) for f in document.fields if f.name in DECIDING]
        found += [Statement(document, f, i) for i in document.lines for f in i.fields if f.name in DECIDING_ON_LINES]
        unsure = [s for s in found if s.field.boxes and (s.field.confidence < UNSURE or s.field.value is None)]
        if not unsure:
            continue
        names = ", ".join(dict.fromkeys(s.field.name.replace("_", " ") for s in unsure))
        yield legibility.finding(
            capital(f"{paper(document)}: {names} could not be read with confidence."),
            *(point("declared", s) for s in unsure[:6]),
            place=(document.id, "values"),
            title="Deciding values are hard to read",
            clears="A better scan, or the value confirmed by eye.",
        )
