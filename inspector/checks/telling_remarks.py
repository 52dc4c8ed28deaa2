"""Remarks on the papers that honest trade seldom needs."""

from __future__ import annotations

from collections.abc import Iterator

from inspector.checking import Scene, check
from inspector.comparing import capital, paper, point_text
from inspector.controls.telling import Told, telling
from inspector.core.document import Document, TextLine
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import Phrase, say
from inspector.suspects import likely_material


@check("telling-remarks", kind="telling_remark", severity=Severity.LOW, title_zh="单证载有正常贸易少见的备注")
def telling_remarks(scene: Scene) -> Iterator[Finding]:
    """The papers carry a remark that honest trade seldom needs.

    Bills of lading that are switched, a consignee or destination changed on the way, instructions not to name goods,
    maker or origin, marks taken off, goods by hand or in parcels, payment by others or in cash, a new bank, goods for
    use at home only, and questions of customs. Low alone; medium for the graver ones where other details point at a
    controlled material.
    """
    told: set[str] = set()
    material = ""
    for document in scene.documents:
        for printed in document.text:
            for found in telling(printed.text):
                if found.kind not in told:
                    material = material or likely_material(scene) or ""
                    told.add(found.kind)
                    yield _finding(document, printed, found, material)


def _finding(document: Document, printed: TextLine, found: Told, material: str) -> Finding:
    return telling_remarks.finding(
        capital(
            say(
                "{paper}: “{quote}”; {why}.",
                "{paper}：“{quote}”；{why}。",
                paper=paper(document),
                quote=found.quote,
                why=found.why,
            )
        ),
        point_text("declared", document, printed, found.quote),
        place=(found.kind,),
        severity=Severity.MEDIUM if found.strong and material else Severity.LOW,
        confidence=0.7,
        material=material or None if found.strong else None,
        clears=Phrase("The seller's account of the remark, and the contract.", "卖方对该备注的说明，以及合同。"),
    )
