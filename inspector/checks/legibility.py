"""What matters and could not be read: silence is never “clear”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, one_box, paper, point
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import Phrase, join, say

# Fields on which the other checks decide.
DECIDING: Final = {
    "number": Phrase("number", "编号"),
    "date": Phrase("date", "日期"),
    "total_amount": Phrase("total amount", "总金额"),
    "total_net_kg": Phrase("total net kg", "总净重"),
    "total_gross_kg": Phrase("total gross kg", "总毛重"),
    "total_packages": Phrase("total packages", "总件数"),
    "consignee": Phrase("consignee", "收货人"),
}
DECIDING_ON_LINES: Final = {
    "description": Phrase("description", "品名"),
    "hs_code": Phrase("hs code", "税号"),
    "quantity": Phrase("quantity", "数量"),
    "unit_price": Phrase("unit price", "单价"),
    "amount": Phrase("amount", "金额"),
    "net_weight_kg": Phrase("net weight kg", "净重"),
}
NAMES: Final = {**DECIDING, **DECIDING_ON_LINES}

POOR: Final = 0.5
"""Below this share of words read with confidence, a page is called poorly legible."""

UNSURE: Final = 0.5
"""Below this confidence, a deciding value is named."""


@check("legibility", kind="illegible", severity=Severity.LOW, title_zh="有重要内容无法读取")
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
        where = say("{file}, page {page}", "{file} 第 {page} 页", file=page.id.file, page=page.id.number)
        boxes = one_box(page.unread)
        sentence = (
            say("{where} could not be read.", "{where}无法读取。", where=where)
            if lost
            else say(
                "{where} was read only in part ({share} with confidence).",
                "{where}只读出一部分（{share} 有把握）。",
                where=where,
                share=f"{page.readability:.0%}",
            )
        )
        shown = (
            Evidence("declared", where.en, page.id.file, boxes)
            if boxes
            else Evidence("absent", where.en, page.id.file, source="page")
        )
        yield legibility.finding(
            sentence,
            shown,
            place=(page.id.file, page.id.number),
            severity=Severity.MEDIUM if lost else Severity.LOW,
            clears=Phrase("A better scan of the page, at 200 dpi or more.", "以 200 dpi 以上重新扫描该页。"),
        )


def _values(scene: Scene) -> Iterator[Finding]:
    for document in scene.documents:
        found = [Statement(document, f) for f in document.fields if f.name in DECIDING]
        found += [Statement(document, f, i) for i in document.lines for f in i.fields if f.name in DECIDING_ON_LINES]
        unsure = [s for s in found if s.field.boxes and (s.field.confidence < UNSURE or s.field.value is None)]
        if not unsure:
            continue
        names = join(list(dict.fromkeys(NAMES[s.field.name] for s in unsure)), ", ", "、")
        yield legibility.finding(
            capital(
                say(
                    "{paper}: {names} could not be read with confidence.",
                    "{paper}：{names}未能可靠读取。",
                    paper=paper(document),
                    names=names,
                )
            ),
            *(point("declared", s) for s in unsure[:6]),
            place=(document.id, "values"),
            title=Phrase("Deciding values are hard to read", "关键数值难以辨认"),
            clears=Phrase("A better scan, or the value confirmed by eye.", "更清晰的扫描件，或人工核对该数值。"),
        )
