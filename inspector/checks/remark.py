"""The remark on a customs declaration that recent notices ask of dual-use goods and of their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, paper, point
from inspector.controls.naming import material_name
from inspector.core.document import Document, LineItem
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import Phrase, say
from inspector.goods import material_matches, openly

DUAL_USE: Final = re.compile(r"两用物项|dual[\s-]*use", re.IGNORECASE)
NOT_CONTROLLED: Final = re.compile(
    r"(?:不属于|非)(?:两用物项|管制|列管)|not\s+(?:a\s+)?(?:controlled|dual)", re.IGNORECASE
)
NUMBER: Final = re.compile(r"\d+(?:\.\d+)?\s*(?:%|g/cm|MPa|μm|um|mm)|\d(?:\.\d)?N\b|[≥≤<>]\s*\d")

CONTROL_CODE: Final = re.compile(r"(?<![A-Za-z0-9.])(\d[A-E]\d{3}(?:\.[a-z](?:\.\d{1,2})?)?)(?![A-Za-z0-9])")


@check("remark", kind="remark_missing", severity=Severity.LOW, title_zh="报关单缺少公告要求的备注")
def remark(scene: Scene) -> Iterator[Finding]:
    """The declaration lacks the remark that notices ask for controlled goods.

    Notices since 2025 ask for the words “dual-use item” and the control code in the remarks where the goods
    are listed, and for the figures that take them out where they are said not to be. Low: older notices do
    not ask for it, and the remark may stand in the electronic declaration only. Medium where the remark contradicts the
    goods: it names a control code of other items, or says “not controlled” beside figures that meet the limit.
    """
    for document in scene.of_kind("customs_declaration"):
        text = " ".join(t.text for t in document.text)
        for item in document.lines:
            matches = [m for m in material_matches(scene, item) if openly(m) and _asked(scene, m.item, m.announcement)]
            yield from _contradicted(scene, document, text, item)
            if matches:
                yield from _finding(document, text, Statement(document, item.fields[0], item), matches[0].material)
                break


def _contradicted(scene: Scene, document: Document, text: str, item: LineItem) -> Iterator[Finding]:
    """A remark whose control code is of other items, or which denies a control that its own figures meet."""
    for match in material_matches(scene, item):
        if match.how == "hs" or not match.hit or not _asked(scene, match.item, match.announcement):
            continue
        own = _codes_of(scene, match.material)
        printed = {code.lower() for code in CONTROL_CODE.findall(text)}
        known = {i.control_code.lower() for i in scene.catalogue.items if i.control_code}
        other = sorted(code for code in printed & known if not any(_related(code, mine) for mine in own))
        if own and other:
            said = say(
                "names control code {code}, which is of other items", "载明管制编码 {code}，属其他物项", code=other[0]
            )
            yield _contradiction(document, item, match.material, said)
            return
        denied = NOT_CONTROLLED.search(text)
        if denied is not None and match.limit_met is True:
            said = Phrase(
                "says “not controlled”, while the figures that it prints meet the limit of the listing",
                "称“不属管制”，但所载数据达到管制限值",
            )
            yield _contradiction(document, item, match.material, said)
            return


def _codes_of(scene: Scene, material: str) -> set[str]:
    return {i.control_code.lower() for i in scene.catalogue.items if i.material == material and i.control_code}


def _related(one: str, two: str) -> bool:
    return one.startswith(two) or two.startswith(one)


def _contradiction(document: Document, item: LineItem, material: str, said: Phrase) -> Finding:
    goods = item.get("description") or item.fields[0]
    remarks = document.get("remarks")
    shown = [point("compared", Statement(document, remarks))] if remarks is not None and remarks.string else []
    return remark.finding(
        capital(
            say(
                "{paper} names {material} and {said}.",
                "{paper}载明{material}，{said}。",
                paper=paper(document),
                material=material_name(material),
                said=said,
            )
        ),
        point("declared", Statement(document, goods, item)),
        *shown,
        place=(document.id, "contradicted"),
        severity=Severity.MEDIUM,
        confidence=0.7,
        material=material,
        title=Phrase("The remark contradicts the goods", "备注与货物矛盾"),
        clears=Phrase("The electronic declaration with its remarks.", "载有备注的电子报关单。"),
    )


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
