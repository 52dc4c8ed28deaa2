"""Draws a whole bundle: a planned shipment, its papers in chosen layouts, delivered in a grade, with its truth."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from inspector.errors import CannotWrite
from inspector.papers.chance import chance
from inspector.papers.companies import WATCHED
from inspector.papers.contradictions import contradict, coverable_goods, fitting
from inspector.papers.delivery import Item, deliver
from inspector.papers.invention import invent
from inspector.papers.layout import Layout, all_layouts, layouts_of
from inspector.papers.manner import Language, Manner
from inspector.papers.paper import Paper
from inspector.papers.shipment import Shipment, Way
from inspector.papers.telling import Planted, Story, truth_of


@dataclass(frozen=True, slots=True)
class Plan:
    """What a bundle shall be.

    `kinds` are the papers in order; `contradictions` are names of `CONTRADICTIONS`; `layouts` pins layouts by kind.
    `held_out` says of which layouts to draw: only those kept for measuring (where a kind has one), or only the others.
    `pack` draws the layouts of one pack alone, where it has one for the kind.
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
    pack: str = ""
    layouts: tuple[tuple[str, str], ...] = ()
    note: str = ""


def draw_bundle(plan: Plan, bundles: Path, truths: Path) -> dict[str, Any]:
    """Draw the bundle into the folder `bundles/NAME` and its truth into `truths/NAME.json`; returns the truth.

    The same plan gives the same truth, byte for byte.

    Raises:
        MissingProgram: a font is not installed.
        CannotWrite: there is such a bundle already, or the folder cannot be written.
    """
    rng = chance("bundle", plan.seed)
    shipment = invent(
        plan.seed,
        goods=plan.goods,
        lines=plan.lines,
        way=plan.way,
        currency=plan.currency,
        chemical=bool({"certificate_of_analysis", "safety_data_sheet"} & {*plan.kinds}),
    )
    chosen = {kind: _choose(kind, plan, shipment, rng) for kind in plan.kinds}
    papers = {kind: Paper(kind, shipment, _manner(layout, plan, rng)) for kind, layout in chosen.items()}
    papers, planted = contradict(papers, plan.contradictions, rng)
    items = [_draw_fitting(paper, chosen[kind], plan, planted) for kind, paper in papers.items()]
    folder = bundles / plan.name
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise CannotWrite(path=folder, reason=error.strerror or str(error)) from error
    placed = deliver(items, folder, rng, grade=plan.grade, delivery=plan.delivery, words=_words(shipment))
    story = Story(plan.name, plan.delivery, _grade(plan), plan.note, planted, bool(planted))
    truth = truth_of(story, placed)
    write_truth(truth, truths / f"{plan.name}.json")
    return truth


def _draw_fitting(paper: Paper, layout: Layout, plan: Plan, planted: Sequence[Planted]) -> Item:
    """Draw the paper in its layout, or in another of its kind where that shows more of what was planted."""
    wanted = {key for plant in planted for kind, key in plant.places if kind == paper.kind}
    pinned = paper.kind in dict(plan.layouts)
    others = [] if pinned else [one for one in _candidates(paper.kind, plan, paper.shipment) if one != layout]
    best: tuple[int, Item] | None = None
    for one in [layout, *others]:
        own = (
            paper if one == layout else replace(paper, manner=_manner(one, plan, chance("manner", plan.seed, one.name)))
        )
        drawn = one.render(own)
        shown = len(wanted & {mark.key for mark in drawn.marks})
        if best is None or shown > best[0]:
            best = (shown, Item(paper.kind, one.name, drawn))
        if shown == len(wanted):
            break
    assert best is not None  # noqa: S101 - the loop runs at least once
    return best[1]


