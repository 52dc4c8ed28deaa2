"""Tariff codes against descriptions, and against each other between papers."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from inspector.checking import Scene, check
from inspector.comparing import WEAK, Statement, capital, paper, point, shipment_papers, soften
from inspector.controls.goods import declared_goods
from inspector.controls.hs import HsVerdict, hs_agrees
from inspector.core.document import Document, LineItem
from inspector.core.finding import Finding, Severity
from inspector.goods import line_code, line_text, material_matches, openly
from inspector.pairing import pairs
from inspector.values.hs_code import hs_prefix


@check("hs-description", kind="hs_description_mismatch", severity=Severity.MEDIUM)
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
            answer = hs_agrees(code, words, catalogue=scene.catalogue) if code and words else None
            answer = _of_material(scene, item) or answer
            if answer is not None and answer.verdict == "contradicts" and not _code_of_another(scene, document, item):
                groups.setdefault((code[:4], item.number), []).append((document, item, answer))
    for found in groups.values():
        yield _mismatch(scene, found)


def _code_of_another(scene: Scene, document: Document, item: LineItem) -> bool:
    """Whether the code is right for another line of that paper: then it was read into the wrong row."""
    code = line_code(item)
    others = [line_text(i) for i in document.lines if i.number != item.number]
    return any(hs_agrees(code, words, catalogue=scene.catalogue).verdict == "agrees" for words in others if words)


def _of_material(scene: Scene, item: LineItem) -> HsVerdict | None:
    """A contradiction where the code stands for a controlled material and the words name other goods."""
    code, words = line_code(item), line_text(item)
    by_code = [m for m, strength in scene.catalogue.materials_of_hs(code) if strength >= 0.5]
    if not by_code or any(m.material in by_code and m.how != "hs" for m in scene.catalogue.match(words)):
        return None
    other = next((b for b in declared_goods(words) if not any(code.startswith(p) for p in b.hs)), None)
    belongs = any(code.startswith(p) for b in declared_goods(words) for p in b.hs)
    if other is None or belongs:
        return None
    named = by_code[0].replace("_", " ")
    return HsVerdict("contradicts", "", f"the code stands for {named}, the words name {other.name}")


def _mismatch(scene: Scene, found: list[tuple[Document, LineItem, HsVerdict]]) -> Finding:
    document, item, answer = found[0]
    parts = [s for d, i, _ in found[:3] for s in _code_and_words(d, i)]
    material = next((m for _, i, _ in found if (m := _material(scene, i))), None)
    reason = "the print is hard to read" if min(s.field.confidence for s in parts[:2]) < WEAK else ""
    severity, confidence, tail = soften(Severity.HIGH if material else Severity.MEDIUM, parts[:2], reason)
    heading = f" ({answer.heading[:80]})" if answer.heading else ""
    return hs_description.finding(
        capital(f"{paper(document)}, line {item.number}: HS {line_code(item)}{heading} does not hold ")
        + f"“{parts[-1 if len(parts) < 2 else 1].field.text}”: {answer.why}{tail}.",
        *(point("declared", s) for s in parts),
        place=(document.id, item.number),
        severity=severity,
        confidence=round(confidence * 0.9, 3),
        material=material,
        clears="A classification ruling, or a corrected code or description.",
    )


def _code_and_words(document: Document, item: LineItem) -> list[Statement]:
    fields = (item.get("hs_code"), item.get("description"))
    return [Statement(document, f, item) for f in fields if f is not None and f.string]


def _material(scene: Scene, item: LineItem) -> str | None:
    """The controlled material that the words name, else that for which the code stands."""
    named = [m.material for m in material_matches(scene, item) if openly(m) and m.how != "hs"]
    by_code = [m for m, strength in scene.catalogue.materials_of_hs(line_code(item)) if strength >= 0.5]
    return next(iter([*named, *by_code]), None)


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
    misread = "one digit differs" if sure < 0.97 and Levenshtein.distance(one, two) <= 1 else ""
    severity, confidence, tail = soften(Severity.MEDIUM, parts, "the print is hard to read" if sure < WEAK else misread)
    material = _material(scene, left[1]) or _material(scene, right[1])
    return hs_description.finding(
        capital(f"{paper(left[0])}, line {left[1].number}: HS {parts[0].field.string}, ")
        + f"{paper(right[0])} HS {parts[1].field.string}{tail}.",
        *(point("declared" if n == 0 else "compared", s) for n, s in enumerate(parts)),
        place=(left[0].id, left[1].number, right[0].id, "codes"),
        severity=severity,
        confidence=confidence,
        material=material,
        title="The papers give different tariff codes",
        clears="A classification ruling, or a corrected code.",
    )
