"""Tariff codes against descriptions, and against each other between papers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import Levenshtein

from inspector.checking import Scene, check
from inspector.comparing import ONE_CHARACTER, Statement, capital, hard_to_read, paper, point, shipment_papers, soften
from inspector.controls.goods import declared_goods
from inspector.controls.hs import HsVerdict, hs_agrees, hs_text
from inspector.controls.naming import material_name
from inspector.core.document import Document, LineItem
from inspector.core.finding import Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, alike, listed, say
from inspector.goods import line_code, line_text, material_matches, openly
from inspector.pairing import pairs
from inspector.suspects import likely_material
from inspector.values.hs_code import hs_prefix

BINDING: Final = ("customs_declaration", "commercial_invoice")

SURELY: Final = 0.5
"""From this strength on, a code stands for a material."""

SHARED: Final = 0.2
"""From this strength on, a code that stands for few materials speaks for them against words of quite other goods."""

FEW: Final = 2

BY_WORDS: Final = 2.5
"""Words of the description that name goods as surely as this contradict a code that is shared."""


@check(
    "hs-description",
    kind="hs_description_mismatch",
    severity=Severity.MEDIUM,
    title_zh="税号与品名不能同时为真，或各单证税号不同",
)
def hs_description(scene: Scene) -> Iterator[Finding]:
    """The tariff code and the description cannot both be true, or papers give different codes.

    A code contradicts where the description clearly names goods of a family that belongs elsewhere; in doubt
    it does not. High where the description names a controlled material under a code of other goods, or the
    code is that of a controlled material under another name. Codes of the same line differ where neither is
    the beginning of the other within six digits.
    """
    yield from _against_words(scene)
    yield from _between_papers(scene)


def _against_words(scene: Scene) -> Iterator[Finding]:
    groups: dict[tuple[str, int], list[tuple[Document, LineItem, HsVerdict]]] = {}
    for document in shipment_papers(scene.documents):
        for item in document.lines:
            code, words = line_code(item), line_text(item)
            answer = hs_agrees(code, _told_apart(item), catalogue=scene.catalogue) if code and words else None
            answer = _of_material(scene, item) or answer
            if answer is not None and answer.verdict == "contradicts":
                groups.setdefault((code[:4], item.number), []).append((document, item, answer))
    for found in groups.values():
        # Two papers do not both read the code of another line into this row.
        if len(found) < 2 and all(_code_of_another(scene, d, i) for d, i, _ in found):
            continue
        # The papers that bind come first: their evidence is what a reviewer sees.
        yield _mismatch(scene, sorted(found, key=lambda f: f[0].kind not in BINDING))


def _told_apart(item: LineItem) -> str:
    """What a line says of its goods, its name parted from what follows: "zinc oxide, rubber grade" is no rubber."""
    told = (item.get(name) for name in ("description", "specification"))
    return ", ".join(f.text or f.string for f in told if f is not None)


def _code_of_another(scene: Scene, document: Document, item: LineItem) -> bool:
    """Whether the code is right for another line of that paper: then it was read into the wrong row."""
    code = line_code(item)
    others = [line_text(i) for i in document.lines if i.number != item.number]
    return any(hs_agrees(code, words, catalogue=scene.catalogue).verdict == "agrees" for words in others if words)


def _of_material(scene: Scene, item: LineItem) -> HsVerdict | None:
    """A contradiction where the code stands for a controlled material and the words name other goods."""
    code, words = line_code(item), line_text(item)
    found = scene.catalogue.materials_of_hs(code)
    # A code of one or two materials stands for them, though other goods may share it; one of many says little.
    by_code = [m for m, strength in found if strength >= (SURELY if len(found) > FEW else SHARED)]
    if not by_code or any(m.material in by_code and m.how != "hs" for m in scene.catalogue.match(words)):
        return None
    other = next((b for b in declared_goods(words) if not any(code.startswith(p) for p in b.hs)), None)
    belongs = any(code.startswith(p) for b in declared_goods(words) for p in b.hs)
    unsure = not any(strength >= SURELY for _, strength in found)
    if other is None or belongs or (unsure and other.score < BY_WORDS):
        return None
    why = say(
        "the code stands for {material}, the words name {goods}",
        "该税号为{material}，品名却是{goods}",
        material=listed(material_name(m) for m in by_code[:FEW]),
        goods=other.called,
    )
    return HsVerdict("contradicts", "", why)


def _mismatch(scene: Scene, found: list[tuple[Document, LineItem, HsVerdict]]) -> Finding:
    document, item, answer = found[0]
    parts = [s for d, i, _ in found[:3] for s in _code_and_words(d, i)]
    material = next((m for _, i, _ in found if (m := _material(scene, i))), None)
    hinted = material or _shared(scene, item)
    reason = hard_to_read(*parts[:2])
    severity, confidence, tail = soften(Severity.HIGH if material else Severity.MEDIUM, parts[:2], reason)
    return hs_description.finding(
        capital(
            say(
                "{paper}, line {number}: HS {code}{heading} does not hold “{words}”: {why}{tail}.",
                "{paper}第 {number} 行：税号 {code}{heading}不能归入“{words}”：{why}{tail}。",
                paper=paper(document),
                number=item.number,
                code=line_code(item),
                heading=_heading(line_code(item), answer),
                words=parts[-1].field.text if len(parts) < 2 else parts[1].field.text,
                why=answer.why,
                tail=tail,
            )
        ),
        *(point("declared", s) for s in parts),
        place=(document.id, item.number),
        severity=severity,
        confidence=round(confidence * 0.9, 3),
        material=hinted,
        clears=Phrase(
            "A classification ruling, or a corrected code or description.", "归类决定，或更正后的税号或品名。"
        ),
    )


def _heading(code: str, answer: HsVerdict) -> Phrase:
    """What stands under the code, each language where we know it; else the other."""
    if not answer.heading:
        return NOTHING
    english, chinese = (hs_text(code, language) or answer.heading for language in ("en", "zh"))
    known = alike(english[:80], chinese[:80])
    return say(" ({heading})", "（{heading}）", heading=known)


def _code_and_words(document: Document, item: LineItem) -> list[Statement]:
    fields = (item.get("hs_code"), item.get("description"))
    return [Statement(document, f, item) for f in fields if f is not None and f.string]


def _material(scene: Scene, item: LineItem) -> str | None:
    """The controlled material that the words name, else that for which the code stands."""
    named = [m.material for m in material_matches(scene, item) if openly(m) and m.how != "hs"]
    by_code = [m for m, strength in scene.catalogue.materials_of_hs(line_code(item)) if strength >= SURELY]
    return next(iter([*named, *by_code]), None)


def _shared(scene: Scene, item: LineItem) -> str | None:
    """The most likely of the few materials that share the code."""
    found = [m for m, strength in scene.catalogue.materials_of_hs(line_code(item)) if strength >= SHARED]
    return likely_material(scene, among=found, line=item) if 0 < len(found) <= FEW else None


def _between_papers(scene: Scene) -> Iterator[Finding]:
    told: set[tuple[str, int]] = set()
    for left, a, right, b in pairs(scene.documents):
        one, two = line_code(a)[:6], line_code(b)[:6]
        here, there = (left.id, a.number), (right.id, b.number)
        if min(len(one), len(two)) < 4 or one == two or hs_prefix(one, two) or {here, there} & told:
            continue
        elsewhere = {
            line_code(i)[:6] for d, i in scene.lines() if i.number != (a.number if d.id == left.id else b.number)
        }
        if {one, two} & elsewhere:
            # The code of another line was read into this row.
            continue
        told |= {here, there}
        yield _differ(scene, (left, a), (right, b))


def _differ(scene: Scene, left: tuple[Document, LineItem], right: tuple[Document, LineItem]) -> Finding:
    parts = [Statement(d, f, i) for d, i in (left, right) if (f := i.get("hs_code")) is not None]
    one, two = (s.field.string[:6] for s in parts)
    sure = min(s.field.confidence for s in parts)
    misread = ONE_CHARACTER if sure < 0.97 and Levenshtein.distance(one, two) <= 1 else NOTHING
    severity, confidence, tail = soften(Severity.MEDIUM, parts, hard_to_read(*parts) or misread)
    material = _material(scene, left[1]) or _material(scene, right[1])
    return hs_description.finding(
        capital(
            say(
                "{left}, line {number}: HS {one}, {right} HS {two}{tail}.",
                "{left}第 {number} 行：税号 {one}，{right}税号 {two}{tail}。",
                left=paper(left[0]),
                right=paper(right[0]),
                number=left[1].number,
                one=parts[0].field.string,
                two=parts[1].field.string,
                tail=tail,
            )
        ),
        *(point("declared" if n == 0 else "compared", s) for n, s in enumerate(parts)),
        place=(left[0].id, left[1].number, right[0].id, "codes"),
        severity=severity,
        confidence=confidence,
        material=material,
        title=Phrase("The papers give different tariff codes", "各单证税号不一致"),
        clears=Phrase("A classification ruling, or a corrected code.", "归类决定，或更正后的税号。"),
    )
