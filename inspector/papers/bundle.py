"""Draws a whole bundle: a planned shipment, its papers in chosen layouts, delivered in a grade, with its truth."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from inspector.papers.chance import chance
from inspector.papers.contradictions import contradict
from inspector.papers.delivery import Item, deliver
from inspector.papers.invention import invent
from inspector.papers.layout import Layout, all_layouts, layouts_of
from inspector.papers.manner import Language, Manner
from inspector.papers.paper import Paper
from inspector.papers.shipment import Shipment, Way
from inspector.papers.telling import Story, truth_of


@dataclass(frozen=True, slots=True)
class Plan:
    """What a bundle shall be.

    `kinds` are the papers in order; `contradictions` are names of `CONTRADICTIONS`; `layouts` pins layouts by kind.
    `held_out` says of which layouts to draw: only those kept for measuring (where a kind has one), or only the others.
    """

    name: str
    seed: str
    kinds: tuple[str, ...]
    grade: str = "digital"
    delivery: str = "separate"
    contradictions: tuple[str, ...] = ()
    language: Language = "en"
    goods: str = ""
    lines: int = 0
    way: Way = "sea"
    currency: str = ""
    held_out: bool = False
    layouts: tuple[tuple[str, str], ...] = ()
    note: str = ""


def draw_bundle(plan: Plan, out: Path) -> dict[str, Any]:
    """Draw the bundle into `out/bundles/NAME` and its truth into `out/truth/NAME.json`; returns the truth.

    The same plan gives the same truth, byte for byte.

    Raises:
        MissingProgram: a font is not installed.
        FileExistsError: the bundle is there already.
    """
    rng = chance("bundle", plan.seed)
    shipment = invent(plan.seed, goods=plan.goods, lines=plan.lines, way=plan.way, currency=plan.currency,
                      chemical=bool({"certificate_of_analysis", "safety_data_sheet"} & {*plan.kinds}))  # fmt: skip
    chosen = {kind: _choose(kind, plan, shipment.destination, rng) for kind in plan.kinds}
    papers = {kind: Paper(kind, shipment, _manner(layout, plan, rng)) for kind, layout in chosen.items()}
    papers, planted = contradict(papers, plan.contradictions, rng)
    items = [Item(kind, chosen[kind].name, chosen[kind].render(paper)) for kind, paper in papers.items()]
    folder = out / "bundles" / plan.name
    folder.mkdir(parents=True)
    placed = deliver(items, folder, rng, grade=plan.grade, delivery=plan.delivery, words=_words(shipment))
    story = Story(plan.name, plan.delivery, _grade(plan), plan.note, planted, bool(planted))
    truth = truth_of(story, placed)
    write_truth(truth, out / "truth" / f"{plan.name}.json")
    return truth


def write_truth(truth: dict[str, Any], path: Path) -> None:
    """Write the truth as JSON, the same bytes for the same truth."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _grade(plan: Plan) -> str:
    """The grade under which figures are reported, as the scorer groups them."""
    return {"office_grey": "office", "photo": "bad", "fax_fine": "bad", "fax_standard": "bad"}.get(plan.grade, plan.grade)


def _choose(kind: str, plan: Plan, destination: str, rng: Random) -> Layout:
    pinned = dict(plan.layouts).get(kind)
    if pinned:
        return all_layouts()[pinned]
    every = [one for one in layouts_of(kind) if one.serves(destination) and (one.paged or plan.grade == "digital")]
    fitting = [one for one in every if one.held_out == plan.held_out] or every
    spoken = [one for one in fitting if plan.language in one.languages]
    return rng.choice(spoken or fitting)


def _manner(layout: Layout, plan: Plan, rng: Random) -> Manner:
    language = plan.language if plan.language in layout.languages else layout.languages[0]
    return Manner(language, rng.choice(layout.numbers), rng.choice(layout.dates), layout.upper, rng.choice(layout.mass),
                  rng.choice(layout.hs))  # fmt: skip


def _words(shipment: Shipment) -> str:
    day = shipment.dates.transport
    return f"{day:%d-%b-%Y} 09:{day.day:02d}  {shipment.seller.name.upper()[:34]}  P.01"


_SEA = ("commercial_invoice", "packing_list", "bill_of_lading")
_AIR = ("commercial_invoice", "packing_list", "air_waybill")
_MORE = ("certificate_of_origin", "customs_declaration", "certificate_of_analysis", "safety_data_sheet")
_WAYS_OF = {
    "digital": ("separate", "separate", "merged"),
    "clean300": ("merged", "separate"),
    "office": ("merged", "separate", "jpeg", "rotated_merged"),
    "office_grey": ("merged", "rotated_merged"),
    "photo": ("jpeg",),
    "fax_fine": ("fax_tiff",),
    "fax_standard": ("fax_tiff",),
}


def plan_of(number: int, seed: object, *, held_out: bool = False, grades: Sequence[str] = tuple(_WAYS_OF)) -> Plan:
    """A varied plan: the number and the seed decide everything; about half of the bundles contradict themselves."""
    rng = chance("plan", seed, number)
    way: Way = rng.choice(("sea", "sea", "sea", "air"))
    grade = rng.choice(tuple(grades))
    extra = tuple(kind for kind in _MORE if rng.random() < 0.4)
    kinds = (_SEA if way == "sea" else _AIR) + extra
    plan = Plan(
        name=f"P{number:03d}",
        seed=f"{seed}/{number}",
        kinds=tuple(rng.sample(kinds, len(kinds))),
        grade=grade,
        delivery=rng.choice(_WAYS_OF[grade]),
        language=rng.choice(("en", "en", "both", "zh")),
        lines=rng.choice((1, 1, 2, 3, 4, 7)),
        way=way,
        held_out=held_out,
    )
    return _with_contradictions(plan, rng)


def _with_contradictions(plan: Plan, rng: Random) -> Plan:
    from inspector.papers.contradictions import fitting

    if rng.random() < 0.5:
        return replace(plan, note="honest")
    names = fitting(plan.kinds)
    chosen = tuple(sorted(rng.sample(names, min(len(names), rng.choice((1, 2))))))
    return replace(plan, contradictions=chosen)
