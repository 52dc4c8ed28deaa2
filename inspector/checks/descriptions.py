"""Descriptions of the same goods that differ between papers, or between the languages of one paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, hard_to_read, paper, point, shipment_papers, soften
from inspector.core.document import Document, LineItem
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import Phrase, say
from inspector.describing import Described, Verdict, described, halves, is_vague, of_line, verdict
from inspector.pairing import pairs, partners
from inspector.suspects import likely_material

LAB: Final = ("certificate_of_analysis", "safety_data_sheet", "export_licence")

WORDS: Final[dict[Verdict, Phrase]] = {
    "other material": Phrase("another material", "另一种材料"),
    "other goods": Phrase("other goods", "另一种货物"),
    "purer goods": Phrase("goods of high purity that it does not name", "未写明名称的高纯货物"),
}

SPECIFICATION: Final = Phrase(
    "The seller's specification of the goods, or an analysis.", "卖方的货物规格书，或检测报告。"
)


@check("descriptions", kind="description_conflict", severity=Severity.MEDIUM, title_zh="各单证对同一货物的描述不同")
def descriptions(scene: Scene) -> Iterator[Finding]:
    """The papers describe the same goods as different things.

    Lays the descriptions of the same line on all papers beside each other, the product of analysis and safety
    sheets beside the lines, and the Chinese half of a description beside the English one. Translations,
    abbreviations, added details, “as per invoice” and traders' synonyms are no differences: only another
    substance, another controlled material, or high purity beside a common alloy is. High where a
    controlled material is named or pointed at. Also names descriptions too vague for customs (low).
    """
    yield from _between_papers(scene)
    yield from _lab_papers(scene)
    yield from _languages(scene)
    yield from _vague(scene)


def _statement(document: Document, item: LineItem) -> Statement | None:
    field = item.get("description")
    return Statement(document, field, item) if field is not None and field.string else None


def _between_papers(scene: Scene) -> Iterator[Finding]:
    told: set[tuple[str, int]] = set()
    for left, a, right, b in pairs(scene.documents):
        judged = verdict(of_line(scene, a), of_line(scene, b))
        here, there = (left.id, a.number), (right.id, b.number)
        if judged == "same" or here in told or there in told:
            continue
        if _elsewhere(scene, a, right) or _elsewhere(scene, b, left):
            continue
        one, two = _statement(left, a), _statement(right, b)
        if one is None or two is None:
            continue
        rest = _same_line(scene, left, a, right, b)
        told |= {here, there} | {(s.document.id, s.line.number) for s in rest if s.line is not None}
        yield _finding(scene, judged, one, two, rest)


def _elsewhere(scene: Scene, item: LineItem, document: Document) -> bool:
    """Whether another line of that paper describes the same goods: then the lines were only paired wrongly."""
    mine = of_line(scene, item)
    if len(document.lines) < 2 or not (mine.materials or mine.substances or mine.families):
        return False
    return any(_agree(mine, of_line(scene, other)) for other in document.lines)


def _agree(one: Described, two: Described) -> bool:
    return bool(
        one.materials & two.materials
        or (one.substances & two.substances and not one.materials ^ two.materials)
        or (one.families & two.families and not one.materials ^ two.materials)
    )


def _same_line(scene: Scene, left: Document, a: LineItem, right: Document, b: LineItem) -> list[Statement]:
    """The descriptions of the same line on all further papers."""
    found: dict[str, Statement] = {}
    both = (*partners(scene.documents, left, a), *partners(scene.documents, right, b))
    for other in sorted(both, key=lambda partner: partner.order):
        statement = _statement(other.document, other.line)
        if other.document.id not in (left.id, right.id) and statement is not None:
            found.setdefault(other.document.id, statement)
    return list(found.values())


def _finding(scene: Scene, judged: Verdict, one: Statement, two: Statement, rest: list[Statement]) -> Finding:
    material = _material(scene, one, two)
    severity = Severity.HIGH if material else Severity.MEDIUM
    graded, confidence, tail = soften(severity, [one, two], hard_to_read(one, two, below=0.6))
    number = one.line.number if one.line is not None else 0
    return descriptions.finding(
        capital(
            say(
                "{one} describes line {number} as “{words}”, {two} as “{others}”: {judged}{tail}.",
                "{one}第 {number} 行品名为“{words}”，{two}为“{others}”：{judged}{tail}。",
                one=paper(one.document),
                number=number,
                words=one.field.text,
                two=paper(two.document),
                others=two.field.text,
                judged=WORDS[judged],
                tail=tail,
            )
        ),
        point("declared", one),
        point("compared", two),
        *(point("compared", s) for s in rest[:4]),
        place=(one.document.id, number),
        severity=graded,
        confidence=round(min(1.0, confidence + 0.05) * (0.9 if judged != "purer goods" else 0.8), 3),
        material=material,
        clears=SPECIFICATION,
    )


def _material(scene: Scene, one: Statement, two: Statement) -> str | None:
    """The material that one of the two names and the other does not; else that at which all details point."""
    left, right = (described(scene, s.field.text or s.field.string) for s in (one, two))
    only = sorted(left.materials ^ right.materials or left.likely ^ right.likely)
    return likely_material(scene, among=only) if only else likely_material(scene)


def _lab_papers(scene: Scene) -> Iterator[Finding]:
    lines = [(d, i) for d in shipment_papers(scene.documents) for i in d.lines]
    lines = [(d, i) for d, i in lines if d.kind in ("commercial_invoice", "customs_declaration")] or lines
    for document in scene.of_kind(*LAB):
        for statement in _products(document):
            product = described(scene, statement.field.text or statement.field.string)
            against = [(d, i, verdict(product, of_line(scene, i))) for d, i in lines]
            judged = [v for _, _, v in against]
            if not judged or "same" in judged:
                continue
            goods = _statement(against[0][0], against[0][1])
            if goods is not None:
                yield _finding(scene, judged[0], statement, goods, [])


def _products(document: Document) -> list[Statement]:
    product = document.get("product")
    found = [Statement(document, product)] if product is not None and product.string else []
    return found or [s for i in document.lines if (s := _statement(document, i)) is not None]


def _languages(scene: Scene) -> Iterator[Finding]:
    for document in shipment_papers(scene.documents):
        for item in document.lines:
            statement = _statement(document, item)
            parts = halves(statement.field.text) if statement is not None else None
            if statement is None or parts is None:
                continue
            han, latin = described(scene, parts[0]), described(scene, parts[1])
            judged = verdict(han, latin)
            if judged not in ("other material", "other goods"):
                continue
            only = sorted(han.materials ^ latin.materials)
            material = likely_material(scene, among=only) if only else likely_material(scene)
            yield descriptions.finding(
                capital(
                    say(
                        "{paper}, line {number}: the Chinese words “{han}” and the English “{latin}” name different "
                        "goods.",
                        "{paper}第 {number} 行：中文“{han}”与英文“{latin}”所指货物不同。",
                        paper=paper(document),
                        number=item.number,
                        han=parts[0],
                        latin=parts[1],
                    )
                ),
                point("declared", statement),
                place=(document.id, item.number, "languages"),
                severity=Severity.HIGH if material else Severity.MEDIUM,
                confidence=round(min(statement.field.confidence, 0.8), 3),
                material=material,
                title=Phrase("Two languages describe the goods as different things", "中英文品名所指货物不同"),
                clears=SPECIFICATION,
            )


def _vague(scene: Scene) -> Iterator[Finding]:
    for document in scene.of_kind("commercial_invoice", "customs_declaration"):
        for item in document.lines:
            statement = _statement(document, item)
            if statement is not None and is_vague(statement.field.string):
                yield descriptions.finding(
                    capital(
                        say(
                            "{paper}, line {number}: “{words}” does not say what it is.",
                            "{paper}第 {number} 行：“{words}”未说明是什么货物。",
                            paper=paper(document),
                            number=item.number,
                            words=statement.field.text,
                        )
                    ),
                    point("declared", statement),
                    place=(document.id, item.number, "vague"),
                    severity=Severity.LOW,
                    kind="vague_description",
                    title=Phrase("A description too vague for customs", "品名过于笼统，不符合海关要求"),
                    clears=Phrase("A description with material, form and use.", "写明材质、形态和用途的品名。"),
                )
