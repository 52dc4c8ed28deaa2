"""Details that belong to another material than the papers name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from inspector.checking import Scene, check
from inspector.comparing import Statement, capital, paper, point, point_text
from inspector.controls.catalogue import HIT
from inspector.core.finding import Evidence, Finding, Severity
from inspector.core.phrase import NOTHING, Phrase, join, say
from inspector.goods import Named, line_text, named_materials
from inspector.suspects import Hint, hints, likely_material, of_numbers, suspects

TELLING: Final = 0.45
"""From this weight of all its details together, price and density included, a material is reported."""

OWN: Final = 0.25
"""The least that the details alone must weigh; price and density have checks of their own."""

SURE: Final = 0.8
"""From this weight on, the finding is high."""

BINDING: Final = ("commercial_invoice", "customs_declaration")
"""Papers that bind the seller to what he calls the goods."""

IN_MAGNETS: Final = frozenset({"dysprosium", "terbium", "samarium", "gadolinium", "holmium"})
"""Materials that permanent magnets are alloyed with. Source: the alloys of announcement 18 of 2025."""

CONTAINED: Final = re.compile(r"dysprosium|terbium|samarium|\b(?:Dy|Tb|Sm)\b|[镝铽钐]", re.IGNORECASE)

BATTERY: Final = frozenset({"lithium_battery_material", "graphite"})
"""Materials that batteries are made of: their sheets name them openly."""


@check("betraying", kind="betraying_detail", severity=Severity.HIGH, title_zh="单证上的细节属于未申报的另一种材料")
def betraying(scene: Scene) -> Iterator[Finding]:
    """A detail on the papers belongs to a material that they do not name.

    CAS and UN numbers, storage and packing (kept below 25 °C, no contact with aluminium, argon), purity
    notations, physical constants, and names of materials in remarks and marks, where no goods line names
    that material. Several details that point at one material add up; a detail that fits several materials
    counts less for each.
    """
    # The tariff code of a material under other words does not name it.
    binding = _describing(scene)
    named = {n.material for n in named_materials(scene) if n.match.how != "hs" and _by_binding(n, binding)}
    found = [h for h in hints(scene) if h.document is not None and h.place is not None]
    open_hints = [h for h in found if not set(h.materials) & (named | _spoken_of(scene) | _batteries(scene))]
    ranked = suspects([*open_hints, *of_numbers(scene)])
    own, by_numbers = dict(suspects(open_hints)), dict(suspects(of_numbers(scene)))
    for material, together in ranked:
        if together >= TELLING and own.get(material, 0.0) >= OWN:
            mine = sorted((h for h in open_hints if material in h.materials), key=lambda h: -h.weight)
            yield _finding(scene, material, together, mine, material in by_numbers)
            return


def _describing(scene: Scene) -> frozenset[str]:
    """Ids of the papers that bind and describe the goods."""
    return frozenset(d.id for d, item in scene.lines() if d.kind in BINDING and item.get("description") is not None)


def _by_binding(named: Named, binding: frozenset[str]) -> bool:
    """Whether the papers that bind name the material in their descriptions, or none of them describes the goods.

    A packing list that names what the invoice calls something else is not open about it.
    """
    told = {s.document.id for s in named.statements if s.field.name == "description"}
    return not told or not binding or bool(told & binding)


def _spoken_of(scene: Scene) -> frozenset[str]:
    """What the goods lines name below the limit of the listing, and what magnets are said to contain."""
    matches = [m for _, item in scene.lines() for m in scene.catalogue.match(line_text(item)) if m.how != "hs"]
    # A grade may betray magnets that are said to be without dysprosium.
    below = {m.material for m in matches if m.limit_met is False and m.strength >= HIT} - {"rare_earth_magnet"}
    magnets = any(m.material == "rare_earth_magnet" and CONTAINED.search(m.quote) for m in matches)
    return frozenset(below | (IN_MAGNETS if magnets else set()))


def _batteries(scene: Scene) -> frozenset[str]:
    """What batteries are made of, where the goods are batteries."""
    batteries = any(
        any(word in text.casefold() for word in ("batter", "power bank", "电池", "充电宝", "移动电源"))
        for _, item in scene.lines()
        if (field := item.get("description")) is not None
        for text in (field.string,)
    )
    return BATTERY if batteries else frozenset()


def _gravity(weight: float, found: list[Hint], by_numbers: bool) -> Severity:
    """High for a sure detail of one material; low for one weak detail alone, which ordinary goods may have too."""
    several = len({h.why for h in found if h.weight >= OWN}) > 1
    if not by_numbers and found[0].weight < TELLING and not several:
        return Severity.LOW
    alone = any(len(h.materials) == 1 and h.weight >= TELLING for h in found)
    return Severity.HIGH if weight >= SURE and alone else Severity.MEDIUM


def _finding(scene: Scene, material: str, weight: float, found: list[Hint], by_numbers: bool) -> Finding:
    clear = [h for h in found if len(h.materials) == 1]
    best = likely_material(scene, among=found[0].materials) if not clear else material
    told = join(list(dict.fromkeys(_told(h) for h in found))[:3])
    first = found[0]
    where = paper(first.document) if first.document is not None else NOTHING
    goods = _declared(scene)
    return betraying.finding(
        capital(
            say(
                "{where}: {told}, while the goods are called “{goods}”.",
                "{where}：{told}，而货物名称为“{goods}”。",
                where=where,
                told=told,
                goods=goods.field.text,
            )
            if goods
            else say("{where}: {told}.", "{where}：{told}。", where=where, told=told)
        ),
        *(_point(h) for h in found[:4]),
        *([point("declared", goods)] if goods else []),
        place=(material,),
        severity=_gravity(weight, found, by_numbers),
        confidence=round(min(0.97, weight), 3),
        material=best,
        clears=Phrase(
            "An analysis of the goods, or the seller's account of the detail.", "货物的检测报告，或卖方对该细节的说明。"
        ),
    )


def _told(hint: Hint) -> Phrase:
    return say("“{quote}” ({why})", "“{quote}”（{why}）", quote=_short(hint.quote), why=hint.why)


def _declared(scene: Scene) -> Statement | None:
    for document, item in scene.lines():
        field = item.get("description")
        if document.kind in BINDING and field is not None and field.string:
            return Statement(document, field, item)
    return None


def _point(hint: Hint) -> Evidence:
    if isinstance(hint.place, Statement):
        return point("compared", hint.place)
    if hint.document is None or hint.place is None:
        return Evidence("listed", hint.quote, source=hint.why.en)
    return point_text("compared", hint.document, hint.place, hint.quote)


def _short(quote: str) -> str:
    return quote if len(quote) <= 60 else f"{quote[:57]}…"
