"""What the heading of a column may mean by its single words, where no known phrase makes up most of it.

`lexicon` knows whole phrases; papers join the same few words anew ("Net total KGS", "Preis je Stk", "单件毛重"). Each
word stands for a notion, and the notions of a heading speak for and against roles (`data/heading_words.yaml`). This is
weaker than a phrase: the figures below the heading have the last word (`column_solving`).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Final

import yaml

from inspector.values.measure import package_kind, unit_of
from inspector.values.script import to_simplified, without_accents


@dataclass(frozen=True, slots=True)
class Rule:
    """Points for and against roles where all notions of `named` stand in a heading, and none of `unless`."""

    named: frozenset[str]
    unless: frozenset[str]
    points: Mapping[str, float]


@functools.cache
def _table() -> tuple[tuple[tuple[str, re.Pattern[str]], ...], tuple[Rule, ...]]:
    """Patterns by notion, and the rules, as `data/heading_words.yaml` has them."""
    raw = yaml.safe_load(resources.files("inspector").joinpath("data/heading_words.yaml").read_text(encoding="utf-8"))
    patterns = []
    for notion, given in raw["notions"].items():
        words, han = (_choices(given[kind]) for kind in ("words", "han"))
        pattern = rf"(?<![^\W_])(?:{words})(?![^\W_])" + (f"|{han}" if han else "")
        patterns.append((notion, re.compile(pattern, re.IGNORECASE)))
    rules = (
        Rule(frozenset(r["named"].split()), frozenset(r.get("unless", "").split()), r["points"]) for r in raw["rules"]
    )
    return tuple(patterns), tuple(rules)


def _choices(listed: str) -> str:
    return "|".join(choice.strip() for choice in listed.split(" | "))


def notions(heading: str) -> frozenset[str]:
    """The notions that the words of a heading name, in any of the languages."""
    plain = without_accents(to_simplified(heading)).replace("ß", "ss")
    found = {notion for notion, pattern in _table()[0] if pattern.search(plain)}
    if "each" in found and "unit" in found and not found & {"price", "amount", "money", "net", "gross", "weight"}:
        found.discard("each")  # "Unit" alone names the unit, not a price for each
    return frozenset(found)


@functools.lru_cache(maxsize=4096)
def heading_votes(heading: str) -> dict[str, float]:
    """For and against each role, by the words of a heading; nothing for words that say nothing.

    Besides the roles of `lexicon` there are `_each` (what a single piece or package weighs or holds), `_tare` and
    `_other`: known, but no cell of ours.
    """
    named = notions(heading)
    votes: dict[str, float] = {}
    for rule in _table()[1]:
        if rule.named <= named and not rule.unless & named:
            for role, weight in rule.points.items():
                votes[role] = votes.get(role, 0.0) + weight
    return votes


def _is_unit(text: str) -> bool:
    """Whether a text is a unit or a package by itself: a cell of goods may hold the same."""
    words = len(text.split())
    return "/" not in text and (
        (words == 1 and unit_of(text) is not None) or (words <= 2 and package_kind(text) is not None)
    )


LIKELY: Final = 1.5
"""So many points make the words of a heading a likely role."""


@functools.lru_cache(maxsize=4096)
def likely_role(heading: str) -> str:
    """The role for which the words of a short heading speak most; empty where none is likely."""
    if len(heading) > 60 or len(heading.split()) > 8 or _is_unit(heading):
        return ""
    votes = {role: points for role, points in heading_votes(heading).items() if not role.startswith("_")}
    best = max(votes, key=lambda role: votes[role], default="")
    against = max((p for role, p in heading_votes(heading).items() if role.startswith("_")), default=0.0)
    return best if best and votes[best] >= LIKELY and votes[best] >= against else ""
