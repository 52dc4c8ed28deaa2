"""Goods lines whose words and numbers together are those of a controlled material under another name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, paper, point
from inspector.controls.naming import material_name
from inspector.core.document import LineItem
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, listed, say
from inspector.goods import line_text, named_materials
from inspector.judged import JudgedLine, judged_lines
from inspector.oddities import odd_densities, odd_prices
from inspector.suspects import hints, of_numbers, suspects
from models.classifier.explain import explain
from models.contract import Reason

AGREES: Final = 0.3
"""From this weight on, other details of the papers speak for the same material as the classifier."""

SURE: Final = 0.9
"""From this probability on, agreement with other evidence makes the finding high."""

ALIKE: Final = 70.0
"""Likeness (0-100) from which the words of two lines are those of the same goods."""

SHOWN: Final = 4
"""So many reasons are shown with their places."""


@check(
    "disguised_goods",
    kind="disguised_goods",
    severity=Severity.MEDIUM,
    title_zh="品名、数字与细节合起来像是伪报的管制物项",
)
def disguised_goods(scene: Scene) -> Iterator[Finding]:
    """Words and numbers together are those of a controlled material under another name.

    A learned classifier reads every goods line with its code, price, packing, remarks and parties, and gives the
    probability that it conceals a controlled material; what moved it most is shown in the words of the paper.
    It finds what no single rule names, and is no proof: alone it is low, or medium from 90 % on; it is high only
    where a price, a density or a detail found by another check speaks for the same material. Goods that the
    papers name openly are left to the check of controlled goods.
    """
    named = {n.material for n in named_materials(scene) if n.match.how != "hs"}
    best: dict[str, JudgedLine] = {}
    for line in judged_lines(scene):
        verdict = line.judged.verdict
        if verdict.status != "concealed_controlled" or verdict.abstain or verdict.material in named:
            continue
        if line.row.unit_price is None and not _betrayed(line):
            continue  # no price to hold the words against, and nothing but words
        known = best.get(verdict.material)
        if known is None or verdict.probability > known.judged.verdict.probability:
            best[verdict.material] = line
    if best:
        strongest = max(best.values(), key=lambda one: one.judged.verdict.probability)
        yield _finding(scene, strongest)


def _betrayed(line: JudgedLine) -> bool:
    """Whether a constant or a register number stands for the material, whatever the price."""
    told = line.judged.told.best
    return bool(told.hard or told.cas or told.un)


def _severity(scene: Scene, line: JudgedLine) -> tuple[Severity, float]:
    """How grave: by the probability, and by whether other evidence agrees."""
    verdict = line.judged.verdict
    others = dict(suspects([*hints(scene), *of_numbers(scene)]))
    agrees = others.get(verdict.material, 0.0) >= AGREES
    odd = any(o.times > 1 and _same_goods(line.item, o.item) for o in odd_prices(scene)) or any(
        _same_goods(line.item, o.item) for o in odd_densities(scene)
    )
    if verdict.probability >= SURE and (agrees or odd):
        return (Severity.HIGH if agrees else Severity.MEDIUM), verdict.probability
    if agrees or odd:
        return Severity.MEDIUM, verdict.probability * 0.9
    return Severity.LOW, verdict.probability * 0.7


def _same_goods(one: LineItem, other: LineItem) -> bool:
    """Whether two lines, of one paper or of two, tell of the same goods: another line's odd price says nothing."""
    words = line_text(one), line_text(other)
    return one is other or not all(words) or fuzz.token_set_ratio(*words, processor=str.casefold) >= ALIKE


def _finding(scene: Scene, line: JudgedLine) -> Finding:
    verdict = line.judged.verdict
    severity, confidence = _severity(scene, line)
    reasons = explain(scene.classifier, line.row, line.judged) if scene.classifier is not None else ()
    shown = [r for r in reasons if r.weight > 0][:SHOWN]
    quotes = [q for r in shown if (q := _quote(line, r))]
    because = say(", above all {quotes}", "，主要依据：{quotes}", quotes=listed(quotes)) if quotes else NOTHING
    goods = line.said["description"][0]
    return disguised_goods.finding(
        capital(
            say(
                "{paper}: “{goods}” reads like {material} under another name ({chance:.0f} %){because}.",
                "{paper}：“{goods}”读来像是以他名申报的{material}（{chance:.0f} %）{because}。",
                paper=paper(line.document),
                goods=goods.field.text or goods.field.string,
                material=material_name(verdict.material),
                chance=100 * verdict.probability,
                because=because,
            )
        ),
        point("declared", goods),
        *_evidence(line, shown),
        place=(verdict.material,),
        severity=severity,
        confidence=round(confidence, 3),
        material=verdict.material,
        clears=Phrase(
            "An analysis of the goods, or the seller's account of what they are.",
            "货物的检测报告，或卖方对货物实为何物的说明。",
        ),
    )


def _evidence(line: JudgedLine, reasons: list[Reason]) -> Iterator[Evidence]:
    seen: set[int] = set()
    for reason in reasons:
        statement = _statement(line, reason)
        if statement is not None and reason.feature != "description" and id(statement.field) not in seen:
            seen.add(id(statement.field))
            yield point("compared", statement)


def _statement(line: JudgedLine, reason: Reason) -> Statement | None:
    """The place of a reason: of remarks that field in which the words stand."""
    places = line.said.get(reason.feature, ())
    words = _words(line, reason)
    return next(
        (s for s in places if words and words in (s.field.text or s.field.string)), places[0] if places else None
    )


def _words(line: JudgedLine, reason: Reason) -> str:
    text = getattr(line.row, reason.feature, None)
    return (
        text[reason.span.start : reason.span.end].strip() if reason.span is not None and isinstance(text, str) else ""
    )


def _quote(line: JudgedLine, reason: Reason) -> Phrase | None:
    if words := _words(line, reason):
        return Phrase(f"“{words}”", f"“{words}”")
    if reason.feature == "unit_price" and line.price is not None:
        usd = f"{line.price.usd:,.2f}"
        return Phrase(f"{usd} USD/kg", f"每千克 {usd} 美元")
    if reason.feature == "hs_code" and line.row.hs_code:
        return Phrase(f"the code {line.row.hs_code}", f"编码 {line.row.hs_code}")
    if reason.feature in ("consignee", "shipper") and (name := getattr(line.row, reason.feature)):
        return Phrase(f"“{name}”", f"“{name}”")
    return None
