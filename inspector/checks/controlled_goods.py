"""Controlled goods that the papers name openly, with or without a licence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import HARD, Statement, capital, paper, point, point_text, soften, stated
from inspector.controls.naming import country
from inspector.controls.status import DestinationRule
from inspector.core.box import Box
from inspector.core.document import Field
from inspector.core.finding import ControlRef, ControlStatus, Evidence, Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, say
from inspector.goods import SURE, Named, named_materials, openly
from inspector.movement import Movement, movement

LICENCE_TEXT: Final = re.compile(
    r"(?:licen[cs]e\s*(?:no|number|#|:)|许可证(?:号|编号|：|:))[^A-Za-z0-9]{0,8}([A-Za-z0-9][\w\-/]{5,})", re.IGNORECASE
)

MILITARY: Final = re.compile(
    r"\b(?:defen[cs]e|military|missiles?|munitions?|ordnance|arsenal|armou?red|warships?|naval|navy|air\s+force|army|"
    r"weapons?|self-defen[cs]e)\b|国防|军工|军用|军事|导弹|弹药|兵器|海军|空军|陆军|自卫队|防衛|防卫|自衛隊",
    re.IGNORECASE,
)

END_USE: Final = re.compile(r"\bend[\s-]?use(?:r)?\b|\bfinal\s+use(?:r)?\b|最终用途|最终用户|用途", re.IGNORECASE)

MILITARY_USERS: Final = Phrase("no military user or use", "禁止军事用户或用途")
PARTS_ZH: Final = {"paragraph 2 only": "仅第 2 款"}


@check("controlled-goods", kind="controlled_goods", severity=Severity.INFO, title_zh="单证载明列入管制公告的货物")
def controlled_goods(scene: Scene) -> Iterator[Finding]:
    """The papers name goods that a control announcement lists.

    Goods that leave China without a licence on any paper are `licence_missing` (high). With a licence they are
    only named: a licence is not verified with its issuer. Exports to Hong Kong, Macao and Taiwan and from zones under
    customs count; goods of Chinese origin that leave a third country, and goods of another origin that pass China, are
    low, for the papers cannot tell. Imports, and listings that are suspended or of which later notices are not known,
    are named as such. The date of the declaration decides, else that of export, bill of lading or invoice; a date that
    may mean days of different standing leaves it unknown. Rules for the United States and Japan come on top: medium
    where licences are refused in principle, high where a party or use sounds military.
    """
    moved = movement(scene.documents)
    on, _ = scene.judged_on()
    for named in named_materials(scene):
        status = _status(scene, named, moved)
        if status == "not_controlled":
            continue
        control = ControlRef(named.match.announcement, named.match.item, on.isoformat(), status)
        licence = _licence(scene)
        if licence is None and moved.needs_licence is not False and status != "suspended":
            yield _without(named, moved, control)
        else:
            yield _openly(named, moved, control, licence)
        yield from _destination_rule(scene, named, moved, on)


def _status(scene: Scene, named: Named, moved: Movement) -> ControlStatus:
    """How the listing stood on the day; unknown where the day may mean several on which it stood differently."""
    found = {
        scene.catalogue.status(named.match.item, day, destination=moved.destination, as_of=scene.as_of)
        for day in scene.judged_days()
    }
    return found.pop() if len(found) == 1 else "unknown"


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


def _without(named: Named, moved: Movement, control: ControlRef) -> Finding:
    goods = _goods(named)
    severity = _gravity(named, moved, control.status_on_date)
    graded, confidence, tail = soften(severity, goods[:1], _hard(goods))
    return controlled_goods.finding(
        say(
            "{facts}; no paper shows an export licence{undecided}{tail}.",
            "{facts}；各单证均未显示出口许可证{undecided}{tail}。",
            facts=_facts(named, moved, control),
            undecided=_undecided(named),
            tail=tail,
        ),
        *(point("declared", s) for s in goods),
        Evidence("absent", "licence number", source="bundle"),
        *(point("compared", s) for s in moved.because),
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


def _gravity(named: Named, moved: Movement, status: ControlStatus) -> Severity:
    if status != "controlled" or not moved.needs_licence:
        return Severity.LOW
    return Severity.HIGH if openly(named.match) else Severity.MEDIUM


def _openly(named: Named, moved: Movement, control: ControlRef, licence: Evidence | None) -> Finding:
    goods = _goods(named)
    shown = (
        say("licence {number} is stated, not verified with the issuer", "载有许可证 {number}，未向发证机关核实",
            number=licence.quote)
        if licence
        else Phrase("no licence is stated", "未载明许可证")
    )  # fmt: skip
    return controlled_goods.finding(
        say("{facts}; {shown}.", "{facts}；{shown}。", facts=_facts(named, moved, control), shown=shown),
        *(point("declared", s) for s in goods),
        *([licence] if licence else []),
        *(point("compared", s) for s in moved.because),
        place=("named", named.material),
        confidence=named.match.strength,
        material=named.material,
        control=control,
        clears=Phrase(
            "Nothing needs clearing; the issuer can confirm the licence.", "无需澄清；许可证可向发证机关核实。"
        ),
    )


def _destination_rule(scene: Scene, named: Named, moved: Movement, on: dt.date) -> Iterator[Finding]:
    """What the rules on this destination say: licences refused in principle, or no military user and use."""
    if not moved.destination or moved.needs_licence is not True:
        return
    rules = scene.catalogue.destination_rules(named.match.item, on, moved.destination, as_of=scene.as_of)
    for rule in rules:
        if rule.status == "controlled":
            yield _towards(scene, named, moved, rule, on)


def _towards(scene: Scene, named: Named, moved: Movement, rule: DestinationRule, on: dt.date) -> Finding:
    goods = _goods(named)[:3]
    military = () if rule.part else _military(scene)
    where = stated(scene.documents, "destination_country")[:2]
    what = Phrase(rule.part, PARTS_ZH.get(rule.part, rule.part)) if rule.part else MILITARY_USERS
    named_there = Phrase("", "")
    if military:
        named_there = say("; the papers name “{party}”", "；单证载有“{party}”", party=military[0].quote)
    severity = Severity.MEDIUM if rule.part else Severity.HIGH if military else Severity.INFO
    return controlled_goods.finding(
        say(
            "{subject}, bound for {country}: {rule}, {part}, was in force on {on}{named}.",
            "{subject}，运往{country}：{rule}（{part}）于 {on} 有效{named}。",
            subject=_subject(named, goods),
            country=country(moved.destination),
            rule=rule.announcement,
            part=what,
            on=on,
            named=named_there,
        ),
        *(point("declared", s) for s in goods),
        *military[:2],
        *(point("compared", s) for s in where),
        place=("destination", named.material, rule.announcement, rule.part),
        severity=severity,
        material=named.material,
        control=ControlRef(rule.announcement, named.match.item, on.isoformat(), rule.status),
        title=Phrase("A rule on this destination applies", "适用于该目的地的规定"),
        clears=Phrase("A licence issued for this destination and end user.", "针对该目的地和最终用户签发的许可证。"),
    )


def _military(scene: Scene) -> tuple[Evidence, ...]:
    """Parties and statements of use that sound military."""
    found = [
        point("compared", Statement(document, field))
        for document in scene.documents
        for field in document.fields
        if field.name in ("consignee", "buyer", "notify", "end_user", "end_use") and MILITARY.search(field.text)
    ]
    for document in scene.documents:
        for printed in document.text:
            use = END_USE.search(printed.text)
            if use is not None and MILITARY.search(printed.text[use.start() :]):
                found.append(point_text("compared", document, printed))
    return tuple(found)


def _facts(named: Named, moved: Movement, control: ControlRef) -> Phrase:
    """What the papers name, which notice lists it, how the listing stood, and where the goods go."""
    return say(
        "{subject}, which {announcement} lists; {standing} on {date}; {route}",
        "{subject}，列于 {announcement}；{date} {standing}；{route}",
        subject=_subject(named, _goods(named)),
        announcement=control.announcement,
        standing=STANDING[control.status_on_date],
        date=control.date,
        route=moved.said,
    )


def _subject(named: Named, goods: list[Statement]) -> Phrase:
    first = goods[0]
    code = next((s.field.string for s in goods if s.field.name == "hs_code"), "")
    words = first.field.text if first.field.name in ("description", "specification") else named.match.quote
    told = say("{paper} names “{words}”", "{paper}载明“{words}”", paper=paper(first.document), words=words)
    return capital(say("{told} under HS {code}", "{told}，税号 {code}", told=told, code=code) if code else told)


STANDING: Final[dict[ControlStatus, Phrase]] = {
    "controlled": Phrase("the listing was in force", "该管制有效"),
    "suspended": Phrase("the listing was suspended", "该管制已暂停实施"),
    "unknown": Phrase("whether the listing was in force is not known", "该管制是否有效不明"),
    "not_controlled": Phrase("the listing was not in force", "该管制未生效"),
}


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
