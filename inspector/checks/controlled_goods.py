"""Controlled goods that the papers name openly, with or without a licence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, paper, point, soften, stated
from inspector.core.box import Box
from inspector.core.document import Field
from inspector.core.finding import ControlRef, ControlStatus, Evidence, Finding, Severity
from inspector.goods import SURE, Named, named_materials, openly
from inspector.movement import CHINA, Movement, movement

LICENCE_TEXT: Final = re.compile(
    r"(?:licen[cs]e\s*(?:no|number|#|:)|许可证(?:号|编号|：|:))[^A-Za-z0-9]{0,8}([A-Za-z0-9][\w\-/]{5,})", re.IGNORECASE
)


@check("controlled-goods", kind="controlled_goods", severity=Severity.INFO)
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
        f"{_subject(named, goods)}, which {control.announcement} lists; {_standing(control.status_on_date)} on "
        f"{control.date}; {_route(_leaves_china(scene, moved), moved)}; no paper shows an export licence"
        f"{_undecided(named)}{tail}.",
        *(point("declared", s) for s in goods),
        Evidence("absent", "licence number", source="bundle"),
        place=("licence", named.material),
        severity=graded,
        confidence=round(min(confidence, named.match.strength), 3),
        material=named.material,
        control=control,
        kind="licence_missing",
        title="Controlled goods without an export licence",
        clears="The export licence, or figures that take the goods out of the listing.",
    )


def _gravity(scene: Scene, named: Named, moved: Movement, status: ControlStatus) -> Severity:
    leaves = _leaves_china(scene, moved)
    if status != "controlled" or leaves is None:
        return Severity.LOW
    return Severity.HIGH if openly(named.match) else Severity.MEDIUM


def _openly(scene: Scene, named: Named, moved: Movement, control: ControlRef, licence: Evidence | None) -> Finding:
    goods = _goods(named)
    shown = f"licence {licence.quote} is stated, not verified with the issuer" if licence else "no licence is stated"
    return controlled_goods.finding(
        f"{_subject(named, goods)}, which {control.announcement} lists; {_standing(control.status_on_date)} on "
        f"{control.date}; {_route(_leaves_china(scene, moved), moved)}; {shown}.",
        *(point("declared", s) for s in goods),
        *([licence] if licence else []),
        place=("named", named.material),
        confidence=named.match.strength,
        material=named.material,
        control=control,
        clears="Nothing needs clearing; the issuer can confirm the licence.",
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
                f"{_subject(named, goods)}, bound for {moved.destination}: {rule.announcement}, {rule.part}, was in "
                f"force on {on}.",
                *(point("declared", s) for s in goods),
                *where,
                place=("destination", named.material, rule.announcement),
                severity=Severity.MEDIUM,
                material=named.material,
                control=ControlRef(rule.announcement, named.match.item, on.isoformat(), rule.status),
                title="A rule on this destination applies",
                clears="A licence issued for this destination and end user.",
            )


def _subject(named: Named, goods: list[Statement]) -> str:
    first = goods[0]
    code = next((s.field.string for s in goods if s.field.name == "hs_code"), "")
    words = first.field.text if first.field.name == "description" else named.match.quote
    return capital(f"{paper(first.document)} names “{words}”{f' under HS {code}' if code else ''}")


def _standing(status: ControlStatus) -> str:
    return {
        "controlled": "the listing was in force",
        "suspended": "the listing was suspended",
        "unknown": "whether the listing was in force is not known",
        "not_controlled": "the listing was not in force",
    }[status]


def _route(leaves: bool | None, moved: Movement) -> str:
    if leaves is None:
        return "the papers do not say clearly whether the goods leave China"
    if not leaves:
        return "the goods do not leave China by these papers"
    return "the goods leave China" + (f" for {moved.destination}" if moved.destination else "")


def _undecided(named: Named) -> str:
    if named.match.limit_met is False:
        return "; a number on the paper misses the limit of the listing, but the code is the one that it prints"
    weak = named.match.strength < SURE and named.match.limit_met is None
    return "; the number that decides whether the listing applies is not printed" if weak else ""


def _hard(goods: list[Statement]) -> str:
    """Several papers that name the goods make up for one that is hard to read."""
    return "the print is hard to read" if all(s.field.confidence < 0.6 for s in goods) else ""