def write_truth(truth: dict[str, Any], path: Path) -> None:
    """Write the truth as JSON, the same bytes for the same truth."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_watchlist(path: Path) -> None:
    """Write the invented watch list on which the parties of `watched` stand."""
    rows = [f"{party.name},,{party.country},Invented entry of the paper generator" for party in WATCHED]
    path.write_text("\n".join(["name,aliases,country,reason", *rows]) + "\n", encoding="utf-8")


def _grade(plan: Plan) -> str:
    """The grade under which figures are reported, as the scorer groups them."""
    return plan.grade if plan.grade in ("digital", "clean300") else "office" if plan.grade in _OFFICE else "bad"


def _choose(kind: str, plan: Plan, shipment: Shipment, rng: Random) -> Layout:
    pinned = dict(plan.layouts).get(kind)
    if pinned:
        return all_layouts()[pinned]
    own = _candidates(kind, plan, shipment)
    return rng.choice([one for one in own if plan.language in one.languages] or own)


def _candidates(kind: str, plan: Plan, shipment: Shipment) -> list[Layout]:
    every = [one for one in layouts_of(kind) if one.paged or plan.grade == "digital"]
    every = [one for one in every if one.serves(shipment.destination, len(shipment.lines))] or every
    open_to_all = [one for one in every if not one.pack]
    if plan.pack:
        return [one for one in every if one.pack == plan.pack] or open_to_all
    return [one for one in open_to_all if one.held_out == plan.held_out] or open_to_all


def _manner(layout: Layout, plan: Plan, rng: Random) -> Manner:
    language = plan.language if plan.language in layout.languages else layout.languages[0]
    return Manner(
        language,
        rng.choice(layout.numbers),
        rng.choice(layout.dates),
        layout.upper,
        rng.choice(layout.mass),
        rng.choice(layout.hs),
    )


def _words(shipment: Shipment) -> str:
    day = shipment.dates.transport
    return f"{day:%d-%b-%Y} 09:{day.day:02d}  {shipment.seller.name.upper()[:34]}  P.01"


_SEA = ("commercial_invoice", "packing_list", "bill_of_lading")
_AIR = ("commercial_invoice", "packing_list", "air_waybill")
_MORE = ("certificate_of_origin", "customs_declaration", "certificate_of_analysis", "safety_data_sheet")
_FEW_LINES = (1, 1, 2, 3, 4, 6)  # what the forms of certificates and waybills hold
_LINES = (1, 1, 2, 3, 4, 7, 9, 22)
# packs whose tables shall run over more pages
_LINES_OF = {
    "c": (1, 2, 3, 5, 8, 14, 24, 40),
    "d": (1, 1, 2, 3, 4, 6, 9, 16, 28),
    "e": (1, 1, 2, 3, 5, 7, 11, 19, 33),
    "f": (1, 2, 2, 3, 4, 6, 9, 15, 26),
    "g": (1, 2, 2, 4, 5, 8, 12, 17, 36),
    "h": (1, 1, 2, 3, 5, 6, 10, 14, 21, 32),
    "i": (1, 2, 2, 3, 5, 7, 10, 14, 28),
}
_OFFICE = ("office", "office_grey")
_WAYS_OF = {
    "digital": ("separate", "separate", "merged"),
    "clean300": ("merged", "separate"),
    "office": ("merged", "separate", "jpeg", "rotated_merged"),
    "office_grey": ("merged", "rotated_merged"),
    "photo": ("jpeg",),
    "fax_fine": ("fax_tiff",),
    "fax_standard": ("fax_tiff",),
}

USUAL_GRADES = tuple(_WAYS_OF)
"""The grades that are drawn when none is asked for."""
_HARD_WAYS = ("merged", "rotated_merged", "jpeg", "separate")


def plan_of(
    number: int, seed: object, *, held_out: bool = False, pack: str = "", grades: Sequence[str] = USUAL_GRADES
) -> Plan:
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
        delivery=rng.choice(_WAYS_OF.get(grade, _HARD_WAYS)),
        language=rng.choice(("en", "en", "both", "zh")),
        lines=rng.choice(
            _FEW_LINES if {*extra, way} & {"certificate_of_origin", "air"} else _LINES_OF.get(pack, _LINES)
        ),
        way=way,
        held_out=held_out,
        pack=pack,
    )
    return _with_contradictions(plan, rng)


def _with_contradictions(plan: Plan, rng: Random) -> Plan:
    draw = rng.random()
    if draw < 0.45:
        licensed = rng.random() < 0.25
        goods = rng.choice(coverable_goods()) if licensed else ""
        kinds = (*plan.kinds, "export_licence") if licensed else plan.kinds
        return replace(plan, goods=goods, kinds=kinds, note="honest, licensed" if licensed else "honest")
    hidden = draw > 0.7
    names = fitting(plan.kinds, controlled=hidden, digital=plan.grade == "digital")
    if hidden:
        names = [name for name in names if name != "no_licence"] if rng.random() < 0.7 else ["no_licence"]
    chosen = tuple(sorted(rng.sample(names, min(len(names), rng.choice((1, 2))))))
    return replace(plan, contradictions=chosen, goods=rng.choice(coverable_goods(chosen)) if hidden else "")
