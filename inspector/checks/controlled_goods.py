"""Controlled goods that the papers name openly, with or without a licence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import HARD, Statement, capital, paper, point, soften, stated
from inspector.controls.naming import country
from inspector.core.box import Box
from inspector.core.document import Field
from inspector.core.finding import ControlRef, ControlStatus, Evidence, Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, say
from inspector.goods import SURE, Named, named_materials, openly
from inspector.movement import CHINA, Movement, movement

LICENCE_TEXT: Final = re.compile(
    r"(?:licen[cs]e\s*(?:no|number|#|:)|许可证(?:号|编号|：|:))[^A-Za-z0-9]{0,8}([A-Za-z0-9][\w\-/]{5,})", re.IGNORECASE
)


@check("controlled-goods", kind="controlled_goods", severity=Severity.INFO, title_zh="单证载明列入管制公告的货物")
def controlled_goods(scene: Scene) -> Iterator[Finding]:
    """The papers name goods that a control announcement lists.

    Goods that leave China without a licence on any paper are `licence_missing` (high). With a licence they are
    only named: a licence is not verified with its issuer. Goods that do not leave China, and listings that are
    suspended or of which later notices are not known, are named as such. The date of the declaration decides,
    else that of export, bill of lading or invoice.
    """
    moved = movement(scene.documents)
    on, _ = scene.judged_on()
    for named in named_materials(scene):
        status = scene.catalogue.status(named.match.item, on, destination=moved.destination, as_of=scene.as_of)
        if status == "not_controlled":
            continue
        control = ControlRef(named.match.announcement, named.match.item, on.isoformat(), status)
        licence = _licence(scene)
        if licence is None and _leaves_china(scene, moved) is not False and status != "suspended":
            yield _without(scene, named, moved, control)
        else:
            yield _openly(scene, named, moved, control, licence)
        yield from _destination_rule(scene, named, moved, on)


def _leaves_china(scene: Scene, moved: Movement) -> bool | None:
    """Whether the goods leave China; unknown where they only pass Hong Kong or Macao under another origin."""
    origins = {s.field.string for s in stated(scene.documents, "origin_country")}
    if moved.from_china and moved.loading in CHINA - {"CN"} and origins and not origins & CHINA:
        return None
    return moved.from_china


def _licence(scene: Scene) -> Evidence | None:
    """Where a licence number is printed: in a field of any paper, or in running text."""
    for statement in stated(scene.documents, "licence_number"):
        if re.search(r"\d{3}", statement.field.string):
            return point("declared", statement)
    for statement in stated(scene.of_kind("export_licence"), "number"):
        return point("declared", statement)
    for document in scene.documents:
        for printed in document.text:
            found = LICENCE_TEXT.search(printed.text)
            if found is not None and re.search(r"\d{3}", found[1]):
                return point("declared", Statement(document, _field(found[1], printed.boxes)))
    return None


def _field(text: str, boxes: tuple[Box, ...]) -> Field:
    return Field("licence_number", text, text, boxes)


def _goods(named: Named) -> list[Statement]:
    """The naming statements to show: description and code on the papers that bind, then the others."""
    first = [s for s in named.statements if s.document.kind in ("customs_declaration", "commercial_invoice")]
    chosen = first[:5] or list(named.statements[:5])
    return chosen + [s for s in named.statements if s not in chosen][: 5 - len(chosen)]


def _without(scene: Scene, named: Named, moved: Movement, control: ControlRef) -> Finding:
    goods = _goods(named)
    severity = _gravity(scene, named, moved, control.status_on_date)
    graded, confidence, tail = soften(severity, goods[:1], _hard(goods))
    return controlled_goods.finding(
        say(
            "{facts}; no paper shows an export licence{undecided}{tail}.",
            "{facts}；各单证均未显示出口许可证{undecided}{tail}。",
            facts=_facts(scene, named, moved, control),
            undecided=_undecided(named),
            tail=tail,
        ),
        *(point("declared", s) for s in goods),
        Evidence("absent", "licence number", source="bundle"),
        place=("licence", named.material),
        severity=graded,
        confidence=round(min(confidence, named.match.strength), 3),
        material=named.material,
        control=control,
        kind="licence_missing",
        title=Phrase("Controlled goods without an export licence", "管制货物没有出口许可证"),
        clears=Phrase(
            "The export licence, or figures that take the goods out of the listing.",
            "出口许可证，或证明货物不在管制范围内的数据。",
        ),
    )


def _gravity(scene: Scene, named: Named, moved: Movement, status: ControlStatus) -> Severity:
    leaves = _leaves_china(scene, moved)
    if status != "controlled" or leaves is None:
        return Severity.LOW
    return Severity.HIGH if openly(named.match) else Severity.MEDIUM


def _openly(scene: Scene, named: Named, moved: Movement, control: ControlRef, licence: Evidence | None) -> Finding:
    goods = _goods(named)
    shown = (
        say("licence {number} is stated, not verified with the issuer", "载有许可证 {number}，未向发证机关核实",
            number=licence.quote)
        if licence
        else Phrase("no licence is stated", "未载明许可证")
    )  # fmt: skip
    return controlled_goods.finding(
        say("{facts}; {shown}.", "{facts}；{shown}。", facts=_facts(scene, named, moved, control), shown=shown),
        *(point("declared", s) for s in goods),
        *([licence] if licence else []),
        place=("named", named.material),
        confidence=named.match.strength,
        material=named.material,
        control=control,
        clears=Phrase(
            "Nothing needs clearing; the issuer can confirm the licence.", "无需澄清；许可证可向发证机关核实。"
        ),
    )


def _destination_rule(scene: Scene, named: Named, moved: Movement, on: dt.date) -> Iterator[Finding]:
    """A rule on this destination by which licences for the material are in principle refused."""
    if not moved.destination or _leaves_china(scene, moved) is not True:
        return
    rules = scene.catalogue.destination_rules(named.match.item, on, moved.destination, as_of=scene.as_of)
    for rule in rules:
        if rule.part and rule.status == "controlled":
            goods = _goods(named)[:3]
            where = [point("compared", s) for s in stated(scene.documents, "destination_country")[:2]]
            yield controlled_goods.finding(
                say(
                    "{subject}, bound for {country}: {rule}, {part}, was in force on {on}.",
                    "{subject}，运往{country}：{rule}（{part}）于 {on} 有效。",
                    subject=_subject(named, goods),
                    country=country(moved.destination),
                    rule=rule.announcement,
                    part=rule.part,
                    on=on,
                ),
                *(point("declared", s) for s in goods),
                *where,
                place=("destination", named.material, rule.announcement),
                severity=Severity.MEDIUM,
                material=named.material,
                control=ControlRef(rule.announcement, named.match.item, on.isoformat(), rule.status),
                title=Phrase("A rule on this destination applies", "适用于该目的地的规定"),
                clears=Phrase(
                    "A licence issued for this destination and end user.", "针对该目的地和最终用户签发的许可证。"
                ),
            )


def _facts(scene: Scene, named: Named, moved: Movement, control: ControlRef) -> Phrase:
    """What the papers name, which notice lists it, how the listing stood, and where the goods go."""
    return say(
        "{subject}, which {announcement} lists; {standing} on {date}; {route}",
        "{subject}，列于 {announcement}；{date} {standing}；{route}",
        subject=_subject(named, _goods(named)),
        announcement=control.announcement,
        standing=STANDING[control.status_on_date],
        date=control.date,
        route=_route(_leaves_china(scene, moved), moved),
    )


def _subject(named: Named, goods: list[Statement]) -> Phrase:
    first = goods[0]
    code = next((s.field.string for s in goods if s.field.name == "hs_code"), "")
    words = first.field.text if first.field.name == "description" else named.match.quote
    told = say("{paper} names “{words}”", "{paper}载明“{words}”", paper=paper(first.document), words=words)
    return capital(say("{told} under HS {code}", "{told}，税号 {code}", told=told, code=code) if code else told)


STANDING: Final[dict[ControlStatus, Phrase]] = {
    "controlled": Phrase("the listing was in force", "该管制有效"),
    "suspended": Phrase("the listing was suspended", "该管制已暂停实施"),
    "unknown": Phrase("whether the listing was in force is not known", "该管制是否有效不明"),
    "not_controlled": Phrase("the listing was not in force", "该管制未生效"),
}


def _route(leaves: bool | None, moved: Movement) -> Phrase:
    if leaves is None:
        return Phrase("the papers do not say clearly whether the goods leave China", "单证未明确货物是否运出中国")
    if not leaves:
        return Phrase("the goods do not leave China by these papers", "按单证货物未运出中国")
    if not moved.destination:
        return Phrase("the goods leave China", "货物运出中国")
    return say("the goods leave China for {to}", "货物从中国运往{to}", to=country(moved.destination))


def _undecided(named: Named) -> Phrase:
    if named.match.limit_met is False:
        return Phrase(
            "; a number on the paper misses the limit of the listing, but the code is the one that it prints",
            "；单证上的数值未达管制限值，但税号正是公告所列",
        )
    if named.match.strength < SURE and named.match.limit_met is None:
        return Phrase(
            "; the number that decides whether the listing applies is not printed", "；决定是否受管制的数值未载明"
        )
    return NOTHING


def _hard(goods: list[Statement]) -> Phrase:
    """Several papers that name the goods make up for one that is hard to read."""
    return HARD if all(s.field.confidence < 0.6 for s in goods) else NOTHING
