"""What an alloy consists of, by different papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from rapidfuzz.fuzz import token_set_ratio

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, paper, point, point_text
from inspector.controls.compositions import Composition, compositions
from inspector.core.document import Document, TextLine
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import Phrase, join, say
from inspector.goods import line_text, spoken

APART: Final = Decimal(5)
"""Shares of one element that differ by so many percent by weight are of two alloys: makers hold half a percent."""

ALIKE: Final = 60
"""From this likeness of their words on (0–100), two lines are taken to be of the same goods."""

LEAST: Final = Decimal(5)
"""Below this share an element is an addition or an impurity."""

LOW_MELTING: Final = re.compile(
    r"(?:low[\s-]*(?:temp\w*|melting)|fusible)[^.;]{0,20}(?:solder|alloy|paste)|(?:低温|低熔点|易熔).{0,6}(?:焊|锡膏|合金)",
    re.IGNORECASE,
)

NO_METALS: Final = frozenset({"H", "B", "C", "N", "O", "F", "P", "S", "Cl", "Br", "I", "He", "Ne", "Ar"})

Place = Statement | TextLine
Said = tuple[Document, Place, Composition]


@check("composition", kind="composition_conflict", severity=Severity.MEDIUM, title_zh="各单证对合金成分说法不同")
def composition(scene: Scene) -> Iterator[Finding]:
    """The papers give an alloy different compositions, or a low-melting alloy none.

    Compares the shares of every element that a paper states with five percent by weight or more; rounding and the
    spread of an analysis are no difference, and a bundle with several alloys is left alone. Solder or alloys that are
    called low-melting without their composition are low: bismuth and indium make them melt low.
    """
    said = list(_said(scene))
    for number, (document, place, one) in enumerate(said):
        for other, there, two in said[number + 1 :]:
            if other.id == document.id or not _clash(one, two) or not _one_alloy(said):
                continue
            if _alone(scene) or _same_goods(place, one, there, two):
                yield _finding((document, place, one), (other, there, two), scene)
                return
    yield from _left_out(scene, said)


def _said(scene: Scene) -> Iterator[Said]:
    for document in scene.documents:
        told: set[tuple[tuple[str, Decimal], ...]] = set()
        for text, place in spoken(document):
            for found in compositions(text):
                if found.shares not in told and _is_alloy(found):
                    told.add(found.shares)
                    yield document, place, found


def _is_alloy(found: Composition) -> bool:
    """Whether all elements are metals and all shares but one are printed: “MgO 95 %” is an oxide, “SN” is tin."""
    printed = len(re.findall(r"\d+(?:\.\d+)?", found.quote))
    return printed >= len(found.shares) - 1 >= 1 and not {e for e, _ in found.shares} & NO_METALS and printed > 0


def _clash(one: Composition, two: Composition) -> bool:
    """Whether two alloys of one base have shares that lie far apart; alloys that share no element are other goods."""
    base = {e for e, share in one.shares if share >= LEAST} & {e for e, share in two.shares if share >= LEAST}
    if not base:
        return False
    for element in {e for e, share in (*one.shares, *two.shares) if share >= LEAST}:
        if abs((one.share(element) or Decimal(0)) - (two.share(element) or Decimal(0))) > APART:
            return True
    return False


def _alone(scene: Scene) -> bool:
    """Whether the shipment is of one kind of goods, so that every composition is of them."""
    return max((len(document.lines) for document in scene.documents), default=0) <= 1


def _same_goods(place: Place, one: Composition, there: Place, two: Composition) -> bool:
    """Whether two places speak of the same goods: what stands beside the composition is worded alike."""
    mine, theirs = (_beside(p, c.quote) for p, c in ((place, one), (there, two)))
    return bool(mine and theirs) and token_set_ratio(mine, theirs) >= ALIKE


def _beside(place: Place, quote: str) -> str:
    text = place.text if isinstance(place, TextLine) else (place.field.text or place.field.string)
    return " ".join(re.findall(r"[^\W\d_]{2,}", text.replace(quote, " ").casefold()))


def _one_alloy(said: list[Said]) -> bool:
    """Whether no single paper names two alloys: then the shipment has several, and papers may name either."""
    papers: dict[str, list[Composition]] = {}
    for document, _, found in said:
        papers.setdefault(document.id, []).append(found)
    return not any(_clash(a, b) for own in papers.values() for n, a in enumerate(own) for b in own[n + 1 :])


def _material(scene: Scene, one: Composition, two: Composition) -> str | None:
    """The controlled material that only one of the two compositions makes the goods."""
    mine, theirs = ({m.material for m in scene.catalogue.match(c.quote) if m.hit} for c in (one, two))
    return min(mine ^ theirs, default=None)


def _finding(left: Said, right: Said, scene: Scene) -> Finding:
    material = _material(scene, left[2], right[2])
    return composition.finding(
        capital(
            say(
                "{one} gives “{mine}”, {two} “{theirs}”.",
                "{one}载明“{mine}”，{two}为“{theirs}”。",
                one=paper(left[0]),
                mine=left[2].quote,
                two=paper(right[0]),
                theirs=right[2].quote,
            )
        ),
        _point(left),
        _point(right),
        place=(left[0].id, right[0].id),
        severity=Severity.HIGH if material else Severity.MEDIUM,
        confidence=0.8,
        material=material,
        clears=Phrase("An analysis of the goods by a laboratory.", "实验室出具的货物检测报告。"),
    )


def _point(said: Said) -> Evidence:
    document, place, found = said
    if isinstance(place, Statement):
        return point("compared", place)
    return point_text("compared", document, place, found.quote)


def _left_out(scene: Scene, said: list[Said]) -> Iterator[Finding]:
    if said:
        return
    low = [
        (document, field)
        for document, item in scene.lines()
        if LOW_MELTING.search(line_text(item)) and (field := item.get("description")) is not None
    ]
    if low:
        statements = [Statement(document, field) for document, field in low[:3]]
        yield composition.finding(
            capital(
                say(
                    "{papers}: “{words}” without its composition.",
                    "{papers}：“{words}”未载明成分。",
                    papers=join([paper(statements[0].document)]),
                    words=statements[0].field.text,
                )
            ),
            *(point("declared", s) for s in statements),
            place=("left out",),
            severity=Severity.LOW,
            confidence=0.6,
            title=Phrase("A low-melting alloy without its composition", "低熔点合金未载明成分"),
            clears=Phrase(
                "The composition in percent by weight, or a safety data sheet.", "按重量百分比的成分，或安全数据表。"
            ),
        )
