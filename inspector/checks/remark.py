"""The remark on a customs declaration that recent notices ask of dual-use goods and of their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, paper, point
from inspector.controls.naming import material_name
from inspector.core.document import Document
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import Phrase, say
from inspector.goods import material_matches, openly

DUAL_USE: Final = re.compile(r"两用物项|dual[\s-]*use", re.IGNORECASE)
NOT_CONTROLLED: Final = re.compile(
    r"(?:不属于|非)(?:两用物项|管制|列管)|not\s+(?:a\s+)?(?:controlled|dual)", re.IGNORECASE
)
NUMBER: Final = re.compile(r"\d+(?:\.\d+)?\s*(?:%|g/cm|MPa|μm|um|mm)|\d(?:\.\d)?N\b|[≥≤<>]\s*\d")


@check("remark", kind="remark_missing", severity=Severity.LOW, title_zh="报关单缺少公告要求的备注")
def remark(scene: Scene) -> Iterator[Finding]:
    """The declaration lacks the remark that notices ask for controlled goods.

    Notices since 2025 ask for the words “dual-use item” and the control code in the remarks where the goods
    are listed, and for the figures that take them out where they are said not to be. Low: older notices do
    not ask for it, and the remark may stand in the electronic declaration only.
    """
    for document in scene.of_kind("customs_declaration"):
        text = " ".join(t.text for t in document.text)
        for item in document.lines:
            matches = [m for m in material_matches(scene, item) if openly(m) and _asked(scene, m.item, m.announcement)]
            if matches:
                yield from _finding(document, text, Statement(document, item.fields[0], item), matches[0].material)
                break


def _asked(scene: Scene, item: str, announcement: str) -> bool:
    on, _ = scene.judged_on()
    recent = scene.catalogue.announcement(announcement).issued.year >= 2025
    return recent and scene.catalogue.status(item, on, as_of=scene.as_of) == "controlled"


def _finding(document: Document, text: str, goods: Statement, material: str) -> Iterator[Finding]:
    denied = NOT_CONTROLLED.search(text)
    if denied is not None and NUMBER.search(text[denied.start() : denied.end() + 80]):
        return
    if denied is None and DUAL_USE.search(text):
        return
    what = (
        Phrase(
            "says that the goods are not controlled, without the figures that decide",
            "称货物不属管制，但未载明决定性数据",
        )
        if denied is not None
        else Phrase("has no remark “dual-use item”", "没有备注“两用物项”")
    )
    yield remark.finding(
        capital(
            say(
                "{paper} names {material} and {what}.",
                "{paper}载明{material}，{what}。",
                paper=paper(document),
                material=material_name(material),
                what=what,
            )
        ),
        point("declared", goods),
        Evidence("absent", "remark", source="customs declaration"),
        place=(document.id,),
        confidence=0.7,
        material=material,
        clears=Phrase("The electronic declaration with its remarks.", "载有备注的电子报关单。"),
    )
